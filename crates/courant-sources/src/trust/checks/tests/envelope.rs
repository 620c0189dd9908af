//! The server that handed a mail in.

use super::*;
use crate::mail::Envelope;

fn handed_in(client: &str, sender: &str, helo: &str) -> Mail {
    let envelope = Envelope {
        client: client.parse().unwrap(),
        helo: helo.to_owned(),
        sender: sender.to_owned(),
        recipients: vec!["tides@courant.example".to_owned()],
    };
    Mail { bytes: MAIL.into(), way: Way::Envelope(envelope) }
}

/// A client that the policy lists, and one that it does not.
const LISTED: &str = "192.0.2.7";
const OTHER: &str = "198.51.100.7";

#[tokio::test]
async fn an_aligned_server_counts_where_a_policy_takes_that() {
    let (spf, dmarc) =
        ("v=spf1 ip4:192.0.2.0/24 ip4:127.0.0.1 ip4:10.0.0.0/8 -all", "v=DMARC1; p=none");
    let bounce = "bounce@mail.example.org";
    for (what, client, sender, helo, policy, expected) in [
        ("listed", LISTED, bounce, "mx", Some(dmarc), true),
        ("strict", LISTED, bounce, "mx", Some("v=DMARC1; p=none; aspf=s"), false),
        (
            "strict and the same",
            LISTED,
            "b@news.example.org",
            "mx",
            Some("v=DMARC1; p=none; aspf=s"),
            true,
        ),
        ("no policy", LISTED, bounce, "mx", None, false),
        ("not listed", OTHER, bounce, "mx", Some(dmarc), false),
        ("a service's", LISTED, "b@bulk.example", "mx", Some(dmarc), false),
        ("no record", LISTED, "b@none.example.org", "mx", Some(dmarc), false),
        ("a failure's own mail", LISTED, "", "mail.example.org", Some(dmarc), true),
        ("a failure's, of another", LISTED, "", "bulk.example", Some(dmarc), false),
        ("our own server", "127.0.0.1", bounce, "mx", Some(dmarc), false),
        ("our own net", "10.1.2.3", bounce, "mx", Some(dmarc), false),
        ("as IPv6", "::ffff:10.1.2.3", bounce, "mx", Some(dmarc), false),
    ] {
        let names = Names::start().await;
        for name in ["mail.example.org", "news.example.org", "bulk.example"] {
            names.say(name, spf);
        }
        if let Some(policy) = policy {
            names.say("_dmarc.example.org", policy);
        }
        let proof = check(&names, &handed_in(client, sender, helo)).await;
        let expected = expected.then(|| proved(By::Dmarc, false)).flatten();
        assert_eq!(proof.authenticated, expected, "{what}: {:?}", proof.notes);
        assert!(!proof.temporary, "{what}");
        assert!(!proof.notes.join(" ").contains('@'), "{what}: {:?}", proof.notes);
    }
}

#[tokio::test]
async fn neighbours_under_a_public_suffix_do_not_speak_for_each_other() {
    let names = Names::start().await;
    names.say("two.github.io", "v=spf1 ip4:192.0.2.0/24 -all");
    names.say("_dmarc.github.io", "v=DMARC1; p=none");
    let mut mail = handed_in(LISTED, "b@two.github.io", "mx");
    for (from, holds) in [("one.github.io", false), ("mail.two.github.io", true)] {
        mail.bytes = MAIL.replace("news.example.org", from).into();
        let proof = check(&names, &mail).await;
        assert_eq!(proof.authenticated.is_some(), holds, "{from}: {:?}", proof.notes);
    }
}

#[tokio::test]
async fn name_servers_that_fail_leave_it_open() {
    for failing in ["mail.example.org", "_dmarc.example.org"] {
        let names = Names::start().await;
        names.say("mail.example.org", "v=spf1 ip4:192.0.2.0/24 -all");
        names.say("_dmarc.example.org", "v=DMARC1; p=none");
        names.fail(failing);
        let proof = check(&names, &handed_in(LISTED, "b@mail.example.org", "mx")).await;
        assert_eq!(
            (proof.authenticated, proof.temporary),
            (None, true),
            "{failing}: {:?}",
            proof.notes
        );
    }
}

#[tokio::test]
async fn what_came_another_way_has_no_server_to_ask_about() {
    let names = Names::start().await;
    let proof = check(&names, &webhook(MAIL)).await;
    assert_eq!((proof.authenticated, proof.temporary), (None, false));
    assert_eq!(names.asked(), Vec::<String>::new());
}

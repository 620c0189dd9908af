//! What a mailbox's provider wrote down.

use super::*;

const GOOD: &str = "Authentication-Results: mx.example.net; dkim=pass header.d=example.org\r\n";
const BAD: &str = "Authentication-Results: mx.example.net; dkim=fail header.d=example.org\r\n";
const FOREIGN: &str = "Authentication-Results: mx.evil.example; dkim=pass header.d=example.org\r\n";
const RECEIVED: &str =
    "Received: from mail.example.org by mx.example.net; Sun, 29 Nov 2026 08:00:01 +0000\r\n";

#[tokio::test]
async fn only_the_first_results_count_and_only_the_providers() {
    let ids = ["MX.example.net"];
    let none: [&str; 0] = [];
    for (what, ids, header, expected) in [
        ("the provider's", &ids[..], vec![GOOD, RECEIVED], true),
        ("the provider's below its Received", &ids, vec![RECEIVED, GOOD], true),
        ("the provider's above a forged one", &ids, vec![BAD, RECEIVED, GOOD], false),
        ("right above a forged one", &ids, vec![RECEIVED, BAD, GOOD], false),
        ("a foreign one first", &ids, vec![FOREIGN, GOOD], false),
        ("a foreign one alone", &ids, vec![FOREIGN], false),
        ("none", &ids, vec![RECEIVED], false),
        ("nobody configured", &none[..], vec![GOOD, RECEIVED], false),
        (
            "hidden in another field",
            &ids,
            vec![
                "X-Note: a\r\n Authentication-Results: mx.example.net; dkim=pass header.d=example.org\r\n",
            ],
            false,
        ),
        (
            "with a longer name",
            &ids,
            vec!["X-Authentication-Results: mx.example.net; dkim=pass header.d=example.org\r\n"],
            false,
        ),
    ] {
        let trusted = Trusted {
            authserv_ids: ids.iter().map(|id| (*id).to_owned()).collect(),
            sealers: Vec::new(),
        };
        let names = Names::start().await;
        let checker = Checker::new(names.dns(), trusted);
        let mail = header.concat() + MAIL;
        let proof = checker.check(&in_mailbox(mail.clone())).await;
        let expected = expected.then(|| proved(By::Results, false)).flatten();
        assert_eq!(proof.authenticated, expected, "{what}: {:?}", proof.notes);
        assert_eq!(names.asked(), Vec::<String>::new(), "{what}");
        // It is the mailbox's provider that is believed, on no other way.
        assert_eq!(checker.check(&webhook(mail)).await.authenticated, None, "{what}");
    }
}

#[tokio::test]
async fn signatures_are_verified_where_the_provider_says_nothing() {
    let names = with_keys_of(&["example.org"]).await;
    let trusted = Trusted { authserv_ids: vec!["mx.example.net".to_owned()], sealers: Vec::new() };
    for header in ["", FOREIGN, BAD] {
        let mail = in_mailbox(header.to_owned() + &signed_by("example.org", MAIL));
        let proof = Checker::new(names.dns(), trusted.clone()).check(&mail).await;
        assert_eq!(proof.authenticated, proved(By::Dkim, true), "{header}: {:?}", proof.notes);
    }
}

#[tokio::test]
async fn the_list_is_proved_if_each_signature_covers_it() {
    let names = Names::start().await;
    let trusted = Trusted { authserv_ids: vec!["mx.example.net".to_owned()], sealers: Vec::new() };
    let checker = Checker::new(names.dns(), trusted);
    let policy = GOOD.replace("dkim=pass header.d", "dmarc=pass header.from");
    let signed = signed_by("example.org", MAIL);
    let without = signed.replacen("List-Id", "X-Other", 1);
    for (what, mail, list_id) in [
        ("it does", GOOD.to_owned() + &signed, true),
        (
            "a service's does not",
            GOOD.to_owned()
                + &without
                    .split("From:")
                    .next()
                    .unwrap()
                    .replace("d=example.org", "d=bulk.example")
                + &signed,
            true,
        ),
        ("one does not", GOOD.to_owned() + &without, false),
        (
            "one of two does not",
            GOOD.to_owned() + without.split("From:").next().unwrap() + &signed,
            false,
        ),
        ("one cannot be read", format!("{GOOD}DKIM-Signature: v=9\r\n{signed}"), false),
        ("none is there", GOOD.to_owned() + MAIL, false),
        ("only the policy was met", policy + &signed, false),
    ] {
        let proof = checker.check(&in_mailbox(mail)).await;
        assert_eq!(proof.authenticated, proved(By::Results, list_id), "{what}: {:?}", proof.notes);
    }
}

#[tokio::test]
async fn what_holds_for_a_part_of_the_body_is_not_believed() {
    let trusted = Trusted { authserv_ids: vec!["mx.example.net".to_owned()], sealers: Vec::new() };
    for (name, holds) in
        [("good", true), ("appended", false), ("length", false), ("length-0", false)]
    {
        let (names, mail) = signatures::sample(name).await;
        let mail = [GOOD.as_bytes(), &mail.bytes].concat();
        let proof = Checker::new(names.dns(), trusted.clone()).check(&in_mailbox(mail)).await;
        assert_eq!(proof.authenticated.is_some(), holds, "{name}: {:?}", proof.notes);
    }
}

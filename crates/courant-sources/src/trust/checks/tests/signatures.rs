//! Signatures.

use std::path::PathBuf;

use super::*;

/// A mail that was signed with OpenSSL; its key's record is known to the name server.
pub(super) async fn sample(name: &str) -> (Names, Mail) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/trust/checks/tests/signed");
    let text = std::fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap();
    let (record, mail) = text.split_once('\n').unwrap();
    let (at, record) = record.split_once(' ').unwrap();
    let names = Names::start().await;
    names.say(at, record);
    (names, webhook(mail.replace('\n', "\r\n")))
}

#[tokio::test]
async fn signatures_of_another_program_are_judged() {
    let dkim = |list_id| proved(By::Dkim, list_id);
    for (name, expected, note) in [
        ("good", dkim(true), ""),
        ("good-1024", dkim(true), ""),
        ("lasting", dkim(true), ""),
        ("without-list", dkim(false), ""),
        ("weak-768", None, "does not hold"),
        ("sha1", None, "no usable signature"),
        ("expired", None, "expired"),
        ("length", None, "no usable signature"),
        ("length-0", None, "body hash"),
        ("appended", None, "no usable signature"),
        ("without-from", None, "no usable signature"),
        ("elsewhere", None, "no usable signature"),
        ("suffix", None, "no usable signature"),
        ("broken", None, "body hash"),
    ] {
        let (names, mail) = sample(name).await;
        let proof = check(&names, &mail).await;
        assert_eq!(proof.authenticated, expected, "{name}: {:?}", proof.notes);
        assert!(!proof.temporary, "{name}");
        assert_eq!(proof.from_domain.as_deref(), Some("news.example.org"), "{name}");
        let notes = proof.notes.join("; ");
        assert!(notes.contains(note), "{name}: {notes}");
        assert!(!notes.contains('@') && !notes.contains("ferry"), "{name}: {notes}");
    }
}

#[tokio::test]
async fn whatever_is_covered_may_not_change() {
    let (names, mail) = sample("good").await;
    let text = String::from_utf8(mail.bytes).unwrap();
    for (from, to) in [
        ("after ten years", "after two years"),
        ("tides@news.example.org", "chief@news.example.org"),
        ("Tide Letters <tides@", "Bank <tides@"),
        ("Subject: The ferry", "Subject: No ferry"),
        ("tides.example.org", "other.example.org"),
        ("d=example.org", "d=news.example.org"),
    ] {
        assert!(text.contains(from));
        let proof = check(&names, &webhook(text.replacen(from, to, 1))).await;
        assert_eq!(proof.authenticated, None, "{from}");
    }
    // What stands before it on the way is no part of it.
    let proof = check(&names, &webhook(format!("Received: from a by b; today\r\n{text}"))).await;
    assert_eq!(proof.authenticated, proved(By::Dkim, true));
}

#[tokio::test]
async fn a_signature_is_the_senders_if_it_is_of_the_same_organisation() {
    let names = with_keys_of(&["example.org", "bulk.example.org", "bulk.example", "org"]).await;
    for (domain, holds) in [
        ("example.org", true),
        ("bulk.example.org", true),
        ("news.example.org", false), // its record is missing
        ("bulk.example", false),
        ("org", false),
    ] {
        let proof = check(&names, &webhook(signed_by(domain, MAIL))).await;
        assert_eq!(proof.authenticated.is_some(), holds, "{domain}: {:?}", proof.notes);
    }
    // Other alphabets are compared in ASCII.
    let names = with_keys_of(&["xn--bcher-kva.example"]).await;
    let mail = signed_by("xn--bcher-kva.example", &MAIL.replace("example.org>", "bücher.example>"));
    let proved_of = check(&names, &webhook(mail)).await.authenticated.map(|proved| proved.domain);
    assert_eq!(proved_of.as_deref(), Some("xn--bcher-kva.example"));
    // The service's own signature beside the sender's is no harm.
    let names = with_keys_of(&["example.org", "bulk.example"]).await;
    let both = signed_by("bulk.example", &signed_by("example.org", MAIL));
    assert_eq!(check(&names, &webhook(both)).await.authenticated, proved(By::Dkim, true));
}

#[tokio::test]
async fn from_must_name_exactly_one_address() {
    let names = with_keys_of(&["example.org"]).await;
    let good = "From: Tide Letters <tides@news.example.org>";
    for from in [
        "From: bank@bank.example\r\nFrom: tides@news.example.org",
        "From: tides@news.example.org\r\nFrom: bank@bank.example",
        "From: tides@news.example.org\r\nfrom : bank@bank.example",
        "From: tides@news.example.org\r\nFrom",
        "From: tides@news.example.org, bank@bank.example",
        "From: tides@news.example.org, other@news.example.org",
        "From: Us: tides@news.example.org;",
        "From: Us: tides@news.example.org, bank@bank.example;",
        "From: tides@news.example.org <bank@bank.example>",
        "From: <tides@bank.example>",
        "From: Tide Letters",
        "X-From: tides@news.example.org",
    ] {
        let mail = MAIL.replace(good, from);
        assert_ne!(mail, MAIL);
        let proof = check(&names, &webhook(signed_by("example.org", &mail))).await;
        assert_eq!(proof.authenticated, None, "{from}");
    }
    // A line that only some take for the end of the header.
    let odd = MAIL.replace("\r\n\r\n", "\r\n\u{c}\n\n");
    let proof = check(&names, &webhook(signed_by("example.org", &odd))).await;
    assert_eq!(proof.authenticated, None, "{:?}", proof.notes);
    // Another From that came on top of a signed mail.
    let added = format!("From: bank@bank.example\r\n{}", signed_by("example.org", MAIL));
    assert_eq!(check(&names, &webhook(added)).await.authenticated, None);
    // A second List-Id on top: the mail holds, but it names no list any more.
    let added = format!("List-Id: <other.example.org>\r\n{}", signed_by("example.org", MAIL));
    assert!(check(&names, &webhook(added.clone())).await.authenticated.is_some());
    assert_eq!(Sender::of(added.as_bytes()).list_id, None);
}

#[tokio::test]
async fn a_name_server_that_fails_makes_it_temporary() {
    let names = Names::start().await;
    names.fail("s._domainkey.example.org");
    let mail = webhook(signed_by("example.org", MAIL));
    let proof = check(&names, &mail).await;
    assert_eq!((proof.authenticated, proof.temporary), (None, true), "{:?}", proof.notes);

    names.answer("s._domainkey.example.org", names::REFUSED);
    let proof = check(&names, &mail).await;
    assert_eq!((proof.authenticated, proof.temporary), (None, true), "{:?}", proof.notes);

    // One that has no such name is sure.
    let proof = check(&Names::start().await, &mail).await;
    assert_eq!((proof.authenticated, proof.temporary), (None, false), "{:?}", proof.notes);

    // Where another signature holds, nothing is left open.
    let names = with_keys_of(&["mail.example.org"]).await;
    names.fail("s._domainkey.example.org");
    let proof =
        check(&names, &webhook(signed_by("example.org", &signed_by("mail.example.org", MAIL))))
            .await;
    assert_eq!((proof.authenticated, proof.temporary), (proved(By::Dkim, true), false));
}

#[tokio::test]
async fn a_withdrawn_key_holds_nothing() {
    let names = Names::start().await;
    names.say("s._domainkey.example.org", "v=DKIM1; p=");
    let proof = check(&names, &webhook(signed_by("example.org", MAIL))).await;
    assert_eq!((proof.authenticated, proof.temporary), (None, false), "{:?}", proof.notes);
}

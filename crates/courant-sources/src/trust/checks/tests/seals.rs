//! Forwarders that change a mail and seal what they found before.

use mail_auth::AuthenticationResults;
use mail_auth::arc::ArcSealer;

use super::*;

/// The mail that came to a forwarder, changed by it, and sealed with what it found of the one that came.
async fn forwarded(names: &Names, domain: &str, mail: &str) -> String {
    let dns = names.dns();
    let came = AuthenticatedMessage::parse(mail.as_bytes()).unwrap();
    let dkim = dns.0.verify_dkim(&came).await;
    let found = AuthenticationResults::new("relay.example").with_dkim_results(&dkim, "example.org");
    let chain = dns.0.verify_arc(&came).await;
    let changed = mail.replace("Subject: ", "Subject: [fwd] ").replace("is back.", "is back!");
    let message = AuthenticatedMessage::parse(changed.as_bytes()).unwrap();
    let sealer = ArcSealer::from_key(key()).domain(domain).selector("s").headers(COVERED);
    // The seal tells whether the chain held when it came: before the forwarder's own change.
    let set = sealer.seal(&message, &found, &chain).unwrap();
    set.to_header() + &changed
}

async fn proof(names: &Names, sealers: &[&str], mail: &str) -> Proof {
    let sealers = sealers.iter().map(|sealer| (*sealer).to_owned()).collect();
    let trusted = Trusted { sealers, authserv_ids: Vec::new() };
    Checker::new(names.dns(), trusted).check(&webhook(mail)).await
}

#[tokio::test]
async fn a_forwarders_seal_counts_if_the_forwarder_is_trusted() {
    let names = with_keys_of(&["example.org", "relay.example", "second.example"]).await;
    let mail = forwarded(&names, "relay.example", &signed_by("example.org", MAIL)).await;
    let arc = proved(By::Arc, false);
    for (sealers, expected) in [
        (&["relay.example"][..], arc.clone()),
        (&["else.example", "Relay.Example"], arc.clone()),
        (&["second.example"], None),
        (&["elay.example"], None),
        (&[], None),
    ] {
        let proof = proof(&names, sealers, &mail).await;
        assert_eq!(proof.authenticated, expected, "{sealers:?}: {:?}", proof.notes);
        assert!(!proof.temporary, "{sealers:?}");
    }

    // Changed after it was sealed.
    let changed = mail.replace("is back!", "is gone!");
    assert_eq!(proof(&names, &["relay.example"], &changed).await.authenticated, None);
    let changed = mail.replace("dkim=pass", "dkim=PASS");
    assert_ne!(changed, mail);
    assert_eq!(proof(&names, &["relay.example"], &changed).await.authenticated, None);
}

#[tokio::test]
async fn a_seal_says_no_more_than_was_found() {
    let names = with_keys_of(&["relay.example", "evil.example"]).await;
    // What came was not signed, or signed by somebody else.
    for came in [MAIL.to_owned(), signed_by("evil.example", MAIL)] {
        let mail = forwarded(&names, "relay.example", &came).await;
        assert_eq!(proof(&names, &["relay.example"], &mail).await.authenticated, None);
    }
    // Somebody who is not trusted sealed an invention, and a trusted one handed it on.
    let names = with_keys_of(&["example.org", "evil.example", "relay.example"]).await;
    let invented = forwarded(&names, "evil.example", &signed_by("example.org", MAIL)).await;
    let mail = forwarded(&names, "relay.example", &invented).await;
    let found = proof(&names, &["relay.example"], &mail).await;
    assert_eq!(found.authenticated, None, "{:?}", found.notes);
    // With both trusted it is what the first one found.
    let found = proof(&names, &["relay.example", "evil.example"], &mail).await;
    assert_eq!(found.authenticated, proved(By::Arc, false), "{:?}", found.notes);
}

#[tokio::test]
async fn a_key_that_cannot_be_asked_for_leaves_it_open() {
    let names = with_keys_of(&["example.org", "relay.example"]).await;
    let mail = forwarded(&names, "relay.example", &signed_by("example.org", MAIL)).await;
    names.fail("s._domainkey.relay.example");
    let found = proof(&names, &["relay.example"], &mail).await;
    assert_eq!((found.authenticated, found.temporary), (None, true), "{:?}", found.notes);
}

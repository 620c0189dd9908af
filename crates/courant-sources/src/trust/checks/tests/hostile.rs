//! Mails that were made to cost something or to break something.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;

/// How long a hostile mail may take here, in a build without optimisation on a busy machine.
const LIMIT: Duration = Duration::from_secs(10);

#[tokio::test]
async fn large_and_odd_mails_cost_little() {
    let names = with_keys_of(&["example.org"]).await;
    let signature = signed_by("example.org", MAIL).replace(MAIL, "");
    let good = signed_by("example.org", MAIL);
    let large = MAIL.to_owned() + &"The ferry is back, and so on and so forth.\r\n".repeat(250_000);
    let covered = |list: &str| signature.replacen("h=", &format!("h={list}"), 1) + MAIL;
    for (what, mail, holds) in [
        ("empty", String::new(), false),
        ("one line break", "\r\n".to_owned(), false),
        ("no header", "\r\nText".to_owned(), false),
        ("10 MB", signed_by("example.org", &large), true),
        ("10,000 signatures", signature.repeat(10_000) + MAIL, false),
        ("500 signatures", signature.replace(" b=", " b=AAAA").repeat(500) + MAIL, false),
        ("10,000 fields", "X: y\r\n".repeat(10_000) + &good, false),
        ("500 fields", "X: y\r\n".repeat(500) + &good, true),
        ("a long field", format!("X: {}\r\n{good}", "y".repeat(1_000_000)), false),
        ("one field alone", "X".repeat(1_000_000), false),
        (
            "covers 20,000 names",
            covered(&(0..20_000).map(|n| format!("x{n}:")).collect::<String>()),
            false,
        ),
        ("covers From 20,000 times", covered(&"From:".repeat(20_000)), false),
        (
            "10,000 addresses",
            good.replace("From: ", &format!("From: {}", "a@b.example, ".repeat(10_000))),
            false,
        ),
    ] {
        let started = Instant::now();
        let proof = check(&names, &webhook(mail)).await;
        assert_eq!(proof.authenticated.is_some(), holds, "{what}: {:?}", proof.notes);
        assert!(proof.notes.len() <= MAX_NOTES, "{what}");
        assert!(started.elapsed() < LIMIT, "{what} took {:?}", started.elapsed());
    }
}

#[tokio::test]
async fn a_name_server_is_asked_for_few_keys() {
    let names = Names::start().await;
    let mut mail = MAIL.to_owned();
    for n in 0..40 {
        mail = signed_by(&format!("m{n}.example.org"), &mail);
    }
    let proof = check(&names, &webhook(mail)).await;
    assert_eq!(proof.authenticated, None);
    let mut asked = names.asked();
    asked.dedup();
    assert_eq!(asked.len(), MAX_SIGNATURES, "{asked:?}");
}

/// Checks one mail after the other on a runtime of their own.
fn checked(mails: impl IntoIterator<Item = Vec<u8>>) -> Vec<Proof> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let names = with_keys_of(&["example.org"]).await;
        let trusted = Trusted {
            authserv_ids: vec!["mx.example.net".to_owned()],
            sealers: vec!["relay.example".to_owned()],
        };
        let checker = Checker::new(names.dns(), trusted);
        let mut proofs = Vec::new();
        for mail in mails {
            proofs.push(checker.check(&in_mailbox(mail)).await);
        }
        proofs
    })
}

#[test]
fn a_checker_goes_where_tasks_go() {
    fn goes<T: Send>(_: impl FnOnce(&'static Checker, &'static Mail) -> T) {}
    goes(|checker, mail| checker.check(mail));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn arbitrary_bytes_are_nobodys(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        prop_assert_eq!(&checked([bytes])[0].authenticated, &None);
    }

    #[test]
    fn lines_of_headers_in_any_order_are_nobodys(
        lines in proptest::collection::vec(
            prop_oneof![
                "(From|from|FROM ): [a-z\"<>@.,;:() ]{0,30}",
                "DKIM-Signature: (v=1; |a=rsa-sha256; |d=example.org; |s=s; |h=from; |bh=AAAA; |b=AAAA; |l=[0-9]{1,25}; |c=[a-z/]{0,8}; ){0,9}",
                "(ARC-Seal|ARC-Message-Signature): (i=1; |a=ed25519-sha256; |d=relay.example; |s=s; |cv=none; |h=from; |bh=AAAA; |b=AAAA; ){0,8}",
                "ARC-Authentication-Results: i=1; relay.example; dkim=pass header.d=example.org",
                "Authentication-Results: [a-z.;=\"()\\\\ ]{0,40}",
                "\\PC{0,40}",
                "",
            ],
            0..20,
        ),
    ) {
        let mail = lines.join("\r\n").into_bytes();
        let _ = Sender::of(&mail);
        let _ = crate::trust::confirmation(&mail);
        prop_assert_eq!(&checked([mail])[0].authenticated, &None);
    }

    #[test]
    fn a_body_that_changed_is_nobodys(at in any::<prop::sample::Index>(), letter in "[a-z]") {
        let good = signed_by("example.org", MAIL);
        let body = good.find("After ten").unwrap();
        let end = good.len() - "\r\n".len();
        let at = body + at.index(end - body);
        let mut changed = good.clone();
        changed.replace_range(at..=at, &letter);
        prop_assume!(changed != good);
        let proofs = checked([good.into_bytes(), changed.into_bytes()]);
        prop_assert!(proofs[0].authenticated.is_some());
        prop_assert_eq!(&proofs[1].authenticated, &None);
    }
}

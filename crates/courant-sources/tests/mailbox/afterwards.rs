//! What happens to mails that were taken, and to those that never will be.

use crate::dovecot::{Dovecot, Setup, mail};
use crate::watched::{Kept, config, until};
use courant_sources::mail::NotTaken;
use courant_sources::mailbox::WhenDone;

#[tokio::test]
async fn what_was_taken_is_marked_as_read_if_that_is_wanted() {
    let Some(dovecot) = Dovecot::start(&Setup::default()) else { return };
    let kept = Kept::new();
    let mut settings = config(dovecot.imap);
    settings.when_done = WhenDone::MarkSeen;
    kept.desk.refuse("bad", [NotTaken::Never("nothing is in it".into())]);
    let mut watched = kept.watch(settings);
    watched.well().await;
    for subject in ["one", "bad", "two"] {
        dovecot.deliver("INBOX", subject);
    }
    watched.taken(2).await;
    until("the flags", || dovecot.mails("INBOX") == ["one (seen)", "bad", "two (seen)"]).await;
    watched.stop().await;
}

#[tokio::test]
async fn what_was_taken_is_moved_by_whichever_way_the_server_has() {
    for (capability, verb) in
        [(None, "UID MOVE 1 "), (Some("IMAP4rev1 UIDPLUS IDLE"), "UID EXPUNGE 1\r\n")]
    {
        let Some(dovecot) = Dovecot::start(&Setup { capability, ..Setup::default() }) else {
            return;
        };
        let kept = Kept::new();
        let mut settings = config(dovecot.imap);
        settings.when_done = WhenDone::MoveTo("Taken/Tides".into());
        dovecot.deliver("INBOX", "one");
        dovecot.deliver("INBOX", "two");
        // Somebody else has deleted it and not expunged it: that is nobody's business here.
        dovecot.doveadm(
            &[
                "flags",
                "add",
                "-u",
                crate::dovecot::USER,
                "\\Deleted",
                "mailbox",
                "INBOX",
                "subject",
                "two",
            ],
            b"",
        );
        kept.desk.refuse("two", [NotTaken::Never("nothing is in it".into())]);
        let mut watched = kept.watch(settings);
        assert!(
            watched
                .says("(IDLE)")
                .await
                .contains("1 mail not taken, the last one INBOX UID 2: nothing is in it")
        );
        watched.stop().await;
        assert_eq!(dovecot.mails("Taken/Tides"), ["one"], "{capability:?}");
        assert_eq!(dovecot.mails("INBOX"), ["two"], "{capability:?}");
        assert!(dovecot.said_by_clients().contains(verb), "{}", dovecot.said_by_clients());
    }
}

#[tokio::test]
async fn where_nothing_can_be_moved_it_stays_and_that_is_said() {
    let setup = Setup { capability: Some("IMAP4rev1 IDLE"), ..Setup::default() };
    let Some(dovecot) = Dovecot::start(&setup) else { return };
    let kept = Kept::new();
    let mut settings = config(dovecot.imap);
    settings.when_done = WhenDone::MoveTo("Taken".into());
    dovecot.deliver("INBOX", "one");
    let mut watched = kept.watch(settings);
    assert_eq!(
        watched.says("(IDLE)").await,
        "watching INBOX (IDLE); INBOX: mails cannot be moved: the server has neither MOVE nor UIDPLUS"
    );
    assert_eq!(dovecot.mails("INBOX"), ["one"]);
    watched.stop().await;
    let said = dovecot.said_by_clients();
    assert!(!said.contains("COPY") && !said.contains("STORE"), "{said}");
}

#[tokio::test]
async fn a_mail_that_is_never_taken_is_put_aside_and_the_next_ones_go_on() {
    let Some(dovecot) = Dovecot::start(&Setup::default()) else { return };
    let kept = Kept::new();
    let mut settings = config(dovecot.imap);
    settings.put_aside = Some("Unreadable".into());
    kept.desk.refuse("bad", [NotTaken::Never("it is no mail".into())]);
    for subject in ["one", "bad", "two"] {
        dovecot.deliver("INBOX", subject);
    }
    let mut watched = kept.watch(settings);
    assert_eq!(watched.taken(2).await.1, ["one", "two"]);
    assert_eq!(
        watched.says("(IDLE)").await,
        "watching INBOX (IDLE); 1 mail not taken, the last one INBOX UID 2: it is no mail"
    );
    watched.stop().await;
    assert_eq!(dovecot.mails("Unreadable"), ["bad"]);
    assert_eq!(dovecot.mails("INBOX"), ["one", "two"]);
    assert_eq!(kept.bookmark("INBOX").await.unwrap().uid, 3);
}

#[tokio::test]
async fn a_mail_that_is_too_large_is_left_and_named() {
    let Some(dovecot) = Dovecot::start(&Setup::default()) else { return };
    let kept = Kept::new();
    let mut large = mail("large");
    let line = [b"x".repeat(76), b"\r\n".to_vec()].concat();
    large.extend(line.repeat(51 * 1024 * 1024 / line.len()));
    dovecot.drop_into_inbox("1700000000.large.here", &large);
    // Just below the limit.
    let mut fits = mail("fits");
    fits.extend(line.repeat(50 * 1024 * 1024 / line.len() - 10));
    dovecot.drop_into_inbox("1700000001.fits.here", &fits);
    dovecot.drop_into_inbox("1700000002.small.here", &mail("small"));
    let mut watched = kept.watch(config(dovecot.imap));
    assert_eq!(watched.taken(2).await.1, ["fits", "small"]);
    let says = watched.says("(IDLE)").await;
    assert!(says.contains("1 mail not taken, the last one INBOX UID 1: it has 53"), "{says}");
    watched.stop().await;
    assert!(kept.desk.bytes()[0] == fits);
    assert_eq!(dovecot.mails("INBOX"), ["large", "fits", "small"]);
}

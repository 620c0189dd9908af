//! Which mails are taken, when, and that none is lost or comes twice.

use crate::dovecot::{Dovecot, Setup, mail};
use crate::watched::{Kept, config, config_tls, until};
use courant_core::store::Bookmark;
use courant_sources::mail::NotTaken;
use courant_sources::mailbox::Backlog;
use std::time::{Duration, Instant};

/// How soon a mail must be taken that arrives while a folder is watched.
const SOON: Duration = Duration::from_secs(5);

#[tokio::test]
async fn only_what_arrives_from_now_on_is_taken_within_seconds_and_stays_unread() {
    let Some(dovecot) = Dovecot::start(&Setup::default()) else { return };
    dovecot.deliver("INBOX", "old");
    let kept = Kept::new();
    let mut settings = config_tls(&dovecot);
    settings.backlog = Backlog::New;
    let mut watched = kept.watch(settings);
    assert_eq!(watched.well().await, "watching INBOX (IDLE)");
    dovecot.deliver("INBOX", "new");
    let (took, taken) = watched.taken(1).await;
    eprintln!("a mail under IDLE was taken after {took:?}");
    assert!(took < SOON, "{took:?}");
    assert_eq!(taken, ["new"]);
    assert_eq!(kept.desk.bytes(), [mail("new")]);
    assert_eq!(dovecot.mails("INBOX"), ["old", "new"]);
    watched.stop().await;
    let said = dovecot.said_by_clients();
    assert!(said.contains("EXAMINE \"INBOX\"") && !said.contains("SELECT"), "{said}");
    assert!(said.contains("DONE\r\n") && said.ends_with(" LOGOUT\r\n"), "{said}");
}

#[tokio::test]
async fn what_lies_there_is_taken_in_order_and_once() {
    let Some(dovecot) = Dovecot::start(&Setup::default()) else { return };
    let subjects: Vec<String> = (0..300).map(|number| format!("n{number:03}")).collect();
    for (second, subject) in subjects.iter().enumerate() {
        dovecot
            .drop_into_inbox(&format!("{}.{subject}.here", 1_700_000_000 + second), &mail(subject));
    }
    let kept = Kept::new();
    let since = Instant::now();
    let watched = kept.watch(config(dovecot.imap));
    let (_, taken) = watched.taken(subjects.len()).await;
    eprintln!("{} mails were taken in {:?}", subjects.len(), since.elapsed());
    assert_eq!(taken, subjects);
    watched.stop().await;
    assert_eq!(kept.bookmark("INBOX").await.unwrap().uid, 300);
    // Another run goes on behind them.
    let mut watched = kept.watch(config(dovecot.imap));
    watched.well().await;
    dovecot.deliver("INBOX", "next");
    assert_eq!(watched.taken(301).await.1.last().unwrap(), "next");
    assert_eq!(kept.desk.handed().len(), 301);
    watched.stop().await;
}

#[tokio::test]
async fn after_a_crash_little_comes_again_and_nothing_is_left_out() {
    let Some(dovecot) = Dovecot::start(&Setup::default()) else { return };
    for number in 0..100 {
        dovecot.drop_into_inbox(
            &format!("{}.here", 1_700_000_000 + number),
            &mail(&format!("n{number:02}")),
        );
    }
    let kept = Kept::new();
    let watched = kept.watch(config(dovecot.imap));
    watched.taken(30).await;
    watched.abort().await;
    let before = kept.desk.taken().len();
    let watched = kept.watch(config(dovecot.imap));
    until("the last mail", || kept.desk.taken().last().is_some_and(|last| last == "n99")).await;
    watched.stop().await;
    let mut taken = kept.desk.taken();
    let again = taken.len() - 100;
    assert!(again <= 20, "{again} of {before} came again");
    taken.sort();
    taken.dedup();
    assert_eq!(taken.len(), 100);
}

#[tokio::test]
async fn idle_is_issued_anew_and_goes_on_telling() {
    let Some(dovecot) = Dovecot::start(&Setup::default()) else { return };
    let kept = Kept::new();
    let mut settings = config(dovecot.imap);
    settings.idle = Duration::from_secs(1);
    let mut watched = kept.watch(settings);
    assert_eq!(watched.well().await, "watching INBOX (IDLE)");
    until("another IDLE", || dovecot.said_by_clients().matches(" IDLE\r\n").count() >= 3).await;
    dovecot.deliver("INBOX", "one");
    assert!(watched.taken(1).await.0 < SOON);
    watched.stop().await;
    assert_eq!(
        dovecot.said_by_clients().matches("LOGIN").count(),
        0,
        "logins are not in the raw log"
    );
    assert_eq!(dovecot.said_by_clients().matches("EXAMINE").count(), 1, "it was one connection");
}

#[tokio::test]
async fn a_server_without_idle_is_asked() {
    let setup = Setup { capability: Some("IMAP4rev1 UIDPLUS"), ..Setup::default() };
    let Some(dovecot) = Dovecot::start(&setup) else { return };
    let kept = Kept::new();
    let mut watched = kept.watch(config(dovecot.imap));
    assert_eq!(watched.well().await, "watching INBOX (every 1 s)");
    dovecot.deliver("INBOX", "one");
    assert!(watched.taken(1).await.0 < SOON);
    watched.stop().await;
    assert!(!dovecot.said_by_clients().contains("IDLE"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_goes_and_comes_back_is_read_on() {
    let Some(mut dovecot) = Dovecot::start(&Setup::default()) else { return };
    let kept = Kept::new();
    let mut watched = kept.watch(config(dovecot.imap));
    dovecot.deliver("INBOX", "before");
    watched.taken(1).await;
    watched.well().await;
    dovecot.down();
    watched.ailing().await;
    dovecot.drop_into_inbox("1700000000.1.here", &mail("meanwhile"));
    dovecot.up();
    watched.taken(2).await;
    watched.well().await;
    dovecot.deliver("INBOX", "after");
    assert_eq!(watched.taken(3).await.1, ["before", "meanwhile", "after"]);
    watched.stop().await;
    assert_eq!(kept.desk.handed().len(), 3);
}

#[tokio::test]
async fn a_folder_that_is_numbered_anew_is_read_from_its_start() {
    let Some(dovecot) = Dovecot::start(&Setup::default()) else { return };
    let kept = Kept::new();
    dovecot.deliver("INBOX", "one");
    let mut settings = config(dovecot.imap);
    let watched = kept.watch(settings.clone());
    watched.taken(1).await;
    watched.stop().await;
    let before = kept.bookmark("INBOX").await.unwrap();
    dovecot.doveadm(
        &["mailbox", "update", "-u", crate::dovecot::USER, "--uid-validity", "4242", "INBOX"],
        b"",
    );
    // Also where only new mail was wanted at first: what came meanwhile cannot be told from what was there before.
    settings.backlog = Backlog::New;
    let mut watched = kept.watch(settings);
    assert_eq!(watched.taken(2).await.1, ["one", "one"]);
    watched.well().await;
    watched.stop().await;
    assert_ne!(before.uid_validity, 4242);
    assert_eq!(kept.bookmark("INBOX").await, Some(Bookmark { uid_validity: 4242, uid: 1 }));
}

#[tokio::test]
async fn a_mail_that_cannot_be_taken_yet_is_tried_again_before_the_next() {
    let Some(dovecot) = Dovecot::start(&Setup::default()) else { return };
    let kept = Kept::new();
    let later = || NotTaken::Later("the disk is full".into());
    kept.desk.refuse("two", [later(), later()]);
    for subject in ["one", "two", "three"] {
        dovecot.deliver("INBOX", subject);
    }
    let mut watched = kept.watch(config(dovecot.imap));
    assert_eq!(watched.ailing().await, "INBOX: mail waits: the disk is full");
    assert_eq!(kept.bookmark("INBOX").await.map(|bookmark| bookmark.uid), Some(1));
    assert_eq!(watched.taken(3).await.1, ["one", "two", "three"]);
    assert_eq!(kept.desk.handed(), ["one", "two", "two", "two", "three"]);
    watched.well().await;
    watched.stop().await;
}

#[tokio::test]
async fn folders_are_watched_side_by_side_whatever_their_names() {
    let Some(dovecot) = Dovecot::start(&Setup::default()) else { return };
    let kept = Kept::new();
    let names = ["INBOX", "Lists/Tidal \"news\" & more", "Zeitung/Entwürfe 📰"];
    for name in &names[1..] {
        dovecot.doveadm(&["mailbox", "create", "-u", crate::dovecot::USER, name], b"");
    }
    let mut settings = config(dovecot.imap);
    settings.folders = ["inbox", names[1], names[2]].map(String::from).to_vec();
    let mut watched = kept.watch(settings.clone());
    assert_eq!(
        watched.well().await,
        format!("watching {}, {}, {} (IDLE)", names[0], names[1], names[2])
    );
    for (count, name) in (1..).zip(names) {
        dovecot.deliver(name, "one");
        assert!(watched.taken(count).await.0 < SOON);
    }
    watched.stop().await;
    let [_, second, third] = names.map(|name| format!("{name}: one"));
    assert_eq!(kept.desk.taken(), ["one".to_owned(), second, third]);
    // One that does not exist is in nobody else's way.
    settings.folders.push("Nowhere".into());
    let mut watched = kept.watch(settings);
    watched
        .says("Nowhere: the server refuses to open the folder; is there one of this name?")
        .await;
    dovecot.deliver("INBOX", "two");
    watched.taken(4).await;
    watched.stop().await;
}

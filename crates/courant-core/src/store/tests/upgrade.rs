//! Databases that earlier versions made are opened and go on.

use crate::model::{HeldId, UserId};
use crate::search::Query;
use crate::store::{
    Again, Decision, Held, HeldContent, Holding, Office, OnHand, Retiming, Store, Within, open,
};
use crate::testing::{self, platform};
use jiff::Timestamp;
use rusqlite::Connection;

/// The first version's database in the middle of its work. Never edit it: add one for each version that rebuilds a
/// table.
const FIRST: &str = include_str!("first_version.sql");

/// The same of the third.
const THIRD: &str = include_str!("third_version.sql");

#[tokio::test]
async fn the_first_versions_database_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("courant.db");
    Connection::open(&path).unwrap().execute_batch(FIRST).unwrap();

    let store = Store::open(&path).unwrap();
    let newsletters = store.newsletters().await.unwrap();
    assert_eq!(newsletters[0].slug.as_str(), "harbour-notes");
    let issue = store.latest(newsletters[0].id).await.unwrap().unwrap();
    let document = store.issue(issue.id).await.unwrap().unwrap().document;
    assert_eq!(document.sections[0].items[0].title.as_deref(), Some("Ferry returns"));
    assert_eq!(store.operators().await.unwrap().len(), 1);
    let query = Query::read("ferry").unwrap();
    assert_eq!(
        store.search(&query, &Within::all(), (0, 1), |issue| issue.id).await.unwrap().issues,
        [issue.id]
    );

    let run = store.begin_run(Timestamp::now()).await.unwrap().0;
    assert_eq!(store.take_over(platform(), run, Timestamp::MAX).await.unwrap(), 1);
    store.plan(10, 10, Timestamp::now()).await.unwrap();
    let claimed = store.claim(platform(), run, 10, OnHand::new(), Timestamp::now()).await.unwrap();
    assert_eq!(claimed.len(), 2, "one begun, one that was not planned yet");
    assert_eq!(claimed[0].parts_done, 1);
    assert!(claimed[0].doubt.is_some());
    let next = testing::publish(&store, newsletters[0].id, "Next").await;
    assert_eq!(next.audience, 2);
}

#[tokio::test]
async fn the_third_versions_database_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("courant.db");
    Connection::open(&path).unwrap().execute_batch(THIRD).unwrap();

    let store = Store::open(&path).unwrap();
    let newsletter = store.newsletters().await.unwrap().remove(0);
    let run = store.begin_run(Timestamp::now()).await.unwrap().0;
    store.take_over(platform(), run, Timestamp::MAX).await.unwrap();
    // The correction that was not planned yet reaches the copy that was delivered; what was set aside is due.
    store.plan(10, 10, Timestamp::now()).await.unwrap();
    let claimed = store.claim(platform(), run, 10, OnHand::new(), Timestamp::now()).await.unwrap();
    let (stale, fresh): (Vec<_>, Vec<_>) = claimed.into_iter().partition(|claimed| claimed.stale);
    assert_eq!((stale.len(), stale[0].id.0, stale[0].edition), (1, 4, 1));
    assert_eq!((fresh.len(), fresh[0].id.0, fresh[0].tries), (1, 2, 2));
    let (posted, _) = store.posted(stale[0].id).await.unwrap();
    assert_eq!(posted[0].receipt.0, "43");
    // It can be held, which the third version did not know.
    let chat = fresh[0].chat;
    let daily = Retiming::Schedule("1234567@07:30".parse().unwrap());
    store.retime(chat, vec![daily], Timestamp::now()).await.unwrap();
    testing::publish(&store, newsletter.id, "Next").await;
    store.plan(10, 10, Timestamp::now()).await.unwrap();
    assert_eq!(store.held().await, 1);
}

#[tokio::test]
async fn what_waited_in_the_fourteenth_version_still_waits() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("courant.db");
    let old = open::of_version(&path, 14);
    old.execute_batch(
        "INSERT INTO newsletters (id, slug, title, tagline, created_at) VALUES (3, 'tide', 'Tide', '', 0);
         INSERT INTO invites (code_hash, expires_at) VALUES ('abc', 9000000000000);
         INSERT INTO held (id, kind, newsletter_id, identity, domain, list_id, sender, title, reason, name, bytes, held_at)
         VALUES (7, 'unproved', 3, 'a@tide.example', '', 'tide.example', 'Tide', 'Low water', 'nothing proves it', 'mail.eml',
             CAST('Subject: Low water' AS BLOB), 5);",
    )
    .unwrap();
    drop(old);

    let store = Store::open(&path).unwrap();
    let line = store.held_lines().await.unwrap().remove(0);
    assert_eq!((line.id.0, line.held.title.as_str(), line.decision), (7, "Low water", None));
    let content = store.held_content(line.id).await.unwrap().unwrap();
    assert_eq!(
        (content.bytes.as_slice(), content.issues),
        (b"Subject: Low water".as_slice(), None)
    );
    // The same mail again is the same, and its number is given to nothing else once it is gone.
    let again = store.hold(line.held.clone(), content_of("x"), Again::Same, 10, Timestamp::now());
    assert_eq!(again.await.unwrap(), Holding::Waits(line.id));
    store.decide(line.id, Decision::Published, Timestamp::now()).await.unwrap();
    let other = Held { identity: "b@tide.example".into(), ..line.held };
    let new = store.hold(other, content_of("y"), Again::Same, 10, Timestamp::now()).await.unwrap();
    assert_eq!(new, Holding::New(HeldId(8)));
    // A code that was made before makes an operator.
    let who = store.meet(platform(), UserId("boss".into()), None, Timestamp::now()).await.unwrap();
    let office = store.redeem_invite("abc".into(), who.id, Timestamp::now()).await.unwrap();
    assert_eq!(office, Some(Office::Operator));
}

fn content_of(words: &str) -> HeldContent {
    let (bytes, hash) = (words.as_bytes().to_vec(), words.to_owned());
    HeldContent { name: "mail.eml".into(), bytes, issues: None, hash }
}

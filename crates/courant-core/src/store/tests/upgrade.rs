//! Databases that earlier versions made are opened and go on.

use crate::store::{OnHand, Store};
use crate::testing::{self, platform};
use jiff::Timestamp;
use rusqlite::Connection;

/// The first version's database in the middle of its work. Never edit it: add one for each version.
const FIRST: &str = include_str!("first_version.sql");

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

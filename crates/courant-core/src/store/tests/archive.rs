//! Searching all issues.

use crate::model::{IssueId, NewsletterId};
use crate::search::Query;
use crate::store::{NewIssue, Store, Within};
use crate::testing::{self, Bed, at, document, story};
use courant_newsletter::Section;
use rusqlite::Connection;

/// Takes an issue of one text in, issued so many seconds after the tests' day.
async fn issue(
    store: &Store,
    newsletter: NewsletterId,
    title: &str,
    text: &str,
    issued: i64,
) -> IssueId {
    let section = Section { items: vec![story("Story", text)], ..Section::default() };
    let document = document(title, vec![section]);
    let new =
        NewIssue { document, title: title.into(), issued_at: Some(at(issued)), deliver: false };
    let accepted = store.accept(newsletter, String::new(), Vec::new(), vec![new], at(0));
    accepted.await.unwrap()[0].issue
}

/// The titles of what is found, newest first.
async fn found(store: &Store, typed: &str) -> Vec<String> {
    let found = store
        .search(&Query::read(typed).unwrap(), &Within::all(), (0, 10), |issue| issue)
        .await
        .unwrap();
    assert_eq!(found.total as usize, found.issues.len());
    found.issues.into_iter().map(|issue| issue.document.title.unwrap()).collect()
}

#[tokio::test]
async fn words_beginnings_phrases_and_characters_are_found_newest_first() {
    let bed = Bed::new();
    let store = &bed.store;
    let daily = testing::newsletter(store, "Daily", "").await.id;
    issue(store, daily, "Newer", "New sanctions against the shipping of oil in Łódź.", 20).await;
    issue(store, daily, "Oldest", "Oil prices; the power balance.", -5).await;
    issue(store, daily, "Middle", "今天的选举结果。Balance of power, oil.", 10).await;
    issue(store, daily, "Same second", "Oil.", 10).await;
    for (typed, titles) in [
        ("oil", vec!["Newer", "Same second", "Middle", "Oldest"]),
        ("sanction OIL", vec!["Newer"]),
        ("lodz", vec!["Newer"]),
        ("\"balance of power\"", vec!["Middle"]),
        ("power balance", vec!["Middle", "Oldest"]),
        ("选举", vec!["Middle"]),
        ("oil -power", vec!["Newer", "Same second"]),
        ("newer", vec!["Newer"]),
        // The end of one text and the beginning of the next are no phrase.
        ("\"newer story\"", vec![]),
        ("daily", vec![]),
    ] {
        assert_eq!(found(store, typed).await, titles, "{typed}");
    }
}

#[tokio::test]
async fn one_newsletter_page_by_page() {
    let bed = Bed::new();
    let store = &bed.store;
    let daily = testing::newsletter(store, "Daily", "").await.id;
    let other = testing::newsletter(store, "Other", "").await.id;
    for number in 0..5 {
        issue(store, daily, &format!("Daily {number}"), "Oil.", number).await;
        issue(store, other, &format!("Other {number}"), "Oil.", number).await;
    }
    let query = Query::read("oil").unwrap();
    let page = store.search(&query, &Within::One(daily), (2, 2), |issue| issue).await.unwrap();
    let titles: Vec<_> = page.issues.iter().map(|i| i.document.title.clone().unwrap()).collect();
    assert_eq!((titles.as_slice(), page.total), (&["Daily 2".to_owned(), "Daily 1".into()][..], 5));
    assert_eq!(store.search(&query, &Within::all(), (0, 1), |_| ()).await.unwrap().total, 10);
}

#[tokio::test]
async fn what_is_corrected_retracted_or_removed_is_found_so() {
    let bed = Bed::new();
    let store = &bed.store;
    let daily = testing::newsletter(store, "Daily", "").await.id;
    let one = issue(store, daily, "One", "Oil.", 0).await;
    issue(store, daily, "One", "Grain.", 0).await;
    assert_eq!(found(store, "oil").await, [] as [&str; 0]);
    assert_eq!(found(store, "grain").await, ["One"]);
    store.retract(one, at(1)).await.unwrap();
    assert_eq!(found(store, "grain").await, [] as [&str; 0]);
    issue(store, daily, "Two", "Gas.", 0).await;
    assert_eq!(found(store, "gas").await, ["Two"]);
    store.remove_newsletter(daily).await.unwrap();
    assert_eq!(found(store, "gas").await, [] as [&str; 0]);
    let db = Connection::open(&bed.path).unwrap();
    let left: i64 = db.query_row("SELECT count(*) FROM archive", [], |row| row.get(0)).unwrap();
    assert_eq!(left, 0);
}

#[tokio::test]
async fn an_index_of_another_reading_is_made_anew() {
    let bed = Bed::new();
    let daily = testing::newsletter(&bed.store, "Daily", "").await.id;
    issue(&bed.store, daily, "Gone", "Oil.", 0).await;
    let gone = bed.store.latest(daily).await.unwrap().unwrap().id;
    bed.store.retract(gone, at(0)).await.unwrap();
    issue(&bed.store, daily, "One", "Oil.", 0).await;
    issue(&bed.store, daily, "Broken", "Oil.", 0).await;
    let db = Connection::open(&bed.path).unwrap();
    // As a database of an earlier version: no places, nothing in the index; and one issue nobody can read.
    db.execute_batch(
        "DELETE FROM archive_reading; INSERT INTO archive (archive) VALUES ('delete-all');
         UPDATE issues SET place = NULL; UPDATE issues SET document = '{}' WHERE title = 'Broken';",
    )
    .unwrap();
    assert_eq!(found(&bed.store, "oil").await, [] as [&str; 0]);
    let store = bed.other_process();
    assert_eq!(found(&store, "oil").await, ["One"]);
    drop(bed.other_process());
    assert_eq!(found(&store, "oil").await, ["One"]);
}

#[tokio::test]
async fn what_is_hidden_is_not_found() {
    let bed = Bed::new();
    let store = &bed.store;
    let mut newsletters = Vec::new();
    for title in ["Daily", "Weekly", "Yearly"] {
        newsletters.push(testing::newsletter(store, title, "").await.id);
        issue(store, *newsletters.last().unwrap(), title, "whales", 0).await;
    }
    let query = Query::read("whales").unwrap();
    for hidden in 0..newsletters.len() {
        let within = Within::AllBut(newsletters[..hidden].to_vec());
        let found =
            store.search(&query, &within, (0, 9), |issue| issue.newsletter.id).await.unwrap();
        let mut found = found.issues;
        found.sort();
        assert_eq!(found, newsletters[hidden..]);
        let newest =
            store.newest(newsletters[..hidden].to_vec(), (0, 9), |issue| issue.newsletter.id);
        assert_eq!(newest.await.unwrap().len(), newsletters.len() - hidden);
    }
}

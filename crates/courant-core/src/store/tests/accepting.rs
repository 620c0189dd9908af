//! Taking issues in, and who they are for.

use crate::model::{ChatKind, Without};
use crate::store::{Attempt, Fate, MadeFor, OnHand, OpenPart};
use crate::testing::{self, Bed, at, new_issue, platform};
use courant_newsletter::Identity;
use jiff::Timestamp;

#[tokio::test]
async fn the_same_issue_twice_is_one() {
    let bed = Bed::new();
    let daily = testing::newsletter(&bed.store, "Daily", "").await;
    let weekly = testing::newsletter(&bed.store, "Weekly", "").await;
    testing::readers(&bed.store, daily.id, "reader", 2).await;
    let first = testing::publish(&bed.store, daily.id, "One").await;
    assert!(first.is_new() && first.audience == 2);
    let again = testing::publish(&bed.store, daily.id, "One").await;
    assert_eq!((again.issue, again.is_new(), again.audience), (first.issue, false, 0));
    let elsewhere = testing::publish(&bed.store, weekly.id, "One").await;
    assert!(elsewhere.is_new(), "another newsletter may have the same issue");
    assert_eq!(bed.store.count("SELECT count(*) FROM fanouts").await, 2);
    assert_eq!(bed.store.count("SELECT count(*) FROM sources").await, 2);
}

#[tokio::test]
async fn ids_of_different_kinds_are_different_issues() {
    let bed = Bed::new();
    let daily = testing::newsletter(&bed.store, "Daily", "").await;
    let kinds: [fn(String) -> Identity; 3] =
        [Identity::MessageId, Identity::FeedEntry, Identity::Content];
    let mut titles = ["One", "Two", "Three"].into_iter();
    let issues = kinds.map(|kind| {
        // Of one title and text they would be one issue that came three times.
        let mut issue = new_issue(titles.next().unwrap(), None);
        issue.document.identity = kind("1".into());
        issue
    });
    let issues = issues.to_vec();
    let twice = issues.iter().chain(&issues).cloned().collect();
    let accepted = bed.store.accept(daily.id, "a".into(), vec![1], twice, at(0)).await.unwrap();
    assert_eq!(accepted.iter().filter(|one| one.is_new()).count(), 3);
}

#[tokio::test]
async fn an_issue_that_comes_again_from_elsewhere_is_the_same() {
    let bed = Bed::new();
    let daily = testing::newsletter(&bed.store, "Daily", "").await;
    let of = |identity, day: &str| {
        let date = format!("2026-11-{day}T08:00:00Z").parse().unwrap();
        let mut issue = new_issue("One", Some(date));
        issue.document.identity = identity;
        issue
    };
    let message = |id: &str| Identity::MessageId(id.to_owned());
    let entry = Identity::FeedEntry("one".to_owned());
    let accept = async |issue| {
        let issues = vec![issue];
        bed.store.accept(daily.id, "a".into(), vec![1], issues, at(0)).await.unwrap()[0]
    };
    let first = accept(of(message("1"), "10")).await;
    assert_eq!(first.fate, Fate::New);
    for day in ["11", "11", "13"] {
        let again = accept(of(entry.clone(), day)).await;
        assert_eq!((again.fate, again.issue), (Fate::Twin, first.issue));
    }
    // Known by its other name, it stays the same whatever it says by now, and whenever.
    let mut changed = of(entry.clone(), "28");
    changed.document.sections.clear();
    assert_eq!(accept(changed).await.fate, Fate::Twin);
    // Of the same title a week later, it is another one.
    assert_eq!(accept(of(message("2"), "17")).await.fate, Fate::New);
}

#[tokio::test]
async fn the_archive_alone_is_no_delivery() {
    let bed = Bed::new();
    let daily = testing::newsletter(&bed.store, "Daily", "").await;
    testing::readers(&bed.store, daily.id, "reader", 1).await;
    let mut issue = new_issue("Old", None);
    issue.deliver = false;
    bed.store.accept(daily.id, "a".into(), vec![], vec![issue], at(0)).await.unwrap();
    assert!(bed.store.outbox_is_empty().await.unwrap());
    assert_eq!(bed.store.latest(daily.id).await.unwrap().unwrap().title, "Old");
}

#[tokio::test]
async fn the_audience_is_who_is_subscribed_at_acceptance() {
    let bed = Bed::new();
    let store = &bed.store;
    let daily = testing::newsletter(store, "Daily", "").await;
    let readers = testing::readers(store, daily.id, "early", 4).await;
    store.unsubscribe(daily.id, readers[0], Timestamp::now()).await.unwrap();
    // The clock has milliseconds: what follows must be later than what came before.
    tokio::time::sleep(std::time::Duration::from_millis(2)).await;
    assert_eq!(testing::publish(store, daily.id, "One").await.audience, 3);
    tokio::time::sleep(std::time::Duration::from_millis(2)).await;
    testing::readers(store, daily.id, "late", 1).await;
    store.unsubscribe(daily.id, readers[1], Timestamp::now()).await.unwrap();
    store.plan(100, 100, Timestamp::now()).await.unwrap();
    let tally = &store.progress(1, jiff::Timestamp::now()).await.unwrap()[0].tally;
    assert_eq!((tally.waiting, tally.skipped.get("unsubscribed")), (2, Some(&1)));
    store.unsubscribe(daily.id, readers[2], Timestamp::now()).await.unwrap();
    let tally = &store.progress(1, jiff::Timestamp::now()).await.unwrap()[0].tally;
    assert_eq!((tally.waiting, tally.skipped.get("unsubscribed")), (1, Some(&2)));
}

#[tokio::test]
async fn one_that_ends_after_it_was_claimed_is_skipped_before_its_first_part() {
    let bed = Bed::new();
    let store = &bed.store;
    let daily = testing::newsletter(store, "Daily", "").await;
    let readers = testing::readers(store, daily.id, "reader", 1).await;
    testing::publish(store, daily.id, "One").await;
    store.plan(10, 10, Timestamp::now()).await.unwrap();
    let run = store.begin_run(at(0)).await.unwrap().0;
    let claimed = store.claim(platform(), run, 10, OnHand::new(), Timestamp::now()).await.unwrap();
    store.unsubscribe(daily.id, readers[0], Timestamp::now()).await.unwrap();
    let made_for = MadeFor {
        edition: 0,
        depth: None,
        language: None,
        style: None,
        without: Without::default(),
        filters: Vec::new(),
    };
    let rendering = store.keep_rendering("k".into(), "[]".into(), made_for).await.unwrap();
    let open =
        OpenPart { delivery: claimed[0].id, part: 0, rendering, edition: 0, begins: true, run };
    let attempt = store.attempt(open, Timestamp::now(), Timestamp::now()).await.unwrap();
    assert_eq!(attempt, Attempt::Skipped("unsubscribed".into()));
    assert_eq!(
        store.progress(1, jiff::Timestamp::now()).await.unwrap()[0]
            .tally
            .skipped
            .get("unsubscribed"),
        Some(&1)
    );
}

#[tokio::test]
async fn subscribing_again_is_a_new_subscription_that_gets_what_comes_next() {
    let bed = Bed::new();
    let store = &bed.store;
    let daily = testing::newsletter(store, "Daily", "").await;
    let reader = testing::chat(store, "ana", ChatKind::Private).await;
    let first = testing::subscribe(store, daily.id, reader).await;
    assert_eq!(testing::subscribe(store, daily.id, reader).await, first, "once is enough");
    assert!(store.unsubscribe(daily.id, reader, Timestamp::now()).await.unwrap());
    assert!(!store.unsubscribe(daily.id, reader, Timestamp::now()).await.unwrap());
    tokio::time::sleep(std::time::Duration::from_millis(2)).await;
    testing::publish(store, daily.id, "Missed").await;
    let second = testing::subscribe(store, daily.id, reader).await;
    assert!(second > first);
    assert_eq!(testing::publish(store, daily.id, "Next").await.audience, 1);
    store.plan(10, 10, Timestamp::now()).await.unwrap();
    store.plan(10, 10, Timestamp::now()).await.unwrap();
    let waiting: Vec<u64> = store
        .progress(2, jiff::Timestamp::now())
        .await
        .unwrap()
        .iter()
        .map(|issue| issue.tally.waiting)
        .collect();
    assert_eq!(waiting, [1, 0], "the next one comes, the missed one does not");
}

#[tokio::test]
async fn removing_a_newsletter_takes_all_of_it_along() {
    let bed = Bed::new();
    let store = &bed.store;
    let daily = testing::newsletter(store, "Daily", "").await;
    testing::readers(store, daily.id, "reader", 3).await;
    testing::publish(store, daily.id, "One").await;
    store.plan(10, 10, Timestamp::now()).await.unwrap();
    store.remove_newsletter(daily.id).await.unwrap();
    for sql in [
        "SELECT count(*) FROM issues",
        "SELECT count(*) FROM sources",
        "SELECT count(*) FROM subscriptions",
        "SELECT count(*) FROM fanouts",
        "SELECT count(*) FROM deliveries",
    ] {
        assert_eq!(store.count(sql).await, 0, "{sql}");
    }
    assert_eq!(store.count("SELECT count(*) FROM chats").await, 3);
    assert!(store.outbox_is_empty().await.unwrap());
}

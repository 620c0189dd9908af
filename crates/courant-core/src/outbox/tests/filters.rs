//! Readers who want only some of an issue.

use super::*;
use crate::filter::{self, Filter, Typed};
use crate::model::{ChatId, NewsletterId};
use crate::store::{DeliveryFate, NewIssue, Retiming};
use crate::testing::{document, story};
use courant_newsletter::Section;

fn wants(line: &str) -> Filter {
    match filter::read(line, crate::texts::Language::ENGLISH) {
        Ok(Typed::Filter(filter)) => filter,
        other => panic!("{other:?}"),
    }
}

/// Subscribes somebody who wants only that; an empty line is all.
async fn reader(store: &Store, newsletter: NewsletterId, name: &str, line: &str) -> ChatId {
    let chat = testing::chat(store, name, ChatKind::Private).await;
    let subscription = testing::subscribe(store, newsletter, chat).await;
    let filter = (!line.is_empty()).then(|| wants(line));
    store.set_filter(subscription, filter).await.unwrap();
    chat
}

/// Takes an issue of these items in; its title is its identity.
async fn publish(store: &Store, newsletter: NewsletterId, title: &str, items: &[&str]) {
    let items = items.iter().map(|item| story(item, "Nothing more is known.")).collect();
    let sections = vec![Section { items, ..Section::default() }];
    let new = NewIssue {
        document: document(title, sections),
        title: title.into(),
        issued_at: None,
        deliver: true,
    };
    let bytes = format!("{title} {:?}", new.document).into_bytes();
    store.accept(newsletter, title.into(), bytes, vec![new], Timestamp::now()).await.unwrap();
}

async fn fate(store: &Store, chat: ChatId) -> DeliveryFate {
    store.fates(chat, None, 1).await.unwrap().remove(0).fate
}

#[tokio::test]
async fn who_wants_nothing_of_an_issue_does_not_get_it() {
    let bed = bed();
    let store = &bed.store;
    let fake = Arc::new(Fake::new(1));
    let daily = daily(store).await;
    reader(store, daily.id, "all", "").await;
    let some = reader(store, daily.id, "some", "ferry").await;
    let none = reader(store, daily.id, "none", "oil, \"north sea\"").await;
    let but = reader(store, daily.id, "but", "without ferry").await;
    let running = Running::start(store, &fake, quick(InDoubt::Resend)).await;
    publish(store, daily.id, "One", &["Ferry returns", "Wheat"]).await;
    until("it is posted", async || fake.count() == 3).await;
    until_empty(store).await;
    for (name, count) in [("all", 1), ("some", 1), ("none", 0), ("but", 1)] {
        assert_eq!(fake.read(name).len(), count, "{name}");
    }
    let tally = newest(store).await.tally;
    assert_eq!((tally.delivered, tally.skipped.get("filtered")), (3, Some(&1)));
    assert_eq!(fate(store, none).await, DeliveryFate::Filtered);
    assert!(matches!(fate(store, some).await, DeliveryFate::Came { together: false, .. }));
    // What comes next is asked anew.
    publish(store, daily.id, "Two", &["Oil again"]).await;
    until("it is posted", async || fake.count() == 6).await;
    until_empty(store).await;
    assert_eq!(
        (fake.read("none").len(), fake.read("some").len(), fake.read("but").len()),
        (1, 1, 2)
    );
    assert!(matches!(fate(store, but).await, DeliveryFate::Came { .. }));
    running.stop().await;
}

#[tokio::test]
async fn many_who_want_nothing_hold_nobody_up() {
    let bed = bed();
    let store = &bed.store;
    let fake = Arc::new(Fake::new(1));
    let daily = daily(store).await;
    for number in 0..300 {
        // Some of them want the same.
        let line = format!("word{}", number % 90);
        reader(store, daily.id, &format!("none{number}"), &line).await;
    }
    reader(store, daily.id, "last", "").await;
    publish(store, daily.id, "One", &["Ferry returns"]).await;
    let running = Running::start(store, &fake, quick(InDoubt::Resend)).await;
    until("it is posted", async || fake.count() == 1).await;
    until_empty(store).await;
    assert_eq!(newest(store).await.tally.skipped.get("filtered"), Some(&300));
    assert_eq!(fake.read("last"), ["One 1/1"]);
    running.stop().await;
}

#[tokio::test]
async fn a_digest_has_what_is_wanted_of_each_issue() {
    let bed = bed();
    let store = &bed.store;
    let fake = Arc::new(Fake::new(1));
    let mut chats = Vec::new();
    let mut newsletters = Vec::new();
    for title in ["Tide", "Star", "Rust"] {
        newsletters.push(testing::newsletter(store, title, "").await.id);
    }
    for (name, lines) in [("ann", ["ferry", "", "oil"]), ("ben", ["oil", "oil", "oil"])] {
        for (newsletter, line) in newsletters.iter().zip(lines) {
            chats.push(reader(store, *newsletter, name, line).await);
        }
    }
    let (ann, ben) = (chats[0], chats[5]);
    let until = Timestamp::now() + jiff::SignedDuration::from_hours(1);
    for chat in [ann, ben] {
        store.retime(chat, vec![Retiming::Away(Some(until))], Timestamp::now()).await.unwrap();
    }
    for (newsletter, title) in newsletters.iter().zip(["One", "Two", "Three"]) {
        publish(store, *newsletter, title, &["Ferry returns"]).await;
    }
    while store.plan(100, 100, Timestamp::now()).await.unwrap().more {}
    for chat in [ann, ben] {
        store.retime(chat, vec![Retiming::Away(None)], Timestamp::now()).await.unwrap();
    }
    let running = Running::start(store, &fake, quick(InDoubt::Resend)).await;
    super::until("it is posted", async || fake.count() == 1).await;
    until_empty(store).await;
    assert_eq!(fake.read("ann"), ["Your newsletters: 2 issues 1/1"]);
    assert!(fake.read("ben").is_empty());
    let fates: Vec<DeliveryFate> =
        store.fates(ben, None, 3).await.unwrap().into_iter().map(|fate| fate.fate).collect();
    assert_eq!(fates, vec![DeliveryFate::Filtered; 3]);
    running.stop().await;
}

#[tokio::test]
async fn a_correction_is_told_by_the_filter_of_its_copy() {
    let bed = bed();
    let store = &bed.store;
    let fake = Arc::new(Fake::new(1));
    let daily = daily(store).await;
    let chat = reader(store, daily.id, "some", "ferry").await;
    let running = Running::start(store, &fake, quick(InDoubt::Resend)).await;
    publish(store, daily.id, "One", &["Ferry returns", "Wheat"]).await;
    until("it is posted", async || fake.count() == 1).await;
    until_empty(store).await;
    // The reader wants something else by now; the copy stays what it was.
    let subscription = store.subscriptions(chat).await.unwrap()[0].id;
    store.set_filter(subscription, Some(wants("wheat"))).await.unwrap();
    publish(store, daily.id, "One", &["Ferry is late", "Wheat"]).await;
    until_empty(store).await;
    let shown = store.shown_in(chat).await;
    assert_eq!((shown.edition, shown.filters), (1, vec![Some(wants("ferry"))]));
    // Where nothing of it fits any more, it is told as it is.
    publish(store, daily.id, "One", &["Bus returns", "Wheat"]).await;
    until_empty(store).await;
    let shown = store.shown_in(chat).await;
    assert_eq!(shown.edition, 2);
    assert!(shown.filters.iter().all(Option::is_none));
    assert_eq!(fake.read("some"), ["One 1/1"]);
    running.stop().await;
}

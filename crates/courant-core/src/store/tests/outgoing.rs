//! Planning, claiming, taking over.

use crate::model::{ChatKind, DeliveryId, IssueId, PersonId, RunId, Without};
use crate::outbox::Receipt;
use crate::store::{Attempt, Claimed, DonePart, Doubt, MadeFor, OnHand, OpenPart, Store};
use crate::testing::{self, Bed, at, platform};
use jiff::{SignedDuration, Timestamp};

/// The issues that a delivery tells.
fn told(delivery: &Claimed) -> Vec<IssueId> {
    delivery.issues.iter().map(|told| told.issue).collect()
}

async fn claim(store: &Store, run: RunId) -> Vec<Claimed> {
    store.claim(platform(), run, 100, OnHand::new(), Timestamp::now()).await.unwrap()
}

async fn done(store: &Store, delivery: DeliveryId, receipt: Option<&str>, last: bool) {
    let part = 0;
    let receipt = receipt.map(|receipt| Receipt(receipt.into()));
    let done = DonePart { delivery, part, receipt, last: last.then_some(0) };
    store.part_done(done, Timestamp::now()).await.unwrap();
}

#[tokio::test]
async fn plans_never_exceed_the_room_ahead() {
    let bed = Bed::new();
    let store = &bed.store;
    for title in ["Daily", "Weekly"] {
        let newsletter = testing::newsletter(store, title, "").await;
        testing::readers(store, newsletter.id, title, 25).await;
        testing::publish(store, newsletter.id, "One").await;
        testing::publish(store, newsletter.id, "Two").await;
    }
    let run = store.begin_run(at(0)).await.unwrap().0;
    let mut claimed = 0;
    for _ in 0..100 {
        let planned = store.plan(12, 5, Timestamp::now()).await.unwrap();
        let unsent = store
            .count("SELECT count(*) FROM deliveries WHERE state IN ('waiting', 'sending')")
            .await;
        assert!(unsent <= 12, "{unsent}");
        assert!(planned.rows <= 10);
        // Done at once, so that the next of a subscription may be claimed.
        for delivery in
            store.claim(platform(), run, 3, OnHand::new(), Timestamp::now()).await.unwrap()
        {
            claimed += 1;
            done(store, delivery.id, None, true).await;
        }
    }
    assert_eq!(claimed, 100);
    assert!(store.outbox_is_empty().await.unwrap());
}

#[tokio::test]
async fn one_that_comes_later_finds_room() {
    let bed = Bed::new();
    let store = &bed.store;
    let mut shares = String::new();
    for (title, readers) in [("Big", 40), ("Small", 10), ("Tiny", 2)] {
        let newsletter = testing::newsletter(store, title, "").await;
        testing::readers(store, newsletter.id, title, readers).await;
        testing::publish(store, newsletter.id, "One").await;
        while store.plan(24, 5, Timestamp::now()).await.unwrap().rows > 0 {}
        let sql =
            "SELECT group_concat(n) FROM (SELECT count(*) AS n FROM deliveries GROUP BY fanout_id)";
        let now: String =
            store.read(move |db| Ok(db.query_row(sql, [], |row| row.get(0))?)).await.unwrap();
        shares = format!("{shares} {now}");
    }
    // The first takes what is left to it until as much is left to others; the last finds enough.
    assert_eq!(shares, " 14 14,5 14,5,2");
}

#[tokio::test]
async fn each_newsletter_is_claimed_for_and_those_that_hold_enough_are_not() {
    let bed = Bed::new();
    let store = &bed.store;
    let mut ids = Vec::new();
    for title in ["Big", "Small"] {
        let newsletter = testing::newsletter(store, title, "").await;
        testing::readers(store, newsletter.id, title, 10).await;
        testing::publish(store, newsletter.id, "One").await;
        ids.push(newsletter.id);
    }
    store.plan(100, 100, Timestamp::now()).await.unwrap();
    let run = store.begin_run(at(0)).await.unwrap().0;
    let held = OnHand::from([(ids[0], 3)]);
    let claimed = store.claim(platform(), run, 4, held, Timestamp::now()).await.unwrap();
    let of = |id| claimed.iter().filter(|claimed| claimed.newsletter == id).count();
    assert_eq!((of(ids[0]), of(ids[1])), (1, 4));
}

#[tokio::test]
async fn of_each_subscription_the_oldest_is_claimed_first() {
    let bed = Bed::new();
    let store = &bed.store;
    let daily = testing::newsletter(store, "Daily", "").await;
    testing::readers(store, daily.id, "reader", 3).await;
    let first = testing::publish(store, daily.id, "One").await;
    let second = testing::publish(store, daily.id, "Two").await;
    while store.plan(100, 100, Timestamp::now()).await.unwrap().more {}
    let run = store.begin_run(at(0)).await.unwrap().0;
    let claimed = claim(store, run).await;
    assert!(claimed.iter().all(|delivery| told(delivery) == [first.issue]) && claimed.len() == 3);
    assert!(claim(store, run).await.is_empty());
    // One goes back: the others go on, its successor waits for it.
    store.hand_back(vec![claimed[0].id]).await.unwrap();
    for delivery in &claimed[1..] {
        done(store, delivery.id, Some("1"), true).await;
    }
    let next = claim(store, run).await;
    assert_eq!(next.iter().filter(|delivery| told(delivery) == [second.issue]).count(), 2);
    assert_eq!((next.len(), next[0].id), (3, claimed[0].id));
    let other = crate::model::Platform::new("owl");
    assert!(
        store.claim(other, run, 100, OnHand::new(), Timestamp::now()).await.unwrap().is_empty()
    );
}

#[tokio::test]
async fn what_is_set_aside_holds_nothing_back_and_comes_back_in_order() {
    let bed = Bed::new();
    let store = &bed.store;
    let daily = testing::newsletter(store, "Daily", "").await;
    let readers = testing::readers(store, daily.id, "reader", 1).await;
    let mut issues: Vec<IssueId> = Vec::new();
    for title in ["One", "Two"] {
        issues.push(testing::publish(store, daily.id, title).await.issue);
    }
    while store.plan(100, 100, Timestamp::now()).await.unwrap().more {}
    let run = store.begin_run(at(0)).await.unwrap().0;
    let now = Timestamp::now();
    let first = claim(store, run).await;
    let later = now + SignedDuration::from_hours(24);
    store.set_aside(first[0].id, readers[0], "no rights".into(), later).await.unwrap();
    // What waits for the same chat is set aside with it; what comes later is not.
    assert!(claim(store, run).await.is_empty());
    issues.push(testing::publish(store, daily.id, "Three").await.issue);
    while store.plan(100, 100, Timestamp::now()).await.unwrap().more {}
    let third = claim(store, run).await;
    assert_eq!((third.len(), told(&third[0])), (1, issues[2..3].to_vec()));
    done(store, third[0].id, Some("3"), true).await;
    for issue in &issues[..2] {
        let due = store.claim(platform(), run, 100, OnHand::new(), later).await.unwrap();
        assert_eq!((due.len(), told(&due[0])), (1, vec![*issue]));
        done(store, due[0].id, Some("1"), true).await;
    }
    assert!(store.outbox_is_empty().await.unwrap());
}

#[tokio::test]
async fn what_is_set_aside_waits_no_longer_when_the_clock_was_set_back() {
    let bed = Bed::new();
    let store = &bed.store;
    let daily = testing::newsletter(store, "Daily", "").await;
    let readers = testing::readers(store, daily.id, "reader", 1).await;
    testing::publish(store, daily.id, "One").await;
    store.plan(100, 100, Timestamp::now()).await.unwrap();
    let run = store.begin_run(at(0)).await.unwrap().0;
    let claimed = claim(store, run).await;
    let year = Timestamp::now() + SignedDuration::from_hours(24 * 365);
    store.set_aside(claimed[0].id, readers[0], "no rights".into(), year).await.unwrap();
    let run = store.begin_run(at(1)).await.unwrap().0;
    let tomorrow = Timestamp::now() + SignedDuration::from_hours(24);
    store.take_over(platform(), run, tomorrow).await.unwrap();
    assert_eq!(store.claim(platform(), run, 9, OnHand::new(), tomorrow).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_new_run_takes_over_what_the_old_one_left() {
    let bed = Bed::new();
    let store = &bed.store;
    let daily = testing::newsletter(store, "Daily", "").await;
    testing::readers(store, daily.id, "reader", 2).await;
    testing::publish(store, daily.id, "One").await;
    store.plan(100, 100, Timestamp::now()).await.unwrap();
    let old = store.begin_run(at(0)).await.unwrap().0;
    let claimed = claim(store, old).await;
    let made_for = MadeFor {
        edition: 0,
        depth: None,
        language: None,
        style: None,
        without: Without::default(),
        filters: Vec::new(),
    };
    let rendering = store.keep_rendering("k".into(), "[]".into(), made_for).await.unwrap();
    let open = |part| {
        let begins = part == 0;
        OpenPart { delivery: claimed[0].id, part, rendering, edition: 0, begins, run: old }
    };
    store.attempt(open(0), at(5), at(5)).await.unwrap();
    done(store, claimed[0].id, Some("7"), false).await;
    store.attempt(open(1), at(7), at(7)).await.unwrap();

    let new = store.begin_run(at(10)).await.unwrap().0;
    assert!(new > old);
    assert_eq!(store.take_over(platform(), new, Timestamp::MAX).await.unwrap(), 2);
    assert_eq!(store.take_over(platform(), new, Timestamp::MAX).await.unwrap(), 0);
    let again = claim(store, new).await;
    assert_eq!((again[0].parts_done, again[0].doubt), (1, Some(Doubt { since: at(7), run: old })));
    assert_eq!(again[0].rendering, Some(rendering), "it ends with what it began with");
    assert_eq!((again[1].parts_done, again[1].doubt), (0, None));
}

#[tokio::test]
async fn a_paused_chats_rows_are_skipped_and_those_planned_meanwhile_too() {
    let bed = Bed::new();
    let store = &bed.store;
    let daily = testing::newsletter(store, "Daily", "").await;
    let readers = testing::readers(store, daily.id, "reader", 2).await;
    testing::publish(store, daily.id, "One").await;
    store.plan(100, 100, Timestamp::now()).await.unwrap();
    store.pause_chat(readers[0], "blocked".into(), at(1)).await.unwrap();
    testing::publish(store, daily.id, "Two").await;
    while store.plan(100, 100, Timestamp::now()).await.unwrap().more {}
    for issue in store.progress(2, jiff::Timestamp::now()).await.unwrap() {
        assert_eq!((issue.tally.waiting, issue.tally.skipped.get("blocked")), (1, Some(&1)));
    }
    assert!(store.resume_chat(readers[0]).await.unwrap());
    assert!(!store.resume_chat(readers[0]).await.unwrap());
}

#[tokio::test]
async fn a_chat_moves_to_an_address_that_nobody_knows() {
    let bed = Bed::new();
    let store = &bed.store;
    let daily = testing::newsletter(store, "Daily", "").await;
    let group = testing::chat(store, "group", ChatKind::Group).await;
    testing::subscribe(store, daily.id, group).await;
    let to = crate::model::Address("super".into());
    assert_eq!(store.move_chat(group, to.clone(), at(1)).await.unwrap(), group);
    assert_eq!(store.chat(group).await.unwrap().unwrap().destination.address, to);
    assert_eq!(store.move_chat(group, to, at(2)).await.unwrap(), group, "again is no harm");
}

/// The bot saw the new group before it heard that the old one had become it.
#[tokio::test]
async fn a_chat_moves_into_one_that_is_known_and_nothing_is_lost() {
    let bed = Bed::new();
    let store = &bed.store;
    let daily = testing::newsletter(store, "Daily", "").await;
    let weekly = testing::newsletter(store, "Weekly", "").await;
    let old = testing::chat(store, "group", ChatKind::Group).await;
    let first = testing::subscribe(store, daily.id, old).await;
    testing::subscribe(store, weekly.id, old).await;
    testing::publish(store, daily.id, "One").await;
    store.plan(100, 100, Timestamp::now()).await.unwrap();
    let new = testing::chat(store, "super", ChatKind::Group).await;
    testing::subscribe(store, daily.id, new).await;
    testing::publish(store, daily.id, "Two").await;
    while store.plan(100, 100, Timestamp::now()).await.unwrap().more {}

    let to = crate::model::Address("super".into());
    assert_eq!(store.move_chat(old, to, Timestamp::now()).await.unwrap(), new);
    assert!(store.chat(old).await.unwrap().is_none());
    let taken = store.subscriptions(new).await.unwrap();
    assert_eq!(taken.len(), 2);
    // The elder one stays: it is in the audience of whatever the younger one is in.
    assert_eq!(taken[0].id, first);
    let run = store.begin_run(at(0)).await.unwrap().0;
    let mut titles = Vec::new();
    loop {
        let claimed = claim(store, run).await;
        if claimed.is_empty() {
            break;
        }
        for delivery in claimed {
            assert_eq!(delivery.destination.address.0, "super");
            titles.push(
                store
                    .issue(delivery.issues[0].issue)
                    .await
                    .unwrap()
                    .unwrap()
                    .document
                    .title
                    .unwrap(),
            );
            done(store, delivery.id, None, true).await;
        }
    }
    assert_eq!(titles, ["One", "Two"], "each once");
}

#[tokio::test]
async fn settings_move_along_into_a_chat_that_took_nothing_yet() {
    let bed = Bed::new();
    let store = &bed.store;
    let old = testing::chat(store, "group", ChatKind::Group).await;
    store.set_depth(old, crate::model::Depth::Headlines).await.unwrap();
    store.set_language(old, Some("de".into())).await.unwrap();
    let new = testing::chat(store, "super", ChatKind::Group).await;
    store.move_chat(old, crate::model::Address("super".into()), at(1)).await.unwrap();
    let moved = store.chat(new).await.unwrap().unwrap();
    assert_eq!(
        (moved.depth, moved.language.as_deref()),
        (crate::model::Depth::Headlines, Some("de"))
    );
}

#[tokio::test]
async fn what_is_on_its_way_to_somebody_who_was_forgotten_leaves_no_trace() {
    let bed = Bed::new();
    let store = &bed.store;
    let daily = testing::newsletter(store, "Daily", "").await;
    testing::readers(store, daily.id, "reader", 1).await;
    testing::publish(store, daily.id, "One").await;
    store.plan(10, 10, Timestamp::now()).await.unwrap();
    let run = store.begin_run(at(0)).await.unwrap().0;
    let claimed = claim(store, run).await;
    let made_for = MadeFor {
        edition: 0,
        depth: None,
        language: None,
        style: None,
        without: Without::default(),
        filters: Vec::new(),
    };
    let rendering = store.keep_rendering("k".into(), "[]".into(), made_for).await.unwrap();
    let open = |part| {
        let begins = part == 0;
        OpenPart { delivery: claimed[0].id, part, rendering, edition: 0, begins, run }
    };
    store.attempt(open(0), at(5), at(5)).await.unwrap();
    let who = store.count("SELECT made_by FROM subscriptions").await;
    store.forget(PersonId(who.try_into().unwrap())).await.unwrap();
    // The first part arrives, the second one is not sent.
    done(store, claimed[0].id, Some("7"), false).await;
    let attempt = store.attempt(open(1), at(7), at(7)).await.unwrap();
    assert!(matches!(attempt, Attempt::Skipped(_)), "{attempt:?}");
    assert_eq!(store.receipts().await, 0);
    assert!(store.outbox_is_empty().await.unwrap());
}

//! Planning, claiming, taking over.

use crate::model::ChatKind;
use crate::store::OpenPart;
use crate::testing::{self, Bed, at, platform};
use jiff::{SignedDuration, Timestamp};

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
        let waiting = store.count("SELECT count(*) FROM deliveries WHERE state = 'waiting'").await;
        assert!(waiting <= 12, "{waiting}");
        assert!(planned.rows <= 10);
        // Done at once, so that the next of a subscription may be claimed.
        for delivery in store.claim(platform(), run, 3, Timestamp::now()).await.unwrap() {
            claimed += 1;
            store.part_done(delivery.id, 0, None, true, Timestamp::now()).await.unwrap();
        }
    }
    assert_eq!(claimed, 100);
    assert!(store.outbox_is_empty().await.unwrap());
}

#[tokio::test]
async fn each_newsletter_has_its_share_of_the_room() {
    let bed = Bed::new();
    let store = &bed.store;
    for (title, readers) in [("Big", 40), ("Small", 10), ("Tiny", 2)] {
        let newsletter = testing::newsletter(store, title, "").await;
        testing::readers(store, newsletter.id, title, readers).await;
        testing::publish(store, newsletter.id, "One").await;
    }
    let planned = store.plan(12, 500, Timestamp::now()).await.unwrap();
    assert!(planned.more);
    let progress = store.progress(3, jiff::Timestamp::now()).await.unwrap();
    let sql =
        "SELECT group_concat(n) FROM (SELECT count(*) AS n FROM deliveries GROUP BY fanout_id)";
    let shares: String =
        store.read(move |db| Ok(db.query_row(sql, [], |row| row.get(0))?)).await.unwrap();
    assert_eq!(shares, "4,4,2", "{progress:?}");
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
    let claimed = store.claim(platform(), run, 100, Timestamp::now()).await.unwrap();
    assert!(claimed.iter().all(|delivery| delivery.issue == first.issue) && claimed.len() == 3);
    assert!(store.claim(platform(), run, 100, Timestamp::now()).await.unwrap().is_empty());
    // One is put back for later: the others go on, its successor waits for it.
    let later = Timestamp::now() + SignedDuration::from_hours(1);
    store.part_refused(claimed[0].id, 0, "503".into(), later, true).await.unwrap();
    for delivery in &claimed[1..] {
        store.part_done(delivery.id, 0, Some("1".into()), true, Timestamp::now()).await.unwrap();
    }
    let next = store.claim(platform(), run, 100, Timestamp::now()).await.unwrap();
    assert!(next.iter().all(|delivery| delivery.issue == second.issue) && next.len() == 2);
    let due = store.claim(platform(), run, 100, later).await.unwrap();
    assert_eq!((due.len(), due[0].id, due[0].tries), (1, claimed[0].id, 1));
    let other = crate::model::Platform::new("owl");
    assert!(store.claim(other, run, 100, later).await.unwrap().is_empty());
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
    let claimed = store.claim(platform(), old, 100, Timestamp::now()).await.unwrap();
    let rendering = store.keep_rendering("k".into(), "[]".into()).await.unwrap();
    let open = |part| OpenPart { delivery: claimed[0].id, part, rendering, run: old };
    store.attempt(open(0), at(5)).await.unwrap();
    store.part_done(claimed[0].id, 0, Some("7".into()), false, at(6)).await.unwrap();
    store.attempt(open(1), at(7)).await.unwrap();

    let new = store.begin_run(at(10)).await.unwrap().0;
    assert!(new > old);
    assert_eq!(store.take_over(platform(), new).await.unwrap(), 2);
    assert_eq!(store.take_over(platform(), new).await.unwrap(), 0);
    let again = store.claim(platform(), new, 100, Timestamp::now()).await.unwrap();
    assert_eq!((again[0].parts_done, again[0].in_doubt_since), (1, Some(at(7))));
    assert_eq!(again[0].rendering, Some(rendering), "it ends with what it began with");
    assert_eq!((again[1].parts_done, again[1].in_doubt_since), (0, None));
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
        let claimed = store.claim(platform(), run, 100, Timestamp::now()).await.unwrap();
        if claimed.is_empty() {
            break;
        }
        for delivery in claimed {
            assert_eq!(delivery.destination.address.0, "super");
            titles
                .push(store.issue(delivery.issue).await.unwrap().unwrap().document.title.unwrap());
            store.part_done(delivery.id, 0, None, true, at(9)).await.unwrap();
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

//! Ticks of the planner, with a million subscriptions.

use courant_core::model::{Slug, Visibility};
use courant_core::store::{NewNewsletter, Store};
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, params};
use std::path::Path;
use std::time::Instant;

/// Subscriptions, each of a chat of its own that holds one issue until the morning.
const SUBSCRIPTIONS: i64 = 1_000_000;

/// Ticks of which the median is taken.
const TICKS: usize = 101;

/// Held rows that a step looks at, and rows that may be ahead: as the planner does.
const BATCH: u32 = 100;
const AHEAD: u32 = 10_000;

/// Measures and prints.
pub(crate) async fn measure() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bench.db");
    let now: Timestamp = "2026-03-02T12:00:00Z".parse().unwrap();
    let store = Store::open(&path).unwrap();
    let new = NewNewsletter {
        slug: "daily".parse::<Slug>().unwrap(),
        title: "Daily".into(),
        tagline: String::new(),
        folder: None,
        visibility: Visibility::default(),
    };
    store.add_newsletter(new, now).await.unwrap();
    fill(&path, now);

    let mut idle = Vec::new();
    for _ in 0..TICKS {
        let began = Instant::now();
        let due = store.next_due().await.unwrap().unwrap();
        assert!(due > now);
        idle.push(began.elapsed().as_secs_f64() * 1000.0);
    }
    idle.sort_by(f64::total_cmp);
    println!("tick.idle_ms {:.3}", idle[TICKS / 2]);
    // The next minutes hold 1,000, 100 and 1,000 of them; the first ones find nothing in the page cache.
    let mut each = Vec::new();
    for (name, minute, count) in
        [("cold_1000", 1, 1000), ("due_100", 2, 100), ("due_1000", 3, 1000)]
    {
        let at = now + SignedDuration::from_mins(minute);
        let began = Instant::now();
        let mut released = 0;
        while store.next_due().await.unwrap().is_some_and(|due| due <= at) {
            released += store.release(AHEAD, BATCH, at).await.unwrap().deliveries;
        }
        let took = began.elapsed().as_secs_f64() * 1000.0;
        assert_eq!(released, count);
        each.push(took / f64::from(count));
        println!("tick.{name}_ms {took:.1}");
    }
    println!("tick.each_of_1000_to_each_of_100 {:.2}", each[2] / each[1]);
}

/// A million chats with a subscription and a held issue each, written past the store: one by one they would take an hour.
fn fill(path: &Path, now: Timestamp) {
    let mut db = Connection::open(path).unwrap();
    db.pragma_update(None, "synchronous", "OFF").unwrap();
    let fill = db.transaction().unwrap();
    let millis = now.as_millisecond();
    fill.execute_batch(&format!(
        "INSERT INTO people (id, platform, user_id, operator, created_at) VALUES (1, 'bench', 'somebody', 0, {millis});
         INSERT INTO sources (id, name, bytes) VALUES (1, 'bench', x'');
         INSERT INTO issues (id, newsletter_id, source_id, identity, title, issued_at, accepted_at, document)
             VALUES (1, 1, 1, 'content:1', 'One', {millis}, {millis}, '{{}}');
         INSERT INTO fanouts (id, issue_id, newsletter_id, accepted_at, planned_to, last_subscription, planned)
             VALUES (1, 1, 1, {millis}, {SUBSCRIPTIONS}, {SUBSCRIPTIONS}, 1);"
    ))
    .unwrap();
    {
        let mut chat = fill
            .prepare(
                "INSERT INTO chats (id, platform, address, kind, title, depth, created_at, zone, schedule)
                 VALUES (?1, 'bench', ?1, 'private', '', 'brief', ?2, 'Europe/Berlin', '1234567@07:30')",
            )
            .unwrap();
        let mut subscription = fill
            .prepare(
                "INSERT INTO subscriptions (id, newsletter_id, chat_id, made_by, started_at) VALUES (?1, 1, ?1, 1, ?2)",
            )
            .unwrap();
        let mut delivery = fill
            .prepare(
                "INSERT INTO deliveries (fanout_id, issue_id, newsletter_id, subscription_id, chat_id, platform, rank,
                     state, stale, tries, due_at, created_at)
                 VALUES (1, 1, 1, ?1, ?1, 'bench', 0, 'held', 0, 0, ?2, ?3)",
            )
            .unwrap();
        for number in 1..=SUBSCRIPTIONS {
            chat.execute(params![number, millis]).unwrap();
            subscription.execute(params![number, millis]).unwrap();
            // Scattered over the ids, as people subscribe.
            let scattered = number * 7919 % SUBSCRIPTIONS;
            let minute = match scattered {
                0..1000 => 1,
                1000..1100 => 2,
                1100..2100 => 3,
                later => 60 + later % 1000,
            };
            delivery.execute(params![number, millis + minute * 60_000, millis]).unwrap();
        }
    }
    fill.commit().unwrap();
    // What was written at once is in its place before anything is measured.
    db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
}

//! Where nothing is refused: everything arrives, in order, once; and an idle outbox is idle.

use super::*;
use std::sync::atomic::Ordering;

#[tokio::test]
async fn all_parts_arrive_in_order_with_receipts() {
    let bed = bed();
    let fake = Arc::new(Fake::new(3));
    let daily = daily(&bed.store).await;
    testing::readers(&bed.store, daily.id, "reader", 20).await;
    let running = Running::start(&bed.store, &fake, quick(InDoubt::Resend)).await;
    testing::publish(&bed.store, daily.id, "One").await;
    testing::publish(&bed.store, daily.id, "Two").await;
    until("all is posted", async || fake.count() == 20 * 6).await;
    until_empty(&bed.store).await;
    for reader in 0..20 {
        let read = fake.read(&format!("reader{reader}"));
        assert_eq!(read, ["One 1/3", "One 2/3", "One 3/3", "Two 1/3", "Two 2/3", "Two 3/3"]);
    }
    for issue in bed.store.progress(2, jiff::Timestamp::now()).await.unwrap() {
        assert_eq!((issue.tally.delivered, issue.tally.waiting), (20, 0), "{}", issue.title);
        assert!(issue.tally.failed.is_empty() && issue.tally.skipped.is_empty());
    }
    let receipts = bed.store.receipts().await;
    assert_eq!(receipts, 120);
    running.stop().await;
}

#[tokio::test]
async fn an_issue_of_another_process_goes_out_within_a_second() {
    let bed = bed();
    let fake = Arc::new(Fake::new(1));
    let daily = daily(&bed.store).await;
    testing::readers(&bed.store, daily.id, "reader", 1).await;
    let running = Running::start(&bed.store, &fake, quick(InDoubt::Resend)).await;
    // Time to settle: the watch must notice a later change, not the start.
    tokio::time::sleep(Duration::from_millis(50)).await;
    let other = bed.other_process();
    testing::publish(&other, daily.id, "One").await;
    let accepted = std::time::Instant::now();
    until("it is posted", async || fake.count() == 1).await;
    assert!(accepted.elapsed() < Duration::from_secs(1), "{:?}", accepted.elapsed());
    running.stop().await;
}

#[tokio::test]
async fn an_idle_outbox_is_idle() {
    let bed = bed();
    let fake = Arc::new(Fake::new(1));
    let daily = daily(&bed.store).await;
    testing::readers(&bed.store, daily.id, "reader", 3).await;
    testing::publish(&bed.store, daily.id, "One").await;
    let running = Running::start(&bed.store, &fake, quick(InDoubt::Resend)).await;
    until("it is posted", async || fake.count() == 3).await;
    until_empty(&bed.store).await;
    tokio::time::sleep(Duration::from_millis(100)).await;
    let before = fake.claims.load(Ordering::Relaxed);
    tokio::time::sleep(Duration::from_millis(300)).await;
    let claims = fake.claims.load(Ordering::Relaxed) - before;
    assert!(claims <= 4, "{claims} claims in 0.3 s with nothing to do");
    running.stop().await;
}

#[tokio::test]
async fn the_declared_pace_is_kept() {
    let bed = bed();
    let interval = Duration::from_millis(20);
    let fake = Arc::new(Fake::new(1).paced(interval));
    let daily = daily(&bed.store).await;
    testing::readers(&bed.store, daily.id, "reader", 10).await;
    let start = std::time::Instant::now();
    testing::publish(&bed.store, daily.id, "One").await;
    let running = Running::start(&bed.store, &fake, quick(InDoubt::Resend)).await;
    until("it is posted", async || fake.count() == 10).await;
    assert!(start.elapsed() >= interval * 9);
    running.stop().await;
}

#[tokio::test]
async fn depth_and_language_make_renderings_that_are_shared() {
    let bed = bed();
    let fake = Arc::new(Fake::new(1));
    let daily = daily(&bed.store).await;
    let readers = testing::readers(&bed.store, daily.id, "reader", 12).await;
    bed.store.set_depth(readers[0], crate::model::Depth::Full).await.unwrap();
    bed.store.set_language(readers[1], Some("de".into())).await.unwrap();
    testing::publish(&bed.store, daily.id, "One").await;
    let running = Running::start(&bed.store, &fake, quick(InDoubt::Resend)).await;
    until_empty(&bed.store).await;
    assert_eq!(bed.store.renderings().await, 3);
    running.stop().await;
}

#[tokio::test]
async fn ten_thousand_deliveries_render_once() {
    const READERS: usize = 10_000;
    let bed = bed();
    let fake = Arc::new(Fake::new(1));
    let daily = daily(&bed.store).await;
    let readers = (0..READERS).map(|number| {
        let (store, name) = (bed.store.clone(), format!("reader{number}"));
        async move { testing::readers(&store, daily.id, &name, 1).await }
    });
    // Together, so that they share the commits.
    futures::future::join_all(readers).await;
    testing::publish(&bed.store, daily.id, "One").await;
    let running = Running::start(&bed.store, &fake, quick(InDoubt::Resend)).await;
    let all = async {
        while fake.count() < READERS {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(120), all).await.unwrap();
    assert_eq!(fake.rendered.load(Ordering::Relaxed), 1);
    running.stop().await;
}

#[tokio::test]
async fn a_forgotten_stop_ends_the_outbox() {
    let bed = bed();
    let fake = Arc::new(Fake::new(1));
    let running = Running::start(&bed.store, &fake, quick(InDoubt::Resend)).await;
    drop(running.stop);
    let ended = tokio::time::timeout(Duration::from_secs(5), running.outbox.finished()).await;
    assert!(ended.is_ok(), "it still runs, though nobody can stop it any more");
}

//! Messages of which nobody knows whether they were posted.

use super::fake::Turn;
use super::*;
use crate::outbox::Refusal;

async fn run(fake: Fake, in_doubt: InDoubt, turns: impl IntoIterator<Item = Turn>) -> Vec<String> {
    let bed = bed();
    let fake = Arc::new(fake);
    let daily = daily(&bed.store).await;
    testing::readers(&bed.store, daily.id, "reader", 1).await;
    fake.script("reader0", turns);
    testing::publish(&bed.store, daily.id, "One").await;
    let running = Running::start(&bed.store, &fake, quick(in_doubt)).await;
    until_empty(&bed.store).await;
    running.stop().await;
    assert_eq!(newest(&bed.store).await.tally.delivered, 1);
    fake.read("reader0")
}

#[tokio::test]
async fn resend_may_post_twice_and_never_loses() {
    let read = run(Fake::new(2), InDoubt::Resend, [Turn::PostAndLose]).await;
    assert_eq!(read, ["One 1/2", "One 1/2", "One 2/2"]);
    let lost = Turn::Refuse(Refusal::InDoubt("timeout".into()));
    let read = run(Fake::new(2), InDoubt::Resend, [lost]).await;
    assert_eq!(read, ["One 1/2", "One 2/2"]);
}

#[tokio::test]
async fn skip_never_posts_twice_and_goes_on_with_the_next_part() {
    let read = run(Fake::new(2), InDoubt::Skip, [Turn::PostAndLose]).await;
    assert_eq!(read, ["One 1/2", "One 2/2"]);
    let lost = Turn::Refuse(Refusal::InDoubt("timeout".into()));
    let read = run(Fake::new(2), InDoubt::Skip, [lost]).await;
    assert_eq!(read, ["One 2/2"]);
    let read = run(Fake::new(2), InDoubt::Skip, [Turn::Post, Turn::PostAndLose]).await;
    assert_eq!(read, ["One 1/2", "One 2/2"]);
}

#[tokio::test]
async fn a_repeat_that_the_platform_makes_harmless_is_always_made() {
    let fake = Fake::new(2).harmless(Duration::from_secs(60));
    let read = run(fake, InDoubt::Skip, [Turn::PostAndLose]).await;
    assert_eq!(read, ["One 1/2", "One 2/2"]);
    let fake = Fake::new(2).harmless(Duration::from_secs(60));
    let lost = Turn::Refuse(Refusal::InDoubt("timeout".into()));
    assert_eq!(run(fake, InDoubt::Skip, [lost]).await, ["One 1/2", "One 2/2"]);
}

/// The first request was posted and its answer lost. Later ones fail before anything can be posted, until
/// the platform has forgotten the nonce: the first one is in doubt all the same.
#[tokio::test]
async fn a_doubt_outlives_later_refusals() {
    let harmless = Duration::from_millis(150);
    let fake = Fake::new(2).harmless(harmless);
    let trouble = || Turn::Refuse(Refusal::Transient("no connection".into()));
    let turns = std::iter::once(Turn::PostAndLose).chain((0..4).map(|_| trouble()));
    let read = run(fake, InDoubt::Skip, turns).await;
    assert_eq!(read, ["One 1/2", "One 2/2"]);
}

/// The nonce is forgotten some time after the first request, however often it was repeated.
#[tokio::test]
async fn a_doubt_is_as_old_as_its_first_request() {
    let harmless = Duration::from_millis(150);
    let fake = Fake::new(2).harmless(harmless);
    let read = run(fake, InDoubt::Skip, (0..6).map(|_| Turn::PostAndLose)).await;
    assert_eq!(read.iter().filter(|text| *text == "One 1/2").count(), 1, "{read:?}");
}

/// Another run does not trust a nonce: it looks whether the message stands there.
#[tokio::test]
async fn what_another_run_left_in_doubt_is_looked_for() {
    for (turn, harmless) in [
        (Turn::PostAndHang, Duration::ZERO),
        (Turn::Hang, Duration::ZERO),
        (Turn::PostAndHang, Duration::from_secs(120)),
    ] {
        let bed = bed();
        let fake = Arc::new(Fake::new(2).searching().harmless(harmless));
        let daily = daily(&bed.store).await;
        testing::readers(&bed.store, daily.id, "reader", 1).await;
        fake.script("reader0", [Turn::Post, turn]);
        testing::publish(&bed.store, daily.id, "One").await;
        let running = Running::start(&bed.store, &fake, quick(InDoubt::Resend)).await;
        let requests = || fake.requests.load(std::sync::atomic::Ordering::Relaxed);
        until("the second request hangs", async || requests() == 2).await;
        running.crash().await;
        fake.forget_nonces();
        let running = Running::start(&bed.store, &fake, quick(InDoubt::Resend)).await;
        until_empty(&bed.store).await;
        assert_eq!(fake.read("reader0"), ["One 1/2", "One 2/2"]);
        assert_eq!(bed.store.receipts().await, 2, "what was found has its receipt");
        running.stop().await;
    }
}

//! Who goes first, what a platform in trouble gets, and clocks that jump.

use super::fake::Turn;
use super::*;
use crate::outbox::Refusal;
use jiff::SignedDuration;
use std::sync::atomic::Ordering;

#[tokio::test]
async fn a_small_newsletter_does_not_wait_for_a_large_one() {
    let bed = bed();
    let fake = Arc::new(Fake::new(1).paced(Duration::from_millis(1)));
    let large = testing::newsletter(&bed.store, "Large", "").await;
    let small = testing::newsletter(&bed.store, "Small", "").await;
    testing::readers(&bed.store, large.id, "many", 1500).await;
    testing::readers(&bed.store, small.id, "few", 20).await;
    testing::publish(&bed.store, large.id, "Big").await;
    let running = Running::start(&bed.store, &fake, quick(InDoubt::Resend)).await;
    until("it has begun", async || fake.count() >= 100).await;
    testing::publish(&bed.store, small.id, "Little").await;
    let begun = fake.count();
    let arrived = || (0..20).filter(|few| !fake.read(&format!("few{few}")).is_empty()).count();
    until("the small one is done", async || arrived() == 20).await;
    // Half of the pace is its own; the large one had what was on its way, and the time until it was noticed.
    let large = fake.count() - begun - 20;
    assert!(large < 400, "the large one got {large} meanwhile");
    running.stop().await;
}

#[tokio::test]
async fn a_platform_in_trouble_is_left_alone_until_it_answers() {
    // A doubt that nobody can resolve is no answer: nothing was asked.
    for trouble in [Refusal::Transient("503".into()), Refusal::InDoubt("502".into())] {
        let bed = bed();
        let fake = Arc::new(Fake::new(1).paced(Duration::from_millis(2)));
        let daily = daily(&bed.store).await;
        testing::readers(&bed.store, daily.id, "reader", 300).await;
        for reader in 0..300 {
            let turns = (0..50).map(|_| Turn::Refuse(trouble.clone()));
            fake.script(&format!("reader{reader}"), turns);
        }
        testing::publish(&bed.store, daily.id, "One").await;
        let running = Running::start(&bed.store, &fake, quick(InDoubt::Resend)).await;
        until("it has begun", async || fake.requests.load(Ordering::Relaxed) >= 10).await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        let requests = fake.requests.load(Ordering::Relaxed);
        assert!(requests < 60, "{requests} requests to a platform that answers none: {trouble}");
        assert_eq!(fake.count(), 0);
        running.stop().await;
    }
}

#[tokio::test]
async fn a_clock_that_was_set_an_hour_back_or_forth_loses_and_repeats_nothing() {
    for hours in [-1, 1] {
        let bed = bed();
        let fake = Arc::new(Fake::new(2).paced(Duration::from_millis(3)).searching());
        let daily = daily(&bed.store).await;
        testing::readers(&bed.store, daily.id, "reader", 20).await;
        fake.script("reader3", [Turn::PostAndHang]);
        testing::publish(&bed.store, daily.id, "One").await;
        let running = Running::start(&bed.store, &fake, quick(InDoubt::Skip)).await;
        until("some are posted", async || fake.count() >= 10).await;
        running.crash().await;
        let jumped = Timestamp::now() + SignedDuration::from_hours(hours);
        let running = Running::start_at(&bed.store, &fake, quick(InDoubt::Skip), jumped).await;
        until_empty(&bed.store).await;
        for reader in 0..20 {
            let read = fake.read(&format!("reader{reader}"));
            assert_eq!(read, ["One 1/2", "One 2/2"], "reader{reader}, {hours} h");
        }
        running.stop().await;
    }
}

#[tokio::test]
async fn a_refused_part_goes_out_in_its_bare_words_and_the_others_as_they_are() {
    let bed = bed();
    let fake = Arc::new(Fake::new(3).with_bare());
    let daily = daily(&bed.store).await;
    testing::readers(&bed.store, daily.id, "reader", 1).await;
    let refused = Turn::Refuse(Refusal::Rejected("can't parse entities".into()));
    fake.script("reader0", [Turn::Post, refused]);
    testing::publish(&bed.store, daily.id, "One").await;
    let running = Running::start(&bed.store, &fake, quick(InDoubt::Resend)).await;
    until_empty(&bed.store).await;
    assert_eq!(fake.read("reader0"), ["One 1/3", "One 2/3 bare", "One 3/3"]);
    running.stop().await;
}

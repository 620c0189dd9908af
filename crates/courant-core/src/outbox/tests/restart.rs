//! Crashes and stops in the middle.

use super::fake::Turn;
use super::*;
use std::collections::BTreeSet;

#[tokio::test]
async fn a_crash_in_the_middle_resumes_and_sends_no_received_part_again() {
    let bed = bed();
    let fake = Arc::new(Fake::new(3));
    let daily = daily(&bed.store).await;
    testing::readers(&bed.store, daily.id, "reader", 30).await;
    for reader in (0..30).step_by(3) {
        // The second part's request hangs, so that the crash comes in the middle of these.
        fake.script(&format!("reader{reader}"), [Turn::Post, Turn::Hang]);
    }
    testing::publish(&bed.store, daily.id, "One").await;
    let running = Running::start(&bed.store, &fake, quick(InDoubt::Resend)).await;
    until("the others are done", async || newest(&bed.store).await.tally.delivered == 20).await;
    until("all have begun", async || fake.count() == 70).await;
    running.crash().await;

    let store = bed.other_process();
    let running = Running::start(&store, &fake, quick(InDoubt::Resend)).await;
    until_empty(&store).await;
    for reader in 0..30 {
        let read = fake.read(&format!("reader{reader}"));
        assert_eq!(read, ["One 1/3", "One 2/3", "One 3/3"], "reader{reader}");
        let followed = fake.followed(&format!("reader{reader}"));
        let before = |text: &str| Some(text.to_owned());
        assert_eq!(followed, [None, before("One 1/3"), before("One 2/3")], "reader{reader}");
    }
    assert_eq!(newest(&store).await.tally.delivered, 30);
    running.stop().await;
}

#[tokio::test]
async fn at_most_the_requests_in_flight_are_in_doubt_after_a_crash() {
    for in_doubt in [InDoubt::Resend, InDoubt::Skip] {
        let bed = bed();
        let fake = Arc::new(Fake::new(2));
        let daily = daily(&bed.store).await;
        testing::readers(&bed.store, daily.id, "reader", 10).await;
        fake.script("reader3", [Turn::PostAndHang]);
        fake.script("reader4", [Turn::Hang]);
        testing::publish(&bed.store, daily.id, "One").await;
        let running = Running::start(&bed.store, &fake, quick(in_doubt)).await;
        until("the others are done", async || newest(&bed.store).await.tally.delivered == 8).await;
        running.crash().await;
        let running = Running::start(&bed.store, &fake, quick(in_doubt)).await;
        until_empty(&bed.store).await;
        let (posted, hung) = (fake.read("reader3"), fake.read("reader4"));
        match in_doubt {
            InDoubt::Resend => {
                assert_eq!(posted, ["One 1/2", "One 1/2", "One 2/2"]);
                assert_eq!(hung, ["One 1/2", "One 2/2"]);
            }
            InDoubt::Skip => {
                assert_eq!(posted, ["One 1/2", "One 2/2"]);
                assert_eq!(hung, ["One 2/2"]);
            }
        }
        running.stop().await;
    }
}

#[tokio::test]
async fn a_stop_hands_back_what_has_not_begun_and_the_next_start_goes_on() {
    let bed = bed();
    let interval = Duration::from_millis(20);
    let fake = Arc::new(Fake::new(2).paced(interval));
    let daily = daily(&bed.store).await;
    testing::readers(&bed.store, daily.id, "reader", 20).await;
    testing::publish(&bed.store, daily.id, "One").await;
    let running = Running::start(&bed.store, &fake, quick(InDoubt::Skip)).await;
    until("some are posted", async || fake.count() >= 5).await;
    running.stop().await;
    assert!(fake.count() < 40, "nothing was left to hand back");
    assert_eq!(bed.store.sending().await, 0);

    let quickly = Arc::new(Fake::new(2));
    let running = Running::start(&bed.store, &quickly, quick(InDoubt::Skip)).await;
    until_empty(&bed.store).await;
    assert_eq!(fake.count() + quickly.count(), 40);
    let chats: BTreeSet<String> = (0..20).map(|reader| format!("reader{reader}")).collect();
    for chat in chats {
        let read = [fake.read(&chat), quickly.read(&chat)].concat();
        assert_eq!(read, ["One 1/2", "One 2/2"], "{chat}");
    }
    running.stop().await;
}

#[tokio::test]
async fn a_full_disk_stops_sending_and_room_starts_it_again() {
    let bed = bed();
    let fake = Arc::new(Fake::new(1));
    let daily = daily(&bed.store).await;
    testing::readers(&bed.store, daily.id, "reader", 40).await;
    testing::publish(&bed.store, daily.id, "One").await;
    bed.store.fill_disk().await;
    let running = Running::start(&bed.store, &fake, quick(InDoubt::Skip)).await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    bed.store.free_disk().await;
    until_empty(&bed.store).await;
    for reader in 0..40 {
        assert_eq!(fake.read(&format!("reader{reader}")), ["One 1/1"], "reader{reader}");
    }
    running.stop().await;
}

/// A run that follows a crash knows which chats have just had a message, and lets the others not wait for it.
#[tokio::test]
async fn a_restart_keeps_the_pace_of_chats_and_holds_up_no_other() {
    let interval = Duration::from_secs(2);
    let bed = bed();
    let fake = Arc::new(Fake::new(2).paced_in_chats(interval));
    let daily = daily(&bed.store).await;
    testing::readers(&bed.store, daily.id, "reader", 1).await;
    testing::publish(&bed.store, daily.id, "One").await;
    let running = Running::start(&bed.store, &fake, quick(InDoubt::Resend)).await;
    until("the first part", async || fake.count() == 1).await;
    let first = std::time::Instant::now();
    running.crash().await;
    testing::readers(&bed.store, daily.id, "late", 1).await;
    testing::publish(&bed.store, daily.id, "Two").await;
    let again = Arc::new(Fake::new(2).paced_in_chats(interval));
    let running = Running::start(&bed.store, &again, quick(InDoubt::Resend)).await;
    until("a fresh chat has its first part", async || !again.read("late0").is_empty()).await;
    assert!(first.elapsed() < interval, "it waited for another chat: {:?}", first.elapsed());
    until("the begun one goes on", async || !again.read("reader0").is_empty()).await;
    assert!(first.elapsed() >= interval - Duration::from_millis(100), "{:?}", first.elapsed());
    running.stop().await;
}

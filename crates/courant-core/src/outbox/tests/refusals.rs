//! Each refusal ends where it should, and everybody else is unharmed.

use super::fake::Turn;
use super::*;
use crate::model::Address;
use crate::outbox::{Blocked, Refusal};

struct Scene {
    bed: Bed,
    fake: Arc<Fake>,
    daily: Newsletter,
}

/// Three readers of a newsletter, briefings of two parts.
async fn scene() -> Scene {
    let bed = bed();
    let daily = daily(&bed.store).await;
    testing::readers(&bed.store, daily.id, "reader", 3).await;
    Scene { bed, fake: Arc::new(Fake::new(2)), daily }
}

impl Scene {
    async fn publish_and_run(&self) -> Running {
        testing::publish(&self.bed.store, self.daily.id, "One").await;
        Running::start(&self.bed.store, &self.fake, quick(InDoubt::Resend)).await
    }

    fn unharmed(&self) {
        for reader in ["reader0", "reader2"] {
            assert_eq!(self.fake.read(reader), ["One 1/2", "One 2/2"], "{reader}");
        }
    }
}

#[tokio::test]
async fn a_passing_trouble_is_tried_again() {
    let scene = scene().await;
    let trouble = || Turn::Refuse(Refusal::Transient("503".into()));
    scene.fake.script("reader1", [trouble(), trouble(), Turn::Post, trouble(), Turn::Post]);
    let running = scene.publish_and_run().await;
    until_empty(&scene.bed.store).await;
    assert_eq!(scene.fake.read("reader1"), ["One 1/2", "One 2/2"]);
    assert_eq!(newest(&scene.bed.store).await.tally.delivered, 3);
    scene.unharmed();
    running.stop().await;
}

#[tokio::test]
async fn what_is_refused_as_it_is_goes_out_in_its_plainer_form() {
    let mut scene = scene().await;
    scene.fake = Arc::new(Fake::new(2).with_plainer());
    let refused = || Turn::Refuse(Refusal::Rejected("no such method".into()));
    scene.fake.script("reader1", [refused(), Turn::Refuse(Refusal::Transient("503".into()))]);
    let running = scene.publish_and_run().await;
    until_empty(&scene.bed.store).await;
    assert_eq!(scene.fake.read("reader1"), ["One plain"]);
    assert_eq!(newest(&scene.bed.store).await.tally.delivered, 3);
    scene.unharmed();
    running.stop().await;
}

#[tokio::test]
async fn a_plainer_form_that_is_refused_too_is_given_up_on() {
    let mut scene = scene().await;
    scene.fake = Arc::new(Fake::new(2).with_plainer());
    let refused = || Turn::Refuse(Refusal::Rejected("no".into()));
    scene.fake.script("reader1", [refused(), refused()]);
    let running = scene.publish_and_run().await;
    until_empty(&scene.bed.store).await;
    assert_eq!(scene.fake.read("reader1"), [""; 0]);
    let tally = newest(&scene.bed.store).await.tally;
    assert_eq!((tally.delivered, tally.failed.len()), (2, 1));
    scene.unharmed();
    running.stop().await;
}

#[tokio::test]
async fn too_fast_holds_back_only_the_chat_that_was_named() {
    let scene = scene().await;
    let blocked = Blocked::Chat(Address("reader1".into()));
    let after = Duration::from_millis(700);
    scene.fake.script("reader1", [Turn::Refuse(Refusal::RetryAfter { after, blocked })]);
    let start = std::time::Instant::now();
    let running = scene.publish_and_run().await;
    until("the others have it", async || scene.fake.count() == 4).await;
    assert!(start.elapsed() < after, "others waited: {:?}", start.elapsed());
    scene.unharmed();
    until_empty(&scene.bed.store).await;
    assert!(start.elapsed() >= after);
    assert_eq!(scene.fake.read("reader1"), ["One 1/2", "One 2/2"]);
    running.stop().await;
}

#[tokio::test]
async fn too_fast_for_the_whole_bot_holds_back_all() {
    let scene = scene().await;
    let after = Duration::from_millis(300);
    let turn = Turn::Refuse(Refusal::RetryAfter { after, blocked: Blocked::Bot });
    scene.fake.script("reader0", [turn.clone()]);
    let running = scene.publish_and_run().await;
    until("reader0 was refused", async || {
        scene.fake.requests.load(std::sync::atomic::Ordering::Relaxed) >= 3
    })
    .await;
    let sent = scene.fake.count();
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(scene.fake.count() <= sent + 2, "messages left while the bot had to wait");
    until_empty(&scene.bed.store).await;
    assert_eq!(scene.fake.count(), 6);
    running.stop().await;
}

#[tokio::test]
async fn a_chat_that_moved_gets_its_issue_at_the_new_address() {
    let scene = scene().await;
    let moved = Refusal::Moved(Address("supergroup".into()));
    scene.fake.script("reader1", [Turn::Post, Turn::Refuse(moved)]);
    let running = scene.publish_and_run().await;
    until_empty(&scene.bed.store).await;
    assert_eq!(scene.fake.read("reader1"), ["One 1/2"]);
    assert_eq!(scene.fake.read("supergroup"), ["One 2/2"]);
    scene.unharmed();
    testing::publish(&scene.bed.store, scene.daily.id, "Two").await;
    until("the next goes there at once", async || scene.fake.read("supergroup").len() == 3).await;
    running.stop().await;
}

#[tokio::test]
async fn a_chat_that_is_gone_is_paused_until_it_returns() {
    let scene = scene().await;
    testing::publish(&scene.bed.store, scene.daily.id, "Zero").await;
    scene.fake.script("reader1", [Turn::Refuse(Refusal::Gone("blocked by the reader".into()))]);
    let running = scene.publish_and_run().await;
    until_empty(&scene.bed.store).await;
    assert!(scene.fake.read("reader1").is_empty());
    let all = scene.bed.store.progress(2, jiff::Timestamp::now()).await.unwrap();
    assert_eq!(all[1].tally.failed.get("blocked by the reader"), Some(&1));
    assert_eq!(all[0].tally.skipped.get("blocked by the reader"), Some(&1));
    assert_eq!((all[0].tally.delivered, all[1].tally.delivered), (2, 2));

    let chat = testing::chat(&scene.bed.store, "reader1", ChatKind::Private).await;
    assert!(scene.bed.store.resume_chat(chat).await.unwrap());
    testing::publish(&scene.bed.store, scene.daily.id, "Two").await;
    until("it is back", async || scene.fake.read("reader1") == ["Two 1/2", "Two 2/2"]).await;
    running.stop().await;
}

#[tokio::test]
async fn a_chat_without_rights_is_set_aside_and_operators_hear_of_it_once() {
    let scene = scene().await;
    operator(&scene.bed.store).await;
    let forbidden = Refusal::Forbidden("not enough rights".into());
    scene.fake.script("reader1", [Turn::Refuse(forbidden)]);
    let running = scene.publish_and_run().await;
    until("the others have it", async || newest(&scene.bed.store).await.tally.delivered == 2).await;
    until("the operator is told", async || !scene.fake.told("boss").is_empty()).await;
    // The next issue is refused too; whoever was told is not told again.
    let forbidden = Refusal::Forbidden("not enough rights".into());
    scene.fake.script("reader1", [Turn::Refuse(forbidden)]);
    testing::publish(&scene.bed.store, scene.daily.id, "Two").await;
    until("the others have it", async || newest(&scene.bed.store).await.tally.delivered == 2).await;
    until("it is set aside", async || scene.bed.store.aside().await == 2).await;
    let told = "I may not post in reader1: not enough rights. I will try again tomorrow.";
    assert_eq!(scene.fake.told("boss"), [told]);
    assert_eq!(newest(&scene.bed.store).await.tally.waiting, 1);
    running.stop().await;
}

#[tokio::test]
async fn a_refused_message_fails_with_a_notice_and_the_next_issue_goes_on() {
    let scene = scene().await;
    operator(&scene.bed.store).await;
    let rejected = Refusal::Rejected("can't parse entities".into());
    scene.fake.script("reader1", [Turn::Refuse(rejected)]);
    let running = scene.publish_and_run().await;
    testing::publish(&scene.bed.store, scene.daily.id, "Two").await;
    until("the next issue", async || scene.fake.read("reader1") == ["Two 1/2", "Two 2/2"]).await;
    until("the operator is told", async || !scene.fake.told("boss").is_empty()).await;
    assert!(scene.fake.told("boss")[0].contains("Daily"), "{:?}", scene.fake.told("boss"));
    until_empty(&scene.bed.store).await;
    let all = scene.bed.store.progress(2, jiff::Timestamp::now()).await.unwrap();
    assert_eq!(all[1].tally.failed.get("can't parse entities"), Some(&1));
    running.stop().await;
}

#[tokio::test]
async fn an_earlier_delivery_that_fails_for_a_while_keeps_its_place() {
    let scene = scene().await;
    let trouble = || Turn::Refuse(Refusal::Transient("503".into()));
    scene.fake.script("reader1", [trouble(), trouble(), trouble()]);
    let running = scene.publish_and_run().await;
    testing::publish(&scene.bed.store, scene.daily.id, "Two").await;
    until("all is posted", async || scene.fake.count() == 12).await;
    let read = scene.fake.read("reader1");
    assert_eq!(read, ["One 1/2", "One 2/2", "Two 1/2", "Two 2/2"]);
    running.stop().await;
}

#[tokio::test]
async fn an_adapter_that_breaks_down_loses_nothing() {
    let scene = scene().await;
    scene.fake.script("reader1", [Turn::Panic]);
    let running = scene.publish_and_run().await;
    until_empty(&scene.bed.store).await;
    assert_eq!(scene.fake.read("reader1"), ["One 1/2", "One 2/2"]);
    scene.unharmed();
    running.stop().await;
}

#[tokio::test]
async fn an_issue_that_cannot_be_written_is_tried_with_pauses_and_harms_no_other() {
    let scene = scene().await;
    let other = testing::newsletter(&scene.bed.store, "Weekly", "").await;
    testing::readers(&scene.bed.store, other.id, "fan", 1).await;
    testing::publish(&scene.bed.store, other.id, "Unwritable").await;
    let running = scene.publish_and_run().await;
    until("the others have it", async || newest(&scene.bed.store).await.tally.delivered == 3).await;
    scene.unharmed();
    tokio::time::sleep(Duration::from_millis(100)).await;
    let before = scene.fake.claims.load(std::sync::atomic::Ordering::Relaxed);
    tokio::time::sleep(Duration::from_millis(200)).await;
    let claims = scene.fake.claims.load(std::sync::atomic::Ordering::Relaxed) - before;
    assert!(claims < 20, "{claims} claims in 0.2 s for one issue that cannot be written");
    running.stop().await;
}

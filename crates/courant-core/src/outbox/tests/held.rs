//! What is held until its time, and goes out together when that has come.

use super::*;
use crate::model::{ChatId, NewsletterId, SubscriptionId};
use crate::schedule::Schedule;
use crate::store::Retiming;
use jiff::SignedDuration;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Mutex, Weak};

/// Monday, 2 March 2026, noon UTC.
const MONDAY: &str = "2026-03-02T12:00:00Z";

/// A chat in Berlin, three newsletters that it takes, and a clock that the test sets.
struct Morning {
    bed: Bed,
    fake: Arc<Fake>,
    time: Arc<AtomicI64>,
    /// The outbox that was started last.
    outbox: Mutex<Weak<Outbox>>,
    chat: ChatId,
    newsletters: Vec<NewsletterId>,
    subscriptions: Vec<SubscriptionId>,
}

impl Morning {
    async fn new() -> Self {
        let bed = bed();
        let chat = testing::chat(&bed.store, "ann", ChatKind::Private).await;
        let (mut newsletters, mut subscriptions) = (Vec::new(), Vec::new());
        for title in ["Tide", "Star", "Rust"] {
            let newsletter = testing::newsletter(&bed.store, title, "").await.id;
            subscriptions.push(testing::subscribe(&bed.store, newsletter, chat).await);
            newsletters.push(newsletter);
        }
        let time = Arc::new(AtomicI64::new(0));
        let morning = Self {
            bed,
            fake: Arc::new(Fake::new(1)),
            time,
            outbox: Mutex::default(),
            chat,
            newsletters,
            subscriptions,
        };
        morning.is(MONDAY);
        morning.retime(Retiming::Zone("Europe/Berlin".parse().unwrap())).await;
        morning
    }

    fn store(&self) -> &Store {
        &self.bed.store
    }

    /// Sets the clock. Whoever runs by it looks at it anew: they sleep by the real one.
    fn is(&self, time: &str) {
        let time: Timestamp = time.parse().unwrap();
        self.time.store(time.as_millisecond(), Ordering::Release);
        if let Some(outbox) = self.outbox.lock().unwrap().upgrade() {
            outbox.look();
        }
    }

    /// Plans what was published, while no bot runs.
    async fn plan(&self) {
        self.store().plan(10, 10, self.now()).await.unwrap();
    }

    /// Releases what is due at a time, while no bot runs.
    async fn release_at(&self, time: &str) {
        self.is(time);
        assert_eq!(self.store().release(10, 10, self.now()).await.unwrap().deliveries, 1);
    }

    fn now(&self) -> Timestamp {
        Timestamp::from_millisecond(self.time.load(Ordering::Acquire)).unwrap()
    }

    async fn retime(&self, change: Retiming) {
        self.store().retime(self.chat, vec![change], self.now()).await.unwrap();
    }

    /// The chat's issues come at this time.
    async fn scheduled(&self, schedule: &str) {
        self.retime(Retiming::Schedule(schedule.parse().unwrap())).await;
    }

    async fn publish(&self, newsletter: usize, title: &str) -> crate::model::IssueId {
        let id = self.newsletters[newsletter];
        testing::publish_at(self.store(), id, title, self.now()).await.issue
    }

    async fn start(&self) -> Running {
        let clock = Clock::driven(Arc::clone(&self.time));
        let running =
            Running::start_by(self.store(), &self.fake, quick(InDoubt::Resend), clock).await;
        *self.outbox.lock().unwrap() = Arc::downgrade(&running.outbox);
        running
    }

    fn reads(&self) -> Vec<String> {
        self.fake.read("ann")
    }

    async fn until_held(&self, count: u64) {
        until("all is held", async || self.store().held().await == count).await;
        until_empty(self.store()).await;
    }

    async fn until_reads(&self, count: usize) {
        until("it has come", async || self.reads().len() == count).await;
        until_empty(self.store()).await;
    }

    /// How an issue's deliveries stand: delivered and held.
    async fn stands(&self, issue: crate::model::IssueId) -> (u64, u64) {
        let all = self.store().progress(9, self.now()).await.unwrap();
        let tally = &all.iter().find(|progress| progress.issue == issue).unwrap().tally;
        (tally.delivered, tally.held)
    }
}

#[tokio::test]
async fn what_came_since_the_last_time_goes_out_as_one_digest() {
    let morning = Morning::new().await;
    morning.scheduled("1234567@07:30").await;
    let running = morning.start().await;
    let issues = [
        morning.publish(0, "One").await,
        morning.publish(1, "Two").await,
        morning.publish(0, "Three").await,
    ];
    morning.until_held(3).await;
    assert!(morning.reads().is_empty());
    morning.is("2026-03-03T06:29:59Z");
    morning.publish(2, "Four").await;
    morning.until_held(4).await;
    morning.is("2026-03-03T06:30:00Z");
    morning.until_reads(1).await;
    assert_eq!(morning.reads(), ["Your newsletters: 4 issues 1/1"]);
    for issue in issues {
        assert_eq!(morning.stands(issue).await, (1, 0));
    }
    // A single one the next day is itself.
    morning.is("2026-03-03T12:00:00Z");
    morning.publish(1, "Five").await;
    morning.until_held(1).await;
    morning.is("2026-03-04T06:30:00Z");
    morning.until_reads(2).await;
    assert_eq!(morning.reads()[1], "Five 1/1");
    running.stop().await;
}

#[tokio::test]
async fn a_schedule_of_its_own_goes_apart() {
    let morning = Morning::new().await;
    morning.scheduled("1234567@07:30").await;
    let own = |schedule: &str| {
        Retiming::Own(morning.subscriptions[1], Some(schedule.parse::<Schedule>().unwrap()))
    };
    morning.retime(own("live")).await;
    let running = morning.start().await;
    morning.publish(0, "One").await;
    morning.publish(1, "Two").await;
    morning.publish(2, "Three").await;
    morning.until_reads(1).await;
    morning.until_held(2).await;
    assert_eq!(morning.reads(), ["Two 1/1"]);
    // Due at the same moment, it is a message of its own all the same.
    morning.retime(own("1234567@07:30")).await;
    morning.publish(1, "Four").await;
    morning.until_held(3).await;
    morning.is("2026-03-03T06:30:00Z");
    morning.until_reads(3).await;
    let mut read = morning.reads();
    read.sort();
    assert_eq!(read, ["Four 1/1", "Two 1/1", "Your newsletters: 2 issues 1/1"]);
    running.stop().await;
}

#[tokio::test]
async fn who_changes_to_as_it_comes_gets_what_was_held_at_once() {
    let morning = Morning::new().await;
    morning.scheduled("7@09:00").await;
    let running = morning.start().await;
    morning.publish(0, "One").await;
    morning.publish(1, "Two").await;
    morning.until_held(2).await;
    morning.scheduled("live").await;
    morning.until_reads(1).await;
    assert_eq!(morning.reads(), ["Your newsletters: 2 issues 1/1"]);
    running.stop().await;
}

#[tokio::test]
async fn quiet_hours_hold_even_what_waits_already() {
    let morning = Morning::new().await;
    morning.retime(Retiming::Quiet(Some("22:00-07:00 hold".parse().unwrap()))).await;
    morning.publish(0, "One").await;
    // Planned before they began, and sent by a run that comes later.
    morning.plan().await;
    morning.is("2026-03-02T22:00:00Z");
    let running = morning.start().await;
    morning.until_held(1).await;
    morning.publish(1, "Two").await;
    morning.until_held(2).await;
    assert!(morning.reads().is_empty());
    morning.is("2026-03-03T06:00:00Z");
    morning.until_reads(1).await;
    assert_eq!(morning.reads(), ["Your newsletters: 2 issues 1/1"]);
    running.stop().await;
}

#[tokio::test]
async fn quiet_hours_may_only_take_the_sound_away() {
    let morning = Morning::new().await;
    morning.retime(Retiming::Quiet(Some("22:00-07:00 silence".parse().unwrap()))).await;
    let running = morning.start().await;
    morning.publish(0, "One").await;
    morning.until_reads(1).await;
    morning.is("2026-03-02T22:00:00Z");
    morning.publish(0, "Two").await;
    morning.until_reads(2).await;
    assert_eq!(morning.fake.silent("ann"), [false, true]);
    running.stop().await;
}

#[tokio::test]
async fn a_pause_ends_with_one_digest_of_all_that_came() {
    let morning = Morning::new().await;
    let running = morning.start().await;
    morning.retime(Retiming::Away(Some("2026-03-09T06:30:00Z".parse().unwrap()))).await;
    for (newsletter, title) in [(0, "One"), (1, "Two"), (2, "Three")] {
        morning.publish(newsletter, title).await;
    }
    morning.until_held(3).await;
    // Back earlier than thought.
    morning.retime(Retiming::Away(None)).await;
    morning.until_reads(1).await;
    assert_eq!(morning.reads(), ["Your newsletters: 3 issues 1/1"]);
    running.stop().await;
}

#[tokio::test]
async fn what_is_late_comes_at_once_or_the_next_time_and_never_as_a_burst() {
    for (schedule, back, expected) in [
        ("1234567@07:30", "2026-03-04T09:00:00Z", "2026-03-04T09:00:00Z"),
        ("1234567@07:30 late-next", "2026-03-04T09:00:00Z", "2026-03-05T06:30:00Z"),
        ("1234567@07:30 late-next", "2026-03-04T06:35:00Z", "2026-03-04T06:35:00Z"),
    ] {
        let morning = Morning::new().await;
        morning.scheduled(schedule).await;
        // Published by another program while the bot is down.
        morning.publish(0, "One").await;
        morning.is("2026-03-03T12:00:00Z");
        morning.publish(1, "Two").await;
        morning.is(back);
        let running = morning.start().await;
        if expected != back {
            morning.until_held(2).await;
            assert!(morning.reads().is_empty(), "{schedule} {back}");
            morning.is(expected);
        }
        morning.until_reads(1).await;
        assert_eq!(morning.reads(), ["Your newsletters: 2 issues 1/1"], "{schedule} {back}");
        running.stop().await;
    }
}

#[tokio::test]
async fn a_digest_follows_its_issues_when_they_are_corrected_or_taken_back() {
    let morning = Morning::new().await;
    morning.scheduled("1234567@07:30").await;
    let running = morning.start().await;
    let one = morning.publish(0, "One").await;
    let two = morning.publish(1, "Two").await;
    let three = morning.publish(2, "Three").await;
    morning.until_held(3).await;
    // Taken back before its time: it is never told.
    morning.store().retract(three, morning.now()).await.unwrap();
    until_empty(morning.store()).await;
    morning.is("2026-03-03T06:30:00Z");
    morning.until_reads(1).await;
    assert_eq!(morning.reads(), ["Your newsletters: 2 issues 1/1"]);
    morning.store().retract(one, morning.now()).await.unwrap();
    until("the digest is one shorter", async || {
        morning.reads() == ["Your newsletters: one issue 1/1"]
    })
    .await;
    until_empty(morning.store()).await;
    morning.store().retract(two, morning.now()).await.unwrap();
    until("the digest is gone", async || morning.reads().is_empty()).await;
    running.stop().await;
}

#[tokio::test]
async fn who_unsubscribes_takes_nothing_from_the_others_in_a_digest() {
    let morning = Morning::new().await;
    morning.scheduled("1234567@07:30").await;
    morning.publish(0, "One").await;
    morning.publish(1, "Two").await;
    morning.publish(2, "Three").await;
    let store = morning.store();
    morning.plan().await;
    morning.release_at("2026-03-03T06:30:00Z").await;
    // The first one carries the others.
    store.unsubscribe(morning.newsletters[0], morning.chat, morning.now()).await.unwrap();
    assert_eq!(store.held().await, 2);
    let running = morning.start().await;
    morning.until_reads(1).await;
    assert_eq!(morning.reads(), ["Your newsletters: 2 issues 1/1"]);
    running.stop().await;
}

#[tokio::test]
async fn who_unsubscribes_from_what_is_carried_does_not_get_it() {
    let morning = Morning::new().await;
    morning.scheduled("1234567@07:30").await;
    morning.publish(0, "One").await;
    morning.publish(1, "Two").await;
    let store = morning.store();
    morning.plan().await;
    morning.release_at("2026-03-03T06:30:00Z").await;
    store.unsubscribe(morning.newsletters[1], morning.chat, morning.now()).await.unwrap();
    let running = morning.start().await;
    morning.until_reads(1).await;
    assert_eq!(morning.reads(), ["One 1/1"]);
    running.stop().await;
}

#[tokio::test]
async fn what_was_refused_once_is_looked_at_anew_before_it_goes() {
    let morning = Morning::new().await;
    morning.scheduled("1234567@07:30").await;
    let two = morning.publish(1, "Two").await;
    morning.publish(0, "One").await;
    morning.publish(2, "Three").await;
    let store = morning.store();
    morning.plan().await;
    morning.is("2026-03-03T06:30:00Z");
    // The first request is refused, and quiet hours have begun when the next one may leave.
    let refusal = crate::outbox::Refusal::Forbidden("no rights".into());
    morning.fake.script("ann", [super::fake::Turn::Refuse(refusal)]);
    let running = morning.start().await;
    until("it is set aside", async || store.aside().await == 1).await;
    store.retract(two, morning.now()).await.unwrap();
    store.unsubscribe(morning.newsletters[0], morning.chat, morning.now()).await.unwrap();
    morning.retime(Retiming::Quiet(Some("07:00-09:00 hold".parse().unwrap()))).await;
    store.resume_chat(morning.chat).await.unwrap();
    // The retracted one among them, until it is looked at.
    morning.until_held(2).await;
    assert!(morning.reads().is_empty());
    morning.is("2026-03-03T08:00:00Z");
    morning.until_reads(1).await;
    assert_eq!(morning.reads(), ["Three 1/1"]);
    running.stop().await;
}

#[tokio::test]
async fn a_newsletter_that_is_removed_takes_nothing_of_the_others_along() {
    let morning = Morning::new().await;
    morning.scheduled("1234567@07:30").await;
    morning.publish(0, "One").await;
    morning.publish(1, "Two").await;
    let store = morning.store();
    morning.plan().await;
    morning.release_at("2026-03-03T06:30:00Z").await;
    // Its issue carries the other's.
    store.remove_newsletter(morning.newsletters[0]).await.unwrap();
    let running = morning.start().await;
    morning.until_reads(1).await;
    assert_eq!(morning.reads(), ["Two 1/1"]);
    running.stop().await;
}

#[tokio::test]
async fn a_correction_reaches_a_digest_that_went_ahead_of_the_planner() {
    let morning = Morning::new().await;
    morning.scheduled("1234567@07:30").await;
    let store = morning.store();
    morning.publish(0, "One").await;
    morning.plan().await;
    let two = morning.publish(1, "Two").await;
    morning.release_at("2026-03-03T06:30:00Z").await;
    // Retracted while its planning has not come to this chat, which has its row already.
    store.retract(two, morning.now()).await.unwrap();
    let running = morning.start().await;
    morning.until_reads(1).await;
    assert_eq!(morning.reads(), ["Your newsletters: one issue 1/1"]);
    running.stop().await;
}

#[tokio::test]
async fn what_is_released_keeps_within_the_room_ahead() {
    let bed = bed();
    let store = &bed.store;
    let newsletter = daily(store).await;
    let now: Timestamp = MONDAY.parse().unwrap();
    for chat in testing::readers(store, newsletter.id, "reader", 30).await {
        store
            .retime(chat, vec![Retiming::Schedule("1234567@07:30".parse().unwrap())], now)
            .await
            .unwrap();
    }
    testing::publish_at(store, newsletter.id, "One", now + SignedDuration::from_secs(1)).await;
    while store.plan(100, 10, now).await.unwrap().rows > 0 {}
    assert_eq!(store.held().await, 30);
    let later = now + SignedDuration::from_hours(24);
    for (room, expected) in [(12, 5), (12, 5), (12, 2), (12, 0), (100, 5)] {
        assert_eq!(store.release(room, 5, later).await.unwrap().deliveries, expected);
    }
}

#[tokio::test]
async fn who_ends_their_quiet_hours_gets_what_they_held_at_once() {
    let morning = Morning::new().await;
    morning.scheduled("1234567@06:00").await;
    morning.retime(Retiming::Quiet(Some("22:00-09:00 hold".parse().unwrap()))).await;
    let running = morning.start().await;
    morning.publish(0, "One").await;
    morning.until_held(1).await;
    // It was due at 6:00 in Berlin.
    morning.is("2026-03-03T06:00:00Z");
    morning.publish(1, "Two").await;
    morning.until_held(2).await;
    morning.retime(Retiming::Quiet(None)).await;
    morning.until_reads(1).await;
    assert_eq!(morning.reads(), ["One 1/1"], "the other one is due tomorrow");
    running.stop().await;
}

#[tokio::test]
async fn a_schedule_that_is_changed_counts_from_now() {
    let morning = Morning::new().await;
    morning.scheduled("1234567@18:00").await;
    let running = morning.start().await;
    morning.is("2026-03-02T18:00:00Z");
    morning.publish(0, "One").await;
    morning.until_held(1).await;
    // Half past seven is over, where it is eight.
    morning.is("2026-03-03T07:00:00Z");
    morning.scheduled("1234567@07:30").await;
    morning.retime(Retiming::Quiet(Some("23:00-06:00 hold".parse().unwrap()))).await;
    morning.until_held(1).await;
    assert!(morning.reads().is_empty());
    morning.is("2026-03-04T06:30:00Z");
    morning.until_reads(1).await;
    running.stop().await;
}

#[tokio::test]
async fn a_digest_has_what_is_not_planned_yet() {
    let morning = Morning::new().await;
    morning.scheduled("1234567@07:30").await;
    morning.publish(0, "One").await;
    morning.plan().await;
    // Its planning has not come to this chat when the time has come.
    morning.publish(1, "Two").await;
    morning.release_at("2026-03-03T06:30:00Z").await;
    let running = morning.start().await;
    morning.until_reads(1).await;
    assert_eq!(morning.reads(), ["Your newsletters: 2 issues 1/1"]);
    running.stop().await;
}

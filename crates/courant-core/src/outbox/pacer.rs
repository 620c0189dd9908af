//! The pace of a platform, shared between its sender and the replies of its adapter.
//!
//! A reply reserves the next free moment, however far the broadcast has come; the broadcast takes only
//! what is free in the next few milliseconds. So replies always go first.

use super::pace::{Pace, Sort};
use super::transport::Blocked;
use crate::model::Destination;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How late a request may leave: a few milliseconds late is as good as on the way.
const LATE: Duration = Duration::from_millis(5);

/// A shared [`Pace`]. Clones share it.
#[derive(Clone, Debug)]
pub struct Pacer(Arc<Mutex<Pace>>);

impl Pacer {
    /// Shares a pace.
    pub fn new(pace: Pace) -> Self {
        Self(Arc::new(Mutex::new(pace)))
    }

    /// Takes the next moment in which a message of that sort and weight may go to a chat, if it comes before `by`;
    /// else says when it comes.
    ///
    /// # Errors
    /// The time before which it will not be free.
    pub fn try_take(
        &self,
        to: &Destination,
        (sort, weight): (Sort, u32),
        now: Instant,
        by: Instant,
    ) -> Result<Instant, Instant> {
        let mut pace = self.lock();
        let at = pace.ready_for(to, sort, weight, now);
        if at > by {
            return Err(at);
        }
        Ok(pace.take_many(to, sort, weight, at))
    }

    /// Waits for a moment that was taken. One that has passed meanwhile is gone, or many that were held up
    /// together would leave together: the bot's next free one is taken and waited for. Returns whether that
    /// was so.
    pub async fn at(
        &self,
        to: &Destination,
        (sort, weight): (Sort, u32),
        mut moment: Instant,
    ) -> bool {
        let now = Instant::now();
        let late = now > moment + LATE;
        if late {
            let mut pace = self.lock();
            let next = pace.take_of_bot(sort, weight, now);
            pace.delay(to, next - moment);
            moment = next;
        }
        tokio::time::sleep_until(moment.into()).await;
        late
    }

    /// When the next message of that sort and weight may go to a chat.
    pub fn ready_for(&self, to: &Destination, sort: Sort, weight: u32, now: Instant) -> Instant {
        self.lock().ready_for(to, sort, weight, now)
    }

    /// When the next message of a broadcast, or change of one, may go to anybody.
    pub fn bot_ready_at(&self, now: Instant) -> Instant {
        let pace = self.lock();
        pace.bot_ready_at(Sort::Broadcast, now).min(pace.bot_ready_at(Sort::Change, now))
    }

    /// Waits for the next moment in which a reply may be posted to a chat, and takes it.
    pub async fn reserve(&self, to: &Destination) {
        let at = {
            let mut pace = self.lock();
            let at = pace.ready_at(to, Sort::Reply, Instant::now());
            pace.take(to, Sort::Reply, at);
            at
        };
        tokio::time::sleep_until(at.into()).await;
    }

    /// Waits until as many messages may leave once more, beside those that were taken: another try of them.
    pub async fn renew(&self, sort: Sort, count: u32) {
        let at = {
            let mut pace = self.lock();
            pace.take_of_bot(sort, count, Instant::now())
        };
        tokio::time::sleep_until(at.into()).await;
    }

    /// Begins where another run may have stopped just now: what it sent to which chat, how long ago.
    pub(super) fn inherit(&self, sent: &[(Destination, Duration)]) {
        let now = Instant::now();
        let mut pace = self.lock();
        for (to, age) in sent {
            pace.take(to, Sort::Broadcast, now.checked_sub(*age).unwrap_or(now));
        }
        pace.inherit(now);
    }

    /// Obeys a refusal, and learns from it.
    pub fn refused(&self, blocked: &Blocked, duration: Duration) {
        let now = Instant::now();
        if let Some(until) = now.checked_add(duration) {
            self.lock().refused(blocked, now, until);
        }
    }

    /// Obeys what the platform said about the pace.
    pub fn block(&self, blocked: &Blocked, duration: Duration) {
        if let Some(until) = Instant::now().checked_add(duration) {
            self.lock().block(blocked, until);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Pace> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

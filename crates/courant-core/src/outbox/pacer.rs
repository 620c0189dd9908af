//! The pace of a platform, shared between its sender and the replies of its adapter.
//!
//! A reply reserves the next free moment, however far the broadcast has come; the broadcast takes only
//! what is free now. So replies always go first.

use super::pace::Pace;
use super::transport::Blocked;
use crate::model::Destination;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// A shared [`Pace`]. Clones share it.
#[derive(Clone, Debug)]
pub struct Pacer(Arc<Mutex<Pace>>);

impl Pacer {
    /// Shares a pace.
    pub fn new(pace: Pace) -> Self {
        Self(Arc::new(Mutex::new(pace)))
    }

    /// Takes the right to post to a chat now, if it is free now; else says when to ask again.
    ///
    /// # Errors
    /// The time before which it will not be free.
    pub fn try_take(&self, to: &Destination, now: Instant) -> Result<(), Instant> {
        let mut pace = self.lock();
        let at = pace.ready_at(to, now);
        if at > now {
            return Err(at);
        }
        pace.take(to, now);
        Ok(())
    }

    /// Waits for the next moment in which a reply may be posted to a chat, and takes it.
    pub async fn reserve(&self, to: &Destination) {
        let at = {
            let mut pace = self.lock();
            let at = pace.ready_at(to, Instant::now());
            pace.take(to, at);
            at
        };
        tokio::time::sleep_until(at.into()).await;
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

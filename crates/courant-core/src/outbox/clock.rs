//! The outbox's time: the wall clock as it was at the start, moved on by the monotonic one. Setting the
//! system's clock while the bot runs changes nothing here.

use jiff::{SignedDuration, Timestamp};
use std::time::Instant;

/// A clock that never jumps. Copies show the same time.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    origin: Timestamp,
    started: Instant,
}

impl Clock {
    /// A clock that shows this time now.
    pub fn starting_at(origin: Timestamp) -> Self {
        Self { origin, started: Instant::now() }
    }

    /// What it shows.
    pub fn now(&self) -> Timestamp {
        let elapsed = SignedDuration::try_from(self.started.elapsed()).unwrap_or_default();
        self.origin.checked_add(elapsed).unwrap_or(self.origin)
    }
}

impl Default for Clock {
    /// Shows the system's time now.
    fn default() -> Self {
        Self::starting_at(Timestamp::now())
    }
}

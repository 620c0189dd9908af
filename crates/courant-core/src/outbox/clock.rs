//! The outbox's time: the wall clock as it was at the start, moved on by the monotonic one. Setting the
//! system's clock while the bot runs changes nothing here.

use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Instant;

/// A clock that never jumps. Clones show the same time.
#[derive(Clone, Debug)]
pub struct Clock(Source);

#[derive(Clone, Debug)]
enum Source {
    Running { origin: Timestamp, started: Instant },
    Driven(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that shows this time now.
    pub fn starting_at(origin: Timestamp) -> Self {
        Self(Source::Running { origin, started: Instant::now() })
    }

    /// A clock that shows what somebody else sets, in milliseconds since 1970: for simulations of a long time.
    pub fn driven(by: Arc<AtomicI64>) -> Self {
        Self(Source::Driven(by))
    }

    /// What clocks on the wall show, which decides when somebody wants something: it may jump, and goes on while the
    /// machine sleeps.
    pub fn wall(&self) -> Timestamp {
        match &self.0 {
            Source::Running { .. } => Timestamp::now(),
            Source::Driven(_) => self.now(),
        }
    }

    /// What it shows.
    pub fn now(&self) -> Timestamp {
        match &self.0 {
            Source::Running { origin, started } => {
                let elapsed = SignedDuration::try_from(started.elapsed()).unwrap_or_default();
                origin.checked_add(elapsed).unwrap_or(*origin)
            }
            Source::Driven(by) => {
                Timestamp::from_millisecond(by.load(Ordering::Acquire)).unwrap_or_default()
            }
        }
    }
}

impl Default for Clock {
    /// Shows the system's time now.
    fn default() -> Self {
        Self::starting_at(Timestamp::now())
    }
}

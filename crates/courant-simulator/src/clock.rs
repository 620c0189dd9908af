//! The simulator's clock: real time, plus what a test has skipped.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// A clock that only moves forward and can be moved on by hand. Clones share the time.
#[derive(Clone, Debug)]
pub struct Clock {
    started: Instant,
    epoch: Duration,
    skipped_ms: Arc<AtomicU64>,
}

impl Default for Clock {
    fn default() -> Self {
        Self {
            started: Instant::now(),
            epoch: SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default(),
            skipped_ms: Arc::default(),
        }
    }
}

impl Clock {
    /// Time since the clock was made, skips included.
    pub fn elapsed(&self) -> Duration {
        self.started.elapsed() + Duration::from_millis(self.skipped_ms.load(Ordering::Relaxed))
    }

    /// Time since 1970-01-01 UTC, skips included.
    pub fn unix(&self) -> Duration {
        self.epoch + self.elapsed()
    }

    /// Moves the clock on: nonces are forgotten, windows of rates pass.
    pub fn skip(&self, by: Duration) {
        let ms = u64::try_from(by.as_millis()).unwrap_or(u64::MAX);
        self.skipped_ms.fetch_add(ms, Ordering::Relaxed);
    }
}

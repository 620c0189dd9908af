//! How long before its moment a request is prepared, pure: long enough for its attempt to be on disk when the
//! moment comes, and no longer, since replies wait for what is taken ahead.

use std::time::{Duration, Instant};

/// On a disk that syncs within some milliseconds.
const SHORTEST: Duration = Duration::from_millis(12);

/// On one that takes its time; beyond that, the disk is the pace.
const LONGEST: Duration = Duration::from_millis(500);

/// After so long without a late request the lead gets shorter again.
const CALM: Duration = Duration::from_secs(10);

/// The lead of one sender.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lead {
    lead: Duration,
    changed: Instant,
}

impl Lead {
    /// The shortest.
    pub(super) fn new(now: Instant) -> Self {
        Self { lead: SHORTEST, changed: now }
    }

    /// What it is now.
    pub(super) fn get(&self) -> Duration {
        self.lead
    }

    /// Requests have ended; whether one of them was not ready at its moment.
    pub(super) fn learn(&mut self, late: bool, now: Instant) {
        let calm = now.saturating_duration_since(self.changed) >= CALM;
        // Those that were under way when it got longer say nothing new.
        let settled = now.saturating_duration_since(self.changed) >= self.lead * 2;
        if late && settled {
            self.lead = (self.lead * 2).min(LONGEST);
            self.changed = now;
        } else if !late && calm && self.lead > SHORTEST {
            self.lead = (self.lead / 2).max(SHORTEST);
            self.changed = now;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MS: Duration = Duration::from_millis(1);

    #[test]
    fn it_follows_a_slow_disk_and_comes_back() {
        let mut now = Instant::now();
        let mut lead = Lead::new(now);
        for expected in [24, 48, 96, 192, 384, 500] {
            now += 1000 * MS;
            lead.learn(true, now);
            // All that were late together are one.
            lead.learn(true, now + MS);
            assert_eq!(lead.get(), expected * MS);
        }
        lead.learn(false, now + 9000 * MS);
        assert_eq!(lead.get(), 500 * MS);
        for expected in [250, 125, 62, 31, 15, 12] {
            now += 11_000 * MS;
            lead.learn(false, now);
            assert_eq!(lead.get().as_millis(), expected);
        }
    }
}

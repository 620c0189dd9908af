//! Announcement channels: what is posted there is published to the servers that follow them, as far as Discord lets.

use crate::bot::Discord;
use courant_core::model::{Address, ChatKind, Destination};
use courant_core::outbox::{Receipt, Refusal};
use std::collections::{HashMap, VecDeque};
use std::time::{Duration, Instant};

/// Messages that may be published in an hour, a channel ("about 10", as Discord's headers tell).
const MOST: usize = 10;

/// The hour.
const WINDOW: Duration = Duration::from_secs(60 * 60);

/// Channels that are remembered before idle ones are forgotten.
const KEPT: usize = 1024;

/// What of each channel's hour is used up. Pure: time is an argument.
#[derive(Debug, Default)]
pub(crate) struct Budget(HashMap<Address, VecDeque<Instant>>);

impl Budget {
    /// Counts a message that is published now; `false` where the hour has no room for it.
    fn take(&mut self, channel: &Address, now: Instant) -> bool {
        let recent = |at: &Instant| now.saturating_duration_since(*at) < WINDOW;
        if self.0.len() >= KEPT {
            self.0.retain(|_, times| times.iter().any(recent));
        }
        let times = self.0.entry(channel.clone()).or_default();
        times.retain(recent);
        let has_room = times.len() < MOST;
        if has_room {
            times.push_back(now);
        }
        has_room
    }

    /// Nothing more is published in this hour: Discord said so.
    fn exhaust(&mut self, channel: &Address, now: Instant) {
        let times = self.0.entry(channel.clone()).or_default();
        times.resize(MOST, now);
    }
}

impl Discord {
    /// Publishes a message that stands in an announcement channel; that it stands there counts, whatever comes of this.
    pub(crate) async fn publish(&self, to: &Destination, message: &Receipt) {
        if to.kind != ChatKind::Announcements {
            return;
        }
        if !self.crossposts().take(&to.address, Instant::now()) {
            tracing::warn!(channel = %to.address, "a message was not published to the followers: ten an hour are all that Discord lets");
            return;
        }
        self.yield_moment(to).await;
        match self.api().crosspost(to, message).await.result {
            Ok(()) => {}
            Err(Refusal::RetryAfter { .. }) => {
                self.crossposts().exhaust(&to.address, Instant::now());
                tracing::warn!(channel = %to.address, "a message was not published to the followers: too many were, says Discord");
            }
            Err(refusal) => {
                tracing::warn!(channel = %to.address, %refusal, "a message was not published to the followers");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_an_hour_are_published_in_each_channel() {
        let (one, other) = (Address("1".into()), Address("2".into()));
        let mut budget = Budget::default();
        let start = Instant::now();
        let minutes = |count: u64| start + Duration::from_secs(60 * count);
        let taken = (0..12).filter(|minute| budget.take(&one, minutes(*minute))).count();
        assert_eq!(taken, MOST);
        assert!(budget.take(&other, minutes(12)), "another channel has an hour of its own");
        assert!(!budget.take(&one, minutes(59)));
        assert!(budget.take(&one, minutes(60)), "the first one is an hour ago");
        assert!(!budget.take(&one, minutes(60)));
        budget.exhaust(&other, minutes(13));
        assert!(!budget.take(&other, minutes(71)));
        assert!(budget.take(&other, minutes(73)));
    }
}

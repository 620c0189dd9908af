//! Nonces: what was posted with one is not posted again for a while.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

/// How long a nonce is remembered: "the past few minutes" (developer documentation).
const NONCE: Duration = Duration::from_secs(120);

/// The nonces of the past few minutes.
#[derive(Debug, Default)]
pub(crate) struct Nonces {
    /// First message of a nonce in a channel.
    first: HashMap<(u64, String), u64>,
    order: VecDeque<(Duration, (u64, String))>,
}

impl Nonces {
    /// The message that a nonce has posted, whether it is still there or not.
    pub(crate) fn find(&mut self, key: &(u64, String), now: Duration) -> Option<u64> {
        while self.order.front().is_some_and(|(at, _)| *at + NONCE <= now) {
            if let Some((_, key)) = self.order.pop_front() {
                self.first.remove(&key);
            }
        }
        self.first.get(key).copied()
    }

    pub(crate) fn remember(&mut self, key: (u64, String), message: u64, now: Duration) {
        self.first.insert(key.clone(), message);
        self.order.push_back((now, key));
    }
}

//! How fast a bot may be, counted at arrival, and what the headers tell of it.
//!
//! Two fixed windows, each opened by its first request: 50 requests a second over the whole bot
//! (developer documentation, `topics/rate-limits#global-rate-limit`), and a bucket for each route and
//! channel, told by `X-RateLimit-*`. Buckets are not documented and seen on the real server: 5 messages
//! in 5 s a channel, the same for edits, about 10 crossposts an hour.

use std::collections::{BTreeMap, VecDeque};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::Duration;

use super::options::Limits;

/// Requests a second for the whole bot.
const GLOBAL: u32 = 50;
const GLOBAL_WINDOW: Duration = Duration::from_secs(1);
/// Invalid requests in ten minutes that bring a ban of the address.
const INVALID: usize = 10_000;
const INVALID_WINDOW: Duration = Duration::from_secs(600);

/// A route's bucket.
#[derive(Clone, Debug)]
pub(crate) struct Bucket {
    /// Route without ids: makes the hash that the header names.
    pub(crate) route: &'static str,
    /// Channel, guild or webhook: each has its own window.
    pub(crate) scope: u64,
    pub(crate) limit: u32,
    pub(crate) window: Duration,
}

#[derive(Debug, Default)]
struct Window {
    opened: Option<Duration>,
    used: u32,
}

impl Window {
    /// Counts one; `Err` with the time to wait if the window is full.
    fn take(&mut self, now: Duration, limit: u32, length: Duration) -> Result<(), Duration> {
        let left = self.left(now, length);
        if left.is_zero() {
            self.opened = Some(now);
            self.used = 0;
        }
        if self.used >= limit {
            return Err(self.left(now, length));
        }
        self.used += 1;
        Ok(())
    }

    fn left(&self, now: Duration, length: Duration) -> Duration {
        self.opened.map_or(Duration::ZERO, |opened| (opened + length).saturating_sub(now))
    }
}

/// Headers of an answer.
pub(crate) type Headers = Vec<(&'static str, String)>;

/// Too fast.
#[derive(Debug)]
pub(crate) struct TooFast {
    pub(crate) retry_after: Duration,
    pub(crate) global: bool,
}

/// Every window.
#[derive(Debug, Default)]
pub(crate) struct Rates {
    global: Window,
    buckets: BTreeMap<(&'static str, u64), Window>,
    invalid: VecDeque<Duration>,
}

impl Rates {
    /// Counts a request towards the whole bot.
    pub(crate) fn global(&mut self, now: Duration, limits: Limits) -> Result<(), TooFast> {
        match self.global.take(now, GLOBAL, GLOBAL_WINDOW) {
            Err(retry_after) if limits == Limits::Real => {
                Err(TooFast { retry_after, global: true })
            }
            _ => Ok(()),
        }
    }

    /// Counts a request towards its bucket and tells the headers.
    pub(crate) fn bucket(
        &mut self,
        bucket: &Bucket,
        now: Duration,
        unix: Duration,
        limits: Limits,
    ) -> (Headers, Result<(), TooFast>) {
        let window = self.buckets.entry((bucket.route, bucket.scope)).or_default();
        let verdict = window.take(now, bucket.limit, bucket.window);
        let left = window.left(now, bucket.window);
        let mut hasher = DefaultHasher::new();
        bucket.route.hash(&mut hasher);
        let headers = vec![
            ("x-ratelimit-limit", bucket.limit.to_string()),
            ("x-ratelimit-remaining", bucket.limit.saturating_sub(window.used).to_string()),
            ("x-ratelimit-reset", format!("{:.3}", (unix + left).as_secs_f64())),
            ("x-ratelimit-reset-after", format!("{:.3}", left.as_secs_f64())),
            ("x-ratelimit-bucket", format!("{:016x}", hasher.finish())),
        ];
        match verdict {
            Err(retry_after) if limits == Limits::Real => {
                (headers, Err(TooFast { retry_after, global: false }))
            }
            _ => (headers, Ok(())),
        }
    }

    /// Remembers an invalid request.
    pub(crate) fn invalid(&mut self, now: Duration) {
        self.invalid.push_back(now);
    }

    /// How long the address is banned, if it is.
    pub(crate) fn banned(&mut self, now: Duration) -> Option<Duration> {
        while self.invalid.front().is_some_and(|at| *at + INVALID_WINDOW <= now) {
            self.invalid.pop_front();
        }
        let first = self.invalid.front()?;
        (self.invalid.len() >= INVALID).then(|| (*first + INVALID_WINDOW).saturating_sub(now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_thousand_invalid_requests_ban_for_ten_minutes() {
        let mut rates = Rates::default();
        let start = Duration::from_secs(5);
        for _ in 1..INVALID {
            rates.invalid(start);
        }
        assert_eq!(rates.banned(start), None);
        rates.invalid(start);
        assert_eq!(rates.banned(start), Some(INVALID_WINDOW));
        assert_eq!(rates.banned(start + INVALID_WINDOW), None);
    }

    #[test]
    fn the_fifty_first_request_of_a_second_waits() {
        let mut rates = Rates::default();
        for _ in 0..GLOBAL {
            assert!(rates.global(Duration::ZERO, Limits::Real).is_ok());
        }
        let refused = rates.global(Duration::from_millis(400), Limits::Real);
        let refused = refused.map_err(|too_fast| (too_fast.retry_after, too_fast.global));
        assert_eq!(refused.err(), Some((Duration::from_millis(600), true)));
        assert!(rates.global(Duration::from_millis(400), Limits::Off).is_ok());
        assert!(rates.global(Duration::from_secs(1), Limits::Real).is_ok());
    }
}

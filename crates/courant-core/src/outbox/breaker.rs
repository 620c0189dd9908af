//! The circuit breaker of a platform, pure: when one request after the other fails, sending stops, and single
//! requests find out when it may go on. Whoever goes on at full speed against a platform in trouble makes
//! the trouble worse, and every message a doubtful one.

use std::time::{Duration, Instant};

/// Failures in a row after which sending stops: fewer can be one bad connection with all its requests.
const FAILURES: u32 = 10;

/// The longest pause between two attempts to go on, in first pauses: a minute, where the first is a second.
const LONGEST: u32 = 60;

/// A circuit breaker.
#[derive(Clone, Debug)]
pub(super) struct Breaker {
    first_pause: Duration,
    failures: u32,
    open: Option<Open>,
}

#[derive(Clone, Copy, Debug)]
struct Open {
    pause: Duration,
    until: Instant,
    /// Whether a request is under way that finds out.
    probing: bool,
}

impl Breaker {
    /// A closed one. After `first_pause` a first request finds out; the pause doubles with each failure.
    pub(super) fn new(first_pause: Duration) -> Self {
        Self { first_pause, failures: 0, open: None }
    }

    /// Whether a request may leave now; else, when it is worth asking again (`None`: when one that is under
    /// way has ended).
    pub(super) fn ready(&self, now: Instant) -> Result<(), Option<Instant>> {
        match self.open {
            None => Ok(()),
            Some(Open { probing: true, .. }) => Err(None),
            Some(Open { until, .. }) if until > now => Err(Some(until)),
            Some(_) => Ok(()),
        }
    }

    /// A request leaves.
    pub(super) fn leaves(&mut self) {
        if let Some(open) = &mut self.open {
            open.probing = true;
        }
    }

    /// What was to be a request has asked the platform nothing.
    pub(super) fn lapsed(&mut self) {
        if let Some(open) = &mut self.open {
            open.probing = false;
        }
    }

    /// A request has ended: the platform answered, whatever it said, or it did not. Returns whether that
    /// has opened or closed it.
    pub(super) fn ended(&mut self, answered: bool, now: Instant) -> bool {
        if answered {
            self.failures = 0;
            return self.open.take().is_some();
        }
        self.failures = self.failures.saturating_add(1);
        match &mut self.open {
            // One that had left before it opened tells nothing new.
            Some(open) if !open.probing => false,
            Some(open) => {
                open.pause =
                    open.pause.saturating_mul(2).min(self.first_pause.saturating_mul(LONGEST));
                open.until = now + open.pause;
                open.probing = false;
                false
            }
            None if self.failures < FAILURES => false,
            None => {
                let pause = self.first_pause;
                self.open = Some(Open { pause, until: now + pause, probing: false });
                true
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn opened(now: Instant) -> Breaker {
        let mut breaker = Breaker::new(SECOND);
        for failure in 1..=FAILURES {
            assert_eq!(breaker.ready(now), Ok(()));
            assert_eq!(breaker.ended(false, now), failure == FAILURES);
        }
        breaker
    }

    #[test]
    fn it_opens_after_failures_in_a_row_only() {
        let now = Instant::now();
        let mut breaker = Breaker::new(SECOND);
        for _ in 0..100 {
            for _ in 1..FAILURES {
                breaker.ended(false, now);
            }
            breaker.ended(true, now);
        }
        assert_eq!(breaker.ready(now), Ok(()));
        assert_eq!(opened(now).ready(now), Err(Some(now + SECOND)));
    }

    #[test]
    fn one_request_finds_out_and_the_pause_doubles_up_to_a_minute() {
        let mut now = Instant::now();
        let mut breaker = opened(now);
        for pause in [1, 2, 4, 8, 16, 32, 60, 60] {
            now += Duration::from_secs(pause);
            assert_eq!(breaker.ready(now), Ok(()));
            breaker.leaves();
            assert_eq!(breaker.ready(now), Err(None), "one at a time");
            breaker.ended(false, now);
        }
        now += Duration::from_secs(60);
        breaker.leaves();
        assert!(breaker.ended(true, now));
        assert_eq!(breaker.ready(now), Ok(()));
    }

    #[test]
    fn what_had_left_before_tells_nothing() {
        let now = Instant::now();
        let mut breaker = opened(now);
        for _ in 0..50 {
            breaker.ended(false, now);
        }
        assert_eq!(breaker.ready(now), Err(Some(now + SECOND)));
    }
}

//! Discord's ban for invalid requests, kept away from: who gets 10,000 answers of 401, 403 or 429 in ten
//! minutes is shut out with its whole address. Pure: time is an argument.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

/// Answers after which nothing more is sent: half of what brings the ban, since other programs may share the
/// address, and answers to interactions go past this count.
const ENOUGH: usize = 5_000;

/// How long Discord counts an answer (developer documentation, `topics/rate-limits#invalid-request-limit`).
const WINDOW: Duration = Duration::from_secs(600);

/// Answers that fall into the same second are remembered as one.
const GRAIN: Duration = Duration::from_secs(1);

/// The invalid answers of the last ten minutes: at most one entry a second.
#[derive(Debug, Default)]
pub(crate) struct Invalid {
    seconds: VecDeque<Second>,
    count: usize,
}

#[derive(Debug)]
struct Second {
    began: Instant,
    answers: usize,
}

impl Invalid {
    /// Whether Discord counts an answer; `scope` is its `X-RateLimit-Scope`.
    pub(crate) fn is_one(status: u16, scope: Option<&str>) -> bool {
        matches!(status, 401 | 403) || status == 429 && scope != Some("shared")
    }

    /// Counts an invalid answer.
    pub(crate) fn count(&mut self, now: Instant) {
        self.forget(now);
        self.count += 1;
        match self.seconds.back_mut() {
            Some(last) if now < last.began + GRAIN => last.answers += 1,
            _ => self.seconds.push_back(Second { began: now, answers: 1 }),
        }
    }

    /// How long nothing may be sent, if there were too many.
    pub(crate) fn wait(&mut self, now: Instant) -> Option<Duration> {
        self.forget(now);
        let mut over = (self.count + 1).checked_sub(ENOUGH).filter(|over| *over > 0)?;
        for second in &self.seconds {
            over = over.saturating_sub(second.answers);
            if over == 0 {
                return Some((second.began + GRAIN + WINDOW).saturating_duration_since(now));
            }
        }
        None
    }

    fn forget(&mut self, now: Instant) {
        while let Some(first) = self.seconds.front()
            && first.began + GRAIN + WINDOW <= now
        {
            self.count -= first.answers;
            self.seconds.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_answers_that_discord_counts() {
        for (status, scope, counts) in [
            (200, None, false),
            (400, None, false),
            (404, None, false),
            (502, None, false),
            (401, None, true),
            (403, None, true),
            (403, Some("shared"), true),
            (429, None, true),
            (429, Some("user"), true),
            (429, Some("global"), true),
            (429, Some("shared"), false),
        ] {
            assert_eq!(Invalid::is_one(status, scope), counts, "{status} {scope:?}");
        }
    }

    #[test]
    fn nothing_is_sent_from_the_five_thousandth_on_until_the_window_has_room() {
        let (start, mut invalid) = (Instant::now(), Invalid::default());
        for _ in 1..ENOUGH {
            invalid.count(start);
        }
        assert_eq!(invalid.wait(start), None);
        invalid.count(start + 10 * GRAIN);
        let room = start + GRAIN + WINDOW;
        assert_eq!(invalid.wait(start + 10 * GRAIN), Some(room - (start + 10 * GRAIN)));
        assert_eq!(invalid.wait(room), None);
        assert_eq!(invalid.count, 1);
    }

    proptest! {
        #[test]
        fn nobody_who_waits_comes_near_the_ban(steps in prop::collection::vec(0_u64..40, 6000..9000)) {
            let (mut now, mut invalid, mut all) = (Instant::now(), Invalid::default(), VecDeque::new());
            for step in steps {
                now += Duration::from_millis(step);
                if let Some(wait) = invalid.wait(now) {
                    prop_assert!(wait > Duration::ZERO && wait <= WINDOW + GRAIN);
                    now += wait;
                    prop_assert_eq!(invalid.wait(now), None);
                }
                invalid.count(now);
                all.push_back(now);
                while all.front().is_some_and(|first| *first + WINDOW <= now) {
                    all.pop_front();
                }
                prop_assert!(all.len() <= ENOUGH, "{}", all.len());
                prop_assert!(invalid.seconds.len() <= 602);
            }
        }
    }
}

//! When a refused message is tried again, and when not. Pure.

use super::transport::Refusal;
use crate::model::Address;
use std::time::Duration;

/// Longest pause: a platform that was down for hours is found up again soon.
const LONGEST_PAUSE: Duration = Duration::from_secs(5 * 60);

/// Until when an issue is worth reading: a daily one is old news after two days.
const DEADLINE: Duration = Duration::from_secs(48 * 60 * 60);

/// How often a chat that does not let the bot post is tried.
pub const FORBIDDEN_PAUSE: Duration = Duration::from_secs(24 * 60 * 60);

/// Days after which such a chat is paused.
const FORBIDDEN_DAYS: u32 = 7;

/// What is done after a refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Try again then. `failed` counts it as a try.
    Again {
        /// How long to wait.
        after: Duration,
        /// Whether it counts as a failed try.
        failed: bool,
    },
    /// The chat does not allow it: set it aside, and hold nothing back for it.
    Aside {
        /// How long to wait.
        after: Duration,
    },
    /// It may have been posted: decide then, by the operator's policy.
    Doubt {
        /// How long to wait.
        after: Duration,
    },
    /// The chat has a new address; try again there at once.
    Move(Address),
    /// Send nothing to this chat until it is back.
    Pause(String),
    /// This delivery has failed for good.
    GiveUp(String),
}

/// How often a delivery was tried, and when.
#[derive(Clone, Copy, Debug)]
pub struct History {
    /// Tries that failed.
    pub tries: u32,
    /// How long ago it was planned.
    pub age: Duration,
    /// A number of its own, which spreads the pauses of many deliveries.
    pub salt: u64,
}

/// Decides about a refusal; after a passing trouble it is tried again after `first_pause`, which doubles
/// with each try.
pub fn decide(refusal: &Refusal, history: History, first_pause: Duration) -> Verdict {
    let History { tries, age, .. } = history;
    let pause = pause(history, first_pause);
    match refusal {
        Refusal::RetryAfter { after, .. } => Verdict::Again { after: *after, failed: false },
        Refusal::Transient(_) | Refusal::InDoubt(_) if age > DEADLINE => {
            Verdict::GiveUp(format!("too late: {refusal}"))
        }
        Refusal::Transient(_) => Verdict::Again { after: pause, failed: true },
        Refusal::InDoubt(_) => Verdict::Doubt { after: pause },
        Refusal::Moved(to) => Verdict::Move(to.clone()),
        Refusal::Gone(reason) => Verdict::Pause(reason.clone()),
        Refusal::Forbidden(reason) if tries >= FORBIDDEN_DAYS => Verdict::Pause(reason.clone()),
        Refusal::Forbidden(_) => Verdict::Aside { after: FORBIDDEN_PAUSE },
        Refusal::Picture(reason) | Refusal::Rejected(reason) => Verdict::GiveUp(reason.clone()),
    }
}

/// Exponential, between half of the pause and all of it.
fn pause(History { tries, salt, .. }: History, first: Duration) -> Duration {
    let full = first.saturating_mul(2_u32.saturating_pow(tries.min(16))).min(LONGEST_PAUSE);
    // A multiplicative hash: neighbouring ids and tries land far apart.
    let spread = salt.wrapping_add(u64::from(tries)).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 54;
    full / 2 + full.mul_f64(f64::from(u32::try_from(spread).unwrap_or(0)) / 1024.0) / 2
}

#[cfg(test)]
mod tests {
    use super::super::transport::Blocked;
    use super::*;

    const FIRST_PAUSE: Duration = Duration::from_secs(1);

    fn fresh(tries: u32, salt: u64) -> History {
        History { tries, age: Duration::ZERO, salt }
    }

    #[test]
    fn pauses_grow_and_stay_within_bounds() {
        for tries in 0..40 {
            let full = FIRST_PAUSE.saturating_mul(2_u32.saturating_pow(tries)).min(LONGEST_PAUSE);
            for salt in 0..50 {
                let pause = pause(fresh(tries, salt), FIRST_PAUSE);
                assert!(pause >= full / 2 && pause <= full, "{tries} {salt} {pause:?}");
            }
        }
    }

    #[test]
    fn pauses_are_spread() {
        let pauses: std::collections::BTreeSet<_> =
            (0..100).map(|salt| pause(fresh(5, salt), FIRST_PAUSE)).collect();
        assert!(pauses.len() > 80);
    }

    #[test]
    fn each_refusal_has_its_verdict() {
        let after = Duration::from_secs(7);
        let decide = |refusal: &Refusal, tries| decide(refusal, fresh(tries, 1), FIRST_PAUSE);
        assert_eq!(
            decide(&Refusal::RetryAfter { after, blocked: Blocked::Bot }, 0),
            Verdict::Again { after, failed: false }
        );
        assert!(matches!(
            decide(&Refusal::Transient(String::new()), 0),
            Verdict::Again { failed: true, .. }
        ));
        assert!(matches!(decide(&Refusal::InDoubt(String::new()), 0), Verdict::Doubt { .. }));
        assert_eq!(decide(&Refusal::Gone("blocked".into()), 0), Verdict::Pause("blocked".into()));
        let moved = Address("2".into());
        assert_eq!(decide(&Refusal::Moved(moved.clone()), 0), Verdict::Move(moved));
        assert!(
            matches!(decide(&Refusal::Forbidden("x".into()), 0), Verdict::Aside { after } if after == FORBIDDEN_PAUSE)
        );
        assert_eq!(decide(&Refusal::Forbidden("x".into()), 7), Verdict::Pause("x".into()));
        assert_eq!(decide(&Refusal::Rejected("x".into()), 0), Verdict::GiveUp("x".into()));
    }

    #[test]
    fn old_news_is_given_up_on() {
        let verdict = decide(
            &Refusal::Transient("502".into()),
            History { age: DEADLINE * 2, ..fresh(3, 1) },
            FIRST_PAUSE,
        );
        assert!(matches!(verdict, Verdict::GiveUp(_)));
    }
}

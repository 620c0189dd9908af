//! When one chat gets something: schedule, quiet hours and pause together.

use super::{Hush, Quiet, Rule, Zone};
use jiff::{SignedDuration, Timestamp};
use std::fmt;
use std::str::FromStr;

/// How late a run may be without being a misfire: a restart or an update takes minutes.
pub const GRACE: SignedDuration = SignedDuration::from_mins(10);

/// What is done with what was due while the bot was down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Late {
    /// It comes as soon as the bot is back.
    #[default]
    Send,
    /// It is left to the next time of the schedule.
    Next,
}

/// When issues go out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Schedule {
    /// As they come.
    #[default]
    Live,
    /// At these times, all that came since the last one together.
    At(Rule, Late),
}

impl Schedule {
    /// Its rule, if it has one.
    pub fn rule(&self) -> Option<&Rule> {
        match self {
            Self::Live => None,
            Self::At(rule, _) => Some(rule),
        }
    }
}

/// The word for issues that go out as they come, in the database.
const LIVE: &str = "live";

/// The word behind a rule whose late runs are left to the next one.
const LATE_NEXT: &str = " late-next";

impl fmt::Display for Schedule {
    /// As the database keeps it: `live`, `12345@07:30`, `7@09:00 late-next`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Live => f.write_str(LIVE),
            Self::At(rule, Late::Send) => rule.fmt(f),
            Self::At(rule, Late::Next) => write!(f, "{rule}{LATE_NEXT}"),
        }
    }
}

impl FromStr for Schedule {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.strip_suffix(LATE_NEXT) {
            _ if text == LIVE => Ok(Self::Live),
            Some(rule) => Ok(Self::At(rule.parse()?, Late::Next)),
            None => Ok(Self::At(text.parse()?, Late::Send)),
        }
    }
}

/// All that decides when one chat gets something of a newsletter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Timing {
    /// Whose clocks count.
    pub zone: Zone,
    /// When issues go out.
    pub schedule: Schedule,
    /// When nothing comes, or nothing that makes a sound.
    pub quiet: Option<Quiet>,
    /// Until when nothing comes at all.
    pub away_until: Option<Timestamp>,
}

impl Timing {
    /// When an issue goes out that was accepted then, if the bot is there.
    pub fn due(&self, accepted: Timestamp) -> Timestamp {
        let at = self.due_but_for_quiet(accepted);
        self.held_by_quiet(at).unwrap_or(at)
    }

    fn due_but_for_quiet(&self, since: Timestamp) -> Timestamp {
        let free = self.away_until.map_or(since, |until| until.max(since));
        self.schedule.rule().map_or(free, |rule| rule.first(self.zone.tz(), free))
    }

    /// Whether something that was due then is too late to come by itself.
    fn misses(&self, due: Timestamp, now: Timestamp) -> bool {
        let is_late = now.duration_since(due) > GRACE;
        is_late && matches!(self.schedule, Schedule::At(_, Late::Next))
    }

    /// Whether something that is held since a time was due by its schedule already, and is still to come by it: only quiet
    /// hours, or a bot that was down, have kept it back.
    pub fn is_ripe(&self, since: Timestamp, now: Timestamp) -> bool {
        self.due_but_for_quiet(since) <= now && !self.misses(self.due(since), now)
    }

    /// Until when something is held that was due at a time; `None` where it goes out now.
    pub fn holds(&self, due: Timestamp, now: Timestamp) -> Option<Timestamp> {
        if due > now {
            return Some(due);
        }
        if self.misses(due, now) {
            // The next time may be the one that is just now: what is not too late for it goes out with it.
            let next = self.due(now.checked_sub(GRACE).unwrap_or(now));
            if next > now {
                return Some(next);
            }
        }
        self.obstacle(now)
    }

    /// Until when nothing comes, whatever was due; `None` where nothing is in the way.
    pub fn obstacle(&self, now: Timestamp) -> Option<Timestamp> {
        match self.away_until {
            Some(until) if until > now => Some(self.due(now)),
            _ => self.held_by_quiet(now),
        }
    }

    /// Whether what comes now makes no sound.
    pub fn is_hushed(&self, now: Timestamp) -> bool {
        let quiet = self.quiet.filter(|quiet| quiet.hush == Hush::Silence);
        quiet.is_some_and(|quiet| quiet.until(self.zone.tz(), now).is_some())
    }

    fn held_by_quiet(&self, at: Timestamp) -> Option<Timestamp> {
        let quiet = self.quiet.filter(|quiet| quiet.hush == Hush::Hold)?;
        quiet.until(self.zone.tz(), at)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests;

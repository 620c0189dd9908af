//! Quiet hours: a time of each day in which nothing comes, or nothing that makes a sound.

use super::local::{TimeOfDay, date, minutes_between, moment};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use std::fmt;
use std::str::FromStr;

/// What quiet hours do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hush {
    /// Nothing comes before they end.
    Hold,
    /// What comes makes no sound.
    Silence,
}

impl Hush {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Hold, Self::Silence];

    /// The word for it in commands and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hold => "hold",
            Self::Silence => "silence",
        }
    }
}

/// Quiet hours, from one local time to another, over midnight where that is earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Quiet {
    from: TimeOfDay,
    to: TimeOfDay,
    /// What they do.
    pub hush: Hush,
}

impl Quiet {
    /// Quiet hours; `None` where they would last no time, or all day.
    pub fn new(from: TimeOfDay, to: TimeOfDay, hush: Hush) -> Option<Self> {
        (minutes_between(from, to) > 0).then_some(Self { from, to, hush })
    }

    /// When they begin.
    pub fn from(&self) -> TimeOfDay {
        self.from
    }

    /// When they end.
    pub fn to(&self) -> TimeOfDay {
        self.to
    }

    /// When the quiet hours that it is in at that moment end; `None` in none.
    pub fn until(&self, zone: &TimeZone, now: Timestamp) -> Option<Timestamp> {
        let today = date(zone, now);
        // Those that began last: tomorrow's may have, where clocks skip a day.
        for back in -1..=2 {
            let Ok(day) = today.checked_sub(Span::new().days(back)) else { continue };
            if moment(zone, day, self.from) > now {
                continue;
            }
            let next = day.tomorrow().unwrap_or(day);
            let end = moment(zone, if self.to > self.from { day } else { next }, self.to);
            return (now < end).then_some(end);
        }
        None
    }
}

impl fmt::Display for Quiet {
    /// As the database keeps it: `22:00-07:00 hold`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{} {}", self.from, self.to, self.hush.as_str())
    }
}

impl FromStr for Quiet {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let bad = || format!("{text:?} are no quiet hours");
        let (hours, hush) = text.split_once(' ').ok_or_else(bad)?;
        let (from, to) = hours.split_once('-').ok_or_else(bad)?;
        let hush = Hush::ALL.into_iter().find(|known| known.as_str() == hush).ok_or_else(bad)?;
        Self::new(from.parse()?, to.parse()?, hush).ok_or_else(bad)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests;

//! Rules: local times of days of the week.

use super::local::{TimeOfDay, date, moment};
use jiff::Timestamp;
use jiff::civil::Weekday;
use jiff::tz::TimeZone;
use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

/// Most times of a rule: one an hour. More is as good as "as it comes".
pub const MAX_SLOTS: usize = 24;

/// Days after which every day of the week was there, with one to each side for clocks that skip a day.
const LOOK: i64 = 9;

/// Days of the week; never none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Days(u8);

impl Days {
    /// Every day.
    pub const ALL: Self = Self(0b111_1111);
    /// Monday to Friday.
    pub const WEEKDAYS: Self = Self(0b001_1111);
    /// Saturday and Sunday.
    pub const WEEKEND: Self = Self(0b110_0000);

    /// One day, counted from Monday as 0; what is beyond Sunday begins the next week.
    pub const fn one(day: u8) -> Self {
        Self(1 << (day % 7))
    }

    /// These and those.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// From the first day to the last, over Sunday where the last is earlier in the week.
    pub fn range(first: u8, last: u8) -> Self {
        let length = (last + 7 - first) % 7;
        (0..=length).map(|day| Self::one(first + day)).fold(Self::one(first), Self::and)
    }

    /// Whether it is one of them.
    pub fn has(self, day: Weekday) -> bool {
        let day = u8::try_from(day.to_monday_zero_offset()).unwrap_or_default();
        self.0 & Self::one(day).0 != 0
    }

    /// Them, counted from Monday as 0.
    pub fn each(self) -> impl Iterator<Item = u8> {
        (0..7).filter(move |day| self.0 & (1 << day) != 0)
    }
}

impl fmt::Display for Days {
    /// Digits as ISO counts days, from Monday as 1.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.each().try_for_each(|day| write!(f, "{}", day + 1))
    }
}

impl FromStr for Days {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let day = |digit: char| match digit {
            '1'..='7' => digit.to_digit(10).and_then(|day| u8::try_from(day).ok()),
            _ => None,
        };
        let days = text.chars().map(|digit| day(digit).map(|day| Self::one(day - 1)));
        let all = days.collect::<Option<Vec<_>>>().filter(|all| !all.is_empty());
        let all = all.ok_or_else(|| format!("{text:?} names no days"))?;
        Ok(all.into_iter().fold(Self(0), Self::and))
    }
}

/// A time of some days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
    /// At which time.
    pub time: TimeOfDay,
    /// On which days.
    pub days: Days,
}

/// Local times of days of the week, at least one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Rule(Vec<Slot>);

impl Rule {
    /// A rule of these times; those of the same time are one. `None` where there are none, or more than [`MAX_SLOTS`].
    pub fn new(slots: impl IntoIterator<Item = Slot>) -> Option<Self> {
        let mut all: Vec<Slot> = Vec::new();
        for slot in slots {
            match all.iter_mut().find(|known| known.time == slot.time) {
                Some(known) => known.days = known.days.and(slot.days),
                None => all.push(slot),
            }
        }
        all.sort_unstable();
        (1..=MAX_SLOTS).contains(&all.len()).then_some(Self(all))
    }

    /// Its times, in order of the day.
    pub fn slots(&self) -> &[Slot] {
        &self.0
    }

    /// The first moment at or after `from` at which it comes true. A local time that the zone skips comes true at the
    /// next moment that there is, one that it has twice only the first time.
    pub fn first(&self, zone: &TimeZone, from: Timestamp) -> Timestamp {
        let today = date(zone, from);
        // Of yesterday, because what was skipped then may come true only now.
        for ahead in -1..=LOOK {
            let Ok(day) = today.checked_add(jiff::Span::new().days(ahead)) else { continue };
            let times = self.0.iter().filter(|slot| slot.days.has(day.weekday()));
            let mut moments = times.map(|slot| moment(zone, day, slot.time));
            if let Some(first) = moments.find(|at| *at >= from) {
                return first;
            }
        }
        Timestamp::MAX
    }
}

impl fmt::Display for Rule {
    /// As the database keeps it: `12345@07:30 7@09:00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, slot) in self.0.iter().enumerate() {
            let gap = if index == 0 { "" } else { " " };
            write!(f, "{gap}{}@{}", slot.days, slot.time)?;
        }
        Ok(())
    }
}

impl FromStr for Rule {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let slot = |word: &str| -> Result<Slot, String> {
            let (days, time) =
                word.split_once('@').ok_or_else(|| format!("{word:?} names no time"))?;
            Ok(Slot { time: time.parse()?, days: days.parse()? })
        };
        let slots = text.split(' ').map(slot).collect::<Result<BTreeSet<_>, _>>()?;
        Self::new(slots).ok_or_else(|| format!("{text:?} is no rule"))
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests;

//! Local times, and the moments at which clocks on the wall show them.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::{AmbiguousOffset, TimeZone};
use std::fmt;
use std::str::FromStr;

/// Minutes of a day.
const DAY: u16 = 24 * 60;

/// A time of the day as a clock on the wall shows it, to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// The time that is meant where none is said, and by "in the morning": when people look at their news first.
    pub const MORNING: Self = Self(7 * 60 + 30);
    /// The time that is meant by "in the evening".
    pub const EVENING: Self = Self(18 * 60);
    /// 12:00.
    pub const NOON: Self = Self(12 * 60);
    /// 0:00.
    pub const MIDNIGHT: Self = Self(0);

    /// That hour and minute; `None` if no clock shows them.
    pub const fn new(hour: u16, minute: u16) -> Option<Self> {
        if hour < 24 && minute < 60 { Some(Self(hour * 60 + minute)) } else { None }
    }

    /// The hour, from 0.
    pub fn hour(self) -> u16 {
        self.0 / 60
    }

    /// The minute of the hour.
    pub fn minute(self) -> u16 {
        self.0 % 60
    }

    fn civil(self) -> Time {
        let field = |number: u16| i8::try_from(number).unwrap_or_default();
        Time::new(field(self.hour()), field(self.minute()), 0, 0).unwrap_or_default()
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

impl FromStr for TimeOfDay {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let bad = || format!("{text:?} is not a time of the day");
        let (hour, minute) = text.split_once(':').ok_or_else(bad)?;
        let number = |field: &str| field.parse::<u16>().map_err(|_| bad());
        Self::new(number(hour)?, number(minute)?).ok_or_else(bad)
    }
}

/// Minutes from one time to another, over midnight where it is earlier.
pub(super) fn minutes_between(from: TimeOfDay, to: TimeOfDay) -> u16 {
    (to.0 + DAY - from.0) % DAY
}

/// The moment at which clocks first show that time of that day. A time that is skipped comes true at the next moment
/// that there is, one that is shown twice the first time.
pub(super) fn moment(zone: &TimeZone, date: Date, time: TimeOfDay) -> Timestamp {
    let wanted = date.to_datetime(time.civil());
    let found = zone.to_ambiguous_timestamp(wanted);
    let end = if wanted.year() > 0 { Timestamp::MAX } else { Timestamp::MIN };
    match found.offset() {
        AmbiguousOffset::Unambiguous { offset } => offset.to_timestamp(wanted).unwrap_or(end),
        // Of the two moments at which clocks show it the first one.
        AmbiguousOffset::Fold { before, .. } => before.to_timestamp(wanted).unwrap_or(end),
        // By the offset before the gap it would have been after the gap began.
        AmbiguousOffset::Gap { before, .. } => {
            let inside = before.to_timestamp(wanted).unwrap_or(end);
            let gap = zone.preceding(after(inside)).next();
            gap.map_or(inside, |transition| transition.timestamp())
        }
    }
}

/// The date that clocks show.
pub(super) fn date(zone: &TimeZone, at: Timestamp) -> Date {
    zone.to_datetime(at).date()
}

/// The least bit later.
pub(super) fn after(at: Timestamp) -> Timestamp {
    at.checked_add(jiff::SignedDuration::from_nanos(1)).unwrap_or(at)
}

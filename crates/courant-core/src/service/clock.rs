//! Times, days and schedules in the reader's words.

use super::Ask;
use crate::briefing;
use crate::model::Chat;
use crate::schedule::{Days, Hush, Quiet, Schedule, Slot, TimeOfDay, Timing, Zone};
use crate::texts::Language;
use jiff::Timestamp;
use jiff::civil::DateTime;
use std::collections::BTreeMap;

/// Days ahead that are called by their weekday alone.
const WEEK: i32 = 6;

impl Ask<'_> {
    /// What is now true of something that comes by a timing: "Balance of Power: weekdays at 07:30 Berlin time, next
    /// tomorrow at 07:30".
    pub(super) fn now_true(&self, what: &str, timing: &Timing) -> String {
        let schedule = schedule(&timing.schedule, &timing.zone, self.language);
        let due = timing.due(self.now);
        if due <= self.now {
            let values = [("what", what.into()), ("schedule", (&schedule).into())];
            return self.language.tell("when-is", &values);
        }
        let next = moment(due, &timing.zone, self.now, self.language);
        let values =
            [("what", what.into()), ("schedule", (&schedule).into()), ("next", (&next).into())];
        self.language.tell("when-is-next", &values)
    }

    /// "Berlin time".
    pub(super) fn zone_name(&self, chat: &Chat) -> String {
        zone_name(&chat.zone.clone().unwrap_or_default(), self.language)
    }
}

/// A schedule in words, with its zone.
pub(super) fn schedule(schedule: &Schedule, zone: &Zone, language: Language) -> String {
    let Some(rule) = schedule.rule() else { return language.say("schedule-live") };
    let mut days: BTreeMap<Days, Vec<TimeOfDay>> = BTreeMap::new();
    for Slot { time, days: on } in rule.slots() {
        days.entry(*on).or_default().push(*time);
    }
    let part = |(days, times): (&Days, &Vec<TimeOfDay>)| {
        let times = list(times.iter().map(|time| clock(*time, language)).collect(), language);
        let on = match *days {
            Days::ALL => language.say("days-all"),
            Days::WEEKDAYS => language.say("days-weekdays"),
            Days::WEEKEND => language.say("days-weekend"),
            some => list(some.each().map(|day| each_week(day, language)).collect(), language),
        };
        language.tell("schedule-at", &[("days", (&on).into()), ("times", (&times).into())])
    };
    let all = list(days.iter().map(part).collect(), language);
    let zone = zone_name(zone, language);
    language.tell("schedule-zone", &[("schedule", (&all).into()), ("zone", (&zone).into())])
}

/// "Berlin time"; UTC is called by itself.
pub(super) fn zone_name(zone: &Zone, language: Language) -> String {
    let city = zone.city();
    if city.starts_with("UTC") {
        return city;
    }
    language.tell("zone-time", &[("city", (&city).into())])
}

/// Quiet hours in words.
pub(super) fn quiet(quiet: &Quiet, language: Language) -> String {
    let key = match quiet.hush {
        Hush::Hold => "quiet-hold",
        Hush::Silence => "quiet-silence",
    };
    let (from, to) = (clock(quiet.from(), language), clock(quiet.to(), language));
    language.tell(key, &[("from", (&from).into()), ("to", (&to).into())])
}

/// A moment as somebody says it who knows what day it is: "tomorrow at 07:30", "on Monday at 07:30".
pub(super) fn moment(at: Timestamp, zone: &Zone, now: Timestamp, language: Language) -> String {
    let (then, today) = (zone.tz().to_datetime(at), zone.tz().to_datetime(now));
    let time = shown(then, language);
    let ahead = today.date().until(then.date()).map_or(i32::MAX, |span| span.get_days());
    let day = weekday(then, language);
    match ahead {
        0 => language.tell("moment-today", &[("time", (&time).into())]),
        1 => language.tell("moment-tomorrow", &[("time", (&time).into())]),
        2..=WEEK => {
            language.tell("moment-weekday", &[("weekday", (&day).into()), ("time", (&time).into())])
        }
        _ => {
            let date = briefing::date_of(then.date(), language);
            let values =
                [("weekday", (&day).into()), ("date", (&date).into()), ("time", (&time).into())];
            language.tell("moment-date", &values)
        }
    }
}

/// What a clock shows.
pub(super) fn shown(at: DateTime, language: Language) -> String {
    let number = |value: i8| u16::try_from(value).unwrap_or_default();
    TimeOfDay::new(number(at.hour()), number(at.minute()))
        .map_or_else(String::new, |time| clock(time, language))
}

/// A time of the day.
pub(super) fn clock(time: TimeOfDay, language: Language) -> String {
    let (hour, minute) = (format!("{:02}", time.hour()), format!("{:02}", time.minute()));
    language.tell("clock", &[("hour", (&hour).into()), ("minute", (&minute).into())])
}

/// The day of the week.
fn weekday(at: DateTime, language: Language) -> String {
    let day = u64::try_from(at.date().weekday().to_monday_one_offset()).unwrap_or(1);
    language.tell("weekday", &[("day", day.into())])
}

/// "Mondays", counted from Monday as 0.
fn each_week(day: u8, language: Language) -> String {
    language.tell("weekday-each", &[("day", u64::from(day + 1).into())])
}

/// "a, b and c".
fn list(mut items: Vec<String>, language: Language) -> String {
    let last = items.pop().unwrap_or_default();
    let join = |key: &str, first: String, next: &String| {
        language.tell(key, &[("first", (&first).into()), ("next", next.into())])
    };
    match items.split_first() {
        None => last,
        Some((first, rest)) => {
            let most = rest.iter().fold(first.clone(), |all, item| join("list-comma", all, item));
            join("list-and", most, &last)
        }
    }
}

use super::*;
use jiff::SignedDuration;
use proptest::prelude::*;

fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap()
}

fn rule(text: &str) -> Rule {
    text.parse().unwrap()
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// The moments of a rule from one time on.
fn moments(text: &str, name: &str, from: &str, count: usize) -> Vec<String> {
    let (rule, zone, mut from) = (rule(text), zone(name), at(from));
    let mut all = Vec::new();
    for _ in 0..count {
        let next = rule.first(&zone, from);
        all.push(zone.to_datetime(next).strftime("%a %d %b %H:%M").to_string());
        from = next + SignedDuration::from_nanos(1);
    }
    all
}

#[test]
fn weekdays_leave_the_weekend_out() {
    let all = moments("12345@07:30", "Europe/Berlin", "2026-11-26T12:00:00Z", 3);
    assert_eq!(all, ["Fri 27 Nov 07:30", "Mon 30 Nov 07:30", "Tue 01 Dec 07:30"]);
}

#[test]
fn several_times_come_in_order() {
    let all = moments("7@09:00 3@18:00", "America/New_York", "2026-11-23T00:00:00Z", 3);
    assert_eq!(all, ["Wed 25 Nov 18:00", "Sun 29 Nov 09:00", "Wed 02 Dec 18:00"]);
}

#[test]
fn the_moment_itself_counts() {
    let now = at("2026-11-23T06:30:00Z");
    assert_eq!(rule("1@07:30").first(&zone("Europe/Berlin"), now), now);
}

#[test]
fn a_skipped_time_comes_once_at_the_next_moment() {
    // Clocks go from 2:00 to 3:00 on 29 March 2026.
    let all = moments("1234567@02:30", "Europe/Berlin", "2026-03-28T12:00:00Z", 2);
    assert_eq!(all, ["Sun 29 Mar 03:00", "Mon 30 Mar 02:30"]);
    // Two times in the gap are one moment.
    let all = moments("1234567@02:15 1234567@02:45", "Europe/Berlin", "2026-03-28T12:00:00Z", 2);
    assert_eq!(all, ["Sun 29 Mar 03:00", "Mon 30 Mar 02:15"]);
    // Clocks of Lord Howe go half an hour forward.
    let all = moments("1234567@02:10", "Australia/Lord_Howe", "2026-10-03T00:00:00Z", 2);
    assert_eq!(all, ["Sun 04 Oct 02:30", "Mon 05 Oct 02:10"]);
}

#[test]
fn a_repeated_time_comes_once() {
    // Clocks go from 3:00 back to 2:00 on 25 October 2026: the first 2:30 is 0:30 UTC.
    let (rule, zone) = (rule("1234567@02:30"), zone("Europe/Berlin"));
    let first = rule.first(&zone, at("2026-10-24T12:00:00Z"));
    assert_eq!(first, at("2026-10-25T00:30:00Z"));
    assert_eq!(rule.first(&zone, at("2026-10-25T00:30:01Z")), at("2026-10-26T01:30:00Z"));
}

#[test]
fn a_day_that_a_zone_skips_comes_at_its_end() {
    // Samoa had no 30 December 2011, a Friday.
    let all = moments("5@12:00", "Pacific/Apia", "2011-12-29T12:00:00Z", 2);
    assert_eq!(all, ["Sat 31 Dec 00:00", "Fri 06 Jan 12:00"]);
}

#[test]
fn leap_days_are_days() {
    let all = moments("1234567@08:00", "Asia/Tokyo", "2028-02-28T12:00:00Z", 2);
    assert_eq!(all, ["Tue 29 Feb 08:00", "Wed 01 Mar 08:00"]);
}

#[test]
fn what_is_no_rule_is_refused() {
    for text in ["", "@07:30", "8@07:30", "1@24:00", "1@7", "1@07:60", "x", "1@07:30  2@08:00"] {
        assert!(text.parse::<Rule>().is_err(), "{text}");
    }
    let times = (0..=MAX_SLOTS).map(|minute| Slot {
        time: TimeOfDay::new(9, u16::try_from(minute).unwrap()).unwrap(),
        days: Days::ALL,
    });
    assert_eq!(Rule::new(times), None);
}

fn rules() -> impl Strategy<Value = Rule> {
    let slot = (1_u8..128, 0_u16..24, 0_u16..60).prop_map(|(days, hour, minute)| Slot {
        time: TimeOfDay::new(hour, minute).unwrap(),
        days: Days(days),
    });
    prop::collection::vec(slot, 1..4).prop_map(|slots| Rule::new(slots).unwrap())
}

fn zones() -> impl Strategy<Value = String> {
    let all: Vec<String> =
        jiff::tz::db().available().map(|name| name.as_str().to_owned()).collect();
    prop::sample::select(all)
}

/// When clocks first show that time of that day or a later one, found by looking at every minute.
fn by_the_minute(zone: &TimeZone, date: jiff::civil::Date, time: TimeOfDay) -> Timestamp {
    let wanted =
        date.at(i8::try_from(time.hour()).unwrap(), i8::try_from(time.minute()).unwrap(), 0, 0);
    // No zone is further from UTC than 26 hours.
    let start =
        jiff::tz::Offset::UTC.to_timestamp(wanted).unwrap() - SignedDuration::from_hours(27);
    let mut at = start;
    while zone.to_datetime(at) < wanted {
        at += SignedDuration::from_mins(1);
    }
    at
}

proptest! {
    #[test]
    fn a_rule_survives_the_database(rule in rules()) {
        prop_assert_eq!(rule.to_string().parse::<Rule>().unwrap(), rule);
    }

    /// In every zone, over all its changes: the next moment is what clocks on the wall say, and nothing lies between.
    #[test]
    fn the_next_moment_is_what_clocks_say(
        rule in rules(), name in zones(), second in 86_400_i64 * 366..4_102_444_800,
    ) {
        // Whole minutes: old zones had seconds of their own until 1972.
        let from = Timestamp::from_second(second / 60 * 60).unwrap();
        let zone = zone(&name);
        prop_assume!(second > 86_400 * 365 * 10);
        let next = rule.first(&zone, from);
        prop_assert!(next >= from);
        let today = zone.to_datetime(from).date();
        let mut expected: Option<Timestamp> = None;
        for ahead in -1..=9 {
            let day = today.checked_add(jiff::Span::new().days(ahead)).unwrap();
            for slot in rule.slots().iter().filter(|slot| slot.days.has(day.weekday())) {
                let at = by_the_minute(&zone, day, slot.time);
                if at >= from && expected.is_none_or(|known| at < known) {
                    expected = Some(at);
                }
            }
        }
        prop_assert_eq!(Some(next), expected);
    }

    /// Around every change of every zone's clocks, in both directions.
    #[test]
    fn around_a_change_of_clocks_too(
        rule in rules(), name in zones(), after in 315_532_800_i64..2_208_988_800, hours in -30_i64..30,
    ) {
        let zone = zone(&name);
        let change = zone.following(Timestamp::from_second(after).unwrap()).next().map(|t| t.timestamp());
        prop_assume!(change.is_some_and(|at| at.as_second() < 4_102_444_800));
        let from = change.unwrap() + SignedDuration::from_hours(hours);
        let mut last = from;
        for _ in 0..8 {
            let next = rule.first(&zone, last);
            let shown = zone.to_datetime(next);
            let before = zone.to_datetime(next - SignedDuration::from_secs(60));
            // It is a moment at which a time of the rule is reached or stepped over.
            let reached = rule.slots().iter().any(|slot| (-1..=1).any(|ahead| {
                let Ok(day) = shown.date().checked_add(jiff::Span::new().days(ahead)) else { return false };
                slot.days.has(day.weekday()) && by_the_minute(&zone, day, slot.time) == next
            }));
            prop_assert!(reached, "{name} {rule} {before} {shown}");
            last = next + SignedDuration::from_nanos(1);
        }
    }
}

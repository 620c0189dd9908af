use super::*;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn timing(schedule: &str, quiet: Option<&str>, away: Option<&str>) -> Timing {
    Timing {
        zone: "Europe/Berlin".parse().unwrap(),
        schedule: schedule.parse().unwrap(),
        quiet: quiet.map(|quiet| quiet.parse().unwrap()),
        away_until: away.map(at),
    }
}

/// Monday, 23 November 2026, noon in Berlin.
const NOON: &str = "2026-11-23T11:00:00Z";

#[test]
fn as_it_comes_is_at_once() {
    let live = timing("live", None, None);
    assert_eq!(live.due(at(NOON)), at(NOON));
    assert_eq!(live.holds(at(NOON), at(NOON)), None);
}

#[test]
fn a_schedule_holds_until_its_next_time() {
    let daily = timing("1234567@07:30", None, None);
    assert_eq!(daily.due(at(NOON)), at("2026-11-24T06:30:00Z"));
    assert_eq!(daily.holds(daily.due(at(NOON)), at(NOON)), Some(at("2026-11-24T06:30:00Z")));
    assert_eq!(daily.holds(at("2026-11-24T06:30:00Z"), at("2026-11-24T06:30:00Z")), None);
}

#[test]
fn quiet_hours_hold_what_falls_into_them() {
    let night = timing("live", Some("22:00-07:00 hold"), None);
    assert_eq!(night.due(at("2026-11-23T22:00:00Z")), at("2026-11-24T06:00:00Z"));
    let early = timing("1234567@06:00", Some("22:00-07:00 hold"), None);
    assert_eq!(early.due(at(NOON)), at("2026-11-24T06:00:00Z"), "7:00, when they end");
    // It was due before they began, and the bot came back in them.
    assert_eq!(night.holds(at(NOON), at("2026-11-23T22:00:00Z")), Some(at("2026-11-24T06:00:00Z")));
}

#[test]
fn quiet_hours_may_only_silence() {
    let silent = timing("live", Some("22:00-07:00 silence"), None);
    let night = at("2026-11-23T22:00:00Z");
    assert_eq!(silent.due(night), night);
    assert!(silent.is_hushed(night) && !silent.is_hushed(at(NOON)));
    assert!(!timing("live", Some("22:00-07:00 hold"), None).is_hushed(night));
}

#[test]
fn a_pause_holds_and_a_schedule_goes_on_after_it() {
    let away = Some("2026-11-30T06:30:00Z");
    assert_eq!(timing("live", None, away).due(at(NOON)), at("2026-11-30T06:30:00Z"));
    let weekly = timing("7@09:00", None, away);
    assert_eq!(weekly.due(at(NOON)), at("2026-12-06T08:00:00Z"));
    assert_eq!(weekly.holds(at(NOON), at(NOON)), Some(at("2026-12-06T08:00:00Z")));
    let daily = timing("1234567@07:30", None, away);
    assert_eq!(daily.due(at(NOON)), at("2026-11-30T06:30:00Z"), "both at once");
}

#[test]
fn what_is_late_follows_its_rule() {
    let due = at("2026-11-24T06:30:00Z");
    let (soon, late) = (due + GRACE, due + GRACE + SignedDuration::from_secs(1));
    let send = timing("1234567@07:30", None, None);
    assert_eq!(send.holds(due, late), None);
    let next = timing("1234567@07:30 late-next", None, None);
    assert_eq!(next.holds(due, soon), None, "a restart is no misfire");
    assert_eq!(next.holds(due, late), Some(at("2026-11-25T06:30:00Z")));
    // The next one is just now.
    assert_eq!(next.holds(due, at("2026-11-25T06:35:00Z")), None);
}

#[test]
fn a_schedule_survives_the_database() {
    for text in ["live", "12345@07:30", "7@09:00 3@18:00 late-next"] {
        let schedule: Schedule = text.parse().unwrap();
        let again: Schedule = schedule.to_string().parse().unwrap();
        assert_eq!(again, schedule);
    }
    assert!("later".parse::<Schedule>().is_err());
}

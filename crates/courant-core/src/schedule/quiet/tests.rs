use super::*;
use jiff::SignedDuration;
use proptest::prelude::*;

fn until(quiet: &str, zone: &str, now: &str) -> Option<String> {
    let quiet: Quiet = quiet.parse().unwrap();
    let zone = TimeZone::get(zone).unwrap();
    let end = quiet.until(&zone, now.parse().unwrap())?;
    Some(zone.to_datetime(end).strftime("%a %H:%M").to_string())
}

#[test]
fn quiet_hours_go_over_midnight_or_not() {
    let night = "22:00-07:00 hold";
    for (now, end) in [
        ("2026-11-23T20:59:59Z", None),
        ("2026-11-23T21:00:00Z", Some("Tue 07:00")),
        ("2026-11-24T05:59:59Z", Some("Tue 07:00")),
        ("2026-11-24T06:00:00Z", None),
    ] {
        assert_eq!(until(night, "Europe/Berlin", now).as_deref(), end, "{now}");
    }
    let lunch = "12:00-14:00 silence";
    assert_eq!(until(lunch, "UTC", "2026-11-23T13:00:00Z").as_deref(), Some("Mon 14:00"));
    assert_eq!(until(lunch, "UTC", "2026-11-23T14:00:00Z"), None);
}

#[test]
fn quiet_hours_end_once_where_clocks_go_back() {
    // In the night of 25 October clocks show 2:00 to 3:00 twice.
    let night = "22:00-02:30 hold";
    assert_eq!(until(night, "Europe/Berlin", "2026-10-25T00:29:00Z").as_deref(), Some("Sun 02:30"));
    assert_eq!(until(night, "Europe/Berlin", "2026-10-25T00:30:00Z"), None);
    assert_eq!(until(night, "Europe/Berlin", "2026-10-25T01:10:00Z"), None, "the second 2:10");
}

#[test]
fn quiet_hours_within_a_gap_do_not_last_a_day() {
    assert_eq!(until("02:10-02:50 hold", "Europe/Berlin", "2026-03-29T01:00:00Z"), None);
    assert_eq!(until("02:10-02:50 hold", "Europe/Berlin", "2026-03-29T12:00:00Z"), None);
}

#[test]
fn hours_that_last_no_time_are_none() {
    for text in ["07:00-07:00 hold", "07:00 hold", "22:00-07:00", "22:00-07:00 loud", "x-y hold"] {
        assert!(text.parse::<Quiet>().is_err(), "{text}");
    }
}

proptest! {
    /// In every zone: they end within a day and an hour, and at their end they are over.
    #[test]
    fn they_end_and_are_over_then(
        from in 0_u16..1440, to in 0_u16..1440,
        name in prop::sample::select(jiff::tz::db().available().map(|name| name.as_str().to_owned()).collect::<Vec<_>>()),
        second in 315_532_800_i64..4_102_444_800,
    ) {
        prop_assume!(from != to);
        let time = |minutes: u16| TimeOfDay::new(minutes / 60, minutes % 60).unwrap();
        let quiet = Quiet::new(time(from), time(to), Hush::Hold).unwrap();
        prop_assert_eq!(quiet.to_string().parse::<Quiet>(), Ok(quiet));
        let zone = TimeZone::get(&name).unwrap();
        let now = Timestamp::from_second(second).unwrap();
        if let Some(end) = quiet.until(&zone, now) {
            // A zone may skip or repeat a whole day.
            prop_assert!(end > now && end.duration_since(now) < SignedDuration::from_hours(50), "{name} {quiet} {now} {end}");
            prop_assert_eq!(quiet.until(&zone, end), None, "{} {} {}", name, quiet, now);
        }
    }
}

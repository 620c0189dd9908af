use super::*;
use courant_fetch::header::{HeaderMap, HeaderName, HeaderValue};
use proptest::prelude::*;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

const NOW: &str = "2026-03-02T12:00:00Z";

fn hours(all: f64) -> SignedDuration {
    SignedDuration::try_from_secs_f64(all * 3600.0).unwrap()
}

/// Entries of the last days, one each `gap` hours, the newest `ago` hours old.
fn rhythm(gap: f64, ago: f64) -> Rhythm {
    let now = at(NOW);
    Rhythm::of((0..12).map(|n| now - hours(ago) - hours(gap) * n), now)
}

#[test]
fn a_steady_feed_is_asked_a_few_times_between_two_entries() {
    let now = at(NOW);
    for (gap, ago, wanted) in [
        (1.0, 0.5, SHORTEST),
        (24.0, 2.0, hours(1.0)),
        (168.0, 20.0, hours(6.0)),
        (720.0, 20.0, hours(6.0)),
        // Daily, but quiet for eight days: slower than it was.
        (24.0, 192.0, hours(2.0)),
    ] {
        assert_eq!(rhythm(gap, ago).interval(now), wanted, "each {gap} h, the last {ago} h ago");
    }
    assert_eq!(Rhythm::of([], now).interval(now), USUAL);
    assert_eq!(Rhythm::of([now], now).interval(now), USUAL);
    assert_eq!(Rhythm::of([now, now, now], now).interval(now), USUAL, "all of the same moment");
}

#[test]
fn one_that_is_expected_is_asked_for_then() {
    let now = at(NOW);
    let daily = rhythm(24.0, 23.5);
    let asked = next(&daily, None, false, 0.0, now);
    assert_eq!(asked, at("2026-03-02T12:33:00Z"), "three minutes after it should be there");
    let late = rhythm(24.0, 24.1);
    assert_eq!(next(&late, None, false, 0.0, now), at("2026-03-02T13:00:00Z"));
    let soon = rhythm(24.0, 23.99);
    assert_eq!(next(&soon, None, false, 0.0, now), now + SHORTEST);
    assert_eq!(next(&daily, None, true, 0.0, now), now + hours(12.0), "its hub tells");
}

#[test]
fn a_server_can_ask_for_more_time_but_not_for_silence() {
    let now = at(NOW);
    let daily = rhythm(24.0, 2.0);
    let asked = |wish| next(&daily, Some(wish), false, 0.0, now);
    assert_eq!(asked(hours(0.1)), now + hours(1.0));
    assert_eq!(asked(hours(3.0)), now + hours(3.0));
    assert_eq!(asked(hours(9_000.0)), now + hours(24.0));
}

#[test]
fn failures_are_answered_with_patience_and_at_last_with_giving_up() {
    let now = at(NOW);
    let pauses: Vec<i64> =
        (1..10).map(|n| after_failure(n, None, now).duration_since(now).as_mins()).collect();
    assert_eq!(pauses, [15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
    assert_eq!(after_failure(1, Some(hours(2.0)), now), now + hours(2.0), "Retry-After");
    assert_eq!(after_failure(u32::MAX, None, now), now + hours(24.0));
    assert!(!is_given_up(9, at("2025-01-01T00:00:00Z"), now));
    assert!(!is_given_up(99, now - hours(167.0), now));
    assert!(is_given_up(10, now - hours(168.0), now));
}

fn answer(headers: &[(&'static str, &str)]) -> Answer {
    let headers: HeaderMap = headers
        .iter()
        .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_str(value).unwrap()))
        .collect();
    let url = "https://example.org/feed".parse().unwrap();
    Answer { status: 200, headers, body: Vec::new(), url, moved: None }
}

#[test]
fn headers_say_how_long_an_answer_is_good() {
    let now = at(NOW);
    for (headers, wanted) in [
        (&[("cache-control", "max-age=7200, public")] as &[(&str, &str)], Some(hours(2.0))),
        (&[("cache-control", "Max-Age=\"7200\""), ("age", "3600")], Some(hours(1.0))),
        (&[("cache-control", "no-cache, max-age=7200")], None),
        (&[("cache-control", "max-age=99999999999999999999")], None),
        (&[("retry-after", "7200")], Some(hours(2.0))),
        (&[("retry-after", "Mon, 02 Mar 2026 15:00:00 GMT")], Some(hours(3.0))),
        (&[("retry-after", "Mon, 02 Mar 2020 15:00:00 GMT")], None),
        (&[("retry-after", "-5")], None),
        (&[], None),
    ] {
        assert_eq!(wish(&answer(headers), now), wanted, "{headers:?}");
    }
}

proptest! {
    /// Whatever dates and headers say, a feed is asked again: not at once, and within two days.
    #[test]
    fn every_feed_is_asked_again(
        dates in prop::collection::vec(-377_705_023_201_i64..253_402_207_200, 0..30),
        wish in prop::option::of(0_u32..u32::MAX),
        hub: bool,
        jitter in 0.0..1.0_f64,
    ) {
        let now = at(NOW);
        let dates = dates.into_iter().map(|second| Timestamp::from_second(second).unwrap());
        let rhythm = Rhythm::of(dates, now);
        let interval = rhythm.interval(now);
        prop_assert!((SHORTEST..=LONGEST).contains(&interval));
        let wish = wish.map(|seconds| SignedDuration::from_secs(seconds.into()));
        let pause = next(&rhythm, wish, hub, jitter, now).duration_since(now);
        prop_assert!(pause >= SHORTEST && pause <= hours(48.0), "{pause}");
    }
}

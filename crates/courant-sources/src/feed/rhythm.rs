//! How often a feed is asked: by its own rhythm, and by what its server says. Pure.

use courant_fetch::Answer;
use courant_fetch::header::{AGE, CACHE_CONTROL, RETRY_AFTER};
use jiff::{SignedDuration, Timestamp};

/// How long a feed is left alone whose rhythm is not known.
pub(super) const USUAL: SignedDuration = SignedDuration::from_hours(1);

/// Shortest interval: more often is impolite, and nobody's briefing is a matter of minutes.
const SHORTEST: SignedDuration = SignedDuration::from_mins(15);

/// Longest interval that a rhythm makes: a newsletter that came once a month may come twice.
const LONGEST: SignedDuration = SignedDuration::from_hours(6);

/// Interval of a feed whose hub tells what is new: only to make good what a hub forgets.
const WITH_HUB: SignedDuration = SignedDuration::from_hours(12);

/// Most that a server can ask for: a wrong header must not silence a newsletter.
const MOST_WISHED: SignedDuration = SignedDuration::from_hours(24);

/// Questions between two entries of a steady feed.
const QUESTIONS: i32 = 24;

/// How long a feed may be quiet, in intervals of its entries, before it counts as slower than it was.
const QUIET: i32 = 4;

/// How long after the moment at which the next entry is expected it is asked for.
const AFTER_EXPECTED: SignedDuration = SignedDuration::from_mins(3);

/// Entries that a rhythm is told from.
const ENTRIES: usize = 20;

/// First pause after a failure; it doubles with each.
const FIRST_PAUSE: SignedDuration = SignedDuration::from_mins(15);

/// Longest pause after a failure.
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(24);

/// A feed that fails for as long, and as often, is given up on: a server may be down for a weekend, or for a holiday.
const GIVEN_UP_AFTER: SignedDuration = SignedDuration::from_hours(7 * 24);
const GIVEN_UP_FAILURES: u32 = 10;

/// When entries come, as far as their dates tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Rhythm {
    /// The usual time between two entries.
    pub(super) gap: Option<SignedDuration>,
    /// The newest one's date.
    pub(super) newest: Option<Timestamp>,
}

impl Rhythm {
    /// The rhythm of entries with these dates; those of the future count as now.
    pub(super) fn of(dates: impl IntoIterator<Item = Timestamp>, now: Timestamp) -> Self {
        let mut dates: Vec<Timestamp> = dates.into_iter().map(|date| date.min(now)).collect();
        dates.sort_unstable_by(|a, b| b.cmp(a));
        dates.dedup();
        dates.truncate(ENTRIES);
        let mut gaps: Vec<SignedDuration> =
            dates.iter().zip(dates.iter().skip(1)).map(|(a, b)| a.duration_since(*b)).collect();
        gaps.sort_unstable();
        Self { gap: gaps.get(gaps.len() / 2).copied(), newest: dates.first().copied() }
    }

    /// How long a feed is left alone.
    fn interval(&self, now: Timestamp) -> SignedDuration {
        let (Some(gap), Some(newest)) = (self.gap, self.newest) else { return USUAL };
        let quiet = now.duration_since(newest) / QUIET;
        (gap.max(quiet) / QUESTIONS).clamp(SHORTEST, LONGEST)
    }

    /// When the next entry is expected, if that is still to come.
    fn expected(&self, now: Timestamp) -> Option<Timestamp> {
        let at = self.newest?.checked_add(self.gap?).ok()?.checked_add(AFTER_EXPECTED).ok()?;
        (at > now).then_some(at)
    }
}

/// When a feed is asked next that has answered: after its interval or when the next entry is expected, but not before
/// its server wishes; up to a tenth later, so that not all feeds are asked at the same moment (`jitter` is 0 to 1).
pub(super) fn next(
    rhythm: &Rhythm,
    wish: Option<SignedDuration>,
    has_hub: bool,
    jitter: f64,
    now: Timestamp,
) -> Timestamp {
    let interval = rhythm.interval(now);
    let interval = if has_hub { interval.max(WITH_HUB) } else { interval };
    let after = |pause: SignedDuration| {
        let late = tenth(pause, jitter);
        now.saturating_add(pause).and_then(|at| at.saturating_add(late)).unwrap_or(now)
    };
    let regular = after(interval);
    let soonest = now.saturating_add(SHORTEST).unwrap_or(now);
    let expected = rhythm.expected(now).filter(|_| !has_hub).map(|at| at.max(soonest));
    let wished = wish.map(|wish| after(wish.clamp(SHORTEST, MOST_WISHED)));
    let at = expected.map_or(regular, |expected| expected.min(regular));
    wished.map_or(at, |wished| wished.max(at))
}

/// When a feed is asked next that has failed, the `failures`th time in a row.
pub(super) fn after_failure(
    failures: u32,
    wish: Option<SignedDuration>,
    now: Timestamp,
) -> Timestamp {
    let doubled = FIRST_PAUSE * 2_i32.saturating_pow(failures.saturating_sub(1).min(10));
    let pause = doubled.min(LONGEST_PAUSE);
    let pause = wish.map_or(pause, |wish| wish.clamp(pause, MOST_WISHED));
    now.saturating_add(pause).unwrap_or(now)
}

/// Whether a feed is given up on that has failed `failures` times since then.
pub(super) fn is_given_up(failures: u32, since: Timestamp, now: Timestamp) -> bool {
    failures >= GIVEN_UP_FAILURES && now.duration_since(since) >= GIVEN_UP_AFTER
}

/// How long an answer wants to be left alone: its Retry-After, or how long it is fresh.
pub(super) fn wish(answer: &Answer, now: Timestamp) -> Option<SignedDuration> {
    let retry = answer.header(&RETRY_AFTER).and_then(|value| retry_after(value, now));
    retry.or_else(|| fresh(answer.header(&CACHE_CONTROL)?, answer.header(&AGE)))
}

/// Retry-After: seconds or a date (RFC 9110, 10.2.3).
fn retry_after(value: &str, now: Timestamp) -> Option<SignedDuration> {
    if let Ok(seconds) = value.trim().parse::<u32>() {
        return Some(SignedDuration::from_secs(seconds.into()));
    }
    let at = Timestamp::try_from(httpdate::parse_http_date(value.trim()).ok()?).ok()?;
    Some(at.duration_since(now)).filter(|pause| pause.is_positive())
}

/// How long an answer stays fresh: max-age without what it is old already (RFC 9111, 4.2).
fn fresh(cache_control: &str, age: Option<&str>) -> Option<SignedDuration> {
    let directives = || cache_control.split(',').map(|one| one.trim().to_ascii_lowercase());
    if directives().any(|directive| matches!(directive.as_str(), "no-cache" | "no-store")) {
        return None;
    }
    let max = directives()
        .find_map(|one| one.strip_prefix("max-age=")?.trim_matches('"').parse::<u32>().ok())?;
    let age = age.and_then(|age| age.trim().parse::<u32>().ok()).unwrap_or(0);
    Some(SignedDuration::from_secs(max.saturating_sub(age).into()))
}

/// Up to a tenth of a pause.
fn tenth(pause: SignedDuration, share: f64) -> SignedDuration {
    SignedDuration::try_from_secs_f64(pause.as_secs_f64() / 10.0 * share.clamp(0.0, 1.0))
        .unwrap_or(SignedDuration::ZERO)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests;

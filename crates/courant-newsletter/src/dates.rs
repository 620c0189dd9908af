//! Dates as they are printed, to RFC 3339.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use crate::boilerplate;
use crate::words;

/// Years that a newsletter can be of.
const YEARS: std::ops::RangeInclusive<i16> = 1980..=2100;

/// Reads a date of a header or of front matter.
pub(crate) fn parse(text: &str) -> Option<String> {
    let text = text.trim();
    if let Ok(pieces) = jiff::fmt::temporal::DateTimeParser::new().parse_pieces(text)
        && pieces.to_numeric_offset().is_some()
        && let Ok(time) = text.parse::<Timestamp>()
    {
        let offset = pieces.to_numeric_offset().unwrap_or(jiff::tz::Offset::UTC);
        return Some(show(time, offset));
    }
    if let Ok(zoned) = jiff::fmt::rfc2822::parse(text) {
        return Some(show(zoned.timestamp(), zoned.offset()));
    }
    // "2015-01-26 10:00:00 +0100", without a zone, or a date alone.
    for format in ["%Y-%m-%d %H:%M:%S %z", "%Y-%m-%d %H:%M %z", "%Y-%m-%dT%H:%M:%S%z"] {
        if let Ok(zoned) = jiff::Zoned::strptime(format, text) {
            return Some(show(zoned.timestamp(), zoned.offset()));
        }
    }
    for format in ["%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S"] {
        if let Ok(time) = DateTime::strptime(format, text) {
            return midnight_or(time);
        }
    }
    text.parse::<Date>().ok().or_else(|| printed(text)).and_then(day)
}

/// Reads when a forwarded mail was sent, as its client prints it; the time of day is taken for UTC.
pub(crate) fn sent(text: &str) -> Option<String> {
    if let Some(found) = parse(text).filter(|_| text.len() > 20 && text.contains(['+', 'Z'])) {
        return Some(found);
    }
    let date = printed(text)?;
    let time = text.split(|c: char| c.is_whitespace() || c == ',').find_map(|word| {
        let (hour, rest) = word.split_once(':')?;
        let minute = rest.get(..2)?.parse().ok()?;
        jiff::civil::Time::new(hour.parse().ok()?, minute, 0, 0).ok()
    });
    let afternoon = text.to_ascii_lowercase().contains("pm");
    let time = time.unwrap_or(jiff::civil::Time::midnight());
    let hour = if afternoon && time.hour() < 12 { time.hour() + 12 } else { time.hour() };
    midnight_or(date.at(hour, time.minute(), 0, 0))
}

/// A civil date as midnight UTC.
pub(crate) fn day(date: Date) -> Option<String> {
    midnight_or(date.to_datetime(jiff::civil::Time::midnight()))
}

fn midnight_or(time: DateTime) -> Option<String> {
    let time = time.to_zoned(TimeZone::UTC).ok()?;
    Some(show(time.timestamp(), jiff::tz::Offset::UTC))
}

fn show(time: Timestamp, offset: jiff::tz::Offset) -> String {
    time.display_with_offset(offset).to_string()
}

/// A day of a month and nothing else: "Mar 14".
pub(crate) fn is_day(text: &str) -> bool {
    let lower = text.to_lowercase();
    let parts: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || ",.".contains(c))
        .filter(|part| !part.is_empty())
        .collect();
    let [one, other] = parts.as_slice() else { return false };
    let day = |part: &str| part.parse::<i8>().is_ok_and(|day| (1..=31).contains(&day));
    boilerplate::month(one).is_some() && day(other)
        || day(one) && boilerplate::month(other).is_some()
}

/// The date in "2024年1月14日" and "2024년 1월 14일".
fn counted(text: &str) -> Option<Date> {
    let at = text.find(['年', '년'])?;
    let year = text.get(..at)?.trim_end();
    let year = year.get(year.len().checked_sub(4)?..)?.parse().ok()?;
    let rest = text.get(at..)?.trim_start_matches(['年', '년', ' ']);
    let (month, rest) = rest.split_once(['月', '월'])?;
    let (day, _) = rest.split_once(['日', '일'])?;
    let date = Date::new(year, month.trim().parse().ok()?, day.trim().parse().ok()?).ok()?;
    YEARS.contains(&date.year()).then_some(date)
}

/// Finds a date in words ("January 14th, 2024", "14. Januar 2024") or figures ("2024-01-14").
pub(crate) fn printed(text: &str) -> Option<Date> {
    let text = words::plain_digits(text);
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let lower = text.to_lowercase();
    if let Some(date) = counted(&lower) {
        return Some(date);
    }
    let parts: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || ",.()|/".contains(c))
        .filter(|part| !part.is_empty())
        .collect();
    if let Some(date) = parts
        .iter()
        .find_map(|part| part.parse::<Date>().ok())
        .filter(|date| YEARS.contains(&date.year()))
    {
        return Some(date);
    }
    let month = parts.iter().find_map(|part| boilerplate::month(part))?;
    let year = parts
        .iter()
        .find_map(|part| part.parse::<i16>().ok().filter(|year| YEARS.contains(year)))?;
    let day = parts.iter().find_map(|part| {
        let digits = part.trim_end_matches(|c: char| c.is_alphabetic() || "ºª".contains(c));
        let suffix = part.len() - digits.len();
        digits.parse::<i8>().ok().filter(|day| (1..=31).contains(day) && suffix <= 3)
    })?;
    Date::new(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_headers() {
        assert_eq!(parse("2024-05-01").as_deref(), Some("2024-05-01T00:00:00+00:00"));
        assert_eq!(
            parse("Tue, 20 Aug 2024 10:00:00 +0200").as_deref(),
            Some("2024-08-20T10:00:00+02:00")
        );
        assert_eq!(parse("2024-05-01T10:00:00Z").as_deref(), Some("2024-05-01T10:00:00+00:00"));
        assert_eq!(parse("soon"), None);
    }

    #[test]
    fn dates_of_forwarded_mail() {
        for (text, wanted) in [
            ("Wed, Mar 6, 2024 at 7:30 AM", "2024-03-06T07:30:00+00:00"),
            ("mer. 6 mars 2024 à 07:30", "2024-03-06T07:30:00+00:00"),
            ("Wednesday, March 6, 2024 1:05 PM", "2024-03-06T13:05:00+00:00"),
            ("Wed, 6 Mar 2024 07:30:00 +0100", "2024-03-06T07:30:00+01:00"),
        ] {
            assert_eq!(sent(text).as_deref(), Some(wanted), "{text}");
        }
        assert_eq!(sent("yesterday"), None);
    }

    #[test]
    fn dates_as_printed() {
        for text in [
            "January 14th, 2024",
            "14. Januar 2024",
            "le 14 janvier 2024",
            "2024-01-14",
            "Sunday, 14 Jan 2024",
            "2024年1月14日（日）発行",
            "2024년 1월 14일 일요일",
            "١٤ يناير ٢٠٢٤",
        ] {
            assert_eq!(
                printed(text).map(|d| d.to_string()).as_deref(),
                Some("2024-01-14"),
                "{text}"
            );
        }
        assert_eq!(printed("May 5"), None);
    }
}

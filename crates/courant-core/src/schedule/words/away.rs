//! Pauses as people type them.

use super::Misunderstood;
use super::line::{Line, Piece, dated};
use crate::schedule::local::{date, moment};
use crate::schedule::tongue::{Meaning, Token};
use crate::schedule::{TimeOfDay, Zone};
use crate::texts::Language;
use jiff::civil::Date;
use jiff::{SignedDuration, Span, Timestamp};

/// Longest pause, in days: a year. Who is away for longer has unsubscribed.
const MAX_AWAY: i64 = 366;

/// Until when somebody is away: "until Monday", "3 days", "until 24.12. 18:00". A day without a time ends the pause in
/// its morning.
///
/// # Errors
/// [`Misunderstood`] says which word or time was not.
pub fn away(
    words: &str,
    language: Language,
    zone: &Zone,
    now: Timestamp,
) -> Result<Timestamp, Misunderstood> {
    read(words, language, zone, now).map(|(until, _)| until)
}

/// When something is to happen: as [`away`], but for "Monday 18:30" on a Monday, which is today where that is still ahead.
///
/// # Errors
/// [`Misunderstood`] says which word or time was not.
pub fn at(
    words: &str,
    language: Language,
    zone: &Zone,
    now: Timestamp,
) -> Result<Timestamp, Misunderstood> {
    let (at, today) = read(words, language, zone, now)?;
    Ok(today.filter(|today| *today > now).unwrap_or(at))
}

/// When that is; also the same time today, where a day of the week is named that is today.
fn read(
    words: &str,
    language: Language,
    zone: &Zone,
    now: Timestamp,
) -> Result<(Timestamp, Option<Timestamp>), Misunderstood> {
    let mut line = Line::new(words, language);
    let today = date(zone.tz(), now);
    let (mut day, mut time, mut count) = (None, None, None);
    let (mut after, mut is_today) = (None, false);
    // "3h": nobody is away until 3 o'clock who says no more.
    if let [Token::Number(hours, 1 | 2), Token::Word(unit)] = line.tokens.as_slice()
        && unit == "h"
    {
        after = Some(Span::new().hours(i64::from(*hours)));
        line.at = line.tokens.len();
    }
    while let Some(piece) = line.next()? {
        match piece {
            Piece::Time(named) => time = Some(named),
            // "Monday at 8 in the morning".
            Piece::Vague(named) => time = time.or(Some(named)),
            Piece::Number(number) => count = Some(i64::from(number)),
            Piece::Means(Meaning::One) => count = Some(1),
            Piece::Means(Meaning::Hours) => {
                let hours = count.take().unwrap_or(1);
                after = Some(Span::new().try_hours(hours).map_err(|_| Misunderstood::TooFar)?);
            }
            Piece::Means(unit @ (Meaning::DaysLong | Meaning::Weeks | Meaning::Months)) => {
                let count = count.take().unwrap_or(1);
                let span = match unit {
                    Meaning::Weeks => Span::new().try_weeks(count),
                    Meaning::Months => Span::new().try_months(count),
                    _ => Span::new().try_days(count),
                };
                let span = span.map_err(|_| Misunderstood::TooFar)?;
                // "a week and 2 days".
                let from = day.unwrap_or(today);
                day = Some(from.checked_add(span).map_err(|_| Misunderstood::TooFar)?);
            }
            Piece::Means(Meaning::Days(named)) => {
                let ahead =
                    (1..=7).filter_map(|ahead| today.checked_add(Span::new().days(ahead)).ok());
                day = ahead.into_iter().find(|day| named.has(day.weekday()));
                is_today = named.has(today.weekday());
            }
            // "Montag morgen" is its morning.
            Piece::Means(Meaning::Tomorrow) if day.is_some() => {
                time = time.or(Some(TimeOfDay::MORNING));
            }
            Piece::Means(Meaning::Tomorrow) => day = today.tomorrow().ok(),
            Piece::Means(Meaning::Today) => day = Some(today),
            Piece::Means(Meaning::Month(month)) => {
                // "December 24".
                let number = match line.rest().first() {
                    Some(Token::Number(number, 1 | 2)) => Some(*number),
                    _ => None,
                };
                line.at += usize::from(number.is_some());
                let number = number.unwrap_or(1);
                line.at += line.behind_fillers(0);
                let year = line.year(0);
                line.at += year.map_or(0, |(_, length)| length);
                let month = month.unsigned_abs().into();
                let date = dated(year.map(|(year, _)| year), month, number)?;
                day = Some(date_of(date, today)?);
            }
            date @ Piece::Date(..) => day = Some(date_of(date, today)?),
            Piece::Means(Meaning::Filler | Meaning::To | Meaning::And | Meaning::Am)
            | Piece::Sign(',' | '.') => {}
            Piece::Sign(sign) => return Err(Misunderstood::Word(sign.to_string())),
            Piece::Means(_) => return Err(Misunderstood::Word(line.last_word())),
        }
    }
    let until = match (after, day, time) {
        (Some(span), None, None) => now.checked_add(span).map_err(|_| Misunderstood::TooFar)?,
        (None, Some(day), time) => moment(zone.tz(), day, time.unwrap_or(TimeOfDay::MORNING)),
        // "until 18:00": today, or tomorrow where that is over.
        (None, None, Some(time)) => {
            let each = [today, today.tomorrow().unwrap_or(today)];
            let moments = each.map(|day| moment(zone.tz(), day, time));
            moments.into_iter().find(|at| *at > now).unwrap_or(now)
        }
        _ => return Err(Misunderstood::Nothing),
    };
    let same = moment(zone.tz(), today, time.unwrap_or(TimeOfDay::MORNING));
    Ok((within_a_year(until, now)?, is_today.then_some(same)))
}

/// Until the morning after so many days.
///
/// # Errors
/// [`Misunderstood`] where that is no pause.
pub fn away_for(days: u16, zone: &Zone, now: Timestamp) -> Result<Timestamp, Misunderstood> {
    let day = date(zone.tz(), now).checked_add(Span::new().days(i64::from(days)));
    let day = day.map_err(|_| Misunderstood::TooFar)?;
    within_a_year(moment(zone.tz(), day, TimeOfDay::MORNING), now)
}

fn within_a_year(until: Timestamp, now: Timestamp) -> Result<Timestamp, Misunderstood> {
    let longest = SignedDuration::from_hours(24 * MAX_AWAY);
    match until.duration_since(now) {
        length if length <= SignedDuration::ZERO => Err(Misunderstood::Past),
        length if length > longest => Err(Misunderstood::TooFar),
        _ => Ok(until),
    }
}

/// The day that a date names; without a year the next one after today.
fn date_of(date: Piece, today: Date) -> Result<Date, Misunderstood> {
    match date {
        Piece::Date(Some(year), month, number) => {
            let year = i16::try_from(year).map_err(|_| Misunderstood::TooFar)?;
            Date::new(year, month, number).map_err(|_| Misunderstood::Nothing)
        }
        Piece::Date(None, month, number) => next_date(today, month, number),
        _ => Err(Misunderstood::Nothing),
    }
}

/// The next day of that month and number after today.
fn next_date(today: Date, month: i8, number: i8) -> Result<Date, Misunderstood> {
    // 29 February is up to eight years away; a pause is not.
    let years = [today.year(), today.year().saturating_add(1)];
    let mut dates = years.into_iter().filter_map(|year| Date::new(year, month, number).ok());
    dates.find(|date| *date > today).ok_or(Misunderstood::TooFar)
}

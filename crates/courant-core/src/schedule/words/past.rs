//! Days that are over, as people type them.

use super::Misunderstood;
use super::line::{EastAsianDate, Line, Piece};
use crate::schedule::tongue::{Meaning, Token};
use crate::texts::Language;
use jiff::Span;
use jiff::civil::Date;

/// The day that is meant: "3 March", "yesterday", "Monday"; of a month or a year its last day. Without a year it is the
/// last one that has begun.
///
/// # Errors
/// [`Misunderstood`] says which word or time was not.
pub fn past(words: &str, language: Language, today: Date) -> Result<Date, Misunderstood> {
    let mut line = Line::new(words, language);
    if let [Token::Number(year @ 1970..2100, 4)] = line.tokens.as_slice() {
        return last_of(*year, 12);
    }
    if let [
        Token::Number(year @ 1970..2100, 4),
        Token::Sign('-' | '/'),
        Token::Number(month, 1 | 2),
    ] = line.tokens.as_slice()
    {
        let impossible = || Misunderstood::Impossible(format!("{year}-{month:02}"));
        let of_year = i8::try_from(*month).ok().filter(|month| (1..=12).contains(month));
        return last_of(*year, of_year.ok_or_else(impossible)?);
    }
    if let Some(EastAsianDate { year, month, day: None, length }) = line.east_asian_date()
        && length == line.tokens.len()
    {
        let impossible = || Misunderstood::Impossible(format!("{month:02}"));
        let of_year = i8::try_from(month).ok().filter(|month| (1..=12).contains(month));
        return month_of(year, of_year.ok_or_else(impossible)?, today);
    }
    let mut day = None;
    loop {
        // No hour of the day is meant; newsletters are called "Morning …".
        if let Some((Meaning::Morning | Meaning::Evening, _)) = line.means(0) {
            return Err(Misunderstood::Nothing);
        }
        let Some(piece) = line.next()? else { break };
        let named = match piece {
            Piece::Means(Meaning::Today) => Ok(today),
            Piece::Means(Meaning::Yesterday) => {
                today.yesterday().map_err(|_| Misunderstood::TooFar)
            }
            Piece::Means(Meaning::Days(named)) => {
                let before = (0..7).filter_map(|ago| today.checked_sub(Span::new().days(ago)).ok());
                let last = before.into_iter().find(|day| named.has(day.weekday()));
                last.ok_or(Misunderstood::Nothing)
            }
            Piece::Means(Meaning::Month(month)) => {
                let number = match line.rest().first() {
                    Some(Token::Number(number, 1 | 2)) => Some(*number),
                    _ => None,
                };
                line.at += usize::from(number.is_some());
                line.at += line.behind_fillers(0);
                let year = line.year(0);
                line.at += year.map_or(0, |(_, length)| length);
                let year = year.map(|(year, _)| year);
                match number {
                    Some(number) => date_of(year, month.unsigned_abs().into(), number, today),
                    None => month_of(year, month, today),
                }
            }
            Piece::Date(year, month, number) => {
                let year = year.and_then(|year| u32::try_from(year).ok());
                date_of(year, month.unsigned_abs().into(), number.unsigned_abs().into(), today)
            }
            Piece::Means(Meaning::Filler | Meaning::To) | Piece::Sign(',' | '.') => continue,
            Piece::Time(_)
            | Piece::Vague(_)
            | Piece::Number(_)
            | Piece::Sign(_)
            | Piece::Means(_) => Err(Misunderstood::Word(line.last_word())),
        };
        if day.replace(named?).is_some() {
            return Err(Misunderstood::TooMany);
        }
    }
    day.ok_or(Misunderstood::Nothing)
}

/// The day of that month and number; without a year the last one that has come.
fn date_of(year: Option<u32>, month: u32, day: u32, today: Date) -> Result<Date, Misunderstood> {
    let impossible = || Misunderstood::Impossible(format!("{month:02}-{day:02}"));
    let field = |number: u32| i8::try_from(number).map_err(|_| impossible());
    let (month, day) = (field(month)?, field(day)?);
    let of = |year: i16| Date::new(year, month, day).ok();
    match year {
        Some(year) => i16::try_from(year).ok().and_then(of).ok_or_else(impossible),
        // 29 February is up to eight years ago.
        None => (0..=8_i16)
            .filter_map(|ago| of(today.year().checked_sub(ago)?))
            .find(|date| *date <= today)
            .ok_or_else(impossible),
    }
}

/// The last day of a month; without a year of the last one that has begun.
fn month_of(year: Option<u32>, month: i8, today: Date) -> Result<Date, Misunderstood> {
    let this_year = u32::try_from(today.year()).unwrap_or_default();
    let last = if month <= today.month() { this_year } else { this_year.saturating_sub(1) };
    last_of(year.unwrap_or(last), month)
}

fn last_of(year: u32, month: i8) -> Result<Date, Misunderstood> {
    let year = i16::try_from(year).map_err(|_| Misunderstood::TooFar)?;
    let first = Date::new(year, month, 1).map_err(|_| Misunderstood::Nothing)?;
    Ok(first.last_of_month())
}

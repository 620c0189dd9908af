//! What people type when they say when something should come, in any of the languages.

use super::local::{date, moment};
use super::rule::{Days, Rule, Slot};
use super::tongue::{Meaning, Token, meaning, tokens};
use super::{Hush, Late, Quiet, Schedule, TimeOfDay, Zone};
use jiff::civil::Date;
use jiff::{Span, Timestamp};

/// Longest pause, in days: a year. Who is away for longer has unsubscribed.
const MAX_AWAY: i64 = 366;

/// Each way in which a typed time is none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misunderstood {
    /// A time that no clock shows, a date that no calendar has.
    #[error("{0:?} is no time")]
    Impossible(String),
    /// A word that says nothing about times.
    #[error("{0:?} says nothing about times")]
    Word(String),
    /// Nothing that says when.
    #[error("no time is named")]
    Nothing,
    /// More times than a rule has.
    #[error("too many times")]
    TooMany,
    /// A moment that is over.
    #[error("that is over")]
    Past,
    /// A pause of more than a year.
    #[error("that is too far away")]
    TooFar,
}

/// A line on the way through it.
struct Line {
    tokens: Vec<Token>,
    at: usize,
    /// Whether the next hour is one of the evening.
    evening: bool,
}

/// A piece of a line that was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    Time(TimeOfDay),
    /// A part of the day, for the time that is meant where no hour is named.
    Vague(TimeOfDay),
    Number(u32),
    Date(Option<i32>, i8, i8),
    Sign(char),
    Means(Meaning),
}

impl Line {
    fn new(words: &str) -> Self {
        Self { tokens: tokens(words), at: 0, evening: false }
    }

    fn rest(&self) -> &[Token] {
        self.tokens.get(self.at..).unwrap_or_default()
    }

    fn means(&self, from: usize) -> Option<(Meaning, usize)> {
        self.rest().get(from..).and_then(meaning)
    }

    /// The next piece; `None` at the end.
    fn next(&mut self) -> Result<Option<Piece>, Misunderstood> {
        let (piece, length) = match self.rest() {
            [] => return Ok(None),
            [Token::Number(..), ..] => {
                let evening = std::mem::take(&mut self.evening);
                self.number(evening)?
            }
            [Token::Sign(sign), ..] => (Piece::Sign(*sign), 1),
            [Token::Word(word), ..] => match self.means(0) {
                // "abends um 8", "in the evening at 8".
                Some((Meaning::Morning | Meaning::Evening, length)) if self.says_hour(length) => {
                    self.evening = matches!(self.means(0), Some((Meaning::Evening, _)));
                    self.at += length;
                    return self.next();
                }
                Some((meaning, length)) => (piece(meaning), length),
                None => return Err(Misunderstood::Word(word.clone())),
            },
        };
        self.at += length;
        Ok(Some(piece))
    }

    /// Whether an hour follows, behind words that say nothing.
    fn says_hour(&self, from: usize) -> bool {
        matches!(self.rest().get(self.behind_fillers(from)), Some(Token::Number(..)))
    }

    fn behind_fillers(&self, from: usize) -> usize {
        let mut at = from;
        while let Some((Meaning::Filler, length)) = self.means(at) {
            at += length;
        }
        at
    }

    /// A year behind a date: "24 December 2026", "December 24, 2026".
    fn year(&self, from: usize) -> Option<(u32, usize)> {
        let comma = usize::from(matches!(self.rest().get(from), Some(Token::Sign(','))));
        match self.rest().get(from + comma) {
            // No clock shows it, and no pause lasts longer.
            Some(Token::Number(year @ 2000..2100, 4)) => Some((*year, comma + 1)),
            _ => None,
        }
    }

    /// A date, a time, or a number of something, which begins with a number; of the evening, where that was said before.
    fn number(&self, evening: bool) -> Result<(Piece, usize), Misunderstood> {
        use Token::{Number, Sign};
        if let [
            Number(year, 4),
            Sign('-' | '/' | '.'),
            Number(month, _),
            Sign('-' | '/' | '.'),
            Number(day, _),
            ..,
        ] = self.rest()
        {
            return dated(Some(*year), *month, *day).map(|piece| (piece, 5));
        }
        if let [Number(day, _), Sign('.'), Number(month, _), Sign('.'), rest @ ..] = self.rest() {
            return match rest {
                [Number(year, 4), ..] => dated(Some(*year), *month, *day).map(|date| (date, 5)),
                _ => dated(None, *month, *day).map(|piece| (piece, 4)),
            };
        }
        let [Number(first, digits), rest @ ..] = self.rest() else {
            return Err(Misunderstood::Nothing);
        };
        if let Some((Meaning::Hours | Meaning::DaysLong | Meaning::Weeks | Meaning::Months, _)) =
            self.means(1)
            && self.means(1).is_some_and(|(found, _)| found != Meaning::Hours || *digits < 3)
        {
            return Ok((Piece::Number(*first), 1));
        }
        // "24 December", "24. Dezember", "3rd of March 2027".
        let dot = usize::from(matches!(rest, [Sign('.'), ..]));
        let month = self.behind_fillers(1 + dot);
        if let Some((Meaning::Month(number), length)) = self.means(month)
            && *digits < 3
        {
            let year = self.year(month + length);
            let date = dated(year.map(|(year, _)| year), number.unsigned_abs().into(), *first)?;
            return Ok((date, month + length + year.map_or(0, |(_, length)| length)));
        }
        let mark = match rest {
            [Sign(':' | '.'), ..] => 1,
            _ => match self.means(1) {
                Some((Meaning::HourMark, length)) => length,
                _ => 0,
            },
        };
        let minutes = match self.rest().get(1 + mark) {
            Some(Number(minutes, 2)) if mark > 0 => Some(*minutes),
            _ => None,
        };
        let (hour, minute, length) = match (minutes, digits) {
            (Some(minutes), _) => (*first, minutes, 2 + mark),
            (None, 3 | 4) => (first / 100, first % 100, 1),
            (None, _) => (*first, 0, 1 + mark),
        };
        let mut length = length;
        let mut hour = hour;
        // A German "am" says nothing about the hour: "12 Uhr am Sonntag".
        let by_word = mark > 0 && matches!(rest, [Token::Word(_), ..]);
        let is_am =
            |behind: usize| !by_word && !matches!(self.means(behind), Some((Meaning::Days(_), _)));
        match self.means(length) {
            Some((Meaning::Am, more)) if hour <= 12 && is_am(length + more) => {
                (hour, length) = (hour % 12, length + more);
            }
            Some((Meaning::Pm, more)) => {
                // "17 pm" is not more of an evening than 17:00.
                hour = if hour < 12 { hour + 12 } else { hour };
                length += more;
            }
            _ => {}
        }
        if let Some((Meaning::HourMark, more)) = self.means(length) {
            length += more;
        }
        // "8 in the evening", "8 Uhr abends".
        let part = self.behind_fillers(length);
        let mut evening = evening;
        if let Some((of @ (Meaning::Morning | Meaning::Evening), more)) = self.means(part) {
            evening |= of == Meaning::Evening;
            length = part + more;
        }
        if evening && hour < 12 {
            hour += 12;
        }
        let field = |number: u32| u16::try_from(number).ok();
        let time = field(hour).zip(field(minute));
        let time = time.and_then(|(hour, minute)| TimeOfDay::new(hour, minute));
        let said = || Misunderstood::Impossible(format!("{hour}:{minute:02}"));
        Ok((Piece::Time(time.ok_or_else(said)?), length))
    }
}

fn piece(meaning: Meaning) -> Piece {
    match meaning {
        Meaning::Noon => Piece::Time(TimeOfDay::NOON),
        Meaning::Midnight => Piece::Time(TimeOfDay::MIDNIGHT),
        Meaning::Morning => Piece::Vague(TimeOfDay::MORNING),
        Meaning::Evening => Piece::Vague(TimeOfDay::EVENING),
        other => Piece::Means(other),
    }
}

fn dated(year: Option<u32>, month: u32, day: u32) -> Result<Piece, Misunderstood> {
    let said = || {
        let year = year.map(|year| format!("{year}-")).unwrap_or_default();
        Misunderstood::Impossible(format!("{year}{month:02}-{day:02}"))
    };
    let field = |number: u32| i8::try_from(number).map_err(|_| said());
    let (month, day) = (field(month)?, field(day)?);
    let year = year.and_then(|year| i32::try_from(year).ok());
    // In a leap year every date is one.
    let probe = i16::try_from(year.unwrap_or(2028)).map_err(|_| said())?;
    Date::new(probe, month, day).map_err(|_| said())?;
    Ok(Piece::Date(year, month, day))
}

/// The schedule that somebody types: "weekdays at 7:30", "Sun 9:00 and Wed 18:00", "as it comes".
///
/// # Errors
/// [`Misunderstood`] says which word or time was not.
pub fn when(words: &str) -> Result<Schedule, Misunderstood> {
    let mut line = Line::new(words);
    let mut slots: Vec<(TimeOfDay, Option<Days>)> = Vec::new();
    let (mut days, mut timed): (Option<Days>, bool) = (None, false);
    let (mut live, mut and_on) = (false, false);
    // Where a time stands first, days belong to the times before them.
    let (mut time_first, mut named_days, mut group) = (false, false, 0);
    while let Some(piece) = line.next()? {
        match piece {
            Piece::Time(time) | Piece::Vague(time) => {
                time_first |= slots.is_empty() && days.is_none();
                if std::mem::take(&mut named_days) {
                    group = slots.len();
                }
                slots.push((time, days));
                timed = true;
            }
            Piece::Means(Meaning::Days(named)) => {
                // "mon-fri", "Monday to Friday".
                let named = range(&mut line, named)?;
                if time_first {
                    // "7:30 on weekdays and 9:00 on weekends".
                    for (_, of) in slots.iter_mut().skip(group) {
                        *of = Some(of.map_or(named, |days: Days| days.and(named)));
                    }
                    (named_days, and_on) = (true, false);
                    continue;
                }
                if std::mem::take(&mut timed) {
                    days = None;
                }
                days = Some(days.map_or(named, |days| days.and(named)));
            }
            Piece::Means(Meaning::Live) => live = true,
            Piece::Means(Meaning::Filler | Meaning::And | Meaning::HourMark | Meaning::Am)
            | Piece::Sign(',' | '.' | '@' | '/' | '!') => {}
            Piece::Sign(sign) => return Err(Misunderstood::Word(sign.to_string())),
            _ => return Err(Misunderstood::Word(last_word(&line))),
        }
        and_on = matches!(piece, Piece::Means(Meaning::And));
    }
    if live {
        let alone = slots.is_empty() && days.is_none();
        return if alone { Ok(Schedule::Live) } else { Err(Misunderstood::Nothing) };
    }
    match (days, timed) {
        // "weekdays" without a time.
        (Some(_), false) if slots.is_empty() => slots.push((TimeOfDay::MORNING, days)),
        // "Sunday 9:00 and Wednesday".
        (Some(_), false) => slots.extend(slots.last().map(|(time, _)| (*time, days))),
        _ => {}
    }
    if slots.is_empty() || and_on {
        return Err(Misunderstood::Nothing);
    }
    let all =
        |(time, days): (TimeOfDay, Option<Days>)| Slot { time, days: days.unwrap_or(Days::ALL) };
    let rule = Rule::new(slots.into_iter().map(all)).ok_or(Misunderstood::TooMany)?;
    Ok(Schedule::At(rule, Late::default()))
}

/// Goes on to the last day of a range that begins with a day.
fn range(line: &mut Line, first: Days) -> Result<Days, Misunderstood> {
    let dash = match line.rest().first() {
        Some(Token::Sign('-')) => 1,
        _ => match line.means(0) {
            Some((Meaning::To, length)) => length,
            _ => return Ok(first),
        },
    };
    let Some((Meaning::Days(last), length)) = line.means(dash) else { return Ok(first) };
    let only = |days: Days| {
        let mut each = days.each();
        each.next().filter(|_| each.next().is_none()).ok_or(Misunderstood::Nothing)
    };
    let all = Days::range(only(first)?, only(last)?);
    line.at += dash + length;
    Ok(all)
}

fn last_word(line: &Line) -> String {
    match line.at.checked_sub(1).and_then(|at| line.tokens.get(at)) {
        Some(Token::Word(word)) => word.clone(),
        Some(Token::Number(number, _)) => number.to_string(),
        Some(Token::Sign(sign)) => sign.to_string(),
        None => String::new(),
    }
}

/// Every way to read a line as something else and then a schedule, the shortest schedule first. One that begins like a
/// schedule and is none says why.
pub fn split(line: &str) -> Vec<(&str, Result<Schedule, Misunderstood>)> {
    let gaps = line.char_indices().filter(|(_, letter)| letter.is_whitespace());
    let cuts: Vec<usize> = gaps.map(|(at, _)| at).collect();
    let mut all = Vec::new();
    for cut in cuts.into_iter().rev() {
        let (before, behind) = line.split_at(cut);
        let (before, behind) = (before.trim(), behind.trim());
        let read = when(behind);
        if !before.is_empty() && (read.is_ok() || is_about_time(behind)) {
            all.push((before, read));
        }
    }
    all
}

/// Whether words begin with a day or an hour.
fn is_about_time(words: &str) -> bool {
    let line = Line::new(words);
    let mut at = 0;
    while let Some((Meaning::Filler, length)) = line.means(at) {
        at += length;
    }
    let number = matches!(line.rest().get(at), Some(Token::Number(..)));
    number || matches!(line.means(at), Some((Meaning::Days(_), _)))
}

/// The quiet hours that somebody types: "22-7", "from 10 pm to 7 am silently", "off" for none.
///
/// # Errors
/// [`Misunderstood`] says which word or time was not.
pub fn quiet(words: &str) -> Result<Option<Quiet>, Misunderstood> {
    let mut line = Line::new(words);
    let (mut times, mut hush, mut off) = (Vec::new(), Hush::Hold, false);
    while let Some(piece) = line.next()? {
        match piece {
            Piece::Time(time) => times.push(time),
            Piece::Vague(_) => {}
            Piece::Means(Meaning::Silently) => hush = Hush::Silence,
            Piece::Means(Meaning::Off) => off = true,
            Piece::Means(Meaning::Filler | Meaning::And | Meaning::To | Meaning::HourMark)
            | Piece::Sign('-' | ',' | '.') => {}
            Piece::Sign(sign) => return Err(Misunderstood::Word(sign.to_string())),
            _ => return Err(Misunderstood::Word(last_word(&line))),
        }
    }
    match times.as_slice() {
        [] if off => Ok(None),
        [from, to] if !off => Quiet::new(*from, *to, hush)
            .map(Some)
            .ok_or_else(|| Misunderstood::Impossible(format!("{from}-{to}"))),
        _ => Err(Misunderstood::Nothing),
    }
}

/// Until when somebody is away: "until Monday", "3 days", "until 24.12. 18:00". A day without a time ends the pause in
/// its morning.
///
/// # Errors
/// [`Misunderstood`] says which word or time was not.
pub fn away(words: &str, zone: &Zone, now: Timestamp) -> Result<Timestamp, Misunderstood> {
    let mut line = Line::new(words);
    // "3h": nobody is away until 3 o'clock who says no more.
    if let [Token::Number(hours, 1 | 2), Token::Word(unit)] = line.tokens.as_slice()
        && unit == "h"
    {
        return away(&format!("{hours} hours"), zone, now);
    }
    let today = date(zone.tz(), now);
    let (mut day, mut time, mut count) = (None, None, None);
    let mut after = None;
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
            Piece::Means(_) => return Err(Misunderstood::Word(last_word(&line))),
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
    if until <= now {
        return Err(Misunderstood::Past);
    }
    let far = now.duration_since(until).abs() > jiff::SignedDuration::from_hours(24 * MAX_AWAY);
    if far { Err(Misunderstood::TooFar) } else { Ok(until) }
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

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests;

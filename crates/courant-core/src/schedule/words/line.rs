//! A typed line, read piece by piece: times, dates, numbers of something, and words with a meaning.

use super::Misunderstood;
use crate::schedule::TimeOfDay;
use crate::schedule::tongue::{Meaning, Token, meaning, tokens};
use crate::texts::Language;
use jiff::civil::Date;

/// A line on the way through it.
pub(super) struct Line {
    pub(super) tokens: Vec<Token>,
    pub(super) at: usize,
    /// What whoever typed it speaks.
    language: Language,
    /// Whether the next hour is one of the evening.
    evening: bool,
}

/// A piece of a line that was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Time(TimeOfDay),
    /// A part of the day, for the time that is meant where no hour is named.
    Vague(TimeOfDay),
    Number(u32),
    Date(Option<i32>, i8, i8),
    Sign(char),
    Means(Meaning),
}

/// A date that is written from the year on, as it stands; it may be none that a calendar has.
pub(super) struct EastAsianDate {
    pub(super) year: Option<u32>,
    pub(super) month: u32,
    pub(super) day: Option<u32>,
    /// Tokens that it takes.
    pub(super) length: usize,
}

impl Line {
    pub(super) fn new(words: &str, language: Language) -> Self {
        Self { tokens: tokens(words), at: 0, language, evening: false }
    }

    pub(super) fn rest(&self) -> &[Token] {
        self.tokens.get(self.at..).unwrap_or_default()
    }

    pub(super) fn means(&self, from: usize) -> Option<(Meaning, usize)> {
        self.rest().get(from..).and_then(|tokens| meaning(tokens, self.language))
    }

    /// The next piece; `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Piece>, Misunderstood> {
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

    pub(super) fn behind_fillers(&self, from: usize) -> usize {
        let mut at = from;
        while let Some((Meaning::Filler, length)) = self.means(at) {
            at += length;
        }
        at
    }

    /// A year behind a date: "24 December 2026", "December 24, 2026".
    pub(super) fn year(&self, from: usize) -> Option<(u32, usize)> {
        let comma = usize::from(matches!(self.rest().get(from), Some(Token::Sign(','))));
        match self.rest().get(from + comma) {
            // Nobody means a clock's "20:26" behind a date.
            Some(Token::Number(year @ 1970..2100, 4)) => Some((*year, comma + 1)),
            _ => None,
        }
    }

    /// A date, a time, or a number of something, which begins with a number; of the evening, where that was said before.
    fn number(&self, evening: bool) -> Result<(Piece, usize), Misunderstood> {
        if let Some(date) = self.date_in_digits() {
            return date;
        }
        let Some(Token::Number(first, digits)) = self.rest().first() else {
            return Err(Misunderstood::Nothing);
        };
        let is_count = match self.means(1) {
            Some((Meaning::Hours, _)) => *digits < 3,
            Some((Meaning::DaysLong | Meaning::Weeks | Meaning::Months, _)) => true,
            _ => false,
        };
        if is_count {
            return Ok((Piece::Number(*first), 1));
        }
        match self.date_in_words(*first).filter(|_| *digits < 3) {
            Some(date) => date,
            None => self.clock(*first, *digits, evening),
        }
    }

    /// "2026-12-24", "24.12.", "24.12.2026", "12月24日".
    fn date_in_digits(&self) -> Option<Result<(Piece, usize), Misunderstood>> {
        use Token::{Number, Sign};
        let (year, month, day, length) = match self.rest() {
            [
                Number(year, 4),
                Sign('-' | '/' | '.'),
                Number(month, _),
                Sign('-' | '/' | '.'),
                Number(day, _),
                ..,
            ] => (Some(*year), month, day, 5),
            [Number(day, _), Sign('.'), Number(month, _), Sign('.'), Number(year, 4), ..] => {
                (Some(*year), month, day, 5)
            }
            [Number(day, _), Sign('.'), Number(month, _), Sign('.'), ..] => (None, month, day, 4),
            _ => {
                let date = self.east_asian_date()?;
                return Some(dated(date.year, date.month, date.day?).map(|day| (day, date.length)));
            }
        };
        Some(dated(year, *month, *day).map(|date| (date, length)))
    }

    /// "2026年12月24日", "12月24日", "2026년 12월", from the largest to the smallest as in Chinese, Japanese and Korean.
    pub(super) fn east_asian_date(&self) -> Option<EastAsianDate> {
        use Token::{Number, Word};
        let is = |word: &str, marks: &[&str]| marks.contains(&word);
        let (year, rest) = match self.rest() {
            [Number(year, 4), Word(mark), rest @ ..] if is(mark, &["年", "년"]) => {
                (Some(*year), rest)
            }
            rest => (None, rest),
        };
        let [Number(month, 1 | 2), Word(mark), rest @ ..] = rest else { return None };
        if !is(mark, &["月", "월"]) {
            return None;
        }
        let (day, rest) = match rest {
            [Number(day, 1 | 2), Word(mark), rest @ ..] if is(mark, &["日", "号", "號", "일"]) => {
                (Some(*day), rest)
            }
            rest => (None, rest),
        };
        let length = self.rest().len() - rest.len();
        Some(EastAsianDate { year, month: *month, day, length })
    }

    /// "24 December", "24. Dezember", "3rd of March 2027".
    fn date_in_words(&self, day: u32) -> Option<Result<(Piece, usize), Misunderstood>> {
        let dot = usize::from(matches!(self.rest().get(1), Some(Token::Sign('.'))));
        let at = self.behind_fillers(1 + dot);
        let Some((Meaning::Month(month), length)) = self.means(at) else { return None };
        let year = self.year(at + length);
        let date = dated(year.map(|(year, _)| year), month.unsigned_abs().into(), day);
        Some(date.map(|date| (date, at + length + year.map_or(0, |(_, length)| length))))
    }

    /// "7:30", "0730", "7 Uhr 30", "8 pm", "8 in the evening".
    fn clock(
        &self,
        first: u32,
        digits: usize,
        evening: bool,
    ) -> Result<(Piece, usize), Misunderstood> {
        let mark = match (self.rest().get(1), self.means(1)) {
            (Some(Token::Sign(':' | '.')), _) => 1,
            (_, Some((Meaning::HourMark, length))) => length,
            _ => 0,
        };
        let minutes = match self.rest().get(1 + mark) {
            Some(Token::Number(minutes, 2)) if mark > 0 => Some(*minutes),
            _ => None,
        };
        let (hour, minute, length) = match (minutes, digits) {
            (Some(minutes), _) => (first, minutes, 2 + mark),
            (None, 3 | 4) => (first / 100, first % 100, 1),
            (None, _) => (first, 0, 1 + mark),
        };
        // A German "am" says nothing about the hour: "12 Uhr am Sonntag".
        let by_word = mark > 0 && matches!(self.rest().get(1), Some(Token::Word(_)));
        let (hour, length) = self.half(hour, length, by_word, evening);
        let field = |number: u32| u16::try_from(number).ok();
        let time = field(hour).zip(field(minute));
        let time = time.and_then(|(hour, minute)| TimeOfDay::new(hour, minute));
        let said = || Misunderstood::Impossible(format!("{hour}:{minute:02}"));
        Ok((Piece::Time(time.ok_or_else(said)?), length))
    }

    /// An hour, from midnight on, and the end of what says which half of the day it is in.
    fn half(&self, hour: u32, length: usize, by_word: bool, evening: bool) -> (u32, usize) {
        let (mut hour, mut length, mut evening) = (hour, length, evening);
        let behind_am = |more: usize| self.means(length + more);
        match self.means(length) {
            Some((Meaning::Am, more))
                if hour <= 12
                    && !by_word
                    && !matches!(behind_am(more), Some((Meaning::Days(_), _))) =>
            {
                (hour, length) = (hour % 12, length + more);
            }
            Some((Meaning::Pm, more)) => (evening, length) = (true, length + more),
            _ => {}
        }
        if let Some((Meaning::HourMark, more)) = self.means(length) {
            length += more;
        }
        let part = self.behind_fillers(length);
        if let Some((of @ (Meaning::Morning | Meaning::Evening), more)) = self.means(part) {
            evening |= of == Meaning::Evening;
            length = part + more;
        }
        // "17 pm" is not more of an evening than 17:00.
        (if evening && hour < 12 { hour + 12 } else { hour }, length)
    }

    /// The last piece as it was typed.
    pub(super) fn last_word(&self) -> String {
        match self.at.checked_sub(1).and_then(|at| self.tokens.get(at)) {
            Some(Token::Word(word)) => word.clone(),
            Some(Token::Number(number, _)) => number.to_string(),
            Some(Token::Sign(sign)) => sign.to_string(),
            None => String::new(),
        }
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

pub(super) fn dated(year: Option<u32>, month: u32, day: u32) -> Result<Piece, Misunderstood> {
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

/// Every way to cut a line in two, the shortest end first.
pub fn cuts(line: &str) -> Vec<(&str, &str)> {
    let gaps = line.char_indices().rev().filter(|(_, letter)| letter.is_whitespace());
    let halves = gaps.map(|(at, _)| line.split_at(at));
    let trimmed = halves.map(|(before, behind)| (before.trim(), behind.trim()));
    trimmed.filter(|(before, _)| !before.is_empty()).collect()
}

/// Whether words begin with a day or an hour.
pub fn is_about_time(words: &str, language: Language) -> bool {
    let line = Line::new(words, language);
    let at = line.behind_fillers(0);
    line.says_hour(0) || matches!(line.means(at), Some((Meaning::Days(_), _)))
}

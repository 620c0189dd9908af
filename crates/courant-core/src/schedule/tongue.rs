//! The words for times in every language that Courant speaks, and typed lines cut into them.

use super::rule::Days;
use crate::fold::{is_format, runs_on};
use crate::texts::Language;
use std::sync::LazyLock;

/// What a word of a typed time means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Some days of the week.
    Days(Days),
    /// A month, from 1.
    Month(i8),
    /// As issues come.
    Live,
    /// Not at all.
    Off,
    /// Without a sound.
    Silently,
    /// Between two things that both count.
    And,
    /// Between a beginning and an end.
    To,
    /// The hour before it counts from midnight.
    Am,
    /// The hour before it counts from noon.
    Pm,
    /// It stands behind an hour.
    HourMark,
    /// 12:00.
    Noon,
    /// 0:00.
    Midnight,
    /// The time that is meant when somebody says "in the morning".
    Morning,
    /// The same of the evening.
    Evening,
    /// This day.
    Today,
    /// The next day.
    Tomorrow,
    /// The day before.
    Yesterday,
    /// So many hours.
    Hours,
    /// So many days.
    DaysLong,
    /// So many weeks.
    Weeks,
    /// So many months.
    Months,
    /// A number of one.
    One,
    /// It says nothing about the time.
    Filler,
}

/// A piece of a typed line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A number and how many digits it was typed with.
    Number(u32, usize),
    /// A word, in lower case.
    Word(String),
    /// A sign.
    Sign(char),
}

/// Digits of the longest number that is looked at: a year's.
const DIGITS: usize = 4;

/// What some words in a row mean.
pub(super) struct Phrase {
    language: Language,
    tokens: Vec<Token>,
    pub(super) meaning: Meaning,
}

/// Messages of the text files that list words, each with what they mean.
const LISTS: [(&str, Meaning); 24] = [
    ("words-daily", Meaning::Days(Days::ALL)),
    ("words-weekdays", Meaning::Days(Days::WEEKDAYS)),
    ("words-weekend", Meaning::Days(Days::WEEKEND)),
    ("words-live", Meaning::Live),
    ("words-off", Meaning::Off),
    ("words-silently", Meaning::Silently),
    ("words-and", Meaning::And),
    ("words-to", Meaning::To),
    ("words-am", Meaning::Am),
    ("words-pm", Meaning::Pm),
    ("words-hour-mark", Meaning::HourMark),
    ("words-noon", Meaning::Noon),
    ("words-midnight", Meaning::Midnight),
    ("words-morning", Meaning::Morning),
    ("words-evening", Meaning::Evening),
    ("words-today", Meaning::Today),
    ("words-tomorrow", Meaning::Tomorrow),
    ("words-yesterday", Meaning::Yesterday),
    ("words-hours", Meaning::Hours),
    ("words-days", Meaning::DaysLong),
    ("words-weeks", Meaning::Weeks),
    ("words-months", Meaning::Months),
    ("words-one", Meaning::One),
    ("words-filler", Meaning::Filler),
];

/// All phrases of all languages, the longest first.
fn phrases() -> &'static [Phrase] {
    static ALL: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
        let mut all: Vec<Phrase> = Language::all().flat_map(phrases_of).collect();
        all.sort_by_key(|phrase| std::cmp::Reverse(phrase.tokens.len()));
        all
    });
    &ALL
}

pub(super) fn phrases_of(language: Language) -> Vec<Phrase> {
    let mut all = Vec::new();
    let mut add = |list: &str, meaning: Meaning| {
        for words in list.split(',') {
            let tokens = tokens(words);
            if !tokens.is_empty() {
                all.push(Phrase { language, tokens, meaning });
            }
        }
    };
    for (id, meaning) in LISTS {
        add(&language.say(id), meaning);
    }
    for (names, day) in language.say("words-day-names").split('|').zip(0..) {
        add(names, Meaning::Days(Days::one(day)));
    }
    for (names, month) in language.say("words-month-names").split('|').zip(1..) {
        add(names, Meaning::Month(month));
    }
    all
}

impl Phrase {
    /// Its words, for comparing phrases of different languages.
    #[cfg(test)]
    pub(super) fn words(&self) -> String {
        format!("{:?}", self.tokens)
    }
}

/// What the next words mean to somebody who speaks that language, and how many tokens they are. The longest phrase
/// counts; among those of one length ("do" is Polish for "until" and German for "Thursdays") the one of that language.
pub(super) fn meaning(tokens: &[Token], language: Language) -> Option<(Meaning, usize)> {
    let mut fitting = phrases().iter().filter(|phrase| tokens.starts_with(&phrase.tokens));
    let longest = fitting.next()?;
    let length = longest.tokens.len();
    let equals = fitting.take_while(|phrase| phrase.tokens.len() == length);
    let own = std::iter::once(longest).chain(equals).find(|phrase| phrase.language == language);
    Some((own.unwrap_or(longest).meaning, length))
}

/// A typed line in pieces: digits of any script are numbers, letters in a row are words; where words run on into
/// each other, each letter is one.
pub(super) fn tokens(line: &str) -> Vec<Token> {
    let mut all: Vec<Token> = Vec::new();
    let mut goes_on = false;
    for letter in line.chars().filter(|letter| !is_format(*letter)) {
        let letter = if letter == '’' { '\'' } else { letter };
        let (token, joins) = match (digit(letter), letter) {
            (Some(digit), _) => match all.last_mut() {
                Some(Token::Number(number, digits)) if goes_on && *digits < DIGITS => {
                    (*number, *digits) = (*number * 10 + digit, *digits + 1);
                    continue;
                }
                _ => (Token::Number(digit, 1), true),
            },
            (None, letter) if letter.is_alphabetic() || letter == '\'' || is_mark(letter) => {
                let lower: String = letter.to_lowercase().collect();
                match all.last_mut() {
                    _ if runs_on(letter) => (Token::Word(lower), false),
                    Some(Token::Word(word)) if goes_on => {
                        word.push_str(&lower);
                        continue;
                    }
                    _ => (Token::Word(lower), true),
                }
            }
            (None, letter) if letter.is_whitespace() => {
                goes_on = false;
                continue;
            }
            (None, '：') => (Token::Sign(':'), false),
            (None, '–' | '—' | '〜' | '~' | '−') => (Token::Sign('-'), false),
            (None, '、' | '，' | '،' | ';' | '&' | '+') => (Token::Sign(','), false),
            (None, sign) => (Token::Sign(sign), false),
        };
        all.push(token);
        goes_on = joins;
    }
    all
}

/// Marks that stand on letters and are part of their words.
fn is_mark(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
}

/// The value of a digit of the scripts that people write times in.
fn digit(letter: char) -> Option<u32> {
    /// Zeros of Arabic, Persian, Devanagari and full-width digits.
    const ZEROS: [char; 4] = ['\u{660}', '\u{6f0}', '\u{966}', '\u{ff10}'];
    letter.to_digit(10).or_else(|| {
        ZEROS.iter().find_map(|zero| {
            u32::from(letter).checked_sub(u32::from(*zero)).filter(|value| *value < 10)
        })
    })
}

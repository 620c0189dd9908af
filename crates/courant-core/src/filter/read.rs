//! What somebody typed as a filter.
//!
//! Pieces stand between commas: words and phrases as in a search, `#section` or "section Markets", `/pattern/`. What
//! stands behind "only" is wanted, what stands behind "without" (or a minus) is not. The words for that are in the text
//! files (`words-filter-…`); the reader's language and English count, as what means "without" in one language is
//! looked for in another ("sin").

use super::{BadPattern, Filter, Pattern, Test};
use crate::fold::{fold, is_format, runs_on};
use crate::search::Query;
use crate::texts::Language;

/// What a typed filter says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// There is to be none: all items come.
    All,
    /// This one.
    Filter(Filter),
}

/// Why what somebody typed is no filter.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    /// A piece has nothing that could be looked for.
    #[error("nothing to look for in {0:?}")]
    Nothing(String),
    /// A piece is a pattern that cannot be used.
    #[error("pattern {0:?}: {1}")]
    Pattern(String, BadPattern),
    /// More than [`MAX_TESTS`](super::MAX_TESTS) or [`MAX_PATTERNS`](super::MAX_PATTERNS).
    #[error("too many tests")]
    TooMany,
}

/// Words that say what becomes of what follows, folded.
struct Words {
    only: Vec<String>,
    never: Vec<String>,
    section: Vec<String>,
    all: Vec<String>,
}

impl Words {
    /// Those of a language, and the English ones.
    fn of(language: Language) -> Self {
        let list = |id: &str| {
            let texts = [language.say(id), Language::ENGLISH.say(id)];
            let words = texts.iter().flat_map(|text| text.split(','));
            let mut words: Vec<String> = words.map(|words| fold(words.trim())).collect();
            // "all but" before "all".
            words.sort_by_key(|words| std::cmp::Reverse(words.len()));
            words
        };
        Self {
            only: list("words-filter-only"),
            never: list("words-filter-without"),
            section: list("words-filter-section"),
            all: list("words-filter-all"),
        }
    }
}

/// Reads a filter that somebody typed who speaks that language.
///
/// # Errors
/// Each way to be wrong is a variant of [`Unusable`].
pub fn read(line: &str, language: Language) -> Result<Typed, Unusable> {
    let words = Words::of(language);
    let line: String = line.chars().filter(|letter| !is_format(*letter)).collect();
    let line = line.trim();
    if words.all.contains(&fold(line)) {
        return Ok(Typed::All);
    }
    let mut filter = Filter::default();
    let mut never = false;
    for piece in words.pieces(line) {
        let mut piece = piece.trim();
        while let Some((says, rest)) = words.keyword(piece) {
            (never, piece) = (says, rest);
        }
        if let Some(before) = words.without_behind(piece) {
            words.add(&mut filter, true, before)?;
            continue;
        }
        // "oil without sports".
        while let Some((before, behind)) = words.parted(piece) {
            words.add(&mut filter, never, before)?;
            (never, piece) = (true, behind);
        }
        if !piece.is_empty() {
            words.add(&mut filter, never, piece)?;
        }
    }
    if filter.is_empty() {
        Err(Unusable::Nothing(line.to_owned()))
    } else {
        Ok(Typed::Filter(filter))
    }
}

impl Words {
    /// Adds what a piece says.
    fn add(&self, filter: &mut Filter, never: bool, piece: &str) -> Result<(), Unusable> {
        let minus = piece.strip_prefix(['-', '−']).filter(|rest| rest.starts_with(['#', '/']));
        let (never, piece) = minus.map_or((never, piece), |rest| (true, rest));
        if let Some(pattern) = pattern(piece) {
            let pattern = Pattern::new(pattern)
                .map_err(|error| Unusable::Pattern(piece.to_owned(), error))?;
            return filter.add(never, Test::Pattern(pattern));
        }
        let nothing = || Unusable::Nothing(piece.to_owned());
        if let Some(title) = self.section(piece) {
            let words: Vec<&str> = title.split_whitespace().collect();
            if !super::is_called(title, title) {
                return Err(nothing());
            }
            return filter.add(never, Test::Section(words.join(" ")));
        }
        if let Some(query) = Query::read(piece) {
            return filter.add(never, Test::Words(query));
        }
        // Words with a minus alone: each is left out.
        let words: Vec<&str> =
            piece.split_whitespace().map(|word| word.trim_start_matches('-')).collect();
        let query =
            Query::read(&words.join(" ")).filter(|_| piece.starts_with('-')).ok_or_else(nothing)?;
        let alone = query.apart();
        let all = if alone.is_empty() { vec![query] } else { alone };
        all.into_iter().try_for_each(|query| filter.add(true, Test::Words(query)))
    }

    /// The pieces between commas that stand in no quotes and no pattern.
    fn pieces<'a>(&self, line: &'a str) -> Vec<&'a str> {
        let mut all = Vec::new();
        let (mut start, mut quoted, mut slashed, mut escaped) = (0, false, false, false);
        for (at, letter) in line.char_indices() {
            let begins = line.get(start..at).is_some_and(|piece| {
                let piece = piece.trim();
                let rest = self.keyword(piece).map_or(piece, |(_, rest)| rest);
                matches!(rest, "" | "-" | "−")
            });
            match letter {
                _ if escaped => escaped = false,
                '\\' if slashed => escaped = true,
                '/' if slashed => slashed = false,
                '/' if begins && !quoted => {
                    slashed = closes(line.get(at + 1..).unwrap_or_default())
                }
                _ if slashed => {}
                '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」' => quoted = !quoted,
                ',' | '、' | '，' | '،' | ';' | '\n' if !quoted => {
                    all.push(line.get(start..at).unwrap_or_default());
                    start = at + letter.len_utf8();
                }
                _ => {}
            }
        }
        all.push(line.get(start..).unwrap_or_default());
        all
    }

    /// The title behind `#`, "section" or "section:".
    fn section<'a>(&self, piece: &'a str) -> Option<&'a str> {
        let title = match piece.strip_prefix('#') {
            Some(title) => title,
            None => {
                let rest = self.section.iter().find_map(|word| behind(piece, word))?;
                rest.strip_prefix([':', '：']).unwrap_or(rest)
            }
        };
        let title =
            title.trim().trim_matches(|sign| matches!(sign, '"' | '“' | '”' | '„' | '«' | '»'));
        Some(title.trim())
    }

    /// Whether a piece begins with "only" (`false`) or "without" (`true`), and what follows.
    fn keyword<'a>(&self, piece: &'a str) -> Option<(bool, &'a str)> {
        let lists = [(true, &self.never), (false, &self.only)];
        let found = lists.into_iter().find_map(|(never, words)| {
            Some((never, words.iter().find_map(|word| behind(piece, word))?))
        });
        found.map(|(never, rest)| {
            (never, rest.trim_start().trim_start_matches([':', '：']).trim_start())
        })
    }

    /// What stands before and behind a "without" in the middle of words.
    fn parted<'a>(&self, piece: &'a str) -> Option<(&'a str, &'a str)> {
        if pattern(piece).is_some() {
            return None;
        }
        let mut quoted = false;
        for (at, letter) in piece.char_indices() {
            quoted ^= matches!(letter, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」');
            if quoted || !letter.is_whitespace() {
                continue;
            }
            let (before, rest) = piece.split_at(at);
            if let Some((true, behind)) =
                self.keyword(rest.trim_start()).filter(|(_, rest)| !rest.is_empty())
            {
                return Some((before.trim(), behind));
            }
        }
        None
    }

    /// What stands before a "without" that follows what it is about, as in "spor hariç" or 「スポーツ以外」.
    fn without_behind<'a>(&self, piece: &'a str) -> Option<&'a str> {
        if pattern(piece).is_some() {
            return None;
        }
        let found = self.never.iter().find_map(|words| {
            if words.ends_with(runs_on) {
                return piece.strip_suffix(words.as_str());
            }
            let starts = piece.char_indices().filter(|(_, letter)| letter.is_whitespace());
            let mut halves = starts.map(|(at, _)| piece.split_at(at));
            halves.find(|(_, end)| fold(end.trim()) == *words).map(|(before, _)| before)
        });
        found.map(str::trim).filter(|before| !before.is_empty())
    }
}

/// Whether a pattern ends that has begun.
fn closes(rest: &str) -> bool {
    let mut escaped = false;
    for letter in rest.chars() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '/' => return true,
            _ => {}
        }
    }
    false
}

/// The inside of `/pattern/`; a second slash may be missing.
fn pattern(piece: &str) -> Option<&str> {
    let inside = piece.strip_prefix('/')?;
    let inside = inside.strip_suffix('/').unwrap_or(inside);
    (!inside.is_empty()).then_some(inside)
}

/// What follows some words at the beginning of a text.
fn behind<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    if words.is_empty() {
        return None;
    }
    if words.ends_with(runs_on) {
        return text.strip_prefix(words);
    }
    let count = words.split_whitespace().count();
    let mut end = 0;
    let mut rest = text;
    for _ in 0..count {
        let trimmed = rest.trim_start();
        let word = trimmed
            .find(|sign: char| sign.is_whitespace() || matches!(sign, ':' | '：'))
            .unwrap_or(trimmed.len());
        end = text.len() - trimmed.len() + word;
        rest = text.get(end..)?;
    }
    let same: Vec<&str> = text.get(..end)?.split_whitespace().collect();
    (fold(&same.join(" ")) == *words).then_some(rest)
}

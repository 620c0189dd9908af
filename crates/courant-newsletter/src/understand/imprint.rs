//! What an issue says of itself in its text and headers: name, title, number, date.

use crate::boilerplate::{self, Group};
use crate::dates;
use crate::lines::{Line, Meta};
use crate::words;

/// The imprint stands within this many words of the top.
pub(crate) const TOP_WORDS: u32 = 60;

/// Why a line is no more than the issue's title.
pub(crate) const TITLE: &str = "repeats the issue's title";

/// Why a line is no more than a part of the issue's title.
pub(crate) const TITLE_PART: &str = "repeats a part of the issue's title";

/// Why a line is no more than the newsletter's name.
pub(crate) const NAME: &str = "repeats the newsletter's name";

/// Longest line that is a date or a number and nothing else, in words.
const MAX_DATE_WORDS: u32 = 8;

/// Longest line that is a number and nothing else, in words.
const MAX_NUMBER_WORDS: u32 = 4;

/// Longest number of an issue, in letters.
const MAX_NUMBER: usize = 6;

/// What the issue, its newsletter and its authors are called, in the form in which lines are compared.
#[derive(Debug, Default)]
pub(crate) struct Known {
    title: String,
    /// The newsletter's names, the likeliest first.
    names: Vec<String>,
    authors: Vec<String>,
}

impl Known {
    /// What the headers of the document say.
    pub(crate) fn of(meta: &Meta) -> Self {
        let titled = meta.title.as_deref().and_then(name_before_number);
        let names = [meta.newsletter.as_deref(), titled.as_deref(), meta.sender.as_deref()];
        let names = names.into_iter().flatten().map(bare).filter(|name| !name.is_empty());
        Self {
            title: meta.title.as_deref().map(bare).unwrap_or_default(),
            names: names.collect(),
            authors: meta.authors.iter().map(|author| bare(author)).collect(),
        }
    }

    /// The newsletter's name.
    pub(crate) fn name(&self) -> Option<&str> {
        self.names.first().map(String::as_str)
    }

    /// Whether a line near the top only repeats the issue's title, name, number or date.
    pub(crate) fn repeats(&self, line: &Line) -> Option<&'static str> {
        let text = line.plain();
        let normal = line.normal().trim_matches(|c: char| !c.is_alphanumeric());
        if normal.is_empty() {
            return None;
        }
        if normal == self.title {
            return Some(TITLE);
        }
        if normal.len() > 8 && self.title.contains(normal) && line.weight() > 1 {
            return Some(TITLE_PART);
        }
        if self.names.iter().any(|name| name == normal || is_domain_of(normal, name)) {
            return Some(NAME);
        }
        if self.authors.iter().any(|author| author == normal) {
            return Some("repeats the author's name");
        }
        if line.weight() <= MAX_DATE_WORDS
            && (dates::printed(text).is_some() || dates::is_day(text))
            && !text.ends_with('.')
            && !text.contains(['?', '!'])
        {
            return Some("a date and nothing else");
        }
        (line.weight() <= MAX_NUMBER_WORDS && is_number_alone(text))
            .then_some("an issue's number and nothing else")
    }

    /// Whether a text that repeats the title is told as that by the newsletter's name or a number in it.
    pub(crate) fn is_numbered(&self, text: &str) -> bool {
        let normal = bare(text);
        self.names.iter().any(|name| normal.contains(name.as_str())) || number(text).is_some()
    }
}

/// "Issue 705", "#541", "Vol. 3, No. 12"; not "Story 3".
fn is_number_alone(text: &str) -> bool {
    let is_label = |word: &str| boilerplate::is_number_word(word);
    let normal = words::normal(text);
    let mut words = normal.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    number(text).is_some() && words.all(|word| is_number(word).is_some() || is_label(word))
}

/// "pierpost.example" for "Pier Post".
fn is_domain_of(text: &str, name: &str) -> bool {
    let glued: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
    !glued.is_empty()
        && !text.contains(char::is_whitespace)
        && text.strip_prefix("www.").unwrap_or(text).split_once('.').is_some_and(|(host, top)| {
            host == glued && !top.is_empty() && top.chars().all(|c| c.is_alphabetic() || c == '.')
        })
}

fn bare(text: &str) -> String {
    words::normal(text).trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

/// The number in "Pointer #541", "Issue 705", "Ausgabe Nr. 12b", "This Week in Rust 57".
pub(crate) fn number(text: &str) -> Option<String> {
    let normal = words::normal(&words::plain_digits(text));
    if let Some(found) = counted(&normal) {
        return Some(found);
    }
    let parts: Vec<&str> = normal.split_whitespace().collect();
    for (n, part) in parts.iter().enumerate() {
        let marked = part.strip_prefix('#').or_else(|| part.strip_prefix("(#"));
        let named = n > 0
            && parts.get(n - 1).is_some_and(|before| {
                boilerplate::is_number_word(before.trim_matches(['(', ',', ':', '-']))
            });
        let candidate = marked.or_else(|| named.then_some(part.trim_start_matches('#')));
        if let Some(found) = candidate.and_then(is_number) {
            return Some(found);
        }
    }
    // A bare number counts at the very end, or alone; a year does not.
    let last = parts.last().and_then(|last| is_number(last))?;
    let year = last.len() == 4 && (last.starts_with("19") || last.starts_with("20"));
    (!year
        && last.chars().all(|c| c.is_ascii_digit())
        && dates::printed(text).is_none()
        && parts.len() <= 8)
        .then_some(last)
}

/// The number in "第48号", "第 12 期", "제12호" and "12호".
fn counted(text: &str) -> Option<String> {
    const BEFORE: &[char] = &['第', '제'];
    const AFTER: &[char] =
        &['号', '號', '期', '回', '集', '話', '话', '輯', '辑', '巻', '卷', '호', '회'];
    text.split(|c: char| !(c.is_ascii_digit() || c == ' ')).find_map(|part| {
        let digits = part.trim();
        let from = (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
        let before = text.get(..from)?.ends_with(BEFORE);
        let after = text.get(from + part.len()..)?.starts_with(AFTER);
        let is_number = !digits.is_empty() && digits.len() <= MAX_NUMBER && !digits.contains(' ');
        (is_number && (before || after)).then(|| digits.to_owned())
    })
}

fn is_number(text: &str) -> Option<String> {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    let digits = bare.chars().take_while(char::is_ascii_digit).count();
    let rest = bare.get(digits..)?;
    (digits > 0
        && bare.len() <= MAX_NUMBER
        && rest.len() <= 1
        && rest.chars().all(|c| c.is_ascii_lowercase()))
    .then(|| bare.to_owned())
}

/// The number that follows the newsletter's name at the start of a title ("Pier Post 38: gulls").
pub(crate) fn number_after(title: &str, name: &str) -> Option<String> {
    let title: Vec<&str> = title.split_whitespace().collect();
    let name: Vec<&str> = name.split_whitespace().collect();
    let rest = title.get(name.len()..)?;
    let (next, after) = rest.split_first()?;
    let same = title.iter().zip(&name).all(|(one, other)| bare(one) == bare(other));
    let parted = after.is_empty()
        || next.ends_with([':', ',', ')'])
        || after.first().is_some_and(|word| !word.chars().any(char::is_alphanumeric));
    (same && !name.is_empty() && parted).then(|| is_number(&words::normal(next)))?
}

/// Whether a heading is the newsletter's name, and the issue's title more than that name.
pub(crate) fn names(heading: &str, meta: &Meta) -> bool {
    let (Some(title), None) = (&meta.title, &meta.newsletter) else { return false };
    let (title, name) = (words::normal(title), bare(heading));
    title.strip_prefix(name.as_str()).is_some_and(|rest| {
        let rest = rest.trim_start();
        name.chars().any(char::is_alphabetic)
            && rest.starts_with(|c: char| c.is_ascii_digit() || "#:–—-|".contains(c))
    })
}

/// The newsletter's name in front of the number of a title ("Android Weekly #605").
pub(crate) fn name_before_number(title: &str) -> Option<String> {
    let number = number(title)?;
    let at = title.find(&number)?;
    let mut head = title.get(..at)?.trim_end_matches(|c: char| !c.is_alphanumeric());
    for word in boilerplate::phrases(Group::Number).map(|word| word.trim_end_matches('.')) {
        let cut = head.len().checked_sub(word.len()).filter(|cut| {
            let is_word = head.get(*cut..).is_some_and(|tail| tail.to_lowercase() == word);
            is_word && !head.get(..*cut).is_some_and(|name| name.ends_with(char::is_alphanumeric))
        });
        if let Some(cut) = cut {
            head = head.get(..cut)?.trim_end_matches(|c: char| !c.is_alphanumeric());
        }
    }
    (head.chars().filter(|c| c.is_alphabetic()).count() > 2).then(|| head.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_issues() {
        for (text, wanted) in [
            ("Pointer #541", Some("541")),
            ("iOS Dev Weekly – Issue 705", Some("705")),
            ("Rundbrief Nr. 12b", Some("12b")),
            ("This Week in Rust 57", Some("57")),
            ("【風待ち通信】第214号 渡し船", Some("214")),
            ("山城周报 第 15 期：缆车", Some("15")),
            ("항구 소식 12호", Some("12")),
            ("کوچه، شمارهٔ ۶۱", Some("61")),
            ("Letter 12: Tar", Some("12")),
            ("Best of 2024", None),
            ("Top 5 stories", None),
        ] {
            assert_eq!(number(text).as_deref(), wanted, "{text}");
        }
    }

    #[test]
    fn a_number_alone_has_labels_and_nothing_else() {
        for (text, alone) in [
            ("Issue 705", true),
            ("#541", true),
            ("Vol. 3, No. 12", true),
            ("Ausgabe Nr. 12b", true),
            ("Story 000", false),
            ("Chapter 7", false),
            ("Issue", false),
        ] {
            assert_eq!(is_number_alone(text), alone, "{text}");
        }
    }

    #[test]
    fn a_number_follows_its_name() {
        assert_eq!(number_after("Pier Post 38: gulls", "Pier Post").as_deref(), Some("38"));
        assert_eq!(number_after("Pier Post — 38", "Pier Post"), None);
        assert_eq!(number_after("Pier Post 38 gulls seen", "Pier Post"), None);
        assert_eq!(number_after("Pier", "Pier Post"), None);
    }

    #[test]
    fn a_domain_is_a_name() {
        assert!(is_domain_of("www.pierpost.example", "pier post"));
        assert!(!is_domain_of("pier.", "pier"));
        assert!(!is_domain_of("pier post", "pier post"));
    }

    #[test]
    fn a_name_stands_before_its_number() {
        assert_eq!(
            name_before_number("iOS Dev Weekly – Issue 705").as_deref(),
            Some("iOS Dev Weekly")
        );
        assert_eq!(
            name_before_number("Night at the Casino 12").as_deref(),
            Some("Night at the Casino")
        );
        assert_eq!(name_before_number("Маяк. Выпуск 12").as_deref(), Some("Маяк"));
        assert_eq!(name_before_number("#541"), None);
    }
}

//! What an issue says of itself in its text and headers: name, title, number, date.

use crate::boilerplate;
use crate::dates;
use crate::lines::{Line, Meta};
use crate::words;

/// Longest line that is a date or a number and nothing else, in words.
const MAX_DATE_WORDS: u32 = 8;

/// Longest number of an issue.
const MAX_NUMBER: usize = 6;

/// Whether a line near the top only repeats the issue's title, name, number or date.
pub(crate) fn repeats(line: &Line, meta: &Meta) -> Option<&'static str> {
    let text = line.plain();
    let normal = bare(&text);
    if normal.is_empty() {
        return None;
    }
    let title = meta.title.as_deref().map(bare).unwrap_or_default();
    if normal == title || normal.len() > 8 && title.contains(&normal) && line.len() > 1 {
        return Some("repeats the issue's title");
    }
    if [&meta.newsletter, &meta.sender].into_iter().flatten().any(|name| bare(name) == normal) {
        return Some("repeats the newsletter's name");
    }
    if line.len() <= MAX_DATE_WORDS
        && dates::printed(&text).is_some()
        && !text.ends_with('.')
        && !text.contains(['?', '!'])
    {
        return Some("a date and nothing else");
    }
    let is_number =
        line.len() <= 3 && number(&text).is_some_and(|found| bare(&text).ends_with(&found));
    is_number.then_some("an issue's number and nothing else")
}

fn bare(text: &str) -> String {
    words::normal(text).trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

/// The number in "Pointer #541", "Issue 705", "Ausgabe Nr. 12b", "This Week in Rust 57".
pub(crate) fn number(text: &str) -> Option<String> {
    let normal = words::normal(text);
    let parts: Vec<&str> = normal.split_whitespace().collect();
    for (n, part) in parts.iter().enumerate() {
        let marked = part.strip_prefix('#').or_else(|| part.strip_prefix("(#"));
        let named = n > 0
            && boilerplate::phrases("number").any(|word| {
                parts
                    .get(n - 1)
                    .is_some_and(|before| before.trim_matches(['(', ',', ':', '-']) == word)
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

/// The newsletter's name in front of the number of a title ("Android Weekly #605").
pub(crate) fn name_before_number(title: &str) -> Option<String> {
    let number = number(title)?;
    let at = title.find(&number)?;
    let mut head = title.get(..at)?.trim_end_matches(|c: char| !c.is_alphanumeric());
    for word in boilerplate::phrases("number").map(|word| word.trim_end_matches('.')) {
        let cut = head.len().checked_sub(word.len());
        if let Some(cut) =
            cut.filter(|cut| head.get(*cut..).is_some_and(|tail| tail.eq_ignore_ascii_case(word)))
        {
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
            ("Best of 2024", None),
            ("Top 5 stories", None),
        ] {
            assert_eq!(number(text).as_deref(), wanted, "{text}");
        }
    }

    #[test]
    fn a_name_stands_before_its_number() {
        assert_eq!(
            name_before_number("iOS Dev Weekly – Issue 705").as_deref(),
            Some("iOS Dev Weekly")
        );
        assert_eq!(name_before_number("#541"), None);
    }
}

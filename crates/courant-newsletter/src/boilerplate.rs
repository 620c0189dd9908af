//! Phrases by which boilerplate, labels and months are known: data files, one a language.
//!
//! A file has groups (`[unsubscribe]`) of phrases, one a line, in normal form (lower case, plain
//! quotes). A phrase is looked for anywhere between word borders; `^` binds it to the line's start,
//! `=` to the whole line. `#` begins a comment.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::model::Reason;
use crate::words;

/// The files; a language is added by its file and its line here.
const FILES: &[&str] = &[
    include_str!("boilerplate/en.txt"),
    include_str!("boilerplate/de.txt"),
    include_str!("boilerplate/fr.txt"),
    include_str!("boilerplate/es.txt"),
    include_str!("boilerplate/it.txt"),
    include_str!("boilerplate/nl.txt"),
    include_str!("boilerplate/pt.txt"),
];

/// Groups that are reasons, and the most words of a line that the group's phrases speak for.
const REASONS: &[(&str, Reason, u32)] = &[
    ("unsubscribe", Reason::Unsubscribe, 45),
    ("view-online", Reason::ViewOnline, 30),
    ("why", Reason::Why, 60),
    ("personal", Reason::Personal, 12),
    ("legal", Reason::Legal, 60),
    ("address", Reason::Address, 30),
    ("comments", Reason::Comments, 12),
    ("referral", Reason::Referral, 30),
    ("apps", Reason::Apps, 14),
    ("share", Reason::Share, 25),
    ("signup", Reason::Signup, 30),
    ("social", Reason::Social, 25),
    ("more", Reason::More, 14),
    ("navigation", Reason::Navigation, 14),
    ("greeting", Reason::Greeting, 8),
];

#[derive(Debug, Clone, Copy, PartialEq)]
enum Anchor {
    Anywhere,
    Start,
    Whole,
}

#[derive(Debug)]
struct Phrase {
    text: String,
    anchor: Anchor,
}

static GROUPS: LazyLock<BTreeMap<&'static str, Vec<Phrase>>> = LazyLock::new(load);

fn load() -> BTreeMap<&'static str, Vec<Phrase>> {
    let mut groups: BTreeMap<&'static str, Vec<Phrase>> = BTreeMap::new();
    for file in FILES {
        let mut group = "";
        for line in
            file.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
        {
            if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                group = name;
                continue;
            }
            let (anchor, text) = match line.split_at_checked(1) {
                Some(("^", rest)) => (Anchor::Start, rest),
                Some(("=", rest)) => (Anchor::Whole, rest),
                _ => (Anchor::Anywhere, line),
            };
            groups.entry(group).or_default().push(Phrase { text: words::normal(text), anchor });
        }
    }
    groups
}

/// The reason to set a line aside, and the phrase that says so. `normal` is its normal form.
pub(crate) fn reason(normal: &str, count: u32) -> Option<(Reason, &'static str)> {
    REASONS
        .iter()
        .filter(|(_, _, most)| count <= *most)
        .find_map(|(group, reason, _)| find(group, normal).map(|phrase| (*reason, phrase)))
}

/// The phrase of `group` that a line holds.
pub(crate) fn find(group: &str, normal: &str) -> Option<&'static str> {
    let bare = normal.trim_matches(|c: char| !c.is_alphanumeric());
    GROUPS
        .get(group)?
        .iter()
        .find(|phrase| holds(normal, bare, phrase))
        .map(|phrase| phrase.text.as_str())
}

/// All phrases of a group.
pub(crate) fn phrases(group: &str) -> impl Iterator<Item = &'static str> {
    GROUPS.get(group).into_iter().flatten().map(|phrase| phrase.text.as_str())
}

fn holds(normal: &str, bare: &str, phrase: &Phrase) -> bool {
    let text = phrase.text.as_str();
    match phrase.anchor {
        Anchor::Whole => bare == text || normal == text,
        Anchor::Start => [normal, bare]
            .iter()
            .any(|line| line.strip_prefix(text).is_some_and(|rest| ends_word(text, rest))),
        Anchor::Anywhere => normal.match_indices(text).any(|(at, _)| {
            let before = normal.get(..at).and_then(|head| head.chars().next_back());
            let after = normal.get(at + text.len()..).unwrap_or_default();
            !(before.is_some_and(char::is_alphanumeric) && text.starts_with(char::is_alphanumeric))
                && ends_word(text, after)
        }),
    }
}

fn ends_word(text: &str, after: &str) -> bool {
    !(text.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric))
}

/// The month that a lower-case word names.
pub(crate) fn month(word: &str) -> Option<i8> {
    GROUPS.get("months")?.iter().find_map(|phrase| {
        let (number, names) = phrase.text.split_once(' ')?;
        names.split(' ').any(|name| name == word).then(|| number.parse().ok())?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_stand_between_word_borders() {
        assert_eq!(reason("unsubscribe here", 2).map(|r| r.0), Some(Reason::Unsubscribe));
        assert_eq!(reason("the unsubscribed", 2), None);
        assert_eq!(month("märz"), Some(3));
        assert_eq!(month("août"), Some(8));
    }

    #[test]
    fn every_file_is_in_normal_form_and_known() {
        for (group, phrases) in GROUPS.iter() {
            assert!(!group.is_empty() && !phrases.is_empty());
            assert!(phrases.iter().all(|phrase| phrase.text.len() > 1), "{group}");
        }
    }
}

//! Phrases by which boilerplate, labels and months are known: data files, one a language.
//!
//! A file has groups (`[unsubscribe]`) of phrases, one a line, in normal form (lower case, plain
//! quotes). A phrase is looked for anywhere between word borders; `^` binds it to the line's start,
//! `=` to the whole line; ` * ` inside it stands for a few words. `#` begins a comment.

mod groups;
mod tokens;

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::model::Reason;
use crate::words;
use Group as G;
pub(crate) use groups::Group;
use groups::{GROUPS, REASONS};
use tokens::{first_token, is_joined, tokens};

/// The files; a language is added by its file and its line here.
const FILES: &[(&str, &str)] = &[
    ("en", include_str!("boilerplate/en.txt")),
    ("de", include_str!("boilerplate/de.txt")),
    ("fr", include_str!("boilerplate/fr.txt")),
    ("es", include_str!("boilerplate/es.txt")),
    ("it", include_str!("boilerplate/it.txt")),
    ("nl", include_str!("boilerplate/nl.txt")),
    ("pt", include_str!("boilerplate/pt.txt")),
    ("sv", include_str!("boilerplate/sv.txt")),
    ("pl", include_str!("boilerplate/pl.txt")),
    ("ru", include_str!("boilerplate/ru.txt")),
    ("uk", include_str!("boilerplate/uk.txt")),
    ("tr", include_str!("boilerplate/tr.txt")),
    ("ar", include_str!("boilerplate/ar.txt")),
    ("he", include_str!("boilerplate/he.txt")),
    ("hi", include_str!("boilerplate/hi.txt")),
    ("zh", include_str!("boilerplate/zh.txt")),
    ("ja", include_str!("boilerplate/ja.txt")),
    ("ko", include_str!("boilerplate/ko.txt")),
];

#[derive(Debug, Clone, Copy, PartialEq)]
enum Anchor {
    Anywhere,
    Start,
    Whole,
}

#[derive(Debug)]
struct Phrase {
    /// Tag of the language whose file it is in.
    language: &'static str,
    group: Group,
    text: String,
    anchor: Anchor,
    /// What stands before and after ` * `.
    parts: Option<(String, String)>,
}

/// What stands for a few words in a phrase.
const GAP: &str = " * ";

/// Most bytes of text that a gap stands for: some six words.
const MAX_GAP: usize = 48;

static PHRASES: LazyLock<Vec<Phrase>> = LazyLock::new(load);

/// Phrases by their first token, so that a line is read once and not once a phrase.
static BY_TOKEN: LazyLock<FxHashMap<&'static str, Vec<&'static Phrase>>> = LazyLock::new(|| {
    let mut out: FxHashMap<&'static str, Vec<&'static Phrase>> = FxHashMap::default();
    for phrase in PHRASES.iter().filter(|phrase| !is_list(phrase.group)) {
        out.entry(first_token(&phrase.text)).or_default().push(phrase);
    }
    out
});

/// Phrases by their group.
static BY_GROUP: LazyLock<FxHashMap<Group, Vec<&'static Phrase>>> = LazyLock::new(|| {
    let mut out: FxHashMap<Group, Vec<&'static Phrase>> = FxHashMap::default();
    for phrase in PHRASES.iter() {
        out.entry(phrase.group).or_default().push(phrase);
    }
    out
});

static MONTHS: LazyLock<FxHashMap<&'static str, i8>> = LazyLock::new(|| {
    let months = phrases(Group::Months).filter_map(|line| {
        let (number, names) = line.split_once(' ')?;
        Some((number.parse().ok()?, names))
    });
    months
        .flat_map(|(number, names): (i8, _)| names.split(' ').map(move |name| (name, number)))
        .collect()
});

static MAIL_FIELDS: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let fields = phrases(Group::MailFields).filter_map(|line| line.split_once(' '));
    fields.flat_map(|(kind, names)| names.split(' ').map(move |name| (name, kind))).collect()
});

static FREQUENT: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
    of_group(Group::Frequent).map(|phrase| (phrase.text.as_str(), phrase.language)).collect()
});

static NUMBER_WORDS: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
    phrases(Group::Number).flat_map(|word| [word, word.trim_end_matches('.')]).collect()
});

/// Groups that are lists of words and patterns, and are not looked for in lines.
fn is_list(group: Group) -> bool {
    matches!(
        group,
        G::Months
            | G::MailFields
            | G::Welcome
            | G::Number
            | G::SentFrom
            | G::VideoLabel
            | G::Frequent
    )
}

fn load() -> Vec<Phrase> {
    let mut out = Vec::new();
    for (language, file) in FILES {
        let mut group = None;
        for line in
            file.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
        {
            if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                group = GROUPS.iter().find(|(known, _)| *known == name).map(|(_, group)| *group);
                continue;
            }
            let Some(group) = group else { continue };
            let (anchor, text) = match line.split_at_checked(1) {
                Some(("^", rest)) => (Anchor::Start, rest),
                Some(("=", rest)) => (Anchor::Whole, rest),
                _ => (Anchor::Anywhere, line),
            };
            let text = words::normal(text);
            let parts = text.split_once(GAP).map(|(head, tail)| (head.to_owned(), tail.to_owned()));
            out.push(Phrase { language, group, text, anchor, parts });
        }
    }
    out
}

/// A phrase that stands in a line.
#[derive(Clone, Copy, Debug)]
struct Found {
    phrase: &'static Phrase,
    /// The line begins with it, signs left out.
    first: bool,
}

/// The phrases of a line, in its order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Said(Vec<Found>);

impl Said {
    /// The first phrase of a group.
    pub(crate) fn find(&self, group: Group) -> Option<&'static str> {
        let found = self.0.iter().find(|found| found.phrase.group == group);
        found.map(|found| found.phrase.text.as_str())
    }

    /// The phrase of a group that the line begins with.
    pub(crate) fn find_start(&self, group: Group) -> Option<&'static str> {
        let found = self.0.iter().find(|found| found.first && found.phrase.group == group);
        found.map(|found| found.phrase.text.as_str())
    }

    /// Whether the line has a phrase of a group.
    pub(crate) fn has(&self, group: Group) -> bool {
        self.find(group).is_some()
    }

    /// The reason to set a line of `weight` words aside, and the phrase that says so; of several groups, the first.
    pub(crate) fn reason(&self, weight: u32) -> Option<(Reason, &'static str)> {
        let mut best: Option<(Group, Reason, &'static str)> = None;
        for Found { phrase, .. } in &self.0 {
            let known =
                REASONS.iter().find(|(group, _, most)| *group == phrase.group && weight <= *most);
            if let Some((group, reason, _)) = known
                && best.is_none_or(|(best, _, _)| *group < best)
            {
                best = Some((*group, *reason, phrase.text.as_str()));
            }
        }
        best.map(|(_, reason, phrase)| (reason, phrase))
    }
}

/// The phrases of a line in its normal form.
pub(crate) fn said(normal: &str) -> Said {
    let (bare, bare_at) = bare(normal);
    let mut out = Vec::new();
    for (at, token) in tokens(normal) {
        let Some(phrases) = BY_TOKEN.get(token) else { continue };
        let rest = normal.get(at..).unwrap_or_default();
        let first = at == 0 || at == bare_at;
        for phrase in phrases {
            if holds(rest, first, bare, at == bare_at, phrase) {
                out.push(Found { phrase, first });
            }
        }
    }
    Said(out)
}

/// The first phrase of `group` in a text in normal form.
pub(crate) fn find(group: Group, normal: &str) -> Option<&'static str> {
    said(normal).find(group)
}

/// All phrases of a group.
pub(crate) fn phrases(group: Group) -> impl Iterator<Item = &'static str> {
    of_group(group).map(|phrase| phrase.text.as_str())
}

/// What stands before and after the gap in the phrases of a group that have one.
pub(crate) fn gapped(group: Group) -> impl Iterator<Item = (&'static str, &'static str)> {
    let parts = of_group(group).filter_map(|phrase| phrase.parts.as_ref());
    parts.map(|(head, tail)| (head.as_str(), tail.as_str()))
}

fn of_group(group: Group) -> impl Iterator<Item = &'static Phrase> {
    BY_GROUP.get(&group).into_iter().flatten().copied()
}

/// Whether a lower-case word stands before an issue's number; its full stop may be missing.
pub(crate) fn is_number_word(word: &str) -> bool {
    NUMBER_WORDS.contains(word)
}

/// The language in which a lower-case word is frequent, and which no other has.
pub(crate) fn language_of(word: &str) -> Option<&'static str> {
    FREQUENT.get(word).copied()
}

/// The kind of a mail's header field ("from", "date", …) that a lower-case word names.
pub(crate) fn mail_field(word: &str) -> Option<&'static str> {
    MAIL_FIELDS.get(word).copied()
}

/// The month that a lower-case word names.
pub(crate) fn month(word: &str) -> Option<i8> {
    MONTHS.get(word).copied()
}

/// The line without the signs around it, and where that begins.
fn bare(normal: &str) -> (&str, usize) {
    let head = normal.trim_start_matches(|c: char| !c.is_alphanumeric());
    (head.trim_end_matches(|c: char| !c.is_alphanumeric()), normal.len() - head.len())
}

/// Whether a phrase stands at the beginning of `rest`, which may be where the line begins, signs left out or not.
fn holds(rest: &str, first: bool, bare: &str, is_bare: bool, phrase: &Phrase) -> bool {
    if let Some((head, tail)) = &phrase.parts {
        return (first || phrase.anchor == Anchor::Anywhere)
            && rest.strip_prefix(head.as_str()).is_some_and(|after| follows(head, after, tail));
    }
    let Some(after) = rest.strip_prefix(phrase.text.as_str()) else { return false };
    match phrase.anchor {
        Anchor::Whole => first && (after.is_empty() || is_bare && phrase.text == bare),
        Anchor::Start => first && ends_word(&phrase.text, after),
        Anchor::Anywhere => ends_word(&phrase.text, after),
    }
}

/// Whether `tail` stands a few words behind `head`, which ends where `after` begins.
fn follows(head: &str, after: &str, tail: &str) -> bool {
    let reach = after.floor_char_boundary(after.len().min(MAX_GAP + tail.len()));
    let Some(window) = after.get(..reach).filter(|_| ends_word(head, after)) else { return false };
    window.match_indices(tail).any(|(at, _)| {
        let begins = !window.get(..at).is_some_and(|before| before.ends_with(is_joined))
            || !tail.starts_with(is_joined);
        begins && after.get(at + tail.len()..).is_some_and(|rest| ends_word(tail, rest))
    })
}

fn ends_word(text: &str, after: &str) -> bool {
    !(text.ends_with(is_joined) && after.starts_with(is_joined))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(normal: &str, weight: u32) -> Option<Reason> {
        said(normal).reason(weight).map(|found| found.0)
    }

    #[test]
    fn phrases_stand_between_word_borders() {
        assert_eq!(reason("unsubscribe here", 2), Some(Reason::Unsubscribe));
        assert_eq!(reason("the unsubscribed", 2), None);
        assert_eq!(reason("如果不想收到此邮件，请点击退订此邮件。", 1), Some(Reason::Unsubscribe));
        assert_eq!(reason("메일 수신거부를 원하시면", 2), Some(Reason::Unsubscribe));
        assert_eq!(reason("view this month's letter online", 5), Some(Reason::ViewOnline));
        assert_eq!(reason("we view the offline world", 5), None);
        assert_eq!(find(Group::Cta, "» read more ›"), Some("read more"));
        assert_eq!(month("märz"), Some(3));
        assert_eq!(month("août"), Some(8));
    }

    #[test]
    fn every_group_is_known_and_has_phrases() {
        for (_, file) in FILES {
            for name in file.lines().filter_map(|line| line.strip_prefix('[')?.strip_suffix(']')) {
                assert!(GROUPS.iter().any(|(known, _)| *known == name), "[{name}]");
            }
        }
        for (name, group) in GROUPS {
            assert!(phrases(*group).next().is_some(), "[{name}]");
        }
        assert!(PHRASES.iter().all(|phrase| phrase.text.len() > 1));
    }
}

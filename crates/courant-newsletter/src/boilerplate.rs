//! Phrases by which boilerplate, labels and months are known: data files, one a language.
//!
//! A file has groups (`[unsubscribe]`) of phrases, one a line, in normal form (lower case, plain
//! quotes). A phrase is looked for anywhere between word borders; `^` binds it to the line's start,
//! `=` to the whole line; ` * ` inside it stands for a few words. `#` begins a comment.

use std::collections::{BTreeMap, HashMap};
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
    include_str!("boilerplate/sv.txt"),
    include_str!("boilerplate/pl.txt"),
    include_str!("boilerplate/ru.txt"),
    include_str!("boilerplate/uk.txt"),
    include_str!("boilerplate/tr.txt"),
    include_str!("boilerplate/ar.txt"),
    include_str!("boilerplate/he.txt"),
    include_str!("boilerplate/hi.txt"),
    include_str!("boilerplate/zh.txt"),
    include_str!("boilerplate/ja.txt"),
    include_str!("boilerplate/ko.txt"),
];

/// Groups that are reasons, and the most words of a line that the group's phrases speak for.
const REASONS: &[(&str, Reason, u32)] = &[
    ("unsubscribe", Reason::Unsubscribe, 45),
    ("view-online", Reason::ViewOnline, 30),
    ("delivery", Reason::ViewOnline, 30),
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
    ("advertise", Reason::More, 40),
    ("more", Reason::More, 14),
    ("navigation", Reason::Navigation, 20),
    ("feed-tail", Reason::Navigation, 60),
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
    /// What stands before and after ` * `.
    parts: Option<(String, String)>,
}

/// What stands for a few words in a phrase.
const GAP: &str = " * ";

/// Most bytes of text that a gap stands for: some six words.
const MAX_GAP: usize = 48;

static GROUPS: LazyLock<BTreeMap<&'static str, Vec<Phrase>>> = LazyLock::new(load);

/// Each group's phrases by their first token, so that a line is read once and not once a phrase.
static INDEX: LazyLock<BTreeMap<&'static str, HashMap<&'static str, Vec<&'static Phrase>>>> =
    LazyLock::new(index);

fn index() -> BTreeMap<&'static str, HashMap<&'static str, Vec<&'static Phrase>>> {
    let mut out: BTreeMap<&'static str, HashMap<&'static str, Vec<&'static Phrase>>> =
        BTreeMap::new();
    for (group, phrases) in GROUPS.iter() {
        let by_token = out.entry(group).or_default();
        for phrase in phrases {
            by_token.entry(first_token(&phrase.text)).or_default().push(phrase);
        }
    }
    out
}

/// The phrases of all reasons by their first token, each with its group's place in [`REASONS`].
static BY_REASON: LazyLock<HashMap<&'static str, Vec<(usize, &'static Phrase)>>> =
    LazyLock::new(|| {
        let mut out: HashMap<&'static str, Vec<(usize, &'static Phrase)>> = HashMap::new();
        for (rank, (group, _, _)) in REASONS.iter().enumerate() {
            for phrase in GROUPS.get(group).into_iter().flatten() {
                out.entry(first_token(&phrase.text)).or_default().push((rank, phrase));
            }
        }
        out
    });

/// Letters and digits of which several make a token. Where no spaces are written each letter is one, and a phrase may
/// begin and end beside any of them.
fn is_joined(c: char) -> bool {
    c.is_alphanumeric() && !words::is_unspaced(c)
}

/// The letters and digits that a text begins with, or its first sign.
fn first_token(text: &str) -> &str {
    let end = text.find(|c: char| !is_joined(c)).unwrap_or(text.len());
    let end = if end == 0 { text.chars().next().map_or(0, char::len_utf8) } else { end };
    text.get(..end).unwrap_or_default()
}

/// Where tokens begin.
fn token_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut inside = false;
    text.char_indices().filter_map(move |(at, c)| {
        let letter = is_joined(c);
        let starts = !(c.is_whitespace() || letter && inside);
        inside = letter;
        starts.then_some(at)
    })
}

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
            let text = words::normal(text);
            let parts = text.split_once(GAP).map(|(head, tail)| (head.to_owned(), tail.to_owned()));
            groups.entry(group).or_default().push(Phrase { text, anchor, parts });
        }
    }
    groups
}

/// The reason to set a line aside, and the phrase that says so. `normal` is its normal form.
///
/// Of several, the first in the order of [`REASONS`] counts.
pub(crate) fn reason(normal: &str, count: u32) -> Option<(Reason, &'static str)> {
    let (bare, bare_at) = bare(normal);
    let count = words::weight(normal, count);
    let mut best: Option<(usize, &'static str)> = None;
    for at in token_starts(normal) {
        let Some(rest) = normal.get(at..) else { continue };
        let Some(phrases) = BY_REASON.get(first_token(rest)) else { continue };
        for (rank, phrase) in phrases {
            let better = best.is_none_or(|(known, _)| *rank < known);
            let speaks = REASONS.get(*rank).is_some_and(|(_, _, most)| count <= *most);
            if better && speaks && holds(rest, at, bare, bare_at, phrase) {
                best = Some((*rank, phrase.text.as_str()));
            }
        }
    }
    best.and_then(|(rank, phrase)| Some((REASONS.get(rank)?.1, phrase)))
}

/// The line without the signs around it, and where that begins.
fn bare(normal: &str) -> (&str, usize) {
    let head = normal.trim_start_matches(|c: char| !c.is_alphanumeric());
    (head.trim_end_matches(|c: char| !c.is_alphanumeric()), normal.len() - head.len())
}

/// The phrase of `group` that a line holds.
pub(crate) fn find(group: &str, normal: &str) -> Option<&'static str> {
    let by_token = INDEX.get(group)?;
    let (bare, bare_at) = bare(normal);
    token_starts(normal).find_map(|at| {
        let rest = normal.get(at..)?;
        let phrases = by_token.get(first_token(rest))?;
        phrases
            .iter()
            .find(|phrase| holds(rest, at, bare, bare_at, phrase))
            .map(|phrase| phrase.text.as_str())
    })
}

/// The phrase of `group` that a line begins with.
pub(crate) fn find_start(group: &str, normal: &str) -> Option<&'static str> {
    let (_, at) = bare(normal);
    let rest = normal.get(at..)?;
    let phrases = INDEX.get(group)?.get(first_token(rest))?;
    phrases.iter().find(|phrase| holds(rest, 0, rest, 0, phrase)).map(|phrase| phrase.text.as_str())
}

/// All phrases of a group.
pub(crate) fn phrases(group: &str) -> impl Iterator<Item = &'static str> {
    GROUPS.get(group).into_iter().flatten().map(|phrase| phrase.text.as_str())
}

/// Whether a phrase stands at the beginning of `rest`, which begins at byte `at` of the line.
fn holds(rest: &str, at: usize, bare: &str, bare_at: usize, phrase: &Phrase) -> bool {
    let start = at == 0 || at == bare_at;
    if let Some((head, tail)) = &phrase.parts {
        return (start || phrase.anchor == Anchor::Anywhere)
            && rest.strip_prefix(head.as_str()).is_some_and(|after| follows(head, after, tail));
    }
    let Some(after) = rest.strip_prefix(phrase.text.as_str()) else { return false };
    match phrase.anchor {
        Anchor::Whole => start && (after.is_empty() || at == bare_at && phrase.text == bare),
        Anchor::Start => start && ends_word(&phrase.text, after),
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
        assert_eq!(
            reason("如果不想收到此邮件，请点击退订此邮件。", 1).map(|r| r.0),
            Some(Reason::Unsubscribe)
        );
        assert_eq!(reason("메일 수신거부를 원하시면", 2).map(|r| r.0), Some(Reason::Unsubscribe));
        assert_eq!(
            reason("view this month's letter online", 5).map(|r| r.0),
            Some(Reason::ViewOnline)
        );
        assert_eq!(reason("we view the offline world", 5), None);
        assert_eq!(month("märz"), Some(3));
        assert_eq!(month("août"), Some(8));
    }

    #[test]
    fn every_file_is_in_normal_form_and_known() {
        /// Groups that are no reasons.
        const OTHERS: &[&str] = &[
            "place",
            "poll",
            "reading-time",
            "forwarded",
            "more-heading",
            "closing",
            "sent-from",
            "mail-fields",
            "hail",
            "sponsor",
            "video-label",
            "cta",
            "byline",
            "credit",
            "welcome",
            "number",
            "months",
        ];
        for (group, phrases) in GROUPS.iter() {
            let known = OTHERS.contains(group) || REASONS.iter().any(|(name, _, _)| name == group);
            assert!(known && !phrases.is_empty(), "[{group}]");
            assert!(phrases.iter().all(|phrase| phrase.text.len() > 1), "{group}");
        }
    }
}

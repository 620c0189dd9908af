//! Headings over lists of what else the sender has to offer.

use rustc_hash::FxHashSet;

use crate::boilerplate::{self, Group};
use crate::lines::{Line, Meta};
use crate::words;

use super::cut::Cut;

/// Lines at the end in which the sender's domain is looked for.
const LAST_LINES: usize = 20;

/// Most words that one line adds.
const MAX_NAMES: usize = 64;

/// Shortest word of a name.
const MIN_LETTERS: usize = 3;

/// Whether a line is such a heading: "Keep reading", or "More from" and who sends it.
pub(crate) fn is_heading(line: &Line, names: &FxHashSet<String>) -> bool {
    let normal = line.normal();
    let phrase = line.said().find_start(Group::MoreHeading).filter(|_| line.is_text());
    let Some(phrase) = phrase else { return false };
    let rest = normal.trim_start_matches(|c: char| !c.is_alphanumeric());
    let rest = rest.get(phrase.len()..).unwrap_or_default();
    let rest = rest.trim_matches(|c: char| !c.is_alphanumeric());
    rest.is_empty() || parts(rest).any(|word| names.contains(word))
}

/// The words of the newsletter's and the sender's names, and of domains in the small print.
pub(crate) fn names(cuts: &[Cut], meta: &Meta) -> FxHashSet<String> {
    let named = [&meta.newsletter, &meta.sender, &meta.domain];
    let mut out: FxHashSet<String> = named
        .into_iter()
        .flatten()
        .flat_map(|name| parts(&words::normal(name)).map(str::to_owned).collect::<Vec<_>>())
        .collect();
    for cut in cuts.iter().rev().filter(|cut| cut.line.len() > 0).take(LAST_LINES) {
        let domains = cut.line.normal().split_whitespace().filter(|word| {
            word.contains('.') && word.chars().all(|c| c.is_alphanumeric() || ".-@".contains(c))
        });
        out.extend(domains.flat_map(parts).take(MAX_NAMES).map(str::to_owned));
    }
    // "More from the trial" names nobody.
    out.retain(|name| boilerplate::language_of(name).is_none());
    out
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| word.chars().count() >= MIN_LETTERS)
}

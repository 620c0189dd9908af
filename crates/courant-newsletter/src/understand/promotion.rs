//! Headings over lists of what else the sender has to offer.

use crate::boilerplate;
use crate::lines::{Line, Meta};
use crate::words;

/// Whether a line is such a heading: "Keep reading", or "More from" and who sends it.
pub(crate) fn is_heading(line: &Line, meta: &Meta) -> bool {
    let normal = line.normal();
    let Some(phrase) = boilerplate::find_start("more-heading", normal).filter(|_| line.is_text())
    else {
        return false;
    };
    let rest = normal.trim_start_matches(|c: char| !c.is_alphanumeric());
    let rest = rest.get(phrase.len()..).unwrap_or_default();
    let rest = rest.trim_matches(|c: char| !c.is_alphanumeric());
    rest.is_empty() || names_sender(rest, meta)
}

/// Whether the words are of the newsletter's or its sender's name.
fn names_sender(text: &str, meta: &Meta) -> bool {
    let names = [&meta.newsletter, &meta.sender, &meta.domain, &meta.title];
    let known: String = names.into_iter().flatten().map(|name| words::normal(name) + " ").collect();
    let known: Vec<&str> = known.split(|c: char| !c.is_alphanumeric()).collect();
    let mut own =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 2);
    own.any(|word| known.contains(&word))
}

//! Names of people: bylines, sign-offs, and what looks like a name.

use crate::boilerplate;
use crate::words;

/// Longest name of an author, in words.
const MAX_NAME_WORDS: usize = 4;

/// The name in "— Tony Halpin".
pub(crate) fn sign_off(text: &str) -> Option<String> {
    let name = text
        .trim()
        .strip_prefix(['—', '–', '―'])
        .or_else(|| text.trim().strip_prefix("--"))?
        .trim();
    is_name(name).then(|| name.trim_end_matches(['.', ',']).to_owned())
}

/// A few words that all begin with a capital (particles excepted).
pub(crate) fn is_name(text: &str) -> bool {
    const PARTICLES: &[&str] = &[
        "de", "da", "di", "van", "von", "der", "den", "la", "le", "du", "del", "bin", "al", "el",
        "and", "und", "et", "y", "e", "&",
    ];
    let all: Vec<&str> = text.split_whitespace().collect();
    let capital = |word: &&str| {
        word.chars()
            .next()
            .is_some_and(|c| c.is_uppercase() || c.is_alphabetic() && !c.is_lowercase())
    };
    (1..=MAX_NAME_WORDS).contains(&all.len())
        && all.iter().filter(|word| capital(word)).count() >= 2.min(all.len())
        && all.iter().all(|word| capital(word) || PARTICLES.contains(word))
        && !text.contains([':', '?', '!', '(', '"', '|', '@', '/'])
        && !text.chars().any(char::is_numeric)
}

/// Names in "— Ann Lee, Bo Min" or "By Ann Lee and Bo Min".
pub(crate) fn byline(text: &str, normal: &str) -> Option<Vec<String>> {
    let rest = match text.trim().strip_prefix(['—', '–', '―']) {
        Some(rest) => rest.trim().to_owned(),
        None => after_phrase(text, boilerplate::find("byline", normal)?)?,
    };
    let names: Vec<String> = rest
        .replace(" and ", ", ")
        .replace(" und ", ", ")
        .replace(" et ", ", ")
        .replace(" & ", ", ")
        .split(',')
        .map(|name| name.trim().trim_end_matches('.').to_owned())
        .filter(|name| !name.is_empty())
        .collect();
    (!names.is_empty() && names.iter().all(|name| is_name(name))).then_some(names)
}

/// What follows a phrase at the start of a line.
pub(crate) fn after_phrase(text: &str, phrase: &str) -> Option<String> {
    let skip = words::count(phrase);
    let rest: Vec<&str> = text.split_whitespace().skip(skip).collect();
    let rest = rest.join(" ").trim_matches(|c: char| c == ':' || c.is_whitespace()).to_owned();
    (!rest.is_empty()).then_some(rest)
}

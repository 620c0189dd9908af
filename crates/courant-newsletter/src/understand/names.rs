//! Names of people: bylines, sign-offs, and what looks like a name.

use crate::boilerplate::{self, Group};
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

/// Author and newsletter out of "Ann Lee from Pier Post" and "Ann Lee | Pier Post".
pub(crate) fn writer_and_newsletter(sender: &str) -> Option<(String, String)> {
    boilerplate::phrases(Group::SentFrom).chain(["|", "·", "–", "—"]).find_map(|word| {
        let (writer, newsletter) = sender.split_once(&format!(" {word} "))?;
        let (writer, newsletter) = (writer.trim(), newsletter.trim());
        // A name of one word may be the newsletter's own.
        let person = is_name(writer) && writer.contains(' ');
        (person && !newsletter.is_empty()).then(|| (writer.to_owned(), newsletter.to_owned()))
    })
}

/// Text in quotation marks and nothing else.
pub(crate) fn is_quoted(text: &str) -> bool {
    const MARKS: &[(char, char)] =
        &[('“', '”'), ('"', '"'), ('«', '»'), ('„', '“'), ('「', '」'), ('»', '«')];
    MARKS.iter().any(|(open, close)| text.starts_with(*open) && text.ends_with(*close))
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
        None => after_phrase(text, boilerplate::find(Group::Byline, normal)?)?,
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

/// What a caption says, and whom it names for the picture ("Gulls at noon. Photo: Ann Lee").
pub(crate) fn caption_and_credit(text: &str) -> Option<(String, String)> {
    let all: Vec<&str> = text.split_whitespace().collect();
    let ends =
        |word: &&str| word.ends_with(['.', '!', '?', ')', '|', '·', '”', '"', '»', '。', '/']);
    (1..all.len()).filter(|at| all.get(at - 1).is_some_and(ends)).find_map(|at| {
        let rest = all.get(at..)?.join(" ");
        let phrase = boilerplate::find(Group::Credit, &words::normal(&rest))?;
        let credit = after_phrase(&rest, phrase)?;
        let caption = all.get(..at)?.join(" ");
        Some((caption.trim_end_matches(['|', '·', '/', ' ']).to_owned(), credit))
    })
}

/// What follows a phrase at the start of a line.
pub(crate) fn after_phrase(text: &str, phrase: &str) -> Option<String> {
    let skip = words::count(phrase);
    let rest: Vec<&str> = text.split_whitespace().skip(skip).collect();
    let rest = rest.join(" ").trim_matches(|c: char| c == ':' || c.is_whitespace()).to_owned();
    (!rest.is_empty()).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sender_may_name_two() {
        let both = |one: &str, other: &str| Some((one.to_owned(), other.to_owned()));
        assert_eq!(writer_and_newsletter("Ann Lee from Pier Post"), both("Ann Lee", "Pier Post"));
        assert_eq!(writer_and_newsletter("Ann Lee at the Pier"), both("Ann Lee", "the Pier"));
        assert_eq!(writer_and_newsletter("News from the Pier"), None);
        assert_eq!(writer_and_newsletter("Pier Post"), None);
    }

    #[test]
    fn a_credit_may_stand_in_the_caption() {
        let split = |text| caption_and_credit(text);
        let both = |one: &str, other: &str| Some((one.to_owned(), other.to_owned()));
        assert_eq!(split("Gulls at noon. Photo: Ann Lee"), both("Gulls at noon.", "Ann Lee"));
        assert_eq!(
            split("The lock on Monday. Photographer: Jana Mirek/Lumen Press"),
            both("The lock on Monday.", "Jana Mirek/Lumen Press")
        );
        assert_eq!(split("A photo: what it shows"), None);
        assert_eq!(split("Gulls at noon."), None);
    }
}

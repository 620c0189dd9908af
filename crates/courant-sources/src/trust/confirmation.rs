//! Mails that ask to confirm a subscription ("double opt-in"): they are for the operator, never for readers. Known by
//! what they ask for in one sentence, by a link that does it, and by how short they are. Pure.

mod phrases;

use mail_parser::{MessageParser, PartType};

use super::Sender;
use super::links::{Link, Page};
use phrases::{LANGUAGES, Language};

/// Longest mail that is looked at, in bytes: such mails say little, but some bring pictures along.
const MAX_MAIL: usize = 2 * 1_024 * 1_024;

/// Longest text of one that is looked at, in bytes: some have 100 KB of styles.
const MAX_SOURCE: usize = 300 * 1_024;

/// Most parts that are looked at for a text.
const MAX_PARTS: usize = 100;

/// Most letters of such a mail, its small print counted; issues are longer, apart from some that only tell of one.
const MAX_LETTERS: usize = 1_600;

/// Most links of one: what it asks for, and some of its small print.
const MAX_LINKS: usize = 25;

/// Longest label of a button, in characters.
const MAX_LABEL: usize = 70;

/// A mail that asks to confirm a subscription.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmation {
    /// Where it is confirmed, as the mail has it. Whoever wrote the mail chose it: a person looks at it before it is
    /// followed.
    pub link: String,
}

/// Whether a mail only asks to confirm a subscription, and where that is done.
pub fn confirmation(mail: &[u8]) -> Option<Confirmation> {
    if mail.len() > MAX_MAIL {
        return None;
    }
    let message = MessageParser::default().parse(mail)?;
    let subject = Sender::of(mail).title.unwrap_or_default();
    message.parts.iter().take(MAX_PARTS).find_map(|part| {
        let page = match &part.body {
            PartType::Html(source) if source.len() <= MAX_SOURCE => Page::of_html(source),
            PartType::Text(source) if source.len() <= MAX_SOURCE => Page::of_text(source),
            _ => return None,
        };
        asked(&subject, &page).map(|link| Confirmation { link: link.url.clone() })
    })
}

fn asked<'a>(subject: &str, page: &'a Page) -> Option<&'a Link> {
    let words = without_addresses(&page.text);
    let letters = words.chars().filter(|c| c.is_alphabetic()).count();
    if letters > MAX_LETTERS || page.links.len() > MAX_LINKS {
        return None;
    }
    let subject = normal(subject);
    let text = normal(&words);
    LANGUAGES.iter().find_map(|language| {
        let mut said = sentences(&subject).chain(sentences(&text));
        // Only what is said first counts: a welcome begins with what was done, while a mail that asks may go on with
        // what comes once it is confirmed.
        let asks = said.find_map(|sentence| {
            let is_done = language.is_done(sentence);
            (is_done || language.asks(sentence)).then_some(!is_done)
        });
        if asks != Some(true) {
            return None;
        }
        let does_it = |link: &&Link| language.does_it(link);
        page.links.iter().find(does_it)
    })
}

impl Language {
    /// "Please confirm your subscription."
    fn asks(&self, sentence: &str) -> bool {
        self.verbs.iter().any(|verb| has_word(sentence, verb))
            && self.nouns.iter().any(|noun| has_begin(sentence, noun))
            && !self.leaves(sentence)
    }

    /// "Your subscription has been confirmed."
    fn is_done(&self, sentence: &str) -> bool {
        self.done.iter().any(|phrase| has_begin(sentence, phrase))
    }

    /// It is about the end of a subscription.
    fn leaves(&self, text: &str) -> bool {
        self.leaving.iter().any(|word| has_begin(text, word))
    }

    fn does_it(&self, link: &Link) -> bool {
        let label = normal(&link.label);
        let says_so = |text: &str| {
            (self.verbs.iter().chain(&self.yes).any(|word| has_word(text, word)))
                && !self.leaves(text)
        };
        // A label that is the address itself, or "here", says nothing: what stands right before it does.
        let is_bare = label.is_empty()
            || label.contains("://")
            || self.here.iter().any(|here| has_word(&label, here));
        if is_bare {
            let before = normal(&without_addresses(&link.before));
            let last = sentences(&before).last().unwrap_or_default();
            return says_so(last) || says_so(&label);
        }
        label.chars().count() <= MAX_LABEL && says_so(&label)
    }
}

/// A text without the addresses of links in it: their words are nobody's sentence.
fn without_addresses(text: &str) -> String {
    let is_address = |word: &str| word.contains("://");
    let lines = text.lines().map(|line| {
        let words: Vec<&str> = line.split_whitespace().filter(|word| !is_address(word)).collect();
        words.join(" ")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A text in the form of the phrases: lower case, plain apostrophes, no invisible characters.
fn normal(text: &str) -> String {
    let lower = text.to_lowercase();
    lower
        .chars()
        // U+0307 is left of a Turkish capital I with its dot.
        .filter(|c| {
            !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{307}' | '\u{34f}' | '\u{feff}')
        })
        .map(|c| match c {
            '’' | '‘' | 'ʼ' => '\'',
            '\u{a0}' | '\u{202f}' | '\t' => ' ',
            '‐' | '‑' => '-',
            other => other,
        })
        .collect()
}

/// The sentences of a text. A single line break inside a paragraph of a plain text ends none.
fn sentences(text: &str) -> impl Iterator<Item = &str> + Clone {
    text.split(['!', '?', '。', '！', '？', '؟', '।'])
        .flat_map(|part| part.split(". "))
        .flat_map(|part| part.split("\n\n"))
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// Whether a word or phrase stands in a text between borders of words.
fn has_word(text: &str, phrase: &str) -> bool {
    positions(text, phrase).any(|(before, after)| before && after)
}

/// Whether a word of a text begins with this.
fn has_begin(text: &str, phrase: &str) -> bool {
    positions(text, phrase).any(|(before, _)| before)
}

/// For each place of a phrase whether words end before and after it. Scripts that do not part words, and those that
/// write articles and conjunctions onto them, end one anywhere.
fn positions(text: &str, phrase: &str) -> impl Iterator<Item = (bool, bool)> {
    let joined = phrase.chars().any(|c| {
        matches!(c, '\u{590}'..='\u{6ff}' | '\u{e00}'..='\u{e7f}' | '\u{3040}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
    });
    text.match_indices(phrase).map(move |(at, found)| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text.get(at + found.len()..).and_then(|text| text.chars().next());
        let is_border = |c: Option<char>| joined || c.is_none_or(|c| !c.is_alphanumeric());
        (is_border(before), is_border(after))
    })
}

#[cfg(test)]
mod tests;

//! Lines that hold several things: flattened text, labels such as "WATCH:", greetings, a name after the text.

use crate::boilerplate::{self, Group};
use crate::lines::{Line, Meta};
use crate::model::Reason;
use crate::{sentences, words};

use super::super::Role;
use super::super::names::sign_off;
use super::{Cut, MAX_ASIDE_WORDS, whole};

/// A paragraph of plain text from this many words on may be a whole newsletter in one line.
const FLAT_WORDS: u32 = 40;

/// The newsletter is named in a greeting in one of so many lines at the top.
const GREETING_LINES: usize = 6;

struct Part {
    from: u32,
    to: u32,
    hint: Option<(Role, String)>,
}

pub(super) fn sentences_apart(line: Line, number: usize, meta: &Meta, out: &mut Vec<Cut>) {
    let flat = meta.plain_text && line.len() >= FLAT_WORDS;
    // Most lines have nothing that parts them.
    if !flat && number >= GREETING_LINES && !may_part(line.plain()) {
        out.push(whole(line));
        return;
    }
    let text = line.text();
    let spans: Vec<(usize, usize)> = words::spans(&text).collect();
    let mut parts: Vec<Part> = Vec::new();
    for (from, to) in borders(&text, &spans) {
        let (Some((start, _)), Some((_, stop))) =
            (spans.get(from), to.checked_sub(1).and_then(|to| spans.get(to)))
        else {
            continue;
        };
        let sentence = text.get(*start..*stop).unwrap_or_default();
        let count = u32::try_from(to - from).unwrap_or(u32::MAX);
        let last = to == spans.len() && from > 0;
        let hint = hint(sentence, count, flat, number).or_else(|| {
            let name = sign_off(sentence).filter(|_| last)?;
            Some((Role::Authors(vec![name]), "name after a dash, after the text".to_owned()))
        });
        let base = line.first;
        let (from, to) =
            (base + u32::try_from(from).unwrap_or(0), base + u32::try_from(to).unwrap_or(0));
        match parts.last_mut() {
            Some(last) if last.hint.is_none() && hint.is_none() => last.to = to,
            // Where lines are paragraphs, all of one is about what its label says.
            Some(last)
                if !flat && hint.is_none() && matches!(last.hint, Some((Role::Video, _))) =>
            {
                last.to = to;
            }
            _ => parts.push(Part { from, to, hint }),
        }
    }
    if parts.iter().all(|part| part.hint.is_none()) {
        out.push(whole(line));
        return;
    }
    let ranges: Vec<(u32, u32)> = parts.iter().map(|part| (part.from, part.to)).collect();
    for (line, part) in line.slices(&ranges).into_iter().zip(parts) {
        out.push(Cut::new(line, part.hint, None));
    }
}

/// Whether a line may have a label, a name after a dash, or a bar in it.
fn may_part(text: &str) -> bool {
    text.contains('|')
        || text.contains("--")
        || !text.is_ascii() && text.contains(['—', '–', '―'])
        || text.contains(':') && text.split_whitespace().any(is_label)
}

/// Ranges of words that are sentences; a label in capitals begins one too, and so does a lone bar.
fn borders(text: &str, spans: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut starts = Vec::new();
    let mut word = 0;
    for (from, _) in sentences::spans(text) {
        while spans.get(word).is_some_and(|span| span.0 < from) {
            word += 1;
        }
        if spans.get(word).is_some_and(|span| span.0 == from) {
            starts.push(word);
        }
    }
    let sentences = starts.len();
    for (n, (from, to)) in spans.iter().enumerate() {
        let word = text.get(*from..*to).unwrap_or_default();
        if is_label(word)
            || word == "|" && (n + 1 == spans.len() || n == 0)
            || word == "|"
                && (starts[..sentences].binary_search(&n).is_ok()
                    || starts[..sentences].binary_search(&(n + 1)).is_ok())
        {
            starts.push(n);
            if word == "|" {
                starts.push(n + 1);
            }
        }
    }
    starts.push(0);
    starts.push(spans.len());
    starts.sort_unstable();
    starts.dedup();
    starts.retain(|start| *start <= spans.len());
    starts.windows(2).map(|pair| (pair[0], pair[1])).collect()
}

/// "WATCH:" in capitals, anywhere in a line.
fn is_label(word: &str) -> bool {
    word.ends_with(':')
        && word.chars().any(char::is_uppercase)
        && !word.chars().any(char::is_lowercase)
        && boilerplate::phrases(Group::VideoLabel).any(|label| label == words::normal(word))
}

fn hint(sentence: &str, count: u32, flat: bool, number: usize) -> Option<(Role, String)> {
    if !sentence.chars().any(char::is_alphanumeric) && flat {
        return Some((Role::Drop(Reason::Decoration), "marks without a letter".to_owned()));
    }
    let normal = words::normal(sentence);
    let first = sentence.split_whitespace().next().unwrap_or_default();
    if count > 1 && is_label(first) {
        return Some((Role::Video, format!("label {first:?}: the sentence after it")));
    }
    if number < GREETING_LINES
        && let Some((title, tagline)) = welcome(sentence, &normal)
    {
        return Some((
            Role::Masthead { title: Some(title), tagline },
            "greeting that names the newsletter".to_owned(),
        ));
    }
    if flat && let Some(name) = sign_off(sentence) {
        return Some((Role::Authors(vec![name]), "name after a dash, after the text".to_owned()));
    }
    if flat
        && count <= MAX_ASIDE_WORDS
        && let Some((reason, phrase)) =
            boilerplate::said(&normal).reason(words::weight(&normal, count))
    {
        return Some((Role::Drop(reason), format!("sentence holds {phrase:?}")));
    }
    None
}

/// Title and tagline out of "Welcome to X, bringing you Y": the pattern's `*` is the title; what
/// follows the comma is the tagline, without the pattern's own words where they are two or more.
fn welcome(sentence: &str, normal: &str) -> Option<(String, Option<String>)> {
    for (head, tail) in boilerplate::gapped(Group::Welcome) {
        let tail = tail.trim_start_matches([',', ' ']);
        let Some(rest) = normal.strip_prefix(head).filter(|rest| rest.starts_with(' ')) else {
            continue;
        };
        let mark = format!(", {tail} ");
        let Some(at) = rest.find(&mark) else { continue };
        // The normal form may differ in length: words are counted instead.
        let title_words = words::count(rest.get(..at)?);
        let skip = words::count(head);
        let all: Vec<&str> = sentence.split_whitespace().collect();
        let title = all.get(skip..skip + title_words)?.join(" ").trim_end_matches(',').to_owned();
        let own = if tail.contains(' ') { words::count(tail) } else { 0 };
        let tagline = all.get(skip + title_words + own..)?.join(" ");
        let tagline = tagline.trim_end_matches(['.', '!', ' ']).to_owned();
        return Some((title, (!tagline.is_empty()).then_some(tagline)));
    }
    None
}

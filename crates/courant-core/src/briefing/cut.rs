//! Cutting text at natural borders, marks closed before the cut and opened again after it.

use courant_newsletter::{Inline, sentences};
use unicode_segmentation::UnicodeSegmentation;

/// The first `count` sentences, at most `max` characters; whether anything is left.
pub(super) fn first_sentences(content: &[Inline], count: usize, max: usize) -> (Vec<Inline>, bool) {
    let text = Inline::plain(content);
    let mut end = 0;
    for (sentence, number) in sentences(&text).zip(1..) {
        let to = end_of(&text, sentence);
        if number > count || (number > 1 && text[..to].chars().count() > max) {
            break;
        }
        end = to;
    }
    if text[..end].chars().count() > max {
        // One endless sentence: its first words.
        let cut = borders(&text[..end], Border::Word)
            .into_iter()
            .rev()
            .find(|at| text[..*at].chars().count() < max);
        let (mut head, _) = Inline::split(content, cut.unwrap_or(end));
        head.push(Inline::text("…"));
        return (head, true);
    }
    let (head, tail) = Inline::split(content, end);
    (head, !Inline::plain(&tail).trim().is_empty())
}

/// A text in at most `max` characters, cut behind a word where that leaves half of it or more.
pub fn shortened(text: &str, max: usize) -> String {
    if text.chars().count() <= max {
        return text.to_owned();
    }
    let length = |at: usize| text[..at].chars().count();
    let last = |border| borders(text, border).into_iter().rev().find(|at| length(*at) < max);
    let at = last(Border::Word)
        .filter(|at| length(*at) * 2 >= max)
        .or_else(|| last(Border::Grapheme))
        .unwrap_or(0);
    format!("{}…", text[..at].trim_end())
}

/// Where the slice `part` of `text` ends in it.
fn end_of(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize)
        .saturating_sub(text.as_ptr() as usize)
        .saturating_add(part.len())
        .min(text.len())
}

/// Kinds of places where a text may be cut, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Border {
    /// After a sentence.
    Sentence,
    /// After a word.
    Word,
    /// Between what readers see as letters.
    Grapheme,
    /// Between code points: only for heaps of combining marks.
    Char,
}

impl Border {
    pub(super) const BEST_FIRST: [Self; 4] =
        [Self::Sentence, Self::Word, Self::Grapheme, Self::Char];
}

/// Byte offsets inside `text` (neither 0 nor its end) where it may be cut, ascending.
pub(super) fn borders(text: &str, border: Border) -> Vec<usize> {
    let inside = |at: &usize| *at > 0 && *at < text.len();
    match border {
        Border::Sentence => {
            sentences(text).map(|sentence| end_of(text, sentence)).filter(inside).collect()
        }
        Border::Word => text
            .split_word_bound_indices()
            .filter(|(_, word)| word.trim().is_empty())
            .map(|(at, _)| at)
            .filter(inside)
            .collect(),
        Border::Grapheme => text.grapheme_indices(true).map(|(at, _)| at).filter(inside).collect(),
        Border::Char => text.char_indices().map(|(at, _)| at).filter(inside).collect(),
    }
}

/// Byte ranges of the plain text that lie inside a link or inline code, which are not cut.
pub(super) fn unbroken(content: &[Inline]) -> Vec<(usize, usize)> {
    fn walk(content: &[Inline], at: &mut usize, out: &mut Vec<(usize, usize)>) {
        for inline in content {
            let start = *at;
            match inline {
                Inline::Text { text } => *at += text.len(),
                Inline::Code { text } => {
                    *at += text.len();
                    out.push((start, *at));
                }
                Inline::Break => *at += 1,
                Inline::Link { content, .. } => {
                    *at += Inline::plain(content).len();
                    out.push((start, *at));
                }
                Inline::Strong { content }
                | Inline::Emphasis { content }
                | Inline::Strike { content }
                | Inline::Spoiler { content } => walk(content, at, out),
            }
        }
    }
    let mut out = Vec::new();
    walk(content, &mut 0, &mut out);
    out
}

/// The same text with all links and marks taken off.
pub(super) fn bare(content: &[Inline]) -> Vec<Inline> {
    vec![Inline::text(Inline::plain(content))]
}

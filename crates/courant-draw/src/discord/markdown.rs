//! Discord's dialect of Markdown → a tree: lines that begin as blocks, and paragraphs between them.

mod inline;

pub(super) use inline::{Inline, Mark};

use crate::LEVELS;

/// Deepest indent that a list distinguishes.
const INDENT: usize = 12;

/// A piece of a text that stands on lines of its own.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Block<'a> {
    /// Lines; line ends in it are kept.
    Text(Vec<Inline<'a>>),
    /// An empty line between other blocks.
    Gap,
    /// A heading of level 1 to 3.
    Heading(u8, Vec<Inline<'a>>),
    /// Small print.
    Subtext(Vec<Inline<'a>>),
    /// A quote.
    Quote(Vec<Block<'a>>),
    /// A code block: its language and text.
    Code(Option<&'a str>, &'a str),
    /// A list: the first number, if it has numbers, and the items.
    List(Option<u64>, Vec<Item<'a>>),
}

/// An item of a list with the lists below it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Item<'a> {
    /// What it says.
    pub(super) words: Vec<Inline<'a>>,
    /// What stands below it.
    pub(super) below: Vec<Block<'a>>,
}

/// A line of a list before items are put below each other.
struct Entry<'a> {
    indent: usize,
    number: Option<u64>,
    words: Vec<Inline<'a>>,
}

/// Parses a text.
pub(super) fn parse(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut rest = text;
    while let Some((before, language, code, after)) = fence(rest) {
        lines(before, &mut blocks, false);
        blocks.push(Block::Code(language, code));
        rest = after.strip_prefix('\n').unwrap_or(after);
    }
    lines(rest, &mut blocks, false);
    while blocks.last() == Some(&Block::Gap) {
        blocks.pop();
    }
    blocks
}

/// The first code block: what stands before it, its language, its text, what stands behind it.
fn fence(text: &str) -> Option<(&str, Option<&str>, &str, &str)> {
    let mut from = 0;
    loop {
        let start = from + text.get(from..)?.find("```")?;
        let (before, opened) = (text.get(..start)?, text.get(start + 3..)?);
        let escaped = before.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1;
        if escaped {
            from = start + 3;
            continue;
        }
        let end = opened.find("```")?;
        let (inside, after) = (opened.get(..end)?, opened.get(end + 3..)?);
        let named = |name: &str| {
            !name.is_empty()
                && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-_.#".contains(&b))
        };
        let (language, code) = match inside.split_once('\n') {
            Some((name, code)) if named(name) => (Some(name), code),
            Some((name, code)) if name.trim().is_empty() => (None, code),
            _ => (None, inside),
        };
        return Some((before, language, code.trim_end(), after));
    }
}

/// The blocks of some lines; quotes do not begin inside a quote.
fn lines<'a>(text: &'a str, blocks: &mut Vec<Block<'a>>, in_quote: bool) {
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let line = rest.split('\n').next().unwrap_or_default();
        let next = (at + line.len() + 1).min(text.len());
        if let Some(all) = rest.strip_prefix(">>> ").filter(|_| !in_quote) {
            let mut inside = Vec::new();
            lines(all, &mut inside, true);
            blocks.push(Block::Quote(inside));
            return;
        }
        if line.trim().is_empty() {
            gap(blocks);
            at = next;
        } else if !in_quote && line.starts_with("> ") {
            let (quote, length) = quoted(rest);
            blocks.push(Block::Quote(quote));
            at = (at + length).min(text.len());
        } else if let Some(block) = heading(line) {
            blocks.push(block);
            at = next;
        } else if entry(line).is_some() {
            let (list, length) = listed(rest);
            blocks.extend(list);
            at = (at + length).min(text.len());
        } else {
            let length = plain_lines(rest, in_quote);
            let words = rest.get(..length).unwrap_or_default();
            blocks.push(Block::Text(inline::parse(words.trim_end_matches('\n'))));
            let ended = words.len() - words.trim_end_matches('\n').len();
            if ended > 1 {
                gap(blocks);
            }
            at += length.max(1);
        }
    }
}

fn gap(blocks: &mut Vec<Block<'_>>) {
    if !matches!(blocks.last(), None | Some(Block::Gap)) {
        blocks.push(Block::Gap);
    }
}

/// Lists that follow each other are one, and so are lines of text.
fn join(blocks: Vec<Block<'_>>) -> Vec<Block<'_>> {
    let mut joined: Vec<Block<'_>> = Vec::with_capacity(blocks.len());
    for block in blocks {
        match (joined.last_mut(), block) {
            (Some(Block::List(first, all)), Block::List(next, items))
                if first.is_some() == next.is_some() =>
            {
                all.extend(items);
            }
            (Some(Block::Text(words)), Block::Text(more)) => {
                words.push(Inline::Text("\n"));
                words.extend(more);
            }
            (_, block) => joined.push(block),
        }
    }
    joined
}

/// The quote that a text begins with, and its length.
fn quoted(text: &str) -> (Vec<Block<'_>>, usize) {
    let mut length = 0;
    let mut blocks = Vec::new();
    for line in text.split('\n') {
        let Some(inside) = line
            .strip_prefix("> ")
            .or_else(|| line.strip_prefix('>').filter(|rest| rest.is_empty()))
        else {
            break;
        };
        length += line.len() + 1;
        lines(inside, &mut blocks, true);
        if inside.trim().is_empty() {
            gap(&mut blocks);
        }
    }
    while blocks.last() == Some(&Block::Gap) {
        blocks.pop();
    }
    (join(blocks), length)
}

/// How long the lines are that belong to no other block, with their line ends.
fn plain_lines(text: &str, in_quote: bool) -> usize {
    let mut length = 0;
    for line in text.split('\n') {
        let quote = line.starts_with("> ") || line.starts_with(">>> ");
        let other = quote && !in_quote || heading(line).is_some() || entry(line).is_some();
        if other && length > 0 {
            break;
        }
        length += line.len() + 1;
    }
    length.min(text.len())
}

fn heading(line: &str) -> Option<Block<'_>> {
    let marks = [("# ", 1), ("## ", 2), ("### ", 3), ("-# ", 0)];
    let (rest, level) =
        marks.iter().find_map(|(mark, level)| Some((line.strip_prefix(mark)?.trim(), *level)))?;
    match (rest.is_empty(), level) {
        (true, _) => None,
        (false, 0) => Some(Block::Subtext(inline::parse(rest))),
        (false, level) => Some(Block::Heading(level, inline::parse(rest))),
    }
}

/// A line that begins as an item of a list.
fn entry(line: &str) -> Option<Entry<'_>> {
    let text = line.trim_start_matches(' ');
    let indent = (line.len() - text.len()).min(INDENT);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = match text.split_at_checked(digits) {
        Some((number, rest)) if (1..=9).contains(&digits) => {
            (number.parse().ok(), rest.strip_prefix(". ")?)
        }
        _ => (None, text.strip_prefix("- ").or_else(|| text.strip_prefix("* "))?),
    };
    let rest = rest.trim();
    (!rest.is_empty()).then(|| Entry { indent, number, words: inline::parse(rest) })
}

/// The list that a text begins with, and its length. Indented lines go on with the item above.
fn listed(text: &str) -> (Vec<Block<'_>>, usize) {
    let mut entries: Vec<Entry<'_>> = Vec::new();
    let mut length = 0;
    for line in text.split('\n') {
        match (entry(line), entries.last_mut()) {
            (Some(entry), _) => entries.push(entry),
            (None, Some(last)) if line.starts_with("  ") && !line.trim().is_empty() => {
                last.words.push(Inline::Text("\n"));
                last.words.extend(inline::parse(line.trim()));
            }
            _ => break,
        }
        length += line.len() + 1;
    }
    (nest(entries, 0), length)
}

/// Puts entries that are indented further below the one before them.
fn nest(entries: Vec<Entry<'_>>, level: usize) -> Vec<Block<'_>> {
    let base = entries.first().map_or(0, |entry| entry.indent);
    let mut lists: Vec<Block<'_>> = Vec::new();
    let mut entries = entries.into_iter().peekable();
    while let Some(Entry { number, words, .. }) = entries.next() {
        let mut inner = Vec::new();
        while let Some(entry) = entries.next_if(|entry| entry.indent > base && level < LEVELS) {
            inner.push(entry);
        }
        let below = if inner.is_empty() { Vec::new() } else { nest(inner, level + 1) };
        lists.push(Block::List(number, vec![Item { words, below }]));
    }
    join(lists)
}

#[cfg(test)]
mod tests;

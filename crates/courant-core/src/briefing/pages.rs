//! Breaking a briefing into messages: at section, item, paragraph, list entry, sentence, word, letter,
//! whichever is the largest that fits. Marks are closed and opened again, links are kept whole.

use super::cut::{Border, bare, borders, split, unbroken};
use courant_newsletter::{Block, Inline};

/// Whether these blocks, as the adapter would write them, keep within one message. It must hold for
/// no blocks at all, and for the start of anything that it holds for.
type Fits<'a> = &'a dyn Fn(&[Block]) -> bool;

/// Breaks blocks into pages that each fit. What cannot be made to fit (a picture's address that is
/// longer than a message) is left out; all text is kept.
pub fn pages(blocks: &[Block], fits: Fits<'_>) -> Vec<Vec<Block>> {
    let mut pages = Vec::new();
    let mut page: Vec<Block> = Vec::new();
    let mut rest: Vec<Block> = blocks.iter().rev().cloned().collect();
    while let Some(block) = rest.pop() {
        page.push(block);
        if fits(&page) {
            continue;
        }
        let Some(block) = page.pop() else { break };
        if page.is_empty() || page.iter().all(is_heading) {
            match take(&block, &|head| fits(&with(&page, head))) {
                Some((head, tail)) => {
                    page.push(head);
                    rest.extend(tail);
                    pages.push(std::mem::take(&mut page));
                }
                None if page.is_empty() => rest.extend(reduced(&block).into_iter().rev()),
                None => {
                    rest.push(block);
                    pages.push(std::mem::take(&mut page));
                }
            }
        } else {
            // A heading goes with what it heads.
            let keep = page.iter().rposition(|block| !is_heading(block)).map_or(0, |last| last + 1);
            rest.push(block);
            rest.extend(page.drain(keep..).rev());
            pages.push(std::mem::take(&mut page));
        }
    }
    if !page.is_empty() {
        pages.push(page);
    }
    pages
}

fn with(page: &[Block], block: &Block) -> Vec<Block> {
    page.iter().chain([block]).cloned().collect()
}

fn is_heading(block: &Block) -> bool {
    matches!(block, Block::Heading { .. } | Block::Rule)
}

/// The largest natural start of a block that fits, and the rest.
fn take(block: &Block, fits: &dyn Fn(&Block) -> bool) -> Option<(Block, Option<Block>)> {
    match block {
        Block::Paragraph { content } => {
            take_text(content, fits, &|content| Block::Paragraph { content })
        }
        Block::Heading { level, content } => {
            take_text(content, fits, &|content| Block::Heading { level: *level, content })
        }
        Block::Quote { content } => take_blocks(content, &|content| Block::Quote { content }, fits),
        Block::List { start, items } => take_list(*start, items, fits),
        Block::Code { language, text } => {
            let make =
                |text: &str| Block::Code { language: language.clone(), text: text.to_owned() };
            let lines: Vec<usize> =
                text.match_indices('\n').map(|(at, _)| at).filter(|at| *at > 0).collect();
            let at = last_fit(&lines, &|at| fits(&make(&text[..at])))
                .or_else(|| {
                    last_fit(&borders(text, Border::Grapheme), &|at| fits(&make(&text[..at])))
                })
                .or_else(|| {
                    last_fit(&borders(text, Border::Char), &|at| fits(&make(&text[..at])))
                })?;
            let tail = text[at..].strip_prefix('\n').unwrap_or(&text[at..]);
            Some((make(&text[..at]), Some(make(tail)).filter(|_| !tail.is_empty())))
        }
        Block::Table { rows } => {
            let make = |rows: &[Vec<String>]| Block::Table { rows: rows.to_vec() };
            let counts: Vec<usize> = (1..rows.len()).collect();
            let at = last_fit(&counts, &|at| fits(&make(&rows[..at])))?;
            Some((make(&rows[..at]), Some(make(&rows[at..]))))
        }
        Block::Image { .. } | Block::Rule => None,
    }
}

/// A simpler form of a block of which not even a start fits; nothing where no text is lost.
fn reduced(block: &Block) -> Vec<Block> {
    match block {
        Block::Paragraph { content } | Block::Heading { content, .. } => {
            let plain = bare(content);
            if *content == plain { Vec::new() } else { vec![Block::Paragraph { content: plain }] }
        }
        Block::Quote { content } => content.clone(),
        Block::List { items, .. } => items.iter().flatten().cloned().collect(),
        Block::Code { text, .. } => vec![Block::paragraph(text.clone())],
        Block::Table { rows } => {
            rows.iter().flatten().filter(|cell| !cell.is_empty()).map(Block::paragraph).collect()
        }
        Block::Image { image } if !image.alt.is_empty() => {
            vec![Block::paragraph(image.alt.clone())]
        }
        Block::Image { .. } | Block::Rule => Vec::new(),
    }
}

fn take_text(
    content: &[Inline],
    fits: &dyn Fn(&Block) -> bool,
    make: &dyn Fn(Vec<Inline>) -> Block,
) -> Option<(Block, Option<Block>)> {
    let text = Inline::plain(content);
    let closed = unbroken(content);
    let open = |at: &usize| !closed.iter().any(|(from, to)| from < at && at < to);
    for border in Border::BEST_FIRST {
        let places: Vec<usize> = borders(&text, border).into_iter().filter(open).collect();
        let fitting = last_fit(&places, &|at| fits(&make(split(content, at).0)));
        if let Some(at) = fitting {
            let (head, tail) = split(content, at);
            return Some((make(head), Some(make(trimmed(tail)))));
        }
    }
    None
}

/// White space at the start of a page says nothing.
fn trimmed(mut content: Vec<Inline>) -> Vec<Inline> {
    if let Some(Inline::Text { text }) = content.first_mut() {
        *text = text.trim_start().to_owned();
    }
    content
}

fn take_list(
    start: Option<u32>,
    items: &[Vec<Block>],
    fits: &dyn Fn(&Block) -> bool,
) -> Option<(Block, Option<Block>)> {
    let make = |start, items: &[Vec<Block>]| Block::List { start, items: items.to_vec() };
    let counts: Vec<usize> = (1..items.len()).collect();
    let after = |count: usize| {
        start.map(|first| first.saturating_add(u32::try_from(count).unwrap_or(u32::MAX)))
    };
    if let Some(count) = last_fit(&counts, &|count| fits(&make(start, &items[..count]))) {
        return Some((make(start, &items[..count]), Some(make(after(count), &items[count..]))));
    }
    // Not even the first entry fits: its start goes here, the rest of it goes on as an entry.
    let (first, others) = items.split_first()?;
    let entry = |content: Vec<Block>| make(start, &[content]);
    let (head, tail) = take_blocks(first, &entry, fits)?;
    let rest = match tail {
        Some(Block::List { start, mut items }) => {
            items.extend_from_slice(others);
            Some(Block::List { start, items })
        }
        _ if others.is_empty() => None,
        _ => Some(make(after(1), others)),
    };
    Some((head, rest))
}

fn take_blocks(
    content: &[Block],
    make: &dyn Fn(Vec<Block>) -> Block,
    fits: &dyn Fn(&Block) -> bool,
) -> Option<(Block, Option<Block>)> {
    let counts: Vec<usize> = (1..content.len()).collect();
    if let Some(count) = last_fit(&counts, &|count| fits(&make(content[..count].to_vec()))) {
        return Some((make(content[..count].to_vec()), Some(make(content[count..].to_vec()))));
    }
    let (first, others) = content.split_first()?;
    let (head, tail) = take(first, &|head| fits(&make(vec![head.clone()])))?;
    let rest: Vec<Block> = tail.into_iter().chain(others.iter().cloned()).collect();
    Some((make(vec![head]), Some(rest).filter(|rest| !rest.is_empty()).map(make)))
}

/// The last place that fits, places ascending; what holds for one holds for all before it.
fn last_fit(places: &[usize], fits: &dyn Fn(usize) -> bool) -> Option<usize> {
    let count = places.partition_point(|at| fits(*at));
    count.checked_sub(1).and_then(|last| places.get(last)).copied()
}

#[cfg(test)]
mod tests;

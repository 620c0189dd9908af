//! One item of a briefing: as a line, by its first sentences, or whole.

use super::emphasis;
use crate::briefing::cut::first_sentences;
use crate::briefing::plain::plain;
use crate::briefing::{OVERVIEW, WHOLE};
use crate::texts::Language;
use courant_newsletter::{Block, Image, Inline, Item, Kind};

/// Sentences of the lead in a brief.
const LEAD_SENTENCES: usize = 4;

/// Sentences of every other item in a brief.
const ITEM_SENTENCES: usize = 2;

/// Rows of a table in a brief, its header among them: what is taken in at a glance.
const TABLE_ROWS: usize = 5;

/// Lines of code in a brief, where nothing else tells of an item.
const CODE_LINES: usize = 6;

/// Characters of an item's sentences: about what is read in fifteen seconds.
const ITEM_CHARS: usize = 300;

/// Characters of the lead's sentences.
const LEAD_CHARS: usize = 700;

/// Characters of a headline that an item without a title gets from its text.
const HEADLINE_CHARS: usize = 120;

/// An item that says or shows something.
pub(super) fn is_content(item: &Item) -> bool {
    item.title.is_some()
        || item.image.is_some()
        || !item.rows.is_empty()
        || !plain(&item.blocks).trim().is_empty()
}

/// An item of which there is no more to tell than its headline.
pub(super) fn is_line(item: &Item) -> bool {
    item.title.is_some() && item.image.is_none() && item.rows.is_empty() && is_wordless(item)
}

fn is_wordless(item: &Item) -> bool {
    plain(&item.blocks).trim().is_empty()
}

pub(super) fn headline(item: &Item, language: Language) -> Vec<Inline> {
    let mut content = marks(item, language);
    let words = item.title.clone().unwrap_or_else(|| opening(item, language));
    // A picture that nothing is said about can at least be looked at.
    let picture = || item.image.as_ref().filter(|_| is_wordless(item)).map(|image| &image.url);
    content.push(match item.url.as_ref().or_else(picture) {
        Some(url) => Inline::link(url, words),
        None => Inline::text(words),
    });
    content
}

/// A line for an item without a title: its first sentence, its caption, or what it is.
fn opening(item: &Item, language: Language) -> String {
    let is_table = |block: &Block| matches!(block, Block::Table { .. });
    let said = item.blocks.iter().filter(|block| !is_table(block));
    let said: Vec<String> = said.map(in_a_line).collect();
    let text = said.join(" ");
    let (first, _) = first_sentences(&[Inline::text(text.trim())], 1, HEADLINE_CHARS);
    let words = Inline::plain(&first).trim().to_owned();
    if !words.is_empty() {
        return words;
    }
    let picture = item.image.as_ref().map(|image| image.alt.clone()).filter(|alt| !alt.is_empty());
    let table = item.blocks.iter().find_map(|block| match block {
        Block::Table { rows } => rows.first(),
        _ => None,
    });
    let cells = || item.rows.first().or(table).map(|row| row.join(" · "));
    item.caption
        .clone()
        .or(picture)
        .or_else(cells)
        .unwrap_or_else(|| language.say("briefing-picture"))
}

/// A block's text in one line: a list's entries apart, of code its first line.
fn in_a_line(block: &Block) -> String {
    let text = plain(std::slice::from_ref(block));
    match block {
        Block::List { .. } => text.replace('\n', " · "),
        Block::Code { .. } => {
            let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            let first = lines.next().unwrap_or_default();
            if lines.next().is_some() { format!("{first} …") } else { first.to_owned() }
        }
        _ => text.replace('\n', " "),
    }
}

/// The first sentences of an item, beside its picture unless that stands `above` all.
pub(super) fn in_brief(
    item: &Item,
    is_lead: bool,
    above: Option<&Image>,
    language: Language,
) -> Vec<Block> {
    // A question without all of its answers is none.
    if item.kind == Kind::Poll {
        return whole(item, OVERVIEW + 1, language);
    }
    let (count, max) =
        if is_lead { (LEAD_SENTENCES, LEAD_CHARS) } else { (ITEM_SENTENCES, ITEM_CHARS) };
    let mut out = Vec::new();
    let mut text = opening_paragraphs(&item.blocks, count, max);
    if text.is_empty() && !item.rows.is_empty() {
        let rows = item.rows.iter().take(TABLE_ROWS).cloned().collect();
        text.push(Block::Table { rows });
    }
    if text.is_empty() {
        text.extend(item.blocks.iter().find_map(first_lines));
    }
    if item.title.is_some() {
        out.push(Block::Heading { level: OVERVIEW + 1, content: headline(item, language) });
        let stands = |image: &&Image| above.is_some_and(|above| above.url == image.url);
        let image = item.image.as_ref().filter(|image| !item.sponsor && !stands(image));
        out.extend(image.map(|image| Block::Image { image: image.clone() }));
        out.extend(text);
    } else if text.is_empty() {
        out.push(Block::Paragraph { content: headline(item, language) });
    } else {
        out.extend(framed(text, item, language));
    }
    out
}

/// The blocks of an item without a title: its marks before them, its link after them.
fn framed(mut blocks: Vec<Block>, item: &Item, language: Language) -> Vec<Block> {
    let marks = marks(item, language);
    match blocks.first_mut() {
        _ if marks.is_empty() => {}
        Some(Block::Paragraph { content }) => {
            content.splice(0..0, marks);
        }
        _ => blocks.insert(0, Block::Paragraph { content: marks }),
    }
    let Some(url) = &item.url else { return blocks };
    let arrow = Inline::link(url, "→");
    match blocks.last_mut() {
        Some(Block::Paragraph { content }) => content.extend([Inline::text(" "), arrow]),
        _ => blocks.push(Block::Paragraph { content: vec![arrow] }),
    }
    blocks
}

/// The first lines of a block of code.
fn first_lines(block: &Block) -> Option<Block> {
    let Block::Code { language, text } = block else { return None };
    let mut lines: Vec<&str> = text.lines().take(CODE_LINES).collect();
    if text.lines().count() > CODE_LINES {
        lines.push("…");
    }
    Some(Block::Code { language: language.clone(), text: lines.join("\n") })
}

/// The first sentences of the first paragraphs.
fn opening_paragraphs(blocks: &[Block], count: usize, max: usize) -> Vec<Block> {
    let mut out = Vec::new();
    let (mut left, mut room) = (count, max);
    for block in blocks {
        let content = match block {
            Block::Paragraph { content } => content.clone(),
            Block::Quote { content } => vec![emphasis(plain(content).replace('\n', " "))],
            Block::List { items, .. } if out.is_empty() => {
                let first: Vec<_> = items.iter().take(left).cloned().collect();
                out.push(Block::List { start: None, items: first });
                break;
            }
            _ => continue,
        };
        let (told, more) = first_sentences(&content, left, room);
        let text = Inline::plain(&told);
        if text.trim().is_empty() {
            continue;
        }
        left = left.saturating_sub(courant_newsletter::sentences(&text).count());
        room = room.saturating_sub(text.chars().count());
        out.push(Block::Paragraph { content: told });
        if more || left == 0 || room == 0 {
            break;
        }
    }
    out
}

/// All of an item.
pub(super) fn in_full(item: &Item, language: Language) -> Vec<Block> {
    whole(item, WHOLE + 1, language)
}

fn whole(item: &Item, level: u8, language: Language) -> Vec<Block> {
    let mut out = Vec::new();
    if item.title.is_some() {
        out.push(Block::Heading { level, content: headline(item, language) });
    }
    if !item.authors.is_empty() {
        let authors = item.authors.join(", ");
        let line = language.tell("briefing-by", &[("authors", (&authors).into())]);
        out.push(Block::Paragraph { content: vec![emphasis(line)] });
    }
    let in_text = |image: &Image| {
        item.blocks
            .iter()
            .any(|block| matches!(block, Block::Image { image: other } if other.url == image.url))
    };
    if let Some(image) = item.image.as_ref().filter(|image| !in_text(image)) {
        out.push(Block::Image { image: image.clone() });
    }
    // Figures have a source, pictures somebody who made them.
    let by = if item.rows.is_empty() { "briefing-credit" } else { "briefing-source" };
    let credit = item.credit.as_ref().map(|credit| language.tell(by, &[("credit", credit.into())]));
    let caption: Vec<String> = item.caption.iter().cloned().chain(credit).collect();
    if !caption.is_empty() {
        out.push(Block::Paragraph { content: vec![emphasis(caption.join(" · "))] });
    }
    out.extend(item.blocks.iter().cloned());
    let shown = item.blocks.iter().any(|block| matches!(block, Block::Table { .. }));
    if !item.rows.is_empty() && !shown {
        out.push(Block::Table { rows: item.rows.clone() });
    }
    if item.title.is_some() { out } else { framed(out, item, language) }
}

/// "▶ Video" and "Sponsored" before an item.
fn marks(item: &Item, language: Language) -> Vec<Inline> {
    let mut words = Vec::new();
    if item.sponsor {
        words.push(language.say("briefing-sponsor"));
    }
    if item.kind == Kind::Video {
        words.push(language.say("briefing-video"));
    }
    if words.is_empty() {
        Vec::new()
    } else {
        vec![emphasis(words.join(" · ")), Inline::text(" ")]
    }
}

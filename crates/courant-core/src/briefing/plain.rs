//! The text of blocks without their marks.

use courant_newsletter::{Block, Inline};

/// What a reader reads in these blocks, a line a block or cell.
pub fn plain(blocks: &[Block]) -> String {
    let mut out = String::new();
    write(blocks, &mut out);
    out
}

fn write(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph { content } | Block::Heading { content, .. } => {
                line(&Inline::plain(content), out)
            }
            Block::List { items, .. } => items.iter().for_each(|item| write(item, out)),
            Block::Quote { content } => write(content, out),
            Block::Code { text, .. } => line(text, out),
            Block::Image { image } => line(&image.alt, out),
            Block::Table { rows } => rows.iter().flatten().for_each(|cell| line(cell, out)),
            Block::Rule => {}
        }
    }
}

fn line(text: &str, out: &mut String) {
    if !text.is_empty() {
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(text);
    }
}

/// Whether a reader sees nothing of a text.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(is_invisible)
}

/// Characters of which a reader sees nothing: white space, controls, and what only joins or directs its neighbours.
fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}')
        || is_combining(c)
}

/// Marks that need a letter to stand on.
fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
}

/// Whether these blocks may fit into so many characters: their letters and figures do, whatever is written around them.
/// Told at a glance, where writing takes its time.
pub fn may_fit(blocks: &[Block], characters: usize) -> bool {
    let mut left = characters;
    spend(blocks, &mut left)
}

/// Takes the letters and figures of blocks off what is left; `false` when it is not enough.
fn spend(blocks: &[Block], left: &mut usize) -> bool {
    blocks.iter().all(|block| match block {
        Block::Paragraph { content } | Block::Heading { content, .. } => {
            spend_inline(content, left)
        }
        Block::List { items, .. } => items.iter().all(|item| spend(item, left)),
        Block::Quote { content } => spend(content, left),
        Block::Code { text, .. } => spend_text(text, left),
        Block::Table { rows } => rows.iter().flatten().all(|cell| spend_text(cell, left)),
        Block::Image { .. } | Block::Rule => true,
    })
}

fn spend_inline(content: &[Inline], left: &mut usize) -> bool {
    content.iter().all(|inline| match inline {
        Inline::Text { text } | Inline::Code { text } => spend_text(text, left),
        Inline::Strong { content }
        | Inline::Emphasis { content }
        | Inline::Strike { content }
        | Inline::Spoiler { content }
        | Inline::Link { content, .. } => spend_inline(content, left),
        Inline::Break => true,
    })
}

fn spend_text(text: &str, left: &mut usize) -> bool {
    let count = text.chars().filter(|c| c.is_alphanumeric()).count();
    let enough = count <= *left;
    *left = left.saturating_sub(count);
    enough
}

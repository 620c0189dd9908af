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

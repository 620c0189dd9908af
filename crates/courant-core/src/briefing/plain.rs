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
pub(crate) fn is_blank(text: &str) -> bool {
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

/// Where the addresses of links are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Addresses {
    /// Beside the text: they take no room in it.
    Apart,
    /// In the text, unless that is an address itself.
    InText,
}

/// Whether these blocks may fit into so many characters: the letters and figures of most scripts that they have do,
/// and addresses in the text, whatever is written around them. Told at a glance, where writing takes its time.
pub fn may_fit(blocks: &[Block], characters: usize, addresses: Addresses) -> bool {
    Room { left: characters, addresses }.takes(blocks)
}

/// The letters and figures of blocks.
pub(super) fn letters_of(blocks: &[Block]) -> usize {
    let mut room = Room { left: usize::MAX, addresses: Addresses::Apart };
    room.takes(blocks);
    usize::MAX - room.left
}

/// Room that is left.
struct Room {
    left: usize,
    addresses: Addresses,
}

impl Room {
    /// Whether blocks may fit into it; what they need is taken off.
    fn takes(&mut self, blocks: &[Block]) -> bool {
        blocks.iter().all(|block| match block {
            Block::Paragraph { content } | Block::Heading { content, .. } => {
                self.takes_inline(content)
            }
            Block::List { items, .. } => items.iter().all(|item| self.takes(item)),
            Block::Quote { content } => self.takes(content),
            Block::Code { text, .. } => self.takes_text(text),
            Block::Table { rows } => rows.iter().flatten().all(|cell| self.takes_text(cell)),
            Block::Image { .. } | Block::Rule => true,
        })
    }

    fn takes_inline(&mut self, content: &[Inline]) -> bool {
        content.iter().all(|inline| match inline {
            Inline::Text { text } | Inline::Code { text } => self.takes_text(text),
            Inline::Strong { content }
            | Inline::Emphasis { content }
            | Inline::Strike { content }
            | Inline::Spoiler { content } => self.takes_inline(content),
            Inline::Link { url, content } => {
                self.takes_inline(content) && self.takes_address(url, content)
            }
            Inline::Break => true,
        })
    }

    fn takes_address(&mut self, url: &str, content: &[Inline]) -> bool {
        let [Inline::Text { text }] = content else { return true };
        let leads = url.starts_with("http") && text.chars().any(is_letter);
        let is_address = text.contains("://") || text.trim_start().starts_with("www.");
        self.addresses == Addresses::Apart
            || !leads
            || is_address
            || self.takes_characters(url.len())
    }

    fn takes_text(&mut self, text: &str) -> bool {
        self.takes_characters(match text.is_ascii() {
            true => text.bytes().filter(u8::is_ascii_alphanumeric).count(),
            false => text.chars().filter(|c| is_letter(*c)).count(),
        })
    }

    fn takes_characters(&mut self, count: usize) -> bool {
        let enough = count <= self.left;
        self.left = self.left.saturating_sub(count);
        enough
    }
}

/// Letters and figures of the scripts that most newsletters are written in, told by ranges: looking each up in Unicode's
/// tables was a quarter of the time of breaking a long issue into pages.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '\u{c0}'..='\u{24f}' | '\u{370}'..='\u{3ff}' | '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}'
            | '\u{5d0}'..='\u{5ea}' | '\u{620}'..='\u{64a}' | '\u{904}'..='\u{939}' | '\u{e01}'..='\u{e30}'
            | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
            | '\u{ac00}'..='\u{d7a3}')
}

//! Blocks → the typed blocks of a rich message (Bot API 10.2), with what Telegram will count of them.
//!
//! A rich message has real headings, tables and pictures in their places, and nothing of its text is made
//! live by the server (`skip_entity_detection`), so nothing has to be escaped.

use crate::address;
use crate::html::LONG_QUOTE;
use courant_core::briefing::{plain, table};
use courant_newsletter::{Block, Image, Inline};
use serde_json::{Value, json};

/// Levels of blocks and marks inside each other (Bot API, rich message limits).
const LEVELS: usize = 16;

/// Level from which blocks are laid flat and marks left out, so that what is inside still fits: an item of a
/// list, its paragraph, and a link in bold italics take five.
const FLAT: usize = LEVELS - 5;

/// Columns of a table (Bot API, rich message limits).
const COLUMNS: usize = 20;

/// Blocks of a rich message.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Rich {
    /// The blocks.
    pub(crate) blocks: Vec<Value>,
    /// Length of all text, in UTF-16 units (Telegram says "characters"; this is the stricter reading).
    pub(crate) units: usize,
    /// Blocks, nested ones, list items and table rows included.
    pub(crate) count: usize,
    /// Pictures.
    pub(crate) media: usize,
}

/// Writes blocks. What follows a heading of the level `folded` is folded under it; the first is open.
pub(crate) fn write(blocks: &[Block], folded: Option<u8>) -> Rich {
    let mut out = Rich::default();
    let mut left = blocks;
    while let Some((first, behind)) = left.split_first() {
        let level = |block: &Block| match block {
            Block::Heading { level, .. } => *level,
            _ => u8::MAX,
        };
        left = behind;
        if folded == Some(level(first)) {
            let end = left.iter().position(|block| level(block) <= level(first));
            let (inside, others) = left.split_at(end.unwrap_or(left.len()));
            left = others;
            let section = out.section(first, inside);
            out.blocks.extend(section);
        } else {
            let written = out.block(first, 1);
            out.blocks.extend(written);
        }
    }
    out
}

impl Rich {
    fn list_of(&mut self, blocks: &[Block], level: usize) -> Vec<Value> {
        blocks.iter().flat_map(|block| self.block(block, level)).collect()
    }

    fn block(&mut self, block: &Block, level: usize) -> Vec<Value> {
        match block {
            Block::Paragraph { content } => self.texts("paragraph", json!({}), content, level),
            Block::Heading { content, .. } => {
                let size = json!({ "size": heading_size(block) });
                self.texts("heading", size, content, level)
            }
            Block::List { items, .. } if level >= FLAT => {
                items.iter().flat_map(|item| self.list_of(item, level)).collect()
            }
            Block::List { start, items } => self.list(*start, items, level),
            Block::Quote { content } if level >= FLAT => self.list_of(content, level),
            Block::Quote { content } => self.quote(content, level),
            Block::Code { text, .. } if shown(text).trim().is_empty() => Vec::new(),
            Block::Code { text, language } => {
                let mut value = json!({ "type": "pre", "text": self.text(text) });
                if let (Some(language), Some(fields)) = (language, value.as_object_mut()) {
                    fields.insert("language".into(), json!(shown(language)));
                }
                self.counted(value)
            }
            Block::Image { image } => self.photo(image, level),
            Block::Table { rows } if rows.iter().any(|row| row.len() > COLUMNS) => {
                self.list_of(&table::as_list(rows), level)
            }
            Block::Table { rows } => self.table(rows),
            Block::Rule => self.counted(json!({ "type": "divider" })),
        }
    }

    /// A section folded under its heading; as it is, where its name or what is in it cannot be seen.
    fn section(&mut self, heading: &Block, inside: &[Block]) -> Vec<Value> {
        let is_first = !self.blocks.iter().any(|block| block["type"] == "details");
        let name = match heading {
            Block::Heading { content, .. } if !is_blank(&Inline::plain(content)) => content,
            _ => return self.list_of(inside, 1),
        };
        let summary = self.inlines(name, 1);
        let blocks = self.list_of(inside, 2);
        if blocks.is_empty() {
            let size = json!(heading_size(heading));
            return self.counted(json!({ "type": "heading", "size": size, "text": summary }));
        }
        self.counted(json!({
            "type": "details", "summary": summary, "blocks": blocks, "is_open": is_first,
        }))
    }

    fn counted(&mut self, block: Value) -> Vec<Value> {
        self.count += 1;
        vec![block]
    }

    /// A block that is a text; none where it says nothing.
    fn texts(&mut self, kind: &str, with: Value, content: &[Inline], level: usize) -> Vec<Value> {
        if is_blank(&Inline::plain(content)) {
            return Vec::new();
        }
        let mut value = with;
        let text = self.inlines(content, level);
        if let Some(fields) = value.as_object_mut() {
            fields.insert("type".into(), json!(kind));
            fields.insert("text".into(), text);
        }
        self.counted(value)
    }

    fn list(&mut self, start: Option<u32>, items: &[Vec<Block>], level: usize) -> Vec<Value> {
        let mut entries = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let blocks = self.list_of(item, level + 1);
            if blocks.is_empty() {
                continue;
            }
            self.count += 1;
            let mut entry = json!({ "blocks": blocks });
            if let (Some(start), Some(fields)) = (start, entry.as_object_mut()) {
                let index = u32::try_from(index).unwrap_or(u32::MAX);
                fields.insert("type".into(), json!("1"));
                fields.insert("value".into(), json!(start.saturating_add(index)));
            }
            entries.push(entry);
        }
        if entries.is_empty() {
            return Vec::new();
        }
        self.counted(json!({ "type": "list", "items": entries }))
    }

    fn quote(&mut self, content: &[Block], level: usize) -> Vec<Value> {
        // Only a quote of nothing but text can be folded.
        let texts: Option<Vec<&[Inline]>> = content.iter().map(paragraph).collect();
        let long = plain(content).chars().count() > LONG_QUOTE;
        if let Some(texts) = texts.filter(|_| long) {
            let gap = [Inline::Break, Inline::Break];
            return self.texts("expandable_blockquote", json!({}), &texts.join(&gap[..]), level);
        }
        let blocks = self.list_of(content, level + 1);
        if blocks.is_empty() {
            return Vec::new();
        }
        self.counted(json!({ "type": "blockquote", "blocks": blocks }))
    }

    /// A picture in its place; one whose address Telegram would refuse is told by its words.
    fn photo(&mut self, image: &Image, level: usize) -> Vec<Value> {
        let alt = image.alt.trim();
        let Some(url) = address::of_page(&image.url) else {
            let words = format!("🖼 {alt}");
            return self.texts("paragraph", json!({}), &[Inline::text(words.trim())], level);
        };
        self.media += 1;
        let mut value =
            json!({ "type": "photo", "photo": { "type": "photo", "media": url.as_str() } });
        if let (false, Some(fields)) = (is_blank(alt), value.as_object_mut()) {
            fields.insert("caption".into(), json!({ "text": self.text(alt) }));
        }
        self.counted(value)
    }

    fn table(&mut self, rows: &[Vec<String>]) -> Vec<Value> {
        let mut cells = Vec::new();
        for (index, row) in rows.iter().enumerate() {
            self.count += 1;
            let cell = |out: &mut Self, text: &String| {
                let mut cell = json!({ "text": out.text(text), "align": "left", "valign": "top" });
                if let (0, Some(fields)) = (index, cell.as_object_mut()) {
                    fields.insert("is_header".into(), json!(true));
                }
                cell
            };
            cells.push(row.iter().map(|text| cell(self, text)).collect::<Vec<_>>());
        }
        if rows.iter().flatten().all(|cell| is_blank(cell)) {
            return Vec::new();
        }
        self.counted(json!({ "type": "table", "cells": cells, "is_bordered": true }))
    }

    /// A rich text: plain as a string, anything else as an array.
    fn inlines(&mut self, content: &[Inline], level: usize) -> Value {
        let mut parts: Vec<Value> = content.iter().map(|part| self.inline(part, level)).collect();
        if parts.len() == 1 { parts.swap_remove(0) } else { json!(parts) }
    }

    fn inline(&mut self, inline: &Inline, level: usize) -> Value {
        let (kind, content) = match inline {
            Inline::Text { text } => return self.text(text),
            Inline::Break => return self.text("\n"),
            Inline::Code { text } if is_blank(text) => return self.text(text),
            Inline::Code { text } => return json!({ "type": "code", "text": self.text(text) }),
            Inline::Strong { content } => ("bold", content),
            Inline::Emphasis { content } => ("italic", content),
            Inline::Strike { content } => ("strikethrough", content),
            Inline::Spoiler { content } => ("spoiler", content),
            Inline::Link { content, .. } => ("url", content),
        };
        if level + 1 >= LEVELS || is_blank(&Inline::plain(content)) {
            return self.text(&Inline::plain(content));
        }
        let text = self.inlines(content, level + 1);
        let Inline::Link { url, .. } = inline else {
            return json!({ "type": kind, "text": text });
        };
        if let Some(mail) = address::of_mail(url) {
            return json!({ "type": "email_address", "text": text, "email_address": mail });
        }
        match address::of_page(url) {
            Some(url) => json!({ "type": "url", "text": text, "url": url.as_str() }),
            None => text,
        }
    }

    fn text(&mut self, text: &str) -> Value {
        let text = shown(text);
        self.units += text.encode_utf16().count();
        json!(text)
    }
}

/// A heading's size; 0 of another block.
fn heading_size(block: &Block) -> u8 {
    match block {
        Block::Heading { level, .. } => (*level).clamp(1, 6),
        _ => 0,
    }
}

fn paragraph(block: &Block) -> Option<&[Inline]> {
    match block {
        Block::Paragraph { content } => Some(content),
        _ => None,
    }
}

/// The text without control characters, which Telegram drops or refuses.
pub(crate) fn shown(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

fn is_blank(text: &str) -> bool {
    text.chars().all(crate::layout::is_invisible)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(block: Block) -> Value {
        let rich = write(&[block], None);
        assert_eq!(rich.blocks.len(), 1);
        rich.blocks[0].clone()
    }

    #[test]
    fn texts_keep_their_marks() {
        let content = vec![
            Inline::text("See "),
            Inline::Strong { content: vec![Inline::link("https://e.org/?a=1&b=2", "this <page>")] },
            Inline::link("mailto:a@e.org", "write"),
            Inline::link("javascript:alert(1)", "no"),
            Inline::Break,
        ];
        let expected = json!({ "type": "paragraph", "text": [
            "See ",
            { "type": "bold", "text": { "type": "url", "text": "this <page>", "url": "https://e.org/?a=1&b=2" } },
            { "type": "email_address", "text": "write", "email_address": "a@e.org" },
            "no",
            "\n",
        ]});
        assert_eq!(one(Block::Paragraph { content }), expected);
    }

    #[test]
    fn sections_are_folded_under_their_headings() {
        let heading =
            |level, text: &str| Block::Heading { level, content: vec![Inline::text(text)] };
        let paragraph = |text: &str| json!({ "type": "paragraph", "text": text });
        let blocks = [
            heading(1, "Paper"),
            Block::paragraph("Hello."),
            heading(2, "Tides"),
            heading(3, "Neap"),
            Block::paragraph("Low."),
            heading(2, "Empty"),
            heading(2, "Winds"),
            Block::paragraph("High."),
        ];
        let rich = write(&blocks, Some(2));
        let section = |name: &str, open: bool, inside: Value| json!({ "type": "details", "summary": name, "is_open": open, "blocks": inside });
        let titled =
            |size: u8, text: &str| json!({ "type": "heading", "size": size, "text": text });
        let expected = [
            titled(1, "Paper"),
            paragraph("Hello."),
            section("Tides", true, json!([titled(3, "Neap"), paragraph("Low.")])),
            titled(2, "Empty"),
            section("Winds", false, json!([paragraph("High.")])),
        ];
        assert_eq!(rich.blocks, expected);
        assert_eq!((rich.count, rich.units), (8, write(&blocks, None).units));
    }

    #[test]
    fn lists_are_numbered_from_their_start_and_counted() {
        let items = vec![vec![Block::paragraph("a")], vec![], vec![Block::paragraph("b")]];
        let rich = write(&[Block::List { start: Some(4), items }], None);
        let item = |text: &str, value: u32| json!({ "blocks": [{ "type": "paragraph", "text": text }], "type": "1", "value": value });
        assert_eq!(rich.blocks, [json!({ "type": "list", "items": [item("a", 4), item("b", 6)] })]);
        assert_eq!((rich.count, rich.units, rich.media), (5, 2, 0));
    }

    #[test]
    fn pictures_stand_in_their_place_or_are_told_by_their_words() {
        let image =
            |url: &str| Block::Image { image: Image { url: url.into(), alt: "The pier".into() } };
        let photo = json!({ "type": "photo", "photo": { "type": "photo", "media": "https://e.org/a.png" }, "caption": { "text": "The pier" } });
        assert_eq!(one(image("https://e.org/a.png")), photo);
        assert_eq!(
            one(image("http://localhost/a.png")),
            json!({ "type": "paragraph", "text": "🖼 The pier" })
        );
    }

    #[test]
    fn a_table_has_a_header_and_a_wide_one_is_a_list() {
        let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        let table = one(Block::Table { rows: vec![row(&["City", "°C"]), row(&["Kiel", "9"])] });
        assert_eq!(
            table["cells"][0][0],
            json!({ "text": "City", "align": "left", "valign": "top", "is_header": true })
        );
        assert_eq!(table["cells"][1][1]["text"], "9");
        let wide = vec![row(&["x"; 21]), row(&["y"; 21])];
        assert_eq!(one(Block::Table { rows: wide })["type"], "list");
    }

    #[test]
    fn long_quotes_are_folded_and_blank_blocks_left_out() {
        let quote = |text: &str| Block::Quote {
            content: vec![Block::paragraph(text), Block::paragraph("End.")],
        };
        assert_eq!(one(quote("Short."))["type"], "blockquote");
        let long = one(quote(&"long ".repeat(100)));
        assert_eq!(
            (long["type"].as_str(), long["text"][3].as_str()),
            (Some("expandable_blockquote"), Some("End."))
        );
        let blank = [
            Block::paragraph(" \u{200c} "),
            Block::List { start: None, items: vec![vec![]] },
            Block::Quote { content: vec![] },
        ];
        assert_eq!(write(&blank, None), Rich::default());
    }

    #[test]
    fn nothing_is_nested_deeper_than_telegram_takes() {
        let mut block = Block::Paragraph {
            content: vec![Inline::Strong {
                content: vec![Inline::Emphasis {
                    content: vec![Inline::link("https://e.org", "deep")],
                }],
            }],
        };
        for _ in 0..40 {
            block = Block::List { start: None, items: vec![vec![block]] };
        }
        fn depth(value: &Value) -> usize {
            match value {
                Value::Object(fields) => {
                    usize::from(fields.contains_key("type"))
                        + fields.values().map(depth).max().unwrap_or(0)
                }
                Value::Array(values) => values.iter().map(depth).max().unwrap_or(0),
                _ => 0,
            }
        }
        let rich = one(block);
        assert!(depth(&rich) <= LEVELS, "{}", depth(&rich));
        assert!(rich.to_string().contains("deep"));
    }
}

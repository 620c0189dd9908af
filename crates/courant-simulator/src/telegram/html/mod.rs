//! Telegram's HTML parse mode, as strict as the server's own parser and in its words.
//!
//! The tags below and `span class="tg-spoiler"`; four named entities (and nbsp) and numeric ones;
//! everything must be closed in order. What is not a tag or an entity of these stays literal. The
//! order of the checks follows `parse_html` of tdlib/td, because the words depend on it.

mod reference;
mod tags;

use super::answer::Refusal;
use super::entity::{Entity, Formatted};
use tags::{Open, TAGS, assign};

struct Parser<'a> {
    source: &'a str,
    bytes: &'a [u8],
    at: usize,
    text: String,
    offset: usize,
    open: Vec<Open>,
    entities: Vec<Entity>,
}

/// Parses `source` into text and entities; the text is not trimmed yet.
pub(crate) fn parse(source: &str) -> Result<Formatted, Refusal> {
    let mut parser = Parser {
        source,
        bytes: source.as_bytes(),
        at: 0,
        text: String::with_capacity(source.len()),
        offset: 0,
        open: Vec::new(),
        entities: Vec::new(),
    };
    parser.run().map_err(Refusal::entities)?;
    let mut entities = parser.entities;
    for entity in &mut entities {
        // The language of an inline `code` counts only inside `pre`.
        if entity.kind == "code" {
            entity.language = None;
        }
    }
    Ok(Formatted { text: parser.text, entities })
}

impl Parser<'_> {
    fn run(&mut self) -> Result<(), String> {
        while self.at < self.bytes.len() {
            match self.bytes[self.at] {
                b'&' => self.reference(),
                b'<' if self.byte(self.at + 1) == b'/' => self.end_tag()?,
                b'<' => self.start_tag()?,
                _ => self.literal(),
            }
        }
        match self.open.last() {
            Some(open) => {
                Err(format!("Can't find end tag corresponding to start tag \"{}\"", open.tag))
            }
            None => Ok(()),
        }
    }

    /// The byte there, 0 behind the end, as the server's C string has it.
    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    fn push(&mut self, character: char) {
        self.text.push(character);
        self.offset += character.len_utf16();
    }

    fn literal(&mut self) {
        if let Some(character) = self.source[self.at..].chars().next() {
            self.at += character.len_utf8();
            self.push(character);
        }
    }

    fn reference(&mut self) {
        match reference::decode(self.bytes, self.at) {
            Some((character, end)) => {
                self.at = end;
                self.push(character);
            }
            None => self.literal(),
        }
    }

    fn skip_spaces(&mut self) {
        while is_space(self.byte(self.at)) {
            self.at += 1;
        }
    }

    fn lower(&self, from: usize, to: usize) -> String {
        self.source.get(from..to).unwrap_or_default().to_ascii_lowercase()
    }

    fn start_tag(&mut self) -> Result<(), String> {
        let begin = self.at;
        self.at += 1;
        while !is_space(self.byte(self.at)) && self.byte(self.at) != b'>' {
            if self.at >= self.bytes.len() {
                return Err(format!("Unclosed start tag at byte offset {begin}"));
            }
            self.at += 1;
        }
        let tag = self.lower(begin + 1, self.at);
        if !TAGS.contains(&tag.as_str()) {
            return Err(format!("Unsupported start tag \"{tag}\" at byte offset {begin}"));
        }
        let mut open = Open {
            tag,
            argument: String::new(),
            format: String::new(),
            offset: self.offset,
            begin: self.text.len(),
        };
        loop {
            self.skip_spaces();
            if self.byte(self.at) == b'>' {
                self.at += 1;
                break;
            }
            self.attribute(begin, &mut open)?;
        }
        if open.tag == "span" && open.argument != "spoiler" {
            return Err(format!(
                "Tag \"span\" must have class \"tg-spoiler\" at byte offset {begin}"
            ));
        }
        self.open.push(open);
        Ok(())
    }

    fn attribute(&mut self, begin: usize, open: &mut Open) -> Result<(), String> {
        let unclosed = || Err(format!("Unclosed start tag at byte offset {begin}"));
        let name_at = self.at;
        while !is_space(self.byte(self.at)) && !matches!(self.byte(self.at), b'=' | b'>' | 0) {
            self.at += 1;
        }
        let name = self.lower(name_at, self.at);
        if self.at >= self.bytes.len() {
            return unclosed();
        }
        if name.is_empty() {
            return Err(format!(
                "Empty attribute name in the tag \"{}\" at byte offset {begin}",
                open.tag
            ));
        }
        self.skip_spaces();
        if self.byte(self.at) != b'=' {
            if open.tag == "blockquote" && name == "expandable" {
                "1".clone_into(&mut open.argument);
                return Ok(());
            }
            return Err(format!(
                "Expected equal sign in declaration of an attribute of the tag \"{}\" at byte \
                 offset {begin}",
                open.tag
            ));
        }
        self.at += 1;
        self.skip_spaces();
        let value = match self.byte(self.at) {
            0 if self.at >= self.bytes.len() => return unclosed(),
            quote @ (b'\'' | b'"') => self.quoted(quote),
            _ => self.token()?,
        };
        if self.at >= self.bytes.len() {
            return unclosed();
        }
        assign(open, &name, value);
        Ok(())
    }

    fn quoted(&mut self, quote: u8) -> String {
        self.at += 1;
        let mut value = String::new();
        while self.at < self.bytes.len() && self.byte(self.at) != quote {
            if self.byte(self.at) == b'&'
                && let Some((character, end)) = reference::decode(self.bytes, self.at)
            {
                value.push(character);
                self.at = end;
            } else if let Some(character) = self.source[self.at..].chars().next() {
                value.push(character);
                self.at += character.len_utf8();
            }
        }
        if self.at < self.bytes.len() {
            self.at += 1;
        }
        value
    }

    fn token(&mut self) -> Result<String, String> {
        let from = self.at;
        while matches!(self.byte(self.at), b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'.' | b'-') {
            self.at += 1;
        }
        if !is_space(self.byte(self.at)) && self.byte(self.at) != b'>' {
            return Err(format!("Unexpected end of name token at byte offset {from}"));
        }
        Ok(self.lower(from, self.at))
    }

    fn end_tag(&mut self) -> Result<(), String> {
        let begin = self.at;
        let Some(open) = self.open.pop() else {
            return Err(format!("Unexpected end tag at byte offset {begin}"));
        };
        self.at += 2;
        let name_at = self.at;
        while self.at < self.bytes.len()
            && !is_space(self.byte(self.at))
            && self.byte(self.at) != b'>'
        {
            self.at += 1;
        }
        let name = self.lower(name_at, self.at);
        self.skip_spaces();
        if self.byte(self.at) != b'>' {
            return Err(format!("Unclosed end tag at byte offset {begin}"));
        }
        self.at += 1;
        if !name.is_empty() && name != open.tag {
            return Err(format!(
                "Unmatched end tag at byte offset {begin}, expected \"</{}>\", found \"</{name}>\"",
                open.tag
            ));
        }
        if self.offset > open.offset { self.close(open) } else { Ok(()) }
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | 0x0b | 0x0c)
}

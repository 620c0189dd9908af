//! Telegram's HTML parse mode, as strict as the server's own parser and in its words.
//!
//! The tags below and `span class="tg-spoiler"`; four named entities (and nbsp) and numeric ones;
//! everything must be closed in order. What is not a tag or an entity of these stays literal. The
//! order of the checks follows `parse_html` of tdlib/td, because the words depend on it.

use super::answer::Refusal;
use super::entity::{Entity, Formatted};
use super::link;

/// Every tag that is honoured; any other start tag is refused.
const TAGS: [&str; 17] = [
    "a",
    "b",
    "strong",
    "i",
    "em",
    "s",
    "strike",
    "del",
    "u",
    "ins",
    "tg-spoiler",
    "tg-emoji",
    "tg-time",
    "span",
    "pre",
    "code",
    "blockquote",
];

/// Characters of a character reference that the server looks at, `&` included.
const REFERENCE_LENGTH: usize = 10;

struct Open {
    tag: String,
    argument: String,
    format: String,
    offset: usize,
    begin: usize,
}

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
        match decode_reference(self.bytes, self.at) {
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
                && let Some((character, end)) = decode_reference(self.bytes, self.at)
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

    fn close(&mut self, open: Open) -> Result<(), String> {
        let mut entity = Entity::new("", open.offset, self.offset - open.offset);
        let same =
            |other: &&mut Entity| other.offset == entity.offset && other.length == entity.length;
        let kind = match open.tag.as_str() {
            "b" | "strong" => "bold",
            "i" | "em" => "italic",
            "u" | "ins" => "underline",
            "s" | "strike" | "del" => "strikethrough",
            "tg-spoiler" | "span" => "spoiler",
            "blockquote" if open.argument.is_empty() => "blockquote",
            "blockquote" => "expandable_blockquote",
            "tg-emoji" => {
                if !open.argument.parse::<i64>().is_ok_and(|id| id != 0) {
                    return Err("Invalid custom emoji identifier specified".to_owned());
                }
                entity.custom_emoji_id = Some(open.argument);
                "custom_emoji"
            }
            "tg-time" => {
                let Ok(time) = open.argument.parse::<i64>() else {
                    return Err("Invalid unix time specified".to_owned());
                };
                entity.unix_time = Some(time);
                entity.date_time_format = Some(open.format).filter(|format| !format.is_empty());
                "date_time"
            }
            "a" => return self.close_link(entity, &open),
            "pre" => {
                let inner = self.entities.last_mut().filter(same);
                if let Some(inner) = inner.filter(|e| e.kind == "code" && e.language.is_some()) {
                    "pre".clone_into(&mut inner.kind);
                    return Ok(());
                }
                "pre"
            }
            _ => {
                let language = Some(open.argument).filter(|language| !language.is_empty());
                let inner = self.entities.last_mut().filter(same);
                if let Some(inner) = inner.filter(|e| e.kind == "pre" && language.is_some()) {
                    inner.language = language;
                    return Ok(());
                }
                entity.language = language;
                "code"
            }
        };
        kind.clone_into(&mut entity.kind);
        self.entities.push(entity);
        Ok(())
    }

    /// A link that is not valid is dropped without a word: its text stays.
    fn close_link(&mut self, mut entity: Entity, open: &Open) -> Result<(), String> {
        let shown = self.text.get(open.begin..).unwrap_or_default();
        let url = if open.argument.is_empty() { shown } else { &open.argument };
        if let Some(user) = link::user_of(url) {
            "text_mention".clone_into(&mut entity.kind);
            entity.user = Some(user);
            self.entities.push(entity);
        } else if let Ok(url) = link::check(url) {
            "text_link".clone_into(&mut entity.kind);
            entity.url = Some(url);
            self.entities.push(entity);
        }
        Ok(())
    }
}

fn assign(open: &mut Open, name: &str, value: String) {
    match (open.tag.as_str(), name) {
        ("a", "href") | ("tg-emoji", "emoji-id") | ("tg-time", "unix") => open.argument = value,
        ("tg-time", "format") => open.format = value,
        ("code", "class") => {
            if let Some(language) = value.strip_prefix("language-") {
                language.clone_into(&mut open.argument);
            }
        }
        ("span", "class") => {
            if let Some(class) = value.strip_prefix("tg-") {
                class.clone_into(&mut open.argument);
            }
        }
        ("blockquote", "expandable") => "1".clone_into(&mut open.argument),
        _ => {}
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | 0x0b | 0x0c)
}

/// The character of the reference at `at` and where it ends; `None` when it stays literal.
fn decode_reference(bytes: &[u8], at: usize) -> Option<(char, usize)> {
    let byte = |at: usize| bytes.get(at).copied().unwrap_or(0);
    let mut end = at + 1;
    let character = if byte(end) == b'#' {
        end += 1;
        let radix = if byte(end) == b'x' {
            end += 1;
            16
        } else {
            10
        };
        let mut value: u32 = 0;
        while let Some(digit) = char::from(byte(end)).to_digit(radix) {
            value = value.checked_mul(radix)?.checked_add(digit)?;
            end += 1;
            if end - at >= REFERENCE_LENGTH {
                return None;
            }
        }
        char::from_u32(value).filter(|character| *character != '\0')?
    } else {
        while byte(end).is_ascii_alphabetic() {
            end += 1;
        }
        match bytes.get(at + 1..end)? {
            b"lt" => '<',
            b"gt" => '>',
            b"amp" => '&',
            b"quot" => '"',
            b"nbsp" => '\u{a0}',
            _ => return None,
        }
    };
    Some((character, if byte(end) == b';' { end + 1 } else { end }))
}

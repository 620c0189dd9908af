//! Albums: where an issue is carried by its pictures, they stand together under its text, each with its words. Pure.

use crate::layout::CHAT;
use crate::{address, html};
use courant_core::briefing::{Briefing, plain, shortened};
use courant_core::model::{Depth, View};
use courant_newsletter::{Block, Image, Inline};
use serde_json::{Map, Value, json};
use std::collections::HashSet;

/// The method that posts an album.
pub(crate) const METHOD: &str = "sendMediaGroup";

/// Pictures of an album (Bot API, `sendMediaGroup`: 2 to 10).
const FEWEST: usize = 2;
const MOST: usize = 10;

/// Bytes of text for each picture up to which the pictures carry an issue: a caption's worth. A story has more. Bytes,
/// because scripts whose letters have more of them say more with each.
const CARRIED: usize = 200;

/// Characters of a picture's words (Bot API: a caption has at most 1024 UTF-16 units).
const CAPTION: usize = 400;

/// The album of an issue that is read whole and is carried by its pictures, as a part.
pub(crate) fn of(briefing: &Briefing) -> Option<Value> {
    if briefing.view != View::Depth(Depth::Full) || briefing.ways.turning.is_some() {
        return None;
    }
    let mut images = Vec::new();
    pictures(&briefing.blocks, &mut images);
    if images.len() < FEWEST || plain(&briefing.blocks).len() > CARRIED * images.len() {
        return None;
    }
    let mut seen = HashSet::new();
    images.retain(|image| seen.insert(image.url.as_str()));
    let media: Vec<Value> = images.into_iter().filter_map(item).take(MOST).collect();
    if media.len() < FEWEST {
        return None;
    }
    let body = json!({ "chat_id": CHAT, "media": media });
    Some(json!({ "method": METHOD, "body": body }))
}

fn pictures<'a>(blocks: &'a [Block], out: &mut Vec<&'a Image>) {
    for block in blocks {
        match block {
            Block::Image { image } => out.push(image),
            Block::Quote { content } => pictures(content, out),
            Block::List { items, .. } => items.iter().for_each(|item| pictures(item, out)),
            _ => {}
        }
    }
}

fn item(image: &Image) -> Option<Value> {
    let mut fields = Map::new();
    fields.insert("type".into(), "photo".into());
    fields.insert("media".into(), address::of_page(&image.url)?.as_str().into());
    let words = shortened(image.alt.trim(), CAPTION);
    if !words.is_empty() {
        let caption = html::write(&[Block::Paragraph { content: vec![Inline::text(words)] }]);
        fields.insert("caption".into(), caption.markup.into());
        fields.insert("parse_mode".into(), "HTML".into());
    }
    Some(Value::Object(fields))
}

/// Whether a part is an album.
pub(crate) fn is_one(part: &Value) -> bool {
    media(part).is_some()
}

/// The pictures of a part that is an album.
pub(crate) fn media(part: &Value) -> Option<&[Value]> {
    let media = part.pointer("/body/media").filter(|_| part["method"] == METHOD)?;
    media.as_array().map(Vec::as_slice)
}

/// Where a picture of an album is.
pub(crate) fn url(item: &Value) -> &str {
    item["media"].as_str().unwrap_or_default()
}

/// What its pictures show, a line each, for where they cannot be had; `None` for another part.
pub(crate) fn words(part: &Value) -> Option<String> {
    let line = |item: &Value| {
        let words = item["caption"].as_str().map_or_else(|| url(item).to_owned(), html::words);
        format!("🖼 {words}")
    };
    let lines: Vec<String> = media(part)?.iter().map(line).collect();
    Some(shortened(&lines.join("\n"), CAPTION * MOST))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    #[test]
    fn an_album_is_told_by_its_words() {
        let named = Image { url: "https://e.org/a.png".into(), alt: "The <pier>".into() };
        let unnamed = Image { url: "https://e.org/b.png".into(), alt: " ".into() };
        let media: Vec<Value> = [&named, &unnamed].into_iter().filter_map(item).collect();
        assert_eq!(media[0]["caption"], "The &lt;pier&gt;");
        assert_eq!(media[1], json!({ "type": "photo", "media": "https://e.org/b.png" }));
        let part = json!({ "method": METHOD, "body": { "chat_id": CHAT, "media": media } });
        assert_eq!(words(&part).unwrap(), "🖼 The <pier>\n🖼 https://e.org/b.png");
        assert_eq!(words(&json!({ "method": "sendMessage", "body": { "media": media } })), None);
    }
}

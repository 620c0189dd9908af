//! What a message says: its text or caption, and its picture or file.

use std::sync::Arc;

use serde_json::{Map, Value};

use super::answer::Refusal;
use super::entity::{self, Formatted};
use super::fields::known;
use super::html;
use super::link_preview;
use super::message::{Document, LinkPreview};
use super::photo::Photo;
use super::request::{Files, Params};
use super::rich::{self, Rich};

/// UTF-16 units of a text after its entities are parsed (Bot API: 1-4096).
const TEXT: usize = 4096;
/// UTF-16 units of a caption after its entities are parsed (Bot API: 0-1024).
const CAPTION: usize = 1024;
/// Bytes of an uploaded file (Bot API: 50 MB).
const DOCUMENT_BYTES: usize = 50 * 1024 * 1024;
/// Items of an album (Bot API: 2-10).
const ALBUM: std::ops::RangeInclusive<usize> = 2..=10;

/// One message to send.
#[derive(Clone, Debug, Default)]
pub(crate) struct Content {
    pub(crate) formatted: Formatted,
    pub(crate) photo: Option<Photo>,
    pub(crate) rich: Option<Rich>,
    pub(crate) preview: Option<LinkPreview>,
    pub(crate) document: Option<Arc<Document>>,
}

/// The text of `sendMessage`.
pub(crate) fn message(params: &Params<'_>) -> Result<Content, Refusal> {
    let options = link_preview::options(params)?;
    let formatted = text(params)?;
    if formatted.units() > TEXT {
        return Err(Refusal::bad("message is too long"));
    }
    let preview = link_preview::of(options, &formatted);
    Ok(Content { formatted, preview, ..Content::default() })
}

/// The blocks of `sendRichMessage`.
pub(crate) fn rich(params: &Params<'_>) -> Result<Content, Refusal> {
    let object = params.map.get("rich_message").and_then(Value::as_object);
    let object = object.ok_or_else(|| Refusal::bad("there is no rich message in the request"))?;
    let (formatted, rich) = rich::read(object, params.files)?;
    Ok(Content { formatted, rich: Some(rich), ..Content::default() })
}

/// The text or the blocks of `editMessageText`; the server words a text's length otherwise.
pub(crate) fn edited(params: &Params<'_>) -> Result<Content, Refusal> {
    let options = link_preview::options(params)?;
    if params.map.contains_key("rich_message") {
        if params.map.contains_key("text") {
            return Err(Refusal::bad("either text or rich_message must be used"));
        }
        return rich(params);
    }
    let formatted = text(params)?;
    if formatted.units() > TEXT {
        return Err(Refusal::bad("MESSAGE_TOO_LONG"));
    }
    let preview = link_preview::of(options, &formatted);
    Ok(Content { formatted, preview, ..Content::default() })
}

/// The caption of `editMessageCaption`.
pub(crate) fn edited_caption(params: &Params<'_>) -> Result<Formatted, Refusal> {
    let formatted = formatted(params.map, "caption", "caption_entities")?;
    if formatted.units() > CAPTION {
        return Err(Refusal::bad("MEDIA_CAPTION_TOO_LONG"));
    }
    Ok(formatted)
}

/// The picture of `sendPhoto`.
pub(crate) fn photo(params: &Params<'_>) -> Result<Content, Refusal> {
    let formatted = caption(params.map)?;
    let photo = Photo::read(params.text("photo").unwrap_or_default(), params.files)?;
    Ok(Content { formatted, photo: Some(photo), ..Content::default() })
}

/// The file of `sendDocument`; uploads only, the one kind Courant sends.
pub(crate) fn document(params: &Params<'_>) -> Result<Content, Refusal> {
    let formatted = caption(params.map)?;
    let value = params.text("document").unwrap_or_default();
    let Some(part) = value.strip_prefix("attach://") else {
        return Err(Refusal::bad("wrong file identifier/HTTP URL specified"));
    };
    let missing = || Refusal::bad(format!("attached file \"{part}\" not found"));
    let file = params.files.get(part).ok_or_else(missing)?;
    if file.bytes.is_empty() {
        return Err(Refusal::bad("file must be non-empty"));
    }
    if file.bytes.len() > DOCUMENT_BYTES {
        return Err(Refusal::too_large());
    }
    let (name, bytes) = (file.name.clone(), file.bytes.clone());
    let document = Document { name, mime_type: None, bytes };
    Ok(Content { formatted, document: Some(Arc::new(document)), ..Content::default() })
}

/// The items of `sendMediaGroup`; pictures only, the one kind Courant sends.
pub(crate) fn album(params: &Params<'_>) -> Result<Vec<Content>, Refusal> {
    let media = params.list("media").unwrap_or_default();
    if media.len() > *ALBUM.end() {
        return Err(Refusal::bad("too many messages to send as an album"));
    }
    let items: Result<Vec<_>, _> =
        media.iter().map(|item| album_item(item, params.files)).collect();
    let items = items?;
    if !ALBUM.contains(&items.len()) {
        return Err(Refusal::bad("album must include 2-10 items"));
    }
    Ok(items)
}

fn album_item(value: &Value, files: &Files) -> Result<Content, Refusal> {
    let wrong = |words: &str| Refusal::bad(format!("can't parse InputMedia: {words}"));
    let object = value.as_object().ok_or_else(|| wrong("expected an Object"))?;
    let names = [
        "type",
        "media",
        "caption",
        "parse_mode",
        "caption_entities",
        "show_caption_above_media",
        "has_spoiler",
    ];
    known("InputMediaPhoto", object, &names)?;
    if object.get("type").and_then(Value::as_str) != Some("photo") {
        return Err(wrong("type must be photo; other kinds are not simulated"));
    }
    let media = object.get("media").and_then(Value::as_str);
    let media = media.filter(|media| !media.is_empty()).ok_or_else(|| wrong("media not found"))?;
    let photo = Photo::read(media, files)?;
    Ok(Content { formatted: caption(object)?, photo: Some(photo), ..Content::default() })
}

fn caption(map: &Map<String, Value>) -> Result<Formatted, Refusal> {
    let formatted = formatted(map, "caption", "caption_entities")?;
    if formatted.units() > CAPTION {
        return Err(Refusal::bad("message caption is too long"));
    }
    Ok(formatted)
}

fn text(params: &Params<'_>) -> Result<Formatted, Refusal> {
    let formatted = formatted(params.map, "text", "entities")?;
    if is_blank(&formatted.text) {
        return Err(Refusal::bad("message text is empty"));
    }
    Ok(formatted)
}

fn is_blank(text: &str) -> bool {
    let blank =
        |c: char| c.is_whitespace() || ('\u{200b}'..='\u{200f}').contains(&c) || c == '\u{2060}';
    text.chars().all(blank)
}

/// What a person types, of a text that can be sent.
pub(super) fn typed(formatted: Formatted) -> Option<Content> {
    let formatted = formatted.clean();
    let fits = !is_blank(&formatted.text) && formatted.units() <= TEXT;
    fits.then(|| Content { formatted, ..Content::default() })
}

/// What a person types under a picture or a file, if it is no longer than that may be.
pub(super) fn typed_under(caption: &str) -> Option<Formatted> {
    let formatted = Formatted { text: caption.to_owned(), entities: Vec::new() }.clean();
    (formatted.units() <= CAPTION).then_some(formatted)
}

/// A text with its `parse_mode`, or else with its entities given apart.
fn formatted(map: &Map<String, Value>, text: &str, entities: &str) -> Result<Formatted, Refusal> {
    let source = map.get(text).and_then(Value::as_str).unwrap_or_default();
    let mode = map.get("parse_mode").and_then(Value::as_str).unwrap_or_default();
    let formatted = match mode.to_ascii_lowercase().as_str() {
        "html" => html::parse(source)?,
        "" | "none" => {
            let list = map.get(entities).and_then(Value::as_array).map(Vec::as_slice);
            let entities = entity::read(source, list.unwrap_or_default())?;
            Formatted { text: source.to_owned(), entities }
        }
        // Markdown and MarkdownV2 exist at the real server; Courant never writes them.
        _ => return Err(Refusal::bad("unsupported parse_mode")),
    };
    Ok(formatted.clean())
}

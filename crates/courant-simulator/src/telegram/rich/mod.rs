//! Rich messages: typed blocks, read and checked against the limits of the documents.
//!
//! The words of these refusals are this server's own: no document gives the real ones. The `html`
//! and `markdown` forms are not simulated, and refused.

mod shapes;
mod walk;

use serde_json::{Map, Value};

use super::answer::Refusal;
use super::detect;
use super::entity::Formatted;
use super::fields::known;
use super::markup::Button;
use super::photo::Photo;
use super::request::Files;
pub use shapes::rich_objects;
use walk::Walk;

/// Characters of all texts together (Bot API, rich message limits).
const CHARACTERS: usize = 32_768;
/// Blocks, nested ones, list items and table rows included (Bot API, rich message limits).
const BLOCKS: usize = 500;
/// Pictures and other media (Bot API, rich message limits).
const MEDIA: usize = 50;

/// A rich message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Rich {
    /// The blocks as they came.
    pub(crate) blocks: Value,
    /// The buttons inside, row by row.
    pub(crate) buttons: Vec<Vec<Button>>,
    pub(crate) photos: Vec<Photo>,
}

/// Reads an `InputRichMessage`; gives back what it says as plain text too.
pub(crate) fn read(
    object: &Map<String, Value>,
    files: &Files,
) -> Result<(Formatted, Rich), Refusal> {
    let names = ["blocks", "html", "markdown", "media", "is_rtl", "skip_entity_detection"];
    known("InputRichMessage", object, &names)?;
    let Some(blocks) = object.get("blocks") else {
        return Err(Refusal::bad("only rich messages with blocks are simulated"));
    };
    if object.contains_key("html") || object.contains_key("markdown") {
        return Err(Refusal::bad(
            "exactly one of the fields html, markdown, or blocks must be used",
        ));
    }
    let mut walk = Walk::new(files);
    walk.blocks(blocks, 1)?;
    if walk.text.trim().is_empty() && walk.photos.is_empty() {
        return Err(Refusal::bad("message text is empty"));
    }
    let limits = [
        (walk.text_length, CHARACTERS, "characters"),
        (walk.count, BLOCKS, "blocks"),
        (walk.photos.len(), MEDIA, "media"),
    ];
    for (count, limit, what) in limits {
        if count > limit {
            return Err(Refusal::bad(format!(
                "rich message is too long: {count} {what} of at most {limit}"
            )));
        }
    }
    let plain = object.get("skip_entity_detection").and_then(Value::as_bool).unwrap_or(false);
    let text = walk.text.trim().to_owned();
    let entities = if plain { Vec::new() } else { detect::entities(&text) };
    let rich = Rich { blocks: blocks.clone(), buttons: walk.buttons, photos: walk.photos };
    Ok((Formatted { text, entities }, rich))
}

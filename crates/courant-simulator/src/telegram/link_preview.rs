//! Link previews: what a call asks for, and the link that the card shows.

use serde_json::{Map, Value};

use super::answer::Refusal;
use super::entity::{Entity, Formatted};
use super::fields::known;
use super::link;
use super::markup::{flag, text};
use super::message::LinkPreview;
use super::request::Params;

/// The `link_preview_options` of a call, checked.
pub(crate) fn options<'a>(params: &Params<'a>) -> Result<Option<&'a Map<String, Value>>, Refusal> {
    let Some(options) = params.map.get("link_preview_options").and_then(Value::as_object) else {
        return Ok(None);
    };
    let names =
        ["is_disabled", "url", "prefer_small_media", "prefer_large_media", "show_above_text"];
    known("LinkPreviewOptions", options, &names)?;
    match text(options, "url").map(link::check) {
        Some(Err(_)) => Err(Refusal::bad("WEBPAGE_URL_INVALID")),
        _ => Ok(Some(options)),
    }
}

/// The card of a text: of the link that the options name, or else of the first in the text. The real
/// server makes one without options too; this one only where it was asked for.
pub(crate) fn of(options: Option<&Map<String, Value>>, of: &Formatted) -> Option<LinkPreview> {
    let options = options.filter(|options| !flag(options, "is_disabled"))?;
    let named = text(options, "url").and_then(|url| link::check(url).ok());
    let url = named.or_else(|| of.entities.iter().find_map(|entity| address(entity, &of.text)))?;
    Some(LinkPreview {
        url,
        large: flag(options, "prefer_large_media"),
        above: flag(options, "show_above_text"),
    })
}

/// Where an entity leads, if it is a link.
fn address(entity: &Entity, text: &str) -> Option<String> {
    if entity.kind == "text_link" {
        return entity.url.clone();
    }
    let units: Vec<u16> = text.encode_utf16().collect();
    let shown = units.get(entity.offset..entity.end()).filter(|_| entity.kind == "url")?;
    link::check(&String::from_utf16_lossy(shown)).ok()
}

//! A message with nothing but its words: the last form before it is given up on.

use crate::components::TEXT_DISPLAY;
use courant_core::outbox::Part;
use serde_json::{Value, json};

/// The part without pictures, colours and buttons.
pub(crate) fn bare(part: &Part) -> Option<Part> {
    let mut texts = Vec::new();
    collect(&part.0, &mut texts);
    let text = texts.join("\n\n");
    if text.is_empty() {
        return None;
    }
    let mut bare = part.0.clone();
    let fields = bare.as_object_mut()?;
    if fields.contains_key("embeds") {
        fields.insert("embeds".into(), json!([{ "description": text }]));
        fields.insert("components".into(), json!([]));
    } else {
        fields.insert("components".into(), json!([{ "type": TEXT_DISPLAY, "content": text }]));
    }
    Some(Part(bare))
}

/// The texts of a message in order: of text displays and of embeds.
fn collect(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::Array(all) => all.iter().for_each(|inner| collect(inner, texts)),
        Value::Object(fields) => {
            for key in ["content", "description"] {
                let is_picture = fields.contains_key("media");
                if let Some(text) = fields.get(key).and_then(Value::as_str).filter(|_| !is_picture)
                {
                    texts.push(text.to_owned());
                }
            }
            for key in ["components", "embeds"] {
                fields.get(key).into_iter().for_each(|inner| collect(inner, texts));
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_words_are_left() {
        let part = json!({ "flags": 1 << 15, "allowed_mentions": { "parse": [] }, "components": [{ "type": 17, "components": [
            { "type": 12, "items": [{ "media": { "url": "https://example.org/a.png" }, "description": "a" }] },
            { "type": TEXT_DISPLAY, "content": "Ferry" },
            { "type": 1, "components": [{ "type": 2, "label": "Read", "custom_id": "x" }] },
        ] }] });
        let bare = bare(&Part(part)).map(|part| part.0).unwrap_or_default();
        assert_eq!(bare["components"], json!([{ "type": TEXT_DISPLAY, "content": "Ferry" }]));
        assert_eq!(bare["flags"], 1 << 15);
    }

    #[test]
    fn an_embed_keeps_its_description() {
        let part =
            json!({ "embeds": [{ "description": "Ferry", "color": 7 }], "components": [{}] });
        let bare = bare(&Part(part)).map(|part| part.0).unwrap_or_default();
        assert_eq!(bare, json!({ "embeds": [{ "description": "Ferry" }], "components": [] }));
    }
}

//! A message with nothing but its words: the last form before it is given up on.

use crate::album;
use crate::html::words;
use crate::layout::CHAT;
use courant_core::outbox::Part;
use serde_json::{Value, json};

/// The part as plain text, without marks, buttons and previews; an album told by its words; a rich message without its pictures, told by their
/// captions. `None` for a rich message that has none: its plainer form is the classic one.
pub(crate) fn bare(part: &Part) -> Option<Part> {
    if part.0["method"] == "sendRichMessage" {
        let mut part = part.0.clone();
        let blocks = part.pointer_mut("/body/rich_message/blocks")?;
        return without_pictures(blocks).then_some(Part(part));
    }
    let text = match album::words(&part.0) {
        Some(words) => words,
        None if part.0["method"] == "sendMessage" => words(part.0["body"]["text"].as_str()?),
        None => return None,
    };
    let preview = json!({ "is_disabled": true });
    let body = json!({ "chat_id": CHAT, "text": text, "link_preview_options": preview });
    Some(Part(json!({ "method": "sendMessage", "body": body })))
}

/// Makes paragraphs of the pictures among blocks, in each other too; whether there were any.
fn without_pictures(value: &mut Value) -> bool {
    match value {
        Value::Object(fields) if fields.get("type").is_some_and(|kind| kind == "photo") => {
            let caption = fields.get("caption").and_then(|caption| caption["text"].as_str());
            let words = format!("🖼 {}", caption.unwrap_or_default());
            *value = json!({ "type": "paragraph", "text": words.trim_end() });
            true
        }
        // All of them, not only up to the first.
        Value::Object(fields) => {
            fields.values_mut().filter_map(|value| without_pictures(value).then_some(())).count()
                > 0
        }
        Value::Array(all) => {
            all.iter_mut().filter_map(|value| without_pictures(value).then_some(())).count() > 0
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_words_are_left() {
        let markup = "<b>Ferry &amp; tide</b>\n<a href=\"https://example.org/?a=1&amp;b=2\">2 &lt; 3 &amp;lt;</a>";
        assert_eq!(words(markup), "Ferry & tide\n2 < 3 &lt;");
        let part = json!({ "method": "sendMessage", "body": {
            "chat_id": CHAT, "text": markup, "parse_mode": "HTML", "reply_markup": {} } });
        let bare = bare(&Part(part)).map(|part| part.0["body"].clone()).unwrap_or_default();
        assert_eq!(bare["text"], "Ferry & tide\n2 < 3 &lt;");
        assert!(bare.get("parse_mode").is_none() && bare.get("reply_markup").is_none());
    }

    #[test]
    fn a_rich_message_has_a_plainer_form_of_its_own() {
        let rich = |blocks: Value| {
            Part(
                json!({ "method": "sendRichMessage", "body": { "rich_message": { "blocks": blocks } } }),
            )
        };
        let text = json!({ "type": "paragraph", "text": "Ferry" });
        assert_eq!(bare(&rich(json!([text]))), None);
        let photo = |caption: Value| json!({ "type": "photo", "photo": { "type": "photo", "media": "https://e.org/a.png" }, "caption": caption });
        let inside =
            |block: Value| json!({ "type": "details", "summary": "Pictures", "blocks": [block] });
        let pictured =
            rich(json!([photo(json!({ "text": "The pier" })), text, inside(photo(Value::Null))]));
        let told = |words: &str| json!({ "type": "paragraph", "text": words });
        assert_eq!(
            bare(&pictured),
            Some(rich(json!([told("🖼 The pier"), text, inside(told("🖼"))])))
        );
    }
}

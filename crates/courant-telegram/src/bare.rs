//! A message with nothing but its words: the last form before it is given up on.

use crate::layout::CHAT;
use courant_core::outbox::Part;
use serde_json::{Value, json};

/// The part as plain text, without marks, buttons and previews; `None` for a rich message, whose plainer form
/// is the classic one.
pub(crate) fn bare(part: &Part) -> Option<Part> {
    let body = part.0.get("body").filter(|_| part.0["method"] == "sendMessage")?;
    let text = words(body.get("text").and_then(Value::as_str)?);
    let preview = json!({ "is_disabled": true });
    let body = json!({ "chat_id": CHAT, "text": text, "link_preview_options": preview });
    Some(Part(json!({ "method": "sendMessage", "body": body })))
}

/// The words of Telegram's HTML, as `html` writes it.
fn words(markup: &str) -> String {
    let mut text = String::with_capacity(markup.len());
    let mut in_tag = false;
    for character in markup.chars() {
        match character {
            '<' => in_tag = true,
            '>' if in_tag => in_tag = false,
            other if !in_tag => text.push(other),
            _ => {}
        }
    }
    // The ampersand last: "&amp;lt;" says "&lt;".
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
        .into_iter()
        .fold(text, |text, (entity, sign)| text.replace(entity, sign))
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
        assert_eq!(bare(&Part(json!({ "method": "sendRichMessage", "body": {} }))), None);
    }
}

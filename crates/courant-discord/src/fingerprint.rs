//! What makes two messages the same, whatever Discord has done to one of them. Pure.
//!
//! Discord does not keep a message as it was sent: it trims texts, numbers the components, fills in defaults
//! and nulls, marks embeds with their kind, measures pictures and may give them an address of its own. So of a
//! message only what people read and press is compared: texts with white space folded and invisible signs left
//! out, labels and targets of buttons. A picture's address is not part of it.

use serde_json::Value;

/// A message's texts and buttons, in order.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fingerprint(Vec<Piece>);

#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    Button {
        label: String,
        /// What the bot is told.
        action: String,
        /// What is opened.
        url: String,
    },
}

/// Kind of the embeds that bots send; Discord adds others for links in a text.
const RICH: &str = "rich";

impl Fingerprint {
    /// Of a message as it is sent, or as Discord shows it.
    pub(crate) fn of(message: &Value) -> Self {
        let mut all = Self(Vec::new());
        all.text(&message["content"]);
        for embed in items(&message["embeds"]) {
            if embed["type"].as_str().is_none_or(|kind| kind == RICH) {
                all.embed(embed);
            }
        }
        all.components(&message["components"]);
        all
    }

    /// Whether there is nothing to compare.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn text(&mut self, text: &Value) {
        let text = plain(text);
        // The line that tells roles belongs to one posting, not to what is said.
        if !text.is_empty() && !text.split(' ').all(is_mention) {
            self.0.push(Piece::Text(text));
        }
    }

    fn embed(&mut self, embed: &Value) {
        self.text(&embed["author"]["name"]);
        self.text(&embed["title"]);
        self.text(&embed["description"]);
        for field in items(&embed["fields"]) {
            self.text(&field["name"]);
            self.text(&field["value"]);
        }
        self.text(&embed["footer"]["text"]);
    }

    /// Components in reading order: a text display's content, a picture's description, a button, then what
    /// lies inside.
    fn components(&mut self, components: &Value) {
        for component in items(components) {
            self.component(component);
        }
    }

    fn component(&mut self, component: &Value) {
        self.text(&component["content"]);
        for picture in items(&component["items"]) {
            self.text(&picture["description"]);
        }
        let button = Piece::Button {
            label: plain(&component["label"]),
            action: component["custom_id"].as_str().unwrap_or_default().to_owned(),
            url: address(&component["url"]),
        };
        if !matches!(&button, Piece::Button { label, action, url } if label.is_empty() && action.is_empty() && url.is_empty())
        {
            self.0.push(button);
        }
        self.components(&component["components"]);
        if component["accessory"].is_object() {
            self.component(&component["accessory"]);
        }
    }
}

fn items(list: &Value) -> &[Value] {
    list.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// A text without what Discord may change of it: white space, controls and invisible signs.
fn plain(text: &Value) -> String {
    let mut plain = String::new();
    let mut gap = false;
    for character in text.as_str().unwrap_or_default().chars() {
        if character.is_whitespace() {
            gap = !plain.is_empty();
        } else if !is_invisible(character) {
            if gap {
                plain.push(' ');
                gap = false;
            }
            plain.push(character);
        }
    }
    plain
}

/// Whether a word names a role. What a briefing says never does: its signs are escaped.
fn is_mention(text: &str) -> bool {
    let id = text.strip_prefix("<@&").and_then(|rest| rest.strip_suffix('>'));
    id.is_some_and(|id| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit()))
}

fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// An address in its canonical form, as servers write it back.
fn address(url: &Value) -> String {
    let url = url.as_str().unwrap_or_default();
    reqwest::Url::parse(url).map_or_else(|_| url.to_owned(), String::from)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::layout::{Style, note};
    use proptest::prelude::*;
    use serde_json::{Map, json};

    /// A message as Discord keeps it: trimmed, numbered, with defaults, measured pictures and an address of
    /// its own for each.
    fn kept(message: &Value) -> Value {
        let mut number = 0;
        let mut kept = keep(message, &mut number);
        for (key, value) in [
            ("id", json!("1")),
            ("content", kept.get("content").cloned().unwrap_or_else(|| json!(""))),
            ("embeds", kept.get("embeds").cloned().unwrap_or_else(|| json!([]))),
            ("author", json!({ "id": "2", "username": "courant" })),
            ("nonce", json!("n")),
            ("edited_timestamp", Value::Null),
        ] {
            kept[key] = value;
        }
        for embed in kept["embeds"].as_array_mut().unwrap() {
            embed["type"] = json!("rich");
            embed["content_scan_version"] = json!(2);
        }
        kept
    }

    fn keep(value: &Value, number: &mut i64) -> Value {
        match value {
            Value::String(text) => json!(text.trim().replace("\r\n", "\n")),
            Value::Array(all) => all.iter().map(|one| keep(one, number)).collect(),
            Value::Object(fields) => {
                let mut kept: Map<String, Value> =
                    fields.iter().map(|(key, value)| (key.clone(), keep(value, number))).collect();
                if kept.contains_key("type") {
                    *number += 1;
                    kept.insert("id".into(), json!(*number));
                    kept.insert("disabled".into(), json!(false));
                    kept.insert("spoiler".into(), Value::Null);
                }
                for key in ["media", "image"] {
                    if kept.contains_key(key) {
                        let measured = json!({ "url": "https://media.discordapp.net/x.png",
                            "proxy_url": "https://images-ext-1.discordapp.net/external/x.png",
                            "width": 800, "height": null, "id": "5" });
                        kept.insert(key.into(), measured);
                    }
                }
                Value::Object(kept)
            }
            other => other.clone(),
        }
    }

    fn text() -> impl Strategy<Value = String> {
        "[ \r\n]{0,2}[a-zA-ZäЖ字*_`<>@#\u{200b} \r\n]{0,40}[ \r\n]{0,2}"
    }

    fn button() -> impl Strategy<Value = Value> {
        prop_oneof![
            (text(), "[a-z0-9:]{1,20}")
                .prop_map(|(label, id)| json!({ "type": 2, "style": 2, "label": label, "custom_id": id })),
            (text(), "[a-z]{1,8}")
                .prop_map(|(label, host)| json!({ "type": 2, "style": 5, "label": label, "url": format!("https://{host}.example") })),
        ]
    }

    fn components() -> impl Strategy<Value = Value> {
        (text(), text(), prop::collection::vec(button(), 0..4)).prop_map(|(text, alt, buttons)| {
            json!({ "flags": 32_768, "allowed_mentions": { "parse": [] }, "components": [{ "type": 17,
                "accent_color": 3, "components": [
                    { "type": 12, "items": [{ "media": { "url": "https://e.example/a b.png" }, "description": alt }] },
                    { "type": 10, "content": text },
                    { "type": 1, "components": buttons },
                ] }] })
        })
    }

    fn embeds() -> impl Strategy<Value = Value> {
        (text(), text(), text(), prop::collection::vec(button(), 0..4)).prop_map(
            |(title, description, footer, buttons)| {
                json!({ "embeds": [{ "title": title, "description": description, "color": 1,
                        "image": { "url": "https://e.example/a.png" }, "footer": { "text": footer } }],
                    "components": [{ "type": 1, "components": buttons }] })
            },
        )
    }

    proptest! {
        #[test]
        fn what_discord_keeps_has_the_fingerprint_of_what_was_sent(
            message in prop_oneof![components(), embeds()],
        ) {
            prop_assert_eq!(Fingerprint::of(&kept(&message)), Fingerprint::of(&message));
        }

        #[test]
        fn another_text_or_button_is_another_message(message in components(), word in "[a-z]{1,5}") {
            for path in ["/components/0/components/1/content", "/components/0/components/2/components/0/label"] {
                let mut other = message.clone();
                if let Some(Value::String(text)) = other.pointer_mut(path) {
                    text.push_str(&word);
                    prop_assert_ne!(Fingerprint::of(&other), Fingerprint::of(&message));
                }
            }
        }
    }

    #[test]
    fn both_styles_are_recognised_and_told_apart() {
        for style in [Style::Components, Style::Embeds] {
            let (one, other) = (note("One *thing*.", style).0, note("Another.", style).0);
            assert_eq!(Fingerprint::of(&kept(&one)), Fingerprint::of(&one));
            assert_ne!(Fingerprint::of(&one), Fingerprint::of(&other));
            assert!(!Fingerprint::of(&one).is_empty());
        }
        assert!(Fingerprint::of(&json!({ "components": [], "flags": 1 })).is_empty());
    }

    #[test]
    fn embeds_that_discord_adds_are_not_the_bots() {
        let sent = json!({ "content": "see https://e.example" });
        let shown = json!({ "content": "see https://e.example",
            "embeds": [{ "type": "link", "title": "A page" }] });
        assert_eq!(Fingerprint::of(&shown), Fingerprint::of(&sent));
    }
}

//! Embeds: lengths, addresses, and the 6000 characters over all of them.

use serde_json::Value;

use super::form::{Form, Object, present};

/// Embeds in a message (developer documentation, `resources/message#create-message`).
pub(super) const EMBEDS: usize = 10;
/// Characters over all embeds of a message (`resources/message#embed-object-embed-limits`).
const EMBEDS_TEXT: usize = 6000;
const TITLE: usize = 256;
const DESCRIPTION: usize = 4096;
const FIELDS: usize = 25;
const FIELD_NAME: usize = 256;
const FIELD_VALUE: usize = 1024;
const FOOTER: usize = 2048;
const AUTHOR: usize = 256;
/// Addresses in embeds (schema `RichEmbed`).
const URL: usize = 2048;

const WEB: &[&str] = &["http", "https"];
const MEDIA: &[&str] = &["http", "https", "attachment"];

/// Schema `RichEmbed`.
pub const FIELDS_OF_EMBED: &[&str] = &[
    "type",
    "url",
    "title",
    "color",
    "timestamp",
    "description",
    "author",
    "image",
    "thumbnail",
    "footer",
    "fields",
    "provider",
    "video",
];
const FIELDS_OF_MEDIA: &[&str] =
    &["url", "width", "height", "placeholder", "placeholder_version", "is_animated", "description"];

pub(super) fn embeds(form: &mut Form, body: &Object) {
    let items = form.list(body, "embeds", 0, EMBEDS);
    form.at("embeds", |form| {
        let mut total = 0;
        for (index, item) in items.iter().enumerate() {
            form.at(index, |form| form.as_object(item, |form, item| total += embed(form, item)));
        }
        if total > EMBEDS_TEXT {
            form.fail(
                "MAX_EMBED_SIZE_EXCEEDED",
                format!("Embed size exceeds maximum size of {EMBEDS_TEXT}"),
            );
        }
    });
}

/// Checks one embed and counts its characters.
fn embed(form: &mut Form, embed: &Object) -> usize {
    form.known(embed, FIELDS_OF_EMBED);
    let mut total = 0;
    let mut count = |text: Option<&str>| total += text.map_or(0, |text| text.chars().count());
    count(form.text(embed, "title", 0, TITLE));
    count(form.text(embed, "description", 0, DESCRIPTION));
    form.text(embed, "type", 0, URL);
    form.url(embed, "url", URL, WEB);
    form.integer(embed, "color", 0, 0xFF_FF_FF);
    if let Some(time) = form.text(embed, "timestamp", 0, 64)
        && !looks_like_time(time)
    {
        let words = format!("Could not parse {time}. Should be ISO8601.");
        form.fail_at("timestamp", "DATE_TIME_TYPE_PARSE", words);
    }
    form.object(embed, "author", |form, author| {
        form.known(author, &["name", "url", "icon_url"]);
        form.require(author, "name");
        count(form.text(author, "name", 0, AUTHOR));
        form.url(author, "url", URL, WEB);
        form.url(author, "icon_url", URL, MEDIA);
    });
    form.object(embed, "footer", |form, footer| {
        form.known(footer, &["text", "icon_url"]);
        form.require(footer, "text");
        count(form.text(footer, "text", 0, FOOTER));
        form.url(footer, "icon_url", URL, MEDIA);
    });
    for key in ["image", "thumbnail", "video"] {
        form.object(embed, key, |form, media| {
            form.known(media, FIELDS_OF_MEDIA);
            form.require(media, "url");
            form.url(media, "url", URL, MEDIA);
        });
    }
    form.object(embed, "provider", |form, provider| form.known(provider, &["name", "url"]));
    let fields = form.list(embed, "fields", 0, FIELDS);
    form.at("fields", |form| {
        for (index, item) in fields.iter().enumerate() {
            form.at(index, |form| {
                form.as_object(item, |form, field| {
                    form.known(field, &["name", "value", "inline"]);
                    for (key, max) in [("name", FIELD_NAME), ("value", FIELD_VALUE)] {
                        filled(form, field, key);
                        count(form.text(field, key, 0, max));
                    }
                    form.boolean(field, "inline");
                });
            });
        }
    });
    if is_bare(embed) {
        form.fail_at("description", "BASE_TYPE_REQUIRED", "This field is required");
    }
    total
}

/// A field's name and value must not be blank either.
fn filled(form: &mut Form, field: &Object, key: &str) {
    if present(field, key)
        .is_none_or(|value| value.as_str().is_some_and(|text| text.trim().is_empty()))
    {
        form.fail_at(key, "BASE_TYPE_REQUIRED", "This field is required");
    }
}

/// Nothing to show: the real server asks for a description then.
fn is_bare(embed: &Object) -> bool {
    ["title", "description", "author", "image", "thumbnail", "footer", "fields", "video"]
        .iter()
        .all(|key| match present(embed, key) {
            None => true,
            Some(Value::String(text)) => text.trim().is_empty(),
            Some(Value::Array(items)) => items.is_empty(),
            Some(_) => false,
        })
}

/// `2026-11-22T15:55:14` and whatever follows.
fn looks_like_time(text: &str) -> bool {
    let shape = b"0000-00-00T00:00:00";
    let bytes = text.as_bytes();
    bytes.len() >= shape.len()
        && shape.iter().zip(bytes).all(|(shape, byte)| match shape {
            b'0' => byte.is_ascii_digit(),
            b'T' => matches!(byte, b'T' | b't' | b' '),
            _ => shape == byte,
        })
}

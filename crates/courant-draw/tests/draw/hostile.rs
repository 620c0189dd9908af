//! Whatever a message says, nothing of it runs and the HTML stays whole.

use crate::balance::check;
use courant_draw::{discord, telegram};
use courant_simulator::telegram::{Button, Entity, LinkPreview, Message, Sender};
use courant_simulator::{discord as dc, telegram as tg};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// Text that tries to get out, with the signs of both dialects.
fn text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onclick='x",
        "javascript:alert(1)",
        "</article>",
        "<!--",
        "https://e.org/\"onmouseover=x",
        "[a](javascript:alert(1))",
        "[a](https://e.org/\"x)",
        "[**",
        "](",
        ")",
        "**",
        "*",
        "_",
        "__",
        "~~",
        "||",
        "`",
        "```",
        "\n",
        "> ",
        ">>> ",
        "- ",
        "  - ",
        "1. ",
        "# ",
        "-# ",
        "<@1>",
        "<https://e.org>",
        "\\",
        "&amp;",
        "&#60;",
        "word",
        " ",
        "😀",
        "\u{0}",
        "é",
        "@everyone",
        "]]>",
    ]);
    prop::collection::vec(pieces, 0..24).prop_map(|pieces| pieces.concat())
}

fn url() -> impl Strategy<Value = String> {
    prop_oneof![
        text(),
        text().prop_map(|rest| format!("https://e.org/{rest}")),
        text().prop_map(|rest| format!("tg://{rest}")),
        text().prop_map(|rest| format!("javascript:{rest}")),
        text().prop_map(|rest| format!("mailto:{rest}")),
    ]
}

fn entity() -> impl Strategy<Value = Entity> {
    let kinds = prop::sample::select(vec![
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
        "url",
        "email",
        "mention",
        "hashtag",
        "bot_command",
        "unknown",
    ]);
    (kinds, 0..60_usize, 0..60_usize, url(), text()).prop_map(
        |(kind, offset, length, url, language)| Entity {
            kind: kind.into(),
            offset,
            length,
            url: Some(url),
            language: Some(language),
            ..Entity::default()
        },
    )
}

/// Anything that could stand as a rich text or block.
fn rich() -> impl Strategy<Value = Value> {
    let kinds = prop::sample::select(vec![
        "paragraph",
        "heading",
        "pre",
        "footer",
        "divider",
        "list",
        "blockquote",
        "expandable_blockquote",
        "table",
        "details",
        "buttons",
        "photo",
        "bold",
        "spoiler",
        "url",
        "email_address",
        "button",
        "collage",
        "anchor_link",
        "new",
    ]);
    let leaf = text().prop_map(Value::String);
    leaf.prop_recursive(5, 24, 4, move |inner| {
        let list = prop::collection::vec(inner.clone(), 0..4).prop_map(Value::Array);
        let object = (kinds.clone(), inner, list.clone(), url(), any::<bool>()).prop_map(|(kind, text, list, url, flag)| json!({
            "type": kind, "text": text, "blocks": list, "items": [{"blocks": list, "type": text, "has_checkbox": flag}],
            "cells": [[{"text": text, "is_header": flag, "colspan": 3}]], "url": url, "email_address": url,
            "photo": {"media": url, "has_spoiler": flag}, "caption": {"text": text, "credit": text}, "summary": text,
            "credit": text, "language": url, "size": 9, "buttons": [{"text": text, "url": url}],
            "button": {"text": text, "callback_data": url},
        }));
        prop_oneof![list, object]
    })
}

/// Anything that could stand as a component or an embed.
fn part() -> impl Strategy<Value = Value> {
    let kinds = prop::sample::select(vec![1, 2, 3, 5, 9, 10, 11, 12, 13, 14, 17, 99]);
    let leaf = (kinds.clone(), text(), url()).prop_map(|(kind, text, url)| json!({
        "type": kind, "content": text, "label": text, "custom_id": url, "placeholder": text,
        "options": [{"label": text, "value": url, "description": text}], "media": {"url": url},
        "description": text, "items": [{"media": {"url": url}, "description": text, "spoiler": true}],
        "file": {"url": url}, "emoji": {"name": text},
    }));
    leaf.prop_recursive(4, 16, 4, move |inner| {
        (kinds.clone(), prop::collection::vec(inner.clone(), 0..4), inner, url(), 0..0x200_0000_u64).prop_map(
            |(kind, list, one, url, colour)| json!({
                "type": kind, "components": list, "accessory": one, "url": url, "accent_color": colour,
            }),
        )
    })
}

fn written(text: &str) -> Message {
    let plain = json!({"chat_id": 1, "text": "x"});
    let message = tg::messages_of("sendMessage", &plain).unwrap().remove(0);
    Message { text: text.into(), ..message }
}

fn posted(content: &str) -> dc::Message {
    let plain = json!({"content": "x"});
    let message = dc::message_of("POST", "/channels/1/messages", &plain).unwrap();
    dc::Message { content: content.into(), ..message }
}

proptest! {
    #[test]
    fn telegram_texts(text in text(), entities in prop::collection::vec(entity(), 0..8), url in url(), name in text(), large: bool, above: bool) {
        let button = Button { label: text.clone(), data: Some(url.clone()), ..Button::default() };
        let link = Button { label: name.clone(), url: Some(url.clone()), ..Button::default() };
        let message = Message {
            entities,
            sender: Sender::User(1, name),
            buttons: vec![vec![button, link]],
            preview: Some(LinkPreview { url: url.clone(), large, above }),
            ..written(&text)
        };
        check(&telegram::message(&message));
        check(&telegram::message(&Message { photo: Some(url), ..message }));
    }

    #[test]
    fn telegram_rich(blocks in prop::collection::vec(rich(), 0..5)) {
        check(&telegram::message(&Message { rich: Some(Value::Array(blocks)), ..written("x") }));
    }

    #[test]
    fn discord_texts(text in text(), name in text(), ephemeral: bool) {
        check(&discord::message(&dc::Message { author_name: name, ephemeral, ..posted(&text) }));
    }

    #[test]
    fn discord_parts(components in prop::collection::vec(part(), 0..4), text in text(), url in url(), color in 0..0x200_0000_u64) {
        let embed = json!({
            "title": text, "url": url, "description": text, "color": color, "footer": {"text": text},
            "author": {"name": text, "url": url}, "image": {"url": url}, "thumbnail": {"url": url},
            "fields": [{"name": text, "value": text, "inline": true}],
        });
        check(&discord::message(&dc::Message { components, embeds: vec![embed], ..posted("") }));
    }
}

#[test]
fn texts_made_to_be_slow_are_not() {
    let began = Instant::now();
    for piece in
        ["*[", "[", "**", "_a ", "`", "> ", "- ", "||*", "<", ">>> ", "[a](https://e.org ", "\\[*"]
    {
        check(&discord::message(&posted(&piece.repeat(4000 / piece.len()))));
    }
    let deep = (0..120).fold(json!("x"), |inner, _| json!({"type": "bold", "text": [inner]}));
    let blocks = json!([{"type": "paragraph", "text": deep}]);
    check(&telegram::message(&Message { rich: Some(blocks), ..written("x") }));
    assert!(began.elapsed() < Duration::from_secs(20), "{:?}", began.elapsed());
}

//! Samples of everything that can be drawn, beside what is drawn of them.

use crate::balance::check;
use courant_draw::{Pane, STYLE, discord, document, telegram};
use courant_simulator::telegram::{Message, Sender};
use courant_simulator::{discord as dc, telegram as tg};
use serde_json::{Value, json};

fn lines(html: &str) -> String {
    check(html);
    html.replace("><", ">\n<")
}

fn tg_html(text: &str) -> Message {
    let keyboard = json!([
        [{"text": "Headlines", "callback_data": "1:h"}, {"text": "Site", "url": "https://example.org/"}],
        [{"text": "Code", "copy_text": {"text": "x"}}],
    ]);
    let body = json!({
        "chat_id": "{chat}", "text": text, "parse_mode": "HTML",
        "reply_markup": {"inline_keyboard": keyboard},
        "link_preview_options": {"url": "https://www.example.org/news/1", "show_above_text": true},
    });
    tg::messages_of("sendMessage", &body).unwrap().remove(0)
}

fn tg_rich(blocks: Value) -> Message {
    let body = json!({"chat_id": "{chat}", "rich_message": {"blocks": blocks}});
    tg::messages_of("sendRichMessage", &body).unwrap().remove(0)
}

fn classic() -> Message {
    tg_html(
        "<b>Harbour <i>Notes</i></b>\n\n<u>One</u> <s>two</s> <tg-spoiler>three</tg-spoiler> \
         <a href=\"https://example.org/?a=1&amp;b=2\">a link</a> and https://example.org/bare, \
         #tide @harbour_bot $EUR /latest ann@example.org <code>let x;</code>\n\
         <pre><code class=\"language-rust\">fn main() {\n    println!(\"&lt;tide&gt; and a line that is longer than any bubble would be wide\");\n}</code></pre>\n\
         <blockquote>Short.</blockquote>\n\
         <blockquote expandable>The first line of a long quote, which goes on and on until it does not fit. \
         The second line says what the first left out, and so does the third. Then there is a fourth, \
         and a fifth, which nobody sees before opening it, and then it still goes on for a while.</blockquote>\nThe end.",
    )
}

fn rich() -> Message {
    let cell = |text: &str, head: bool| json!({"text": text, "is_header": head, "align": "left", "valign": "top"});
    let paragraph = |text: Value| json!({"type": "paragraph", "text": text});
    tg_rich(json!([
        {"type": "heading", "size": 1, "text": "Harbour Notes"},
        paragraph(json!(["By ", {"type": "bold", "text": {"type": "url", "text": "Ann <Tide>", "url": "https://example.org/"}}, {"type": "spoiler", "text": " hidden"}, {"type": "superscript", "text": "2"}, {"type": "marked", "text": "marked"}])),
        {"type": "photo", "photo": {"type": "photo", "media": "https://pictures.example.org/a.png"}, "caption": {"text": "The pier at low tide"}},
        {"type": "list", "items": [{"blocks": [paragraph(json!("three"))], "type": "1", "value": 3}, {"blocks": [paragraph(json!("four"))], "type": "1", "value": 4}]},
        {"type": "list", "items": [{"blocks": [paragraph(json!("done"))], "has_checkbox": true, "is_checked": true}]},
        {"type": "blockquote", "blocks": [paragraph(json!("Water is patient."))], "credit": "A pilot"},
        {"type": "expandable_blockquote", "text": "Long. ".repeat(60)},
        {"type": "pre", "text": "tide --now", "language": "sh"},
        {"type": "table", "is_bordered": true, "cells": [
            [cell("Port", true), cell("High water", true), cell("Depth", true), cell("Remarks of the pilot", true)],
            [cell("North pier", false), cell("06:12", false), cell("4.1", false), cell("mind the sand bank", false)],
        ]},
        {"type": "details", "summary": "More", "blocks": [paragraph(json!("inside"))]},
        {"type": "divider"},
        {"type": "buttons", "buttons": [{"text": "Yes", "callback_data": "1:yes"}]},
        {"type": "footer", "text": "(1/2)"},
    ]))
}

fn components() -> dc::Message {
    let text = "# Harbour Notes\n-# 19 November\n\n**Bold** *it* __under__ ~~gone~~ ||secret|| `code` <@5>\n\
                **[Pier opens](https://example.org/pier)**\nAgain. https://example.org/bare\n\n\
                > Water is *patient*.\n> Very.\n1. one\n2. two\n  - inside\n```rust\nlet tide = high();\n```";
    let body = json!({"flags": 1 << 15, "components": [{"type": 17, "accent_color": 0x2f_8f_ce, "components": [
        {"type": 12, "items": [{"media": {"url": "https://pictures.example.org/a.png"}, "description": "The pier"}]},
        {"type": 9, "components": [{"type": 10, "content": text}], "accessory": {"type": 11, "media": {"url": "https://pictures.example.org/b.png"}}},
        {"type": 14},
        {"type": 1, "components": [
            {"type": 2, "style": 1, "label": "Primary", "custom_id": "1:a"},
            {"type": 2, "style": 2, "label": "Secondary", "custom_id": "1:b"},
            {"type": 2, "style": 3, "label": "Success", "custom_id": "1:c"},
            {"type": 2, "style": 4, "label": "Danger", "custom_id": "1:d", "disabled": true},
            {"type": 2, "style": 5, "label": "Link", "url": "https://example.org/"},
        ]},
        {"type": 1, "components": [{"type": 3, "custom_id": "1:depth", "placeholder": "Depth", "options": [
            {"label": "Brief", "value": "brief", "default": true}, {"label": "Full", "value": "full"},
        ]}]},
    ]}]});
    dc::message_of("POST", "/channels/{channel}/messages", &body).unwrap()
}

fn embeds() -> dc::Message {
    let body = json!({"content": "Hello", "embeds": [{
        "color": 0xd1_4b_4b, "author": {"name": "Harbour", "url": "https://example.org/"},
        "title": "Pier opens", "url": "https://example.org/pier", "description": "At **six**.",
        "fields": [{"name": "Port", "value": "North", "inline": true}, {"name": "Depth", "value": "4.1", "inline": true}, {"name": "Long", "value": "alone"}],
        "thumbnail": {"url": "https://pictures.example.org/t.png"}, "image": {"url": "https://pictures.example.org/i.png"},
        "footer": {"text": "1/2"},
    }]});
    let message = dc::message_of("POST", "/channels/{channel}/messages", &body).unwrap();
    let used = Some(("Ada".to_owned(), "latest".to_owned()));
    dc::Message { ephemeral: true, edited: true, used, ..message }
}

fn people() -> (Message, dc::Message) {
    let own = Message { sender: Sender::User(7, "Ada".into()), ..tg_html("/latest") };
    let own = Message { preview: None, buttons: Vec::new(), edited: true, ..own };
    let body = json!({"content": "What is *new*?"});
    let said = dc::message_of("POST", "/channels/1/messages", &body).unwrap();
    (own, dc::Message { author: 9, author_name: "Ada".into(), bot: false, ..said })
}

#[test]
fn telegram_classic() {
    insta::assert_snapshot!(lines(&telegram::message(&classic())));
}

#[test]
fn telegram_rich() {
    insta::assert_snapshot!(lines(&telegram::message(&rich())));
}

#[test]
fn telegram_photo() {
    let body = json!({"chat_id": "{chat}", "photo": "https://pictures.example.org/a.png", "caption": "The pier"});
    let message = tg::messages_of("sendPhoto", &body).unwrap().remove(0);
    insta::assert_snapshot!(lines(&telegram::message(&message)));
}

#[test]
fn discord_components() {
    insta::assert_snapshot!(lines(&discord::message(&components())));
}

#[test]
fn discord_embeds() {
    insta::assert_snapshot!(lines(&discord::message(&embeds())));
}

#[test]
fn what_people_write() {
    let (telegram, discord) = people();
    let drawn = [telegram::message(&telegram), discord::message(&discord)];
    insta::assert_snapshot!(drawn.map(|html| lines(&html)).join("\n\n"));
}

#[test]
fn a_page_holds_all_of_it() {
    let (asked, said) = people();
    let panes = [
        Pane {
            title: "Telegram <&>",
            class: "telegram",
            messages: [asked, classic(), rich()].iter().map(telegram::message).collect(),
        },
        Pane {
            title: "Discord",
            class: "discord",
            messages: [said, components(), embeds()].iter().map(discord::message).collect(),
        },
    ];
    let page = document("Samples", &panes);
    check(&page.replace("<style>", "").replace("</style>", "").replace(STYLE, ""));
    assert!(page.contains("Telegram &lt;&amp;&gt;") && page.contains("default-src 'none'"));
}

#[test]
fn every_rule_is_below_what_is_drawn() {
    let mut depth = 0;
    for line in STYLE.lines() {
        let inside_rule = depth > 0 && !line.trim_start().starts_with('.') && !line.contains('{');
        if line.contains('{') && !line.starts_with('@') && !inside_rule {
            let line = line.trim_start();
            let ours = [".message", ".pane", ":root[data-theme="]
                .iter()
                .any(|start| line.starts_with(start));
            assert!(ours, "{line}");
        }
        depth += line.matches('{').count();
        depth -= line.matches('}').count();
    }
    assert_eq!(depth, 0);
}

//! Rich messages of typed blocks.

use serde_json::{Value, json};

use crate::support::Bot;

fn paragraph(text: Value) -> Value {
    json!({"type": "paragraph", "text": text})
}

fn rich(chat: i64, blocks: Value) -> Value {
    json!({"chat_id": chat, "rich_message": {"blocks": blocks}})
}

fn issue() -> Value {
    let cell = |text: &str| json!({"text": text, "align": "left", "valign": "top"});
    json!([
        {"type": "heading", "size": 1, "text": "Balance"},
        paragraph(json!(["By ", {"type": "bold", "text": "Ann"}, {"type": "url", "text": "site", "url": "https://e.org/"}])),
        {"type": "list", "items": [{"blocks": [paragraph(json!("one"))]}]},
        {"type": "table", "cells": [[cell("a"), cell("b")]], "is_bordered": true},
        {"type": "details", "summary": "More", "blocks": [paragraph(json!("hidden"))]},
        {"type": "photo", "photo": {"type": "photo", "media": "https://e.org/a.png"}, "caption": {"text": "A view"}},
        {"type": "buttons", "buttons": [{"text": "Yes", "callback_data": "1:yes", "style": "link"}]},
        {"type": "divider"},
        {"type": "footer", "text": "The end"},
    ])
}

#[tokio::test]
async fn a_whole_issue_is_posted_edited_and_clicked() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let sent = bot.ok("sendRichMessage", rich(ann, issue())).await;
    assert_eq!(sent["rich_message"]["blocks"][0]["text"], "Balance");
    assert_eq!(sent.get("text"), None);
    let id = sent["message_id"].as_i64().unwrap();
    let message = bot.server.message(ann, id).unwrap();
    assert_eq!(
        message.text,
        "Balance\nBy Annsite\none\na\tb\t\nMore\nhidden\nA view\nYes \nThe end"
    );
    bot.server.click(ann, ann, id, "Yes").unwrap();
    let mut edit = rich(ann, issue());
    edit["message_id"] = json!(id);
    assert!(bot.refused("editMessageText", edit.clone()).await.contains("is not modified"));
    edit["rich_message"]["blocks"] = json!([paragraph(json!("two"))]);
    bot.ok("editMessageText", edit.clone()).await;
    edit["text"] = json!("both");
    bot.refused("editMessageText", edit).await;
    bot.ok("editMessageText", json!({"chat_id": ann, "message_id": id, "text": "plain"})).await;
    assert_eq!(bot.server.message(ann, id).unwrap().rich, None);
}

#[tokio::test]
async fn limits_of_rich_messages() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let nested = |levels: usize| {
        let first = paragraph(json!("x"));
        (1..levels).fold(first, |inner, _| json!({"type": "blockquote", "blocks": [inner]}))
    };
    let formatted = |levels: usize| {
        let text = (0..levels).fold(json!("x"), |inner, _| json!({"type": "bold", "text": inner}));
        paragraph(text)
    };
    let row = |columns: usize| json!(vec![json!({"align": "left", "valign": "top"}); columns]);
    let photo =
        json!({"type": "photo", "photo": {"type": "photo", "media": "https://e.org/a.png"}});
    let table =
        |columns: usize| json!([paragraph(json!("x")), {"type": "table", "cells": [row(columns)]}]);
    for (fits, breaks) in [
        (
            json!([paragraph(json!("é".repeat(32_768)))]),
            json!([paragraph(json!("é".repeat(32_769)))]),
        ),
        (json!(vec![paragraph(json!("x")); 500]), json!(vec![paragraph(json!("x")); 501])),
        (json!([nested(16)]), json!([nested(17)])),
        (json!([formatted(15)]), json!([formatted(16)])),
        (table(20), table(21)),
        (json!(vec![photo.clone(); 50]), json!(vec![photo; 51])),
    ] {
        bot.ok("sendRichMessage", rich(ann, fits)).await;
        bot.refused("sendRichMessage", rich(ann, breaks)).await;
    }
    // List items and table rows count as blocks.
    let items =
        json!({"type": "list", "items": vec![json!({"blocks": [paragraph(json!("x"))]}); 250]});
    bot.refused("sendRichMessage", rich(ann, json!([items]))).await;
}

#[tokio::test]
async fn what_is_no_block_is_refused() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    for block in [
        json!("x"),
        json!({"type": "marquee", "text": "x"}),
        json!({"type": "paragraph"}),
        json!({"type": "paragraph", "text": "x", "size": 1}),
        json!({"type": "paragraph", "text": 5}),
        json!({"type": "heading", "text": "x", "size": 7}),
        json!({"type": "paragraph", "text": {"type": "loud", "text": "x"}}),
        json!({"type": "paragraph", "text": {"type": "url", "text": "x", "url": "javascript:x"}}),
        json!({"type": "buttons", "buttons": []}),
        json!({"type": "buttons", "buttons": [{"text": "A", "callback_data": "x".repeat(65)}]}),
        json!({"type": "buttons", "buttons": [{"text": "A", "url": "e.org", "style": "link"}]}),
        json!({"type": "table", "cells": [[{"text": "x"}]]}),
        json!({"type": "list", "items": [{"blocks": [], "type": "x"}]}),
        json!({"type": "photo", "photo": {"type": "photo", "media": "nothing"}}),
        json!({"type": "divider"}),
    ] {
        let refusal = bot.refused("sendRichMessage", rich(ann, json!([block]))).await;
        assert!(refusal.starts_with("Bad Request: "), "{refusal}");
    }
    let html = json!({"chat_id": ann, "rich_message": {"html": "<p>x</p>"}});
    bot.refused("sendRichMessage", html).await;
}

#[tokio::test]
async fn detection_can_be_switched_off() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    for (skip, found) in [(false, 1), (true, 0)] {
        let mut body = rich(ann, json!([paragraph(json!("by @someone"))]));
        body["rich_message"]["skip_entity_detection"] = json!(skip);
        let id = bot.ok("sendRichMessage", body).await["message_id"].as_i64().unwrap();
        assert_eq!(bot.server.message(ann, id).unwrap().entities.len(), found);
    }
}

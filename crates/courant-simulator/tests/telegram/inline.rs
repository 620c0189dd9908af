//! Inline mode: what is typed, offered and chosen.

use std::time::Duration;

use courant_simulator::telegram::{InlineError, Options, Server};
use serde_json::{Value, json};

use crate::support::{Bot, kinds};

fn article(id: &str, title: &str) -> Value {
    let message = json!({ "message_text": "<b>Tide</b>", "parse_mode": "HTML" });
    let markup =
        json!({ "inline_keyboard": [[{ "text": "Read", "url": "https://example.org/" }]] });
    json!({
        "type": "article",
        "id": id,
        "title": title,
        "description": "Below",
        "input_message_content": message,
        "reply_markup": markup,
    })
}

fn answer(id: &str, results: &[Value]) -> Value {
    json!({ "inline_query_id": id, "results": results, "is_personal": true, "next_offset": "10" })
}

#[tokio::test]
async fn what_is_chosen_stands_in_the_chat_by_the_person_via_the_bot() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    bot.updates().await;
    let id = bot.server.type_inline(ann, ann, "tide", "").unwrap();
    let updates = bot.updates().await;
    let query = &updates[0]["inline_query"];
    assert_eq!((&query["id"], &query["query"]), (&json!(id), &json!("tide")));
    assert_eq!((&query["offset"], &query["chat_type"]), (&json!(""), &json!("sender")));
    assert!(bot.server.inline_answer(&id).is_none());
    bot.ok("answerInlineQuery", answer(&id, &[article("1", "One"), article("2", "Two")])).await;
    let offered = bot.server.inline_answer(&id).unwrap();
    assert_eq!(offered.results[1].title, "Two");
    assert_eq!(offered.next_offset, "10");
    assert_eq!(bot.server.choose_inline(&id, "3"), Err(InlineError::NoResult("3".into())));
    let message = bot.server.choose_inline(&id, "2").unwrap();
    let shown = bot.server.message(ann, message).unwrap();
    assert_eq!(shown.text, "Tide");
    assert_eq!(shown.buttons[0][0].label, "Read");
    let updates = bot.updates().await;
    assert_eq!(kinds(&updates), ["message"]);
    assert_eq!(updates[0]["message"]["via_bot"]["is_bot"], true);
    assert_eq!(updates[0]["message"]["from"]["id"], ann);
}

#[tokio::test]
async fn an_answer_is_taken_once_and_in_time() {
    let old = "Bad Request: query is too old and response timeout expired or query ID is invalid";
    let bot = Bot::start().await;
    let ann = bot.reader();
    let id = bot.server.type_inline(ann, ann, "", "").unwrap();
    bot.ok("answerInlineQuery", answer(&id, &[])).await;
    assert_eq!(bot.refused("answerInlineQuery", answer(&id, &[])).await, old);
    assert_eq!(bot.refused("answerInlineQuery", answer("77", &[])).await, old);
    let id = bot.server.type_inline(ann, ann, "", "").unwrap();
    bot.server.clock().skip(Duration::from_secs(20));
    assert_eq!(bot.refused("answerInlineQuery", answer(&id, &[])).await, old);
}

#[tokio::test]
async fn what_telegram_refuses_is_refused() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let id = bot.server.type_inline(ann, ann, "", "").unwrap();
    let with = |field: &str, value: Value| {
        let mut article = article("1", "One");
        article[field] = value;
        answer(&id, &[article])
    };
    let many: Vec<Value> = (0..51).map(|n| article(&n.to_string(), "One")).collect();
    let text = |text: &str| json!({ "message_text": text, "parse_mode": "HTML" });
    let mut far = answer(&id, &[]);
    far["next_offset"] = json!("x".repeat(65));
    for (body, words) in [
        (answer(&id, &many), "RESULTS_TOO_MUCH"),
        (answer(&id, &[article("1", "One"), article("1", "Two")]), "RESULT_ID_DUPLICATE"),
        (with("id", json!("")), "RESULT_ID_INVALID"),
        (with("id", json!("x".repeat(65))), "RESULT_ID_INVALID"),
        (with("title", json!("  ")), "ARTICLE_TITLE_EMPTY"),
        (with("type", json!("photo")), "type must be article"),
        (with("thumbnail_url", json!("nowhere")), "WEBDOCUMENT_URL_INVALID"),
        (with("input_message_content", text("<b>open")), "can't parse entities"),
        (with("input_message_content", text("")), "message text is empty"),
        (with("input_message_content", text(&"x".repeat(4097))), "message is too long"),
        (with("silent", json!(true)), "unknown field"),
        (far, "NEXT_OFFSET_INVALID"),
    ] {
        let refused = bot.refused("answerInlineQuery", body).await;
        assert!(refused.contains(words), "{words}: {refused}");
    }
}

#[tokio::test]
async fn without_inline_mode_nothing_can_be_typed() {
    let options = Options { inline: false, ..Options::default() };
    let server = Server::start(options).await.unwrap();
    let ann = server.add_user("Ann", "en");
    assert_eq!(server.type_inline(ann, ann, "x", ""), Err(InlineError::Off));
    let on = Bot::start().await;
    let ann = on.reader();
    assert_eq!(on.server.type_inline(ann, ann, &"x".repeat(257), ""), Err(InlineError::TooLong));
    let group = on.server.add_group("Club", on.server.add_user("Ben", "en"));
    assert_eq!(on.server.type_inline(ann, group, "x", ""), Err(InlineError::NotThere(ann)));
}

//! Buttons that are pressed, and chats that are picked.

use std::time::Duration;

use courant_simulator::telegram::{ClickAnswer, ClickError, ShareError};
use serde_json::{Value, json};

use crate::support::{Bot, kinds};

const OLD: &str =
    "Bad Request: query is too old and response timeout expired or query ID is invalid";

async fn buttons(bot: &Bot, chat: i64) -> i64 {
    let markup = json!({"inline_keyboard": [[
        {"text": "Yes", "callback_data": "1:yes"},
        {"text": "Site", "url": "https://example.org/"},
    ]]});
    let body = json!({"chat_id": chat, "text": "Well?", "reply_markup": markup});
    bot.ok("sendMessage", body).await["message_id"].as_i64().unwrap()
}

#[tokio::test]
async fn a_click_reaches_the_bot_and_its_answer_the_person() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let message = buttons(&bot, ann).await;
    bot.updates().await;
    let id = bot.server.click(ann, ann, message, "Yes").unwrap();
    let updates = bot.updates().await;
    let query = &updates[0]["callback_query"];
    assert_eq!(query["id"], id.as_str());
    assert_eq!(query["data"], "1:yes");
    assert_eq!(query["from"]["id"], ann);
    assert_eq!(query["message"]["message_id"], message);
    assert_eq!(query["message"]["reply_markup"]["inline_keyboard"][0][0]["text"], "Yes");
    assert_eq!(bot.server.click_answer(&id), None);
    let answer = json!({"callback_query_id": id, "text": "Done", "show_alert": true});
    bot.ok("answerCallbackQuery", answer.clone()).await;
    let seen = ClickAnswer { text: Some("Done".into()), show_alert: true, url: None };
    assert_eq!(bot.server.click_answer(&id), Some(seen));
    assert_eq!(bot.refused("answerCallbackQuery", answer).await, OLD);
    bot.server.click(ann, ann, message, "1:yes").unwrap();
}

#[tokio::test]
async fn only_what_is_there_can_be_clicked() {
    let bot = Bot::start().await;
    let (ann, ben) = (bot.reader(), bot.server.add_user("Ben", "en"));
    let message = buttons(&bot, ann).await;
    let click = |user: i64, message: i64, label: &str| bot.server.click(user, ann, message, label);
    assert_eq!(click(ann, 9999, "Yes"), Err(ClickError::NoMessage(9999)));
    assert_eq!(click(ben, message, "Yes"), Err(ClickError::NotThere(ben)));
    assert_eq!(click(ann, message, "Site"), Err(ClickError::Link("https://example.org/".into())));
    let there = vec!["Yes".to_owned(), "Site".to_owned()];
    let missing = ClickError::NoButton { label: "No".into(), there };
    assert_eq!(click(ann, message, "No"), Err(missing));
}

#[tokio::test]
async fn an_answer_has_200_characters_and_comes_in_time() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let message = buttons(&bot, ann).await;
    let click = || bot.server.click(ann, ann, message, "Yes").unwrap();
    let answer = |id: &str, extra: Value| {
        let mut body = json!({"callback_query_id": id});
        body.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        body
    };
    let id = click();
    let long = answer(&id, json!({"text": "é".repeat(201)}));
    assert_eq!(bot.refused("answerCallbackQuery", long).await, "Bad Request: MESSAGE_TOO_LONG");
    for url in [
        "https://example.org/",
        "t.me/courant_bot",
        "t.me/courant_bot?start=",
        "t.me/courant_bot?start=a.b",
        "t.me/other_bot?start=x",
    ] {
        let body = answer(&id, json!({"url": url}));
        assert_eq!(bot.refused("answerCallbackQuery", body).await, "Bad Request: URL_INVALID");
    }
    let too_long = format!("t.me/courant_bot?start={}", "x".repeat(65));
    bot.refused("answerCallbackQuery", answer(&id, json!({"url": too_long}))).await;
    let link = format!("https://t.me/courant_bot?start={}", "x".repeat(64));
    bot.ok("answerCallbackQuery", answer(&id, json!({"url": link}))).await;
    bot.ok("answerCallbackQuery", answer(&click(), json!({"text": "é".repeat(200)}))).await;
    bot.ok("answerCallbackQuery", answer(&click(), json!({}))).await;
    let id = click();
    bot.server.clock().skip(Duration::from_secs(16));
    assert_eq!(bot.refused("answerCallbackQuery", answer(&id, json!({}))).await, OLD);
    assert_eq!(bot.refused("answerCallbackQuery", answer("7", json!({}))).await, OLD);
}

#[tokio::test]
async fn a_channel_is_picked_by_a_key() {
    let bot = Bot::start().await;
    let (ann, ben) = (bot.reader(), bot.server.add_user("Ben", "en"));
    let channel = bot.server.add_channel("News", None, ann);
    let others = bot.server.add_channel("Others", None, ben);
    let group = bot.server.add_group("Readers", ann);
    let share = |chat: i64| bot.server.share_chat(ann, 7, chat);
    assert_eq!(share(channel), Err(ShareError::NotAsked(7)));
    let rights = json!({"can_post_messages": true});
    let request = json!({
        "request_id": 7, "chat_is_channel": true, "request_title": true,
        "user_administrator_rights": rights, "bot_administrator_rights": rights,
    });
    let markup = json!({
        "keyboard": [[{"text": "Pick", "request_chat": request}]], "one_time_keyboard": true,
    });
    bot.ok("sendMessage", json!({"chat_id": ann, "text": "Which?", "reply_markup": markup})).await;
    assert!(matches!(share(group), Err(ShareError::NotOffered(_))));
    assert!(matches!(share(others), Err(ShareError::NotOffered(_))));
    bot.updates().await;
    share(channel).unwrap();
    let updates = bot.updates().await;
    assert_eq!(kinds(&updates), ["my_chat_member", "message"]);
    let shared = json!({"request_id": 7, "chat_id": channel, "title": "News"});
    assert_eq!(updates[1]["message"]["chat_shared"], shared);
    assert_eq!(bot.server.reply_keyboard(ann), None);
    // The app has made the bot an administrator, as the key asked for.
    bot.say(channel, "hello").await;
}

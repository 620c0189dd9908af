//! Forwarded messages: what goes with them, and where they come from.

use courant_simulator::telegram::SentFile;
use serde_json::{Value, json};

use crate::support::Bot;

const MAIL: SentFile<'_> =
    SentFile { name: "a.eml", mime_type: "message/rfc822", bytes: b"mail", caption: "look" };

/// Forwards a message into the private chat; the bot's view of it.
async fn forwarded(bot: &Bot, user: i64, from: i64, message: i64) -> Value {
    bot.updates().await;
    let id = bot.server.forward(user, from, message, user);
    assert_ne!(id, 0, "it was not forwarded");
    let mut updates = bot.updates().await;
    let message = updates.pop().unwrap()["message"].take();
    assert_eq!(message["message_id"], id);
    assert_eq!(message["from"]["id"], user);
    message
}

#[tokio::test]
async fn files_pictures_and_formatting_go_with_it() {
    let bot = Bot::start().await;
    let (ann, ben) = (bot.reader(), bot.server.add_user("Ben", "en"));
    let group = bot.server.add_supergroup("Readers", ann);
    bot.server.join(group, ben);
    let file = bot.server.send_document(ben, group, MAIL);
    let original = bot.server.message(group, file).unwrap();
    let message = forwarded(&bot, ann, group, file).await;
    let origin = json!({"type": "user", "date": message["forward_origin"]["date"], "sender_user":
        {"id": ben, "is_bot": false, "first_name": "Ben", "language_code": "en"}});
    assert_eq!(message["forward_origin"], origin);
    assert_eq!(
        (&message["caption"], &message["document"]["file_name"]),
        (&json!("look"), &json!("a.eml"))
    );
    let id = message["message_id"].as_i64().unwrap();
    assert_eq!(bot.server.message(ann, id).unwrap().document, original.document);
    let path = bot.ok("getFile", json!({"file_id": message["document"]["file_id"]})).await;
    assert_eq!(path["file_size"], 4);
    let photo = bot.server.send_photo(ben, group, "sea");
    let message = forwarded(&bot, ann, group, photo).await;
    assert_eq!(
        (&message["caption"], message["photo"].as_array().unwrap().len()),
        (&json!("sea"), 3)
    );
    let text =
        bot.server.send_formatted(ben, group, "<a href=\"https://e.org/\">here</a> <b>x</b>");
    let message = forwarded(&bot, ann, group, text).await;
    assert_eq!(message["text"], "here x");
    assert_eq!(message["entities"][0]["url"], "https://e.org/");
    assert_eq!(message["entities"][1]["type"], "bold");
}

#[tokio::test]
async fn origins_are_of_four_kinds() {
    let bot = Bot::start().await;
    let (ann, ben) = (bot.reader(), bot.server.add_user("Ben", "en"));
    let group = bot.server.add_supergroup("Readers", ann);
    bot.server.join(group, ben);
    bot.server.hide_forwards(ben, true);
    let hidden = bot.server.send(ben, group, "psst");
    let origin = forwarded(&bot, ann, group, hidden).await["forward_origin"].take();
    let date = origin["date"].clone();
    let wanted = json!({"type": "hidden_user", "date": date, "sender_user_name": "Ben"});
    assert_eq!(origin, wanted);
    bot.server.hide_forwards(ben, false);
    let origin = forwarded(&bot, ann, group, hidden).await["forward_origin"].take();
    assert_eq!((&origin["type"], &origin["sender_user"]["id"]), (&json!("user"), &json!(ben)));
    let anonymous = bot.server.send_anonymously(group, ann, "we say");
    let origin = forwarded(&bot, ann, group, anonymous).await["forward_origin"].take();
    assert_eq!((&origin["type"], &origin["sender_chat"]["id"]), (&json!("chat"), &json!(group)));
    let channel = bot.server.add_channel("News", Some("news"), ben);
    let post = bot.server.send_document(ben, channel, MAIL);
    let origin = forwarded(&bot, ann, channel, post).await["forward_origin"].take();
    assert_eq!((&origin["type"], &origin["message_id"]), (&json!("channel"), &json!(post)));
    assert_eq!(origin["chat"]["id"], channel);
    let own = bot.say(ann, "from the bot").await;
    let origin = forwarded(&bot, ann, ann, own).await["forward_origin"].take();
    assert_eq!((&origin["type"], &origin["sender_user"]["is_bot"]), (&json!("user"), &json!(true)));
}

#[tokio::test]
async fn what_is_forwarded_again_comes_from_where_it_came_first() {
    let bot = Bot::start().await;
    let (ann, ben) = (bot.reader(), bot.server.add_user("Ben", "en"));
    let channel = bot.server.add_channel("News", Some("news"), ben);
    let post = bot.server.send_formatted(ben, channel, "<b>x</b>");
    let first = forwarded(&bot, ann, channel, post).await;
    let second = forwarded(&bot, ann, ann, first["message_id"].as_i64().unwrap()).await;
    assert_eq!(second["forward_origin"], first["forward_origin"]);
    assert_eq!(second["entities"], first["entities"]);
}

#[tokio::test]
async fn only_what_is_seen_and_may_go_is_forwarded() {
    let bot = Bot::start().await;
    let (ann, ben) = (bot.reader(), bot.reader());
    let group = bot.server.add_supergroup("Readers", ben);
    let text = bot.server.send(ben, group, "between us");
    let secret = bot.server.add_channel("Desk", None, ben);
    let post = bot.server.post(secret, ben, "hidden");
    for (chat, message) in [(group, text), (secret, post), (ben, 1), (group, 9999), (1, 1)] {
        assert_eq!(bot.server.forward(ann, chat, message, ann), 0);
    }
    let body = json!({"chat_id": ann, "text": "x", "protect_content": true});
    let protected = bot.ok("sendMessage", body).await["message_id"].as_i64().unwrap();
    assert_eq!(bot.server.forward(ann, ann, protected, ann), 0);
    bot.server.join(group, ann);
    assert_ne!(bot.server.forward(ann, group, text, ann), 0);
}

#[tokio::test]
async fn privacy_mode_hides_forwards() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let group = bot.server.add_supergroup("Readers", ann);
    let note = bot.server.send(ann, ann, "a note");
    bot.updates().await;
    assert_ne!(bot.server.forward(ann, ann, note, group), 0);
    assert!(bot.updates().await.is_empty());
    bot.server.add_bot(group, ann, true);
    bot.updates().await;
    bot.server.forward(ann, ann, note, group);
    assert_eq!(bot.updates().await[0]["message"]["text"], "a note");
}

#[tokio::test]
async fn to_forward_begins_a_conversation() {
    let bot = Bot::start().await;
    let ann = bot.server.add_user("Ann", "en");
    let channel = bot.server.add_channel("News", Some("news"), ann);
    let post = bot.server.post(channel, ann, "x");
    bot.server.forward(ann, channel, post, ann);
    bot.server.block(ann);
    bot.server.forward(ann, channel, post, ann);
    bot.say(ann, "welcome").await;
}

//! What the bot hears of people: messages, privacy mode, memberships.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::support::{Bot, kinds};

#[tokio::test]
async fn a_private_message_arrives_with_its_sender() {
    let bot = Bot::start().await;
    let ann = bot.server.add_user("Ann", "de");
    let id = bot.server.send(ann, ann, "/start x");
    let updates = bot.updates().await;
    let message = &updates[0]["message"];
    assert_eq!(message["message_id"], id);
    assert_eq!(message["text"], "/start x");
    assert_eq!(message["entities"], json!([{"type": "bot_command", "offset": 0, "length": 6}]));
    assert_eq!(
        message["from"],
        json!({"id": ann, "is_bot": false, "first_name": "Ann", "language_code": "de"})
    );
    assert_eq!(message["chat"], json!({"id": ann, "type": "private", "first_name": "Ann"}));
}

#[tokio::test]
async fn privacy_mode_hides_what_is_not_for_the_bot() {
    let bot = Bot::start().await;
    let (ann, ben) = (bot.reader(), bot.server.add_user("Ben", "en"));
    let group = bot.server.add_supergroup("Readers", ann);
    let own = bot.say(group, "hello").await;
    bot.updates().await;
    let seen = async || {
        let updates = bot.updates().await;
        updates
            .iter()
            .map(|u| u["message"]["text"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(bot.server.send(ben, group, "not a member"), 0);
    for text in ["talk", "/help", "/help@courant_bot", "/help@other_bot", "see @courant_bot"] {
        bot.server.send(ann, group, text);
    }
    bot.server.reply(ann, group, own, "thanks");
    assert_eq!(seen().await, ["/help", "/help@courant_bot", "thanks"]);
    bot.server.add_bot(group, ann, true);
    bot.updates().await;
    bot.server.send(ann, group, "talk");
    assert_eq!(seen().await, ["talk"]);
}

#[tokio::test]
async fn an_anonymous_administrator_speaks_as_the_group() {
    let bot = Bot::start().await;
    let (ann, ben) = (bot.reader(), bot.server.add_user("Ben", "en"));
    let group = bot.server.add_supergroup("Readers", ann);
    bot.server.join(group, ben);
    bot.updates().await;
    assert_eq!(bot.server.send_anonymously(group, ben, "/help"), 0);
    bot.server.send_anonymously(group, ann, "/help");
    let updates = bot.updates().await;
    let message = &updates[0]["message"];
    assert_eq!(message["from"]["id"], 1_087_968_824);
    assert_eq!(message["from"]["username"], "GroupAnonymousBot");
    assert_eq!(message["sender_chat"]["id"], group);
}

#[tokio::test]
async fn a_channels_post_arrives_and_can_be_forwarded() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let channel = bot.server.add_channel("News", Some("news"), ann);
    bot.updates().await;
    bot.server.post(channel, ann, "before");
    bot.server.add_bot(channel, ann, true);
    let post = bot.server.post(channel, ann, "after");
    bot.server.forward(ann, channel, post, ann);
    let updates = bot.updates().await;
    assert_eq!(kinds(&updates), ["my_chat_member", "channel_post", "message"]);
    assert_eq!(updates[0]["my_chat_member"]["new_chat_member"]["can_post_messages"], true);
    assert_eq!(updates[1]["channel_post"]["sender_chat"]["id"], channel);
    let origin = &updates[2]["message"]["forward_origin"];
    assert_eq!((&origin["type"], &origin["message_id"]), (&json!("channel"), &json!(post)));
    assert_eq!(origin["chat"]["username"], "news");
    assert_eq!(updates[2]["message"]["text"], "after");
}

#[tokio::test]
async fn memberships_of_the_bot_are_told() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let group = bot.server.add_group("Readers", ann);
    bot.server.remove_bot(group, ann);
    bot.server.block(ann);
    bot.server.block(ann);
    bot.server.unblock(ann);
    let updates = bot.updates().await;
    let members: Vec<(&str, &str)> = updates
        .iter()
        .filter_map(|update| update.get("my_chat_member"))
        .map(|member| {
            let status = |which: &str| member[which]["status"].as_str().unwrap();
            (status("old_chat_member"), status("new_chat_member"))
        })
        .collect();
    let wanted =
        [("left", "member"), ("member", "kicked"), ("member", "kicked"), ("kicked", "member")];
    assert_eq!(members, wanted);
}

#[tokio::test]
async fn writing_to_a_blocked_bot_unblocks_it() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    bot.server.block(ann);
    bot.server.send(ann, ann, "/start");
    bot.say(ann, "welcome back").await;
}

#[tokio::test]
async fn events_are_not_messages() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let group = bot.server.add_group("Readers", ann);
    bot.say(group, "hello").await;
    let messages = bot.server.messages(group);
    assert_eq!(messages.len(), 1);
    assert_eq!(messages[0].text, "hello");
}

#[tokio::test]
async fn changes_wake_who_waits() {
    let bot = Bot::start().await;
    let mut changed = bot.server.changed();
    changed.mark_unchanged();
    let ann = bot.reader();
    changed.changed().await.unwrap();
    bot.say(ann, "hello").await;
    changed.changed().await.unwrap();
}

#[tokio::test]
async fn thousands_of_people_are_no_burden() {
    let bot = Bot::start().await;
    let begun = Instant::now();
    let people: Vec<i64> = (0..10_000).map(|_| bot.server.add_user("reader", "en")).collect();
    for person in &people {
        bot.server.send(*person, *person, "/start");
    }
    for person in people.iter().step_by(100) {
        bot.say(*person, "hello").await;
    }
    assert_eq!(bot.server.messages(people[0]).len(), 2);
    assert_eq!(bot.server.calls().len(), 100);
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
}

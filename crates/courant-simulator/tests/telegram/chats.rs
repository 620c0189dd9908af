//! Where the bot may write, and what it hears when it may not.

use serde_json::{Value, json};

use crate::support::Bot;

fn hello(chat: i64) -> Value {
    json!({"chat_id": chat, "text": "hello"})
}

#[tokio::test]
async fn nobody_hears_from_the_bot_first() {
    let bot = Bot::start().await;
    let ann = bot.server.add_user("Ann", "en");
    assert_eq!(bot.refused("sendMessage", hello(1)).await, "Bad Request: chat not found");
    assert_eq!(bot.refused("sendMessage", hello(ann)).await, "Bad Request: chat not found");
    bot.server.add_group("Readers", ann);
    assert_eq!(
        bot.refused("sendMessage", hello(ann)).await,
        "Forbidden: bot can't initiate conversation with a user"
    );
    bot.server.send(ann, ann, "/start");
    bot.ok("sendMessage", hello(ann)).await;
}

#[tokio::test]
async fn a_reader_blocks_and_comes_back() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let id = bot.say(ann, "one").await;
    bot.server.block(ann);
    let blocked = "Forbidden: bot was blocked by the user";
    assert_eq!(bot.refused("sendMessage", hello(ann)).await, blocked);
    let edit = json!({"chat_id": ann, "message_id": id, "text": "x"});
    assert_eq!(bot.refused("editMessageText", edit).await, blocked);
    let action = json!({"chat_id": ann, "action": "typing"});
    assert_eq!(bot.refused("sendChatAction", action).await, blocked);
    bot.server.unblock(ann);
    bot.ok("sendMessage", hello(ann)).await;
    bot.server.deactivate(ann);
    let refusal = bot.refused("sendMessage", hello(ann)).await;
    assert_eq!(refusal, "Forbidden: user is deactivated");
    assert_eq!(bot.call("sendMessage", hello(ann)).await.0, 403);
}

#[tokio::test]
async fn a_kicked_bot_is_told_from_what() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let group = bot.server.add_group("A", ann);
    let supergroup = bot.server.add_supergroup("B", ann);
    let channel = bot.server.add_channel("C", None, ann);
    bot.server.add_bot(channel, ann, true);
    for (chat, kind) in [(group, "group"), (supergroup, "supergroup"), (channel, "channel")] {
        bot.ok("sendMessage", hello(chat)).await;
        bot.server.remove_bot(chat, ann);
        let kicked = format!("Forbidden: bot was kicked from the {kind} chat");
        assert_eq!(bot.refused("sendMessage", hello(chat)).await, kicked);
        assert_eq!(bot.refused("getChat", json!({"chat_id": chat})).await, kicked);
        bot.server.add_bot(chat, ann, true);
        bot.ok("leaveChat", json!({"chat_id": chat})).await;
        let left = format!("Forbidden: bot is not a member of the {kind} chat");
        assert_eq!(bot.refused("sendMessage", hello(chat)).await, left);
    }
}

#[tokio::test]
async fn a_channel_wants_an_administrator() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let private = bot.server.add_channel("Private", None, ann);
    assert_eq!(bot.refused("sendMessage", hello(private)).await, "Bad Request: chat not found");
    let public = bot.server.add_channel("Public", Some("courant_news"), ann);
    let by_name = json!({"chat_id": "@Courant_News", "text": "hello"});
    assert_eq!(
        bot.refused("sendMessage", by_name.clone()).await,
        "Forbidden: bot is not a member of the channel chat"
    );
    let chat = bot.ok("getChat", json!({"chat_id": "@courant_news"})).await;
    assert_eq!((&chat["id"], &chat["type"]), (&json!(public), &json!("channel")));
    assert_eq!(
        bot.refused("getChatMember", json!({"chat_id": "@courant_news", "user_id": ann})).await,
        "Bad Request: member list is inaccessible"
    );
    bot.server.add_bot(public, ann, true);
    bot.ok("sendMessage", by_name.clone()).await;
    let creator = bot.ok("getChatMember", json!({"chat_id": public, "user_id": ann})).await;
    assert_eq!(creator["status"], "creator");
    bot.server.restrict_bot(public, false);
    assert_eq!(
        bot.refused("sendMessage", by_name.clone()).await,
        "Bad Request: need administrator rights in the channel chat"
    );
    bot.server.restrict_bot(public, true);
    bot.ok("sendMessage", by_name).await;
    let refusal = bot.refused("sendMessage", json!({"chat_id": "@nobody", "text": "x"})).await;
    assert_eq!(refusal, "Bad Request: chat not found");
}

#[tokio::test]
async fn a_restricted_member_may_not_send() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let group = bot.server.add_supergroup("Readers", ann);
    bot.server.restrict_bot(group, false);
    assert_eq!(
        bot.refused("sendMessage", hello(group)).await,
        "Bad Request: not enough rights to send text messages to the chat"
    );
    let photo = json!({"chat_id": group, "photo": "https://e.org/a.png"});
    assert_eq!(
        bot.refused("sendPhoto", photo).await,
        "Bad Request: not enough rights to send photos to the chat"
    );
    bot.server.restrict_bot(group, true);
    bot.ok("sendMessage", hello(group)).await;
}

#[tokio::test]
async fn topics_are_found_open_and_closed() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let group = bot.server.add_supergroup("Readers", ann);
    let topic = bot.server.add_topic(group, "News");
    let send = |thread: i64| json!({"chat_id": group, "text": "x", "message_thread_id": thread});
    let message = bot.ok("sendMessage", send(topic)).await;
    assert_eq!(message["message_thread_id"], topic);
    assert_eq!(message["is_topic_message"], true);
    assert_eq!(message["chat"]["is_forum"], true);
    let lost = "Bad Request: message thread not found";
    assert_eq!(bot.refused("sendMessage", send(9999)).await, lost);
    bot.server.close_topic(group, topic);
    assert_eq!(bot.refused("sendMessage", send(topic)).await, "Bad Request: TOPIC_CLOSED");
    bot.server.reopen_topic(group, topic);
    bot.ok("sendMessage", send(topic)).await;
    bot.server.remove_topic(group, topic);
    assert_eq!(bot.refused("sendMessage", send(topic)).await, lost);
    let private = json!({"chat_id": ann, "text": "x", "message_thread_id": 1});
    assert_eq!(bot.refused("sendMessage", private).await, lost);
}

#[tokio::test]
async fn an_upgraded_group_names_its_new_id() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let group = bot.server.add_group("Readers", ann);
    bot.updates().await;
    let supergroup = bot.server.upgrade(group);
    let (status, answer) = bot.call("sendMessage", hello(group)).await;
    assert_eq!(status, 400);
    assert_eq!(
        answer,
        json!({
            "ok": false,
            "error_code": 400,
            "description": "Bad Request: group chat was upgraded to a supergroup chat",
            "parameters": {"migrate_to_chat_id": supergroup},
        })
    );
    bot.ok("sendMessage", hello(supergroup)).await;
    let updates = bot.updates().await;
    assert_eq!(updates[0]["message"]["migrate_to_chat_id"], supergroup);
    assert_eq!(updates[1]["message"]["migrate_from_chat_id"], group);
    assert_eq!(updates[1]["message"]["chat"]["id"], supergroup);
}

#[tokio::test]
async fn replies_find_their_message() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let first = bot.server.send(ann, ann, "question");
    let reply =
        |parameters: Value| json!({"chat_id": ann, "text": "x", "reply_parameters": parameters});
    let message = bot.ok("sendMessage", reply(json!({"message_id": first}))).await;
    assert_eq!(message["reply_to_message"]["text"], "question");
    assert_eq!(
        bot.refused("sendMessage", reply(json!({"message_id": 9999}))).await,
        "Bad Request: message to be replied not found"
    );
    let lenient = json!({"message_id": 9999, "allow_sending_without_reply": true});
    bot.ok("sendMessage", reply(lenient)).await;
}

#[tokio::test]
async fn members_and_administrators_are_told() {
    let bot = Bot::start().await;
    let (ann, ben) = (bot.reader(), bot.server.add_user("Ben", "de"));
    let group = bot.server.add_supergroup("Readers", ann);
    let status = async |user: i64| {
        let member = bot.ok("getChatMember", json!({"chat_id": group, "user_id": user})).await;
        member["status"].as_str().unwrap().to_owned()
    };
    assert_eq!((status(ann).await, status(ben).await), ("creator".into(), "left".into()));
    bot.server.join(group, ben);
    assert_eq!(status(ben).await, "member");
    bot.server.promote(group, ben);
    assert_eq!(status(ben).await, "administrator");
    let list = bot.ok("getChatAdministrators", json!({"chat_id": group})).await;
    assert_eq!(list.as_array().unwrap().len(), 2);
    bot.server.demote(group, ben);
    assert_eq!(status(ben).await, "member");
    assert_eq!(status(123_456).await, "member");
    let count = bot.ok("getChatMemberCount", json!({"chat_id": group})).await;
    assert_eq!(count, 3);
    let nobody = json!({"chat_id": group, "user_id": 1});
    assert_eq!(bot.refused("getChatMember", nobody).await, "Bad Request: PARTICIPANT_ID_INVALID");
    let private = json!({"chat_id": ann});
    bot.refused("getChatAdministrators", private.clone()).await;
    assert_eq!(bot.ok("getChat", private).await["first_name"], "Ann");
}

//! Edits and deletions.

use std::time::Duration;

use courant_simulator::telegram::LinkPreview;
use serde_json::json;

use crate::support::Bot;

#[tokio::test]
async fn a_text_is_edited_but_not_to_itself() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let id = bot.say(ann, "one").await;
    let edit = |text: &str| json!({"chat_id": ann, "message_id": id, "text": text});
    let edited = bot.ok("editMessageText", edit("two")).await;
    assert_eq!(edited["text"], "two");
    assert!(edited["edit_date"].is_i64());
    assert_eq!(
        bot.refused("editMessageText", edit("two ")).await,
        "Bad Request: message is not modified: specified new message content and reply markup are \
         exactly the same as a current content and reply markup of the message"
    );
    let message = bot.server.message(ann, id).unwrap();
    assert!(message.edited && message.text == "two");
    assert_eq!(bot.server.counts().edits, 1);
    let refusal = bot.refused("editMessageText", edit(&"x".repeat(4097))).await;
    assert_eq!(refusal, "Bad Request: MESSAGE_TOO_LONG");
    let refusal = bot.refused("editMessageText", edit("")).await;
    assert_eq!(refusal, "Bad Request: message text is empty");
}

#[tokio::test]
async fn buttons_go_when_an_edit_does_not_repeat_them() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let markup = json!({"inline_keyboard": [[{"text": "A", "callback_data": "a"}]]});
    let body = json!({"chat_id": ann, "text": "x", "reply_markup": markup});
    let id = bot.ok("sendMessage", body).await["message_id"].clone();
    let edit = json!({"chat_id": ann, "message_id": id, "reply_markup": markup});
    assert!(bot.refused("editMessageReplyMarkup", edit).await.contains("is not modified"));
    bot.ok("editMessageReplyMarkup", json!({"chat_id": ann, "message_id": id})).await;
    assert!(bot.server.message(ann, id.as_i64().unwrap()).unwrap().buttons.is_empty());
    let keyboard = json!({"keyboard": [[{"text": "A"}]]});
    let edit = json!({"chat_id": ann, "message_id": id, "reply_markup": keyboard});
    let refusal = bot.refused("editMessageReplyMarkup", edit).await;
    assert_eq!(refusal, "Bad Request: inline keyboard expected");
}

#[tokio::test]
async fn only_the_bots_own_texts_can_be_edited() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let theirs = bot.server.send(ann, ann, "mine");
    let photo = json!({"chat_id": ann, "photo": "https://e.org/a.png", "caption": "x"});
    let photo = bot.ok("sendPhoto", photo).await["message_id"].clone();
    let text = bot.say(ann, "x").await;
    for (method, body, words) in [
        ("editMessageText", json!({"message_id": 9999, "text": "y"}), "message to edit not found"),
        ("editMessageText", json!({"message_id": theirs, "text": "y"}), "message can't be edited"),
        (
            "editMessageText",
            json!({"message_id": photo, "text": "y"}),
            "there is no text in the message to edit",
        ),
        (
            "editMessageCaption",
            json!({"message_id": text, "caption": "y"}),
            "there is no caption in the message to edit",
        ),
        (
            "editMessageCaption",
            json!({"message_id": photo, "caption": "y".repeat(1025)}),
            "MEDIA_CAPTION_TOO_LONG",
        ),
        ("editMessageText", json!({"text": "y"}), "message identifier is not specified"),
    ] {
        let mut body = body;
        body["chat_id"] = json!(ann);
        assert_eq!(bot.refused(method, body).await, format!("Bad Request: {words}"));
    }
    let edit = json!({"chat_id": ann, "message_id": photo, "caption": "y"});
    assert_eq!(bot.ok("editMessageCaption", edit).await["caption"], "y");
}

#[tokio::test]
async fn old_messages_can_be_edited_but_not_deleted() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let first = bot.say(ann, "one").await;
    let second = bot.say(ann, "two").await;
    let delete = |id: i64| json!({"chat_id": ann, "message_id": id});
    bot.server.clock().skip(Duration::from_secs(48 * 3600 - 60));
    bot.ok("deleteMessage", delete(first)).await;
    bot.server.clock().skip(Duration::from_secs(60));
    let refusal = bot.refused("deleteMessage", delete(second)).await;
    assert_eq!(refusal, "Bad Request: message can't be deleted for everyone");
    bot.ok("editMessageText", json!({"chat_id": ann, "message_id": second, "text": "2"})).await;
    let refusal = bot.refused("deleteMessage", delete(first)).await;
    assert_eq!(refusal, "Bad Request: message to delete not found");
    assert_eq!(bot.server.deleted(ann)[0].text, "one");
}

#[tokio::test]
async fn up_to_100_messages_are_deleted_at_once() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let ids = [bot.say(ann, "one").await, bot.say(ann, "two").await, 9999];
    bot.ok("deleteMessages", json!({"chat_id": ann, "message_ids": ids})).await;
    assert_eq!(bot.server.deleted(ann).len(), 2);
    assert_eq!(bot.server.counts().deleted, 2);
    let many: Vec<i64> = (1..=101).collect();
    let refusal = bot.refused("deleteMessages", json!({"chat_id": ann, "message_ids": many})).await;
    assert_eq!(refusal, "Bad Request: too many message identifiers specified");
    bot.refused("deleteMessages", json!({"chat_id": ann, "message_ids": []})).await;
}

#[tokio::test]
async fn in_a_group_only_administrators_delete_what_others_wrote() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let group = bot.server.add_supergroup("Readers", ann);
    let theirs = bot.server.send(ann, group, "hello");
    let body = json!({"chat_id": group, "message_id": theirs});
    let refusal = bot.refused("deleteMessage", body.clone()).await;
    assert_eq!(refusal, "Bad Request: message can't be deleted");
    bot.server.add_bot(group, ann, true);
    bot.ok("deleteMessage", body).await;
}

#[tokio::test]
async fn link_previews_are_kept_and_changed() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let text = "read https://e.org/one or https://e.org/two";
    let id = bot.say(ann, text).await;
    let preview = || bot.server.message(ann, id).unwrap().preview;
    assert_eq!(preview(), None);
    let edit = |options| json!({"chat_id": ann, "message_id": id, "text": text, "link_preview_options": options});
    bot.ok("editMessageText", edit(json!({"prefer_large_media": true}))).await;
    let first = LinkPreview { url: "https://e.org/one".into(), large: true, above: false };
    assert_eq!(preview(), Some(first));
    bot.ok("editMessageText", edit(json!({"url": "e.org", "show_above_text": true}))).await;
    let named = LinkPreview { url: "http://e.org/".into(), large: false, above: true };
    assert_eq!(preview(), Some(named));
    bot.ok("editMessageText", edit(json!({"is_disabled": true, "url": "https://e.org"}))).await;
    assert_eq!(preview(), None);
}

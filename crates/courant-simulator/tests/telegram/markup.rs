//! Keyboards: limits, links, data, and where which kind may stand.

use serde_json::{Value, json};

use crate::support::Bot;

fn inline(rows: Value) -> Value {
    json!({ "inline_keyboard": rows })
}

fn body(chat: i64, markup: Value) -> Value {
    json!({"chat_id": chat, "text": "x", "reply_markup": markup})
}

#[tokio::test]
async fn callback_data_has_1_to_64_bytes() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    for (data, fits) in [
        ("x".repeat(64), true),
        ("é".repeat(32), true),
        ("x".repeat(65), false),
        ("é".repeat(33), false),
        (String::new(), false),
    ] {
        let markup = inline(json!([[{"text": "A", "callback_data": data}]]));
        if fits {
            bot.ok("sendMessage", body(ann, markup)).await;
        } else {
            let refusal = bot.refused("sendMessage", body(ann, markup)).await;
            assert_eq!(refusal, "Bad Request: BUTTON_DATA_INVALID");
        }
    }
}

#[tokio::test]
async fn links_of_buttons_are_checked() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    for (url, words) in [
        ("javascript:alert(1)", "Unsupported URL protocol"),
        ("ftp://example.org/", "Unsupported URL protocol"),
        ("https://", "URL host is empty"),
        ("https://exa mple.org", "URL must not contain spaces"),
        ("https://localhost/x", "Wrong HTTP URL"),
        ("https://exa\"mple.org", "Disallowed character in URL host"),
        ("https://example.org:x/", "Wrong port number specified in the URL"),
        ("", "URL must be non-empty"),
    ] {
        let markup = inline(json!([[{"text": "A", "url": url}]]));
        let wanted = format!("Bad Request: inline keyboard button URL '{url}' is invalid: {words}");
        assert_eq!(bot.refused("sendMessage", body(ann, markup)).await, wanted);
    }
    for url in
        ["https://example.org/a?b#c", "example.org", "tg://resolve?domain=x", "http://[::1]/"]
    {
        let markup = inline(json!([[{"text": "A", "url": url}]]));
        bot.ok("sendMessage", body(ann, markup)).await;
    }
}

#[tokio::test]
async fn a_button_does_exactly_one_thing() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    for (button, words) in [
        (json!({"text": "A"}), "Text buttons are unallowed in the inline keyboard"),
        (
            json!({"text": "A", "url": "e.org", "callback_data": "x"}),
            "exactly one of the optional fields must be used",
        ),
        (json!({"callback_data": "x"}), "field \"text\" must be a non-empty String"),
        (json!({"text": " ", "callback_data": "x"}), "field \"text\" must be a non-empty String"),
        (json!("A"), "inline keyboard button must be an Object"),
    ] {
        let refusal = bot.refused("sendMessage", body(ann, inline(json!([[button]])))).await;
        let wanted = format!("Bad Request: can't parse inline keyboard button: {words}");
        assert_eq!(refusal, wanted);
    }
    let styled = inline(json!([[{"text": "A", "callback_data": "x", "style": "pink"}]]));
    bot.refused("sendMessage", body(ann, styled)).await;
    let copy = inline(json!([[{"text": "A", "copy_text": {"text": ""}}]]));
    bot.refused("sendMessage", body(ann, copy)).await;
}

#[tokio::test]
async fn a_keyboard_has_100_buttons_and_8_in_a_row() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let grid = |rows: usize, columns: usize| {
        let row = vec![json!({"text": "A", "callback_data": "x"}); columns];
        inline(json!(vec![row; rows]))
    };
    bot.ok("sendMessage", body(ann, grid(1, 8))).await;
    bot.ok("sendMessage", body(ann, grid(20, 5))).await;
    for markup in [grid(1, 9), grid(101, 1)] {
        let refusal = bot.refused("sendMessage", body(ann, markup)).await;
        assert_eq!(refusal, "Bad Request: reply markup is too long");
    }
}

#[tokio::test]
async fn reply_keyboards_stay_out_of_channels() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let channel = bot.server.add_channel("News", None, ann);
    bot.server.add_bot(channel, ann, true);
    let keyboard = json!({"keyboard": [[{"text": "A"}]], "one_time_keyboard": true});
    let refusal = bot.refused("sendMessage", body(channel, keyboard.clone())).await;
    assert_eq!(refusal, "Bad Request: inline keyboard expected");
    bot.ok("sendMessage", body(ann, keyboard)).await;
    let shown = bot.server.reply_keyboard(ann).unwrap();
    assert_eq!(shown.rows[0][0].text, "A");
    bot.ok("sendMessage", body(ann, json!({"remove_keyboard": true}))).await;
    assert_eq!(bot.server.reply_keyboard(ann), None);
    bot.ok("sendMessage", body(ann, json!({"force_reply": true}))).await;
    bot.refused("sendMessage", body(ann, json!({"keyboards": []}))).await;
}

#[tokio::test]
async fn chats_are_asked_for_in_private_chats_only() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let group = bot.server.add_group("Readers", ann);
    let key = |request: Value| json!({"keyboard": [[{"text": "Pick", "request_chat": request}]]});
    let request = json!({"request_id": 1, "chat_is_channel": true});
    let refusal = bot.refused("sendMessage", body(group, key(request.clone()))).await;
    assert_eq!(refusal, "Bad Request: chats can be requested in private chats only");
    bot.ok("sendMessage", body(ann, key(request))).await;
    for request in [
        json!({"chat_is_channel": true}),
        json!({"request_id": 1}),
        json!({"request_id": 3_000_000_000_i64, "chat_is_channel": true}),
        json!({"request_id": 1, "chat_is_channel": true, "bot_administrator_rights": {}}),
        json!({"request_id": 1, "chat_is_channel": true, "user_administrator_rights": {"can_fly": true}}),
    ] {
        bot.refused("sendMessage", body(ann, key(request))).await;
    }
}

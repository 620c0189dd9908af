//! Tokens, methods, and the ways in which parameters come.

use courant_simulator::telegram::{LinkPreview, Sender, check_call, messages_of};
use serde_json::{Value, json};

use crate::support::Bot;

#[tokio::test]
async fn a_wrong_token_is_unauthorized() {
    let bot = Bot::start().await;
    let url = format!("{}/bot1:wrong/getMe", bot.server.api_url());
    let answer = bot.http.get(url).send().await.unwrap();
    assert_eq!(answer.status(), 401);
    let body: Value = answer.json().await.unwrap();
    assert_eq!(body, json!({"ok": false, "error_code": 401, "description": "Unauthorized"}));
}

#[tokio::test]
async fn an_unknown_method_is_refused_loudly() {
    let bot = Bot::start().await;
    let (status, answer) = bot.call("sendCarrierPigeon", json!({})).await;
    assert_eq!(status, 404);
    assert_eq!(answer["description"], "Not Found");
    assert_eq!(bot.server.unknown_methods(), ["sendCarrierPigeon"]);
}

#[tokio::test]
async fn the_case_of_a_method_does_not_matter() {
    let bot = Bot::start().await;
    let me = bot.ok("GetMe", json!({})).await;
    assert_eq!(me["username"], "courant_bot");
    assert_eq!(me["id"], 123_456);
    assert_eq!(me["is_bot"], true);
    assert_eq!(bot.server.calls()[0].method, "getMe");
}

#[tokio::test]
async fn unknown_fields_are_refused() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let body = json!({"chat_id": ann, "text": "x", "disable_web_page_preview": true});
    assert_eq!(
        bot.refused("sendMessage", body).await,
        "Bad Request: unknown field \"disable_web_page_preview\" of sendMessage"
    );
    let nested = [
        json!({"link_preview_options": {"disabled": true}}),
        json!({"reply_parameters": {"message": 1}}),
        json!({"reply_markup": {"inline_keyboard": [[{"text": "x", "callback": "x"}]]}}),
        json!({"entities": [{"type": "bold", "offset": 0, "len": 1}]}),
    ];
    for extra in nested {
        let mut body = json!({"chat_id": ann, "text": "x"});
        body.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        let refusal = bot.refused("sendMessage", body).await;
        assert!(refusal.starts_with("Bad Request: unknown field"), "{refusal}");
    }
}

#[tokio::test]
async fn types_are_checked() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    for (method, body, words) in [
        ("sendMessage", json!({"text": "x"}), "chat_id is empty"),
        ("sendMessage", json!({"chat_id": "", "text": "x"}), "chat_id is empty"),
        ("sendMessage", json!({"chat_id": ann}), "message text is empty"),
        (
            "sendMessage",
            json!({"chat_id": ann, "text": "x", "protect_content": "perhaps"}),
            "field \"protect_content\" must be of type Boolean",
        ),
        (
            "deleteMessage",
            json!({"chat_id": ann, "message_id": "x"}),
            "field \"message_id\" must be of type Number",
        ),
        ("deleteMessage", json!({"chat_id": ann}), "message identifier is not specified"),
        ("sendPhoto", json!({"chat_id": ann}), "there is no photo in the request"),
        (
            "sendMessage",
            json!({"chat_id": ann, "text": "x", "reply_markup": "{"}),
            "can't parse reply_markup JSON object",
        ),
        (
            "sendChatAction",
            json!({"chat_id": ann, "action": "sing"}),
            "wrong parameter action in request",
        ),
    ] {
        assert_eq!(bot.refused(method, body).await, format!("Bad Request: {words}"));
    }
    let answer = bot
        .http
        .post(bot.url("sendMessage"))
        .header("content-type", "application/json")
        .body("{\"chat_id\":")
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 400);
}

#[tokio::test]
async fn parameters_come_by_query_form_and_multipart() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let query = format!("{}?chat_id={ann}&text=by%20query+%26%20so", bot.url("sendMessage"));
    assert_eq!(bot.http.get(query).send().await.unwrap().status(), 200);
    let form = format!(
        "chat_id={ann}&text=by+form&reply_markup=%7B%22inline_keyboard%22%3A%5B%5B%7B%22text%22%3A\
         %22A%22%2C%22callback_data%22%3A%22a%22%7D%5D%5D%7D"
    );
    let answer = bot
        .http
        .post(bot.url("sendMessage"))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(form)
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 200);
    let parts = format!(
        "--b\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n{ann}\r\n\
         --b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nby multipart\r\n--b--\r\n"
    );
    let answer = bot
        .http
        .post(bot.url("sendMessage"))
        .header("content-type", "multipart/form-data; boundary=b")
        .body(parts)
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 200);
    let messages = bot.server.messages(ann);
    let texts: Vec<&str> = messages.iter().map(|message| message.text.as_str()).collect();
    assert_eq!(texts, ["/start", "by query & so", "by form", "by multipart"]);
    assert_eq!(messages[2].buttons[0][0].data.as_deref(), Some("a"));
}

#[tokio::test]
async fn calls_and_counts_are_kept() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    bot.say(ann, "hello").await;
    bot.refused("sendMessage", json!({"chat_id": ann, "text": " "})).await;
    let calls = bot.server.calls();
    assert_eq!(calls.len(), 2);
    assert_eq!((calls[0].status, calls[1].status), (200, 400));
    assert_eq!(calls[0].body, json!({"chat_id": ann, "text": "hello"}));
    assert_eq!(calls[1].description.as_deref(), Some("Bad Request: message text is empty"));
    let counts = bot.server.counts();
    assert_eq!((counts.calls, counts.messages_sent, counts.refused), (2, 1, 1));
}

#[test]
fn a_call_is_checked_without_a_server() {
    let fine = json!({"chat_id": "{chat}", "text": "<b>hello</b>", "parse_mode": "HTML"});
    assert_eq!(check_call("sendMessage", &fine), Ok(()));
    let album = json!({"chat_id": "{chat}", "media": [
        {"type": "photo", "media": "https://example.org/1.png", "caption": "x"},
        {"type": "photo", "media": "https://example.org/2.png"},
    ]});
    assert_eq!(check_call("sendMediaGroup", &album), Ok(()));
    for (method, body, words) in [
        (
            "sendMessage",
            json!({"chat_id": "{chat}", "text": "<p>x", "parse_mode": "HTML"}),
            "start tag",
        ),
        (
            "sendMessage",
            json!({"chat_id": "{chat}", "text": "x".repeat(4097)}),
            "message is too long",
        ),
        ("sendMessage", json!({"chat_id": "{chat}", "text": "x", "nonce": 1}), "unknown field"),
        ("sendMessage", json!({"chat_id": "{channel}", "text": "x"}), "chat not found"),
        ("sendMessage", json!([]), "must be a JSON object"),
        ("sendNothing", json!({}), "Not Found"),
    ] {
        let refusal = check_call(method, &body).unwrap_err();
        assert!(refusal.contains(words), "{refusal}");
    }
}

#[test]
fn a_call_is_read_as_its_message_without_a_server() {
    let call = json!({
        "chat_id": "{chat}",
        "text": "<b>hello</b>",
        "parse_mode": "HTML",
        "link_preview_options": {"url": "https://e.org/a.png", "prefer_large_media": true, "show_above_text": true},
        "reply_markup": {"inline_keyboard": [[{"text": "Yes", "callback_data": "1:yes"}]]},
    });
    let message = messages_of("sendMessage", &call).unwrap().remove(0);
    assert_eq!((message.id, &message.sender, message.text.as_str()), (1, &Sender::Bot, "hello"));
    assert_eq!(message.entities[0].kind, "bold");
    assert_eq!(message.buttons[0][0].label, "Yes");
    let preview = LinkPreview { url: "https://e.org/a.png".into(), large: true, above: true };
    assert_eq!(message.preview, Some(preview));
    let refusal = messages_of("sendMessage", &json!({"chat_id": 1, "text": "x".repeat(4097)}));
    assert!(refusal.unwrap_err().contains("message is too long"));
    assert!(messages_of("getMe", &json!({})).unwrap_err().contains("does not carry"));
}

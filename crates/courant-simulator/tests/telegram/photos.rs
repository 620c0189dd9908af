//! Pictures and albums.

use serde_json::{Value, json};

use crate::support::Bot;

/// The head of a PNG of that size, which is all the server looks at.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes
}

async fn upload(bot: &Bot, chat: i64, field: &str, value: &str, bytes: &[u8]) -> (u16, Value) {
    let mut body = format!(
        "--b\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n{chat}\r\n\
         --b\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n\
         --b\r\nContent-Disposition: form-data; name=\"part\"; filename=\"a.png\"\r\n\
         Content-Type: image/png\r\n\r\n"
    )
    .into_bytes();
    body.extend(bytes);
    body.extend(b"\r\n--b--\r\n");
    let method = if field == "media" { "sendMediaGroup" } else { "sendPhoto" };
    let request = bot.http.post(bot.url(method));
    let request = request.header("content-type", "multipart/form-data; boundary=b");
    let answer = request.body(body).send().await.unwrap();
    (answer.status().as_u16(), answer.json().await.unwrap())
}

#[tokio::test]
async fn a_photo_comes_by_url_and_again_by_its_file_id() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let url = "https://example.org/a.png";
    let body = json!({"chat_id": ann, "photo": url, "caption": "<b>x</b>", "parse_mode": "HTML"});
    let message = bot.ok("sendPhoto", body).await;
    assert_eq!(message["caption"], "x");
    assert_eq!(message["caption_entities"][0]["type"], "bold");
    assert_eq!(message.get("text"), None);
    let id = message["photo"][0]["file_id"].clone();
    bot.ok("sendPhoto", json!({"chat_id": ann, "photo": id})).await;
    let messages = bot.server.messages(ann);
    assert_eq!(messages[1].photo.as_deref(), Some(url));
    assert_eq!(messages[2].photo.as_deref(), Some(url));
}

#[tokio::test]
async fn what_is_no_photo_is_refused() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    bot.server.break_photo("missing", "failed to get HTTP URL content");
    for (photo, words) in [
        ("ftp://example.org/a.png", "wrong HTTP URL specified"),
        ("https:///a.png", "wrong HTTP URL specified"),
        ("https://example.org/missing.png", "failed to get HTTP URL content"),
        ("AgACAgIAAxkDAAI99999999sim", "wrong file identifier/HTTP URL specified"),
        ("no such thing", "wrong file identifier/HTTP URL specified"),
        ("attach://nothing", "attached file \"nothing\" not found"),
        ("", "there is no photo in the request"),
    ] {
        let body = json!({"chat_id": ann, "photo": photo});
        assert_eq!(bot.refused("sendPhoto", body).await, format!("Bad Request: {words}"));
    }
}

#[tokio::test]
async fn an_upload_is_measured() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let attach = "attach://part";
    for (bytes, fits) in [
        (png(800, 600), Ok(())),
        (png(5000, 5000), Ok(())),
        (png(2000, 100), Ok(())),
        (png(5001, 5000), Err("PHOTO_INVALID_DIMENSIONS")),
        (png(2001, 100), Err("PHOTO_INVALID_DIMENSIONS")),
        (b"not a picture".to_vec(), Err("IMAGE_PROCESS_FAILED")),
        (Vec::new(), Err("file must be non-empty")),
    ] {
        let (status, answer) = upload(&bot, ann, "photo", attach, &bytes).await;
        match fits {
            Ok(()) => assert_eq!(status, 200, "{answer}"),
            Err(words) => assert_eq!(answer["description"], format!("Bad Request: {words}")),
        }
    }
    assert_eq!(bot.server.messages(ann)[1].photo.as_deref(), Some("upload:a.png"));
}

#[tokio::test]
async fn an_upload_has_10_mb_and_a_request_50() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let mut bytes = png(800, 600);
    bytes.resize(10 * 1024 * 1024, 0);
    assert_eq!(upload(&bot, ann, "photo", "attach://part", &bytes).await.0, 200);
    bytes.push(0);
    let (status, answer) = upload(&bot, ann, "photo", "attach://part", &bytes).await;
    assert_eq!(status, 400);
    assert!(answer["description"].as_str().unwrap().contains("is too big for a photo"));
    bytes.resize(52 * 1024 * 1024, 0);
    let (status, answer) = upload(&bot, ann, "photo", "attach://part", &bytes).await;
    assert_eq!((status, &answer["description"]), (413, &json!("Request Entity Too Large")));
}

#[tokio::test]
async fn a_caption_has_1024_units() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let photo = |caption: String| json!({"chat_id": ann, "photo": "https://example.org/a.png", "caption": caption});
    bot.ok("sendPhoto", photo("\u{1f600}".repeat(512))).await;
    let refusal = bot.refused("sendPhoto", photo("x".repeat(1025))).await;
    assert_eq!(refusal, "Bad Request: message caption is too long");
}

fn item(url: &str) -> Value {
    json!({"type": "photo", "media": url})
}

#[tokio::test]
async fn an_album_has_2_to_10_items_and_no_buttons() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let album =
        |items: usize| json!({"chat_id": ann, "media": vec![item("https://e.org/a.png"); items]});
    for (items, words) in [
        (0, "album must include 2-10 items"),
        (1, "album must include 2-10 items"),
        (11, "too many messages to send as an album"),
    ] {
        let refusal = bot.refused("sendMediaGroup", album(items)).await;
        assert_eq!(refusal, format!("Bad Request: {words}"));
    }
    bot.ok("sendMediaGroup", album(2)).await;
    let sent = bot.ok("sendMediaGroup", album(10)).await;
    let sent = sent.as_array().unwrap();
    assert_eq!(sent.len(), 10);
    assert!(sent.iter().all(|message| message["media_group_id"] == sent[0]["media_group_id"]));
    assert_eq!(bot.server.counts().messages_sent, 12);
    let mut buttons = album(2);
    buttons["reply_markup"] = json!({"inline_keyboard": []});
    let refusal = bot.refused("sendMediaGroup", buttons).await;
    assert_eq!(refusal, "Bad Request: unknown field \"reply_markup\" of sendMediaGroup");
}

#[tokio::test]
async fn an_album_arrives_whole_or_not_at_all() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    bot.server.break_photo("missing", "WEBPAGE_MEDIA_EMPTY");
    let media = [item("https://e.org/a.png"), item("https://e.org/missing.png")];
    let refusal = bot.refused("sendMediaGroup", json!({"chat_id": ann, "media": media})).await;
    let words = "failed to send message #2 with the error message \"WEBPAGE_MEDIA_EMPTY\"";
    assert_eq!(refusal, format!("Bad Request: {words}"));
    assert_eq!(bot.server.messages(ann).len(), 1);
    let media = json!([item("https://e.org/a.png"), item("attach://part")]).to_string();
    assert_eq!(upload(&bot, ann, "media", &media, &png(9, 9)).await.0, 200);
    assert_eq!(bot.server.messages(ann).len(), 3);
    let video =
        json!([{"type": "video", "media": "https://e.org/a.mp4"}, item("https://e.org/a.png")]);
    bot.refused("sendMediaGroup", json!({"chat_id": ann, "media": video})).await;
}

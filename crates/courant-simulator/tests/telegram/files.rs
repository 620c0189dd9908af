//! Files, pictures and formatted text that people send, and how the bot gets at the files.

use std::time::Duration;

use courant_simulator::telegram::{Sender, SentFile};
use courant_simulator::{Fault, FaultRule};
use serde_json::{Value, json};

use crate::support::Bot;

const MAIL: SentFile<'_> = SentFile {
    name: "tide.eml",
    mime_type: "message/rfc822",
    bytes: b"Subject: Morning Tide\r\n\r\nHello",
    caption: "",
};

impl Bot {
    /// The message that the bot has just got.
    async fn heard(&self) -> Value {
        let mut updates = self.updates().await;
        updates.pop().unwrap()["message"].take()
    }

    async fn fetch(&self, token: &str, path: &str) -> reqwest::Result<reqwest::Response> {
        let url = format!("{}/file/bot{token}/{path}", self.server.api_url());
        self.http.get(url).send().await
    }

    /// The status and the body of a download.
    async fn download(&self, path: &str) -> (u16, Vec<u8>) {
        let answer = self.fetch(&self.server.token(), path).await.unwrap();
        (answer.status().as_u16(), answer.bytes().await.unwrap().to_vec())
    }

    async fn path(&self, id: &Value) -> String {
        let file = self.ok("getFile", json!({ "file_id": id })).await;
        file["file_path"].as_str().unwrap().to_owned()
    }
}

#[tokio::test]
async fn a_file_arrives_and_is_downloaded() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let id = bot.server.send_document(ann, ann, SentFile { caption: "see #tide", ..MAIL });
    let message = bot.heard().await;
    assert_eq!((&message["message_id"], &message["from"]["id"]), (&json!(id), &json!(ann)));
    assert_eq!((&message["caption"], &message["text"]), (&json!("see #tide"), &Value::Null));
    let tag = json!([{"type": "hashtag", "offset": 4, "length": 5}]);
    assert_eq!(message["caption_entities"], tag);
    let document = &message["document"];
    assert_eq!(document["file_name"], "tide.eml");
    assert_eq!(document["mime_type"], "message/rfc822");
    assert_eq!(document["file_size"], MAIL.bytes.len());
    let file = bot.ok("getFile", json!({ "file_id": document["file_id"] })).await;
    for key in ["file_id", "file_unique_id", "file_size"] {
        assert_eq!(file[key], document[key]);
    }
    assert_eq!(file["file_path"], "documents/file_0.eml");
    let answer = bot.fetch(&bot.server.token(), "documents/file_0.eml").await.unwrap();
    assert_eq!(answer.headers()["content-type"], "application/octet-stream");
    assert_eq!(answer.bytes().await.unwrap(), MAIL.bytes);
    let seen = bot.server.message(ann, id).unwrap();
    assert_eq!((seen.sender, seen.text.as_str()), (Sender::User(ann, "Ann".into()), "see #tide"));
    let kept = seen.document.unwrap();
    assert_eq!((kept.name.as_str(), kept.bytes.as_slice()), ("tide.eml", MAIL.bytes));
    assert_eq!(kept.mime_type.as_deref(), Some("message/rfc822"));
}

#[tokio::test]
async fn a_file_without_a_caption_has_none() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let file = SentFile { name: "notes", mime_type: "", ..MAIL };
    bot.server.send_document(ann, ann, file);
    let message = bot.heard().await;
    assert_eq!((message.get("caption"), message.get("caption_entities")), (None, None));
    assert_eq!(message["document"].get("mime_type"), None);
    assert_eq!(bot.path(&message["document"]["file_id"]).await, "documents/file_0");
}

#[tokio::test]
async fn who_cannot_write_sends_no_file() {
    let bot = Bot::start().await;
    let (ann, ben) = (bot.reader(), bot.server.add_user("Ben", "en"));
    let group = bot.server.add_supergroup("Readers", ann);
    let channel = bot.server.add_channel("News", None, ann);
    for chat in [group, ann, channel] {
        assert_eq!(bot.server.send_document(ben, chat, MAIL), 0);
        assert_eq!(bot.server.send_photo(ben, chat, ""), 0);
        assert_eq!(bot.server.send_formatted(ben, chat, "<b>x</b>"), 0);
    }
    assert_eq!(bot.server.send_document(ann, ann, SentFile { bytes: b"", ..MAIL }), 0);
    let long = "x".repeat(1025);
    assert_eq!(bot.server.send_document(ann, ann, SentFile { caption: &long, ..MAIL }), 0);
    assert_eq!(bot.server.send_photo(ann, ann, &long), 0);
    assert_ne!(bot.server.send_photo(ann, ann, &"\u{1f600}".repeat(512)), 0);
}

#[tokio::test]
async fn a_file_begins_a_conversation() {
    let bot = Bot::start().await;
    let ann = bot.server.add_user("Ann", "en");
    bot.server.send_document(ann, ann, MAIL);
    bot.server.block(ann);
    bot.server.send_photo(ann, ann, "");
    bot.say(ann, "welcome").await;
}

#[tokio::test]
async fn privacy_mode_hides_files_too() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let group = bot.server.add_supergroup("Readers", ann);
    bot.updates().await;
    bot.server.send_document(ann, group, MAIL);
    bot.server.send_document(ann, group, SentFile { caption: "/add", ..MAIL });
    let updates = bot.updates().await;
    assert_eq!(updates.len(), 1);
    assert_eq!(updates[0]["message"]["caption"], "/add");
}

#[tokio::test]
async fn a_photo_comes_in_sizes() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let id = bot.server.send_photo(ann, ann, "look");
    let message = bot.heard().await;
    assert_eq!(message["caption"], "look");
    let sizes = message["photo"].as_array().unwrap();
    let widths: Vec<u64> = sizes.iter().map(|size| size["width"].as_u64().unwrap()).collect();
    assert_eq!(widths, [100, 320, 1280]);
    for (number, size) in sizes.iter().enumerate() {
        let path = bot.path(&size["file_id"]).await;
        assert_eq!(path, format!("photos/file_{number}.jpg"));
        let (status, bytes) = bot.download(&path).await;
        assert_eq!((status, json!(bytes.len())), (200, size["file_size"].clone()));
        assert!(bytes.starts_with(&[0xff, 0xd8]));
    }
    let again = json!({"chat_id": ann, "photo": sizes[2]["file_id"]});
    bot.ok("sendPhoto", again).await;
    let seen = bot.server.messages(ann);
    assert_eq!((seen[1].id, &seen[1].photo), (id, &Some("upload:photo.jpg".to_owned())));
    assert_eq!(seen[2].photo, seen[1].photo);
}

#[tokio::test]
async fn a_file_is_no_photo() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    bot.server.send_document(ann, ann, MAIL);
    let id = bot.heard().await["document"]["file_id"].clone();
    let refusal = bot.refused("sendPhoto", json!({"chat_id": ann, "photo": id})).await;
    assert_eq!(refusal, "Bad Request: can't use file of type Document as Photo");
}

#[tokio::test]
async fn formatted_text_arrives_with_its_entities() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let html = "<b>Bold</b> <i>it</i> <a href=\"https://example.org/a\">link</a> /help\n\
                <blockquote>said</blockquote>\n<pre><code class=\"language-rust\">fn</code></pre>";
    let id = bot.server.send_formatted(ann, ann, html);
    let message = bot.heard().await;
    assert_eq!(message["text"], "Bold it link /help\nsaid\nfn");
    assert_eq!(
        message["entities"],
        json!([
            {"type": "bold", "offset": 0, "length": 4},
            {"type": "italic", "offset": 5, "length": 2},
            {"type": "text_link", "offset": 8, "length": 4, "url": "https://example.org/a"},
            {"type": "bot_command", "offset": 13, "length": 5},
            {"type": "blockquote", "offset": 19, "length": 4},
            {"type": "pre", "offset": 24, "length": 2, "language": "rust"},
        ])
    );
    assert_eq!(bot.server.message(ann, id).unwrap().entities.len(), 6);
    for html in ["<p>x</p>", "<b>x", "", " \u{200b}", &"x".repeat(4097)] {
        assert_eq!(bot.server.send_formatted(ann, ann, html), 0, "{html}");
    }
    assert_ne!(bot.server.send_formatted(ann, ann, &"x".repeat(4096)), 0);
}

#[tokio::test]
async fn get_file_is_refused_in_the_servers_words() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let large = vec![0; 20 * 1024 * 1024 + 1];
    bot.server.send_document(ann, ann, SentFile { bytes: &large, ..MAIL });
    let large = bot.heard().await["document"]["file_id"].clone();
    for (id, words) in [
        (json!(null), "file_id not specified"),
        (json!(""), "file_id not specified"),
        (json!("no such thing"), "invalid file_id"),
        (
            json!("BQACAgIAAxkDAAI99999999sim"),
            "wrong file_id or the file is temporarily unavailable",
        ),
        (large, "file is too big"),
    ] {
        let refusal = bot.refused("getFile", json!({ "file_id": id })).await;
        assert_eq!(refusal, format!("Bad Request: {words}"));
    }
    bot.server.send_document(ann, ann, SentFile { bytes: &vec![0; 20 * 1024 * 1024], ..MAIL });
    let path = bot.path(&bot.heard().await["document"]["file_id"]).await;
    assert_eq!(bot.download(&path).await.1.len(), 20 * 1024 * 1024);
}

#[tokio::test]
async fn a_path_is_good_for_an_hour_and_is_given_again() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    bot.server.send_document(ann, ann, MAIL);
    let id = bot.heard().await["document"]["file_id"].clone();
    assert_eq!(bot.download("documents/file_0.eml").await.0, 404, "nobody asked for it yet");
    let path = bot.path(&id).await;
    bot.server.clock().skip(Duration::from_secs(59 * 60));
    assert_eq!(bot.download(&path).await.0, 200);
    bot.server.clock().skip(Duration::from_secs(60));
    let (status, body) = bot.download(&path).await;
    let body: Value = serde_json::from_slice(&body).unwrap();
    let gone = json!({"ok": false, "error_code": 404, "description": "Not Found"});
    assert_eq!((status, body), (404, gone));
    assert_eq!(bot.path(&id).await, path);
    assert_eq!(bot.download(&path).await.0, 200);
}

#[tokio::test]
async fn downloads_need_the_token_and_a_path_that_is_there() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    bot.server.send_document(ann, ann, MAIL);
    let path = bot.path(&bot.heard().await["document"]["file_id"]).await;
    for token in ["", "123456:wrong"] {
        assert_eq!(bot.fetch(token, &path).await.unwrap().status(), 401);
    }
    for path in ["", "documents/file_1.eml", "file_0.eml"] {
        assert_eq!(bot.download(path).await.0, 404, "{path}");
    }
    let url = format!("{}/file/bot{}/{path}", bot.server.api_url(), bot.server.token());
    assert_eq!(bot.http.post(url).send().await.unwrap().status(), 404);
    assert!(bot.server.unknown_methods().is_empty());
}

#[tokio::test]
async fn faults_strike_get_file_and_downloads() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    bot.server.send_document(ann, ann, MAIL);
    let id = bot.heard().await["document"]["file_id"].clone();
    let once = |on: &str, fault| {
        let (on, chat) = (Some(on.to_owned()), None);
        bot.server.faults().add(FaultRule { on, chat, after: 0, times: 1, fault });
    };
    once("getFile", Fault::TooMany { retry_after: 3 });
    let (status, answer) = bot.call("getFile", json!({ "file_id": id })).await;
    assert_eq!((status, &answer["parameters"]["retry_after"]), (429, &json!(3)));
    let path = bot.path(&id).await;
    once("file/", Fault::Refuse { status: 502 });
    assert_eq!(bot.download(&path).await.0, 502);
    once("file/", Fault::CutBefore);
    assert!(bot.fetch(&bot.server.token(), &path).await.is_err());
    once("file/", Fault::CutWithin { bytes: 5 });
    let answer = bot.fetch(&bot.server.token(), &path).await.unwrap();
    assert_eq!(answer.content_length(), Some(MAIL.bytes.len() as u64));
    assert!(answer.bytes().await.is_err());
    assert_eq!(bot.download(&path).await, (200, MAIL.bytes.to_vec()));
    let calls = bot.server.calls();
    let downloads = calls.iter().filter(|call| call.method == "file/documents/file_0.eml");
    let statuses: Vec<u16> = downloads.map(|call| call.status).collect();
    assert_eq!(statuses, [502, 0, 200, 200]);
    assert_eq!(bot.server.counts().faults, 4);
}

#[tokio::test]
async fn what_the_bot_uploads_can_be_downloaded() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let body = format!(
        "--b\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n{ann}\r\n\
         --b\r\nContent-Disposition: form-data; name=\"document\"; filename=\"a.opml\"\r\n\r\n\
         <opml/>\r\n--b--\r\n"
    );
    let request = bot.http.post(bot.url("sendDocument"));
    let request = request.header("content-type", "multipart/form-data; boundary=b").body(body);
    let message: Value = request.send().await.unwrap().json().await.unwrap();
    let document = &message["result"]["document"];
    assert_eq!((&document["file_name"], &document["file_size"]), (&json!("a.opml"), &json!(7)));
    let path = bot.path(&document["file_id"]).await;
    assert_eq!(bot.download(&path).await, (200, b"<opml/>".to_vec()));
}

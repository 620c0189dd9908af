//! What people write: direct messages with files, and what becomes of the files.

use courant_simulator::discord::{ActError, Attachment, Written};
use courant_simulator::{Fault, FaultRule};
use serde_json::{Value, json};

use crate::bench::{Bench, Gateway};

const DIRECT: u64 = 1 << 12;
const MAIL: Attachment<'_> = Attachment {
    name: "tide.eml",
    content_type: "message/rfc822",
    bytes: b"Subject: Morning Tide\r\n\r\nHello",
};
const GONE: &str = "This content is no longer available.";

/// A connection with these intents that has seen READY.
pub(crate) async fn hearing(bench: &Bench, intents: u64) -> Gateway {
    let mut gateway = bench.gateway().await;
    gateway.hello().await;
    gateway.identify(&bench.server.token(), intents).await;
    gateway.event("READY").await;
    gateway
}

async fn fetch(bench: &Bench, url: &str) -> (u16, String, Vec<u8>) {
    let answer = bench.http.get(url).send().await.unwrap();
    let kind = answer.headers()["content-type"].to_str().unwrap().to_owned();
    (answer.status().as_u16(), kind, answer.bytes().await.unwrap().to_vec())
}

async fn gone(bench: &Bench, url: &str) {
    let (status, _, body) = fetch(bench, url).await;
    assert_eq!((status, body), (404, GONE.as_bytes().to_vec()), "{url}");
}

#[tokio::test]
async fn a_direct_message_arrives_whole() {
    let bench = Bench::new().await;
    let dm = bench.server.open_dm(bench.ada);
    let mut gateway = hearing(&bench, DIRECT).await;
    let written = Written { text: " add this ", files: &[MAIL] };
    let id = bench.server.write(bench.ada, dm, written).unwrap();
    let event = gateway.event("MESSAGE_CREATE").await;
    assert_eq!(event["id"], id.to_string());
    assert_eq!(event["channel_id"], dm.to_string());
    assert_eq!(event["author"]["id"], bench.ada.to_string());
    assert_eq!((&event["author"]["bot"], &event["content"]), (&json!(false), &json!("add this")));
    assert_eq!((&event["type"], &event["flags"]), (&json!(0), &json!(0)));
    for key in ["guild_id", "message_reference", "message_snapshots"] {
        assert_eq!(event.get(key), None, "{key}");
    }
    let file = &event["attachments"][0];
    assert_eq!((&file["filename"], &file["size"]), (&json!("tide.eml"), &json!(MAIL.bytes.len())));
    assert_eq!((&file["content_type"], file.get("title")), (&json!("message/rfc822"), None));
    let start = format!(
        "{}/attachments/{dm}/{}/tide.eml?ex=",
        bench.server.api_url(),
        file["id"].as_str().unwrap()
    );
    let url = file["url"].as_str().unwrap();
    assert!(url.starts_with(&start), "{url}");
    assert!(file["proxy_url"].is_string());
    let (status, kind, bytes) = fetch(&bench, url).await;
    assert_eq!((status, kind.as_str(), bytes.as_slice()), (200, "message/rfc822", MAIL.bytes));
    let seen = bench.server.messages(dm, bench.ada);
    assert_eq!((seen.len(), seen[0].author, seen[0].bot), (1, bench.ada, false));
    assert_eq!(seen[0].text(), "add this");
    assert_eq!(seen[0].files["tide.eml"].as_slice(), MAIL.bytes);
    let back = bench.get(&format!("/channels/{dm}/messages/{id}")).await.body;
    assert_eq!(back["attachments"][0]["id"], file["id"]);
}

#[tokio::test]
async fn direct_messages_need_their_intent_and_no_other() {
    let bench = Bench::new().await;
    let dm = bench.server.open_dm(bench.ada);
    let mut deaf = hearing(&bench, 1 << 9 | 1 << 15).await;
    let mut hearing = hearing(&bench, DIRECT).await;
    bench.server.write(bench.ada, dm, Written { text: "mine", files: &[] }).unwrap();
    bench.server.write(bench.ada, bench.channel, Written { text: "ours", files: &[] }).unwrap();
    assert_eq!(hearing.event("MESSAGE_CREATE").await["content"], "mine");
    assert_eq!(deaf.event("MESSAGE_CREATE").await["content"], "ours");
}

#[tokio::test]
async fn files_in_a_guild_are_blank_without_the_intent() {
    let bench = Bench::new().await;
    let mut blank = hearing(&bench, 1 << 9).await;
    let mut full = hearing(&bench, 1 << 9 | 1 << 15).await;
    let written = Written { text: "", files: &[MAIL] };
    let id = bench.server.write(bench.ada, bench.channel, written).unwrap();
    assert_eq!(blank.event("MESSAGE_CREATE").await["attachments"], json!([]));
    let event = full.event("MESSAGE_CREATE").await;
    assert_eq!(event["attachments"][0]["filename"], "tide.eml");
    assert_eq!(event["guild_id"], bench.guild.to_string());
    bench.server.forward(bench.ada, bench.channel, id, bench.channel).unwrap();
    let event = blank.event("MESSAGE_CREATE").await;
    assert_eq!(event["message_snapshots"][0]["message"]["attachments"], json!([]));
}

#[tokio::test]
async fn what_the_client_does_not_send() {
    let bench = Bench::new().await;
    let dm = bench.server.open_dm(bench.ada);
    let stranger = bench.server.add_user("Eve", "de");
    let write = |text: &str, files: &[Attachment<'_>]| {
        bench.server.write(bench.ada, dm, Written { text, files })
    };
    assert_eq!(write(" \n", &[]), Err(ActError::Empty));
    assert_eq!(write(&"x".repeat(2001), &[]), Err(ActError::TooLong(2001)));
    assert_eq!(write("", &[MAIL; 11]), Err(ActError::TooManyFiles(11)));
    let large = vec![0; 10 * 1024 * 1024 + 1];
    let file = Attachment { bytes: &large, ..MAIL };
    assert_eq!(write("", &[file]), Err(ActError::FileTooLarge("tide.eml".into())));
    let most = Attachment { bytes: &large[1..], ..MAIL };
    assert!(write(&"é".repeat(2000), &[most]).is_ok());
    assert!(write("", &[MAIL; 10]).is_ok());
    let text = Written { text: "x", files: &[] };
    let unseen = Err(ActError::UnknownChannel(dm));
    assert_eq!(bench.server.write(stranger, dm, text), unseen);
    let kind = courant_simulator::discord::ChannelKind::Category;
    let heading = bench.server.add_channel(bench.guild, "Desk", kind);
    let refused = Err(ActError::UnknownChannel(heading));
    assert_eq!(bench.server.write(bench.ada, heading, text), refused);
    assert_eq!(bench.server.messages(dm, bench.ada).len(), 2);
}

#[tokio::test]
async fn names_of_files_are_made_plain() {
    let bench = Bench::new().await;
    let dm = bench.server.open_dm(bench.ada);
    let mut gateway = hearing(&bench, DIRECT).await;
    let file = Attachment { name: "Ebbe & Flut.html", content_type: "", bytes: b"" };
    bench.server.write(bench.ada, dm, Written { text: "", files: &[file, MAIL, MAIL] }).unwrap();
    let event = gateway.event("MESSAGE_CREATE").await;
    let file = &event["attachments"][0];
    assert_eq!(
        (&file["filename"], &file["title"]),
        (&json!("Ebbe__Flut.html"), &json!("Ebbe & Flut"))
    );
    assert_eq!(file.get("content_type"), None);
    let (status, kind, _) = fetch(&bench, file["url"].as_str().unwrap()).await;
    assert_eq!((status, kind.as_str()), (200, "application/octet-stream"));
    assert_eq!(event["attachments"].as_array().unwrap().len(), 3);
    assert_ne!(event["attachments"][1]["id"], event["attachments"][2]["id"]);
}

#[tokio::test]
async fn addresses_are_signed_and_good_for_a_day() {
    let bench = Bench::new().await;
    let dm = bench.server.open_dm(bench.ada);
    let id = bench.server.write(bench.ada, dm, Written { text: "", files: &[MAIL] }).unwrap();
    let path = format!("/channels/{dm}/messages/{id}");
    let url = async || {
        let body = bench.get(&path).await.body;
        body["attachments"][0]["url"].as_str().unwrap().to_owned()
    };
    let first = url().await;
    let (bare, query) = first.split_once('?').unwrap();
    gone(&bench, bare).await;
    let pairs: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty()).collect();
    let names: Vec<&str> = pairs.iter().map(|pair| pair.split_once('=').unwrap().0).collect();
    assert_eq!(names, ["ex", "is", "hm"]);
    let later = u64::from_str_radix(&pairs[0][3..], 16).unwrap() + 1;
    for wrong in [
        format!("{bare}?{}&{}", pairs[0], pairs[1]),
        format!("{bare}?{}&{}&hm={}", pairs[0], pairs[1], "0".repeat(64)),
        format!("{bare}?ex={later:x}&{}&{}", pairs[1], pairs[2]),
        first.replace("tide.eml", "tide.html"),
        format!("{}/attachments/x?{query}", bench.server.api_url()),
    ] {
        gone(&bench, &wrong).await;
    }
    bench.skip(23 * 3600);
    assert_eq!(fetch(&bench, &first).await.0, 200);
    bench.skip(3600);
    gone(&bench, &first).await;
    let fresh = url().await;
    assert_ne!(fresh, first);
    assert_eq!(fetch(&bench, &fresh).await.0, 200);
    assert_eq!(bench.http.post(&fresh).send().await.unwrap().status(), 405);
    bench.server.delete_message(id);
    gone(&bench, &fresh).await;
    assert_eq!(bench.server.unknown_routes(), 0);
}

#[tokio::test]
async fn faults_strike_downloads() {
    let bench = Bench::new().await;
    let dm = bench.server.open_dm(bench.ada);
    let mut gateway = hearing(&bench, DIRECT).await;
    bench.server.write(bench.ada, dm, Written { text: "", files: &[MAIL] }).unwrap();
    let event = gateway.event("MESSAGE_CREATE").await;
    let url = event["attachments"][0]["url"].as_str().unwrap();
    let once = |fault| {
        let (on, chat) = (Some("GET /attachments/".into()), Some(dm.to_string()));
        bench.server.faults().add(FaultRule { on, chat, after: 0, times: 1, fault });
    };
    once(Fault::Refuse { status: 503 });
    assert_eq!(fetch(&bench, url).await.0, 503);
    once(Fault::TooMany { retry_after: 4 });
    let slow = bench.http.get(url).send().await.unwrap();
    assert_eq!(
        (slow.status().as_u16(), &slow.headers()["retry-after"]),
        (429, &"4".parse().unwrap())
    );
    once(Fault::CutBefore);
    assert!(bench.http.get(url).send().await.is_err());
    once(Fault::CutWithin { bytes: 3 });
    let cut = bench.http.get(url).send().await.unwrap();
    assert_eq!(cut.content_length(), Some(MAIL.bytes.len() as u64));
    assert!(cut.bytes().await.is_err());
    assert_eq!(fetch(&bench, url).await.2, MAIL.bytes);
    let calls = bench.server.calls();
    let downloads = calls.iter().filter(|call| call.path.ends_with("/tide.eml"));
    let statuses: Vec<u16> = downloads.map(|call| call.status).collect();
    assert_eq!(statuses, [503, 429, 0, 200, 200]);
    assert_eq!(bench.server.counts().invalid_requests, 0, "the CDN is not the API");
}

#[tokio::test]
async fn a_forward_carries_what_was_said() {
    let bench = Bench::new().await;
    let dm = bench.server.open_dm(bench.ada);
    let posted = bench.post(json!({"content": "tide", "embeds": [{"title": "low"}]})).await.id();
    let mut gateway = hearing(&bench, DIRECT).await;
    let id = bench.server.forward(bench.ada, bench.channel, posted, dm).unwrap();
    let event = gateway.event("MESSAGE_CREATE").await;
    assert_eq!(event["id"], id.to_string());
    assert_eq!((&event["content"], &event["attachments"]), (&json!(""), &json!([])));
    assert_eq!(
        (&event["author"]["id"], &event["type"]),
        (&json!(bench.ada.to_string()), &json!(0))
    );
    assert_eq!(event["flags"], 1 << 14);
    assert_eq!(
        event["message_reference"],
        json!({"type": 1, "channel_id": bench.channel.to_string(),
            "message_id": posted.to_string(), "guild_id": bench.guild.to_string()})
    );
    let snapshots = event["message_snapshots"].as_array().unwrap();
    let said = &snapshots[0]["message"];
    assert_eq!((snapshots.len(), &said["content"]), (1, &json!("tide")));
    assert_eq!(said["embeds"][0]["title"], "low");
    assert_eq!(said.get("author"), None, "who said it is not told");
    let seen = bench.server.messages(dm, bench.ada);
    assert_eq!((seen[0].author, seen[0].bot), (bench.ada, false));
    assert_eq!((seen[0].content.as_str(), seen[0].text().as_str()), ("", "tide\nlow"));
    let forwarded = seen[0].forwarded.as_ref().unwrap();
    assert_eq!((forwarded.channel, forwarded.message), (bench.channel, posted));
    bench.edit(posted, json!({"content": "changed"})).await;
    assert_eq!(bench.server.message(id).unwrap().text(), "tide\nlow", "it stays as it was");
}

#[tokio::test]
async fn files_are_forwarded_and_go_on() {
    let bench = Bench::new().await;
    let dm = bench.server.open_dm(bench.ada);
    let (ben, mut gateway) = (bench.server.add_user("Ben", "de"), hearing(&bench, DIRECT).await);
    let people = bench.server.add_people(bench.ada, ben);
    let id = bench.server.write(ben, people, Written { text: "read", files: &[MAIL] }).unwrap();
    let first = bench.server.forward(bench.ada, people, id, dm).unwrap();
    // The bot is not where people write to each other.
    let payload: Value = gateway.event("MESSAGE_CREATE").await;
    assert_eq!(payload["id"], first.to_string());
    let file = payload["message_snapshots"][0]["message"]["attachments"][0].clone();
    assert_eq!(payload["message_reference"].get("guild_id"), None);
    bench.server.forward(bench.ada, dm, first, dm).unwrap();
    let again = gateway.event("MESSAGE_CREATE").await;
    assert_eq!(again["message_reference"]["message_id"], first.to_string());
    let snapshot = &again["message_snapshots"][0]["message"];
    assert_eq!(
        (&snapshot["content"], &snapshot["attachments"][0]["id"]),
        (&json!("read"), &file["id"])
    );
    bench.server.delete_message(id);
    let (status, _, bytes) = fetch(&bench, file["url"].as_str().unwrap()).await;
    assert_eq!((status, bytes.as_slice()), (200, MAIL.bytes));
    let seen = bench.server.message(first).unwrap();
    assert_eq!(seen.forwarded.unwrap().files["tide.eml"].as_slice(), MAIL.bytes);
}

#[tokio::test]
async fn only_what_is_seen_is_forwarded() {
    let bench = Bench::new().await;
    let eve = bench.server.add_user("Eve", "de");
    let (dm, other) = (bench.server.open_dm(bench.ada), bench.server.open_dm(eve));
    let posted = bench.post(json!({"content": "x"})).await.id();
    let forward = |user, from, message, to| bench.server.forward(user, from, message, to);
    let unseen = |channel| Err(ActError::UnknownChannel(channel));
    assert_eq!(forward(eve, bench.channel, posted, other), unseen(bench.channel));
    assert_eq!(forward(bench.ada, bench.channel, posted, other), unseen(other));
    assert_eq!(forward(bench.ada, bench.channel, 1, dm), Err(ActError::UnknownMessage(1)));
    assert_eq!(forward(bench.ada, dm, posted, dm), Err(ActError::UnknownMessage(posted)));
}

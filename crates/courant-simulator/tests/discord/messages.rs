//! Messages: what is refused, nonces, mentions, edits, histories.

use courant_simulator::discord::{SUPPRESS_NOTIFICATIONS, check_call, message_of, permissions};
use serde_json::{Value, json};

use crate::bench::Bench;

/// Posts that are refused: body, path of the error, its code.
fn refused() -> Vec<(Value, &'static str, &'static str)> {
    let embed = |embed: Value| json!({"embeds": [embed]});
    let x = |n: usize| "x".repeat(n);
    let max = "BASE_TYPE_MAX_LENGTH";
    vec![
        (json!({"content": x(2001)}), "content", max),
        (json!({"content": 5}), "content", "STRING_TYPE_CONVERT"),
        (json!({"contents": "x"}), "contents", "UNKNOWN_FIELD"),
        (json!({"content": "x", "attachments": [{"id": 0}]}), "attachments", "UNKNOWN_FIELD"),
        (json!({"content": "x", "poll": {}}), "poll", "UNKNOWN_FIELD"),
        (json!({"content": "x", "nonce": x(26)}), "nonce", "NONCE_TYPE_TOO_LONG"),
        (json!({"content": "x", "nonce": true}), "nonce", "NONCE_TYPE_INVALID_TYPE"),
        (json!({"content": "x", "tts": "yes"}), "tts", "BOOLEAN_TYPE_CONVERT"),
        (json!({"content": "x", "flags": "4"}), "flags", "NUMBER_TYPE_COERCE"),
        (json!({"embeds": vec![json!({"title": "x"}); 11]}), "embeds", max),
        (json!({"embeds": [null]}), "embeds/0", "LIST_ITEM_VALUE_REQUIRED"),
        (json!({"embeds": {}}), "embeds", "LIST_TYPE_CONVERT"),
        (embed(json!({"title": x(257)})), "embeds/0/title", max),
        (embed(json!({"description": x(4097)})), "embeds/0/description", max),
        (embed(json!({"color": 1})), "embeds/0/description", "BASE_TYPE_REQUIRED"),
        (embed(json!({"title": "x", "color": 0x100_0000})), "embeds/0/color", "NUMBER_TYPE_MAX"),
        (embed(json!({"title": "x", "colour": 1})), "embeds/0/colour", "UNKNOWN_FIELD"),
        (
            embed(json!({"title": "x", "url": "example.org"})),
            "embeds/0/url",
            "URL_TYPE_INVALID_URL",
        ),
        (embed(json!({"title": "x", "url": "https://"})), "embeds/0/url", "URL_TYPE_INVALID_URL"),
        (
            embed(json!({"title": "x", "url": "ftp://a.org"})),
            "embeds/0/url",
            "URL_TYPE_INVALID_SCHEME",
        ),
        (
            embed(json!({"image": {"url": "cid://a"}})),
            "embeds/0/image/url",
            "URL_TYPE_INVALID_SCHEME",
        ),
        (embed(json!({"image": {}})), "embeds/0/image/url", "BASE_TYPE_REQUIRED"),
        (
            embed(json!({"title": "x", "timestamp": "soon"})),
            "embeds/0/timestamp",
            "DATE_TIME_TYPE_PARSE",
        ),
        (embed(json!({"footer": {"text": x(2049)}})), "embeds/0/footer/text", max),
        (embed(json!({"author": {"name": x(257)}})), "embeds/0/author/name", max),
        (
            embed(json!({"fields": vec![json!({"name": "n", "value": "v"}); 26]})),
            "embeds/0/fields",
            max,
        ),
        (embed(json!({"fields": [{"name": x(257), "value": "v"}]})), "embeds/0/fields/0/name", max),
        (
            embed(json!({"fields": [{"name": "n", "value": x(1025)}]})),
            "embeds/0/fields/0/value",
            max,
        ),
        (
            embed(json!({"fields": [{"name": "n"}]})),
            "embeds/0/fields/0/value",
            "BASE_TYPE_REQUIRED",
        ),
        (
            embed(json!({"fields": [{"name": " ", "value": "v"}]})),
            "embeds/0/fields/0/name",
            "BASE_TYPE_REQUIRED",
        ),
        (
            json!({"embeds": [{"description": x(4096)}, {"description": x(1905)}]}),
            "embeds",
            "MAX_EMBED_SIZE_EXCEEDED",
        ),
        (
            json!({"content": "x", "allowed_mentions": {"parse": ["users"], "users": ["1"]}}),
            "allowed_mentions",
            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
        ),
        (
            json!({"content": "x", "allowed_mentions": {"parse": ["all"]}}),
            "allowed_mentions/parse/0",
            "BASE_TYPE_CHOICES",
        ),
        (
            json!({"content": "x", "allowed_mentions": {"users": vec!["1"; 101]}}),
            "allowed_mentions/users",
            max,
        ),
        (
            json!({"content": "x", "allowed_mentions": {"users": ["x"]}}),
            "allowed_mentions/users/0",
            "NUMBER_TYPE_COERCE",
        ),
        (
            json!({"content": "x", "message_reference": {}}),
            "message_reference/message_id",
            "BASE_TYPE_REQUIRED",
        ),
        (
            json!({"content": "x", "message_reference": {"message_id": "1"}}),
            "message_reference",
            "MESSAGE_REFERENCE_UNKNOWN_MESSAGE",
        ),
    ]
}

#[tokio::test]
async fn bad_bodies_are_refused_by_name() {
    let bench = Bench::new().await;
    for (body, path, code) in refused() {
        let reply = bench.post(body.clone()).await;
        assert_eq!((reply.status, reply.code()), (400, 50035), "{body}");
        assert_eq!(reply.body["message"], "Invalid Form Body");
        assert_eq!(reply.errors(path), [code], "{body}");
        if code != "MESSAGE_REFERENCE_UNKNOWN_MESSAGE" {
            let refusal = check_call("POST", "/channels/{channel}/messages", &body).unwrap_err();
            assert!(refusal.contains(code), "{refusal}");
        }
    }
    assert!(bench.seen().is_empty());
}

#[tokio::test]
async fn the_largest_bodies_pass() {
    let bench = Bench::new().await;
    let x = |n: usize| "ü".repeat(n);
    let fields = vec![json!({"name": "n", "value": "v"}); 25];
    let bodies = [
        json!({"content": x(2000), "nonce": "n".repeat(25)}),
        json!({"embeds": vec![json!({"title": "x"}); 10]}),
        json!({"embeds": [{"description": x(4096)}, {"description": x(1904)}]}),
        json!({"embeds": [{"title": x(256), "fields": fields, "footer": {"text": x(2048)}, "author": {"name": x(256)}}]}),
        json!({"embeds": [{"fields": [{"name": x(256), "value": x(1024)}], "color": 0xFF_FF_FF,
            "timestamp": "2026-11-22T15:55:14+00:00", "url": "https://example.org/",
            "image": {"url": "https://example.org/a.png", "proxy_url": null}}]}),
    ];
    for body in bodies {
        let reply = bench.post(body.clone()).await;
        assert_eq!(reply.status, 200, "{}", reply.body);
        check_call("POST", "/channels/{channel}/messages", &body).unwrap();
    }
    assert_eq!(bench.server.counts().messages_posted, 5);
}

#[tokio::test]
async fn empty_messages() {
    let bench = Bench::new().await;
    for body in [json!({}), json!({"content": " \n"}), json!({"embeds": [], "components": []})] {
        let reply = bench.post(body.clone()).await;
        assert_eq!((reply.status, reply.code()), (400, 50006), "{body}");
        assert_eq!(reply.body["message"], "Cannot send an empty message");
        assert!(check_call("POST", "/channels/1/messages", &body).unwrap_err().contains("50006"));
    }
    let id = bench.post(json!({"content": " x "})).await.id();
    assert_eq!(bench.seen()[0].content, "x", "blanks around it go");
    assert_eq!(bench.edit(id, json!({"content": ""})).await.code(), 50006);
    assert!(check_call("GET", "/channels/1/messages", &json!({})).is_err());
    assert!(check_call("POST", "/channels/1/messages", &json!([])).is_err());
}

#[tokio::test]
async fn a_nonce_posts_once() {
    let bench = Bench::new().await;
    let other = bench.server.add_channel(
        bench.guild,
        "other",
        courant_simulator::discord::ChannelKind::Text,
    );
    let body = json!({"content": "once", "nonce": "abc", "enforce_nonce": true});
    let first = bench.post(body.clone()).await;
    assert_eq!(first.body["nonce"], "abc");
    let second =
        bench.post(json!({"content": "twice?", "nonce": "abc", "enforce_nonce": true})).await;
    assert_eq!((second.status, second.id()), (200, first.id()));
    assert_eq!(second.body["content"], "once");
    let elsewhere = bench.call("POST", &format!("/channels/{other}/messages"), body.clone()).await;
    assert_ne!(elsewhere.id(), first.id(), "another channel");
    let free = bench.post(json!({"content": "free", "nonce": "abc"})).await;
    assert_ne!(free.id(), first.id(), "not enforced");
    bench.skip(119);
    assert_eq!(bench.post(body.clone()).await.id(), first.id());
    bench.skip(2);
    assert_ne!(bench.post(body).await.id(), first.id(), "forgotten");
    let counts = bench.server.counts();
    assert_eq!((counts.messages_posted, counts.nonce_repeats), (4, 2));
    assert_eq!(bench.seen()[0].nonce.as_deref(), Some("abc"));
}

#[tokio::test]
async fn a_nonce_does_not_post_again_what_was_deleted() {
    let bench = Bench::new().await;
    let body = json!({"content": "once", "nonce": "abc", "enforce_nonce": true});
    let first = bench.post(body.clone()).await.id();
    bench.server.delete_message(first);
    assert_eq!(bench.post(body.clone()).await.code(), 10008);
    assert!(bench.seen().is_empty());
    bench.skip(121);
    assert_eq!(bench.post(body).await.status, 200);
}

#[tokio::test]
async fn mentions_are_live_unless_forbidden() {
    let bench = Bench::new().await;
    let content = format!("<@{}> <@&{}> @everyone `@here` <@1>", bench.ada, bench.guild);
    let with = |allowed: Value| json!({"content": content, "allowed_mentions": allowed});
    bench.post(json!({"content": content})).await;
    bench.post(with(json!({"parse": []}))).await;
    bench.post(with(json!({"users": [bench.ada.to_string()]}))).await;
    bench.post(with(json!({"parse": ["everyone"]}))).await;
    bench.server.deny_bot(bench.channel, permissions::MENTION_EVERYONE);
    bench.post(json!({"content": content})).await;
    bench.post(json!({"embeds": [{"description": content}]})).await;
    let text = json!({"flags": 1 << 15, "components": [{"type": 10, "content": content}]});
    bench.post(text).await;
    let seen: Vec<_> = bench.seen().into_iter().map(|message| message.mentions).collect();
    let summary: Vec<_> = seen.iter().map(|m| (m.users.len(), m.roles.len(), m.everyone)).collect();
    let expected = [
        (1, 1, true),
        (0, 0, false),
        (1, 0, false),
        (0, 0, true),
        (1, 0, false),
        (0, 0, false),
        (1, 0, false),
    ];
    assert_eq!(summary, expected);
}

#[tokio::test]
async fn replies_ping_who_wrote() {
    let bench = Bench::new().await;
    let asked = bench.server.say(bench.ada, bench.channel, "?").unwrap();
    let reply = json!({"content": "!", "message_reference": {"message_id": asked.to_string()}});
    assert_eq!(bench.post(reply).await.body["type"], 19);
    let quiet = json!({"content": "!", "message_reference": {"message_id": asked.to_string()},
        "allowed_mentions": {"parse": []}, "flags": SUPPRESS_NOTIFICATIONS});
    bench.post(quiet).await;
    let seen = bench.seen();
    assert!(seen[1].mentions.users.contains(&bench.ada));
    assert!(seen[2].mentions.is_empty());
    assert_eq!(seen[2].flags, SUPPRESS_NOTIFICATIONS);
}

#[test]
fn a_call_is_read_as_its_message_without_a_server() {
    let path = "/channels/{channel}/messages";
    let body = json!({"content": " hi <@5> ", "flags": SUPPRESS_NOTIFICATIONS | 1});
    let message = message_of("POST", path, &body).unwrap();
    assert_eq!((message.id, message.bot, message.content.as_str()), (1, true, "hi <@5>"));
    assert_eq!(message.flags, SUPPRESS_NOTIFICATIONS);
    assert!(message.mentions.users.contains(&5) && !message.edited);
    let edit = message_of("PATCH", "/channels/1/messages/2", &json!({"content": "x"})).unwrap();
    assert!(edit.edited);
    assert!(message_of("POST", path, &json!({"content": ""})).unwrap_err().contains("50006"));
}

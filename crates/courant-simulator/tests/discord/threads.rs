//! Threads under messages and posts of forums, as strict as the real server.

use courant_simulator::discord::{ChannelKind, permissions};
use serde_json::{Value, json};

use crate::bench::{Bench, Reply};

async fn post(bench: &Bench, forum: u64, body: Value) -> Reply {
    bench.call("POST", &format!("/channels/{forum}/threads"), body).await
}

async fn under(bench: &Bench, channel: u64, message: u64, body: Value) -> Reply {
    let path = format!("/channels/{channel}/messages/{message}/threads");
    bench.call("POST", &path, body).await
}

#[tokio::test]
async fn a_forums_post_is_a_thread_with_the_id_of_its_first_message() {
    let bench = Bench::new().await;
    let forum = bench.server.add_channel(bench.guild, "papers", ChannelKind::Forum);
    let (free, moderated) =
        (bench.server.add_tag(forum, "World", false), bench.server.add_tag(forum, "Top", true));
    let body = |tags: &[u64]| {
        let tags: Vec<String> = tags.iter().map(u64::to_string).collect();
        json!({"name": "x", "applied_tags": tags, "auto_archive_duration": 1440,
            "message": {"content": "words"}})
    };
    let posted = post(&bench, forum, body(&[free])).await;
    assert_eq!(posted.status, 201);
    assert_eq!(posted.body["message"]["id"], posted.body["id"]);
    assert_eq!(posted.body["parent_id"], forum.to_string());
    let thread = &bench.server.threads(forum)[0];
    assert_eq!(
        (thread.id, thread.name.as_str(), &thread.tags[..]),
        (posted.id(), "x", &[free][..])
    );
    assert_eq!(bench.server.messages(thread.id, bench.ada)[0].content, "words");
    let seen = bench.get(&format!("/channels/{forum}")).await.body;
    assert_eq!((&seen["type"], &seen["available_tags"][0]["name"]), (&json!(15), &json!("World")));
    let active = bench.get(&format!("/guilds/{}/threads/active", bench.guild)).await.body;
    assert_eq!(active["threads"][0]["id"], posted.body["id"]);
    assert_eq!(active["threads"][0]["owner_id"], bench.server.bot_user().to_string());
    // What the server refuses.
    assert_eq!(post(&bench, forum, body(&[moderated])).await.code(), 50013);
    assert_eq!(post(&bench, forum, body(&[7])).await.code(), 10087);
    assert_eq!(post(&bench, forum, body(&[free; 6])).await.code(), 50035);
    assert_eq!(
        post(&bench, forum, json!({"message": {"content": "x"}})).await.errors("name").len(),
        1
    );
    for (name, length) in [("", 0), ("x", 101)] {
        let name = name.repeat(length);
        let long = post(&bench, forum, json!({"name": name, "message": {"content": "x"}})).await;
        assert_eq!(long.errors("name").len(), 1, "{length}");
    }
    let empty = post(&bench, forum, json!({"name": "x", "message": {}})).await;
    assert_eq!(empty.code(), 50006);
    let nonce =
        post(&bench, forum, json!({"name": "x", "message": {"content": "x", "nonce": "n"}}));
    assert_eq!(nonce.await.errors("message/nonce"), ["UNKNOWN_FIELD"]);
    let soon = json!({"name": "x", "auto_archive_duration": 5, "message": {"content": "x"}});
    assert_eq!(post(&bench, forum, soon).await.errors("auto_archive_duration").len(), 1);
    bench.server.require_tag(forum);
    assert_eq!(post(&bench, forum, body(&[])).await.code(), 40067);
    assert_eq!(post(&bench, bench.channel, body(&[])).await.code(), 50024);
    bench.server.deny_bot(forum, permissions::SEND_MESSAGES);
    assert_eq!(post(&bench, forum, body(&[free])).await.code(), 50013);
    assert_eq!(bench.server.threads(forum).len(), 1);
}

#[tokio::test]
async fn a_thread_is_opened_once_under_a_message_and_has_its_id() {
    let bench = Bench::new().await;
    let message = bench.post(json!({"content": "x"})).await.id();
    let name = || json!({"name": "more"});
    let opened = under(&bench, bench.channel, message, name()).await;
    assert_eq!((opened.status, opened.id()), (201, message));
    assert_eq!(under(&bench, bench.channel, message, name()).await.code(), 160_004);
    assert_eq!(under(&bench, bench.channel, 7, name()).await.code(), 10008);
    assert_eq!(under(&bench, message, 7, name()).await.code(), 50024, "none in a thread");
    let path = format!("/channels/{message}/messages");
    assert_eq!(bench.call("POST", &path, json!({"content": "y"})).await.status, 200);
    // What is put away is not changed, until somebody posts there or opens it.
    let reply = bench.call("POST", &path, json!({"content": "y"})).await.id();
    let change = format!("{path}/{reply}");
    bench.server.archive(message);
    assert_eq!(bench.call("PATCH", &change, json!({"content": "w"})).await.code(), 50083);
    let thread = format!("/channels/{message}");
    let opened = bench.call("PATCH", &thread, json!({"archived": false})).await;
    assert_eq!(opened.status, 200);
    assert_eq!(bench.call("PATCH", &change, json!({"content": "w"})).await.status, 200);
    bench.server.archive(message);
    bench.call("POST", &path, json!({"content": "v"})).await;
    assert_eq!(bench.call("PATCH", &change, json!({"content": "u"})).await.status, 200);
    let other = bench.post(json!({"content": "z"})).await.id();
    assert_eq!(under(&bench, bench.channel, other, json!({"name": 5})).await.code(), 50035);
    bench.server.deny_bot(bench.channel, permissions::CREATE_PUBLIC_THREADS);
    assert_eq!(under(&bench, bench.channel, other, name()).await.code(), 50013);
    bench.server.delete_channel(message);
    assert_eq!(bench.call("POST", &path, json!({"content": "y"})).await.code(), 10003);
}

//! Messages that are there: edited, read back, deleted.

use courant_simulator::discord::permissions;
use serde_json::json;

use crate::bench::Bench;

#[tokio::test]
async fn edits_replace_what_they_name() {
    let bench = Bench::new().await;
    let id = bench.post(json!({"content": "old", "embeds": [{"title": "kept"}]})).await.id();
    let edited = bench.edit(id, json!({"content": "new"})).await;
    assert_eq!((edited.status, &edited.body["content"]), (200, &json!("new")));
    assert!(edited.body["edited_timestamp"].is_string());
    let seen = bench.seen();
    assert_eq!(seen[0].text(), "new\nkept");
    assert!(seen[0].edited);
    assert_eq!(bench.edit(id, json!({"nonce": "1"})).await.errors("nonce"), ["UNKNOWN_FIELD"]);
    assert_eq!(bench.edit(id, json!({"content": "x".repeat(2001)})).await.code(), 50035);
    let theirs = bench.server.say(bench.ada, bench.channel, "mine").unwrap();
    let refused = bench.edit(theirs, json!({"content": "yours"})).await;
    assert_eq!((refused.status, refused.code()), (403, 50005));
    assert_eq!(bench.edit(1, json!({"content": "x"})).await.code(), 10008);
}

#[tokio::test]
async fn old_messages_are_edited_a_few_times_an_hour() {
    let bench = Bench::new().await;
    let id = bench.post(json!({"content": "0"})).await.id();
    for n in 0..20 {
        assert_eq!(
            bench.edit(id, json!({"content": n.to_string()})).await.status,
            200,
            "it is young"
        );
    }
    bench.skip(3600);
    for n in 0..10 {
        assert_eq!(bench.edit(id, json!({"content": n.to_string()})).await.status, 200);
    }
    let refused = bench.edit(id, json!({"content": "x"})).await;
    assert_eq!((refused.status, refused.code()), (429, 30046));
    bench.skip(3600);
    assert_eq!(bench.edit(id, json!({"content": "x"})).await.status, 200);
}

#[tokio::test]
async fn histories_go_back_from_the_newest() {
    let bench = Bench::new().await;
    let mut ids = Vec::new();
    for n in 0..5 {
        ids.push(bench.post(json!({"content": n.to_string()})).await.id().to_string());
    }
    let list = async |query: &str| -> Vec<String> {
        let reply = bench.get(&format!("{}?{query}", bench.posts())).await;
        let items = reply.body.as_array().unwrap().clone();
        items.iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(list("").await.len(), 5);
    assert_eq!(list("limit=2").await, [ids[4].clone(), ids[3].clone()]);
    assert_eq!(list(&format!("limit=2&before={}", ids[2])).await, [ids[1].clone(), ids[0].clone()]);
    assert_eq!(list(&format!("limit=2&after={}", ids[1])).await, [ids[3].clone(), ids[2].clone()]);
    for (query, path) in [("limit=101", "limit"), ("limit=0", "limit"), ("before=x", "before")] {
        assert_eq!(bench.get(&format!("{}?{query}", bench.posts())).await.errors(path).len(), 1);
    }
    let one = bench.get(&format!("{}/{}", bench.posts(), ids[0])).await;
    assert_eq!(one.body["content"], "0");
}

#[tokio::test]
async fn deletions() {
    let bench = Bench::new().await;
    let id = bench.post(json!({"content": "x"})).await.id();
    let path = format!("{}/{id}", bench.posts());
    assert_eq!(bench.try_call("DELETE", &path, None).await.unwrap().status, 204);
    assert_eq!(bench.try_call("DELETE", &path, None).await.unwrap().code(), 10008);
    let theirs = bench.server.say(bench.ada, bench.channel, "mine").unwrap();
    let path = format!("{}/{theirs}", bench.posts());
    assert_eq!(bench.try_call("DELETE", &path, None).await.unwrap().code(), 50013);
    bench.server.grant(bench.guild, bench.server.bot_user(), permissions::MANAGE_MESSAGES);
    assert_eq!(bench.try_call("DELETE", &path, None).await.unwrap().status, 204);
    assert!(bench.seen().is_empty());
    let dm = bench.server.open_dm(bench.ada);
    let theirs = bench.server.say(bench.ada, dm, "mine").unwrap();
    let path = format!("/channels/{dm}/messages/{theirs}");
    assert_eq!(bench.try_call("DELETE", &path, None).await.unwrap().code(), 50003);
}

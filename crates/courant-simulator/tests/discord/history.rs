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
async fn answers_are_dated_by_the_clock_that_ids_are_made_of() {
    let bench = Bench::new().await;
    for hours in [0, 1] {
        bench.skip(hours * 3600);
        let posted = bench.post(json!({"content": "now"})).await;
        let date = httpdate::parse_http_date(posted.header("date")).unwrap();
        let date = date.duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
        let id = ((posted.id() >> 22) + 1_420_070_400_000) / 1000;
        assert!(date.abs_diff(id) <= 2, "{date} and {id}");
    }
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

#[tokio::test]
async fn what_is_read_back_is_not_what_was_sent() {
    let bench = Bench::new().await;
    let components = json!([{"type": 17, "components": [
        {"type": 12, "items": [{"media": {"url": "https://e.org/a.png"}}]},
        {"type": 10, "content": " text "},
        {"type": 1, "components": [{"type": 2, "style": 2, "label": "go", "custom_id": "g"}]},
    ]}]);
    let sent = json!({"flags": 1 << 15, "components": components, "nonce": "abc"});
    let posted = bench.post(sent).await;
    assert_eq!(posted.body["nonce"], "abc");
    let back = bench.get(&format!("{}/{}", bench.posts(), posted.id())).await.body;
    assert!(back.get("nonce").is_none());
    let container = &back["components"][0];
    let inside = &container["components"];
    let ids = [&container["id"], &inside[0]["id"], &inside[1]["id"], &inside[2]["id"]];
    assert_eq!(ids.map(|id| id.as_u64().unwrap()), [1, 2, 3, 4]);
    assert_eq!(inside[1]["content"], "text");
    let media = &inside[0]["items"][0]["media"];
    assert_eq!(media["url"], "https://e.org/a.png");
    assert!(media["proxy_url"].is_string() && media["width"].is_u64());
    let listed = bench.get(&bench.posts()).await.body;
    assert_eq!(listed[0], back);
}

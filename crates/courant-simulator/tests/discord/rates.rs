//! Rates, counted at arrival and told in headers.

use courant_simulator::discord::{ChannelKind, Options};
use serde_json::json;

use crate::bench::Bench;

#[tokio::test]
async fn five_messages_in_five_seconds_a_channel() {
    let bench = Bench::with(Options::default()).await;
    let other = bench.server.add_channel(bench.guild, "other", ChannelKind::Text);
    let first = bench.post(json!({"content": "0"})).await;
    assert_eq!(
        (first.header("x-ratelimit-limit"), first.header("x-ratelimit-remaining")),
        ("5", "4")
    );
    let after: f64 = first.header("x-ratelimit-reset-after").parse().unwrap();
    assert!((4.0..=5.0).contains(&after));
    let reset: f64 = first.header("x-ratelimit-reset").parse().unwrap();
    assert!((reset - after - bench.server.clock().unix().as_secs_f64()).abs() < 1.0);
    assert!(!first.header("x-ratelimit-bucket").is_empty());
    for n in 1..5 {
        assert_eq!(bench.post(json!({"content": n.to_string()})).await.status, 200);
    }
    let refused = bench.post(json!({"content": "5"})).await;
    assert_eq!(refused.status, 429);
    assert_eq!(refused.body["message"], "You are being rate limited.");
    assert_eq!((&refused.body["global"], refused.body.get("code")), (&json!(false), None));
    let wait = refused.body["retry_after"].as_f64().unwrap();
    assert!((3.0..=5.0).contains(&wait), "{wait}");
    assert_eq!(
        (refused.header("x-ratelimit-scope"), refused.header("x-ratelimit-remaining")),
        ("user", "0")
    );
    assert!(refused.header("retry-after").parse::<f64>().unwrap() >= wait);
    let elsewhere =
        bench.call("POST", &format!("/channels/{other}/messages"), json!({"content": "x"})).await;
    assert_eq!((elsewhere.status, elsewhere.header("x-ratelimit-remaining")), (200, "4"));
    bench.skip(5);
    assert_eq!(bench.post(json!({"content": "5"})).await.status, 200);
    let counts = bench.server.counts();
    assert_eq!(
        (counts.too_many_requests, counts.invalid_requests, counts.messages_posted),
        (1, 1, 7)
    );
}

#[tokio::test]
async fn edits_and_crossposts_have_their_own_windows() {
    let bench = Bench::with(Options::default()).await;
    let announcements = bench.server.add_channel(bench.guild, "a", ChannelKind::Announcement);
    let id = bench.post(json!({"content": "x"})).await.id();
    for n in 0..5 {
        assert_eq!(bench.edit(id, json!({"content": n.to_string()})).await.status, 200);
    }
    assert_eq!(bench.edit(id, json!({"content": "x"})).await.status, 429);
    let path = format!("/channels/{announcements}/messages");
    let mut last = 200;
    for _ in 0..11 {
        bench.skip(5);
        let id = bench.call("POST", &path, json!({"content": "x"})).await.id();
        last =
            bench.try_call("POST", &format!("{path}/{id}/crosspost"), None).await.unwrap().status;
    }
    assert_eq!((last, bench.server.counts().crossposts), (429, 10));
}

#[tokio::test]
async fn fifty_requests_a_second_for_the_bot() {
    let bench = Bench::with(Options::default()).await;
    bench.get("/gateway").await;
    bench.skip(1);
    let requests = (0..200).map(|_| bench.get("/users/@me"));
    let replies = futures::future::join_all(requests).await;
    let mut refused = replies.iter().filter(|reply| reply.status == 429).peekable();
    let one = refused.peek().expect("a machine that asks more than fifty times a second");
    assert_eq!(one.body["global"], true);
    assert!(one.body.get("code").is_none());
    assert!(one.body["retry_after"].as_f64().unwrap() <= 1.0);
    assert_eq!(
        (one.header("x-ratelimit-global"), one.header("x-ratelimit-scope")),
        ("true", "global")
    );
    let webhook = format!("/webhooks/{}/x", bench.server.application_id());
    let exempt = bench.call("POST", &webhook, json!({"content": "x"})).await;
    assert_eq!(exempt.code(), 50027, "interaction endpoints are exempt");
    bench.skip(1);
    assert_eq!(bench.get("/users/@me").await.status, 200);
}

#[tokio::test]
async fn limits_can_be_off() {
    let bench = Bench::new().await;
    for n in 0..60 {
        let reply = bench.post(json!({"content": n.to_string()})).await;
        assert_eq!((reply.status, reply.header("x-ratelimit-limit")), (200, "5"));
    }
}

#[tokio::test]
async fn ten_thousand_invalid_requests_bring_a_ban() {
    let bench = Bench::new().await;
    for _ in 0..100 {
        let requests = (0..100).map(|_| bench.http.get(bench.url("/users/@me")).send());
        for response in futures::future::join_all(requests).await {
            assert_eq!(response.unwrap().status(), 401);
        }
    }
    let banned = bench.http.get(bench.url("/gateway")).send().await.unwrap();
    assert_eq!(banned.status(), 429);
    assert!(banned.headers()["content-type"].to_str().unwrap().starts_with("text/html"));
    bench.skip(600);
    assert_eq!(bench.get("/users/@me").await.status, 200);
}

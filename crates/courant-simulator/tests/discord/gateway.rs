//! The life of a gateway connection.

use courant_simulator::discord::{Limits, Options};
use serde_json::json;

use crate::bench::{Bench, Gateway};

#[tokio::test]
async fn hello_identify_ready_and_guilds() {
    let bench = Bench::new().await;
    assert!(!bench.server.connected());
    let mut gateway = bench.gateway().await;
    gateway.hello().await;
    gateway.identify(&bench.server.token(), 1).await;
    let ready = gateway.event("READY").await;
    assert_eq!(ready["user"]["id"], bench.server.bot_user().to_string());
    assert_eq!(ready["application"]["id"], bench.server.application_id().to_string());
    assert_eq!(ready["guilds"], json!([{"id": bench.guild.to_string(), "unavailable": true}]));
    let url = bench.get("/gateway").await.body["url"].clone();
    assert_eq!(ready["resume_gateway_url"], url);
    let guild = gateway.event("GUILD_CREATE").await;
    assert_eq!(guild["channels"][0]["id"], bench.channel.to_string());
    assert!(bench.server.connected());
    assert_eq!(bench.server.counts().identifies, 1);
}

#[tokio::test]
async fn heartbeats_are_acknowledged() {
    let bench = Bench::new().await;
    let mut gateway = bench.online().await;
    gateway.send(1, json!(gateway.seq)).await;
    assert_eq!(gateway.payload().await["op"], 11);
}

#[tokio::test]
async fn close_codes() {
    let options =
        Options { disallowed_intents: 1 << 15, limits: Limits::Off, ..Options::default() };
    let bench = Bench::with(options).await;
    let token = bench.server.token();
    let properties = json!({"os": "linux"});
    let identify = |token: &str, intents: u64| {
        json!({"op": 2, "d": {"token": token, "intents": intents, "properties": properties}})
            .to_string()
    };
    let cases = [
        (json!({"op": 99, "d": null}).to_string(), 4001),
        ("not json".to_owned(), 4002),
        (json!({"op": 3, "d": {}}).to_string(), 4003),
        (identify("wrong", 1), 4004),
        (json!({"op": 6, "d": {"token": "wrong", "session_id": "x", "seq": 1}}).to_string(), 4004),
        (json!({"op": 2, "d": {"token": token, "intents": 1, "shard": [1, 1], "properties": {}}}).to_string(), 4010),
        (identify(&token, 1 << 40), 4013),
        (identify(&token, 1 << 15), 4014),
    ];
    for (text, code) in cases {
        let mut gateway = bench.gateway().await;
        gateway.hello().await;
        gateway.send_text(&text).await;
        assert_eq!(gateway.closed().await, Some(code), "{text}");
    }
    let mut twice = bench.online().await;
    twice.identify(&token, 1).await;
    assert_eq!(twice.closed().await, Some(4005));
    let url = bench.get("/gateway").await.body["url"].as_str().unwrap().to_owned();
    assert_eq!(Gateway::connect(&format!("{url}/?v=9")).await.closed().await, Some(4012));
}

#[tokio::test]
async fn more_than_120_payloads_a_minute_are_too_many() {
    let bench = Bench::new().await;
    let mut gateway = bench.online().await;
    for _ in 0..119 {
        gateway.send(1, json!(1)).await;
        assert_eq!(gateway.payload().await["op"], 11);
    }
    bench.skip(61);
    gateway.send(1, json!(1)).await;
    assert_eq!(gateway.payload().await["op"], 11, "the window has passed");
    for _ in 0..119 {
        gateway.send(1, json!(1)).await;
        assert_eq!(gateway.payload().await["op"], 11);
    }
    gateway.send(1, json!(1)).await;
    assert_eq!(gateway.closed().await, Some(4008));
}

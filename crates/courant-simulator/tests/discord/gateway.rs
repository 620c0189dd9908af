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

#[tokio::test]
async fn events_reach_who_asked_for_their_kind() {
    let bench = Bench::new().await;
    let mut guilds = bench.online().await;
    let mut direct = bench.gateway().await;
    direct.hello().await;
    direct.identify(&bench.server.token(), 1 << 12).await;
    direct.event("READY").await;
    let channel = bench.server.add_channel(
        bench.guild,
        "more",
        courant_simulator::discord::ChannelKind::Text,
    );
    assert_eq!(guilds.event("CHANNEL_CREATE").await["id"], channel.to_string());
    bench.server.delete_channel(channel);
    assert_eq!(guilds.event("CHANNEL_DELETE").await["id"], channel.to_string());
    bench.server.outage(bench.guild);
    assert_eq!(guilds.event("GUILD_DELETE").await["unavailable"], true);
    bench.server.remove_bot(bench.guild);
    let gone = guilds.event("GUILD_DELETE").await;
    assert_eq!(
        gone,
        json!({"id": bench.guild.to_string()}),
        "no `unavailable`: the bot was removed"
    );
    bench.server.invite_bot(bench.guild);
    assert_eq!(guilds.event("GUILD_CREATE").await["id"], bench.guild.to_string());
    let dm = bench.server.open_dm(bench.ada);
    bench.server.say(bench.ada, dm, "hello").unwrap();
    assert_eq!(
        direct.event("MESSAGE_CREATE").await["content"],
        "hello",
        "and nothing of guilds before it"
    );
}

#[tokio::test]
async fn resume_replays_what_was_missed() {
    let bench = Bench::new().await;
    let mut gateway = bench.gateway().await;
    gateway.hello().await;
    gateway.identify(&bench.server.token(), 1).await;
    let session = gateway.event("READY").await["session_id"].as_str().unwrap().to_owned();
    gateway.event("GUILD_CREATE").await;
    let seq = gateway.seq;
    bench.server.drop_gateway();
    assert_eq!(gateway.closed().await, None, "cut, not closed");
    assert!(!bench.server.connected());
    let missed = bench.server.add_guild("While away", bench.ada);
    let mut again = bench.gateway().await;
    again.hello().await;
    again.resume(&bench.server.token(), &session, seq).await;
    assert_eq!(again.event("GUILD_CREATE").await["id"], missed.to_string());
    assert_eq!(again.seq, seq + 1);
    again.event("RESUMED").await;
    assert!(bench.server.connected());
    let counts = bench.server.counts();
    assert_eq!((counts.identifies, counts.resumes), (1, 1));
    let mut ahead = bench.gateway().await;
    ahead.hello().await;
    ahead.resume(&bench.server.token(), &session, 1000).await;
    assert_eq!(ahead.closed().await, Some(4007));
}

#[tokio::test]
async fn sessions_end() {
    let bench = Bench::new().await;
    let mut gateway = bench.gateway().await;
    gateway.hello().await;
    gateway.identify(&bench.server.token(), 1).await;
    let session = gateway.event("READY").await["session_id"].as_str().unwrap().to_owned();
    gateway.event("GUILD_CREATE").await;
    bench.server.reconnect_gateway();
    assert_eq!(gateway.payload().await["op"], 7);
    bench.server.invalidate_session();
    assert_eq!(gateway.payload().await, json!({"op": 9, "d": false, "s": null, "t": null}));
    assert!(!bench.server.connected());
    gateway.resume(&bench.server.token(), &session, 1).await;
    assert_eq!(gateway.closed().await, Some(4005), "this connection has already identified");
    let mut again = bench.gateway().await;
    again.hello().await;
    again.resume(&bench.server.token(), &session, 1).await;
    assert_eq!(again.payload().await["op"], 9);
    again.identify(&bench.server.token(), 1).await;
    again.event("READY").await;
}

#[tokio::test]
async fn a_session_closed_for_good_cannot_be_resumed() {
    let bench = Bench::new().await;
    let mut gateway = bench.gateway().await;
    gateway.hello().await;
    gateway.identify(&bench.server.token(), 0).await;
    let session = gateway.event("READY").await["session_id"].as_str().unwrap().to_owned();
    let mut changed = bench.server.changed();
    gateway.close(1000).await;
    changed.wait_for(|_| !bench.server.connected()).await.unwrap();
    let mut again = bench.gateway().await;
    again.hello().await;
    again.resume(&bench.server.token(), &session, 1).await;
    assert_eq!(again.payload().await["op"], 9);
}

#[tokio::test]
async fn a_thousand_identifies_a_day() {
    let bench = Bench::new().await;
    let bot = bench.get("/gateway/bot").await.body;
    assert_eq!(bot["session_start_limit"]["total"], 1000);
    assert_eq!(bot["session_start_limit"]["remaining"], 1000);
    for _ in 0..1000 {
        let mut gateway = bench.gateway().await;
        gateway.hello().await;
        gateway.identify(&bench.server.token(), 0).await;
        gateway.event("READY").await;
    }
    assert_eq!(bench.get("/gateway/bot").await.body["session_start_limit"]["remaining"], 0);
    let mut one_more = bench.gateway().await;
    one_more.hello().await;
    one_more.identify(&bench.server.token(), 0).await;
    assert_eq!(one_more.closed().await, Some(4004));
    bench.skip(86_400);
    assert_eq!(bench.get("/gateway/bot").await.body["session_start_limit"]["remaining"], 1000);
}

#[tokio::test]
async fn everything_ends_with_the_last_handle() {
    let bench = Bench::new().await;
    let mut gateway = bench.online().await;
    let (url, http) = (bench.url("/gateway"), bench.http.clone());
    drop(bench);
    assert_eq!(gateway.closed().await, None);
    assert!(http.get(url).send().await.is_err());
}

#[tokio::test]
async fn what_people_write_is_blank_without_the_intent() {
    let bench = Bench::new().await;
    let mut gateways = Vec::new();
    for intents in [1 << 9, 1 << 9 | 1 << 15] {
        let mut gateway = bench.gateway().await;
        gateway.hello().await;
        gateway.identify(&bench.server.token(), intents).await;
        gateway.event("READY").await;
        gateways.push(gateway);
    }
    let called = format!("<@{}> hello", bench.server.bot_user());
    bench.server.say(bench.ada, bench.channel, "hello").unwrap();
    bench.server.say(bench.ada, bench.channel, &called).unwrap();
    bench.post(json!({"content": "own"})).await;
    for (gateway, first) in gateways.iter_mut().zip(["", "hello"]) {
        for content in [first, &called, "own"] {
            assert_eq!(gateway.event("MESSAGE_CREATE").await["content"], content);
        }
    }
}

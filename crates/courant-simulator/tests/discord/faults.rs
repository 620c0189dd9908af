//! Bad days: refusals, delays, cut connections.

use std::time::Duration;

use courant_simulator::discord::Options;
use courant_simulator::{Fault, FaultRule};
use serde_json::json;

use crate::bench::Bench;

fn once(fault: Fault) -> FaultRule {
    FaultRule { on: Some("POST /channels".into()), chat: None, after: 0, times: 1, fault }
}

#[tokio::test]
async fn refusals_before_and_after() {
    let bench = Bench::new().await;
    bench.server.faults().add(once(Fault::Refuse { status: 502 }));
    let refused = bench.post(json!({"content": "a"})).await;
    assert_eq!(
        (refused.status, refused.body),
        (502, json!({"message": "502: Bad Gateway", "code": 0}))
    );
    assert!(bench.seen().is_empty());
    bench.server.faults().add(once(Fault::RefuseAfter { status: 503 }));
    assert_eq!(bench.post(json!({"content": "b"})).await.status, 503);
    assert_eq!(bench.seen().len(), 1);
    bench.server.faults().add(once(Fault::TooMany { retry_after: 7 }));
    let slow = bench.post(json!({"content": "c"})).await;
    assert_eq!((slow.status, slow.body["retry_after"].as_f64()), (429, Some(7.0)));
    assert_eq!(bench.post(json!({"content": "d"})).await.status, 200);
    assert_eq!(bench.seen().len(), 2);
}

#[tokio::test]
async fn faults_hit_one_channel_after_a_few() {
    let bench = Bench::new().await;
    let rule = FaultRule {
        on: None,
        chat: Some(bench.channel.to_string()),
        after: 1,
        times: 1,
        fault: Fault::Refuse { status: 500 },
    };
    bench.server.faults().add(rule);
    assert_eq!(bench.get("/users/@me").await.status, 200);
    assert_eq!(bench.post(json!({"content": "a"})).await.status, 200);
    assert_eq!(bench.get("/users/@me").await.status, 200);
    assert_eq!(bench.post(json!({"content": "b"})).await.status, 500);
}

#[tokio::test]
async fn connections_are_cut() {
    let bench = Bench::new().await;
    let posts = bench.posts();
    let post = |text: &str| bench.try_call("POST", &posts, Some(json!({"content": text})));
    bench.server.faults().add(once(Fault::CutBefore));
    assert!(post("a").await.is_err());
    assert!(bench.seen().is_empty(), "it was not carried out");
    bench.server.faults().add(once(Fault::CutAfter));
    assert!(post("b").await.is_err());
    assert_eq!(bench.seen().len(), 1, "it was carried out, and nobody heard of it");
    let statuses: Vec<u16> = bench.server.calls().iter().map(|call| call.status).collect();
    assert_eq!(statuses, [0, 200]);
    assert_eq!(post("c").await.unwrap().status, 200);
}

#[tokio::test]
async fn answers_are_cut_at_any_byte() {
    let bench = Bench::new().await;
    for bytes in [0, 1, 20] {
        bench.server.faults().add(once(Fault::CutWithin { bytes }));
        let request = bench
            .http
            .post(bench.url(&bench.posts()))
            .header("authorization", format!("Bot {}", bench.server.token()))
            .json(&json!({"content": "x"}));
        let mut response = request.send().await.unwrap();
        assert_eq!(response.status(), 200, "the head arrives");
        let mut got = 0;
        let end = loop {
            match response.chunk().await {
                Ok(Some(chunk)) => got += chunk.len(),
                end => break end,
            }
        };
        assert!(end.is_err(), "the body ends too soon");
        assert_eq!(got, bytes);
    }
    assert_eq!(bench.seen().len(), 3);
}

#[tokio::test]
async fn a_delayed_answer_was_carried_out_at_once() {
    let bench = Bench::new().await;
    bench.server.faults().add(once(Fault::Delay(Duration::from_secs(3600))));
    let mut changed = bench.server.changed();
    let posts = bench.posts();
    let post = bench.try_call("POST", &posts, Some(json!({"content": "x"})));
    tokio::select! {
        _ = post => panic!("it was not delayed"),
        seen = changed.wait_for(|_| !bench.seen().is_empty()) => assert!(seen.is_ok()),
    }
}

#[tokio::test]
async fn every_answer_takes_the_latency() {
    let latency = Duration::from_millis(20);
    let bench = Bench::with(Options { latency, ..Options::default() }).await;
    let started = std::time::Instant::now();
    bench.get("/users/@me").await;
    assert!(started.elapsed() >= latency);
}

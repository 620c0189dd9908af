//! Bad days: delays, refusals before and after the deed, connections cut anywhere.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use courant_simulator::telegram::{Options, Server};
use courant_simulator::{Fault, FaultRule};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::support::Bot;

fn once(fault: Fault) -> FaultRule {
    FaultRule { on: Some("sendMessage".into()), chat: None, after: 0, times: 1, fault }
}

async fn send(bot: &Bot, chat: i64) -> reqwest::Result<reqwest::Response> {
    let body = json!({"chat_id": chat, "text": "hello"});
    bot.http.post(bot.url("SendMessage")).json(&body).send().await
}

/// How many messages the bot has posted to the chat.
fn posted(bot: &Bot, chat: i64) -> usize {
    bot.server.messages(chat).len() - 1
}

#[tokio::test]
async fn a_bad_gateway_shows_a_page() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    bot.server.faults().add(once(Fault::Refuse { status: 502 }));
    let answer = send(&bot, ann).await.unwrap();
    assert_eq!(answer.status(), 502);
    assert_eq!(answer.headers()["content-type"], "text/html");
    assert!(answer.text().await.unwrap().contains("<h1>502 Bad Gateway</h1>"));
    assert_eq!(posted(&bot, ann), 0);
    bot.server.faults().add(once(Fault::RefuseAfter { status: 502 }));
    assert_eq!(send(&bot, ann).await.unwrap().status(), 502);
    assert_eq!(posted(&bot, ann), 1);
    bot.server.faults().add(once(Fault::Refuse { status: 500 }));
    let answer = send(&bot, ann).await.unwrap();
    let body: Value = answer.json().await.unwrap();
    assert_eq!(body["description"], "Internal Server Error");
    assert_eq!(send(&bot, ann).await.unwrap().status(), 200);
    assert_eq!(bot.server.counts().faults, 3);
}

#[tokio::test]
async fn a_flood_wait_can_last_hours() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    bot.server.faults().add(once(Fault::TooMany { retry_after: 7200 }));
    let answer = send(&bot, ann).await.unwrap();
    assert_eq!(answer.status(), 429);
    let body: Value = answer.json().await.unwrap();
    assert_eq!(body["parameters"]["retry_after"], 7200);
    assert_eq!(body["description"], "Too Many Requests: retry after 7200");
    assert_eq!((posted(&bot, ann), bot.server.counts().too_many_requests), (0, 1));
}

#[tokio::test]
async fn a_connection_is_cut_before_or_after_the_deed() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    for (fault, wanted) in [(Fault::CutBefore, 0), (Fault::CutAfter, 1)] {
        bot.server.faults().add(once(fault));
        let error = send(&bot, ann).await.unwrap_err();
        assert!(error.is_request(), "{error:?}");
        assert_eq!(posted(&bot, ann), wanted);
    }
    assert_eq!(bot.server.calls()[0].status, 0);
    assert_eq!(send(&bot, ann).await.unwrap().status(), 200);
}

#[tokio::test]
async fn an_answer_is_cut_at_the_byte_that_was_asked_for() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let address: SocketAddr = bot.server.address();
    for bytes in [0, 1, 40] {
        bot.server.faults().add(once(Fault::CutWithin { bytes }));
        let body = json!({"chat_id": ann, "text": "hello"}).to_string();
        let request = format!(
            "POST /bot{}/sendMessage HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n\
             content-length: {}\r\n\r\n{body}",
            bot.server.token(),
            body.len()
        );
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        // The connection may end with a reset as well as in order.
        let _ = stream.read_to_end(&mut answer).await;
        let answer = String::from_utf8(answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        assert!(head.starts_with("HTTP/1.1 200 OK"), "{head}");
        let length: usize = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "))
            .unwrap()
            .parse()
            .unwrap();
        assert!(length > 100);
        assert_eq!(body.len(), bytes);
        let begins = "{\"ok\":true,\"result\":{\"message_id\":";
        assert!(begins.starts_with(body) || body.starts_with(begins), "{body}");
    }
    assert_eq!(posted(&bot, ann), 3);
    bot.server.faults().add(once(Fault::CutWithin { bytes: 20 }));
    let answer = send(&bot, ann).await.unwrap();
    assert!(answer.bytes().await.is_err());
}

#[tokio::test]
async fn a_delayed_answer_comes_after_the_deed() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    bot.server.faults().add(once(Fault::Delay(Duration::from_millis(150))));
    let begun = Instant::now();
    assert_eq!(send(&bot, ann).await.unwrap().status(), 200);
    assert!(begun.elapsed() >= Duration::from_millis(150));
    assert_eq!(posted(&bot, ann), 1);
}

#[tokio::test]
async fn a_rule_strikes_one_chat_after_some_and_some_times() {
    let bot = Bot::start().await;
    let (ann, ben) = (bot.reader(), bot.reader());
    let fault = Fault::Refuse { status: 500 };
    bot.server.faults().add(FaultRule {
        on: Some("sendMessage".into()),
        chat: Some(ann.to_string()),
        after: 1,
        times: 2,
        fault,
    });
    let mut seen = Vec::new();
    for chat in [ann, ben, ann, ben, ann, ann] {
        seen.push(send(&bot, chat).await.unwrap().status().as_u16());
    }
    assert_eq!(seen, [200, 200, 500, 200, 500, 200]);
}

#[tokio::test]
async fn latency_is_for_every_call() {
    let latency = Duration::from_millis(60);
    let bot = Bot::with(Options { latency, ..Options::default() }).await;
    let begun = Instant::now();
    bot.ok("getMe", json!({})).await;
    assert!(begun.elapsed() >= latency);
}

#[tokio::test]
async fn the_server_stops_with_its_last_handle_and_comes_back() {
    let bot = Bot::start().await;
    let address = bot.server.address();
    let (url, http) = (bot.url("getMe"), bot.http.clone());
    assert_eq!(http.get(&url).send().await.unwrap().status(), 200);
    let second = bot.server.clone();
    drop(bot);
    assert_eq!(http.get(&url).send().await.unwrap().status(), 200);
    drop(second);
    let mut back = Server::start_on(address, Options::default()).await;
    while back.is_err() {
        tokio::task::yield_now().await;
        back = Server::start_on(address, Options::default()).await;
    }
    assert_eq!(http.get(&url).send().await.unwrap().status(), 200);
}

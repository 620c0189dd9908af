//! Connections of people who mean harm, or know no better.

use crate::world::{World, answered};
use courant_sources::http::Patience;
use std::fmt::Write as _;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// Short, so that a test need not wait.
const SHORT: Patience = Patience {
    head: Duration::from_millis(200),
    request: Duration::from_millis(400),
    end: Duration::from_millis(300),
};

#[tokio::test]
async fn unknown_addresses_and_methods_are_said() {
    let world = World::start().await;
    for (method, path, status, kind) in [
        ("GET", "/", 404, "not-found"),
        ("POST", "/v1", 404, "not-found"),
        ("GET", "/v1/issues/", 404, "not-found"),
        ("GET", "/v1/issues", 405, "method-not-allowed"),
        ("DELETE", "/v1/mail", 405, "method-not-allowed"),
        ("POST", "/healthz", 405, "method-not-allowed"),
        ("PATCH", "/v1/websub/x", 405, "method-not-allowed"),
        ("GET", "/v1/websub/x", 404, "not-found"),
        ("POST", "/v1/websub/x", 410, "gone"),
        ("GET", "/v1/websub/%ff", 404, "not-found"),
    ] {
        let request = world.client.request(method.parse().unwrap(), world.url(path));
        let (answer, problem) = answered(request).await;
        assert_eq!(answer, status, "{method} {path}");
        assert_eq!(problem["kind"].as_str().unwrap_or_default(), kind, "{method} {path}");
    }
    let allow = world.client.get(world.url("/v1/issues")).send().await.unwrap();
    assert_eq!(allow.headers()["allow"], "POST");
    let well = world.client.get(world.url("/healthz")).send().await.unwrap();
    assert_eq!(well.text().await.unwrap(), "ok");
}

#[tokio::test]
async fn who_sends_a_head_slowly_is_cut_off() {
    let world = World::with(SHORT).await;
    let answer = world.raw(b"POST /v1/issues HTTP/1.1\r\nHost: x\r\nX-Slow: ").await;
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 408"), "{answer}");
    // Nor is a connection held that says nothing.
    assert_eq!(world.raw(b"").await, "");
}

#[tokio::test]
async fn who_sends_a_body_slowly_is_answered_before() {
    let world = World::with(SHORT).await;
    let head = format!(
        "POST /v1/issues HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {}\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\nand then",
        world.token
    );
    let answer = world.raw(head.as_bytes()).await;
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
}

#[tokio::test]
async fn the_body_of_a_stranger_is_not_read() {
    let world = World::start().await;
    let mut stream = TcpStream::connect(world.address).await.unwrap();
    let head = "POST /v1/issues HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 1000000000\r\n\r\n";
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).await.unwrap();
    assert_eq!(&answer, b"HTTP/1.1 401");
}

#[tokio::test]
async fn what_is_too_large_is_refused() {
    let world = World::start().await;
    let most = 25 * 1024 * 1024;
    let told = format!(
        "POST /v1/issues HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {}\r\nContent-Type: text/plain\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
        world.token,
        most + 1
    );
    let mut stream = TcpStream::connect(world.address).await.unwrap();
    stream.write_all(told.as_bytes()).await.unwrap();
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).await.unwrap();
    assert_eq!(&answer, b"HTTP/1.1 413");
    // In pieces, of which nobody says how many come.
    let pieces =
        futures::stream::iter((0..30).map(|_| Ok::<_, std::io::Error>(vec![b'x'; 1024 * 1024])));
    let request = world.post("/v1/issues", "text/plain", reqwest::Body::wrap_stream(pieces));
    // The answer may come before all is sent, which then cannot be.
    if let Ok(answer) = request.send().await {
        assert_eq!(answer.status(), 413);
    }
    let pieces = futures::stream::iter(
        ["# In ", "pieces\n\n", "The mole is closed until noon today.\n"]
            .map(Ok::<_, std::io::Error>),
    );
    let request = world.post("/v1/issues", "text/markdown", reqwest::Body::wrap_stream(pieces));
    assert_eq!(answered(request).await.0, 201);
}

#[tokio::test]
async fn broken_requests_are_refused() {
    let world = World::start().await;
    let mut many = String::from("GET /healthz HTTP/1.1\r\nHost: x\r\n");
    for number in 0..1_000 {
        let _ = write!(many, "X-{number}: x\r\n");
    }
    many.push_str("\r\n");
    let long = format!("GET /{} HTTP/1.1\r\nHost: x\r\n\r\n", "x".repeat(100_000));
    for (bytes, status) in [
        (many.as_str(), "HTTP/1.1 431"),
        (long.as_str(), "HTTP/1.1 4"),
        ("nonsense\r\n\r\n", "HTTP/1.1 400"),
        ("GET / HTTP/9.9\r\n\r\n", "HTTP/1.1 "),
        (
            "POST /v1/mail HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
            "HTTP/1.1 400",
        ),
        ("\u{16}\u{3}\u{1}\r\n\r\n", "HTTP/1.1 400"),
    ] {
        let answer = world.raw(bytes.as_bytes()).await;
        assert!(answer.starts_with(status) || answer.is_empty(), "{answer}");
    }
    let well = world.client.get(world.url("/healthz")).send().await.unwrap();
    assert_eq!(well.status(), 200);
}

#[tokio::test]
async fn what_is_being_answered_is_finished_before_the_end() {
    let world = World::start().await;
    world.desk.holds.send_replace(true);
    let request = crate::mail::signed(&world, "From: a@example.org\r\n\r\nx").send();
    let answer = tokio::spawn(request);
    world.desk.came.notified().await;
    world.stop.send_replace(true);
    world.desk.holds.send_replace(false);
    assert_eq!(answer.await.unwrap().unwrap().status(), 200);
    assert_eq!(world.running.await.unwrap(), Ok(()));
    assert!(TcpStream::connect(world.address).await.is_err());
}

#[tokio::test]
async fn what_does_not_end_is_left() {
    let long = Duration::from_secs(60);
    let world = World::with(Patience { head: long, request: long, ..SHORT }).await;
    world.desk.holds.send_replace(true);
    let request = crate::mail::signed(&world, "From: a@example.org\r\n\r\nx").send();
    let answer = tokio::spawn(request);
    world.desk.came.notified().await;
    world.stop.send_replace(true);
    assert_eq!(world.running.await.unwrap(), Ok(()));
    assert!(answer.await.unwrap().is_err());
}

//! A server with a person, a guild and a text channel, and a client as simple as can be.

use std::time::Duration;

use courant_simulator::discord::{ChannelKind, Limits, Message, Options, Server};
use futures::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio_tungstenite::tungstenite::Message as Frame;

/// A server, and what most tests need of it.
pub(crate) struct Bench {
    pub(crate) server: Server,
    pub(crate) http: reqwest::Client,
    pub(crate) ada: u64,
    pub(crate) guild: u64,
    pub(crate) channel: u64,
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: reqwest::header::HeaderMap,
    pub(crate) body: Value,
}

impl Reply {
    pub(crate) fn code(&self) -> u64 {
        self.body["code"].as_u64().unwrap_or_else(|| panic!("no code in {}", self.body))
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).unwrap_or_else(|| panic!("no header {name}")).to_str().unwrap()
    }

    /// Codes of the form errors at a path such as `embeds/0/title`.
    pub(crate) fn errors(&self, path: &str) -> Vec<String> {
        let mut node = &self.body["errors"];
        for key in path.split('/').filter(|key| !key.is_empty()) {
            node = &node[key];
        }
        let list = node["_errors"]
            .as_array()
            .unwrap_or_else(|| panic!("no errors at {path}: {}", self.body));
        list.iter().map(|error| error["code"].as_str().unwrap().to_owned()).collect()
    }

    pub(crate) fn id(&self) -> u64 {
        self.body["id"]
            .as_str()
            .unwrap_or_else(|| panic!("no id in {}", self.body))
            .parse()
            .unwrap()
    }
}

impl Bench {
    /// Without limits, so that tests can ask as much as they like.
    pub(crate) async fn new() -> Self {
        Self::with(Options { limits: Limits::Off, ..Options::default() }).await
    }

    pub(crate) async fn with(options: Options) -> Self {
        let server = Server::start(options).await.unwrap();
        let ada = server.add_user("Ada", "en-US");
        let guild = server.add_guild("Readers", ada);
        let channel = server.add_channel(guild, "news", ChannelKind::Text);
        Self { server, http: reqwest::Client::new(), ada, guild, channel }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}/api/v10{path}", self.server.api_url())
    }

    pub(crate) async fn try_call(
        &self,
        method: &str,
        path: &str,
        body: Option<Value>,
    ) -> reqwest::Result<Reply> {
        let mut request = self
            .http
            .request(method.parse().unwrap(), self.url(path))
            .header("authorization", format!("Bot {}", self.server.token()));
        if let Some(body) = body {
            request = request.json(&body);
        }
        let response = request.send().await?;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let text = response.text().await?;
        Ok(Reply { status, headers, body: serde_json::from_str(&text).unwrap_or(Value::Null) })
    }

    pub(crate) async fn call(&self, method: &str, path: &str, body: Value) -> Reply {
        self.try_call(method, path, Some(body)).await.unwrap()
    }

    pub(crate) async fn get(&self, path: &str) -> Reply {
        self.try_call("GET", path, None).await.unwrap()
    }

    pub(crate) fn posts(&self) -> String {
        format!("/channels/{}/messages", self.channel)
    }

    pub(crate) async fn post(&self, body: Value) -> Reply {
        self.call("POST", &self.posts(), body).await
    }

    pub(crate) async fn edit(&self, message: u64, body: Value) -> Reply {
        self.call("PATCH", &format!("{}/{message}", self.posts()), body).await
    }

    /// What Ada sees in the channel.
    pub(crate) fn seen(&self) -> Vec<Message> {
        self.server.messages(self.channel, self.ada)
    }

    pub(crate) async fn register(&self, commands: Value) -> Reply {
        let path = format!("/applications/{}/commands", self.server.application_id());
        self.call("PUT", &path, commands).await
    }

    pub(crate) fn skip(&self, seconds: u64) {
        self.server.clock().skip(Duration::from_secs(seconds));
    }

    pub(crate) async fn gateway(&self) -> Gateway {
        let url = self.get("/gateway").await.body["url"].as_str().unwrap().to_owned();
        Gateway::connect(&format!("{url}/?v=10&encoding=json")).await
    }

    /// A connection that has identified and seen READY and its one GUILD_CREATE.
    pub(crate) async fn online(&self) -> Gateway {
        let mut gateway = self.gateway().await;
        gateway.hello().await;
        gateway.identify(&self.server.token(), 1).await;
        assert_eq!(gateway.event("READY").await["v"], 10);
        gateway.event("GUILD_CREATE").await;
        gateway
    }
}

/// One gateway connection.
pub(crate) struct Gateway {
    socket: tokio_tungstenite::WebSocketStream<
        tokio_tungstenite::MaybeTlsStream<tokio::net::TcpStream>,
    >,
    pub(crate) seq: u64,
}

impl Gateway {
    pub(crate) async fn connect(url: &str) -> Self {
        let (socket, _) = tokio_tungstenite::connect_async(url).await.unwrap();
        Self { socket, seq: 0 }
    }

    pub(crate) async fn send(&mut self, op: u64, data: Value) {
        self.socket.send(Frame::text(json!({"op": op, "d": data}).to_string())).await.unwrap();
    }

    pub(crate) async fn send_text(&mut self, text: &str) {
        self.socket.send(Frame::text(text.to_owned())).await.unwrap();
    }

    pub(crate) async fn identify(&mut self, token: &str, intents: u64) {
        let data = json!({"token": token, "intents": intents, "compress": true, "large_threshold": 250,
            "shard": [0, 1], "properties": {"os": "linux", "browser": "test", "device": "test"}});
        self.send(2, data).await;
    }

    pub(crate) async fn resume(&mut self, token: &str, session: &str, seq: u64) {
        self.send(6, json!({"token": token, "session_id": session, "seq": seq})).await;
    }

    pub(crate) async fn frame(&mut self) -> Option<Frame> {
        let next = tokio::time::timeout(Duration::from_secs(10), self.socket.next());
        next.await.expect("the gateway says something").and_then(Result::ok)
    }

    pub(crate) async fn payload(&mut self) -> Value {
        match self.frame().await {
            Some(Frame::Text(text)) => serde_json::from_str(text.as_str()).unwrap(),
            other => panic!("not a payload: {other:?}"),
        }
    }

    pub(crate) async fn hello(&mut self) {
        let hello = self.payload().await;
        assert_eq!((&hello["op"], &hello["d"]["heartbeat_interval"]), (&json!(10), &json!(41_250)));
    }

    /// The next event, which must have this name.
    pub(crate) async fn event(&mut self, name: &str) -> Value {
        let payload = self.payload().await;
        assert_eq!((&payload["op"], &payload["t"]), (&json!(0), &json!(name)), "{payload}");
        self.seq = payload["s"].as_u64().unwrap();
        payload["d"].clone()
    }

    /// The close code, if it was closed and not cut.
    pub(crate) async fn closed(&mut self) -> Option<u16> {
        match self.frame().await {
            Some(Frame::Close(Some(frame))) => Some(frame.code.into()),
            None => None,
            other => panic!("not a close: {other:?}"),
        }
    }

    pub(crate) async fn close(&mut self, code: u16) {
        let frame = tokio_tungstenite::tungstenite::protocol::CloseFrame {
            code: code.into(),
            reason: "".into(),
        };
        self.socket.send(Frame::Close(Some(frame))).await.unwrap();
    }
}

//! A server and the bot that talks to it.

use std::time::Duration;

use courant_simulator::telegram::{Limits, Options, Server};
use serde_json::{Value, json};

pub(crate) struct Bot {
    pub(crate) server: Server,
    pub(crate) http: reqwest::Client,
}

impl Bot {
    /// A server without rates: most tests are about something else.
    pub(crate) async fn start() -> Self {
        Self::with(Options { limits: Limits::Off, ..Options::default() }).await
    }

    pub(crate) async fn with(options: Options) -> Self {
        let server = Server::start(options).await.unwrap();
        let http = reqwest::Client::builder().timeout(Duration::from_secs(20)).build().unwrap();
        Self { server, http }
    }

    /// A second bot process on the same server.
    pub(crate) fn again(&self) -> Self {
        Self { server: self.server.clone(), http: self.http.clone() }
    }

    pub(crate) fn url(&self, method: &str) -> String {
        format!("{}/bot{}/{method}", self.server.api_url(), self.server.token())
    }

    pub(crate) async fn call(&self, method: &str, body: Value) -> (u16, Value) {
        let answer = self.http.post(self.url(method)).json(&body).send().await.unwrap();
        let status = answer.status().as_u16();
        (status, answer.json().await.unwrap())
    }

    /// The result of a call that must succeed.
    #[track_caller]
    pub(crate) fn ok(
        &self,
        method: &str,
        body: Value,
    ) -> impl std::future::Future<Output = Value> + use<'_> {
        let method = method.to_owned();
        let place = std::panic::Location::caller();
        async move {
            let (status, mut answer) = self.call(&method, body).await;
            assert_eq!(status, 200, "{place}: {method} was refused: {answer}");
            assert_eq!(answer["ok"], json!(true));
            answer["result"].take()
        }
    }

    /// The description of a call that must be refused.
    #[track_caller]
    pub(crate) fn refused(
        &self,
        method: &str,
        body: Value,
    ) -> impl std::future::Future<Output = String> + use<'_> {
        let method = method.to_owned();
        let place = std::panic::Location::caller();
        async move {
            let (status, answer) = self.call(&method, body).await;
            assert_ne!(status, 200, "{place}: {method} was carried out");
            assert_eq!(answer["ok"], json!(false), "{place}");
            assert_eq!(answer["error_code"], json!(status), "{place}");
            answer["description"].as_str().unwrap().to_owned()
        }
    }

    /// A person who has written to the bot.
    pub(crate) fn reader(&self) -> i64 {
        let user = self.server.add_user("Ann", "en");
        self.server.send(user, user, "/start");
        user
    }

    /// What is posted with `sendMessage`; gives back the message's id.
    pub(crate) async fn say(&self, chat: i64, text: &str) -> i64 {
        let message = self.ok("sendMessage", json!({ "chat_id": chat, "text": text })).await;
        message["message_id"].as_i64().unwrap()
    }

    /// The updates that wait, confirmed at once.
    pub(crate) async fn updates(&self) -> Vec<Value> {
        let updates = self.ok("getUpdates", json!({})).await;
        let updates = updates.as_array().unwrap().clone();
        if let Some(last) = updates.last() {
            let offset = last["update_id"].as_i64().unwrap() + 1;
            self.ok("getUpdates", json!({ "offset": offset })).await;
        }
        updates
    }
}

/// The kinds of updates, such as `message`.
pub(crate) fn kinds(updates: &[Value]) -> Vec<String> {
    let kind =
        |update: &Value| update.as_object().unwrap().keys().find(|k| *k != "update_id").cloned();
    updates.iter().map(|update| kind(update).unwrap()).collect()
}

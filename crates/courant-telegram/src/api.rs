//! The client with which messages are posted: one request, one answer, nothing slept and nothing retried.
//!
//! It tells a request that never left from one whose answer never came. The token is part of the address,
//! so no error of the HTTP client is ever printed with it.

use crate::layout::CHAT;
use crate::refusal::{Answer, classify};
use courant_core::model::{Address, Destination};
use courant_core::outbox::Refusal;
use reqwest::{Client, Url};
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use serde_json::{Value, json};
use std::time::Duration;

/// How long a connection may take to come up; never longer than half of the time for an answer, so that a
/// connection that does not come up is told from an answer that does not.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// How long an idle connection is kept: shorter than servers keep theirs, so that a request does not meet
/// one that is just being closed.
const IDLE_TIMEOUT: Duration = Duration::from_secs(20);

/// Posts messages.
#[derive(Clone)]
pub(crate) struct Api {
    client: Client,
    url: Url,
    token: SecretString,
}

impl Api {
    pub(crate) fn new(
        url: Url,
        token: SecretString,
        timeout: Duration,
    ) -> Result<Self, reqwest::Error> {
        let client = Client::builder()
            .timeout(timeout)
            .connect_timeout(CONNECT_TIMEOUT.min(timeout / 2))
            .pool_idle_timeout(IDLE_TIMEOUT)
            .build()?;
        Ok(Self { client, url, token })
    }

    /// Calls a method with a payload, addressed to a chat (and its topic).
    pub(crate) async fn call(
        &self,
        method: &str,
        payload: impl Serialize,
        to: &Destination,
    ) -> Result<Value, Refusal> {
        let mut body = json!(payload);
        address(&mut body, &to.address);
        let url = format!(
            "{}/bot{}/{method}",
            self.url.as_str().trim_end_matches('/'),
            self.token.expose_secret()
        );
        let response = self.client.post(url).json(&body).send().await.map_err(unanswered)?;
        let status = response.status().as_u16();
        let bytes = response.bytes().await.map_err(unanswered)?;
        match serde_json::from_slice::<Answer>(&bytes) {
            Ok(Answer { ok: true, result: Some(result), .. }) => Ok(result),
            Ok(answer) => Err(classify(&answer, status, to)),
            // A proxy's page, or half an answer.
            Err(_) if status == 429 => Err(classify(&empty(), status, to)),
            Err(_) if (400..500).contains(&status) => {
                Err(Refusal::Rejected(format!("status {status}")))
            }
            Err(_) => {
                Err(Refusal::InDoubt(format!("status {status}, and no answer of the Bot API")))
            }
        }
    }
}

fn empty() -> Answer {
    Answer { ok: false, result: None, error_code: None, description: None, parameters: None }
}

/// What a broken connection means: as long as it was not up, nothing was posted.
fn unanswered(error: reqwest::Error) -> Refusal {
    let error = error.without_url();
    if error.is_connect() || error.is_builder() {
        Refusal::Transient(error.to_string())
    } else {
        Refusal::InDoubt(error.to_string())
    }
}

/// Puts chat and topic into a call that is addressed to [`CHAT`].
fn address(body: &mut Value, to: &Address) {
    let Some(fields) = body.as_object_mut() else { return };
    let (chat, topic) =
        to.0.split_once('/').map_or((to.0.as_str(), None), |(chat, topic)| (chat, Some(topic)));
    let id = chat.parse::<i64>().map_or_else(|_| json!(chat), |id| json!(id));
    if fields.get("chat_id").and_then(Value::as_str) == Some(CHAT) {
        fields.insert("chat_id".into(), id);
        if let Some(topic) = topic.and_then(|topic| topic.parse::<i64>().ok()) {
            fields.insert("message_thread_id".into(), json!(topic));
        }
    }
}

//! The client with which messages are posted: one request, one answer, nothing slept and nothing retried.
//!
//! It tells a request that never left from one whose answer never came. The token is part of the address,
//! so no error of the HTTP client is ever printed with it.

use crate::call::{Call, Deletion, Purpose, chat_and_topic};
use crate::refusal::{ErrorBody, classify, unchanged};
use courant_core::model::Destination;
use courant_core::outbox::{Change, Receipt, Refusal};
use reqwest::{Client, Url};
use secrecy::{ExposeSecret, SecretString};
use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
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

    /// Posts a part: `{"method", "body"}`, addressed to [`CHAT`](crate::layout::CHAT).
    pub(crate) async fn post(
        &self,
        part: &Value,
        to: &Destination,
        purpose: Purpose,
    ) -> Result<Receipt, Refusal> {
        let (method, fields) = parts_of(part)?;
        let body = Call { fields, to: &to.address, purpose };
        let (answer, status) = self.call::<Posted>(method, &body, to).await?;
        match answer.result {
            Some(posted) if answer.ok => Ok(Receipt(posted.message_id.to_string())),
            None if answer.ok => Err(Refusal::InDoubt("an answer without a message".into())),
            _ => Err(classify(&answer.error, status, to)),
        }
    }

    /// Makes a message say what a part says. A text can become a rich message, and back.
    pub(crate) async fn edit(
        &self,
        part: &Value,
        message: i64,
        to: &Destination,
    ) -> Result<Change, Refusal> {
        let (_, fields) = parts_of(part)?;
        let body = Call { fields, to: &to.address, purpose: Purpose::Edit(message) };
        self.change("editMessageText", &body, to).await
    }

    /// Deletes a message.
    pub(crate) async fn delete(&self, message: i64, to: &Destination) -> Result<Change, Refusal> {
        let (chat_id, _) = chat_and_topic(&to.address);
        self.change("deleteMessage", &Deletion { chat_id, message_id: message }, to).await
    }

    async fn change(
        &self,
        method: &str,
        body: &impl Serialize,
        to: &Destination,
    ) -> Result<Change, Refusal> {
        let (answer, status) = self.call::<IgnoredAny>(method, body, to).await?;
        if answer.ok { Ok(Change::Made) } else { unchanged(&answer.error, status, to) }
    }

    /// Calls a method; of its result only what `T` takes is read.
    async fn call<T: DeserializeOwned>(
        &self,
        method: &str,
        body: &impl Serialize,
        to: &Destination,
    ) -> Result<(Answer<T>, u16), Refusal> {
        let url = format!(
            "{}/bot{}/{method}",
            self.url.as_str().trim_end_matches('/'),
            self.token.expose_secret()
        );
        let response = self.client.post(url).json(body).send().await.map_err(unanswered)?;
        let status = response.status().as_u16();
        let bytes = response.bytes().await.map_err(unanswered)?;
        match serde_json::from_slice::<Answer<T>>(&bytes) {
            Ok(answer) => Ok((answer, status)),
            // A proxy's page, or half an answer.
            Err(_) if status == 429 => Err(classify(&ErrorBody::default(), status, to)),
            Err(_) if (400..500).contains(&status) => {
                Err(Refusal::Rejected(format!("status {status}")))
            }
            Err(_) => {
                Err(Refusal::InDoubt(format!("status {status}, and no answer of the Bot API")))
            }
        }
    }
}

/// Methods whose messages `editMessageText` edits: all that a briefing is made of.
const METHODS: [&str; 2] = ["sendMessage", "sendRichMessage"];

/// A part's method and fields.
fn parts_of(part: &Value) -> Result<(&str, &Map<String, Value>), Refusal> {
    let method = part.get("method").and_then(Value::as_str);
    let fields = part.get("body").and_then(Value::as_object);
    method
        .filter(|method| METHODS.contains(method))
        .zip(fields)
        .ok_or_else(|| Refusal::Rejected("a part that is no message".into()))
}

/// The answer of the Bot API server to any call.
#[derive(Debug, Deserialize)]
struct Answer<T> {
    ok: bool,
    result: Option<T>,
    #[serde(flatten)]
    error: ErrorBody,
}

/// What is read of a posted message.
#[derive(Debug, Deserialize)]
struct Posted {
    message_id: i64,
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

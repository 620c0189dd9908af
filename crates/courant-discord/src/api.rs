//! The client with which messages are posted: one request, one answer, nothing slept and nothing retried.

use crate::refusal::{ErrorBody, classify};
use courant_core::model::Destination;
use courant_core::outbox::{Blocked, Outcome, Receipt, Refusal};
use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue, InvalidHeaderValue};
use reqwest::{Client, Response};
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;
use std::time::Duration;

/// How long a connection may take to come up; never longer than half of the time for an answer, so that a
/// connection that does not come up is told from an answer that does not.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// How long an idle connection is kept: shorter than servers keep theirs.
const IDLE_TIMEOUT: Duration = Duration::from_secs(20);

/// Discord's own address.
const DISCORD: &str = "https://discord.com";

/// What Discord asks of a bot's user agent: its name, its page, its version.
const USER_AGENT: &str = concat!("DiscordBot (courant, ", env!("CARGO_PKG_VERSION"), ")");

/// Posts messages.
#[derive(Clone)]
pub(crate) struct Api {
    client: Client,
    base: String,
}

/// Why no client could be made; no error prints the token.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ClientError {
    #[error("the token has characters that no token has")]
    Token(#[from] InvalidHeaderValue),
    #[error(transparent)]
    Http(#[from] reqwest::Error),
}

impl Api {
    pub(crate) fn new(
        api_url: Option<&str>,
        token: &SecretString,
        timeout: Duration,
    ) -> Result<Self, ClientError> {
        let mut authorization = HeaderValue::from_str(&format!("Bot {}", token.expose_secret()))?;
        authorization.set_sensitive(true);
        let client = Client::builder()
            .user_agent(USER_AGENT)
            .default_headers(HeaderMap::from_iter([(AUTHORIZATION, authorization)]))
            .timeout(timeout)
            .connect_timeout(CONNECT_TIMEOUT.min(timeout / 2))
            .pool_idle_timeout(IDLE_TIMEOUT)
            .build()?;
        let base = api_url.unwrap_or(DISCORD).trim_end_matches('/');
        Ok(Self { client, base: format!("{base}/api/v10") })
    }

    /// Posts a message into a channel.
    pub(crate) async fn post(&self, to: &Destination, body: &Value) -> Outcome {
        let url = format!("{}/channels/{}/messages", self.base, to.address);
        let response = match self.client.post(url).json(body).send().await {
            Ok(response) => response,
            Err(error) => return Outcome::from(Err(unanswered(error))),
        };
        let pace = exhausted(response.headers(), to);
        Outcome { result: read(response, to).await, pace }
    }
}

async fn read(response: Response, to: &Destination) -> Result<Receipt, Refusal> {
    let status = response.status();
    let bytes = response.bytes().await.map_err(unanswered)?;
    if status.is_success() {
        let message: Value = serde_json::from_slice(&bytes)
            .map_err(|_| Refusal::InDoubt("an answer that is no message".into()))?;
        let id = message.get("id").and_then(Value::as_str);
        return id
            .map(|id| Receipt(id.into()))
            .ok_or_else(|| Refusal::InDoubt("an answer without a message".into()));
    }
    let body: ErrorBody = serde_json::from_slice(&bytes).unwrap_or_default();
    Err(classify(&body, status.as_u16(), to))
}

/// The channel's bucket, when the headers say that it is used up.
fn exhausted(headers: &HeaderMap, to: &Destination) -> Option<(Blocked, Duration)> {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if header("x-ratelimit-remaining")? != "0" {
        return None;
    }
    let seconds: f64 = header("x-ratelimit-reset-after")?.parse().ok()?;
    Some((Blocked::Chat(to.address.clone()), Duration::try_from_secs_f64(seconds).ok()?))
}

/// What a broken connection means: as long as it was not up, nothing was posted.
fn unanswered(error: reqwest::Error) -> Refusal {
    if error.is_connect() || error.is_builder() {
        Refusal::Transient(error.to_string())
    } else {
        Refusal::InDoubt(error.to_string())
    }
}

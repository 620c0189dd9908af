//! The client with which messages are posted: one request, one answer, nothing slept and nothing retried.

use crate::call::{Call, Purpose};
use crate::find::PAGE;
use crate::forum::Forum;
use crate::invalid::Invalid;
use crate::place::{Spot, is_home};
use crate::refusal::{ErrorBody, classify, opened, published, unchanged};
use courant_core::model::Destination;
use courant_core::outbox::{Blocked, Change, Clock, Outcome, Receipt, Refusal};
use jiff::Timestamp;
use reqwest::header::{
    AUTHORIZATION, DATE, HeaderMap, HeaderValue, InvalidHeaderValue, RETRY_AFTER,
};
use reqwest::{Client, RequestBuilder};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::{Map, Value, json};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

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
    /// Whether what the headers say about buckets is told.
    paced: bool,
    invalid: Arc<Mutex<Invalid>>,
    /// Discord's own clock, as its answers tell it.
    clock: Arc<Mutex<Option<Clock>>>,
}

/// Why no client could be made; no error prints the token.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ClientError {
    #[error("the token has characters that no token has")]
    Token(#[from] InvalidHeaderValue),
    #[error(transparent)]
    Http(#[from] reqwest::Error),
}

/// An answer of Discord to a request that it has carried out or refused.
struct Answer {
    status: u16,
    headers: HeaderMap,
    bytes: Vec<u8>,
}

/// What is read of a posted message.
#[derive(Deserialize)]
struct Posted {
    id: String,
}

impl Api {
    pub(crate) fn new(
        api_url: Option<&str>,
        token: &SecretString,
        timeout: Duration,
        paced: bool,
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
        let (invalid, clock) = (Arc::default(), Arc::default());
        let base = api_url.unwrap_or(DISCORD).trim_end_matches('/');
        Ok(Self { client, base: format!("{base}/api/v10"), paced, invalid, clock })
    }

    /// Posts a part into a chat's channel or a thread under it.
    pub(crate) async fn post(
        &self,
        to: &Destination,
        channel: &str,
        part: &Value,
        purpose: Purpose<'_>,
    ) -> Outcome {
        let fields = match fields(part) {
            Ok(fields) => fields,
            Err(refusal) => return Outcome::from(Err(refusal)),
        };
        let request = self.client.post(self.messages(channel)).json(&Call { fields, purpose });
        self.ask(request, to, |answer| {
            let posted: Result<Posted, Refusal> = answer.read(to);
            let posted = posted.map_err(|refusal| in_thread(to, channel, refusal))?;
            Ok(Spot { channel, message: &posted.id }.receipt(to))
        })
        .await
    }

    /// Makes a message say what a part says.
    pub(crate) async fn edit(
        &self,
        to: &Destination,
        message: &Receipt,
        part: &Value,
    ) -> Outcome<Change> {
        let fields = match fields(part) {
            Ok(fields) => fields,
            Err(refusal) => return Outcome::from(Err(refusal)),
        };
        let spot = Spot::of(to, message);
        let request = self.client.patch(self.message(spot));
        let request = request.json(&Call { fields, purpose: Purpose::Edit });
        self.ask(request, to, |answer| answer.change(to, spot)).await
    }

    /// Publishes a message of an announcement channel to those who follow it. Asking twice is harmless.
    pub(crate) async fn crosspost(&self, to: &Destination, message: &Receipt) -> Outcome<()> {
        let url = format!("{}/crosspost", self.message(Spot::of(to, message)));
        self.ask(self.client.post(url), to, |answer| answer.crossposted(to)).await
    }

    /// Deletes a message.
    pub(crate) async fn delete(&self, to: &Destination, message: &Receipt) -> Outcome<Change> {
        let spot = Spot::of(to, message);
        let request = self.client.delete(self.message(spot));
        self.ask(request, to, |answer| answer.change(to, spot)).await
    }

    /// Opens a thread under a message; one that is there is as good.
    pub(crate) async fn open_thread(
        &self,
        to: &Destination,
        message: &str,
        body: &Value,
    ) -> Outcome<()> {
        let spot = Spot { channel: &to.address.0, message };
        let request = self.client.post(format!("{}/threads", self.message(spot))).json(body);
        self.ask(request, to, |answer| answer.opened(to)).await
    }

    /// Opens a thread again that was put away.
    pub(crate) async fn open_again(&self, to: &Destination, thread: &str) -> Outcome<()> {
        let request = self.client.patch(self.channel(thread)).json(&json!({ "archived": false }));
        self.ask(request, to, |answer| answer.read::<IgnoredAny>(to).map(drop)).await
    }

    /// Opens a post in a forum; its id is its first message's too.
    pub(crate) async fn open_post(&self, to: &Destination, body: &Value) -> Outcome<String> {
        let request = self.client.post(format!("{}/threads", self.channel(&to.address.0)));
        self.ask(request.json(body), to, |answer| {
            let opened: Posted = answer.read(to)?;
            Ok(opened.id)
        })
        .await
    }

    /// What a forum tells of itself.
    pub(crate) async fn forum(&self, to: &Destination) -> Outcome<Forum> {
        let request = self.client.get(self.channel(&to.address.0));
        let asked = self.ask(request, to, |answer| answer.read(to)).await;
        // Nothing was posted yet, whatever came of it.
        let result = asked.result.map_err(|refusal| match refusal {
            Refusal::InDoubt(reason) => Refusal::Transient(reason),
            refusal => refusal,
        });
        Outcome { result, pace: asked.pace }
    }

    /// The threads of a server that are not put away, as Discord shows them.
    pub(crate) async fn threads(&self, to: &Destination, guild: &str) -> Outcome<Value> {
        let request = self.client.get(format!("{}/guilds/{guild}/threads/active", self.base));
        self.ask(request, to, |answer| answer.read(to)).await
    }

    /// The messages of a channel that follow an id, the oldest of them, at most [`PAGE`].
    pub(crate) async fn list(
        &self,
        to: &Destination,
        channel: &str,
        after: u64,
    ) -> Outcome<Vec<Value>> {
        let url = format!("{}?limit={PAGE}&after={after}", self.messages(channel));
        self.ask(self.client.get(url), to, |answer| {
            let messages: Option<Vec<Value>> = answer.read(to)?;
            Ok(messages.unwrap_or_default())
        })
        .await
    }

    /// Asks for nothing but Discord's time; anybody may.
    pub(crate) async fn ask_time(&self) {
        match answer(self.client.get(format!("{}/gateway", self.base))).await {
            Ok(answer) => self.learn_time(&answer.headers),
            Err(error) => {
                tracing::warn!(error = %error.without_url(), "Discord's time is not known yet");
            }
        }
    }

    /// What Discord's clock shows, once it has answered.
    pub(crate) fn time(&self) -> Option<Timestamp> {
        let clock = self.clock.lock().unwrap_or_else(PoisonError::into_inner).clone();
        clock.map(|clock| clock.now())
    }

    fn learn_time(&self, headers: &HeaderMap) {
        if let Some(date) = date(headers) {
            let clock = Clock::starting_at(date);
            *self.clock.lock().unwrap_or_else(PoisonError::into_inner) = Some(clock);
        }
    }

    /// Counts an answer that was given to somebody else's request with the same token.
    pub(crate) fn count(&self, status: u16) {
        self.count_scoped(status, None);
    }

    fn channel(&self, channel: &str) -> String {
        format!("{}/channels/{channel}", self.base)
    }

    fn messages(&self, channel: &str) -> String {
        format!("{}/messages", self.channel(channel))
    }

    fn message(&self, Spot { channel, message }: Spot<'_>) -> String {
        format!("{}/{message}", self.messages(channel))
    }

    async fn ask<T>(
        &self,
        request: RequestBuilder,
        to: &Destination,
        read: impl FnOnce(&Answer) -> Result<T, Refusal>,
    ) -> Outcome<T> {
        let answer = match answer(request).await {
            Ok(answer) => answer,
            Err(error) => return Outcome { result: Err(unanswered(error)), pace: self.shut() },
        };
        self.learn_time(&answer.headers);
        self.count_scoped(answer.status, header(&answer.headers, SCOPE));
        let bucket = || exhausted(&answer.headers, to).filter(|_| self.paced);
        let pace = self.shut().or_else(bucket);
        Outcome { result: read(&answer), pace }
    }

    fn count_scoped(&self, status: u16, scope: Option<&str>) {
        if Invalid::is_one(status, scope) {
            let mut invalid = self.invalid.lock().unwrap_or_else(PoisonError::into_inner);
            invalid.count(Instant::now());
        }
    }

    /// Nothing may be sent for a while, because too many answers were refusals.
    fn shut(&self) -> Option<(Blocked, Duration)> {
        let mut invalid = self.invalid.lock().unwrap_or_else(PoisonError::into_inner);
        invalid.wait(Instant::now()).map(|wait| (Blocked::Bot, wait))
    }
}

impl Answer {
    /// What was asked for.
    fn read<T: DeserializeOwned>(&self, to: &Destination) -> Result<T, Refusal> {
        if !is_success(self.status) {
            return Err(classify(&self.error(), self.status, to));
        }
        serde_json::from_slice(&self.bytes)
            .map_err(|_| Refusal::InDoubt("an answer that is no message".into()))
    }

    fn change(&self, to: &Destination, spot: Spot<'_>) -> Result<Change, Refusal> {
        if is_success(self.status) {
            return Ok(Change::Made);
        }
        match unchanged(&self.error(), self.status, to) {
            // The thread is gone, with all that stood in it.
            Err(Refusal::Gone(_)) if !is_home(to, spot.channel) => Ok(Change::Missing),
            changed => changed,
        }
    }

    fn opened(&self, to: &Destination) -> Result<(), Refusal> {
        if is_success(self.status) {
            return Ok(());
        }
        opened(&self.error(), self.status, to)
    }

    fn crossposted(&self, to: &Destination) -> Result<(), Refusal> {
        if is_success(self.status) {
            return Ok(());
        }
        published(&self.error(), self.status, to)
    }

    /// The body of an error. A 429 without one comes from what stands before Discord and shuts out the whole
    /// address.
    fn error(&self) -> ErrorBody {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|_| ErrorBody {
            retry_after: header(&self.headers, RETRY_AFTER.as_str())
                .and_then(|seconds| seconds.parse().ok()),
            global: true,
            ..ErrorBody::default()
        })
    }
}

/// Whose limit a 429 is about (developer documentation, `topics/rate-limits`).
const SCOPE: &str = "x-ratelimit-scope";

/// What a refusal in a thread means: that a thread is gone does not say that its chat is.
fn in_thread(to: &Destination, channel: &str, refusal: Refusal) -> Refusal {
    match refusal {
        Refusal::Gone(reason) if !is_home(to, channel) => Refusal::Rejected(reason),
        refusal => refusal,
    }
}

fn is_success(status: u16) -> bool {
    (200..300).contains(&status)
}

fn fields(part: &Value) -> Result<&Map<String, Value>, Refusal> {
    part.as_object().ok_or_else(|| Refusal::Rejected("a part that is no message".into()))
}

async fn answer(request: RequestBuilder) -> Result<Answer, reqwest::Error> {
    let mut response = request.send().await?;
    let status = response.status().as_u16();
    let headers = std::mem::take(response.headers_mut());
    let bytes = response.bytes().await?.into();
    Ok(Answer { status, headers, bytes })
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// When Discord answered, by its own clock.
fn date(headers: &HeaderMap) -> Option<Timestamp> {
    let date = header(headers, DATE.as_str())?;
    jiff::fmt::rfc2822::parse(date).ok().map(|date| date.timestamp())
}

/// The channel's bucket, when the headers say that it is used up.
fn exhausted(headers: &HeaderMap, to: &Destination) -> Option<(Blocked, Duration)> {
    if header(headers, "x-ratelimit-remaining")? != "0" {
        return None;
    }
    let seconds: f64 = header(headers, "x-ratelimit-reset-after")?.parse().ok()?;
    Some((Blocked::Chat(to.address.clone()), Duration::try_from_secs_f64(seconds).ok()?))
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

//! The REST API: authorisation, rates, faults, routes, and the log of calls.

mod attachments;
mod channels;
mod commands;
mod guilds;
mod interactions;
mod messages;
mod posting;
mod route;
mod threads;
mod webhooks;

pub(crate) use self::attachments::{download, is_download};
pub(crate) use self::interactions::FIRST_ANSWER;
pub(crate) use self::messages::withdraw;
pub(crate) use self::posting::{announce, plain};

use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};

use self::route::Route;
use super::check::form::{Files, Object};
use super::errors::{self, ApiError};
use super::files::Attached;
use super::json as shapes;
use super::rates::{Headers, TooFast};
use super::said::Said;
use super::seen::Record;
use super::server::Inner;
use super::state::State;
use crate::Fault;

/// A request as it arrived.
pub(crate) struct Request<'a> {
    pub(crate) method: &'a str,
    pub(crate) path: &'a str,
    pub(crate) query: &'a str,
    pub(crate) authorization: Option<&'a str>,
    pub(crate) payload: Payload,
}

/// Its body.
#[derive(Debug)]
pub(crate) enum Payload {
    None,
    Json(Value),
    /// A body that came with files.
    Form(Value, Files),
    /// A message to be posted, and its nonce.
    Message(Arc<Said>, Option<Value>),
    Broken,
    WrongType(String),
    TooLarge,
}

/// An answer.
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) body: Option<Body>,
    /// A page instead of JSON, as Cloudflare answers those it has banned.
    pub(crate) page: Option<&'static str>,
    pub(crate) headers: Headers,
}

/// The body of an answer.
pub(crate) enum Body {
    Json(Value),
    /// JSON that is written out already.
    Written(Vec<u8>),
    /// A file that was attached to a message.
    File(Arc<Attached>),
    /// Words without a form.
    Plain(&'static str),
}

/// When a request arrived.
#[derive(Clone, Copy)]
pub(crate) struct Now {
    /// By the server's clock.
    pub(crate) at: Duration,
    /// Since 1970.
    pub(crate) unix: Duration,
}

/// What a route answers: a status, and a body if there is one.
pub(crate) type Outcome = Result<(u16, Option<Body>), ApiError>;

pub(crate) fn ok(body: Value) -> Outcome {
    Ok((200, Some(Body::Json(body))))
}

pub(crate) fn no_content() -> Outcome {
    Ok((204, None))
}

impl Request<'_> {
    /// Path below the version, without the query.
    fn below(&self) -> Result<&str, ApiError> {
        let path = self.path.strip_prefix("/api/").ok_or_else(|| ApiError::http(404))?;
        match path.split_once('/') {
            Some(("v10", _)) => Ok(path.trim_start_matches("v10")),
            Some((version, _)) if version.starts_with('v') => Err(errors::invalid_api_version()),
            _ => Err(ApiError::http(404)),
        }
    }

    fn param(&self, name: &str) -> Option<&str> {
        self.query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
    }

    /// The body, which must be JSON.
    fn json(&self) -> Result<&Value, ApiError> {
        match &self.payload {
            Payload::Json(value) | Payload::Form(value, _) => Ok(value),
            Payload::Broken => Err(errors::invalid_json()),
            Payload::TooLarge => Err(errors::body_too_large()),
            // A message is asked for as such.
            Payload::None | Payload::Message(..) => Err(ApiError::http(400)),
            Payload::WrongType(kind) => {
                tracing::error!(%kind, "the simulated server takes JSON bodies only");
                let mut error = ApiError::new(400, 50035, "Invalid Form Body");
                let words = format!(
                    "Expected \"Content-Type\" header to be one of {{'application/json'}}, not {kind}."
                );
                error.errors =
                    Some(json!({"_errors": [{"code": "CONTENT_TYPE_INVALID", "message": words}]}));
                Err(error)
            }
        }
    }

    /// The message to be posted, and its nonce.
    fn message(&self) -> Result<(&Said, Option<&Value>), ApiError> {
        match &self.payload {
            Payload::Message(said, nonce) => Ok((said, nonce.as_ref())),
            _ => self.object().and(Err(ApiError::http(400))),
        }
    }

    /// The files that came with the body.
    fn files(&self) -> Files {
        match &self.payload {
            Payload::Form(_, files) => files.clone(),
            _ => Files::new(),
        }
    }

    /// The body, which must be a JSON object.
    fn object(&self) -> Result<&Object, ApiError> {
        self.json()?.as_object().ok_or_else(|| ApiError::http(400))
    }
}

/// Carries a request out and logs it. A fault that concerns the connection is left to the caller.
pub(crate) fn handle(inner: &Inner, request: Request<'_>) -> (Reply, Option<Fault>) {
    let now = Now { at: inner.clock.elapsed(), unix: inner.clock.unix() };
    let mut state = inner.state();
    state.counts.requests += 1;
    let path = request.below().unwrap_or(request.path).to_owned();
    let (reply, fault) = decide(inner, &mut state, &request, &path, now);
    let cut_before = fault == Some(Fault::CutBefore);
    if !cut_before {
        count(&mut state, &reply, now);
    }
    let code = match &reply.body {
        Some(Body::Json(body)) if reply.status >= 400 => body["code"].as_u64(),
        _ => None,
    };
    state.record(Record {
        at: now.at,
        method: request.method.to_owned(),
        path,
        body: request.payload,
        status: if cut_before { 0 } else { reply.status },
        code,
    });
    (reply, fault)
}

fn count(state: &mut State, reply: &Reply, now: Now) {
    if reply.status == 429 {
        state.counts.too_many_requests += 1;
    }
    if matches!(reply.status, 401 | 403 | 429) && reply.page.is_none() {
        state.counts.invalid_requests += 1;
        state.rates.invalid(now.at);
    }
}

fn decide(
    inner: &Inner,
    state: &mut State,
    request: &Request<'_>,
    path: &str,
    now: Now,
) -> (Reply, Option<Fault>) {
    if let Some(left) = state.rates.banned(now.at) {
        let headers = vec![("retry-after", left.as_secs().to_string())];
        return (Reply { status: 429, body: None, page: Some("error code: 1015"), headers }, None);
    }
    let route = match request.below().and_then(|path| route::find(request.method, path)) {
        Ok(route) => route,
        Err(error) => {
            tracing::error!(
                method = request.method,
                path,
                "a route that the simulated Discord does not have"
            );
            state.unknown_routes += 1;
            return (refused(&error, Vec::new()), None);
        }
    };
    if route.needs_token() && request.authorization != Some(&format!("Bot {}", inner.options.token))
    {
        return (refused(&ApiError::http(401), Vec::new()), None);
    }
    let limits = inner.options.limits;
    if !route.is_interaction()
        && let Err(too_fast) = state.rates.global(now.at, limits)
    {
        return (slow_down(&too_fast, Vec::new()), None);
    }
    let (headers, verdict) = state.rates.bucket(&route.bucket(), now.at, now.unix, limits);
    if let Err(too_fast) = verdict {
        return (slow_down(&too_fast, headers), None);
    }
    let channel = || route.channel().map(|channel| channel.to_string());
    let fault = inner.faults.strike(&format!("{} {path}", request.method), channel);
    match fault {
        Some(Fault::Refuse { status }) => return (refused(&ApiError::http(status), headers), None),
        Some(Fault::TooMany { retry_after }) => {
            let retry_after = Duration::from_secs(u64::from(retry_after));
            return (slow_down(&TooFast { retry_after, global: false }, headers), None);
        }
        Some(Fault::CutBefore) => return (refused(&ApiError::http(500), headers), fault),
        _ => {}
    }
    let reply = match carry_out(inner, state, request, &route, now) {
        Ok((status, body)) => Reply { status, body, page: None, headers },
        Err(error) => refused(&error, headers),
    };
    match fault {
        Some(Fault::RefuseAfter { status }) => {
            (refused(&ApiError::http(status), reply.headers), None)
        }
        fault => (reply, fault),
    }
}

fn refused(error: &ApiError, headers: Headers) -> Reply {
    Reply { status: error.status, body: Some(Body::Json(error.body())), page: None, headers }
}

/// 429 in Discord's words: no code, the seconds as a fraction.
fn slow_down(too_fast: &TooFast, mut headers: Headers) -> Reply {
    let seconds = too_fast.retry_after.as_secs_f64();
    let body = json!({"message": "You are being rate limited.", "retry_after": seconds,
        "global": too_fast.global});
    headers.push(("retry-after", seconds.ceil().to_string()));
    headers.push(("x-ratelimit-scope", if too_fast.global { "global" } else { "user" }.to_owned()));
    if too_fast.global {
        headers.push(("x-ratelimit-global", String::from("true")));
    }
    Reply { status: 429, body: Some(Body::Json(body)), page: None, headers }
}

fn carry_out(
    inner: &Inner,
    state: &mut State,
    request: &Request<'_>,
    route: &Route<'_>,
    now: Now,
) -> Outcome {
    match *route {
        Route::Gateway => ok(json!({"url": inner.gateway_url()})),
        Route::GatewayBot => {
            let remaining = state.gateway.remaining(now.at);
            ok(json!({"url": inner.gateway_url(), "shards": 1, "session_start_limit": {
                "total": super::gateway::IDENTIFIES, "remaining": remaining,
                "reset_after": 86_400_000, "max_concurrency": 1}}))
        }
        Route::Me => ok(shapes::current_user(state)),
        Route::Application => ok(shapes::application(state)),
        Route::OpenDm => channels::open_dm(state, request, now),
        Route::User(user) => channels::user(state, user),
        Route::Channel(channel) => channels::channel(state, channel),
        Route::GetMessages(channel) => messages::list(state, request, channel),
        Route::CreateMessage(channel) => posting::create(state, request.message()?, channel, now),
        Route::GetMessage(channel, message) => messages::get(state, channel, message),
        Route::EditMessage(channel, message) => {
            messages::edit(state, request.object()?, channel, message, now)
        }
        Route::DeleteMessage(channel, message) => messages::delete(state, channel, message),
        Route::Crosspost(channel, message) => messages::crosspost(state, channel, message),
        Route::OpenThread(channel) => threads::open_again(state, request.object()?, channel),
        Route::CreatePost(channel) => threads::post(state, request.object()?, channel, now),
        Route::CreateThread(channel, message) => {
            threads::under(state, request.object()?, channel, message)
        }
        Route::ActiveThreads(guild) => threads::active(state, guild),
        Route::Guild(guild) => guilds::guild(state, guild),
        Route::GuildChannels(guild) => guilds::channels(state, guild),
        Route::GuildRoles(guild) => guilds::roles(state, guild),
        Route::GuildMember(guild, user) => guilds::member(state, guild, user),
        Route::GetCommands(application, guild) => {
            let localized = request.param("with_localizations") == Some("true");
            commands::list(state, application, guild, localized)
        }
        Route::SetCommands(application, guild) => {
            commands::set(state, request.json()?, application, guild, now)
        }
        Route::AddCommand(application, guild) => {
            commands::add(state, request.json()?, application, guild, now)
        }
        Route::DeleteCommand(application, guild, id) => {
            commands::delete(state, application, guild, id)
        }
        Route::Callback(id, token) => {
            let with_response = request.param("with_response") == Some("true");
            let given = (request.object()?, request.files());
            interactions::callback(state, given, id, token, with_response, now)
        }
        Route::FollowUp(application, token) => {
            let given = (request.object()?, request.files());
            webhooks::follow_up(state, given, application, token, now)
        }
        Route::GetAnswer(application, token, target) => {
            webhooks::get(state, application, token, target, now)
        }
        Route::EditAnswer(application, token, target) => {
            let given = (request.object()?, request.files());
            webhooks::edit(state, given, application, token, target, now)
        }
        Route::DeleteAnswer(application, token, target) => {
            webhooks::delete(state, application, token, target, now)
        }
    }
}

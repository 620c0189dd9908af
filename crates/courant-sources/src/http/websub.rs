//! `/v1/websub/{token}`: a hub asks whether a subscription is meant, and brings what is new.

use super::problem::Problem;
use super::shared::{Peer, Shared};
use super::signature;
use crate::feed::{Question, Verdict, verdict};
use axum::extract::rejection::PathRejection;
use axum::extract::{Extension, Path, RawQuery, Request, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use axum::response::{IntoResponse, Response};
use courant_core::store::{Feed, Hub};
use std::net::IpAddr;
use std::sync::Arc;

/// The header with a hub's signature.
const SIGNATURE: &str = "x-hub-signature";

/// Answers a hub that asks whether a subscription is meant.
pub(super) async fn verify(
    State(shared): State<Arc<Shared>>,
    Extension(Peer(peer)): Extension<Peer>,
    token: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let (feed, hub) = known(&shared, token, peer, Problem::not_found()).await?;
    let question = Question::of(query.as_deref().unwrap_or_default());
    match verdict(&hub, &question, shared.now()) {
        Verdict::Meant { until, challenge } => {
            shared.store.hub_confirmed(feed.id, until).await?;
            tracing::info!(feed = %feed.id, host = feed.host, "a hub tells of a feed from now on");
            let headers =
                [(CONTENT_TYPE, "text/plain; charset=utf-8"), (X_CONTENT_TYPE_OPTIONS, "nosniff")];
            Ok((headers, challenge).into_response())
        }
        Verdict::Denied => {
            tracing::warn!(feed = %feed.id, host = feed.host, "a hub does not tell of a feed");
            shared.store.hub_confirmed(feed.id, None).await?;
            Ok(StatusCode::OK.into_response())
        }
        Verdict::NotMeant => Err(Problem::not_found()),
    }
}

/// Takes what a hub brings.
pub(super) async fn bring(
    State(shared): State<Arc<Shared>>,
    Extension(Peer(peer)): Extension<Peer>,
    token: Result<Path<String>, PathRejection>,
    request: Request,
) -> Result<StatusCode, Problem> {
    // A hub that is told so may forget the subscription (WebSub, 7).
    let gone = Problem::new(StatusCode::GONE, "gone", "there is no such subscription");
    let (feed, hub) = known(&shared, token, peer, gone.clone()).await?;
    let Some(feeds) = &shared.feeds else { return Err(gone) };
    shared.may_push(feed.id)?;
    let (parts, body) = request.into_parts();
    let mut taken = shared.trusted.read(&parts.headers, body, crate::feed::MAX_FEED_BYTES).await?;
    let bytes = std::mem::take(&mut taken.bytes);
    let signature = parts.headers.get(SIGNATURE).and_then(|value| value.to_str().ok());
    if !signature.is_some_and(|signature| signature::hub(&hub.secret, &bytes, signature)) {
        // Whoever tries signatures is told nothing; what is not signed is not taken (WebSub, 7.1).
        tracing::warn!(feed = %feed.id, host = feed.host, "what a hub brought is not signed as agreed");
        return Ok(StatusCode::ACCEPTED);
    }
    feeds.brought(&feed, bytes, shared.now()).await?;
    Ok(StatusCode::ACCEPTED)
}

/// The feed of a callback. Its token is looked up as it is: 128 random bits cannot be told from how long that takes.
async fn known(
    shared: &Shared,
    token: Result<Path<String>, PathRejection>,
    peer: IpAddr,
    otherwise: Problem,
) -> Result<(Feed, Hub), Problem> {
    let feed = match token {
        Ok(Path(token)) => shared.store.feed_of_callback(&token).await?,
        Err(_) => None,
    };
    let known = feed.and_then(|feed| feed.hub.clone().map(|hub| (feed, hub)));
    known.ok_or_else(|| shared.unknown(peer, otherwise))
}

//! `POST /v1/mail`: a mail provider's webhook hands a mail in.

use super::body::Taken;
use super::posted_form::{self, Fields};
use super::problem::Problem;
use super::shared::{Peer, Shared};
use super::signature;
use crate::mail::{Mail, NotTaken, Way};
use axum::extract::{Extension, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode};
use secrecy::ExposeSecret as _;
use std::net::IpAddr;
use std::sync::Arc;

/// Largest body: a mail of 25 MB, as large as Gmail and Mailgun take, where all of it is written as base64 once more.
pub(super) const MAX_MAIL_BYTES: usize = 35 * 1024 * 1024;

/// How long a provider is to wait with a mail that cannot be taken now, in seconds.
const LATER: u64 = 60;

/// Where Courant's own signature stands, and the time that it covers.
const SIGNATURE: &str = "x-courant-signature";
const TIMESTAMP: &str = "x-courant-timestamp";

/// What a signature in a form lacks that may be known.
const UNSIGNED: &str = "the signature is missing, old or wrong";

/// Takes a mail.
pub(super) async fn post(
    State(shared): State<Arc<Shared>>,
    Extension(Peer(peer)): Extension<Peer>,
    request: Request,
) -> Result<StatusCode, Problem> {
    let (parts, body) = request.into_parts();
    let headers = &parts.headers;
    if shared.mail.is_none() || shared.keys.is_empty() {
        return Err(Problem::not_found());
    }
    let header = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let content_type = header(CONTENT_TYPE.as_str()).unwrap_or_default().to_owned();
    let is_form = posted_form::is_form(&content_type);
    let own = header(SIGNATURE).zip(header(TIMESTAMP));
    // What cannot be signed is not read.
    let may_be = match own {
        Some((_, timestamp)) => signature::is_now(timestamp, shared.now()),
        None => is_form && shared.keys.mailgun.is_some(),
    };
    if !may_be {
        return Err(shared.refused(peer, UNSIGNED));
    }
    let mut taken: Taken = shared.strangers.read(headers, body, MAX_MAIL_BYTES).await?;
    let bytes = std::mem::take(&mut taken.bytes);
    if own.is_some() {
        own_signature(&shared, headers, &bytes, peer)?;
        let mail =
            if is_form { posted_form::fields(&content_type, bytes).await?.mail()? } else { bytes };
        return hand_in(&shared, mail, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let fields = posted_form::fields(&content_type, bytes).await?;
    let Some(token) = mailgun_token(&shared, &fields) else {
        return Err(shared.refused(peer, UNSIGNED));
    };
    let until = shared.now().saturating_add(signature::WINDOW * 2).unwrap_or_default();
    if !shared.use_up(&token, until) {
        // It was taken; the answer may have been lost on its way.
        return Ok(StatusCode::OK);
    }
    let mail = fields.mail()?;
    // Mailgun brings again whatever is not answered by 200, for eight hours, but for 406.
    let answer = hand_in(&shared, mail, StatusCode::NOT_ACCEPTABLE).await;
    if answer.as_ref().is_err_and(|problem| problem.wait.is_some()) {
        shared.give_back(&token);
    }
    answer
}

fn own_signature(
    shared: &Shared,
    headers: &HeaderMap,
    body: &[u8],
    peer: IpAddr,
) -> Result<(), Problem> {
    let header = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let holds = shared.keys.secret.as_ref().is_some_and(|secret| {
        signature::own(secret.expose_secret(), header(TIMESTAMP), body, header(SIGNATURE))
    });
    if holds { Ok(()) } else { Err(shared.refused(peer, UNSIGNED)) }
}

/// The token of Mailgun's signature, if that holds now.
fn mailgun_token(shared: &Shared, fields: &Fields) -> Option<String> {
    let key = shared.keys.mailgun.as_ref()?;
    let (timestamp, token) = (fields.text("timestamp")?, fields.text("token")?);
    let signature = fields.text("signature")?;
    let holds = signature::is_now(timestamp, shared.now())
        && signature::mailgun(key.expose_secret(), timestamp, token, signature);
    holds.then(|| token.to_owned())
}

/// Hands a mail to the desk; one that it will never take is answered by `never`.
async fn hand_in(
    shared: &Shared,
    bytes: Vec<u8>,
    never: StatusCode,
) -> Result<StatusCode, Problem> {
    let Some(desk) = &shared.mail else { return Err(Problem::not_found()) };
    match desk.take(Mail { bytes, way: Way::Webhook }).await {
        Ok(()) => Ok(StatusCode::OK),
        Err(NotTaken::Later(reason)) => {
            tracing::warn!(reason, "a mail from a webhook could not be taken yet");
            Err(Problem::busy("the mail cannot be taken now", LATER))
        }
        Err(why @ NotTaken::Private) => Err(Problem::new(never, "unreadable", why.to_string())),
        Err(NotTaken::Never(reason)) => Err(Problem::new(never, "unreadable", reason)),
    }
}

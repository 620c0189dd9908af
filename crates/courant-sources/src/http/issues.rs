//! `POST /v1/issues`: a publisher hands an issue in.

use super::answer::Answer;
use super::form::{Kind, Posted, posted};
use super::problem::Problem;
use super::shared::{Peer, Shared};
use super::token::hex;
use axum::extract::{Extension, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use courant_core::intake::{self, Outgoing, Source};
use courant_core::model::Newsletter;
use courant_core::store::KeptAnswer;
use courant_newsletter::Identity;
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// Largest issue that is posted, as large as mails get: Gmail takes 25 MB.
pub(super) const MAX_ISSUE_BYTES: usize = 25 * 1024 * 1024;

/// Longest key of a request: what services of this kind take.
const MAX_KEY: usize = 255;

/// The header with the key of a request, and the one that says that an answer is an old one.
const IDEMPOTENCY_KEY: &str = "idempotency-key";
const IDEMPOTENT_REPLAYED: &str = "idempotent-replayed";

/// What the words behind the question mark wish for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Wishes {
    deliver: Option<bool>,
    dry_run: bool,
}

/// A request that has been read.
struct Asked {
    kind: Kind,
    wishes: Wishes,
    body: Vec<u8>,
}

/// Takes an issue in, or says what would be understood of it.
pub(super) async fn post(
    State(shared): State<Arc<Shared>>,
    Extension(Peer(peer)): Extension<Peer>,
    request: Request,
) -> Result<Response, Problem> {
    let (parts, body) = request.into_parts();
    // Who asks comes first: the body of a stranger is not read.
    let token = shared.known(&parts.headers, peer).await?;
    shared.may_post(token.id)?;
    let gone = || Problem::unauthorized("the token's newsletter is gone");
    let newsletter = shared.store.newsletter(token.newsletter).await?.ok_or_else(gone)?;
    let wishes = Wishes::of(parts.uri.query().unwrap_or_default())?;
    let key = key(&parts.headers)?;
    let kind = kind(&parts.headers)?;
    // The room is held until the answer.
    let mut taken = shared.trusted.read(&parts.headers, body, MAX_ISSUE_BYTES).await?;
    let asked = Asked { kind, wishes, body: std::mem::take(&mut taken.bytes) };
    let now = shared.now();
    if let Err(error) = shared.store.publish_token_used(&token, now).await {
        tracing::warn!(%error, "it could not be noted that a token was used");
    }
    if wishes.dry_run {
        let (source, _) = read(asked).await?;
        return Ok(Answer::understood(&source.reading).into_response());
    }
    match key {
        None => Ok(publish(&shared, &newsletter, asked, now).await?.into_response()),
        Some(key) => once(&shared, &newsletter, key, asked, now).await,
    }
}

/// Publishes unless the same request was answered before.
async fn once(
    shared: &Shared,
    newsletter: &Newsletter,
    key: String,
    asked: Asked,
    now: Timestamp,
) -> Result<Response, Problem> {
    let Some(_alone) = shared.alone(newsletter.id, &key) else {
        let words = "the same Idempotency-Key is being answered right now";
        let problem = Problem::new(StatusCode::CONFLICT, "under-way", words);
        return Err(Problem { wait: Some(1), ..problem });
    };
    let hash = asked.hash();
    if let Some(kept) = shared.store.kept_answer(newsletter.id, key.clone(), now).await? {
        if kept.request_hash != hash {
            let words = "the same Idempotency-Key came with another request before";
            return Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "key-reused", words));
        }
        let status = StatusCode::from_u16(kept.status).unwrap_or(StatusCode::OK);
        let answer = Answer { status, body: kept.answer };
        return Ok(([(IDEMPOTENT_REPLAYED, "true")], answer).into_response());
    }
    let answer = publish(shared, newsletter, asked, now).await?;
    let kept = KeptAnswer {
        request_hash: hash,
        status: answer.status.as_u16(),
        answer: answer.body.clone(),
    };
    // It is taken in already: asked again, it is known.
    if let Err(error) = shared.store.keep_answer(newsletter.id, key, kept, now).await {
        tracing::error!(%error, "an answer could not be kept");
    }
    Ok(answer.into_response())
}

async fn publish(
    shared: &Shared,
    newsletter: &Newsletter,
    asked: Asked,
    now: Timestamp,
) -> Result<Answer, Problem> {
    let wish = asked.wishes.deliver;
    let (source, told) = read(asked).await?;
    let outgoing = match wish.or(told) {
        Some(false) => Outgoing::Nothing,
        _ => Outgoing::New,
    };
    let published = shared.publisher.publish(newsletter, source, outgoing, now).await?;
    let answer = Answer::of(&published);
    tracing::info!(
        newsletter = newsletter.slug.as_str(),
        status = answer.status.as_u16(),
        "a publisher has posted an issue"
    );
    Ok(answer)
}

/// Reads what was posted; also whether the form says that it goes out.
async fn read(asked: Asked) -> Result<(Source, Option<bool>), Problem> {
    let Posted { name, bytes, id, url, authors, deliver } = posted(asked.kind, asked.body)?;
    let mut source = intake::read(name, bytes).await?;
    match source.reading.issues.as_mut_slice() {
        [issue] => {
            issue.url = url.or(issue.url.take());
            if !authors.is_empty() {
                issue.authors = authors;
            }
            // The same name in the publisher's feed is the same issue.
            if let Some(id) = id {
                issue.identity = Identity::FeedEntry(id);
            }
        }
        _ if id.is_some() => {
            return Err(Problem::unreadable("an id is for one issue; there are several"));
        }
        _ => {}
    }
    Ok((source, deliver))
}

fn key(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let Some(value) = headers.get(IDEMPOTENCY_KEY) else { return Ok(None) };
    let key = value.to_str().map(str::trim).unwrap_or_default();
    if key.is_empty() || key.len() > MAX_KEY {
        return Err(Problem::bad(format!(
            "an Idempotency-Key has 1 to {MAX_KEY} characters of ASCII"
        )));
    }
    Ok(Some(key.to_owned()))
}

fn kind(headers: &HeaderMap) -> Result<Kind, Problem> {
    let told = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    told.and_then(Kind::of).ok_or_else(|| {
        let words = "Content-Type is one of application/json, text/markdown, text/html, text/plain, message/rfc822";
        Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", words)
    })
}

impl Wishes {
    fn of(query: &str) -> Result<Self, Problem> {
        let mut wishes = Self::default();
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            let value = match value.as_ref() {
                "true" | "1" => true,
                "false" | "0" => false,
                _ => return Err(Problem::bad("deliver and dry_run are true or false")),
            };
            match name.as_ref() {
                "deliver" => wishes.deliver = Some(value),
                "dry_run" => wishes.dry_run = value,
                // A slip of the pen must not publish what was to be a trial.
                _ => return Err(Problem::bad("the parameters are deliver and dry_run")),
            }
        }
        Ok(wishes)
    }
}

impl Asked {
    /// What tells it from another request.
    fn hash(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(format!("{:?} {:?}\n", self.kind, self.wishes.deliver));
        hash.update(&self.body);
        hex(&hash.finalize())
    }
}

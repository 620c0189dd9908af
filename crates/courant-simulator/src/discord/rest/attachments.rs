//! The CDN: `GET /attachments/<channel>/<id>/<name>` beside the API, without token and rates.

use axum::http::Uri;

use super::{Body, Now, Payload, Reply};
use crate::Fault;
use crate::discord::errors;
use crate::discord::seen::Record;
use crate::discord::server::Inner;
use crate::discord::state::State;

/// What the CDN says of a file that is gone, or whose address is not signed or not good any more.
const GONE: &str = "This content is no longer available.";

/// Whether a path is one of the CDN.
pub(crate) fn is_download(path: &str) -> bool {
    path.starts_with("/attachments/")
}

/// Serves a file and logs it. A fault that concerns the connection is left to the caller.
pub(crate) fn download(inner: &Inner, method: &str, uri: &Uri) -> (Reply, Option<Fault>) {
    let now = Now { at: inner.clock.elapsed(), unix: inner.clock.unix() };
    let path = uri.path();
    let mut state = inner.state();
    state.counts.requests += 1;
    let channel = || path.split('/').nth(2).map(str::to_owned);
    let fault = inner.faults.strike(&format!("{method} {path}"), channel);
    let (reply, fault) = match fault {
        Some(Fault::Refuse { status } | Fault::RefuseAfter { status }) => {
            (plain(status, errors::reason(status)), None)
        }
        Some(Fault::TooMany { retry_after }) => {
            let mut reply = plain(429, errors::reason(429));
            reply.headers.push(("retry-after", retry_after.to_string()));
            (reply, None)
        }
        fault => (find(&state, method, uri), fault),
    };
    let status = if fault == Some(Fault::CutBefore) { 0 } else { reply.status };
    let (method, path) = (method.to_owned(), path.to_owned());
    state.record(Record { at: now.at, method, path, body: Payload::None, status, code: None });
    (reply, fault)
}

fn find(state: &State, method: &str, uri: &Uri) -> Reply {
    if !matches!(method, "GET" | "HEAD") {
        return plain(405, errors::reason(405));
    }
    match state.cdn.find(uri.path(), uri.query().unwrap_or_default()) {
        Some(file) => {
            Reply { status: 200, body: Some(Body::File(file)), page: None, headers: Vec::new() }
        }
        None => plain(404, GONE),
    }
}

fn plain(status: u16, words: &'static str) -> Reply {
    Reply { status, body: Some(Body::Plain(words)), page: None, headers: Vec::new() }
}

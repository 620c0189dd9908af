//! Downloads: `GET /file/bot<token>/<file_path>`, beside the methods.

use axum::http::{Method, Request};
use hyper::body::Incoming;

use super::answer::{Answer, Refusal};
use super::http::{Done, instead};
use super::incoming::decode;
use super::server::Shared;

/// A request for a file.
pub(crate) struct Download {
    token: String,
    path: String,
    get: bool,
}

impl Download {
    /// Reads a request, if it is one for a file.
    pub(crate) fn read(request: &Request<Incoming>) -> Option<Self> {
        let rest = request.uri().path().strip_prefix("/file/bot")?;
        let (token, path) = rest.split_once('/').unwrap_or((rest, ""));
        let get = request.method() == Method::GET;
        Some(Self { token: decode(token), path: decode(path), get })
    }
}

/// What becomes of it, and what it is called in the record of calls and in the rules of faults:
/// `file/` and the path.
pub(crate) fn answer(shared: &Shared, download: Download) -> (String, Done) {
    let Download { token, path, get } = download;
    let name = format!("file/{path}");
    if token != shared.options.token {
        return (name, Done { outcome: Err(Refusal::unauthorized()), fault: None });
    }
    let fault = shared.faults.strike(&name, || None);
    let outcome = instead(fault.as_ref()).unwrap_or_else(|| {
        let found = shared.read(|world| world.download(&path)).filter(|_| get);
        found.map(Answer::File).ok_or_else(Refusal::not_found)
    });
    (name, Done { outcome, fault })
}

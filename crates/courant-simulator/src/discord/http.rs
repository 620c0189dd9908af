//! HTTP around the REST API: reads requests, carries out faults, writes answers.
//!
//! A cut connection is an error of hyper's service (nothing is answered) or of the answer's body
//! (hyper closes the connection in the middle of it).

use std::borrow::Cow;
use std::io;
use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

use axum::body::{Body, Bytes};
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::{FromRequest, FromRequestParts, Multipart};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Response, header};
use axum::response::IntoResponse;
use futures::stream;
use hyper::body::Incoming;
use serde_json::Value;
use tokio::sync::watch;

use super::check::form::Files;
use super::gateway::socket;
use super::rest::{self, Payload, Reply};
use super::server::Inner;
use crate::Fault;

/// The largest body that is read: a file of 10 MiB (developer documentation, `reference#uploading-files`) and its message.
const BODY: usize = 11 << 20;

/// Why a connection is cut.
#[derive(Debug, thiserror::Error)]
#[error("a scripted fault cuts the connection")]
pub(crate) struct Cut;

/// Serves one request.
pub(crate) async fn serve(
    inner: Arc<Inner>,
    request: Request<Incoming>,
    stop: watch::Receiver<()>,
) -> Result<Response<Body>, Cut> {
    let (mut parts, body) = request.into_parts();
    if parts.headers.contains_key(header::UPGRADE) {
        let query = parts.uri.query().unwrap_or_default().to_owned();
        return Ok(match WebSocketUpgrade::from_request_parts(&mut parts, &()).await {
            Ok(upgrade) => upgrade.on_upgrade(move |ws| socket::serve(inner, query, ws, stop)),
            Err(refused) => refused.into_response(),
        });
    }
    if rest::is_download(parts.uri.path()) {
        let (reply, fault) = rest::download(&inner, parts.method.as_str(), &parts.uri);
        return finish(&inner, reply, fault).await;
    }
    let payload = match axum::body::to_bytes(Body::new(body), BODY).await {
        Ok(bytes) if is_form(&parts.headers) => read_form(&parts.headers, bytes).await,
        Ok(bytes) => sort(&inner, &parts, read(&parts.headers, &bytes)),
        Err(_) => Payload::TooLarge,
    };
    let authorization =
        parts.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let request = rest::Request {
        method: parts.method.as_str(),
        path: parts.uri.path(),
        query: parts.uri.query().unwrap_or_default(),
        authorization,
        payload,
    };
    let (reply, fault) = rest::handle(&inner, request);
    finish(&inner, reply, fault).await
}

/// Answers, or does what a fault makes of the answer.
async fn finish(inner: &Inner, reply: Reply, fault: Option<Fault>) -> Result<Response<Body>, Cut> {
    inner.bump();
    let delay = if let Some(Fault::Delay(delay)) = fault { delay } else { Duration::ZERO };
    let wait = delay + inner.options.latency;
    if !wait.is_zero() {
        tokio::time::sleep(wait).await;
    }
    match fault {
        Some(Fault::CutBefore | Fault::CutAfter) => Err(Cut),
        Some(Fault::CutWithin { bytes }) => Ok(answer(inner, reply, Some(bytes))),
        _ => Ok(answer(inner, reply, None)),
    }
}

fn read(headers: &HeaderMap, bytes: &Bytes) -> Payload {
    if bytes.is_empty() {
        return Payload::None;
    }
    let kind =
        headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !kind.starts_with("application/json") {
        return Payload::WrongType(kind.to_owned());
    }
    serde_json::from_slice(bytes).map_or(Payload::Broken, Payload::Json)
}

fn is_form(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("multipart/form-data"))
}

/// A form with `payload_json` and files (developer documentation, `reference#uploading-files`).
async fn read_form(headers: &HeaderMap, bytes: Bytes) -> Payload {
    let mut request = Request::new(Body::from(bytes));
    *request.headers_mut() = headers.clone();
    axum::extract::DefaultBodyLimit::disable().apply(&mut request);
    let Ok(mut parts) = Multipart::from_request(request, &()).await else { return Payload::Broken };
    let (mut json, mut files) = (None, Files::new());
    loop {
        let part = match parts.next_field().await {
            Ok(Some(part)) => part,
            Ok(None) => break,
            Err(_) => return Payload::Broken,
        };
        let (name, file) = (part.name().map(str::to_owned), part.file_name().map(str::to_owned));
        let Ok(bytes) = part.bytes().await else { return Payload::Broken };
        match (name.as_deref(), file) {
            (Some("payload_json"), None) => json = serde_json::from_slice(&bytes).ok(),
            (Some(name), Some(file)) if name.starts_with("files[") => {
                files.insert(file, Arc::new(bytes.to_vec()));
            }
            _ => return Payload::Broken,
        }
    }
    json.map_or(Payload::Broken, |json| Payload::Form(json, files))
}

/// A message that is to be posted, apart from its nonce; other bodies as they are.
fn sort(inner: &Inner, parts: &Parts, payload: Payload) -> Payload {
    match payload {
        Payload::Json(Value::Object(mut fields))
            if parts.method == Method::POST && parts.uri.path().ends_with("/messages") =>
        {
            let nonce = fields.remove("nonce");
            Payload::Message(inner.known.read(fields), nonce)
        }
        other => other,
    }
}

/// The answer, of which only the first `cut` bytes of the body arrive if it is cut.
fn answer(inner: &Inner, reply: Reply, cut: Option<usize>) -> Response<Body> {
    let (text, kind): (Vec<u8>, Cow<'static, str>) = match (reply.body, reply.page) {
        (_, Some(page)) => (page.into(), "text/html; charset=UTF-8".into()),
        (Some(rest::Body::File(file)), None) => {
            (file.bytes.to_vec(), file.served_as().to_owned().into())
        }
        (Some(rest::Body::Plain(words)), None) => (words.into(), "text/plain;charset=UTF-8".into()),
        (Some(rest::Body::Json(body)), None) => {
            // A value has no keys that JSON lacks.
            (serde_json::to_vec(&body).unwrap_or_default(), "application/json".into())
        }
        (Some(rest::Body::Written(bytes)), None) => (bytes, "application/json".into()),
        (None, None) => (Vec::new(), "".into()),
    };
    let length = text.len();
    let body = match cut {
        None => Body::from(text),
        Some(cut) => cut_body(&Bytes::from(text), cut),
    };
    let mut response = Response::new(body);
    *response.status_mut() = axum::http::StatusCode::from_u16(reply.status).unwrap_or_default();
    let headers = response.headers_mut();
    // Discord dates its answers and the ids of messages by the same clock.
    let now = UNIX_EPOCH + inner.clock.unix();
    if let Ok(date) = HeaderValue::from_str(&httpdate::fmt_http_date(now)) {
        headers.insert(header::DATE, date);
    }
    if !kind.is_empty() {
        let octets = HeaderValue::from_static("application/octet-stream");
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_str(&kind).unwrap_or(octets));
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    }
    for (name, value) in reply.headers {
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    }
    response
}

/// The first bytes, a pause in which they are flushed, and an error.
fn cut_body(text: &Bytes, cut: usize) -> Body {
    let first = text.slice(..cut.min(text.len()));
    Body::from_stream(stream::unfold(0, move |step| {
        let first = first.clone();
        async move {
            match step {
                0 => Some((Ok(first), 1)),
                1 => {
                    tokio::task::yield_now().await;
                    Some((Err(io::Error::other(Cut)), 2))
                }
                _ => None,
            }
        }
    }))
}

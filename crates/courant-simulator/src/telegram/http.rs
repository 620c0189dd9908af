//! HTTP: connections, the way of a call from its bytes to its answer, and scripted faults.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::{Request as HttpRequest, Response, StatusCode, header};
use futures::stream;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use serde_json::{Map, Value};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use super::answer::{Answer, Outcome, Refusal, body, kind, status};
use super::download::{self, Download};
use super::fields::{self, Method};
use super::incoming::{self, Incoming as Call};
use super::observe::{Record, Seen};
use super::reading;
use super::request::{Params, Poll, Request};
use super::server::Shared;
use super::updates::Look;
use crate::Fault;

/// The page that the front server shows when the one behind it does not answer.
const BAD_GATEWAY: &str = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n\
                           <center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.18.0\
                           </center>\r\n</body>\r\n</html>\r\n";

/// Ends a connection without an answer, or in the middle of one.
#[derive(Debug, thiserror::Error)]
#[error("the connection is cut on purpose")]
struct Cut;

/// Accepts connections until the server's handle is gone.
pub(crate) async fn serve(
    listener: TcpListener,
    shared: Arc<Shared>,
    mut stopped: watch::Receiver<()>,
) {
    loop {
        tokio::select! {
            _ = stopped.changed() => return,
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    tokio::spawn(connection(stream, Arc::clone(&shared), stopped.clone()));
                }
                Err(error) => tracing::warn!(%error, "failed to accept a connection"),
            }
        }
    }
}

async fn connection(stream: TcpStream, shared: Arc<Shared>, mut stopped: watch::Receiver<()>) {
    // Without this, small answers wait for acknowledgements of small requests.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request| handle(Arc::clone(&shared), request));
    let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
    tokio::select! {
        _ = stopped.changed() => {}
        result = connection => if let Err(error) = result {
            tracing::debug!(%error, "a connection ended");
        }
    }
}

/// What becomes of a call: its outcome, and how the answer is spoilt.
pub(crate) struct Done {
    pub(crate) outcome: Result<Answer, Refusal>,
    pub(crate) fault: Option<Fault>,
}

async fn handle(
    shared: Arc<Shared>,
    request: HttpRequest<Incoming>,
) -> Result<Response<Body>, Cut> {
    let latency = shared.options.latency;
    if !latency.is_zero() {
        tokio::time::sleep(latency).await;
    }
    if let Some(download) = Download::read(&request) {
        let (name, done) = download::answer(&shared, download);
        note(&shared, Cow::Owned(name), Seen::Whole(Value::Null), &done);
        return respond(done).await;
    }
    let call = incoming::read(request).await;
    let method = fields::method(&call.method);
    let name = match method {
        Some(method) => Cow::Borrowed(method.name),
        None => Cow::Owned(call.method.clone()),
    };
    let (done, seen) = answer(&shared, method, call).await;
    note(&shared, name, seen, &done);
    respond(done).await
}

/// What becomes of a call, and its parameters for the record.
async fn answer(shared: &Shared, method: Option<&'static Method>, call: Call) -> (Done, Seen) {
    let plain = |outcome| Done { outcome, fault: None };
    if shared.options.token != call.token {
        return (plain(Err(Refusal::unauthorized())), Seen::Whole(call.seen()));
    }
    let Some(method) = method else {
        tracing::error!(method = call.method, "the bot calls a method that is not simulated");
        let seen = Seen::Whole(call.seen());
        shared.with(|world| world.unknown_methods.push(call.method));
        return (plain(Err(Refusal::not_found())), seen);
    };
    let fault = shared.faults.strike(method.name, || call.chat());
    let (outcome, seen) = match instead(fault.as_ref()) {
        Some(outcome) => (outcome, Seen::Whole(call.seen())),
        None => carry_out(shared, method, call).await,
    };
    (Done { outcome, fault }, seen)
}

/// What a fault answers instead of carrying a call out.
pub(crate) fn instead(fault: Option<&Fault>) -> Option<Result<Answer, Refusal>> {
    match fault? {
        Fault::Refuse { status } => Some(Err(Refusal::status(*status))),
        Fault::TooMany { retry_after } => Some(Err(Refusal::too_many(u64::from(*retry_after)))),
        Fault::CutBefore => Some(Ok(Answer::Value(Value::Null))),
        _ => None,
    }
}

async fn carry_out(
    shared: &Shared,
    method: &'static Method,
    call: Call,
) -> (Result<Answer, Refusal>, Seen) {
    match call.params {
        Ok(params) if method.posts() && call.files.is_empty() => {
            let (send, apart) = shared.known.read(method, params);
            let outcome = send.and_then(|send| shared.carry_out(|world| world.send(send)));
            (outcome, Seen::Apart(apart))
        }
        _ => {
            let seen = Seen::Whole(call.seen());
            (carry_out_other(shared, method, call).await, seen)
        }
    }
}

async fn carry_out_other(shared: &Shared, method: &Method, call: Call) -> Result<Answer, Refusal> {
    let params: Map<String, Value> = fields::normalise(method, call.params?)?;
    let request = reading::read(method, &Params { map: &params, files: &call.files })?;
    match request {
        Request::GetUpdates(poll) => wait_for_updates(shared, &poll).await.map(Answer::Value),
        request => shared.carry_out(|world| world.execute(request)),
    }
}

/// Answers as soon as there is an update, at the poll's timeout, or when another poll comes.
async fn wait_for_updates(shared: &Shared, poll: &Poll) -> Outcome {
    let mut updated = shared.updated.subscribe();
    let generation = shared.with(|world| world.updates.begin(world.now(), poll));
    let deadline = tokio::time::Instant::now() + Duration::from_secs(poll.timeout);
    loop {
        updated.mark_unchanged();
        match shared.read(|world| world.updates.look(generation, poll.limit)) {
            Look::Replaced => return Err(Refusal::conflict()),
            Look::Found(updates) if updates.is_empty() && poll.timeout > 0 => {}
            Look::Found(updates) => return Ok(Value::Array(updates)),
        }
        tokio::select! {
            _ = updated.changed() => {}
            () = tokio::time::sleep_until(deadline) => return Ok(Value::Array(Vec::new())),
        }
    }
}

/// Counts and records the call.
fn note(shared: &Shared, method: Cow<'static, str>, body: Seen, done: &Done) {
    let status = match done.fault {
        Some(Fault::CutBefore | Fault::CutAfter) => 0,
        Some(Fault::RefuseAfter { status }) => status,
        _ => status(&done.outcome),
    };
    let refusal = done.outcome.as_ref().err();
    shared.with(|world| {
        let counts = &mut world.counts;
        counts.calls += 1;
        counts.refused += u64::from(status >= 400);
        counts.too_many_requests += u64::from(status == 429);
        counts.conflicts += u64::from(status == 409);
        counts.faults += u64::from(done.fault.is_some());
        let description = refusal.map(|refusal| refusal.description.clone());
        let at = world.now();
        world.record(Record { at, method, body, status, description });
    });
}

async fn respond(done: Done) -> Result<Response<Body>, Cut> {
    let (status, kind) = (status(&done.outcome), kind(&done.outcome));
    let text = body(done.outcome);
    match done.fault {
        Some(Fault::CutBefore | Fault::CutAfter) => Err(Cut),
        Some(Fault::CutWithin { bytes }) => {
            let sent = text.get(..bytes).unwrap_or(&text).to_vec();
            Ok(response(status, kind, cut_body(sent), Some(text.len())))
        }
        Some(Fault::Refuse { status } | Fault::RefuseAfter { status }) => Ok(refused(status)),
        Some(Fault::Delay(delay)) => {
            tokio::time::sleep(delay).await;
            Ok(response(status, kind, Body::from(text), None))
        }
        Some(Fault::TooMany { .. }) | None => Ok(response(status, kind, Body::from(text), None)),
    }
}

/// Some bytes, then the end of the connection. In between the task yields, so that the bytes leave.
fn cut_body(sent: Vec<u8>) -> Body {
    let parts = stream::unfold(Some(Some(sent)), |state| async move {
        match state? {
            Some(sent) => Some((Ok::<Vec<u8>, Cut>(sent), Some(None))),
            None => {
                tokio::task::yield_now().await;
                Some((Err(Cut), None))
            }
        }
    });
    Body::from_stream(parts)
}

/// A refusal with the body that goes with its status: a page of the front server for 502 and its
/// neighbours.
fn refused(status: u16) -> Response<Body> {
    if !(502..=504).contains(&status) {
        let text = Refusal::status(status).json().to_string();
        return response(status, "application/json", Body::from(text), None);
    }
    let page = match status {
        503 => BAD_GATEWAY.replace("502 Bad Gateway", "503 Service Temporarily Unavailable"),
        504 => BAD_GATEWAY.replace("502 Bad Gateway", "504 Gateway Time-out"),
        _ => BAD_GATEWAY.to_owned(),
    };
    response(status, "text/html", Body::from(page), None)
}

fn response(status: u16, kind: &'static str, body: Body, length: Option<usize>) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() =
        StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(kind));
    if let Some(length) = length {
        headers.insert(header::CONTENT_LENGTH, header::HeaderValue::from(length));
    }
    response
}

//! HTTP: connections, the way of a call from its bytes to its answer, and scripted faults.

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

use super::answer::{Outcome, Refusal, body};
use super::fields::{self, Method};
use super::incoming::{self, Incoming as Call};
use super::observe;
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
struct Done {
    outcome: Outcome,
    fault: Option<Fault>,
}

async fn handle(
    shared: Arc<Shared>,
    request: HttpRequest<Incoming>,
) -> Result<Response<Body>, Cut> {
    let latency = shared.read(|world| world.options.latency);
    if !latency.is_zero() {
        tokio::time::sleep(latency).await;
    }
    let call = incoming::read(request).await;
    let name = call.method.clone();
    let seen = call.seen();
    let done = answer(&shared, call).await;
    note(&shared, name, seen, &done);
    respond(done).await
}

async fn answer(shared: &Shared, call: Call) -> Done {
    let plain = |outcome| Done { outcome, fault: None };
    if shared.read(|world| world.options.token != call.token) {
        return plain(Err(Refusal::unauthorized()));
    }
    let Some(method) = fields::method(&call.method) else {
        tracing::error!(method = call.method, "the bot calls a method that is not simulated");
        shared.with(|world| world.unknown_methods.push(call.method));
        return plain(Err(Refusal::not_found()));
    };
    let chat = call.chat();
    let fault = shared.faults.strike(method.name, chat.as_deref());
    let outcome = match &fault {
        Some(Fault::Refuse { status }) => Err(Refusal::status(*status)),
        Some(Fault::TooMany { retry_after }) => Err(Refusal::too_many(u64::from(*retry_after))),
        Some(Fault::CutBefore) => Ok(Value::Null),
        _ => carry_out(shared, method, call).await,
    };
    Done { outcome, fault }
}

async fn carry_out(shared: &Shared, method: &Method, call: Call) -> Outcome {
    let params: Map<String, Value> = fields::normalise(method, call.params?)?;
    let request = reading::read(method, &Params { map: &params, files: &call.files })?;
    match request {
        Request::GetUpdates(poll) => wait_for_updates(shared, &poll).await,
        request => shared.with(|world| world.execute(request)),
    }
}

/// Answers as soon as there is an update, at the poll's timeout, or when another poll comes.
async fn wait_for_updates(shared: &Shared, poll: &Poll) -> Outcome {
    let mut changed = shared.changed.subscribe();
    let generation = shared.with(|world| world.updates.begin(world.now(), poll));
    let deadline = tokio::time::Instant::now() + Duration::from_secs(poll.timeout);
    loop {
        changed.mark_unchanged();
        match shared.read(|world| world.updates.look(generation, poll.limit)) {
            Look::Replaced => return Err(Refusal::conflict()),
            Look::Found(updates) if updates.is_empty() && poll.timeout > 0 => {}
            Look::Found(updates) => return Ok(Value::Array(updates)),
        }
        tokio::select! {
            _ = changed.changed() => {}
            () = tokio::time::sleep_until(deadline) => return Ok(Value::Array(Vec::new())),
        }
    }
}

/// Counts and records the call.
fn note(shared: &Shared, name: String, seen: Value, done: &Done) {
    let method = fields::method(&name).map_or(name, |method| method.name.to_owned());
    let (status, _) = body(&done.outcome);
    let status = match done.fault {
        Some(Fault::CutBefore | Fault::CutAfter) => 0,
        Some(Fault::RefuseAfter { status }) => status,
        _ => status,
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
        world.record(observe::Call { at, method, body: seen, status, description });
    });
}

async fn respond(done: Done) -> Result<Response<Body>, Cut> {
    let (status, value) = body(&done.outcome);
    match done.fault {
        Some(Fault::CutBefore | Fault::CutAfter) => Err(Cut),
        Some(Fault::CutWithin { bytes }) => {
            let text = value.to_string();
            let sent = text.as_bytes().get(..bytes).unwrap_or(text.as_bytes()).to_vec();
            Ok(json_response(status, cut_body(sent), Some(text.len())))
        }
        Some(Fault::Refuse { status } | Fault::RefuseAfter { status }) => Ok(refused(status)),
        Some(Fault::Delay(delay)) => {
            tokio::time::sleep(delay).await;
            Ok(json_response(status, Body::from(value.to_string()), None))
        }
        Some(Fault::TooMany { .. }) | None => {
            Ok(json_response(status, Body::from(value.to_string()), None))
        }
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
        let (_, value) = body(&Err(Refusal::status(status)));
        return json_response(status, Body::from(value.to_string()), None);
    }
    let page = match status {
        503 => BAD_GATEWAY.replace("502 Bad Gateway", "503 Service Temporarily Unavailable"),
        504 => BAD_GATEWAY.replace("502 Bad Gateway", "504 Gateway Time-out"),
        _ => BAD_GATEWAY.to_owned(),
    };
    response(status, "text/html", Body::from(page), None)
}

fn json_response(status: u16, body: Body, length: Option<usize>) -> Response<Body> {
    response(status, "application/json", body, length)
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

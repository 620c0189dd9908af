//! The demo's page in the browser: both chats as their clients would show them, live over one event stream,
//! and what Courant understood of each issue beside its original.
//!
//! It is served on loopback only, loads nothing from elsewhere, and runs nothing of a newsletter (`guard`).

mod acts;
mod guard;
mod live;
mod understood;

use super::stage::Stage;
use anyhow::Context as _;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderName, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Router, middleware};
use courant_core::model::IssueId;
use courant_core::store::Store;
use futures::Stream;
use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// Where the page is served if one does not say: high, and no service's own.
const PORT: u16 = 8471;

/// What every handler has.
#[derive(Clone)]
struct Shared {
    stage: Arc<Stage>,
    store: Store,
    live: watch::Receiver<Arc<str>>,
    address: SocketAddr,
}

/// Serves the page until the program ends; gives back where. Without a port it is the usual one, or any that
/// is free.
pub(super) async fn serve(
    stage: Arc<Stage>,
    store: Store,
    port: Option<u16>,
) -> anyhow::Result<SocketAddr> {
    let at = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    let listener = match port {
        Some(port) => at(port).await.with_context(|| format!("port {port} of the page"))?,
        None => match at(PORT).await {
            Ok(listener) => listener,
            Err(_) => at(0).await.context("a port for the page")?,
        },
    };
    let address = listener.local_addr().context("the page's address")?;
    let live = live::follow(Arc::clone(&stage), store.clone());
    let shared = Shared { stage, store, live, address };
    let routes = Router::new()
        .route("/", get(async || asset("text/html", include_str!("index.html"))))
        .route("/page.css", get(async || asset("text/css", include_str!("page.css"))))
        .route("/draw.css", get(async || asset("text/css", courant_draw::STYLE)))
        .route("/page.js", get(async || asset("text/javascript", include_str!("page.js"))))
        .route("/icon.svg", get(async || asset("image/svg+xml", include_str!("icon.svg"))))
        .route("/live", get(events))
        .route("/issues/{id}", get(issue))
        .route("/issues/{id}/original", get(original))
        .route("/say", post(acts::say))
        .route("/press", post(acts::press))
        .route("/select", post(acts::select))
        .route("/fill", post(acts::fill))
        .route("/share", post(acts::share))
        .route("/complete", post(acts::complete))
        .route("/drop", post(acts::drop_file))
        // The reader itself refuses what is too large, in its own words.
        .layer(DefaultBodyLimit::max(courant_newsletter::MAX_INPUT_BYTES + 1024))
        .layer(middleware::from_fn_with_state(shared.clone(), guard::guard))
        .with_state(shared);
    tokio::spawn(async move {
        if let Err(error) = axum::serve(listener, routes).await {
            tracing::error!(%error, "the demo's page has ended");
        }
    });
    Ok(address)
}

fn asset(kind: &'static str, text: &'static str) -> impl IntoResponse {
    ([(CONTENT_TYPE, format!("{kind}; charset=utf-8"))], text)
}

/// What everybody sees, whole, each time that anything changes.
async fn events(
    State(shared): State<Shared>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut live = shared.live.clone();
    live.mark_changed();
    let stream = futures::stream::unfold(live, async |mut live| {
        live.changed().await.ok()?;
        let event = Event::default().data(&**live.borrow_and_update());
        Some((Ok(event), live))
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}

/// What was understood of an issue, as a piece of HTML.
async fn issue(State(shared): State<Shared>, Path(id): Path<i64>) -> Response {
    match shared.store.issue(IssueId(id)).await {
        Ok(Some(issue)) => {
            ([(CONTENT_TYPE, "text/html; charset=utf-8")], understood::draw(&issue)).into_response()
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => trouble(&error),
    }
}

/// The original of an issue, for a frame in which nothing runs and nothing loads.
async fn original(State(shared): State<Shared>, Path(id): Path<i64>) -> Response {
    let id = IssueId(id);
    let (issue, source) = match tokio::try_join!(shared.store.issue(id), shared.store.source(id)) {
        Ok((Some(issue), Some(source))) => (issue, source),
        Ok(_) => return StatusCode::NOT_FOUND.into_response(),
        Err(error) => return trouble(&error),
    };
    let (name, bytes) = source;
    let identity = issue.document.identity;
    let read = move || courant_newsletter::original(&bytes, Some(&name), &identity);
    let Ok(Some(original)) = tokio::task::spawn_blocking(read).await else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers: [(HeaderName, &str); 3] = [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CONTENT_SECURITY_POLICY, guard::SANDBOX),
        (CACHE_CONTROL, "no-store"),
    ];
    (headers, guard::harmless(&original)).into_response()
}

fn trouble(error: &dyn std::fmt::Display) -> Response {
    tracing::error!(%error, "the demo's page");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

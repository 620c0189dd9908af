//! The connections of the server: how many, how long, and how they end.

use super::Patience;
use super::shared::Peer;
use crate::Stop;
use axum::Router;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinSet;

/// Most connections at the same time; who comes then waits in the system's queue. A few files each are left to the rest.
const MAX_CONNECTIONS: usize = 256;

/// Most bytes of a request's head: hyper itself takes at most a hundred headers (431 otherwise).
const MAX_HEAD: usize = 32 * 1024;

/// How long a connection is used: then its client makes another one, so that none is held for ever.
const LIFE: Duration = Duration::from_secs(600);

/// Pause after a connection could not be taken: there are no files left, or memory.
const PAUSE: Duration = Duration::from_millis(200);

/// Serves connections until `stop`; requests that are being answered then are finished, as long as `patience` lasts.
pub(super) async fn serve(
    listener: TcpListener,
    router: Router,
    patience: Patience,
    mut stop: Stop,
) {
    let places = Arc::new(Semaphore::new(MAX_CONNECTIONS));
    let mut connections = JoinSet::new();
    loop {
        while connections.try_join_next().is_some() {}
        let arrival = async {
            // It is never closed.
            let place = Arc::clone(&places).acquire_owned().await.ok();
            (listener.accept().await, place)
        };
        let (accepted, place) = tokio::select! {
            _ = stop.wait_for(|stop| *stop) => break,
            arrival = arrival => arrival,
        };
        match accepted {
            Ok((stream, peer)) => {
                let one = connection(stream, peer, place, router.clone(), patience, stop.clone());
                connections.spawn(one);
            }
            Err(error) => {
                tracing::warn!(%error, "a connection could not be taken");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
    drop(listener);
    let finished = async { while connections.join_next().await.is_some() {} };
    if tokio::time::timeout(patience.end, finished).await.is_err() {
        tracing::warn!("requests were cut off that did not end in time");
    }
}

async fn connection(
    stream: TcpStream,
    peer: SocketAddr,
    _place: Option<OwnedSemaphorePermit>,
    router: Router,
    patience: Patience,
    mut stop: Stop,
) {
    let routes = TowerToHyperService::new(router);
    let service = service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(Peer(peer.ip()));
        routes.call(request)
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(patience.head)
        .max_buf_size(MAX_HEAD)
        .serve_connection(TokioIo::new(stream), service);
    let mut connection = pin!(connection);
    let ended = tokio::select! {
        ended = connection.as_mut() => Some(ended),
        _ = stop.wait_for(|stop| *stop) => None,
        () = tokio::time::sleep(LIFE) => None,
    };
    let ended = match ended {
        Some(ended) => ended,
        None => {
            connection.as_mut().graceful_shutdown();
            // Whoever does not take their answer is left after a while.
            match tokio::time::timeout(patience.request, connection).await {
                Ok(ended) => ended,
                Err(_) => return,
            }
        }
    };
    if let Err(error) = ended {
        // Clients go away as they like.
        tracing::debug!(%error, "a connection has ended early");
    }
}

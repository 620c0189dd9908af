//! HTTP: publishers post issues, mail providers mails, and hubs what feeds have new.
//!
//! `POST /v1/issues` is for publishers and jobs, by a token of a newsletter; `POST /v1/mail` for the webhooks of mail
//! providers, by a signature; `/v1/websub/{token}` for hubs. It speaks plain HTTP/1.1: TLS is for a reverse proxy in
//! front of it, whose address all requests then seem to come from.

mod answer;
mod body;
mod buckets;
mod form;
mod issues;
mod mail;
mod posted_form;
mod problem;
mod publisher;
mod routes;
mod serve;
mod shared;
mod signature;
pub(crate) mod token;
mod websub;

pub use form::{FormError, Kind, Posted, posted};
pub use publisher::{Published, Publisher};
pub use shared::Clock;
pub use token::{new_token, token_hash};

use crate::feed::Feeds;
use crate::mail::MailDesk;
use crate::{Health, Source, SourceError, Stop};
use async_trait::async_trait;
use courant_core::store::Store;
use jiff::Timestamp;
use secrecy::SecretString;
use shared::Shared;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::net::TcpListener;

/// How the server is set up.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where it listens: an address and a port, such as `127.0.0.1:8470`.
    pub listen: String,
    /// What mail providers sign with.
    pub keys: MailKeys,
    /// How long it waits for others.
    pub patience: Patience,
}

/// What mail providers sign with; without any, there is no `/v1/mail`.
#[derive(Clone, Debug, Default)]
pub struct MailKeys {
    /// For Courant's own form of signature.
    pub secret: Option<SecretString>,
    /// Mailgun's signing key of webhooks.
    pub mailgun: Option<SecretString>,
}

impl MailKeys {
    fn is_empty(&self) -> bool {
        self.secret.is_none() && self.mailgun.is_none()
    }
}

/// How long the server waits for others.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For the head of a request, and for the next one on the same connection.
    pub head: Duration,
    /// For a whole request, its body and its answer.
    pub request: Duration,
    /// For requests that are being answered when the server ends.
    pub end: Duration,
}

impl Default for Patience {
    /// A head comes in one piece; 25 MB in a minute are 3.5 Mbit/s; and whoever stops a service waits for it some
    /// seconds (Docker ten, systemd ninety).
    fn default() -> Self {
        Self {
            head: Duration::from_secs(10),
            request: Duration::from_secs(60),
            end: Duration::from_secs(5),
        }
    }
}

/// What the server hands what it gets to.
#[derive(Clone)]
pub struct Parts {
    /// Where tokens, newsletters and feeds are looked up.
    pub store: Store,
    /// Where issues go; a [`Store`] takes them in at once.
    pub publisher: Arc<dyn Publisher>,
    /// Where mail goes.
    pub mail: Option<Arc<dyn MailDesk>>,
    /// Where goes what hubs bring.
    pub feeds: Option<Feeds>,
}

/// The server.
pub struct Server {
    listen: String,
    patience: Patience,
    shared: Arc<Shared>,
    bound: Mutex<Option<TcpListener>>,
}

impl Server {
    /// A server that does not listen yet.
    pub fn new(config: Config, parts: Parts) -> Self {
        Self::with_clock(config, parts, Arc::new(Timestamp::now))
    }

    /// A server with a clock of its own.
    pub fn with_clock(config: Config, parts: Parts, clock: Clock) -> Self {
        Self {
            listen: config.listen,
            patience: config.patience,
            shared: Arc::new(Shared::new(parts, config.keys, clock)),
            bound: Mutex::default(),
        }
    }

    /// Listens, without answering yet; returns where, which tells the port that port 0 came to. [`Source::run`] does so
    /// itself where this was not called before.
    ///
    /// # Errors
    /// When it cannot listen there.
    pub async fn bind(&self) -> io::Result<SocketAddr> {
        let listener = TcpListener::bind(&self.listen).await?;
        let address = listener.local_addr()?;
        *self.bound.lock().unwrap_or_else(PoisonError::into_inner) = Some(listener);
        Ok(address)
    }

    async fn listener(&self) -> io::Result<TcpListener> {
        let bound = self.bound.lock().unwrap_or_else(PoisonError::into_inner).take();
        match bound {
            Some(listener) => Ok(listener),
            None => TcpListener::bind(&self.listen).await,
        }
    }
}

#[async_trait]
impl Source for Server {
    fn name(&self) -> &'static str {
        "http"
    }

    async fn run(&self, health: &Health, stop: Stop) -> Result<(), SourceError> {
        let cannot =
            |error: io::Error| SourceError(format!("cannot listen on {}: {error}", self.listen));
        let listener = self.listener().await.map_err(cannot)?;
        let address = listener.local_addr().map_err(cannot)?;
        health.well(format!("listening on {address}"));
        let router = routes::routes(Arc::clone(&self.shared), self.patience.request);
        serve::serve(listener, router, self.patience, stop).await;
        Ok(())
    }
}

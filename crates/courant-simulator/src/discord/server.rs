//! The listener and its connections, and the handle that a test holds.

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use super::files::Cdn;
use super::gateway::Order;
use super::options::Options;
use super::said::Known;
use super::state::{State, User};
use super::{http, seen};
use crate::{Clock, Faults};

/// What all connections share.
#[derive(Debug)]
pub(crate) struct Inner {
    pub(crate) options: Options,
    pub(crate) clock: Clock,
    pub(crate) faults: Faults,
    pub(crate) known: Known,
    state: Mutex<State>,
    changed: watch::Sender<u64>,
    address: SocketAddr,
}

impl Inner {
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells those who wait that something has changed.
    pub(crate) fn bump(&self) {
        self.changed.send_modify(|count| *count += 1);
    }

    pub(crate) fn gateway_url(&self) -> String {
        format!("ws://{}", self.address)
    }
}

/// Ends the server when the last handle is dropped: the sender goes, and every task hears of it.
struct Stop {
    inner: Arc<Inner>,
    _stop: watch::Sender<()>,
}

/// A Discord server on loopback: REST API v10 and gateway. Stops when its last clone is dropped.
///
/// Rates are counted at arrival, in windows that their first request opens: 50 requests a second over
/// the bot (429, `global`, no code; interaction endpoints are exempt), and 5 messages in 5 s a channel,
/// told in `X-RateLimit-*` headers. Two things are stricter than on the real server, on purpose: a
/// field that the schema does not have is refused, and a route that is not simulated is a 404 that is
/// logged and counted in [`Server::unknown_routes`].
#[derive(Clone)]
pub struct Server(Arc<Stop>);

impl std::fmt::Debug for Server {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Server").field(&self.0.inner.address).finish()
    }
}

impl Server {
    /// Starts on a free port of 127.0.0.1.
    ///
    /// # Errors
    ///
    /// When the port cannot be bound.
    pub async fn start(options: Options) -> io::Result<Self> {
        Self::start_on(SocketAddr::from(([127, 0, 0, 1], 0)), options).await
    }

    /// Starts on an address.
    ///
    /// # Errors
    ///
    /// When the address cannot be bound.
    pub async fn start_on(address: SocketAddr, options: Options) -> io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        let clock = Clock::default();
        let mut state = State::default();
        state.cdn = Cdn::new(address, clock.clone());
        let bot = state.snowflake(clock.unix());
        state.bot = bot;
        let name = String::from("Courant");
        let user =
            User { id: bot, name, locale: String::from("en-US"), bot: true, dms_closed: false };
        state.users.insert(bot, user);
        let inner = Arc::new(Inner {
            options,
            clock,
            faults: Faults::default(),
            known: Known::default(),
            state: Mutex::new(state),
            changed: watch::Sender::new(0),
            address,
        });
        let (stop, stopped) = watch::channel(());
        tokio::spawn(accept(listener, Arc::clone(&inner), stopped));
        Ok(Self(Arc::new(Stop { inner, _stop: stop })))
    }

    pub(crate) fn inner(&self) -> &Arc<Inner> {
        &self.0.inner
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.0.inner.state()
    }

    /// Where the API is, such as `http://127.0.0.1:4000`; paths begin with `/api/v10`.
    pub fn api_url(&self) -> String {
        format!("http://{}", self.0.inner.address)
    }

    /// The bot's token.
    pub fn token(&self) -> String {
        self.0.inner.options.token.clone()
    }

    /// The application's id, which is the bot's user id too.
    pub fn application_id(&self) -> u64 {
        self.state().bot
    }

    /// The bot's user id.
    pub fn bot_user(&self) -> u64 {
        self.state().bot
    }

    /// The server's clock.
    pub fn clock(&self) -> Clock {
        self.0.inner.clock.clone()
    }

    /// The faults to come. `on` matches a part of `METHOD /path` (without `/api/v10`), `chat` the
    /// channel's id.
    pub fn faults(&self) -> Faults {
        self.0.inner.faults.clone()
    }

    /// A number that grows with every change: requests, gateway connections, what people do.
    pub fn changed(&self) -> watch::Receiver<u64> {
        self.0.inner.changed.subscribe()
    }

    /// Whether a gateway session is identified and its connection is there.
    pub fn connected(&self) -> bool {
        self.state().gateway.connected()
    }

    /// The requests so far, in order of arrival; the last 100,000.
    pub fn calls(&self) -> Vec<seen::Call> {
        self.state().calls.iter().map(seen::Record::view).collect()
    }

    /// What happened so far.
    pub fn counts(&self) -> seen::Counts {
        self.state().counts.clone()
    }

    /// Requests for routes that are not simulated.
    pub fn unknown_routes(&self) -> u64 {
        self.state().unknown_routes
    }

    /// Cuts the gateway connection without a close frame; the session can be resumed.
    pub fn drop_gateway(&self) {
        self.state().gateway.cut();
        self.0.inner.bump();
    }

    /// Asks the bot to reconnect and resume (opcode 7).
    pub fn reconnect_gateway(&self) {
        let text = serde_json::json!({"op": 7, "d": null, "s": null, "t": null}).to_string();
        self.state().gateway.order(|| Order::Text(text.clone()));
    }

    /// Ends the gateway session (opcode 9): the bot has to identify anew.
    pub fn invalidate_session(&self) {
        self.state().gateway.invalidate();
        self.0.inner.bump();
    }

    /// Closes the gateway connection with this code; the session can be resumed.
    pub fn close_gateway(&self, code: u16) {
        self.state().gateway.order(|| Order::Close(code, ""));
    }
}

/// How long to rest when no connection can be accepted, as when file handles have run out.
const REST: Duration = Duration::from_millis(50);

async fn accept(listener: TcpListener, inner: Arc<Inner>, mut stop: watch::Receiver<()>) {
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    tokio::spawn(connection(stream, Arc::clone(&inner), stop.clone()));
                }
                Err(error) => {
                    tracing::warn!(%error, "cannot accept a connection");
                    tokio::time::sleep(REST).await;
                }
            },
            _ = stop.changed() => return,
        }
    }
}

async fn connection(stream: TcpStream, inner: Arc<Inner>, mut stop: watch::Receiver<()>) {
    // Without this, small answers wait for acknowledgements of small requests.
    let _ = stream.set_nodelay(true);
    let stopped = stop.clone();
    let service = hyper::service::service_fn(move |request| {
        http::serve(Arc::clone(&inner), request, stopped.clone())
    });
    let serving = hyper::server::conn::http1::Builder::new()
        .serve_connection(TokioIo::new(stream), service)
        .with_upgrades();
    tokio::select! {
        result = serving => if let Err(error) = result {
            tracing::debug!(%error, "a connection ended");
        },
        _ = stop.changed() => {}
    }
}

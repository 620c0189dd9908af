//! The server's handle: started, shared, stopped when its last clone goes.

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::net::TcpListener;
use tokio::sync::watch;

use super::http;
use super::known::Known;
use super::options::Options;
use super::world::World;
use crate::{Clock, Faults};

/// A simulated Telegram Bot API server on loopback.
///
/// A handle; the server stops, and its connections are cut, when the last clone is dropped. It must
/// be started inside a Tokio runtime. People act through the methods of `people` and `acting`, and
/// what they see is read through `seeing`.
#[derive(Clone)]
pub struct Server {
    pub(crate) shared: Arc<Shared>,
    address: SocketAddr,
    _stop: Arc<watch::Sender<()>>,
}

impl std::fmt::Debug for Server {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Server").field("address", &self.address).finish_non_exhaustive()
    }
}

/// What the handle and the connections share.
pub(crate) struct Shared {
    pub(crate) options: Options,
    pub(crate) known: Known,
    world: Mutex<World>,
    pub(crate) changed: watch::Sender<u64>,
    /// Tells the polls that there are updates, or another poll.
    pub(crate) updated: watch::Sender<u64>,
    pub(crate) faults: Faults,
}

impl Shared {
    /// Works on the world, then tells those who wait that it may have changed.
    pub(crate) fn with<T>(&self, work: impl FnOnce(&mut World) -> T) -> T {
        let result = self.carry_out(work);
        self.changed.send_modify(|version| *version += 1);
        result
    }

    /// Carries out a call; who waits for changes is told when the call is recorded.
    pub(crate) fn carry_out<T>(&self, work: impl FnOnce(&mut World) -> T) -> T {
        let mut world = self.world.lock().unwrap_or_else(PoisonError::into_inner);
        let before = world.updates.version();
        let result = work(&mut world);
        let after = world.updates.version();
        drop(world);
        if after != before {
            self.updated.send_replace(after);
        }
        result
    }

    /// Looks at the world.
    pub(crate) fn read<T>(&self, look: impl FnOnce(&World) -> T) -> T {
        look(&self.world.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Server {
    /// Starts on a free port of 127.0.0.1.
    pub async fn start(options: Options) -> io::Result<Self> {
        Self::start_on(SocketAddr::from(([127, 0, 0, 1], 0)), options).await
    }

    /// Starts on that address: a server can come back where another was.
    pub async fn start_on(address: SocketAddr, options: Options) -> io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            options: options.clone(),
            known: Known::default(),
            world: Mutex::new(World::new(options)),
            changed: watch::Sender::new(0),
            updated: watch::Sender::new(0),
            faults: Faults::default(),
        });
        let (stop, stopped) = watch::channel(());
        tokio::spawn(http::serve(listener, Arc::clone(&shared), stopped));
        Ok(Self { shared, address, _stop: Arc::new(stop) })
    }

    /// Where the server listens: what a bot takes instead of `https://api.telegram.org`.
    pub fn api_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The address it listens on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The token it accepts.
    pub fn token(&self) -> String {
        self.shared.options.token.clone()
    }

    /// The clock that ages, rates and timeouts are counted on; long polls wait in real time.
    pub fn clock(&self) -> Clock {
        self.shared.read(|world| world.clock.clone())
    }

    /// The faults that strike its calls. A rule's `on` is a method's name as the documents write
    /// it, its `chat` the `chat_id` of the call.
    pub fn faults(&self) -> Faults {
        self.shared.faults.clone()
    }

    /// Changes whenever something may have changed.
    pub fn changed(&self) -> watch::Receiver<u64> {
        self.shared.changed.subscribe()
    }
}

//! A small mail server for operators with a domain of their own: it speaks SMTP with servers anywhere, or LMTP with the
//! operator's, and takes mail for addresses that the desk knows. It relays nothing, sends nothing and knows no users.

mod command;
mod connection;
mod data;
mod doors;
pub mod limits;
mod line;
mod received;
mod reply;
pub mod session;
mod tls;

pub use session::Protocol;

use crate::mail::MailDesk;
use crate::{Health, Source, SourceError, Stop};
use async_trait::async_trait;
use connection::Connection;
use doors::Doors;
use limits::{
    ACCEPT_PAUSE, MAX_CONNECTIONS, MAX_CONNECTIONS_PER_ADDRESS, MAX_LINE_BYTES, MAX_MAIL_BYTES,
    MAX_MAILS_HELD, REPLY_TIMEOUT,
};
use session::{Dismissal, Session, Terms};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use tls::Certificate;
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Mutex;
use tokio::task::JoinSet;

/// The port of SMTP, on which LMTP must not be spoken (RFC 2033, 5).
const SMTP_PORT: u16 = 25;

/// What the operator decides.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where it listens; port 0 takes a free one.
    pub listen: SocketAddr,
    /// How it calls itself: the name that the domain's MX record points to.
    pub hostname: String,
    /// What it speaks.
    pub protocol: Protocol,
    /// Certificate and key, if it is to offer STARTTLS.
    pub tls: Option<TlsFiles>,
    /// The most bytes that a mail may have.
    pub max_bytes: usize,
    /// How many clients may be connected.
    pub max_connections: usize,
    /// How many of them may come from one address; this machine's own are not counted.
    pub max_connections_per_address: usize,
}

impl Config {
    /// SMTP at this address under this name, without TLS.
    pub fn new(listen: SocketAddr, hostname: impl Into<String>) -> Self {
        Self {
            listen,
            hostname: hostname.into(),
            protocol: Protocol::Smtp,
            tls: None,
            max_bytes: MAX_MAIL_BYTES,
            max_connections: MAX_CONNECTIONS,
            max_connections_per_address: MAX_CONNECTIONS_PER_ADDRESS,
        }
    }
}

/// Where certificate and key lie, in PEM. They are read anew when they change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TlsFiles {
    /// The certificate and those that vouch for it.
    pub certificate: PathBuf,
    /// Its private key.
    pub key: PathBuf,
}

/// The mail server.
pub struct Receiver {
    config: Config,
    desk: Arc<dyn MailDesk>,
    bound: Mutex<Option<Bound>>,
}

/// What is there before anybody connects.
struct Bound {
    listener: TcpListener,
    address: SocketAddr,
    certificate: Option<Arc<Certificate>>,
}

impl Receiver {
    /// A server that hands mail in at this desk.
    pub fn new(config: Config, desk: Arc<dyn MailDesk>) -> Self {
        Self { config, desk, bound: Mutex::new(None) }
    }

    /// Listens, so that clients can connect; they are answered from [`Source::run`] on. Returns where.
    ///
    /// # Errors
    /// When the address is taken or not allowed, the name is none, or the certificate cannot be read.
    pub async fn bind(&self) -> Result<SocketAddr, SourceError> {
        let mut bound = self.bound.lock().await;
        if let Some(bound) = &*bound {
            return Ok(bound.address);
        }
        let new = self.listen().await?;
        let address = new.address;
        *bound = Some(new);
        Ok(address)
    }

    async fn listen(&self) -> Result<Bound, SourceError> {
        let Config { listen, hostname, protocol, tls, .. } = &self.config;
        if !is_hostname(hostname) {
            return Err(SourceError(format!("{hostname:?} is no host's name")));
        }
        if *protocol == Protocol::Lmtp && listen.port() == SMTP_PORT {
            return Err(SourceError("LMTP must not be spoken on port 25".into()));
        }
        let certificate = match tls {
            Some(files) => Some(Arc::new(
                Certificate::load(files.clone())
                    .await
                    .map_err(|error| SourceError(error.to_string()))?,
            )),
            None => None,
        };
        let failed = |error: std::io::Error| SourceError(format!("{listen}: {error}"));
        let listener = TcpListener::bind(listen).await.map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        Ok(Bound { listener, address, certificate })
    }

    fn terms(&self, tls: bool) -> Terms {
        let Config { hostname, protocol, max_bytes, .. } = &self.config;
        Terms { hostname: hostname.clone(), protocol: *protocol, tls, max_bytes: *max_bytes }
    }
}

#[async_trait]
impl Source for Receiver {
    fn name(&self) -> &'static str {
        "smtp"
    }

    async fn run(&self, health: &Health, mut stop: Stop) -> Result<(), SourceError> {
        self.bind().await?;
        let Some(bound) = self.bound.lock().await.take() else {
            return Err(SourceError("it is running already".into()));
        };
        let Bound { listener, address, certificate } = bound;
        let terms = Arc::new(self.terms(certificate.is_some()));
        let Config { max_bytes, max_connections, max_connections_per_address, .. } = self.config;
        // The header line that is put in front of each is shorter than a command line.
        let most_bytes = max_bytes.saturating_add(MAX_LINE_BYTES).saturating_mul(MAX_MAILS_HELD);
        let doors = Doors::new(max_connections, max_connections_per_address, most_bytes);
        let mut sessions = JoinSet::new();
        let well = format!("listening on {address}");
        health.well(&well);
        while !*stop.borrow() {
            let accepted = tokio::select! {
                // Whoever drops the sender stops, too.
                _ = stop.wait_for(|stop| *stop) => break,
                Some(ended) = sessions.join_next() => {
                    if let Err(error) = ended {
                        tracing::error!(%error, "a mail client's session broke");
                    }
                    continue;
                }
                accepted = listener.accept() => accepted,
            };
            let (stream, client) = match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    health.ailing(format!("no connection can be taken: {error}"));
                    tokio::time::sleep(ACCEPT_PAUSE).await;
                    continue;
                }
            };
            health.well(&well);
            let client = client.ip().to_canonical();
            let Some(visit) = doors.enter(client) else {
                turn_away(stream).await;
                continue;
            };
            let session = Session::new(Arc::clone(&terms), client);
            let (desk, certificate) = (Arc::clone(&self.desk), certificate.clone());
            let connection = Connection { session, desk, certificate, visit, stop: stop.clone() };
            sessions.spawn(connection.serve(stream));
        }
        drop(listener);
        while sessions.join_next().await.is_some() {}
        Ok(())
    }
}

/// Tells a client that there are too many. What is written fits into the buffer of a connection that is new, so that
/// takes no time.
async fn turn_away(mut stream: TcpStream) {
    let reply = Dismissal::TooManyConnections.reply();
    let told = tokio::time::timeout(REPLY_TIMEOUT, stream.write_all(&reply)).await;
    if !matches!(told, Ok(Ok(()))) {
        tracing::debug!("a mail client left before it was told that there are too many");
    }
}

/// Whether a name can stand in replies and header lines.
fn is_hostname(name: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || "-._:[]".contains(c);
    (1..=255).contains(&name.len()) && name.chars().all(fits)
}

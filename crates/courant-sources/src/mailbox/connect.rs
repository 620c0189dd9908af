//! From an address to a session that is logged in: TCP, TLS at once or after STARTTLS, greeting, login.

use super::gate::Gate;
use super::session::Session;
use super::wrong::Trouble;
use super::{Config, Login, Security, token, trust};
use async_imap::imap_proto::{Response, Status};
use async_imap::{Client, error::Error};
use rustls::ClientConfig;
use rustls::pki_types::ServerName;
use secrecy::ExposeSecret;
use std::fmt::Debug;
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;

/// How long each step of connecting may take: TCP, TLS, greeting.
const STEP: Duration = Duration::from_secs(20);

/// How long a login may take: servers make wrong ones wait.
const LOGIN: Duration = Duration::from_secs(60);

/// A connection, whatever is below.
pub(super) trait Stream: AsyncRead + AsyncWrite + Unpin + Send + Debug {}

impl<T: AsyncRead + AsyncWrite + Unpin + Send + Debug> Stream for T {}

/// A connection of which no more is read than may come.
pub(super) type Wire = Gate<Box<dyn Stream>>;

/// Connects and logs in.
pub(super) async fn connect(config: &Config, tls: &Arc<ClientConfig>) -> Result<Session, Trouble> {
    let unreachable = |error: io::Error| Trouble::Unreachable(error.to_string());
    let tcp = timeout(STEP, TcpStream::connect((config.host.as_str(), config.port)))
        .await
        .map_err(|_| Trouble::Unreachable("it does not answer".to_owned()))?
        .map_err(unreachable)?;
    tcp.set_nodelay(true).map_err(unreachable)?;
    let client = match config.security {
        Security::Tls => greeted(Box::new(encrypt(tcp, config, tls).await?)).await?,
        Security::StartTls => {
            let mut plain = greeted(Box::new(tcp)).await?;
            timeout(STEP, plain.run_command_and_check_ok("STARTTLS", None))
                .await?
                .map_err(|_| Trouble::NoStartTls)?;
            // What came in the clear behind the answer is dropped with the client's buffer, unread: somebody on the
            // way may have put it there (RFC 3501, 6.2.1).
            let stream = plain.into_inner().into_inner();
            Client::new(Gate::new(Box::new(encrypt(stream, config, tls).await?) as Box<dyn Stream>))
        }
        Security::Plain => {
            // The name was checked before; this is where it leads.
            if !tcp.peer_addr().map_err(unreachable)?.ip().is_loopback() {
                return Err(Trouble::InTheOpen);
            }
            greeted(Box::new(tcp)).await?
        }
    };
    login(client, config).await
}

async fn encrypt<S: Stream>(
    stream: S,
    config: &Config,
    tls: &Arc<ClientConfig>,
) -> Result<impl Stream + use<S>, Trouble> {
    let name = ServerName::try_from(config.host.clone())
        .map_err(|_| Trouble::Tls("the host's name is none".to_owned()))?;
    let connector = TlsConnector::from(Arc::clone(tls));
    timeout(STEP, connector.connect(name, stream)).await?.map_err(|error| {
        let rustls = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>());
        match rustls {
            Some(rustls::Error::InvalidCertificate(wrong)) => {
                Trouble::Certificate(trust::reason(wrong))
            }
            Some(rustls::Error::InvalidMessage(_)) => {
                Trouble::Tls("the server speaks something else on this port".to_owned())
            }
            Some(other) => Trouble::Tls(other.to_string()),
            None => Trouble::Tls(error.kind().to_string()),
        }
    })
}

/// Reads the greeting. A server that takes a connection as logged in before anything was said (PREAUTH) is refused: in
/// the clear that is how STARTTLS is done without.
async fn greeted(stream: Box<dyn Stream>) -> Result<Client<Wire>, Trouble> {
    let mut client = Client::new(Gate::new(stream));
    let greeting = timeout(STEP, client.read_response()).await??.ok_or(Trouble::Closed)?;
    match greeting.parsed() {
        Response::Data { status: Status::Ok, .. } => Ok(client),
        _ => Err(Trouble::Greeting),
    }
}

async fn login(client: Client<Wire>, config: &Config) -> Result<Session, Trouble> {
    let (outcome, with) = match &config.login {
        Login::Password(password) => {
            let login = client.login(&config.user, password.expose_secret());
            (timeout(LOGIN, login).await?, "password")
        }
        Login::Token { command } => {
            let say = token::Xoauth2::new(&config.user, &token::print(command).await?);
            (timeout(LOGIN, client.authenticate("XOAUTH2", say)).await?, "token")
        }
    };
    match outcome {
        Ok(session) => Session::new(session).await,
        // A way to log in that a server does not know is answered with BAD.
        Err((Error::No(_) | Error::Bad(_) | Error::Validate(_), _)) => Err(Trouble::Login(with)),
        Err((error, _)) => Err(error.into()),
    }
}

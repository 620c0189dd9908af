//! The client: one request, bounded, to public addresses alone.

use crate::Addresses;
use crate::request::{Answer, Request};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::{CONTENT_TYPE, LOCATION};
use reqwest::redirect::Policy;
use reqwest::{Client, Response, Url};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use url::Host;

/// How long a connection may take to come up.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

/// How long a whole answer may take: whoever waits for it can do without.
const TIMEOUT: Duration = Duration::from_secs(20);

/// Redirects that are followed, as browsers' fetch standard allows a few more than anybody needs.
const REDIRECTS: usize = 5;

/// Idle connections that are kept to a host, and how long: feeds of one host are asked for one after the other, and
/// each connection holds buffers.
const IDLE_PER_HOST: usize = 1;
const IDLE: Duration = Duration::from_secs(10);

/// The media type of a form.
const FORM: &str = "application/x-www-form-urlencoded";

/// How the bot names itself to the servers that it asks.
const USER_AGENT: &str = concat!("courant/", env!("CARGO_PKG_VERSION"));

/// Why something could not be fetched; without addresses, which may be a reader's own.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// It is no address of the web, or one that may not be reached.
    #[error("an address that may not be fetched")]
    Forbidden,
    /// It is larger than what is wanted.
    #[error("more than {0} bytes")]
    TooLarge(usize),
    /// One redirect leads to the next without end.
    #[error("more than {REDIRECTS} redirects")]
    Circles,
    /// The server refused it.
    #[error("status {0}")]
    Status(u16),
    /// It did not come.
    #[error("it did not come: {0}")]
    Failed(String),
}

/// Fetches from the web. Clones share connections.
#[derive(Clone, Debug)]
pub struct Fetch {
    client: Client,
    addresses: Arc<Addresses>,
}

impl Fetch {
    /// A client that reaches these addresses.
    ///
    /// # Errors
    /// When no client can be made.
    pub fn new(addresses: Addresses) -> Result<Self, FetchError> {
        let addresses = Arc::new(addresses);
        let client = Client::builder()
            .user_agent(USER_AGENT)
            .dns_resolver(Arc::new(Resolver(Arc::clone(&addresses))))
            // Hops are looked at one by one below.
            .redirect(Policy::none())
            .referer(false)
            .connect_timeout(CONNECT_TIMEOUT)
            .timeout(TIMEOUT)
            .pool_max_idle_per_host(IDLE_PER_HOST)
            .pool_idle_timeout(IDLE)
            .no_proxy()
            .build()
            .map_err(failed)?;
        Ok(Self { client, addresses })
    }

    /// Fetches what stands at an address, if it has at most `most` bytes.
    ///
    /// # Errors
    /// Whatever is in the way; nothing is tried again.
    pub async fn get(&self, url: &str, most: usize) -> Result<Vec<u8>, FetchError> {
        let answer = self.ask(Request::new(url, most)).await?;
        if !(200..300).contains(&answer.status) {
            return Err(FetchError::Status(answer.status));
        }
        Ok(answer.body)
    }

    /// Asks a server, and those that it refers to; any status is an answer.
    ///
    /// # Errors
    /// Whatever is in the way; nothing is tried again.
    pub async fn ask(&self, request: Request) -> Result<Answer, FetchError> {
        let mut url = Url::parse(&request.url).map_err(|_| FetchError::Forbidden)?;
        let credentials = Credentials::taken(&mut url, request.credentials)?;
        let mut moved = None;
        let mut for_good = true;
        for _ in 0..=REDIRECTS {
            if !may_ask(&self.addresses, &url) {
                return Err(FetchError::Forbidden);
            }
            let response = self.send(&request, &url, credentials.as_ref()).await?;
            let status = response.status().as_u16();
            let Some(next) = hop(&response, &url).filter(|_| request.form.is_none()) else {
                return read(response, url, moved, request.most).await;
            };
            for_good &= matches!(status, 301 | 308);
            if for_good {
                moved = Some(next.clone());
            }
            url = next;
        }
        Err(FetchError::Circles)
    }

    async fn send(
        &self,
        request: &Request,
        url: &Url,
        credentials: Option<&Credentials>,
    ) -> Result<Response, FetchError> {
        let mut builder = match &request.form {
            None => self.client.get(url.clone()),
            Some(form) => {
                self.client.post(url.clone()).header(CONTENT_TYPE, FORM).body(form.clone())
            }
        };
        builder = builder.headers(request.headers.clone());
        if let Some(own) = credentials.filter(|own| own.are_for(url)) {
            builder = builder.basic_auth(&own.user, own.password.as_ref());
        }
        builder.send().await.map_err(failed)
    }
}

/// A name and a password out of an address, and whom they may be told.
struct Credentials {
    user: String,
    password: Option<String>,
    origin: url::Origin,
}

impl Credentials {
    /// Takes them out of an address; such an address is refused unless `allowed`.
    fn taken(url: &mut Url, allowed: bool) -> Result<Option<Self>, FetchError> {
        if url.username().is_empty() && url.password().is_none() {
            return Ok(None);
        }
        if !allowed {
            return Err(FetchError::Forbidden);
        }
        let plain = |text: &str| {
            percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
        };
        let (user, password) = (plain(url.username()), url.password().map(plain));
        url.set_username("").map_err(|()| FetchError::Forbidden)?;
        url.set_password(None).map_err(|()| FetchError::Forbidden)?;
        Ok(Some(Self { user, password, origin: url.origin() }))
    }

    /// The same scheme, host and port: they are never told to another, nor in plain text after a redirect.
    fn are_for(&self, url: &Url) -> bool {
        self.origin == url.origin()
    }
}

/// Where an answer sends whoever asked; relative to what was asked, and never with credentials of its own.
fn hop(response: &Response, asked: &Url) -> Option<Url> {
    if !matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308) {
        return None;
    }
    let location = response.headers().get(LOCATION)?;
    asked.join(std::str::from_utf8(location.as_bytes()).ok()?).ok()
}

/// Reads an answer; bodies of what is no success are not read.
async fn read(
    mut response: Response,
    url: Url,
    moved: Option<Url>,
    most: usize,
) -> Result<Answer, FetchError> {
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let mut body = Vec::new();
    if response.status().is_success() {
        let told = response.content_length().and_then(|length| usize::try_from(length).ok());
        if told.is_some_and(|length| length > most) {
            return Err(FetchError::TooLarge(most));
        }
        // What is packed is counted unpacked, piece by piece.
        while let Some(chunk) = response.chunk().await.map_err(failed)? {
            if body.len() + chunk.len() > most {
                return Err(FetchError::TooLarge(most));
            }
            body.extend_from_slice(&chunk);
        }
    }
    Ok(Answer { status, headers, body, url, moved })
}

/// Whether an address may be asked at all. A name is checked by what it resolves to, where the connection is made.
fn may_ask(addresses: &Addresses, url: &Url) -> bool {
    let web = matches!(url.scheme(), "http" | "https");
    let host = match url.host() {
        Some(Host::Ipv4(address)) => addresses.may_reach(IpAddr::V4(address)),
        Some(Host::Ipv6(address)) => addresses.may_reach(IpAddr::V6(address)),
        Some(Host::Domain(_)) => true,
        None => false,
    };
    web && host && url.username().is_empty() && url.password().is_none()
}

/// Resolves names to the addresses that may be reached, each time that a connection is made.
struct Resolver(Arc<Addresses>);

impl Resolve for Resolver {
    fn resolve(&self, name: Name) -> Resolving {
        let addresses = Arc::clone(&self.0);
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let public: Vec<SocketAddr> =
                found.filter(|found| addresses.may_reach(found.ip())).collect();
            if public.is_empty() {
                return Err(FetchError::Forbidden.into());
            }
            Ok(Box::new(public.into_iter()) as Addrs)
        })
    }
}

/// Told without the address, and as refused where it was; the innermost cause says what it was.
fn failed(error: reqwest::Error) -> FetchError {
    let error = error.without_url();
    let mut words = error.to_string();
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(&error);
    while let Some(found) = cause {
        if found.downcast_ref::<FetchError>() == Some(&FetchError::Forbidden) {
            return FetchError::Forbidden;
        }
        words = found.to_string();
        cause = found.source();
    }
    FetchError::Failed(words)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests;

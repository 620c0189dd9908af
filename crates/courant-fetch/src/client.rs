//! The client: one request, bounded, to public addresses alone.

use crate::Addresses;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::{Attempt, Policy};
use reqwest::{Client, Url};
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
            .redirect(hops(Arc::clone(&addresses)))
            .connect_timeout(CONNECT_TIMEOUT)
            .timeout(TIMEOUT)
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
        let url = Url::parse(url).map_err(|_| FetchError::Forbidden)?;
        if !may_ask(&self.addresses, &url) {
            return Err(FetchError::Forbidden);
        }
        let mut response = self.client.get(url).send().await.map_err(failed)?;
        if !response.status().is_success() {
            return Err(FetchError::Status(response.status().as_u16()));
        }
        let told = response.content_length().and_then(|length| usize::try_from(length).ok());
        if told.is_some_and(|length| length > most) {
            return Err(FetchError::TooLarge(most));
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(failed)? {
            if bytes.len() + chunk.len() > most {
                return Err(FetchError::TooLarge(most));
            }
            bytes.extend_from_slice(&chunk);
        }
        Ok(bytes)
    }
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

/// Follows a few redirects, each of them checked as the first address was.
fn hops(addresses: Arc<Addresses>) -> Policy {
    Policy::custom(move |attempt: Attempt<'_>| {
        if attempt.previous().len() > REDIRECTS || !may_ask(&addresses, attempt.url()) {
            attempt.error(FetchError::Forbidden)
        } else {
            attempt.follow()
        }
    })
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

/// Told without the address, and as refused where it was.
fn failed(error: reqwest::Error) -> FetchError {
    let error = error.without_url();
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(&error);
    while let Some(found) = cause {
        if found.downcast_ref::<FetchError>() == Some(&FetchError::Forbidden) {
            return FetchError::Forbidden;
        }
        cause = found.source();
    }
    FetchError::Failed(error.to_string())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;

    /// A server that answers each connection with the next of these, and its address.
    async fn server(answers: Vec<String>) -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            for answer in answers {
                let (mut stream, _) = listener.accept().await.unwrap();
                let mut read = [0; 4096];
                let _ = stream.read(&mut read).await.unwrap();
                stream.write_all(answer.as_bytes()).await.unwrap();
            }
        });
        address
    }

    fn ok(body: &str) -> String {
        format!(
            "HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
            body.len()
        )
    }

    fn moved(to: &str) -> String {
        format!(
            "HTTP/1.1 302 Found\r\nlocation: {to}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
        )
    }

    fn local() -> Fetch {
        Fetch::new(Addresses::with(&["127.0.0.1".into()]).unwrap()).unwrap()
    }

    #[tokio::test]
    async fn what_is_allowed_is_fetched_whole_or_not_at_all() {
        let address = server(vec![ok("hello"), ok("hello"), moved("/there"), ok("there")]).await;
        let url = format!("http://{address}/a");
        assert_eq!(local().get(&url, 5).await, Ok(b"hello".to_vec()));
        assert_eq!(local().get(&url, 4).await, Err(FetchError::TooLarge(4)));
        assert_eq!(local().get(&url, 9).await, Ok(b"there".to_vec()));
        // An answer that does not say how long it is.
        let endless = "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n".to_owned() + &"x".repeat(100);
        let address =
            server(vec![endless, "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n".into()])
                .await;
        let url = format!("http://{address}/a");
        assert_eq!(local().get(&url, 99).await, Err(FetchError::TooLarge(99)));
        assert_eq!(local().get(&url, 99).await, Err(FetchError::Status(404)));
    }

    #[tokio::test]
    async fn no_form_of_a_private_address_is_reached() {
        let fetch = Fetch::new(Addresses::default()).unwrap();
        let forms = [
            "127.0.0.1",
            "127.1",
            "2130706433",
            "0x7f000001",
            "0x7f.1",
            "0177.0.0.1",
            "017700000001",
            "0",
            "0.0.0.0",
            "[::1]",
            "[::]",
            "[::ffff:127.0.0.1]",
            "[::ffff:7f00:1]",
            "[0:0:0:0:0:ffff:7f00:1]",
            "[::127.0.0.1]",
            "[64:ff9b::7f00:1]",
            "[2002:7f00:1::]",
            "[fe80::1]",
            "[fd00::1]",
            "169.254.169.254",
            "2852039166",
            "10.0.0.1",
            "192.168.1.1",
            "172.16.0.1",
            "100.64.0.1",
            "localhost",
            "LOCALHOST",
            "localhost.",
            "ⓛocalhost",
            "127。0。0。1",
            "①②⑦.0.0.1",
            "224.0.0.1",
            "255.255.255.255",
        ];
        for form in forms {
            for url in [format!("http://{form}/"), format!("https://{form}:8080/a.png")] {
                // Not every resolver knows a name with a dot at its end.
                let unknown = form.ends_with('.');
                let fetched = fetch.get(&url, 10).await;
                let refused = fetched == Err(FetchError::Forbidden);
                assert!(refused || unknown && fetched.is_err(), "{url}: {fetched:?}");
            }
        }
        for url in [
            "file:///etc/passwd",
            "ftp://example.org/a",
            "gopher://1.1.1.1/",
            "data:,x",
            "x",
            "http://",
            "http://user@example.org/",
            "http://user:secret@1.1.1.1/",
        ] {
            assert_eq!(fetch.get(url, 10).await, Err(FetchError::Forbidden), "{url}");
        }
    }

    #[tokio::test]
    async fn a_redirect_leads_to_no_other_place_than_a_request() {
        for to in ["http://127.0.0.2/", "http://[::1]/", "file:///etc/passwd", "http://2130706434/"]
        {
            let address = server(vec![moved(to)]).await;
            let fetched = local().get(&format!("http://{address}/"), 10).await;
            // What is no address of the web is not followed at all.
            let unfollowed = to.starts_with("file:") && fetched == Err(FetchError::Status(302));
            assert!(unfollowed || fetched == Err(FetchError::Forbidden), "{to}: {fetched:?}");
        }
        let address = server(vec![moved("/again"); 9]).await;
        assert_eq!(
            local().get(&format!("http://{address}/"), 10).await,
            Err(FetchError::Forbidden)
        );
    }
}

//! A small web server that does what a test says: pages that change, ETags, redirects, slow and broken answers. It
//! keeps what it was asked, and how many asked at the same time.

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// How long a test waits for a question.
const PATIENCE: Duration = Duration::from_secs(60);

/// What an address answers with.
#[derive(Clone, Debug, Default)]
pub struct Page {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    etag: Option<String>,
    cut: bool,
    held: bool,
}

impl Page {
    /// A body.
    pub fn of(body: impl Into<Vec<u8>>) -> Self {
        Self { status: 200, body: body.into(), ..Self::default() }
    }

    /// A status without a body.
    pub fn status(status: u16) -> Self {
        Self { status, ..Self::default() }
    }

    /// A redirect.
    pub fn moved(status: u16, to: &str) -> Self {
        Self::status(status).header("location", to)
    }

    /// With a header.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// With an ETag: whoever has it gets 304.
    #[must_use]
    pub fn etag(mut self, etag: &str) -> Self {
        self.etag = Some(etag.to_owned());
        self
    }

    /// Says that it is longer than what comes before the connection ends.
    #[must_use]
    pub fn cut(mut self) -> Self {
        self.cut = true;
        self
    }

    /// Answers only when [`Web::let_go`] says so.
    #[must_use]
    pub fn held(mut self) -> Self {
        self.held = true;
        self
    }
}

/// What the server was asked.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The method.
    pub method: String,
    /// The path, with what stands behind a question mark.
    pub path: String,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: String,
    /// The status that was answered.
    pub status: u16,
}

impl Asked {
    /// A header's text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }
}

/// The server.
#[derive(Clone, Debug)]
pub struct Web {
    address: SocketAddr,
    state: Arc<Mutex<Site>>,
    held: Arc<watch::Sender<bool>>,
    changed: Arc<watch::Sender<()>>,
}

#[derive(Debug, Default)]
struct Site {
    pages: HashMap<String, Page>,
    asked: Vec<Asked>,
    now: usize,
    most: usize,
}

impl Web {
    /// Starts one on loopback.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let (held, changed) =
            (Arc::new(watch::Sender::new(true)), Arc::new(watch::Sender::new(())));
        let web = Self { address, state: Arc::default(), held, changed };
        let app = Router::new().fallback(answer).with_state(web.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        web
    }

    /// The address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// What a path answers with from now on.
    pub fn put(&self, path: &str, page: Page) {
        self.site().pages.insert(path.to_owned(), page);
    }

    /// What was asked for a path, oldest first.
    pub fn asked(&self, path: &str) -> Vec<Asked> {
        let is = |asked: &&Asked| asked.path.split('?').next() == Some(path);
        self.site().asked.iter().filter(is).cloned().collect()
    }

    /// Waits until a path was asked for that often in all; returns what was asked.
    pub async fn asked_times(&self, path: &str, times: usize) -> Vec<Asked> {
        let mut changed = self.changed.subscribe();
        let wait = async {
            loop {
                let asked = self.asked(path);
                if asked.len() >= times {
                    return asked;
                }
                let _ = changed.changed().await;
            }
        };
        tokio::time::timeout(PATIENCE, wait).await.unwrap_or_else(|_| {
            panic!("{path} was asked {} times, not {times}", self.asked(path).len())
        })
    }

    /// The most that were asked at the same time.
    pub fn most_at_once(&self) -> usize {
        self.site().most
    }

    /// How many are being answered.
    pub fn now(&self) -> usize {
        self.site().now
    }

    /// Answers everything that is held, and whatever comes.
    pub fn let_go(&self) {
        self.held.send_replace(false);
    }

    fn site(&self) -> MutexGuard<'_, Site> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn answer(State(web): State<Web>, uri: Uri, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let body = axum::body::to_bytes(body, 1 << 20).await.unwrap_or_default();
    let page = {
        let mut site = web.site();
        site.now += 1;
        site.most = site.most.max(site.now);
        site.pages.get(uri.path()).cloned().unwrap_or_else(|| Page::status(404))
    };
    if page.held {
        let mut held = web.held.subscribe();
        let _ = held.wait_for(|held| !*held).await;
    }
    let known = parts.headers.get("if-none-match").and_then(|value| value.to_str().ok());
    let fresh = page.etag.is_some() && known == page.etag.as_deref();
    let status = if fresh { 304 } else { page.status };
    let mut site = web.site();
    site.now -= 1;
    site.asked.push(Asked {
        method: parts.method.to_string(),
        path: uri.to_string(),
        headers: parts.headers,
        body: String::from_utf8_lossy(&body).into_owned(),
        status,
    });
    drop(site);
    web.changed.send_replace(());
    let mut response = Response::builder().status(StatusCode::from_u16(status).expect("a status"));
    for (name, value) in &page.headers {
        response = response.header(name, value);
    }
    if let Some(etag) = &page.etag {
        response = response.header("etag", etag);
    }
    let body = match (fresh, page.cut) {
        (true, _) => Body::empty(),
        (false, false) => Body::from(page.body),
        (false, true) => {
            response = response.header("content-length", page.body.len() + 100);
            let piece: Result<Bytes, std::io::Error> = Ok(page.body.into());
            let end = Err(std::io::Error::other("cut off"));
            Body::from_stream(futures::stream::iter([piece, end]))
        }
    };
    response.body(body).expect("an answer")
}

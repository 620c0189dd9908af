//! Thousands of feeds on one server under many addresses: four in five with an ETag, one in ten with Last-Modified, one
//! in ten with neither.

use super::Options;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::net::TcpListener;

/// Entries of a feed.
const ENTRIES: usize = 5;

/// One feed in so many has something new in the second round.
const FRESH: usize = 20;

/// How long the server takes: as far away as another continent.
const LATENCY: Duration = Duration::from_millis(80);

/// The server.
#[derive(Clone, Debug)]
pub(super) struct Site {
    port: u16,
    hosts: usize,
    seen: Arc<Seen>,
}

#[derive(Debug, Default)]
struct Seen {
    published: AtomicBool,
    asked: AtomicUsize,
    not_modified: AtomicUsize,
    sent: AtomicU64,
    most: AtomicUsize,
    now: Mutex<HashMap<String, usize>>,
}

impl Site {
    pub(super) async fn start(options: Options) -> Self {
        let listener = TcpListener::bind("0.0.0.0:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let site = Self { port, hosts: options.hosts, seen: Arc::default() };
        let app = Router::new().fallback(answer).with_state(site.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        site
    }

    /// A feed's host and address.
    pub(super) fn url(&self, feed: usize) -> (String, String) {
        let host = feed % self.hosts;
        let host = format!("127.1.{}.{}:{}", host / 250, host % 250 + 1, self.port);
        let url = format!("http://{host}/{feed}.xml");
        (host, url)
    }

    /// Some feeds have something new from now on.
    pub(super) fn publish(&self) {
        self.seen.published.store(true, SeqCst);
    }

    pub(super) fn asked(&self) -> usize {
        self.seen.asked.load(SeqCst)
    }

    pub(super) fn not_modified(&self) -> usize {
        self.seen.not_modified.load(SeqCst)
    }

    pub(super) fn sent(&self) -> u64 {
        self.seen.sent.load(SeqCst)
    }

    pub(super) fn most_of_a_host(&self) -> usize {
        self.seen.most.load(SeqCst)
    }

    fn count(&self, host: &str, by: isize) {
        let mut now = self.seen.now.lock().unwrap_or_else(PoisonError::into_inner);
        let count = now.entry(host.to_owned()).or_default();
        *count = count.saturating_add_signed(by);
        self.seen.most.fetch_max(*count, SeqCst);
    }
}

async fn answer(State(site): State<Site>, request: Request) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    let host = host.unwrap_or_default().to_owned();
    let path = request.uri().path().trim_matches('/').trim_end_matches(".xml");
    let Ok(feed) = path.parse::<usize>() else { return StatusCode::NOT_FOUND.into_response() };
    site.count(&host, 1);
    tokio::time::sleep(LATENCY).await;
    let edition = usize::from(site.seen.published.load(SeqCst) && feed.is_multiple_of(FRESH));
    let (etag, date) =
        (format!("\"{feed}-{edition}\""), format!("Sun, 29 Nov 2026 0{edition}:00:00 GMT"));
    let has = |name, value: &str| {
        request.headers().get(name).and_then(|known| known.to_str().ok()) == Some(value)
    };
    let known = match feed % 10 {
        8 => has(header::IF_MODIFIED_SINCE, &date),
        9 => false,
        _ => has(header::IF_NONE_MATCH, &etag),
    };
    let body = if known { String::new() } else { body(feed, edition) };
    site.seen.sent.fetch_add(body.len() as u64, SeqCst);
    site.count(&host, -1);
    site.seen.asked.fetch_add(1, SeqCst);
    let status = if known { StatusCode::NOT_MODIFIED } else { StatusCode::OK };
    site.seen.not_modified.fetch_add(usize::from(known), SeqCst);
    match feed % 10 {
        8 => (status, [(header::LAST_MODIFIED, date)], body).into_response(),
        9 => (status, body).into_response(),
        _ => (status, [(header::ETAG, etag)], body).into_response(),
    }
}

/// A feed of some entries, each of a day and a hundred words.
fn body(feed: usize, edition: usize) -> String {
    let mut entries = String::new();
    for entry in edition..edition + ENTRIES {
        let text = format!("Word {entry} of feed {feed} is what the harbour said. ").repeat(10);
        let _ = write!(
            entries,
            "<item><guid>{feed}-{entry}</guid><title>Entry {entry} of {feed}</title>\
             <link>https://example.org/{feed}/{entry}</link><pubDate>{} Nov 2026 08:00:00 GMT</pubDate>\
             <description><![CDATA[<p>{text}</p>]]></description></item>",
            10 + entry
        );
    }
    format!("<rss version=\"2.0\"><channel><title>Feed {feed}</title>{entries}</channel></rss>")
}

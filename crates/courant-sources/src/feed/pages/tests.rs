use super::*;
use crate::feed::Limits;
use courant_core::intake::{self, Outgoing};
use courant_core::model::{Newsletter, Visibility};
use courant_core::outbox::Notices;
use courant_core::store::{NewFeed, NewNewsletter, Store};
use courant_fetch::Addresses;
use jiff::Timestamp;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

const PROSE: &str = "The harbour board met on Tuesday evening and voted, five to four, for the new crane that will \
    stand at pier four by the end of the year, and nobody asked who pays for it, though everybody wanted to know it \
    and the chair had an answer ready in her pocket all evening long.";

/// A feed in a database, and a server whose `/a…` has an article and which has nothing else.
struct Pier {
    feeds: Feeds,
    feed: Feed,
    newsletter: Newsletter,
    web: String,
    asked: Arc<AtomicUsize>,
    _folder: tempfile::TempDir,
}

async fn pier(full_text: bool) -> Pier {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("courant.db")).unwrap();
    let new = NewNewsletter {
        slug: "tide".parse().unwrap(),
        title: "Tide".into(),
        tagline: String::new(),
        folder: None,
        visibility: Visibility::default(),
    };
    let id = store.add_newsletter(new, Timestamp::now()).await.unwrap();
    let (web, asked) = server().await;
    let new = NewFeed {
        newsletter: id,
        url: format!("{web}/feed"),
        host: "127.0.0.1".into(),
        first_goes_out: true,
        full_text,
    };
    let feed = store.add_feed(new, Timestamp::now()).await.unwrap();
    let feed = store.feed(feed).await.unwrap().unwrap();
    let newsletter = store.newsletter(id).await.unwrap().unwrap();
    let fetch = Fetch::new(Addresses::with(&["127.0.0.1".into()]).unwrap()).unwrap();
    let (notices, _) = Notices::channel();
    let feeds = Feeds::new(store, fetch, Limits::default(), notices);
    Pier { feeds, feed, newsletter, web, asked, _folder: folder }
}

async fn server() -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            count.fetch_add(1, Ordering::SeqCst);
            let mut read = [0; 4096];
            let length = stream.read(&mut read).await.unwrap();
            let found = read[..length].starts_with(b"GET /a");
            let status = if found { "200 OK" } else { "404 Not Found" };
            let page = format!("<nav>Menu</nav><article><h1>A page</h1><p>{PROSE}</article>");
            let length = page.len();
            let head = format!(
                "HTTP/1.1 {status}\r\ncontent-type: text/html\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n"
            );
            let _ = stream.write_all((head + &page).as_bytes()).await;
        }
    });
    (format!("http://{address}"), asked)
}

impl Pier {
    /// Entries (path, text) of an answer, filled and taken in: what each says, in the feed's order.
    async fn poll(&self, entries: &[(&str, &str)]) -> Vec<String> {
        let item = |(path, text): &(&str, &str)| {
            format!(
                "<item><guid>{path}</guid><title>Tide {path}</title><link>{}/{path}</link>\
                 <pubDate>Tue, 20 Aug 2024 10:00:00 +0000</pubDate><description>{text}</description></item>",
                self.web
            )
        };
        let items: String = entries.iter().map(item).collect();
        let feed =
            format!("<rss version=\"2.0\"><channel><title>Tide</title>{items}</channel></rss>");
        let source = intake::read("feed", feed.into_bytes()).await.unwrap();
        let source = fill(&self.feeds, &self.feed, self.newsletter.id, source).await.unwrap();
        let shown = |issue: &Issue| {
            assert_eq!(issue.issued_at.as_deref(), Some("2024-08-20T10:00:00+00:00"));
            let items = issue.sections.iter().flat_map(|section| &section.items);
            let text: String = items.map(|item| commonmark(&item.blocks)).collect();
            format!("{}: {text}", issue.title.as_deref().unwrap_or_default())
        };
        let all = source.reading.issues.iter().map(shown).collect();
        let now = Timestamp::now();
        intake::accept(&self.feeds.store, &self.newsletter, source, Outgoing::Each, now)
            .await
            .unwrap();
        all
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

#[tokio::test]
async fn new_entries_without_a_text_get_that_of_their_page() {
    let pier = pier(true).await;
    let entries = [("a1", ""), ("gone", "A teaser"), ("a2", PROSE)];
    let read = pier.poll(&entries).await;
    assert_eq!(read[0], format!("Tide a1: {PROSE}"));
    assert_eq!(read[1], "Tide gone: A teaser");
    assert_eq!(read[2], format!("Tide a2: {PROSE}"));
    assert_eq!(pier.asked(), 2, "what has a text needs no page");
    // Nothing goes back to less, and nothing is asked again.
    assert_eq!(pier.poll(&entries).await, [format!("Tide a2: {PROSE}")]);
    assert_eq!(pier.asked(), 2);
    // A text of the feed's own is a correction.
    let own = format!("{PROSE} At last.");
    assert_eq!(pier.poll(&[("a1", &own)]).await, [format!("Tide a1: {own}")]);
}

#[tokio::test]
async fn only_where_it_is_switched_on_and_no_more_than_so_many() {
    let off = pier(false).await;
    assert_eq!(off.poll(&[("a1", "")]).await, ["Tide a1: "]);
    assert_eq!(off.asked(), 0);
    let on = pier(true).await;
    let paths: Vec<String> = (0..30).map(|n| format!("a{n}")).collect();
    let entries: Vec<(&str, &str)> = paths.iter().map(|path| (path.as_str(), "")).collect();
    let read = on.poll(&entries).await;
    assert_eq!((read.len(), on.asked()), (30, MAX_PAGES));
}

#[test]
fn words_are_counted_in_every_script() {
    assert_eq!("The ferry is back".split_whitespace().map(weight).sum::<usize>(), 4);
    assert_eq!(weight("港务委员会周二晚上开会"), 5);
}

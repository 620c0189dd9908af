//! A feed, a small hub that is as strict as the specification, and our server in between.

use super::super::Limits;
use super::*;
use crate::http::{Config, MailKeys, Parts, Patience, Server};
use crate::{Health, Source as _};
use axum::Router;
use axum::extract::State as Shared;
use axum::http::StatusCode;
use axum::routing::post;
use courant_core::model::{NewsletterId, Slug, Visibility};
use courant_core::outbox::Notices;
use courant_core::store::{NewFeed, NewNewsletter, Store};
use courant_fetch::{Addresses, Fetch};
use jiff::SignedDuration;
use ring::hmac;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::watch;

const TOPIC: &str = "https://example.org/feed.xml";
const HOUR: SignedDuration = SignedDuration::from_hours(1);

/// What was asked of the hub, and how it is inclined.
#[derive(Clone, Default)]
struct Hub {
    asked: Arc<Mutex<Vec<HashMap<String, String>>>>,
    /// Status and body of our callback's answers.
    verified: Arc<Mutex<Vec<(u16, String)>>>,
    lease: Arc<Mutex<Option<u32>>>,
}

/// Verifies intent before it answers, as a hub may.
async fn subscribe(Shared(hub): Shared<Hub>, form: String) -> StatusCode {
    let form: HashMap<String, String> =
        url::form_urlencoded::parse(form.as_bytes()).into_owned().collect();
    hub.asked.lock().unwrap().push(form.clone());
    let lease = *hub.lease.lock().unwrap();
    let Some(lease) = lease else { return StatusCode::BAD_REQUEST };
    let answer = ask(&form["hub.callback"], &form["hub.mode"], &form["hub.topic"], lease).await;
    hub.verified.lock().unwrap().push(answer);
    StatusCode::ACCEPTED
}

async fn ask(callback: &str, mode: &str, topic: &str, lease: u32) -> (u16, String) {
    let mut url = Url::parse(callback).unwrap();
    url.query_pairs_mut()
        .append_pair("hub.mode", mode)
        .append_pair("hub.topic", topic)
        .append_pair("hub.challenge", "are you & there?")
        .append_pair("hub.lease_seconds", &lease.to_string());
    let answer = reqwest::get(url).await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

fn atom(hub: Option<&str>, entries: &[u32]) -> Vec<u8> {
    let hub = hub.map(|hub| format!("<link rel='hub' href='{hub}'/>")).unwrap_or_default();
    let entry = |number: &u32| {
        format!(
            "<entry><id>urn:tide:{number}</id><title>Tide {number}</title><updated>2026-11-{number:02}T06:00:00Z</updated>
             <content type='html'>&lt;p&gt;High water at {number} past six, and the mole is closed.</content></entry>"
        )
    };
    let entries: String = entries.iter().map(entry).collect();
    format!(
        "<feed xmlns='http://www.w3.org/2005/Atom'><id>urn:tide</id><title>Tides</title>{hub}
         <link rel='self' href='{TOPIC}'/><updated>2026-11-20T06:00:00Z</updated>{entries}</feed>"
    )
    .into_bytes()
}

struct World {
    store: Store,
    newsletter: NewsletterId,
    feeds: Feeds,
    feed: FeedId,
    hub: Hub,
    hub_url: String,
    clock: Arc<Mutex<Timestamp>>,
    _stop: watch::Sender<bool>,
    _folder: TempDir,
}

impl World {
    async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("courant.db")).unwrap();
        let now = Timestamp::from_second(1_800_000_000).unwrap();
        let clock = Arc::new(Mutex::new(now));
        let new = NewNewsletter {
            slug: Slug::from_title("Tides").unwrap(),
            title: "Tides".into(),
            tagline: String::new(),
            folder: None,
            visibility: Visibility::default(),
        };
        let newsletter = store.add_newsletter(new, now).await.unwrap();
        let feed = NewFeed {
            newsletter,
            url: TOPIC.into(),
            host: "example.org".into(),
            first_goes_out: true,
            full_text: false,
        };
        let feed = store.add_feed(feed, now).await.unwrap();
        // The hub and our server each have to know the other's address before they begin.
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let hub_url = format!("http://{}/", listener.local_addr().unwrap());
        let hub = Hub::default();
        *hub.lease.lock().unwrap() = Some(864_000);
        let routes = Router::new().route("/", post(subscribe)).with_state(hub.clone());
        tokio::spawn(async move { axum::serve(listener, routes).await });
        let place = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let fetch = Fetch::new(Addresses::with(&["127.0.0.1".into()]).unwrap()).unwrap();
        let feeds = Feeds::new(store.clone(), fetch, Limits::default(), Notices::channel().0)
            .with_callbacks(&format!("http://{place}"))
            .unwrap();
        let parts = Parts {
            store: store.clone(),
            publisher: Arc::new(store.clone()),
            mail: None,
            feeds: Some(feeds.clone()),
        };
        let config = Config {
            listen: place.to_string(),
            keys: MailKeys::default(),
            patience: Patience::default(),
        };
        let hands = Arc::clone(&clock);
        let server = Server::with_clock(config, parts, Arc::new(move || *hands.lock().unwrap()));
        server.bind().await.unwrap();
        let (stop, stopped) = watch::channel(false);
        tokio::spawn(async move { server.run(&Health::default(), stopped).await });
        Self { store, newsletter, feeds, feed, hub, hub_url, clock, _stop: stop, _folder: folder }
    }

    /// The feed was asked and answered this; what is to be done about its hub is done.
    async fn polled(&self, body: Vec<u8>) {
        let feed = self.store.feed(self.feed).await.unwrap().unwrap();
        let now = self.now();
        let taken = taking::entries(&self.feeds, &feed, body, now).await.ok().unwrap();
        self.feeds.settle_hub(self.feed, taken.channel.as_ref(), now).await;
    }

    /// What the hub brings, signed by a method.
    async fn bring(&self, body: &[u8], signature: &str) -> u16 {
        let asked = self.hub.asked.lock().unwrap().last().unwrap().clone();
        let request = reqwest::Client::new().post(&asked["hub.callback"]);
        let request = request.header("x-hub-signature", signature).body(body.to_vec());
        request.send().await.unwrap().status().as_u16()
    }

    fn sign(&self, name: &str, algorithm: hmac::Algorithm, body: &[u8]) -> String {
        let secret = self.hub.asked.lock().unwrap().last().unwrap()["hub.secret"].clone();
        let tag = hmac::sign(&hmac::Key::new(algorithm, secret.as_bytes()), body);
        format!("{name}={}", hex(tag.as_ref()))
    }

    async fn lease(&self) -> Option<SignedDuration> {
        let feed = self.store.feed(self.feed).await.unwrap().unwrap();
        feed.hub?.lease_until.map(|until| until.duration_since(self.now()))
    }

    async fn issues(&self) -> u32 {
        self.store.issues(self.newsletter, 0, 1).await.unwrap().1
    }

    fn asked(&self) -> usize {
        self.hub.asked.lock().unwrap().len()
    }

    fn now(&self) -> Timestamp {
        *self.clock.lock().unwrap()
    }

    fn later(&self, by: SignedDuration) {
        *self.clock.lock().unwrap() += by;
    }
}

#[tokio::test]
async fn a_hub_is_subscribed_to_and_what_it_signs_is_taken_at_once() {
    let world = World::start().await;
    world.polled(atom(Some(&world.hub_url), &[1])).await;
    let asked = world.hub.asked.lock().unwrap()[0].clone();
    assert_eq!((asked["hub.mode"].as_str(), asked["hub.topic"].as_str()), ("subscribe", TOPIC));
    assert_eq!((asked["hub.secret"].len(), asked["hub.lease_seconds"].as_str()), (32, "864000"));
    assert_eq!(world.hub.verified.lock().unwrap()[0], (200, "are you & there?".to_owned()));
    assert_eq!(world.lease().await, Some(HOUR * 240));
    assert_eq!(world.issues().await, 1);
    for (number, name, algorithm) in [
        (2, "sha1", hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY),
        (3, "sha256", hmac::HMAC_SHA256),
        (4, "sha512", hmac::HMAC_SHA512),
    ] {
        let body = atom(None, &[number]);
        let signature = world.sign(name, algorithm, &body);
        assert_eq!(world.bring(&body, &signature).await, 202);
        assert_eq!(world.issues().await, number);
    }
    let feed = world.store.feed(world.feed).await.unwrap().unwrap();
    assert_eq!(feed.newest_at, Some("2026-11-04T06:00:00Z".parse().unwrap()));
    // What is brought names no hub: only what the feed itself says counts for that.
    assert!(feed.hub.is_some());
}

#[tokio::test]
async fn what_is_signed_otherwise_is_heard_and_ignored() {
    let world = World::start().await;
    world.polled(atom(Some(&world.hub_url), &[1])).await;
    let body = atom(None, &[2]);
    let good = world.sign("sha256", hmac::HMAC_SHA256, &body);
    let wrong = world.sign("sha256", hmac::HMAC_SHA256, b"another");
    for signature in [wrong.as_str(), "", "sha256=", "sha256=00", &good.replace("sha256", "sha1")] {
        assert_eq!(world.bring(&body, signature).await, 202, "{signature}");
    }
    assert_eq!(world.issues().await, 1);
    // Nor is what is no feed taken, whoever signed it.
    let page = b"<!doctype html><h1>Out of order</h1>";
    let signature = world.sign("sha256", hmac::HMAC_SHA256, page);
    assert_eq!(world.bring(page, &signature).await, 202);
    assert_eq!(world.bring(&body, &good).await, 202);
    assert_eq!(world.issues().await, 2);
}

#[tokio::test]
async fn only_what_was_asked_for_is_confirmed() {
    let world = World::start().await;
    world.polled(atom(Some(&world.hub_url), &[1])).await;
    let callback = world.hub.asked.lock().unwrap()[0]["hub.callback"].clone();
    assert_eq!(ask(&callback, "subscribe", "https://example.org/other", 99).await.0, 404);
    assert_eq!(ask(&callback, "unsubscribe", TOPIC, 99).await.0, 404);
    assert_eq!(ask(&format!("{callback}0"), "subscribe", TOPIC, 99).await.0, 404);
    assert_eq!(world.lease().await, Some(HOUR * 240));
    // A lease of an hour is confirmed, and not relied upon; what is brought is taken nevertheless.
    assert_eq!(ask(&callback, "subscribe", TOPIC, 3_600).await.0, 200);
    assert_eq!(world.lease().await, None);
    assert_eq!(ask(&callback, "denied", TOPIC, 0).await.0, 200);
}

#[tokio::test]
async fn a_lease_is_renewed_before_it_ends_under_the_same_callback() {
    let world = World::start().await;
    let feed = || atom(Some(&world.hub_url), &[1]);
    world.polled(feed()).await;
    world.later(HOUR * 100);
    world.polled(feed()).await;
    assert_eq!(world.asked(), 1);
    world.later(HOUR * 61);
    // Also where the feed has nothing new to say.
    world.feeds.settle_hub(world.feed, None, world.now()).await;
    assert_eq!((world.asked(), world.lease().await), (2, Some(HOUR * 240)));
    let asked = world.hub.asked.lock().unwrap().clone();
    assert_eq!(asked[0]["hub.callback"], asked[1]["hub.callback"]);
    assert_eq!(asked[0]["hub.secret"], asked[1]["hub.secret"]);
}

#[tokio::test]
async fn a_hub_that_does_not_want_to_is_left_alone_for_a_while() {
    let world = World::start().await;
    *world.hub.lease.lock().unwrap() = None;
    let feed = || atom(Some(&world.hub_url), &[1]);
    for (hours, asked) in [(0, 1), (5, 1), (1, 2), (5, 2)] {
        world.later(HOUR * hours);
        world.polled(feed()).await;
        assert_eq!((world.asked(), world.lease().await), (asked, None), "{hours}");
    }
}

#[tokio::test]
async fn a_hub_that_is_no_longer_named_is_forgotten() {
    let world = World::start().await;
    world.polled(atom(Some(&world.hub_url), &[1])).await;
    world.polled(atom(None, &[1])).await;
    assert_eq!(world.lease().await, None);
    let body = atom(None, &[2]);
    let signature = world.sign("sha256", hmac::HMAC_SHA256, &body);
    assert_eq!(world.bring(&body, &signature).await, 410);
    assert_eq!(world.issues().await, 1);
}

#[test]
fn callbacks_are_addresses_of_the_web() {
    let fetch = Fetch::new(Addresses::default()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("a.db")).unwrap();
    let feeds = Feeds::new(store, fetch, Limits::default(), Notices::channel().0);
    let base = |base: &str| feeds.clone().with_callbacks(base).map(|feeds| feeds.callbacks);
    let url = |url: &str| Ok(Some(Url::parse(url).unwrap()));
    assert_eq!(base("https://a.example"), url("https://a.example/"));
    assert_eq!(base("https://a.example/courant?x#y"), url("https://a.example/courant/"));
    assert_eq!(base("a.example").unwrap_err(), WrongCallback);
    assert_eq!(base("ftp://a.example").unwrap_err(), WrongCallback);
}

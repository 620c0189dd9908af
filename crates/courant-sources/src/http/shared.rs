//! What every route has.

use super::body::Room;
use super::buckets::{Buckets, of_address};
use super::problem::Problem;
use super::publisher::Publisher;
use super::token::{bearer, token_hash};
use super::{MailKeys, Parts};
use crate::feed::Feeds;
use crate::mail::MailDesk;
use axum::http::HeaderMap;
use courant_core::model::{FeedId, NewsletterId};
use courant_core::store::{PublishToken, Store};
use jiff::Timestamp;
use std::collections::{HashMap, HashSet};
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Who fails to say who they are: that often at once, and then once in so long. Tokens are not guessed (they have 256
/// random bits); this only keeps the database from being asked for nothing. Whoever has a good token is not held up, so
/// it does no harm that behind a reverse proxy all have one address.
const FAILURES: u32 = 20;
const FAILURE_REFILL: Duration = Duration::from_secs(3);

/// Issues of one token: an archive may be handed in, at one in two seconds.
const POSTS: u32 = 60;
const POST_REFILL: Duration = Duration::from_secs(2);

/// What a hub brings of one feed.
const PUSHES: u32 = 30;
const PUSH_REFILL: Duration = Duration::from_secs(10);

/// Megabytes of bodies of known publishers and hubs, and of mail, whose signature is known only when it is there: a few
/// of the largest each.
const TRUSTED_ROOM: usize = 128;
const MAIL_ROOM: usize = 128;

/// Who is at the other end of the connection: behind a reverse proxy that is the proxy. What a header says of it is not
/// believed, because anybody can send one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Peer(pub(super) IpAddr);

/// What the time is, for tests that set it.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// What every route has.
pub(super) struct Shared {
    pub(super) store: Store,
    pub(super) publisher: Arc<dyn Publisher>,
    pub(super) mail: Option<Arc<dyn MailDesk>>,
    pub(super) feeds: Option<Feeds>,
    pub(super) keys: MailKeys,
    pub(super) trusted: Room,
    pub(super) strangers: Room,
    clock: Clock,
    failures: Buckets<u64>,
    posts: Buckets<i64>,
    pushes: Buckets<FeedId>,
    under_way: Mutex<HashSet<(NewsletterId, String)>>,
    /// Tokens of signatures that were used, and until when they could be used again.
    used: Mutex<HashMap<String, Timestamp>>,
}

impl Shared {
    pub(super) fn new(parts: Parts, keys: MailKeys, clock: Clock) -> Self {
        Self {
            store: parts.store,
            publisher: parts.publisher,
            mail: parts.mail,
            feeds: parts.feeds,
            keys,
            trusted: Room::new(TRUSTED_ROOM),
            strangers: Room::new(MAIL_ROOM),
            clock,
            failures: Buckets::new(FAILURES, FAILURE_REFILL),
            posts: Buckets::new(POSTS, POST_REFILL),
            pushes: Buckets::new(PUSHES, PUSH_REFILL),
            under_way: Mutex::default(),
            used: Mutex::default(),
        }
    }

    pub(super) fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// The token of a request.
    pub(super) async fn known(
        &self,
        headers: &HeaderMap,
        peer: IpAddr,
    ) -> Result<PublishToken, Problem> {
        let token = match bearer(headers) {
            Some(token) => self.store.publish_token(token_hash(token)).await?,
            None => None,
        };
        token.ok_or_else(|| {
            self.refused(peer, "a token of the newsletter is to be sent: Authorization: Bearer …")
        })
    }

    /// What somebody is answered who did not say who they are.
    pub(super) fn refused(&self, peer: IpAddr, words: &str) -> Problem {
        match self.failures.take(of_address(peer), Instant::now()) {
            Ok(()) => Problem::unauthorized(words),
            Err(wait) => Problem::too_many(seconds(wait)),
        }
    }

    /// What somebody is answered who asks for an address that only a hub could know.
    pub(super) fn unknown(&self, peer: IpAddr, otherwise: Problem) -> Problem {
        match self.failures.take(of_address(peer), Instant::now()) {
            Ok(()) => otherwise,
            Err(wait) => Problem::too_many(seconds(wait)),
        }
    }

    /// Whether one more issue may be posted by a token.
    pub(super) fn may_post(&self, token: i64) -> Result<(), Problem> {
        let taken = self.posts.take(token, Instant::now());
        taken.map_err(|wait| Problem::too_many(seconds(wait)))
    }

    /// Whether a hub may bring one more state of a feed.
    pub(super) fn may_push(&self, feed: FeedId) -> Result<(), Problem> {
        let taken = self.pushes.take(feed, Instant::now());
        taken.map_err(|wait| Problem::too_many(seconds(wait)))
    }

    /// The right to answer a key; `None` while another request has it.
    pub(super) fn alone(&self, newsletter: NewsletterId, key: &str) -> Option<Alone<'_>> {
        let place = (newsletter, key.to_owned());
        let mut all = self.under_way.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(place.clone()).then(|| Alone { all: &self.under_way, place })
    }

    /// Uses the token of a signature up; `false` if it was. Only what is signed comes here, so it is the provider who
    /// decides how much is remembered.
    pub(super) fn use_up(&self, token: &str, until: Timestamp) -> bool {
        let now = self.now();
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        used.retain(|_, until| *until >= now);
        used.insert(token.to_owned(), until).is_none()
    }

    /// Lets a token be used once more: what came with it was not taken.
    pub(super) fn give_back(&self, token: &str) {
        self.used.lock().unwrap_or_else(PoisonError::into_inner).remove(token);
    }
}

/// The right to answer a key, until it is dropped.
pub(super) struct Alone<'a> {
    all: &'a Mutex<HashSet<(NewsletterId, String)>>,
    place: (NewsletterId, String),
}

impl Drop for Alone<'_> {
    fn drop(&mut self) {
        self.all.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.place);
    }
}

/// Whole seconds, rounded up.
fn seconds(wait: Duration) -> u64 {
    wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
}

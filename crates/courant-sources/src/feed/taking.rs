//! What a feed's answer changes: its entries are taken in, and when it is asked next is written down.

use super::outcome::Outcome;
use super::pages;
use super::rhythm::{self, Rhythm};
use super::{Feeds, address};
use crate::review::sent_by;
use courant_core::intake::{self, IntakeError, Outgoing};
use courant_core::outbox::Notice;
use courant_core::review::{Received, receive};
use courant_core::store::{Again, Feed, FeedAnswer, StoreError};
use courant_newsletter::{Channel, Format};
use jiff::{SignedDuration, Timestamp};

/// What was taken in.
#[derive(Debug, Default)]
pub(super) struct Taken {
    /// When its entries come.
    pub(super) rhythm: Rhythm,
    /// Whether something is new.
    pub(super) changed: bool,
    /// What the feed says of itself.
    pub(super) channel: Option<Channel>,
}

/// Why an answer was not taken in.
pub(super) enum Unread {
    /// It is no feed.
    NoFeed(String),
    /// The database did not take it.
    Store(StoreError),
}

/// Carries out what an answer means; `jitter` (0 to 1) keeps feeds from being asked all at the same moment. Returns what
/// the feed said of itself, where it said something anew.
pub(super) async fn take(
    feeds: &Feeds,
    feed: Feed,
    outcome: Outcome,
    jitter: f64,
    now: Timestamp,
) -> Result<Option<Channel>, StoreError> {
    let (good, taken) = match outcome {
        Outcome::Unchanged(good) => {
            let rhythm = Rhythm { gap: feed.gap, newest: feed.newest_at };
            (good, Taken { rhythm, ..Taken::default() })
        }
        Outcome::Changed(good, body) => match entries(feeds, &feed, body, now).await {
            Ok(taken) => (good, taken),
            Err(Unread::NoFeed(words)) => {
                return failed(feeds, &feed, words, good.wish, now).await.map(|()| None);
            }
            Err(Unread::Store(error)) => return Err(error),
        },
        Outcome::Gone(words) => return give_up(feeds, &feed, words, now).await.map(|()| None),
        Outcome::Failed { words, wish } => {
            return failed(feeds, &feed, words, wish, now).await.map(|()| None);
        }
    };
    let Taken { rhythm, changed, channel } = taken;
    let has_hub = feed.hub.as_ref().and_then(|hub| hub.lease_until).is_some_and(|end| end > now);
    let due_at = rhythm::next(&rhythm, good.wish, has_hub, jitter, now);
    // A name and a password are told to the address that they were given for, and no other is written down.
    let moved = good.moved.filter(|url| *url != feed.url && !address::has_credentials(&feed.url));
    if let Some(url) = &moved {
        tracing::info!(feed = %feed.id, to = address::host_of(url), "a feed has moved for good");
    }
    let answer = FeedAnswer {
        moved: moved.map(|url| (url.clone(), address::host_of(&url))),
        validators: good.validators,
        gap: rhythm.gap,
        newest_at: rhythm.newest,
        due_at,
        changed,
    };
    feeds.store.feed_answered(feed.id, answer, now).await?;
    Ok(channel)
}

/// Takes the entries in, whoever brought them.
pub(super) async fn entries(
    feeds: &Feeds,
    feed: &Feed,
    body: Vec<u8>,
    now: Timestamp,
) -> Result<Taken, Unread> {
    let newsletter = feeds.store.newsletter(feed.newsletter).await.map_err(Unread::Store)?;
    // Removed meanwhile, and the feed with it.
    let Some(newsletter) = newsletter else { return Ok(Taken::default()) };
    let mut source = match intake::read(&address::shown(&feed.url), body).await {
        Ok(source) if source.reading.format == Format::Feed => source,
        Ok(_) => {
            let words = "it answers with a page, not with a feed".to_owned();
            return Err(Unread::NoFeed(words));
        }
        Err(error) => return Err(Unread::NoFeed(error.to_string())),
    };
    let dates = source.reading.issues.iter().filter_map(|issue| issue.issued_at.as_deref());
    let rhythm = Rhythm::of(dates.filter_map(|date| date.parse().ok()), now);
    let channel = source.reading.channel.take();
    let outgoing = match (feed.answered_at, feed.first_goes_out) {
        (Some(_), _) => Outgoing::Each,
        (None, true) => Outgoing::Newest,
        (None, false) => Outgoing::Nothing,
    };
    let source = pages::fill(feeds, feed, newsletter.id, source).await.map_err(Unread::Store)?;
    let held = (sent_by("its feed"), Again::Edited);
    let (store, notices) = (&feeds.store, &feeds.notices);
    let received = receive(store, notices, &newsletter, source, outgoing, held, now).await;
    let Received { intake: taken, new: waiting, .. } = received.map_err(|error| match error {
        IntakeError::Store(error) => Unread::Store(error),
        // The feed is not to blame.
        IntakeError::Crowded => Unread::Store(StoreError::Other(error.to_string())),
        other => Unread::NoFeed(other.to_string()),
    })?;
    let (feed, newsletter) = (feed.id, newsletter.slug.as_str());
    for note in &taken.notes {
        tracing::debug!(%feed, newsletter, note, "noted while reading a feed");
    }
    let new = taken.new_issues().count() + waiting;
    if new > 0 {
        tracing::info!(%feed, newsletter, new, "a feed has new entries");
    }
    Ok(Taken { rhythm, changed: new > 0, channel })
}

async fn failed(
    feeds: &Feeds,
    feed: &Feed,
    words: String,
    wish: Option<SignedDuration>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (before, since) =
        feed.trouble.as_ref().map_or((0, now), |trouble| (trouble.failures, trouble.since));
    let failures = before.saturating_add(1);
    if rhythm::is_given_up(failures, since, now) {
        return give_up(feeds, feed, words, now).await;
    }
    tracing::warn!(feed = %feed.id, host = feed.host, failures, reason = words, "a feed did not answer well");
    let due_at = rhythm::after_failure(failures, wish, now);
    feeds.store.feed_failed(feed.id, words, due_at, false, now).await
}

/// Gives a feed up, and tells operators, who can have it asked again.
async fn give_up(
    feeds: &Feeds,
    feed: &Feed,
    words: String,
    now: Timestamp,
) -> Result<(), StoreError> {
    feeds.store.feed_failed(feed.id, words.clone(), now, true, now).await?;
    let newsletter = feeds.store.newsletter(feed.newsletter).await?;
    let newsletter = newsletter.map(|newsletter| newsletter.title).unwrap_or_default();
    feeds.notices.hand_in(Notice::FeedStopped {
        newsletter,
        feed: feed.id,
        address: address::shown(&feed.url),
        reason: words,
    });
    Ok(())
}

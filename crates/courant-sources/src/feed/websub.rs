//! Subscriptions at hubs (WebSub): what is to be done about one, and what a hub's question means. Pure.

use courant_core::store::Hub;
use courant_newsletter::Channel;
use jiff::{SignedDuration, Timestamp};
use url::form_urlencoded;

/// The lease that is asked for: ten days, as most hubs grant at most.
pub(super) const LEASE: SignedDuration = SignedDuration::from_hours(10 * 24);

/// Shortest lease that is relied upon: a feed with a hub is asked twice a day only, and renews its lease then.
const SHORTEST_LEASE: SignedDuration = SignedDuration::from_hours(24);

/// Longest lease that is believed: a hub that forgets is found out then.
const LONGEST_LEASE: SignedDuration = SignedDuration::from_hours(30 * 24);

/// A lease that ends before is renewed: the feed may not be asked once more before (twice a day, up to a tenth later,
/// and once more for a failure).
const SOON: SignedDuration = SignedDuration::from_hours(27);

/// How long a hub is left alone that was asked, whether or not it has confirmed it.
const ASKED_AGAIN: SignedDuration = SignedDuration::from_hours(6);

/// Longest address of a hub and of a topic that is kept.
const MAX_ADDRESS: usize = 2_048;

/// Longest challenge that is said back; hubs use some tens of characters.
const MAX_CHALLENGE: usize = 1_024;

/// What is to be done about a feed's subscription.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Another one is asked for, under a new callback.
    Subscribe {
        /// At this hub.
        hub: String,
        /// What the feed is called there.
        topic: String,
    },
    /// The same one is asked for once more.
    Renew,
    /// It is forgotten: the feed names no hub any more.
    Drop,
}

/// What is to be done about the subscription that a feed has, after it was asked: `told` is what it said of itself, if
/// it said something anew.
pub(super) fn next_step(has: Option<&Hub>, told: Option<&Channel>, now: Timestamp) -> Option<Step> {
    let Some(told) = told else {
        return has.filter(|hub| is_to_be_renewed(hub, now)).map(|_| Step::Renew);
    };
    match (has, named(told)) {
        (None, None) => None,
        (Some(_), None) => Some(Step::Drop),
        (Some(hub), Some((_, topic))) if hub.topic == topic && told.hubs.contains(&hub.url) => {
            is_to_be_renewed(hub, now).then_some(Step::Renew)
        }
        // A feed that names another one each time is not followed more often than one whose hub says nothing.
        (Some(hub), Some(_)) if now.duration_since(hub.asked_at) < ASKED_AGAIN => None,
        (_, Some((hub, topic))) => {
            Some(Step::Subscribe { hub: hub.to_owned(), topic: topic.to_owned() })
        }
    }
}

/// The hub and the topic that a feed names, both of which it has to (WebSub, 4); a hub that keeps our secret one if it
/// can.
fn named(channel: &Channel) -> Option<(&str, &str)> {
    let fits = |url: &&String| url.len() <= MAX_ADDRESS;
    let topic = channel.topic.as_ref().filter(fits)?;
    let mut hubs = channel.hubs.iter().filter(fits);
    let secure = hubs.clone().find(|hub| hub.starts_with("https:"));
    Some((secure.or_else(|| hubs.next())?, topic))
}

/// Whether a subscription is asked for again: it was not confirmed, or two thirds of its lease are over, or it ends
/// soon.
fn is_to_be_renewed(hub: &Hub, now: Timestamp) -> bool {
    if now.duration_since(hub.asked_at) < ASKED_AGAIN {
        return false;
    }
    let Some(until) = hub.lease_until else { return true };
    let left = until.duration_since(now);
    left < until.duration_since(hub.asked_at) / 3 || left < SOON
}

/// What a hub asks at a callback.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Question {
    mode: String,
    topic: String,
    challenge: String,
    lease: Option<i64>,
}

impl Question {
    /// A question out of what stands behind the question mark.
    pub(crate) fn of(query: &str) -> Self {
        let mut question = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match name.as_ref() {
                "hub.mode" => question.mode = value.into_owned(),
                "hub.topic" => question.topic = value.into_owned(),
                "hub.challenge" => question.challenge = value.into_owned(),
                "hub.lease_seconds" => question.lease = value.parse().ok(),
                _ => {}
            }
        }
        question
    }
}

/// What a hub is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The subscription is meant.
    Meant {
        /// Until when it is relied upon; `None`: not at all.
        until: Option<Timestamp>,
        /// What is said back.
        challenge: String,
    },
    /// The hub does not want to, and is heard.
    Denied,
    /// It is not what was asked for.
    NotMeant,
}

/// What a hub is answered that asks whether a subscription is meant. Nobody here ever asks for the end of one, so that
/// is never meant.
pub(crate) fn verdict(hub: &Hub, question: &Question, now: Timestamp) -> Verdict {
    if question.topic != hub.topic {
        return Verdict::NotMeant;
    }
    let challenge = &question.challenge;
    match question.mode.as_str() {
        "denied" => Verdict::Denied,
        "subscribe" if (1..=MAX_CHALLENGE).contains(&challenge.len()) => Verdict::Meant {
            until: question.lease.and_then(|seconds| lease(seconds, now)),
            challenge: challenge.clone(),
        },
        _ => Verdict::NotMeant,
    }
}

/// The end of a lease, as far as it is relied upon.
fn lease(seconds: i64, now: Timestamp) -> Option<Timestamp> {
    let lease = SignedDuration::from_secs(seconds);
    (lease >= SHORTEST_LEASE).then(|| now.saturating_add(lease.min(LONGEST_LEASE)).ok()).flatten()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests;

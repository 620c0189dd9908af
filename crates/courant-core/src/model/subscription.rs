//! Subscriptions: a newsletter in a chat.

use super::{Chat, ChatId, Depth, Newsletter, NewsletterId, SubscriptionId};
use crate::filter::Filter;
use crate::schedule::{Schedule, Timing};
use jiff::Timestamp;

/// A newsletter in a chat, with its preferences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subscription {
    /// Its row.
    pub id: SubscriptionId,
    /// What is read.
    pub newsletter: NewsletterId,
    /// Where it goes.
    pub chat: ChatId,
    /// A depth of its own; `None` follows the chat's.
    pub depth: Option<Depth>,
}

/// A subscription in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubscriptionLine {
    /// Its row.
    pub id: SubscriptionId,
    /// What is read.
    pub newsletter: Newsletter,
    /// The depth that is in force.
    pub depth: Depth,
    /// A schedule of its own; `None` follows the chat's.
    pub schedule: Option<Schedule>,
    /// Until when its readers want nothing of it.
    pub away_until: Option<Timestamp>,
    /// What of its issues is wanted; `None` is all.
    pub filter: Option<Filter>,
    /// A filter that was tried and is not in force yet.
    pub draft: Option<Filter>,
}

impl SubscriptionLine {
    /// When its chat gets it.
    pub fn timing(&self, chat: &Chat) -> Timing {
        let chats = chat.timing();
        Timing {
            schedule: self.schedule.clone().unwrap_or(chats.schedule),
            // Of two pauses the longer one.
            away_until: chats.away_until.max(self.away_until),
            ..chats
        }
    }
}

impl AsRef<Newsletter> for SubscriptionLine {
    fn as_ref(&self) -> &Newsletter {
        &self.newsletter
    }
}

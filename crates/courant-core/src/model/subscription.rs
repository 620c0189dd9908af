//! Subscriptions: a newsletter in a chat.

use super::{Chat, Newsletter, OwnManner, SubscriptionId};
use crate::filter::Filter;
use crate::schedule::{Schedule, Timing};
use jiff::Timestamp;

/// A newsletter in a chat, with its preferences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubscriptionLine {
    /// Its row.
    pub id: SubscriptionId,
    /// What is read.
    pub newsletter: Newsletter,
    /// How it comes, where that differs from the rest of its chat.
    pub own: OwnManner,
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

//! Subscriptions: a newsletter in a chat.

use super::{ChatId, Depth, Newsletter, NewsletterId, SubscriptionId};

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
}

//! People: one reader on one platform.

use super::{Address, PersonId, Platform};

/// A person's id on the platform: opaque outside the adapter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UserId(pub String);

/// One reader, known by platform and user id. No names are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Their row.
    pub id: PersonId,
    /// Their platform.
    pub platform: Platform,
    /// Their id there.
    pub user: UserId,
    /// The client's language as last seen.
    pub language: Option<String>,
    /// Where the bot has proved that it can write to them.
    pub private_chat: Option<Address>,
    /// Whether they run the bot.
    pub operator: bool,
}

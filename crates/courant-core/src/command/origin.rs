//! Who asks, and from where.

use crate::model::{Destination, Platform, UserId};

/// Where a command came from, as its adapter saw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The platform.
    pub platform: Platform,
    /// Who asks.
    pub user: UserId,
    /// What the platform calls them; empty where it does not say. It is shown, and not kept.
    pub name: String,
    /// The client's language, where the platform tells it.
    pub language: Option<String>,
    /// The chat in which it was asked.
    pub chat: Destination,
    /// That chat's title; empty for a private one.
    pub title: String,
    /// Whether the asker administers that chat, where the platform said so with the command.
    pub administers: Option<bool>,
    /// Where subscriptions of a shared chat usually go.
    pub usual: Where,
    /// Whether the bot is there with the asker alone: it sees nothing of the chat and can only answer.
    pub visiting: bool,
}

/// Where a subscription goes when nobody says where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// The chat takes it.
    Here,
    /// The asker takes it, in the private chat.
    Me,
}

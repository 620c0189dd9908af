//! Courant on Discord: interactions become commands, replies and briefings become REST calls.
//!
//! serenity keeps the gateway, reads interactions, and carries our answers to them; messages of the outbox
//! are posted with a client of our own (`api`), because serenity hides what paced delivery must know. Text
//! is Discord's Markdown (`markdown`), laid out within the limits of a message (`layout`), as
//! Components V2 or as embeds. Every way in which Discord refuses a message becomes a
//! [`Refusal`](courant_core::outbox::Refusal) in `refusal` and nowhere else. Where an issue
//! takes several messages it goes on in a thread (`thread`); in a forum it is a post (`forum`). A message whose answer never came
//! is looked for in its channel (`find`) by what people read of it (`fingerprint`).

mod answer;
mod api;
mod bare;
mod bot;
mod call;
mod commands;
mod components;
mod crosspost;
mod desk;
mod download;
mod events;
mod find;
mod fingerprint;
mod forum;
mod incoming;
mod invalid;
mod layout;
mod markdown;
mod message;
mod page;
mod permissions;
mod place;
mod refusal;
mod submission;
mod thread;
mod transport;

pub use bot::{Config, Discord, DiscordError};
pub use layout::{Style, calls};
pub use permissions::{install_link, invite_link};

/// The platform's tag in the database and in the configuration.
pub const PLATFORM: &str = "discord";

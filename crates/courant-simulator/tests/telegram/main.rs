//! The Telegram server against the tables of PLATFORMS.md and the schema of the Bot API, over HTTP.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails may say so where it fails"
)]

mod admission;
mod chats;
mod clicks;
mod edits;
mod faults;
mod files;
mod forwards;
mod inline;
mod markup;
mod menus;
mod people;
mod photos;
mod polling;
mod properties;
mod rates;
mod rich;
mod schema;
mod support;
mod text;

//! The simulated Discord: REST API v10 and gateway, as strict as the real ones.
//!
//! [`Server`] keeps users, guilds, channels and messages as state. A test acts as a person through its
//! methods and reads what that person sees; the bot under test talks HTTP and WebSocket to it. Numbers,
//! words and codes come from Discord's developer documentation and its OpenAPI document; each constant
//! names its source. [`check_call`] checks a message without a server,
//! [`message_of`] reads it.
//!
//! What is not here, and is refused loudly when asked for: uploads to channels, polls, stickers,
//! forwarding by the bot, reactions, voice, and every route that no bot of ours calls.

mod acting;
mod alone;
mod check;
mod errors;
mod files;
mod forwarded;
mod gateway;
mod http;
mod json;
mod mentions;
mod nonces;
mod options;
mod options_given;
pub mod permissions;
mod rates;
mod rest;
mod said;
mod seen;
mod server;
mod shown;
mod state;
mod view;
mod world;
mod writing;

pub use alone::message_of;
pub use check::check_call;
pub use check::message::{
    EPHEMERAL, IS_COMPONENTS_V2, LOADING, SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS,
};
pub use options::{Limits, Options};
pub use seen::{
    ActError, Answer, Button, Call, Counts, Forwarded, Mentions, Message, Select, Thread,
};
pub use server::Server;
pub use state::ChannelKind;
pub use writing::{Attachment, Written};

/// Names of the fields that are accepted, for the test that compares them with Discord's schema.
pub mod accepted {
    pub use super::check::callback::{CHOICES_FIELDS as CHOICES, FIELDS as CALLBACK};
    pub use super::check::command::{FIELDS as COMMAND, LOCALES, OPTION_FIELDS as OPTION};
    pub use super::check::component::{
        BUTTON_FIELDS, OPTION_FIELDS as SELECT_OPTION, ROW_FIELDS, SELECT_FIELDS,
    };
    pub use super::check::embed::FIELDS_OF_EMBED as EMBED;
    pub use super::check::layout::{
        CONTAINER_FIELDS, FILE_FIELDS, GALLERY_FIELDS, GALLERY_ITEM_FIELDS, SECTION_FIELDS,
        SEPARATOR_FIELDS, TEXT_FIELDS, THUMBNAIL_FIELDS,
    };
    pub use super::check::message::{ANSWER, CREATE, EDIT, FIRST, FOLLOW_UP, UPDATE, WEBHOOK_EDIT};
    pub use super::check::modal::FIELDS as MODAL;
    pub use super::check::thread::{POST, UNDER};
}

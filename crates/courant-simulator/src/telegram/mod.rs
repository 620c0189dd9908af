//! A Telegram Bot API server, as strict as the real one, with chats and people behind it.
//!
//! The bot under test talks HTTP to [`Server::api_url`]; a test acts as the people and looks at the
//! chats through [`Server`]. Words and codes are those of telegram-bot-api and tdlib; numbers come
//! from the Bot API's documents unless a constant says otherwise. Where this server is stricter than
//! the real one it is so on purpose, because the real one drops things without a word: unknown
//! fields, buttons without a text, entities out of bounds. What is not simulated is refused loudly:
//! other methods (404, and an error in the log), Markdown, media other than photos and files, rich
//! messages in another form than typed blocks. A file that a person sends stays a file: the apps make
//! animations, videos and audio of some, which nobody here does.

mod access;
mod acting;
mod alone;
mod answer;
mod asking;
mod chat;
mod content;
mod deeds;
mod detect;
mod download;
mod entity;
mod ephemeral;
mod fields;
mod files;
mod forwarding;
mod html;
mod http;
mod incoming;
mod inline;
mod json;
mod keyboard;
mod known;
mod link;
mod link_preview;
mod markup;
mod members;
mod message;
mod observe;
mod options;
mod people;
mod photo;
mod rates;
mod reading;
mod request;
mod rich;
mod scope;
mod seeing;
mod sending;
mod server;
mod shown;
mod updates;
mod world;

pub use alone::{check_call, messages_of};
pub use entity::Entity;
pub use fields::{fields, methods};
pub use inline::{InlineAnswer, InlineError, InlineResult};
pub use keyboard::{Key, ReplyKeyboard, RequestChat};
pub use markup::Button;
pub use message::{Document, LinkPreview, Message, Sender, SentFile};
pub use observe::{Call, ClickAnswer, ClickError, Counts, ShareError};
pub use options::{Limits, Options};
pub use rich::rich_objects;
pub use scope::Scope;
pub use server::Server;

//! Courant on Telegram: updates become commands, replies and briefings become Bot API calls.
//!
//! teloxide polls for updates and asks the platform what the command service wants to know; messages are
//! posted with a client of our own (`api`), because teloxide sleeps inside its calls on server errors
//! and hides what paced delivery must know. Briefings are Telegram's HTML (`html`) or
//! rich messages (`rich`), laid out within the limits of a message (`layout`); an issue of pictures has an album
//! (`album`), whose pictures are uploaded where Telegram cannot get them (`pictures`). In groups an answer is for the
//! one who pressed alone (`whisper`). Every way in which Telegram refuses a message becomes a
//! [`Refusal`](courant_core::outbox::Refusal) in `refusal` and nowhere else.

mod address;
mod album;
mod answer;
mod api;
mod bare;
mod bot;
mod call;
mod desk;
mod download;
mod html;
mod incoming;
mod inline;
mod keyboard;
mod layout;
mod media_group;
mod menu;
mod order;
mod pictures;
mod receipt;
mod refusal;
mod rich;
mod submission;
mod transport;
mod upload;
mod whisper;

pub use bot::{Config, Telegram, TelegramError};
pub use courant_core::model::Style;
pub use layout::{CHAT, calls};

/// The platform's tag in the database and in the configuration.
pub const PLATFORM: &str = "telegram";

//! Messages: what a person sees, and what the server keeps beside it.

use std::time::Duration;

use serde_json::{Map, Value};

use super::entity::Entity;
use super::markup::Button;

/// A message as a person sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its id, unique in its chat.
    pub id: i64,
    /// The chat it stands in.
    pub chat: i64,
    /// The topic it stands in.
    pub thread: Option<i64>,
    /// Who sent it.
    pub sender: Sender,
    /// The text, or the caption of a picture.
    pub text: String,
    /// How the text is formatted and what in it is live.
    pub entities: Vec<Entity>,
    /// The picture: the URL it was fetched from, or `upload:` and the file's name.
    pub photo: Option<String>,
    /// The blocks of a rich message, as they were sent; `text` then holds what they say.
    pub rich: Option<Value>,
    /// The card of a link in it; none where the call did not ask for one, or disabled it.
    pub preview: Option<LinkPreview>,
    /// The album it belongs to.
    pub media_group: Option<String>,
    /// The buttons under it.
    pub buttons: Vec<Vec<Button>>,
    /// The message it answers.
    pub reply_to: Option<i64>,
    /// Whether it was edited.
    pub edited: bool,
    /// When it was sent, on the server's clock.
    pub at: Duration,
}

/// The card of a link under a text, or above it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkPreview {
    /// The page that it shows.
    pub url: String,
    /// Whether its picture is large.
    pub large: bool,
    /// Whether it stands above the text.
    pub above: bool,
}

/// Who sent a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sender {
    /// The bot.
    Bot,
    /// A person: id and first name.
    User(i64, String),
    /// A chat itself, by its id: a channel's post, or an anonymous administrator of a group.
    Chat(i64),
}

/// A message with what only the server knows.
#[derive(Clone, Debug)]
pub(crate) struct Stored {
    pub(crate) message: Message,
    /// When it was sent, in Unix time.
    pub(crate) date: i64,
    pub(crate) edit_date: Option<i64>,
    /// The buttons inside a rich message.
    pub(crate) inside: Vec<Vec<Button>>,
    /// The `file_id` of its picture.
    pub(crate) file: Option<String>,
    /// Whether it tells of an event rather than of what somebody said.
    pub(crate) service: bool,
    /// Further fields of its JSON: service data, the origin of a forwarded message.
    pub(crate) extra: Map<String, Value>,
}

/// A file that was sent: what it came from and its size.
#[derive(Clone, Debug)]
pub(crate) struct File {
    pub(crate) origin: String,
    pub(crate) width: u32,
    pub(crate) height: u32,
}

//! Messages: what a person sees, and what the server keeps beside it.

use std::sync::Arc;
use std::time::Duration;

use serde_json::{Map, Value};

use super::content::Content;
use super::entity::Entity;
use super::markup::{Button, Markup};
use super::request::Says;

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
    /// The text, or the caption of a picture or a file.
    pub text: String,
    /// How the text is formatted and what in it is live.
    pub entities: Vec<Entity>,
    /// The picture: the URL it was fetched from, or `upload:` and the file's name.
    pub photo: Option<String>,
    /// The file that it is.
    pub document: Option<Arc<Document>>,
    /// The blocks of a rich message, as they were sent; `text` then holds what they say.
    pub rich: Option<Value>,
    /// The card of a link in it; none where the call did not ask for one, or disabled it.
    pub preview: Option<LinkPreview>,
    /// The album it belongs to.
    pub media_group: Option<String>,
    /// The buttons under it.
    pub buttons: Vec<Vec<Button>>,
    /// Whether clients open an answer to it.
    pub asks: bool,
    /// The message it answers.
    pub reply_to: Option<i64>,
    /// Whether it was edited.
    pub edited: bool,
    /// When it was sent, on the server's clock.
    pub at: Duration,
}

/// A file that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What it is called.
    pub name: String,
    /// Its MIME type as the sender gave it; none of what the bot uploads.
    pub mime_type: Option<String>,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A file that a person sends, with [`Server::send_document`](super::Server::send_document).
#[derive(Clone, Copy, Debug, Default)]
pub struct SentFile<'a> {
    /// What it is called.
    pub name: &'a str,
    /// Its MIME type, as the person's app tells it; empty for none.
    pub mime_type: &'a str,
    /// What is in it.
    pub bytes: &'a [u8],
    /// What the person writes under it; may be empty.
    pub caption: &'a str,
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

/// A message as the server keeps it: what it says is shared with all that say the same.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    pub(crate) id: i64,
    pub(crate) chat: i64,
    pub(crate) thread: Option<i64>,
    pub(crate) sender: Sender,
    pub(crate) content: Arc<Content>,
    /// What its picture came from.
    pub(crate) photo: Option<String>,
    pub(crate) media_group: Option<String>,
    pub(crate) buttons: Buttons,
    pub(crate) reply_to: Option<i64>,
    pub(crate) edited: bool,
    pub(crate) at: Duration,
}

/// Rows of buttons under a message.
#[derive(Clone, Debug)]
pub(crate) enum Buttons {
    Own(Vec<Vec<Button>>),
    /// Those of what was sent.
    Sent(Arc<Says>),
}

impl Buttons {
    /// Whether there is a field to answer in, in their place.
    fn asks(&self) -> bool {
        match self {
            Self::Own(_) => false,
            Self::Sent(says) => matches!(says.markup, Some(Markup::ForceReply)),
        }
    }

    pub(crate) fn rows(&self) -> &[Vec<Button>] {
        match self {
            Self::Own(rows) => rows,
            Self::Sent(says) => match &says.markup {
                Some(Markup::Inline(rows)) => rows,
                _ => &[],
            },
        }
    }
}

impl Kept {
    /// The message as a person sees it.
    pub(crate) fn view(&self) -> Message {
        Message {
            id: self.id,
            chat: self.chat,
            thread: self.thread,
            sender: self.sender.clone(),
            text: self.content.formatted.text.clone(),
            entities: self.content.formatted.entities.clone(),
            photo: self.photo.clone(),
            document: self.content.document.clone(),
            rich: self.content.rich.as_ref().map(|rich| rich.blocks.clone()),
            preview: self.content.preview.clone(),
            media_group: self.media_group.clone(),
            buttons: self.buttons.rows().to_vec(),
            asks: self.buttons.asks(),
            reply_to: self.reply_to,
            edited: self.edited,
            at: self.at,
        }
    }

    /// The buttons inside a rich message.
    pub(crate) fn inside(&self) -> &[Vec<Button>] {
        self.content.rich.as_ref().map(|rich| rich.buttons.as_slice()).unwrap_or_default()
    }
}

/// A message with what only the server knows.
#[derive(Clone, Debug)]
pub(crate) struct Stored {
    pub(crate) message: Kept,
    /// When it was sent, in Unix time.
    pub(crate) date: i64,
    pub(crate) edit_date: Option<i64>,
    /// The `file_id` of its picture or file.
    pub(crate) file: Option<String>,
    /// Whether it tells of an event rather than of what somebody said.
    pub(crate) service: bool,
    /// Further fields of its JSON: service data, the origin of a forwarded message.
    pub(crate) extra: Map<String, Value>,
}

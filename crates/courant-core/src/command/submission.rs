//! What somebody sends to the bot that is no command: editors publish that way.

use crate::model::Destination;
use std::fmt;

/// Largest file that is taken, in bytes: what Telegram hands to bots (Bot API, getFile: 20 MB).
pub const MAX_FILE_BYTES: u64 = 20 * 1024 * 1024;

/// Something that was sent or forwarded to the bot in private.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    /// What it is.
    pub content: Content,
    /// The channel that it was forwarded from.
    pub channel: Option<Destination>,
    /// Whether it was forwarded from anywhere.
    pub forwarded: bool,
    /// Whether there was a picture or the like, which stays behind.
    pub stripped: bool,
}

/// What was sent.
#[derive(Clone, PartialEq, Eq)]
pub enum Content {
    /// A text, under a name whose ending says how it is written (`text.md`, `text.html`) where that is known.
    Text {
        /// The name.
        name: &'static str,
        /// The text.
        text: String,
    },
    /// A file, which is not fetched yet.
    File(SentFile),
    /// Nothing that can be read.
    Nothing,
}

impl fmt::Debug for Content {
    /// Without what it says.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text { name, text } => {
                f.debug_struct("Text").field("name", name).field("bytes", &text.len()).finish()
            }
            Self::File(file) => f.debug_tuple("File").field(&file.size).finish(),
            Self::Nothing => f.write_str("Nothing"),
        }
    }
}

/// A file that somebody sent, which the adapter can fetch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentFile {
    /// What it is called.
    pub name: String,
    /// Its bytes, as the platform says.
    pub size: u64,
    /// The platform's name of it: opaque outside the adapter.
    pub handle: String,
}

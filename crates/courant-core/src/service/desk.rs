//! What the service asks of a platform while it carries out a command.

use crate::command::{Reply, SentFile};
use crate::model::{Address, Destination, RoleId, UserId};

/// The platform did not answer, or not usefully; complete, for the log.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the platform could not be asked: {0}")]
pub struct DeskError(pub String);

/// Why a file was not fetched that somebody sent.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// It is larger than [`MAX_FILE_BYTES`](crate::command::MAX_FILE_BYTES), or than the platform hands out.
    #[error("the file is too large")]
    TooLarge,
    /// The platform does not have it any more.
    #[error("the file is gone")]
    Gone,
    /// The platform did not answer.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

/// A chat that was found by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it is, and what it is.
    pub destination: Destination,
    /// Its title.
    pub title: String,
}

/// People of a chat that are told together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// What they are called.
    pub name: String,
    /// Whether the bot may tell them.
    pub mention: Mention,
}

/// Whether a role can be told of an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mention {
    /// The bot may tell them.
    Allowed,
    /// Those who run the chat have not allowed it.
    Barred,
    /// It is everybody in the chat, who are not told as a role.
    Everybody,
}

/// An adapter's side of the command service.
#[async_trait::async_trait]
pub trait Desk: Send + Sync {
    /// Whether a person may change what a shared chat takes.
    ///
    /// # Errors
    /// When the platform does not say.
    async fn administers(&self, user: &UserId, chat: &Destination) -> Result<bool, DeskError>;

    /// What a role of a shared chat is called, and whether the bot may tell those who have it; `None` where there is none.
    ///
    /// # Errors
    /// When the platform does not say.
    async fn role(&self, role: RoleId, chat: &Destination) -> Result<Option<Role>, DeskError>;

    /// What a person is called in a shared chat; `None` where they are not known there.
    ///
    /// # Errors
    /// When the platform does not say.
    async fn name(&self, user: &UserId, chat: &Destination) -> Result<Option<String>, DeskError>;

    /// Whether a person reads a shared chat.
    ///
    /// # Errors
    /// When the platform does not say.
    async fn reads(&self, user: &UserId, chat: &Destination) -> Result<bool, DeskError>;

    /// The channel whose posts appear in a group by themselves, where there is one; `None` where the platform has no such
    /// thing.
    ///
    /// # Errors
    /// When the platform does not say.
    async fn discusses(&self, group: &Destination) -> Result<Option<Address>, DeskError>;

    /// Whether the bot may post there.
    ///
    /// # Errors
    /// When the platform does not say.
    async fn may_post(&self, chat: &Destination) -> Result<bool, DeskError>;

    /// The chat of that name or address; `None` where the bot cannot see one.
    ///
    /// # Errors
    /// When the platform does not say.
    async fn find_chat(&self, name: &str) -> Result<Option<Found>, DeskError>;

    /// Proves that the bot can write to a person in private by posting the welcome; `None` where it
    /// cannot. Called for one person who asked for it, never in bulk.
    ///
    /// # Errors
    /// When the platform does not say.
    async fn reach(&self, user: &UserId, welcome: &Reply) -> Result<Option<Address>, DeskError>;

    /// A file that somebody sent to the bot.
    ///
    /// # Errors
    /// When it is too large, or the platform does not hand it out.
    async fn file(&self, file: &SentFile) -> Result<Vec<u8>, FileError>;
}

//! What people write: messages with files, and messages that they forward.

use std::sync::Arc;

use super::forwarded::{Forward, HAS_SNAPSHOT};
use super::json as shapes;
use super::mentions::Mentions;
use super::permissions::{READ_MESSAGE_HISTORY, SEND_MESSAGES};
use super::rest::{Now, announce};
use super::seen::ActError;
use super::server::Server;
use super::state::{Place, State, Stored};

/// Characters of a person's message (Discord's help centre; 4000 are for people with Nitro).
const CONTENT: usize = 2000;
/// Files of a message (developer documentation, `resources/message`; the client takes 10 at once).
const FILES: usize = 10;

/// What a person writes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Written<'a> {
    /// The text; may be empty where there are files.
    pub text: &'a str,
    /// The files.
    pub files: &'a [Attachment<'a>],
}

/// A file that a person attaches to a message.
#[derive(Clone, Copy, Debug, Default)]
pub struct Attachment<'a> {
    /// What it is called. Discord shows it with `_` for blanks and without other signs than letters,
    /// digits, `.` and `-`.
    pub name: &'a str,
    /// Its content type, as Discord finds it out; empty for none.
    pub content_type: &'a str,
    /// What is in it.
    pub bytes: &'a [u8],
}

impl Server {
    /// A person writes a text.
    ///
    /// # Errors
    ///
    /// As [`Server::write`].
    pub fn say(&self, user: u64, channel: u64, text: &str) -> Result<u64, ActError> {
        self.write(user, channel, Written { text, files: &[] })
    }

    /// A person writes a message, in their direct messages with the bot or elsewhere; gives back its id.
    ///
    /// The bot hears of it as its intents have it: of direct messages with what they say
    /// (`DIRECT_MESSAGES`), of others' in a guild blank without `MESSAGE_CONTENT`.
    ///
    /// # Errors
    ///
    /// When the person cannot see the channel or not write in it, or Discord's client does not send the
    /// message: it is empty, has more than 2000 characters or 10 files, or one of more than 10 MiB.
    pub fn write(&self, user: u64, channel: u64, message: Written<'_>) -> Result<u64, ActError> {
        let now = self.now();
        let mut state = self.state();
        may_write(&state, user, channel)?;
        check(message)?;
        let text = message.text.trim();
        let id = state.snowflake(now.unix);
        let mut stored = Stored::blank(id, channel, user, now);
        text.clone_into(&mut stored.content);
        stored.mentions = Mentions::of(text);
        for file in message.files {
            let kind = Some(file.content_type).filter(|kind| !kind.is_empty());
            let bytes = Arc::new(file.bytes.to_vec());
            let file = state.attach_one(channel, (file.name, kind), bytes, now.unix);
            stored.files.push(file);
        }
        Ok(self.post(state, stored))
    }

    /// A person forwards a message to another channel; gives back the new message's id.
    ///
    /// # Errors
    ///
    /// When the person does not see the message or its history, when it is one that only they see, or
    /// when they cannot write there.
    pub fn forward(
        &self,
        user: u64,
        from_channel: u64,
        message: u64,
        to_channel: u64,
    ) -> Result<u64, ActError> {
        let now = self.now();
        let mut state = self.state();
        if state.permissions(from_channel, user) & READ_MESSAGE_HISTORY == 0 {
            return Err(ActError::UnknownChannel(from_channel));
        }
        may_write(&state, user, to_channel)?;
        let found = state.messages.get(&message).filter(|found| {
            found.channel == from_channel && found.only.is_none() && shapes::is_shown(found)
        });
        let found = found.ok_or(ActError::UnknownMessage(message))?;
        let forward = Forward::of(&state, found);
        let id = state.snowflake(now.unix);
        let mut stored = Stored::blank(id, to_channel, user, now);
        (stored.flags, stored.forwarded) = (HAS_SNAPSHOT, Some(forward));
        Ok(self.post(state, stored))
    }

    fn now(&self) -> Now {
        Now { at: self.inner().clock.elapsed(), unix: self.unix() }
    }

    /// Keeps a message and tells the gateway.
    fn post(&self, mut state: std::sync::MutexGuard<'_, State>, stored: Stored) -> u64 {
        let id = stored.id;
        state.store(stored);
        announce(&mut state, id);
        drop(state);
        self.inner().bump();
        id
    }
}

fn may_write(state: &State, user: u64, channel: u64) -> Result<(), ActError> {
    let takes = state.channels.get(&channel).is_some_and(|found| match found.place {
        Place::Guild { kind, .. } => kind.takes_messages(),
        Place::Direct { .. } | Place::People { .. } => true,
    });
    if takes && state.permissions(channel, user) & SEND_MESSAGES != 0 {
        Ok(())
    } else {
        Err(ActError::UnknownChannel(channel))
    }
}

/// What Discord's client does not send.
fn check(message: Written<'_>) -> Result<(), ActError> {
    let text = message.text.trim();
    let (length, files) = (text.chars().count(), message.files);
    if text.is_empty() && files.is_empty() {
        return Err(ActError::Empty);
    }
    if length > CONTENT {
        return Err(ActError::TooLong(length));
    }
    if files.len() > FILES {
        return Err(ActError::TooManyFiles(files.len()));
    }
    let large = files.iter().find(|file| file.bytes.len() > shapes::ATTACHMENT_SIZE);
    large.map_or(Ok(()), |file| Err(ActError::FileTooLarge(file.name.to_owned())))
}

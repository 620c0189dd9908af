//! Messages that were forwarded: where from, and what they said then.

use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};

use super::files::Attached;
use super::json::id;
use super::mentions::Mentions;
use super::shown;
use super::state::{State, Stored};

/// Flag of a message that forwards another one (developer documentation,
/// `resources/message#message-object-message-flags`).
pub(crate) const HAS_SNAPSHOT: u64 = 1 << 14;

/// What a message forwards.
#[derive(Debug)]
pub(crate) struct Forward {
    pub(crate) channel: u64,
    pub(crate) message: u64,
    guild: Option<u64>,
    pub(crate) snapshot: Arc<Snapshot>,
}

/// A message as it was when it was forwarded.
#[derive(Debug)]
pub(crate) struct Snapshot {
    pub(crate) kind: u8,
    pub(crate) content: String,
    pub(crate) embeds: Arc<Vec<Value>>,
    pub(crate) components: Arc<Vec<Value>>,
    pub(crate) files: Vec<Arc<Attached>>,
    pub(crate) flags: u64,
    pub(crate) mentions: Mentions,
    pub(crate) unix: Duration,
    pub(crate) edited: Option<Duration>,
}

impl Forward {
    /// Forwards a message. Of one that forwards another one, that goes on: snapshots do not nest
    /// (developer documentation, `resources/message#message-snapshot-object`).
    pub(crate) fn of(state: &State, found: &Stored) -> Self {
        let snapshot = match &found.forwarded {
            Some(before) => Arc::clone(&before.snapshot),
            None => Arc::new(Snapshot {
                kind: shown::kind(state, found),
                content: found.content.clone(),
                embeds: Arc::clone(&found.embeds),
                components: Arc::clone(&found.components),
                files: found.files.clone(),
                flags: found.flags,
                mentions: found.mentions.clone(),
                unix: found.unix,
                edited: found.edited,
            }),
        };
        let guild = state.guild_of(found.channel);
        Self { channel: found.channel, message: found.id, guild, snapshot }
    }

    /// The `message_reference`, of type 1 (FORWARD).
    pub(crate) fn reference(&self) -> Value {
        let mut reference =
            json!({"type": 1, "channel_id": id(self.channel), "message_id": id(self.message)});
        if let Some(guild) = self.guild {
            reference["guild_id"] = id(guild);
        }
        reference
    }
}

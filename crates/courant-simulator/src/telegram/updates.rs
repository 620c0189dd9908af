//! The queue of updates, and who polls it.

use std::collections::VecDeque;
use std::time::Duration;

use serde_json::{Value, json};

use super::request::Poll;

/// The first update's id; the real ones begin at a random number.
const FIRST_ID: i64 = 100_000_001;
/// Updates are kept for a day (Bot API).
const KEPT: Duration = Duration::from_secs(24 * 60 * 60);
/// Kinds that come only when asked for (Bot API, `allowed_updates`).
const ON_REQUEST: [&str; 3] = ["chat_member", "message_reaction", "message_reaction_count"];

struct Update {
    id: i64,
    at: Duration,
    body: Value,
}

/// What a waiting poll finds.
pub(crate) enum Look {
    /// Another poll has come.
    Replaced,
    Found(Vec<Value>),
}

/// The queue of updates.
#[derive(Default)]
pub(crate) struct Updates {
    queue: VecDeque<Update>,
    made: i64,
    allowed: Vec<String>,
    generation: u64,
}

impl Updates {
    /// Queues an update, unless its kind was not asked for.
    pub(crate) fn push(&mut self, now: Duration, kind: &str, content: Value) {
        let wanted = if self.allowed.is_empty() {
            !ON_REQUEST.contains(&kind)
        } else {
            self.allowed.iter().any(|allowed| allowed == kind)
        };
        if wanted {
            let id = FIRST_ID + self.made;
            self.made += 1;
            let body = json!({ "update_id": id, kind: content });
            self.queue.push_back(Update { id, at: now, body });
        }
    }

    /// A poll begins: it confirms what lies before its offset and ends the poll before it.
    pub(crate) fn begin(&mut self, now: Duration, poll: &Poll) -> u64 {
        if let Some(allowed) = &poll.allowed {
            self.allowed.clone_from(allowed);
        }
        self.queue.retain(|update| update.at + KEPT > now);
        if poll.offset >= 0 {
            self.queue.retain(|update| update.id >= poll.offset);
        } else {
            let keep = usize::try_from(poll.offset.unsigned_abs()).unwrap_or(usize::MAX);
            let forget = self.queue.len().saturating_sub(keep);
            self.queue.drain(..forget);
        }
        self.generation += 1;
        self.generation
    }

    /// What the poll of that generation finds now.
    pub(crate) fn look(&self, generation: u64, limit: usize) -> Look {
        if generation == self.generation {
            Look::Found(self.queue.iter().take(limit).map(|update| update.body.clone()).collect())
        } else {
            Look::Replaced
        }
    }

    /// Grows with each update and each poll.
    pub(crate) fn version(&self) -> u64 {
        self.made.unsigned_abs() + self.generation
    }

    pub(crate) fn clear(&mut self) {
        self.queue.clear();
    }

    pub(crate) fn pending(&self) -> usize {
        self.queue.len()
    }
}

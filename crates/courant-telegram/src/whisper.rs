//! Answers in groups that only the one who pressed sees: ephemeral messages (Bot API 10.2).
//!
//! Telegram does not say whether one arrived, and an old client shows none. So whoever presses the same button again is
//! led to the private chat with an issue, and told the beginning of anything else, as everybody is where there is no such
//! thing.

use crate::bot::Telegram;
use crate::incoming::Click;
use courant_core::model::{Address, ChatKind, Destination, UserId};
use courant_core::outbox::{Change, Pacer, in_turn};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How long the same button pressed again means that nothing was seen.
const AGAIN: Duration = Duration::from_secs(120);

/// Readers whose last answer is remembered before all are forgotten; then a page is turned in a new message.
const KEPT: usize = 10_000;

/// The last answer that each reader got in each chat.
#[derive(Default)]
pub(crate) struct Whispers {
    last: Mutex<HashMap<(Address, UserId), Whisper>>,
    /// Set once the server has shown that it knows no such messages.
    unknown: AtomicBool,
}

/// An answer that one reader sees.
#[derive(Clone, Debug)]
struct Whisper {
    id: i64,
    /// The data of the button that asked for it.
    asked: String,
    at: Instant,
}

impl Whispers {
    fn of(&self, key: &(Address, UserId)) -> Option<Whisper> {
        self.lock().get(key).cloned()
    }

    fn remember(&self, key: (Address, UserId), whisper: Whisper) {
        let mut last = self.lock();
        if last.len() >= KEPT {
            last.clear();
        }
        last.insert(key, whisper);
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<(Address, UserId), Whisper>> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Telegram {
    /// Shows a part to the one who pressed a button in a group, in the place of what they see already (which of several
    /// such messages was pressed is not told); `false` where it cannot be shown that way.
    pub(crate) async fn whisper(
        &self,
        pacer: &Pacer,
        to: &Destination,
        user: &UserId,
        click: &Click,
        part: &Value,
    ) -> bool {
        if to.kind != ChatKind::Group || self.whispers().unknown.load(Ordering::Relaxed) {
            return false;
        }
        let Ok(receiver) = user.0.parse::<i64>() else { return false };
        let asked = click.data.clone();
        let key = (to.address.clone(), user.clone());
        let known = self.whispers().of(&key);
        let within = click.is_of_whisper();
        let unseen = |last: &Whisper| last.asked == asked && last.at.elapsed() < AGAIN;
        if !within && known.as_ref().is_some_and(unseen) {
            self.whispers().lock().remove(&key);
            return false;
        }
        if let (true, Some(last)) = (within, &known)
            && let Ok(Change::Made) =
                in_turn(pacer, to, || self.api().edit_whisper(part, (receiver, last.id), to)).await
        {
            self.whispers().remember(key, Whisper { asked, at: Instant::now(), ..last.clone() });
            return true;
        }
        let only = json!({ "receiver_user_id": receiver, "callback_query_id": click.query });
        match in_turn(pacer, to, || self.api().whisper(part, &only, to)).await {
            Ok(Some(id)) => {
                self.whispers().remember(key, Whisper { id, asked, at: Instant::now() });
                true
            }
            Ok(None) => {
                tracing::warn!(
                    "the Bot API server knows no ephemeral messages; answers in groups lead to the private chat"
                );
                self.whispers().unknown.store(true, Ordering::Relaxed);
                false
            }
            Err(refusal) => {
                tracing::info!(%refusal, "an answer cannot be shown to one reader; it leads to the private chat");
                false
            }
        }
    }
}

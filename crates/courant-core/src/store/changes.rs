//! Table `changes`: what was changed in shared chats, and by whom.

use super::row::{millis, time};
use super::{Store, StoreError};
use crate::model::{ChatId, NewsletterId, PersonId, UserId};
use jiff::Timestamp;
use rusqlite::params;

/// Changes that are kept of a chat: a busy year of a group's administrators.
const KEPT: u32 = 100;

/// A change of what a shared chat gets, or of how it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeLine {
    /// The command that it was made with.
    pub command: String,
    /// The newsletter that it is about.
    pub newsletter: Option<NewsletterId>,
    /// Who made it; `None` once they are forgotten.
    pub by: Option<UserId>,
    /// When.
    pub at: Timestamp,
}

impl Store {
    /// Notes a change; of a chat's eldest ones those are forgotten that are too many.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn note_change(
        &self,
        chat: ChatId,
        by: PersonId,
        command: &'static str,
        newsletter: Option<NewsletterId>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "INSERT INTO changes (chat_id, person_id, command, newsletter_id, changed_at)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![chat, by, command, newsletter, millis(now)])?;
            db.prepare_cached(
                "DELETE FROM changes WHERE chat_id = ?1 AND id <= (
                     SELECT id FROM changes WHERE chat_id = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)",
            )?
            .execute(params![chat, KEPT])?;
            Ok(())
        })
        .await
    }

    /// The last changes of a chat, the newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn changes(&self, chat: ChatId, count: u32) -> Result<Vec<ChangeLine>, StoreError> {
        self.read(move |db| {
            let mut statement = db.prepare_cached(
                "SELECT h.command, h.newsletter_id, p.user_id, h.changed_at FROM changes h
                 LEFT JOIN people p ON p.id = h.person_id
                 WHERE h.chat_id = ?1 ORDER BY h.id DESC LIMIT ?2",
            )?;
            let lines = statement.query_map(params![chat, count], |row| {
                Ok(ChangeLine {
                    command: row.get(0)?,
                    newsletter: row.get(1)?,
                    by: row.get::<_, Option<String>>(2)?.map(UserId),
                    at: time(row.get(3)?),
                })
            })?;
            Ok(lines.collect::<Result<_, _>>()?)
        })
        .await
    }
}

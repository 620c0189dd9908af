//! Operators: people with the flag, and the table `invites`.

use super::people::person;
use super::row::millis;
use super::{Store, StoreError};
use crate::model::{Person, PersonId};
use jiff::Timestamp;
use rusqlite::params;

impl Store {
    /// Keeps the hash of a one-time code; forgets those that have expired.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn add_invite(
        &self,
        code_hash: String,
        expires: Timestamp,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached("DELETE FROM invites WHERE expires_at <= ?1")?
                .execute([millis(now)])?;
            db.prepare_cached("INSERT INTO invites (code_hash, expires_at) VALUES (?1, ?2)")?
                .execute(params![code_hash, millis(expires)])?;
            Ok(())
        })
        .await
    }

    /// Uses a one-time code up and makes the person an operator; `false` for a code that is unknown,
    /// used or expired.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn redeem_invite(
        &self,
        code_hash: String,
        who: PersonId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write(move |db| {
            let used = db
                .prepare_cached("DELETE FROM invites WHERE code_hash = ?1 AND expires_at > ?2")?
                .execute(params![code_hash, millis(now)])?;
            if used == 1 {
                db.prepare_cached("UPDATE people SET operator = 1 WHERE id = ?1")?
                    .execute([who])?;
            }
            Ok(used == 1)
        })
        .await
    }

    /// Makes a person an operator, or no longer.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn set_operator(&self, who: PersonId, operator: bool) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached("UPDATE people SET operator = ?2 WHERE id = ?1")?
                .execute(params![who, operator])?;
            Ok(())
        })
        .await
    }

    /// Those who run the bot.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn operators(&self) -> Result<Vec<Person>, StoreError> {
        self.read(|db| {
            let mut statement = db.prepare_cached(
                "SELECT id, platform, user_id, language, private_chat, operator FROM people
                 WHERE operator = 1 ORDER BY platform, id",
            )?;
            let mut rows = statement.query([])?;
            let mut all = Vec::new();
            while let Some(row) = rows.next()? {
                all.push(person(row)?);
            }
            Ok(all)
        })
        .await
    }
}

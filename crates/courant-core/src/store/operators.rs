//! Operators: people with the flag; and the table `invites`, codes that make operators and editors.

use super::held::unschedule;
use super::people::{COLUMNS, person};
use super::row::millis;
use super::{Store, StoreError, editors};
use crate::model::{NewsletterId, Person, PersonId};
use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};

/// What a one-time code makes of whoever brings it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Office {
    /// An operator.
    Operator,
    /// An editor of this newsletter.
    Editor(NewsletterId),
}

impl Store {
    /// Keeps the hash of a one-time code; forgets those that have expired.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn add_invite(
        &self,
        code_hash: String,
        office: Office,
        expires: Timestamp,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached("DELETE FROM invites WHERE expires_at <= ?1")?
                .execute([millis(now)])?;
            let newsletter = match office {
                Office::Operator => None,
                Office::Editor(newsletter) => Some(newsletter),
            };
            db.prepare_cached(
                "INSERT INTO invites (code_hash, expires_at, newsletter_id) VALUES (?1, ?2, ?3)",
            )?
            .execute(params![code_hash, millis(expires), newsletter])?;
            Ok(())
        })
        .await
    }

    /// Uses a one-time code up and makes of the person what it is for; `None` for a code that is unknown, used or
    /// expired.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn redeem_invite(
        &self,
        code_hash: String,
        who: PersonId,
        now: Timestamp,
    ) -> Result<Option<Office>, StoreError> {
        self.write(move |db| {
            let used: Option<Option<NewsletterId>> = db
                .prepare_cached(
                    "DELETE FROM invites WHERE code_hash = ?1 AND expires_at > ?2 RETURNING newsletter_id",
                )?
                .query_row(params![code_hash, millis(now)], |row| row.get(0))
                .optional()?;
            let Some(newsletter) = used else { return Ok(None) };
            let Some(newsletter) = newsletter else {
                db.prepare_cached("UPDATE people SET operator = 1 WHERE id = ?1")?
                    .execute([who])?;
                return Ok(Some(Office::Operator));
            };
            editors::add(db, newsletter, who, now)?;
            Ok(Some(Office::Editor(newsletter)))
        })
        .await
    }

    /// Makes a person an operator, or no longer; what they may not publish then does not go out by itself.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn set_operator(&self, who: PersonId, operator: bool) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached("UPDATE people SET operator = ?2 WHERE id = ?1")?
                .execute(params![who, operator])?;
            unschedule(db, who, None)
        })
        .await
    }

    /// Those who run the bot.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn operators(&self) -> Result<Vec<Person>, StoreError> {
        self.read(|db| {
            let sql =
                format!("SELECT {COLUMNS} FROM people WHERE operator = 1 ORDER BY platform, id");
            let mut statement = db.prepare_cached(&sql)?;
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

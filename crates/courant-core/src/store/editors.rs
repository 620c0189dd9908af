//! Table `editors`: who may publish to a newsletter.

use super::held::unschedule;
use super::newsletters::{COLUMNS, newsletter};
use super::people::{COLUMNS as PERSON, person};
use super::row::millis;
use super::{Store, StoreError};
use crate::model::{Newsletter, NewsletterId, Person, PersonId};
use jiff::Timestamp;
use rusqlite::{Connection, params};

impl Store {
    /// The newsletters that a person may publish to, by title: of an operator all.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn edited_by(&self, who: PersonId) -> Result<Vec<Newsletter>, StoreError> {
        self.read(move |db| {
            let sql = format!(
                "SELECT {COLUMNS} FROM newsletters n
                 WHERE EXISTS (SELECT 1 FROM people p WHERE p.id = ?1 AND p.operator = 1)
                     OR EXISTS (SELECT 1 FROM editors e WHERE e.newsletter_id = n.id AND e.person_id = ?1)
                 ORDER BY n.title, n.id"
            );
            let mut statement = db.prepare_cached(&sql)?;
            let mut rows = statement.query([who])?;
            let mut all = Vec::new();
            while let Some(row) = rows.next()? {
                all.push(newsletter(row, 0)?);
            }
            Ok(all)
        })
        .await
    }

    /// The editors of a newsletter, without those who are only operators.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn editors(&self, of: NewsletterId) -> Result<Vec<Person>, StoreError> {
        self.read(move |db| {
            let sql = format!(
                "SELECT {PERSON} FROM people WHERE id IN (SELECT person_id FROM editors WHERE newsletter_id = ?1)
                 ORDER BY platform, id"
            );
            let mut statement = db.prepare_cached(&sql)?;
            let mut rows = statement.query([of])?;
            let mut all = Vec::new();
            while let Some(row) = rows.next()? {
                all.push(person(row)?);
            }
            Ok(all)
        })
        .await
    }

    /// No longer lets a person publish to a newsletter, nor what they gave a time go out by itself; `false` where they
    /// could not.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn remove_editor(&self, of: NewsletterId, who: PersonId) -> Result<bool, StoreError> {
        self.write(move |db| {
            let gone = db
                .prepare_cached("DELETE FROM editors WHERE newsletter_id = ?1 AND person_id = ?2")?
                .execute(params![of, who])?;
            unschedule(db, who, Some(of))?;
            Ok(gone == 1)
        })
        .await
    }
}

/// Lets a person publish to a newsletter.
pub(super) fn add(
    db: &Connection,
    of: NewsletterId,
    who: PersonId,
    now: Timestamp,
) -> Result<(), StoreError> {
    db.prepare_cached(
        "INSERT INTO editors (newsletter_id, person_id, since) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
    )?
    .execute(params![of, who, millis(now)])?;
    Ok(())
}

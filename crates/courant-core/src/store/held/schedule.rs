//! When what waits goes out by itself.

use super::{COLUMNS, HeldLine, line};
use crate::model::{HeldId, NewsletterId, PersonId};
use crate::store::row::millis;
use crate::store::{Store, StoreError};
use jiff::Timestamp;
use rusqlite::{Connection, params};

impl Store {
    /// Sets when something that waits goes out by itself, and who wants that; `None` is when somebody says so. `false`
    /// where it does not wait.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn schedule_held(
        &self,
        id: HeldId,
        at: Option<(Timestamp, PersonId)>,
    ) -> Result<bool, StoreError> {
        self.write(move |db| {
            let (at, by) = at.map_or((None, None), |(at, by)| (Some(millis(at)), Some(by)));
            let set = db
                .prepare_cached(
                    "UPDATE held SET publish_at = ?2, scheduled_by = ?3 WHERE id = ?1 AND outcome IS NULL",
                )?
                .execute(params![id, at, by])?;
            Ok(set == 1)
        })
        .await
    }

    /// What is to go out by itself by now, the earliest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn held_due(&self, now: Timestamp) -> Result<Vec<HeldLine>, StoreError> {
        self.read(move |db| {
            let sql = format!(
                "SELECT {COLUMNS} FROM held WHERE outcome IS NULL AND publish_at <= ?1 ORDER BY publish_at, id"
            );
            let all =
                db.prepare_cached(&sql)?.query_map([millis(now)], line)?.collect::<Result<_, _>>()?;
            Ok(all)
        })
        .await
    }
}

/// Takes the times off that somebody had given what waits, of one newsletter or of all: they may not publish it any more.
pub(in crate::store) fn unschedule(
    db: &Connection,
    by: PersonId,
    of: Option<NewsletterId>,
) -> Result<(), StoreError> {
    db.prepare_cached(
        "UPDATE held SET publish_at = NULL, scheduled_by = NULL
         WHERE scheduled_by = ?1 AND (?2 IS NULL OR newsletter_id = ?2)
             AND NOT EXISTS (SELECT 1 FROM people p WHERE p.id = ?1 AND p.operator = 1)
             AND NOT EXISTS (SELECT 1 FROM editors e WHERE e.person_id = ?1 AND e.newsletter_id = held.newsletter_id)",
    )?
    .execute(params![by, of])?;
    Ok(())
}

//! Table `saved`: what people keep for themselves.

use super::issues::{STORED, stored};
use super::newsletters::COLUMNS;
use super::row::{ids, millis};
use super::{Store, StoreError};
use crate::model::{IssueId, NewsletterId, PersonId, StoredIssue};
use jiff::Timestamp;
use rusqlite::{Connection, params};

/// Stands for all of an issue.
const WHOLE: i64 = -1;

impl Store {
    /// Saves an issue or a section of it for a person; takes it off again where it was saved. Whether it is saved now.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn toggle_saved(
        &self,
        person: PersonId,
        issue: IssueId,
        section: Option<u16>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let section = section.map_or(WHOLE, i64::from);
        self.write(move |db| {
            let gone = db
                .prepare_cached(
                    "DELETE FROM saved WHERE person_id = ?1 AND issue_id = ?2 AND section = ?3",
                )?
                .execute(params![person, issue, section])?;
            if gone > 0 {
                return Ok(false);
            }
            db.prepare_cached(
                "INSERT INTO saved (person_id, issue_id, section, saved_at) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![person, issue, section, millis(now)])?;
            Ok(true)
        })
        .await
    }

    /// Saves an issue for a person, where it is not saved yet.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn save(
        &self,
        person: PersonId,
        issue: IssueId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "INSERT OR IGNORE INTO saved (person_id, issue_id, section, saved_at) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![person, issue, WHOLE, millis(now)])?;
            Ok(())
        })
        .await
    }

    /// What a person has saved and may still see, the last first, from the `skip`th on, each with the section that is
    /// meant; and how much there is in all. `hidden` are the newsletters that they may not see.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn saved(
        &self,
        person: PersonId,
        hidden: &[NewsletterId],
        (skip, count): (u32, u32),
    ) -> Result<(Vec<(StoredIssue, Option<u16>)>, u32), StoreError> {
        let hidden = ids(hidden.iter().map(|newsletter| newsletter.0));
        self.read(move |db| {
            let total = db
                .prepare_cached(
                    "SELECT count(*) FROM saved s JOIN issues i ON i.id = s.issue_id
                     WHERE s.person_id = ?1 AND i.retracted_at IS NULL
                     AND i.newsletter_id NOT IN (SELECT value FROM json_each(?2))",
                )?
                .query_row(params![person, hidden], |row| row.get(0))?;
            let sql = format!(
                "SELECT {COLUMNS}, {STORED}, s.section FROM saved s
                 JOIN issues i ON i.id = s.issue_id JOIN newsletters n ON n.id = i.newsletter_id
                 WHERE s.person_id = ?1 AND i.retracted_at IS NULL
                 AND i.newsletter_id NOT IN (SELECT value FROM json_each(?4))
                 ORDER BY s.saved_at DESC, i.id DESC, s.section LIMIT ?2 OFFSET ?3"
            );
            let mut statement = db.prepare_cached(&sql)?;
            let mut rows = statement.query(params![person, count, skip, hidden])?;
            let mut all = Vec::new();
            while let Some(row) = rows.next()? {
                let section = u16::try_from(row.get::<_, i64>("section")?).ok();
                all.push((stored(row)?, section));
            }
            Ok((all, total))
        })
        .await
    }
}

/// Of a section that an issue no longer has, all of the issue is kept.
pub(super) fn keep_of_sections(
    db: &Connection,
    issue: IssueId,
    sections: usize,
) -> Result<(), StoreError> {
    let gone = i64::try_from(sections).unwrap_or(i64::MAX);
    db.prepare_cached(
        "INSERT OR IGNORE INTO saved (person_id, issue_id, section, saved_at)
         SELECT person_id, issue_id, ?3, max(saved_at) FROM saved WHERE issue_id = ?1 AND section >= ?2 GROUP BY person_id",
    )?
    .execute(params![issue, gone, WHOLE])?;
    db.prepare_cached("DELETE FROM saved WHERE issue_id = ?1 AND section >= ?2")?
        .execute(params![issue, gone])?;
    Ok(())
}

//! Issues that are corrected or taken back after they were accepted.

use super::{Acceptance, Fate, Known, NewIssue, Source, known};
use crate::briefing::reads_the_same;
use crate::model::{IssueId, NewsletterId};
use crate::store::row::millis;
use crate::store::{Store, StoreError, archive, saved};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

/// What became of the wish to retract an issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retraction {
    /// Whether it had been retracted before.
    pub already: bool,
    /// Chats with a copy of it, or some of its messages.
    pub copies: u64,
}

impl Store {
    /// Puts another document in the place of an issue's, whatever its identity; copies that were delivered
    /// are changed.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn correct(
        &self,
        issue: IssueId,
        name: String,
        bytes: Vec<u8>,
        new: NewIssue,
        now: Timestamp,
    ) -> Result<Option<Acceptance>, StoreError> {
        let fate = self
            .write(move |db| {
                let Some(known) = known(db, "i.id = ?1", params![issue])? else { return Ok(None) };
                let mut source = Source { name, bytes, id: None };
                Ok(Some(compare(db, &known, &mut source, &new, now)?))
            })
            .await?;
        let Some(fate) = fate else { return Ok(None) };
        let audience = if fate == Fate::Corrected { self.copies(issue).await? } else { 0 };
        Ok(Some(Acceptance { issue, fate, audience }))
    }

    /// Takes an issue back: what is not sent yet is skipped, what was delivered is deleted from the chats.
    /// It stays in the archive of the operator, and no reader gets it any more. `None` if there is none.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn retract(
        &self,
        issue: IssueId,
        now: Timestamp,
    ) -> Result<Option<Retraction>, StoreError> {
        let found = self
            .write(move |db| {
                let found: Option<(bool, NewsletterId)> = db
                    .prepare_cached(
                        "SELECT retracted_at IS NOT NULL, newsletter_id FROM issues WHERE id = ?1",
                    )?
                    .query_row([issue], |row| Ok((row.get(0)?, row.get(1)?)))
                    .optional()?;
                let Some((already, newsletter)) = found else { return Ok(None) };
                if !already {
                    db.prepare_cached(
                        "UPDATE issues SET retracted_at = ?2, revision = revision + 1 WHERE id = ?1",
                    )?
                    .execute(params![issue, millis(now)])?;
                    archive::leave_out(db, issue)?;
                    change(db, newsletter, issue, "retraction", now)?;
                }
                Ok(Some(already))
            })
            .await?;
        let Some(already) = found else { return Ok(None) };
        Ok(Some(Retraction { already, copies: self.copies(issue).await? }))
    }

    /// Chats that have some of an issue's messages.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn copies(&self, issue: IssueId) -> Result<u64, StoreError> {
        self.read(move |db| {
            let count = db
                .prepare_cached(
                    "SELECT count(*) FROM deliveries d JOIN fanouts f ON f.id = d.fanout_id
                         JOIN deliveries k ON k.id = coalesce(d.carrier_id, d.id)
                     WHERE f.issue_id = ?1 AND f.kind = 'issue' AND k.rendering_id IS NOT NULL
                         AND k.state NOT IN ('skipped', 'retracted')",
                )?
                .query_row([issue], |row| row.get(0))?;
            Ok(count)
        })
        .await
    }
}

/// What an issue is to the one that is there; a correction takes its place.
pub(super) fn compare(
    db: &Connection,
    known: &Known,
    source: &mut Source,
    new: &NewIssue,
    now: Timestamp,
) -> Result<Fate, StoreError> {
    if known.retracted {
        return Ok(Fate::Retracted);
    }
    if reads_the_same(&known.document, &new.document) {
        return Ok(Fate::Known);
    }
    let source = source.id(db)?;
    db.prepare_cached(
        "UPDATE issues SET document = ?2, title = ?3, source_id = ?4, revision = revision + 1 WHERE id = ?1",
    )?
    .execute(params![known.id, serde_json::to_string(&new.document)?, new.title, source])?;
    archive::index(db, known.id, &new.document)?;
    saved::keep_of_sections(db, known.id, new.document.sections.len())?;
    change(db, known.newsletter, known.id, "correction", now)?;
    Ok(Fate::Corrected)
}

/// Writes the fan-out row that changes all copies of an issue, in the place of earlier ones; nothing where
/// the issue was only archived.
fn change(
    db: &Connection,
    newsletter: NewsletterId,
    issue: IssueId,
    kind: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    db.prepare_cached(
        "UPDATE fanouts SET revision = (SELECT i.revision FROM issues i WHERE i.id = ?1), retracted = ?2
         WHERE issue_id = ?1 AND kind = 'issue'",
    )?
    .execute(params![issue, kind == "retraction"])?;
    db.prepare_cached("UPDATE fanouts SET planned = 1 WHERE issue_id = ?1 AND kind <> 'issue'")?
        .execute([issue])?;
    db.prepare_cached(
        "INSERT INTO fanouts (issue_id, newsletter_id, accepted_at, planned_to, last_subscription, planned, kind)
         SELECT ?1, ?2, ?3, 0,
             -- Some chats have their row before the planner has come to them: see plan_ahead.
             max(f.planned_to, coalesce((SELECT max(subscription_id) FROM deliveries WHERE fanout_id = f.id), 0)),
             0, ?4 FROM fanouts f WHERE f.issue_id = ?1 AND f.kind = 'issue'",
    )?
    .execute(params![issue, newsletter, millis(now), kind])?;
    Ok(())
}

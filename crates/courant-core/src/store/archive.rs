//! Table `archive`: what is found under which words.

use super::issues::{STORED, stored};
use super::newsletters::COLUMNS;
use super::row::ids;
use super::{Store, StoreError};
use crate::model::{IssueId, NewsletterId, StoredIssue};
use crate::search::{Query, searched};
use courant_newsletter::Issue;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

/// The way in which texts become terms: counted up with every change of it, so that the index is made anew.
const READING: i64 = 2;

/// Issues that are counted: of more it is said that there are more.
const MOST: u32 = 1000;

/// Bits of a place that number the issues of one second. With them, seconds of all dates that there are fit.
const WITHIN_SECOND: u32 = 24;

/// In which newsletters something is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Within {
    /// In this one.
    One(NewsletterId),
    /// In all but these.
    AllBut(Vec<NewsletterId>),
}

impl Within {
    /// In all that there are.
    pub fn all() -> Self {
        Self::AllBut(Vec::new())
    }
}

/// Some of the issues that were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundIssues<T> {
    /// Those of the page, newest first.
    pub issues: Vec<T>,
    /// How many there are in all.
    pub total: u32,
    /// Whether there are more than were counted.
    pub uncounted: bool,
}

impl Store {
    /// The issues that fit a query, newest first, from the `skip`th on; `look` makes of each
    /// what is wanted of it, on a thread that may take its time.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn search<T: Send + 'static>(
        &self,
        query: &Query,
        within: &Within,
        (skip, count): (u32, u32),
        look: impl Fn(StoredIssue) -> T + Send + 'static,
    ) -> Result<FoundIssues<T>, StoreError> {
        let fts = format!("text : {}", query.fts());
        let fts = match within {
            Within::One(newsletter) => format!("newsletter : {} AND {fts}", term_of(*newsletter)),
            Within::AllBut(none) if none.is_empty() => fts,
            Within::AllBut(others) => {
                let terms: Vec<String> = others.iter().map(|other| term_of(*other)).collect();
                format!("({fts}) NOT newsletter : ({})", terms.join(" OR "))
            }
        };
        self.read(move |db| {
            let found: u32 = db
                .prepare_cached(
                    "SELECT count(*) FROM (SELECT 1 FROM archive WHERE archive MATCH ?1 LIMIT ?2)",
                )?
                .query_row(params![fts, MOST + 1], |row| row.get(0))?;
            let sql = format!(
                "SELECT {COLUMNS}, {STORED} FROM (
                     SELECT rowid AS found FROM archive WHERE archive MATCH ?1 ORDER BY rowid DESC LIMIT ?2 OFFSET ?3)
                 CROSS JOIN issues i ON i.place = found JOIN newsletters n ON n.id = i.newsletter_id ORDER BY found DESC"
            );
            let mut statement = db.prepare_cached(&sql)?;
            let mut rows = statement.query(params![fts, count, skip])?;
            let mut issues = Vec::new();
            while let Some(row) = rows.next()? {
                issues.push(look(stored(row)?));
            }
            Ok(FoundIssues { issues, total: found.min(MOST), uncounted: found > MOST })
        })
        .await
    }
}

impl Store {
    /// The newest issues of all newsletters but some, from the `skip`th on; `look` makes of each what is wanted of it.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn newest<T: Send + 'static>(
        &self,
        but: Vec<NewsletterId>,
        (skip, count): (u32, u32),
        look: impl Fn(StoredIssue) -> T + Send + 'static,
    ) -> Result<Vec<T>, StoreError> {
        let but = ids(but.into_iter().map(|newsletter| newsletter.0));
        self.read(move |db| {
            let sql = format!(
                "SELECT {COLUMNS}, {STORED} FROM issues i JOIN newsletters n ON n.id = i.newsletter_id
                 WHERE i.retracted_at IS NULL AND n.id NOT IN (SELECT value FROM json_each(?3))
                 ORDER BY i.place DESC LIMIT ?1 OFFSET ?2"
            );
            let mut statement = db.prepare_cached(&sql)?;
            let mut rows = statement.query(params![count, skip, but])?;
            let mut issues = Vec::new();
            while let Some(row) = rows.next()? {
                issues.push(look(stored(row)?));
            }
            Ok(issues)
        })
        .await
    }
}

/// A newsletter as a term.
fn term_of(newsletter: NewsletterId) -> String {
    format!("n{newsletter}")
}

/// The place of an issue of that date: behind those of the same second.
pub(super) fn place(db: &Connection, issued_at: Timestamp) -> Result<i64, StoreError> {
    let first = issued_at.as_second() << WITHIN_SECOND;
    let last: Option<i64> = db
        .prepare_cached("SELECT max(place) FROM issues WHERE place >= ?1 AND place < ?2")?
        .query_row([first, first + (1 << WITHIN_SECOND)], |row| row.get(0))?;
    Ok(last.map_or(first, |last| last + 1))
}

/// Makes an issue found under its words, in the place of those that it had before.
pub(super) fn index(db: &Connection, issue: IssueId, document: &Issue) -> Result<(), StoreError> {
    let row: Option<(i64, NewsletterId)> = db
        .prepare_cached("SELECT place, newsletter_id FROM issues WHERE id = ?1")?
        .query_row([issue], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    if let Some((place, newsletter)) = row {
        db.prepare_cached("DELETE FROM archive WHERE rowid = ?1")?.execute([place])?;
        db.prepare_cached("INSERT INTO archive (rowid, newsletter, text) VALUES (?1, ?2, ?3)")?
            .execute(params![place, term_of(newsletter), searched(document)])?;
    }
    Ok(())
}

/// Makes an issue found no more.
pub(super) fn leave_out(db: &Connection, issue: IssueId) -> Result<(), StoreError> {
    db.prepare_cached(
        "DELETE FROM archive WHERE rowid = (SELECT place FROM issues WHERE id = ?1)",
    )?
    .execute([issue])?;
    Ok(())
}

/// Makes no issue of a newsletter found any more.
pub(super) fn leave_all_out(db: &Connection, newsletter: NewsletterId) -> Result<(), StoreError> {
    db.prepare_cached(
        "DELETE FROM archive WHERE rowid IN (SELECT place FROM issues WHERE newsletter_id = ?1)",
    )?
    .execute([newsletter])?;
    Ok(())
}

/// Makes the index of all issues where there is none, or one of another reading.
pub(super) fn settle(db: &mut Connection) -> Result<(), StoreError> {
    let reading = "SELECT max(reading) FROM archive_reading";
    if db.query_row(reading, [], |row| row.get(0)).map(|made: Option<i64>| made == Some(READING))? {
        return Ok(());
    }
    let all = db.transaction()?;
    let issues: Vec<(IssueId, Option<i64>, i64)> = all
        .prepare("SELECT id, place, issued_at FROM issues ORDER BY issued_at, id")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    if !issues.is_empty() {
        tracing::info!(issues = issues.len(), "the archive is made searchable; this happens once");
    }
    all.execute("INSERT INTO archive (archive) VALUES ('delete-all')", [])?;
    for (issue, known, issued_at) in issues {
        if known.is_none() {
            let place = place(&all, super::row::time(issued_at))?;
            all.prepare_cached("UPDATE issues SET place = ?2 WHERE id = ?1")?
                .execute(params![issue, place])?;
        }
        let document: Option<String> = all
            .prepare_cached("SELECT document FROM issues WHERE id = ?1 AND retracted_at IS NULL")?
            .query_row([issue], |row| row.get(0))
            .optional()?;
        match document.map(|document| serde_json::from_str(&document)).transpose() {
            Ok(Some(document)) => index(&all, issue, &document)?,
            Ok(None) => {}
            // Nobody can read it either; it must not keep the bot from starting.
            Err(error) => {
                tracing::error!(%issue, %error, "an issue cannot be read, and is not found")
            }
        }
    }
    all.execute("DELETE FROM archive_reading", [])?;
    all.execute("INSERT INTO archive_reading (reading) VALUES (?1)", [READING])?;
    all.commit()?;
    Ok(())
}

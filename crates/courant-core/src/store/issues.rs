//! Tables `sources`, `issues` and `fanouts`: taking an issue in.

use super::newsletters::{COLUMNS, newsletter};
use super::row::{millis, time};
use super::{Store, StoreError};
use crate::model::{IssueId, IssueLine, NewsletterId, StoredIssue};
use courant_newsletter::{Identity, Issue};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

/// An issue to be taken in.
#[derive(Clone, Debug)]
pub struct NewIssue {
    /// What was understood.
    pub document: Issue,
    /// Its title for lists.
    pub title: String,
    /// When it was issued, where it says so.
    pub issued_at: Option<Timestamp>,
    /// Whether it goes out to the readers, or into the archive only.
    pub deliver: bool,
}

/// What became of an issue that was taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Acceptance {
    /// Its row, or that of the same issue, taken in before.
    pub issue: IssueId,
    /// Whether it was new.
    pub new: bool,
    /// Subscriptions that it goes out to.
    pub audience: u64,
}

impl Store {
    /// Takes issues of one source in: the source, each issue that is new, and the fan-out row of each
    /// that is to be delivered, in one transaction. The audience is the subscriptions active now.
    ///
    /// # Errors
    /// When the database does not take it; then nothing was taken in.
    pub async fn accept(
        &self,
        newsletter: NewsletterId,
        name: String,
        bytes: Vec<u8>,
        issues: Vec<NewIssue>,
        now: Timestamp,
    ) -> Result<Vec<Acceptance>, StoreError> {
        self.write(move |db| {
            let mut source = None;
            issues
                .into_iter()
                .map(|issue| {
                    let key = identity_key(&issue.document.identity);
                    if let Some(known) = known(db, newsletter, &key)? {
                        return Ok(Acceptance { issue: known, new: false, audience: 0 });
                    }
                    let source = match source {
                        Some(id) => id,
                        None => *source.insert(insert_source(db, &name, &bytes)?),
                    };
                    let id = insert_issue(db, newsletter, source, &key, &issue, now)?;
                    let audience =
                        if issue.deliver { fan_out(db, newsletter, id, now)? } else { 0 };
                    Ok(Acceptance { issue: id, new: true, audience })
                })
                .collect()
        })
        .await
    }

    /// An issue with its document.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn issue(&self, id: IssueId) -> Result<Option<StoredIssue>, StoreError> {
        self.read(move |db| {
            let sql = format!(
                "SELECT {COLUMNS}, i.issued_at, i.document FROM issues i
                 JOIN newsletters n ON n.id = i.newsletter_id WHERE i.id = ?1"
            );
            let read = |row: &rusqlite::Row<'_>| -> Result<StoredIssue, StoreError> {
                Ok(StoredIssue {
                    id,
                    newsletter: newsletter(row, 0)?,
                    issued_at: time(row.get(5)?),
                    document: serde_json::from_str(&row.get::<_, String>(6)?)?,
                })
            };
            db.prepare_cached(&sql)?.query_row([id], |row| Ok(read(row))).optional()?.transpose()
        })
        .await
    }

    /// The source that an issue was read from: its name and its bytes.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn source(&self, issue: IssueId) -> Result<Option<(String, Vec<u8>)>, StoreError> {
        self.read(move |db| {
            db.prepare_cached(
                "SELECT s.name, s.bytes FROM sources s JOIN issues i ON i.source_id = s.id WHERE i.id = ?1",
            )?
            .query_row([issue], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()
            .map_err(StoreError::from)
        })
        .await
    }

    /// The newest issue of a newsletter.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn latest(&self, newsletter: NewsletterId) -> Result<Option<IssueLine>, StoreError> {
        Ok(self.issues(newsletter, 0, 1).await?.0.pop())
    }

    /// Issues of a newsletter, newest first, from the `skip`th on, and how many there are in all.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn issues(
        &self,
        newsletter: NewsletterId,
        skip: u32,
        count: u32,
    ) -> Result<(Vec<IssueLine>, u32), StoreError> {
        self.read(move |db| {
            let total = db
                .prepare_cached("SELECT count(*) FROM issues WHERE newsletter_id = ?1")?
                .query_row([newsletter], |row| row.get(0))?;
            let mut statement = db.prepare_cached(
                "SELECT id, title, issued_at FROM issues WHERE newsletter_id = ?1
                 ORDER BY issued_at DESC, id DESC LIMIT ?2 OFFSET ?3",
            )?;
            let lines = statement
                .query_map(params![newsletter, count, skip], |row| {
                    Ok(IssueLine {
                        id: row.get(0)?,
                        title: row.get(1)?,
                        issued_at: time(row.get(2)?),
                    })
                })?
                .collect::<Result<_, _>>()?;
            Ok((lines, total))
        })
        .await
    }
}

/// The identity as one indexed column.
fn identity_key(identity: &Identity) -> String {
    match identity {
        Identity::MessageId(id) => format!("message:{id}"),
        Identity::FeedEntry(id) => format!("entry:{id}"),
        Identity::Content(hash) => format!("content:{hash}"),
    }
}

fn known(
    db: &Connection,
    newsletter: NewsletterId,
    key: &str,
) -> Result<Option<IssueId>, StoreError> {
    let found = db
        .prepare_cached("SELECT id FROM issues WHERE newsletter_id = ?1 AND identity = ?2")?
        .query_row(params![newsletter, key], |row| row.get(0))
        .optional()?;
    Ok(found)
}

fn insert_source(db: &Connection, name: &str, bytes: &[u8]) -> Result<i64, StoreError> {
    db.prepare_cached("INSERT INTO sources (name, bytes) VALUES (?1, ?2)")?
        .execute(params![name, bytes])?;
    Ok(db.last_insert_rowid())
}

fn insert_issue(
    db: &Connection,
    newsletter: NewsletterId,
    source: i64,
    key: &str,
    issue: &NewIssue,
    now: Timestamp,
) -> Result<IssueId, StoreError> {
    db.prepare_cached(
        "INSERT INTO issues (newsletter_id, source_id, identity, title, issued_at, accepted_at, document)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        newsletter,
        source,
        key,
        issue.title,
        millis(issue.issued_at.unwrap_or(now)),
        millis(now),
        serde_json::to_string(&issue.document)?
    ])?;
    Ok(IssueId(db.last_insert_rowid()))
}

/// Writes the fan-out row; returns how many subscriptions are in the audience.
fn fan_out(
    db: &Connection,
    newsletter: NewsletterId,
    issue: IssueId,
    now: Timestamp,
) -> Result<u64, StoreError> {
    let (last, audience): (i64, u64) = db
        .prepare_cached(
            "SELECT coalesce(max(id), 0), count(*) FROM subscriptions WHERE newsletter_id = ?1 AND ended_at IS NULL",
        )?
        .query_row([newsletter], |row| Ok((row.get(0)?, row.get(1)?)))?;
    db.prepare_cached(
        "INSERT INTO fanouts (issue_id, newsletter_id, accepted_at, planned_to, last_subscription, planned)
         VALUES (?1, ?2, ?3, 0, ?4, ?5)",
    )?
    .execute(params![issue, newsletter, millis(now), last, audience == 0])?;
    Ok(audience)
}

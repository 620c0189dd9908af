//! Table `aliases`: issues that come again from elsewhere, under another identity.

use super::NewIssue;
use crate::intake::{APART, alike};
use crate::model::{IssueId, NewsletterId};
use crate::store::StoreError;
use crate::store::row::millis;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

/// Issues near its date that are compared; a newsletter has a handful in six days, a feed of news many more.
const COMPARED: u32 = 50;

/// The issue that a new one is once more: one that was found before, or one that is alike, which is kept for the next
/// time. What is different of it is no correction: each way has its own frills.
pub(super) fn find(
    db: &Connection,
    newsletter: NewsletterId,
    identity: &str,
    issue: &NewIssue,
    now: Timestamp,
) -> Result<Option<IssueId>, StoreError> {
    let Some(twin) = look(db, newsletter, identity, issue, now)? else { return Ok(None) };
    db.prepare_cached(
        "INSERT INTO aliases (newsletter_id, identity, issue_id) VALUES (?1, ?2, ?3)
         ON CONFLICT (newsletter_id, identity) DO NOTHING",
    )?
    .execute(params![newsletter, identity, twin])?;
    Ok(Some(twin))
}

/// The same, and nothing is kept.
pub(super) fn look(
    db: &Connection,
    newsletter: NewsletterId,
    identity: &str,
    issue: &NewIssue,
    now: Timestamp,
) -> Result<Option<IssueId>, StoreError> {
    let known = db
        .prepare_cached("SELECT issue_id FROM aliases WHERE newsletter_id = ?1 AND identity = ?2")?
        .query_row(params![newsletter, identity], |row| row.get(0))
        .optional()?;
    if known.is_some() {
        return Ok(known);
    }
    alike_one(db, newsletter, issue, now)
}

fn alike_one(
    db: &Connection,
    newsletter: NewsletterId,
    issue: &NewIssue,
    now: Timestamp,
) -> Result<Option<IssueId>, StoreError> {
    let (at, apart) = (millis(issue.issued_at.unwrap_or(now)), APART.as_millis());
    let apart = i64::try_from(apart).unwrap_or(i64::MAX);
    let mut select = db.prepare_cached(
        "SELECT id, document FROM issues
         WHERE newsletter_id = ?1 AND issued_at BETWEEN ?2 AND ?3
             AND (title = ?4 AND title <> '' OR document ->> '$.url' = ?5)
         ORDER BY issued_at DESC, id DESC LIMIT ?6",
    )?;
    let (title, url) = (&issue.title, &issue.document.url);
    let values = params![newsletter, at - apart, at.saturating_add(apart), title, url, COMPARED];
    let mut rows = select.query(values)?;
    while let Some(row) = rows.next()? {
        let document = serde_json::from_str(&row.get::<_, String>(1)?)?;
        if alike(&document, &issue.document) {
            return Ok(Some(row.get(0)?));
        }
    }
    Ok(None)
}

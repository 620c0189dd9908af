//! Tables `sources`, `issues` and `fanouts`: taking an issue in.

mod change;
mod known;
mod twins;

pub use change::Retraction;

use super::newsletters::{COLUMN_COUNT, COLUMNS, newsletter};
use super::row::{millis, time};
use super::{Store, StoreError, archive};
use crate::model::{IssueId, IssueLine, MonthLine, NewsletterId, StoredIssue};
use change::compare;
use courant_newsletter::Issue;
use jiff::Timestamp;
use known::{of_key, written_before};
use rusqlite::{Connection, OptionalExtension, Row, params};

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
    /// What it is to what was there.
    pub fate: Fate,
    /// Subscriptions that it goes out to; of a correction, copies that are to be changed.
    pub audience: u64,
}

impl Acceptance {
    /// Whether the issue was not there before.
    pub fn is_new(&self) -> bool {
        self.fate == Fate::New
    }
}

/// What an issue that was taken in is to what was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fate {
    /// It was not there.
    New,
    /// It was there, and reads the same.
    Known,
    /// It was there, and reads otherwise now: copies that were delivered are changed.
    Corrected,
    /// It is one that came from elsewhere before, by another name: nothing happens.
    Twin,
    /// It was retracted before: nothing happens.
    Retracted,
}

impl Store {
    /// Takes issues of one source in: the source, each issue that is new, and the fan-out row of each
    /// that is to be delivered, in one transaction. The audience is the subscriptions active now. An
    /// issue that is there already and reads otherwise now is a correction: the caller vouches for the
    /// source.
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
        let taken: Vec<(IssueId, Fate)> = self
            .write(move |db| {
                let mut source = Source { name, bytes, id: None };
                let take = |issue| take(db, newsletter, &mut source, issue, now);
                issues.into_iter().map(take).collect()
            })
            .await?;
        let mut all = Vec::with_capacity(taken.len());
        for (issue, fate) in taken {
            // Counted apart: nobody waits for a million rows to be counted.
            let audience = match fate {
                Fate::New => self.audience(issue).await?,
                Fate::Corrected => self.copies(issue).await?,
                Fate::Known | Fate::Retracted | Fate::Twin => 0,
            };
            all.push(Acceptance { issue, fate, audience });
        }
        Ok(all)
    }

    /// Takes in what an editor wrote. What is like an issue that went out lately puts that right; like one that was taken
    /// back, it is a new one.
    ///
    /// # Errors
    /// When the database does not take it; then nothing was taken in.
    pub async fn accept_written(
        &self,
        newsletter: NewsletterId,
        name: String,
        bytes: Vec<u8>,
        issue: NewIssue,
        now: Timestamp,
    ) -> Result<Acceptance, StoreError> {
        let (issue, fate) = self
            .write(move |db| {
                let mut source = Source { name, bytes, id: None };
                if let Some(known) = written_before(db, newsletter, &issue, now)? {
                    return Ok((known.id, compare(db, &known, &mut source, &issue, now)?));
                }
                let mut key = issue.document.identity.key();
                // Taken back before, and sent once more.
                while let Some(known) = of_key(db, newsletter, &key)? {
                    key = format!("{key}, after {}", known.id);
                }
                let source = source.id(db)?;
                let id = insert_issue(db, newsletter, source, &key, &issue, now)?;
                fan_out(db, newsletter, id, now)?;
                Ok((id, Fate::New))
            })
            .await?;
        let audience = match fate {
            Fate::New => self.audience(issue).await?,
            Fate::Corrected => self.copies(issue).await?,
            Fate::Known | Fate::Retracted | Fate::Twin => 0,
        };
        Ok(Acceptance { issue, fate, audience })
    }

    /// Subscriptions that an issue goes out to.
    async fn audience(&self, issue: IssueId) -> Result<u64, StoreError> {
        self.read(move |db| {
            let count = db
                .prepare_cached(
                    "SELECT count(*) FROM fanouts f JOIN subscriptions s ON s.newsletter_id = f.newsletter_id
                     WHERE f.issue_id = ?1 AND f.kind = 'issue' AND s.id <= f.last_subscription
                         AND (s.ended_at IS NULL OR s.ended_at > f.accepted_at)",
                )?
                .query_row([issue], |row| row.get(0))?;
            Ok(count)
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
                "SELECT {COLUMNS}, {STORED} FROM issues i JOIN newsletters n ON n.id = i.newsletter_id WHERE i.id = ?1"
            );
            db.prepare_cached(&sql)?.query_row([id], |row| Ok(stored(row))).optional()?.transpose()
        })
        .await
    }

    /// The newest issues of a newsletter with their documents, newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn recent(
        &self,
        newsletter: NewsletterId,
        count: u32,
    ) -> Result<Vec<StoredIssue>, StoreError> {
        self.read(move |db| {
            let sql = format!(
                "SELECT {COLUMNS}, {STORED} FROM issues i JOIN newsletters n ON n.id = i.newsletter_id
                 WHERE i.newsletter_id = ?1 AND i.retracted_at IS NULL ORDER BY i.issued_at DESC, i.id DESC LIMIT ?2"
            );
            let mut select = db.prepare_cached(&sql)?;
            let mut rows = select.query(params![newsletter, count])?;
            let mut all = Vec::new();
            while let Some(row) = rows.next()? {
                all.push(stored(row)?);
            }
            Ok(all)
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
                .prepare_cached(
                    "SELECT count(*) FROM issues WHERE newsletter_id = ?1 AND retracted_at IS NULL",
                )?
                .query_row([newsletter], |row| row.get(0))?;
            let mut statement = db.prepare_cached(
                "SELECT id, title, issued_at FROM issues WHERE newsletter_id = ?1 AND retracted_at IS NULL
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

impl Store {
    /// How many issues of a newsletter are newer than a moment.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn issues_since(
        &self,
        newsletter: NewsletterId,
        moment: Timestamp,
    ) -> Result<u32, StoreError> {
        self.read(move |db| {
            let count = db
                .prepare_cached(
                    "SELECT count(*) FROM issues
                     WHERE newsletter_id = ?1 AND retracted_at IS NULL AND issued_at >= ?2",
                )?
                .query_row(params![newsletter, millis(moment)], |row| row.get(0))?;
            Ok(count)
        })
        .await
    }

    /// The months (UTC) in which a newsletter had issues, oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn months(&self, newsletter: NewsletterId) -> Result<Vec<MonthLine>, StoreError> {
        self.read(move |db| {
            let mut statement = db.prepare_cached(
                "SELECT CAST(strftime('%Y', issued_at / 1000, 'unixepoch') AS INTEGER) AS year,
                     CAST(strftime('%m', issued_at / 1000, 'unixepoch') AS INTEGER) AS month, count(*)
                 FROM issues WHERE newsletter_id = ?1 AND retracted_at IS NULL GROUP BY year, month ORDER BY year, month",
            )?;
            let months = statement
                .query_map([newsletter], |row| {
                    Ok(MonthLine { year: row.get(0)?, month: row.get(1)?, issues: row.get(2)? })
                })?
                .collect::<Result<_, _>>()?;
            Ok(months)
        })
        .await
    }
}

/// The columns of [`stored`] behind those of the newsletter.
pub(super) const STORED: &str =
    "i.id, i.issued_at, i.document, i.revision, i.retracted_at IS NOT NULL";

/// An issue with its document, from the columns [`COLUMNS`] and [`STORED`].
pub(super) fn stored(row: &Row<'_>) -> Result<StoredIssue, StoreError> {
    Ok(StoredIssue {
        newsletter: newsletter(row, 0)?,
        id: row.get(COLUMN_COUNT)?,
        issued_at: time(row.get(COLUMN_COUNT + 1)?),
        document: serde_json::from_str(&row.get::<_, String>(COLUMN_COUNT + 2)?)?,
        revision: row.get(COLUMN_COUNT + 3)?,
        retracted: row.get(COLUMN_COUNT + 4)?,
    })
}

/// Where issues come from: written when the first of them is.
struct Source {
    name: String,
    bytes: Vec<u8>,
    id: Option<i64>,
}

impl Source {
    fn id(&mut self, db: &Connection) -> Result<i64, StoreError> {
        if let Some(id) = self.id {
            return Ok(id);
        }
        db.prepare_cached("INSERT INTO sources (name, bytes) VALUES (?1, ?2)")?
            .execute(params![self.name, self.bytes])?;
        Ok(*self.id.insert(db.last_insert_rowid()))
    }
}

/// An issue that is there.
struct Known {
    id: IssueId,
    newsletter: NewsletterId,
    document: Issue,
    retracted: bool,
}

fn known(
    db: &Connection,
    condition: &str,
    values: impl rusqlite::Params,
) -> Result<Option<Known>, StoreError> {
    let sql = format!(
        "SELECT i.id, i.newsletter_id, i.document, i.retracted_at IS NOT NULL FROM issues i WHERE {condition}"
    );
    let read = |row: &rusqlite::Row<'_>| -> Result<Known, StoreError> {
        Ok(Known {
            id: row.get(0)?,
            newsletter: row.get(1)?,
            document: serde_json::from_str(&row.get::<_, String>(2)?)?,
            retracted: row.get(3)?,
        })
    };
    db.prepare_cached(&sql)?.query_row(values, |row| Ok(read(row))).optional()?.transpose()
}

/// Takes one issue in.
fn take(
    db: &Connection,
    newsletter: NewsletterId,
    source: &mut Source,
    issue: NewIssue,
    now: Timestamp,
) -> Result<(IssueId, Fate), StoreError> {
    let key = issue.document.identity.key();
    if let Some(known) = of_key(db, newsletter, &key)? {
        return Ok((known.id, compare(db, &known, source, &issue, now)?));
    }
    if let Some(twin) = twins::find(db, newsletter, &key, &issue, now)? {
        return Ok((twin, Fate::Twin));
    }
    let source = source.id(db)?;
    let id = insert_issue(db, newsletter, source, &key, &issue, now)?;
    if issue.deliver {
        fan_out(db, newsletter, id, now)?;
    }
    Ok((id, Fate::New))
}

fn insert_issue(
    db: &Connection,
    newsletter: NewsletterId,
    source: i64,
    key: &str,
    issue: &NewIssue,
    now: Timestamp,
) -> Result<IssueId, StoreError> {
    let issued_at = issue.issued_at.unwrap_or(now);
    db.prepare_cached(
        "INSERT INTO issues (newsletter_id, source_id, identity, title, issued_at, accepted_at, document, place)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        newsletter,
        source,
        key,
        issue.title,
        millis(issued_at),
        millis(now),
        serde_json::to_string(&issue.document)?,
        archive::place(db, issued_at)?
    ])?;
    let id = IssueId(db.last_insert_rowid());
    archive::index(db, id, &issue.document)?;
    Ok(id)
}

/// Writes the fan-out row; one that nobody waits for is planned already.
fn fan_out(
    db: &Connection,
    newsletter: NewsletterId,
    issue: IssueId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let last: Option<i64> = db
        .prepare_cached(
            "SELECT id FROM subscriptions WHERE newsletter_id = ?1 AND ended_at IS NULL ORDER BY id DESC LIMIT 1",
        )?
        .query_row([newsletter], |row| row.get(0))
        .optional()?;
    db.prepare_cached(
        "INSERT INTO fanouts (issue_id, newsletter_id, accepted_at, planned_to, last_subscription, planned)
         VALUES (?1, ?2, ?3, 0, ?4, ?5)",
    )?
    .execute(params![issue, newsletter, millis(now), last.unwrap_or(0), last.is_none()])?;
    Ok(())
}

//! Table `held`: mails, and what publishers post, that wait for somebody to look at them; and which newsletters want that of each issue.

use super::row::{millis, time};
use super::{Store, StoreError};
use crate::model::NewsletterId;
use jiff::Timestamp;
use rusqlite::{OptionalExtension, Row, params};

/// Why a mail waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeldKind {
    /// Its newsletter wants each issue looked at.
    Review,
    /// It claims to be of a newsletter, and nothing proves it.
    Unproved,
    /// It is of no newsletter that is known.
    Unknown,
    /// It asks to confirm a subscription.
    Confirmation,
}

impl HeldKind {
    const ALL: [Self; 4] = [Self::Review, Self::Unproved, Self::Unknown, Self::Confirmation];

    /// The word for it in the database and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Review => "review",
            Self::Unproved => "unproved",
            Self::Unknown => "unknown",
            Self::Confirmation => "confirmation",
        }
    }
}

/// A mail that waits.
#[derive(Clone, PartialEq, Eq)]
pub struct Held {
    /// Why.
    pub kind: HeldKind,
    /// The newsletter that it claims to be of.
    pub newsletter: Option<NewsletterId>,
    /// What makes it the same mail when it comes again.
    pub identity: String,
    /// The domain that it is authenticated for; empty for none.
    pub domain: String,
    /// Its list.
    pub list_id: Option<String>,
    /// The address that it names as its sender.
    pub address: Option<String>,
    /// Its sender as it may be shown.
    pub sender: String,
    /// Its subject.
    pub title: String,
    /// Why it waits, in words.
    pub reason: String,
    /// Where a subscription is confirmed.
    pub link: Option<String>,
}

impl std::fmt::Debug for Held {
    /// Without what it says and who sent it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Held").field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// A mail that waits, with its number and since when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldLine {
    /// Its number.
    pub id: i64,
    /// What it is.
    pub held: Held,
    /// Since when.
    pub since: Timestamp,
}

const COLUMNS: &str = "id, kind, newsletter_id, identity, domain, list_id, from_address, sender, title, reason, link, held_at";

fn line(row: &Row<'_>) -> rusqlite::Result<HeldLine> {
    let kind: String = row.get(1)?;
    let kind = HeldKind::ALL.into_iter().find(|known| known.as_str() == kind);
    Ok(HeldLine {
        id: row.get(0)?,
        held: Held {
            // The table has no others.
            kind: kind.unwrap_or(HeldKind::Unknown),
            newsletter: row.get(2)?,
            identity: row.get(3)?,
            domain: row.get(4)?,
            list_id: row.get(5)?,
            address: row.get(6)?,
            sender: row.get(7)?,
            title: row.get(8)?,
            reason: row.get(9)?,
            link: row.get(10)?,
        },
        since: time(row.get(11)?),
    })
}

impl Store {
    /// Keeps a mail (its name and bytes) until somebody has looked at it; the same one again changes nothing. At most `most` wait; beyond
    /// that it is not kept. Returns whether it is new; `None` where there was no room.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn hold(
        &self,
        held: Held,
        (name, bytes): (String, Vec<u8>),
        most: u32,
        now: Timestamp,
    ) -> Result<Option<bool>, StoreError> {
        self.write(move |db| {
            let known = db
                .prepare_cached("SELECT 1 FROM held WHERE identity = ?1 AND domain = ?2")?
                .exists(params![held.identity, held.domain])?;
            if known {
                return Ok(Some(false));
            }
            let count: u32 =
                db.prepare_cached("SELECT count(*) FROM held")?.query_row([], |row| row.get(0))?;
            if count >= most {
                return Ok(None);
            }
            db.prepare_cached(
                "INSERT INTO held (kind, newsletter_id, identity, domain, list_id, from_address, sender, title, reason,
                     link, name, bytes, held_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            )?
            .execute(params![
                held.kind.as_str(),
                held.newsletter,
                held.identity,
                held.domain,
                held.list_id,
                held.address,
                held.sender,
                held.title,
                held.reason,
                held.link,
                name,
                bytes,
                millis(now)
            ])?;
            Ok(Some(true))
        })
        .await
    }

    /// The mails that wait, oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn held_mails(&self) -> Result<Vec<HeldLine>, StoreError> {
        self.read(|db| {
            let sql = format!("SELECT {COLUMNS} FROM held ORDER BY id");
            let all = db.prepare_cached(&sql)?.query_map([], line)?.collect::<Result<_, _>>()?;
            Ok(all)
        })
        .await
    }

    /// The name and the bytes of a mail that waits.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn held_mail(&self, id: i64) -> Result<Option<(String, Vec<u8>)>, StoreError> {
        self.read(move |db| {
            let found = db
                .prepare_cached("SELECT name, bytes FROM held WHERE id = ?1")?
                .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?;
            Ok(found)
        })
        .await
    }

    /// Forgets a mail that waited.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn let_go(&self, id: i64) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached("DELETE FROM held WHERE id = ?1")?.execute([id])?;
            Ok(())
        })
        .await
    }

    /// Whether each issue of a newsletter waits until somebody publishes it.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn wants_review(&self, newsletter: NewsletterId) -> Result<bool, StoreError> {
        self.read(move |db| {
            let wants = db
                .prepare_cached("SELECT review FROM newsletters WHERE id = ?1")?
                .query_row([newsletter], |row| row.get(0))
                .optional()?;
            Ok(wants.unwrap_or(false))
        })
        .await
    }

    /// Sets whether each issue of a newsletter waits until somebody publishes it.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn set_review(
        &self,
        newsletter: NewsletterId,
        review: bool,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached("UPDATE newsletters SET review = ?2 WHERE id = ?1")?
                .execute(params![newsletter, review])?;
            Ok(())
        })
        .await
    }
}

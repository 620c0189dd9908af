//! Table `held`: what waits for somebody to look at it (mails, what publishers post, entries of feeds, what editors send).

mod schedule;

pub(super) use schedule::unschedule;

use super::row::{millis, time};
use super::{Store, StoreError};
use crate::model::{HeldId, NewsletterId, PersonId};
use courant_newsletter::Issue;
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// How long what was thrown away can be brought back.
pub const BROUGHT_BACK: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Why something waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HeldKind {
    /// Its newsletter wants each issue looked at.
    Review,
    /// It claims to be of a newsletter, and nothing proves it.
    Unproved,
    /// It is of no newsletter that is known.
    Unknown,
    /// It asks to confirm a subscription.
    Confirmation,
    /// An editor has sent it.
    Draft,
}

impl HeldKind {
    const ALL: [Self; 5] =
        [Self::Review, Self::Unproved, Self::Unknown, Self::Confirmation, Self::Draft];

    /// Whether anybody can send what waits so.
    pub fn is_of_strangers(self) -> bool {
        matches!(self, Self::Unproved | Self::Unknown | Self::Confirmation)
    }

    /// The word for it in the database and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Review => "review",
            Self::Unproved => "unproved",
            Self::Unknown => "unknown",
            Self::Confirmation => "confirmation",
            Self::Draft => "draft",
        }
    }
}

/// What became of something that waited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It is an issue.
    Published,
    /// It was thrown away.
    Discarded,
    /// It came again, and reads otherwise: that waits in its place.
    Replaced,
}

impl Decision {
    const ALL: [Self; 3] = [Self::Published, Self::Discarded, Self::Replaced];

    /// The word for it in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Discarded => "discarded",
            Self::Replaced => "replaced",
        }
    }
}

/// Something that waits.
#[derive(Clone, PartialEq, Eq)]
pub struct Held {
    /// Why.
    pub kind: HeldKind,
    /// The newsletter that it is of, or claims to be of.
    pub newsletter: Option<NewsletterId>,
    /// What makes it the same when it comes again.
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
    /// The editor who sent it.
    pub sent_by: Option<PersonId>,
}

impl std::fmt::Debug for Held {
    /// Without what it says and who sent it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Held").field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// What something that waits consists of.
#[derive(Clone, PartialEq, Eq)]
pub struct HeldContent {
    /// The name that it is read under.
    pub name: String,
    /// As it came.
    pub bytes: Vec<u8>,
    /// Its issues, where the bytes alone do not tell all of them.
    pub issues: Option<Vec<Issue>>,
    /// Tells what it says from what else may come under its identity.
    pub hash: String,
}

impl std::fmt::Debug for HeldContent {
    /// Without what it says.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("HeldContent").field("bytes", &self.bytes.len()).finish_non_exhaustive()
    }
}

/// What it means that the same thing comes again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// It is the same whatever it says, and what was decided about it holds: a mail.
    Same,
    /// What was decided holds as long as it says the same; what it says otherwise takes its place: an entry of a feed.
    Edited,
    /// Somebody hands it in once more, and wants it looked at.
    Wanted,
}

/// What became of something that was to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holding {
    /// It waits from now on.
    New(HeldId),
    /// It waits already.
    Waits(HeldId),
    /// Somebody has decided about it.
    Decided,
    /// There is no room for more.
    Full,
}

/// Something that waits, or waited, with its number and since when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldLine {
    /// Its number, which nothing else ever has.
    pub id: HeldId,
    /// What it is.
    pub held: Held,
    /// Since when.
    pub since: Timestamp,
    /// When it goes out by itself.
    pub publish_at: Option<Timestamp>,
    /// Who wants that.
    pub scheduled_by: Option<PersonId>,
    /// What became of it.
    pub decision: Option<Decision>,
}

const COLUMNS: &str = "id, kind, newsletter_id, identity, domain, list_id, from_address, sender, title, reason, link, \
                       sent_by, held_at, publish_at, scheduled_by, outcome";

fn line(row: &Row<'_>) -> rusqlite::Result<HeldLine> {
    let kind: String = row.get(1)?;
    let kind = HeldKind::ALL.into_iter().find(|known| known.as_str() == kind);
    let outcome: Option<String> = row.get(15)?;
    let decision = |word: String| Decision::ALL.into_iter().find(|known| known.as_str() == word);
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
            sent_by: row.get(11)?,
        },
        since: time(row.get(12)?),
        publish_at: row.get::<_, Option<i64>>(13)?.map(time),
        scheduled_by: row.get(14)?,
        decision: outcome.and_then(decision),
    })
}

impl Store {
    /// Keeps something until somebody has looked at it. Of what strangers can send at most `most` wait, and of what only
    /// publishers and editors can as many; beyond that it is not kept. What takes the place of something that had a time
    /// has none, and says who wanted that (`scheduled_by`).
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn hold(
        &self,
        held: Held,
        content: HeldContent,
        again: Again,
        most: u32,
        now: Timestamp,
    ) -> Result<Holding, StoreError> {
        self.write(move |db| {
            let mut scheduled_by = None;
            if let Some(known) = before(db, &held)? {
                let same = known.hash == content.hash;
                match (known.decision, again) {
                    (None, Again::Same) => return Ok(Holding::Waits(known.id)),
                    (None, _) if same => return Ok(Holding::Waits(known.id)),
                    (None, _) => {
                        scheduled_by = known.scheduled_by;
                        end(db, known.id, Decision::Replaced, now)?;
                    }
                    (Some(_), Again::Same) => return Ok(Holding::Decided),
                    (Some(_), Again::Edited) if same => return Ok(Holding::Decided),
                    (Some(_), _) => {}
                }
            }
            // What anybody can send leaves room for what only publishers and editors can.
            let of_strangers = held.kind.is_of_strangers();
            let count: u32 = db
                .prepare_cached(
                    "SELECT count(*) FROM held WHERE outcome IS NULL AND (kind IN ('review', 'draft')) <> ?1",
                )?
                .query_row([of_strangers], |row| row.get(0))?;
            if count >= most {
                return Ok(Holding::Full);
            }
            insert(db, &held, &content, scheduled_by, now).map(Holding::New)
        })
        .await
    }

    /// What waits, oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn held_lines(&self) -> Result<Vec<HeldLine>, StoreError> {
        self.read(|db| {
            let sql = format!("SELECT {COLUMNS} FROM held WHERE outcome IS NULL ORDER BY id");
            let all = db.prepare_cached(&sql)?.query_map([], line)?.collect::<Result<_, _>>()?;
            Ok(all)
        })
        .await
    }

    /// Something that waits or waited.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn held_line(&self, id: HeldId) -> Result<Option<HeldLine>, StoreError> {
        self.read(move |db| {
            let sql = format!("SELECT {COLUMNS} FROM held WHERE id = ?1");
            Ok(db.prepare_cached(&sql)?.query_row([id], line).optional()?)
        })
        .await
    }

    /// What something that waits consists of; `None` once it is no longer kept.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn held_content(&self, id: HeldId) -> Result<Option<HeldContent>, StoreError> {
        self.read(move |db| {
            let found = db
                .prepare_cached(
                    "SELECT name, bytes, issues, said_hash FROM held WHERE id = ?1 AND bytes <> x''",
                )?
                .query_row([id], |row| {
                    let issues: Option<String> = row.get(2)?;
                    Ok((row.get(0)?, row.get(1)?, issues, row.get(3)?))
                })
                .optional()?;
            let Some((name, bytes, issues, hash)) = found else { return Ok(None) };
            let issues = issues.map(|issues| serde_json::from_str(&issues)).transpose()?;
            Ok(Some(HeldContent { name, bytes, issues, hash }))
        })
        .await
    }

    /// Writes down what became of something that waited; `false` where that was decided before.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn decide(
        &self,
        id: HeldId,
        decision: Decision,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write(move |db| {
            let waits = db
                .prepare_cached("SELECT 1 FROM held WHERE id = ?1 AND outcome IS NULL")?
                .exists([id])?;
            if waits {
                end(db, id, decision, now)?;
            }
            Ok(waits)
        })
        .await
    }

    /// Lets something wait again that was thrown away; `false` where it is not kept any more, or waits by now.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn bring_back(&self, id: HeldId, now: Timestamp) -> Result<bool, StoreError> {
        self.write(move |db| {
            let sql = format!(
                "SELECT {COLUMNS} FROM held WHERE id = ?1 AND outcome = 'discarded' AND bytes <> x'' AND ended_at > ?2"
            );
            let values = params![id, kept_since(now)];
            let found = db.prepare_cached(&sql)?.query_row(values, line).optional()?;
            let Some(found) = found else { return Ok(false) };
            if before(db, &found.held)?.is_some_and(|other| other.decision.is_none()) {
                return Ok(false);
            }
            db.prepare_cached("UPDATE held SET outcome = NULL, ended_at = NULL, publish_at = NULL WHERE id = ?1")?
                .execute([id])?;
            Ok(true)
        })
        .await
    }

    /// Says of which newsletter a draft is; a time that it had for another one is gone.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn set_newsletter_of_held(
        &self,
        id: HeldId,
        newsletter: NewsletterId,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            // The time was meant for the readers of the other one.
            db.prepare_cached(
                "UPDATE held SET newsletter_id = ?2, publish_at = NULL, scheduled_by = NULL
                 WHERE id = ?1 AND outcome IS NULL AND kind = 'draft' AND newsletter_id IS NOT ?2",
            )?
            .execute(params![id, newsletter])?;
            Ok(())
        })
        .await
    }

    /// Empties what was thrown away too long ago to be brought back; that it was is remembered.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn empty_discarded(&self, now: Timestamp) -> Result<(), StoreError> {
        let until = kept_since(now);
        self.write(move |db| {
            let sql = format!(
                "UPDATE held SET {EMPTIED} WHERE outcome = 'discarded' AND ended_at <= ?1 AND bytes <> x''"
            );
            db.prepare_cached(&sql)?.execute([until])?;
            Ok(())
        })
        .await
    }
}

/// The last thing that came under an identity.
struct Before {
    id: HeldId,
    hash: String,
    decision: Option<Decision>,
    scheduled_by: Option<PersonId>,
}

/// What came before under the identity of something: of the same newsletter and, where editors have sent it, the same
/// editor.
fn before(db: &Connection, held: &Held) -> Result<Option<Before>, StoreError> {
    let mut select = db.prepare_cached(
        "SELECT id, said_hash, outcome, scheduled_by FROM held
         WHERE identity = ?1 AND domain = ?2 AND sent_by IS ?3 AND (newsletter_id IS ?4 OR sent_by IS NOT NULL)
         ORDER BY outcome IS NULL DESC, id DESC LIMIT 1",
    )?;
    let values = params![held.identity, held.domain, held.sent_by, held.newsletter];
    let found = select
        .query_row(values, |row| {
            let outcome: Option<String> = row.get(2)?;
            let decision = outcome
                .map(|word| Decision::ALL.into_iter().find(|known| known.as_str() == word))
                .map(|known| known.unwrap_or(Decision::Discarded));
            Ok(Before { id: row.get(0)?, hash: row.get(1)?, decision, scheduled_by: row.get(3)? })
        })
        .optional()?;
    Ok(found)
}

fn insert(
    db: &Connection,
    held: &Held,
    content: &HeldContent,
    scheduled_by: Option<PersonId>,
    now: Timestamp,
) -> Result<HeldId, StoreError> {
    let issues = content.issues.as_ref().map(serde_json::to_string).transpose()?;
    db.prepare_cached(
        "INSERT INTO held (kind, newsletter_id, identity, domain, said_hash, list_id, from_address, sender, title,
             reason, link, sent_by, name, bytes, issues, held_at, scheduled_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
    )?
    .execute(params![
        held.kind.as_str(),
        held.newsletter,
        held.identity,
        held.domain,
        content.hash,
        held.list_id,
        held.address,
        held.sender,
        held.title,
        held.reason,
        held.link,
        held.sent_by,
        content.name,
        content.bytes,
        issues,
        millis(now),
        scheduled_by
    ])?;
    Ok(HeldId(db.last_insert_rowid()))
}

/// What an ended row keeps: under which identity it came, and what became of it.
const EMPTIED: &str = "list_id = NULL, from_address = NULL, sender = '', title = '', reason = '', link = NULL, name = '',
    bytes = x'', issues = NULL, publish_at = NULL, scheduled_by = NULL, sent_by = NULL";

/// Ends a row. What was thrown away can be brought back for a while, the rest is not kept twice.
fn end(db: &Connection, id: HeldId, decision: Decision, now: Timestamp) -> Result<(), StoreError> {
    let emptied = match decision {
        Decision::Discarded => "publish_at = NULL".to_owned(),
        Decision::Published | Decision::Replaced => EMPTIED.to_owned(),
    };
    let sql = format!("UPDATE held SET outcome = ?2, ended_at = ?3, {emptied} WHERE id = ?1");
    db.prepare_cached(&sql)?.execute(params![id, decision.as_str(), millis(now)])?;
    Ok(())
}

/// Since when what was thrown away can be brought back.
fn kept_since(now: Timestamp) -> i64 {
    now.checked_sub(BROUGHT_BACK).map_or(0, millis)
}

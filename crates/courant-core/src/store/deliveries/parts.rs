//! What becomes of each message of a delivery: attempted, posted, changed, gone.

use super::claim::Told;
use super::hold::{EDITION, RETRACTED, hold, may_stand, set_down, told};
use super::outcome::{delivered, finish};
use crate::model::{DeliveryId, Extra, RenderingId, RoleId, RunId, Without};
use crate::outbox::Receipt;
use crate::schedule::Timing;
use crate::store::row::{millis, parse};
use crate::store::subscriptions::somebody;
use crate::store::timing::{TIMING, timing};
use crate::store::{Store, StoreError};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

/// What came of writing an attempt down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// It is on disk; the request may leave.
    Recorded {
        /// Whether the message makes no sound: it comes in quiet hours.
        silent: bool,
        /// Who is told of it; a change of a copy is no news to anybody.
        mentions: Vec<RoleId>,
    },
    /// The delivery is skipped, for that reason: do not send.
    Skipped(String),
    /// Its chat's quiet hours have begun, or its reader is away: do not send, it is held until then.
    Held(Timestamp),
    /// What it tells is not what was rendered, and nothing of this delivery is posted yet: do not send, render anew.
    Outdated {
        /// The issues that it tells now.
        issues: Vec<Told>,
        /// Their edition.
        edition: u32,
    },
    /// The issue was retracted after some of it was posted: what is posted has to go.
    Retracted,
}

/// A part that the next request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenPart {
    /// The delivery.
    pub delivery: DeliveryId,
    /// The part's number, from 0.
    pub part: u32,
    /// The rendering that it is of.
    pub rendering: RenderingId,
    /// The edition that the rendering shows.
    pub edition: u32,
    /// Whether nothing of the delivery was attempted before.
    pub begins: bool,
    /// The run that sends.
    pub run: RunId,
}

/// A part that needs no further request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DonePart {
    /// The delivery.
    pub delivery: DeliveryId,
    /// The part's number, from 0.
    pub part: u32,
    /// Its receipt; `None` where it was given up on while in doubt.
    pub receipt: Option<Receipt>,
    /// The edition that the delivery now shows, if this was its last part.
    pub last: Option<u32>,
}

/// How a message came to be no longer ours to change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gone {
    /// It was deleted, as it should be.
    Deleted,
    /// Somebody has deleted it who did not ask.
    Missing,
    /// It could not be deleted.
    Kept,
}

/// A message of a delivery, as it stands in the chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostedPart {
    /// Its number, from 0.
    pub part: u32,
    /// Its receipt.
    pub receipt: Receipt,
    /// The rendering that it shows.
    pub shows: Option<RenderingId>,
}

impl Store {
    /// Writes an attempt down before its request leaves, dated by the platform's clock. A delivery whose subscription has
    /// ended, whose chat is paused or whose issue was retracted is skipped instead, one whose reader is away or in quiet
    /// hours held, as long as none of it was sent. A part that is in doubt stays so since its first request.
    ///
    /// # Errors
    /// When the database does not take it: then nothing may be sent.
    pub async fn attempt(
        &self,
        open: OpenPart,
        attempted_at: Timestamp,
        now: Timestamp,
    ) -> Result<Attempt, StoreError> {
        self.write(move |db| {
            let Some(now_is) = standing(db, open.delivery)? else {
                return Ok(Attempt::Skipped("removed".into()));
            };
            if open.part == 0 && !now_is.stale {
                let retracted = now_is.retracted.then(|| "retracted".to_owned());
                // What others have in a digest that may stand there already is told to its end.
                let goes_on = now_is.may_stand && now_is.carries;
                if let Some(reason) = now_is.obstacle.or(retracted).filter(|_| !goes_on) {
                    finish(db, open.delivery, "skipped", Some(&reason), now)?;
                    set_down(db, open.delivery, now)?;
                    return Ok(Attempt::Skipped(reason));
                }
            } else if now_is.retracted
                || now_is.some_retracted && now_is.edition != open.edition
            {
                delivered(db, open.delivery, open.edition, attempted_at)?;
                return Ok(Attempt::Retracted);
            }
            let begins = !now_is.may_stand && !now_is.stale;
            let until = now_is.timing.as_ref().and_then(|timing| timing.obstacle(now));
            if let Some(until) = until.filter(|_| begins) {
                hold(db, open.delivery, until)?;
                return Ok(Attempt::Held(until));
            }
            if begins && now_is.edition != open.edition {
                let (issues, edition) = told(db, open.delivery)?;
                return Ok(Attempt::Outdated { issues, edition });
            }
            db.prepare_cached(
                "INSERT INTO parts (delivery_id, part, run_id, attempted_at, rendering_id) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (delivery_id, part) DO UPDATE SET run_id = excluded.run_id, outcome = NULL,
                     rendering_id = excluded.rendering_id,
                     attempted_at = CASE WHEN outcome IS NULL THEN attempted_at ELSE excluded.attempted_at END",
            )?
            .execute(params![
                open.delivery,
                open.part,
                open.run,
                millis(attempted_at),
                open.rendering
            ])?;
            if open.begins {
                db.prepare_cached("UPDATE deliveries SET rendering_id = ?2 WHERE id = ?1")?
                    .execute(params![open.delivery, open.rendering])?;
            }
            // A change of a copy is no news, and nothing is in quiet hours.
            let hushed = now_is.timing.is_some_and(|timing| timing.is_hushed(now))
                || now_is.without.has(Extra::Sound);
            let silent = hushed || until.is_some() || now_is.stale;
            let mentions = match (now_is.stale, now_is.carries) {
                (true, _) => Vec::new(),
                (false, true) => mentions(db, open.delivery)?,
                (false, false) => now_is.mention.into_iter().collect(),
            };
            Ok(Attempt::Recorded { silent, mentions })
        })
        .await
    }

    /// Notes a part as done. After the last one the delivery is delivered, unless its issue was corrected
    /// or retracted meanwhile: then it goes round once more.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn part_done(&self, done: DonePart, now: Timestamp) -> Result<(), StoreError> {
        self.write(move |db| {
            let outcome = if done.receipt.is_some() { "sent" } else { "doubtful" };
            let receipt = done.receipt.as_ref().map(|receipt| &receipt.0);
            db.prepare_cached(
                "UPDATE parts SET outcome = ?3, receipt = ?4 WHERE delivery_id = ?1 AND part = ?2",
            )?
            .execute(params![done.delivery, done.part, outcome, receipt])?;
            if let Some(revision) = done.last {
                delivered(db, done.delivery, revision, now)?;
            }
            Ok(())
        })
        .await
    }

    /// Notes that a part was certainly not posted by any request so far.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn part_refused(&self, delivery: DeliveryId, part: u32) -> Result<(), StoreError> {
        self.write(move |db| refuse(db, delivery, part)).await
    }

    /// Notes that the first part was refused as it is, and that the delivery goes on with another rendering.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn begin_anew(
        &self,
        delivery: DeliveryId,
        rendering: RenderingId,
        reason: String,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            refuse(db, delivery, 0)?;
            db.prepare_cached(
                "UPDATE deliveries SET rendering_id = ?2, reason = ?3 WHERE id = ?1",
            )?
            .execute(params![delivery, rendering, reason])?;
            Ok(())
        })
        .await
    }

    /// The messages of a delivery that stand in the chat, in order, and the first part that is still to be
    /// posted if there are more.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn posted(&self, delivery: DeliveryId) -> Result<(Vec<PostedPart>, u32), StoreError> {
        self.read(move |db| {
            let next = db
                .prepare_cached(
                    "SELECT coalesce(min(number), 0) FROM (SELECT 0 AS number UNION ALL SELECT part + 1 FROM parts
                         WHERE delivery_id = ?1 AND outcome IN ('sent', 'doubtful', 'missing'))
                     WHERE NOT EXISTS (SELECT 1 FROM parts p WHERE p.delivery_id = ?1 AND p.part = number
                         AND p.outcome IN ('sent', 'doubtful', 'missing'))",
                )?
                .query_row([delivery], |row| row.get(0))?;
            let mut select = db.prepare_cached(
                "SELECT part, receipt, rendering_id FROM parts
                 WHERE delivery_id = ?1 AND receipt IS NOT NULL ORDER BY part",
            )?;
            let rows = select.query_map([delivery], |row| {
                Ok(PostedPart {
                    part: row.get(0)?,
                    receipt: Receipt(row.get(1)?),
                    shows: row.get(2)?,
                })
            })?;
            Ok((rows.collect::<Result<_, _>>()?, next))
        })
        .await
    }

    /// Notes what a message shows now.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn part_shows(
        &self,
        delivery: DeliveryId,
        part: u32,
        rendering: RenderingId,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "UPDATE parts SET rendering_id = ?3 WHERE delivery_id = ?1 AND part = ?2",
            )?
            .execute(params![delivery, part, rendering])?;
            Ok(())
        })
        .await
    }

    /// Notes that a message is no longer ours to change.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn part_gone(
        &self,
        delivery: DeliveryId,
        part: u32,
        how: Gone,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            let outcome = match how {
                Gone::Deleted => {
                    db.prepare_cached("DELETE FROM parts WHERE delivery_id = ?1 AND part = ?2")?
                        .execute(params![delivery, part])?;
                    return Ok(());
                }
                Gone::Missing => "missing",
                Gone::Kept => "kept",
            };
            db.prepare_cached(
                "UPDATE parts SET outcome = ?3, receipt = NULL WHERE delivery_id = ?1 AND part = ?2",
            )?
            .execute(params![delivery, part, outcome])?;
            Ok(())
        })
        .await
    }
}

fn refuse(db: &Connection, delivery: DeliveryId, part: u32) -> Result<(), StoreError> {
    db.prepare_cached("UPDATE parts SET outcome = 'refused' WHERE delivery_id = ?1 AND part = ?2")?
        .execute(params![delivery, part])?;
    Ok(())
}

/// How a delivery stands right before a request.
struct Standing {
    edition: u32,
    retracted: bool,
    /// Whether one of several was.
    some_retracted: bool,
    stale: bool,
    /// Whether some of it may stand in the chat.
    may_stand: bool,
    /// Whether it tells others too.
    carries: bool,
    /// Why one that has not begun should not begin.
    obstacle: Option<String>,
    /// What its chat does without.
    without: Without,
    /// Who is told of it.
    mention: Option<RoleId>,
    /// When its chat wants something, where that is not always.
    timing: Option<Timing>,
}

/// Who is told of a digest: whoever is of one of its newsletters.
fn mentions(db: &Connection, digest: DeliveryId) -> Result<Vec<RoleId>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT DISTINCT coalesce(s.mention, c.mention) AS role FROM deliveries d
         JOIN subscriptions s ON s.id = d.subscription_id JOIN chats c ON c.id = d.chat_id
         WHERE d.id = ?1 OR d.carrier_id = ?1 ORDER BY role",
    )?;
    let roles = statement.query_map([digest], |row| row.get::<_, Option<RoleId>>(0))?;
    let roles = roles.collect::<Result<Vec<_>, _>>()?;
    Ok(roles.into_iter().flatten().filter_map(somebody).collect())
}

fn standing(db: &Connection, id: DeliveryId) -> Result<Option<Standing>, StoreError> {
    let sql = format!(
        "SELECT {EDITION}, {RETRACTED}, d.stale,
             CASE WHEN s.ended_at IS NOT NULL THEN 'unsubscribed' ELSE c.paused_reason END, {},
             EXISTS (SELECT 1 FROM deliveries e WHERE e.carrier_id = d.id),
             EXISTS (SELECT 1 FROM deliveries e JOIN fanouts g ON g.id = e.fanout_id
                 WHERE (e.id = d.id OR e.carrier_id = d.id) AND g.retracted),
             coalesce(s.without, c.without), coalesce(s.mention, c.mention), {TIMING}
         FROM deliveries d JOIN subscriptions s ON s.id = d.subscription_id JOIN chats c ON c.id = d.chat_id
         WHERE d.id = ?1",
        may_stand("d.id")
    );
    let read = |row: &Row<'_>| -> Result<Standing, StoreError> {
        Ok(Standing {
            edition: row.get(0)?,
            retracted: row.get(1)?,
            stale: row.get(2)?,
            obstacle: row.get(3)?,
            may_stand: row.get(4)?,
            carries: row.get(5)?,
            some_retracted: row.get(6)?,
            without: parse(&row.get::<_, String>(7)?)?,
            mention: row.get::<_, Option<RoleId>>(8)?.and_then(somebody),
            timing: timing(row, 9)?,
        })
    };
    db.prepare_cached(&sql)?.query_row([id], |row| Ok(read(row))).optional()?.transpose()
}

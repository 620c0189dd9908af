//! Tables `deliveries` and `parts`: the outbox.
//!
//! A delivery goes waiting → sending → delivered, skipped or failed; a passing trouble takes it back to
//! waiting. `parts` holds one row a message, written before its request leaves. Planning (fan-out row
//! to deliveries) is in [`super::deliveries::plan`], figures in [`super::deliveries::progress`].

mod plan;
mod progress;

pub use plan::Planned;
pub use progress::{IssueProgress, Tally};

use super::row::{millis, parse};
use super::{Store, StoreError};
use crate::model::{
    Address, ChatId, ChatKind, DeliveryId, Depth, Destination, IssueId, Platform, RenderingId,
    RunId, SubscriptionId,
};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

/// A delivery that this run has taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed {
    /// Its row.
    pub id: DeliveryId,
    /// What is delivered.
    pub issue: IssueId,
    /// For whom.
    pub subscription: SubscriptionId,
    /// Where to.
    pub chat: ChatId,
    /// The chat on its platform.
    pub destination: Destination,
    /// The depth in force.
    pub depth: Depth,
    /// The language chosen for the chat, else that of its reader's client; `None` where neither is known.
    pub language: Option<String>,
    /// The rendering that it began with; `None` before the first part.
    pub rendering: Option<RenderingId>,
    /// Parts that have their receipt, or were given up on.
    pub parts_done: u32,
    /// When the next part's request left, if no answer to it was ever recorded: it may have been posted.
    pub in_doubt_since: Option<Timestamp>,
    /// How often it was tried in vain.
    pub tries: u32,
    /// When it was planned.
    pub created_at: Timestamp,
}

/// What came of writing an attempt down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// It is on disk; the request may leave.
    Recorded,
    /// The delivery is skipped, for that reason: do not send.
    Skipped(String),
}

/// A part that the next request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenPart {
    /// The delivery.
    pub delivery: DeliveryId,
    /// The part's number, from 0.
    pub part: u32,
    /// The rendering that the delivery uses from now on.
    pub rendering: RenderingId,
    /// The run that sends.
    pub run: RunId,
}

impl Store {
    /// Starts a run; its id is greater than every earlier one.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn begin_run(&self, now: Timestamp) -> Result<RunId, StoreError> {
        self.write(move |db| {
            db.prepare_cached("INSERT INTO runs (started_at) VALUES (?1)")?
                .execute([millis(now)])?;
            Ok(RunId(db.last_insert_rowid()))
        })
        .await
    }

    /// Gives what earlier runs left half done on a platform back to the queue, at once.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn take_over(&self, platform: Platform, run: RunId) -> Result<usize, StoreError> {
        self.write(move |db| {
            let taken = db
                .prepare_cached(
                    "UPDATE deliveries SET state = 'waiting', run_id = NULL
                     WHERE platform = ?1 AND state = 'sending' AND run_id <> ?2",
                )?
                .execute(params![platform.as_str(), run])?;
            Ok(taken)
        })
        .await
    }

    /// Takes up to `count` deliveries that are due: of each subscription only the oldest that is open.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn claim(
        &self,
        platform: Platform,
        run: RunId,
        count: u32,
        now: Timestamp,
    ) -> Result<Vec<Claimed>, StoreError> {
        self.write(move |db| {
            let mut claim = db.prepare_cached(
                "UPDATE deliveries SET state = 'sending', run_id = ?2 WHERE id IN (
                     SELECT d.id FROM deliveries d
                     WHERE d.platform = ?1 AND d.state = 'waiting' AND d.due_at <= ?3 AND NOT EXISTS (
                         SELECT 1 FROM deliveries e WHERE e.subscription_id = d.subscription_id
                         AND e.id < d.id AND e.state IN ('waiting', 'sending'))
                     ORDER BY d.due_at, d.id LIMIT ?4)
                 RETURNING id",
            )?;
            let mut ids: Vec<DeliveryId> = claim
                .query_map(params![platform.as_str(), run, millis(now), count], |row| row.get(0))?
                .collect::<Result<_, _>>()?;
            ids.sort_unstable();
            ids.into_iter().map(|id| claimed(db, id)).collect()
        })
        .await
    }

    /// Writes an attempt down before its request leaves. A delivery whose subscription has ended or
    /// whose chat is paused is skipped instead, as long as none of it was sent. A part that is in doubt
    /// stays so since its first request.
    ///
    /// # Errors
    /// When the database does not take it: then nothing may be sent.
    pub async fn attempt(&self, open: OpenPart, now: Timestamp) -> Result<Attempt, StoreError> {
        self.write(move |db| {
            if open.part == 0
                && let Some(reason) = obstacle(db, open.delivery)?
            {
                finish(db, open.delivery, "skipped", Some(&reason), now)?;
                return Ok(Attempt::Skipped(reason));
            }
            db.prepare_cached(
                "INSERT INTO parts (delivery_id, part, run_id, attempted_at) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (delivery_id, part) DO UPDATE SET run_id = excluded.run_id, outcome = NULL,
                     attempted_at = CASE WHEN outcome IS NULL THEN attempted_at ELSE excluded.attempted_at END",
            )?
            .execute(params![open.delivery, open.part, open.run, millis(now)])?;
            db.prepare_cached("UPDATE deliveries SET rendering_id = ?2 WHERE id = ?1")?
                .execute(params![open.delivery, open.rendering])?;
            Ok(Attempt::Recorded)
        })
        .await
    }

    /// Notes a part as done: with its receipt, or given up on while in doubt (`None`). After the last
    /// one the delivery is delivered.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn part_done(
        &self,
        delivery: DeliveryId,
        part: u32,
        receipt: Option<String>,
        last: bool,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            let outcome = if receipt.is_some() { "sent" } else { "doubtful" };
            db.prepare_cached(
                "UPDATE parts SET outcome = ?3, receipt = ?4 WHERE delivery_id = ?1 AND part = ?2",
            )?
            .execute(params![delivery, part, outcome, receipt])?;
            if last {
                finish(db, delivery, "delivered", None, now)?;
            }
            Ok(())
        })
        .await
    }

    /// Notes that a part was certainly not posted, and puts the delivery back into the queue.
    /// Exceeding the platform's pace does not count as a try.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn part_refused(
        &self,
        delivery: DeliveryId,
        part: u32,
        reason: String,
        due: Timestamp,
        counts_as_try: bool,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            refuse(db, delivery, part)?;
            requeue(db, delivery, &reason, due, counts_as_try)
        })
        .await
    }

    /// Notes that the first part was refused as it is, and puts the delivery back with another rendering.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn begin_anew(
        &self,
        delivery: DeliveryId,
        rendering: RenderingId,
        reason: String,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            refuse(db, delivery, 0)?;
            db.prepare_cached("UPDATE deliveries SET rendering_id = ?2 WHERE id = ?1")?
                .execute(params![delivery, rendering])?;
            requeue(db, delivery, &reason, now, false)
        })
        .await
    }

    /// Puts a delivery back into the queue; a part that is in doubt stays so.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn postpone(
        &self,
        delivery: DeliveryId,
        reason: String,
        due: Timestamp,
        counts_as_try: bool,
    ) -> Result<(), StoreError> {
        self.write(move |db| requeue(db, delivery, &reason, due, counts_as_try)).await
    }

    /// Ends a delivery that will not be sent, with the reason.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn fail_delivery(
        &self,
        delivery: DeliveryId,
        reason: String,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| finish(db, delivery, "failed", Some(&reason), now)).await
    }

    /// Hands back what a run has claimed and not begun, so that the next one starts with it.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn hand_back(&self, deliveries: Vec<DeliveryId>) -> Result<(), StoreError> {
        self.write(move |db| {
            let mut back = db.prepare_cached(
                "UPDATE deliveries SET state = 'waiting', run_id = NULL WHERE id = ?1 AND state = 'sending'",
            )?;
            for id in deliveries {
                back.execute([id])?;
            }
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

fn claimed(db: &Connection, id: DeliveryId) -> Result<Claimed, StoreError> {
    let read = |row: &Row<'_>| -> Result<Claimed, StoreError> {
        Ok(Claimed {
            id,
            issue: row.get(0)?,
            subscription: row.get(1)?,
            chat: row.get(2)?,
            destination: Destination {
                address: Address(row.get(3)?),
                kind: parse::<ChatKind>(&row.get::<_, String>(4)?)?,
            },
            depth: parse(&row.get::<_, String>(5)?)?,
            language: row.get(6)?,
            rendering: row.get(7)?,
            parts_done: row.get(8)?,
            in_doubt_since: row.get::<_, Option<i64>>(9)?.map(super::row::time),
            tries: row.get(10)?,
            created_at: super::row::time(row.get(11)?),
        })
    };
    db.prepare_cached(
        "SELECT d.issue_id, d.subscription_id, d.chat_id, c.address, c.kind, coalesce(s.depth, c.depth),
             coalesce(c.language, (SELECT p.language FROM people p
                 WHERE p.platform = c.platform AND p.private_chat = c.address)), d.rendering_id,
             (SELECT count(*) FROM parts p WHERE p.delivery_id = d.id AND p.outcome IN ('sent', 'doubtful')),
             (SELECT max(p.attempted_at) FROM parts p WHERE p.delivery_id = d.id AND p.outcome IS NULL),
             d.tries, d.created_at
         FROM deliveries d JOIN chats c ON c.id = d.chat_id JOIN subscriptions s ON s.id = d.subscription_id
         WHERE d.id = ?1",
    )?
    .query_row([id], |row| Ok(read(row)))?
}

/// Why a delivery that has not begun should not begin.
fn obstacle(db: &Connection, id: DeliveryId) -> Result<Option<String>, StoreError> {
    let found = db
        .prepare_cached(
            "SELECT CASE WHEN s.ended_at IS NOT NULL THEN 'unsubscribed' ELSE c.paused_reason END
             FROM deliveries d JOIN subscriptions s ON s.id = d.subscription_id JOIN chats c ON c.id = d.chat_id
             WHERE d.id = ?1",
        )?
        .query_row([id], |row| row.get(0))
        .optional()?;
    Ok(found.unwrap_or_else(|| Some("removed".into())))
}

fn finish(
    db: &Connection,
    id: DeliveryId,
    state: &str,
    reason: Option<&str>,
    now: Timestamp,
) -> Result<(), StoreError> {
    db.prepare_cached(
        "UPDATE deliveries SET state = ?2, reason = ?3, finished_at = ?4 WHERE id = ?1",
    )?
    .execute(params![id, state, reason, millis(now)])?;
    Ok(())
}

fn requeue(
    db: &Connection,
    id: DeliveryId,
    reason: &str,
    due: Timestamp,
    counts_as_try: bool,
) -> Result<(), StoreError> {
    db.prepare_cached(
        "UPDATE deliveries SET state = 'waiting', run_id = NULL, reason = ?2, due_at = ?3, tries = tries + ?4
         WHERE id = ?1",
    )?
    .execute(params![id, reason, millis(due), counts_as_try])?;
    Ok(())
}

//! Runs, and the deliveries that they take.

use super::hold::{EDITION, RETRACTED, told};
use crate::filter::Filter;
use crate::model::{
    Address, ChatId, ChatKind, DeliveryId, Depth, Destination, IssueId, NewsletterId, Platform,
    RenderingId, RunId, Style, SubscriptionId, Without,
};
use crate::store::row::{millis, parse, time};
use crate::store::{Store, StoreError};
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

/// A run that ended longer ago than this has used up no pace: Telegram counts over a minute at most.
const PACE_MEMORY: SignedDuration = SignedDuration::from_secs(60);

/// A delivery that this run has taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed {
    /// Its row.
    pub id: DeliveryId,
    /// What is delivered, oldest first; several are a digest.
    pub issues: Vec<Told>,
    /// Their edition, when this was claimed: a number that changes with each of them and of their revisions; of one issue
    /// its revision.
    pub edition: u32,
    /// Whose issue it is.
    pub newsletter: NewsletterId,
    /// For whom.
    pub subscription: SubscriptionId,
    /// Where to.
    pub chat: ChatId,
    /// The chat on its platform.
    pub destination: Destination,
    /// The lowest goes first.
    pub rank: u8,
    /// Whether the chat has its copy, which is to be changed.
    pub stale: bool,
    /// Whether all issues were retracted: the copy is to go.
    pub retracted: bool,
    /// The depth in force.
    pub depth: Depth,
    /// The language chosen for the chat, else that of its reader's client; `None` where neither is known.
    pub language: Option<String>,
    /// How briefings look in the chat; `None` is the operator's choice.
    pub style: Option<Style>,
    /// What the chat does without.
    pub without: Without,
    /// The rendering that it began with; `None` before the first part.
    pub rendering: Option<RenderingId>,
    /// Parts that have their receipt, or were given up on.
    pub parts_done: u32,
    /// The next part may have been posted: no answer to its request was ever recorded.
    pub doubt: Option<Doubt>,
    /// How often it was tried in vain.
    pub tries: u32,
    /// When it was planned.
    pub created_at: Timestamp,
}

/// An issue that a delivery tells.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Told {
    /// The issue.
    pub issue: IssueId,
    /// What of it is wanted; `None` is all.
    pub filter: Option<Arc<Filter>>,
}

/// A request whose answer never came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// When the first such request left.
    pub since: Timestamp,
    /// The run that sent it.
    pub run: RunId,
}

/// How many claimed deliveries of each newsletter wait in memory.
pub type OnHand = HashMap<NewsletterId, u32>;

impl Store {
    /// Starts a run; its id is greater than every earlier one. Also tells whether an earlier one may have
    /// sent within the last minute.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn begin_run(&self, now: Timestamp) -> Result<(RunId, bool), StoreError> {
        self.write(move |db| {
            let last: Option<Option<i64>> = db
                .prepare_cached("SELECT ended_at FROM runs ORDER BY id DESC LIMIT 1")?
                .query_row([], |row| row.get(0))
                .optional()?;
            // One that has not ended was killed, nobody knows when. A clock that was set back proves nothing.
            let recent = last.is_some_and(|ended| {
                ended.is_none_or(|ended| now.duration_since(time(ended)) < PACE_MEMORY)
            });
            db.prepare_cached("INSERT INTO runs (started_at) VALUES (?1)")?
                .execute([millis(now)])?;
            Ok((RunId(db.last_insert_rowid()), recent))
        })
        .await
    }

    /// Notes that a run has ended well.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn end_run(&self, run: RunId, now: Timestamp) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached("UPDATE runs SET ended_at = ?2 WHERE id = ?1")?
                .execute(params![run, millis(now)])?;
            Ok(())
        })
        .await
    }

    /// Gives what earlier runs left half done on a platform back to the queue, at once. What is set aside
    /// waits no longer than `longest` from now, however the clock was set.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn take_over(
        &self,
        platform: Platform,
        run: RunId,
        longest: Timestamp,
    ) -> Result<usize, StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "UPDATE deliveries SET due_at = ?2 WHERE platform = ?1 AND state = 'aside' AND due_at > ?2",
            )?
            .execute(params![platform.as_str(), millis(longest)])?;
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

    /// What was sent within the last minute of deliveries that are begun and not ended: where to, and how
    /// long ago.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn begun(
        &self,
        platform: Platform,
        now: Timestamp,
    ) -> Result<Vec<(Destination, Duration)>, StoreError> {
        self.read(move |db| {
            let mut select = db.prepare_cached(
                "SELECT c.address, c.kind, p.attempted_at FROM deliveries d JOIN chats c ON c.id = d.chat_id
                     JOIN parts p ON p.delivery_id = d.id
                 WHERE d.platform = ?1 AND d.state = 'waiting' AND d.rendering_id IS NOT NULL
                     AND p.attempted_at BETWEEN ?2 AND ?3 ORDER BY p.attempted_at",
            )?;
            let values = params![platform.as_str(), millis(now - PACE_MEMORY), millis(now)];
            let mut rows = select.query(values)?;
            let mut all = Vec::new();
            while let Some(row) = rows.next()? {
                let kind = parse::<ChatKind>(&row.get::<_, String>(1)?)?;
                let age = now.duration_since(time(row.get(2)?));
                let to = Destination { address: Address(row.get(0)?), kind };
                all.push((to, Duration::try_from(age).unwrap_or_default()));
            }
            Ok(all)
        })
        .await
    }

    /// Takes deliveries: of each newsletter as many as make `each` with those that are `held` already, of
    /// each subscription only the oldest that is open, lower ranks first. What was set aside and is due
    /// comes back into the queue before.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn claim(
        &self,
        platform: Platform,
        run: RunId,
        each: u32,
        held: OnHand,
        now: Timestamp,
    ) -> Result<Vec<Claimed>, StoreError> {
        self.write(move |db| {
            bring_back(db, &platform, now)?;
            let mut all = Vec::new();
            let mut held = held;
            for (rank, newsletter) in in_line(db, &platform)? {
                let held = held.entry(newsletter).or_default();
                let room = each.saturating_sub(*held);
                let next = if room == 0 {
                    Vec::new()
                } else {
                    next(db, &platform, rank, newsletter, room)?
                };
                *held += u32::try_from(next.len()).unwrap_or(u32::MAX);
                all.extend(next);
            }
            let mut take = db.prepare_cached(
                "UPDATE deliveries SET state = 'sending', run_id = ?2 WHERE id = ?1",
            )?;
            for claimed in &all {
                take.execute(params![claimed.id, run])?;
            }
            Ok(all)
        })
        .await
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

/// Puts what was set aside back into the queue when it is due, with all else that its chat has aside.
fn bring_back(db: &Connection, platform: &Platform, now: Timestamp) -> Result<(), StoreError> {
    db.prepare_cached(
        "UPDATE deliveries SET state = 'waiting', due_at = NULL WHERE state = 'aside' AND chat_id IN (
             SELECT chat_id FROM deliveries WHERE platform = ?1 AND state = 'aside' AND due_at <= ?2)",
    )?
    .execute(params![platform.as_str(), millis(now)])?;
    Ok(())
}

/// Ranks and newsletters that have something waiting; the index is skipped through, not read.
fn in_line(db: &Connection, platform: &Platform) -> Result<Vec<(u8, NewsletterId)>, StoreError> {
    let mut line = db.prepare_cached(
        "SELECT rank, newsletter_id FROM deliveries
         WHERE platform = ?1 AND state = 'waiting' AND (rank, newsletter_id) > (?2, ?3)
         ORDER BY rank, newsletter_id LIMIT 1",
    )?;
    let mut all = Vec::new();
    let mut last = (0, NewsletterId(0));
    while let Some(next) = line
        .query_row(params![platform.as_str(), last.0, last.1], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
    {
        all.push(next);
        last = next;
    }
    Ok(all)
}

fn next(
    db: &Connection,
    platform: &Platform,
    rank: u8,
    newsletter: NewsletterId,
    count: u32,
) -> Result<Vec<Claimed>, StoreError> {
    let sql = format!(
        "SELECT d.id, {EDITION}, d.newsletter_id, d.subscription_id, d.chat_id, c.address, c.kind,
             d.rank, d.stale, coalesce(s.depth, c.depth), coalesce(c.language, (SELECT p.language FROM people p
                 WHERE p.platform = c.platform AND p.private_chat = c.address)), d.rendering_id,
             CASE WHEN d.rendering_id IS NULL THEN 0 ELSE (SELECT count(*) FROM parts p
                 WHERE p.delivery_id = d.id AND p.outcome IN ('sent', 'doubtful', 'missing')) END,
             p.attempted_at, p.run_id, d.tries, d.created_at, {RETRACTED}, coalesce(s.style, c.style),
             EXISTS (SELECT 1 FROM deliveries e WHERE e.carrier_id = d.id), d.issue_id, s.filter, coalesce(s.without, c.without)
         FROM deliveries d JOIN chats c ON c.id = d.chat_id
             JOIN subscriptions s ON s.id = d.subscription_id
             LEFT JOIN parts p ON d.rendering_id IS NOT NULL AND p.delivery_id = d.id AND p.outcome IS NULL
         WHERE d.platform = ?1 AND d.state = 'waiting' AND d.rank = ?2 AND d.newsletter_id = ?3
             AND (d.stale = 1 OR NOT EXISTS (
                 SELECT 1 FROM deliveries e WHERE e.subscription_id = d.subscription_id AND e.id < d.id
                 AND e.state IN ('waiting', 'sending') AND e.stale = 0))
         ORDER BY d.id LIMIT ?4"
    );
    let mut select = db.prepare_cached(&sql)?;
    let values = params![platform.as_str(), rank, newsletter, count];
    let mut rows = select.query(values)?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let mut claimed = claimed(row)?;
        if row.get(19)? {
            claimed.issues = told(db, claimed.id)?.0;
        }
        all.push(claimed);
    }
    Ok(all)
}

/// An issue and its filter, from two columns.
pub(super) fn told_row(row: &Row<'_>, at: usize) -> Result<Told, StoreError> {
    let filter = row.get::<_, Option<String>>(at + 1)?.map(|text| parse(&text)).transpose()?;
    Ok(Told { issue: row.get(at)?, filter: filter.map(Arc::new) })
}

fn claimed(row: &Row<'_>) -> Result<Claimed, StoreError> {
    let since: Option<i64> = row.get(13)?;
    let doubt = match since {
        Some(since) => Some(Doubt { since: time(since), run: row.get(14)? }),
        None => None,
    };
    Ok(Claimed {
        id: row.get(0)?,
        issues: vec![told_row(row, 20)?],
        edition: row.get(1)?,
        newsletter: row.get(2)?,
        subscription: row.get(3)?,
        chat: row.get(4)?,
        destination: Destination {
            address: Address(row.get(5)?),
            kind: parse::<ChatKind>(&row.get::<_, String>(6)?)?,
        },
        rank: row.get(7)?,
        stale: row.get(8)?,
        retracted: row.get(17)?,
        depth: parse(&row.get::<_, String>(9)?)?,
        language: row.get(10)?,
        style: row.get::<_, Option<String>>(18)?.map(|word| parse(&word)).transpose()?,
        without: parse(&row.get::<_, String>(22)?)?,
        rendering: row.get(11)?,
        parts_done: row.get(12)?,
        doubt,
        tries: row.get(15)?,
        created_at: time(row.get(16)?),
    })
}

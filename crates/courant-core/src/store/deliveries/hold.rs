//! What is held until its time, and what goes out together when that has come.

use super::claim::{Told, told_row};
use super::outcome::finish;
use super::plan::{plan_ahead, unsent};
use crate::model::{ChatId, DeliveryId, NewsletterId};
use crate::schedule::Timing;
use crate::store::row::{millis, time};
use crate::store::timing::{TIMING, timing};
use crate::store::{Store, StoreError};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::{BTreeMap, BTreeSet};

/// The state of a delivery and its issues as one number: another one with each issue that is told in its messages and
/// with each revision of one of them. Of a delivery of one issue it is the issue's revision.
pub(super) const EDITION: &str = "(SELECT f.revision FROM fanouts f WHERE f.id = d.fanout_id)
    + coalesce((SELECT sum(g.revision + 1) FROM deliveries e JOIN fanouts g ON g.id = e.fanout_id
                WHERE e.carrier_id = d.id), 0)";

/// Whether all that a delivery tells was retracted.
pub(super) const RETRACTED: &str = "(SELECT f.retracted FROM fanouts f WHERE f.id = d.fanout_id)
    AND NOT EXISTS (SELECT 1 FROM deliveries e JOIN fanouts g ON g.id = e.fanout_id
                    WHERE e.carrier_id = d.id AND NOT g.retracted)";

/// Whether something of a delivery `{d}` may stand in the chat.
pub(in crate::store) fn may_stand(d: &str) -> String {
    format!(
        "EXISTS (SELECT 1 FROM parts p WHERE p.delivery_id = {d}
             AND (p.outcome IS NULL OR p.outcome IN ('sent', 'doubtful', 'missing')))"
    )
}

/// What a step of releasing did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Released {
    /// Held rows that were looked at.
    pub looked: u32,
    /// Deliveries that are on their way now.
    pub deliveries: u32,
}

/// A held row whose time has come.
struct Due {
    id: DeliveryId,
    due: Timestamp,
    /// Why it does not go out after all.
    obstacle: Option<String>,
    /// The subscription, where it has a schedule of its own.
    own: Option<i64>,
    timing: Timing,
}

impl Store {
    /// When the next held delivery is due; `None` where nothing is held.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn next_due(&self) -> Result<Option<Timestamp>, StoreError> {
        self.read(|db| {
            let due: Option<i64> = db
                .prepare_cached("SELECT min(due_at) FROM deliveries WHERE state = 'held'")?
                .query_row([], |row| row.get(0))?;
            Ok(due.map(time))
        })
        .await
    }

    /// Sends what was held on its way where its time has come, of about `batch` rows, as long as there are no more than
    /// `ahead` unsent ones. What is due in one chat at once by the same schedule becomes one delivery: a digest.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn release(
        &self,
        ahead: u32,
        batch: u32,
        now: Timestamp,
    ) -> Result<Released, StoreError> {
        self.write(move |db| {
            let room = ahead.saturating_sub(unsent(db)?.values().sum());
            let mut chats = db.prepare_cached(
                "SELECT chat_id FROM deliveries WHERE state = 'held' AND due_at <= ?1 ORDER BY due_at LIMIT ?2",
            )?;
            let chats: BTreeSet<ChatId> = chats
                .query_map(params![millis(now), batch], |row| row.get(0))?
                .collect::<Result<_, _>>()?;
            let mut released = Released::default();
            for chat in chats {
                if released.deliveries >= room {
                    break;
                }
                plan_ahead(db, chat, now)?;
                let due = due(db, chat, now)?;
                released.looked += u32::try_from(due.len()).unwrap_or(u32::MAX);
                released.deliveries += release_chat(db, due, now)?;
            }
            Ok(released)
        })
        .await
    }
}

/// The held rows of a chat whose time has come.
fn due(db: &Connection, chat: ChatId, now: Timestamp) -> Result<Vec<Due>, StoreError> {
    let sql = format!(
        "SELECT d.id, d.due_at, CASE WHEN s.ended_at IS NOT NULL THEN 'unsubscribed' WHEN f.retracted THEN 'retracted'
             ELSE c.paused_reason END, CASE WHEN s.schedule IS NOT NULL THEN s.id END, {TIMING}
         FROM deliveries d JOIN subscriptions s ON s.id = d.subscription_id JOIN chats c ON c.id = d.chat_id
             JOIN fanouts f ON f.id = d.fanout_id
         WHERE d.chat_id = ?1 AND d.state = 'held' AND d.due_at <= ?2 ORDER BY d.id"
    );
    let mut select = db.prepare_cached(&sql)?;
    let mut rows = select.query(params![chat, millis(now)])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(Due {
            id: row.get(0)?,
            due: time(row.get(1)?),
            obstacle: row.get(2)?,
            own: row.get(3)?,
            timing: timing(row, 4)?.unwrap_or_default(),
        });
    }
    Ok(all)
}

/// Returns the deliveries that are on their way.
fn release_chat(db: &Connection, due: Vec<Due>, now: Timestamp) -> Result<u32, StoreError> {
    let mut together: BTreeMap<Option<i64>, Vec<DeliveryId>> = BTreeMap::new();
    for row in due {
        if let Some(reason) = &row.obstacle {
            finish(db, row.id, "skipped", Some(reason), now)?;
        } else if let Some(until) = row.timing.holds(row.due, now) {
            db.prepare_cached("UPDATE deliveries SET due_at = ?2 WHERE id = ?1")?
                .execute(params![row.id, millis(until)])?;
        } else {
            together.entry(row.own).or_default().push(row.id);
        }
    }
    let mut carry = db.prepare_cached(
        "UPDATE deliveries SET state = 'carried', carrier_id = ?2, due_at = NULL WHERE id = ?1",
    )?;
    // Its age counts from now: it was not tried before.
    let mut go = db.prepare_cached(
        "UPDATE deliveries SET state = 'waiting', due_at = NULL, created_at = ?2 WHERE id = ?1",
    )?;
    let mut deliveries = 0;
    for rows in together.values() {
        let Some((carrier, carried)) = rows.split_first() else { continue };
        go.execute(params![carrier, millis(now)])?;
        for row in carried {
            carry.execute(params![row, carrier])?;
        }
        deliveries += 1;
    }
    Ok(deliveries)
}

/// Holds a delivery that has not begun, with all that it carries.
pub(super) fn hold(db: &Connection, id: DeliveryId, until: Timestamp) -> Result<(), StoreError> {
    db.prepare_cached(
        "UPDATE deliveries SET state = 'held', due_at = ?2, run_id = NULL, rendering_id = NULL,
             created_at = (SELECT f.accepted_at FROM fanouts f WHERE f.id = fanout_id)
         WHERE id = ?1",
    )?
    .execute(params![id, millis(until)])?;
    set_down(db, id, until)
}

/// What a delivery carried is held for itself again, as long as nothing of it may stand in the chat.
pub(in crate::store) fn set_down(
    db: &Connection,
    carrier: DeliveryId,
    until: Timestamp,
) -> Result<(), StoreError> {
    let sql = format!(
        "UPDATE deliveries SET state = 'held', due_at = ?2, carrier_id = NULL
         WHERE carrier_id = ?1 AND state = 'carried' AND NOT {}",
        may_stand("?1")
    );
    db.prepare_cached(&sql)?.execute(params![carrier, millis(until)])?;
    Ok(())
}

/// What deliveries of a newsletter carry of others is freed before they go away with it: what has not been told is due when
/// it was released, what has is delivered.
pub(in crate::store) fn set_down_all(
    db: &Connection,
    newsletter: NewsletterId,
) -> Result<(), StoreError> {
    let mut carriers = db.prepare_cached(
        "SELECT k.id, k.created_at, k.state IN ('waiting', 'sending', 'aside') AND NOT k.stale FROM deliveries k
         WHERE k.newsletter_id = ?1 AND EXISTS (SELECT 1 FROM deliveries e WHERE e.carrier_id = k.id)",
    )?;
    let carriers: Vec<(DeliveryId, i64, bool)> = carriers
        .query_map([newsletter], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    for (carrier, released, is_open) in carriers {
        if is_open {
            set_down(db, carrier, time(released))?;
        }
        // What has ended has ended for all; what has begun was told, as far as it came.
        db.prepare_cached(
            "UPDATE deliveries SET carrier_id = NULL, (state, reason) = (
                 SELECT CASE WHEN k.state IN ('skipped', 'failed', 'retracted') THEN k.state ELSE 'delivered' END,
                     k.reason FROM deliveries k WHERE k.id = ?1)
             WHERE carrier_id = ?1 AND state = 'carried'",
        )?
        .execute([carrier])?;
    }
    Ok(())
}

/// The issues that a delivery tells, oldest first, and their edition.
pub(super) fn told(db: &Connection, delivery: DeliveryId) -> Result<(Vec<Told>, u32), StoreError> {
    let mut select = db.prepare_cached(
        "SELECT d.issue_id, s.filter FROM deliveries d JOIN subscriptions s ON s.id = d.subscription_id
         WHERE d.id = ?1 OR d.carrier_id = ?1 ORDER BY d.fanout_id",
    )?;
    let mut rows = select.query([delivery])?;
    let mut issues = Vec::new();
    while let Some(row) = rows.next()? {
        issues.push(told_row(row, 0)?);
    }
    let sql = format!("SELECT {EDITION} FROM deliveries d WHERE d.id = ?1");
    let edition = db.prepare_cached(&sql)?.query_row([delivery], |row| row.get(0)).optional()?;
    Ok((issues, edition.unwrap_or(0)))
}

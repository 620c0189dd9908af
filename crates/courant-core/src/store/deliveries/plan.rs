//! Planning: from a fan-out row to one delivery a chat, in batches ahead of the senders.

use super::outcome::{CORRECTION, LIVE};
use crate::model::{ChatId, FanoutId};
use crate::schedule::Timing;
use crate::store::row::{millis, time};
use crate::store::timing::{TIMING, timing};
use crate::store::{Store, StoreError};
use jiff::Timestamp;
use rusqlite::{Connection, Row, params};
use std::collections::HashMap;

/// Fan-outs that are planned for in one step.
const AT_ONCE: u32 = 64;

/// A fan-out that is not planned to its end.
struct Open {
    id: FanoutId,
    newsletter: i64,
    kind: Kind,
    issue: i64,
    accepted_at: i64,
    planned_to: i64,
    last: i64,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Issue,
    Correction,
    Retraction,
}

/// What a step of planning did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Planned {
    /// Rows that were planned.
    pub rows: u32,
    /// Whether there is more to plan as soon as there is room.
    pub more: bool,
}

impl Store {
    /// Plans the next deliveries: of each newsletter its oldest issue that is not planned to the end, and
    /// its oldest change of one; at most `batch` rows each, never more than `ahead` unsent rows in all. A
    /// newsletter may have as many unsent rows as there is room left, so that there is always room for
    /// one that comes later.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn plan(
        &self,
        ahead: u32,
        batch: u32,
        now: Timestamp,
    ) -> Result<Planned, StoreError> {
        self.write(move |db| {
            let open = open_fanouts(db)?;
            if open.is_empty() {
                return Ok(Planned::default());
            }
            let mut unsent = unsent(db)?;
            let mut room = ahead.saturating_sub(unsent.values().sum());
            let mut rows = 0;
            for fanout in &open {
                let its = unsent.entry(fanout.newsletter).or_default();
                let share = room.saturating_sub(*its).min(batch);
                let planned = plan_one(db, fanout, share, now)?;
                *its += planned;
                room = room.saturating_sub(planned);
                rows += planned;
            }
            Ok(Planned { rows, more: !open_fanouts(db)?.is_empty() })
        })
        .await
    }
}

fn open_fanouts(db: &Connection) -> Result<Vec<Open>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT min(id), newsletter_id, kind, issue_id, accepted_at, planned_to, last_subscription FROM fanouts
         WHERE planned = 0 GROUP BY newsletter_id, kind = 'issue' ORDER BY 1 LIMIT ?1",
    )?;
    let rows = statement.query_map([AT_ONCE], open)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn open(row: &Row<'_>) -> rusqlite::Result<Open> {
    let kind = match row.get_ref(2)?.as_str()? {
        "correction" => Kind::Correction,
        "retraction" => Kind::Retraction,
        _ => Kind::Issue,
    };
    Ok(Open {
        id: row.get(0)?,
        newsletter: row.get(1)?,
        kind,
        issue: row.get(3)?,
        accepted_at: row.get(4)?,
        planned_to: row.get(5)?,
        last: row.get(6)?,
    })
}

/// Planned and unsent rows of each newsletter.
pub(super) fn unsent(db: &Connection) -> Result<HashMap<i64, u32>, StoreError> {
    let mut all = HashMap::new();
    // Grouped as the indexes are ordered: nothing is sorted.
    for state in [
        "SELECT newsletter_id, count(*) FROM deliveries WHERE state = 'waiting'
         GROUP BY platform, rank, newsletter_id",
        "SELECT newsletter_id, count(*) FROM deliveries WHERE state = 'sending'
         GROUP BY platform, run_id, newsletter_id",
    ] {
        let mut counted = db.prepare_cached(state)?;
        let mut rows = counted.query([])?;
        while let Some(row) = rows.next()? {
            *all.entry(row.get(0)?).or_default() += row.get::<_, u32>(1)?;
        }
    }
    Ok(all)
}

fn plan_one(db: &Connection, fanout: &Open, count: u32, now: Timestamp) -> Result<u32, StoreError> {
    if count == 0 {
        return Ok(0);
    }
    let planned = match fanout.kind {
        Kind::Issue => insert(db, fanout, "ORDER BY s.id LIMIT ?6", count.into(), now)?,
        Kind::Correction => make_stale(db, fanout, count, CORRECTION)?,
        Kind::Retraction => make_stale(db, fanout, count, LIVE)?,
    };
    let inserted = u32::try_from(planned.len()).unwrap_or(u32::MAX);
    let planned_to = planned.into_iter().max().unwrap_or(fanout.last);
    db.prepare_cached("UPDATE fanouts SET planned_to = ?2, planned = ?3 WHERE id = ?1")?
        .execute(params![fanout.id, planned_to, inserted < count])?;
    Ok(inserted)
}

/// Makes the rows of a fan-out for those of its subscriptions that are not planned yet, as far as `which` says with the
/// value `?6`. Returns those.
fn insert(
    db: &Connection,
    fanout: &Open,
    which: &str,
    value: i64,
    now: Timestamp,
) -> Result<Vec<i64>, StoreError> {
    let sql = format!(
        "SELECT s.id, s.chat_id, c.platform, CASE WHEN s.ended_at IS NOT NULL THEN 'unsubscribed'
             WHEN f.retracted THEN 'retracted' ELSE c.paused_reason END, {TIMING}
         FROM subscriptions s JOIN chats c ON c.id = s.chat_id JOIN fanouts f ON f.id = ?1
         WHERE s.newsletter_id = ?2 AND s.id > ?3 AND s.id <= ?4 AND (s.ended_at IS NULL OR s.ended_at > ?5)
         {which}"
    );
    let mut audience = db.prepare_cached(&sql)?;
    let values = params![
        fanout.id,
        fanout.newsletter,
        fanout.planned_to,
        fanout.last,
        fanout.accepted_at,
        value
    ];
    let mut rows = audience.query(values)?;
    let mut planned = Vec::new();
    while let Some(row) = rows.next()? {
        planned.push(insert_one(db, fanout, row, now)?);
    }
    Ok(planned)
}

/// Makes the row of one subscription, with what becomes of it: it waits for its turn, is held until its time, or is
/// skipped (a chat that is paused, a subscription that has ended since, an issue that was retracted). One that is there
/// already stays. Returns the subscription.
fn insert_one(
    db: &Connection,
    fanout: &Open,
    row: &Row<'_>,
    now: Timestamp,
) -> Result<i64, StoreError> {
    let subscription: i64 = row.get(0)?;
    let obstacle: Option<String> = row.get(3)?;
    let accepted = time(fanout.accepted_at);
    let due = match (&obstacle, timing(row, 4)?) {
        (None, Some(timing)) => first_due(&timing, accepted, now),
        _ => None,
    };
    let (state, since) = match (&obstacle, due) {
        (Some(_), _) => ("skipped", now),
        (None, Some(_)) => ("held", accepted),
        (None, None) => ("waiting", now),
    };
    let mut insert = db.prepare_cached(
        "INSERT INTO deliveries (fanout_id, issue_id, newsletter_id, subscription_id, chat_id, platform, rank, state,
             stale, reason, tries, due_at, created_at, finished_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0, ?9, 0, ?10, ?11, ?12)
         ON CONFLICT (fanout_id, subscription_id) DO NOTHING",
    )?;
    insert.execute(params![
        fanout.id,
        fanout.issue,
        fanout.newsletter,
        subscription,
        row.get::<_, i64>(1)?,
        row.get::<_, String>(2)?,
        LIVE,
        state,
        obstacle,
        due.map(millis),
        millis(since),
        obstacle.is_some().then(|| millis(now)),
    ])?;
    Ok(subscription)
}

/// Makes the rows that a chat does not have yet of issues that are still being planned, so that what goes out now has
/// all that came.
pub(super) fn plan_ahead(db: &Connection, chat: ChatId, now: Timestamp) -> Result<(), StoreError> {
    let mut unplanned = db.prepare_cached(
        "SELECT id, newsletter_id, kind, issue_id, accepted_at, planned_to, last_subscription FROM fanouts
         WHERE planned = 0 AND kind = 'issue' ORDER BY id",
    )?;
    let fanouts: Vec<Open> = unplanned.query_map([], open)?.collect::<Result<_, _>>()?;
    for fanout in fanouts {
        insert(db, &fanout, "AND s.chat_id = ?6", chat.0, now)?;
    }
    Ok(())
}

/// Until when an issue that was accepted then is held; `None` where it goes out as it comes. What was due while the bot
/// was down is held too, so that it goes out together.
fn first_due(timing: &Timing, accepted: Timestamp, now: Timestamp) -> Option<Timestamp> {
    let due = timing.due(accepted);
    if timing.schedule.rule().is_some() || due > accepted {
        return Some(due);
    }
    timing.obstacle(now)
}

/// Puts up to `count` delivered copies of the issue back into the queue, to be changed. Those still under
/// way notice by themselves. Returns the subscriptions that were looked at.
fn make_stale(
    db: &Connection,
    fanout: &Open,
    count: u32,
    rank: u8,
) -> Result<Vec<i64>, StoreError> {
    let mut look = db.prepare_cached(
        "SELECT subscription_id FROM deliveries WHERE subscription_id > ?2 AND subscription_id <= ?3
             AND fanout_id = (SELECT id FROM fanouts WHERE issue_id = ?1 AND kind = 'issue')
         ORDER BY subscription_id LIMIT ?4",
    )?;
    let values = params![fanout.issue, fanout.planned_to, fanout.last, count];
    let looked: Vec<i64> = look.query_map(values, |row| row.get(0))?.collect::<Result<_, _>>()?;
    if let Some(last) = looked.last() {
        db.prepare_cached(
            "UPDATE deliveries SET state = 'waiting', stale = 1, rank = ?4, tries = 0
             WHERE subscription_id > ?2 AND subscription_id <= ?3 AND state IN ('delivered', 'failed')
                 AND rendering_id IS NOT NULL
                 AND fanout_id = (SELECT id FROM fanouts WHERE issue_id = ?1 AND kind = 'issue')",
        )?
        .execute(params![fanout.issue, fanout.planned_to, last, rank])?;
        // Where it was told in a digest, that is to be changed.
        db.prepare_cached(
            "UPDATE deliveries SET state = 'waiting', stale = 1, rank = ?4, tries = 0
             WHERE state IN ('delivered', 'failed')
                 AND EXISTS (SELECT 1 FROM parts p WHERE p.delivery_id = deliveries.id AND p.receipt IS NOT NULL)
                 AND id IN (
                 SELECT carrier_id FROM deliveries WHERE subscription_id > ?2 AND subscription_id <= ?3
                     AND state = 'carried'
                     AND fanout_id = (SELECT id FROM fanouts WHERE issue_id = ?1 AND kind = 'issue'))",
        )?
        .execute(params![fanout.issue, fanout.planned_to, last, rank])?;
    }
    Ok(looked)
}

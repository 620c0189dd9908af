//! Planning: from a fan-out row to one delivery a chat, in batches ahead of the senders.

use crate::model::FanoutId;
use crate::store::row::millis;
use crate::store::{Store, StoreError};
use jiff::Timestamp;
use rusqlite::{Connection, params};

/// Newsletters that are planned for in one step: each gets its share of the room ahead.
const AT_ONCE: u32 = 16;

/// A fan-out that is not planned to its end.
struct Open {
    id: FanoutId,
    newsletter: i64,
    accepted_at: i64,
    planned_to: i64,
    last: i64,
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
    /// Plans the next deliveries: of each newsletter its oldest issue that is not planned to the end, at
    /// most `batch` rows each, never more than `ahead` waiting rows in all; each has an equal share of
    /// the room that is left.
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
            let waiting: u32 = db
                .prepare_cached("SELECT count(*) FROM deliveries WHERE state = 'waiting'")?
                .query_row([], |row| row.get(0))?;
            let mut room = ahead.saturating_sub(waiting);
            let mut rows = 0;
            let mut left = u32::try_from(open.len()).unwrap_or(AT_ONCE);
            for fanout in &open {
                let planned = plan_one(db, fanout, batch.min(room.div_ceil(left)), now)?;
                room = room.saturating_sub(planned);
                rows += planned;
                left = left.saturating_sub(1).max(1);
            }
            Ok(Planned { rows, more: !open_fanouts(db)?.is_empty() })
        })
        .await
    }
}

fn open_fanouts(db: &Connection) -> Result<Vec<Open>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT min(id), newsletter_id, accepted_at, planned_to, last_subscription FROM fanouts
         WHERE planned = 0 GROUP BY newsletter_id ORDER BY 1 LIMIT ?1",
    )?;
    let rows = statement.query_map([AT_ONCE], |row| {
        Ok(Open {
            id: row.get(0)?,
            newsletter: row.get(1)?,
            accepted_at: row.get(2)?,
            planned_to: row.get(3)?,
            last: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Inserts up to `count` rows; a chat that is paused, or a subscription that has ended since, gets its
/// row with the reason.
fn plan_one(db: &Connection, fanout: &Open, count: u32, now: Timestamp) -> Result<u32, StoreError> {
    if count == 0 {
        return Ok(0);
    }
    let mut insert = db.prepare_cached(
        "INSERT INTO deliveries (fanout_id, issue_id, subscription_id, chat_id, platform, state, reason, tries,
             due_at, created_at, finished_at)
         SELECT f.id, f.issue_id, s.id, s.chat_id, c.platform,
             CASE WHEN s.ended_at IS NULL AND c.paused_reason IS NULL THEN 'waiting' ELSE 'skipped' END,
             CASE WHEN s.ended_at IS NULL THEN c.paused_reason ELSE 'unsubscribed' END, 0, ?5, ?5,
             CASE WHEN s.ended_at IS NULL AND c.paused_reason IS NULL THEN NULL ELSE ?5 END
         FROM subscriptions s JOIN chats c ON c.id = s.chat_id JOIN fanouts f ON f.id = ?1
         WHERE s.newsletter_id = ?2 AND s.id > ?3 AND s.id <= ?4 AND (s.ended_at IS NULL OR s.ended_at > ?6)
         ORDER BY s.id LIMIT ?7 RETURNING subscription_id",
    )?;
    let values = params![
        fanout.id,
        fanout.newsletter,
        fanout.planned_to,
        fanout.last,
        millis(now),
        fanout.accepted_at,
        count
    ];
    let planned: Vec<i64> =
        insert.query_map(values, |row| row.get(0))?.collect::<Result<_, _>>()?;
    let inserted = u32::try_from(planned.len()).unwrap_or(u32::MAX);
    let planned_to = planned.into_iter().max().unwrap_or(fanout.last);
    db.prepare_cached("UPDATE fanouts SET planned_to = ?2, planned = ?3 WHERE id = ?1")?
        .execute(params![fanout.id, planned_to, inserted < count])?;
    Ok(inserted)
}

//! What becomes of a delivery as a whole.

use super::hold::EDITION;
use crate::model::{ChatId, DeliveryId, RenderingId};
use crate::store::row::millis;
use crate::store::{Store, StoreError};
use jiff::Timestamp;
use rusqlite::{Connection, params};

/// Rank of a live briefing, and of taking one back.
pub(super) const LIVE: u8 = 0;

/// Rank of a correction: the copy that it mends can be read meanwhile.
pub(super) const CORRECTION: u8 = 1;

/// Why a delivery is skipped of which its reader wants nothing.
pub(in crate::store) const FILTERED: &str = "filtered";

impl Store {
    /// Notes a try in vain; the delivery stays with its run, which tries again.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn note_try(
        &self,
        delivery: DeliveryId,
        reason: String,
        counts: bool,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "UPDATE deliveries SET reason = ?2, tries = tries + ?3 WHERE id = ?1",
            )?
            .execute(params![delivery, reason, counts])?;
            Ok(())
        })
        .await
    }

    /// Sets a delivery aside until a time, and with it all that waits for the same chat: it counts as a try
    /// for this one only. It holds back nothing that comes later.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn set_aside(
        &self,
        delivery: DeliveryId,
        chat: ChatId,
        reason: String,
        due: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "UPDATE deliveries SET state = 'aside', run_id = NULL, due_at = ?4, reason = ?3,
                     tries = tries + (id = ?1)
                 WHERE id = ?1 OR (chat_id = ?2 AND state = 'waiting')",
            )?
            .execute(params![delivery, chat, reason, millis(due)])?;
            Ok(())
        })
        .await
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

    /// Ends a delivery of which its reader wants nothing, and with it all that it carries.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn leave_out(&self, delivery: DeliveryId, now: Timestamp) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "UPDATE deliveries SET state = 'skipped', reason = ?2, finished_at = ?3, carrier_id = NULL
                 WHERE carrier_id = ?1 AND state = 'carried'",
            )?
            .execute(params![delivery, FILTERED, millis(now)])?;
            finish(db, delivery, "skipped", Some(FILTERED), now)
        })
        .await
    }

    /// Ends the change of a copy that could not be made: it stays as it is, delivered.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn left_unchanged(
        &self,
        delivery: DeliveryId,
        reason: String,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| finish(db, delivery, "delivered", Some(&reason), now)).await
    }

    /// Ends the change of a copy: it shows that rendering, or is retracted (`None`). `reason` says what
    /// could not be changed.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn changed(
        &self,
        delivery: DeliveryId,
        shows: Option<(RenderingId, u32)>,
        reason: Option<String>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached("UPDATE deliveries SET stale = 0 WHERE id = ?1")?
                .execute([delivery])?;
            match shows {
                None => finish(db, delivery, "retracted", reason.as_deref(), now),
                Some((rendering, edition)) => {
                    db.prepare_cached(
                        "UPDATE deliveries SET rendering_id = ?2, reason = ?3 WHERE id = ?1",
                    )?
                    .execute(params![delivery, rendering, reason])?;
                    delivered(db, delivery, edition, now)
                }
            }
        })
        .await
    }
}

pub(super) fn finish(
    db: &Connection,
    id: DeliveryId,
    state: &str,
    reason: Option<&str>,
    now: Timestamp,
) -> Result<(), StoreError> {
    db.prepare_cached(
        "UPDATE deliveries SET state = ?2, reason = ?3, finished_at = ?4, run_id = NULL, stale = 0 WHERE id = ?1",
    )?
    .execute(params![id, state, reason, millis(now)])?;
    Ok(())
}

/// Ends a delivery that shows an edition of what it tells; one that is out of date goes round once more.
pub(super) fn delivered(
    db: &Connection,
    id: DeliveryId,
    edition: u32,
    now: Timestamp,
) -> Result<(), StoreError> {
    let sql = format!(
        "UPDATE deliveries AS d SET state = 'delivered', stale = 0, run_id = NULL, finished_at = ?3
         WHERE d.id = ?1 AND {EDITION} = ?2"
    );
    let ended = db.prepare_cached(&sql)?.execute(params![id, edition, millis(now)])?;
    if ended == 0 {
        db.prepare_cached(
            "UPDATE deliveries SET state = 'waiting', stale = 1, rank = ?2, run_id = NULL WHERE id = ?1",
        )?
        .execute(params![id, CORRECTION])?;
    }
    Ok(())
}

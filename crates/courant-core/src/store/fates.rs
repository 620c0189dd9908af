//! What became of issues in a chat, across tables `issues` and `deliveries`.

use super::row::time;
use super::{FILTERED, Store, StoreError};
use crate::model::{ChatId, IssueId, IssueLine, NewsletterId};
use jiff::Timestamp;
use rusqlite::{Row, params};

/// What became of an issue in a chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueFate {
    /// The issue.
    pub issue: IssueLine,
    /// Whose it is.
    pub newsletter: NewsletterId,
    /// What became of it.
    pub fate: DeliveryFate,
}

/// What becomes of an issue in a chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeliveryFate {
    /// It came.
    Came {
        /// When.
        at: Timestamp,
        /// Whether others came with it in a digest.
        together: bool,
    },
    /// It is held until then.
    Held(Timestamp),
    /// It is on its way, or about to be.
    Coming,
    /// The platform could not take it; it is tried again then.
    Aside(Timestamp),
    /// Its reader wants nothing of it.
    Filtered,
    /// It was taken back.
    Retracted,
    /// The chat had stopped its subscription.
    Unsubscribed,
    /// The bot could not write to the chat.
    Barred,
    /// It could not be sent.
    Failed,
    /// It was there before the chat subscribed, or was never sent out.
    Before,
}

impl Store {
    /// What became of the newest issues of what a chat takes, or of one newsletter of that; newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn fates(
        &self,
        chat: ChatId,
        newsletter: Option<NewsletterId>,
        count: u32,
    ) -> Result<Vec<IssueFate>, StoreError> {
        self.read(move |db| {
            let mut select = db.prepare_cached(
                "WITH newest AS (
                     SELECT i.id, i.newsletter_id, i.title, i.issued_at, i.accepted_at, i.retracted_at, s.started_at
                     FROM subscriptions s JOIN issues i ON i.newsletter_id = s.newsletter_id
                     WHERE s.chat_id = ?1 AND s.ended_at IS NULL AND (?2 IS NULL OR s.newsletter_id = ?2)
                     ORDER BY i.issued_at DESC, i.id DESC LIMIT ?3)
                 SELECT i.id, i.title, i.issued_at, i.newsletter_id, d.state, d.reason, d.due_at,
                     coalesce(k.finished_at, d.finished_at), k.state,
                     EXISTS (SELECT 1 FROM deliveries e WHERE e.carrier_id = d.id), i.retracted_at IS NOT NULL,
                     EXISTS (SELECT 1 FROM fanouts f WHERE f.issue_id = i.id AND f.kind = 'issue' AND f.planned = 0
                         AND i.accepted_at >= i.started_at)
                 FROM newest i
                 LEFT JOIN deliveries d ON d.id = (SELECT max(e.id) FROM deliveries e
                     WHERE e.chat_id = ?1 AND e.issue_id = i.id)
                 LEFT JOIN deliveries k ON k.id = d.carrier_id
                 ORDER BY i.issued_at DESC, i.id DESC",
            )?;
            let mut rows = select.query(params![chat, newsletter, count])?;
            let mut all = Vec::new();
            while let Some(row) = rows.next()? {
                let issue = IssueLine {
                    id: IssueId(row.get(0)?),
                    title: row.get(1)?,
                    issued_at: time(row.get(2)?),
                };
                all.push(IssueFate { issue, newsletter: row.get(3)?, fate: fate(row)? });
            }
            Ok(all)
        })
        .await
    }
}

/// Reads the columns from `d.state` on.
fn fate(row: &Row<'_>) -> Result<DeliveryFate, StoreError> {
    let (own, reason): (Option<String>, Option<String>) = (row.get(4)?, row.get(5)?);
    let due = row.get::<_, Option<i64>>(6)?.map(time);
    let finished = row.get::<_, Option<i64>>(7)?.map(time);
    let carrier: Option<String> = row.get(8)?;
    let carries: bool = row.get(9)?;
    let (retracted, unplanned): (bool, bool) = (row.get(10)?, row.get(11)?);
    let together = carrier.is_some() || carries;
    let state = match own.as_deref() {
        Some("carried") => carrier.as_deref().unwrap_or("delivered"),
        Some(state) => state,
        None if retracted => return Ok(DeliveryFate::Retracted),
        None if unplanned => return Ok(DeliveryFate::Coming),
        None => return Ok(DeliveryFate::Before),
    };
    Ok(match (state, finished, due) {
        _ if retracted => DeliveryFate::Retracted,
        // A copy that is being changed stands there all the while.
        ("delivered" | "waiting" | "sending" | "aside", Some(at), _) => {
            DeliveryFate::Came { at, together }
        }
        ("held", _, Some(due)) => DeliveryFate::Held(due),
        ("aside", _, Some(due)) => DeliveryFate::Aside(due),
        ("skipped", ..) => match reason.as_deref() {
            Some(FILTERED) => DeliveryFate::Filtered,
            Some("unsubscribed") => DeliveryFate::Unsubscribed,
            Some("retracted") => DeliveryFate::Retracted,
            _ => DeliveryFate::Barred,
        },
        ("failed", ..) => DeliveryFate::Failed,
        ("retracted", ..) => DeliveryFate::Retracted,
        _ => DeliveryFate::Coming,
    })
}

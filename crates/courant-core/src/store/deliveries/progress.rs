//! Figures of the outbox: how far each issue has come.

use crate::model::IssueId;
use crate::store::row::millis;
use crate::store::{Store, StoreError};
use jiff::{SignedDuration, Timestamp};
use rusqlite::params;
use std::collections::BTreeMap;

/// Deliveries by what became of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All parts have their receipt, and their copy is up to date.
    pub delivered: u64,
    /// Waiting or under way, those not yet planned among them.
    pub waiting: u64,
    /// Held until their time: a schedule, quiet hours, a pause.
    pub held: u64,
    /// Delivered, and the copy is still to be corrected or taken back.
    pub changing: u64,
    /// Delivered and taken back.
    pub retracted: u64,
    /// Skipped, by reason.
    pub skipped: BTreeMap<String, u64>,
    /// Failed, by reason.
    pub failed: BTreeMap<String, u64>,
}

/// How far an issue has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueProgress {
    /// The issue.
    pub issue: IssueId,
    /// Its newsletter's title.
    pub newsletter: String,
    /// Its own title.
    pub title: String,
    /// What became of its deliveries.
    pub tally: Tally,
    /// Deliveries that ended within the last minute.
    pub last_minute: u64,
}

/// Over which time the rate is counted.
const RATE: SignedDuration = SignedDuration::from_secs(60);

impl IssueProgress {
    /// Chats that the issue is for.
    pub fn audience(&self) -> u64 {
        let Tally { delivered, waiting, held, changing, retracted, skipped, failed } = &self.tally;
        let ended = skipped.values().chain(failed.values()).sum::<u64>();
        delivered + waiting + held + changing + retracted + ended
    }

    /// Chats that still wait for it now, or for a change of it.
    pub fn left(&self) -> u64 {
        self.tally.waiting + self.tally.changing
    }

    /// The minutes of [`IssueProgress::time_left`], at least one.
    pub fn minutes_left(&self) -> u64 {
        self.time_left().map_or(0, |left| left.as_secs().unsigned_abs().div_ceil(60).max(1))
    }

    /// How long the rest takes at the rate of the last minute; `None` when nothing is left, or nothing
    /// moves.
    pub fn time_left(&self) -> Option<SignedDuration> {
        let left = self.left();
        if left == 0 || self.last_minute == 0 {
            return None;
        }
        let seconds = left.saturating_mul(RATE.as_secs().unsigned_abs()).div_ceil(self.last_minute);
        Some(SignedDuration::from_secs(i64::try_from(seconds).unwrap_or(i64::MAX)))
    }
}

impl Store {
    /// The progress of the last `count` issues that went out, newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn progress(
        &self,
        count: u32,
        now: Timestamp,
    ) -> Result<Vec<IssueProgress>, StoreError> {
        self.read(move |db| {
            let mut fanouts = db.prepare_cached(
                "SELECT f.id, f.issue_id, n.title, i.title,
                     (SELECT count(*) FROM subscriptions s WHERE f.planned = 0 AND s.newsletter_id = f.newsletter_id
                      AND s.id > f.planned_to AND s.id <= f.last_subscription AND s.ended_at IS NULL)
                 FROM fanouts f JOIN issues i ON i.id = f.issue_id JOIN newsletters n ON n.id = f.newsletter_id
                 WHERE f.kind = 'issue' ORDER BY f.id DESC LIMIT ?1",
            )?;
            let mut states = db.prepare_cached(
                "SELECT CASE WHEN k.stale = 1 THEN 'stale' ELSE k.state END,
                     CASE WHEN k.state IN ('skipped', 'failed') THEN coalesce(k.reason, '') ELSE '' END,
                     count(*), coalesce(sum(k.finished_at > ?2), 0)
                 FROM deliveries d JOIN deliveries k ON k.id = coalesce(d.carrier_id, d.id)
                 WHERE d.fanout_id = ?1 GROUP BY 1, 2",
            )?;
            let mut rows = fanouts.query([count])?;
            let mut all = Vec::new();
            while let Some(row) = rows.next()? {
                let fanout: i64 = row.get(0)?;
                let mut tally = Tally { waiting: row.get(4)?, ..Tally::default() };
                let mut last_minute = 0;
                let mut counted = states.query(params![fanout, millis(now - RATE)])?;
                while let Some(state) = counted.next()? {
                    tally.count(&state.get::<_, String>(0)?, state.get(1)?, state.get(2)?);
                    last_minute += state.get::<_, u64>(3)?;
                }
                let (issue, newsletter, title) = (row.get(1)?, row.get(2)?, row.get(3)?);
                all.push(IssueProgress { issue, newsletter, title, tally, last_minute });
            }
            Ok(all)
        })
        .await
    }

    /// Whether nothing is left to plan or to send.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn outbox_is_empty(&self) -> Result<bool, StoreError> {
        self.read(|db| {
            let busy: bool = db.query_row(
                "SELECT EXISTS (SELECT 1 FROM fanouts WHERE planned = 0)
                     OR EXISTS (SELECT 1 FROM deliveries WHERE state = 'waiting')
                     OR EXISTS (SELECT 1 FROM deliveries WHERE state = 'sending')
                     OR EXISTS (SELECT 1 FROM deliveries WHERE state = 'aside')",
                [],
                |row| row.get(0),
            )?;
            Ok(!busy)
        })
        .await
    }

    /// Deliveries that failed since a time, by reason: what an operator has to know.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn failed_since(
        &self,
        since: Timestamp,
    ) -> Result<BTreeMap<String, u64>, StoreError> {
        self.read(move |db| {
            let mut statement = db.prepare_cached(
                "SELECT coalesce(reason, ''), count(*) FROM deliveries
                 WHERE state = 'failed' AND finished_at >= ?1 GROUP BY 1",
            )?;
            let rows = statement
                .query_map(params![millis(since)], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
        .await
    }
}

impl Tally {
    fn count(&mut self, state: &str, reason: String, count: u64) {
        match state {
            "delivered" => self.delivered += count,
            "stale" => self.changing += count,
            "retracted" => self.retracted += count,
            "held" => self.held += count,
            "skipped" => *self.skipped.entry(reason).or_default() += count,
            "failed" => *self.failed.entry(reason).or_default() += count,
            _ => self.waiting += count,
        }
    }
}

//! The columns of tables `chats` and `subscriptions` that say when something comes.

use super::row::{millis, parse, time};
use super::{Store, StoreError};
use crate::model::{ChatId, DeliveryId, SubscriptionId};
use crate::schedule::{Quiet, Schedule, Timing, Zone};
use jiff::Timestamp;
use rusqlite::types::Value;
use rusqlite::{Connection, Row, params};

/// What [`timing`] reads, of a subscription `s` and its chat `c`: a subscription's own schedule counts before its
/// chat's; of two pauses the longer one.
pub(super) const TIMING: &str = "c.zone, coalesce(s.schedule, c.schedule), c.quiet,
    max(coalesce(c.away_until, 0), coalesce(s.away_until, 0))";

/// Reads the columns of [`TIMING`], beginning at `at`; `None` where everything comes as it comes.
pub(super) fn timing(row: &Row<'_>, at: usize) -> Result<Option<Timing>, StoreError> {
    let schedule: Option<String> = row.get(at + 1)?;
    let quiet: Option<String> = row.get(at + 2)?;
    let away: i64 = row.get(at + 3)?;
    if schedule.is_none() && quiet.is_none() && away == 0 {
        return Ok(None);
    }
    Ok(Some(Timing {
        zone: row
            .get::<_, Option<String>>(at)?
            .map(|name| parse(&name))
            .transpose()?
            .unwrap_or_default(),
        schedule: schedule.map(|text| parse(&text)).transpose()?.unwrap_or_default(),
        quiet: quiet.map(|text| parse(&text)).transpose()?,
        away_until: (away != 0).then(|| time(away)),
    }))
}

/// A change of when something comes to a chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Retiming {
    /// Whose clocks count.
    Zone(Zone),
    /// When issues go out that have no schedule of their own.
    Schedule(Schedule),
    /// When issues of one newsletter go out; `None` as the chat's others.
    Own(SubscriptionId, Option<Schedule>),
    /// When nothing comes, or nothing that makes a sound.
    Quiet(Option<Quiet>),
    /// Until when nothing comes; `None` ends the pause.
    Away(Option<Timestamp>),
    /// The same for one newsletter.
    OwnAway(SubscriptionId, Option<Timestamp>),
}

impl Store {
    /// Changes when something comes to a chat, all at once. What is held there is due at the next time from now on; what
    /// was due already and only held by quiet hours goes as soon as nothing is in its way.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn retime(
        &self,
        chat: ChatId,
        changes: Vec<Retiming>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            let chat_column = |column: &str, value: Option<Value>| {
                let sql = format!("UPDATE chats SET {column} = ?2 WHERE id = ?1");
                db.prepare_cached(&sql)?.execute(params![chat, value])
            };
            let own_column = |column: &str, id: SubscriptionId, value: Option<Value>| {
                let sql = format!(
                    "UPDATE subscriptions SET {column} = ?2 WHERE id = ?1 AND chat_id = ?3"
                );
                db.prepare_cached(&sql)?.execute(params![id, value, chat])
            };
            let before = held(db, chat)?;
            let text = |value: &dyn ToString| Some(Value::Text(value.to_string()));
            let time = |at: Timestamp| Value::Integer(millis(at));
            for change in &changes {
                match change {
                    Retiming::Zone(zone) => chat_column("zone", text(zone))?,
                    Retiming::Schedule(Schedule::Live) => chat_column("schedule", None)?,
                    Retiming::Schedule(schedule) => chat_column("schedule", text(schedule))?,
                    Retiming::Own(id, schedule) => {
                        own_column("schedule", *id, schedule.as_ref().and_then(|own| text(own)))?
                    }
                    Retiming::Quiet(quiet) => {
                        chat_column("quiet", quiet.as_ref().and_then(|quiet| text(quiet)))?
                    }
                    Retiming::Away(until) => chat_column("away_until", until.map(time))?,
                    Retiming::OwnAway(id, until) => own_column("away_until", *id, until.map(time))?,
                };
            }
            due_anew(db, chat, &before, now)
        })
        .await
    }
}

/// Something that is held, since when and until when, and by which timing.
struct Held {
    id: DeliveryId,
    due: Timestamp,
    since: Timestamp,
    timing: Option<Timing>,
}

fn held(db: &Connection, chat: ChatId) -> Result<Vec<Held>, StoreError> {
    let sql = format!(
        "SELECT d.id, d.created_at, d.due_at, {TIMING} FROM deliveries d JOIN subscriptions s ON s.id = d.subscription_id
             JOIN chats c ON c.id = d.chat_id
         WHERE d.chat_id = ?1 AND d.state = 'held' ORDER BY d.id"
    );
    let mut select = db.prepare_cached(&sql)?;
    let mut rows = select.query([chat])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(Held {
            id: row.get(0)?,
            since: time(row.get(1)?),
            due: time(row.get(2)?),
            timing: timing(row, 3)?,
        });
    }
    Ok(all)
}

/// Looks anew at when what is held in a chat is due; `before` is how it was held before the change.
fn due_anew(
    db: &Connection,
    chat: ChatId,
    before: &[Held],
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut set =
        db.prepare_cached("UPDATE deliveries SET due_at = ?2, created_at = ?3 WHERE id = ?1")?;
    for (was, is) in before.iter().zip(held(db, chat)?) {
        if was.due <= now {
            // It is about to go out.
            continue;
        }
        let is_ripe = was.timing.as_ref().is_none_or(|timing| timing.is_ripe(was.since, now));
        let timing = is.timing.unwrap_or_default();
        let (due, since) = if is_ripe {
            (timing.obstacle(now).unwrap_or(now), is.since)
        } else {
            (timing.due(now), now)
        };
        set.execute(params![is.id, millis(due), millis(since)])?;
    }
    Ok(())
}

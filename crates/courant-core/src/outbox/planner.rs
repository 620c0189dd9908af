//! The planner: makes deliveries out of fan-out rows, and sends what was held on its way when its time has come; ahead of
//! the senders and never far ahead.

use super::{Bell, Clock, ended};
use crate::store::{Store, StoreError};
use std::time::Duration;
use tokio::sync::watch;

/// Waiting rows that are never exceeded: memory and disk do not grow with the audience.
const AHEAD: u32 = 10_000;

/// Rows planned for one newsletter, or released, in one step: the first message leaves at once, and no attempt waits
/// long for a commit.
const BATCH: u32 = 100;

/// How soon the planner looks again while the room ahead is full, or after an error.
const PAUSE: Duration = Duration::from_millis(250);

/// Longest sleep before something is due: a machine that was asleep has other ideas of how long a minute is.
const LONGEST: Duration = Duration::from_secs(60);

/// Plans until `stop`.
pub(super) async fn run(store: Store, clock: Clock, bell: Bell, mut stop: watch::Receiver<bool>) {
    while !ended(&stop) {
        let woken = bell.planner.notified();
        let planned = match store.plan(AHEAD, BATCH, clock.wall()).await {
            Ok(planned) => planned,
            Err(error) => {
                tracing::error!(%error, "deliveries could not be planned");
                tokio::time::sleep(PAUSE).await;
                continue;
            }
        };
        if planned.rows > 0 {
            bell.wake_senders();
        }
        let next = match release(&store, &clock, &bell).await {
            Ok(next) => next,
            Err(error) => {
                tracing::error!(%error, "what was held could not be released");
                Some(PAUSE)
            }
        };
        if planned.rows > 0 && planned.more {
            continue;
        }
        let pause = if planned.more { PAUSE } else { LONGEST };
        let pause = next.map_or(pause, |next| next.min(pause));
        tokio::select! {
            _ = stop.changed() => {}
            () = woken => {}
            () = tokio::time::sleep(pause), if planned.more || next.is_some() => {}
        }
    }
}

/// Releases what is due; returns how long it takes until something is.
async fn release(
    store: &Store,
    clock: &Clock,
    bell: &Bell,
) -> Result<Option<Duration>, StoreError> {
    let Some(next) = store.next_due().await? else { return Ok(None) };
    let now = clock.wall();
    if next > now {
        // Not a moment too early: what is less than a millisecond is one more.
        let until = Duration::try_from(next.duration_since(now)).unwrap_or_default();
        return Ok(Some(until + Duration::from_millis(1)));
    }
    let released = store.release(AHEAD, BATCH, now).await?;
    if released.deliveries > 0 {
        bell.wake_senders();
    }
    // Where there was no room, nothing was looked at.
    Ok(Some(if released.looked > 0 { Duration::ZERO } else { PAUSE }))
}

//! The planner: makes deliveries out of fan-out rows, ahead of the senders and never far ahead.

use super::{Bell, Clock, ended};
use crate::store::Store;
use std::time::Duration;
use tokio::sync::watch;

/// Waiting rows that are never exceeded: memory and disk do not grow with the audience.
const AHEAD: u32 = 10_000;

/// Rows planned for one newsletter in one step: the first message leaves at once, and no attempt waits long
/// for a commit.
const BATCH: u32 = 100;

/// How soon the planner looks again while the room ahead is full, or after an error.
const PAUSE: Duration = Duration::from_millis(250);

/// Plans until `stop`.
pub(super) async fn run(store: Store, clock: Clock, bell: Bell, mut stop: watch::Receiver<bool>) {
    while !ended(&stop) {
        let woken = bell.planner.notified();
        let more = match store.plan(AHEAD, BATCH, clock.now()).await {
            Ok(planned) => {
                if planned.rows > 0 {
                    bell.wake_senders();
                    if planned.more {
                        continue;
                    }
                }
                planned.more
            }
            Err(error) => {
                tracing::error!(%error, "deliveries could not be planned");
                true
            }
        };
        tokio::select! {
            _ = stop.changed() => {}
            () = woken => {}
            () = tokio::time::sleep(PAUSE), if more => {}
        }
    }
}

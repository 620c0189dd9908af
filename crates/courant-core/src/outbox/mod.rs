//! The outbox: from an accepted issue to receipts, whatever happens between.
//!
//! A planner makes deliveries out of fan-out rows ahead of the senders; one sender a platform claims them,
//! keeps the pace, writes each attempt down before its request leaves, and the receipt after it. What an
//! adapter must offer is a [`Transport`]; when something is tried again is decided in [`retry`].

mod notice;
mod pace;
mod pacer;
mod planner;
mod renderings;
pub mod retry;
mod sender;
mod transport;

pub use notice::{Notice, Notices, tell_operators};
pub use pace::{Limit, Pace, Scope};
pub use pacer::Pacer;
pub use transport::{Blocked, Outcome, Part, Receipt, Refusal, Transport};

use crate::store::{Store, StoreError};
use jiff::Timestamp;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;

/// How often another process's writes are looked for: half of the second within which they are noticed.
const WATCH: Duration = Duration::from_millis(500);

/// What the operator decides about deliveries.
#[derive(Clone, Copy, Debug, Default)]
pub struct Policy {
    /// What is done with a message that may have been posted or not.
    pub in_doubt: InDoubt,
}

/// What is done with a message of which nobody knows whether it was posted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InDoubt {
    /// Send it again: it may stand there twice.
    #[default]
    Resend,
    /// Do not: it may be missing.
    Skip,
}

/// A platform's transport with the pace that it shares with the replies of its adapter.
pub struct Lane {
    /// How messages are posted.
    pub transport: Arc<dyn Transport>,
    /// The platform's pace.
    pub pacer: Pacer,
}

/// Runs the outbox until `stop` turns true, then finishes what is in flight and hands back the rest.
///
/// # Errors
/// When the database cannot be used at the start.
pub async fn run(
    store: Store,
    lanes: Vec<Lane>,
    policy: Policy,
    notices: Notices,
    stop: watch::Receiver<bool>,
) -> Result<(), StoreError> {
    let run = store.begin_run(Timestamp::now()).await?;
    let wakes: Vec<Arc<Notify>> = lanes.iter().map(|_| Arc::default()).collect();
    let planner_wake = Arc::new(Notify::new());
    let mut tasks = JoinSet::new();
    for (lane, wake) in lanes.into_iter().zip(&wakes) {
        store.take_over(lane.transport.platform(), run).await?;
        let sender = sender::Sender::new(
            store.clone(),
            lane,
            policy,
            notices.clone(),
            run,
            Arc::clone(wake),
        );
        tasks.spawn(sender.run(Arc::clone(&planner_wake), stop.clone()));
    }
    tasks.spawn(planner::run(
        store.clone(),
        wakes.clone(),
        Arc::clone(&planner_wake),
        stop.clone(),
    ));
    tasks.spawn(watch_database(store, wakes, planner_wake, stop));
    while let Some(ended) = tasks.join_next().await {
        if let Err(error) = ended {
            tracing::error!(%error, "a part of the outbox has stopped");
        }
    }
    Ok(())
}

/// Wakes planner and senders when anybody has written to the database.
async fn watch_database(
    store: Store,
    senders: Vec<Arc<Notify>>,
    planner: Arc<Notify>,
    mut stop: watch::Receiver<bool>,
) {
    let mut seen = None;
    while !*stop.borrow() {
        match store.version().await {
            Ok(version) if seen != Some(version) => {
                seen = Some(version);
                planner.notify_one();
                senders.iter().for_each(|sender| sender.notify_one());
            }
            Ok(_) => {}
            Err(error) => tracing::error!(%error, "the database cannot be watched"),
        }
        tokio::select! {
            _ = stop.changed() => {}
            () = tokio::time::sleep(WATCH) => {}
        }
    }
}

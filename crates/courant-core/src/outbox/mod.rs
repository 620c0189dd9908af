//! The outbox: from an accepted issue to receipts, whatever happens between.
//!
//! A planner makes deliveries out of fan-out rows ahead of the senders; one sender a platform claims them,
//! keeps the pace, writes each attempt down before its request leaves, and the receipt after it. What an
//! adapter must offer is a [`Transport`]; when something is tried again is decided in [`retry`].

mod breaker;
mod clock;
mod lead;
mod notice;
mod pace;
mod pacer;
mod planner;
mod progress;
mod queue;
mod renderings;
pub mod retry;
mod sender;
mod transport;
mod turn;
mod window;

pub use clock::Clock;
pub use notice::{Notice, Notices};
pub use pace::{Limit, Pace, Scope, Sort};
pub use pacer::Pacer;
pub use transport::{Blocked, Change, Outcome, Part, Posting, Receipt, Refusal, Search, Transport};
pub use turn::in_turn;

use crate::model::{Platform, RunId};
use crate::store::{Store, StoreError};
use sender::{Flight, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;

/// How often another process's writes are looked for: an issue that is published by a command goes out within
/// the blink of an eye, and a look costs some microseconds.
const WATCH: Duration = Duration::from_millis(50);

/// Most requests in flight at once: as many as leave in a second at the platform's pace, within these bounds.
/// Below, a slow platform would hold back its own pace; above, more would be in doubt after a crash.
const IN_FLIGHT: std::ops::RangeInclusive<usize> = 64..=1024;

/// The same where no pace is declared.
const IN_FLIGHT_UNPACED: usize = 256;

/// First pause after a passing trouble: most of them have passed by then.
const FIRST_PAUSE: Duration = Duration::from_secs(1);

/// What the operator decides about deliveries.
#[derive(Clone, Copy, Debug)]
pub struct Policy {
    /// What is done with a message that may have been posted or not.
    pub in_doubt: InDoubt,
    /// First pause after a passing trouble; it doubles with each try.
    pub first_pause: Duration,
}

impl Default for Policy {
    fn default() -> Self {
        Self { in_doubt: InDoubt::default(), first_pause: FIRST_PAUSE }
    }
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
#[derive(Clone)]
pub struct Lane {
    /// How messages are posted.
    pub transport: Arc<dyn Transport>,
    /// The platform's pace.
    pub pacer: Pacer,
}

impl Lane {
    /// A lane that keeps the limits which the transport declares.
    pub fn new(transport: Arc<dyn Transport>) -> Self {
        let pacer = Pacer::new(Pace::new(transport.limits()));
        Self { transport, pacer }
    }

    /// How many requests may be in flight at once, at most.
    fn in_flight(&self) -> usize {
        let limits = self.transport.limits();
        let broadcast = |limit: &&Limit| {
            matches!(limit.scope, Scope::Bot | Scope::Paid) && !limit.interval.is_zero()
        };
        let Some(limit) = limits.iter().find(broadcast) else { return IN_FLIGHT_UNPACED };
        let a_second = Duration::from_secs(1).as_nanos().div_ceil(limit.interval.as_nanos());
        usize::try_from(a_second).unwrap_or(usize::MAX).clamp(*IN_FLIGHT.start(), *IN_FLIGHT.end())
    }
}

/// The running outbox. Lanes are opened as platforms become ready.
pub struct Outbox {
    store: Store,
    policy: Policy,
    notices: Notices,
    clock: Clock,
    run: RunId,
    /// Whether an earlier run may have sent just now.
    follows: bool,
    lanes: Lanes,
    bell: Bell,
    stop: watch::Receiver<bool>,
    tasks: Mutex<JoinSet<()>>,
}

impl Outbox {
    /// Starts planning; it ends some time after `stop` turns true or its sender is dropped. Also returns where other parts hand in
    /// notices for operators.
    ///
    /// # Errors
    /// When the database cannot be used.
    pub async fn start(
        store: Store,
        policy: Policy,
        clock: Clock,
        stop: watch::Receiver<bool>,
    ) -> Result<(Arc<Self>, Notices), StoreError> {
        let (run, follows) = store.begin_run(clock.now()).await?;
        let (notices, handed_in) = Notices::channel();
        let (bell, lanes) = (Bell::default(), Lanes::default());
        let mut tasks = JoinSet::new();
        tasks.spawn(planner::run(store.clone(), clock.clone(), bell.clone(), stop.clone()));
        tasks.spawn(watch_database(store.clone(), bell.clone(), stop.clone()));
        tasks.spawn(notice::tell_operators(store.clone(), lanes.clone(), handed_in, stop.clone()));
        tasks.spawn(progress::tell_operators(
            store.clone(),
            lanes.clone(),
            clock.clone(),
            stop.clone(),
        ));
        let outbox = Self {
            store,
            policy,
            notices: notices.clone(),
            clock,
            run,
            follows,
            lanes,
            bell,
            stop,
            tasks: Mutex::new(tasks),
        };
        Ok((Arc::new(outbox), notices))
    }

    /// Begins to send on a platform; what earlier runs left half done there is taken over at once.
    ///
    /// # Errors
    /// When the database cannot be used.
    pub async fn open(&self, lane: Lane) -> Result<(), StoreError> {
        let longest = self.clock.now() + retry::FORBIDDEN_PAUSE;
        self.store.take_over(lane.transport.platform(), self.run, longest).await?;
        if self.follows {
            let now = lane.transport.time(self.clock.now());
            let sent = self.store.begun(lane.transport.platform(), now).await?;
            lane.pacer.inherit(&sent);
        }
        let flight = Flight::new(
            self.store.clone(),
            lane.clone(),
            self.policy,
            self.clock.clone(),
            self.notices.clone(),
            self.run,
        );
        let sender = Sender::new(flight, self.bell.hang());
        lock(&self.lanes.0).push(lane);
        lock(&self.tasks).spawn(sender.run(self.bell.clone(), self.stop.clone()));
        Ok(())
    }

    /// Looks at once whether there is something to do, as it does by itself when somebody has written to the database or
    /// something is due.
    pub fn look(&self) {
        self.bell.planner.notify_one();
        self.bell.wake_senders();
    }

    /// Waits until all that was started has ended, requests in flight included.
    pub async fn finished(&self) {
        let mut tasks = std::mem::take(&mut *lock(&self.tasks));
        while let Some(ended) = tasks.join_next().await {
            if let Err(error) = ended {
                tracing::error!(%error, "a part of the outbox has broken down");
            }
        }
        if let Err(error) = self.store.end_run(self.run, self.clock.now()).await {
            tracing::error!(%error, "the end of the run could not be noted; the next one starts more slowly");
        }
    }
}

/// The lanes that are open. Clones share them.
#[derive(Clone, Default)]
pub(crate) struct Lanes(Arc<Mutex<Vec<Lane>>>);

impl Lanes {
    /// The lane of a platform.
    fn of(&self, platform: &Platform) -> Option<Lane> {
        lock(&self.0).iter().find(|lane| lane.transport.platform() == *platform).cloned()
    }
}

/// What wakes planner and senders. Clones are the same bell.
#[derive(Clone, Default)]
pub(crate) struct Bell {
    planner: Arc<Notify>,
    senders: Arc<Mutex<Vec<Arc<Notify>>>>,
}

impl Bell {
    /// A new sender's ear.
    fn hang(&self) -> Arc<Notify> {
        let wake = Arc::new(Notify::new());
        lock(&self.senders).push(Arc::clone(&wake));
        wake
    }

    fn wake_senders(&self) {
        lock(&self.senders).iter().for_each(|sender| sender.notify_one());
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether it is time to end: somebody said so, or nobody is left who could.
fn ended(stop: &watch::Receiver<bool>) -> bool {
    *stop.borrow() || stop.has_changed().is_err()
}

/// Wakes planner and senders when anybody has written to the database.
async fn watch_database(store: Store, bell: Bell, mut stop: watch::Receiver<bool>) {
    let mut seen = None;
    while !ended(&stop) {
        match store.version().await {
            Ok(version) if seen != Some(version) => {
                seen = Some(version);
                bell.planner.notify_one();
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

#[cfg(test)]
mod tests;

//! The sender of one platform: claims deliveries, keeps the pace, has several requests in flight, never
//! two to one chat.

mod flight;

use super::notice::Notices;
use super::renderings::Renderings;
use super::{Bell, Lane, Policy, ended};
use crate::model::{ChatId, RunId};
use crate::store::Store;
use flight::{Flight, Job, Landed, Next};
use jiff::Timestamp;
use std::collections::{HashSet, VecDeque};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;

/// Requests in flight at once: a second of latency at 50 a second, and some more.
const IN_FLIGHT: usize = 64;

/// Deliveries claimed at a time.
const CLAIM: u32 = 256;

/// Claimed deliveries below which more are claimed.
const LOW: usize = 64;

/// How long the sender waits when nothing wakes it: a delivery whose pause is over is found then.
const IDLE: Duration = Duration::from_millis(500);

/// How long requests in flight may take to finish when the bot stops.
const GRACE: Duration = Duration::from_secs(20);

/// The sender of one platform.
pub(super) struct Sender {
    flight: Arc<Flight>,
    pacer: super::Pacer,
    wake: Arc<Notify>,
    queue: VecDeque<Job>,
    flying: JoinSet<Landed>,
    busy: HashSet<ChatId>,
    /// Whether the database may have more that is due.
    more: bool,
    /// When a delivery that was put back is due again.
    alarm: Option<Instant>,
}

impl Sender {
    pub(super) fn new(
        store: Store,
        lane: Lane,
        policy: Policy,
        notices: Notices,
        run: RunId,
        wake: Arc<Notify>,
    ) -> Self {
        let renderings = Renderings::new(store.clone(), Arc::clone(&lane.transport));
        let pacer = lane.pacer.clone();
        let flight = Flight {
            store,
            transport: lane.transport,
            pacer: lane.pacer,
            renderings,
            policy,
            notices,
            run,
        };
        Self {
            flight: Arc::new(flight),
            pacer,
            wake,
            queue: VecDeque::new(),
            flying: JoinSet::new(),
            busy: HashSet::new(),
            more: true,
            alarm: None,
        }
    }

    /// Sends until `stop`; rings for the planner when there is room ahead.
    pub(super) async fn run(mut self, bell: Bell, mut stop: watch::Receiver<bool>) {
        let wake = Arc::clone(&self.wake);
        let mut looked = Instant::now();
        while !ended(&stop) {
            // Registered before the query, so that a row that appears between is not missed.
            let woken = wake.notified();
            if self.alarm.is_some_and(|at| at <= Instant::now()) {
                self.alarm = None;
                self.more = true;
            }
            if looked.elapsed() >= IDLE {
                self.more = true;
            }
            if self.more && self.queue.len() < LOW {
                looked = Instant::now();
                if self.claim().await {
                    bell.planner.notify_one();
                }
            }
            let ready = self.launch(Instant::now());
            tokio::select! {
                _ = stop.changed() => {}
                Some(landed) = self.flying.join_next() => self.land(landed),
                () = sleep_until(ready) => {}
                () = sleep_until(self.alarm) => {}
                () = woken => self.more = true,
                () = tokio::time::sleep(IDLE) => {}
            }
        }
        self.finish().await;
    }

    /// Returns whether there was anything to claim.
    async fn claim(&mut self) -> bool {
        let platform = self.flight.transport.platform();
        match self.flight.store.claim(platform, self.flight.run, CLAIM, Timestamp::now()).await {
            Ok(claimed) => {
                self.more = claimed.len() == usize::try_from(CLAIM).unwrap_or(usize::MAX);
                let any = !claimed.is_empty();
                self.queue.extend(claimed.into_iter().map(Job::new));
                any
            }
            Err(error) => {
                self.more = false;
                tracing::error!(%error, "deliveries could not be claimed");
                false
            }
        }
    }

    /// Starts every request that may leave now; returns when the next one may.
    fn launch(&mut self, now: Instant) -> Option<Instant> {
        let mut next: Option<Instant> = None;
        let mut index = 0;
        while index < self.queue.len() && self.flying.len() < IN_FLIGHT {
            let Some(job) = self.queue.get(index) else { break };
            if self.busy.contains(&job.claimed.chat) {
                index += 1;
                continue;
            }
            match self.pacer.try_take(&job.claimed.destination, now) {
                Err(at) => {
                    next = Some(next.map_or(at, |known| known.min(at)));
                    index += 1;
                }
                Ok(()) => {
                    if let Some(job) = self.queue.remove(index) {
                        self.busy.insert(job.claimed.chat);
                        self.flying.spawn(Arc::clone(&self.flight).fly(job));
                    }
                }
            }
        }
        next
    }

    fn land(&mut self, landed: Result<Landed, tokio::task::JoinError>) {
        match landed {
            Ok(landed) => {
                self.busy.remove(&landed.chat);
                match landed.next {
                    Next::Part(job) => self.queue.push_front(job),
                    // The next delivery of the same subscription may be waiting for this one.
                    Next::Done => self.more = true,
                    Next::Later(after) => self.wake_after(after),
                }
            }
            Err(error) => {
                // A flight catches panics; its delivery stays claimed until the next start.
                tracing::error!(%error, "a delivery has broken down");
                self.busy.clear();
            }
        }
    }

    fn wake_after(&mut self, after: Duration) {
        let Some(at) = Instant::now().checked_add(after) else { return };
        self.alarm = Some(self.alarm.map_or(at, |known| known.min(at)));
    }

    /// Lets what is in flight land, then hands back what has not begun.
    async fn finish(mut self) {
        let landing = async {
            while let Some(landed) = self.flying.join_next().await {
                if let Ok(Landed { next: Next::Part(job), .. }) = landed {
                    self.queue.push_front(job);
                }
            }
        };
        if tokio::time::timeout(GRACE, landing).await.is_err() {
            tracing::warn!(
                in_flight = self.flying.len(),
                "requests did not finish in time; they are in doubt"
            );
        }
        let back = self.queue.drain(..).map(|job| job.claimed.id).collect();
        if let Err(error) = self.flight.store.hand_back(back).await {
            tracing::error!(%error, "claimed deliveries could not be handed back; the next start takes them over");
        }
    }
}

async fn sleep_until(at: Option<Instant>) {
    match at {
        Some(at) => tokio::time::sleep_until(at.into()).await,
        None => std::future::pending().await,
    }
}

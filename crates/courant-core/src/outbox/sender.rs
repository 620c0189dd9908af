//! The sender of one platform: claims deliveries, keeps the pace, has several requests in flight, never
//! two to one chat.

mod amend;
mod flight;
mod job;
mod refused;

use super::breaker::Breaker;
use super::lead::Lead;
use super::queue::Queue;
use super::window::Window;
use super::{Bell, ended};
use crate::model::ChatId;
pub(super) use flight::Flight;
use flight::{Landed, Next};
use job::Job;
use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};
use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;

/// Deliveries of each newsletter that are claimed ahead: a quarter of a second at the fastest pace there is.
const CLAIM: u32 = 256;

/// Claimed deliveries below which more are claimed.
const LOW: usize = 128;

/// The distance between claims: each is a commit.
const CLAIM_EACH: Duration = Duration::from_millis(5);

/// Deliveries that wait in memory for their time; beyond that nothing more is claimed.
const PAUSED: usize = 4096;

/// How long the sender waits when nothing wakes it: a delivery that was set aside and is due is found then.
const IDLE: Duration = Duration::from_millis(500);

/// How long requests in flight may take to finish when the bot stops.
const GRACE: Duration = Duration::from_secs(20);

/// The sender of one platform.
pub(super) struct Sender {
    flight: Arc<Flight>,
    wake: Arc<Notify>,
    queue: Queue<Job>,
    flying: JoinSet<Landed>,
    window: Window,
    busy: HashSet<ChatId>,
    breaker: Breaker,
    lead: Lead,
    /// Whether the database may have more to claim.
    more: bool,
    /// Whether it may be of a newsletter that has nothing in the queue.
    woken: bool,
    claimed_at: Instant,
}

impl Sender {
    pub(super) fn new(flight: Flight, wake: Arc<Notify>) -> Self {
        let now = Instant::now();
        let window = Window::new(flight.lane.in_flight(), now);
        let breaker = Breaker::new(flight.policy.first_pause);
        Self {
            flight: Arc::new(flight),
            wake,
            queue: Queue::new(),
            flying: JoinSet::new(),
            window,
            busy: HashSet::new(),
            breaker,
            lead: Lead::new(now),
            more: true,
            woken: true,
            claimed_at: now,
        }
    }

    /// Sends until `stop`; rings for the planner when there is room ahead.
    pub(super) async fn run(mut self, bell: Bell, mut stop: watch::Receiver<bool>) {
        let wake = Arc::clone(&self.wake);
        while !ended(&stop) {
            // Registered before the query, so that a row that appears between is not missed.
            let woken = wake.notified();
            let now = Instant::now();
            if now.duration_since(self.claimed_at) >= IDLE {
                (self.more, self.woken) = (true, true);
            }
            let claim = self.claims_at();
            if claim.is_some_and(|at| at <= now) && self.claim().await {
                bell.planner.notify_one();
            }
            let ready = earliest(self.launch(Instant::now()), claim.filter(|at| *at > now));
            tokio::select! {
                _ = stop.changed() => {}
                Some(landed) = self.flying.join_next() => {
                    self.land(landed);
                    // What has landed meanwhile costs no look at the queue of its own.
                    while let Some(landed) = self.flying.try_join_next() {
                        self.land(landed);
                    }
                }
                () = sleep_until(ready) => {}
                () = woken => (self.more, self.woken) = (true, true),
                () = tokio::time::sleep(IDLE) => {}
            }
        }
        self.finish().await;
    }

    /// When more is to be claimed, if it is.
    fn claims_at(&self) -> Option<Instant> {
        let wanted = self.woken || (self.more && self.queue.in_line() < LOW);
        (wanted && self.queue.paused() < PAUSED).then(|| self.claimed_at + CLAIM_EACH)
    }

    /// Returns whether there was anything to claim.
    async fn claim(&mut self) -> bool {
        let (flight, held) = (&self.flight, self.queue.held());
        let platform = flight.lane.transport.platform();
        let now = flight.clock.now();
        let claimed = flight.store.claim(platform, flight.run, CLAIM, held, now).await;
        self.woken = false;
        self.claimed_at = Instant::now();
        match claimed {
            Ok(claimed) => {
                self.more = !claimed.is_empty();
                for claimed in claimed {
                    self.queue.push(Job::new(claimed, now));
                }
                self.more
            }
            Err(error) => {
                self.more = false;
                tracing::error!(%error, "deliveries could not be claimed");
                false
            }
        }
    }

    /// Starts every request whose moment is near; returns when to look again.
    fn launch(&mut self, now: Instant) -> Option<Instant> {
        let lead = self.lead.get();
        let paused = self.queue.wake(now);
        self.window.passes(now);
        while self.window.admits(self.flying.len()) {
            if let Err(at) = self.breaker.ready(now) {
                return earliest(paused, at);
            }
            let pacer = &self.flight.lane.pacer;
            let free = pacer.bot_ready_at(now);
            if free > now + lead {
                return earliest(paused, Some(free - lead));
            }
            let (mut moment, mut soonest) = (None, None);
            let job = self.queue.take(|job| {
                if self.busy.contains(&job.claimed.chat) {
                    return false;
                }
                if job.is_to_be_looked_at() {
                    return true;
                }
                let what = (job.sort(), job.weight(&*self.flight.lane.transport));
                match pacer.try_take(&job.claimed.destination, what, now, now + lead) {
                    Ok(at) => {
                        moment = Some(at);
                        true
                    }
                    Err(at) => {
                        soonest = earliest(soonest, Some(at - lead));
                        false
                    }
                }
            });
            let Some(job) = job else { return earliest(paused, soonest) };
            self.breaker.leaves();
            self.busy.insert(job.claimed.chat);
            self.flying.spawn(Arc::clone(&self.flight).fly(job, moment));
        }
        paused
    }

    fn land(&mut self, landed: Result<Landed, tokio::task::JoinError>) {
        let landed = match landed {
            Ok(landed) => landed,
            Err(error) => {
                // A flight catches panics; its delivery stays claimed until the next start.
                tracing::error!(%error, "a delivery has broken down");
                self.busy.clear();
                return;
            }
        };
        let now = Instant::now();
        self.window.landed();
        self.lead.learn(self.flight.late.swap(false, Ordering::Relaxed), now);
        self.busy.remove(&landed.chat);
        match landed.answered {
            Some(answered) => {
                if self.breaker.ended(answered, now) {
                    let platform = self.flight.lane.transport.platform();
                    let verdict =
                        if answered { "answers again" } else { "is in trouble; sending pauses" };
                    tracing::warn!(%platform, "the platform {verdict}");
                }
            }
            None => self.breaker.lapsed(),
        }
        match landed.next {
            Next::Part(job) => {
                let lane = &self.flight.lane;
                let (sort, weight) = (job.sort(), job.weight(&*lane.transport));
                let at = lane.pacer.ready_for(&job.claimed.destination, sort, weight, now);
                if at > now + self.lead.get() {
                    self.queue.pause(job, at - self.lead.get())
                } else {
                    self.queue.push_first(job)
                }
            }
            // The next delivery of the same subscription may be waiting for this one.
            Next::Done => self.more = true,
            Next::Later(job, after) => self.queue.pause(job, now + after),
        }
    }

    /// Lets what is in flight land, then hands back what has not begun.
    async fn finish(mut self) {
        let mut back: Vec<_> = self.queue.drain();
        let landing = async {
            while let Some(landed) = self.flying.join_next().await {
                if let Ok(Landed { next: Next::Part(job) | Next::Later(job, _), .. }) = landed {
                    back.push(job);
                }
            }
        };
        if tokio::time::timeout(GRACE, landing).await.is_err() {
            tracing::warn!(
                in_flight = self.flying.len(),
                "requests did not finish in time; they are in doubt"
            );
        }
        let back = back.into_iter().map(|job| job.claimed.id).collect();
        if let Err(error) = self.flight.store.hand_back(back).await {
            tracing::error!(%error, "claimed deliveries could not be handed back; the next start takes them over");
        }
    }
}

fn earliest(one: Option<Instant>, other: Option<Instant>) -> Option<Instant> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

async fn sleep_until(at: Option<Instant>) {
    match at {
        Some(at) => tokio::time::sleep_until(at.into()).await,
        None => std::future::pending().await,
    }
}

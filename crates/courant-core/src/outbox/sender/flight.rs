//! One request for one delivery: attempt on disk, request, receipt on disk.

use super::job::Job;
use crate::model::{ChatId, Destination, RunId};
use crate::outbox::notice::Notices;
use crate::outbox::renderings::{Form, Rendering, Renderings, Untold, Wanted};
use crate::outbox::transport::{Part, Search};
use crate::outbox::{Clock, InDoubt, Lane, Outcome, Policy, Posting, Receipt, Refusal};
use crate::store::{Attempt, Claimed, DonePart, Doubt, OpenPart, Store, StoreError};
use futures::FutureExt;
use jiff::{SignedDuration, Timestamp};
use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Characters of a refused message that the log shows.
const LOGGED: usize = 2000;

/// What all flights of a platform share.
pub(in crate::outbox) struct Flight {
    pub(super) store: Store,
    pub(super) lane: Lane,
    pub(super) renderings: Renderings,
    pub(super) policy: Policy,
    pub(super) clock: Clock,
    pub(super) notices: Notices,
    pub(super) run: RunId,
    /// Whether a request was not ready at its moment; whoever reads it resets it.
    pub(super) late: AtomicBool,
}

/// A flight that has ended.
pub(super) struct Landed {
    /// The chat is free again.
    pub(super) chat: ChatId,
    /// Whether the platform has answered; `None` when nothing was asked.
    pub(super) answered: Option<bool>,
    /// How it goes on.
    pub(super) next: Next<Job>,
}

/// How a delivery goes on after a flight.
pub(super) enum Next<T = ()> {
    /// The next request may leave.
    Part(T),
    /// It has ended, or is in the database's hands.
    Done,
    /// It is tried again after that time.
    Later(T, Duration),
}

/// What the flight asked the platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// To post the part: its attempt is written down.
    Post,
    /// Something that can be asked twice.
    Change,
}

impl Flight {
    pub(in crate::outbox) fn new(
        store: Store,
        lane: Lane,
        policy: Policy,
        clock: Clock,
        notices: Notices,
        run: RunId,
    ) -> Self {
        let renderings = Renderings::new(store.clone(), Arc::clone(&lane.transport));
        let late = AtomicBool::new(false);
        Self { store, lane, renderings, policy, clock, notices, run, late }
    }

    /// Sends the next request of a delivery at its moment; where there is none, looks only whether there is anything to
    /// send.
    pub(super) async fn fly(self: Arc<Self>, mut job: Job, moment: Option<Instant>) -> Landed {
        let chat = job.claimed.chat;
        let mut answered = None;
        let work = async {
            match moment {
                None => self.look(&mut job).await,
                Some(moment) if job.claimed.stale => {
                    self.amend(&mut job, moment, &mut answered).await
                }
                Some(moment) => self.send(&mut job, moment, &mut answered).await,
            }
        };
        let next = match AssertUnwindSafe(work).catch_unwind().await {
            Ok(Ok(next)) => next,
            // Nothing has left: the issue could not be read, or the attempt not be written down.
            Ok(Err(error)) => {
                tracing::error!(%error, delivery = %job.claimed.id, "a delivery could not be begun");
                let defect = matches!(error, StoreError::Damaged(_) | StoreError::Other(_));
                self.broken(&mut job, error.to_string(), defect).await
            }
            Err(_) => {
                tracing::error!(delivery = %job.claimed.id, "a delivery has broken down");
                self.broken(&mut job, "the sender broke down".into(), true).await
            }
        };
        let next = match next {
            Next::Part(()) => Next::Part(job),
            Next::Done => Next::Done,
            Next::Later((), after) => Next::Later(job, after),
        };
        Landed { chat, answered, next }
    }

    async fn send(
        &self,
        job: &mut Job,
        moment: Instant,
        answered: &mut Option<bool>,
    ) -> Result<Next, StoreError> {
        let unknown = job.rendering.is_none();
        let Some(rendering) = self.prepared(job).await? else { return Ok(Next::Done) };
        if unknown && job.weight(&*self.lane.transport) > 1 {
            // It goes on at a moment for all of it.
            return Ok(Next::Part(()));
        }
        self.post(job, &rendering, moment, answered).await
    }

    /// Whether there is anything to send.
    async fn look(&self, job: &mut Job) -> Result<Next, StoreError> {
        let prepared = self.prepared(job).await?;
        Ok(if prepared.is_some() { Next::Part(()) } else { Next::Done })
    }

    /// What a delivery is sent as; `None` where there is nothing to send, and it has ended.
    async fn prepared(&self, job: &mut Job) -> Result<Option<Rendering>, StoreError> {
        let (id, now) = (job.claimed.id, self.clock.now());
        match self.rendering(job).await? {
            Ok(rendering) => {
                job.rendering = Some(rendering.clone());
                return Ok(Some(rendering));
            }
            Err(Untold::Filtered) => self.store.leave_out(id, now).await?,
            Err(Untold::Gone | Untold::NoForm) => {
                self.store.fail_delivery(id, "the issue is gone".into(), now).await?;
            }
        }
        Ok(None)
    }

    /// Posts the next part of a rendering.
    pub(super) async fn post(
        &self,
        job: &mut Job,
        rendering: &Rendering,
        moment: Instant,
        answered: &mut Option<bool>,
    ) -> Result<Next, StoreError> {
        let number = usize::try_from(job.part).unwrap_or(usize::MAX);
        let is_last = number + 1 >= rendering.parts.len();
        // A change of a copy ends after its last request, not with its last part.
        let last = (is_last && !job.claimed.stale).then_some(rendering.edition);
        let Some(part) = rendering.parts.get(number) else {
            return Ok(self.done(job, None, last.or(Some(rendering.edition))).await);
        };
        if let Some(doubt) = job.claimed.doubt
            && !job.searched
            && !self.is_harmless(&job.claimed.destination, doubt)
        {
            if self.lane.transport.can_search() {
                self.moment(job, moment).await;
                return self.search(job, part, doubt, last, answered).await;
            }
            if self.policy.in_doubt == InDoubt::Skip {
                return Ok(self.done(job, None, last).await);
            }
        }
        let open = OpenPart {
            delivery: job.claimed.id,
            part: job.part,
            rendering: rendering.id,
            edition: rendering.edition,
            begins: job.claimed.rendering.is_none(),
            run: self.run,
        };
        let attempted_at = self.platform_time();
        let (silent, mentions) =
            match self.store.attempt(open, attempted_at, self.clock.wall()).await? {
                Attempt::Recorded { silent, mentions } => (silent, mentions),
                Attempt::Skipped(reason) => {
                    tracing::debug!(delivery = %job.claimed.id, reason, "a delivery is skipped");
                    return Ok(Next::Done);
                }
                Attempt::Held(until) => {
                    tracing::debug!(delivery = %job.claimed.id, %until, "a delivery is held");
                    return Ok(Next::Done);
                }
                Attempt::Outdated { issues, edition } => {
                    (job.claimed.issues, job.claimed.edition) = (issues, edition);
                    (job.claimed.rendering, job.rendering) = (None, None);
                    return Ok(Next::Part(()));
                }
                Attempt::Retracted => return Ok(Next::Done),
            };
        job.claimed.rendering = Some(rendering.id);
        let after = self.before(job).await?;
        let bare = job.bare.then(|| self.lane.transport.bare(part)).flatten();
        let nonce = format!("c{}p{}", job.claimed.id, job.part);
        self.moment(job, moment).await;
        let to = &job.claimed.destination;
        let posting = Posting {
            part: bare.as_ref().unwrap_or(part),
            nonce: &nonce,
            after: after.as_ref(),
            // One sound for a briefing, however many messages it is.
            silent: silent || job.part > 0,
            mentions: if job.part == 0 { &mentions } else { &[] },
        };
        let outcome = self.lane.transport.deliver(to, posting).await;
        match self.heard(outcome, answered) {
            Ok(receipt) => Ok(self.done(job, Some(receipt), last).await),
            Err(refusal) if self.plainer(job, rendering, &refusal).await? => Ok(Next::Part(())),
            Err(refusal) => {
                if matches!(refusal, Refusal::InDoubt(_)) && job.claimed.doubt.is_none() {
                    job.claimed.doubt = Some(Doubt { since: attempted_at, run: self.run });
                }
                Ok(self.refused(job, &refusal, Asked::Post).await)
            }
        }
    }

    /// Looks in the chat for a part that may stand there; where nobody can say, the operator's policy
    /// decides.
    async fn search(
        &self,
        job: &mut Job,
        part: &Part,
        doubt: Doubt,
        last: Option<u32>,
        answered: &mut Option<bool>,
    ) -> Result<Next, StoreError> {
        let after = self.before(job).await?;
        let to = &job.claimed.destination;
        let found = self.lane.transport.find(to, part, after.as_ref(), doubt.since).await;
        match self.heard(found, answered) {
            Ok(Search::Posted(receipt)) => Ok(self.done(job, Some(receipt), last).await),
            Ok(Search::NotThere) => {
                job.searched = true;
                Ok(Next::Part(()))
            }
            Ok(Search::CannotSay) if self.policy.in_doubt == InDoubt::Resend => {
                job.searched = true;
                Ok(Next::Part(()))
            }
            Ok(Search::CannotSay) => Ok(self.done(job, None, last).await),
            Err(refusal) => Ok(self.refused(job, &refusal, Asked::Change).await),
        }
    }

    /// The last message before the next part that is known to stand in the chat.
    async fn before(&self, job: &Job) -> Result<Option<Receipt>, StoreError> {
        if job.part == 0 {
            return Ok(None);
        }
        if let Some(known) = &job.posted {
            return Ok(Some(known.clone()));
        }
        let (posted, _) = self.store.posted(job.claimed.id).await?;
        let before = posted.into_iter().rfind(|posted| posted.part < job.part);
        Ok(before.map(|posted| posted.receipt))
    }

    /// Notes a part as done, and goes on.
    async fn done(&self, job: &mut Job, receipt: Option<Receipt>, last: Option<u32>) -> Next {
        let done = DonePart { delivery: job.claimed.id, part: job.part, receipt, last };
        self.persist(|| self.store.part_done(done.clone(), self.clock.now())).await;
        if job.claimed.tries > 0 && done.receipt.is_some() {
            // Whoever was told that the bot may not post there hears of the next time.
            self.persist(|| self.store.forget_forbidden(job.claimed.chat)).await;
        }
        job.advance(done.receipt);
        if last.is_some() { Next::Done } else { Next::Part(()) }
    }

    async fn rendering(&self, job: &Job) -> Result<Result<Rendering, Untold>, StoreError> {
        if let Some(known) = &job.rendering {
            return Ok(Ok(known.clone()));
        }
        if let Some(begun) = job.claimed.rendering {
            return Ok(self.renderings.begun(begun).await?.ok_or(Untold::Gone));
        }
        self.renderings.of(wanted(&job.claimed, job.preferences(), Form::Best)).await
    }

    /// Goes over to a plainer form of what was refused as it is: of the whole briefing, if nothing of it is
    /// posted yet and the platform has one; then of the part, at once where only a picture is in the way. `false` when
    /// none is left, or something else was refused than the message.
    async fn plainer(
        &self,
        job: &mut Job,
        rendering: &Rendering,
        refusal: &Refusal,
    ) -> Result<bool, StoreError> {
        let (reason, form) = match refusal {
            Refusal::Rejected(reason) => (reason, true),
            Refusal::Picture(reason) => (reason, false),
            _ => return Ok(false),
        };
        let id = job.claimed.id;
        if form && job.part == 0 && !job.bare && !job.claimed.stale {
            let wanted = wanted(&job.claimed, job.preferences(), Form::Plainer);
            let plainer = self.renderings.of(wanted).await?.ok();
            if let Some(plainer) = plainer.filter(|plainer| plainer.id != rendering.id) {
                tracing::warn!(delivery = %id, reason, "a message was refused as it is; its plainer form goes out");
                self.persist(|| self.store.begin_anew(id, plainer.id, reason.clone())).await;
                job.claimed.rendering = Some(plainer.id);
                job.rendering = Some(plainer);
                return Ok(true);
            }
        }
        let part = rendering.parts.get(usize::try_from(job.part).unwrap_or(usize::MAX));
        let is_bare = job.bare;
        let bare = part.filter(|_| !is_bare).and_then(|part| self.lane.transport.bare(part));
        if bare.is_none() {
            let payload: String = part
                .map(|part| part.0.to_string())
                .unwrap_or_default()
                .chars()
                .take(LOGGED)
                .collect();
            tracing::warn!(delivery = %id, part = job.part, reason, payload, "a message was refused in every form");
            return Ok(false);
        }
        tracing::warn!(delivery = %id, reason, "a message was refused as it is; it goes out without what may be refused of it");
        self.persist(|| self.store.part_refused(id, job.part)).await;
        job.bare = true;
        Ok(true)
    }

    /// Whether the platform would know a message that may stand there already by its nonce.
    fn is_harmless(&self, to: &Destination, doubt: Doubt) -> bool {
        let harmless = SignedDuration::try_from(self.lane.transport.harmless_repeat(to))
            .unwrap_or(SignedDuration::ZERO);
        let age = self.platform_time().duration_since(doubt.since);
        // Of another run's time nobody knows by which clock it was told. A platform's clock may go back a little, which
        // makes an age of less than nothing.
        doubt.run == self.run && !harmless.is_zero() && age < harmless
    }

    fn platform_time(&self) -> Timestamp {
        self.lane.transport.time(self.clock.now())
    }

    /// Waits for the moment of a job's request.
    pub(super) async fn moment(&self, job: &Job, moment: Instant) {
        let what = (job.sort(), job.weight(&*self.lane.transport));
        if self.lane.pacer.at(&job.claimed.destination, what, moment).await {
            self.late.store(true, Ordering::Relaxed);
        }
    }

    /// What the platform said about the pace is obeyed in any case.
    pub(super) fn heard<T>(
        &self,
        outcome: Outcome<T>,
        answered: &mut Option<bool>,
    ) -> Result<T, Refusal> {
        if let Some((blocked, duration)) = &outcome.pace {
            self.lane.pacer.block(blocked, *duration);
        }
        let fails = matches!(outcome.result, Err(Refusal::Transient(_) | Refusal::InDoubt(_)));
        *answered = Some(!fails);
        outcome.result
    }

    /// Writes what must not be lost, however long the disk is full; `None` only when the database is closed.
    pub(super) async fn persist<T, W, F>(&self, write: W) -> Option<T>
    where
        W: Fn() -> F,
        F: Future<Output = Result<T, StoreError>>,
    {
        loop {
            match write().await {
                Ok(value) => return Some(value),
                Err(error) => {
                    tracing::error!(%error, "an outcome could not be written down; trying again");
                    if matches!(error, StoreError::Closed) {
                        return None;
                    }
                    // The disk may have room by then.
                    tokio::time::sleep(self.policy.first_pause).await;
                }
            }
        }
    }
}

/// The rendering that a delivery wants.
pub(super) fn wanted(
    claimed: &Claimed,
    preferences: crate::briefing::Preferences,
    form: Form,
) -> Wanted {
    let (issues, edition) = (claimed.issues.clone(), claimed.edition);
    Wanted { issues, edition, preferences, without: claimed.without.in_text(), form }
}

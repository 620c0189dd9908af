//! One part of one delivery: attempt on disk, request, receipt on disk.

use crate::briefing::Preferences;
use crate::model::{ChatId, RunId};
use crate::outbox::notice::{Notice, Notices};
use crate::outbox::renderings::{Rendering, Renderings};
use crate::outbox::retry::{History, Verdict, decide};
use crate::outbox::{InDoubt, Pacer, Policy, Refusal, Transport};
use crate::store::{Attempt, Claimed, OpenPart, Store, StoreError};
use crate::texts::Language;
use futures::FutureExt;
use jiff::{SignedDuration, Timestamp};
use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

/// What all flights of a platform share.
pub(super) struct Flight {
    pub(super) store: Store,
    pub(super) transport: Arc<dyn Transport>,
    pub(super) pacer: Pacer,
    pub(super) renderings: Renderings,
    pub(super) policy: Policy,
    pub(super) notices: Notices,
    pub(super) run: RunId,
}

/// A claimed delivery and how far it has come.
pub(super) struct Job {
    pub(super) claimed: Claimed,
    rendering: Option<Rendering>,
    part: u32,
}

/// A flight that has ended.
pub(super) struct Landed {
    /// The chat is free again.
    pub(super) chat: ChatId,
    /// How it goes on.
    pub(super) next: Next<Job>,
}

/// How a delivery goes on after a flight.
pub(super) enum Next<T = ()> {
    /// The next part may be sent.
    Part(T),
    /// It has ended.
    Done,
    /// It was put back into the queue and is due again after that time.
    Later(Duration),
}

impl Job {
    pub(super) fn new(claimed: Claimed) -> Self {
        let part = claimed.parts_done;
        Self { claimed, rendering: None, part }
    }

    /// Goes on after a part that is done.
    fn advance(&mut self, last: bool) -> Next {
        self.part += 1;
        self.claimed.in_doubt_since = None;
        if last { Next::Done } else { Next::Part(()) }
    }
}

impl Flight {
    /// Sends the next part of a delivery.
    pub(super) async fn fly(self: Arc<Self>, mut job: Job) -> Landed {
        let chat = job.claimed.chat;
        let next = match AssertUnwindSafe(self.send(&mut job)).catch_unwind().await {
            Ok(Ok(next)) => next,
            // Nothing has left: the issue could not be read, or the attempt not be written down.
            Ok(Err(error)) => {
                tracing::error!(%error, delivery = %job.claimed.id, "a delivery could not be begun");
                let defect = matches!(error, StoreError::Damaged(_) | StoreError::Other(_));
                self.set_aside(&job, error.to_string(), defect).await
            }
            Err(_) => {
                tracing::error!(delivery = %job.claimed.id, "a delivery has broken down");
                self.set_aside(&job, "the sender broke down".into(), true).await
            }
        };
        let next = match next {
            Next::Part(()) => Next::Part(job),
            Next::Done => Next::Done,
            Next::Later(after) => Next::Later(after),
        };
        Landed { chat, next }
    }

    /// Puts a delivery back that could not be sent for a reason of our own. A defect counts as a try, so
    /// that it is tried ever less often, and not for ever.
    async fn set_aside(&self, job: &Job, reason: String, defect: bool) -> Next {
        let (id, now) = (job.claimed.id, Timestamp::now());
        let after = match self.verdict(job, &Refusal::InDoubt(reason.clone()), now) {
            Verdict::GiveUp(why) => {
                self.persist(|| self.store.fail_delivery(id, why.clone(), now)).await;
                return Next::Done;
            }
            Verdict::Doubt { after } if defect => after,
            _ => self.policy.first_pause,
        };
        let due = later(now, after);
        self.persist(|| self.store.postpone(id, reason.clone(), due, defect)).await;
        Next::Later(after)
    }

    async fn send(&self, job: &mut Job) -> Result<Next, StoreError> {
        let claimed = &job.claimed;
        let Some((rendering, parts)) = self.rendering(job).await? else {
            self.store
                .fail_delivery(claimed.id, "the issue is gone".into(), Timestamp::now())
                .await?;
            return Ok(Next::Done);
        };
        job.rendering = Some((rendering, Arc::clone(&parts)));
        let claimed = &job.claimed;
        let number = usize::try_from(job.part).unwrap_or(usize::MAX);
        let last = number + 1 >= parts.len();
        let Some(part) = parts.get(number) else {
            self.store.part_done(claimed.id, job.part, None, true, Timestamp::now()).await?;
            return Ok(Next::Done);
        };
        if let Some(since) = job.claimed.in_doubt_since
            && !self.may_repeat(since)
        {
            self.store.part_done(claimed.id, job.part, None, last, Timestamp::now()).await?;
            return Ok(job.advance(last));
        }
        let claimed = &job.claimed;
        let open = OpenPart { delivery: claimed.id, part: job.part, rendering, run: self.run };
        if let Attempt::Skipped(reason) = self.store.attempt(open, Timestamp::now()).await? {
            tracing::debug!(delivery = %claimed.id, reason, "a delivery is skipped");
            return Ok(Next::Done);
        }
        let nonce = format!("c{}p{}", claimed.id, job.part);
        let outcome = self.transport.deliver(&claimed.destination, part, &nonce).await;
        if let Some((blocked, duration)) = &outcome.pace {
            self.pacer.block(blocked, *duration);
        }
        match outcome.result {
            Ok(receipt) => {
                let (id, part) = (claimed.id, job.part);
                self.persist(|| {
                    self.store.part_done(id, part, Some(receipt.0.clone()), last, Timestamp::now())
                })
                .await;
                Ok(job.advance(last))
            }
            Err(Refusal::Rejected(reason))
                if job.part == 0 && self.begun_anew(job, &reason).await? =>
            {
                Ok(Next::Done)
            }
            Err(refusal) => Ok(self.refused(job, &refusal).await),
        }
    }

    async fn rendering(&self, job: &Job) -> Result<Option<Rendering>, StoreError> {
        if let Some(known) = &job.rendering {
            return Ok(Some(known.clone()));
        }
        if let Some(begun) = job.claimed.rendering {
            return self.renderings.begun(begun).await;
        }
        self.renderings.of(job.claimed.issue, preferences(&job.claimed)).await
    }

    /// Puts a delivery back in its plainer form, if the platform has one and this was not it: nothing of it
    /// is posted yet.
    async fn begun_anew(&self, job: &Job, reason: &str) -> Result<bool, StoreError> {
        let claimed = &job.claimed;
        let plainer = self.renderings.plainer(claimed.issue, preferences(claimed)).await?;
        let refused = job.rendering.as_ref().map(|(id, _)| *id);
        let Some((plainer, _)) = plainer.filter(|(id, _)| Some(*id) != refused) else {
            return Ok(false);
        };
        tracing::warn!(delivery = %claimed.id, reason, "a message was refused as it is; its plainer form goes out");
        let (id, now) = (claimed.id, Timestamp::now());
        self.persist(|| self.store.begin_anew(id, plainer, reason.to_owned(), now)).await;
        Ok(true)
    }

    /// Whether a message that may stand there already is sent again.
    fn may_repeat(&self, since: Timestamp) -> bool {
        let age = Timestamp::now().duration_since(since);
        let harmless = SignedDuration::try_from(self.transport.harmless_repeat())
            .unwrap_or(SignedDuration::ZERO);
        self.policy.in_doubt == InDoubt::Resend || age < harmless
    }

    fn verdict(&self, job: &Job, refusal: &Refusal, now: Timestamp) -> Verdict {
        let claimed = &job.claimed;
        let age = Duration::try_from(now.duration_since(claimed.created_at)).unwrap_or_default();
        let salt = u64::try_from(claimed.id.0).unwrap_or_default();
        let history = History { tries: claimed.tries, age, salt };
        decide(refusal, history, self.policy.first_pause)
    }

    async fn refused(&self, job: &Job, refusal: &Refusal) -> Next {
        let claimed = &job.claimed;
        let now = Timestamp::now();
        let verdict = self.verdict(job, refusal, now);
        tracing::info!(delivery = %claimed.id, part = job.part, %refusal, ?verdict, "a message was not posted");
        self.tell(claimed, refusal).await;
        let (id, chat) = (claimed.id, claimed.chat);
        match verdict {
            Verdict::Again { after, failed } => {
                if let Refusal::RetryAfter { blocked, .. } = refusal {
                    self.pacer.block(blocked, after);
                }
                self.put_back(job, refusal, later(now, after), failed).await;
                return Next::Later(after);
            }
            Verdict::Doubt { after } => {
                let (reason, due) = (refusal.to_string(), later(now, after));
                self.persist(|| self.store.postpone(id, reason.clone(), due, true)).await;
                return Next::Later(after);
            }
            Verdict::Move(to) => {
                self.persist(|| self.store.move_chat(chat, to.clone(), now)).await;
                self.put_back(job, refusal, now, false).await;
            }
            Verdict::Pause(why) => {
                self.persist(|| self.store.fail_delivery(id, why.clone(), now)).await;
                self.persist(|| self.store.pause_chat(chat, why.clone(), now)).await;
            }
            Verdict::GiveUp(why) => {
                self.persist(|| self.store.fail_delivery(id, why.clone(), now)).await
            }
        }
        Next::Done
    }

    /// Puts a delivery back whose part was not posted by this request. Where an earlier one may have
    /// posted it, it stays in doubt.
    async fn put_back(&self, job: &Job, refusal: &Refusal, due: Timestamp, counts_as_try: bool) {
        let (id, part, reason) = (job.claimed.id, job.part, refusal.to_string());
        if job.claimed.in_doubt_since.is_some() {
            self.persist(|| self.store.postpone(id, reason.clone(), due, counts_as_try)).await;
        } else {
            self.persist(|| self.store.part_refused(id, part, reason.clone(), due, counts_as_try))
                .await;
        }
    }

    /// Operators hear of what only they can mend.
    async fn tell(&self, claimed: &Claimed, refusal: &Refusal) {
        match refusal {
            Refusal::Rejected(reason) => {
                let issue = self.store.issue(claimed.issue).await.ok().flatten();
                let newsletter = issue.map(|issue| issue.newsletter.title).unwrap_or_default();
                self.notices.hand_in(Notice::Rejected { newsletter, reason: reason.clone() });
            }
            Refusal::Forbidden(reason) => {
                let chat = self.store.chat(claimed.chat).await.ok().flatten();
                let title = chat.map(|chat| chat.title).filter(|title| !title.is_empty());
                let chat = title.unwrap_or_else(|| claimed.destination.address.to_string());
                self.notices.hand_in(Notice::Forbidden { chat, reason: reason.clone() });
            }
            _ => {}
        }
    }

    /// Writes what must not be lost, however long the disk is full.
    async fn persist<T, W, F>(&self, write: W)
    where
        W: Fn() -> F,
        F: Future<Output = Result<T, StoreError>>,
    {
        while let Err(error) = write().await {
            tracing::error!(%error, "an outcome could not be written down; trying again");
            if matches!(error, StoreError::Closed) {
                return;
            }
            // The disk may have room by then.
            tokio::time::sleep(self.policy.first_pause).await;
        }
    }
}

/// What the delivery's reader wants.
fn preferences(claimed: &Claimed) -> Preferences {
    let language = Language::choose([claimed.language.as_deref()]);
    Preferences { depth: claimed.depth, language }
}

/// A time after another; never before it.
fn later(now: Timestamp, after: Duration) -> Timestamp {
    now.checked_add(SignedDuration::try_from(after).unwrap_or_default()).unwrap_or(now)
}

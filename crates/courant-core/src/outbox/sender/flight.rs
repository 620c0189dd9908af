//! One part of one delivery: attempt on disk, request, receipt on disk.

use crate::briefing::Preferences;
use crate::model::{ChatId, RunId};
use crate::outbox::notice::{Notice, Notices};
use crate::outbox::renderings::{Rendering, Renderings};
use crate::outbox::retry::{Verdict, decide};
use crate::outbox::{InDoubt, Pacer, Policy, Refusal, Transport};
use crate::store::{Attempt, Claimed, OpenPart, Store, StoreError};
use crate::texts::Language;
use jiff::{SignedDuration, Timestamp};
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

/// How soon a write that must not be lost is tried again: the disk may have room by then.
const WRITE_AGAIN: Duration = Duration::from_secs(1);

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
    /// The delivery, if it has more parts to send.
    pub(super) next: Option<Job>,
}

impl Job {
    pub(super) fn new(claimed: Claimed) -> Self {
        let part = claimed.parts_done;
        Self { claimed, rendering: None, part }
    }
}

impl Flight {
    /// Sends the next part of a delivery.
    pub(super) async fn fly(self: Arc<Self>, mut job: Job) -> Landed {
        let chat = job.claimed.chat;
        let more = match self.send(&mut job).await {
            Ok(more) => more,
            Err(error) => {
                // Nothing has left: the attempt could not be written down. It is claimed again later.
                tracing::error!(%error, delivery = %job.claimed.id, "a delivery could not be begun");
                self.persist(|| self.store.hand_back(vec![job.claimed.id])).await;
                false
            }
        };
        Landed { chat, next: more.then_some(job) }
    }

    /// Returns whether the delivery has more parts to send now.
    async fn send(&self, job: &mut Job) -> Result<bool, StoreError> {
        let claimed = &job.claimed;
        let Some((rendering, parts)) = self.rendering(job).await? else {
            self.store
                .fail_delivery(claimed.id, "the issue is gone".into(), Timestamp::now())
                .await?;
            return Ok(false);
        };
        job.rendering = Some((rendering, Arc::clone(&parts)));
        let claimed = &job.claimed;
        let number = usize::try_from(job.part).unwrap_or(usize::MAX);
        let last = number + 1 >= parts.len();
        let Some(part) = parts.get(number) else {
            self.store.part_done(claimed.id, job.part, None, true, Timestamp::now()).await?;
            return Ok(false);
        };
        if let Some(since) = job.claimed.in_doubt_since.take()
            && !self.may_repeat(since)
        {
            self.store.part_done(job.claimed.id, job.part, None, last, Timestamp::now()).await?;
            job.part += 1;
            return Ok(!last);
        }
        let claimed = &job.claimed;
        let open = OpenPart { delivery: claimed.id, part: job.part, rendering, run: self.run };
        if let Attempt::Skipped(reason) = self.store.attempt(open, Timestamp::now()).await? {
            tracing::debug!(delivery = %claimed.id, reason, "a delivery is skipped");
            return Ok(false);
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
                job.part += 1;
                Ok(!last)
            }
            Err(refusal) => {
                self.refused(job, &refusal).await;
                Ok(false)
            }
        }
    }

    async fn rendering(&self, job: &Job) -> Result<Option<Rendering>, StoreError> {
        if let Some(known) = &job.rendering {
            return Ok(Some(known.clone()));
        }
        if let Some(begun) = job.claimed.rendering {
            return self.renderings.begun(begun).await;
        }
        let language = Language::choose([job.claimed.language.as_deref()]);
        self.renderings
            .of(job.claimed.issue, Preferences { depth: job.claimed.depth, language })
            .await
    }

    /// Whether a message that may stand there already is sent again.
    fn may_repeat(&self, since: Timestamp) -> bool {
        let age = Timestamp::now().duration_since(since);
        let harmless = SignedDuration::try_from(self.transport.harmless_repeat())
            .unwrap_or(SignedDuration::ZERO);
        self.policy.in_doubt == InDoubt::Resend || age < harmless
    }

    async fn refused(&self, job: &Job, refusal: &Refusal) {
        let claimed = &job.claimed;
        let now = Timestamp::now();
        let age = Duration::try_from(now.duration_since(claimed.created_at)).unwrap_or_default();
        let salt = u64::try_from(claimed.id.0).unwrap_or_default();
        let verdict = decide(refusal, claimed.tries, age, salt);
        tracing::info!(delivery = %claimed.id, part = job.part, %refusal, ?verdict, "a message was not posted");
        self.tell(claimed, refusal).await;
        let (id, part, chat) = (claimed.id, job.part, claimed.chat);
        let reason = refusal.to_string();
        let later = |after: Duration| {
            now.checked_add(SignedDuration::try_from(after).unwrap_or_default()).unwrap_or(now)
        };
        match verdict {
            Verdict::Again { after, failed } => {
                if let Refusal::RetryAfter { blocked, .. } = refusal {
                    self.pacer.block(blocked, after);
                }
                self.persist(|| {
                    self.store.part_refused(id, part, reason.clone(), later(after), !failed)
                })
                .await;
            }
            Verdict::Doubt { after } => {
                self.persist(|| self.store.part_in_doubt(id, reason.clone(), later(after))).await;
            }
            Verdict::Move(to) => {
                self.persist(|| self.store.move_chat(chat, to.clone(), now)).await;
                self.persist(|| self.store.part_refused(id, part, reason.clone(), now, true)).await;
            }
            Verdict::Pause(why) => {
                self.persist(|| self.store.fail_delivery(id, why.clone(), now)).await;
                self.persist(|| self.store.pause_chat(chat, why.clone(), now)).await;
            }
            Verdict::GiveUp(why) => {
                self.persist(|| self.store.fail_delivery(id, why.clone(), now)).await
            }
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
            tokio::time::sleep(WRITE_AGAIN).await;
        }
    }
}

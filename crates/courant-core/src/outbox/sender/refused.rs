//! What follows when a request was refused, or could not be made.

use super::flight::{Asked, Flight, Next};
use super::job::Job;
use crate::outbox::Refusal;
use crate::outbox::notice::Notice;
use crate::outbox::retry::{History, Verdict, decide};
use crate::store::Claimed;
use jiff::{SignedDuration, Timestamp};
use std::time::Duration;

impl Flight {
    /// Tries a delivery again later that could not be sent for a reason of our own. A defect counts as a
    /// try, so that it is tried ever less often, and not for ever.
    pub(super) async fn broken(&self, job: &mut Job, reason: String, defect: bool) -> Next {
        let now = self.clock.now();
        let after = match self.verdict(job, &Refusal::InDoubt(reason.clone()), now) {
            Verdict::GiveUp(why) => {
                self.end(job, why, now).await;
                return Next::Done;
            }
            Verdict::Doubt { after } if defect => after,
            _ => self.policy.first_pause,
        };
        self.note(job, reason, defect).await;
        Next::Later((), after)
    }

    fn verdict(&self, job: &Job, refusal: &Refusal, now: Timestamp) -> Verdict {
        let age = Duration::try_from(now.duration_since(job.since)).unwrap_or_default();
        let salt = u64::try_from(job.claimed.id.0).unwrap_or_default();
        let history = History { tries: job.claimed.tries, age, salt };
        decide(refusal, history, self.policy.first_pause)
    }

    /// Does what follows from a refusal.
    pub(super) async fn refused(&self, job: &mut Job, refusal: &Refusal, asked: Asked) -> Next {
        let now = self.clock.now();
        let verdict = self.verdict(job, refusal, now);
        let (id, chat) = (job.claimed.id, job.claimed.chat);
        tracing::info!(delivery = %id, part = job.part, %refusal, ?verdict, "a message was not posted");
        self.tell(&job.claimed, refusal).await;
        // Where an earlier request may have posted it, it stays in doubt.
        if asked == Asked::Post && job.claimed.doubt.is_none() {
            self.persist(|| self.store.part_refused(id, job.part)).await;
        }
        match verdict {
            Verdict::Again { after, failed } => {
                if let Refusal::RetryAfter { blocked, .. } = refusal {
                    self.lane.pacer.refused(blocked, after);
                }
                self.note(job, refusal.to_string(), failed).await;
                Next::Later((), after)
            }
            Verdict::Doubt { after } => {
                self.note(job, refusal.to_string(), true).await;
                Next::Later((), after)
            }
            Verdict::Aside { after } => {
                let (reason, due) = (refusal.to_string(), later(now, after));
                self.persist(|| self.store.set_aside(id, chat, reason.clone(), due)).await;
                Next::Done
            }
            Verdict::Move(to) => {
                let moved = self.persist(|| self.store.move_chat(chat, to.clone(), now)).await;
                job.claimed.chat = moved.unwrap_or(chat);
                job.claimed.destination.address = to;
                Next::Part(())
            }
            Verdict::Pause(why) => {
                self.end(job, why.clone(), now).await;
                self.persist(|| self.store.pause_chat(chat, why.clone(), now)).await;
                Next::Done
            }
            Verdict::GiveUp(why) => {
                self.end(job, why, now).await;
                Next::Done
            }
        }
    }

    /// Ends a delivery that goes no further; a copy that could not be changed stays delivered.
    async fn end(&self, job: &Job, why: String, now: Timestamp) {
        let id = job.claimed.id;
        if job.claimed.stale {
            self.persist(|| self.store.left_unchanged(id, why.clone(), now)).await;
        } else {
            self.persist(|| self.store.fail_delivery(id, why.clone(), now)).await;
        }
    }

    async fn note(&self, job: &mut Job, reason: String, counts: bool) {
        let id = job.claimed.id;
        job.claimed.tries += u32::from(counts);
        self.persist(|| self.store.note_try(id, reason.clone(), counts)).await;
    }

    /// People hear of what only they can mend.
    pub(super) async fn tell(&self, claimed: &Claimed, refusal: &Refusal) {
        match refusal {
            Refusal::Picture(reason) | Refusal::Rejected(reason) => {
                let newsletter = self.store.newsletter(claimed.newsletter).await.ok().flatten();
                let newsletter = newsletter.map(|newsletter| newsletter.title).unwrap_or_default();
                self.notices.hand_in(Notice::Rejected { newsletter, reason: reason.clone() });
            }
            Refusal::Forbidden(reason) => {
                let (chat, now) = (claimed.chat, self.clock.now());
                match self.store.tell_forbidden(chat, now).await {
                    Ok(true) => {
                        let subscription = claimed.subscription;
                        self.notices.hand_in(Notice::Forbidden {
                            chat,
                            subscription,
                            reason: reason.clone(),
                        });
                    }
                    Ok(false) => {}
                    Err(error) => tracing::error!(%error, "who was told could not be noted"),
                }
            }
            _ => {}
        }
    }
}

/// A time after another; never before it.
fn later(now: Timestamp, after: Duration) -> Timestamp {
    now.checked_add(SignedDuration::try_from(after).unwrap_or_default()).unwrap_or(now)
}

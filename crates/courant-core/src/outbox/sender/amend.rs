//! Bringing a copy that stands in a chat up to date: corrected, or taken back. One request a flight, chosen
//! by comparing what stands there with what should.

use super::flight::{Asked, Flight, Next, wanted};
use super::job::Job;
use crate::model::RenderingId;
use crate::outbox::Refusal;
use crate::outbox::renderings::{Form, Rendering, Untold, Wanted};
use crate::outbox::transport::{Change, Part};
use crate::store::{Gone, PostedPart, StoreError, Told};
use crate::texts::Language;
use std::time::Instant;

/// What is done next to a copy.
#[derive(Debug, PartialEq, Eq)]
enum Step {
    /// The message is made to read like the part of the same number.
    Edit(PostedPart),
    /// The message goes.
    Delete(PostedPart),
    /// The part of that number is posted.
    Post(u32),
    /// Nothing is left to do.
    Done,
}

/// The next step from the messages that stand in a chat to `target` with `count` parts; `next` is the first
/// part that was never posted. Pure.
fn step(posted: &[PostedPart], next: u32, target: Option<RenderingId>, count: u32) -> Step {
    let wrong = posted.iter().find(|part| part.part >= count || part.shows != target);
    match wrong {
        Some(part) if part.part >= count => Step::Delete(part.clone()),
        Some(part) => Step::Edit(part.clone()),
        None if next < count => Step::Post(next),
        None => Step::Done,
    }
}

impl Flight {
    /// Makes the next request that brings a copy up to date.
    pub(super) async fn amend(
        &self,
        job: &mut Job,
        moment: Instant,
        answered: &mut Option<bool>,
    ) -> Result<Next, StoreError> {
        let target = self.target(job).await?;
        loop {
            let (posted, next) = self.store.posted(job.claimed.id).await?;
            let count = target.as_ref().map_or(0, |target| target.parts.len());
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            let id = target.as_ref().map(|target| target.id);
            let step = step(&posted, next, id, count);
            let posts = match step {
                Step::Post(part) => Some(part),
                _ => None,
            };
            let known = job.posts == posts;
            job.posts = posts;
            // One that counts as several messages goes on at a moment for all of it.
            let heavy = !known && job.weight(&*self.lane.transport) > 1;
            if step != Step::Done && (answered.is_some() || heavy) {
                return Ok(Next::Part(()));
            }
            match (step, &target) {
                (Step::Done, target) => {
                    let shows = target.as_ref().map(|target| (target.id, target.edition));
                    let (delivery, reason) = (job.claimed.id, job.unchanged.take());
                    let changed =
                        || self.store.changed(delivery, shows, reason.clone(), self.clock.now());
                    self.persist(changed).await;
                    return Ok(Next::Done);
                }
                (Step::Post(part), Some(target)) => {
                    (job.part, job.posted) = (part, None);
                    let next = self.post(job, target, moment, answered).await?;
                    if !matches!(next, Next::Part(())) || job.bare || job.searched {
                        return Ok(next);
                    }
                }
                (Step::Edit(message), Some(target)) => {
                    if let Some(next) = self.edit(job, &message, target, moment, answered).await? {
                        return Ok(next);
                    }
                }
                (Step::Delete(message), _) => {
                    if let Some(next) = self.delete(job, &message, moment, answered).await? {
                        return Ok(next);
                    }
                }
                // There is no part to post or to show without a target.
                (Step::Post(_) | Step::Edit(_), None) => return Ok(Next::Done),
            }
        }
    }

    /// What the copy should be: `None` when it should not be there.
    async fn target(&self, job: &mut Job) -> Result<Option<Rendering>, StoreError> {
        if job.claimed.retracted {
            return Ok(None);
        }
        if let Some(known) = &job.rendering {
            return Ok(Some(known.clone()));
        }
        // For the same preferences as the copy, whatever the reader prefers by now.
        let now = wanted(&job.claimed, job.preferences(), Form::Best);
        let wanted = match job.claimed.rendering {
            Some(shown) => self.renderings.as_before(shown, now).await?,
            None => now,
        };
        let mut target = self.renderings.of(wanted.clone()).await?;
        if target == Err(Untold::Filtered) {
            // Nothing of it fits any more: whoever has read it is told what it says now.
            let whole = |told: Told| Told { filter: None, ..told };
            let issues = wanted.issues.into_iter().map(whole).collect();
            target = self.renderings.of(Wanted { issues, ..wanted }).await?;
        }
        job.rendering = target.ok();
        Ok(job.rendering.clone())
    }

    /// `None` when the copy is a step further.
    async fn edit(
        &self,
        job: &mut Job,
        message: &PostedPart,
        target: &Rendering,
        moment: Instant,
        answered: &mut Option<bool>,
    ) -> Result<Option<Next>, StoreError> {
        let number = usize::try_from(message.part).unwrap_or(usize::MAX);
        let Some(part) = target.parts.get(number) else { return Ok(None) };
        if !job.bare && self.shows_already(message, part).await? {
            self.shows(job, message, target.id).await;
            return Ok(None);
        }
        let transport = &self.lane.transport;
        let bare = job.bare.then(|| transport.bare(part)).flatten();
        let to = job.claimed.destination.clone();
        self.moment(job, moment).await;
        let outcome = transport.edit(&to, &message.receipt, bare.as_ref().unwrap_or(part)).await;
        match self.heard(outcome, answered) {
            Ok(Change::Made) => {
                self.shows(job, message, target.id).await;
                job.bare = false;
                Ok(None)
            }
            Ok(Change::Unfit) => {
                self.gone(job, message, Gone::Deleted).await;
                Ok(None)
            }
            // Somebody has deleted it: so be it.
            Ok(Change::Missing | Change::TooOld) => {
                self.gone(job, message, Gone::Missing).await;
                Ok(None)
            }
            Err(Refusal::Picture(_) | Refusal::Rejected(_))
                if !job.bare && transport.bare(part).is_some() =>
            {
                job.bare = true;
                Ok(Some(Next::Part(())))
            }
            Err(refusal @ (Refusal::Picture(_) | Refusal::Rejected(_))) => {
                let reason = refusal.to_string();
                tracing::warn!(delivery = %job.claimed.id, part = message.part, reason, "a message could not be corrected");
                self.tell(&job.claimed, &refusal).await;
                job.unchanged = Some(format!("not corrected: {reason}"));
                job.bare = false;
                // It is ours still, and a later correction may be taken.
                self.shows(job, message, target.id).await;
                Ok(None)
            }
            Err(refusal) => Ok(Some(self.refused(job, &refusal, Asked::Change).await)),
        }
    }

    /// `None` when the copy is a step further.
    async fn delete(
        &self,
        job: &mut Job,
        message: &PostedPart,
        moment: Instant,
        answered: &mut Option<bool>,
    ) -> Result<Option<Next>, StoreError> {
        let transport = &self.lane.transport;
        let to = job.claimed.destination.clone();
        self.moment(job, moment).await;
        let outcome = if job.noting {
            let language = Language::choose([job.claimed.language.as_deref()]);
            let words = if job.claimed.retracted { "copy-retracted" } else { "copy-shorter" };
            transport.edit(&to, &message.receipt, &transport.note(&language.say(words))).await
        } else {
            transport.delete(&to, &message.receipt).await
        };
        match self.heard(outcome, answered) {
            Ok(Change::TooOld) if !job.noting => {
                // The next request edits it to a short note.
                job.noting = true;
                Ok(Some(Next::Part(())))
            }
            Ok(change) => {
                let kept = job.noting && change != Change::Unfit;
                let how = if kept { Gone::Kept } else { Gone::Deleted };
                job.noting = false;
                self.gone(job, message, how).await;
                Ok(None)
            }
            Err(Refusal::Picture(reason) | Refusal::Rejected(reason)) if !job.noting => {
                tracing::info!(delivery = %job.claimed.id, reason, "a message cannot be deleted; it becomes a note");
                job.noting = true;
                Ok(Some(Next::Part(())))
            }
            Err(Refusal::Picture(reason) | Refusal::Rejected(reason)) => {
                job.unchanged = Some(format!("not taken back: {reason}"));
                job.noting = false;
                self.gone(job, message, Gone::Kept).await;
                Ok(None)
            }
            Err(refusal) => Ok(Some(self.refused(job, &refusal, Asked::Change).await)),
        }
    }

    /// Whether a message shows that part already: corrections often change one of several.
    async fn shows_already(&self, message: &PostedPart, part: &Part) -> Result<bool, StoreError> {
        let Some(shown) = message.shows else { return Ok(false) };
        let shown = self.renderings.begun(shown).await?;
        let number = usize::try_from(message.part).unwrap_or(usize::MAX);
        Ok(shown.is_some_and(|shown| shown.parts.get(number) == Some(part)))
    }

    async fn shows(&self, job: &Job, message: &PostedPart, rendering: RenderingId) {
        let (delivery, part) = (job.claimed.id, message.part);
        self.persist(|| self.store.part_shows(delivery, part, rendering)).await;
    }

    async fn gone(&self, job: &Job, message: &PostedPart, how: Gone) {
        let (delivery, part) = (job.claimed.id, message.part);
        self.persist(|| self.store.part_gone(delivery, part, how)).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outbox::Receipt;
    use proptest::prelude::*;

    fn part(part: u32, shows: i64) -> PostedPart {
        PostedPart { part, receipt: Receipt(part.to_string()), shows: Some(RenderingId(shows)) }
    }

    proptest! {
        /// From any copy to any target, in as many requests as there are differences.
        #[test]
        fn every_copy_becomes_its_target(shows in prop::collection::vec(0_i64..3, 0..6), count in 0_u32..6) {
            let mut copy: Vec<PostedPart> = (0..).zip(&shows).map(|(number, shows)| part(number, *shows)).collect();
            let mut next = u32::try_from(copy.len()).unwrap_or_default();
            let target = RenderingId(1);
            let mut requests = 0;
            loop {
                match step(&copy, next, Some(target), count) {
                    Step::Done => break,
                    Step::Edit(message) => {
                        let found = copy.iter_mut().find(|known| known.part == message.part);
                        found.into_iter().for_each(|known| known.shows = Some(target));
                    }
                    Step::Delete(message) => copy.retain(|known| known.part != message.part),
                    Step::Post(number) => {
                        copy.push(part(number, 1));
                        next = number + 1;
                    }
                }
                requests += 1;
                prop_assert!(requests < 20);
            }
            prop_assert_eq!(copy, (0..count).map(|number| part(number, 1)).collect::<Vec<_>>());
            let surplus = shows.len().saturating_sub(usize::try_from(count).unwrap_or_default());
            let kept = shows.len() - surplus;
            let wrong = shows.iter().take(kept).filter(|shows| **shows != 1).count();
            let missing = usize::try_from(count).unwrap_or_default().saturating_sub(shows.len());
            prop_assert_eq!(requests, surplus + wrong + missing);
        }
    }
}

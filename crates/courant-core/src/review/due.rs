//! What was given a time goes out by itself.

use super::deciding::{Published, ReviewError, publish_when_due};
use crate::intake::IntakeError;
use crate::model::PersonId;
use crate::outbox::{Notice, Notices};
use crate::store::{HeldLine, Store, StoreError};
use jiff::Timestamp;

/// Publishes what is due by now, and tells whoever wanted that. What cannot be published waits for somebody again, without
/// a time. Returns how many went out.
///
/// # Errors
/// When the database does not take one of them; it is tried again, and the others are not held up.
pub async fn publish_due(
    store: &Store,
    notices: &Notices,
    now: Timestamp,
) -> Result<usize, StoreError> {
    let (mut count, mut trouble) = (0, None);
    for line in store.held_due(now).await? {
        match publish_when_due(store, line.id, now).await {
            Ok(published) => {
                count += 1;
                went_out(notices, &line, published);
            }
            // Somebody was faster.
            Err(ReviewError::Decided(_) | ReviewError::Gone | ReviewError::NotDue) => {}
            // What cannot be read now will never be.
            Err(ReviewError::Intake(IntakeError::Store(error)))
                if !matches!(error, StoreError::Damaged(_)) =>
            {
                trouble = trouble.or(Some(error));
            }
            Err(error) => {
                tracing::warn!(%error, "what was given a time cannot be published");
                store.schedule_held(line.id, None).await?;
                let (id, title, reason) = (line.id, line.held.title.clone(), error.to_string());
                tell(notices, &line, |to| Notice::DidNotGoOut { to, id, title, reason });
            }
        }
    }
    trouble.map_or(Ok(count), Err)
}

fn went_out(notices: &Notices, line: &HeldLine, published: Published) {
    let newsletter = published.newsletter.title;
    for (title, taken) in published.intake.issues {
        let (fate, audience) = (taken.fate, taken.audience);
        tracing::info!(newsletter, audience, "what was given a time goes out");
        let newsletter = newsletter.clone();
        tell(notices, line, |to| Notice::WentOut { to, newsletter, title, fate, audience });
    }
}

fn tell(notices: &Notices, line: &HeldLine, notice: impl FnOnce(PersonId) -> Notice) {
    if let Some(to) = line.scheduled_by {
        notices.hand_in(notice(to));
    }
}

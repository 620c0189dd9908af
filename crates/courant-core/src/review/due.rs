//! What was given a time goes out by itself.

use super::deciding::{ReviewError, publish};
use crate::outbox::{Notice, Notices};
use crate::store::{HeldLine, Store, StoreError};
use jiff::Timestamp;

/// Publishes what is due by now, and tells whoever wanted that. What cannot be published waits for somebody again, without
/// a time. Returns how many went out.
///
/// # Errors
/// When the database does not take it; what is left is tried again.
pub async fn publish_due(
    store: &Store,
    notices: &Notices,
    now: Timestamp,
) -> Result<usize, StoreError> {
    let mut count = 0;
    for line in store.held_due(now).await? {
        match publish(store, line.id, None, now).await {
            Ok(published) => {
                count += 1;
                let audience =
                    published.intake.issues.iter().map(|(_, taken)| taken.audience).sum();
                tracing::info!(
                    newsletter = published.newsletter.slug.as_str(),
                    audience,
                    "what was given a time goes out"
                );
                let newsletter = published.newsletter.title;
                tell(notices, &line, |to| Notice::WentOut {
                    to,
                    newsletter,
                    title: line.held.title.clone(),
                    audience,
                });
            }
            // Somebody was faster.
            Err(ReviewError::Decided(_) | ReviewError::Gone) => {}
            Err(ReviewError::Intake(crate::intake::IntakeError::Store(error))) => {
                return Err(error);
            }
            Err(error) => {
                tracing::warn!(%error, "what was given a time cannot be published");
                store.schedule_held(line.id, None).await?;
                let reason = error.to_string();
                tell(notices, &line, |to| Notice::DidNotGoOut {
                    to,
                    id: line.id,
                    title: line.held.title.clone(),
                    reason,
                });
            }
        }
    }
    Ok(count)
}

fn tell(notices: &Notices, line: &HeldLine, notice: impl FnOnce(crate::model::PersonId) -> Notice) {
    if let Some(to) = line.scheduled_by {
        notices.hand_in(notice(to));
    }
}

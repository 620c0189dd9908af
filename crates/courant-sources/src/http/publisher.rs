//! Where issues go that a publisher posts.

use async_trait::async_trait;
use courant_core::intake::{self, Intake, IntakeError, Outgoing, Source};
use courant_core::model::Newsletter;
use courant_core::store::Store;
use jiff::Timestamp;

/// What became of what was posted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Published {
    /// It was taken in.
    TakenIn(Intake),
    /// It waits for somebody to look at it: the titles, and what an operator should know of the source.
    Waits {
        /// Of each issue.
        titles: Vec<String>,
        /// What was noted.
        notes: Vec<String>,
    },
}

/// Publishes what was read. When it returns, what became of it is on disk; the same source again is the same issue.
#[async_trait]
pub trait Publisher: Send + Sync + 'static {
    /// Publishes a source for a newsletter.
    ///
    /// # Errors
    /// When the database does not take it: then nothing was taken in.
    async fn publish(
        &self,
        newsletter: &Newsletter,
        source: Source,
        outgoing: Outgoing,
        now: Timestamp,
    ) -> Result<Published, IntakeError>;
}

/// Without a review: everything is taken in at once.
#[async_trait]
impl Publisher for Store {
    async fn publish(
        &self,
        newsletter: &Newsletter,
        source: Source,
        outgoing: Outgoing,
        now: Timestamp,
    ) -> Result<Published, IntakeError> {
        intake::accept(self, newsletter, source, outgoing, now).await.map(Published::TakenIn)
    }
}

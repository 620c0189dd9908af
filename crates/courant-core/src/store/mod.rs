//! Everything that is kept, and the only place with SQL.
//!
//! One file a table. Methods of [`Store`] are the interface that a second engine would implement: no
//! connection, statement or transaction leaves this module. Writes go through one writer thread that
//! commits in groups (`writer`), reads through a pool of connections (`readers`); both run off
//! the async threads.

mod admissions;
mod archive;
mod bookmarks;
mod changes;
mod chats;
mod deliveries;
mod editors;
mod error;
mod export;
mod fates;
mod feeds;
mod filters;
mod forget;
mod held;
mod issues;
mod links;
mod newsletters;
mod open;
mod operators;
mod people;
mod publishing;
mod readers;
mod renderings;
mod row;
mod saved;
mod senders;
mod sources;
mod subscriptions;
mod timing;
mod writer;

pub use archive::{FoundIssues, Within};
pub use bookmarks::Bookmark;
pub use changes::ChangeLine;
pub use chats::WITHIN;
pub use deliveries::{
    Attempt, Claimed, DonePart, Doubt, Gone, IssueProgress, OnHand, OpenPart, Planned, PostedPart,
    Released, Tally, Told,
};
pub use error::StoreError;
pub use fates::{DeliveryFate, IssueFate};
pub use feeds::{Feed, FeedAnswer, FeedTrouble, Hub, NewFeed, NewHub, Validators};
pub use held::{Again, BROUGHT_BACK, Decision, Held, HeldContent, HeldKind, HeldLine, Holding};
pub use issues::{Acceptance, Fate, NewIssue, Retraction};
pub use links::Carried;
pub use newsletters::{NewNewsletter, NewsletterChange};
pub use operators::Office;
pub use publishing::{KeptAnswer, PublishToken};
pub use renderings::MadeFor;
pub use senders::MailSender;
pub use sources::SourceState;
pub use subscriptions::Subscribed;
pub use timing::Retiming;

use deliveries::FILTERED;
use readers::Readers;
use rusqlite::Connection;
use std::path::Path;
use writer::Writer;

/// The database. Clones share it.
#[derive(Clone, Debug)]
pub struct Store {
    writer: Writer,
    readers: Readers,
}

impl Store {
    /// Opens the database file, makes it if it is missing, and migrates it.
    ///
    /// # Errors
    /// When the file cannot be opened, written or migrated, or is of a newer version.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let writer = open::writer(path)?;
        Ok(Self { writer: Writer::start(writer)?, readers: Readers::new(path) })
    }

    /// Runs `job` in the next group commit; the answer comes when it is durable.
    async fn write<T, F>(&self, job: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        self.writer.run(job).await
    }

    /// Runs `job` on a reader connection.
    async fn read<T, F>(&self, job: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        self.readers.run(job).await
    }

    /// A number that changes whenever anybody, in this process or another, has committed a change.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn version(&self) -> Result<i64, StoreError> {
        self.readers.version().await
    }
}

#[cfg(test)]
mod tests;

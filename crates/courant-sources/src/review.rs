//! What is no mail and may be looked at first: what publishers post, entries of feeds, files.

use crate::http::{Published, Publisher};
use async_trait::async_trait;
use courant_core::intake::{IntakeError, Outgoing, Source};
use courant_core::model::Newsletter;
use courant_core::outbox::Notices;
use courant_core::review::{Received, receive};
use courant_core::store::{Again, Held, HeldKind, Store};
use jiff::Timestamp;

/// Takes in what is posted, or keeps it until somebody has looked at it.
#[derive(Clone, Debug)]
pub struct Review {
    store: Store,
    notices: Notices,
}

impl Review {
    /// One for the newsletters of a database.
    pub fn new(store: Store, notices: Notices) -> Self {
        Self { store, notices }
    }
}

#[async_trait]
impl Publisher for Review {
    async fn publish(
        &self,
        newsletter: &Newsletter,
        source: Source,
        outgoing: Outgoing,
        now: Timestamp,
    ) -> Result<Published, IntakeError> {
        let held = (sent_by("its publisher, by HTTP"), Again::Wanted);
        let (store, notices) = (&self.store, &self.notices);
        let received = receive(store, notices, newsletter, source, outgoing, held, now).await?;
        let Received { intake, waits, .. } = received;
        Ok(if waits.is_empty() {
            Published::TakenIn(intake)
        } else {
            Published::Waits { titles: waits, notes: intake.notes }
        })
    }
}

/// What waits of something that is no mail: it names no sender, and nothing needs to be proved.
pub(crate) fn sent_by(sender: &str) -> Held {
    Held {
        kind: HeldKind::Review,
        newsletter: None,
        identity: String::new(),
        domain: String::new(),
        list_id: None,
        address: None,
        sender: sender.to_owned(),
        title: String::new(),
        reason: String::new(),
        link: None,
        sent_by: None,
    }
}

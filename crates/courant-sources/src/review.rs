//! What publishers post, where their newsletter wants each issue looked at first.

use crate::desk::{MAX_HELD, identity};
use crate::http::{Published, Publisher};
use async_trait::async_trait;
use courant_core::intake::{IntakeError, Outgoing, Source};
use courant_core::model::Newsletter;
use courant_core::outbox::{Notice, Notices};
use courant_core::store::{Held, HeldKind, Store, StoreError};
use jiff::Timestamp;

/// Why it waits.
const REASON: &str = "each issue of this newsletter is looked at first";

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
        // What goes nowhere needs nobody's eyes.
        if outgoing == Outgoing::Nothing || !self.store.wants_review(newsletter.id).await? {
            return self.store.publish(newsletter, source, outgoing, now).await;
        }
        let issues = source.reading.issues.iter();
        let titles: Vec<String> =
            issues.map(|issue| issue.title.clone().unwrap_or_default()).collect();
        let held = Held {
            kind: HeldKind::Review,
            newsletter: Some(newsletter.id),
            identity: identity(&source),
            domain: String::new(),
            list_id: None,
            address: None,
            sender: "its publisher, by HTTP".to_owned(),
            title: titles.first().cloned().unwrap_or_default(),
            reason: REASON.to_owned(),
            link: None,
        };
        let notes = source.reading.notes;
        match self.store.hold(held, (source.name, source.bytes), MAX_HELD, now).await? {
            Some(true) => self.notices.hand_in(Notice::Held {
                newsletter: newsletter.title.clone(),
                reason: REASON.to_owned(),
            }),
            Some(false) => {}
            None => return Err(StoreError::Full.into()),
        }
        Ok(Published::Waits { titles, notes })
    }
}

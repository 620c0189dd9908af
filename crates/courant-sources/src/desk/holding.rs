//! Mails that are kept until somebody has looked at them.

use super::Desk;
use crate::mail::NotTaken;
use crate::trust::{Proof, Sender};
use courant_core::intake::Source;
use courant_core::model::NewsletterId;
use courant_core::review::{hold, identity};
use courant_core::store::{Again, Held, HeldKind, Holding as Outcome};
use jiff::Timestamp;

/// What is kept of a mail beside its bytes.
pub(super) struct Holding {
    newsletter: Option<NewsletterId>,
    identity: String,
    domain: String,
    list_id: Option<String>,
    address: Option<String>,
    sender: String,
    title: String,
    link: Option<String>,
}

impl Holding {
    pub(super) fn new(sender: &Sender, proof: &Proof, source: &Source) -> Self {
        let address = sender.address.clone().unwrap_or_else(|| "nobody".to_owned());
        let named = sender.name.as_ref().map(|name| format!("{name} <{address}>"));
        Self {
            newsletter: None,
            identity: identity(&source.reading.issues),
            domain: proof
                .authenticated
                .as_ref()
                .map(|proved| proved.domain.clone())
                .unwrap_or_default(),
            list_id: sender.list_id.clone(),
            address: sender.address.clone(),
            sender: named.unwrap_or(address),
            title: sender.title.clone().unwrap_or_default(),
            link: None,
        }
    }

    /// Of this newsletter, if it claims to be of one.
    pub(super) fn of_maybe(self, newsletter: Option<NewsletterId>) -> Self {
        Self { newsletter, ..self }
    }

    /// Asking for a confirmation there.
    pub(super) fn asking(self, newsletter: Option<NewsletterId>, link: String) -> Self {
        Self { newsletter, link: Some(link), ..self }
    }

    /// The row of it that waits.
    pub(super) fn held(self, kind: HeldKind, reason: &str) -> Held {
        let Self { newsletter, identity, domain, list_id, address, sender, title, link } = self;
        let reason = reason.to_owned();
        Held {
            kind,
            newsletter,
            identity,
            domain,
            list_id,
            address,
            sender,
            title,
            reason,
            link,
            sent_by: None,
        }
    }
}

impl Desk {
    /// Keeps a mail, and tells operators.
    pub(super) async fn hold(
        &self,
        holding: Holding,
        kind: HeldKind,
        reason: &str,
        source: Source,
        now: Timestamp,
    ) -> Result<(), NotTaken> {
        let held = holding.held(kind, reason);
        let held = hold(&self.store, &self.notices, held, source, Again::Same, now).await;
        match held.map_err(super::later)? {
            Outcome::New(_) | Outcome::Waits(_) | Outcome::Decided => Ok(()),
            Outcome::Full => {
                let words = "too many mails wait for somebody to look at them";
                Err(NotTaken::Never(words.to_owned()))
            }
        }
    }
}

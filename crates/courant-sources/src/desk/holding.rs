//! Mails that are kept until somebody has looked at them.

use super::Desk;
use crate::mail::NotTaken;
use crate::trust::{Proof, Sender};
use courant_core::intake::Source;
use courant_core::review::{hold, identity};
use courant_core::store::{Again, Held, HeldKind, Holding};
use jiff::Timestamp;

/// What is kept of a mail beside its bytes, if it is to wait: of no newsletter yet, and for no reason.
pub(super) fn held_of(sender: &Sender, proof: &Proof, source: &Source) -> Held {
    let address = sender.address.clone().unwrap_or_else(|| "nobody".to_owned());
    let named = sender.name.as_ref().map(|name| format!("{name} <{address}>"));
    let domain = proof.authenticated.as_ref().map(|proved| proved.domain.clone());
    Held {
        kind: HeldKind::Unknown,
        newsletter: None,
        identity: identity(&source.reading.issues),
        domain: domain.unwrap_or_default(),
        list_id: sender.list_id.clone(),
        address: sender.address.clone(),
        sender: named.unwrap_or(address),
        title: sender.title.clone().unwrap_or_default(),
        reason: String::new(),
        link: None,
        sent_by: None,
    }
}

impl Desk {
    /// Keeps a mail, and tells operators.
    pub(super) async fn hold(
        &self,
        held: Held,
        source: Source,
        now: Timestamp,
    ) -> Result<(), NotTaken> {
        let held = hold(&self.store, &self.notices, held, source, Again::Same, now).await;
        match held.map_err(super::later)? {
            Holding::New(_) | Holding::Waits(_) | Holding::Decided => Ok(()),
            Holding::Full => {
                let words = "too many mails wait for somebody to look at them";
                Err(NotTaken::Never(words.to_owned()))
            }
        }
    }
}

//! Mails that are kept until somebody has looked at them.

use super::Desk;
use crate::mail::NotTaken;
use crate::trust::{Proof, Sender};
use courant_core::intake::Source;
use courant_core::model::NewsletterId;
use courant_core::outbox::Notice;
use courant_core::store::{Held, HeldKind};
use jiff::Timestamp;

/// Most mails that wait at a time: a flood of them is not kept, and its senders are told so.
pub const MAX_HELD: u32 = 1_000;

/// Longest name and subject that are kept of one, in characters.
const MAX_SHOWN: usize = 200;

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
            identity: identity(source),
            domain: proof
                .authenticated
                .as_ref()
                .map(|proved| proved.domain.clone())
                .unwrap_or_default(),
            list_id: sender.list_id.clone(),
            address: sender.address.clone(),
            sender: shown(&named.unwrap_or(address)),
            title: shown(sender.title.as_deref().unwrap_or_default()),
            link: None,
        }
    }

    /// Of this newsletter.
    pub(super) fn of(self, newsletter: NewsletterId) -> Self {
        self.of_maybe(Some(newsletter))
    }

    /// Of this newsletter, if it claims to be of one.
    pub(super) fn of_maybe(self, newsletter: Option<NewsletterId>) -> Self {
        Self { newsletter, ..self }
    }

    /// Asking for a confirmation there.
    pub(super) fn asking(self, newsletter: Option<NewsletterId>, link: String) -> Self {
        Self { newsletter, link: Some(link), ..self }
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
        let newsletter = match holding.newsletter {
            Some(id) => self.store.newsletter(id).await.map_err(super::later)?,
            None => None,
        };
        let title = newsletter.map(|newsletter| newsletter.title).unwrap_or_default();
        let notice = match (kind, &holding.link) {
            (HeldKind::Confirmation, Some(link)) => {
                Notice::Confirmation { sender: holding.sender.clone(), link: link.clone() }
            }
            (HeldKind::Unknown, _) => Notice::UnknownSender { sender: holding.sender.clone() },
            _ if title.is_empty() => Notice::UnknownSender { sender: holding.sender.clone() },
            _ => Notice::Held { newsletter: title, reason: reason.to_owned() },
        };
        let Holding { newsletter, identity, domain, list_id, address, sender, title, link } =
            holding;
        let reason = reason.to_owned();
        let held = Held {
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
        };
        match self
            .store
            .hold(held, (source.name, source.bytes), MAX_HELD, now)
            .await
            .map_err(super::later)?
        {
            Some(true) => self.notices.hand_in(notice),
            Some(false) => {}
            None => {
                tracing::warn!("a mail was not taken: too many wait for somebody to look at them");
                return Err(NotTaken::Never(
                    "too many mails wait for somebody to look at them".to_owned(),
                ));
            }
        }
        Ok(())
    }
}

/// What makes a source the same when it comes again.
pub(crate) fn identity(source: &Source) -> String {
    source.reading.issues.first().map(|issue| issue.identity.key()).unwrap_or_default()
}

/// A line of bounded length, without what does not show.
fn shown(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(MAX_SHOWN).collect()
}

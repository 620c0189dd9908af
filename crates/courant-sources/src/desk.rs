//! The desk that all mail is handed to: whose it is, whether it is from there, and what becomes of it.
//!
//! What is proved to come from where a newsletter comes from is an issue. Everything else is kept for somebody to look
//! at: mail that claims to be of a newsletter, of a sender that is none yet, that asks for a confirmation, or of a
//! newsletter whose every issue is looked at. Nothing that was taken is thrown away but what an operator has blocked.
//! Letters to the owner of a mailbox are none of this, and stay where they are.

mod holding;

use crate::mail::{Mail, MailDesk, NotTaken, Way};
use crate::trust::{Binding, Checker, Proof, Sender, Verdict, Why, confirmation, judge};
use async_trait::async_trait;
use courant_core::intake::{self, IntakeError, Outgoing, Source};
use courant_core::model::NewsletterId;
use courant_core::outbox::Notices;
use courant_core::review::{Received, receive};
use courant_core::store::{Again, Held, HeldKind, MailSender, Store, StoreError};
use courant_newsletter::Format;
use holding::held_of;
use jiff::{SignedDuration, Timestamp};

/// Mail that is dated longer ago goes into the archive and not to readers: a mailbox that is read for the first time,
/// or anew, is no news. Mail servers try for five days to hand a mail in (RFC 5321, 4.5.4.1).
const OLD: SignedDuration = SignedDuration::from_hours(7 * 24);

/// The desk.
#[derive(Debug)]
pub struct Desk {
    store: Store,
    checker: Checker,
    notices: Notices,
    domain: Option<String>,
}

impl Desk {
    /// A desk; `domain` is that of the newsletters' own addresses, where there is one.
    pub fn new(store: Store, checker: Checker, notices: Notices, domain: Option<String>) -> Self {
        let domain = domain.map(|domain| domain.to_ascii_lowercase());
        Self { store, checker, notices, domain }
    }

    /// The newsletter whose own address this is.
    async fn addressed(&self, recipient: &str) -> Result<Option<NewsletterId>, StoreError> {
        let recipient = recipient.to_ascii_lowercase();
        match (recipient.rsplit_once('@'), &self.domain) {
            (Some((local, domain)), Some(ours)) if domain == ours => {
                self.store.addressed(local.to_owned()).await
            }
            _ => Ok(None),
        }
    }

    /// The newsletter whose own address a mail came to.
    async fn recipient(&self, way: &Way) -> Result<Option<NewsletterId>, StoreError> {
        if let Way::Envelope(envelope) = way {
            for recipient in &envelope.recipients {
                if let Some(newsletter) = self.addressed(recipient).await? {
                    return Ok(Some(newsletter));
                }
            }
        }
        Ok(None)
    }

    async fn bindings(&self) -> Result<Vec<(NewsletterId, Binding)>, StoreError> {
        let bound = |MailSender { newsletter, list_id, address, domain }| {
            (newsletter, Binding { list_id, address, domain })
        };
        Ok(self.store.senders().await?.into_iter().map(bound).collect())
    }

    /// An issue of a newsletter that is known to be from there.
    async fn accept(
        &self,
        newsletter: NewsletterId,
        held: Held,
        source: Source,
        now: Timestamp,
    ) -> Result<(), NotTaken> {
        let newsletter = self.store.newsletter(newsletter).await.map_err(later)?;
        // Removed meanwhile.
        let Some(newsletter) = newsletter else { return Ok(()) };
        let dates = source.reading.issues.iter().filter_map(|issue| issue.issued_at.as_deref());
        let newest = dates.filter_map(|date| date.parse::<Timestamp>().ok()).max();
        let is_old = newest.is_some_and(|newest| now.duration_since(newest) > OLD);
        let outgoing = if is_old { Outgoing::Nothing } else { Outgoing::Each };
        let held = (held, Again::Same);
        let (store, notices) = (&self.store, &self.notices);
        let received = receive(store, notices, &newsletter, source, outgoing, held, now).await;
        let Received { intake, waits, .. } = received.map_err(|error| match error {
            IntakeError::Store(error) => later(error),
            IntakeError::Crowded => NotTaken::Later(error.to_string()),
            other => NotTaken::Never(other.to_string()),
        })?;
        let (slug, new) = (newsletter.slug.as_str(), intake.new_issues().count());
        let waits = waits.len();
        tracing::info!(newsletter = slug, new, waits, archived = is_old, "a mail was taken in");
        Ok(())
    }
}

#[async_trait]
impl MailDesk for Desk {
    async fn knows(&self, recipient: &str) -> Result<bool, NotTaken> {
        Ok(self.addressed(recipient).await.map_err(later)?.is_some())
    }

    async fn take(&self, mail: Mail) -> Result<(), NotTaken> {
        let now = Timestamp::now();
        let sender = Sender::of(&mail.bytes);
        let (list_id, address) = (sender.list_id.clone(), sender.address.clone());
        if self.store.is_blocked(list_id, address).await.map_err(later)? {
            tracing::info!("a mail of a blocked sender was thrown away");
            return Ok(());
        }
        let proof = self.checker.check(&mail).await;
        tracing::debug!(notes = ?proof.notes, "a mail was checked");
        let addressed = self.recipient(&mail.way).await.map_err(later)?;
        let asked = confirmation(&mail.bytes);
        let source = read(mail.bytes).await?;
        let held = held_of(&sender, &proof, &source);
        if let Some(asked) = asked {
            let held = Held {
                kind: HeldKind::Confirmation,
                newsletter: addressed,
                reason: "it asks whether you want to subscribe".to_owned(),
                link: Some(asked.link),
                ..held
            };
            return self.hold(held, source, now).await;
        }
        let bindings = self.bindings().await.map_err(later)?;
        let unproved = |reason: String| {
            let newsletter = addressed.or_else(|| claimed(&sender, &bindings));
            Held { kind: HeldKind::Unproved, newsletter, reason, ..held.clone() }
        };
        match judge(&sender, &proof, &bindings, addressed) {
            Verdict::Accept(newsletter) => self.accept(newsletter, held, source, now).await,
            Verdict::First(newsletter) => {
                self.bind(newsletter, &sender, &proof).await.map_err(later)?;
                self.accept(newsletter, held, source, now).await
            }
            // A mail server brings it again, a mailbox would wait behind it.
            Verdict::Later if matches!(mail.way, Way::Envelope(_)) => {
                Err(NotTaken::Later("who sent it could not be checked yet".to_owned()))
            }
            Verdict::Later => {
                let words = "who sent it could not be checked: the name servers did not answer";
                self.hold(unproved(words.to_owned()), source, now).await
            }
            Verdict::Review(why) => self.hold(unproved(why.to_string()), source, now).await,
            // Whoever has newsletters sent to their own address has letters there, too: nobody else is to see them.
            Verdict::Unknown(_) if is_letter(&mail.way, &sender) => Err(NotTaken::Private),
            Verdict::Unknown(why) => {
                let reason = unknown(why, &proof);
                self.hold(Held { reason, ..held }, source, now).await
            }
        }
    }
}

impl Desk {
    /// Binds a newsletter to whoever sent the first mail to its own address.
    async fn bind(
        &self,
        newsletter: NewsletterId,
        sender: &Sender,
        proof: &Proof,
    ) -> Result<(), StoreError> {
        let Some(proved) = &proof.authenticated else { return Ok(()) };
        tracing::info!(newsletter = %newsletter, domain = proved.domain, "a newsletter is bound to its sender");
        self.store
            .bind_sender(MailSender {
                newsletter,
                list_id: sender.list_id.clone(),
                address: sender.address.clone(),
                domain: proved.domain.clone(),
            })
            .await
    }
}

/// The newsletter that a mail names, whether it is from there or not.
fn claimed(sender: &Sender, bindings: &[(NewsletterId, Binding)]) -> Option<NewsletterId> {
    let same = |one: &Option<String>, other: &Option<String>| one.is_some() && one == other;
    let of = |test: &dyn Fn(&Binding) -> bool| {
        bindings.iter().find(|(_, own)| test(own)).map(|(newsletter, _)| *newsletter)
    };
    of(&|own| same(&own.list_id, &sender.list_id))
        .or_else(|| of(&|own| same(&own.address, &sender.address)))
}

/// Whether a mail of an unknown sender is one to the mailbox's owner.
fn is_letter(way: &Way, sender: &Sender) -> bool {
    matches!(way, Way::Mailbox { .. }) && !sender.to_many
}

fn unknown(why: Why, proof: &Proof) -> String {
    match &proof.authenticated {
        Some(proved) => format!("{why}; it is proved to be from {}", proved.domain),
        None => format!("{why}, and nothing proves who sent it"),
    }
}

/// A mail as a source of issues.
async fn read(bytes: Vec<u8>) -> Result<Source, NotTaken> {
    match intake::read("mail.eml", bytes).await {
        Ok(source) if matches!(source.reading.format, Format::Mail) => Ok(source),
        Ok(_) => Err(NotTaken::Never("it is no mail".to_owned())),
        Err(IntakeError::Store(error)) => Err(later(error)),
        Err(error) => Err(NotTaken::Never(error.to_string())),
    }
}

fn later(error: StoreError) -> NotTaken {
    NotTaken::Later(error.to_string())
}

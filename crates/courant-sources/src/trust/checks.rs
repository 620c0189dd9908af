//! What can be proved of who sent a mail: by its signatures (DKIM), by the server that it came from (SPF, where the
//! domain's DMARC policy takes that), by a forwarder that is trusted (ARC), or by what the mailbox's own provider found.
//!
//! Proved is always the organisation that From names, never an address: whoever may send for a domain may write any
//! name before the "@". A subject that a signature leaves out may have been changed under way; most sign it, and a mail
//! is not refused for it.

mod envelope;
mod header;
mod seals;

use std::time::Duration;

use mail_auth::{AuthenticatedMessage, DkimResult};

use super::domains::{aligned, organizational};
use super::results::Results;
use super::{Dns, Sender};
use crate::mail::{Mail, Way};
use header::{covers, covers_enough, covers_part_of_body, fields, readable, says_the_same};

/// Signatures of the sender's own organisation that are verified, a question to a name server each (RFC 6376, 6.1,
/// wants a limit); senders sign once or twice.
const MAX_SIGNATURES: usize = 6;

/// How long all that is asked of name servers for one mail may take.
const MAX_TIME: Duration = Duration::from_secs(20);

/// Most notes on one mail.
const MAX_NOTES: usize = 12;

/// Whose word is taken for what they found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trusted {
    /// What the mailbox's provider calls itself in Authentication-Results. It must write such a header on every mail
    /// that it receives, and take away those that claim to be its own (RFC 8601, 5).
    pub authserv_ids: Vec<String>,
    /// Domains of forwarders whose seal (ARC) is believed.
    pub sealers: Vec<String>,
}

/// What is known of who sent a mail.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// The domain that From names.
    pub from_domain: Option<String>,
    /// What is proved of it.
    pub authenticated: Option<Authenticated>,
    /// Nothing is proved, but might be: a name server did not answer. The mail is to be checked again later.
    pub temporary: bool,
    /// What was found, for the log: domains, but no address and no text.
    pub notes: Vec<String>,
}

/// That a mail is from an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authenticated {
    /// The organisation's domain: what it registered, without names before that.
    pub domain: String,
    /// What proves it.
    pub by: By,
    /// The proof covers List-Id too. Where it does not, whoever may send for the domain can write any.
    pub list_id: bool,
}

/// What proves who sent a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// A signature of the organisation.
    Dkim,
    /// The server that handed it in may send for the organisation, and its policy takes that.
    Dmarc,
    /// A forwarder that is trusted found one of these.
    Arc,
    /// The mailbox's provider found one of these.
    Results,
}

/// Checks mails.
#[derive(Clone, Debug)]
pub struct Checker {
    dns: Dns,
    trusted: Trusted,
}

impl Checker {
    /// A checker that asks these name servers and believes those.
    pub fn new(dns: Dns, trusted: Trusted) -> Self {
        Self { dns, trusted }
    }

    /// Finds what can be proved of who sent a mail. It may take 20 seconds where name servers are slow.
    pub async fn check(&self, mail: &Mail) -> Proof {
        let mut proof = Proof::default();
        if let Err(why) = readable(&mail.bytes) {
            proof.note(why);
            return proof;
        }
        let sender = Sender::of(&mail.bytes);
        proof.from_domain = sender.domain.clone();
        let Some(domain) = sender.domain.as_deref() else {
            proof.note("From does not name exactly one address");
            return proof;
        };
        let message = AuthenticatedMessage::parse(&mail.bytes);
        let Some(mut message) = message.filter(|message| says_the_same(message, &sender)) else {
            proof.note("the header can be read in two ways");
            return proof;
        };
        let asked = self.prove(mail, &mut message, domain, &mut proof);
        if tokio::time::timeout(MAX_TIME, asked).await.is_err() {
            proof.temporary = true;
            proof.note("name servers took too long");
        }
        proof.temporary &= proof.authenticated.is_none();
        proof
    }

    /// The ways in the order of what they cost, until one proves it.
    async fn prove(
        &self,
        mail: &Mail,
        message: &mut AuthenticatedMessage<'_>,
        domain: &str,
        proof: &mut Proof,
    ) {
        if matches!(mail.way, Way::Mailbox { .. })
            && let Some(list_id) = self.provider_vouches(message, domain, proof)
        {
            return proof.proves(domain, By::Results, list_id);
        }
        if let Some(list_id) = self.signed(message, domain, proof).await {
            return proof.proves(domain, By::Dkim, list_id);
        }
        if let Way::Envelope(envelope) = &mail.way
            && self.may_send(message, envelope, domain, proof).await
        {
            return proof.proves(domain, By::Dmarc, false);
        }
        if self.sealed(message, domain, proof).await {
            proof.proves(domain, By::Arc, false);
        }
    }

    /// Whether the mailbox's provider found it, and if so whether what it found covers List-Id. Only the first such
    /// header of all counts, and only if it is the provider's: servers write theirs on top, so whatever the mail brought
    /// along stands below. What stands second may already be the sender's invention, even right beneath the provider's
    /// (some write theirs below their Received).
    fn provider_vouches(
        &self,
        message: &AuthenticatedMessage<'_>,
        domain: &str,
        proof: &mut Proof,
    ) -> Option<bool> {
        let ids = &self.trusted.authserv_ids;
        if ids.is_empty() {
            return None;
        }
        let Some((_, value)) = fields(message, "authentication-results").next() else {
            proof.note("the provider wrote no results");
            return None;
        };
        let results = Results::parse(value)
            .filter(|results| ids.iter().any(|id| id.eq_ignore_ascii_case(&results.server)));
        let Some(results) = results else {
            proof.note("the topmost results are not the provider's");
            return None;
        };
        if !results.vouch_for(domain) {
            proof.note("the provider did not find that it holds");
            return None;
        }
        if covers_part_of_body(message) {
            proof.note("what the provider found may hold for a part of the body alone");
            return None;
        }
        // It does not say which signature it verified: each that it may have been must cover the list.
        let own = message.dkim_headers.iter().map(|header| &header.header);
        let mut own = own.filter(|own| aligned(&own.d, domain)).peekable();
        let each_covers = own.peek().is_some() && own.all(|own| covers(&own.h, "list-id"));
        Some(results.found_signature(domain) && !message.has_dkim_errors && each_covers)
    }

    /// Whether a signature of the organisation holds, and if so whether it covers List-Id.
    async fn signed(
        &self,
        message: &mut AuthenticatedMessage<'_>,
        domain: &str,
        proof: &mut Proof,
    ) -> Option<bool> {
        let mut kept = 0;
        message.dkim_headers.retain_mut(|header| {
            let signature = &mut header.header;
            // Reports are not sent, and no third party is asked to sign for another (RFC 6651, RFC 6541).
            signature.r = false;
            signature.atps = None;
            let good = kept < MAX_SIGNATURES
                && aligned(&signature.d, domain)
                && covers_enough(&signature.h, signature.a);
            kept += usize::from(good);
            good
        });
        if kept == 0 {
            proof.note("no usable signature of the sender's organisation");
            return None;
        }
        let mut holds = None;
        for output in self.dns.0.verify_dkim(&*message).await {
            // What could not be read as a signature comes without one.
            let Some(signature) = output.signature() else { continue };
            match output.result() {
                DkimResult::Pass => {
                    holds = Some(holds == Some(true) || covers(&signature.h, "list-id"));
                }
                DkimResult::TempError(_) => {
                    proof.temporary = true;
                    proof.note("a signature's key could not be asked for");
                }
                result => proof.note(format!("a signature does not hold: {result}")),
            }
        }
        holds
    }
}

impl Proof {
    fn note(&mut self, what: impl Into<String>) {
        if self.notes.len() < MAX_NOTES {
            self.notes.push(what.into());
        }
    }

    fn proves(&mut self, domain: &str, by: By, list_id: bool) {
        self.authenticated =
            organizational(domain).map(|domain| Authenticated { domain, by, list_id });
    }
}

#[cfg(test)]
mod tests;

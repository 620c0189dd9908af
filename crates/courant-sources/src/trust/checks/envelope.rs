//! What the server that handed a mail in says of who sent it: SPF (RFC 7208), where the domain's DMARC policy takes that.

use std::net::{IpAddr, Ipv4Addr};

use mail_auth::dmarc::verify::DmarcParameters;
use mail_auth::spf::verify::SpfParameters;
use mail_auth::{AuthenticatedMessage, DmarcResult, SpfResult};

use super::{Checker, Proof};
use crate::mail::Envelope;
use crate::trust::domains::aligned;

impl Checker {
    /// Whether the server that handed it in may send for the organisation by its own policy.
    pub(super) async fn may_send(
        &self,
        message: &AuthenticatedMessage<'_>,
        envelope: &Envelope,
        domain: &str,
        proof: &mut Proof,
    ) -> bool {
        let Envelope { client, helo, sender, .. } = envelope;
        // A server of our own handed it on: it says nothing that this address may send for somebody, and a policy
        // that lists private addresses would let in whatever came that way.
        if !is_public(*client) {
            return false;
        }
        let sends = sender.rsplit_once('@').map_or(helo.as_str(), |(_, domain)| domain);
        if !aligned(sends, domain) {
            return false;
        }
        let asked = if sender.is_empty() {
            SpfParameters::verify_ehlo(*client, helo, "localhost")
        } else {
            SpfParameters::verify_mail_from(*client, helo, "localhost", sender)
        };
        let spf = self.dns.0.verify_spf(asked).await;
        match spf.result() {
            SpfResult::Pass => {}
            result => {
                proof.temporary |= result == SpfResult::TempError;
                proof.note(format!("SPF: {result}"));
                return false;
            }
        }
        let asked = DmarcParameters::new(message, &[], sends, &spf);
        let dmarc = self.dns.0.verify_dmarc(asked).await;
        let result = dmarc.spf_result();
        proof.temporary |= matches!(result, DmarcResult::TempError(_));
        if *result != DmarcResult::Pass {
            proof.note(format!("DMARC: {result}"));
        }
        *result == DmarcResult::Pass
    }
}

/// Whether an address is one of the internet: what a policy of a stranger may speak of.
fn is_public(client: IpAddr) -> bool {
    match client.to_canonical() {
        IpAddr::V4(v4) => {
            /// Shared by customers of one provider (RFC 6598).
            const SHARED: (Ipv4Addr, u32) = (Ipv4Addr::new(100, 64, 0, 0), 10);
            let is_shared = (u32::from(v4) ^ u32::from(SHARED.0)) >> (32 - SHARED.1) == 0;
            !(v4.is_loopback()
                || v4.is_private()
                || v4.is_link_local()
                || v4.is_unspecified()
                || is_shared)
        }
        IpAddr::V6(v6) => {
            !(v6.is_loopback()
                || v6.is_unspecified()
                || v6.is_unique_local()
                || v6.is_unicast_link_local())
        }
    }
}

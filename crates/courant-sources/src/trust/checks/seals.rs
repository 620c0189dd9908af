//! What forwarders found before they changed a mail, and sealed (ARC, RFC 8617): believed of those that are trusted.

use mail_auth::common::crypto::Algorithm;
use mail_auth::{AuthenticatedMessage, DkimResult};

use super::header::{covers_enough, covers_part_of_body};
use super::{Checker, Proof};
use crate::trust::domains::within;
use crate::trust::results::Results;

/// Most forwarders in a chain (RFC 8617, 4.2.1, allows 50), two questions each.
const MAX_SETS: usize = 10;

impl Checker {
    /// Whether a trusted forwarder's seal says so: the last one's, or, where that only handed on what another one
    /// vouched for, the one's before it, as long as each is trusted.
    pub(super) async fn sealed(
        &self,
        message: &AuthenticatedMessage<'_>,
        domain: &str,
        proof: &mut Proof,
    ) -> bool {
        let is_trusted = |sealer: &str| self.trusted.sealers.iter().any(|own| within(sealer, own));
        let newest = message.as_headers.iter().max_by_key(|seal| seal.header.i);
        let Some(newest) = newest.filter(|seal| is_trusted(&seal.header.d)) else { return false };
        let sets = message.as_headers.len();
        let good = sets <= MAX_SETS
            && !covers_part_of_body(message)
            && newest.header.a != Algorithm::RsaSha1
            && message.ams_headers.iter().all(|set| covers_enough(&set.header.h, set.header.a));
        if !good {
            proof.note("the forwarders' seals are not usable");
            return false;
        }
        let chain = self.dns.0.verify_arc(message).await;
        match chain.result() {
            DkimResult::Pass => {}
            result => {
                proof.temporary |= matches!(result, DkimResult::TempError(_));
                proof.note(format!("the forwarders' seals do not hold: {result}"));
                return false;
            }
        }
        let vouches = chain
            .sets()
            .iter()
            .rev()
            .take_while(|set| {
                is_trusted(&set.seal.header.d) && set.seal.header.a != Algorithm::RsaSha1
            })
            .filter_map(|set| Results::parse_sealed(set.results.value))
            .any(|results| results.vouch_for(domain));
        if !vouches {
            proof.note("the trusted forwarder did not find that it holds");
        }
        vouches
    }
}

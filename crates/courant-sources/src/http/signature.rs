//! Signatures of what providers and hubs send. Pure; compared in constant time.

use super::token::unhex;
use jiff::{SignedDuration, Timestamp};
use ring::hmac;

/// How far a signature's time may be from ours: clocks differ, and what was overheard is worth nothing later.
pub(super) const WINDOW: SignedDuration = SignedDuration::from_mins(5);

/// Longest text of a time.
const MAX_TIME: usize = 20;

/// Whether a time in seconds since 1970 is now, more or less.
pub(super) fn is_now(timestamp: &str, now: Timestamp) -> bool {
    let seconds =
        Some(timestamp).filter(|text| text.len() <= MAX_TIME).and_then(|text| text.parse().ok());
    let at = seconds.and_then(|seconds| Timestamp::from_second(seconds).ok());
    at.is_some_and(|at| now.duration_since(at).abs() <= WINDOW)
}

/// Courant's own form: `sha256=` and the HMAC of time, full stop and body.
pub(super) fn own(secret: &str, timestamp: &str, body: &[u8], signature: &str) -> bool {
    let Some(tag) = signature.trim().strip_prefix("sha256=").and_then(unhex) else { return false };
    let signed = [timestamp.as_bytes(), b".", body].concat();
    holds(hmac::HMAC_SHA256, secret, &signed, &tag)
}

/// Mailgun's form: the HMAC of time and token; the body is not signed, so a token counts once.
pub(super) fn mailgun(key: &str, timestamp: &str, token: &str, signature: &str) -> bool {
    let Some(tag) = unhex(signature) else { return false };
    holds(hmac::HMAC_SHA256, key, format!("{timestamp}{token}").as_bytes(), &tag)
}

/// A hub's form: `method=` and the HMAC of the body, by one of four methods (WebSub, 7.1).
pub(super) fn hub(secret: &str, body: &[u8], signature: &str) -> bool {
    let Some((method, tag)) = signature.trim().split_once('=') else { return false };
    let algorithm = match method.to_ascii_lowercase().as_str() {
        // As an HMAC it still holds (RFC 6194, 3.3), and many hubs know nothing else.
        "sha1" => hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY,
        "sha256" => hmac::HMAC_SHA256,
        "sha384" => hmac::HMAC_SHA384,
        "sha512" => hmac::HMAC_SHA512,
        _ => return false,
    };
    unhex(tag).is_some_and(|tag| holds(algorithm, secret, body, &tag))
}

fn holds(algorithm: hmac::Algorithm, secret: &str, signed: &[u8], tag: &[u8]) -> bool {
    hmac::verify(&hmac::Key::new(algorithm, secret.as_bytes()), signed, tag).is_ok()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::super::token::hex;
    use super::*;

    fn signed(algorithm: hmac::Algorithm, secret: &str, text: &str) -> String {
        let key = hmac::Key::new(algorithm, secret.as_bytes());
        hex(hmac::sign(&key, text.as_bytes()).as_ref())
    }

    #[test]
    fn a_known_signature_holds() {
        // RFC 4231, test case 2.
        let tag = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        assert_eq!(signed(hmac::HMAC_SHA256, "Jefe", "what do ya want for nothing?"), tag);
        assert!(hub("Jefe", b"what do ya want for nothing?", &format!("sha256={tag}")));
        // RFC 2202, test case 2.
        let tag = "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79";
        assert!(hub("Jefe", b"what do ya want for nothing?", &format!("sha1={tag}")));
    }

    #[test]
    fn every_method_of_a_hub_is_known_and_no_other() {
        for (name, algorithm) in [
            ("sha1", hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY),
            ("sha256", hmac::HMAC_SHA256),
            ("SHA384", hmac::HMAC_SHA384),
            ("sha512", hmac::HMAC_SHA512),
        ] {
            let tag = signed(algorithm, "s", "body");
            assert!(hub("s", b"body", &format!("{name}={tag}")));
            assert!(!hub("s", b"bodY", &format!("{name}={tag}")));
            assert!(!hub("t", b"body", &format!("{name}={tag}")));
            assert!(!hub("s", b"body", &format!("{name}={}", &tag[2..])));
            assert!(!hub("s", b"body", &format!("md5={tag}")));
        }
        for nothing in ["", "sha256", "sha256=", "sha256=zz", "=", "sha1=é"] {
            assert!(!hub("s", b"body", nothing));
        }
    }

    #[test]
    fn own_signatures_cover_time_and_body() {
        let tag = format!("sha256={}", signed(hmac::HMAC_SHA256, "s", "100.body"));
        assert!(own("s", "100", b"body", &tag));
        assert!(!own("s", "101", b"body", &tag));
        assert!(!own("s", "100", b"bod", &tag));
        assert!(!own("s", "100", b"body", &tag["sha256=".len()..]));
        let tag = signed(hmac::HMAC_SHA256, "key", "100token");
        assert!(mailgun("key", "100", "token", &tag));
        assert!(!mailgun("key", "100", "other", &tag));
    }

    proptest::proptest! {
        #[test]
        fn nothing_that_is_made_up_holds(signature in "(sha1=|sha256=)?(\\PC|[0-9a-f]){0,80}", time in "\\PC{0,22}") {
            let now = Timestamp::from_second(10_000).unwrap();
            assert!(!hub("s", b"body", &signature));
            assert!(!own("s", &time, b"body", &signature) && !mailgun("s", &time, "t", &signature));
            let _ = is_now(&time, now);
        }
    }

    #[test]
    fn old_times_do_not_count() {
        let now = Timestamp::from_second(10_000).unwrap();
        assert!(is_now("10000", now) && is_now("9700", now) && is_now("10300", now));
        for wrong in
            ["9699", "10301", "", "x", "1e4", "99999999999999999999999", "-9223372036854775808"]
        {
            assert!(!is_now(wrong, now), "{wrong}");
        }
    }
}

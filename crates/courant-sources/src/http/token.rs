//! Tokens by which publishers are known.

use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// How a token begins, so that it is known for one where it should not be.
const PREFIX: &str = "courant_";

/// Random bytes of a token: nobody guesses it, so its hash needs no salt and no slowness.
const BYTES: usize = 32;

/// Longest token that is hashed at all.
const MAX_TOKEN: usize = 256;

/// A new token, and the hash of it that is kept.
///
/// # Errors
/// When the system has no randomness.
pub fn new_token() -> Result<(String, String), getrandom::Error> {
    let mut random = [0; BYTES];
    getrandom::fill(&mut random)?;
    let token = format!("{PREFIX}{}", hex(&random));
    let hash = token_hash(&token);
    Ok((token, hash))
}

/// The hash of a token, which is looked up. That needs no constant time: how long the look-up takes tells at most
/// something of a hash, and who does not know the token cannot choose its hash.
pub fn token_hash(token: &str) -> String {
    hex(&Sha256::digest(token))
}

/// The token of a request (RFC 6750, 2.1).
pub(super) fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    let token = token.trim();
    let fits = scheme.eq_ignore_ascii_case("bearer") && (1..=MAX_TOKEN).contains(&token.len());
    fits.then_some(token)
}

/// Bytes in lower-case hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Bytes of hex, in either case.
pub(super) fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u32> = text.chars().map(|c| c.to_digit(16)).collect::<Option<_>>()?;
    let pairs = digits.chunks(2).map(|pair| match pair {
        [high, low] => u8::try_from(high * 16 + low).ok(),
        _ => None,
    });
    pairs.collect()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_long_and_hashed() {
        let (token, hash) = new_token().unwrap();
        assert_eq!((token.len(), hash.len()), (PREFIX.len() + 64, 64));
        assert_eq!(token_hash(&token), hash);
        assert_ne!(new_token().unwrap().0, token);
    }

    #[test]
    fn only_bearers_are_read() {
        let of = |value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(AUTHORIZATION, value.parse().unwrap());
            bearer(&headers).map(str::to_owned)
        };
        assert_eq!(of("bearer  abc "), Some("abc".to_owned()));
        assert_eq!(of("Basic abc"), None);
        assert_eq!(of("Bearer "), None);
        assert_eq!(of(&format!("Bearer {}", "x".repeat(257))), None);
    }

    #[test]
    fn hex_is_read() {
        assert_eq!(unhex("00fFa1"), Some(vec![0, 255, 161]));
        assert_eq!(unhex(""), Some(vec![]));
        assert_eq!(unhex("0"), None);
        assert_eq!(unhex("zz"), None);
        assert_eq!(unhex("é0"), None);
    }
}

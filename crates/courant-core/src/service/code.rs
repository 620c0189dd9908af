//! One-time codes: what somebody is given, and the hash of it that is kept.

use crate::digest::sha256;

/// Letters of a code: none that are taken for another.
const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// A word that nobody guesses, of five random bits a letter, in small letters and digits.
pub fn secret_word<const LETTERS: usize>(random: [u8; LETTERS]) -> String {
    let letter =
        |byte: u8| char::from(ALPHABET.get(usize::from(byte % 32)).copied().unwrap_or(b'a'));
    random.into_iter().map(letter).collect()
}

/// A code and its hash.
pub(super) fn make<const LETTERS: usize>(random: [u8; LETTERS]) -> (String, String) {
    let code = secret_word(random);
    let hash = hash(&code);
    (code, hash)
}

/// The hash of a code as somebody typed it.
pub(super) fn hash(code: &str) -> String {
    sha256(bare(code))
}

/// A code without what was put in to read it by.
pub(super) fn bare(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase()
}

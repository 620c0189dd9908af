//! A line's words and signs, by which phrases are looked up.

use crate::words;

/// Letters and digits of which several make a token. Where no spaces are written each letter is one, and a phrase may
/// begin and end beside any of them.
pub(super) fn is_joined(c: char) -> bool {
    c.is_alphanumeric() && !words::is_unspaced(c)
}

/// The letters and digits that a text begins with, or its first sign.
pub(super) fn first_token(text: &str) -> &str {
    tokens(text).next().map_or("", |(_, token)| token)
}

/// Tokens and where they begin: letters and digits that belong together, or one sign.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let skipped = rest.find(|c: char| !c.is_whitespace())?;
        let from = at + skipped;
        let rest = text.get(from..)?;
        let bytes = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let tail = rest.get(bytes..)?;
        let more = if tail.starts_with(|c: char| !c.is_ascii()) {
            tail.find(|c: char| !is_joined(c)).unwrap_or(tail.len())
        } else {
            0
        };
        let sign = rest.chars().next().map_or(1, char::len_utf8);
        let len = if bytes + more > 0 { bytes + more } else { sign };
        at = from + len;
        Some((from, rest.get(..len)?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_words_or_signs() {
        let found: Vec<(usize, &str)> = tokens("» été2, 退订!").collect();
        assert_eq!(found, [(0, "»"), (3, "été2"), (9, ","), (11, "退"), (14, "订"), (17, "!")]);
    }
}

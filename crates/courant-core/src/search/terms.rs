//! Texts as terms: words of scripts that part them, single characters of those that do not.
//!
//! Chinese, Japanese, Thai and others write words without spaces, most of them of two characters: too short for an index
//! of three characters at a time. Each of their characters is a term, and words are phrases of them. Korean parts words,
//! and joins others to them; it is taken the same way.

use crate::fold::fold;
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// Bytes of a term: longer ones are no words, and the index need not hold them whole.
const MAX_BYTES: usize = 64;

/// A term of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    /// As it is compared.
    pub(crate) folded: String,
    /// Where it stands, in bytes.
    pub(crate) at: Range<usize>,
}

/// The terms of a text, in order.
pub(crate) fn terms(text: &str) -> impl Iterator<Item = Term> + '_ {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        loop {
            let (start, first) = rest.find(|(_, letter)| letter.is_alphanumeric())?;
            let alone = stands_alone(first);
            let mut end = start + first.len_utf8();
            while let Some((at, letter)) = rest.peek().copied() {
                let joins = is_joined(letter)
                    || !alone && letter.is_alphanumeric() && !stands_alone(letter);
                if !joins {
                    break;
                }
                end = at + letter.len_utf8();
                rest.next();
            }
            let folded = shortened(fold(text.get(start..end).unwrap_or_default()));
            // A letter that is folded away alone (a tatweel) is no term.
            if folded.chars().any(char::is_alphanumeric) {
                return Some(Term { folded, at: start..end });
            }
        }
    })
}

/// What belongs to the letter before it.
fn is_joined(letter: char) -> bool {
    is_combining_mark(letter) || crate::fold::is_format(letter)
}

/// Characters of scripts that do not part words, or join others to them: Han, Japanese, Hangul, Thai, Lao, Burmese, Khmer.
pub(super) fn stands_alone(letter: char) -> bool {
    matches!(letter, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3005}'..='\u{3007}'
        | '\u{3041}'..='\u{3096}' | '\u{309d}'..='\u{309f}' | '\u{30a1}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}

fn shortened(mut term: String) -> String {
    if term.len() > MAX_BYTES {
        let end = (0..=MAX_BYTES).rev().find(|at| term.is_char_boundary(*at)).unwrap_or(0);
        term.truncate(end);
    }
    term
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn folded(text: &str) -> Vec<String> {
        terms(text).map(|term| term.folded).collect()
    }

    #[test]
    fn words_and_characters() {
        assert_eq!(
            folded("The U.S. Fed’s 2.5% rate"),
            ["the", "u", "s", "fed", "s", "2", "5", "rate"]
        );
        assert_eq!(folded("L’élection à Łódź"), ["l", "election", "a", "lodz"]);
        assert_eq!(folded("AI时代的选举"), ["ai", "时", "代", "的", "选", "举"]);
        assert_eq!(folded("東京でカメラを"), ["東", "京", "で", "カ", "メ", "ラ", "を"]);
        assert_eq!(folded("대통령이"), ["대", "통", "령", "이"]);
        assert_eq!(folded("हिन्दी में"), ["हिन्दी", "में"]);
        assert_eq!(folded("ที่นี่"), ["ที่", "นี่"]);
        assert_eq!(folded("soft\u{ad}ware"), ["software"]);
        assert_eq!(folded("🗳️ — … ـ"), [] as [&str; 0]);
        assert_eq!(folded(&"x".repeat(5000)), ["x".repeat(MAX_BYTES)]);
    }

    proptest! {
        #[test]
        fn terms_stand_where_they_say(text in "\\PC{0,40}") {
            let mut end = 0;
            for term in terms(&text) {
                prop_assert!(term.at.start >= end && !term.folded.is_empty());
                prop_assert_eq!(shortened(fold(&text[term.at.clone()])), term.folded.clone());
                end = term.at.end;
            }
        }
    }
}

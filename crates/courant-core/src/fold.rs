//! Letters as they are compared: without case, accents, and marks that nobody sees.

use unicode_normalization::UnicodeNormalization as _;

/// A text without case and accents: "Łódź" → "lodz", "Straße" → "strasse", "ЁЛКА" → "елка", "ＡＢＣ" → "abc". Vowel
/// signs that make another word (in the scripts of India, in Japanese) stay.
pub(crate) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let is_seen =
        |letter: &char| !is_accent(*letter) && !is_format(*letter) && !is_variation(*letter);
    let plain = text.nfkd().filter(is_seen);
    let mut folded = String::with_capacity(text.len());
    for letter in plain.flat_map(char::to_lowercase).nfc() {
        match letter {
            'ı' => folded.push('i'),
            'ł' => folded.push('l'),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ς' => folded.push('σ'),
            other => folded.push(other),
        }
    }
    folded
}

/// Marks above and below letters that people leave out when they type: those of the Latin, Greek, Cyrillic, Hebrew and
/// Arabic scripts.
fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c2}' | '\u{5c4}'..='\u{5c5}' | '\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}'
        | '\u{6df}'..='\u{6e8}' | '\u{6ea}'..='\u{6ed}')
}

/// Marks of direction and joining, which nobody sees.
pub(crate) fn is_format(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Selectors of one of several forms of the same character.
fn is_variation(letter: char) -> bool {
    matches!(letter, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Whether a letter is of Chinese, Japanese or Korean, whose words follow each other (or their particles) without a space.
pub(crate) fn runs_on(letter: char) -> bool {
    matches!(
        letter,
        '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn case_and_accents_do_not_count() {
        for (written, folded) in [
            ("Élysée", "elysee"),
            ("Łódź", "lodz"),
            ("Straße STRASSE", "strasse strasse"),
            ("İstanbul ıslak", "istanbul islak"),
            ("Ёлка Йод", "елка иод"),
            ("Οδυσσεύς", "οδυσσευσ"),
            ("שָׁלוֹם", "שלום"),
            ("الْعَرَبِيَّة", "العربية"),
            ("ＡＢＣ", "abc"),
            ("soft\u{ad}ware", "software"),
            // Other words without their marks.
            ("हिन्दी", "हिन्दी"),
            ("ガス", "ガス"),
            ("한국", "한국"),
            ("葛\u{e0100}城", "葛城"),
        ] {
            assert_eq!(fold(written), folded, "{written}");
        }
    }

    proptest! {
        #[test]
        fn what_is_folded_stays_so(text in "\\PC{0,20}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}

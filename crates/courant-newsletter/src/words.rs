//! What a visible word is, and how words are counted.

use std::borrow::Cow;

/// What a character does to a line of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// Parts words.
    Space,
    /// Is never seen and joins nothing: left out.
    Nothing,
    /// Is not seen, but shapes the letters around it: kept inside a word.
    Joiner,
    /// Is seen.
    Ink,
}

/// What `c` is.
pub(crate) fn token(c: char) -> Token {
    match c {
        _ if c.is_whitespace() => Token::Space,
        // Zero width space, word joiner, byte order mark, soft hyphen, grapheme joiner, Mongolian
        // separator, Hangul fillers, invisible operators, object replacement: padding.
        '\u{200b}'
        | '\u{2060}'..='\u{2064}'
        | '\u{feff}'
        | '\u{ad}'
        | '\u{34f}'
        | '\u{180e}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{3164}'
        | '\u{ffa0}'
        | '\u{fffc}'
        | '\u{61c}'
        | '\u{206a}'..='\u{206f}' => Token::Nothing,
        '\u{200c}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}' => Token::Joiner,
        _ if c.is_control() => Token::Nothing,
        _ => Token::Ink,
    }
}

/// Byte ranges of the visible words of `text`.
pub(crate) fn spans(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let base = text.as_ptr() as usize;
    text.split_whitespace().filter(|word| word.chars().any(|c| token(c) == Token::Ink)).map(
        move |word| {
            let start = word.as_ptr() as usize - base;
            (start, start + word.len())
        },
    )
}

/// Whether anything of `text` can be seen.
pub(crate) fn has_ink(text: &str) -> bool {
    text.bytes().any(|byte| matches!(byte, b'!'..=b'~'))
        || text.chars().any(|c| token(c) == Token::Ink)
}

/// Number of visible words in `text`.
pub(crate) fn count(text: &str) -> usize {
    let bytes = text.as_bytes();
    if !is_printable(bytes) {
        return spans(text).count();
    }
    let first = bytes.first().is_some_and(|byte| *byte != b' ');
    let pairs = bytes.iter().zip(bytes.iter().skip(1));
    usize::from(first) + pairs.filter(|(one, next)| **one == b' ' && **next != b' ').count()
}

/// Whether there are only signs of ASCII and spaces; without a way out in the middle, many bytes are looked at in one
/// go.
fn is_printable(bytes: &[u8]) -> bool {
    bytes.iter().fold(true, |all, byte| all & matches!(byte, b' '..=b'~'))
}

/// Whether folding would change nothing, which is often so and seen at a glance.
fn is_folded(text: &str) -> bool {
    let bytes = text.as_bytes();
    if is_printable(bytes) {
        let edges = bytes.first() != Some(&b' ') && bytes.last() != Some(&b' ');
        let pairs = bytes.iter().zip(bytes.iter().skip(1));
        return edges && !pairs.fold(false, |gap, pair| gap | (pair == (&b' ', &b' ')));
    }
    let mut last = ' ';
    for c in text.chars() {
        let plain = match c {
            ' ' => last != ' ',
            '!'..='~' => true,
            _ => !c.is_ascii() && token(c) == Token::Ink,
        };
        if !plain {
            return false;
        }
        last = c;
    }
    last != ' '
}

/// Letters of scripts that write no spaces between words, or glue endings to them.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{0e00}'..='\u{0eff}' // Thai, Lao
        | '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7af}' // Hangul
        | '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' // Kana
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' // Han
        | '\u{20000}'..='\u{323af}')
}

/// Number of words as a reader counts them: without spaces, a whole paragraph is one visible word, and two letters
/// are about one read.
pub(crate) fn weight(text: &str, count: u32) -> u32 {
    if text.is_ascii() {
        return count;
    }
    let unspaced = text.chars().filter(|c| is_unspaced(*c)).count() / 2;
    count.max(u32::try_from(unspaced).unwrap_or(u32::MAX))
}

/// Columns that a text takes in print of one width: a letter of a script without spaces takes two, but for Thai and
/// Lao.
pub(crate) fn columns(text: &str) -> usize {
    let wide = |c: char| {
        is_unspaced(c) && !matches!(c, '\u{0e00}'..='\u{0eff}')
            || matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff60}')
    };
    text.chars().map(|c| if wide(c) { 2 } else { 1 }).sum()
}

/// White space folded, padding left out.
pub(crate) fn fold(text: &str) -> String {
    folded(text.to_owned())
}

/// The same of a text that is not needed as it was.
pub(crate) fn folded(text: String) -> String {
    if text.is_empty() || is_folded(&text) {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !word.chars().any(|c| token(c) == Token::Ink) {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().filter(|c| token(*c) != Token::Nothing));
    }
    out
}

/// Decimal digits of any script as ASCII.
pub(crate) fn plain_digits(text: &str) -> Cow<'_, str> {
    const ZEROS: &[u32] = &[
        0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50,
        0x0ed0, 0x0f20, 0x1040, 0x17e0, 0xff10,
    ];
    let digit = |c: char| {
        let zero = ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&u32::from(c)))?;
        char::from_digit(u32::from(c) - zero, 10)
    };
    if text.is_ascii() || !text.chars().any(|c| digit(c).is_some()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|c| digit(c).unwrap_or(c)).collect())
}

/// The form in which phrases are compared: lower case, plain quotes and dashes, folded white space.
pub(crate) fn normal(text: &str) -> String {
    normal_of(fold(text))
}

/// The same of a text that is folded.
pub(crate) fn normal_of(mut folded: String) -> String {
    if folded.is_ascii() {
        folded.make_ascii_lowercase();
        return if folded.contains('`') { folded.replace('`', "'") } else { folded };
    }
    let mut out = String::with_capacity(folded.len());
    for c in folded.chars() {
        match c {
            'a'..='z' | ' ' | '.' | ',' => out.push(c),
            '\u{2018}' | '\u{2019}' | '\u{201b}' | '`' | '´' => out.push('\''),
            '\u{201c}' | '\u{201d}' | '\u{201e}' | '«' | '»' => out.push('"'),
            '\u{2010}'..='\u{2014}' | '\u{2212}' => out.push('-'),
            '\u{200c}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{fe00}'..='\u{fe0f}' => {}
            // Turkish: lower case would be an i and a dot of its own.
            'İ' => out.push('i'),
            _ => out.extend(c.to_lowercase()),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padding_is_no_word() {
        assert_eq!(count("a \u{200c} \u{34f} b \u{ad}"), 2);
        assert_eq!(fold(" a\u{ad}b \u{200c}  c "), "ab c");
    }

    #[test]
    fn spans_are_bytes() {
        let text = "é \u{200b} ab";
        assert_eq!(spans(text).collect::<Vec<_>>(), [(0, 2), (7, 9)]);
    }

    #[test]
    fn digits_of_any_script() {
        assert_eq!(plain_digits("٢٠٢٤ ۶۱ ４８ १२ 7"), "2024 61 48 12 7");
    }

    #[test]
    fn normal_form_has_plain_quotes() {
        assert_eq!(normal("You’re  “IN”"), "you're \"in\"");
    }
}

//! Bytes to text: byte order mark, declaration, UTF-8, then a guess; never a failure.

use std::borrow::Cow;

use chardetng::EncodingDetector;
use encoding_rs::{Encoding, UTF_8};

/// How much of a file is searched for a declaration, as browsers do.
const DECLARATION_WINDOW: usize = 4_096;

/// How much of a file is guessed from.
const GUESS_WINDOW: usize = 256 * 1_024;

/// Decodes `bytes`; `declared` is the charset that a header named.
pub(crate) fn decode(bytes: &[u8], declared: Option<&str>) -> String {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding.decode(bytes).0.into_owned();
    }
    if let Ok(text) = std::str::from_utf8(bytes)
        && !has_escapes(bytes)
    {
        return text.to_owned();
    }
    let named = declared.map(str::to_owned).or_else(|| declaration(bytes));
    if let Some(encoding) = named.and_then(|label| Encoding::for_label(label.trim().as_bytes())) {
        let (text, _, broken) = encoding.decode(bytes);
        if !broken {
            return text.into_owned();
        }
    }
    guess(bytes).decode(bytes).0.into_owned()
}

/// What is plain in a text of any charset: enough to tell a format by its marks.
pub(crate) fn glance(bytes: &[u8]) -> Cow<'_, str> {
    match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding.decode(bytes).0,
        None => UTF_8.decode_without_bom_handling(bytes).0,
    }
}

/// ISO-2022 is ASCII with escape sequences: valid UTF-8, and not meant as such.
fn has_escapes(bytes: &[u8]) -> bool {
    bytes.windows(2).any(|pair| matches!(pair, [0x1b, b'$' | b'(']))
}

/// What `<meta charset>`, `<meta content="…charset=">` or `<?xml encoding=?>` says.
pub(crate) fn declaration(bytes: &[u8]) -> Option<String> {
    let head = bytes.get(..bytes.len().min(DECLARATION_WINDOW))?;
    let head: String = head.iter().map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    let after = if head.trim_start().starts_with("<?xml") {
        head.split_once("encoding=")?.1
    } else {
        head.get(head.find("<meta")?..)?.split_once("charset=")?.1
    };
    let label: String = after
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || "-_:.".contains(*c))
        .collect();
    (!label.is_empty()).then_some(label)
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let window = bytes.get(..bytes.len().min(GUESS_WINDOW)).unwrap_or(bytes);
    let mut detector = EncodingDetector::new();
    detector.feed(window, true);
    let guess = detector.guess(None, true);
    // A few broken bytes in a long text do not make it something else.
    let mostly_utf8 = String::from_utf8_lossy(window).chars().filter(|c| *c == '\u{fffd}').count()
        * 200
        < window.len();
    let has_utf8 =
        String::from_utf8_lossy(window).chars().any(|c| !c.is_ascii() && c != '\u{fffd}');
    if mostly_utf8 && has_utf8 { UTF_8 } else { guess }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_mark_declaration_and_guess() {
        assert_eq!(decode(b"\xff\xfeh\0i\0", None), "hi");
        assert_eq!(decode(b"\xef\xbb\xbfhi", None), "hi");
        assert_eq!(decode(b"caf\xe9", Some("iso-8859-1")), "café");
        assert_eq!(
            decode(b"<meta charset=windows-1251>\xcf\xf0\xe8", None),
            "<meta charset=windows-1251>При"
        );
        assert_eq!(decode("schön".as_bytes(), Some("us-ascii")), "schön");
        let greek = encoding_rs::ISO_8859_7.encode("Καλημέρα σε όλους τους αναγνώστες μας").0;
        assert_eq!(decode(&greek, None), "Καλημέρα σε όλους τους αναγνώστες μας");
    }

    #[test]
    fn a_wrong_label_is_no_failure() {
        assert_eq!(decode(b"caf\xe9 au lait", Some("x-klingon")), "café au lait");
        assert!(!decode(&[0x80, 0xff, 0xfe, 0x41], Some("utf-8")).is_empty());
    }
}

//! Names of folders as they go over the line: modified UTF-7 (RFC 3501, 5.1.3), in quotes.

use base64::Engine;
use base64::engine::{GeneralPurpose, general_purpose::NO_PAD};

/// Base64 with a comma for the slash, which parts folders, and without padding.
const SHIFTED: GeneralPurpose = GeneralPurpose::new(&base64::alphabet::IMAP_MUTF7, NO_PAD);

/// A folder's name as an argument of a command.
pub(super) fn quoted(name: &str) -> String {
    let mut out = String::from('"');
    let mut wide: Vec<u8> = Vec::new();
    for c in name.chars() {
        if matches!(c, ' '..='~') {
            shift(&mut wide, &mut out);
            match c {
                '&' => out.push_str("&-"),
                '"' | '\\' => out.extend(['\\', c]),
                _ => out.push(c),
            }
        } else {
            let mut units = [0; 2];
            wide.extend(c.encode_utf16(&mut units).iter().flat_map(|unit| unit.to_be_bytes()));
        }
    }
    shift(&mut wide, &mut out);
    out.push('"');
    out
}

/// Writes what is not ASCII so far.
fn shift(wide: &mut Vec<u8>, out: &mut String) {
    if !wide.is_empty() {
        out.push('&');
        SHIFTED.encode_string(&*wide, out);
        out.push('-');
        wide.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_as_the_standard_does() {
        assert_eq!(quoted("INBOX"), "\"INBOX\"");
        assert_eq!(quoted("Entwürfe"), "\"Entw&APw-rfe\"");
        assert_eq!(quoted("~peter/mail/台北/日本語"), "\"~peter/mail/&U,BTFw-/&ZeVnLIqe-\"");
        assert_eq!(quoted("Q&A"), "\"Q&-A\"");
        assert_eq!(quoted("a\"b\\c"), "\"a\\\"b\\\\c\"");
        assert_eq!(quoted("📰"), "\"&2D3c8A-\"");
        // What would end the command is written like everything that is not printable.
        assert_eq!(quoted("a\r\nb"), "\"a&AA0ACg-b\"");
    }
}

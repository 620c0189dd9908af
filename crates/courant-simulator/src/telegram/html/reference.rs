//! Character references: four names (and nbsp), and numbers.

/// Characters of a character reference that the server looks at, `&` included.
const REFERENCE_LENGTH: usize = 10;

/// The character of the reference at `at` and where it ends; `None` when it stays literal.
pub(super) fn decode(bytes: &[u8], at: usize) -> Option<(char, usize)> {
    let byte = |at: usize| bytes.get(at).copied().unwrap_or(0);
    let mut end = at + 1;
    let character = if byte(end) == b'#' {
        end += 1;
        let radix = if byte(end) == b'x' {
            end += 1;
            16
        } else {
            10
        };
        let mut value: u32 = 0;
        while let Some(digit) = char::from(byte(end)).to_digit(radix) {
            value = value.checked_mul(radix)?.checked_add(digit)?;
            end += 1;
            if end - at >= REFERENCE_LENGTH {
                return None;
            }
        }
        char::from_u32(value).filter(|character| *character != '\0')?
    } else {
        while byte(end).is_ascii_alphabetic() {
            end += 1;
        }
        match bytes.get(at + 1..end)? {
            b"lt" => '<',
            b"gt" => '>',
            b"amp" => '&',
            b"quot" => '"',
            b"nbsp" => '\u{a0}',
            _ => return None,
        }
    };
    Some((character, if byte(end) == b';' { end + 1 } else { end }))
}

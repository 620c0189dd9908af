//! Cuts tags with absurdly many attributes before the tokenizer, which compares each with each.

use std::borrow::Cow;

/// Most characters outside quotes that may part attributes in one tag. Real tags have under 40.
const MAX_GAPS: usize = 256;

/// Returns `html` with the overlong tails of tags left out; linear.
pub(crate) fn trim(html: &str) -> Cow<'_, str> {
    let bytes = html.as_bytes();
    let mut out = String::new();
    let mut kept = 0;
    let mut at = 0;
    while let Some(found) = bytes.get(at..).and_then(|rest| rest.iter().position(|b| *b == b'<')) {
        let open = at + found;
        let is_tag = bytes.get(open + 1).is_some_and(|b| b.is_ascii_alphabetic() || *b == b'/');
        if !is_tag {
            at = open + 1;
            continue;
        }
        let (end, cut) = scan(bytes, open + 1);
        if let Some(cut) = cut {
            out.push_str(html.get(kept..cut).unwrap_or_default());
            kept = end;
        }
        at = end.max(open + 1);
    }
    if kept == 0 {
        return Cow::Borrowed(html);
    }
    out.push_str(html.get(kept..).unwrap_or_default());
    Cow::Owned(out)
}

/// End of the tag (its `>`), and where it must be cut, if it must.
fn scan(bytes: &[u8], from: usize) -> (usize, Option<usize>) {
    let mut quote = None;
    let mut gaps = 0;
    let mut cut = None;
    let mut after_equals = false;
    for (at, byte) in bytes.iter().enumerate().skip(from) {
        match (quote, byte) {
            (Some(open), _) => {
                if open == *byte {
                    quote = None;
                }
            }
            (None, b'>') => return (at, cut),
            (None, b'"' | b'\'') if after_equals => quote = Some(*byte),
            (None, b' ' | b'\t' | b'\n' | b'\r' | 0x0c | b'/' | b'"' | b'\'') => {
                gaps += 1;
                if gaps > MAX_GAPS && cut.is_none() {
                    cut = Some(at);
                }
            }
            (None, _) => {}
        }
        if !byte.is_ascii_whitespace() {
            after_equals = *byte == b'=' && quote.is_none();
        }
    }
    (bytes.len(), cut)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_tags_stay() {
        let html = "a < b <p style=\"a b c > d\">x</p> <img src='y'/>";
        assert!(matches!(trim(html), Cow::Borrowed(_)));
    }

    #[test]
    fn a_tag_of_many_attributes_is_cut() {
        let html = format!("<p {}>text</p>", "a ".repeat(10_000));
        assert!(trim(&html).len() < 1_000);
        assert!(trim(&html).ends_with(">text</p>"));
    }
}

//! What the tokenizer need not see is left out before it: comments, style sheets, and the tails of tags with absurdly
//! many attributes, of which it would compare each with each.
//!
//! Conditionals for one mail client are comments: in some mails they are half of the bytes.

use std::borrow::Cow;

use memchr::{memchr, memchr_iter, memchr3, memmem};

/// Most characters outside quotes that may part attributes in one tag. Real tags have under 40.
const MAX_GAPS: usize = 256;

/// Elements whose text holds no markup: what looks like a comment in them is none.
const RAW: &[&str] = &["title", "textarea", "script", "xmp", "iframe", "noembed", "noframes"];

/// Returns `html` with what nobody needs left out; linear.
pub(crate) fn trim(html: &str) -> Cow<'_, str> {
    let bytes = html.as_bytes();
    let mut out = String::new();
    let mut kept = 0;
    let mut at = 0;
    while let Some(found) = bytes.get(at..).and_then(|rest| memchr(b'<', rest)) {
        let open = at + found;
        let (next, cut) = match bytes.get(open + 1) {
            Some(b'!') if bytes.get(open..).is_some_and(|rest| rest.starts_with(b"<!--")) => {
                let end = comment_end(bytes, open);
                (end, Some((open, end)))
            }
            Some(b'/') => tag(bytes, open),
            Some(byte) if byte.is_ascii_alphabetic() => element(bytes, open),
            _ => (open + 1, None),
        };
        if let Some((from, to)) = cut {
            out.push_str(html.get(kept..from).unwrap_or_default());
            kept = to;
        }
        at = next.max(open + 1);
    }
    if kept == 0 {
        return Cow::Borrowed(html);
    }
    out.push_str(html.get(kept..).unwrap_or_default());
    Cow::Owned(out)
}

/// Where scanning goes on, and what is left out.
type Scanned = (usize, Option<(usize, usize)>);

/// A start tag, with the text of its element where that holds no markup.
fn element(bytes: &[u8], open: usize) -> Scanned {
    let name = bytes.get(open + 1..).unwrap_or_default();
    let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>');
    let name = name.get(..name.iter().take_while(|byte| !ends(byte)).count());
    let name = name.unwrap_or_default();
    let (end, cut) = tag(bytes, open);
    if name.eq_ignore_ascii_case(b"style") {
        let end = raw_end(bytes, end, name);
        let end = bytes.get(end..).and_then(|rest| memchr(b'>', rest)).map_or(bytes.len(), |at| end + at + 1);
        return (end, Some((open, end)));
    }
    if name.eq_ignore_ascii_case(b"plaintext") {
        return (bytes.len(), cut);
    }
    if RAW.iter().any(|raw| name.eq_ignore_ascii_case(raw.as_bytes())) {
        return (raw_end(bytes, end, name), cut);
    }
    (end, cut)
}

/// Where the end tag of an element without markup begins.
fn raw_end(bytes: &[u8], from: usize, name: &[u8]) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    let found = memmem::find_iter(rest, b"</").find(|at| {
        let tag = rest.get(at + 2..).unwrap_or_default();
        let named = tag.get(..name.len()).is_some_and(|tag| tag.eq_ignore_ascii_case(name));
        let ended = tag.get(name.len()).is_none_or(|byte| matches!(byte, b'>' | b'/') || byte.is_ascii_whitespace());
        named && ended
    });
    found.map_or(bytes.len(), |at| from + at)
}

/// End of the comment at `open`.
fn comment_end(bytes: &[u8], open: usize) -> usize {
    let rest = bytes.get(open + 4..).unwrap_or_default();
    // "<!-->" and "<!--->" are whole comments.
    if rest.starts_with(b">") {
        return open + 5;
    }
    if rest.starts_with(b"->") {
        return open + 6;
    }
    let ends = |at: &usize| {
        rest.get(..*at).is_some_and(|text| text.ends_with(b"--") || text.ends_with(b"--!"))
    };
    let end = memchr_iter(b'>', rest).find(ends).map(|at| at + 1);
    end.map_or(bytes.len(), |end| open + 4 + end)
}

/// A tag: where its `>` is, and the tail to leave out, if it is too long.
fn tag(bytes: &[u8], open: usize) -> Scanned {
    let end = tag_end(bytes, open + 1);
    if end - open <= MAX_GAPS {
        return (end, None);
    }
    let cut = overlong(bytes, open + 1, end);
    (end, cut.map(|cut| (cut, end)))
}

/// The `>` that ends the tag: one inside quotes does not.
fn tag_end(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(found) = bytes.get(at..).and_then(|rest| memchr3(b'>', b'"', b'\'', rest)) {
        let here = at + found;
        let quote = bytes.get(here).copied().unwrap_or(b'>');
        if quote == b'>' {
            return here;
        }
        at = here + 1;
        // A quote opens a value only behind an equals sign.
        let before = bytes.get(from..here).unwrap_or_default();
        let value = before.iter().rev().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'=');
        if value {
            match bytes.get(at..).and_then(|rest| memchr(quote, rest)) {
                Some(close) => at += close + 1,
                None => return bytes.len(),
            }
        }
    }
    bytes.len()
}

/// Where a tag has more gaps between attributes than any real one.
fn overlong(bytes: &[u8], from: usize, end: usize) -> Option<usize> {
    let mut quote = None;
    let mut gaps = 0;
    let mut after_equals = false;
    for (at, byte) in bytes.get(..end)?.iter().enumerate().skip(from) {
        match (quote, byte) {
            (Some(open), _) => {
                if open == *byte {
                    quote = None;
                }
            }
            (None, b'"' | b'\'') if after_equals => quote = Some(*byte),
            (None, b' ' | b'\t' | b'\n' | b'\r' | 0x0c | b'/' | b'"' | b'\'') => {
                gaps += 1;
                if gaps > MAX_GAPS {
                    return Some(at);
                }
            }
            (None, _) => {}
        }
        if !byte.is_ascii_whitespace() {
            after_equals = *byte == b'=' && quote.is_none();
        }
    }
    None
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

    #[test]
    fn comments_and_style_sheets_go() {
        for (html, wanted) in [
            ("a<!-- b -->c", "ac"),
            ("a<!-->b<!--->c", "abc"),
            ("a<!-- -- > --!>b", "ab"),
            ("a<!-- x ----->b", "ab"),
            ("a<!--[if mso]><p>x</p><![endif]-->b", "ab"),
            ("a<![if !mso]>b<![endif]>c", "a<![if !mso]>b<![endif]>c"),
            ("a<!-- never ends", "a"),
            ("a<STYLE type='x>y'>p{}</p></Style >b", "ab"),
            ("a<style>p</styles></style>b", "ab"),
            ("a<style-x>p</style-x>b", "a<style-x>p</style-x>b"),
            ("<title>a <!-- b --></title><!-- c -->", "<title>a <!-- b --></title>"),
            ("<p title='<!-- a -->'>b</p>", "<p title='<!-- a -->'>b</p>"),
        ] {
            assert_eq!(trim(html), wanted, "{html}");
        }
    }
}

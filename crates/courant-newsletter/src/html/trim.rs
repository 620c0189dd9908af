//! What the tokenizer need not see is left out before it: comments, style sheets, attributes that say nothing of what
//! is read, and the tails of tags with absurdly many attributes, of which it would compare each with each.
//!
//! Conditionals for one mail client are comments: in some mails they are half of the bytes; attributes are most of the
//! rest.

use std::borrow::Cow;

use memchr::{memchr, memchr_iter, memmem};

use super::attributes;

/// Elements whose text holds no markup: what looks like a comment in them is none.
const RAW: &[&str] = &["title", "textarea", "script", "xmp", "iframe", "noembed", "noframes"];

/// Returns `html` with what nobody needs left out; linear.
pub(crate) fn trim(html: &str) -> Cow<'_, str> {
    let bytes = html.as_bytes();
    let mut out = Trimmed::of(html);
    let mut at = 0;
    while let Some(found) = bytes.get(at..).and_then(|rest| memchr(b'<', rest)) {
        let open = at + found;
        let next = match bytes.get(open + 1) {
            Some(b'!') if bytes.get(open..).is_some_and(|rest| rest.starts_with(b"<!--")) => {
                let end = comment_end(bytes, open);
                out.leave(open, end);
                end
            }
            Some(b'/') => attributes::leave_out(bytes, open + 2, None, &mut out),
            Some(byte) if byte.is_ascii_alphabetic() => element(bytes, open, &mut out),
            _ => open + 1,
        };
        at = next.max(open + 1);
    }
    out.finish()
}

/// What is kept so far.
pub(super) struct Trimmed<'a> {
    html: &'a str,
    text: String,
    /// Up to here the source is kept or left out.
    kept: usize,
}

impl<'a> Trimmed<'a> {
    fn of(html: &'a str) -> Self {
        Self { html, text: String::new(), kept: 0 }
    }

    /// Leaves a part of the source out, which is behind all that was left out before.
    pub(super) fn leave(&mut self, from: usize, to: usize) {
        if from >= self.kept && from < to {
            if self.text.is_empty() {
                self.text.reserve(self.html.len());
            }
            self.text.push_str(self.html.get(self.kept..from).unwrap_or_default());
            self.kept = to;
        }
    }

    fn finish(mut self) -> Cow<'a, str> {
        if self.kept == 0 {
            return Cow::Borrowed(self.html);
        }
        self.text.push_str(self.html.get(self.kept..).unwrap_or_default());
        Cow::Owned(self.text)
    }
}

/// A start tag, and the text of its element where that holds no markup; returns where scanning goes on.
fn element(bytes: &[u8], open: usize, out: &mut Trimmed<'_>) -> usize {
    let rest = bytes.get(open + 1..).unwrap_or_default();
    let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>');
    let name = rest.get(..rest.iter().take_while(|byte| !ends(byte)).count()).unwrap_or_default();
    let from = open + 1 + name.len();
    if name.eq_ignore_ascii_case(b"style") {
        let tag = attributes::leave_out(bytes, from, None, &mut Trimmed::of(""));
        let end = raw_end(bytes, tag, name);
        let close = bytes.get(end..).and_then(|rest| memchr(b'>', rest));
        let end = close.map_or(bytes.len(), |at| end + at + 1);
        out.leave(open, end);
        return end;
    }
    let known = attributes::may_be_left_out(name).then_some(name);
    let end = attributes::leave_out(bytes, from, known, out);
    if name.eq_ignore_ascii_case(b"plaintext") {
        return bytes.len();
    }
    if RAW.iter().any(|raw| name.eq_ignore_ascii_case(raw.as_bytes())) {
        return raw_end(bytes, end, name);
    }
    end
}

/// Where the end tag of an element without markup begins.
fn raw_end(bytes: &[u8], from: usize, name: &[u8]) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    let found = memmem::find_iter(rest, b"</").find(|at| {
        let tag = rest.get(at + 2..).unwrap_or_default();
        let named = tag.get(..name.len()).is_some_and(|tag| tag.eq_ignore_ascii_case(name));
        let ended = tag
            .get(name.len())
            .is_none_or(|byte| matches!(byte, b'>' | b'/') || byte.is_ascii_whitespace());
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_tags_stay() {
        let html = "a < b <q style=\"a b c > d\">x</q> <img src='y'/>";
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
            ("<q title='<!-- a -->'>b</q>", "<q title='<!-- a -->'>b</q>"),
        ] {
            assert_eq!(trim(html), wanted, "{html}");
        }
    }
}

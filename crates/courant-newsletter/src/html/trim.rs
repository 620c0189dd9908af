//! What the tokenizer need not see is left out before it: comments, style sheets, attributes that say nothing of what
//! is read, white space between cells, and the tails of tags with absurdly many attributes, of which it would compare
//! each with each.
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
    let mut tables = 0_usize;
    while let Some(found) = bytes.get(at..).and_then(|rest| memchr(b'<', rest)) {
        let open = at + found;
        let name = tag_name(bytes, open);
        if out.folds {
            let cell = tables > 0 && borders_cells(name);
            let text = if cell { shown_until(bytes, at, open) } else { open };
            fold_lines(bytes, at, text, &mut out);
            out.leave(text, open);
        }
        let next = match bytes.get(open + 1) {
            Some(b'!') if bytes.get(open..).is_some_and(|rest| rest.starts_with(b"<!--")) => {
                let end = comment_end(bytes, open);
                out.leave(open, end);
                end
            }
            Some(b'/') => {
                tables = tables.saturating_sub(usize::from(is(name, "/table")));
                attributes::leave_out(bytes, open + 2, None, &mut out)
            }
            Some(byte) if byte.is_ascii_alphabetic() => {
                tables += usize::from(is(name, "table"));
                element(bytes, open, name, &mut out)
            }
            _ => open + 1,
        };
        at = next.max(open + 1);
    }
    out.finish()
}

/// Name of the tag at `open`; an end tag's begins with its slash. Nothing of what is no tag: it would be looked at
/// again from each `<` in it.
fn tag_name(bytes: &[u8], open: usize) -> &[u8] {
    let rest = bytes.get(open + 1..).unwrap_or_default();
    if !rest.first().is_some_and(|byte| *byte == b'/' || byte.is_ascii_alphabetic()) {
        return &[];
    }
    let slash = usize::from(rest.first() == Some(&b'/'));
    let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>');
    let name = rest.iter().skip(slash).take_while(|byte| !ends(byte)).count();
    rest.get(..slash + name).unwrap_or_default()
}

fn is(name: &[u8], known: &str) -> bool {
    name.eq_ignore_ascii_case(known.as_bytes())
}

/// Tags before which, in a table, white space is never shown; tables are full of it.
fn borders_cells(name: &[u8]) -> bool {
    ["td", "/td", "tr", "/tr", "th", "/th", "tbody", "/tbody", "/table"]
        .iter()
        .any(|known| is(name, known))
}

/// Where a text before the border of a cell ends, without white space. A text that says something keeps one: where it
/// stands in no cell, it is shown before the table, beside what else does.
fn shown_until(bytes: &[u8], from: usize, to: usize) -> usize {
    let text = bytes.get(from..to).unwrap_or_default();
    let blank = text.iter().rev().take_while(|byte| byte.is_ascii_whitespace()).count();
    // The tag before ends in it.
    let says_nothing =
        text.get(..text.len() - blank).is_none_or(|head| head.is_empty() || head == b">");
    to - if says_nothing { blank } else { blank.saturating_sub(1) }
}

/// Makes one space of white space with line feeds in it: the tokenizer stops at each.
fn fold_lines(bytes: &[u8], from: usize, to: usize, out: &mut Trimmed<'_>) {
    let text = bytes.get(..to).unwrap_or_default();
    let mut at = from;
    while let Some(found) = text.get(at..).and_then(|rest| memchr(b'\n', rest)) {
        let line = at + found;
        let before = text.get(at..line).unwrap_or_default();
        let blank = before.iter().rev().take_while(|byte| byte.is_ascii_whitespace()).count();
        let after = text.get(line..).unwrap_or_default();
        let rest = after.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        out.space(line - blank, line + rest);
        at = line + rest;
    }
}

/// What is kept so far.
pub(super) struct Trimmed<'a> {
    html: &'a str,
    text: String,
    /// Up to here the source is kept or left out.
    kept: usize,
    /// White space is not shown as it stands, so far.
    pub(super) folds: bool,
}

impl<'a> Trimmed<'a> {
    fn of(html: &'a str) -> Self {
        Self { html, text: String::new(), kept: 0, folds: true }
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

    /// Puts one space in the place of a part of the source.
    fn space(&mut self, from: usize, to: usize) {
        if from >= self.kept {
            self.leave(from, to);
            self.text.push(' ');
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

/// The start tag at `open`, and the text of its element where that holds no markup; returns where scanning goes on.
fn element(bytes: &[u8], open: usize, name: &[u8], out: &mut Trimmed<'_>) -> usize {
    let from = open + 1 + name.len();
    if is(name, "style") {
        let tag = attributes::leave_out(bytes, from, None, &mut Trimmed::of(""));
        // In a drawing it may close itself; there it is left to the tree builder.
        if bytes.get(..tag).is_some_and(|text| text.ends_with(b"/")) {
            return tag;
        }
        let end = raw_end(bytes, tag, name);
        let close = bytes.get(end..).and_then(|rest| memchr(b'>', rest));
        let end = close.map_or(bytes.len(), |at| end + at + 1);
        out.leave(open, end);
        return end;
    }
    let known = attributes::may_be_left_out(name).then_some(name);
    let end = attributes::leave_out(bytes, from, known, out);
    let tag = || bytes.get(from..end).unwrap_or_default().to_ascii_lowercase();
    if known.is_none() && (keeps_lines(name) || memmem::find(&tag(), b"white-space").is_some()) {
        out.folds = false;
    }
    if is(name, "plaintext") {
        return bytes.len();
    }
    if RAW.iter().any(|raw| is(name, raw)) {
        return raw_end(bytes, end, name);
    }
    end
}

/// Elements that show white space as it stands.
fn keeps_lines(name: &[u8]) -> bool {
    ["pre", "textarea", "listing"].iter().any(|known| is(name, known))
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
            ("a \r\n  b\nc<q\n>d</q>\n", "a b c<q\n>d</q>\n"),
            ("x\ny<Pre>a\nb</pre>\nc", "x y<Pre>a\nb</pre>\nc"),
            ("x\n<p style='White-Space:pre'>a\nb</p>", "x <p style='White-Space:pre'>a\nb</p>"),
            (
                "x\n<code style='white-space:pre'>a\nb</p>",
                "x <code style='white-space:pre'>a\nb</p>",
            ),
            ("<table> <tr>\n<td>a</td>  </table>", "<table><tr><td>a</td></table>"),
            ("<table>a  <td>b</td> </table>", "<table>a <td>b</td></table>"),
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

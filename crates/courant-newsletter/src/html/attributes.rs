//! Attributes that say nothing of what is read are left out of the tags that newsletters are full of.

use super::trim::Trimmed;

/// Elements of which all attributes are known that are read.
const ELEMENTS: &[&str] = &[
    "a",
    "abbr",
    "b",
    "big",
    "blockquote",
    "br",
    "center",
    "div",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "li",
    "ol",
    "p",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
];

/// Attributes of these that are read …
const READ: &[&str] = &[
    "href", "src", "srcset", "style", "alt", "bgcolor", "hidden", "lang", "role", "start", "size",
];

/// … and those of pictures.
const OF_PICTURES: &[&str] = &["width", "height"];

/// Properties of style that are read.
const PROPERTIES: &[&str] = &[
    "font-size",
    "font",
    "font-weight",
    "font-style",
    "text-decoration",
    "display",
    "visibility",
    "mso-hide",
    "opacity",
    "white-space",
    "background",
    "background-color",
    "max-height",
    "height",
    "overflow",
    "width",
];

/// Whether attributes of an element may be left out.
pub(super) fn may_be_left_out(name: &[u8]) -> bool {
    name.len() <= 10 && ELEMENTS.iter().any(|known| name.eq_ignore_ascii_case(known.as_bytes()))
}

/// Most attributes of a tag that are kept: the tokenizer compares each with each. Real tags have under 40.
const MAX_ATTRIBUTES: usize = 256;

/// Leaves out what is not read of a tag whose attributes begin at `from`, and what stands beyond the limit; returns
/// where its `>` is. `name` is that of an element whose attributes may be left out.
pub(super) fn leave_out(
    bytes: &[u8],
    from: usize,
    name: Option<&[u8]>,
    out: &mut Trimmed<'_>,
) -> usize {
    let picture = name.is_some_and(|name| name.eq_ignore_ascii_case(b"img"));
    let mut attributes = Attributes { bytes, at: from };
    let mut count = 0;
    for Attribute { from, name: own, value, to } in attributes.by_ref() {
        // What follows without a gap needs this one's.
        let parted = bytes
            .get(to)
            .is_none_or(|byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>'));
        let from = if parted { from } else { own.0 };
        count += 1;
        if count > MAX_ATTRIBUTES {
            out.leave(from, to);
            continue;
        }
        if name.is_none() {
            continue;
        }
        let own = bytes.get(own.0..own.1).unwrap_or_default();
        let is = |known: &&str| own.eq_ignore_ascii_case(known.as_bytes());
        if READ.iter().any(is) || picture && OF_PICTURES.iter().any(is) {
            if own.eq_ignore_ascii_case(b"style") {
                style(bytes, value, (from, to), out);
            }
        } else {
            out.leave(from, to);
        }
    }
    attributes.at
}

/// An attribute: where the gap before it begins, its name, its value without quotes, and its end.
struct Attribute {
    from: usize,
    name: (usize, usize),
    value: (usize, usize),
    to: usize,
}

/// The attributes of a tag, told apart as the HTML standard does it (13.2.5.32 and following); behind the last one
/// stands the tag's `>`, or nothing.
struct Attributes<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Iterator for Attributes<'_> {
    type Item = Attribute;

    fn next(&mut self) -> Option<Attribute> {
        let from = self.at;
        self.skip(|byte| byte.is_ascii_whitespace() || byte == b'/');
        if matches!(self.bytes.get(self.at), None | Some(b'>')) {
            return None;
        }
        // An equals sign that nothing stands before begins a name.
        let name = self.at;
        self.at += 1;
        self.skip(|byte| !byte.is_ascii_whitespace() && !matches!(byte, b'/' | b'=' | b'>'));
        let name = (name, self.at);
        let mut value = (self.at, self.at);
        let before = self.at;
        self.skip(|byte| byte.is_ascii_whitespace());
        if self.bytes.get(self.at) == Some(&b'=') {
            self.at += 1;
            self.skip(|byte| byte.is_ascii_whitespace());
            let begun = self.at;
            match self.bytes.get(begun) {
                Some(quote @ (b'"' | b'\'')) => {
                    let rest = self.bytes.get(begun + 1..).unwrap_or_default();
                    let length = memchr::memchr(*quote, rest).unwrap_or(rest.len());
                    value = (begun + 1, begun + 1 + length);
                    self.at = (value.1 + 1).min(self.bytes.len());
                }
                _ => {
                    self.skip(|byte| !byte.is_ascii_whitespace() && byte != b'>');
                    value = (begun, self.at);
                }
            }
        } else {
            self.at = before;
        }
        Some(Attribute { from, name, value, to: self.at })
    }
}

impl Attributes<'_> {
    fn skip(&mut self, skipped: impl Fn(u8) -> bool) {
        while self.bytes.get(self.at).is_some_and(|byte| skipped(*byte)) {
            self.at += 1;
        }
    }
}

/// Leaves out the declarations that are not read, or the whole attribute where none is; one with a character reference
/// may be another than it looks.
fn style(bytes: &[u8], value: (usize, usize), whole: (usize, usize), out: &mut Trimmed<'_>) {
    let (from, to) = value;
    let value = bytes.get(from..to).unwrap_or_default();
    if value.contains(&b'&') {
        out.folds = false;
        return;
    }
    let declarations = || value.split(|byte| *byte == b';');
    if !declarations().any(|declaration| is_read(property(declaration))) {
        out.leave(whole.0, whole.1);
        return;
    }
    let mut at = from;
    for declaration in declarations() {
        let end = (at + declaration.len() + 1).min(to);
        let name = property(declaration);
        if !is_read(name) {
            out.leave(at, end);
        } else if name.eq_ignore_ascii_case(b"white-space") {
            out.folds = false;
        }
        at = end;
    }
}

fn property(declaration: &[u8]) -> &[u8] {
    declaration.split(|byte| *byte == b':').next().unwrap_or_default().trim_ascii()
}

fn is_read(property: &[u8]) -> bool {
    PROPERTIES.iter().any(|known| property.eq_ignore_ascii_case(known.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::super::trim::trim;

    #[test]
    fn what_is_read_stays() {
        for (html, wanted) in [
            (
                "<td class=x width=10 style='color:red;font-size:12px;'>a",
                "<td style='font-size:12px;'>a",
            ),
            (
                "<IMG Width=10 border=\"0\" SRC = 'a b' alt=x />",
                "<IMG Width=10 SRC = 'a b' alt=x />",
            ),
            ("<p style='color:red;margin:0' id=1>a", "<p>a"),
            ("<a target=_blank href=b/c>d</a>", "<a href=b/c>d</a>"),
            ("<p =\" id=1>a", "<p>a"),
            (
                "<p style='font:&quot;a;b&quot; 12px;color:red'>a",
                "<p style='font:&quot;a;b&quot; 12px;color:red'>a",
            ),
            ("<a title=a/b href=c>d", "<a href=c>d"),
            ("<p a=\"b\"style='font:x'>c", "<p style='font:x'>c"),
            ("<div hidden class=\"a > b\">c</div>", "<div hidden>c</div>"),
            ("<pre class=\"language-rust\">a</pre>", "<pre class=\"language-rust\">a</pre>"),
        ] {
            assert_eq!(trim(html), wanted, "{html}");
        }
    }
}

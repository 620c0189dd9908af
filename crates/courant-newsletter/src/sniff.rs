//! Tells the format by content; the name breaks ties.

use std::borrow::Cow;

use crate::charset;
use crate::read::Format;

/// How much of a file is looked at.
const WINDOW: usize = 64 * 1_024;

/// How much tells a binary from a text.
const BINARY_WINDOW: usize = 8 * 1_024;

/// Header fields that a mail begins with, lower case.
const FIELDS: &[&str] = &[
    "from",
    "to",
    "subject",
    "date",
    "received",
    "return-path",
    "message-id",
    "mime-version",
    "delivered-to",
    "content-type",
    "x-original-to",
    "dkim-signature",
    "reply-to",
    "sender",
    "x-mailer",
    "list-id",
    "cc",
    "bcc",
    "x-received",
    "authentication-results",
    "arc-seal",
    "in-reply-to",
    "references",
    "resent-from",
    "content-transfer-encoding",
    "x-spam-checker-version",
    "delivery-date",
];

/// Tags that only an HTML document has near its start.
const HTML_MARKS: &[&str] =
    &["<!doctype html", "<html", "<body", "<head>", "<head ", "<table", "<div", "<center"];

/// Whether these bytes are no text at all.
pub(crate) fn is_binary(bytes: &[u8]) -> bool {
    const MAGIC: &[&[u8]] = &[
        b"%PDF",
        b"\x89PNG",
        b"GIF8",
        b"PK\x03\x04",
        b"\x1f\x8b",
        b"\xff\xd8\xff",
        b"\x7fELF",
        b"BZh9",
        b"\xd0\xcf\x11\xe0",
    ];
    if MAGIC.iter().any(|magic| bytes.starts_with(magic)) {
        return true;
    }
    if encoding_rs::Encoding::for_bom(bytes).is_some() {
        return false;
    }
    let window = bytes.get(..bytes.len().min(BINARY_WINDOW)).unwrap_or(bytes);
    let is_odd = |byte: &u8| matches!(byte, 0..=8 | 14..=26 | 28..=31);
    // Most have none, which is seen at once: without a way out in the middle, many bytes are looked at in one go.
    if !window.iter().fold(false, |odd, byte| odd | is_odd(byte)) {
        return false;
    }
    let odd = window.iter().filter(|byte| is_odd(byte)).count();
    let nulls = window.iter().filter(|byte| **byte == 0).count();
    nulls * 50 > window.len() || odd * 10 > window.len()
}

/// What of a file is looked at, cut where a line ends.
pub(crate) fn head(bytes: &[u8]) -> Cow<'_, str> {
    let Some(window) = bytes.get(..WINDOW) else { return charset::glance(bytes) };
    let end = window.iter().rposition(|byte| *byte == b'\n').map_or(WINDOW, |at| at + 1);
    charset::glance(window.get(..end).unwrap_or(window))
}

/// The format of `text`, the start of a file named `name`.
pub(crate) fn format(text: &str, name: Option<&str>) -> Format {
    let head = text.get(..text.floor_char_boundary(WINDOW.min(text.len()))).unwrap_or(text);
    let head = head.trim_start_matches('\u{feff}').trim_start();
    let extension = name
        .and_then(|name| name.rsplit_once('.'))
        .map(|(_, ext)| ext.to_ascii_lowercase())
        .unwrap_or_default();
    if is_feed(head, &extension) {
        return Format::Feed;
    }
    if is_xml(head, &extension) {
        return Format::Xml;
    }
    if head.starts_with("From ")
        && head.split_once('\n').is_some_and(|(_, rest)| mail_fields(rest) >= 2)
    {
        return Format::Mbox;
    }
    let fields = mail_fields(head);
    let named_mail = matches!(extension.as_str(), "eml" | "mail" | "msg" | "mbox");
    let named_text = matches!(extension.as_str(), "md" | "markdown" | "txt" | "text");
    if fields >= 2 && !(named_text && fields < 4) || named_mail {
        return Format::Mail;
    }
    let start = head
        .get(..head.floor_char_boundary(head.len().min(2_048)))
        .unwrap_or(head)
        .to_ascii_lowercase();
    if HTML_MARKS[..4].iter().any(|mark| start.starts_with(mark)) {
        return Format::Html;
    }
    match extension.as_str() {
        "html" | "htm" | "xhtml" | "mjml" => Format::Html,
        "md" | "markdown" | "mkd" => Format::Markdown,
        "txt" | "text" => Format::Text,
        _ if start.starts_with('<') && HTML_MARKS.iter().any(|mark| start.contains(mark)) => {
            Format::Html
        }
        _ if markdown_marks(head) >= 2 => Format::Markdown,
        _ => Format::Text,
    }
}

fn is_feed(head: &str, extension: &str) -> bool {
    if head.starts_with('{') {
        return head.contains("jsonfeed.org/version")
            || extension == "json" && head.contains("\"items\"");
    }
    if !head.starts_with('<') {
        return false;
    }
    let root = root_element(head);
    // A document of Atom may be one entry alone (RFC 4287, 2).
    let entry = || root == "entry" && head.contains("http://www.w3.org/2005/Atom");
    matches!(root, "rss" | "feed" | "rdf:RDF" | "RDF" | "channel")
        || root.ends_with(":feed")
        || entry()
}

fn is_xml(head: &str, extension: &str) -> bool {
    let declared = head.starts_with("<?xml") || head.starts_with('<') && extension == "xml";
    declared && !root_element(head).eq_ignore_ascii_case("html")
}

/// Name of the first element after declarations and comments.
fn root_element(head: &str) -> &str {
    let mut rest = head;
    loop {
        rest = rest.trim_start();
        let end = match rest {
            _ if rest.starts_with("<?") => rest.find("?>").map(|at| at + 2),
            _ if rest.starts_with("<!--") => rest.find("-->").map(|at| at + 3),
            _ if rest.starts_with("<!") => rest.find('>').map(|at| at + 1),
            _ => {
                let name = rest.strip_prefix('<').unwrap_or_default();
                return name
                    .split(|c: char| c.is_whitespace() || c == '>' || c == '/')
                    .next()
                    .unwrap_or_default();
            }
        };
        match end.and_then(|end| rest.get(end..)) {
            Some(tail) => rest = tail,
            None => return "",
        }
    }
}

/// Number of known header fields at the start, before the first line that is none.
fn mail_fields(head: &str) -> usize {
    let mut known = 0;
    for line in head.lines().take(200) {
        if line.trim().is_empty() {
            break;
        }
        if line.starts_with([' ', '\t']) {
            continue;
        }
        let Some((field, _)) = line.split_once(':') else { break };
        if field.contains(char::is_whitespace) {
            break;
        }
        known += usize::from(FIELDS.contains(&field.to_ascii_lowercase().as_str()));
    }
    known
}

fn markdown_marks(head: &str) -> usize {
    head.lines()
        .filter(|line| {
            let line = line.trim_start();
            line.starts_with("# ")
                || line.starts_with("## ")
                || line.starts_with("### ")
                || line.starts_with("- [")
                || line.starts_with("* [")
                || line.contains("](http")
                || line.starts_with("```")
        })
        .take(2)
        .count()
        + usize::from(head.starts_with("---\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_decides_and_the_name_breaks_ties() {
        for (text, name, wanted) in [
            ("From: a@b.c\nSubject: x\n\nhi", None, Format::Mail),
            ("From a@b.c Mon Jan 1\nFrom: a@b.c\nTo: x@y.z\n\nhi", None, Format::Mbox),
            ("<!DOCTYPE html><p>hi", Some("x.txt"), Format::Html),
            ("<?xml version='1.0'?><!-- c --><rss></rss>", None, Format::Feed),
            ("<?xml version='1.0'?><!-- c --><urlset></urlset>", None, Format::Xml),
            ("<?xml version='1.0'?><!DOCTYPE html><html><p>x", None, Format::Html),
            ("<entry xmlns='http://www.w3.org/2005/Atom'></entry>", None, Format::Feed),
            ("<entry></entry>", Some("a.xml"), Format::Xml),
            ("<notes></notes>", Some("a.xml"), Format::Xml),
            ("{\"version\": \"https://jsonfeed.org/version/1\"}", None, Format::Feed),
            ("# One\n\n- [a](http://b)\n", None, Format::Markdown),
            ("Title: This Week\nDate: 2014-11-17\n\nHello", Some("a.md"), Format::Markdown),
            ("Just words.", None, Format::Text),
            ("Just words.", Some("a.md"), Format::Markdown),
        ] {
            assert_eq!(format(text, name), wanted, "{text}");
        }
    }

    #[test]
    fn binaries_are_told_from_text() {
        assert!(is_binary(b"%PDF-1.7"));
        assert!(is_binary(&[0, 1, 2, 3]));
        assert!(!is_binary("schön".as_bytes()));
        assert!(!is_binary(b"\xff\xfeh\0i\0"));
    }
}

//! XML of no known kind: its texts, a paragraph each. No newsletter, but it can be read.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::html;
use crate::lines::Page;

/// Reads the texts of an XML document in order; markup that stands in one is read as HTML.
pub(crate) fn read(text: &str) -> Page {
    html::read(&paragraphs(text), None)
}

/// A parser that goes on where tags do not match and an `&` stands bare.
pub(crate) fn lenient(text: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.allow_dangling_amp = true;
    config.allow_unmatched_ends = true;
    config.check_end_names = false;
    reader
}

/// Deepest nesting of elements that is taken as it is: parsers of feeds take quadratic time in it.
pub(crate) const MAX_DEPTH: usize = 512;

/// Whether elements are nested deeper than [`MAX_DEPTH`].
pub(crate) fn is_too_deep(text: &str) -> bool {
    let mut reader = lenient(text);
    let mut depth = 0_usize;
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Eof => break,
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return true;
        }
    }
    false
}

/// The text of a document without its declaration; what looks like another one further on is no declaration any more.
///
/// The text is decoded already, and the parser panics when an encoding is declared in its middle.
pub(crate) fn without_declarations(text: &str) -> Cow<'_, str> {
    const MARK: &str = "<?xml";
    const CDATA: (&str, &str) = ("<![CDATA[", "]]>");
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let text = match text.strip_prefix(MARK).filter(|rest| rest.starts_with(char::is_whitespace)) {
        Some(rest) => rest.split_once("?>").map_or("", |(_, body)| body),
        None => text,
    };
    if !text.contains(MARK) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let (markup, data) = rest.split_at(rest.find(CDATA.0).unwrap_or(rest.len()));
        out.push_str(&markup.replace(MARK, "<?was-xml"));
        let end = data.find(CDATA.1).map_or(data.len(), |at| at + CDATA.1.len());
        let (data, after) = data.split_at(end);
        out.push_str(data);
        rest = after;
    }
    Cow::Owned(out)
}

fn paragraphs(text: &str) -> String {
    let mut reader = lenient(text);
    let mut out = String::new();
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Eof => break,
            Event::Start(_) | Event::Empty(_) | Event::End(_) => out.push_str("\n<p>"),
            Event::Text(text) => out.push_str(&text.replace('<', "&lt;")),
            Event::GeneralRef(reference) => out.push_str(&format!("&{};", &*reference)),
            Event::CData(text) => out.push_str(&text),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoding_is_declared_nowhere() {
        for (text, wanted) in [
            ("\u{feff}<?xml version='1.0' encoding='x'?><a/>", "<a/>"),
            ("<a/>", "<a/>"),
            ("<a><?xml encoding='x'?></a>", "<a><?was-xml encoding='x'?></a>"),
            ("<a><![CDATA[<?xml ?>]]><?xml ?>", "<a><![CDATA[<?xml ?>]]><?was-xml ?>"),
        ] {
            assert_eq!(without_declarations(text), wanted);
        }
    }

    #[test]
    fn depth_is_counted() {
        let nested = |depth: usize| format!("{}{}", "<a>".repeat(depth), "</a>".repeat(depth));
        assert!(!is_too_deep(&nested(MAX_DEPTH)) && is_too_deep(&nested(MAX_DEPTH + 1)));
        assert!(!is_too_deep(&"<a/><b></b>".repeat(MAX_DEPTH + 1)));
    }

    #[test]
    fn texts_are_paragraphs() {
        let lines: Vec<String> = read(
            "<?xml version='1.0'?><a><b>One &amp; two</b><c><![CDATA[<i>three</i>]]></c><d/>four",
        )
        .lines
        .iter()
        .map(|line| line.plain().to_owned())
        .collect();
        assert_eq!(lines, ["One & two", "three", "four"]);
    }
}

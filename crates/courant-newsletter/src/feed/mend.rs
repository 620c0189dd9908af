//! XML that is ill-formed → XML that is not: what was opened is closed, a bare `&` is text, a text that is
//! declared to be of a media type is decoded.

use mail_parser::decoders::base64::base64_decode;
use quick_xml::escape::escape;
use quick_xml::events::{BytesStart, Event};

use crate::xml;

/// Elements of Atom whose text is base64 where their type is a media type that is no text (RFC 4287, 4.1.3.3).
const CARRIERS: &[&str] = &["content", "summary", "title", "subtitle", "rights"];

/// Elements that do not stand in themselves: where one begins, the one before has ended.
const ENTRIES: &[&str] = &["item", "entry"];

/// The document made well-formed. What follows a place that is no markup at all is lost.
pub(super) fn mended(text: &str) -> String {
    let mut reader = xml::lenient(text);
    let mut mender = Mender::default();
    while let Ok(event) = reader.read_event() {
        if matches!(event, Event::Eof) {
            break;
        }
        mender.event(&event);
    }
    while mender.close() {}
    mender.out
}

/// An element that is open.
struct Open {
    name: String,
    has_elements: bool,
    /// What is collected to be decoded.
    encoded: Option<String>,
}

#[derive(Default)]
struct Mender {
    out: String,
    open: Vec<Open>,
}

impl Mender {
    fn event(&mut self, event: &Event<'_>) {
        if self.open.is_empty() && !self.out.is_empty() {
            // A document has one root.
            return;
        }
        match event {
            Event::Start(start) => self.start(start),
            Event::Empty(start) => {
                self.mark_parent();
                self.out.push_str(&format!("<{}/>", &**start));
            }
            Event::End(end) => self.end(end.name().as_ref()),
            Event::Text(text) => self.text(&text.replace('&', "&amp;")),
            Event::GeneralRef(reference) => self.text(&format!("&{};", &**reference)),
            Event::CData(text) => self.text(&format!("<![CDATA[{}]]>", &**text)),
            // Neither the declaration (the text is decoded already) nor comments say anything.
            _ => {}
        }
    }

    fn mark_parent(&mut self) {
        if let Some(parent) = self.open.last_mut() {
            parent.has_elements = true;
        }
    }

    fn start(&mut self, start: &BytesStart<'_>) {
        let name = start.name().as_ref().to_owned();
        if ENTRIES.contains(&name.as_str()) && self.open.iter().any(|open| open.name == name) {
            self.end(&name);
        }
        if self.open.len() >= xml::MAX_DEPTH {
            return;
        }
        self.mark_parent();
        let encoded = is_encoded(&name, start).then(String::new);
        match encoded {
            Some(_) => self.out.push_str(&format!("<{name} type=\"html\">")),
            None => self.out.push_str(&format!("<{}>", &**start)),
        }
        self.open.push(Open { name, has_elements: false, encoded });
    }

    /// An end tag: it closes all that is open inside its element. Where no such element is open it is a
    /// misspelt one for the text that it ends, or stray.
    fn end(&mut self, name: &str) {
        if self.open.iter().any(|open| open.name == name) {
            while self.open.last().is_some_and(|open| open.name != name) {
                self.close();
            }
            self.close();
        } else if self.open.len() > 1 && self.open.last().is_some_and(|open| !open.has_elements) {
            self.close();
        }
    }

    fn text(&mut self, text: &str) {
        // The parser takes text outside the root for an error.
        match self.open.last_mut() {
            Some(Open { encoded: Some(encoded), .. }) => encoded.push_str(text),
            Some(_) => self.out.push_str(text),
            None => {}
        }
    }

    fn close(&mut self) -> bool {
        let Some(open) = self.open.pop() else { return false };
        let decoded = open.encoded.as_deref().and_then(|text| base64_decode(text.as_bytes()));
        if let Some(text) = decoded.and_then(|bytes| String::from_utf8(bytes).ok()) {
            self.out.push_str(&escape(text));
        }
        self.out.push_str(&format!("</{}>", open.name));
        true
    }
}

/// Whether an element's text is base64: its type is a media type, and none of text or markup.
fn is_encoded(name: &str, start: &BytesStart<'_>) -> bool {
    if !CARRIERS.contains(&name) {
        return false;
    }
    start.attributes().with_checks(false).filter_map(Result::ok).any(|attribute| {
        let value = attribute.value.to_ascii_lowercase();
        attribute.key.as_ref() == "type"
            && value.contains('/')
            && !value.starts_with("text/")
            && !value.contains("xml")
            && !value.contains("html")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use quick_xml::Reader;

    #[test]
    fn what_is_opened_is_closed() {
        for (broken, whole) in [
            ("<a><b>x</c></a>", "<a><b>x</b></a>"),
            ("<a><b>x", "<a><b>x</b></a>"),
            ("<a><b>x</a></b>", "<a><b>x</b></a>"),
            ("<a><item><b>x<item><b>y", "<a><item><b>x</b></item><item><b>y</b></item></a>"),
            ("<a></b><c/>B & C &amp; D</x></a><e/>", "<a><c/>B &amp; C &amp; D</a>"),
            ("<?xml version='1.0'?><a n='1'><![CDATA[<p>]]></a>", "<a n='1'><![CDATA[<p>]]></a>"),
        ] {
            assert_eq!(mended(broken), whole, "{broken}");
        }
    }

    #[test]
    fn a_text_in_base64_is_decoded() {
        let atom =
            "<entry><summary type=\"application/octet-stream\">PGI+aGk8L2I+</summary></entry>";
        assert_eq!(
            mended(atom),
            "<entry><summary type=\"html\">&lt;b&gt;hi&lt;/b&gt;</summary></entry>"
        );
        let picture = "<entry><content type=\"image/png\">iVBORw0KGgo=</content></entry>";
        assert_eq!(mended(picture), "<entry><content type=\"html\"></content></entry>");
    }

    proptest! {
        #[test]
        fn anything_is_well_formed_afterwards(text in "(<[abc]>|</[abc]>|<[abc]/>|&|&amp;|x| |<!--|<!\\[CDATA\\[|\\]\\]>|<|>){0,40}") {
            let mended = mended(&text);
            let mut reader = Reader::from_str(&mended);
            let mut depth = 0_i32;
            loop {
                match reader.read_event() {
                    Ok(Event::Eof) => break,
                    Ok(Event::Start(_)) => depth += 1,
                    Ok(Event::End(_)) => depth -= 1,
                    Ok(_) => {}
                    Err(error) => prop_assert!(false, "{mended}: {error}"),
                }
            }
            prop_assert_eq!(depth, 0);
        }
    }
}

//! Atom as it is not written any more, or never should have been → Atom 1.0: version 0.3 with its own names, ways
//! of encoding and media types, and markup that stands unescaped where escaped markup is declared.

use std::borrow::Cow;

use mail_parser::decoders::base64::base64_decode;
use quick_xml::escape::escape;
use quick_xml::events::{BytesStart, Event};

use super::HEAD;
use crate::xml;

const OLD: &str = "http://purl.org/atom/ns#";

const NEW: &str = "http://www.w3.org/2005/Atom";

/// What 0.3 calls otherwise.
const NAMES: &[(&str, &str)] = &[
    ("issued", "published"),
    ("modified", "updated"),
    ("tagline", "subtitle"),
    ("copyright", "rights"),
];

/// Elements whose text may be of several kinds.
const TEXTS: &[&str] = &["title", "subtitle", "summary", "content", "rights"];

/// What 0.3 and some of 1.0 call by a media type has a short name.
const KINDS: &[(&str, &str)] =
    &[("text/plain", "text"), ("application/xhtml+xml", "xhtml"), ("text/html", "html")];

/// Where escaped markup is declared.
const HTML: [&str; 2] = ["type=\"html\"", "type='html'"];

/// The document as Atom 1.0, if it is Atom that the parser would misread.
pub(super) fn renewed(text: &str) -> Cow<'_, str> {
    let head = text.get(..text.floor_char_boundary(text.len().min(HEAD))).unwrap_or(text);
    let old = head.contains(OLD);
    let misread = old || head.contains(NEW) && has_bare_markup(text);
    if !misread {
        return Cow::Borrowed(text);
    }
    let text: Cow<'_, str> =
        if old { text.replacen(OLD, NEW, 1).into() } else { Cow::Borrowed(text) };
    Cow::Owned(Renewal::of(&text, old))
}

/// Whether an element follows a tag that declares escaped markup. Each byte is looked at once.
fn has_bare_markup(text: &str) -> bool {
    HTML.iter().any(|mark| {
        let mut rest = text;
        while let Some((_, after)) = rest.split_once(mark) {
            let Some((tag, inside)) = after.split_once('>') else { return false };
            let is_tag = !tag.ends_with('/') && !tag.contains('<');
            if !is_tag {
                rest = inside;
                continue;
            }
            let Some((_, markup)) = inside.split_once('<') else { return false };
            if !markup.starts_with(['/', '!', '?']) {
                return true;
            }
            rest = markup;
        }
        false
    })
}

/// A text that is being read.
struct Inside {
    /// Elements that are open in it.
    depth: usize,
    kind: Kind,
    name: String,
}

enum Kind {
    /// Taken over as it stands.
    Plain,
    /// Escaped markup: tags in it are text.
    Html,
    /// What is collected to be decoded.
    Base64(String),
}

/// The document is copied but for what is renewed, so that what is broken stays so for who mends it.
struct Renewal {
    out: String,
    old: bool,
    open: Vec<String>,
    inside: Option<Inside>,
}

impl Renewal {
    fn of(text: &str, old: bool) -> String {
        let mut renewal =
            Self { out: String::with_capacity(text.len()), old, open: Vec::new(), inside: None };
        let mut reader = xml::lenient(text);
        let mut at = 0;
        while let Ok(event) = reader.read_event() {
            if matches!(event, Event::Eof) {
                break;
            }
            let end = usize::try_from(reader.buffer_position()).unwrap_or(text.len());
            renewal.event(&event, text.get(at..end).unwrap_or_default());
            at = end;
        }
        renewal.out.push_str(text.get(at..).unwrap_or_default());
        renewal.out
    }

    fn event(&mut self, event: &Event<'_>, raw: &str) {
        if self.inside.is_some() {
            return self.inside(event, raw);
        }
        match event {
            Event::Start(start) => self.start(start, raw),
            Event::End(end) => {
                let name = end.name().as_ref().to_owned();
                if let Some(at) = self.open.iter().rposition(|open| *open == name) {
                    self.open.truncate(at);
                }
                match self.renamed(&name) {
                    Some(new) => self.out.push_str(&format!("</{new}>")),
                    None => self.out.push_str(raw),
                }
            }
            _ => self.out.push_str(raw),
        }
    }

    /// What the name of an element is now that stands where the open ones are.
    fn renamed(&self, name: &str) -> Option<&'static str> {
        let of_atom = self.open.last().is_some_and(|open| open == "feed" || open == "entry");
        let (_, new) = NAMES.iter().find(|(old, _)| *old == name)?;
        (self.old && of_atom).then_some(*new)
    }

    fn start(&mut self, start: &BytesStart<'_>, raw: &str) {
        let name = start.name().as_ref().to_owned();
        let renamed = self.renamed(&name);
        let new = renamed.unwrap_or(&name);
        let is_text = TEXTS.contains(&new);
        if !is_text && renamed.is_none() {
            self.out.push_str(raw);
            if self.open.len() < xml::MAX_DEPTH {
                self.open.push(name);
            }
            return;
        }
        let (mut kind, mut declared) = (Kind::Plain, None);
        self.out.push_str(&format!("<{new}"));
        for attribute in start.attributes().with_checks(false).filter_map(Result::ok) {
            let (key, value) = (attribute.key.as_ref(), &*attribute.value);
            match key {
                "mode" if self.old => {
                    if value == "base64" {
                        kind = Kind::Base64(String::new());
                    }
                }
                "type" if is_text => {
                    let short = KINDS.iter().find(|(long, _)| value.eq_ignore_ascii_case(long));
                    declared = Some(short.map_or(value, |(_, short)| short).to_owned());
                }
                _ => self.out.push_str(&format!(" {key}=\"{}\"", value.replace('"', "&quot;"))),
            }
        }
        if matches!(kind, Kind::Base64(_)) {
            // Nothing says of what kind it is then, and markup is what is seldom text.
            declared = Some("html".to_owned());
        } else if declared.as_deref() == Some("html") {
            kind = Kind::Html;
        }
        if let Some(declared) = declared {
            self.out.push_str(&format!(" type=\"{declared}\""));
        }
        self.out.push('>');
        self.inside = Some(Inside { depth: 0, kind, name });
    }

    fn inside(&mut self, event: &Event<'_>, raw: &str) {
        let Some(inside) = &mut self.inside else { return };
        match event {
            Event::Start(_) => inside.depth += 1,
            Event::End(end) if inside.depth == 0 || end.name().as_ref() == inside.name => {
                return self.close(raw);
            }
            Event::End(_) => inside.depth -= 1,
            _ => {}
        }
        let is_tag = matches!(event, Event::Start(_) | Event::End(_) | Event::Empty(_));
        match &mut inside.kind {
            Kind::Base64(text) => text.push_str(raw),
            Kind::Html if is_tag => self.out.push_str(&escape(raw)),
            Kind::Html | Kind::Plain => self.out.push_str(raw),
        }
    }

    fn close(&mut self, raw: &str) {
        let Some(inside) = self.inside.take() else { return };
        if let Kind::Base64(text) = inside.kind {
            let decoded = base64_decode(text.trim().as_bytes());
            let decoded = decoded.and_then(|bytes| String::from_utf8(bytes).ok());
            self.out.push_str(&escape(decoded.unwrap_or_default()));
        }
        match self.renamed(&inside.name) {
            Some(new) => self.out.push_str(&format!("</{new}>")),
            None => self.out.push_str(raw),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn atom_03_has_new_names() {
        let old = format!(
            "<feed version=\"0.3\" xmlns=\"{OLD}\"><tagline mode='escaped' type=\"text/html\">&lt;b>Tides\
             </tagline><entry><issued>2004</issued><title mode=\"base64\">PGI+VGlkZTwvYj4=</title>\
             <content type=\"application/xhtml+xml\"><div><issued>x</issued></div></content></entry></feed>"
        );
        let new = format!(
            "<feed version=\"0.3\" xmlns=\"{NEW}\"><subtitle type=\"html\">&lt;b>Tides</subtitle>\
             <entry><published>2004</published><title type=\"html\">&lt;b&gt;Tide&lt;/b&gt;</title>\
             <content type=\"xhtml\"><div><issued>x</issued></div></content></entry></feed>"
        );
        assert_eq!(renewed(&old), new);
    }

    #[test]
    fn bare_markup_becomes_escaped() {
        let feed = |inside: &str| format!("<feed xmlns=\"{NEW}\"><entry>{inside}</entry></feed>");
        let bare = feed("<content type=\"html\">A <b>bare</b> &lt;i&gt;tide&lt;/i&gt;</content>");
        let escaped = feed(
            "<content type=\"html\">A &lt;b&gt;bare&lt;/b&gt; &lt;i&gt;tide&lt;/i&gt;</content>",
        );
        assert_eq!(renewed(&bare), escaped);
        assert!(matches!(renewed(&escaped), Cow::Borrowed(_)));
        let data =
            feed("<content type='html'><![CDATA[<b>x</b>]]></content><content type='html'/><a/>");
        assert!(matches!(renewed(&data), Cow::Borrowed(_)));
    }

    #[test]
    fn what_is_broken_stays_as_it_was() {
        for broken in ["<a></b><issued>x", "<entry><title>x", "<entry><issued>&<</entry>"] {
            let old = format!("<feed xmlns=\"{OLD}\">{broken}");
            let kept = renewed(&old).replace("published", "issued");
            assert_eq!(kept, old.replacen(OLD, NEW, 1), "{broken}");
        }
    }
}

//! Which of an entry's texts is read, and as what.

use std::borrow::Cow;

use feed_rs::model::{Content, Entry};
use mail_parser::decoders::base64::base64_decode;

/// A content is a stub where another text is more than so many times as long: some feeds have but a headline there.
/// An abstract may be a little longer than the content that it is of.
const STUB: usize = 2;

/// RSS whose items are described by Dublin Core alone, which the parser reads in RSS 1.0 only.
pub(super) fn described(text: &str) -> Cow<'_, str> {
    const OF_DUBLIN_CORE: &str = "dc:description>";
    let items = text.find("<item").and_then(|at| text.get(at..)).unwrap_or_default();
    let alone = items.contains(OF_DUBLIN_CORE)
        && !["<description", "<content:encoded"].iter().any(|own| items.contains(own));
    if !alone {
        return Cow::Borrowed(text);
    }
    let (channel, items) = text.split_at(text.len() - items.len());
    Cow::Owned([channel, &items.replace(OF_DUBLIN_CORE, "description>")].concat())
}

/// What is declared to be of a media type that is neither text nor markup is base64 (RFC 4287, 4.1.3.3); what is no
/// text then (a picture) is none to be read.
pub(super) fn decode(content: &mut Content) {
    let kind = content.content_type.to_string();
    if kind.starts_with("text/") || kind.contains("xml") || kind.contains("html") {
        return;
    }
    let decoded = content.body.take().and_then(|body| base64_decode(body.trim().as_bytes()));
    content.body = decoded.and_then(|bytes| String::from_utf8(bytes).ok());
}

/// The fullest text of an entry, as HTML.
pub(super) fn source(entry: &Entry) -> String {
    let (body, _) = fullest(entry);
    plain_text(entry).map_or_else(|| body.to_owned(), paragraphs)
}

/// The fullest text of an entry, if it is no HTML.
pub(super) fn plain_text(entry: &Entry) -> Option<&str> {
    let (body, kind) = fullest(entry);
    let markup = body.contains("</") || body.contains("<br") || body.contains("/>");
    (kind.starts_with("text/plain") && !markup).then_some(body)
}

/// The fullest text of an entry, and its media type.
fn fullest(entry: &Entry) -> (&str, String) {
    let content = entry.content.as_ref().and_then(|content| {
        content.body.as_deref().map(|body| (body, content.content_type.to_string()))
    });
    let summary =
        entry.summary.as_ref().map(|text| (text.content.as_str(), text.content_type.to_string()));
    let media = entry
        .media
        .iter()
        .find_map(|media| media.description.as_ref())
        .map(|text| (text.content.as_str(), text.content_type.to_string()));
    let length = |body: &str| body.trim().len();
    let others = [summary, media].into_iter().flatten();
    let other = others.max_by_key(|(body, _)| length(body)).unwrap_or_default();
    content.filter(|(body, _)| length(other.0) <= length(body) * STUB).unwrap_or(other)
}

/// Plain text as paragraphs of HTML.
fn paragraphs(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;");
    escaped
        .split("\n\n")
        .map(|paragraph| format!("<p>{}</p>", paragraph.trim().replace('\n', "<br>")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(xml: &str) -> Entry {
        let feed = format!(
            "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><item>{xml}"
        );
        let feed = feed_rs::parser::parse(format!("{feed}</item></channel></rss>").as_bytes());
        feed.unwrap().entries.remove(0)
    }

    #[test]
    fn a_content_is_read_unless_it_is_a_stub() {
        let both = |content: &str, description: &str| {
            let xml = format!(
                "<content:encoded>{content}</content:encoded><description>{description}</description>"
            );
            fullest(&entry(&xml)).0.to_owned()
        };
        assert_eq!(both("The ferry is back.", "About a ferry that is back."), "The ferry is back.");
        let long = "A ferry that came back after ten years.";
        assert_eq!(both("Ferry", long), long);
    }

    #[test]
    fn what_only_dublin_core_describes_is_described() {
        let items = |inside: &str| {
            format!("<rss><channel><description>x</description><item>{inside}</item>")
        };
        let alone = items("<dc:description>Tides</dc:description>");
        assert_eq!(described(&alone), items("<description>Tides</description>"));
        let both = items("<description/><dc:description>Tides</dc:description>");
        assert!(matches!(described(&both), Cow::Borrowed(_)));
    }
}

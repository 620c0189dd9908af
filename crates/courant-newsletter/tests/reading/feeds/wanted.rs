//! What two other parsers say of a feed, brought to one form: gofeed's expected results and those of feed-rs.

use jiff::Timestamp;
use serde_json::Value;

use crate::visible;

/// What is wanted of a feed.
pub(crate) struct Wanted {
    pub(crate) title: Option<String>,
    pub(crate) tagline: Option<String>,
    pub(crate) entries: Vec<WantedEntry>,
}

/// What is wanted of an entry, by a reader who knows feeds.
pub(crate) struct WantedEntry {
    /// As plain text.
    pub(crate) title: Option<String>,
    /// The page that it links to, as the feed writes it, or what a parser made absolute.
    pub(crate) link: Option<String>,
    /// Its own id; `None` where it has none.
    pub(crate) id: Option<String>,
    /// When it was published, else when it was changed.
    pub(crate) date: Option<Timestamp>,
    /// The words that a reader sees of its content, else of its summary.
    pub(crate) words: Vec<String>,
}

/// Reads an expected result; `source` is the feed that it is of.
pub(crate) fn read(expected: &Value, source: &str) -> Wanted {
    let feed_rs = expected.get("feed_type").is_some();
    let entries = ["entries", "items"].iter().find_map(|key| expected.get(key)?.as_array());
    let entry = |value: &Value| match feed_rs {
        true => of_feed_rs(value, source),
        false => of_gofeed(value),
    };
    Wanted {
        title: plain(text(expected.get("title"))),
        tagline: plain(text(expected.get("subtitle").or(expected.get("description")))),
        entries: entries.into_iter().flatten().map(entry).collect(),
    }
}

fn of_feed_rs(entry: &Value, source: &str) -> WantedEntry {
    let content = entry.get("content").and_then(|content| content.get("body"));
    WantedEntry {
        title: plain(text(entry.get("title"))),
        link: link(entry),
        // Where an entry has no id the parser makes one up, which stands nowhere in the feed.
        id: string(entry.get("id")).filter(|id| source.contains(escaped(id).as_str())),
        date: date(entry, ["published", "updated"]),
        words: words(text(content).or_else(|| text(entry.get("summary")))),
    }
}

fn of_gofeed(entry: &Value) -> WantedEntry {
    let content = entry.get("content");
    let content = content.and_then(|content| content.get("value")).or(content);
    let summary = || text(entry.get("summary").or(entry.get("description")));
    let guid = entry.get("guid").and_then(|guid| guid.get("value"));
    WantedEntry {
        title: plain(text(entry.get("title"))),
        link: link(entry),
        id: string(entry.get("id").or(guid)),
        date: date(entry, ["publishedParsed", "updatedParsed"]),
        words: words(text(content).or_else(summary)),
    }
}

/// The link to the entry's page: one without a relation or an alternate.
fn link(entry: &Value) -> Option<String> {
    let links = entry.get("links").and_then(Value::as_array);
    let page = links.into_iter().flatten().find(|link| {
        string(link.get("rel")).is_none_or(|rel| rel == "alternate")
            && string(link.get("media_type")).is_none_or(|kind| !kind.starts_with("audio/"))
    });
    string(page.and_then(|link| link.get("href")).or(entry.get("link")))
}

fn date(entry: &Value, keys: [&str; 2]) -> Option<Timestamp> {
    let found = keys.iter().find_map(|key| string(entry.get(key)))?;
    Some(found.parse().expect("dates of expected results are well-formed"))
}

/// A text, or the text of an object that says of which kind it is; of the kind nothing is taken, it is often wrong.
fn text(value: Option<&Value>) -> Option<String> {
    string(value?.get("content").or(value)).filter(|text| !text.trim().is_empty())
}

fn string(value: Option<&Value>) -> Option<String> {
    value?.as_str().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// An id as XML may write it.
fn escaped(id: &str) -> String {
    id.split('&').next().unwrap_or_default().to_owned()
}

fn plain(markup: Option<String>) -> Option<String> {
    Some(words(markup).join(" ")).filter(|text| !text.is_empty())
}

/// The words that a reader sees of a text with or without markup.
fn words(markup: Option<String>) -> Vec<String> {
    let markup = markup.unwrap_or_default();
    if markup.contains(['<', '&']) {
        visible::words_of_html(&markup)
    } else {
        visible::words_of_text(&markup)
    }
}

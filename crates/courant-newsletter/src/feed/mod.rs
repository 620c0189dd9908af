//! Feeds: RSS, Atom, JSON Feed. Each entry is an issue; a broken one is mended or left out, with a note.

mod alone;
mod mend;

use feed_rs::model::{Entry, Feed, Link};
use url::Url;

use crate::lines::{Meta, Page};
use crate::model::{Identity, Issue};
use crate::read::ReadError;
use crate::{charset, html, identity, links, understand, words, xml};

/// How much of a feed is searched for its name space.
const HEAD: usize = 4_096;

/// Reads a feed's entries, newest as the feed has it.
///
/// # Errors
/// When it is no feed, or none of its entries can be read. A feed without entries is read: polled
/// feeds are often empty.
pub(crate) fn read(bytes: &[u8], notes: &mut Vec<String>) -> Result<Vec<Issue>, ReadError> {
    let mut issues = Vec::new();
    for feed in &feeds(bytes, notes)? {
        for entry in &feed.entries {
            issues.push(issue(feed, entry, notes));
        }
    }
    if issues.is_empty() {
        notes.push("the feed has no entries".to_owned());
    }
    Ok(issues)
}

/// The HTML of the entry with that identity.
pub(crate) fn original(bytes: &[u8], wanted: &Identity) -> Option<String> {
    let feeds = feeds(bytes, &mut Vec::new()).ok()?;
    let mut entries =
        feeds.iter().flat_map(|feed| feed.entries.iter().map(move |entry| (feed, entry)));
    entries.find(|(feed, entry)| identity(feed, entry) == *wanted).map(|(_, entry)| source(entry))
}

fn feeds(bytes: &[u8], notes: &mut Vec<String>) -> Result<Vec<Feed>, ReadError> {
    let text = charset::decode(bytes, None);
    let text = renewed(&text).unwrap_or(text);
    let parsed = if text.trim_start().starts_with('<') && xml::is_too_deep(&text) {
        Err(format!("elements are nested deeper than {}", xml::MAX_DEPTH))
    } else {
        parse(&text)
    };
    match parsed {
        Ok(feed) => Ok(vec![feed]),
        Err(error) => repaired(&text, &error, notes),
    }
}

/// What can be read of a feed that is broken somewhere: its entries one by one, or else the whole, mended.
fn repaired(text: &str, error: &str, notes: &mut Vec<String>) -> Result<Vec<Feed>, ReadError> {
    let (feeds, broken) = alone::entries(text);
    notes.extend(broken);
    if !feeds.is_empty() {
        return Ok(feeds);
    }
    let mended = parse(&mend::mended(text));
    let feed = mended.map_err(|_| ReadError::NoContent(error.to_owned()))?;
    notes.push(format!("the feed is broken and was mended: {error}"));
    Ok(vec![feed])
}

/// Atom 0.3 under the name of Atom 1.0: its entries read alike.
fn renewed(text: &str) -> Option<String> {
    const OLD: &str = "http://purl.org/atom/ns#";
    /// What 0.3 calls by a media type has a short name in 1.0.
    const TYPES: &[(&str, &str)] =
        &[("text/plain", "text"), ("application/xhtml+xml", "xhtml"), ("text/html", "html")];
    let head = text.get(..text.floor_char_boundary(text.len().min(HEAD)))?;
    head.contains(OLD).then(|| {
        let text = text.replacen(OLD, "http://www.w3.org/2005/Atom", 1);
        TYPES.iter().fold(text, |text, (old, new)| {
            text.replace(&format!("type=\"{old}\""), &format!("type=\"{new}\""))
        })
    })
}

/// Parses a feed; an entry without an id keeps an empty one.
fn parse(text: &str) -> Result<Feed, String> {
    let parser = feed_rs::parser::Builder::new()
        .sanitize_content(false)
        .id_generator(|_, _, _| String::new())
        .build();
    parser.parse(xml::without_declarations(text).as_bytes()).map_err(|error| error.to_string())
}

/// What makes an entry the same: its id, or else what it says.
fn identity(feed: &Feed, entry: &Entry) -> Identity {
    let id = entry.id.trim();
    if !id.is_empty() {
        return Identity::FeedEntry(id.to_owned());
    }
    let (title, url) = (title(entry), url(entry, base(feed, entry).as_ref()));
    Identity::Content(identity::of_text(&format!("{title:?}\n{url:?}\n{}", source(entry))))
}

fn title(entry: &Entry) -> Option<String> {
    entry.title.as_ref().map(|title| plain(&title.content)).filter(|title| !title.is_empty())
}

fn url(entry: &Entry, base: Option<&Url>) -> Option<String> {
    page_link(&entry.links).and_then(|link| links::clean(&link.href, base))
}

fn issue(feed: &Feed, entry: &Entry, notes: &mut Vec<String>) -> Issue {
    let base = base(feed, entry);
    let mut page = html::read(&source(entry), base.as_ref());
    let url = url(entry, base.as_ref());
    enclosures(entry, &mut page);
    let date = entry.published.or(entry.updated).map(|date| date.to_rfc3339());
    page.meta = Meta {
        title: title(entry),
        newsletter: feed
            .title
            .as_ref()
            .map(|title| plain(&title.content))
            .filter(|title| !title.is_empty()),
        tagline: feed
            .description
            .as_ref()
            .map(|text| plain(&text.content))
            .filter(|text| !text.is_empty()),
        authors: entry
            .authors
            .iter()
            .filter_map(|person| person.name.as_deref())
            .map(words::fold)
            .filter(|name| !name.is_empty() && name != "unknown")
            .collect(),
        issued_at: date.and_then(|date| crate::dates::parse(&date)),
        language: entry.language.clone().or_else(|| feed.language.clone()),
        url,
        ..page.meta
    };
    understand::issue(page, identity(feed, entry), notes)
}

/// The fullest text of an entry, as HTML.
fn source(entry: &Entry) -> String {
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
    let best = [content, summary, media].into_iter().flatten().max_by_key(|(body, _)| body.len());
    let Some((body, kind)) = best else { return String::new() };
    let is_plain = kind.starts_with("text/plain")
        && !body.contains("</")
        && !body.contains("<br")
        && !body.contains("/>");
    if is_plain { paragraphs(body) } else { body.to_owned() }
}

/// Plain text as paragraphs of HTML.
fn paragraphs(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;");
    escaped
        .split("\n\n")
        .map(|paragraph| format!("<p>{}</p>", paragraph.trim().replace('\n', "<br>")))
        .collect()
}

fn base(feed: &Feed, entry: &Entry) -> Option<Url> {
    let own = entry.base.as_deref().and_then(|base| Url::parse(base).ok());
    let link = || {
        page_link(&entry.links)
            .or_else(|| page_link(&feed.links))
            .and_then(|link| Url::parse(&link.href).ok())
    };
    let home = || page_link(&feed.links).and_then(|link| Url::parse(&link.href).ok());
    own.or_else(link).or_else(home)
}

fn page_link(links: &[Link]) -> Option<&Link> {
    let is = |link: &&Link, rel: &str| link.rel.as_deref() == Some(rel);
    links
        .iter()
        .find(|link| link.rel.is_none() || is(link, "alternate"))
        .or_else(|| links.iter().find(|link| !is(link, "self") && !is(link, "enclosure")))
}

/// A podcast's sound or film becomes the address of an entry that has none.
fn enclosures(entry: &Entry, page: &mut Page) {
    if page.meta.url.is_none() {
        page.meta.url = entry
            .media
            .iter()
            .flat_map(|media| &media.content)
            .find_map(|content| content.url.as_ref())
            .map(ToString::to_string);
    }
}

/// The text of a title that may hold markup.
fn plain(markup: &str) -> String {
    if !markup.contains(['<', '&']) {
        return words::fold(markup);
    }
    let lines: Vec<String> =
        html::read(markup, None).lines.iter().map(|line| line.plain().to_owned()).collect();
    words::fold(&lines.join(" "))
}

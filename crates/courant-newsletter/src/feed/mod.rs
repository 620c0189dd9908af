//! Feeds: RSS, Atom, JSON Feed. Each entry is an issue; a broken one is mended or left out, with a note.

mod alone;
mod channel;
mod content;
mod mend;
mod renew;
mod root;

pub use channel::Channel;

use feed_rs::model::{Entry, Feed, FeedType, Link};
use serde_json::Value;
use url::Url;

use self::content::{plain_text, source};
use crate::lines::Meta;
use crate::model::{Identity, Issue};
use crate::read::{MAX_ISSUES, ReadError, too_many};
use crate::{charset, html, identity, links, text, understand, words, xml};

/// How much of a feed is searched for its name space and its base.
const HEAD: usize = 4_096;

/// Reads a feed's entries, newest as the feed has it, and what it says of itself.
///
/// # Errors
/// When it is no feed, or none of its entries can be read. A feed without entries is read: polled
/// feeds are often empty.
pub(crate) fn read(
    bytes: &[u8],
    notes: &mut Vec<String>,
) -> Result<(Vec<Issue>, Channel), ReadError> {
    let mut issues = Vec::new();
    let (feeds, root) = feeds(bytes, notes)?;
    let json = feeds.iter().any(|feed| feed.feed_type == FeedType::JSON);
    let json = json.then(|| serde_json::from_slice::<Value>(bytes).ok()).flatten();
    let mut said = None;
    for feed in &feeds {
        let channel = Channel::of(feed, json.as_ref(), root.as_ref());
        for entry in &feed.entries {
            if issues.len() == MAX_ISSUES {
                break;
            }
            issues.push(issue(feed, &channel, entry, root.as_ref(), notes));
        }
        // Broken feeds are read entry by entry, each under the same head.
        said = said.or(Some(channel));
    }
    let all: usize = feeds.iter().map(|feed| feed.entries.len()).sum();
    if all > MAX_ISSUES {
        notes.push(too_many(all));
    }
    if issues.is_empty() {
        notes.push("the feed has no entries".to_owned());
    }
    Ok((issues, said.unwrap_or_default()))
}

/// The HTML of the entry with that identity.
pub(crate) fn original(bytes: &[u8], wanted: &Identity) -> Option<String> {
    let (feeds, root) = feeds(bytes, &mut Vec::new()).ok()?;
    let mut entries =
        feeds.iter().flat_map(|feed| feed.entries.iter().map(move |entry| (feed, entry)));
    entries
        .find(|(feed, entry)| identity(feed, entry, root.as_ref()) == *wanted)
        .map(|(_, entry)| source(entry))
}

/// The feeds in a document, and the address that its root says relative ones stand against.
fn feeds(bytes: &[u8], notes: &mut Vec<String>) -> Result<(Vec<Feed>, Option<Url>), ReadError> {
    let text = charset::decode(bytes, None);
    let text = renew::renewed(&text);
    let text = root::known(&text);
    let text = content::described(&text);
    let parsed = if text.trim_start().starts_with('<') && xml::is_too_deep(&text) {
        Err(format!("elements are nested deeper than {}", xml::MAX_DEPTH))
    } else {
        parse(&text)
    };
    let feeds = match parsed {
        Ok(feed) => vec![feed],
        Err(error) => repaired(&text, &error, notes)?,
    };
    let base = root_base(&text).or_else(|| feeds.first().and_then(own_address));
    Ok((feeds, base))
}

/// `xml:base` of the elements above the entries, the innermost.
fn root_base(text: &str) -> Option<Url> {
    let head = text.get(..text.floor_char_boundary(text.len().min(HEAD)))?;
    let entries = ["<item", "<entry"].iter().filter_map(|tag| head.find(tag)).min();
    let (_, value) = head.get(..entries.unwrap_or(head.len()))?.rsplit_once("xml:base=")?;
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    Url::parse(value.get(1..)?.split(quote).next()?).ok()
}

/// The feed's own address.
fn own_address(feed: &Feed) -> Option<Url> {
    let own = feed.links.iter().find(|link| link.rel.as_deref() == Some("self"))?;
    Url::parse(own.href.trim()).ok().filter(links::is_web)
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

/// Parses a feed; an entry without an id keeps an empty one.
fn parse(text: &str) -> Result<Feed, String> {
    let parser = feed_rs::parser::Builder::new()
        .sanitize_content(false)
        .id_generator(|_, _, _| String::new())
        .build();
    let parsed = parser.parse(xml::without_declarations(text).as_bytes());
    let mut feed = parsed.map_err(|error| error.to_string())?;
    feed.entries.iter_mut().filter_map(|entry| entry.content.as_mut()).for_each(content::decode);
    Ok(feed)
}

/// What makes an entry the same: its id, or else what it is called, where it leads and when it was published, so that an
/// edited one stays the same; without a date, what it says.
fn identity(feed: &Feed, entry: &Entry, root: Option<&Url>) -> Identity {
    let id = entry.id.trim();
    if !id.is_empty() {
        return Identity::FeedEntry(id.to_owned());
    }
    let (title, url) = (title(entry), url(entry, base(feed, entry, root).as_ref()));
    let told = match entry.published {
        Some(date) if title.is_some() && url.is_some() => date.to_rfc3339(),
        _ => source(entry),
    };
    Identity::Content(identity::of_text(&format!("{title:?}\n{url:?}\n{told}")))
}

fn title(entry: &Entry) -> Option<String> {
    entry.title.as_ref().map(|title| plain(&title.content)).filter(|title| !title.is_empty())
}

fn url(entry: &Entry, base: Option<&Url>) -> Option<String> {
    page_link(&entry.links).and_then(|link| links::clean(&link.href, base))
}

fn issue(
    feed: &Feed,
    channel: &Channel,
    entry: &Entry,
    root: Option<&Url>,
    notes: &mut Vec<String>,
) -> Issue {
    let base = base(feed, entry, root);
    let mut page = match plain_text(entry) {
        Some(text) => text::read(text),
        None => html::read(&source(entry), base.as_ref()),
    };
    let enclosure = enclosure(entry);
    let url = url(entry, base.as_ref()).or(page.meta.url.take()).or(enclosure.clone());
    let date = entry.published.or(entry.updated).map(|date| date.to_rfc3339());
    page.meta = Meta {
        title: title(entry),
        newsletter: channel.title.clone(),
        tagline: channel.tagline.clone(),
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
        enclosure,
        ..page.meta
    };
    understand::issue(page, identity(feed, entry, root), notes)
}

fn base(feed: &Feed, entry: &Entry, root: Option<&Url>) -> Option<Url> {
    let own = entry.base.as_deref().and_then(|base| Url::parse(base).ok());
    let link = || {
        page_link(&entry.links)
            .or_else(|| page_link(&feed.links))
            .and_then(|link| Url::parse(&link.href).ok())
    };
    let home = || page_link(&feed.links).and_then(|link| Url::parse(&link.href).ok());
    own.or_else(|| root.cloned()).or_else(link).or_else(home)
}

fn page_link(links: &[Link]) -> Option<&Link> {
    let is = |link: &&Link, rel: &str| link.rel.as_deref() == Some(rel);
    links
        .iter()
        .filter(|link| {
            link.media_type
                .as_deref()
                .is_none_or(|kind| !kind.starts_with("audio/") && !kind.starts_with("video/"))
        })
        .find(|link| link.rel.is_none() || is(link, "alternate"))
        .or_else(|| links.iter().find(|link| !is(link, "self") && !is(link, "enclosure")))
}

/// The sound or film that comes with an entry: RSS and Atom keep it beside the links, JSON Feed among them.
fn enclosure(entry: &Entry) -> Option<String> {
    let plays = |kind: &str| kind.starts_with("audio/") || kind.starts_with("video/");
    let media = entry.media.iter().flat_map(|media| &media.content).filter_map(|content| {
        let kind = content.content_type.as_ref()?.to_string();
        content.url.as_ref().filter(|_| plays(&kind)).map(ToString::to_string)
    });
    let links = entry.links.iter().filter(|link| link.media_type.as_deref().is_some_and(plays));
    let mut found = media.chain(links.map(|link| link.href.clone()));
    found.find_map(|address| links::clean(&address, None))
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

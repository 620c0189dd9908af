//! Feeds that a web page names.

use url::Url;

use crate::html::parse;
use crate::{links, words};

/// Most feeds of a page that are told; blogs with one a tag have dozens.
const MAX_FEEDS: usize = 50;

/// Media types of feeds.
const TYPES: [&str; 5] = [
    "application/rss+xml",
    "application/atom+xml",
    "application/feed+json",
    "application/rdf+xml",
    "application/json",
];

/// What the last part of a feed's address is often called, where a page only links to it.
const NAMES: [&str; 9] = [
    "feed",
    "rss",
    "atom",
    "feed.xml",
    "rss.xml",
    "atom.xml",
    "index.xml",
    "feed.json",
    "index.rdf",
];

/// A feed that a page names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedLink {
    /// Its address, absolute.
    pub url: String,
    /// What the page calls it.
    pub title: Option<String>,
}

/// The feeds that an HTML page names, the likeliest first: those that it declares (`<link rel="alternate">`), without
/// those of comments, else those that it only links to. `page` is the page's own address.
pub fn feed_links(html: &str, page: &Url) -> Vec<FeedLink> {
    let nodes = parse(html);
    let base = nodes
        .iter()
        .find(|node| node.tag() == "base")
        .and_then(|node| page.join(node.attr("href")?.trim()).ok());
    let base = base.as_ref().unwrap_or(page);
    let link = |href: Option<&str>, title: Option<&str>| {
        let url = base.join(href?.trim()).ok().filter(links::is_web)?;
        let title = title.map(words::fold).filter(|title| !title.is_empty());
        Some(FeedLink { url: url.into(), title })
    };
    let declared = nodes.iter().filter(|node| node.tag() == "link").filter_map(|node| {
        let rel = node.attr("rel")?.to_ascii_lowercase();
        let kind = node.attr("type").unwrap_or_default().to_ascii_lowercase();
        let kind = kind.split(';').next().unwrap_or_default().trim();
        let is_feed = rel.split_ascii_whitespace().any(|rel| rel == "feed")
            || rel.split_ascii_whitespace().any(|rel| rel == "alternate") && TYPES.contains(&kind);
        link(node.attr("href"), node.attr("title")).filter(|_| is_feed)
    });
    let mut found = distinct(declared);
    if found.is_empty() {
        let linked = nodes.iter().filter(|node| node.tag() == "a");
        found = distinct(linked.filter_map(|node| link(node.attr("href"), None)).filter(is_named));
    }
    // A feed of comments is what nobody means; where there is no other, it stays.
    found.sort_by_key(is_of_comments);
    found
}

fn distinct(links: impl Iterator<Item = FeedLink>) -> Vec<FeedLink> {
    let mut all: Vec<FeedLink> = Vec::new();
    for link in links {
        if all.len() < MAX_FEEDS && all.iter().all(|known| known.url != link.url) {
            all.push(link);
        }
    }
    all
}

fn is_named(link: &FeedLink) -> bool {
    let Ok(url) = Url::parse(&link.url) else { return false };
    let last = url.path_segments().and_then(|mut parts| parts.rfind(|part| !part.is_empty()));
    last.is_some_and(|last| NAMES.iter().any(|name| last.eq_ignore_ascii_case(name)))
}

fn is_of_comments(link: &FeedLink) -> bool {
    let title = link.title.as_deref().unwrap_or_default().to_lowercase();
    link.url.contains("/comments/") || title.contains("comment") || title.contains("kommentar")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(html: &str) -> Vec<String> {
        let page = Url::parse("https://example.org/blog/").unwrap();
        feed_links(html, &page).into_iter().map(|link| link.url).collect()
    }

    #[test]
    fn a_page_names_its_feeds() {
        let declared = "<head><link rel='stylesheet' href='a.css'>\
            <link rel=alternate type='application/rss+xml' title='Comments' href='/comments/feed'>\
            <LINK REL='Alternate' TYPE='application/atom+xml; charset=utf-8' HREF='atom.xml'>\
            <link rel=alternate hreflang=de href='/de'>\
            <link rel='feed' href='//feeds.example.net/x?a=1&amp;b=2'>\
            <link rel=alternate type='application/rss+xml' href='javascript:1'></head>\
            <a href='/rss'>RSS</a>";
        let wanted = [
            "https://example.org/blog/atom.xml",
            "https://feeds.example.net/x?a=1&b=2",
            "https://example.org/comments/feed",
        ];
        assert_eq!(found(declared), wanted);
    }

    #[test]
    fn what_is_only_linked_counts_where_nothing_is_declared() {
        assert_eq!(
            found("<a href='feed/'>x</a><a href='/about'>y</a>"),
            ["https://example.org/blog/feed/"]
        );
        assert_eq!(
            found("<base href='/other/'><a href='rss.xml'>x</a>"),
            ["https://example.org/other/rss.xml"]
        );
        assert_eq!(found("<p>feed rss atom"), [""; 0]);
    }

    #[test]
    fn a_page_of_links_is_bounded() {
        let page: String = (0..1_000).map(|n| format!("<link rel=feed href='/{n}.xml'>")).collect();
        assert_eq!(found(&page).len(), MAX_FEEDS);
    }
}

//! What a feed says of itself: its name, where it lives, and how it wants to be asked.

use feed_rs::model::{Feed, Text};
use serde_json::Value;
use url::Url;

use super::{page_link, plain};
use crate::links;

/// Longest title and description of a feed, in bytes of its markup.
const MAX_TEXT: usize = 4_096;

/// Most hubs of a feed; one is the rule.
const MAX_HUBS: usize = 4;

/// What a feed says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Channel {
    /// The publication's name.
    pub title: Option<String>,
    /// Its one-line description.
    pub tagline: Option<String>,
    /// The page that the feed belongs to.
    pub home: Option<String>,
    /// The feed's own address (`rel="self"`, JSON Feed's `feed_url`): what a hub knows it by.
    pub topic: Option<String>,
    /// Hubs that tell when there is something new (WebSub).
    pub hubs: Vec<String>,
    /// For how many minutes it may be kept before it is asked for again (RSS's `ttl`).
    pub ttl_minutes: Option<u32>,
}

impl Channel {
    /// Of a parsed feed, and the JSON that it was where it was some: its parser leaves hubs out.
    pub(super) fn of(feed: &Feed, json: Option<&Value>, base: Option<&Url>) -> Self {
        let related = |rel: &'static str| {
            feed.links
                .iter()
                .filter(move |link| link.rel.as_deref() == Some(rel))
                .filter_map(|link| web(&link.href, base))
        };
        let stated = |key: &str| json?.get(key)?.as_str().and_then(|url| web(url, base));
        let json_hubs = json.and_then(|json| json.get("hubs")?.as_array());
        let json_hubs = json_hubs.into_iter().flatten().filter_map(|hub| {
            let websub = hub.get("type")?.as_str()?.eq_ignore_ascii_case("websub");
            hub.get("url")?.as_str().filter(|_| websub).and_then(|url| web(url, base))
        });
        let home = match json {
            Some(_) => stated("home_page_url"),
            None => page_link(&feed.links).and_then(|link| web(&link.href, base)),
        };
        Self {
            title: text(feed.title.as_ref()),
            tagline: text(feed.description.as_ref()),
            home,
            topic: related("self").next().or_else(|| stated("feed_url")),
            hubs: related("hub").chain(json_hubs).take(MAX_HUBS).collect(),
            ttl_minutes: feed.ttl,
        }
    }
}

fn text(text: Option<&Text>) -> Option<String> {
    let text = &text?.content;
    let end = text.floor_char_boundary(text.len().min(MAX_TEXT));
    text.get(..end).map(plain).filter(|text| !text.is_empty())
}

/// An absolute address of the web, as it stands: a feed's own may need what looks like tracking.
fn web(href: &str, base: Option<&Url>) -> Option<String> {
    let url = match base {
        Some(base) => base.join(href.trim()),
        None => Url::parse(href.trim()),
    };
    url.ok().filter(links::is_web).map(String::from)
}

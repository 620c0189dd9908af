//! From an address that somebody gives to the feed that they mean.

use super::address::shown;
use courant_fetch::header::ACCEPT;
use courant_fetch::{Answer, Fetch, FetchError, Request};
use courant_newsletter::{Channel, Format, ReadError, feed_links, read};
use url::Url;

/// Largest page or feed that is looked at.
const MAX_BYTES: usize = 10 * 1024 * 1024;

/// Feeds of a page that are tried; the first one is nearly always it.
const TRIED: usize = 3;

/// Where a feed often is that its page does not name.
const USUAL_PLACES: [&str; 4] = ["/feed", "/rss.xml", "/atom.xml", "/feed.xml"];

/// What is asked for: a feed rather than the page, where a server has both at one address.
const LIKED: &str =
    "application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9, */*;q=0.5";

/// A feed that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it is, after redirects that are for good.
    pub url: String,
    /// What it says of itself.
    pub channel: Channel,
    /// Its entries' titles, as it has them.
    pub titles: Vec<String>,
    /// Other feeds of the page, as they may be shown.
    pub others: Vec<String>,
}

/// Why no feed was found; words fit "{address}: {error}".
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FindError {
    /// It is no address.
    #[error("that is no address of the web, such as https://example.org")]
    NoAddress,
    /// It did not answer.
    #[error(transparent)]
    Fetch(#[from] FetchError),
    /// It is neither a feed nor a page that names one.
    #[error("there is no feed at that address, and the page names none")]
    NoFeed,
    /// It looks like a feed and cannot be read as one.
    #[error("the feed cannot be read: {0}")]
    Unreadable(#[from] ReadError),
}

/// The feed at an address, or the one that the page there names.
///
/// # Errors
/// When there is none.
pub async fn find(fetch: &Fetch, address: &str) -> Result<Found, FindError> {
    let address = address.trim();
    let address = match address.contains("://") {
        true => address.to_owned(),
        false if address.contains('@') => return Err(FindError::NoAddress),
        false => format!("https://{address}"),
    };
    let url = Url::parse(&address).map_err(|_| FindError::NoAddress)?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(FindError::NoAddress);
    }
    let answer = ask(fetch, url.as_str()).await?;
    if let Some(found) = feed(&answer, url.as_str())? {
        return Ok(found);
    }
    let page = String::from_utf8_lossy(&answer.body);
    let links: Vec<String> =
        feed_links(&page, &answer.url).into_iter().map(|link| link.url).collect();
    let usual =
        USUAL_PLACES.iter().filter_map(|place| answer.url.join(place).ok().map(String::from));
    let tried: Vec<String> = if links.is_empty() {
        usual.collect()
    } else {
        links.iter().take(TRIED).cloned().collect()
    };
    for link in tried {
        // What a page names may be gone, or no feed after all.
        let Ok(answer) = ask(fetch, &link).await else { continue };
        if let Ok(Some(mut found)) = feed(&answer, &link) {
            found.others =
                links.iter().filter(|other| **other != link).map(|url| shown(url)).collect();
            return Ok(found);
        }
    }
    Err(FindError::NoFeed)
}

async fn ask(fetch: &Fetch, url: &str) -> Result<Answer, FindError> {
    let request = Request::new(url, MAX_BYTES).with_credentials().header(ACCEPT, LIKED);
    let answer = fetch.ask(request).await?;
    match answer.status {
        200..=299 => Ok(answer),
        status => Err(FetchError::Status(status).into()),
    }
}

/// An answer as a feed; `None` where it is something else.
fn feed(answer: &Answer, asked: &str) -> Result<Option<Found>, FindError> {
    let reading = match read(&answer.body, None) {
        Ok(reading) if reading.format == Format::Feed => reading,
        Ok(_) | Err(ReadError::Empty | ReadError::Binary) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let titles = reading.issues.into_iter().filter_map(|issue| issue.title).collect();
    let url = answer.moved.as_ref().map_or_else(|| asked.to_owned(), ToString::to_string);
    Ok(Some(Found {
        url,
        channel: reading.channel.unwrap_or_default(),
        titles,
        others: Vec::new(),
    }))
}

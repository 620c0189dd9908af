//! Entries without a text of their own get that of their page, where the operator switched it on.
//!
//! An entry is looked at once, when it is new: it is taken in with the text of its page, or as it is where that cannot
//! be had. It is not tried again: what was delivered would change for its readers long afterwards.

use super::Feeds;
use courant_core::intake::Source;
use courant_core::model::NewsletterId;
use courant_core::store::{Feed, StoreError};
use courant_fetch::header::{ACCEPT, CONTENT_TYPE};
use courant_fetch::{Fetch, Request};
use courant_newsletter::{Identity, Issue, article, commonmark};
use std::collections::HashSet;
use std::time::Duration;
use tokio::time::Instant;

/// An entry with fewer words is a title and a teaser.
const MIN_WORDS: usize = 40;

/// Most pages that are fetched for one answer of a feed, newest first: a feed's first answer may have hundreds, which
/// nobody gets but from the archive. A feed that is asked each hour seldom has as many.
const MAX_PAGES: usize = 10;

/// How long the pages of one answer may take together; a page alone may take as long as a fetch may.
const MAX_TIME: Duration = Duration::from_secs(60);

/// Largest page that is read, unpacked: its text has some kilobytes, what moves it may have a few megabytes.
const MAX_PAGE_BYTES: usize = 5 * 1024 * 1024;

/// What is asked for.
const LIKED: &str = "text/html, application/xhtml+xml;q=0.9";

/// Gives new entries that have few words the text of their page. Known ones that have few words are left out: they
/// would be corrections back to less.
pub(super) async fn fill(
    feeds: &Feeds,
    feed: &Feed,
    newsletter: NewsletterId,
    mut source: Source,
) -> Result<Source, StoreError> {
    if !feed.full_text || source.reading.issues.iter().all(|issue| !is_short(issue)) {
        return Ok(source);
    }
    let all = source.reading.issues.iter().map(|issue| issue.identity.clone()).collect();
    let unknown = feeds.store.unknown_identities(newsletter, all).await?;
    let unknown: HashSet<Identity> = unknown.into_iter().collect();
    source.reading.issues.retain(|issue| unknown.contains(&issue.identity) || !is_short(issue));
    let mut short: Vec<&mut Issue> =
        source.reading.issues.iter_mut().filter(|issue| is_short(issue)).collect();
    // Dates are RFC 3339 with offsets: as moments, not as texts. What has none is as new as now.
    short.sort_by_key(|issue| {
        let date = issue.issued_at.as_deref().and_then(|date| date.parse::<jiff::Timestamp>().ok());
        std::cmp::Reverse(date.unwrap_or(jiff::Timestamp::MAX))
    });
    let until = Instant::now() + MAX_TIME;
    for entry in short.into_iter().take(MAX_PAGES) {
        let page = tokio::time::timeout_at(until, page(&feeds.fetch, entry)).await;
        match page {
            Ok(Ok(page)) => take_text(entry, page),
            Ok(Err(reason)) => {
                tracing::debug!(feed = %feed.id, reason, "an entry keeps the text that the feed has of it");
            }
            Err(_) => {
                tracing::debug!(feed = %feed.id, "the pages of a feed's entries take too long");
                break;
            }
        }
    }
    Ok(source)
}

/// The article on an entry's page, or in words why there is none.
async fn page(fetch: &Fetch, entry: &Issue) -> Result<Issue, String> {
    let Some(url) = &entry.url else { return Err("it has no page".to_owned()) };
    let request = Request::new(url.as_str(), MAX_PAGE_BYTES).header(ACCEPT, LIKED);
    let answer = fetch.ask(request).await.map_err(|error| error.to_string())?;
    if !(200..300).contains(&answer.status) {
        return Err(format!("its page answers with status {}", answer.status));
    }
    let kind = answer.header(&CONTENT_TYPE).unwrap_or_default().to_ascii_lowercase();
    if !kind.is_empty() && !kind.contains("html") {
        return Err("its page is none of text".to_owned());
    }
    let read = move || article(&answer.body, &answer.url);
    let read = tokio::task::spawn_blocking(read).await.map_err(|error| error.to_string())?;
    read.ok_or_else(|| "its page is about no one thing".to_owned())
}

/// The entry stays what it is and says what its page says, if that is more.
fn take_text(entry: &mut Issue, page: Issue) {
    if words(&page) <= words(entry) {
        return;
    }
    entry.newsletter.origin = page.newsletter.origin;
    entry.origin = page.origin;
    entry.sections = page.sections;
    entry.dropped = page.dropped;
    entry.preheader = page.preheader;
    entry.direction = page.direction;
    entry.language = page.language.or(entry.language.take());
    entry.number = entry.number.take().or(page.number);
    entry.title = entry.title.take().or(page.title);
    if entry.authors.is_empty() {
        entry.authors = page.authors;
    }
}

fn is_short(issue: &Issue) -> bool {
    words(issue) < MIN_WORDS
}

/// Words of what there is to read; of scripts without spaces two letters are about one.
fn words(issue: &Issue) -> usize {
    let items = issue.sections.iter().flat_map(|section| &section.items);
    let texts = items.map(|item| {
        let rows = item.rows.concat().join(" ");
        [item.title.as_deref().unwrap_or_default(), &commonmark(&item.blocks), &rows].join(" ")
    });
    texts.map(|text| text.split_whitespace().map(weight).sum::<usize>()).sum()
}

fn weight(word: &str) -> usize {
    let unspaced = |c: &char| matches!(c, '\u{e00}'..='\u{eff}' | '\u{2e80}'..='\u{9fff}');
    (word.chars().filter(unspaced).count() / 2).max(1)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests;

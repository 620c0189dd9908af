//! A feed that cannot be parsed as a whole: its entries are tried one by one.

use feed_rs::model::Feed;

use super::{mend, parse};

/// Most of what stands before the first entry; it is parsed again with each entry.
const MAX_HEAD: usize = 64 * 1_024;

/// Most entries that are tried.
const MAX_ENTRIES: usize = 2_000;

/// The entries that can be read alone, each in a feed of its own, and a note for each that had to be mended
/// or could not be read.
pub(super) fn entries(text: &str) -> (Vec<Feed>, Vec<String>) {
    let documents = if text.trim_start().starts_with('{') { json(text) } else { xml(text) };
    let mut feeds = Vec::new();
    let mut notes = Vec::new();
    for (n, document) in documents.iter().take(MAX_ENTRIES).enumerate() {
        let error = match parse(document) {
            Ok(feed) => {
                keep(feed, &mut feeds);
                continue;
            }
            Err(error) => error,
        };
        let mended = parse(&mend::mended(document));
        notes.push(if mended.is_ok_and(|feed| keep(feed, &mut feeds)) {
            format!("entry {} of the feed is broken and was mended: {error}", n + 1)
        } else {
            format!("entry {} of the feed was left out: {error}", n + 1)
        });
    }
    (feeds, notes)
}

/// Keeps a feed that has an entry; says whether it did.
fn keep(feed: Feed, feeds: &mut Vec<Feed>) -> bool {
    let has = !feed.entries.is_empty();
    if has {
        feeds.push(feed);
    }
    has
}

/// One document an entry: what stands before the first, the entry, the end tags.
fn xml(text: &str) -> Vec<String> {
    let Some((name, first)) = ["item", "entry"]
        .iter()
        .filter_map(|name| start(text, name, 0).map(|at| (*name, at)))
        .min_by_key(|(_, at)| *at)
    else {
        return Vec::new();
    };
    let Some(head) = text.get(..first).filter(|head| head.len() <= MAX_HEAD) else {
        return Vec::new();
    };
    let tail = if name == "entry" {
        "</feed>"
    } else if head.contains("<rdf:RDF") {
        // In RSS 1.0 the channel ends before the items.
        "</rdf:RDF>"
    } else {
        "</channel></rss>"
    };
    let end = format!("</{name}>");
    let mut documents = Vec::new();
    let mut at = first;
    while documents.len() < MAX_ENTRIES {
        let next = start(text, name, at + 1);
        let limit = next.unwrap_or(text.len());
        let body = text.get(at..limit).unwrap_or_default();
        let body = body.find(&end).and_then(|stop| body.get(..stop + end.len())).unwrap_or(body);
        documents.push(format!("{}{body}{tail}", without_encoding(head)));
        match next {
            Some(next) => at = next,
            None => break,
        }
    }
    documents
}

/// The text is decoded already; what its declaration says no longer holds.
fn without_encoding(head: &str) -> &str {
    let head = head.trim_start_matches('\u{feff}').trim_start();
    if head.starts_with("<?xml") {
        head.split_once("?>").map_or(head, |(_, rest)| rest)
    } else {
        head
    }
}

/// Where the next start tag of this name stands.
fn start(text: &str, name: &str, from: usize) -> Option<usize> {
    let mark = format!("<{name}");
    let mut at = text.ceil_char_boundary(from.min(text.len()));
    loop {
        let found = at + text.get(at..)?.find(&mark)?;
        let after = text.as_bytes().get(found + mark.len()).copied();
        if after.is_some_and(|byte| byte == b'>' || byte.is_ascii_whitespace()) {
            return Some(found);
        }
        at = found + mark.len();
    }
}

fn json(text: &str) -> Vec<String> {
    let Ok(serde_json::Value::Object(mut feed)) = serde_json::from_str::<serde_json::Value>(text)
    else {
        return Vec::new();
    };
    let Some(serde_json::Value::Array(items)) = feed.remove("items") else { return Vec::new() };
    feed.entry("title").or_insert_with(|| "".into());
    items
        .into_iter()
        .take(MAX_ENTRIES)
        .map(|item| {
            let mut one = feed.clone();
            one.insert("items".to_owned(), serde_json::Value::Array(vec![item]));
            serde_json::Value::Object(one).to_string()
        })
        .collect()
}

//! What the messages of a briefing say, without the frame around it: compared with the briefing itself, as a reader
//! sees both.

use super::seen::{Seen, seen};
use courant_core::briefing::{Briefing, plain, table};
use courant_newsletter::{Block, Inline};
use courant_simulator::{discord, telegram};
use serde_json::Value;
use url::Url;

/// Entities that Telegram makes of what stands in a text by itself, but for addresses of the web and of mail.
const LIVE: [&str; 6] =
    ["mention", "hashtag", "cashtag", "bot_command", "text_mention", "phone_number"];

/// Columns of a real table.
const COLUMNS: usize = 20;

/// What is wrong with what the messages of a briefing say in a form: a word that is lost, added or moved, a link that
/// is cut or leads elsewhere, somebody who would be called.
pub(super) fn wrong(form: &str, briefing: &Briefing, calls: &[Value]) -> Option<String> {
    let mut messages = Vec::new();
    for call in calls {
        // An album repeats pictures that the text names.
        if call["method"] == "sendMediaGroup" {
            continue;
        }
        let drawn = if form.starts_with("telegram") { on_telegram(call) } else { on_discord(call) };
        match drawn {
            Ok(drawn) => messages.push(seen(&drawn)),
            Err(words) => return Some(words),
        }
    }
    let wanted = written(form, &without_pictures(&briefing.blocks));
    words(&messages, &wanted).or_else(|| links(form, &messages, &wanted))
}

fn on_telegram(call: &Value) -> Result<String, String> {
    let method = call["method"].as_str().unwrap_or_default();
    let message = telegram::messages_of(method, &call["body"])?.remove(0);
    match message.entities.iter().find(|entity| LIVE.contains(&entity.kind.as_str())) {
        Some(live) => Err(format!("a live {} at {} of {}", live.kind, live.offset, message.text)),
        None => Ok(courant_draw::telegram::message(&message)),
    }
}

fn on_discord(call: &Value) -> Result<String, String> {
    let text = |key: &str| call[key].as_str().unwrap_or_default();
    let message = discord::message_of(text("method"), text("path"), &call["body"])?;
    match message.mentions.is_empty() {
        true => Ok(courant_draw::discord::message(&message)),
        false => Err(format!("calls {:?}", message.mentions)),
    }
}

/// Blocks without pictures, which have no words on some platforms.
fn without_pictures(blocks: &[Block]) -> Vec<Block> {
    let one = |block: &Block| match block {
        Block::Image { .. } => None,
        Block::Quote { content } => Some(Block::Quote { content: without_pictures(content) }),
        Block::List { start, items } => {
            let items = items.iter().map(|item| without_pictures(item)).collect();
            Some(Block::List { start: *start, items })
        }
        other => Some(other.clone()),
    };
    blocks.iter().filter_map(one).collect()
}

/// Tables as they are written: a wide one is a list that repeats its columns' names.
fn written(form: &str, blocks: &[Block]) -> Vec<Block> {
    if form != "telegram-rich" {
        return table::without_wide(blocks).into_owned();
    }
    let one = |block: &Block| match block {
        Block::Table { rows } if rows.iter().any(|row| row.len() > COLUMNS) => table::as_list(rows),
        Block::Quote { content } => vec![Block::Quote { content: written(form, content) }],
        Block::List { start, items } => {
            let items = items.iter().map(|item| written(form, item)).collect();
            vec![Block::List { start: *start, items }]
        }
        other => vec![other.clone()],
    };
    blocks.iter().flat_map(one).collect()
}

/// Whether all words are there, once each, in order.
fn words(messages: &[Seen], wanted: &[Block]) -> Option<String> {
    let headers = headers(wanted);
    let wanted = letters(&plain(wanted));
    let mut left = wanted.as_str();
    for (index, message) in messages.iter().enumerate() {
        let said = letters(&without_heading(&message.text, index));
        // Where a table goes on, its columns' names stand again.
        let again = headers
            .iter()
            .filter(|_| index > 0)
            .filter_map(|header| said.strip_prefix(header.as_str()));
        let rest =
            [said.as_str()].into_iter().chain(again).find_map(|said| left.strip_prefix(said));
        match rest {
            Some(rest) => left = rest,
            None => return Some(different(&said, left)),
        }
    }
    (!left.is_empty())
        .then(|| format!("does not say {:?}", left.chars().take(60).collect::<String>()))
}

/// The names of columns of all tables.
fn headers(blocks: &[Block]) -> Vec<String> {
    let of = |block: &Block| match block {
        Block::Table { rows } => {
            rows.first().map(|row| letters(&row.concat())).into_iter().collect()
        }
        Block::Quote { content } => headers(content),
        Block::List { items, .. } => items.iter().flat_map(|item| headers(item)).collect(),
        _ => Vec::new(),
    };
    blocks.iter().flat_map(of).collect()
}

/// A message's text without the heading that is said again.
fn without_heading(text: &str, index: usize) -> String {
    let mut lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    if index > 0 && lines.first().is_some_and(|line| line.ends_with("(continued)")) {
        lines.remove(0);
    }
    lines.join("\n")
}

/// The letters of a text: what stays whatever is done with white space, marks and numbers. Whether an address begins
/// with its scheme does not matter, nor how a backtick in code or a bracket in an address is written.
fn letters(text: &str) -> String {
    let same = ["https://", "http://", "%3C", "%3E"];
    let text = same.iter().fold(text.to_owned(), |text, same| text.replace(same, ""));
    text.chars().filter(|c| c.is_alphabetic() && *c != 'ˋ').collect()
}

/// Where two texts part.
fn different(said: &str, wanted: &str) -> String {
    let same = said.chars().zip(wanted.chars()).take_while(|(one, other)| one == other).count();
    let near = |text: &str| text.chars().skip(same.saturating_sub(20)).take(60).collect::<String>();
    format!("says {:?} where the briefing says {:?}", near(said), near(wanted))
}

/// Whether all links are there, whole, in order. Addresses that stand in a text are links too, on some platforms.
fn links(form: &str, messages: &[Seen], wanted: &[Block]) -> Option<String> {
    let mut there = messages.iter().flat_map(|message| &message.links).map(|url| normal(url));
    let mut wanted_links = Vec::new();
    links_of(wanted, &mut wanted_links);
    let leads = |(url, words): &(&str, String)| leads(form, url, words);
    let mut wanted =
        wanted_links.into_iter().filter(leads).map(|(url, words)| (normal(url), words));
    let (lost, words) = wanted.find(|(url, _)| !there.any(|other| other == *url))?;
    Some(format!("the link {words:?} to {lost} is not there, or not in its place"))
}

/// Whether a platform lets words lead to an address: Telegram wants a name with a dot, Discord no words that are an
/// address themselves, which then is where they lead.
fn leads(form: &str, url: &str, words: &str) -> bool {
    let Ok(url) = Url::parse(url) else { return false };
    let web = matches!(url.scheme(), "http" | "https") && url.has_host();
    let dotted = url.host_str().is_some_and(|host| host.contains('.'));
    let is_address = words.contains("://") || words.starts_with("www.");
    web && if form.starts_with("discord") { !is_address } else { dotted }
}

/// An address with signs that platforms may write in another way.
fn normal(url: &str) -> String {
    let url = Url::parse(url).map_or_else(|_| url.to_owned(), String::from);
    url.replace("%28", "(").replace("%29", ")").replace('|', "%7C")
}

/// The links of blocks, each with its words.
fn links_of<'a>(blocks: &'a [Block], out: &mut Vec<(&'a str, String)>) {
    fn inline<'a>(content: &'a [Inline], out: &mut Vec<(&'a str, String)>) {
        for one in content {
            match one {
                Inline::Link { url, content } if content_is_seen(content) => {
                    out.push((url, Inline::plain(content).trim().to_owned()));
                }
                Inline::Strong { content }
                | Inline::Emphasis { content }
                | Inline::Strike { content }
                | Inline::Spoiler { content } => inline(content, out),
                _ => {}
            }
        }
    }
    for block in blocks {
        match block {
            Block::Paragraph { content } | Block::Heading { content, .. } => inline(content, out),
            Block::Quote { content } => links_of(content, out),
            Block::List { items, .. } => items.iter().for_each(|item| links_of(item, out)),
            _ => {}
        }
    }
}

fn content_is_seen(content: &[Inline]) -> bool {
    Inline::plain(content).chars().any(char::is_alphanumeric)
}

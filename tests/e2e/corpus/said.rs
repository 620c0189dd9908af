//! What the messages of a briefing say, without the frame around it: to be compared with the briefing itself.

use courant_core::briefing::{Briefing, plain, table};
use courant_newsletter::Block;
use courant_simulator::{discord, telegram};
use serde_json::Value;

/// Entities that Telegram makes of what stands in a text by itself, but for addresses of the web and of mail.
const LIVE: [&str; 6] =
    ["mention", "hashtag", "cashtag", "bot_command", "text_mention", "phone_number"];

/// What is wrong with the messages of a briefing in Telegram's classic form.
pub(super) fn on_telegram(briefing: &Briefing, calls: &[Value]) -> Option<String> {
    let mut said = String::new();
    for (index, call) in calls.iter().enumerate() {
        let method = call["method"].as_str().unwrap_or_default();
        let message = match telegram::message_of(method, &call["body"]) {
            Ok(message) => message,
            Err(words) => return Some(words),
        };
        let live = message.entities.iter().find(|entity| LIVE.contains(&entity.kind.as_str()));
        if let Some(live) = live {
            return Some(format!("a live {} at {} of {}", live.kind, live.offset, message.text));
        }
        said.push_str(&without_frame(&message.text, index, calls.len()));
        said.push('\n');
    }
    different(&letters(&said), &letters(&plain(&as_written(&briefing.blocks))))
}

/// Whom the messages of a briefing on Discord would call.
pub(super) fn on_discord(calls: &[Value]) -> Option<String> {
    calls.iter().find_map(|call| {
        let text = |key: &str| call[key].as_str().unwrap_or_default();
        match discord::message_of(text("method"), text("path"), &call["body"]) {
            Ok(message) => {
                (!message.mentions.is_empty()).then(|| format!("calls {:?}", message.mentions))
            }
            Err(words) => Some(words),
        }
    })
}

/// A message's text without its number and the heading that is said again.
fn without_frame(text: &str, index: usize, count: usize) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    if count > 1 {
        let number = lines.pop().unwrap_or_default();
        assert_eq!(number, format!("({}/{count})", index + 1), "its number in {text}");
    }
    if index > 0 && lines.first().is_some_and(|line| line.ends_with("(continued)")) {
        lines.remove(0);
    }
    lines.join("\n")
}

/// Tables as they are written: a wide one is a list that repeats its columns' names.
fn as_written(blocks: &[Block]) -> Vec<Block> {
    let one = |block: &Block| match block {
        Block::Table { rows } if table::aligned(rows).is_none() => table::as_list(rows),
        Block::Quote { content } => vec![Block::Quote { content: as_written(content) }],
        Block::List { start, items } => {
            let items = items.iter().map(|item| as_written(item)).collect();
            vec![Block::List { start: *start, items }]
        }
        other => vec![other.clone()],
    };
    blocks.iter().flat_map(one).collect()
}

/// The letters of a text: what stays whatever is done with white space, marks and numbers.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).collect()
}

/// Where two texts part.
fn different(said: &str, wanted: &str) -> Option<String> {
    if said == wanted {
        return None;
    }
    let same = said.chars().zip(wanted.chars()).take_while(|(one, other)| one == other).count();
    let near = |text: &str| text.chars().skip(same.saturating_sub(20)).take(60).collect::<String>();
    Some(format!("says {:?} where the briefing says {:?}", near(said), near(wanted)))
}

//! Forums: an issue is a post of its own, with the tags that fit it. A post is a thread whose first message has the
//! thread's id; it is opened without a nonce, so a lost answer is looked for.

use crate::bot::Discord;
use crate::place::Spot;
use crate::thread::{ARCHIVED_AFTER, THREAD, name};
use courant_core::model::Destination;
use courant_core::outbox::{Outcome, Part};
use serde::Deserialize;
use serde_json::{Value, json};

/// Tags of a post (Discord, "Start Thread in Forum or Media Channel").
const TAGS: usize = 5;

/// A post must have a tag (Discord, channel flags).
const REQUIRE_TAG: u64 = 1 << 4;

/// What a forum tells of itself.
#[derive(Debug, Deserialize)]
pub(crate) struct Forum {
    /// Its server.
    pub(crate) guild_id: String,
    #[serde(default)]
    flags: u64,
    #[serde(default)]
    available_tags: Vec<Tag>,
}

/// A tag that its posts can have.
#[derive(Debug, Deserialize)]
struct Tag {
    id: String,
    name: String,
    #[serde(default)]
    moderated: bool,
}

impl Forum {
    /// The tags for a post about these topics, the most telling first: those that are called like one of them. Where a
    /// post must have a tag and none fits, the forum's first one.
    fn tags(&self, topics: &[&str]) -> Vec<&str> {
        let free = || self.available_tags.iter().filter(|tag| !tag.moderated);
        let called = |topic: &&str| free().find(|tag| folded(&tag.name) == folded(topic));
        let mut tags: Vec<&str> = Vec::new();
        for tag in topics.iter().filter_map(called) {
            if !tags.contains(&tag.id.as_str()) && tags.len() < TAGS {
                tags.push(&tag.id);
            }
        }
        if tags.is_empty() && self.flags & REQUIRE_TAG != 0 {
            tags.extend(free().next().map(|tag| tag.id.as_str()));
        }
        tags
    }
}

/// Letters and digits alone, in lower case: "🌍 World" is "World".
fn folded(text: &str) -> String {
    text.chars()
        .filter(|character| character.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

impl Discord {
    /// Opens a post with its first message.
    pub(crate) async fn post_in_forum(&self, to: &Destination, part: &Part) -> Outcome {
        let asked = self.api().forum(to).await;
        let forum = match asked.result {
            Ok(forum) => forum,
            Err(refusal) => return Outcome { result: Err(refusal), pace: asked.pace },
        };
        self.yield_moment(to).await;
        let about = &part.0[THREAD];
        let topics: Vec<&str> = items(&about["topics"]).filter_map(Value::as_str).collect();
        let mut message = part.0.clone();
        message.as_object_mut().and_then(|fields| fields.remove(THREAD));
        let body = json!({
            "name": name(part),
            "auto_archive_duration": ARCHIVED_AFTER,
            "applied_tags": forum.tags(&topics),
            "message": message,
        });
        let opened = self.api().open_post(to, &body).await;
        let receipt = |id: String| Spot { channel: &id, message: &id }.receipt(to);
        Outcome { result: opened.result.map(receipt), pace: opened.pace.or(asked.pace) }
    }
}

fn items(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

/// The posts of a forum that the bot has opened, as ids; of the threads that a server shows.
pub(crate) fn own_posts(threads: &Value, to: &Destination, bot: u64) -> Vec<u64> {
    let bot = bot.to_string();
    let is_ours = |thread: &&Value| {
        thread["parent_id"] == to.address.0.as_str() && thread["owner_id"] == bot.as_str()
    };
    let found = items(&threads["threads"]).filter(is_ours);
    found.filter_map(|thread| thread["id"].as_str()?.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forum(flags: u64, tags: &[(&str, bool)]) -> Forum {
        let tag = |(number, (name, moderated)): (usize, &(&str, bool))| Tag {
            id: number.to_string(),
            name: (*name).to_owned(),
            moderated: *moderated,
        };
        let available_tags = tags.iter().enumerate().map(tag).collect();
        Forum { guild_id: "1".into(), flags, available_tags }
    }

    #[test]
    fn a_post_has_the_tags_that_are_called_like_its_topics() {
        let tags = [("News", true), ("🌍 World", false), ("Other", false), ("morning tide", false)];
        let free = forum(0, &tags);
        assert_eq!(free.tags(&["Morning Tide", "World", "world", "News"]), ["3", "1"]);
        assert!(free.tags(&["Harbour"]).is_empty());
        let strict = forum(REQUIRE_TAG, &tags);
        assert_eq!(strict.tags(&["Harbour"]), ["1"], "the first that anybody may use");
        assert_eq!(strict.tags(&["World"]), ["1"]);
        assert!(forum(REQUIRE_TAG, &[("News", true)]).tags(&["News"]).is_empty());
        let many: Vec<String> = (0..9).map(|number| format!("t{number}")).collect();
        let all: Vec<(&str, bool)> = many.iter().map(|name| (name.as_str(), false)).collect();
        let topics: Vec<&str> = many.iter().map(String::as_str).collect();
        assert_eq!(forum(0, &all).tags(&topics).len(), TAGS);
    }
}

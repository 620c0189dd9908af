//! The tags of the parse mode: which there are, and which entity each becomes.

use super::super::entity::Entity;
use super::super::link;
use super::Parser;

/// Every tag that is honoured; any other start tag is refused.
pub(super) const TAGS: [&str; 17] = [
    "a",
    "b",
    "strong",
    "i",
    "em",
    "s",
    "strike",
    "del",
    "u",
    "ins",
    "tg-spoiler",
    "tg-emoji",
    "tg-time",
    "span",
    "pre",
    "code",
    "blockquote",
];

/// A tag that waits for its end.
pub(super) struct Open {
    pub(super) tag: String,
    pub(super) argument: String,
    pub(super) format: String,
    pub(super) offset: usize,
    pub(super) begin: usize,
}

impl Parser<'_> {
    /// Makes the entity of a tag that has ended.
    pub(super) fn close(&mut self, open: Open) -> Result<(), String> {
        let mut entity = Entity::new("", open.offset, self.offset - open.offset);
        let same =
            |other: &&mut Entity| other.offset == entity.offset && other.length == entity.length;
        let kind = match open.tag.as_str() {
            "b" | "strong" => "bold",
            "i" | "em" => "italic",
            "u" | "ins" => "underline",
            "s" | "strike" | "del" => "strikethrough",
            "tg-spoiler" | "span" => "spoiler",
            "blockquote" if open.argument.is_empty() => "blockquote",
            "blockquote" => "expandable_blockquote",
            "tg-emoji" => {
                if !open.argument.parse::<i64>().is_ok_and(|id| id != 0) {
                    return Err("Invalid custom emoji identifier specified".to_owned());
                }
                entity.custom_emoji_id = Some(open.argument);
                "custom_emoji"
            }
            "tg-time" => {
                let Ok(time) = open.argument.parse::<i64>() else {
                    return Err("Invalid unix time specified".to_owned());
                };
                entity.unix_time = Some(time);
                entity.date_time_format = Some(open.format).filter(|format| !format.is_empty());
                "date_time"
            }
            "a" => return self.close_link(entity, &open),
            "pre" => {
                let inner = self.entities.last_mut().filter(same);
                if let Some(inner) = inner.filter(|e| e.kind == "code" && e.language.is_some()) {
                    "pre".clone_into(&mut inner.kind);
                    return Ok(());
                }
                "pre"
            }
            _ => {
                let language = Some(open.argument).filter(|language| !language.is_empty());
                let inner = self.entities.last_mut().filter(same);
                if let Some(inner) = inner.filter(|e| e.kind == "pre" && language.is_some()) {
                    inner.language = language;
                    return Ok(());
                }
                entity.language = language;
                "code"
            }
        };
        kind.clone_into(&mut entity.kind);
        self.entities.push(entity);
        Ok(())
    }

    /// A link that is not valid is dropped without a word: its text stays.
    fn close_link(&mut self, mut entity: Entity, open: &Open) -> Result<(), String> {
        let shown = self.text.get(open.begin..).unwrap_or_default();
        let url = if open.argument.is_empty() { shown } else { &open.argument };
        if let Some(user) = link::user_of(url) {
            "text_mention".clone_into(&mut entity.kind);
            entity.user = Some(user);
            self.entities.push(entity);
        } else if let Ok(url) = link::check(url) {
            "text_link".clone_into(&mut entity.kind);
            entity.url = Some(url);
            self.entities.push(entity);
        }
        Ok(())
    }
}

/// Keeps the attributes that mean something; the others are read and forgotten.
pub(super) fn assign(open: &mut Open, name: &str, value: String) {
    match (open.tag.as_str(), name) {
        ("a", "href") | ("tg-emoji", "emoji-id") | ("tg-time", "unix") => open.argument = value,
        ("tg-time", "format") => open.format = value,
        ("code", "class") => {
            if let Some(language) = value.strip_prefix("language-") {
                language.clone_into(&mut open.argument);
            }
        }
        ("span", "class") => {
            if let Some(class) = value.strip_prefix("tg-") {
                class.clone_into(&mut open.argument);
            }
        }
        ("blockquote", "expandable") => "1".clone_into(&mut open.argument),
        _ => {}
    }
}

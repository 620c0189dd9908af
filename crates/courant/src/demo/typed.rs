//! Typing as the reader: `t /latest`, `d /subscribe morning-tide`, `t click 2`.

use super::stage::{Seen, Side, Stage};
use serde_json::json;

/// What was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    /// Say something on a platform.
    Say(Side, String),
    /// Press a button of the last message that has any, counted from 1.
    Click(Side, usize),
    /// Show both chats from the beginning.
    Transcript,
    /// End.
    Quit,
    /// Nothing at all.
    Nothing,
    /// Something else; the help is shown.
    Unknown,
}

/// What can be typed.
pub(super) const HELP: &str =
    "t /latest · d /subscribe field-notes · t click 2 · chats (both, whole) · quit";

/// Reads a typed line.
pub(super) fn read(line: &str) -> Typed {
    let line = line.trim();
    let (first, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let side = match first {
        "" => return Typed::Nothing,
        "q" | "quit" | "exit" => return Typed::Quit,
        "chats" => return Typed::Transcript,
        "t" => Side::Telegram,
        "d" => Side::Discord,
        _ => return Typed::Unknown,
    };
    let rest = rest.trim();
    match rest.strip_prefix("click") {
        Some(number) => {
            number.trim().parse().map_or(Typed::Unknown, |number| Typed::Click(side, number))
        }
        None if rest.is_empty() => Typed::Unknown,
        None => Typed::Say(side, rest.to_owned()),
    }
}

/// Says a line as the reader of a side.
///
/// # Errors
/// What the platform's client would not let one do, in words.
pub(super) fn say(stage: &Stage, side: Side, line: &str) -> Result<(), String> {
    match side {
        Side::Telegram => {
            stage.telegram.send(stage.ana, stage.ana, line);
            Ok(())
        }
        Side::Discord => {
            let Some(command) = line.strip_prefix('/') else {
                return Err("on Discord one talks to the bot with /commands".into());
            };
            let (name, words) = command.split_once(char::is_whitespace).unwrap_or((command, ""));
            let options = options(name, words.trim());
            let options: Vec<_> =
                options.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
            stage
                .discord
                .run(stage.ben, stage.private, name, &options)
                .map_err(|error| format!("{error}"))?;
            Ok(())
        }
    }
}

/// Words after a slash command as its client would fill them in: `name:value`, else the first option.
fn options(command: &str, words: &str) -> Vec<(String, serde_json::Value)> {
    if words.is_empty() {
        return Vec::new();
    }
    let value = |name: &str, text: &str| match (name, text.parse::<i64>()) {
        ("page", Ok(number)) => json!(number),
        _ => json!(text),
    };
    let named: Vec<_> = words.split_whitespace().filter_map(|word| word.split_once(':')).collect();
    if !named.is_empty() {
        return named
            .into_iter()
            .map(|(name, text)| (name.to_owned(), value(name, text)))
            .collect();
    }
    let first = match command {
        "settings" if courant_core::texts::Language::exact(words).is_some() => "language",
        "settings" => "depth",
        "start" => "code",
        _ => "newsletter",
    };
    vec![(first.to_owned(), value(first, words))]
}

/// Presses a button of the last message that has any.
///
/// # Errors
/// When there is no such button.
pub(super) fn click(stage: &Stage, seen: &[Seen], side: Side, number: usize) -> Result<(), String> {
    let private = super::stage::PRIVATE;
    let last = seen.iter().rev().find(|message| {
        message.side == side && private.contains(&message.chat) && !message.buttons.is_empty()
    });
    let Some(message) = last else { return Err("there is no button to press yet".into()) };
    let label = number.checked_sub(1).and_then(|index| message.buttons.get(index));
    let Some(label) = label else {
        return Err(format!("the last message has {} buttons", message.buttons.len()));
    };
    match side {
        Side::Telegram => {
            let id = i64::try_from(message.id).unwrap_or_default();
            stage
                .telegram
                .click(stage.ana, stage.ana, id, label)
                .map(|_| ())
                .map_err(|error| error.to_string())
        }
        Side::Discord => stage
            .discord
            .click(stage.ben, stage.private, message.id, label)
            .map(|_| ())
            .map_err(|error| error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read() {
        assert_eq!(read("t /latest"), Typed::Say(Side::Telegram, "/latest".into()));
        assert_eq!(read(" d  /subscribe a b "), Typed::Say(Side::Discord, "/subscribe a b".into()));
        assert_eq!(read("t click 2"), Typed::Click(Side::Telegram, 2));
        assert_eq!(read("t click x"), Typed::Unknown);
        assert_eq!(read("t"), Typed::Unknown);
        assert_eq!(read("hello"), Typed::Unknown);
        assert_eq!(read(""), Typed::Nothing);
        assert_eq!(read("quit"), Typed::Quit);
    }

    #[test]
    fn slash_commands_are_filled_in() {
        assert_eq!(
            options("latest", "field notes"),
            [("newsletter".to_owned(), json!("field notes"))]
        );
        assert_eq!(options("settings", "full"), [("depth".to_owned(), json!("full"))]);
        assert_eq!(options("settings", "de"), [("language".to_owned(), json!("de"))]);
        assert_eq!(
            options("issues", "newsletter:x page:2"),
            [("newsletter".into(), json!("x")), ("page".into(), json!(2))]
        );
    }
}

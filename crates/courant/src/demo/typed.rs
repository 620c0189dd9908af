//! Typing as the reader: `t /latest`, `d /subscribe morning-tide`, `t click 2`.

use super::acting;
use super::stage::{Place, Seen, Side, Stage};

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
    acting::say(stage, reader(stage, side), line).map(drop)
}

/// The private chat of a side.
fn reader(stage: &Stage, side: Side) -> Place {
    match side {
        Side::Telegram => Place::Telegram { user: stage.ana, chat: stage.ana },
        Side::Discord => Place::Discord { user: stage.ben, channel: stage.private },
    }
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
    acting::press(stage, reader(stage, side), message.id, label).map(drop)
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
}

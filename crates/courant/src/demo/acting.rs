//! Acting as somebody on a simulated platform, as that platform's client would let one.

use super::stage::{Place, Stage};
use courant_core::command::CATALOGUE;
use courant_core::texts::Language;
use courant_simulator::discord::Answer;
use serde_json::{Value, json};
use std::time::Duration;

/// How long one waits for what a button says: Discord's three seconds, and a little for the way.
const PATIENCE: Duration = Duration::from_millis(3_500);

/// Something was done that the bot may answer beside the chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// Nothing but messages comes of it.
    Nothing,
    /// A callback query on Telegram.
    Query(String),
    /// An interaction on Discord.
    Interaction(u64),
}

/// What the bot answered beside the chat.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Said {
    /// A line that is shown for a while, or until it is closed.
    pub(super) notice: Option<String>,
    /// An address that the client opens.
    pub(super) open: Option<String>,
    /// A form to fill in: the interaction, and the form as it was sent.
    pub(super) form: Option<(u64, Value)>,
    /// Suggestions: name and value.
    pub(super) choices: Vec<(String, Value)>,
}

/// Says a line in a chat: a message on Telegram, a slash command on Discord.
///
/// # Errors
/// What the platform's client would not let one do, in words.
pub(super) fn say(stage: &Stage, place: Place, line: &str) -> Result<Asked, String> {
    match place {
        Place::Telegram { user, chat } => {
            let sent = if chat == stage.channel {
                stage.telegram.post(chat, user, line)
            } else {
                // The client has opened an answer to a message that asks for one.
                let last = stage.telegram.messages(chat).pop();
                match last.filter(|message| message.asks && !line.starts_with('/')) {
                    Some(asked) => stage.telegram.reply(user, chat, asked.id, line),
                    None => stage.telegram.send(user, chat, line),
                }
            };
            if sent == 0 { Err("one cannot write here".into()) } else { Ok(Asked::Nothing) }
        }
        Place::Discord { user, channel } => {
            let Some((name, options)) = slash(line) else {
                return Err("on Discord one talks to the bot with /commands".into());
            };
            let options: Vec<_> =
                options.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
            let ran = stage.discord.run(user, channel, &name, &options);
            ran.map(Asked::Interaction).map_err(|error| error.to_string())
        }
    }
}

/// Presses a button of a message, named as the platform's simulator wants it.
///
/// # Errors
/// What the platform's client would not let one do, in words.
pub(super) fn press(
    stage: &Stage,
    place: Place,
    message: u64,
    button: &str,
) -> Result<Asked, String> {
    match place {
        Place::Telegram { user, chat } => {
            let id = i64::try_from(message).unwrap_or_default();
            let pressed = stage.telegram.click(user, chat, id, button);
            pressed.map(Asked::Query).map_err(|error| error.to_string())
        }
        Place::Discord { user, channel } => {
            let pressed = stage.discord.click(user, channel, message, button);
            pressed.map(Asked::Interaction).map_err(|error| error.to_string())
        }
    }
}

/// Waits for what the bot says to it beside the chat.
pub(super) async fn answer(stage: &Stage, asked: &Asked) -> Said {
    let deadline = tokio::time::Instant::now() + PATIENCE;
    let (mut telegram, mut discord) = (stage.telegram.changed(), stage.discord.changed());
    loop {
        match asked {
            Asked::Nothing => return Said::default(),
            Asked::Query(id) => {
                if let Some(answer) = stage.telegram.click_answer(id) {
                    let notice = answer.text.filter(|text| !text.is_empty());
                    return Said { notice, open: answer.url, ..Said::default() };
                }
            }
            Asked::Interaction(id) => match stage.discord.answer(*id) {
                Some(Answer::Missed) => {
                    let notice = Some("The application did not respond".to_owned());
                    return Said { notice, ..Said::default() };
                }
                Some(Answer::Modal(form)) => {
                    return Said { form: Some((*id, form)), ..Said::default() };
                }
                Some(Answer::Choices(choices)) => return Said { choices, ..Said::default() },
                Some(_) => return Said::default(),
                None => {}
            },
        }
        tokio::select! {
            _ = telegram.changed() => {}
            _ = discord.changed() => {}
            () = tokio::time::sleep_until(deadline) => return Said::default(),
        }
    }
}

/// A typed line as a slash command: its name, and its options as the client would fill them in
/// (`name:value`, else the first option). `None` for what is no command.
pub(super) fn slash(line: &str) -> Option<(String, Vec<(String, Value)>)> {
    let line = line.trim().strip_prefix('/')?;
    let (command, words) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    Some((command.to_owned(), options(command, words.trim())))
}

fn options(command: &str, words: &str) -> Vec<(String, Value)> {
    if words.is_empty() {
        return Vec::new();
    }
    let value = |name: &str, text: &str| match (name, text.parse::<i64>()) {
        ("page", Ok(number)) => json!(number),
        _ => json!(text),
    };
    let spec = CATALOGUE.iter().find(|spec| spec.name == command);
    let known: Vec<&str> = spec.iter().flat_map(|spec| spec.options).map(|o| o.name).collect();
    let mut named: Vec<(&str, String)> = Vec::new();
    for word in words.split_whitespace() {
        match (word.split_once(':').filter(|(name, _)| known.contains(name)), named.last_mut()) {
            (Some((name, text)), _) => named.push((name, text.to_owned())),
            (None, Some((_, text))) => *text = format!("{text} {word}").trim().to_owned(),
            (None, None) => {
                let first = match command {
                    "settings" if Language::exact(words).is_some() => "language",
                    _ => known.first().copied().unwrap_or("newsletter"),
                };
                named.push((first, word.to_owned()));
            }
        }
    }
    named.into_iter().map(|(name, text)| (name.to_owned(), value(name, &text))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slash_commands_are_filled_in() {
        assert_eq!(
            options("latest", "field notes"),
            [("newsletter".to_owned(), json!("field notes"))]
        );
        assert_eq!(options("settings", "full"), [("depth".to_owned(), json!("full"))]);
        assert_eq!(options("settings", "de"), [("language".to_owned(), json!("de"))]);
        assert_eq!(
            options("subscribe", "newsletter:field notes when:weekdays 7:30"),
            [("newsletter".into(), json!("field notes")), ("when".into(), json!("weekdays 7:30"))]
        );
        assert_eq!(options("schedule", "Sun 9:00"), [("when".to_owned(), json!("Sun 9:00"))]);
        assert_eq!(
            options("issues", "newsletter:x page:2"),
            [("newsletter".into(), json!("x")), ("page".into(), json!(2))]
        );
    }
}

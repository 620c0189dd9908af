//! A message as its reader sees it, the same for both platforms.

use courant_simulator::discord;
use courant_simulator::telegram::{self, Sender};
use std::time::Duration;

/// A message of a chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Its id on the platform.
    pub id: u64,
    /// Whether the bot wrote it.
    pub by_bot: bool,
    /// What it says, without marks.
    pub text: String,
    /// Label and link of each button.
    pub buttons: Vec<(String, Option<String>)>,
    /// What can be pressed or chosen and tells the bot something: label and data.
    pub acts: Vec<(String, String)>,
    /// The file that it is or that came with it: its name, and what is in it.
    pub file: Option<(String, String)>,
    /// Only its reader sees it.
    pub ephemeral: bool,
    /// When it was posted, on the platform's clock.
    pub at: Duration,
}

impl Seen {
    /// The labels of its buttons.
    pub fn labels(&self) -> Vec<&str> {
        self.buttons.iter().map(|(label, _)| label.as_str()).collect()
    }

    /// Whether it has a button of that label.
    pub fn has(&self, label: &str) -> bool {
        self.buttons.iter().any(|(found, _)| found == label)
    }
}

impl From<telegram::Message> for Seen {
    fn from(message: telegram::Message) -> Self {
        let pressed = message.buttons.iter().flatten();
        let acts = pressed.filter_map(|b| Some((b.label.clone(), b.data.clone()?))).collect();
        Self {
            id: u64::try_from(message.id).unwrap_or_default(),
            by_bot: message.sender == Sender::Bot,
            text: message.text.replace('\u{2060}', ""),
            buttons: message.buttons.into_iter().flatten().map(|b| (b.label, b.url)).collect(),
            acts,
            file: message.document.map(|file| (file.name.clone(), text(&file.bytes))),
            ephemeral: false,
            at: message.at,
        }
    }
}

/// A message of simulated Discord.
pub(crate) fn on_discord(message: &discord::Message, bot: u64) -> Seen {
    let pressed = message.buttons();
    let pressed = pressed.into_iter().filter_map(|b| Some((b.label, b.custom_id?)));
    let chosen = message.selects().into_iter().flat_map(|select| select.options);
    Seen {
        id: message.id,
        by_bot: message.author == bot,
        text: plain(&message.text()),
        buttons: message.buttons().into_iter().map(|b| (b.label, b.url)).collect(),
        acts: pressed.chain(chosen).collect(),
        file: message.files.first_key_value().map(|(name, bytes)| (name.clone(), text(bytes))),
        ephemeral: message.ephemeral,
        at: message.at,
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Discord's Markdown without its commonest marks: enough to look for words in it.
pub fn plain(markdown: &str) -> String {
    let mut out = String::new();
    let mut characters = markdown.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => out.extend(characters.next()),
            '*' | '\u{2060}' => {}
            other => out.push(other),
        }
    }
    out
}

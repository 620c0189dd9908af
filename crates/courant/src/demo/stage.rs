//! The stage of the demo: two simulated platforms with people and channels, and the bot's configuration.

use crate::config::Config;
use anyhow::Context as _;
use courant_simulator::discord::{self, ChannelKind};
use courant_simulator::telegram::{self, Sender};
use std::path::Path;

/// Which platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Side {
    /// Telegram, on the left.
    Telegram,
    /// Discord, on the right.
    Discord,
}

/// A message as its readers see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Seen {
    /// Where it stands.
    pub(super) side: Side,
    /// The chat's name.
    pub(super) chat: &'static str,
    /// Its id on the platform.
    pub(super) id: u64,
    /// Who wrote it.
    pub(super) who: String,
    /// What it says.
    pub(super) text: String,
    /// Labels of its buttons.
    pub(super) buttons: Vec<String>,
    /// When, in milliseconds on the platform's clock.
    pub(super) at: u128,
}

/// Names of the chats.
pub(super) const PRIVATE: [&str; 2] = ["Ana with Courant", "Ben with Courant"];
pub(super) const CHANNEL: [&str; 2] = ["World Desk (channel)", "#briefings"];

/// A chat as one person sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seat {
    /// Its name in addresses.
    pub(super) id: &'static str,
    /// What one chooses it by.
    pub(super) name: &'static str,
    /// Who sees which chat.
    pub(super) place: Place,
}

/// A person in a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// On Telegram.
    Telegram { user: i64, chat: i64 },
    /// On Discord.
    Discord { user: u64, channel: u64 },
}

impl Place {
    /// Its platform.
    pub(super) fn side(self) -> Side {
        match self {
            Self::Telegram { .. } => Side::Telegram,
            Self::Discord { .. } => Side::Discord,
        }
    }
}

/// The channel's name on Telegram.
pub(super) const AT_CHANNEL: &str = "@worlddesk";

/// Both platforms and who is on them.
pub(super) struct Stage {
    pub(super) telegram: telegram::Server,
    pub(super) ana: i64,
    pub(super) ida: i64,
    pub(super) group: i64,
    pub(super) channel: i64,
    pub(super) discord: discord::Server,
    pub(super) ben: u64,
    pub(super) cleo: u64,
    pub(super) private: u64,
    pub(super) lounge: u64,
    pub(super) briefings: u64,
}

impl Stage {
    /// Starts both platforms on loopback.
    pub(super) async fn set() -> anyhow::Result<Self> {
        let telegram = telegram::Server::start(telegram::Options::default())
            .await
            .context("simulated Telegram")?;
        let ana = telegram.add_user("Ana", "en");
        let channel =
            telegram.add_channel("World Desk", Some(AT_CHANNEL.trim_start_matches('@')), ana);
        telegram.add_bot(channel, ana, true);
        let ida = telegram.add_user("Ida", "de");
        let group = telegram.add_supergroup("Harbour Talk", ida);
        telegram.join(group, ana);
        telegram.add_bot(group, ida, false);
        let discord = discord::Server::start(discord::Options::default())
            .await
            .context("simulated Discord")?;
        let ben = discord.add_user("Ben", "en-US");
        let guild = discord.add_guild("Reading Room", ben);
        let briefings = discord.add_channel(guild, "briefings", ChannelKind::Text);
        let lounge = discord.add_channel(guild, "lounge", ChannelKind::Text);
        let cleo = discord.add_user("Cleo", "de");
        discord.join(guild, cleo);
        let private = discord.open_dm(ben);
        Ok(Self {
            telegram,
            ana,
            ida,
            group,
            channel,
            discord,
            ben,
            cleo,
            private,
            lounge,
            briefings,
        })
    }

    /// Every chat with everybody who may sit in it; the reader's private chat first on each platform.
    pub(super) fn seats(&self) -> [Seat; 8] {
        let telegram =
            |id, name, user, chat| Seat { id, name, place: Place::Telegram { user, chat } };
        let discord =
            |id, name, user, channel| Seat { id, name, place: Place::Discord { user, channel } };
        [
            telegram("t-private", "Ana · private chat", self.ana, self.ana),
            telegram("t-member", "Harbour Talk · Ana, a member", self.ana, self.group),
            telegram("t-admin", "Harbour Talk · Ida, administrator", self.ida, self.group),
            telegram("t-channel", "World Desk · channel", self.ana, self.channel),
            discord("d-private", "Ben · direct message", self.ben, self.private),
            discord("d-member", "#lounge · Cleo, a member", self.cleo, self.lounge),
            discord("d-admin", "#lounge · Ben, administrator", self.ben, self.lounge),
            discord("d-channel", "#briefings · channel", self.ben, self.briefings),
        ]
    }

    /// The configuration with which the real adapters connect to this stage.
    pub(super) fn config(&self, data: &Path) -> anyhow::Result<Config> {
        let set = |key: &str, value: String| (format!("COURANT_{key}"), value);
        let environment = [
            set("DATA", data.display().to_string()),
            set("TELEGRAM__TOKEN", self.telegram.token()),
            set("TELEGRAM__API_URL", self.telegram.api_url()),
            set("DISCORD__TOKEN", self.discord.token()),
            set("DISCORD__API_URL", self.discord.api_url()),
        ];
        Ok(Config::from_parts(None, &environment)?)
    }

    /// Everything that can be read in all chats, oldest first in each.
    pub(super) fn seen(&self) -> Vec<Seen> {
        let mut all = Vec::new();
        for (chat, name) in [(self.ana, PRIVATE[0]), (self.channel, CHANNEL[0])] {
            all.extend(
                self.telegram.messages(chat).into_iter().map(|message| on_telegram(name, message)),
            );
        }
        for (channel, name) in [(self.private, PRIVATE[1]), (self.briefings, CHANNEL[1])] {
            let messages = self.discord.messages(channel, self.ben).into_iter();
            all.extend(messages.map(|message| on_discord(name, &message)));
        }
        all
    }
}

fn on_telegram(chat: &'static str, message: telegram::Message) -> Seen {
    let who = match &message.sender {
        Sender::Bot => "Courant".to_owned(),
        Sender::User(_, name) => name.clone(),
        Sender::Chat(_) => "the channel".to_owned(),
    };
    Seen {
        side: Side::Telegram,
        chat,
        id: u64::try_from(message.id).unwrap_or_default(),
        who,
        text: message.text.replace('\u{2060}', ""),
        buttons: message.buttons.into_iter().flatten().map(|button| button.label).collect(),
        at: message.at.as_millis(),
    }
}

fn on_discord(chat: &'static str, message: &discord::Message) -> Seen {
    let only = if message.ephemeral { " (only Ben sees this)" } else { "" };
    Seen {
        side: Side::Discord,
        chat,
        id: message.id,
        who: format!(
            "{}{only}",
            if message.author_name.is_empty() { "Courant" } else { &message.author_name }
        ),
        text: readable(&message.text()),
        buttons: message.buttons().into_iter().map(|button| button.label).collect(),
        at: message.at.as_millis(),
    }
}

/// Discord's Markdown as a client shows it: escapes and marks taken off, links by their words.
fn readable(markdown: &str) -> String {
    let mut out = String::new();
    for (index, line) in markdown.split('\n').enumerate() {
        if index > 0 {
            out.push('\n');
        }
        let line = ["### ", "## ", "# ", "-# "]
            .iter()
            .find_map(|mark| line.strip_prefix(mark))
            .unwrap_or(line);
        let line =
            line.strip_prefix("- ").map_or_else(|| line.to_owned(), |rest| format!("• {rest}"));
        unmark(&line, &mut out);
    }
    out.replace('\u{2060}', "")
}

fn unmark(line: &str, out: &mut String) {
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\\' => out.extend(characters.next()),
            '*' | '`' | '[' => {}
            '~' | '|' if characters.peek() == Some(&character) => {
                characters.next();
            }
            ']' if characters.peek() == Some(&'(') => {
                for skipped in characters.by_ref() {
                    if skipped == ')' {
                        break;
                    }
                }
            }
            other => out.push(other),
        }
    }
}

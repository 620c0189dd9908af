//! A person on either platform, who types the same words and sees the same answers.

use crate::seen::Seen;
use crate::world::World;
use courant_simulator::discord::{ActError, Answer, Attachment, Written};
use courant_simulator::telegram::SentFile;
use jiff::civil::Date;
use serde_json::{Value, json};
use std::sync::Arc;

/// A person, in one chat.
#[derive(Clone, Debug)]
pub struct Reader {
    world: Arc<World>,
    place: Place,
}

#[derive(Clone, Copy, Debug)]
enum Place {
    Telegram { user: i64, chat: i64 },
    Discord { user: u64, channel: u64 },
}

impl Reader {
    pub(crate) fn on_telegram(world: Arc<World>, user: i64, chat: i64) -> Self {
        world.notes().chats.0.push(chat);
        Self { world, place: Place::Telegram { user, chat } }
    }

    pub(crate) fn on_discord(world: Arc<World>, user: u64, channel: u64) -> Self {
        world.notes().chats.1.push((channel, user));
        Self { world, place: Place::Discord { user, channel } }
    }

    /// The platform's tag.
    pub fn platform(&self) -> &'static str {
        match self.place {
            Place::Telegram { .. } => "telegram",
            Place::Discord { .. } => "discord",
        }
    }

    /// The person's id.
    pub fn user(&self) -> i64 {
        match self.place {
            Place::Telegram { user, .. } => user,
            Place::Discord { user, .. } => i64::try_from(user).unwrap_or_default(),
        }
    }

    /// What stands in the chat, as this person sees it.
    pub fn sees(&self) -> Vec<Seen> {
        match self.place {
            Place::Telegram { user, chat } => {
                let mut seen = self.world.on_telegram(chat);
                let own = self.world.telegram.ephemeral(chat, user).into_iter();
                seen.extend(own.map(|message| Seen { ephemeral: true, ..Seen::from(message) }));
                seen
            }
            Place::Discord { user, channel } => self.world.on_discord(channel, user),
        }
    }

    /// Types a command as one types it on the platform, and waits for an answer with these words.
    pub async fn ask(&self, line: &str, words: &str) -> Seen {
        let before = self.sees();
        self.say(line);
        self.answer(&before, line, words).await
    }

    /// Types a command; nobody waits.
    pub fn say(&self, line: &str) {
        match self.place {
            Place::Telegram { user, chat } => {
                assert_ne!(self.world.telegram.send(user, chat, line), 0, "cannot write {line:?}");
            }
            Place::Discord { .. } => {
                let (command, options) = slash(line);
                let options: Vec<_> =
                    options.iter().map(|(n, v)| (n.as_str(), v.clone())).collect();
                self.run(&command, &options).unwrap_or_else(|error| panic!("{line}: {error}"));
            }
        }
    }

    /// Writes a text to the bot that is no command, in the private chat; nobody waits.
    pub fn write(&self, text: &str) {
        match self.place {
            Place::Telegram { .. } => self.say(text),
            Place::Discord { user, channel } => {
                let message = Written { text, files: &[] };
                let sent = self.world.discord.write(user, channel, message);
                sent.unwrap_or_else(|error| panic!("cannot write {text:?}: {error}"));
            }
        }
    }

    /// Sends the bot a file in the private chat; nobody waits.
    pub fn send_file(&self, name: &str, kind: &str, bytes: &[u8]) {
        match self.place {
            Place::Telegram { user, chat } => {
                let file = SentFile { name, mime_type: kind, bytes, caption: "" };
                assert_ne!(self.world.telegram.send_document(user, chat, file), 0, "{name}");
            }
            Place::Discord { user, channel } => {
                let file = Attachment { name, content_type: kind, bytes };
                let message = Written { text: "", files: &[file] };
                let sent = self.world.discord.write(user, channel, message);
                sent.unwrap_or_else(|error| panic!("cannot send {name}: {error}"));
            }
        }
    }

    /// Does something, and waits for an answer with these words.
    pub async fn after(&self, what: &str, act: impl FnOnce(), words: &str) -> Seen {
        let before = self.sees();
        act();
        self.answer(&before, what, words).await
    }

    /// Runs a slash command with options of its own; gives back the interaction.
    ///
    /// # Errors
    /// When Discord's client would not send it.
    pub fn run(&self, command: &str, options: &[(&str, Value)]) -> Result<u64, ActError> {
        let Place::Discord { user, channel } = self.place else {
            panic!("{command}: Telegram has no slash commands")
        };
        let interaction = self.world.discord.run(user, channel, command, options)?;
        self.world.notes().interactions.push(interaction);
        Ok(interaction)
    }

    /// Runs a slash command with options of its own, and waits for an answer with these words.
    pub async fn run_for(&self, command: &str, options: &[(&str, Value)], words: &str) -> Seen {
        let before = self.sees();
        self.run(command, options).unwrap_or_else(|error| panic!("/{command}: {error}"));
        self.answer(&before, command, words).await
    }

    /// Presses a button, and waits for an answer with these words.
    pub async fn click(&self, message: &Seen, label: &str, words: &str) -> Seen {
        let before = self.sees();
        self.press(message, label);
        self.answer(&before, label, words).await
    }

    /// Presses a button, or chooses from a menu, by label or data; nobody waits. Gives back the id of the query or
    /// interaction.
    pub fn press(&self, message: &Seen, label: &str) -> String {
        match self.place {
            Place::Telegram { user, chat } => {
                let id = i64::try_from(message.id).unwrap_or_default();
                let clicked = match message.ephemeral {
                    true => self.world.telegram.click_ephemeral(user, chat, id, label),
                    false => self.world.telegram.click(user, chat, id, label),
                };
                let query = clicked.unwrap_or_else(|error| panic!("{label}: {error}"));
                self.world.notes().clicks.push(query.clone());
                query
            }
            Place::Discord { user, channel } => {
                let there = message.labels();
                let clicked = match self.menu(message, label) {
                    Some((menu, value)) => {
                        self.world.discord.select(user, channel, message.id, &menu, &[&value])
                    }
                    None => self.world.discord.click(user, channel, message.id, label),
                };
                let id = clicked.unwrap_or_else(|error| panic!("{label}: {error}; {there:?}"));
                self.world.notes().interactions.push(id);
                id.to_string()
            }
        }
    }

    /// Presses a button that opens a field, types into it, and waits for an answer with these words.
    pub async fn types(&self, message: &Seen, label: &str, typed: &str, words: &str) -> Seen {
        let before = self.sees();
        let pressed = self.press(message, label);
        match self.place {
            Place::Telegram { user, chat } => {
                let asked = || {
                    let all = self.world.telegram.messages(chat);
                    let is_new =
                        |id: i64| !before.iter().any(|seen| i64::try_from(seen.id) == Ok(id));
                    all.into_iter().find(|message| message.asks && is_new(message.id))
                };
                let asked = self.world.until(&format!("a field behind {label:?}"), asked).await;
                assert_ne!(self.world.telegram.reply(user, chat, asked.id, typed), 0);
            }
            Place::Discord { user, .. } => {
                let id = pressed.parse().unwrap_or_default();
                let opened = || match self.world.discord.answer(id)? {
                    Answer::Modal(modal) => Some(modal),
                    other => panic!("{label:?} opens no field: {other:?}"),
                };
                self.world.until(&format!("a field behind {label:?}"), opened).await;
                let sent = self.world.discord.submit_modal(user, id, &[("words", typed)]);
                self.world.notes().interactions.push(sent.expect("the field is sent"));
            }
        }
        self.answer(&before, typed, words).await
    }

    /// The menu that has such an option, and the option's value.
    fn menu(&self, message: &Seen, option: &str) -> Option<(String, String)> {
        let menus = self.world.discord.message(message.id)?.selects();
        menus.into_iter().find_map(|menu| {
            let named = |(label, value): &(String, String)| label == option || value == option;
            let (_, value) = menu.options.into_iter().find(named)?;
            Some((menu.custom_id, value))
        })
    }

    /// Presses something of a message, and waits until the bot shows something else: in its place or in a new
    /// message.
    pub async fn turn(&self, message: &Seen, label: &str) -> Seen {
        let before = self.sees();
        self.press(message, label);
        self.answer(&before, label, "").await
    }

    /// Waits until the chat holds a message of the bot with these words.
    pub async fn gets(&self, words: &str) -> Seen {
        self.answer(&[], "something", words).await
    }

    /// Waits until a briefing of that issue stands complete in the chat, to its buttons; gives back its
    /// messages.
    pub async fn gets_briefing(&self, title: &str) -> Vec<Seen> {
        let what = format!("{} gets the briefing {title:?}", self.platform());
        self.world.until(&what, || briefing(&self.sees(), title)).await
    }

    /// The messages of the bot with these words.
    pub fn count(&self, words: &str) -> usize {
        self.sees().iter().filter(|seen| seen.by_bot && seen.text.contains(words)).count()
    }

    async fn answer(&self, before: &[Seen], to: &str, words: &str) -> Seen {
        let what = format!("on {}, {words:?} as the answer to {to:?}", self.platform());
        let is_new = |seen: &Seen| seen.by_bot && !before.contains(seen);
        let find =
            || self.sees().into_iter().find(|seen| is_new(seen) && seen.text.contains(words));
        self.world.until(&what, find).await
    }
}

/// The messages of the first briefing with that title, once the last one with its buttons is there.
fn briefing(all: &[Seen], title: &str) -> Option<Vec<Seen>> {
    let first = all.iter().position(|seen| seen.by_bot && seen.text.contains(title))?;
    let rest = all.get(first..)?;
    let last =
        rest.iter().position(|seen| seen.has("Earlier issues") || seen.has("Frühere Ausgaben"))?;
    rest.get(..=last).map(<[Seen]>::to_vec)
}

/// A typed line as a slash command with its options.
pub fn slash(line: &str) -> (String, Vec<(String, Value)>) {
    let line = line.trim_start_matches('/');
    let (command, words) = line.split_once(' ').unwrap_or((line, ""));
    let mut options = Vec::new();
    let mut push = |name: &str, value: Value| options.push((name.to_owned(), value));
    match command {
        _ if words.is_empty() => {}
        "settings" if ["headlines", "brief", "full"].contains(&words) => {
            push("depth", json!(words))
        }
        "settings" => push("language", json!(words)),
        "start" | "link" => push("code", json!(words)),
        "schedule" => push("when", json!(words)),
        "timezone" => push("city", json!(words)),
        "quiet" => push("hours", json!(words)),
        "pause" => push("until", json!(words)),
        "search" => push("words", json!(words)),
        "filter" => push("items", json!(words)),
        "issues" => {
            let (before, last) = words.rsplit_once(' ').unwrap_or(("", words));
            let option = match (last.parse::<u32>(), last.parse::<Date>()) {
                (Ok(page), _) => Some(("page", json!(page))),
                (_, Ok(_)) => Some(("date", json!(last))),
                _ => None,
            };
            let newsletter = if option.is_some() { before } else { words };
            if !newsletter.is_empty() {
                push("newsletter", json!(newsletter));
            }
            if let Some((name, value)) = option {
                push(name, value);
            }
        }
        _ => push("newsletter", json!(words)),
    }
    (command.to_owned(), options)
}

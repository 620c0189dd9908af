//! What can be read of a server: messages, menus, calls, counts.

use super::keyboard::ReplyKeyboard;
use super::message::Message;
use super::observe::{Call, Counts, Record};
use super::scope::Scope;
use super::server::Server;

impl Server {
    /// The messages of a chat in order: what was said, without deleted messages and events.
    pub fn messages(&self, chat: i64) -> Vec<Message> {
        self.shared.read(|world| {
            let stored = world.chats.get(&chat).into_iter().flat_map(|chat| chat.messages.values());
            stored.filter(|stored| !stored.service).map(|stored| stored.message.view()).collect()
        })
    }

    /// One message.
    pub fn message(&self, chat: i64, id: i64) -> Option<Message> {
        self.shared.read(|world| {
            world.chats.get(&chat)?.messages.get(&id).map(|stored| stored.message.view())
        })
    }

    /// The messages of a chat that the bot deleted, in the order of their deletion.
    pub fn deleted(&self, chat: i64) -> Vec<Message> {
        self.shared.read(|world| {
            world.chats.get(&chat).map(|chat| chat.deleted.clone()).unwrap_or_default()
        })
    }

    /// The command menu of a scope and a language (empty for the one of all languages): names and
    /// descriptions.
    pub fn commands(&self, scope: Scope, language: &str) -> Vec<(String, String)> {
        let key = (scope, language.to_owned());
        self.shared.read(|world| world.menus.get(&key).cloned().unwrap_or_default())
    }

    /// The reply keyboard that is shown in a chat.
    pub fn reply_keyboard(&self, chat: i64) -> Option<ReplyKeyboard> {
        self.shared.read(|world| world.chats.get(&chat)?.keyboard.clone())
    }

    /// The calls of the bot in order, refused ones too; the last 100,000.
    pub fn calls(&self) -> Vec<Call> {
        self.shared.read(|world| world.calls.iter().map(Record::view).collect())
    }

    /// Sums over the life of the server.
    pub fn counts(&self) -> Counts {
        self.shared.read(|world| world.counts)
    }

    /// Methods that the bot called and that are not simulated, in order.
    pub fn unknown_methods(&self) -> Vec<String> {
        self.shared.read(|world| world.unknown_methods.clone())
    }

    /// The updates that wait to be polled and confirmed.
    pub fn pending_updates(&self) -> usize {
        self.shared.read(|world| world.updates.pending())
    }

    /// The bot's texts about itself: `name`, `description` or `short_description`.
    pub fn profile(&self, field: &str, language: &str) -> String {
        self.shared.read(|world| {
            let found = world.profile.iter().find(|((f, l), _)| *f == field && l == language);
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        })
    }
}

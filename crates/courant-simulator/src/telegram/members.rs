//! Memberships as they change, and the updates and service messages that tell of it.

use serde_json::{Map, Value, json};

use super::chat::{Chat, ChatKind, Status};
use super::message::Sender;
use super::world::World;

impl World {
    /// A chat with nobody but its creator.
    pub(super) fn add_chat(&mut self, kind: ChatKind, title: &str, creator: i64) -> i64 {
        let id = self.chat_id(kind);
        let mut chat = Chat::new(id, kind, title);
        chat.members.insert(creator, Status::Creator);
        self.chats.insert(id, chat);
        id
    }

    /// Who created a chat.
    pub(crate) fn creator(&self, chat: i64) -> i64 {
        let members = self.chats.get(&chat).map(|chat| &chat.members);
        let creator = members.and_then(|m| m.iter().find(|(_, s)| **s == Status::Creator));
        creator.map_or(0, |(id, _)| *id)
    }

    /// Changes what the bot is in a chat, and tells it (`my_chat_member`).
    pub(crate) fn set_bot(&mut self, chat: i64, by: i64, status: Status) {
        let Some(found) = self.chats.get_mut(&chat) else { return };
        let old = std::mem::replace(&mut found.bot, status);
        found.seen = true;
        if old != status {
            self.member_update("my_chat_member", chat, by, self.options.bot_id(), (old, status));
        }
    }

    /// Changes what a person is in a chat; an administrating bot that asked hears it
    /// (`chat_member`).
    pub(super) fn set_member(&mut self, chat: i64, by: i64, user: i64, status: Status) {
        let Some(found) = self.chats.get_mut(&chat) else { return };
        let old = found.members.insert(user, status).unwrap_or(Status::Left);
        if old != status && found.bot.is_administrator() {
            self.member_update("chat_member", chat, by, user, (old, status));
        }
    }

    fn member_update(
        &mut self,
        kind: &str,
        chat: i64,
        by: i64,
        who: i64,
        (old, new): (Status, Status),
    ) {
        let Some(found) = self.chats.get(&chat) else { return };
        let content = json!({
            "chat": self.chat_json(found),
            "from": self.user_json(by),
            "date": self.date(),
            "old_chat_member": self.member_json(found, who, old),
            "new_chat_member": self.member_json(found, who, new),
        });
        self.updates.push(self.clock.elapsed(), kind, content);
    }

    pub(crate) fn set_blocked(&mut self, id: i64, blocked: bool) {
        let Some(user) = self.users.get_mut(&id) else { return };
        if std::mem::replace(&mut user.blocked, blocked) == blocked {
            return;
        }
        let (old, new) = if blocked {
            (Status::Member, Status::Kicked)
        } else {
            (Status::Kicked, Status::Member)
        };
        self.member_update("my_chat_member", id, id, self.options.bot_id(), (old, new));
    }

    /// A message that tells of an event; the bot sees it while it is in the chat.
    pub(crate) fn service(&mut self, chat: i64, by: i64, field: &str, content: Value) -> i64 {
        let name = self.users.get(&by).map(|user| user.first_name.clone()).unwrap_or_default();
        let mut draft = self.draft(chat, Sender::User(by, name));
        draft.service = true;
        draft.extra = Map::from_iter([(field.to_owned(), content)]);
        let id = self.keep(draft);
        self.deliver(chat, id);
        id
    }

    /// Hands a message to the bot, if the bot is there to get it.
    pub(crate) fn deliver(&mut self, chat: i64, message: i64) {
        let Some(found) = self.chats.get(&chat) else { return };
        let there = found.kind == ChatKind::Private || found.bot.is_present();
        let kind = if found.kind == ChatKind::Channel { "channel_post" } else { "message" };
        if there {
            let content = self.answer(chat, message);
            self.updates.push(self.clock.elapsed(), kind, content);
        }
    }

    /// The supergroup that a basic group becomes.
    pub(super) fn upgrade(&mut self, group: i64) -> i64 {
        let creator = self.creator(group);
        let Some(old) = self.chats.get(&group) else { return group };
        if old.kind != ChatKind::Group {
            return group;
        }
        let (title, members, bot) = (old.title.clone(), old.members.clone(), old.bot);
        let id = self.add_chat(ChatKind::Supergroup, &title, creator);
        if let Some(new) = self.chats.get_mut(&id) {
            new.members = members;
            new.bot = bot;
            new.seen = true;
        }
        self.service(group, creator, "migrate_to_chat_id", json!(id));
        self.service(id, creator, "migrate_from_chat_id", json!(group));
        if let Some(old) = self.chats.get_mut(&group) {
            old.migrated_to = Some(id);
        }
        id
    }
}

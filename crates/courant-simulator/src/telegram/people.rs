//! People and chats: who there is, who joins, who blocks, who is in charge.

use serde_json::{Map, Value, json};

use super::chat::{Chat, ChatKind, Status, Topic, User};
use super::message::Sender;
use super::server::Server;
use super::world::World;

impl Server {
    /// Adds a person; the private chat with the bot has the same id.
    ///
    /// The bot may write only after the person wrote first. Until then the chat is not found, or,
    /// once the two share another chat, the conversation cannot be initiated.
    pub fn add_user(&self, first_name: &str, language_code: &str) -> i64 {
        self.shared.with(|world| {
            let id = world.chat_id(ChatKind::Private);
            let user = User {
                id,
                first_name: first_name.to_owned(),
                language_code: language_code.to_owned(),
                started: false,
                blocked: false,
                deactivated: false,
            };
            world.users.insert(id, user);
            world.chats.insert(id, Chat::new(id, ChatKind::Private, ""));
            id
        })
    }

    /// Adds a basic group with the bot as a member, as when the creator has just added it.
    pub fn add_group(&self, title: &str, creator: i64) -> i64 {
        self.shared.with(|world| {
            let id = world.add_chat(ChatKind::Group, title, creator);
            world.set_bot(id, creator, Status::Member);
            world.service(id, creator, "group_chat_created", json!(true));
            id
        })
    }

    /// Adds a supergroup with the bot as a member.
    pub fn add_supergroup(&self, title: &str, creator: i64) -> i64 {
        self.shared.with(|world| {
            let id = world.add_chat(ChatKind::Supergroup, title, creator);
            world.set_bot(id, creator, Status::Member);
            let bot = world.bot_json();
            world.service(id, creator, "new_chat_members", json!([bot]));
            id
        })
    }

    /// Adds a channel; the bot is not in it. Without a user name it is private.
    pub fn add_channel(&self, title: &str, username: Option<&str>, creator: i64) -> i64 {
        self.shared.with(|world| {
            let id = world.add_chat(ChatKind::Channel, title, creator);
            if let Some(chat) = world.chats.get_mut(&id) {
                chat.username = username.map(str::to_owned);
            }
            id
        })
    }

    /// Opens a topic; the supergroup becomes a forum. The topic's id is that of its first message.
    pub fn add_topic(&self, chat: i64, title: &str) -> i64 {
        self.shared.with(|world| {
            let creator = world.creator(chat);
            if let Some(chat) = world.chats.get_mut(&chat) {
                chat.forum = true;
            }
            let content = json!({ "name": title, "icon_color": 7_322_096 });
            let id = world.service(chat, creator, "forum_topic_created", content);
            if let Some(chat) = world.chats.get_mut(&chat) {
                chat.topics.insert(id, Topic { closed: false });
            }
            id
        })
    }

    /// Closes a topic.
    pub fn close_topic(&self, chat: i64, topic: i64) {
        self.set_topic(chat, topic, true);
    }

    /// Opens a closed topic again.
    pub fn reopen_topic(&self, chat: i64, topic: i64) {
        self.set_topic(chat, topic, false);
    }

    fn set_topic(&self, chat: i64, topic: i64, closed: bool) {
        self.shared.with(|world| {
            let chat = world.chats.get_mut(&chat);
            if let Some(topic) = chat.and_then(|chat| chat.topics.get_mut(&topic)) {
                topic.closed = closed;
            }
        });
    }

    /// Deletes a topic; its id is found no more.
    pub fn remove_topic(&self, chat: i64, topic: i64) {
        self.shared.with(|world| {
            if let Some(chat) = world.chats.get_mut(&chat) {
                chat.topics.remove(&topic);
            }
        });
    }

    /// Adds the bot to a chat; as an administrator of a channel it may post.
    pub fn add_bot(&self, chat: i64, by: i64, administrator: bool) {
        let status =
            if administrator { Status::Administrator { may_post: true } } else { Status::Member };
        self.shared.with(|world| world.set_bot(chat, by, status));
    }

    /// Takes away or gives back the bot's right to post: in a channel the administrator's right, in
    /// a group the member's.
    pub fn restrict_bot(&self, chat: i64, may_post: bool) {
        self.shared.with(|world| {
            let by = world.creator(chat);
            let channel = world.chats.get(&chat).map(|chat| chat.kind == ChatKind::Channel);
            let status = match channel {
                Some(true) => Status::Administrator { may_post },
                _ if may_post => Status::Member,
                _ => Status::Restricted,
            };
            world.set_bot(chat, by, status);
        });
    }

    /// Kicks the bot.
    pub fn remove_bot(&self, chat: i64, by: i64) {
        self.shared.with(|world| world.set_bot(chat, by, Status::Kicked));
    }

    /// A person joins a chat; the bot is told as real bots are, by a service message in groups.
    pub fn join(&self, chat: i64, user: i64) {
        self.shared.with(|world| {
            world.set_member(chat, user, user, Status::Member);
            let shared = world.chats.get(&chat).map(|chat| chat.kind);
            if matches!(shared, Some(ChatKind::Group | ChatKind::Supergroup)) {
                let who = world.user_json(user);
                world.service(chat, user, "new_chat_members", json!([who]));
            }
        });
    }

    /// A person leaves a chat.
    pub fn leave(&self, chat: i64, user: i64) {
        self.shared.with(|world| world.set_member(chat, user, user, Status::Left));
    }

    /// A person becomes an administrator.
    pub fn promote(&self, chat: i64, user: i64) {
        self.shared.with(|world| {
            let by = world.creator(chat);
            world.set_member(chat, by, user, Status::Administrator { may_post: true });
        });
    }

    /// An administrator becomes an ordinary member.
    pub fn demote(&self, chat: i64, user: i64) {
        self.shared.with(|world| {
            let by = world.creator(chat);
            world.set_member(chat, by, user, Status::Member);
        });
    }

    /// Makes a supergroup of a basic group; gives back the new id. The old one answers with it.
    pub fn upgrade(&self, group: i64) -> i64 {
        self.shared.with(|world| world.upgrade(group))
    }

    /// A person blocks the bot.
    pub fn block(&self, user: i64) {
        self.shared.with(|world| world.set_blocked(user, true));
    }

    /// A person unblocks the bot.
    pub fn unblock(&self, user: i64) {
        self.shared.with(|world| world.set_blocked(user, false));
    }

    /// A person's account is deleted.
    pub fn deactivate(&self, user: i64) {
        self.shared.with(|world| {
            if let Some(user) = world.users.get_mut(&user) {
                user.deactivated = true;
                user.first_name.clear();
            }
        });
    }

    /// Pictures whose URL contains `part` cannot be fetched; the server says `words`, such as
    /// `failed to get HTTP URL content` or `wrong type of the web page content`.
    pub fn break_photo(&self, part: &str, words: &str) {
        self.shared.with(|world| {
            world.broken_photos.push((part.to_owned(), words.to_owned()));
        });
    }
}

impl World {
    fn add_chat(&mut self, kind: ChatKind, title: &str, creator: i64) -> i64 {
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
    fn set_member(&mut self, chat: i64, by: i64, user: i64, status: Status) {
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

    fn upgrade(&mut self, group: i64) -> i64 {
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

//! People and chats: who there is, who joins, who blocks, who is in charge.

use serde_json::json;

use super::chat::{Chat, ChatKind, Status, Topic, User};
use super::server::Server;

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
                hidden: false,
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

    /// Makes a supergroup the discussion group of a channel: what is posted there appears here by itself, and is
    /// commented on.
    pub fn link_discussion(&self, channel: i64, group: i64) {
        self.shared.with(|world| {
            for (chat, other) in [(channel, group), (group, channel)] {
                if let Some(chat) = world.chats.get_mut(&chat) {
                    chat.linked = Some(other);
                }
            }
        });
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

    /// A person hides, or shows again, their account in messages that are forwarded, as the app's
    /// privacy settings do it: their origin is a `hidden_user`.
    pub fn hide_forwards(&self, user: i64, hidden: bool) {
        self.shared.with(|world| {
            if let Some(user) = world.users.get_mut(&user) {
                user.hidden = hidden;
            }
        });
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

//! Messages that people forward: what goes with them, and where they came from.

use std::sync::Arc;

use serde_json::{Value, json};

use super::chat::{Chat, ChatKind};
use super::content::Content;
use super::deeds::without_buttons;
use super::message::{Sender, Stored};
use super::world::World;

impl World {
    /// A person forwards a message; 0 where they cannot, and of what cannot be forwarded.
    pub(super) fn forward(&mut self, user: i64, from: i64, message: i64, to: i64) -> i64 {
        let chat = self.chats.get(&from).filter(|chat| self.sees(user, chat));
        let origin = chat.and_then(|chat| Some((chat, chat.messages.get(&message)?)));
        let Some((chat, stored)) = origin.filter(|_| self.may_write(user, to)) else { return 0 };
        if stored.service || stored.extra.contains_key("has_protected_content") {
            return 0;
        }
        let value = self.origin_json(chat, stored);
        let source = stored.clone();
        let mut draft = self.draft(to, self.person(user));
        // The card of a link is not forwarded, nor are buttons.
        let content = Content { preview: None, ..Content::clone(&source.message.content) };
        draft.message.content = Arc::new(without_buttons(content));
        draft.message.photo = source.message.photo;
        draft.file = source.file;
        draft.extra.insert("forward_origin".to_owned(), value);
        if let Some(bot) = source.extra.get("via_bot") {
            draft.extra.insert("via_bot".to_owned(), bot.clone());
        }
        if user == to {
            self.begin(user);
        }
        let content = Arc::clone(&draft.message.content);
        let id = self.keep(draft);
        if self.reaches_bot(to, &content.formatted, None) {
            self.deliver(to, id);
        }
        id
    }

    /// Where a message comes from that is forwarded; what was forwarded before came from there.
    fn origin_json(&self, chat: &Chat, stored: &Stored) -> Value {
        if let Some(origin) = stored.extra.get("forward_origin") {
            return origin.clone();
        }
        let mut value = json!({ "date": stored.date });
        match (&stored.message.sender, chat.kind) {
            (_, ChatKind::Channel) => {
                value["type"] = json!("channel");
                value["chat"] = self.chat_json(chat);
                value["message_id"] = json!(stored.message.id);
            }
            (Sender::Chat(_), _) => {
                value["type"] = json!("chat");
                value["sender_chat"] = self.chat_json(chat);
            }
            (Sender::User(id, name), _) if self.users.get(id).is_some_and(|user| user.hidden) => {
                value["type"] = json!("hidden_user");
                value["sender_user_name"] = json!(name);
            }
            (Sender::User(id, _), _) => {
                value["type"] = json!("user");
                value["sender_user"] = self.user_json(*id);
            }
            (Sender::Bot, _) => {
                value["type"] = json!("user");
                value["sender_user"] = self.bot_json();
            }
        }
        value
    }
}

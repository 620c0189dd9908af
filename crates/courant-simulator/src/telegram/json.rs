//! Users, chats, members and messages as they stand in answers and updates.

use serde_json::{Map, Value, json};

use super::chat::{Chat, ChatKind, Status, User};
use super::markup;
use super::message::{Sender, Stored};
use super::world::World;

/// The account that speaks for anonymous administrators of groups.
const ANONYMOUS: i64 = 1_087_968_824;

pub(crate) fn user(user: &User) -> Value {
    json!({
        "id": user.id,
        "is_bot": false,
        "first_name": user.first_name,
        "language_code": user.language_code,
    })
}

impl World {
    /// The bot as it stands in messages.
    pub(crate) fn bot_json(&self) -> Value {
        let name = self.profile.get(&("name", String::new())).cloned();
        json!({
            "id": self.options.bot_id(),
            "is_bot": true,
            "first_name": name.unwrap_or_else(|| "Courant".to_owned()),
            "username": self.options.username,
        })
    }

    pub(crate) fn user_json(&self, id: i64) -> Value {
        match self.users.get(&id) {
            _ if id == self.options.bot_id() => self.bot_json(),
            Some(found) => user(found),
            None => json!({ "id": id, "is_bot": false, "first_name": "" }),
        }
    }

    pub(crate) fn chat_json(&self, chat: &Chat) -> Value {
        let mut value = json!({ "id": chat.id, "type": chat.kind.name() });
        if chat.kind == ChatKind::Private {
            let name = self.users.get(&chat.id).map(|user| user.first_name.as_str());
            value["first_name"] = json!(name.unwrap_or_default());
        } else {
            value["title"] = json!(chat.title);
        }
        if let Some(username) = &chat.username {
            value["username"] = json!(username);
        }
        if chat.forum {
            value["is_forum"] = json!(true);
        }
        if chat.kind == ChatKind::Group {
            value["all_members_are_administrators"] = json!(false);
        }
        value
    }

    pub(crate) fn member_json(&self, chat: &Chat, id: i64, status: Status) -> Value {
        let who = self.user_json(id);
        match status {
            Status::Creator => json!({ "user": who, "status": "creator", "is_anonymous": false }),
            Status::Administrator { may_post } => administrator(chat, &who, may_post),
            Status::Member => json!({ "user": who, "status": "member" }),
            Status::Restricted => restricted(&who),
            Status::Left => json!({ "user": who, "status": "left" }),
            Status::Kicked => json!({ "user": who, "status": "kicked", "until_date": 0 }),
        }
    }

    pub(crate) fn message_json(&self, stored: &Stored) -> Value {
        self.message_object(stored, true)
    }

    fn message_object(&self, stored: &Stored, with_reply: bool) -> Value {
        let message = &stored.message;
        let chat = self.chats.get(&message.chat);
        let mut value = Map::new();
        value.insert("message_id".to_owned(), json!(message.id));
        value.insert("date".to_owned(), json!(stored.date));
        if let Some(chat) = chat {
            value.insert("chat".to_owned(), self.chat_json(chat));
        }
        self.add_sender(&mut value, stored, chat);
        if let Some(thread) = message.thread {
            value.insert("message_thread_id".to_owned(), json!(thread));
            value.insert("is_topic_message".to_owned(), json!(true));
        }
        if let Some(date) = stored.edit_date {
            value.insert("edit_date".to_owned(), json!(date));
        }
        if let Some(group) = &message.media_group {
            value.insert("media_group_id".to_owned(), json!(group));
        }
        let replied = message.reply_to.filter(|_| with_reply);
        if let Some(to) = replied.and_then(|id| chat.and_then(|chat| chat.messages.get(&id))) {
            value.insert("reply_to_message".to_owned(), self.message_object(to, false));
        }
        self.add_content(&mut value, stored);
        let buttons = message.buttons.rows();
        if !buttons.is_empty() {
            value.insert("reply_markup".to_owned(), markup::json(buttons));
        }
        value.extend(stored.extra.clone());
        Value::Object(value)
    }

    fn add_sender(&self, value: &mut Map<String, Value>, stored: &Stored, chat: Option<&Chat>) {
        let channel = chat.filter(|chat| chat.kind == ChatKind::Channel);
        let from = match (&stored.message.sender, channel) {
            (_, Some(channel)) => {
                value.insert("sender_chat".to_owned(), self.chat_json(channel));
                return;
            }
            (Sender::Bot, None) => self.bot_json(),
            (Sender::User(id, _), None) => self.user_json(*id),
            (Sender::Chat(id), None) => {
                if let Some(chat) = self.chats.get(id) {
                    value.insert("sender_chat".to_owned(), self.chat_json(chat));
                }
                json!({
                    "id": ANONYMOUS,
                    "is_bot": true,
                    "first_name": "Group",
                    "username": "GroupAnonymousBot",
                })
            }
        };
        value.insert("from".to_owned(), from);
    }

    fn add_content(&self, value: &mut Map<String, Value>, stored: &Stored) {
        let content = &stored.message.content;
        let known = |id: i64| self.users.get(&id).map(user);
        let (text, list) = match &stored.file {
            Some(_) => ("caption", "caption_entities"),
            None => ("text", "entities"),
        };
        if let Some(id) = &stored.file {
            let file = self.files.get(id);
            let size = file.map_or((800, 600), |file| (file.width, file.height));
            let photo = json!([{
                "file_id": id,
                "file_unique_id": id.get(id.len().saturating_sub(12)..).unwrap_or_default(),
                "width": size.0,
                "height": size.1,
                "file_size": 60_000,
            }]);
            value.insert("photo".to_owned(), photo);
        }
        let formatted = &content.formatted;
        if let Some(rich) = &content.rich {
            value.insert("rich_message".to_owned(), json!({ "blocks": rich.blocks }));
        } else if !formatted.text.is_empty() {
            value.insert(text.to_owned(), json!(formatted.text));
            let entities: Vec<Value> = formatted.entities.iter().map(|e| e.json(known)).collect();
            if !entities.is_empty() {
                value.insert(list.to_owned(), Value::Array(entities));
            }
        }
    }
}

fn administrator(chat: &Chat, who: &Value, may_post: bool) -> Value {
    let mut value = json!({
        "user": who,
        "status": "administrator",
        "can_be_edited": false,
        "is_anonymous": false,
        "can_manage_chat": true,
        "can_delete_messages": true,
        "can_manage_video_chats": false,
        "can_restrict_members": false,
        "can_promote_members": false,
        "can_change_info": false,
        "can_invite_users": true,
        "can_post_stories": false,
        "can_edit_stories": false,
        "can_delete_stories": false,
        "can_send_welcome_messages": false,
    });
    if chat.kind == ChatKind::Channel {
        value["can_post_messages"] = json!(may_post);
        value["can_edit_messages"] = json!(false);
    } else {
        value["can_pin_messages"] = json!(false);
        value["can_manage_topics"] = json!(false);
    }
    value
}

fn restricted(who: &Value) -> Value {
    json!({
        "user": who,
        "status": "restricted",
        "is_member": true,
        "until_date": 0,
        "can_send_messages": false,
        "can_send_audios": false,
        "can_send_documents": false,
        "can_send_photos": false,
        "can_send_videos": false,
        "can_send_video_notes": false,
        "can_send_voice_notes": false,
        "can_send_polls": false,
        "can_send_other_messages": false,
        "can_add_web_page_previews": false,
        "can_react_to_messages": false,
        "can_edit_tag": false,
        "can_change_info": false,
        "can_invite_users": false,
        "can_pin_messages": false,
        "can_manage_topics": false,
    })
}

//! Users, chats and members as they stand in answers and updates.

use serde_json::{Value, json};

use super::chat::{Chat, ChatKind, Status, User};
use super::world::World;

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

//! Messages as they stand in answers and updates; what they say is written out of where it is kept.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::chat::{Chat, ChatKind};
use super::entity::{self, Entity};
use super::json::user;
use super::markup;
use super::message::{Sender, Stored};
use super::world::World;

/// The account that speaks for anonymous administrators of groups.
const ANONYMOUS: i64 = 1_087_968_824;

/// The account that channels' posts come from in their discussion groups.
const TELEGRAM: i64 = 777_000;

/// A message as JSON.
#[derive(Default, Serialize)]
struct Shown<'a> {
    message_id: i64,
    date: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    chat: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sender_chat: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message_thread_id: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_topic_message: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    edit_date: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    media_group_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_to_message: Option<Box<Shown<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    photo: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rich_message: Option<Blocks<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    entities: Vec<entity::Shown<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    caption: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    caption_entities: Vec<entity::Shown<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_markup: Option<Value>,
    #[serde(flatten)]
    extra: Option<&'a Map<String, Value>>,
}

#[derive(Serialize)]
struct Blocks<'a> {
    blocks: &'a Value,
}

impl World {
    /// A message as it stands in updates.
    pub(crate) fn message_json(&self, stored: &Stored) -> Value {
        // Nothing in it that JSON lacks.
        serde_json::to_value(self.shown(stored, true)).unwrap_or_default()
    }

    /// A message as it stands in answers, written out.
    pub(crate) fn message_written(&self, stored: &Stored) -> Vec<u8> {
        serde_json::to_vec(&self.shown(stored, true)).unwrap_or_default()
    }

    fn shown<'a>(&'a self, stored: &'a Stored, with_reply: bool) -> Shown<'a> {
        let message = &stored.message;
        let chat = self.chats.get(&message.chat);
        let buttons = message.buttons.rows();
        let topics = chat.map(|chat| &chat.topics);
        let topic = message.thread.filter(|id| topics.is_some_and(|all| all.contains_key(id)));
        // What answers nothing in a topic answers its first message.
        let replied = message.reply_to.or(topic.filter(|topic| *topic != message.id));
        let replied = replied.filter(|_| with_reply);
        let replied = replied.and_then(|id| chat.and_then(|chat| chat.messages.get(&id)));
        let mut shown = Shown {
            message_id: message.id,
            date: stored.date,
            chat: chat.map(|chat| self.chat_json(chat)),
            message_thread_id: message.thread,
            is_topic_message: topic.map(|_| true),
            edit_date: stored.edit_date,
            media_group_id: message.media_group.as_deref(),
            reply_to_message: replied.map(|to| Box::new(self.shown(to, false))),
            reply_markup: (!buttons.is_empty()).then(|| markup::json(buttons)),
            extra: Some(&stored.extra).filter(|extra| !extra.is_empty()),
            ..Shown::default()
        };
        self.add_sender(&mut shown, stored, chat);
        self.add_content(&mut shown, stored);
        shown
    }

    fn add_sender(&self, shown: &mut Shown<'_>, stored: &Stored, chat: Option<&Chat>) {
        let channel = chat.filter(|chat| chat.kind == ChatKind::Channel);
        shown.from = match (&stored.message.sender, channel) {
            (_, Some(channel)) => {
                shown.sender_chat = Some(self.chat_json(channel));
                None
            }
            (Sender::Bot, None) => Some(self.bot_json()),
            (Sender::User(id, _), None) => Some(self.user_json(*id)),
            (Sender::Chat(id), None) if stored.extra.contains_key("is_automatic_forward") => {
                shown.sender_chat = self.chats.get(id).map(|chat| self.chat_json(chat));
                Some(json!({ "id": TELEGRAM, "is_bot": false, "first_name": "Telegram" }))
            }
            (Sender::Chat(id), None) => {
                shown.sender_chat = self.chats.get(id).map(|chat| self.chat_json(chat));
                Some(json!({
                    "id": ANONYMOUS,
                    "is_bot": true,
                    "first_name": "Group",
                    "username": "GroupAnonymousBot",
                }))
            }
        };
    }

    fn add_content<'a>(&'a self, shown: &mut Shown<'a>, stored: &'a Stored) {
        let content = &stored.message.content;
        if let Some(id) = &stored.file {
            (shown.photo, shown.document) = (self.photo_json(id), self.document_json(id));
        }
        let formatted = &content.formatted;
        if let Some(rich) = &content.rich {
            shown.rich_message = Some(Blocks { blocks: &rich.blocks });
        } else if !formatted.text.is_empty() {
            let known = |id: i64| self.users.get(&id).map(user);
            let one = |entity: &'a Entity| entity.shown(known);
            let entities = formatted.entities.iter().map(one).collect();
            match stored.file.is_some() {
                true => {
                    (shown.caption, shown.caption_entities) =
                        (Some(formatted.text.as_str()), entities);
                }
                false => (shown.text, shown.entities) = (Some(formatted.text.as_str()), entities),
            }
        }
    }
}

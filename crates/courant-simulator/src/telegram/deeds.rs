//! What becomes of what people do: the messages that are kept and the updates that the bot gets.

use std::sync::Arc;

use serde_json::{Value, json};

use super::chat::{Chat, ChatKind, Status};
use super::content::Content;
use super::detect;
use super::entity::{Entity, Formatted};
use super::keyboard::{Key, RequestChat};
use super::markup::Button;
use super::message::{Kept, Sender};
use super::observe::{ClickError, ShareError};
use super::world::{Query, World};

/// A message somebody writes.
pub(super) struct Written {
    pub(super) sender: Sender,
    pub(super) chat: i64,
    pub(super) thread: Option<i64>,
    pub(super) reply_to: Option<i64>,
    pub(super) content: Content,
}

/// A text as a person types it.
pub(super) fn plain(text: &str) -> Content {
    let formatted = Formatted { text: text.to_owned(), entities: detect::entities(text) };
    Content { formatted, ..Content::default() }
}

impl World {
    pub(super) fn person(&self, user: i64) -> Sender {
        let name = self.users.get(&user).map(|user| user.first_name.clone());
        Sender::User(user, name.unwrap_or_default())
    }

    pub(super) fn may_write(&self, user: i64, chat: i64) -> bool {
        let alive = self.users.get(&user).is_some_and(|user| !user.deactivated);
        let there = self.chats.get(&chat).is_some_and(|found| match found.kind {
            ChatKind::Private => user == chat,
            ChatKind::Channel => false,
            _ => found.status(user).is_present() && found.migrated_to.is_none(),
        });
        alive && there
    }

    /// Whether a person sees what is in a chat.
    pub(super) fn sees(&self, user: i64, chat: &Chat) -> bool {
        let public = chat.kind == ChatKind::Channel && chat.username.is_some();
        user == chat.id || chat.status(user).is_present() || public
    }

    /// A person writes to the bot: the conversation has begun, and the bot is not blocked.
    pub(super) fn begin(&mut self, user: i64) {
        self.set_blocked(user, false);
        if let Some(user) = self.users.get_mut(&user) {
            user.started = true;
        }
    }

    /// A person says something, in a channel as the channel; 0 where they cannot.
    pub(super) fn speak(&mut self, user: i64, chat: i64, content: Content) -> i64 {
        let channel = self.chats.get(&chat).filter(|found| found.kind == ChatKind::Channel);
        let sender = if channel.is_some_and(|found| found.status(user).is_administrator()) {
            Sender::Chat(chat)
        } else if self.may_write(user, chat) {
            self.person(user)
        } else {
            return 0;
        };
        if user == chat {
            self.begin(user);
        }
        self.write(Written { sender, chat, thread: None, reply_to: None, content })
    }

    pub(super) fn write(&mut self, written: Written) -> i64 {
        let Written { sender, chat, thread, reply_to, content } = written;
        let mut draft = self.draft(chat, sender);
        draft.message.thread = thread;
        draft.message.reply_to = reply_to;
        if let Some((file, origin)) = self.keep_carried(&content) {
            (draft.file, draft.message.photo) = (Some(file), origin);
        }
        let content = Arc::new(content);
        draft.message.content = Arc::clone(&content);
        let id = self.keep(draft);
        if self.reaches_bot(chat, &content.formatted, reply_to) {
            self.deliver(chat, id);
        }
        self.discuss(chat, id);
        id
    }

    /// A channel's post appears in its discussion group, without its buttons.
    pub(super) fn discuss(&mut self, channel: i64, post: i64) {
        let Some(found) = self.chats.get(&channel) else { return };
        let (Some(group), ChatKind::Channel) = (found.linked, found.kind) else { return };
        let Some(source) = found.messages.get(&post).cloned() else { return };
        let origin = json!({
            "type": "channel",
            "date": source.date,
            "chat": self.chat_json(found),
            "message_id": post,
        });
        let mut draft = self.draft(group, Sender::Chat(channel));
        draft.message.content = Arc::new(without_buttons(Content::clone(&source.message.content)));
        draft.message.photo = source.message.photo;
        draft.file = source.file;
        draft.extra.insert("is_automatic_forward".to_owned(), json!(true));
        draft.extra.insert("forward_origin".to_owned(), origin);
        let id = self.keep(draft);
        let sees_all = self.chats.get(&group).is_some_and(|group| group.bot.is_administrator());
        if sees_all {
            self.deliver(group, id);
        }
    }

    /// Privacy mode: in groups a bot sees commands for it and answers to it.
    pub(super) fn reaches_bot(&self, chat: i64, said: &Formatted, reply_to: Option<i64>) -> bool {
        let Some(found) = self.chats.get(&chat) else { return false };
        if matches!(found.kind, ChatKind::Private | ChatKind::Channel)
            || found.bot.is_administrator()
        {
            return true;
        }
        let answered = reply_to.and_then(|id| found.messages.get(&id));
        let to_bot = answered.is_some_and(|stored| stored.message.sender == Sender::Bot);
        to_bot || said.entities.iter().any(|entity| self.is_for_bot(&said.text, entity))
    }

    fn is_for_bot(&self, text: &str, entity: &Entity) -> bool {
        if entity.kind != "bot_command" {
            return false;
        }
        let units: Vec<u16> = text.encode_utf16().collect();
        let command = units.get(entity.offset..entity.end()).unwrap_or_default();
        match String::from_utf16_lossy(command).split_once('@') {
            Some((_, name)) => name.eq_ignore_ascii_case(&self.options.username),
            None => true,
        }
    }

    pub(super) fn share(
        &mut self,
        user: i64,
        request_id: i32,
        shared: i64,
    ) -> Result<i64, ShareError> {
        let keyboard = self.chats.get(&user).and_then(|chat| chat.keyboard.as_ref());
        let keys = keyboard.into_iter().flat_map(|keyboard| keyboard.rows.iter().flatten());
        let asked = |key: &Key| key.request_chat.clone().filter(|r| r.request_id == request_id);
        let request = keys.filter_map(asked).next().ok_or(ShareError::NotAsked(request_id))?;
        self.offered(user, &request, shared).map_err(ShareError::NotOffered)?;
        let bot = self.chats.get(&shared).map(|chat| chat.bot);
        if request.bot_administrator && !bot.is_some_and(Status::is_administrator) {
            self.set_bot(shared, user, Status::Administrator { may_post: true });
        }
        let mut content = json!({ "request_id": request_id, "chat_id": shared });
        if let Some(chat) = self.chats.get_mut(&shared) {
            if request.title {
                content["title"] = json!(chat.title);
            }
            if let Some(username) = chat.username.as_ref().filter(|_| request.username) {
                content["username"] = json!(username);
            }
        }
        if let Some(chat) = self.chats.get_mut(&user)
            && chat.keyboard.as_ref().is_some_and(|keyboard| keyboard.one_time)
        {
            chat.keyboard = None;
        }
        Ok(self.service(user, user, "chat_shared", content))
    }

    fn offered(&self, user: i64, request: &RequestChat, id: i64) -> Result<(), &'static str> {
        let chat = self.chats.get(&id).ok_or("there is no such chat")?;
        let status = chat.status(user);
        if chat.kind == ChatKind::Private || (chat.kind == ChatKind::Channel) != request.channel {
            return Err("it is of another kind");
        }
        if !status.is_present() {
            return Err("the person is not in it");
        }
        if request.has_username.is_some_and(|wanted| wanted != chat.username.is_some()) {
            return Err("it must have a user name, or must have none");
        }
        if request.created && status != Status::Creator {
            return Err("it is not the person's own");
        }
        let administrator = status.is_administrator();
        if (request.user_administrator || chat.kind == ChatKind::Channel) && !administrator {
            return Err("the person is not its administrator");
        }
        if request.bot_member && !chat.bot.is_present() {
            return Err("the bot is not in it");
        }
        Ok(())
    }

    pub(super) fn click(
        &mut self,
        user: i64,
        chat: i64,
        message: i64,
        label: &str,
    ) -> Result<String, ClickError> {
        let found = self.chats.get(&chat).ok_or(ClickError::NoMessage(message))?;
        if !self.sees(user, found) {
            return Err(ClickError::NotThere(user));
        }
        let stored = found.messages.get(&message).ok_or(ClickError::NoMessage(message))?;
        let data = pressed(&stored.message, label)?;
        let mut content: Value = json!({
            "from": self.user_json(user),
            "message": self.message_json(stored),
            "chat_instance": chat.unsigned_abs().wrapping_mul(2_654_435_761).to_string(),
            "data": data,
        });
        let id = format!("{}", 4_000_000_000_000_000_000 + self.number());
        content["id"] = json!(id);
        let at = self.now();
        self.queries.insert(id.clone(), Query { at, answer: None });
        self.updates.push(at, "callback_query", content);
        Ok(id)
    }
}

/// What the bot is told when a button of a message is pressed, found by label or data.
pub(super) fn pressed(message: &Kept, label: &str) -> Result<String, ClickError> {
    let buttons = || message.buttons.rows().iter().chain(message.inside()).flatten();
    let by_label = buttons().find(|button| button.label == label);
    let button =
        by_label.or_else(|| buttons().find(|button| button.data.as_deref() == Some(label)));
    let Some(Button { data, url, .. }) = button else {
        let there = buttons().map(|button| button.label.clone()).collect();
        return Err(ClickError::NoButton { label: label.to_owned(), there });
    };
    data.clone().ok_or_else(|| ClickError::Link(url.clone().unwrap_or_default()))
}

/// A rich message as it is forwarded: its blocks, and no buttons that could be pressed.
pub(super) fn without_buttons(mut content: Content) -> Content {
    if let Some(rich) = &mut content.rich {
        rich.buttons.clear();
    }
    content
}

//! Ephemeral messages: to one person in a group, and never among the messages that others see (Bot API 10.2).
//!
//! Telegram does not say whether they arrive; here they always do.

use std::sync::Arc;

use serde_json::{Value, json};

use super::answer::{Answer, Outcome, Refusal};
use super::chat::ChatKind;
use super::content::Content;
use super::deeds::pressed;
use super::markup::Button;
use super::message::{Buttons, Message, Sender, Stored};
use super::observe::ClickError;
use super::request::{Only, Send, Target};
use super::server::Server;
use super::world::{Query, World};

impl World {
    /// Sends a message that only one person sees.
    pub(super) fn whisper(&mut self, send: &Send, only: &Only) -> Result<Answer, Refusal> {
        let says = &send.says;
        if says.items.iter().any(|item| item.photo.is_some() || item.document.is_some()) {
            tracing::error!("ephemeral pictures and files are not simulated");
            return Err(Refusal::bad("ephemeral pictures and files are not simulated"));
        }
        let chat = self.writable(&send.chat, "text messages")?;
        if !matches!(chat.kind, ChatKind::Group | ChatKind::Supergroup) {
            return Err(Refusal::bad("ephemeral messages can be sent to groups only"));
        }
        if !chat.status(only.user).is_present() {
            return Err(Refusal::bad("user not found"));
        }
        let id = chat.id;
        if only.query.as_ref().is_some_and(|query| !self.queries.contains_key(query)) {
            return Err(Refusal::bad(
                "query is too old and response timeout expired or query ID is invalid",
            ));
        }
        self.pace(id, 1, false)?;
        let (number, date) = (self.number(), self.date());
        let mut draft = self.draft(id, Sender::Bot);
        draft.message.thread = send.thread;
        draft.message.buttons = Buttons::Sent(Arc::clone(says));
        draft.message.content = says.items.first().map(Arc::clone).unwrap_or_default();
        let document = draft.message.content.document.as_ref();
        let file = document.map(|document| self.keep_document(document));
        draft.extra.insert("ephemeral_message_id".to_owned(), json!(number));
        let stored = Stored {
            message: draft.message,
            date,
            edit_date: None,
            file,
            service: false,
            extra: draft.extra,
        };
        let answer = self.message_json(&stored);
        if let Some(chat) = self.chats.get_mut(&id) {
            chat.ephemeral.insert(number, (only.user, stored));
        }
        self.counts.ephemeral += 1;
        Ok(Answer::Value(answer))
    }

    pub(super) fn edit_whisper(
        &mut self,
        target: &Target,
        (user, id): (i64, i64),
        content: Content,
        buttons: Vec<Vec<Button>>,
    ) -> Outcome {
        let chat = self.writable(target, "text messages")?.id;
        let found = |world: &Self| {
            let (only, _) = world.chats.get(&chat)?.ephemeral.get(&id)?;
            (*only == user).then_some(())
        };
        found(self).ok_or_else(|| Refusal::bad("message to edit not found"))?;
        self.pace(chat, 1, false)?;
        let chat = self.chats.get_mut(&chat);
        if let Some((_, stored)) = chat.and_then(|chat| chat.ephemeral.get_mut(&id)) {
            stored.message.content = Arc::new(content);
            stored.message.buttons = Buttons::Own(buttons);
            stored.message.edited = true;
        }
        Ok(json!(true))
    }
}

impl Server {
    /// The ephemeral messages that a person sees in a chat, in order; each with its own kind of id.
    pub fn ephemeral(&self, chat: i64, user: i64) -> Vec<Message> {
        self.shared.read(|world| {
            let all = world.chats.get(&chat).into_iter().flat_map(|chat| &chat.ephemeral);
            let own = all.filter(|(_, (only, _))| *only == user);
            own.map(|(id, (_, stored))| Message { id: *id, ..stored.message.view() }).collect()
        })
    }

    /// A person presses a button of an ephemeral message, by label or data. Gives back the query's id.
    ///
    /// # Errors
    /// When there is no such message or button.
    pub fn click_ephemeral(
        &self,
        user: i64,
        chat: i64,
        message: i64,
        label: &str,
    ) -> Result<String, ClickError> {
        self.shared.with(|world| {
            let found = world.chats.get(&chat).and_then(|chat| chat.ephemeral.get(&message));
            let (_, stored) =
                found.filter(|(only, _)| *only == user).ok_or(ClickError::NoMessage(message))?;
            let data = pressed(&stored.message, label)?;
            let shown: Value = world.message_json(stored);
            let id = format!("{}", 4_000_000_000_000_000_000 + world.number());
            let content = json!({
                "id": id,
                "from": world.user_json(user),
                "message": shown,
                "chat_instance": chat.unsigned_abs().to_string(),
                "data": data,
            });
            let at = world.now();
            world.queries.insert(id.clone(), Query { at, answer: None });
            world.updates.push(at, "callback_query", content);
            Ok(id)
        })
    }
}

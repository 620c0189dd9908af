//! The methods that post, edit and delete messages.

use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};

use super::access::check_thread;
use super::answer::{Answer, Outcome, Refusal};
use super::chat::{Chat, ChatKind, Status};
use super::content::Content;
use super::files::MISMATCH;
use super::markup::Markup;
use super::message::{Buttons, Sender};
use super::photo::Photo;
use super::request::{Change, Edit, Send, Target};
use super::world::World;

/// How long a message can be deleted (Bot API, `deleteMessage`: less than 48 hours).
const DELETABLE: Duration = Duration::from_secs(48 * 60 * 60);

const NOT_MODIFIED: &str = "message is not modified: specified new message content and reply \
                            markup are exactly the same as a current content and reply markup of \
                            the message";

/// What is posted, in the words of the refusal for missing rights.
fn words(send: &Send) -> &'static str {
    let rich = |item: &Content| item.rich.as_ref().is_some_and(|rich| !rich.photos.is_empty());
    let photo = send.says.items.iter().any(|item| item.photo.is_some() || rich(item));
    let document = send.says.items.iter().any(|item| item.document.is_some());
    match (photo, document) {
        (true, _) => "photos",
        (_, true) => "documents",
        _ => "text messages",
    }
}

impl World {
    pub(crate) fn send(&mut self, send: Send) -> Result<Answer, Refusal> {
        let chat = self.writable(&send.chat, words(&send))?;
        check_thread(chat, send.thread)?;
        let says = &send.says;
        check_markup(chat, says.markup.as_ref())?;
        if let Some(only) = says.only.as_ref().filter(|_| self.options.ephemeral) {
            return self.whisper(&send, only);
        }
        let reply_to = find_reply(chat, &send)?;
        let id = chat.id;
        let photos = self.fetch_all(&send)?;
        self.pace(id, says.items.len(), says.paid)?;
        let group = says.album.then(|| format!("{}", 13_000_000_000_000_000 + self.number()));
        self.show_keyboard(id, says.markup.as_ref());
        let mut posted = Vec::new();
        for (item, photo) in says.items.iter().zip(photos) {
            let mut draft = self.draft(id, Sender::Bot);
            draft.message.thread = send.thread;
            draft.message.reply_to = reply_to;
            draft.message.media_group.clone_from(&group);
            draft.message.buttons = Buttons::Sent(Arc::clone(says));
            draft.message.content = Arc::clone(item);
            if says.protect {
                draft.extra.insert("has_protected_content".to_owned(), json!(true));
            }
            if let Some((file, origin)) = photo {
                draft.file = Some(file);
                draft.message.photo = Some(origin);
            } else if let Some(document) = &item.document {
                draft.file = Some(self.keep_document(document));
            }
            let message = self.keep(draft);
            self.counts.messages_sent += 1;
            self.discuss(id, message);
            posted.push(message);
        }
        Ok(if says.album {
            Answer::Value(posted.into_iter().map(|message| self.answer(id, message)).collect())
        } else {
            let chat = self.chats.get(&id);
            let stored =
                posted.last().and_then(|last| chat.and_then(|chat| chat.messages.get(last)));
            Answer::Written(stored.map(|stored| self.message_written(stored)).unwrap_or_default())
        })
    }

    /// The message as an answer or update carries it.
    pub(crate) fn answer(&self, chat: i64, message: i64) -> Value {
        let stored = self.chats.get(&chat).and_then(|chat| chat.messages.get(&message));
        stored.map(|stored| self.message_json(stored)).unwrap_or_default()
    }

    /// Puts up or takes away a reply keyboard.
    fn show_keyboard(&mut self, chat: i64, markup: Option<&Markup>) {
        let keyboard = self.chats.get_mut(&chat).map(|chat| &mut chat.keyboard);
        match (markup, keyboard) {
            (Some(Markup::Keyboard(shown)), Some(keyboard)) => *keyboard = Some(shown.clone()),
            (Some(Markup::Remove), Some(keyboard)) => *keyboard = None,
            _ => {}
        }
    }

    /// Gets every picture before anything is posted: an album arrives whole or not at all.
    fn fetch_all(&mut self, send: &Send) -> Result<Vec<Option<(String, String)>>, Refusal> {
        let mut photos = Vec::new();
        for (index, item) in send.says.items.iter().enumerate() {
            let photo = item.photo.as_ref().map(|photo| self.fetch(photo)).transpose();
            for inside in item.rich.iter().flat_map(|rich| &rich.photos) {
                self.fetch(inside).map_err(Refusal::bad)?;
            }
            photos.push(photo.map_err(|words| match send.says.album {
                true => Refusal::bad(format!(
                    "failed to send message #{} with the error message \"{words}\"",
                    index + 1
                )),
                false => Refusal::bad(words),
            })?);
        }
        Ok(photos)
    }

    fn fetch(&mut self, photo: &Photo) -> Result<(String, String), String> {
        let (origin, width, height) = match photo {
            Photo::FileId(id) => {
                let wrong = || "wrong file identifier/HTTP URL specified".to_owned();
                let file = self.files.get(id).ok_or_else(wrong)?;
                let origin = file.origin().ok_or_else(|| MISMATCH.to_owned())?;
                return Ok((id.clone(), origin.to_owned()));
            }
            Photo::Url(url) => {
                let broken = self.broken_photos.iter().find(|(part, _)| url.contains(part));
                if let Some((_, words)) = broken {
                    return Err(words.clone());
                }
                (url.clone(), 800, 600)
            }
            Photo::Upload { name, width, height } => (format!("upload:{name}"), *width, *height),
        };
        Ok((self.keep_photo(&origin, (width, height)), origin))
    }

    pub(crate) fn edit(&mut self, edit: Edit) -> Outcome {
        let chat = self.writable(&edit.chat, "text messages")?;
        let id = chat.id;
        let missing = || Refusal::bad("message to edit not found");
        let stored = chat.messages.get(&edit.message_id).ok_or_else(missing)?;
        let message = &stored.message;
        let under_album = message.media_group.is_some() && !edit.buttons.is_empty();
        if message.sender != Sender::Bot || stored.service || under_album {
            return Err(Refusal::bad("message can't be edited"));
        }
        let new = match edit.change {
            Change::Text(_) if stored.file.is_some() => {
                return Err(Refusal::bad("there is no text in the message to edit"));
            }
            Change::Caption(_) if stored.file.is_none() => {
                return Err(Refusal::bad("there is no caption in the message to edit"));
            }
            Change::Text(content) => Arc::new(content),
            Change::Caption(formatted) => {
                let document = message.content.document.clone();
                Arc::new(Content { formatted, document, ..Content::default() })
            }
            Change::Markup => Arc::clone(&message.content),
        };
        let blocks = |content: &Content| content.rich.as_ref().map(|rich| rich.blocks.clone());
        let same = message.content.formatted == new.formatted
            && blocks(&message.content) == blocks(&new)
            && message.content.preview == new.preview
            && message.buttons.rows() == edit.buttons;
        if same {
            return Err(Refusal::bad(NOT_MODIFIED));
        }
        let only_buttons = Arc::ptr_eq(&new, &message.content);
        for photo in new.rich.iter().filter(|_| !only_buttons).flat_map(|rich| &rich.photos) {
            self.fetch(photo).map_err(Refusal::bad)?;
        }
        self.pace(id, 1, false)?;
        let date = self.date();
        let chat = self.chats.get_mut(&id);
        if let Some(stored) = chat.and_then(|chat| chat.messages.get_mut(&edit.message_id)) {
            stored.message.content = new;
            stored.message.buttons = Buttons::Own(edit.buttons);
            stored.message.edited = true;
            stored.edit_date = Some(date);
        }
        self.counts.edits += 1;
        Ok(self.answer(id, edit.message_id))
    }

    pub(crate) fn delete(&mut self, target: &Target, ids: &[i64], many: bool) -> Outcome {
        let now = self.now();
        let chat = self.visible(target, true)?;
        let id = chat.id;
        for message in ids {
            match chat.messages.get(message) {
                None if many => {}
                None => return Err(Refusal::bad("message to delete not found")),
                Some(stored) => {
                    let own = stored.message.sender == Sender::Bot;
                    if !may_delete(chat, own) {
                        return Err(Refusal::bad("message can't be deleted"));
                    }
                    if now.saturating_sub(stored.message.at) >= DELETABLE {
                        return Err(Refusal::bad("message can't be deleted for everyone"));
                    }
                }
            }
        }
        if let Some(chat) = self.chats.get_mut(&id) {
            for message in ids {
                if let Some(stored) = chat.messages.remove(message) {
                    chat.deleted.push(stored.message.view());
                    self.counts.deleted += 1;
                }
            }
        }
        Ok(json!(true))
    }
}

fn may_delete(chat: &Chat, own: bool) -> bool {
    match chat.kind {
        ChatKind::Private => true,
        ChatKind::Group | ChatKind::Supergroup => own || chat.bot.is_administrator(),
        ChatKind::Channel => {
            matches!(chat.bot, Status::Administrator { may_post } if may_post || !own)
        }
    }
}

fn check_markup(chat: &Chat, markup: Option<&Markup>) -> Result<(), Refusal> {
    match markup {
        None | Some(Markup::Inline(_)) => Ok(()),
        Some(_) if chat.kind == ChatKind::Channel => Err(Refusal::bad("inline keyboard expected")),
        Some(Markup::Keyboard(keyboard)) if chat.kind != ChatKind::Private => {
            let asks = keyboard.rows.iter().flatten().any(|key| key.request_chat.is_some());
            let words = "chats can be requested in private chats only";
            if asks { Err(Refusal::bad(words)) } else { Ok(()) }
        }
        Some(_) => Ok(()),
    }
}

fn find_reply(chat: &Chat, send: &Send) -> Result<Option<i64>, Refusal> {
    match &send.says.reply {
        None => Ok(None),
        Some(reply) if chat.messages.contains_key(&reply.message_id) => Ok(Some(reply.message_id)),
        Some(reply) if reply.optional => Ok(None),
        Some(_) => Err(Refusal::bad("message to be replied not found")),
    }
}

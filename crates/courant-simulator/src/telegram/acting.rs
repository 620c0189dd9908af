//! What people do: write, post, forward, press buttons, pick chats.

use std::sync::Arc;

use super::content::{self, Content};
use super::deeds::{Written, plain};
use super::html;
use super::message::{Document, Sender, SentFile};
use super::observe::{ClickAnswer, ClickError, ShareError};
use super::photo::Photo;
use super::server::Server;

/// Bytes of a file that a person may send (Telegram's limits for accounts without Premium: 2 GB).
const FILE_BYTES: usize = 2000 * 1024 * 1024;
/// A picture as a phone's app sends it.
const PHOTO: (u32, u32) = (1280, 960);

impl Server {
    /// A person writes; gives back the message's id, 0 where the person cannot write.
    ///
    /// In a private chat this starts the conversation, and unblocks the bot if it was blocked. In a
    /// group the bot sees it as privacy mode has it: commands for it and answers to it, unless it
    /// is an administrator.
    pub fn send(&self, user: i64, chat: i64, text: &str) -> i64 {
        self.write(user, chat, None, None, text)
    }

    /// A person answers a message.
    pub fn reply(&self, user: i64, chat: i64, to: i64, text: &str) -> i64 {
        self.write(user, chat, None, Some(to), text)
    }

    /// A person writes in a topic of a forum.
    pub fn send_in_topic(&self, user: i64, chat: i64, topic: i64, text: &str) -> i64 {
        self.write(user, chat, Some(topic), None, text)
    }

    /// A person comments on a channel's post, where it appeared in the discussion group.
    pub fn comment(&self, user: i64, group: i64, post: i64, text: &str) -> i64 {
        self.write(user, group, Some(post), Some(post), text)
    }

    /// A person writes with formatting, given as Telegram's HTML; in a channel its administrator posts.
    /// Gives back the message's id.
    ///
    /// 0 where the person cannot write, or the text is none that can be sent: markup that the HTML parse
    /// mode refuses, nothing at all, more than a message holds.
    pub fn send_formatted(&self, user: i64, chat: i64, html: &str) -> i64 {
        let content = html::parse(html).ok().and_then(content::typed);
        self.speak(user, chat, content)
    }

    /// A person sends a file, which the bot gets as a `document`; in a channel its administrator posts.
    /// Gives back the message's id.
    ///
    /// 0 where the person cannot write, or the apps do not send it: an empty file, one of more than 2 GB,
    /// a caption that is too long.
    pub fn send_document(&self, user: i64, chat: i64, file: SentFile<'_>) -> i64 {
        let content = content::typed_under(file.caption).map(|formatted| {
            let mime_type = Some(file.mime_type.to_owned()).filter(|kind| !kind.is_empty());
            let (name, bytes) = (file.name.to_owned(), file.bytes.to_owned());
            let document = Some(Arc::new(Document { name, mime_type, bytes }));
            Content { formatted, document, ..Content::default() }
        });
        let fits = (1..=FILE_BYTES).contains(&file.bytes.len());
        self.speak(user, chat, content.filter(|_| fits))
    }

    /// A person sends a picture, with a caption that may be empty; in a channel its administrator posts.
    /// Gives back the message's id.
    ///
    /// 0 where the person cannot write, or the caption is too long. What is in the picture is made up: its
    /// download is the head of a JPEG.
    pub fn send_photo(&self, user: i64, chat: i64, caption: &str) -> i64 {
        let content = content::typed_under(caption).map(|formatted| {
            let (name, (width, height)) = ("photo.jpg".to_owned(), PHOTO);
            let photo = Some(Photo::Upload { name, width, height });
            Content { formatted, photo, ..Content::default() }
        });
        self.speak(user, chat, content)
    }

    fn speak(&self, user: i64, chat: i64, content: Option<Content>) -> i64 {
        self.shared.with(|world| content.map_or(0, |content| world.speak(user, chat, content)))
    }

    fn write(
        &self,
        user: i64,
        chat: i64,
        thread: Option<i64>,
        reply_to: Option<i64>,
        text: &str,
    ) -> i64 {
        self.shared.with(|world| {
            if !world.may_write(user, chat) {
                return 0;
            }
            if user == chat {
                world.begin(user);
            }
            let (sender, content) = (world.person(user), plain(text));
            world.write(Written { sender, chat, thread, reply_to, content })
        })
    }

    /// An administrator writes in a group as the group itself.
    pub fn send_anonymously(&self, chat: i64, user: i64, text: &str) -> i64 {
        self.shared.with(|world| {
            let found = world.chats.get(&chat);
            if !found.is_some_and(|chat| chat.status(user).is_administrator()) {
                return 0;
            }
            let (sender, content) = (Sender::Chat(chat), plain(text));
            world.write(Written { sender, chat, thread: None, reply_to: None, content })
        })
    }

    /// An administrator posts in a channel.
    pub fn post(&self, channel: i64, by: i64, text: &str) -> i64 {
        self.shared.with(|world| {
            let found = world.chats.get(&channel);
            if !found.is_some_and(|chat| chat.status(by).is_administrator()) {
                return 0;
            }
            let (sender, content) = (Sender::Chat(channel), plain(text));
            world.write(Written { sender, chat: channel, thread: None, reply_to: None, content })
        })
    }

    /// A person forwards a message that they see to another chat; gives back the new message's id.
    ///
    /// The text with its entities, the picture or the file go with it, and where it came from
    /// (`forward_origin`), which stays when it is forwarded again. 0 where the person cannot read or
    /// cannot write, and of what cannot be forwarded: events, and what the bot has protected.
    pub fn forward(&self, user: i64, from_chat: i64, message_id: i64, to_chat: i64) -> i64 {
        self.shared.with(|world| world.forward(user, from_chat, message_id, to_chat))
    }

    /// A person answers a key that asks for a chat, in the private chat with the bot.
    ///
    /// As the apps do, this makes the bot what the key wants it to be in the picked chat.
    pub fn share_chat(
        &self,
        user: i64,
        request_id: i32,
        shared_chat: i64,
    ) -> Result<i64, ShareError> {
        self.shared.with(|world| world.share(user, request_id, shared_chat))
    }

    /// A person presses the button with that label, or whose data equals it; gives back the id of
    /// the callback query.
    pub fn click(
        &self,
        user: i64,
        chat: i64,
        message_id: i64,
        label: &str,
    ) -> Result<String, ClickError> {
        self.shared.with(|world| world.click(user, chat, message_id, label))
    }

    /// What the bot answered to a click, once it has.
    pub fn click_answer(&self, id: &str) -> Option<ClickAnswer> {
        self.shared.read(|world| world.queries.get(id).and_then(|query| query.answer.clone()))
    }
}

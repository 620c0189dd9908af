//! What people do: write, post, forward, press buttons, pick chats.

use super::deeds::Written;
use super::message::Sender;
use super::observe::{ClickAnswer, ClickError, ShareError};
use super::server::Server;

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
                world.set_blocked(user, false);
                if let Some(user) = world.users.get_mut(&user) {
                    user.started = true;
                }
            }
            let sender = world.person(user);
            world.write(Written { sender, chat, thread, reply_to, text })
        })
    }

    /// An administrator writes in a group as the group itself.
    pub fn send_anonymously(&self, chat: i64, user: i64, text: &str) -> i64 {
        self.shared.with(|world| {
            let found = world.chats.get(&chat);
            if !found.is_some_and(|chat| chat.status(user).is_administrator()) {
                return 0;
            }
            let sender = Sender::Chat(chat);
            world.write(Written { sender, chat, thread: None, reply_to: None, text })
        })
    }

    /// An administrator posts in a channel.
    pub fn post(&self, channel: i64, by: i64, text: &str) -> i64 {
        self.shared.with(|world| {
            let found = world.chats.get(&channel);
            if !found.is_some_and(|chat| chat.status(by).is_administrator()) {
                return 0;
            }
            let sender = Sender::Chat(channel);
            world.write(Written { sender, chat: channel, thread: None, reply_to: None, text })
        })
    }

    /// A person forwards a message to another chat.
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

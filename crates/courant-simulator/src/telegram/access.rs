//! Whether the bot may do what it asks for in a chat, in the server's words when it may not.

use super::answer::Refusal;
use super::chat::{Chat, ChatKind, Status};
use super::options::Limits;
use super::rates::Demand;
use super::request::Target;
use super::world::World;

impl World {
    /// The chat that a call names, if the bot can know it.
    pub(crate) fn resolve(&self, target: &Target) -> Result<i64, Refusal> {
        let found = match target {
            Target::Id(id) => self.chats.get(id).filter(|chat| self.is_known(chat)),
            Target::Name(name) => self.chats.values().find(|chat| {
                let username = chat.username.as_deref();
                username.is_some_and(|username| username.eq_ignore_ascii_case(name))
            }),
        };
        found.map(|chat| chat.id).ok_or_else(|| Refusal::bad("chat not found"))
    }

    /// A bot knows whom it has met: who wrote to it, who is in a chat with it.
    fn is_known(&self, chat: &Chat) -> bool {
        match chat.kind {
            ChatKind::Private => {
                self.users.get(&chat.id).is_some_and(|user| user.started)
                    || self.chats.values().any(|shared| {
                        shared.bot.is_present() && shared.members.contains_key(&chat.id)
                    })
            }
            _ => chat.seen || chat.username.is_some(),
        }
    }

    /// The chat, if the bot may see it; with `write`, if it may still act in it.
    pub(crate) fn visible(&self, target: &Target, write: bool) -> Result<&Chat, Refusal> {
        let id = self.resolve(target)?;
        let chat = self.chats.get(&id).ok_or_else(|| Refusal::bad("chat not found"))?;
        if chat.kind == ChatKind::Private {
            let gone = self.users.get(&id).is_some_and(|user| user.deactivated);
            return if gone && write {
                Err(Refusal::forbidden("user is deactivated"))
            } else {
                Ok(chat)
            };
        }
        if let Some(to) = chat.migrated_to {
            return if write { Err(Refusal::migrated(to)) } else { Ok(chat) };
        }
        let kind = chat.kind.name();
        match chat.bot {
            Status::Kicked => {
                Err(Refusal::forbidden(format!("bot was kicked from the {kind} chat")))
            }
            Status::Left if write || chat.username.is_none() => {
                Err(Refusal::forbidden(format!("bot is not a member of the {kind} chat")))
            }
            _ => Ok(chat),
        }
    }

    /// The chat, if the bot may post there; `what` is what it posts, in the server's words.
    pub(crate) fn writable(&self, target: &Target, what: &str) -> Result<&Chat, Refusal> {
        let chat = self.visible(target, true)?;
        match chat.kind {
            ChatKind::Private => match self.users.get(&chat.id) {
                Some(user) if user.blocked => {
                    Err(Refusal::forbidden("bot was blocked by the user"))
                }
                Some(user) if user.started => Ok(chat),
                _ => Err(Refusal::forbidden("bot can't initiate conversation with a user")),
            },
            ChatKind::Channel => match chat.bot {
                Status::Administrator { may_post: true } => Ok(chat),
                _ => Err(Refusal::bad("need administrator rights in the channel chat")),
            },
            ChatKind::Group | ChatKind::Supergroup if chat.bot == Status::Restricted => {
                Err(Refusal::bad(format!("not enough rights to send {what} to the chat")))
            }
            ChatKind::Group | ChatKind::Supergroup => Ok(chat),
        }
    }

    /// Counts messages against the rates, if these are on.
    pub(crate) fn pace(&mut self, chat: i64, messages: usize, paid: bool) -> Result<(), Refusal> {
        if self.options.limits == Limits::Off {
            return Ok(());
        }
        let demand = Demand {
            chat,
            shared: self.chats.get(&chat).is_some_and(Chat::is_shared),
            messages: u32::try_from(messages).unwrap_or(u32::MAX),
            paid: paid && self.options.limits == Limits::Paid,
        };
        self.rates.take(self.clock.elapsed(), demand).map_err(Refusal::too_many)
    }
}

/// Whether there is such a topic to post in.
pub(crate) fn check_thread(chat: &Chat, thread: Option<i64>) -> Result<(), Refusal> {
    match thread.map(|thread| chat.topics.get(&thread)) {
        None => Ok(()),
        Some(Some(topic)) if topic.closed => Err(Refusal::bad("TOPIC_CLOSED")),
        Some(Some(_)) => Ok(()),
        Some(None) => Err(Refusal::bad("message thread not found")),
    }
}

//! The command service's side of the adapter: who administers what, where the bot may post.

use crate::bot::Telegram;
use crate::call::Purpose;
use crate::layout;
use courant_core::command::{Reply, SentFile};
use courant_core::model::{Address, ChatKind, Destination, RoleId, UserId};
use courant_core::outbox::Refusal;
use courant_core::service::{Desk, DeskError, FileError, Found, Role};
use teloxide::prelude::Requester as _;
use teloxide::types::{Chat, ChatId, ChatMember, ChatMemberKind, Recipient};
use teloxide::{ApiError, RequestError};

#[async_trait::async_trait]
impl Desk for Telegram {
    async fn administers(&self, user: &UserId, chat: &Destination) -> Result<bool, DeskError> {
        let (chat, Ok(user)) = (chat_id(&chat.address)?, user.0.parse()) else { return Ok(false) };
        match self.sdk().get_chat_member(chat, teloxide::types::UserId(user)).await {
            Ok(member) => Ok(member.is_privileged()),
            Err(error) => unless_hidden(&error, false),
        }
    }

    /// There are none.
    async fn role(&self, _: RoleId, _: &Destination) -> Result<Option<Role>, DeskError> {
        Ok(None)
    }

    async fn name(&self, user: &UserId, chat: &Destination) -> Result<Option<String>, DeskError> {
        let chat = chat_id(&chat.address)?;
        let Ok(user) = user.0.parse() else {
            // An anonymous administrator goes by the name of the group.
            return match self.sdk().get_chat(Recipient::Id(chat)).await {
                Ok(full) => Ok(full.title().map(str::to_owned)),
                Err(error) => unless_hidden(&error, None),
            };
        };
        match self.sdk().get_chat_member(chat, teloxide::types::UserId(user)).await {
            Ok(member) => Ok(Some(member.user.full_name())),
            Err(error) => unless_hidden(&error, None),
        }
    }

    async fn discusses(&self, group: &Destination) -> Result<Option<Address>, DeskError> {
        if group.kind != ChatKind::Group {
            return Ok(None);
        }
        match self.sdk().get_chat(Recipient::Id(chat_id(&group.address)?)).await {
            Ok(full) => Ok(full.linked_chat_id().map(|channel| Address(channel.to_string()))),
            Err(error) => unless_hidden(&error, None),
        }
    }

    async fn reads(&self, user: &UserId, chat: &Destination) -> Result<bool, DeskError> {
        let (chat, Ok(user)) = (chat_id(&chat.address)?, user.0.parse()) else { return Ok(false) };
        match self.sdk().get_chat_member(chat, teloxide::types::UserId(user)).await {
            Ok(member) => Ok(member.is_present()),
            Err(error) => unless_hidden(&error, false),
        }
    }

    async fn may_post(&self, chat: &Destination) -> Result<bool, DeskError> {
        let me = self.me().id;
        match self.sdk().get_chat_member(chat_id(&chat.address)?, me).await {
            Ok(member) => Ok(posts(&member, chat.kind)),
            Err(error) => unless_hidden(&error, false),
        }
    }

    async fn find_chat(&self, name: &str) -> Result<Option<Found>, DeskError> {
        let recipient = match name.split('/').next().unwrap_or(name).parse() {
            Ok(id) => Recipient::Id(ChatId(id)),
            Err(_) if name.starts_with('@') => Recipient::ChannelUsername(name.to_owned()),
            Err(_) => return Ok(None),
        };
        match self.sdk().get_chat(recipient).await {
            // A public channel can be looked at by anybody; its members are told to members only.
            Ok(full) if !full.is_private() && !self.is_in(full.id).await? => Ok(None),
            Ok(full) => {
                let kind = match (full.is_private(), full.is_channel()) {
                    (true, _) => ChatKind::Private,
                    (_, true) => ChatKind::Channel,
                    _ => ChatKind::Group,
                };
                let topic =
                    name.split_once('/').map(|(_, topic)| format!("/{topic}")).unwrap_or_default();
                let address = Address(format!("{}{topic}", full.id));
                let title = full.title().unwrap_or_default().to_owned();
                Ok(Some(Found { destination: Destination { address, kind }, title }))
            }
            Err(error) => unless_hidden(&error, None),
        }
    }

    /// A private chat has the user's id; whoever has not started the bot cannot be written to.
    async fn reach(&self, user: &UserId, welcome: &Reply) -> Result<Option<Address>, DeskError> {
        let to = Destination { address: Address(user.0.clone()), kind: ChatKind::Private };
        for message in layout::reply(welcome) {
            match self.api().post(&message.part(), &to, Purpose::Send).await {
                Ok(_) => {}
                Err(Refusal::Gone(_) | Refusal::Forbidden(_)) => return Ok(None),
                Err(refusal) => return Err(DeskError(refusal.to_string())),
            }
        }
        Ok(Some(to.address))
    }

    async fn file(&self, file: &SentFile) -> Result<Vec<u8>, FileError> {
        self.api().file(&file.handle).await
    }
}

impl Telegram {
    /// Whether the bot is in a chat.
    async fn is_in(&self, chat: ChatId) -> Result<bool, DeskError> {
        match self.sdk().get_chat_member(chat, self.me().id).await {
            Ok(member) => Ok(member.is_present()),
            Err(error) => unless_hidden(&error, false),
        }
    }
}

/// What kind of place a chat is.
pub(crate) fn kind(chat: &Chat) -> ChatKind {
    match (chat.is_private(), chat.is_channel()) {
        (true, _) => ChatKind::Private,
        (_, true) => ChatKind::Channel,
        _ => ChatKind::Group,
    }
}

fn posts(member: &ChatMember, kind: ChatKind) -> bool {
    match kind {
        ChatKind::Channel | ChatKind::Announcements | ChatKind::Forum => {
            member.is_owner() || (member.is_administrator() && member.can_post_messages())
        }
        ChatKind::Group => match &member.kind {
            ChatMemberKind::Restricted(restricted) => restricted.can_send_messages,
            _ => member.is_present(),
        },
        ChatKind::Private => true,
    }
}

fn chat_id(address: &Address) -> Result<ChatId, DeskError> {
    address.whole().parse().map(ChatId).map_err(|_| DeskError(format!("{address:?} is no chat id")))
}

/// What the bot cannot see is an answer; anything else is an error.
fn unless_hidden<T>(error: &RequestError, hidden: T) -> Result<T, DeskError> {
    match error {
        RequestError::Api(ApiError::InvalidToken) => Err(DeskError("the token is refused".into())),
        RequestError::Api(_) => Ok(hidden),
        RequestError::Network(error) => Err(DeskError(network(error))),
        other => Err(DeskError(other.to_string())),
    }
}

/// A network error without the address, which holds the token.
pub(crate) fn network(error: &reqwest::Error) -> String {
    use std::error::Error as _;
    let kind = if error.is_timeout() { "timed out" } else { "the connection failed" };
    let mut text = kind.to_owned();
    let mut source = error.source();
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}

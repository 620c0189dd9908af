//! The command service's side of the adapter: who administers what, where the bot may post, whom it reaches.

use crate::bot::Discord;
use crate::call::Purpose;
use crate::incoming::{administers, kind_of};
use crate::layout;
use crate::permissions::{is_thread, needed};
use courant_core::command::Reply;
use courant_core::model::{Address, ChatKind, Destination, UserId};
use courant_core::outbox::Refusal;
use courant_core::service::{Desk, DeskError, Found};
use serde_json::json;
use serenity::all::{Channel, ChannelId, ChannelType, GuildChannel, HttpError, Permissions};

#[async_trait::async_trait]
impl Desk for Discord {
    async fn administers(&self, user: &UserId, chat: &Destination) -> Result<bool, DeskError> {
        let Some(channel) = self.channel(&chat.address.0).await? else { return Ok(false) };
        let Ok(user) = user.0.parse::<u64>() else { return Ok(false) };
        Ok(self.permissions(&channel, user).await?.is_some_and(administers))
    }

    async fn name(&self, user: &UserId, chat: &Destination) -> Result<Option<String>, DeskError> {
        let Some(channel) = self.channel(&chat.address.0).await? else { return Ok(None) };
        let Some(user) = user.0.parse().ok().filter(|user| *user != 0) else { return Ok(None) };
        match self.http().get_member(channel.guild_id, serenity::all::UserId::new(user)).await {
            Ok(member) => Ok(Some(member.display_name().to_owned())),
            Err(error) if self.is_refusal(&error) => Ok(None),
            Err(error) => Err(asked(&error)),
        }
    }

    async fn discusses(&self, _: &Destination) -> Result<Option<Address>, DeskError> {
        Ok(None)
    }

    async fn reads(&self, user: &UserId, chat: &Destination) -> Result<bool, DeskError> {
        let Some(channel) = self.channel(&chat.address.0).await? else { return Ok(false) };
        let Ok(user) = user.0.parse::<u64>() else { return Ok(false) };
        let granted = self.permissions(&channel, user).await?;
        Ok(granted.is_some_and(|granted| granted.contains(Permissions::VIEW_CHANNEL)))
    }

    async fn may_post(&self, chat: &Destination) -> Result<bool, DeskError> {
        let Some(channel) = self.channel(&chat.address.0).await? else { return Ok(false) };
        let granted = self.permissions(&channel, self.id()).await?;
        let needed = needed(channel.kind, self.style());
        Ok(granted.is_some_and(|granted| granted.contains(needed)))
    }

    async fn find_chat(&self, name: &str) -> Result<Option<Found>, DeskError> {
        let id = name.trim_start_matches("<#").trim_end_matches('>');
        let Some(channel) = self.channel(id).await? else { return Ok(None) };
        let takes =
            matches!(channel.kind, ChannelType::Text | ChannelType::News | ChannelType::Forum)
                || matches!(channel.kind, ChannelType::PublicThread | ChannelType::NewsThread);
        if !takes {
            return Ok(None);
        }
        let destination =
            Destination { address: Address(channel.id.to_string()), kind: kind_of(channel.kind) };
        Ok(Some(Found { destination, title: format!("#{}", channel.name) }))
    }

    /// Opens the private channel of one person who asked for it, and posts the welcome there.
    async fn reach(&self, user: &UserId, welcome: &Reply) -> Result<Option<Address>, DeskError> {
        let opened = self.http().create_private_channel(&json!({ "recipient_id": user.0 })).await;
        let channel = match opened {
            Ok(channel) => channel,
            Err(error) => {
                return if self.is_refusal(&error) { Ok(None) } else { Err(asked(&error)) };
            }
        };
        let to = Destination { address: Address(channel.id.to_string()), kind: ChatKind::Private };
        for message in layout::reply(welcome) {
            match self.api().post(&to, &to.address.0, &message, Purpose::Post).await.result {
                Ok(_) => {}
                Err(Refusal::Gone(_) | Refusal::Forbidden(_)) => return Ok(None),
                Err(refusal) => return Err(DeskError(refusal.to_string())),
            }
        }
        Ok(Some(to.address))
    }
}

impl Discord {
    /// What the bot may do in a server's channel; `None` where it is not.
    pub(crate) async fn granted(&self, channel: &str) -> Result<Option<Permissions>, DeskError> {
        match self.channel(channel).await? {
            Some(channel) => self.permissions(&channel, self.id()).await,
            None => Ok(None),
        }
    }

    /// A server's channel; `None` where the bot sees none of that id.
    async fn channel(&self, id: &str) -> Result<Option<GuildChannel>, DeskError> {
        let Some(id) = id.parse().ok().filter(|id| *id != 0) else { return Ok(None) };
        match self.http().get_channel(ChannelId::new(id)).await {
            Ok(Channel::Guild(channel)) => Ok(Some(channel)),
            Ok(_) => Ok(None),
            Err(error) if self.is_refusal(&error) => Ok(None),
            Err(error) => Err(asked(&error)),
        }
    }

    /// Whether Discord answered that there is no such thing, or that it is not for the bot.
    fn is_refusal(&self, error: &serenity::Error) -> bool {
        matches!(self.refused(error), Some(400 | 403 | 404))
    }

    /// The status of a refusal that the SDK has met. It is counted: too many of them bring a ban.
    pub(crate) fn refused(&self, error: &serenity::Error) -> Option<u16> {
        let serenity::Error::Http(HttpError::UnsuccessfulRequest(response)) = error else {
            return None;
        };
        let status = response.status_code.as_u16();
        self.api().count(status);
        Some(status)
    }

    /// What somebody may do in a channel; `None` where they are no member of its server. In a thread, it is
    /// what its channel grants: a thread has no overwrites of its own.
    async fn permissions(
        &self,
        channel: &GuildChannel,
        user: u64,
    ) -> Result<Option<Permissions>, DeskError> {
        if user == 0 {
            return Ok(None);
        }
        let guild = match self.http().get_guild(channel.guild_id).await {
            Ok(guild) => guild,
            Err(error) if self.is_refusal(&error) => return Ok(None),
            Err(error) => return Err(asked(&error)),
        };
        let parent = match channel.parent_id.filter(|_| is_thread(channel.kind)) {
            Some(parent) => self.channel(&parent.to_string()).await?,
            None => None,
        };
        let channel = parent.as_ref().unwrap_or(channel);
        match self.http().get_member(channel.guild_id, serenity::all::UserId::new(user)).await {
            Ok(member) => Ok(Some(guild.user_permissions_in(channel, &member))),
            Err(error) if self.is_refusal(&error) => Ok(None),
            Err(error) => Err(asked(&error)),
        }
    }
}

/// An error for the log: code and words, without addresses, which may hold an interaction's token.
pub(crate) fn describe(error: &serenity::Error) -> String {
    match error {
        serenity::Error::Http(HttpError::UnsuccessfulRequest(response)) => {
            format!(
                "{} ({}, code {})",
                response.error.message,
                response.status_code.as_u16(),
                response.error.code
            )
        }
        serenity::Error::Http(HttpError::Request(_)) => "the connection failed".into(),
        other => other.to_string(),
    }
}

fn asked(error: &serenity::Error) -> DeskError {
    DeskError(describe(error))
}

//! The command service's side of the adapter: who administers what, where the bot may post, whom it reaches.

use crate::bot::Discord;
use crate::call::Purpose;
use crate::incoming::{administers, kind_of};
use crate::layout;
use crate::permissions::{is_thread, needed};
use courant_core::command::{Reply, SentFile};
use courant_core::model::{Address, ChatKind, Destination, RoleId, UserId};
use courant_core::outbox::Refusal;
use courant_core::service::{Desk, DeskError, FileError, Found, Mention, Role};
use serde_json::json;
use serenity::all::{Channel, ChannelId, ChannelType, GuildChannel, HttpError, Permissions};
use std::future::Future;
use std::time::Duration;

/// How often something is asked that was too fast, and how much longer each time until the next: together longer than
/// the windows of Discord's limits (5 s, as its headers usually tell).
const TRIES: u32 = 4;
const PAUSE: Duration = Duration::from_secs(1);

#[async_trait::async_trait]
impl Desk for Discord {
    async fn administers(&self, user: &UserId, chat: &Destination) -> Result<bool, DeskError> {
        let Some(channel) = self.channel(&chat.address.0).await? else { return Ok(false) };
        let Ok(user) = user.0.parse::<u64>() else { return Ok(false) };
        Ok(self.permissions(&channel, user).await?.is_some_and(administers))
    }

    async fn role(&self, role: RoleId, chat: &Destination) -> Result<Option<Role>, DeskError> {
        let Some(channel) = self.channel(&chat.address.0).await? else { return Ok(None) };
        let guild = match self.patiently(|| self.http().get_guild(channel.guild_id)).await {
            Ok(guild) => guild,
            Err(error) if self.is_refusal(&error) => return Ok(None),
            Err(error) => return Err(asked(&error)),
        };
        let wanted = u64::try_from(role.0).unwrap_or_default();
        let found = guild.roles.into_values().find(|role| role.id.get() == wanted);
        let Some(found) = found else { return Ok(None) };
        // The role of everybody has the server's id, and its mention tells nobody.
        let everyone = found.id.get() == channel.guild_id.get();
        let all = self.permissions(&channel, self.id()).await?;
        let may_all = all.is_some_and(|all| all.contains(Permissions::MENTION_EVERYONE));
        let name = if everyone { found.name } else { format!("@{}", found.name) };
        let mention = match (everyone, found.mentionable || may_all) {
            (true, _) => Mention::Everybody,
            (false, true) => Mention::Allowed,
            (false, false) => Mention::Barred,
        };
        Ok(Some(Role { name, mention }))
    }

    async fn name(&self, user: &UserId, chat: &Destination) -> Result<Option<String>, DeskError> {
        let Some(channel) = self.channel(&chat.address.0).await? else { return Ok(None) };
        let Some(user) = user.0.parse().ok().filter(|user| *user != 0) else { return Ok(None) };
        let user = serenity::all::UserId::new(user);
        match self.patiently(|| self.http().get_member(channel.guild_id, user)).await {
            Ok(member) => Ok(Some(member.display_name().to_owned())),
            Err(error) if self.is_refusal(&error) => Ok(None),
            Err(error) => Err(asked(&error)),
        }
    }

    async fn discusses(&self, _: &Destination) -> Result<Option<Address>, DeskError> {
        Ok(None)
    }

    /// Of a private thread nobody can say who reads it without listing all members.
    async fn reads(&self, user: &UserId, chat: &Destination) -> Result<bool, DeskError> {
        let Some(channel) = self.channel(&chat.address.0).await? else { return Ok(false) };
        if channel.kind == ChannelType::PrivateThread {
            return Ok(false);
        }
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
        let opened = {
            let whom = json!({ "recipient_id": user.0 });
            self.patiently(|| self.http().create_private_channel(&whom)).await
        };
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

    async fn file(&self, file: &SentFile) -> Result<Vec<u8>, FileError> {
        self.download(&file.handle).await
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
        match self.patiently(|| self.http().get_channel(ChannelId::new(id))).await {
            Ok(Channel::Guild(channel)) => Ok(Some(channel)),
            Ok(_) => Ok(None),
            Err(error) if self.is_refusal(&error) => Ok(None),
            Err(error) => Err(asked(&error)),
        }
    }

    /// Asks for something that somebody waits for: where it was too fast, once more after a while. How long Discord wants
    /// it to be is not told by the SDK.
    async fn patiently<T, F: Future<Output = serenity::Result<T>>>(
        &self,
        request: impl Fn() -> F,
    ) -> serenity::Result<T> {
        let mut tries = 0;
        loop {
            tries += 1;
            match request().await {
                Err(error) if tries < TRIES && status(&error) == Some(429) => {
                    self.api().count(429);
                    tokio::time::sleep(PAUSE * tries).await;
                }
                answer => return answer,
            }
        }
    }

    /// Whether Discord answered that there is no such thing, or that it is not for the bot.
    fn is_refusal(&self, error: &serenity::Error) -> bool {
        matches!(self.refused(error), Some(400 | 403 | 404))
    }

    /// The status of a refusal that the SDK has met. It is counted: too many of them bring a ban.
    pub(crate) fn refused(&self, error: &serenity::Error) -> Option<u16> {
        let status = status(error)?;
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
        let guild = match self.patiently(|| self.http().get_guild(channel.guild_id)).await {
            Ok(guild) => guild,
            Err(error) if self.is_refusal(&error) => return Ok(None),
            Err(error) => return Err(asked(&error)),
        };
        let parent = match channel.parent_id.filter(|_| is_thread(channel.kind)) {
            Some(parent) => self.channel(&parent.to_string()).await?,
            None => None,
        };
        let channel = parent.as_ref().unwrap_or(channel);
        let user = serenity::all::UserId::new(user);
        match self.patiently(|| self.http().get_member(channel.guild_id, user)).await {
            Ok(member) => Ok(Some(guild.user_permissions_in(channel, &member))),
            Err(error) if self.is_refusal(&error) => Ok(None),
            Err(error) => Err(asked(&error)),
        }
    }
}

/// The status of a refusal.
fn status(error: &serenity::Error) -> Option<u16> {
    match error {
        serenity::Error::Http(HttpError::UnsuccessfulRequest(response)) => {
            Some(response.status_code.as_u16())
        }
        _ => None,
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

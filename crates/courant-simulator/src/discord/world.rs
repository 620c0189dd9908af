//! People, guilds and channels: what a test sets up, and what happens to them.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use serde_json::json;

use super::gateway::GUILDS;
use super::json as shapes;
use super::permissions;
use super::rest::withdraw;
use super::server::Server;
use super::state::{Channel, ChannelKind, Guild, Member, Place, Role, State, Tag, User};

impl Server {
    /// A new person, with a locale such as `en-US` or `de`.
    pub fn add_user(&self, name: &str, locale: &str) -> u64 {
        let unix = self.unix();
        let mut state = self.state();
        let id = state.snowflake(unix);
        let (name, locale) = (name.to_owned(), locale.to_owned());
        state.users.insert(id, User { id, name, locale, bot: false, dms_closed: false });
        id
    }

    /// A new guild with its owner and the bot, which has what @everyone has: it sees, posts, embeds,
    /// attaches, reads what was before and answers commands.
    pub fn add_guild(&self, name: &str, owner: u64) -> u64 {
        let (unix, mut state) = (self.unix(), self.state());
        let (id, bot_role) = (state.snowflake(unix), state.snowflake(unix));
        let role = |id, name: &str, permissions, managed| Role {
            id,
            name: name.to_owned(),
            permissions,
            managed,
            mentionable: false,
        };
        let roles = BTreeMap::from([
            (id, role(id, "@everyone", permissions::EVERYONE, false)),
            (bot_role, role(bot_role, "Courant", permissions::BOT_ROLE, true)),
        ]);
        let members = BTreeMap::from([
            (owner, Member { roles: BTreeSet::new(), joined: unix }),
            (state.bot, Member { roles: BTreeSet::from([bot_role]), joined: unix }),
        ]);
        let guild = Guild { id, name: name.to_owned(), owner, roles, members };
        let data = shapes::guild_create(&state, &guild);
        state.guilds.insert(id, guild);
        state.gateway.dispatch("GUILD_CREATE", GUILDS, &data);
        drop(state);
        self.inner().bump();
        id
    }

    /// A new channel of a guild. A thread hangs under the guild's last channel that takes threads.
    pub fn add_channel(&self, guild: u64, name: &str, kind: ChannelKind) -> u64 {
        let (unix, mut state) = (self.unix(), self.state());
        let parent = if kind == ChannelKind::Thread { last_parent(&state, guild) } else { None };
        let id = state.snowflake(unix);
        let place = Place::Guild { guild, kind, parent };
        let channel = Channel::new(id, name, place);
        let data = shapes::channel(&state, &channel);
        state.channels.insert(id, channel);
        let event = if kind == ChannelKind::Thread { "THREAD_CREATE" } else { "CHANNEL_CREATE" };
        state.gateway.dispatch(event, GUILDS, &data);
        drop(state);
        self.inner().bump();
        id
    }

    /// A new tag of a forum, which only those who manage threads may use if it is moderated.
    pub fn add_tag(&self, forum: u64, name: &str, moderated: bool) -> u64 {
        let (unix, mut state) = (self.unix(), self.state());
        let id = state.snowflake(unix);
        if let Some(forum) = state.channels.get_mut(&forum) {
            forum.tags.push(Tag { id, name: name.to_owned(), moderated });
        }
        drop(state);
        self.inner().bump();
        id
    }

    /// A thread is put away, as after a week without a message.
    pub fn archive(&self, thread: u64) {
        if let Some(thread) = self.state().channels.get_mut(&thread) {
            thread.archived = true;
        }
        self.inner().bump();
    }

    /// The posts of a forum must have a tag from now on.
    pub fn require_tag(&self, forum: u64) {
        if let Some(forum) = self.state().channels.get_mut(&forum) {
            forum.needs_tag = true;
        }
        self.inner().bump();
    }

    /// A person joins a guild.
    pub fn join(&self, guild: u64, user: u64) {
        let unix = self.unix();
        if let Some(guild) = self.state().guilds.get_mut(&guild) {
            guild.members.entry(user).or_default().joined = unix;
        }
        self.inner().bump();
    }

    /// A person leaves a guild.
    pub fn leave(&self, guild: u64, user: u64) {
        if let Some(guild) = self.state().guilds.get_mut(&guild) {
            guild.members.remove(&user);
        }
        self.inner().bump();
    }

    /// Gives a member more permissions, such as [`permissions::MANAGE_GUILD`], by a role of their own.
    pub fn grant(&self, guild: u64, user: u64, permissions: u64) {
        let (unix, mut state) = (self.unix(), self.state());
        let id = state.snowflake(unix);
        if let Some(guild) = state.guilds.get_mut(&guild) {
            let name = format!("role {id}");
            let role = Role { id, name, permissions, managed: false, mentionable: false };
            guild.roles.insert(id, role);
            guild.members.entry(user).or_default().roles.insert(id);
        }
        drop(state);
        self.inner().bump();
    }

    /// A new role of a guild that grants nothing; everybody may mention it, or only who may mention all.
    pub fn add_role(&self, guild: u64, name: &str, mentionable: bool) -> u64 {
        let (unix, mut state) = (self.unix(), self.state());
        let id = state.snowflake(unix);
        if let Some(guild) = state.guilds.get_mut(&guild) {
            let (name, permissions) = (name.to_owned(), 0);
            guild.roles.insert(id, Role { id, name, permissions, managed: false, mentionable });
        }
        drop(state);
        self.inner().bump();
        id
    }

    /// Denies the bot permissions in a channel, on top of what it is denied already.
    pub fn deny_bot(&self, channel: u64, permissions: u64) {
        self.overwrite(channel, |denied| denied | permissions);
    }

    /// Denies the bot nothing in a channel any more.
    pub fn allow_bot(&self, channel: u64) {
        self.overwrite(channel, |_| 0);
    }

    fn overwrite(&self, channel: u64, change: impl FnOnce(u64) -> u64) {
        let mut state = self.state();
        if let Some(channel) = state.channels.get_mut(&channel) {
            channel.denied = change(channel.denied);
        }
        let data = state.channels.get(&channel).map(|channel| shapes::channel(&state, channel));
        if let Some(data) = data {
            state.gateway.dispatch("CHANNEL_UPDATE", GUILDS, &data);
        }
        drop(state);
        self.inner().bump();
    }

    /// The bot is thrown out of a guild.
    pub fn remove_bot(&self, guild: u64) {
        let mut state = self.state();
        let bot = state.bot;
        if let Some(guild) = state.guilds.get_mut(&guild) {
            guild.members.remove(&bot);
        }
        state.commands.remove(&Some(guild));
        state.gateway.dispatch("GUILD_DELETE", GUILDS, &json!({"id": shapes::id(guild)}));
        drop(state);
        self.inner().bump();
    }

    /// A guild cannot be reached for a while, as in an outage: the bot is told and stays a member.
    pub fn outage(&self, guild: u64) {
        let data = json!({"id": shapes::id(guild), "unavailable": true});
        self.state().gateway.dispatch("GUILD_DELETE", GUILDS, &data);
        self.inner().bump();
    }

    /// The bot is let into a guild again.
    pub fn invite_bot(&self, guild: u64) {
        let (unix, mut state) = (self.unix(), self.state());
        let bot = state.bot;
        if let Some(guild) = state.guilds.get_mut(&guild) {
            let roles =
                guild.roles.values().filter(|role| role.managed).map(|role| role.id).collect();
            guild.members.insert(bot, Member { roles, joined: unix });
        }
        let data = state.guilds.get(&guild).map(|guild| shapes::guild_create(&state, guild));
        if let Some(data) = data {
            state.gateway.dispatch("GUILD_CREATE", GUILDS, &data);
        }
        drop(state);
        self.inner().bump();
    }

    /// A channel is deleted, with its messages.
    pub fn delete_channel(&self, channel: u64) {
        let mut state = self.state();
        let data = state.channels.get(&channel).map(|channel| shapes::channel(&state, channel));
        if let Some(gone) = state.channels.remove(&channel) {
            for message in gone.messages {
                state.messages.remove(&message);
            }
        }
        if let Some(data) = data {
            state.gateway.dispatch("CHANNEL_DELETE", GUILDS, &data);
        }
        drop(state);
        self.inner().bump();
    }

    /// A person installs the bot for themselves: its commands go with them wherever they are.
    pub fn install(&self, user: u64) {
        self.state().installed.insert(user);
        self.inner().bump();
    }

    /// Direct messages of two people with each other; the bot is not there.
    pub fn add_people(&self, one: u64, other: u64) -> u64 {
        let (unix, mut state) = (self.unix(), self.state());
        let id = state.snowflake(unix);
        state.channels.insert(id, Channel::new(id, "", Place::People { one, other }));
        drop(state);
        self.inner().bump();
        id
    }

    /// A person closes or opens their direct messages.
    pub fn close_dms(&self, user: u64, closed: bool) {
        if let Some(user) = self.state().users.get_mut(&user) {
            user.dms_closed = closed;
        }
        self.inner().bump();
    }

    /// The direct-message channel of a person with the bot, if one of them has opened it.
    pub fn dm(&self, user: u64) -> Option<u64> {
        self.state().dm(user)
    }

    /// A person opens direct messages with the bot.
    pub fn open_dm(&self, user: u64) -> u64 {
        let unix = self.unix();
        let id = self.state().open_dm(user, true, unix);
        self.inner().bump();
        id
    }

    /// A message is deleted by someone of the guild.
    pub fn delete_message(&self, message: u64) {
        let mut state = self.state();
        withdraw(&mut state, message);
        drop(state);
        self.inner().bump();
    }

    pub(crate) fn unix(&self) -> Duration {
        self.inner().clock.unix()
    }
}

fn last_parent(state: &State, guild: u64) -> Option<u64> {
    let takes_threads = |channel: &&Channel| {
        matches!(channel.place, Place::Guild { guild: other, kind, .. } if other == guild
            && matches!(kind, ChannelKind::Text | ChannelKind::Announcement | ChannelKind::Forum))
    };
    state.channels.values().rev().find(takes_threads).map(|channel| channel.id)
}

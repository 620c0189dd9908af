//! Everything that the server remembers, behind one mutex.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;

use super::files::{Attached, Cdn};
use super::forwarded::Forward;
use super::gateway::Gateway;
use super::mentions::Mentions;
use super::nonces::Nonces;
use super::permissions;
use super::rates::Rates;
use super::rest::Now;
use super::seen::{Counts, Record};

/// What kind of channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChannelKind {
    /// An ordinary text channel (0).
    Text,
    /// A voice channel (2), which has a chat.
    Voice,
    /// A heading (4), where nobody can post.
    Category,
    /// A channel whose messages can be published to followers (5).
    Announcement,
    /// A public thread (11) of the text, announcement or forum channel made last before it.
    Thread,
    /// A forum (15), where only threads can be posted.
    Forum,
}

impl ChannelKind {
    /// Channel types of the developer documentation, `resources/channel`.
    pub(crate) fn number(self) -> u64 {
        match self {
            Self::Text => 0,
            Self::Voice => 2,
            Self::Category => 4,
            Self::Announcement => 5,
            Self::Thread => 11,
            Self::Forum => 15,
        }
    }

    pub(crate) fn takes_messages(self) -> bool {
        !matches!(self, Self::Category | Self::Forum)
    }
}

#[derive(Debug)]
pub(crate) struct User {
    pub(crate) id: u64,
    pub(crate) name: String,
    pub(crate) locale: String,
    pub(crate) bot: bool,
    pub(crate) dms_closed: bool,
}

#[derive(Debug)]
pub(crate) struct Role {
    pub(crate) id: u64,
    pub(crate) name: String,
    pub(crate) permissions: u64,
    /// The role came with the bot.
    pub(crate) managed: bool,
    /// Everybody may mention it.
    pub(crate) mentionable: bool,
}

#[derive(Debug, Default)]
pub(crate) struct Member {
    pub(crate) roles: BTreeSet<u64>,
    pub(crate) joined: Duration,
}

#[derive(Debug)]
pub(crate) struct Guild {
    pub(crate) id: u64,
    pub(crate) name: String,
    pub(crate) owner: u64,
    pub(crate) roles: BTreeMap<u64, Role>,
    pub(crate) members: BTreeMap<u64, Member>,
}

/// Where a channel is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Guild {
        guild: u64,
        kind: ChannelKind,
        parent: Option<u64>,
    },
    /// A direct-message channel of the bot with a user; `asked` if the user opened it.
    Direct {
        user: u64,
        asked: bool,
    },
    /// A direct-message channel of two people, where the bot is not.
    People {
        one: u64,
        other: u64,
    },
}

#[derive(Debug)]
pub(crate) struct Channel {
    pub(crate) id: u64,
    pub(crate) name: String,
    pub(crate) place: Place,
    /// What the bot is denied here.
    pub(crate) denied: u64,
    pub(crate) messages: Vec<u64>,
    /// Tags that a forum's posts can have.
    pub(crate) tags: Vec<Tag>,
    /// A forum's posts must have one.
    pub(crate) needs_tag: bool,
    /// Who made a thread, and the tags that it has.
    pub(crate) made: Option<(u64, Vec<u64>)>,
    /// A thread that was put away: nothing in it is changed until it is opened again, or somebody posts there.
    pub(crate) archived: bool,
}

/// A tag of a forum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tag {
    pub(crate) id: u64,
    pub(crate) name: String,
    /// Only those who manage threads may use it.
    pub(crate) moderated: bool,
}

impl Channel {
    pub(crate) fn new(id: u64, name: &str, place: Place) -> Self {
        let name = name.to_owned();
        let (messages, tags) = (Vec::new(), Vec::new());
        Self {
            id,
            name,
            place,
            denied: 0,
            messages,
            tags,
            needs_tag: false,
            made: None,
            archived: false,
        }
    }
}

#[derive(Debug)]
pub(crate) struct Stored {
    pub(crate) id: u64,
    pub(crate) channel: u64,
    pub(crate) author: u64,
    pub(crate) content: String,
    pub(crate) embeds: Arc<Vec<Value>>,
    pub(crate) components: Arc<Vec<Value>>,
    pub(crate) files: Vec<Arc<Attached>>,
    /// The message that it forwards.
    pub(crate) forwarded: Option<Forward>,
    pub(crate) flags: u64,
    /// The only person who sees it.
    pub(crate) only: Option<u64>,
    pub(crate) crossposted: bool,
    pub(crate) mentions: Mentions,
    pub(crate) nonce: Option<Value>,
    pub(crate) reply_to: Option<u64>,
    pub(crate) interaction: Option<u64>,
    /// Server's clock and Unix time.
    pub(crate) at: Duration,
    pub(crate) unix: Duration,
    pub(crate) edited: Option<Duration>,
    /// Edits after the first hour, by the server's clock.
    pub(crate) old_edits: Vec<Duration>,
}

impl Stored {
    /// A message that says nothing yet.
    pub(crate) fn blank(id: u64, channel: u64, author: u64, now: Now) -> Self {
        Self {
            id,
            channel,
            author,
            content: String::new(),
            embeds: Arc::default(),
            components: Arc::default(),
            files: Vec::new(),
            forwarded: None,
            flags: 0,
            only: None,
            crossposted: false,
            mentions: Mentions::default(),
            nonce: None,
            reply_to: None,
            interaction: None,
            at: now.at,
            unix: now.unix,
            edited: None,
            old_edits: Vec::new(),
        }
    }
}

/// How the bot answered.
#[derive(Clone, Debug)]
pub(crate) enum Response {
    Message,
    DeferredUpdate,
    Update,
    Choices(Vec<(String, Value)>),
    Modal(Value),
}

#[derive(Debug)]
pub(crate) struct Interaction {
    pub(crate) id: u64,
    pub(crate) token: String,
    pub(crate) kind: u8,
    pub(crate) user: u64,
    pub(crate) channel: u64,
    pub(crate) at: Duration,
    /// The command that was run.
    pub(crate) command: Option<String>,
    /// The message that was pressed.
    pub(crate) source: Option<u64>,
    /// Type of the option that is being typed.
    pub(crate) option: i64,
    /// Further messages that were posted.
    pub(crate) follow_ups: u32,
    pub(crate) response: Option<Response>,
    /// The message that `@original` means.
    pub(crate) original: Option<u64>,
}

/// Calls that are kept to be looked at; older ones are forgotten.
const CALLS: usize = 100_000;

/// The state.
#[derive(Debug, Default)]
pub(crate) struct State {
    last_id: u64,
    pub(crate) bot: u64,
    pub(crate) users: BTreeMap<u64, User>,
    pub(crate) guilds: BTreeMap<u64, Guild>,
    pub(crate) channels: BTreeMap<u64, Channel>,
    pub(crate) messages: BTreeMap<u64, Stored>,
    pub(crate) nonces: Nonces,
    /// The direct-message channel of each person.
    dms: BTreeMap<u64, u64>,
    /// People who have installed the bot for themselves.
    pub(crate) installed: BTreeSet<u64>,
    /// Registered commands; the key is the guild, `None` for global ones.
    pub(crate) commands: BTreeMap<Option<u64>, Vec<Value>>,
    pub(crate) interactions: BTreeMap<u64, Interaction>,
    pub(crate) gateway: Gateway,
    pub(crate) cdn: Cdn,
    pub(crate) rates: Rates,
    pub(crate) calls: VecDeque<Record>,
    pub(crate) counts: Counts,
    pub(crate) unknown_routes: u64,
}

/// Milliseconds of 2015-01-01, where snowflakes begin (developer documentation, `reference#snowflakes`).
const EPOCH_MS: u128 = 1_420_070_400_000;

impl State {
    /// A new id: the time, and never the same or a smaller one.
    pub(crate) fn snowflake(&mut self, unix: Duration) -> u64 {
        let ms = u64::try_from(unix.as_millis().saturating_sub(EPOCH_MS)).unwrap_or(0);
        self.last_id = (ms << 22).max(self.last_id + 1);
        self.last_id
    }

    /// Permissions of a member of a guild, before channels; `None` for others.
    pub(crate) fn base_permissions(&self, guild: u64, user: u64) -> Option<u64> {
        let guild = self.guilds.get(&guild)?;
        let member = guild.members.get(&user)?;
        if guild.owner == user {
            return Some(permissions::ALL);
        }
        let everyone = guild.roles.get(&guild.id).map_or(0, |role| role.permissions);
        let roles = member.roles.iter().filter_map(|id| guild.roles.get(id));
        Some(roles.fold(everyone, |sum, role| sum | role.permissions))
    }

    /// Permissions of a user in a channel; 0 for who cannot see it.
    pub(crate) fn permissions(&self, channel: u64, user: u64) -> u64 {
        let Some(found) = self.channels.get(&channel) else { return 0 };
        match found.place {
            Place::Direct { user: person, .. } if user == person || user == self.bot => {
                permissions::EVERYONE & !permissions::MENTION_EVERYONE
            }
            Place::People { one, other } if user == one || user == other => {
                permissions::EVERYONE & !permissions::MENTION_EVERYONE
            }
            Place::Direct { .. } | Place::People { .. } => 0,
            Place::Guild { guild, parent, .. } => {
                let Some(base) = self.base_permissions(guild, user) else { return 0 };
                let mut denied = 0;
                if user == self.bot {
                    // A thread has the permissions of its parent.
                    let above = parent.and_then(|parent| self.channels.get(&parent));
                    denied = found.denied | above.map_or(0, |above| above.denied);
                }
                permissions::in_channel(base, denied)
            }
        }
    }

    pub(crate) fn sees(&self, channel: u64, user: u64) -> bool {
        self.permissions(channel, user) & permissions::VIEW_CHANNEL != 0
    }

    pub(crate) fn guild_of(&self, channel: u64) -> Option<u64> {
        match self.channels.get(&channel)?.place {
            Place::Guild { guild, .. } => Some(guild),
            Place::Direct { .. } | Place::People { .. } => None,
        }
    }

    /// Where an interaction comes from (developer documentation, `interactions/receiving-and-responding`): a guild, the
    /// bot's direct messages, or those of people.
    pub(crate) fn context(&self, channel: u64) -> u8 {
        match self.channels.get(&channel).map(|found| found.place) {
            Some(Place::People { .. }) => 2,
            Some(Place::Direct { .. }) => 1,
            _ => 0,
        }
    }

    /// Whether the bot was installed where something happens, and not only by the person who acts.
    pub(crate) fn is_installed_at(&self, channel: u64) -> bool {
        match self.channels.get(&channel).map(|found| found.place) {
            Some(Place::Guild { guild, .. }) => self.base_permissions(guild, self.bot).is_some(),
            Some(Place::Direct { .. }) => true,
            _ => false,
        }
    }

    /// The direct-message channel with a user.
    pub(crate) fn dm(&self, person: u64) -> Option<u64> {
        self.dms.get(&person).copied().filter(|id| self.channels.contains_key(id))
    }

    /// The direct-message channel with a user, made if there is none.
    pub(crate) fn open_dm(&mut self, person: u64, asked: bool, unix: Duration) -> u64 {
        if let Some(id) = self.dm(person) {
            if let Some(channel) = self.channels.get_mut(&id)
                && asked
            {
                channel.place = Place::Direct { user: person, asked };
            }
            return id;
        }
        let id = self.snowflake(unix);
        let place = Place::Direct { user: person, asked };
        let channel = Channel::new(id, "", place);
        self.channels.insert(id, channel);
        self.dms.insert(person, id);
        id
    }

    /// Whether the bot may write to a person: doors open, and acquainted through a guild or by the
    /// person's own step.
    pub(crate) fn reachable(&self, person: u64, asked: bool) -> bool {
        let open = self.users.get(&person).is_some_and(|user| !user.dms_closed);
        let shared = || {
            self.guilds.values().any(|guild| {
                guild.members.contains_key(&person) && guild.members.contains_key(&self.bot)
            })
        };
        open && (asked || shared() || self.installed.contains(&person))
    }

    pub(crate) fn record(&mut self, call: Record) {
        if self.calls.len() >= CALLS {
            self.calls.pop_front();
        }
        self.calls.push_back(call);
    }

    pub(crate) fn store(&mut self, message: Stored) {
        if let Some(channel) = self.channels.get_mut(&message.channel) {
            channel.messages.push(message.id);
        }
        self.messages.insert(message.id, message);
    }

    pub(crate) fn forget_message(&mut self, id: u64) {
        if let Some(message) = self.messages.remove(&id)
            && let Some(channel) = self.channels.get_mut(&message.channel)
        {
            channel.messages.retain(|other| *other != id);
        }
    }
}

//! Platforms, and the places on them that briefings go to.

use super::{ChatId, Depth, Manner, RoleId, Style, Without};
use crate::schedule::{Quiet, Schedule, Timing, Zone};
use jiff::Timestamp;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// Which platform something is on: an opaque tag that only adapters give a meaning.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Platform(Arc<str>);

impl Platform {
    /// A platform by its tag, such as an adapter names itself.
    pub fn new(tag: &str) -> Self {
        Self(tag.into())
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Platform {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A chat's address on its platform: opaque outside the adapter, but for this: what stands behind a `/` is a place within
/// the chat.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(pub String);

impl Address {
    /// The chat without the place in it.
    pub fn whole(&self) -> &str {
        self.0.split('/').next().unwrap_or(&self.0)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What kind of place a chat is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChatKind {
    /// One reader with the bot.
    Private,
    /// People talking with each other.
    Group,
    /// A place where few write and many read.
    Channel,
    /// A channel whose posts other communities can take over.
    Announcements,
    /// A place of posts with a title each, under which people talk.
    Forum,
}

impl ChatKind {
    /// Whether more than one person reads here.
    pub fn is_shared(self) -> bool {
        self != Self::Private
    }

    /// The word for it in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Private => "private",
            Self::Group => "group",
            Self::Channel => "channel",
            Self::Announcements => "announcements",
            Self::Forum => "forum",
        }
    }
}

impl FromStr for ChatKind {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        match word {
            "private" => Ok(Self::Private),
            "group" => Ok(Self::Group),
            "channel" => Ok(Self::Channel),
            "announcements" => Ok(Self::Announcements),
            "forum" => Ok(Self::Forum),
            other => Err(format!("unknown kind of chat {other:?}")),
        }
    }
}

/// Where a message goes, as an adapter needs it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Destination {
    /// The address on the platform.
    pub address: Address,
    /// What kind of place it is.
    pub kind: ChatKind,
}

/// A place that briefings go to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chat {
    /// Its row.
    pub id: ChatId,
    /// Its platform.
    pub platform: Platform,
    /// Where it is, and what it is.
    pub destination: Destination,
    /// Its title as last seen; empty for a private chat.
    pub title: String,
    /// The language chosen in `/settings`; `None` follows the reader's client.
    pub language: Option<String>,
    /// The depth that its subscriptions follow.
    pub depth: Depth,
    /// How briefings look; `None` is the operator's choice.
    pub style: Option<Style>,
    /// What it does without.
    pub without: Without,
    /// Who is told of each issue; `None` is nobody.
    pub mention: Option<RoleId>,
    /// Why nothing can be sent there at present; `None` where all is well.
    pub paused: Option<String>,
    /// Whose clocks count; `None` where nobody chose.
    pub zone: Option<Zone>,
    /// When issues go out that have no schedule of their own.
    pub schedule: Schedule,
    /// When nothing comes, or nothing that makes a sound.
    pub quiet: Option<Quiet>,
    /// Until when its readers are away.
    pub away_until: Option<Timestamp>,
}

impl Chat {
    /// A private chat that is not known yet, as it would be. No row has its id.
    pub fn nowhere(platform: Platform, address: Option<Address>) -> Self {
        let address = address.unwrap_or_else(|| Address(String::new()));
        Self {
            id: ChatId(0),
            platform,
            destination: Destination { address, kind: ChatKind::Private },
            title: String::new(),
            language: None,
            depth: Depth::default(),
            style: None,
            without: Without::default(),
            mention: None,
            paused: None,
            zone: None,
            schedule: Schedule::default(),
            quiet: None,
            away_until: None,
        }
    }

    /// How it gets what has no manner of its own.
    pub fn manner(&self) -> Manner {
        Manner {
            depth: self.depth,
            style: self.style,
            without: self.without,
            mention: self.mention,
        }
    }

    /// When it gets what has no schedule of its own.
    pub fn timing(&self) -> Timing {
        Timing {
            zone: self.zone.clone().unwrap_or_default(),
            schedule: self.schedule.clone(),
            quiet: self.quiet,
            away_until: self.away_until,
        }
    }
}

//! People, chats, and who is what in them.

use std::collections::BTreeMap;

use super::keyboard::ReplyKeyboard;
use super::message::{Message, Stored};

/// A person.
#[derive(Clone, Debug)]
pub(crate) struct User {
    pub(crate) id: i64,
    pub(crate) first_name: String,
    pub(crate) language_code: String,
    /// Whether the person has written to the bot, so that it may write back.
    pub(crate) started: bool,
    pub(crate) blocked: bool,
    pub(crate) deactivated: bool,
    /// Whether forwarded messages name the person without a link to the account.
    pub(crate) hidden: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ChatKind {
    Private,
    Group,
    Supergroup,
    Channel,
}

impl ChatKind {
    /// As the Bot API names it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Private => "private",
            Self::Group => "group",
            Self::Supergroup => "supergroup",
            Self::Channel => "channel",
        }
    }
}

/// What somebody is in a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    Creator,
    Administrator {
        may_post: bool,
    },
    Member,
    /// A member that may not send.
    Restricted,
    Left,
    Kicked,
}

impl Status {
    pub(crate) fn is_present(self) -> bool {
        !matches!(self, Self::Left | Self::Kicked)
    }

    pub(crate) fn is_administrator(self) -> bool {
        matches!(self, Self::Creator | Self::Administrator { .. })
    }
}

/// A forum topic.
#[derive(Clone, Debug)]
pub(crate) struct Topic {
    pub(crate) closed: bool,
}

/// A chat of any kind.
#[derive(Clone, Debug)]
pub(crate) struct Chat {
    pub(crate) id: i64,
    pub(crate) kind: ChatKind,
    pub(crate) title: String,
    pub(crate) username: Option<String>,
    pub(crate) members: BTreeMap<i64, Status>,
    pub(crate) bot: Status,
    /// Whether the bot has ever been in it, so that it knows the id.
    pub(crate) seen: bool,
    pub(crate) forum: bool,
    pub(crate) topics: BTreeMap<i64, Topic>,
    pub(crate) messages: BTreeMap<i64, Stored>,
    pub(crate) deleted: Vec<Message>,
    /// What only one person each sees.
    pub(crate) ephemeral: BTreeMap<i64, (i64, Stored)>,
    /// The last message id of a supergroup or channel; other chats share one sequence.
    pub(crate) last_id: i64,
    pub(crate) migrated_to: Option<i64>,
    /// The discussion group of a channel, or the channel of a discussion group.
    pub(crate) linked: Option<i64>,
    pub(crate) keyboard: Option<ReplyKeyboard>,
}

impl Chat {
    pub(crate) fn new(id: i64, kind: ChatKind, title: &str) -> Self {
        Self {
            id,
            kind,
            title: title.to_owned(),
            username: None,
            members: BTreeMap::new(),
            bot: Status::Left,
            seen: false,
            forum: false,
            topics: BTreeMap::new(),
            messages: BTreeMap::new(),
            deleted: Vec::new(),
            ephemeral: BTreeMap::new(),
            last_id: 0,
            migrated_to: None,
            linked: None,
            keyboard: None,
        }
    }

    pub(crate) fn status(&self, user: i64) -> Status {
        self.members.get(&user).copied().unwrap_or(Status::Left)
    }

    pub(crate) fn is_shared(&self) -> bool {
        self.kind != ChatKind::Private
    }
}

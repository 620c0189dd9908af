//! What operators, editors and administrators have to know, told in their own chats.

mod telling;

pub(super) use telling::tell_operators;

use crate::model::{ChatId, FeedId, HeldId, NewsletterId, PersonId, SubscriptionId};
use crate::store::{Fate, HeldKind};
use tokio::sync::mpsc;

/// Notices that may wait; beyond that they are only logged. A feed may bring a hundred entries at once.
const QUEUE: usize = 1_000;

/// Something that somebody has to know.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Notice {
    /// A platform refuses a message of a newsletter.
    Rejected {
        /// The newsletter.
        newsletter: String,
        /// The platform's words.
        reason: String,
    },
    /// The bot may not post in a chat. Whoever subscribed it is told; operators, where that one cannot be.
    Forbidden {
        /// The chat.
        chat: ChatId,
        /// What was to be posted there.
        subscription: SubscriptionId,
        /// The platform's words.
        reason: String,
    },
    /// A file could not be read as an issue.
    Source {
        /// The newsletter.
        newsletter: String,
        /// Why.
        reason: String,
    },
    /// Something waits for somebody to look at it. Of an issue that is only to be looked at editors are told, too.
    Waits {
        /// Its number.
        id: HeldId,
        /// Why it waits.
        kind: HeldKind,
        /// The newsletter that it is of, or claims to be of.
        newsletter: Option<NewsletterId>,
        /// Its sender, as it may be shown.
        sender: String,
        /// Why it waits, in words.
        reason: String,
    },
    /// What somebody had given a time has gone out; they are told.
    WentOut {
        /// Who wanted that.
        to: PersonId,
        /// The newsletter.
        newsletter: String,
        /// The issue.
        title: String,
        /// What became of it.
        fate: Fate,
        /// To how many chats.
        audience: u64,
    },
    /// What somebody had given a time does not go out then; they are told, and look at it again.
    DidNotGoOut {
        /// Who wanted that.
        to: PersonId,
        /// What it is.
        id: HeldId,
        /// The issue.
        title: String,
        /// Why.
        reason: String,
    },
    /// A feed was given up on.
    FeedStopped {
        /// The newsletter.
        newsletter: String,
        /// The feed.
        feed: FeedId,
        /// Its address, without what is secret in it.
        address: String,
        /// Why.
        reason: String,
    },
}

impl std::fmt::Debug for Notice {
    /// As the log may have it: who sends newsletters, what editors write and a link that confirms are nobody else's
    /// business.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Rejected { newsletter, reason } => {
                write!(f, "a message of {newsletter} is refused: {reason}")
            }
            Self::Forbidden { chat, reason, .. } => {
                write!(f, "the bot may not post in chat {chat}: {reason}")
            }
            Self::Source { newsletter, reason } => {
                write!(f, "an issue of {newsletter} cannot be read: {reason}")
            }
            Self::Waits { id, kind, .. } => {
                write!(f, "{} waits for somebody to look at it ({})", id, kind.as_str())
            }
            Self::WentOut { newsletter, audience, .. } => {
                write!(
                    f,
                    "an issue of {newsletter} goes out to {audience} chats, as it was scheduled"
                )
            }
            Self::DidNotGoOut { id, reason, .. } => {
                write!(f, "{id} cannot go out as it was scheduled: {reason}")
            }
            Self::FeedStopped { newsletter, feed, reason, .. } => {
                write!(f, "feed {feed} of {newsletter} is given up on: {reason}")
            }
        }
    }
}

impl Notice {
    /// What makes it the same as one that was told before. Of each issue somebody is told, of a sender who sends more and
    /// more, or of what goes on being in the way, once.
    fn key(&self) -> Option<Self> {
        match self {
            Self::WentOut { .. } | Self::DidNotGoOut { .. } => None,
            Self::Waits { kind, .. } if !kind.is_of_strangers() => None,
            Self::Waits { kind, newsletter, sender, reason, .. } => Some(Self::Waits {
                id: HeldId(0),
                kind: *kind,
                newsletter: *newsletter,
                // Anybody can name any sender in what is not proved.
                sender: if newsletter.is_some() { String::new() } else { sender.clone() },
                reason: reason.clone(),
            }),
            other => Some(other.clone()),
        }
    }

    /// The newsletter of an issue that is only to be looked at.
    fn of_review(&self) -> Option<(NewsletterId, HeldId)> {
        match self {
            Self::Waits { id, kind: HeldKind::Review, newsletter: Some(newsletter), .. } => {
                Some((*newsletter, *id))
            }
            _ => None,
        }
    }
}

/// Where notices are handed in.
#[derive(Clone, Debug)]
pub struct Notices(mpsc::Sender<Notice>);

impl Notices {
    /// A place to hand notices in, and where they come out.
    pub fn channel() -> (Self, mpsc::Receiver<Notice>) {
        let (sender, receiver) = mpsc::channel(QUEUE);
        (Self(sender), receiver)
    }

    /// Hands a notice in; it is logged in any case.
    pub fn hand_in(&self, notice: Notice) {
        match &notice {
            Notice::WentOut { .. } => tracing::info!(?notice, "somebody is told"),
            _ => tracing::warn!(?notice, "an operator is needed"),
        }
        if self.0.try_send(notice).is_err() {
            tracing::warn!("nobody is told: too many notices wait");
        }
    }
}

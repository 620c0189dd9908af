//! What operators, editors and administrators have to know, told in their own chats.

use super::{Lanes, ended};
use crate::command::{Action, Button, HeldPick, Reply};
use crate::model::{
    ChatId, ChatKind, Destination, FeedId, HeldId, NewsletterId, Person, PersonId, SubscriptionId,
};
use crate::review::{Seer, told};
use crate::store::{HeldKind, Store, StoreError};
use crate::texts::Language;
use std::collections::HashSet;
use tokio::sync::{mpsc, watch};

/// Notices that may wait; beyond that they are only logged.
const QUEUE: usize = 64;

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
        /// To how many chats.
        audience: u64,
    },
    /// What somebody had given a time could not go out; they are told.
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
    /// What makes it the same as one that was told before. Of each issue that is to be looked at somebody is told, of a
    /// sender who sends more and more once.
    fn key(&self) -> Self {
        match self {
            Self::Waits { kind, newsletter, sender, reason, .. } if *kind != HeldKind::Review => {
                Self::Waits {
                    id: HeldId(0),
                    kind: *kind,
                    newsletter: *newsletter,
                    // Anybody can name any sender in what is not proved.
                    sender: if newsletter.is_some() { String::new() } else { sender.clone() },
                    reason: reason.clone(),
                }
            }
            other => other.clone(),
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

/// Tells each notice to each who has to know, the same one only once in a run, until `stop`.
pub(super) async fn tell_operators(
    store: Store,
    lanes: Lanes,
    mut notices: mpsc::Receiver<Notice>,
    mut stop: watch::Receiver<bool>,
) {
    let mut told = HashSet::new();
    while !ended(&stop) {
        let notice = tokio::select! {
            _ = stop.changed() => continue,
            Some(notice) = notices.recv() => notice,
            else => return,
        };
        if !told.insert(notice.key()) {
            continue;
        }
        if let Err(error) = tell_all(&store, &lanes, &notice).await {
            tracing::error!(%error, "whom to tell could not be looked up");
        }
    }
}

async fn tell_all(store: &Store, lanes: &Lanes, notice: &Notice) -> Result<(), StoreError> {
    match notice {
        Notice::Forbidden { chat, subscription, reason } => {
            let known = store.chat(*chat).await?;
            let named = known.map(|chat| (chat.title, chat.destination.address.0));
            let chat = named
                .map(|(title, address)| if title.is_empty() { address } else { title })
                .unwrap_or_default();
            let words = |language: Language| {
                let values = [("chat", (&chat).into()), ("reason", reason.into())];
                Reply::say(language.tell("notice-forbidden", &values))
            };
            if let Some(maker) = store.maker(*subscription).await?
                && tell(&maker, lanes, &words).await
            {
                return Ok(());
            }
            tell_each(&store.operators().await?, lanes, &words).await;
        }
        Notice::Waits { id, kind, .. } => {
            // Somebody may have decided meanwhile.
            let line = store.held_line(*id).await?.filter(|line| line.decision.is_none());
            let Some(line) = line else { return Ok(()) };
            let newsletter = match line.held.newsletter {
                Some(id) => store.newsletter(id).await?,
                None => None,
            };
            let mut people = store.operators().await?;
            if let (HeldKind::Review, Some(newsletter)) = (kind, &newsletter) {
                let editors = store.editors(newsletter.id).await?.into_iter();
                people.extend(editors.filter(|editor| !editor.operator));
            }
            let title = newsletter.map(|newsletter| newsletter.title);
            let words = |language| {
                let reply = told(
                    &line,
                    title.as_deref(),
                    Seer { language, sees_it: false, has_others: true },
                );
                let waits = language.say("held-waits");
                Reply { text: [reply.text, Reply::say(waits).text].concat(), ..reply }
            };
            tell_each(&people, lanes, &words).await;
        }
        Notice::WentOut { to, .. } | Notice::DidNotGoOut { to, .. } => {
            if let Some(person) = store.person(*to).await? {
                tell(&person, lanes, &|language| words(notice, language)).await;
            }
        }
        Notice::Rejected { .. } | Notice::Source { .. } | Notice::FeedStopped { .. } => {
            let operators = store.operators().await?;
            tell_each(&operators, lanes, &|language| words(notice, language)).await;
        }
    }
    Ok(())
}

/// What is said, in a language.
type Words<'a> = dyn Fn(Language) -> Reply + Sync + 'a;

async fn tell_each(people: &[Person], lanes: &Lanes, words: &Words<'_>) {
    for person in people {
        tell(person, lanes, words).await;
    }
}

/// Returns whether the person was told.
async fn tell(person: &Person, lanes: &Lanes, words: &Words<'_>) -> bool {
    let (Some(lane), Some(address)) = (lanes.of(&person.platform), &person.private_chat) else {
        return false;
    };
    let to = Destination { address: address.clone(), kind: ChatKind::Private };
    let reply = words(Language::choose([person.language.as_deref()]));
    lane.pacer.reserve(&to).await;
    let told = lane.transport.tell(&to, &reply).await.result;
    if let Err(refusal) = &told {
        tracing::warn!(%refusal, "somebody who should know could not be told");
    }
    told.is_ok()
}

fn words(notice: &Notice, language: Language) -> Reply {
    match notice {
        Notice::Rejected { newsletter, reason } => Reply::say(language.tell(
            "notice-rejected",
            &[("newsletter", newsletter.into()), ("reason", reason.into())],
        )),
        Notice::FeedStopped { newsletter, feed, address, reason } => Reply::say(language.tell(
            "notice-feed-stopped",
            &[
                ("newsletter", newsletter.into()),
                ("address", address.into()),
                ("reason", reason.into()),
                // A number would be written the language's way.
                ("feed", (&feed.to_string()).into()),
            ],
        )),
        Notice::Source { newsletter, reason } => Reply::say(language.tell(
            "notice-source",
            &[("newsletter", newsletter.into()), ("reason", reason.into())],
        )),
        Notice::WentOut { newsletter, title, audience, .. } => Reply::say(language.tell(
            "notice-went-out",
            &[
                ("newsletter", newsletter.into()),
                ("title", title.into()),
                ("audience", (*audience).into()),
            ],
        )),
        Notice::DidNotGoOut { id, title, reason, .. } => {
            let values = [("title", title.into()), ("reason", reason.into())];
            let look = language.say("button-held-preview");
            let look = Button::act(look, Action::Held(HeldPick::Preview(*id)));
            Reply::say(language.tell("notice-did-not-go-out", &values)).row([look])
        }
        // They are worded where it is known what they are about.
        Notice::Forbidden { .. } | Notice::Waits { .. } => Reply::default(),
    }
}

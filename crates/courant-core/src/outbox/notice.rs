//! What operators, editors and administrators have to know, told in their own chats.

use super::{Lanes, ended};
use crate::command::{Action, Button, HeldPick, Reply};
use crate::model::{
    ChatId, ChatKind, Destination, FeedId, HeldId, NewsletterId, Person, PersonId, SubscriptionId,
};
use crate::review::{Seer, published, told};
use crate::store::{Fate, HeldKind, Store, StoreError};
use crate::texts::Language;
use courant_newsletter::Block;
use std::collections::{BTreeMap, HashSet};
use tokio::sync::{mpsc, watch};

/// Notices that may wait; beyond that they are only logged. A feed may bring a hundred entries at once.
const QUEUE: usize = 1_000;

/// Issues of a newsletter that come together and are told each for itself …
const APART: usize = 3;

/// … and of more, how many are listed.
const LISTED: usize = 10;

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

/// Tells each notice to each who has to know, what goes on being so only once in a run, until `stop`.
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
        let others = std::iter::from_fn(|| notices.try_recv().ok());
        let new = |notice: &Notice| notice.key().is_none_or(|key| told.insert(key));
        let all: Vec<Notice> = std::iter::once(notice).chain(others).filter(new).collect();
        if let Err(error) = tell_batch(&store, &lanes, &all).await {
            tracing::error!(%error, "whom to tell could not be looked up");
        }
    }
}

/// Tells what has come together: each for itself, and many issues of a newsletter in one message.
async fn tell_batch(store: &Store, lanes: &Lanes, all: &[Notice]) -> Result<(), StoreError> {
    let mut reviews: BTreeMap<NewsletterId, Vec<HeldId>> = BTreeMap::new();
    for (newsletter, id) in all.iter().filter_map(Notice::of_review) {
        reviews.entry(newsletter).or_default().push(id);
    }
    reviews.retain(|_, waiting| waiting.len() > APART);
    for (newsletter, waiting) in &reviews {
        tell_of_many(store, lanes, *newsletter, waiting).await?;
    }
    let told = |notice: &&Notice| {
        notice.of_review().is_some_and(|(newsletter, _)| reviews.contains_key(&newsletter))
    };
    for notice in all.iter().filter(|notice| !told(notice)) {
        tell_all(store, lanes, notice).await?;
    }
    Ok(())
}

/// Tells that many issues of a newsletter wait.
async fn tell_of_many(
    store: &Store,
    lanes: &Lanes,
    newsletter: NewsletterId,
    waiting: &[HeldId],
) -> Result<(), StoreError> {
    let mut titles = Vec::new();
    for id in waiting.iter().take(LISTED) {
        let line = store.held_line(*id).await?.filter(|line| line.decision.is_none());
        titles.extend(line.map(|line| line.held.title));
    }
    let name = store.newsletter(newsletter).await?.map(|newsletter| newsletter.title);
    let name = name.unwrap_or_default();
    let more = waiting.len().saturating_sub(LISTED);
    let words = |language: Language| {
        let line = |title: &String| {
            let values = [("title", title.into()), ("of", (&name).into())];
            vec![Block::paragraph(language.tell("held-line", &values))]
        };
        let items = titles.iter().map(line).collect();
        let more = u64::try_from(more).unwrap_or(u64::MAX);
        let rest = (more > 0).then(|| language.tell("briefing-more", &[("count", more.into())]));
        let button = Button::act(language.say("button-held"), Action::Held(HeldPick::List(0)));
        let reply = Reply::default().block(Block::List { start: None, items });
        rest.into_iter().fold(reply, Reply::and).titled(language.say("held-title")).row([button])
    };
    tell_each(store, &deciders(store, Some(newsletter)).await?, lanes, &words).await
}

/// Those who may decide about an issue: operators, and the editors of its newsletter.
async fn deciders(
    store: &Store,
    newsletter: Option<NewsletterId>,
) -> Result<Vec<Person>, StoreError> {
    let mut people = store.operators().await?;
    if let Some(newsletter) = newsletter {
        let editors = store.editors(newsletter).await?.into_iter();
        people.extend(editors.filter(|editor| !editor.operator));
    }
    Ok(people)
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
                && tell(store, &maker, lanes, &words).await?
            {
                return Ok(());
            }
            tell_each(store, &store.operators().await?, lanes, &words).await?;
        }
        Notice::Waits { id, kind, .. } => {
            // Somebody may have decided meanwhile.
            let line = store.held_line(*id).await?.filter(|line| line.decision.is_none());
            let Some(line) = line else { return Ok(()) };
            let newsletter = match line.held.newsletter {
                Some(id) => store.newsletter(id).await?,
                None => None,
            };
            let of_editors = line.held.newsletter.filter(|_| !kind.is_of_strangers());
            let people = deciders(store, of_editors).await?;
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
            tell_each(store, &people, lanes, &words).await?;
        }
        Notice::WentOut { to, .. } | Notice::DidNotGoOut { to, .. } => {
            if let Some(person) = store.person(*to).await? {
                tell(store, &person, lanes, &|language| words(notice, language)).await?;
            }
        }
        Notice::Rejected { .. } | Notice::Source { .. } | Notice::FeedStopped { .. } => {
            let operators = store.operators().await?;
            tell_each(store, &operators, lanes, &|language| words(notice, language)).await?;
        }
    }
    Ok(())
}

/// What is said, in a language.
type Words<'a> = dyn Fn(Language) -> Reply + Sync + 'a;

async fn tell_each(
    store: &Store,
    people: &[Person],
    lanes: &Lanes,
    words: &Words<'_>,
) -> Result<(), StoreError> {
    for person in people {
        tell(store, person, lanes, words).await?;
    }
    Ok(())
}

/// Returns whether the person was told.
async fn tell(
    store: &Store,
    person: &Person,
    lanes: &Lanes,
    words: &Words<'_>,
) -> Result<bool, StoreError> {
    let (Some(lane), Some(address)) = (lanes.of(&person.platform), &person.private_chat) else {
        return Ok(false);
    };
    let chat = store.chat_at(person.platform.clone(), address.clone()).await?;
    let chosen = chat.and_then(|chat| chat.language);
    let language = Language::choose([chosen.as_deref(), person.language.as_deref()]);
    let to = Destination { address: address.clone(), kind: ChatKind::Private };
    lane.pacer.reserve(&to).await;
    let told = lane.transport.tell(&to, &words(language)).await.result;
    if let Err(refusal) = &told {
        tracing::warn!(%refusal, "somebody who should know could not be told");
    }
    Ok(told.is_ok())
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
        Notice::WentOut { newsletter, title, fate, audience, .. } => {
            Reply::say(published(newsletter, title, (*fate, *audience), language))
        }
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

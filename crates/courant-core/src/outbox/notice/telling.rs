//! Telling notices: whom, in which language, and with which buttons.

use super::Notice;
use crate::command::{Action, Button, HeldPick, Reply};
use crate::model::{ChatKind, Destination, HeldId, NewsletterId, Person};
use crate::outbox::{Lanes, ended};
use crate::review::{Seer, published, titled, told};
use crate::store::{Store, StoreError};
use crate::texts::Language;
use courant_newsletter::Block;
use std::collections::{BTreeMap, HashSet};
use tokio::sync::{mpsc, watch};

/// Issues of a newsletter that come together and are told each for itself …
const APART: usize = 3;

/// … and of more, how many are listed.
const LISTED: usize = 10;

/// Tells each notice to each who has to know, what goes on being so only once in a run, until `stop`.
pub(in crate::outbox) async fn tell_operators(
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
        tell_batch(&store, &lanes, &all).await;
    }
}

/// Tells what has come together: each for itself, and many issues of a newsletter in one message.
async fn tell_batch(store: &Store, lanes: &Lanes, all: &[Notice]) {
    let mut reviews: BTreeMap<NewsletterId, Vec<HeldId>> = BTreeMap::new();
    for (newsletter, id) in all.iter().filter_map(Notice::of_review) {
        reviews.entry(newsletter).or_default().push(id);
    }
    reviews.retain(|_, waiting| waiting.len() > APART);
    let logged = |told: Result<(), StoreError>| {
        if let Err(error) = told {
            tracing::error!(%error, "whom to tell could not be looked up");
        }
    };
    for (newsletter, waiting) in &reviews {
        logged(tell_of_many(store, lanes, *newsletter, waiting).await);
    }
    let told = |notice: &&Notice| {
        notice.of_review().is_some_and(|(newsletter, _)| reviews.contains_key(&newsletter))
    };
    for notice in all.iter().filter(|notice| !told(notice)) {
        logged(tell_all(store, lanes, notice).await);
    }
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
            let title = titled(title, language);
            let values = [("title", (&title).into()), ("of", (&name).into())];
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

//! What operators and administrators have to know, told in their own chats.

use super::{Lanes, ended};
use crate::command::Reply;
use crate::model::{ChatId, ChatKind, Destination, FeedId, Person, SubscriptionId};
use crate::store::{Store, StoreError};
use crate::texts::Language;
use std::collections::HashSet;
use tokio::sync::{mpsc, watch};

/// Notices that may wait; beyond that they are only logged.
const QUEUE: usize = 64;

/// Something that needs an operator.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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
    /// A mail for a newsletter waits for somebody to look at it.
    Held {
        /// The newsletter.
        newsletter: String,
        /// Why.
        reason: String,
    },
    /// A mail has come from a sender that is no newsletter.
    UnknownSender {
        /// The sender, as the mail names it.
        sender: String,
    },
    /// A mail asks to confirm a subscription.
    Confirmation {
        /// Its sender, as it names it.
        sender: String,
        /// Where it is confirmed.
        link: String,
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
            // Who sends newsletters is nobody's business but the operator's, and a link that confirms is a key.
            Notice::UnknownSender { .. } => {
                tracing::warn!("an operator is needed: an unknown sender")
            }
            Notice::Confirmation { .. } => tracing::warn!("an operator is needed: a confirmation"),
            other => tracing::warn!(notice = ?other, "an operator is needed"),
        }
        if self.0.try_send(notice).is_err() {
            tracing::warn!("operators are not told: too many notices wait");
        }
    }
}

/// Tells each notice to each operator, the same one only once in a run, until `stop`.
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
        if !told.insert(notice.clone()) {
            continue;
        }
        if let Err(error) = tell_all(&store, &lanes, &notice).await {
            tracing::error!(%error, "whom to tell could not be looked up");
        }
    }
}

async fn tell_all(store: &Store, lanes: &Lanes, notice: &Notice) -> Result<(), StoreError> {
    let mut chat_name = String::new();
    if let Notice::Forbidden { chat, subscription, .. } = notice {
        let known = store.chat(*chat).await?;
        let named = known.map(|chat| (chat.title, chat.destination.address.0));
        chat_name = named
            .map(|(title, address)| if title.is_empty() { address } else { title })
            .unwrap_or_default();
        let maker = store.maker(*subscription).await?;
        if let Some(maker) = maker
            && tell(&maker, lanes, notice, &chat_name).await
        {
            return Ok(());
        }
    }
    for operator in store.operators().await? {
        tell(&operator, lanes, notice, &chat_name).await;
    }
    Ok(())
}

/// Returns whether the person was told.
async fn tell(person: &Person, lanes: &Lanes, notice: &Notice, chat: &str) -> bool {
    let (Some(lane), Some(address)) = (lanes.of(&person.platform), &person.private_chat) else {
        return false;
    };
    let to = Destination { address: address.clone(), kind: ChatKind::Private };
    let reply = Reply::say(words(notice, chat, Language::choose([person.language.as_deref()])));
    lane.pacer.reserve(&to).await;
    let told = lane.transport.tell(&to, &reply).await.result;
    if let Err(refusal) = &told {
        tracing::warn!(%refusal, "somebody who should know could not be told");
    }
    told.is_ok()
}

fn words(notice: &Notice, chat: &str, language: Language) -> String {
    match notice {
        Notice::Rejected { newsletter, reason } => language.tell(
            "notice-rejected",
            &[("newsletter", newsletter.into()), ("reason", reason.into())],
        ),
        Notice::Forbidden { reason, .. } => {
            language.tell("notice-forbidden", &[("chat", chat.into()), ("reason", reason.into())])
        }
        Notice::Held { newsletter, reason } => language
            .tell("notice-held", &[("newsletter", newsletter.into()), ("reason", reason.into())]),
        Notice::UnknownSender { sender } => {
            language.tell("notice-unknown-sender", &[("sender", sender.into())])
        }
        Notice::Confirmation { sender, link } => language
            .tell("notice-confirmation", &[("sender", sender.into()), ("link", link.into())]),
        Notice::FeedStopped { newsletter, feed, address, reason } => language.tell(
            "notice-feed-stopped",
            &[
                ("newsletter", newsletter.into()),
                ("address", address.into()),
                ("reason", reason.into()),
                // A number would be written the language's way.
                ("feed", (&feed.to_string()).into()),
            ],
        ),
        Notice::Source { newsletter, reason } => language
            .tell("notice-source", &[("newsletter", newsletter.into()), ("reason", reason.into())]),
    }
}

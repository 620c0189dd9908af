//! What operators have to know, told in their own chats.

use super::{Lanes, ended};
use crate::command::Reply;
use crate::model::{ChatKind, Destination, Person};
use crate::store::Store;
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
    /// The bot may not post in a chat.
    Forbidden {
        /// The chat's title or address.
        chat: String,
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
        tracing::warn!(?notice, "an operator is needed");
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
        match store.operators().await {
            Ok(operators) => {
                for operator in operators {
                    tell(&operator, &lanes, &notice).await;
                }
            }
            Err(error) => tracing::error!(%error, "operators could not be looked up"),
        }
    }
}

async fn tell(operator: &Person, lanes: &Lanes, notice: &Notice) {
    let (Some(lane), Some(address)) = (lanes.of(&operator.platform), &operator.private_chat) else {
        return;
    };
    let to = Destination { address: address.clone(), kind: ChatKind::Private };
    let reply = Reply::say(words(notice, Language::choose([operator.language.as_deref()])));
    lane.pacer.reserve(&to).await;
    if let Err(refusal) = lane.transport.tell(&to, &reply).await.result {
        tracing::warn!(%refusal, "an operator could not be told");
    }
}

fn words(notice: &Notice, language: Language) -> String {
    match notice {
        Notice::Rejected { newsletter, reason } => language.tell(
            "notice-rejected",
            &[("newsletter", newsletter.into()), ("reason", reason.into())],
        ),
        Notice::Forbidden { chat, reason } => {
            language.tell("notice-forbidden", &[("chat", chat.into()), ("reason", reason.into())])
        }
        Notice::Source { newsletter, reason } => language
            .tell("notice-source", &[("newsletter", newsletter.into()), ("reason", reason.into())]),
    }
}

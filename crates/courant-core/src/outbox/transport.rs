//! What the outbox asks of an adapter, and the closed list of refusals that it answers with.

use super::pace::Limit;
use crate::briefing::Briefing;
use crate::command::Reply;
use crate::model::{Address, Destination, Platform, RoleId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// One message of a briefing, as its adapter wrote it: opaque to everybody else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Part(pub serde_json::Value);

/// The proof that a message was posted: the platform's id of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt(pub String);

/// Why a message was not posted, as far as the outbox acts on it differently. Words are complete, for the
/// log, and free of tokens and message texts.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Too fast: nothing was posted.
    #[error("too fast; again in {after:?}")]
    RetryAfter {
        /// How long to wait.
        after: Duration,
        /// Who has to wait.
        blocked: Blocked,
    },
    /// A passing trouble, before anything could be posted.
    #[error("passing trouble: {0}")]
    Transient(String),
    /// The answer never came: it may have been posted.
    #[error("no answer: {0}")]
    InDoubt(String),
    /// The chat is gone for good, or has shut the bot out, until it comes back by itself.
    #[error("gone: {0}")]
    Gone(String),
    /// The chat has a new address for good.
    #[error("moved")]
    Moved(Address),
    /// The bot may not post there.
    #[error("not allowed: {0}")]
    Forbidden(String),
    /// The platform cannot get a picture of the message; without it, it may be taken: [`Transport::bare`].
    #[error("a picture cannot be had: {0}")]
    Picture(String),
    /// The platform does not take this message from anybody.
    #[error("refused: {0}")]
    Rejected(String),
}

/// Who has to wait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Blocked {
    /// The whole bot.
    Bot,
    /// One chat.
    Chat(Address),
}

/// A message that is to be posted.
#[derive(Clone, Copy, Debug)]
pub struct Posting<'a> {
    /// What it says.
    pub part: &'a Part,
    /// The same for each attempt at the same part.
    pub nonce: &'a str,
    /// The last message of the same delivery that is known to stand there, which this one follows: where a chat is
    /// divided, into its place.
    pub after: Option<&'a Receipt>,
    /// Whether it makes no sound.
    pub silent: bool,
    /// Who is told of it, beside whoever reads it anyway.
    pub mentions: &'a [RoleId],
}

/// What came of a request.
#[derive(Clone, Debug)]
pub struct Outcome<T = Receipt> {
    /// What was asked for, or why it was not done.
    pub result: Result<T, Refusal>,
    /// What the platform said about the pace beside it: who has to wait, for how long.
    pub pace: Option<(Blocked, Duration)>,
}

impl<T> From<Result<T, Refusal>> for Outcome<T> {
    fn from(result: Result<T, Refusal>) -> Self {
        Self { result, pace: None }
    }
}

/// What became of a message that was to be edited or deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is as it was wanted, now or already before.
    Made,
    /// The message is not there any more: somebody has deleted it.
    Missing,
    /// The platform does not let it be deleted any more.
    TooOld,
    /// It cannot become that, and was deleted: the part is to be posted anew.
    Unfit,
}

/// What came of looking for a message that may have been posted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Search {
    /// It stands in the chat.
    Posted(Receipt),
    /// It certainly does not.
    NotThere,
    /// Nobody can say: the platform does not let the bot read there.
    CannotSay,
}

/// An adapter's side of the outbox. It never sleeps and never tries again on its own.
#[async_trait::async_trait]
pub trait Transport: Send + Sync + 'static {
    /// The platform's tag.
    fn platform(&self) -> Platform;

    /// The platform's pace, as data.
    fn limits(&self) -> Vec<Limit>;

    /// How long a repeated request with the same nonce is harmless in a chat; zero where the platform has no such
    /// thing.
    fn harmless_repeat(&self, to: &Destination) -> Duration {
        let _ = to;
        Duration::ZERO
    }

    /// What the platform's own clock shows when the outbox's shows `clock`. Attempts are dated with it, so
    /// that a search can compare them with what stands in a chat, whatever the machine's clock is set to.
    fn time(&self, clock: Timestamp) -> Timestamp {
        clock
    }

    /// Whether [`Transport::find`] can look at all.
    fn can_search(&self) -> bool {
        false
    }

    /// Changes whenever [`Transport::render`] would write the same briefing differently.
    fn rendering_version(&self) -> String;

    /// Writes a briefing as messages, each within the platform's limits.
    fn render(&self, briefing: &Briefing) -> Vec<Part>;

    /// A plainer form of a briefing, for when the platform refuses the first one as such (an older server,
    /// a picture that it cannot fetch); `None` where there is none.
    fn render_plainer(&self, briefing: &Briefing) -> Option<Vec<Part>> {
        let _ = briefing;
        None
    }

    /// How many messages a part is to the platform's pace: an album's pictures count each.
    fn weight(&self, part: &Part) -> u32 {
        let _ = part;
        1
    }

    /// Posts one message.
    async fn deliver(&self, to: &Destination, posting: Posting<'_>) -> Outcome;

    /// Looks among the bot's own messages in a chat for a part whose answer never came. `after` is the last
    /// message of the same delivery that is known to stand there, which the one looked for must follow;
    /// `since` is when the part was first tried, by the platform's clock ([`Transport::time`]), and tells it
    /// from an earlier copy where there is no such message. A request may still be on its way for a moment
    /// after its connection broke: ask a few seconds later.
    async fn find(
        &self,
        to: &Destination,
        part: &Part,
        after: Option<&Receipt>,
        since: Timestamp,
    ) -> Outcome<Search> {
        let _ = (to, part, after, since);
        Outcome::from(Ok(Search::CannotSay))
    }

    /// Makes a posted message read like this part. Asking twice is harmless.
    async fn edit(&self, to: &Destination, message: &Receipt, part: &Part) -> Outcome<Change>;

    /// Deletes a posted message. Asking twice is harmless.
    async fn delete(&self, to: &Destination, message: &Receipt) -> Outcome<Change>;

    /// The same message without what the platform may refuse of it, its pictures before all; `None` where there is no
    /// such form.
    fn bare(&self, part: &Part) -> Option<Part> {
        let _ = part;
        None
    }

    /// A part that says only this, as text: what a message is edited to that cannot be deleted any more.
    fn note(&self, words: &str) -> Part;

    /// Posts an answer that nobody asked for just now: a notice to an operator.
    async fn tell(&self, to: &Destination, reply: &Reply) -> Outcome;
}

//! What can be seen of a server from outside the bot: calls, counts, answers to clicks.

use std::borrow::Cow;
use std::time::Duration;

use serde_json::Value;

use super::known::Apart;

/// One call of the bot.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// When it was carried out, on the server's clock.
    pub at: Duration,
    /// The method as the documents write it (`sendMessage`), whatever case it came in.
    pub method: String,
    /// The parameters that came.
    pub body: Value,
    /// The HTTP status of the answer; 0 when the connection was cut.
    pub status: u16,
    /// The `description` of a refusal.
    pub description: Option<String>,
}

/// A call as the server keeps it: what many calls have in common is kept once.
#[derive(Debug)]
pub(crate) struct Record {
    pub(crate) at: Duration,
    pub(crate) method: Cow<'static, str>,
    pub(crate) body: Seen,
    pub(crate) status: u16,
    pub(crate) description: Option<String>,
}

/// The parameters of a call.
#[derive(Debug)]
pub(crate) enum Seen {
    Whole(Value),
    Apart(Apart),
}

impl Record {
    pub(crate) fn view(&self) -> Call {
        Call {
            at: self.at,
            method: self.method.clone().into_owned(),
            body: match &self.body {
                Seen::Whole(body) => body.clone(),
                Seen::Apart(apart) => Value::Object(apart.whole()),
            },
            status: self.status,
            description: self.description.clone(),
        }
    }
}

/// Sums over the life of a server.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All calls.
    pub calls: u64,
    /// Messages that the bot posted, an album's items each.
    pub messages_sent: u64,
    /// Messages that the bot edited.
    pub edits: u64,
    /// Messages that only one person sees.
    pub ephemeral: u64,
    /// Messages that the bot deleted.
    pub deleted: u64,
    /// Answers 429, scripted ones included.
    pub too_many_requests: u64,
    /// All refusals, 429 and 409 included.
    pub refused: u64,
    /// Polls that another poll has ended.
    pub conflicts: u64,
    /// Faults that struck.
    pub faults: u64,
}

/// What the bot answered to a click.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClickAnswer {
    /// The words shown.
    pub text: Option<String>,
    /// Whether they are shown as an alert that must be closed.
    pub show_alert: bool,
    /// The link that opens.
    pub url: Option<String>,
}

/// Why a button could not be pressed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClickError {
    /// There is no such message in the chat, or no such chat.
    #[error("there is no message {0} to click on")]
    NoMessage(i64),
    /// No button has that label or data.
    #[error("there is no button \"{label}\"; there are: {there:?}")]
    NoButton {
        /// What was looked for.
        label: String,
        /// The labels that are there.
        there: Vec<String>,
    },
    /// The button opens a link or copies a text; the bot hears nothing.
    #[error("the button opens {0}; the bot hears nothing")]
    Link(String),
    /// The person does not see the chat.
    #[error("user {0} is not in that chat")]
    NotThere(i64),
}

/// Why a chat could not be shared.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ShareError {
    /// The bot shows no key with that request.
    #[error("no key that asks for a chat with request id {0} is shown")]
    NotAsked(i32),
    /// The chat is not of those that the key lets the person pick.
    #[error("the chat cannot be picked: {0}")]
    NotOffered(&'static str),
}

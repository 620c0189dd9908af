//! A call, read and checked as far as that goes without knowing any chat.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Map, Value};

use super::content::Content;
use super::entity::Formatted;
use super::inline::InlineAnswer;
use super::markup::{Button, Markup};
use super::photo::Upload;
use super::scope::Scope;

/// Files that came in a multipart body, by the name of their part.
pub(crate) type Files = BTreeMap<String, Upload>;

/// A chat as a call names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    Id(i64),
    Name(String),
}

/// A call to a method.
#[derive(Clone, Debug)]
pub(crate) enum Request {
    GetMe,
    GetUpdates(Poll),
    DeleteWebhook { drop_pending: bool },
    GetWebhookInfo,
    Send(Send),
    Edit(Edit),
    EditEphemeral { chat: Target, user: i64, id: i64, content: Content, buttons: Vec<Vec<Button>> },
    Delete { chat: Target, ids: Vec<i64>, many: bool },
    Action { chat: Target, thread: Option<i64> },
    AnswerQuery { id: String, text: Option<String>, alert: bool, url: Option<String> },
    AnswerInline { id: String, answer: InlineAnswer },
    SetCommands { scope: Scope, language: String, commands: Vec<(String, String)> },
    GetCommands { scope: Scope, language: String },
    DeleteCommands { scope: Scope, language: String },
    SetProfile { field: &'static str, language: String, value: String },
    GetProfile { field: &'static str, language: String },
    GetFile(String),
    GetChat(Target),
    GetMember { chat: Target, user: i64 },
    CountMembers(Target),
    GetAdministrators(Target),
    Leave(Target),
}

/// `getUpdates`.
#[derive(Clone, Debug)]
pub(crate) struct Poll {
    pub(crate) offset: i64,
    pub(crate) limit: usize,
    pub(crate) timeout: u64,
    pub(crate) allowed: Option<Vec<String>>,
}

/// `sendMessage`, `sendRichMessage`, `sendPhoto`, `sendDocument` and `sendMediaGroup`.
#[derive(Clone, Debug)]
pub(crate) struct Send {
    pub(crate) chat: Target,
    pub(crate) thread: Option<i64>,
    pub(crate) says: Arc<Says>,
}

/// What is sent, wherever it goes.
#[derive(Debug)]
pub(crate) struct Says {
    pub(crate) reply: Option<Reply>,
    pub(crate) markup: Option<Markup>,
    pub(crate) paid: bool,
    pub(crate) protect: bool,
    pub(crate) items: Vec<Arc<Content>>,
    pub(crate) album: bool,
    /// The only one who sees it.
    pub(crate) only: Option<Only>,
}

/// `ephemeral_message_parameters`.
#[derive(Clone, Debug)]
pub(crate) struct Only {
    pub(crate) user: i64,
    pub(crate) query: Option<String>,
}

/// `reply_parameters`.
#[derive(Clone, Debug)]
pub(crate) struct Reply {
    pub(crate) message_id: i64,
    pub(crate) optional: bool,
}

/// The three edits.
#[derive(Clone, Debug)]
pub(crate) struct Edit {
    pub(crate) chat: Target,
    pub(crate) message_id: i64,
    pub(crate) change: Change,
    pub(crate) buttons: Vec<Vec<Button>>,
}

/// What an edit changes.
#[derive(Clone, Debug)]
pub(crate) enum Change {
    Text(Content),
    Caption(Formatted),
    Markup,
}

/// Typed access to the normalised parameters.
pub(crate) struct Params<'a> {
    pub(crate) map: &'a Map<String, Value>,
    pub(crate) files: &'a Files,
}

impl<'a> Params<'a> {
    pub(crate) fn text(&self, name: &str) -> Option<&'a str> {
        self.map.get(name).and_then(Value::as_str)
    }

    pub(crate) fn list(&self, name: &str) -> Option<&'a [Value]> {
        self.map.get(name).and_then(Value::as_array).map(Vec::as_slice)
    }

    pub(super) fn int(&self, name: &str) -> Option<i64> {
        self.map.get(name).and_then(Value::as_i64)
    }

    pub(super) fn flag(&self, name: &str) -> bool {
        self.map.get(name).and_then(Value::as_bool).unwrap_or(false)
    }

    pub(super) fn owned(&self, name: &str) -> String {
        self.text(name).unwrap_or_default().to_owned()
    }
}

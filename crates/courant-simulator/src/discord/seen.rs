//! What a test sees: messages, buttons, answers, calls, counts.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;

pub use super::mentions::Mentions;
use super::rest::Payload;

/// A message as one person sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// Its id.
    pub id: u64,
    /// The channel it is in.
    pub channel: u64,
    /// Who wrote it.
    pub author: u64,
    /// The author's name.
    pub author_name: String,
    /// A bot wrote it.
    pub bot: bool,
    /// Who ran which command, if the message is the first answer to one: the person's name, the command's.
    pub used: Option<(String, String)>,
    /// Text beside embeds and components.
    pub content: String,
    /// Embeds, as they were sent.
    pub embeds: Vec<Value>,
    /// Components, as they were sent.
    pub components: Vec<Value>,
    /// Files that came with it: names, and what is in them.
    pub files: BTreeMap<String, Arc<Vec<u8>>>,
    /// The message that it forwards.
    pub forwarded: Option<Forwarded>,
    /// Message flags.
    pub flags: u64,
    /// Only this viewer sees it.
    pub ephemeral: bool,
    /// It was edited.
    pub edited: bool,
    /// It was published to the channel's followers.
    pub crossposted: bool,
    /// Whom it pinged.
    pub mentions: Mentions,
    /// The nonce it was sent with.
    pub nonce: Option<String>,
    /// When it was posted, by the server's clock.
    pub at: Duration,
}

/// A message as it stands in one that forwards it.
#[derive(Clone, Debug, PartialEq)]
pub struct Forwarded {
    /// The channel it was forwarded from.
    pub channel: u64,
    /// Its id there.
    pub message: u64,
    /// Text beside embeds and components.
    pub content: String,
    /// Embeds, as they were sent.
    pub embeds: Vec<Value>,
    /// Components, as they were sent.
    pub components: Vec<Value>,
    /// Files that came with it: names, and what is in them.
    pub files: BTreeMap<String, Arc<Vec<u8>>>,
}

/// A thread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thread {
    /// Its id, which a message has too: the first one of a forum's post, or the one that it was opened under.
    pub id: u64,
    /// Its name.
    pub name: String,
    /// The tags of a forum's post.
    pub tags: Vec<u64>,
}

/// A button of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// What is written on it; empty if it has an emoji only.
    pub label: String,
    /// What the bot gets when it is pressed.
    pub custom_id: Option<String>,
    /// Where it leads.
    pub url: Option<String>,
    /// It cannot be pressed.
    pub disabled: bool,
}

/// A select of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Select {
    /// What the bot gets with the values.
    pub custom_id: String,
    /// Component type: 3 is a string select, 5 to 8 are users, roles, mentionables, channels.
    pub kind: u64,
    /// What is written on it while nothing is chosen.
    pub placeholder: Option<String>,
    /// Label and value of each option.
    pub options: Vec<(String, String)>,
    /// It cannot be used.
    pub disabled: bool,
}

impl Message {
    /// All readable text in order, a line for each piece: content, embeds (author, title, description,
    /// fields, footer), text displays; then that of the message that it forwards.
    pub fn text(&self) -> String {
        let mut pieces = readable(&self.content, &self.embeds, &self.components);
        if let Some(Forwarded { content, embeds, components, .. }) = &self.forwarded {
            pieces.extend(readable(content, embeds, components));
        }
        pieces.retain(|piece| !piece.is_empty());
        pieces.join("\n")
    }

    /// All buttons, nested ones included, in order.
    pub fn buttons(&self) -> Vec<Button> {
        let owned = |value: &Value| value.as_str().map(str::to_owned);
        let buttons = walk(&self.components).into_iter().filter(|component| component["type"] == 2);
        buttons
            .map(|button| Button {
                label: owned(&button["label"]).unwrap_or_default(),
                custom_id: owned(&button["custom_id"]),
                url: owned(&button["url"]),
                disabled: button["disabled"] == true,
            })
            .collect()
    }

    /// All selects, nested ones included, in order.
    pub fn selects(&self) -> Vec<Select> {
        let owned = |value: &Value| value.as_str().map(str::to_owned);
        let is_select = |component: &&Value| matches!(component["type"].as_u64(), Some(3 | 5..=8));
        walk(&self.components)
            .into_iter()
            .filter(is_select)
            .map(|select| Select {
                custom_id: owned(&select["custom_id"]).unwrap_or_default(),
                kind: select["type"].as_u64().unwrap_or_default(),
                placeholder: owned(&select["placeholder"]),
                options: select["options"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(|option| Some((owned(&option["label"])?, owned(&option["value"])?)))
                    .collect(),
                disabled: select["disabled"] == true,
            })
            .collect()
    }
}

fn readable(content: &str, embeds: &[Value], components: &[Value]) -> Vec<String> {
    let mut pieces = vec![content.to_owned()];
    for embed in embeds {
        let mut push = |value: &Value| pieces.extend(value.as_str().map(str::to_owned));
        push(&embed["author"]["name"]);
        push(&embed["title"]);
        push(&embed["description"]);
        for field in embed["fields"].as_array().into_iter().flatten() {
            push(&field["name"]);
            push(&field["value"]);
        }
        push(&embed["footer"]["text"]);
    }
    for component in walk(components) {
        if component["type"] == 10 {
            pieces.extend(component["content"].as_str().map(str::to_owned));
        }
    }
    pieces
}

/// Components in reading order: each before its children, a section's accessory after its texts.
pub(crate) fn walk(components: &[Value]) -> Vec<&Value> {
    let mut found = Vec::new();
    for component in components {
        found.push(component);
        found.extend(
            component["components"].as_array().map(|inner| walk(inner)).unwrap_or_default(),
        );
        if component["accessory"].is_object() {
            found.push(&component["accessory"]);
        }
    }
    found
}

/// The text in which mentions ping: the content and the text displays.
pub(crate) fn pinging(content: &str, components: &[Value]) -> String {
    let mut text = content.to_owned();
    for component in walk(components) {
        if component["type"] == 10 {
            text.push('\n');
            text.push_str(component["content"].as_str().unwrap_or_default());
        }
    }
    text
}

/// How the bot answered an interaction.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// A message.
    Message {
        /// The message's id.
        id: u64,
        /// Only who acted sees it.
        ephemeral: bool,
    },
    /// It said that it will answer later, and has not yet.
    Deferred,
    /// The message that was pressed has changed.
    Updated,
    /// Suggestions: name and value.
    Choices(Vec<(String, Value)>),
    /// A modal, as it was sent.
    Modal(Value),
    /// Three seconds went by without an answer.
    Missed,
}

/// One request that the bot made.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// When it arrived, by the server's clock.
    pub at: Duration,
    /// HTTP method.
    pub method: String,
    /// Path below `/api/v10`, without the query.
    pub path: String,
    /// JSON body; null if there was none.
    pub body: Value,
    /// HTTP status of the answer; 0 if the connection was cut before anything was done.
    pub status: u16,
    /// Discord's error code, if the answer was a refusal with one.
    pub code: Option<u64>,
}

/// A request as the server keeps it: what many have in common is kept once.
#[derive(Debug)]
pub(crate) struct Record {
    pub(crate) at: Duration,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) body: Payload,
    pub(crate) status: u16,
    pub(crate) code: Option<u64>,
}

impl Record {
    pub(crate) fn view(&self) -> Call {
        Call {
            at: self.at,
            method: self.method.clone(),
            path: self.path.clone(),
            body: match &self.body {
                Payload::Json(body) | Payload::Form(body, _) => body.clone(),
                Payload::Message(said, nonce) => Value::Object(said.with(nonce.as_ref())),
                _ => Value::Null,
            },
            status: self.status,
            code: self.code,
        }
    }
}

/// What happened so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Requests that arrived.
    pub requests: u64,
    /// Messages posted through channels; a repeated nonce posts nothing.
    pub messages_posted: u64,
    /// Posts that a nonce answered with an earlier message.
    pub nonce_repeats: u64,
    /// Answers of 429.
    pub too_many_requests: u64,
    /// Answers of 401, 403 and 429, which Discord counts towards a ban.
    pub invalid_requests: u64,
    /// Direct-message channels that the bot opened.
    pub dms_opened: u64,
    /// Successful IDENTIFYs.
    pub identifies: u64,
    /// Successful RESUMEs.
    pub resumes: u64,
    /// Interactions that were sent.
    pub interactions: u64,
    /// Messages published to followers.
    pub crossposts: u64,
    /// Threads that the bot opened, a forum's posts among them.
    pub threads_opened: u64,
}

/// Why a person cannot do that.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ActError {
    /// There is no such person.
    #[error("no user {0}")]
    UnknownUser(u64),
    /// There is no such channel, or the person cannot see it.
    #[error("user cannot see channel {0}")]
    UnknownChannel(u64),
    /// The command is not offered here.
    #[error("no command /{0} is offered here")]
    UnknownCommand(String),
    /// The command is not for this person.
    #[error("the user may not use /{0}")]
    NotAllowed(String),
    /// An option is missing, unknown, or has a wrong value.
    #[error("option {name}: {problem}")]
    Option {
        /// The option's name.
        name: String,
        /// What is wrong with it.
        problem: &'static str,
    },
    /// There is no such message, or the person cannot see it.
    #[error("user cannot see message {0}")]
    UnknownMessage(u64),
    /// The message has no such button or select.
    #[error("the message has no component {0:?}")]
    UnknownComponent(String),
    /// It is greyed out.
    #[error("component {0:?} is disabled")]
    Disabled(String),
    /// It opens a page instead of asking the bot.
    #[error("button {0:?} is a link")]
    Link(String),
    /// A value that the select or modal does not take.
    #[error("{0}")]
    Value(String),
    /// The message says nothing and has no files.
    #[error("the message is empty")]
    Empty,
    /// The message has this many characters, which are too many.
    #[error("a message of {0} characters is too long")]
    TooLong(usize),
    /// The message has this many files, which are too many.
    #[error("{0} files are too many for a message")]
    TooManyFiles(usize),
    /// A file is larger than people may send.
    #[error("the file {0:?} is too large")]
    FileTooLarge(String),
    /// The interaction was not answered with a modal.
    #[error("interaction {0} opened no modal")]
    NoModal(u64),
}

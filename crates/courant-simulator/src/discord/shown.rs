//! Messages as JSON, as API v10 shows them: as they were posted, and as they are read back later.

use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use super::check::message::EPHEMERAL;
use super::forwarded::Snapshot;
use super::json::{id, owners, timestamp, user, user_by_id};
use super::state::{State, Stored};

/// A message as JSON; what it says is written out of where it is kept.
#[derive(Serialize)]
struct Shown<'a> {
    id: String,
    channel_id: String,
    author: Value,
    content: &'a str,
    timestamp: String,
    edited_timestamp: Option<String>,
    tts: bool,
    mention_everyone: bool,
    mentions: Vec<Value>,
    mention_roles: Vec<String>,
    attachments: Vec<Value>,
    embeds: Vec<Rich<'a>>,
    pinned: bool,
    components: &'a [Value],
    flags: u64,
    #[serde(rename = "type")]
    kind: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    nonce: Option<&'a Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message_reference: Option<Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    message_snapshots: Vec<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    webhook_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    application_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    interaction_metadata: Option<Value>,
}

/// An embed of a bot, which says that it is one.
struct Rich<'a>(&'a Value);

impl Serialize for Rich<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut embed = serializer.serialize_map(None)?;
        embed.serialize_entry("type", "rich")?;
        for (key, value) in self.0.as_object().into_iter().flatten() {
            if key != "type" {
                embed.serialize_entry(key, value)?;
            }
        }
        embed.end()
    }
}

fn shown<'a>(state: &State, message: &'a Stored) -> Shown<'a> {
    let people = message.mentions.users.iter().filter_map(|person| state.users.get(person));
    let mut shown = Shown {
        id: message.id.to_string(),
        channel_id: message.channel.to_string(),
        author: user_by_id(state, message.author),
        content: &message.content,
        timestamp: timestamp(message.unix),
        edited_timestamp: message.edited.map(timestamp),
        tts: false,
        mention_everyone: message.mentions.everyone,
        mentions: people.map(user).collect(),
        mention_roles: message.mentions.roles.iter().map(u64::to_string).collect(),
        attachments: message.files.iter().map(|file| state.cdn.json(file)).collect(),
        embeds: message.embeds.iter().map(Rich).collect(),
        pinned: false,
        components: &message.components,
        flags: message.flags | if message.only.is_some() { EPHEMERAL } else { 0 },
        kind: kind(state, message),
        nonce: message.nonce.as_ref(),
        message_reference: None,
        message_snapshots: Vec::new(),
        webhook_id: None,
        application_id: None,
        interaction_metadata: None,
    };
    if let Some(replied) = message.reply_to {
        shown.message_reference =
            Some(json!({"type": 0, "channel_id": id(message.channel), "message_id": id(replied)}));
    }
    if let Some(forward) = &message.forwarded {
        shown.message_reference = Some(forward.reference());
        shown.message_snapshots = vec![snapshot(state, &forward.snapshot)];
    }
    if let Some(interaction) = message.interaction.and_then(|found| state.interactions.get(&found))
    {
        shown.webhook_id = Some(state.bot.to_string());
        shown.application_id = Some(state.bot.to_string());
        if interaction.kind == 2 {
            shown.interaction_metadata = Some(
                json!({"id": id(interaction.id), "type": interaction.kind,
                "user": user_by_id(state, interaction.user),
                "authorizing_integration_owners": owners(state, interaction.channel, interaction.user)}),
            );
        }
    }
    shown
}

/// Message types of the developer documentation, `resources/message#message-object-message-types`.
pub(crate) fn kind(state: &State, message: &Stored) -> u8 {
    let answers = message.interaction.and_then(|found| state.interactions.get(&found));
    match answers {
        Some(found) if found.original == Some(message.id) && found.source.is_none() => 20,
        _ if message.reply_to.is_some() => 19,
        _ => 0,
    }
}

/// A message that was forwarded, as it was then: schema `MinimalContentMessageResponse`.
fn snapshot(state: &State, found: &Snapshot) -> Value {
    let people = found.mentions.users.iter().filter_map(|person| state.users.get(person));
    let embeds: Vec<Rich<'_>> = found.embeds.iter().map(Rich).collect();
    json!({"message": {
        "type": found.kind,
        "content": found.content,
        "mentions": people.map(user).collect::<Vec<_>>(),
        "mention_roles": found.mentions.roles.iter().map(u64::to_string).collect::<Vec<_>>(),
        "attachments": found.files.iter().map(|file| state.cdn.json(file)).collect::<Vec<_>>(),
        "embeds": embeds,
        "timestamp": timestamp(found.unix),
        "edited_timestamp": found.edited.map(timestamp),
        "flags": found.flags,
        "components": *found.components,
    }})
}

/// A message as it is shown when it is posted or edited.
pub(crate) fn message(state: &State, message: &Stored) -> Value {
    // Nothing in it that JSON lacks.
    serde_json::to_value(shown(state, message)).unwrap_or_default()
}

/// The same, written out.
pub(crate) fn written(state: &State, message: &Stored) -> Vec<u8> {
    serde_json::to_vec(&shown(state, message)).unwrap_or_default()
}

/// A message as it is read back later: the nonce is gone, components are numbered, texts trimmed, pictures
/// measured and given a second address.
pub(crate) fn read_back(state: &State, stored: &Stored) -> Value {
    let mut value = message(state, stored);
    if let Some(fields) = value.as_object_mut() {
        fields.remove("nonce");
    }
    let mut number = 0;
    for key in ["components", "embeds"] {
        if let Some(value) = value.get_mut(key) {
            settle(value, &mut number);
        }
    }
    value
}

/// Keys of texts that are trimmed.
const TEXTS: [&str; 8] =
    ["content", "title", "description", "text", "name", "value", "label", "alt"];

/// Keys of pictures.
const PICTURES: [&str; 3] = ["media", "image", "thumbnail"];

fn settle(value: &mut Value, number: &mut u64) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| settle(item, number)),
        Value::Object(fields) => {
            if fields.get("type").is_some_and(Value::is_number) && !fields.contains_key("id") {
                *number += 1;
                fields.insert("id".into(), json!(*number));
            }
            for (key, value) in fields {
                match value {
                    Value::String(text) if TEXTS.contains(&key.as_str()) => {
                        *text = text.trim().to_owned();
                    }
                    Value::Object(picture) if PICTURES.contains(&key.as_str()) => {
                        let proxy = picture.get("url").and_then(Value::as_str).map(proxy);
                        picture.insert("proxy_url".into(), json!(proxy));
                        picture.insert("width".into(), json!(800));
                        picture.insert("height".into(), json!(600));
                    }
                    value => settle(value, number),
                }
            }
        }
        _ => {}
    }
}

fn proxy(url: &str) -> String {
    format!("https://images-ext-1.discordapp.net/external/made-up/{}", url.replace("://", "/"))
}

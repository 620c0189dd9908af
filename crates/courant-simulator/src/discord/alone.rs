//! Calls without a server, read as the message that would arrive.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::Value;

use super::check::check_call;
use super::check::form::{Object, present};
use super::check::message::{self, SETTABLE};
use super::mentions::Mentions;
use super::rest::plain;
use super::seen::{self, Message};

/// The message that a call would post or make of an old one, without a server: id, channel and author
/// are 1, and the author is the bot. The call is checked as [`check_call`] does.
///
/// # Errors
///
/// What [`check_call`] says of it.
pub fn message_of(method: &str, path: &str, body: &Value) -> Result<Message, String> {
    check_call(method, path, body)?;
    let empty = Object::new();
    let body = body.as_object().unwrap_or(&empty);
    let list =
        |key: &str| present(body, key).and_then(Value::as_array).cloned().unwrap_or_default();
    let content = present(body, "content").and_then(Value::as_str).unwrap_or_default().trim();
    let components = list("components");
    Ok(Message {
        id: 1,
        channel: 1,
        author: 1,
        author_name: "Courant".to_owned(),
        bot: true,
        mentions: Mentions::of(&seen::pinging(content, &components)).allowed(body, false),
        used: None,
        content: content.to_owned(),
        embeds: list("embeds"),
        components,
        files: BTreeMap::new(),
        forwarded: None,
        flags: message::flags(body) & SETTABLE,
        ephemeral: false,
        edited: method == "PATCH",
        crossposted: false,
        nonce: present(body, "nonce").map(plain),
        at: Duration::ZERO,
    })
}

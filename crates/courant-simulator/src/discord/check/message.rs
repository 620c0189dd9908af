//! The body of a message: created, edited, or sent as an interaction's answer.

use serde_json::Value;

use super::form::{Form, Object, present};
use super::{component, embed, layout};

/// Characters of a bot's message (developer documentation, `resources/message#create-message`; the
/// schema's 4000 is for people with Nitro).
const CONTENT: usize = 2000;
/// Characters of a nonce (schema `MessageCreateRequest`).
const NONCE: usize = 25;
/// Ids in each list of `allowed_mentions` (schema `MessageAllowedMentionsRequest`).
const ALLOWED_IDS: usize = 100;

/// Embeds of links are not shown.
pub const SUPPRESS_EMBEDS: u64 = 1 << 2;
/// Only one person sees it; for answers to interactions.
pub const EPHEMERAL: u64 = 1 << 6;
/// The bot is still thinking; set by the server.
pub const LOADING: u64 = 1 << 7;
/// Nobody's phone rings.
pub const SUPPRESS_NOTIFICATIONS: u64 = 1 << 12;
/// The message is made of Components V2.
pub const IS_COMPONENTS_V2: u64 = 1 << 15;
/// Flags that a bot can set on a message.
pub(crate) const SETTABLE: u64 = SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | IS_COMPONENTS_V2;

/// Schema `MessageCreateRequest`. Of these, `sticker_ids`, `attachments`, `poll` and
/// `shared_client_theme` must be empty: the simulated server has none of them.
pub const CREATE: &[&str] = &[
    "content",
    "embeds",
    "allowed_mentions",
    "sticker_ids",
    "components",
    "flags",
    "attachments",
    "poll",
    "shared_client_theme",
    "message_reference",
    "nonce",
    "enforce_nonce",
    "tts",
];
/// Schema `BaseCreateMessageCreateRequest`, with the same exceptions: the first message of a forum's post.
pub const FIRST: &[&str] = &[
    "content",
    "embeds",
    "allowed_mentions",
    "sticker_ids",
    "components",
    "flags",
    "attachments",
    "poll",
    "shared_client_theme",
];
/// Schema `MessageEditRequestPartial`, with the same exceptions.
pub const EDIT: &[&str] =
    &["content", "embeds", "flags", "allowed_mentions", "sticker_ids", "components", "attachments"];
/// Schema `IncomingWebhookInteractionRequest`: an answer that is a message.
pub const ANSWER: &[&str] =
    &["content", "embeds", "allowed_mentions", "components", "attachments", "poll", "tts", "flags"];
/// Schema `IncomingWebhookUpdateForInteractionCallbackRequestPartial`: an answer that edits.
pub const UPDATE: &[&str] =
    &["content", "embeds", "allowed_mentions", "components", "attachments", "flags"];
/// Schema `IncomingWebhookRequestPartial`, without the name and avatar that answers cannot have and
/// without threads.
pub const FOLLOW_UP: &[&str] = ANSWER;
/// Schema `IncomingWebhookUpdateRequestPartial`.
pub const WEBHOOK_EDIT: &[&str] =
    &["content", "embeds", "allowed_mentions", "components", "attachments", "poll", "flags"];

/// Fields that exist and cannot be used here, as the real server does not say.
const ABSENT: &[&str] = &["sticker_ids", "attachments", "poll", "shared_client_theme"];

/// Checks a body that may have the fields `names`; `already_v2` when it edits a message with the flag.
pub(crate) fn message(form: &mut Form, body: &Object, names: &[&str], already_v2: bool) {
    form.known(body, names);
    form.text(body, "content", 0, CONTENT);
    form.integer(body, "flags", 0, i64::MAX);
    form.boolean(body, "tts");
    form.boolean(body, "enforce_nonce");
    nonce(form, body);
    embed::embeds(form, body);
    allowed_mentions(form, body);
    reference(form, body);
    for key in ABSENT.iter().filter(|key| !is_empty(body.get(**key))) {
        tracing::error!(field = %key, "the simulated server does not do this");
        form.fail_at(key, "UNKNOWN_FIELD", "The simulated server does not do this.");
    }
    if is_v2(body, already_v2) {
        legacy_fields(form, body);
        layout::layout(form, body);
    } else {
        if already_v2 && present(body, "components").is_none() {
            let words = "The IS_COMPONENTS_V2 flag cannot be removed";
            form.fail_at("flags", "MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG", words);
        } else if already_v2 {
            let words = "Value of field \"type\" must be one of (1,).";
            form.at("components", |form| form.fail("UNION_TYPE_CHOICES", words));
        }
        component::rows(form, body, "components");
    }
}

/// The flags of a body, 0 if absent.
pub(crate) fn flags(body: &Object) -> u64 {
    present(body, "flags").and_then(Value::as_u64).unwrap_or(0)
}

/// Whether a body makes a Components V2 message; an edit without `flags` keeps what was.
pub(crate) fn is_v2(body: &Object, already: bool) -> bool {
    match present(body, "flags") {
        Some(_) => flags(body) & IS_COMPONENTS_V2 != 0,
        None => already,
    }
}

/// Whether a field is absent, null, or an empty text or list.
pub(crate) fn is_empty(value: Option<&Value>) -> bool {
    match value {
        None | Some(Value::Null) => true,
        Some(Value::String(text)) => text.trim().is_empty(),
        Some(Value::Array(items)) => items.is_empty(),
        Some(_) => false,
    }
}

pub(crate) fn cannot_use_legacy(form: &mut Form, key: &str) {
    let words =
        format!("The '{key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
    form.fail_at(key, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", words);
}

fn legacy_fields(form: &mut Form, body: &Object) {
    for key in ["content", "embeds", "poll", "sticker_ids"] {
        if !is_empty(body.get(key)) {
            cannot_use_legacy(form, key);
        }
    }
}

/// Whether a value can be a nonce.
pub(crate) fn is_nonce(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.chars().count() <= NONCE,
        Value::Number(number) => number.is_i64(),
        _ => false,
    }
}

fn nonce(form: &mut Form, body: &Object) {
    match present(body, "nonce") {
        None => {}
        Some(Value::String(text)) if text.chars().count() > NONCE => {
            let words = format!("Must be {NONCE} or fewer characters long.");
            form.fail_at("nonce", "NONCE_TYPE_TOO_LONG", words);
        }
        Some(Value::String(_)) => {}
        Some(Value::Number(number)) if number.is_i64() => {}
        Some(_) => {
            form.fail_at(
                "nonce",
                "NONCE_TYPE_INVALID_TYPE",
                "This field must be a string or integer.",
            );
        }
    }
}

fn allowed_mentions(form: &mut Form, body: &Object) {
    form.object(body, "allowed_mentions", |form, allowed| {
        form.known(allowed, &["parse", "users", "roles", "replied_user"]);
        form.boolean(allowed, "replied_user");
        let parse = form.list(allowed, "parse", 0, 3);
        for (index, kind) in parse.iter().enumerate() {
            if !matches!(kind.as_str(), Some("users" | "roles" | "everyone")) {
                let words = "Value must be one of ('users', 'roles', 'everyone').";
                form.at("parse", |form| form.fail_at(index, "BASE_TYPE_CHOICES", words));
            }
        }
        for key in ["users", "roles"] {
            let ids = form.list(allowed, key, 0, ALLOWED_IDS);
            if !ids.is_empty() && parse.iter().any(|kind| kind.as_str() == Some(key)) {
                let words =
                    format!("parse:[\"{key}\"] and {key}: [ids...] are mutually exclusive.");
                form.fail("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", words);
            }
            for (index, id) in ids.iter().enumerate() {
                if super::form::snowflake(id).is_none() {
                    let words = format!("Value {id} is not snowflake.");
                    form.at(key, |form| form.fail_at(index, "NUMBER_TYPE_COERCE", words));
                }
            }
        }
    });
}

fn reference(form: &mut Form, body: &Object) {
    form.object(body, "message_reference", |form, reference| {
        form.known(
            reference,
            &["guild_id", "channel_id", "message_id", "fail_if_not_exists", "type"],
        );
        form.require(reference, "message_id");
        form.snowflake(reference, "guild_id");
        form.snowflake(reference, "channel_id");
        form.snowflake(reference, "message_id");
        form.boolean(reference, "fail_if_not_exists");
        // Forwarding (1) is nothing that a briefing does.
        form.choice(reference, "type", &[0]);
    });
}

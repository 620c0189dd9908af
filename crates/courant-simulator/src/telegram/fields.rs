//! Which methods there are and which fields they take; anything else is refused.
//!
//! The real server ignores a field it does not know without a word, so a misspelt one is found by
//! nobody. This one refuses it, on purpose.

use serde_json::{Map, Value};

use super::answer::Refusal;

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Int,
    Bool,
    Text,
    /// An id, or `@username`.
    Chat,
    /// An object, or its JSON in a string.
    Object,
    /// An array, or its JSON in a string.
    List,
    /// A URL, a `file_id`, or an uploaded file.
    File,
}

/// A field of a method.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    pub(crate) required: bool,
}

/// A method, under the name the documents use.
#[derive(Debug)]
pub(crate) struct Method {
    pub(crate) name: &'static str,
    pub(crate) fields: &'static [Field],
}

const fn need(name: &'static str, kind: Kind) -> Field {
    Field { name, kind, required: true }
}

const fn may(name: &'static str, kind: Kind) -> Field {
    Field { name, kind, required: false }
}

const CHAT: Field = need("chat_id", Kind::Chat);
const MAY_CHAT: Field = may("chat_id", Kind::Chat);
const THREAD: Field = may("message_thread_id", Kind::Int);
const PARSE: Field = may("parse_mode", Kind::Text);
const CAPTION: Field = may("caption", Kind::Text);
const CAPTION_ENTITIES: Field = may("caption_entities", Kind::List);
const ABOVE: Field = may("show_caption_above_media", Kind::Bool);
const SILENT: Field = may("disable_notification", Kind::Bool);
const PROTECT: Field = may("protect_content", Kind::Bool);
const PAID: Field = may("allow_paid_broadcast", Kind::Bool);
const EFFECT: Field = may("message_effect_id", Kind::Text);
const REPLY: Field = may("reply_parameters", Kind::Object);
const MARKUP: Field = may("reply_markup", Kind::Object);
const EPHEMERAL: Field = may("ephemeral_message_parameters", Kind::Object);
const LANGUAGE: Field = may("language_code", Kind::Text);
const SCOPE: Field = may("scope", Kind::Object);
const MESSAGE: Field = need("message_id", Kind::Int);
const MAY_MESSAGE: Field = may("message_id", Kind::Int);

const METHODS: &[Method] = &[
    Method { name: "getMe", fields: &[] },
    Method {
        name: "getUpdates",
        fields: &[
            may("offset", Kind::Int),
            may("limit", Kind::Int),
            may("timeout", Kind::Int),
            may("allowed_updates", Kind::List),
        ],
    },
    Method { name: "deleteWebhook", fields: &[may("drop_pending_updates", Kind::Bool)] },
    Method { name: "getWebhookInfo", fields: &[] },
    Method {
        name: "sendMessage",
        fields: &[
            CHAT,
            THREAD,
            need("text", Kind::Text),
            PARSE,
            may("entities", Kind::List),
            may("link_preview_options", Kind::Object),
            SILENT,
            PROTECT,
            PAID,
            EFFECT,
            REPLY,
            MARKUP,
            EPHEMERAL,
        ],
    },
    Method {
        name: "sendRichMessage",
        fields: &[
            CHAT,
            THREAD,
            need("rich_message", Kind::Object),
            SILENT,
            PROTECT,
            PAID,
            EFFECT,
            REPLY,
            MARKUP,
            EPHEMERAL,
        ],
    },
    Method {
        name: "sendPhoto",
        fields: &[
            CHAT,
            THREAD,
            need("photo", Kind::File),
            CAPTION,
            PARSE,
            CAPTION_ENTITIES,
            ABOVE,
            may("has_spoiler", Kind::Bool),
            SILENT,
            PROTECT,
            PAID,
            EFFECT,
            REPLY,
            MARKUP,
            EPHEMERAL,
        ],
    },
    Method {
        name: "sendDocument",
        fields: &[
            CHAT,
            THREAD,
            need("document", Kind::File),
            may("thumbnail", Kind::File),
            may("disable_content_type_detection", Kind::Bool),
            CAPTION,
            PARSE,
            CAPTION_ENTITIES,
            SILENT,
            PROTECT,
            PAID,
            EFFECT,
            REPLY,
            MARKUP,
            EPHEMERAL,
        ],
    },
    Method {
        name: "sendMediaGroup",
        fields: &[CHAT, THREAD, need("media", Kind::List), SILENT, PROTECT, PAID, EFFECT, REPLY],
    },
    Method {
        name: "editMessageText",
        fields: &[
            MAY_CHAT,
            MAY_MESSAGE,
            may("text", Kind::Text),
            PARSE,
            may("entities", Kind::List),
            may("link_preview_options", Kind::Object),
            may("rich_message", Kind::Object),
            MARKUP,
        ],
    },
    Method {
        name: "editEphemeralMessageText",
        fields: &[
            CHAT,
            need("receiver_user_id", Kind::Int),
            need("ephemeral_message_id", Kind::Int),
            may("text", Kind::Text),
            PARSE,
            may("entities", Kind::List),
            may("link_preview_options", Kind::Object),
            may("rich_message", Kind::Object),
            MARKUP,
        ],
    },
    Method {
        name: "editMessageCaption",
        fields: &[MAY_CHAT, MAY_MESSAGE, CAPTION, PARSE, CAPTION_ENTITIES, ABOVE, MARKUP],
    },
    Method { name: "editMessageReplyMarkup", fields: &[MAY_CHAT, MAY_MESSAGE, MARKUP] },
    Method { name: "deleteMessage", fields: &[CHAT, MESSAGE] },
    Method { name: "deleteMessages", fields: &[CHAT, need("message_ids", Kind::List)] },
    Method { name: "sendChatAction", fields: &[CHAT, THREAD, need("action", Kind::Text)] },
    Method {
        name: "answerCallbackQuery",
        fields: &[
            need("callback_query_id", Kind::Text),
            may("text", Kind::Text),
            may("show_alert", Kind::Bool),
            may("url", Kind::Text),
            may("cache_time", Kind::Int),
        ],
    },
    Method {
        name: "answerInlineQuery",
        fields: &[
            need("inline_query_id", Kind::Text),
            need("results", Kind::List),
            may("cache_time", Kind::Int),
            may("is_personal", Kind::Bool),
            may("next_offset", Kind::Text),
            may("button", Kind::Object),
        ],
    },
    Method { name: "setMyCommands", fields: &[need("commands", Kind::List), SCOPE, LANGUAGE] },
    Method { name: "getMyCommands", fields: &[SCOPE, LANGUAGE] },
    Method { name: "deleteMyCommands", fields: &[SCOPE, LANGUAGE] },
    Method { name: "setMyName", fields: &[may("name", Kind::Text), LANGUAGE] },
    Method { name: "getMyName", fields: &[LANGUAGE] },
    Method { name: "setMyDescription", fields: &[may("description", Kind::Text), LANGUAGE] },
    Method { name: "getMyDescription", fields: &[LANGUAGE] },
    Method {
        name: "setMyShortDescription",
        fields: &[may("short_description", Kind::Text), LANGUAGE],
    },
    Method { name: "getMyShortDescription", fields: &[LANGUAGE] },
    Method { name: "getFile", fields: &[need("file_id", Kind::Text)] },
    Method { name: "getChat", fields: &[CHAT] },
    Method { name: "getChatMember", fields: &[CHAT, need("user_id", Kind::Int)] },
    Method { name: "getChatMemberCount", fields: &[CHAT] },
    Method { name: "getChatAdministrators", fields: &[CHAT, may("return_bots", Kind::Bool)] },
    Method { name: "leaveChat", fields: &[CHAT] },
];

/// The method of that name; the case does not matter, as at the real server.
pub(crate) fn method(name: &str) -> Option<&'static Method> {
    METHODS.iter().find(|method| method.name.eq_ignore_ascii_case(name))
}

impl Method {
    /// Whether it posts a message.
    pub(crate) fn posts(&self) -> bool {
        self.fields.iter().any(|field| field.name == PAID.name)
    }
}

/// The names of the methods that are simulated.
pub fn methods() -> impl Iterator<Item = &'static str> {
    METHODS.iter().map(|method| method.name)
}

/// The fields that a method takes, each with whether it is required; none for an unknown method.
pub fn fields(name: &str) -> impl Iterator<Item = (&'static str, bool)> {
    method(name).into_iter().flat_map(|method| method.fields).map(|f| (f.name, f.required))
}

/// Refuses fields of an object that are not among `names`.
pub(crate) fn known(of: &str, object: &Map<String, Value>, names: &[&str]) -> Result<(), Refusal> {
    match object.keys().find(|key| !names.contains(&key.as_str())) {
        Some(key) => Err(Refusal::bad(format!("unknown field \"{key}\" of {of}"))),
        None => Ok(()),
    }
}

/// The parameters with each value in the form its kind has; nulls count as absent.
pub(crate) fn normalise(
    method: &Method,
    params: Map<String, Value>,
) -> Result<Map<String, Value>, Refusal> {
    let result = convert_all(method, params)?;
    match method.fields.iter().find(|field| field.required && !result.contains_key(field.name)) {
        Some(field) => Err(missing(field.name)),
        None => Ok(result),
    }
}

/// As [`normalise`], for a part of the parameters.
pub(crate) fn convert_all(
    method: &Method,
    params: Map<String, Value>,
) -> Result<Map<String, Value>, Refusal> {
    let mut result = Map::new();
    for (name, value) in params {
        let Some(field) = method.fields.iter().find(|field| field.name == name) else {
            return Err(Refusal::bad(format!("unknown field \"{name}\" of {}", method.name)));
        };
        if !value.is_null() {
            result.insert(name, convert(field, value)?);
        }
    }
    Ok(result)
}

fn missing(name: &str) -> Refusal {
    Refusal::bad(match name {
        "chat_id" => "chat_id is empty".to_owned(),
        "text" => "message text is empty".to_owned(),
        "photo" => "there is no photo in the request".to_owned(),
        "document" => "there is no document in the request".to_owned(),
        "message_id" => "message identifier is not specified".to_owned(),
        "message_ids" => "message identifiers are not specified".to_owned(),
        "user_id" => "invalid user_id specified".to_owned(),
        "file_id" => "file_id not specified".to_owned(),
        _ => format!("parameter \"{name}\" is required"),
    })
}

fn convert(field: &Field, value: Value) -> Result<Value, Refusal> {
    let name = field.name;
    let wrong = |wanted: &str| Refusal::bad(format!("field \"{name}\" must be of type {wanted}"));
    match (field.kind, value) {
        (Kind::Int, value @ Value::Number(_)) if value.is_i64() => Ok(value),
        (Kind::Int, Value::String(text)) => {
            text.parse::<i64>().map(Value::from).map_err(|_| wrong("Number"))
        }
        (Kind::Int, _) => Err(wrong("Number")),
        (Kind::Bool, value @ Value::Bool(_)) => Ok(value),
        (Kind::Bool, Value::String(text)) => match text.to_ascii_lowercase().as_str() {
            "true" | "yes" | "1" => Ok(Value::Bool(true)),
            "false" | "no" | "0" => Ok(Value::Bool(false)),
            _ => Err(wrong("Boolean")),
        },
        (Kind::Bool, _) => Err(wrong("Boolean")),
        (Kind::Text | Kind::File, value @ Value::String(_)) => Ok(value),
        (Kind::Text, Value::Number(number)) => Ok(Value::String(number.to_string())),
        (Kind::Text | Kind::File, _) => Err(wrong("String")),
        (Kind::Chat, value @ Value::String(_)) => Ok(value),
        (Kind::Chat, value @ Value::Number(_)) if value.is_i64() => Ok(value),
        (Kind::Chat, _) => Err(wrong("Number or String")),
        (Kind::Object, Value::String(text)) => match serde_json::from_str(&text) {
            Ok(value @ Value::Object(_)) => Ok(value),
            _ => Err(Refusal::bad(format!("can't parse {name} JSON object"))),
        },
        (Kind::Object, value @ Value::Object(_)) => Ok(value),
        (Kind::Object, _) => Err(Refusal::bad("object expected as ".to_owned() + name)),
        (Kind::List, Value::String(text)) => match serde_json::from_str(&text) {
            Ok(value @ Value::Array(_)) => Ok(value),
            _ => Err(Refusal::bad(format!("can't parse {name} JSON object"))),
        },
        (Kind::List, value @ Value::Array(_)) => Ok(value),
        (Kind::List, _) => Err(Refusal::bad(format!("expected an Array of {name}"))),
    }
}

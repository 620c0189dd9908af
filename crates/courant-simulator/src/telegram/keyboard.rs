//! Reply keyboards: their keys, and the chats that keys ask for.

use serde_json::{Map, Value};

use super::answer::Refusal;
use super::fields::known;
use super::markup::{flag, grid, label, style, text};

/// Characters of `input_field_placeholder` (Bot API: 1-64).
const PLACEHOLDER: std::ops::RangeInclusive<usize> = 1..=64;

/// The keyboard shown instead of the letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReplyKeyboard {
    /// Its rows.
    pub rows: Vec<Vec<Key>>,
    /// Whether it goes away after one use.
    pub one_time: bool,
}

/// One key of a reply keyboard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Key {
    /// What stands on it, and what is sent when it asks for nothing.
    pub text: String,
    /// The chat it asks for.
    pub request_chat: Option<RequestChat>,
}

/// Which chats a key lets the person pick.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RequestChat {
    /// Comes back with the chat that was picked.
    pub request_id: i32,
    /// A channel, else a group.
    pub channel: bool,
    /// Whether the chat must have a user name, or must have none.
    pub has_username: Option<bool>,
    /// Whether the chat must be the person's own.
    pub created: bool,
    /// Whether the person must be its administrator.
    pub user_administrator: bool,
    /// Whether the bot must be, or becomes, its administrator.
    pub bot_administrator: bool,
    /// Whether the bot must be its member.
    pub bot_member: bool,
    /// Whether the answer carries the title.
    pub title: bool,
    /// Whether the answer carries the user name.
    pub username: bool,
}

type Object = Map<String, Value>;

/// Reads a `ReplyKeyboardMarkup`.
pub(super) fn read(object: &Object, rows: &Value) -> Result<ReplyKeyboard, Refusal> {
    let names = [
        "keyboard",
        "is_persistent",
        "resize_keyboard",
        "one_time_keyboard",
        "input_field_placeholder",
        "selective",
        "force_reply",
    ];
    known("ReplyKeyboardMarkup", object, &names)?;
    placeholder(object)?;
    let rows = grid(rows, "keyboard", "keyboard button", key)?;
    Ok(ReplyKeyboard { rows, one_time: flag(object, "one_time_keyboard") })
}

/// Checks the words in an empty field of input.
pub(super) fn placeholder(object: &Object) -> Result<(), Refusal> {
    match text(object, "input_field_placeholder") {
        Some(words) if !PLACEHOLDER.contains(&words.chars().count()) => {
            Err(Refusal::bad("input field placeholder must be 1-64 characters long"))
        }
        _ => Ok(()),
    }
}

fn key(object: &Object) -> Result<Key, Refusal> {
    known("KeyboardButton", object, &["text", "icon_custom_emoji_id", "style", "request_chat"])?;
    style(object)?;
    let text = label(object, "keyboard button")?;
    let request_chat = object.get("request_chat").map(request_chat).transpose()?;
    Ok(Key { text, request_chat })
}

fn request_chat(value: &Value) -> Result<RequestChat, Refusal> {
    let wrong = |words: &str| Refusal::bad(format!("can't parse keyboard button: {words}"));
    let object = value.as_object().ok_or_else(|| wrong("request_chat must be an Object"))?;
    let names = [
        "request_id",
        "chat_is_channel",
        "chat_is_forum",
        "chat_has_username",
        "chat_is_created",
        "user_administrator_rights",
        "bot_administrator_rights",
        "bot_is_member",
        "request_title",
        "request_username",
        "request_photo",
    ];
    known("KeyboardButtonRequestChat", object, &names)?;
    let id = object.get("request_id").and_then(Value::as_i64);
    let id = id.and_then(|id| i32::try_from(id).ok());
    let channel = object.get("chat_is_channel").and_then(Value::as_bool);
    for rights in ["user_administrator_rights", "bot_administrator_rights"] {
        if let Some(rights) = object.get(rights).and_then(Value::as_object) {
            known("ChatAdministratorRights", rights, &RIGHTS)?;
        }
    }
    // A bot can ask only for rights that the person has as well.
    if object.contains_key("bot_administrator_rights")
        && !object.contains_key("user_administrator_rights")
    {
        return Err(wrong("the bot's rights must be a subset of the user's rights"));
    }
    Ok(RequestChat {
        request_id: id.ok_or_else(|| wrong("field \"request_id\" must be a 32-bit Number"))?,
        channel: channel.ok_or_else(|| wrong("field \"chat_is_channel\" must be a Boolean"))?,
        has_username: object.get("chat_has_username").and_then(Value::as_bool),
        created: flag(object, "chat_is_created"),
        user_administrator: object.contains_key("user_administrator_rights"),
        bot_administrator: object.contains_key("bot_administrator_rights"),
        bot_member: flag(object, "bot_is_member"),
        title: flag(object, "request_title"),
        username: flag(object, "request_username"),
    })
}

const RIGHTS: [&str; 18] = [
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_post_messages",
    "can_edit_messages",
    "can_pin_messages",
    "can_manage_topics",
    "can_manage_direct_messages",
    "can_manage_tags",
    "can_send_welcome_messages",
];

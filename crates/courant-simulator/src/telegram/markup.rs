//! Reply markup: inline keyboards and reply keyboards, read and checked.

use serde_json::{Map, Value, json};

use super::answer::Refusal;
use super::fields::known;
use super::link;

/// Bytes of `callback_data` (Bot API: 1-64).
const CALLBACK_DATA: std::ops::RangeInclusive<usize> = 1..=64;
/// Buttons of one keyboard (limits.tginfo.me; the real server drops or refuses what is beyond).
const BUTTONS: usize = 100;
/// Buttons of one row (limits.tginfo.me).
const ROW: usize = 8;
/// Characters that `copy_text` copies (Bot API: 1-256).
const COPY_TEXT: std::ops::RangeInclusive<usize> = 1..=256;
/// Characters of `input_field_placeholder` (Bot API: 1-64).
const PLACEHOLDER: std::ops::RangeInclusive<usize> = 1..=64;

/// One inline button.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Button {
    /// What stands on it.
    pub label: String,
    /// What the bot hears when it is pressed.
    pub data: Option<String>,
    /// What opens when it is pressed.
    pub url: Option<String>,
    /// What is copied when it is pressed.
    pub copy: Option<String>,
}

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

/// What came as `reply_markup`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Markup {
    Inline(Vec<Vec<Button>>),
    Keyboard(ReplyKeyboard),
    Remove,
    ForceReply,
}

type Object = Map<String, Value>;

/// Reads a `reply_markup`.
pub(crate) fn read(value: &Value) -> Result<Markup, Refusal> {
    let object =
        value.as_object().ok_or_else(|| Refusal::bad("object expected as reply markup"))?;
    if let Some(rows) = object.get("inline_keyboard") {
        known("InlineKeyboardMarkup", object, &["inline_keyboard", "force_reply"])?;
        return inline(rows).map(Markup::Inline);
    }
    if let Some(rows) = object.get("keyboard") {
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
        return Ok(Markup::Keyboard(ReplyKeyboard {
            rows,
            one_time: flag(object, "one_time_keyboard"),
        }));
    }
    if flag(object, "remove_keyboard") {
        known("ReplyKeyboardRemove", object, &["remove_keyboard", "selective"])?;
        return Ok(Markup::Remove);
    }
    if flag(object, "force_reply") {
        let names = ["force_reply", "input_field_placeholder", "selective"];
        known("ForceReply", object, &names)?;
        placeholder(object)?;
        return Ok(Markup::ForceReply);
    }
    match object.is_empty() {
        true => Ok(Markup::Inline(Vec::new())),
        false => Err(Refusal::bad("can't parse reply markup: unknown kind of keyboard")),
    }
}

/// Reads the markup of an edit, which can only be an inline keyboard.
pub(crate) fn read_inline(value: &Value) -> Result<Vec<Vec<Button>>, Refusal> {
    match read(value)? {
        Markup::Inline(rows) => Ok(rows),
        _ => Err(Refusal::bad("inline keyboard expected")),
    }
}

/// The keyboard as it stands in a message.
pub(crate) fn json(rows: &[Vec<Button>]) -> Value {
    let button = |button: &Button| {
        let mut value = json!({ "text": button.label });
        if let Some(data) = &button.data {
            value["callback_data"] = json!(data);
        }
        if let Some(url) = &button.url {
            value["url"] = json!(url);
        }
        if let Some(text) = &button.copy {
            value["copy_text"] = json!({ "text": text });
        }
        value
    };
    let rows: Vec<Vec<Value>> = rows.iter().map(|row| row.iter().map(button).collect()).collect();
    json!({ "inline_keyboard": rows })
}

fn flag(object: &Object, name: &str) -> bool {
    object.get(name).and_then(Value::as_bool).unwrap_or(false)
}

fn text<'a>(object: &'a Object, name: &str) -> Option<&'a str> {
    object.get(name).and_then(Value::as_str)
}

fn placeholder(object: &Object) -> Result<(), Refusal> {
    match text(object, "input_field_placeholder") {
        Some(words) if !PLACEHOLDER.contains(&words.chars().count()) => {
            Err(Refusal::bad("input field placeholder must be 1-64 characters long"))
        }
        _ => Ok(()),
    }
}

fn inline(rows: &Value) -> Result<Vec<Vec<Button>>, Refusal> {
    grid(rows, "inline_keyboard", "inline keyboard button", inline_button)
}

/// Reads rows of buttons; empty rows vanish, as at the real server.
fn grid<T>(
    rows: &Value,
    field: &str,
    of: &str,
    read: impl Fn(&Object) -> Result<T, Refusal>,
) -> Result<Vec<Vec<T>>, Refusal> {
    let not_array =
        || Refusal::bad(format!("field \"{field}\" of the keyboard must be an Array of Arrays"));
    let mut result = Vec::new();
    for row in rows.as_array().ok_or_else(not_array)? {
        let mut buttons = Vec::new();
        for button in row.as_array().ok_or_else(not_array)? {
            let words = format!("can't parse {of}: {of} must be an Object");
            let object = button.as_object().ok_or_else(|| Refusal::bad(words))?;
            buttons.push(read(object)?);
        }
        if buttons.len() > ROW {
            return Err(Refusal::bad("reply markup is too long"));
        }
        if !buttons.is_empty() {
            result.push(buttons);
        }
    }
    if result.iter().map(Vec::len).sum::<usize>() > BUTTONS {
        return Err(Refusal::bad("reply markup is too long"));
    }
    Ok(result)
}

/// What stands on a button; the real server drops a button without a text, this one says so.
fn label(object: &Object, of: &str) -> Result<String, Refusal> {
    let words = || format!("can't parse {of}: field \"text\" must be a non-empty String");
    let label = text(object, "text").filter(|text| !text.trim().is_empty());
    label.map(str::to_owned).ok_or_else(|| Refusal::bad(words()))
}

fn style(object: &Object) -> Result<(), Refusal> {
    match text(object, "style") {
        None | Some("danger" | "success" | "primary") => Ok(()),
        Some(_) => Err(Refusal::bad("invalid button style specified")),
    }
}

fn inline_button(object: &Object) -> Result<Button, Refusal> {
    let names = ["text", "icon_custom_emoji_id", "style", "url", "callback_data", "copy_text"];
    known("InlineKeyboardButton", object, &names)?;
    style(object)?;
    let mut button =
        Button { label: label(object, "inline keyboard button")?, ..Button::default() };
    let actions = ["url", "callback_data", "copy_text"];
    match actions.iter().filter(|name| object.contains_key(**name)).count() {
        0 => {
            return Err(Refusal::bad(
                "can't parse inline keyboard button: Text buttons are unallowed in the inline \
                 keyboard",
            ));
        }
        1 => {}
        _ => {
            return Err(Refusal::bad(
                "can't parse inline keyboard button: exactly one of the optional fields must be \
                 used",
            ));
        }
    }
    if let Some(url) = object.get("url") {
        let url = url.as_str().unwrap_or_default();
        let wrong =
            |words| Refusal::bad(format!("inline keyboard button URL '{url}' is invalid: {words}"));
        button.url = Some(match link::user_of(url) {
            Some(_) => url.to_owned(),
            None => link::check(url).map_err(wrong)?,
        });
    } else if let Some(data) = object.get("callback_data") {
        let data = data.as_str().filter(|data| CALLBACK_DATA.contains(&data.len()));
        button.data = Some(data.ok_or_else(|| Refusal::bad("BUTTON_DATA_INVALID"))?.to_owned());
    } else if let Some(copy) = object.get("copy_text") {
        let copy = copy.get("text").and_then(Value::as_str);
        let copy = copy.filter(|text| COPY_TEXT.contains(&text.chars().count()));
        button.copy =
            Some(copy.ok_or_else(|| Refusal::bad("BUTTON_COPY_TEXT_INVALID"))?.to_owned());
    }
    Ok(button)
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

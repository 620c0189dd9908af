//! The bot's command menus and texts about itself: for whom, in which language, and what fits.

use serde_json::Value;

use super::answer::Refusal;
use super::fields::known;
use super::reading::target;
use super::request::{Params, Request, Target};

/// Commands of one menu (Bot API: at most 100).
const COMMANDS: usize = 100;
/// Characters of a command's name (Bot API: 1-32 of a-z 0-9 _).
const NAME: std::ops::RangeInclusive<usize> = 1..=32;
/// Characters of a command's description (Bot API: 1-256).
const DESCRIPTION: std::ops::RangeInclusive<usize> = 1..=256;

/// For whom a menu is; `BotCommandScope`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Whoever has no menu of a narrower scope.
    Default,
    /// All private chats.
    AllPrivateChats,
    /// All groups and supergroups.
    AllGroupChats,
    /// All administrators of groups and supergroups.
    AllChatAdministrators,
    /// One chat, by its id or `@username`.
    Chat(String),
    /// The administrators of one chat.
    ChatAdministrators(String),
    /// One member of one chat.
    ChatMember(String, i64),
}

/// Reads `scope`.
pub(crate) fn scope(params: &Params<'_>) -> Result<Scope, Refusal> {
    let Some(value) = params.map.get("scope") else { return Ok(Scope::Default) };
    let wrong = |words: &str| Refusal::bad(format!("can't parse BotCommandScope: {words}"));
    let object = value.as_object().ok_or_else(|| wrong("expected an Object"))?;
    let kind = object.get("type").and_then(Value::as_str).unwrap_or_default();
    let names: &[&str] = match kind {
        "chat" | "chat_administrators" => &["type", "chat_id"],
        "chat_member" => &["type", "chat_id", "user_id"],
        _ => &["type"],
    };
    known("BotCommandScope", object, names)?;
    let chat = || match target(object.get("chat_id").unwrap_or(&Value::Null))? {
        Target::Id(id) => Ok(id.to_string()),
        Target::Name(name) => Ok(format!("@{name}")),
    };
    match kind {
        "default" => Ok(Scope::Default),
        "all_private_chats" => Ok(Scope::AllPrivateChats),
        "all_group_chats" => Ok(Scope::AllGroupChats),
        "all_chat_administrators" => Ok(Scope::AllChatAdministrators),
        "chat" => chat().map(Scope::Chat),
        "chat_administrators" => chat().map(Scope::ChatAdministrators),
        "chat_member" => {
            let user = object.get("user_id").and_then(Value::as_i64).filter(|id| *id > 0);
            let user = user.ok_or_else(|| wrong("invalid user_id specified"))?;
            chat().map(|chat| Scope::ChatMember(chat, user))
        }
        _ => Err(wrong("unsupported type specified")),
    }
}

/// Reads `language_code`: empty, or two letters of ISO 639-1.
pub(crate) fn language(params: &Params<'_>) -> Result<String, Refusal> {
    let code = params.text("language_code").unwrap_or_default();
    let fits = code.is_empty() || code.len() == 2 && code.bytes().all(|b| b.is_ascii_lowercase());
    if fits { Ok(code.to_owned()) } else { Err(Refusal::bad("invalid language code specified")) }
}

/// Reads `commands`.
pub(crate) fn commands(params: &Params<'_>) -> Result<Vec<(String, String)>, Refusal> {
    let list = params.list("commands").unwrap_or_default();
    if list.len() > COMMANDS {
        return Err(Refusal::bad("BOT_COMMANDS_TOO_MUCH"));
    }
    list.iter().map(command).collect()
}

fn command(value: &Value) -> Result<(String, String), Refusal> {
    let wrong = |words: &str| Refusal::bad(format!("can't parse BotCommand: {words}"));
    let object = value.as_object().ok_or_else(|| wrong("expected an Object"))?;
    known("BotCommand", object, &["command", "description"])?;
    let text = |name: &str| {
        let words = format!("field \"{name}\" must be of type String");
        object.get(name).and_then(Value::as_str).ok_or_else(|| wrong(&words))
    };
    // One slash before the name is taken off.
    let name = text("command")?.trim();
    let name = name.strip_prefix('/').unwrap_or(name);
    let description = text("description")?.trim();
    if name.is_empty() {
        return Err(Refusal::bad("command must be non-empty"));
    }
    if !NAME.contains(&name.chars().count()) {
        return Err(Refusal::bad("command length must not exceed 32"));
    }
    if description.is_empty() {
        return Err(Refusal::bad("command description must be non-empty"));
    }
    if !DESCRIPTION.contains(&description.chars().count()) {
        return Err(Refusal::bad("command description length must not exceed 256"));
    }
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    if !name.bytes().all(fits) {
        return Err(Refusal::bad("BOT_COMMAND_INVALID"));
    }
    Ok((name.to_owned(), description.to_owned()))
}

/// Reads `setMyName` and its like; the lengths are the Bot API's.
pub(crate) fn set_profile(params: &Params<'_>, field: &'static str) -> Result<Request, Refusal> {
    let value = params.text(field).unwrap_or_default();
    let (limit, words) = match field {
        "name" => (64, "bot name length must not exceed 64"),
        "description" => (512, "bot description length must not exceed 512"),
        _ => (120, "bot short description length must not exceed 120"),
    };
    if value.chars().count() > limit {
        return Err(Refusal::bad(words));
    }
    Ok(Request::SetProfile { field, language: language(params)?, value: value.to_owned() })
}

/// Reads `getMyName` and its like.
pub(crate) fn get_profile(params: &Params<'_>, field: &'static str) -> Result<Request, Refusal> {
    Ok(Request::GetProfile { field, language: language(params)? })
}

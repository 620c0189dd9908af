//! From the parameters of a call to a [`Request`], with everything checked that needs no chat.

use std::sync::Arc;

use serde_json::Value;

use super::answer::Refusal;
use super::content::{self, Content};
use super::fields::{Method, known};
use super::inline;
use super::markup;
use super::request::{Change, Edit, Only, Params, Poll, Reply, Request, Says, Send, Target};
use super::scope;

/// Characters of a callback answer (Bot API: 0-200).
const ANSWER: usize = 200;
/// Messages that one `deleteMessages` takes (Bot API: 1-100).
const DELETED_AT_ONCE: std::ops::RangeInclusive<usize> = 1..=100;
/// Longest a long poll lasts at the real server, in seconds (telegram-bot-api, `Client.h`).
const POLL_TIMEOUT: u64 = 50;
/// Updates that one poll brings (Bot API: 1-100).
const POLL_LIMIT: usize = 100;

/// Reads the parameters of a method.
pub(crate) fn read(method: &Method, params: &Params<'_>) -> Result<Request, Refusal> {
    Ok(match method.name {
        "getMe" => Request::GetMe,
        "getUpdates" => Request::GetUpdates(poll(params)?),
        "deleteWebhook" => {
            Request::DeleteWebhook { drop_pending: params.flag("drop_pending_updates") }
        }
        "getWebhookInfo" => Request::GetWebhookInfo,
        "sendMessage" => Request::Send(send(params, vec![content::message(params)?], false)?),
        "sendRichMessage" => Request::Send(send(params, vec![content::rich(params)?], false)?),
        "sendPhoto" => Request::Send(send(params, vec![content::photo(params)?], false)?),
        "sendDocument" => Request::Send(send(params, vec![content::document(params)?], false)?),
        "sendMediaGroup" => Request::Send(send(params, content::album(params)?, true)?),
        "editMessageText" => edit(params, Change::Text(content::edited(params)?))?,
        "editEphemeralMessageText" => Request::EditEphemeral {
            chat: chat(params)?,
            user: params.int("receiver_user_id").unwrap_or_default(),
            id: params.int("ephemeral_message_id").unwrap_or_default(),
            content: content::edited(params)?,
            buttons: params
                .map
                .get("reply_markup")
                .map(markup::read_inline)
                .transpose()?
                .unwrap_or_default(),
        },
        "editMessageCaption" => edit(params, Change::Caption(content::edited_caption(params)?))?,
        "editMessageReplyMarkup" => edit(params, Change::Markup)?,
        "deleteMessage" => {
            Request::Delete { chat: chat(params)?, ids: vec![message_id(params)?], many: false }
        }
        "deleteMessages" => Request::Delete { chat: chat(params)?, ids: ids(params)?, many: true },
        "sendChatAction" => action(params)?,
        "answerCallbackQuery" => answer(params)?,
        "answerInlineQuery" => inline::read(params)?,
        "setMyCommands" => Request::SetCommands {
            scope: scope::scope(params)?,
            language: scope::language(params)?,
            commands: scope::commands(params)?,
        },
        "getMyCommands" => Request::GetCommands {
            scope: scope::scope(params)?,
            language: scope::language(params)?,
        },
        "deleteMyCommands" => Request::DeleteCommands {
            scope: scope::scope(params)?,
            language: scope::language(params)?,
        },
        "setMyName" => scope::set_profile(params, "name")?,
        "setMyDescription" => scope::set_profile(params, "description")?,
        "setMyShortDescription" => scope::set_profile(params, "short_description")?,
        "getMyName" => scope::get_profile(params, "name")?,
        "getMyDescription" => scope::get_profile(params, "description")?,
        "getMyShortDescription" => scope::get_profile(params, "short_description")?,
        "getFile" => Request::GetFile(params.owned("file_id")),
        "getChat" => Request::GetChat(chat(params)?),
        "getChatMember" => Request::GetMember {
            chat: chat(params)?,
            user: params.int("user_id").unwrap_or_default(),
        },
        "getChatMemberCount" => Request::CountMembers(chat(params)?),
        "getChatAdministrators" => Request::GetAdministrators(chat(params)?),
        "leaveChat" => Request::Leave(chat(params)?),
        _ => return Err(Refusal::not_found()),
    })
}

/// Reads a chat id: a number, a number in a string, or `@username`.
pub(crate) fn target(value: &Value) -> Result<Target, Refusal> {
    if let Some(id) = value.as_i64() {
        return if id == 0 { Err(Refusal::bad("chat_id is empty")) } else { Ok(Target::Id(id)) };
    }
    let text = value.as_str().unwrap_or_default();
    match (text.strip_prefix('@'), text.parse()) {
        (Some(name), _) if !name.is_empty() => Ok(Target::Name(name.to_owned())),
        (None, Ok(id)) => Ok(Target::Id(id)),
        _ if text.is_empty() => Err(Refusal::bad("chat_id is empty")),
        _ => Err(Refusal::bad("chat not found")),
    }
}

pub(crate) fn chat(params: &Params<'_>) -> Result<Target, Refusal> {
    target(params.map.get("chat_id").unwrap_or(&Value::Null))
}

fn message_id(params: &Params<'_>) -> Result<i64, Refusal> {
    params
        .int("message_id")
        .filter(|id| *id > 0)
        .ok_or_else(|| Refusal::bad("message identifier is not specified"))
}

fn ids(params: &Params<'_>) -> Result<Vec<i64>, Refusal> {
    let list = params.list("message_ids").unwrap_or_default();
    if !DELETED_AT_ONCE.contains(&list.len()) {
        let words = if list.is_empty() {
            "message identifiers are not specified"
        } else {
            "too many message identifiers specified"
        };
        return Err(Refusal::bad(words));
    }
    let wrong = || Refusal::bad("message identifier is not a number");
    list.iter().map(|id| id.as_i64().filter(|id| *id > 0).ok_or_else(wrong)).collect()
}

fn poll(params: &Params<'_>) -> Result<Poll, Refusal> {
    let limit = params.int("limit").and_then(|n| usize::try_from(n).ok()).unwrap_or(POLL_LIMIT);
    let timeout = params.int("timeout").and_then(|n| u64::try_from(n).ok()).unwrap_or(0);
    let wrong = || Refusal::bad("can't parse allowed_updates: expected an Array of String");
    let allowed = params
        .list("allowed_updates")
        .map(|list| list.iter().map(|kind| kind.as_str().map(str::to_owned)).collect())
        .map(|list: Option<Vec<String>>| list.ok_or_else(wrong))
        .transpose()?;
    Ok(Poll {
        offset: params.int("offset").unwrap_or(0),
        limit: if (1..=POLL_LIMIT).contains(&limit) { limit } else { POLL_LIMIT },
        timeout: timeout.min(POLL_TIMEOUT),
        allowed,
    })
}

pub(crate) fn thread(params: &Params<'_>) -> Option<i64> {
    params.int("message_thread_id").filter(|id| *id != 0)
}

fn send(params: &Params<'_>, items: Vec<Content>, album: bool) -> Result<Send, Refusal> {
    let (chat, thread) = (chat(params)?, thread(params));
    let says = Says {
        reply: params.map.get("reply_parameters").map(reply).transpose()?.flatten(),
        markup: params.map.get("reply_markup").map(markup::read).transpose()?,
        paid: params.flag("allow_paid_broadcast"),
        protect: params.flag("protect_content"),
        items: items.into_iter().map(Arc::new).collect(),
        album,
        only: params.map.get("ephemeral_message_parameters").map(only).transpose()?.flatten(),
    };
    Ok(Send { chat, thread, says: Arc::new(says) })
}

fn reply(value: &Value) -> Result<Option<Reply>, Refusal> {
    let Some(object) = value.as_object() else { return Ok(None) };
    known("ReplyParameters", object, &["message_id", "allow_sending_without_reply"])?;
    let Some(id) = object.get("message_id") else { return Ok(None) };
    let wrong = || {
        Refusal::bad("can't parse reply parameters: Field \"message_id\" must be of type Number")
    };
    let message_id = id.as_i64().ok_or_else(wrong)?;
    let optional = object.get("allow_sending_without_reply").and_then(Value::as_bool);
    Ok(Some(Reply { message_id, optional: optional.unwrap_or(false) }))
}

/// To show a message in another one's place is not simulated: nobody of ours asks for it.
fn only(value: &Value) -> Result<Option<Only>, Refusal> {
    let Some(object) = value.as_object() else { return Ok(None) };
    let names = ["receiver_user_id", "callback_query_id"];
    known("EphemeralMessageParameters", object, &names)?;
    let user = object.get("receiver_user_id").and_then(Value::as_i64);
    let user = user.ok_or_else(|| Refusal::bad("invalid receiver_user_id specified"))?;
    let query = object.get("callback_query_id").and_then(Value::as_str).map(str::to_owned);
    Ok(Some(Only { user, query }))
}

fn edit(params: &Params<'_>, change: Change) -> Result<Request, Refusal> {
    let buttons = params.map.get("reply_markup").map(markup::read_inline).transpose()?;
    Ok(Request::Edit(Edit {
        chat: chat(params)?,
        message_id: message_id(params)?,
        change,
        buttons: buttons.unwrap_or_default(),
    }))
}

fn action(params: &Params<'_>) -> Result<Request, Refusal> {
    const ACTIONS: [&str; 11] = [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ];
    if !ACTIONS.contains(&params.text("action").unwrap_or_default()) {
        return Err(Refusal::bad("wrong parameter action in request"));
    }
    Ok(Request::Action { chat: chat(params)?, thread: params.int("message_thread_id") })
}

fn answer(params: &Params<'_>) -> Result<Request, Refusal> {
    let text = params.text("text").filter(|text| !text.is_empty());
    if text.is_some_and(|text| text.chars().count() > ANSWER) {
        return Err(Refusal::bad("MESSAGE_TOO_LONG"));
    }
    let url = params.text("url").filter(|url| !url.is_empty());
    if url.is_some_and(|url| start_link(url).is_none()) {
        return Err(Refusal::bad("URL_INVALID"));
    }
    Ok(Request::AnswerQuery {
        id: params.owned("callback_query_id"),
        text: text.map(str::to_owned),
        alert: params.flag("show_alert"),
        url: url.map(str::to_owned),
    })
}

/// The bot that a link of the form `t.me/<bot>?start=<parameter>` opens; 1-64 of A-Z a-z 0-9 _ -.
pub(crate) fn start_link(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).unwrap_or(url);
    let (bot, parameter) = rest.strip_prefix("t.me/")?.split_once("?start=")?;
    let fits = (1..=64).contains(&parameter.len())
        && parameter.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-".contains(&b));
    fits.then_some(bot)
}

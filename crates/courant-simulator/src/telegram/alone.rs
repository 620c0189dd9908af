//! Calls without a server: checked, and read as the message that would arrive.

use std::time::Duration;

use serde_json::Value;

use super::answer::Refusal;
use super::content::Content;
use super::fields;
use super::markup::{Button, Markup};
use super::message::{Message, Sender};
use super::photo::Photo;
use super::reading;
use super::request::{Change, Files, Params, Request};

/// The chat that `{chat}` stands for.
const CHAT: i64 = 1;

/// Checks a call without a server: its fields, markup, lengths and buttons.
///
/// `chat_id` may be the literal `{chat}`. What depends on a chat (that it exists, the bot's rights)
/// or on the network (that a picture can be fetched) is not checked.
///
/// # Errors
///
/// What the server would say.
pub fn check_call(method: &str, body: &Value) -> Result<(), String> {
    read(method, body).map(drop).map_err(|refusal| refusal.description)
}

/// The messages that a call would post or make of an old one, without a server, with ids from 1 on and from
/// the bot: one, or those of an album. The call is checked as [`check_call`] does.
///
/// # Errors
///
/// What the server would say, or that the call does not carry a whole message.
pub fn messages_of(method: &str, body: &Value) -> Result<Vec<Message>, String> {
    let none = || format!("{method} does not carry a whole message");
    let request = read(method, body).map_err(|refusal| refusal.description)?;
    let (items, thread, buttons, edited) = match request {
        Request::Send(send) => {
            let buttons = match &send.says.markup {
                Some(Markup::Inline(rows)) => rows.clone(),
                _ => Vec::new(),
            };
            let items = send.says.items.iter().map(|item| Content::clone(item)).collect();
            (items, send.thread, buttons, false)
        }
        Request::Edit(edit) => match edit.change {
            Change::Text(content) => (vec![content], None, edit.buttons, true),
            Change::Caption(_) | Change::Markup => return Err(none()),
        },
        _ => return Err(none()),
    };
    let group = (items.len() > 1).then(|| "1".to_owned());
    let messages = items.into_iter().zip(1..).map(|(content, id)| {
        let message = message(content, buttons.clone());
        Message { id, thread, edited, media_group: group.clone(), ..message }
    });
    Ok(messages.collect())
}

fn message(content: Content, buttons: Vec<Vec<Button>>) -> Message {
    Message {
        id: 1,
        chat: CHAT,
        thread: None,
        sender: Sender::Bot,
        text: content.formatted.text,
        entities: content.formatted.entities,
        photo: content.photo.map(|photo| match photo {
            Photo::Url(url) => url,
            Photo::FileId(id) => id,
            Photo::Upload { name, .. } => format!("upload:{name}"),
        }),
        document: content.document,
        rich: content.rich.map(|rich| rich.blocks),
        preview: content.preview,
        media_group: None,
        buttons,
        asks: false,
        reply_to: None,
        edited: false,
        at: Duration::ZERO,
    }
}

fn read(method: &str, body: &Value) -> Result<Request, Refusal> {
    let method = fields::method(method).ok_or_else(Refusal::not_found)?;
    let object = body.as_object().cloned();
    let mut params = object.ok_or_else(|| Refusal::bad("the body must be a JSON object"))?;
    if params.get("chat_id").and_then(Value::as_str) == Some("{chat}") {
        params.insert("chat_id".to_owned(), Value::from(CHAT));
    }
    let params = fields::normalise(method, params)?;
    reading::read(method, &Params { map: &params, files: &Files::new() })
}

//! What a body must be like, whoever sends it: pure checks, without server or state.

pub(crate) mod callback;
pub(crate) mod command;
pub(crate) mod component;
pub(crate) mod embed;
pub(crate) mod form;
pub(crate) mod layout;
pub(crate) mod message;
pub(crate) mod modal;
pub(crate) mod thread;

use serde_json::Value;

use self::form::{Files, Form, Object};
use super::errors::{self, ApiError};

/// Checks a message that is about to be posted or edited, without a server: its shape, its limits and
/// that it is not empty. `path` is `/channels/{channel}/messages` or a message under it; what is
/// written in place of an id does not matter.
///
/// # Errors
///
/// Discord's answer to it, as JSON, or what is wrong with the call itself.
pub fn check_call(method: &str, path: &str, body: &Value) -> Result<(), String> {
    let segments: Vec<&str> =
        path.trim_start_matches("/api/v10").trim_matches('/').split('/').collect();
    let Value::Object(body) = body else {
        return Err(String::from("the body is not a JSON object"));
    };
    let result = match (method, segments.as_slice()) {
        ("POST", ["channels", _, "messages"]) => create(body),
        ("PATCH", ["channels", _, "messages", _]) => edit(body, message::EDIT, false),
        _ => return Err(format!("{method} {path} does not carry a message")),
    };
    result.map_err(|error| error.body().to_string())
}

/// Checks a message to be created through the channel.
pub(crate) fn create(body: &Object) -> Result<(), ApiError> {
    whole(body, message::CREATE)
}

/// Checks a message that is created, with the fields of its way.
pub(crate) fn whole(body: &Object, names: &[&str]) -> Result<(), ApiError> {
    whole_with(body, names, &Files::new())
}

/// The same of a message that came with files.
pub(crate) fn whole_with(body: &Object, names: &[&str], files: &Files) -> Result<(), ApiError> {
    let mut form = Form::default().and(files);
    message::message(&mut form, body, names, false);
    form.finish()?;
    not_empty(body)
}

/// Checks an edit.
pub(crate) fn edit(body: &Object, names: &[&str], already_v2: bool) -> Result<(), ApiError> {
    edit_with(body, names, already_v2, &Files::new())
}

/// The same of an edit that came with files.
pub(crate) fn edit_with(
    body: &Object,
    names: &[&str],
    already_v2: bool,
    files: &Files,
) -> Result<(), ApiError> {
    let mut form = Form::default().and(files);
    message::message(&mut form, body, names, already_v2);
    form.finish()
}

/// A message needs something to show.
pub(crate) fn not_empty(body: &Object) -> Result<(), ApiError> {
    let blank =
        ["content", "embeds", "components"].iter().all(|key| message::is_empty(body.get(*key)));
    if blank { Err(errors::empty_message()) } else { Ok(()) }
}

/// Checks a list of commands that replaces all others, or one command.
pub(crate) fn commands(body: &Value) -> Result<Vec<Object>, ApiError> {
    let mut form = Form::default();
    let items = match body {
        Value::Array(items) => items.as_slice(),
        _ => {
            form.fail("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            &[]
        }
    };
    let mut names = std::collections::BTreeSet::new();
    let mut found = Vec::new();
    for (index, item) in items.iter().enumerate() {
        form.at(index, |form| {
            form.as_object(item, |form, item| {
                command::command(form, item);
                let kind = item.get("type").and_then(Value::as_i64).unwrap_or(1);
                let name = item.get("name").and_then(Value::as_str).unwrap_or_default();
                if !names.insert((kind, name.to_owned())) {
                    let words = "Application command names must be unique";
                    form.fail("APPLICATION_COMMANDS_DUPLICATE_NAME", words);
                }
                found.push(item.clone());
            });
        });
    }
    form.finish()?;
    let chat_inputs = names.iter().filter(|(kind, _)| *kind == 1).count();
    if chat_inputs > command::COMMANDS { Err(errors::too_many_commands()) } else { Ok(found) }
}

//! The answer to an interaction: which kinds go with which interaction, and their data.

use serde_json::Value;

use super::form::{Files, Form, Object, present};
use super::{message, modal};
use crate::discord::errors::ApiError;

/// Kinds of interaction (developer documentation, `interactions/receiving-and-responding`).
pub(crate) const COMMAND: u8 = 2;
/// A button or a select.
pub(crate) const COMPONENT: u8 = 3;
/// A person is typing an option.
pub(crate) const AUTOCOMPLETE: u8 = 4;
/// A modal was sent.
pub(crate) const MODAL_SUBMIT: u8 = 5;

/// Suggestions (schema `InteractionApplicationCommandAutocompleteCallbackStringData`).
const CHOICES: usize = 25;
const CHOICE_NAME: usize = 100;
const CHOICE_VALUE: usize = 6000;

/// The fields of every callback.
pub const FIELDS: &[&str] = &["type", "data"];
/// What an answer of kind 8 may hold.
pub const CHOICES_FIELDS: &[&str] = &["choices"];

/// Checks an answer to an interaction of `kind`; `has_message` when a message was pressed,
/// `already_v2` when that message has the Components V2 flag, `option` the type of a typed option, `files` what came
/// with it.
pub(crate) fn callback(
    body: &Object,
    kind: u8,
    has_message: bool,
    already_v2: bool,
    option: i64,
    files: &Files,
) -> Result<i64, ApiError> {
    let mut form = Form::default();
    form.known(body, FIELDS);
    form.require(body, "type");
    let allowed: &[i64] = match kind {
        AUTOCOMPLETE => &[8],
        MODAL_SUBMIT if has_message => &[4, 5, 6, 7],
        MODAL_SUBMIT => &[4, 5],
        COMPONENT => &[4, 5, 6, 7, 9],
        _ => &[4, 5, 9],
    };
    let answer = form.choice(body, "type", allowed);
    form.finish()?;
    let answer = answer.unwrap_or_default();
    let mut form = Form::within("data").and(files);
    let empty = Object::new();
    let data = match present(body, "data") {
        None => &empty,
        Some(Value::Object(data)) => data,
        Some(_) => {
            form.fail("MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
            &empty
        }
    };
    match answer {
        4 => message::message(&mut form, data, message::ANSWER, false),
        5 => deferred(&mut form, data),
        6 => form.known(data, message::UPDATE),
        7 => message::message(&mut form, data, message::UPDATE, already_v2),
        8 => choices(&mut form, data, option),
        _ => modal::modal(&mut form, data),
    }
    form.finish()?;
    Ok(answer)
}

/// Only the ephemeral flag means something; the Components V2 flag belongs to the follow-up.
fn deferred(form: &mut Form, data: &Object) {
    form.known(data, message::ANSWER);
    form.integer(data, "flags", 0, i64::MAX);
    if message::flags(data) & message::IS_COMPONENTS_V2 != 0 {
        let words = "The IS_COMPONENTS_V2 flag cannot be used in a deferred response";
        form.fail_at("flags", "BASE_TYPE_CHOICES", words);
    }
}

fn choices(form: &mut Form, data: &Object, option: i64) {
    form.known(data, CHOICES_FIELDS);
    form.require(data, "choices");
    let items = form.list(data, "choices", 0, CHOICES);
    form.at("choices", |form| {
        for (index, item) in items.iter().enumerate() {
            form.at(index, |form| form.as_object(item, |form, item| choice(form, item, option)));
        }
    });
}

/// One suggestion, or one fixed choice of an option.
pub(super) fn choice(form: &mut Form, item: &Object, option: i64) {
    form.known(item, &["name", "name_localizations", "value"]);
    form.require(item, "name");
    form.text(item, "name", 1, CHOICE_NAME);
    form.require(item, "value");
    match option {
        3 => {
            form.text(item, "value", 0, CHOICE_VALUE);
        }
        4 => {
            form.integer(item, "value", -(1 << 53), 1 << 53);
        }
        _ if !present(item, "value").is_none_or(Value::is_number) => {
            form.fail_at("value", "NUMBER_TYPE_COERCE", "Value is not double.");
        }
        _ => {}
    }
}

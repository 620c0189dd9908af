//! Reply markup: which kind it is, and inline keyboards, read and checked.

use serde_json::{Map, Value, json};

use super::answer::Refusal;
use super::fields::known;
use super::keyboard::{self, ReplyKeyboard};
use super::link;

/// Bytes of `callback_data` (Bot API: 1-64).
const CALLBACK_DATA: std::ops::RangeInclusive<usize> = 1..=64;
/// Buttons of one keyboard (limits.tginfo.me; the real server drops or refuses what is beyond).
const BUTTONS: usize = 100;
/// Buttons of one row (limits.tginfo.me).
const ROW: usize = 8;
/// Characters that `copy_text` copies (Bot API: 1-256).
const COPY_TEXT: std::ops::RangeInclusive<usize> = 1..=256;
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
        return keyboard::read(object, rows).map(Markup::Keyboard);
    }
    if flag(object, "remove_keyboard") {
        known("ReplyKeyboardRemove", object, &["remove_keyboard", "selective"])?;
        return Ok(Markup::Remove);
    }
    if flag(object, "force_reply") {
        let names = ["force_reply", "input_field_placeholder", "selective"];
        known("ForceReply", object, &names)?;
        keyboard::placeholder(object)?;
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

pub(super) fn flag(object: &Object, name: &str) -> bool {
    object.get(name).and_then(Value::as_bool).unwrap_or(false)
}

pub(super) fn text<'a>(object: &'a Object, name: &str) -> Option<&'a str> {
    object.get(name).and_then(Value::as_str)
}

fn inline(rows: &Value) -> Result<Vec<Vec<Button>>, Refusal> {
    grid(rows, "inline_keyboard", "inline keyboard button", inline_button)
}

/// Reads rows of buttons; empty rows vanish, as at the real server.
pub(super) fn grid<T>(
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
pub(super) fn label(object: &Object, of: &str) -> Result<String, Refusal> {
    let words = || format!("can't parse {of}: field \"text\" must be a non-empty String");
    let label = text(object, "text").filter(|text| !text.trim().is_empty());
    label.map(str::to_owned).ok_or_else(|| Refusal::bad(words()))
}

pub(super) fn style(object: &Object) -> Result<(), Refusal> {
    match text(object, "style") {
        None | Some("danger" | "success" | "primary") => Ok(()),
        Some(_) => Err(Refusal::bad("invalid button style specified")),
    }
}

/// Reads one inline button.
pub(super) fn inline_button(object: &Object) -> Result<Button, Refusal> {
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

//! Components that people press: action rows, buttons, selects; and the text inputs of modals.

use std::collections::BTreeSet;

use serde_json::Value;

use super::form::{Form, Object, present};

/// Action rows of a message without the Components V2 flag.
const ROWS: usize = 5;
/// Buttons in an action row (schema `ActionRowComponentForMessageRequest`).
const ROW_WIDTH: usize = 5;
pub(super) const CUSTOM_ID: usize = 100;
/// A button's label.
const LABEL: usize = 80;
/// A link button's address (schema `ButtonComponentForMessageRequest`).
const BUTTON_URL: usize = 512;
const PLACEHOLDER: usize = 150;
/// Options of a select.
const OPTIONS: usize = 25;
/// Label, value and description of an option.
const OPTION_TEXT: usize = 100;

/// Component types (developer documentation, `components/reference`).
pub(super) const ACTION_ROW: i64 = 1;
pub(super) const BUTTON: i64 = 2;
pub(super) const STRING_SELECT: i64 = 3;
pub(super) const TEXT_INPUT: i64 = 4;
const CHANNEL_SELECT: i64 = 8;

/// Schema `ActionRowComponentForMessageRequest`.
pub const ROW_FIELDS: &[&str] = &["type", "id", "components"];
/// Schema `ButtonComponentForMessageRequest`.
pub const BUTTON_FIELDS: &[&str] =
    &["type", "id", "custom_id", "style", "label", "disabled", "url", "sku_id", "emoji"];
/// Schemas of the selects, taken together; each refuses what is not its own.
pub const SELECT_FIELDS: &[&str] = &[
    "type",
    "id",
    "custom_id",
    "placeholder",
    "min_values",
    "max_values",
    "disabled",
    "required",
    "options",
    "default_values",
    "channel_types",
];
/// Schema `StringSelectOptionForRequest`.
pub const OPTION_FIELDS: &[&str] = &["label", "value", "description", "default", "emoji"];

/// What has to be unique over a whole message.
#[derive(Default)]
pub(super) struct Seen {
    pub(super) custom_ids: BTreeSet<String>,
    /// Components of every kind and depth.
    pub(super) components: usize,
    /// Characters of text displays.
    pub(super) text: usize,
}

/// The components of a message without the flag: action rows only.
pub(super) fn rows(form: &mut Form, body: &Object, key: &str) {
    let mut seen = Seen::default();
    let items = form.list(body, key, 0, ROWS);
    form.at(key, |form| {
        for (index, item) in items.iter().enumerate() {
            form.at(index, |form| {
                form.as_object(item, |form, item| {
                    if kind_among(form, item, &[ACTION_ROW]).is_some() {
                        row(form, item, &mut seen);
                    }
                });
            });
        }
    });
}

/// The type of a component, refused as the real server does unless it is among `allowed`.
pub(super) fn kind_among(form: &mut Form, component: &Object, allowed: &[i64]) -> Option<i64> {
    let kind = present(component, "type").and_then(Value::as_i64);
    if kind.is_some_and(|kind| allowed.contains(&kind)) {
        return kind;
    }
    let mut choices = allowed.iter().map(i64::to_string).collect::<Vec<_>>().join(", ");
    if allowed.len() == 1 {
        choices.push(',');
    }
    form.fail("UNION_TYPE_CHOICES", format!("Value of field \"type\" must be one of ({choices})."));
    None
}

pub(super) fn row(form: &mut Form, row: &Object, seen: &mut Seen) {
    form.known(row, ROW_FIELDS);
    form.require(row, "components");
    let items = form.list(row, "components", 1, ROW_WIDTH);
    let has_select =
        items.iter().any(|item| item["type"].as_i64().is_some_and(|kind| kind != BUTTON));
    form.at("components", |form| {
        for (index, item) in items.iter().enumerate() {
            seen.components += 1;
            form.at(index, |form| {
                form.as_object(item, |form, item| {
                    match kind_among(form, item, &[2, 3, 5, 6, 7, 8]) {
                        Some(BUTTON) => button(form, item, seen),
                        Some(kind) => select(form, item, kind, seen),
                        None => {}
                    }
                });
                // A select is as wide as a row: nothing fits beside it.
                if has_select && index > 0 {
                    let words = "The specified component exceeds the maximum width";
                    form.fail("COMPONENT_LAYOUT_WIDTH_EXCEEDED", words);
                }
            });
        }
    });
}

pub(super) fn button(form: &mut Form, button: &Object, seen: &mut Seen) {
    form.known(button, BUTTON_FIELDS);
    form.require(button, "style");
    let style = form.choice(button, "style", &[1, 2, 3, 4, 5, 6]);
    let label = form.text(button, "label", 0, LABEL).is_some_and(|label| !label.trim().is_empty());
    form.boolean(button, "disabled");
    emoji(form, button);
    let has = |key| present(button, key).is_some();
    if !label && !has("emoji") && style != Some(6) {
        form.fail_at("label", "BASE_TYPE_REQUIRED", "This field is required");
    }
    match style {
        Some(5) => {
            form.url(button, "url", BUTTON_URL, &["http", "https", "discord"]);
            if has("custom_id") {
                let words = "A custom id and url cannot both be specified";
                form.fail("BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", words);
            } else if !has("url") {
                form.fail_at("url", "BUTTON_COMPONENT_URL_REQUIRED", "A url is required");
            }
        }
        Some(6) => form.require(button, "sku_id"),
        Some(_) if has("url") => {
            let words = "A custom id and url cannot both be specified";
            form.fail("BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", words);
        }
        Some(_) if !has("custom_id") => {
            form.fail_at(
                "custom_id",
                "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED",
                "A custom id is required",
            );
        }
        Some(_) => custom_id(form, button, seen),
        None => {}
    }
}

pub(super) fn custom_id(form: &mut Form, component: &Object, seen: &mut Seen) {
    form.require(component, "custom_id");
    if let Some(id) = form.text(component, "custom_id", 1, CUSTOM_ID)
        && !seen.custom_ids.insert(id.to_owned())
    {
        let words = "Component custom id cannot be duplicated";
        form.fail_at("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", words);
    }
}

fn emoji(form: &mut Form, component: &Object) {
    form.object(component, "emoji", |form, emoji| {
        form.known(emoji, &["id", "name", "animated"]);
        form.snowflake(emoji, "id");
        form.text(emoji, "name", 0, 32);
    });
}

fn select(form: &mut Form, select: &Object, kind: i64, seen: &mut Seen) {
    form.known(select, SELECT_FIELDS);
    custom_id(form, select, seen);
    form.text(select, "placeholder", 0, PLACEHOLDER);
    let min = form.integer(select, "min_values", 0, 25).unwrap_or(1);
    let max = form.integer(select, "max_values", 1, 25).unwrap_or(1);
    if min > max.max(1) {
        let words = format!("min_values must be equal to or less than {max}.");
        form.fail_at("min_values", "SELECT_COMPONENT_MIN_VALUES", words);
    }
    form.boolean(select, "disabled");
    if kind == STRING_SELECT {
        form.require(select, "options");
        options(form, select, max);
    } else if !form.list(select, "options", 0, 0).is_empty() {
        form.fail_at("options", "UNKNOWN_FIELD", "Only a string select has options.");
    }
    form.list(select, "default_values", 0, OPTIONS);
    if kind != CHANNEL_SELECT && !form.list(select, "channel_types", 0, 0).is_empty() {
        form.fail_at("channel_types", "UNKNOWN_FIELD", "Only a channel select has channel types.");
    }
}

fn options(form: &mut Form, select: &Object, max_values: i64) {
    let items = form.list(select, "options", 1, OPTIONS);
    let mut values = BTreeSet::new();
    let mut defaults = 0;
    form.at("options", |form| {
        for (index, item) in items.iter().enumerate() {
            form.at(index, |form| {
                form.as_object(item, |form, option| {
                    form.known(option, OPTION_FIELDS);
                    form.require(option, "label");
                    form.require(option, "value");
                    form.text(option, "label", 1, OPTION_TEXT);
                    form.text(option, "description", 0, OPTION_TEXT);
                    emoji(form, option);
                    defaults += i64::from(form.boolean(option, "default"));
                    if let Some(value) = form.text(option, "value", 1, OPTION_TEXT)
                        && !values.insert(value.to_owned())
                    {
                        let words = "The specified option value is already used";
                        form.fail("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", words);
                    }
                });
            });
        }
    });
    if defaults > max_values {
        let words = "The number of default options exceeds max_values";
        form.fail_at("options", "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", words);
    }
    if usize::try_from(max_values).is_ok_and(|max| max > items.len()) {
        let words = format!("Must be {} or fewer in length.", items.len());
        form.fail_at("max_values", "SELECT_COMPONENT_MAX_VALUES", words);
    }
}

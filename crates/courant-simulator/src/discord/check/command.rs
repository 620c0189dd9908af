//! Application commands: names, descriptions, options, choices, translations.

use std::collections::BTreeSet;

use serde_json::Value;

use super::callback;
use super::form::{Form, Object, present};

/// Global commands of each type, chat input first (developer documentation,
/// `interactions/application-commands#registering-a-command`).
pub(crate) const COMMANDS: usize = 100;
const NAME: usize = 32;
const DESCRIPTION: usize = 100;
const OPTIONS: usize = 25;
const CHOICES: usize = 25;
/// Types of options: at the top, in a group, in a sub-command.
const ANYTHING: &[i64] = &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SUB_COMMANDS: &[i64] = &[1];
const VALUES: &[i64] = &[3, 4, 5, 6, 7, 8, 9, 10, 11];
/// Characters of all names, descriptions and values of a command.
const SIZE: usize = 8000;

/// Schema `ApplicationCommandUpdateRequest`, and `nsfw`, which the documentation has.
pub const FIELDS: &[&str] = &[
    "id",
    "name",
    "name_localizations",
    "description",
    "description_localizations",
    "options",
    "default_member_permissions",
    "dm_permission",
    "contexts",
    "integration_types",
    "handler",
    "type",
    "nsfw",
];

/// All fields that an option of some type has; each type refuses those that are not its own.
pub const OPTION_FIELDS: &[&str] = &[
    "type",
    "name",
    "name_localizations",
    "description",
    "description_localizations",
    "required",
    "autocomplete",
    "choices",
    "options",
    "channel_types",
    "min_value",
    "max_value",
    "min_length",
    "max_length",
];

/// Schema `AvailableLocalesEnum`.
pub const LOCALES: &[&str] = &[
    "ar", "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "he",
    "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE",
    "th", "tr", "uk", "vi", "zh-CN", "zh-TW",
];

/// Checks one command; the size is what all its texts add up to.
pub(crate) fn command(form: &mut Form, command: &Object) {
    form.known(command, FIELDS);
    form.require(command, "name");
    let kind = form.choice(command, "type", &[1, 2, 3, 4]).unwrap_or(1);
    if kind == 1 {
        name(form, command);
        description(form, command);
        let mut size = size_of(command);
        options(form, command, ANYTHING, &mut size);
        if size > SIZE {
            form.fail(
                "APPLICATION_COMMAND_TOO_LARGE",
                format!("Command exceeds maximum size ({SIZE})"),
            );
        }
    } else {
        form.text(command, "name", 1, NAME);
        for key in ["description", "options"] {
            if !super::message::is_empty(command.get(key)) {
                let words = "Context menu commands cannot have this";
                form.fail_at(key, "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID", words);
            }
        }
    }
    permissions(form, command);
    form.boolean(command, "dm_permission");
    form.boolean(command, "nsfw");
    for (key, known) in [("contexts", 3_u64), ("integration_types", 2)] {
        if present(command, key).is_some() {
            let items = form.list(command, key, 1, 3);
            for (index, item) in items.iter().enumerate() {
                if item.as_u64().is_none_or(|item| item >= known) {
                    let words = format!("Value \"{item}\" is not valid.");
                    form.at(key, |form| form.fail_at(index, "ENUM_TYPE_COERCE", words));
                }
            }
        }
    }
}

/// A string of digits, as the documentation has it, or a number, as the schema has it.
fn permissions(form: &mut Form, command: &Object) {
    let key = "default_member_permissions";
    let good = present(command, key).is_none_or(|value| match value {
        Value::String(text) => text.parse::<u64>().is_ok(),
        value => value.is_u64(),
    });
    if !good {
        form.fail_at(key, "NUMBER_TYPE_COERCE", "Value is not int.");
    }
}

fn options(form: &mut Form, parent: &Object, allowed: &[i64], size: &mut usize) {
    let items = form.list(parent, "options", 0, OPTIONS);
    let mut names = BTreeSet::new();
    let mut optional_before = false;
    let nested = items.iter().any(|item| item["type"].as_i64().is_some_and(|kind| kind <= 2));
    form.at("options", |form| {
        for (index, item) in items.iter().enumerate() {
            form.at(index, |form| {
                form.as_object(item, |form, item| {
                    *size += size_of(item);
                    option(form, item, allowed, size);
                    let required = item.get("required").and_then(Value::as_bool).unwrap_or(false);
                    let kind = item.get("type").and_then(Value::as_i64).unwrap_or(0);
                    if nested && kind > 2 {
                        let words = "Sub-command and sub-command group option types are mutually exclusive to all other types";
                        form.fail("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", words);
                    }
                    if required && optional_before {
                        let words = "Required options must be placed before non-required options";
                        form.fail("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", words);
                    }
                    optional_before |= !required;
                    if let Some(name) = item.get("name").and_then(Value::as_str)
                        && !names.insert(name.to_owned())
                    {
                        form.fail("APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
                    }
                });
            });
        }
    });
}

fn option(form: &mut Form, option: &Object, allowed: &[i64], size: &mut usize) {
    form.known(option, OPTION_FIELDS);
    form.require(option, "type");
    form.require(option, "name");
    name(form, option);
    description(form, option);
    form.boolean(option, "required");
    let Some(kind) = form.choice(option, "type", allowed) else { return };
    let autocomplete = form.boolean(option, "autocomplete");
    match kind {
        1 => options(form, option, VALUES, size),
        2 => options(form, option, SUB_COMMANDS, size),
        _ => only_empty(form, option, "options"),
    }
    if matches!(kind, 3 | 4 | 10) {
        choices(form, option, kind, autocomplete, size);
    } else {
        only_empty(form, option, "choices");
        if autocomplete {
            let words = "Autocomplete is not available for this option type";
            form.fail_at("autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID", words);
        }
    }
    if kind == 3 {
        form.integer(option, "min_length", 0, 6000);
        form.integer(option, "max_length", 1, 6000);
    } else {
        only_empty(form, option, "min_length");
        only_empty(form, option, "max_length");
    }
    for key in ["min_value", "max_value"] {
        if !matches!(kind, 4 | 10) {
            only_empty(form, option, key);
        } else if present(option, key).is_some_and(|value| !value.is_number()) {
            form.fail_at(key, "NUMBER_TYPE_COERCE", "Value is not a number.");
        }
    }
    if kind != 7 {
        only_empty(form, option, "channel_types");
    }
}

fn choices(form: &mut Form, option: &Object, kind: i64, autocomplete: bool, size: &mut usize) {
    let items = form.list(option, "choices", 0, CHOICES);
    if autocomplete && !items.is_empty() {
        let words = "Autocomplete and choices are mutually exclusive";
        form.fail_at("autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES", words);
    }
    let mut names = BTreeSet::new();
    form.at("choices", |form| {
        for (index, item) in items.iter().enumerate() {
            form.at(index, |form| {
                form.as_object(item, |form, item| {
                    *size += size_of(item);
                    localizations(form, item, "name_localizations", 100, false);
                    callback::choice(form, item, kind);
                    if let Some(name) = item.get("name").and_then(Value::as_str)
                        && !names.insert(name.to_owned())
                    {
                        let words = "Choice names must be unique";
                        form.fail("APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS", words);
                    }
                });
            });
        }
    });
}

fn name(form: &mut Form, object: &Object) {
    if let Some(name) = form.text(object, "name", 1, NAME)
        && !is_command_name(name)
    {
        form.fail_at("name", "STRING_TYPE_REGEX", "String value did not match validation regex.");
    }
    localizations(form, object, "name_localizations", NAME, true);
}

fn description(form: &mut Form, object: &Object) {
    form.require(object, "description");
    form.text(object, "description", 1, DESCRIPTION);
    localizations(form, object, "description_localizations", DESCRIPTION, false);
}

fn localizations(form: &mut Form, object: &Object, key: &str, max: usize, names: bool) {
    form.object(object, key, |form, texts| {
        for (locale, text) in texts {
            if !LOCALES.contains(&locale.as_str()) {
                form.fail_at(
                    locale,
                    "ENUM_TYPE_COERCE",
                    format!("Value \"{locale}\" is not a valid enum value."),
                );
            } else if form.text(texts, locale, 1, max).is_some()
                && names
                && !text.as_str().is_some_and(is_command_name)
            {
                form.fail_at(
                    locale,
                    "STRING_TYPE_REGEX",
                    "String value did not match validation regex.",
                );
            }
        }
    });
}

/// `^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$`, lower case where there is one.
fn is_command_name(name: &str) -> bool {
    name.chars().all(|c| {
        let script = matches!(c, '\u{900}'..='\u{97f}' | '\u{e00}'..='\u{e7f}');
        (c.is_alphanumeric() || script || matches!(c, '-' | '_' | '\'')) && !c.is_uppercase()
    })
}

fn only_empty(form: &mut Form, object: &Object, key: &str) {
    if !super::message::is_empty(object.get(key)) {
        form.fail_at(key, "UNKNOWN_FIELD", "An option of this type has no such field.");
    }
}

/// Names, descriptions and values, each in its longest translation.
fn size_of(object: &Object) -> usize {
    let length = |value: Option<&Value>| {
        value.and_then(Value::as_str).map_or(0, |text| text.chars().count())
    };
    let longest = |key: &str| {
        let translations = object.get(key).and_then(Value::as_object);
        translations
            .and_then(|texts| texts.values().map(|text| length(Some(text))).max())
            .unwrap_or(0)
    };
    length(object.get("name")).max(longest("name_localizations"))
        + length(object.get("description")).max(longest("description_localizations"))
        + length(object.get("value"))
}

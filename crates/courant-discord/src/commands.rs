//! Slash commands, as they are registered.

use courant_core::command::{CATALOGUE, OptionKind, OptionSpec};
use courant_core::model::{Depth, Style};
use courant_core::texts::Language;
use serde_json::{Map, Value, json};
use serenity::all::ApplicationId;
use serenity::http::{Http, LightMethod, Request, Route};

/// Option types (Discord's application command reference).
const STRING: u8 = 3;
const INTEGER: u8 = 4;
const CHANNEL: u8 = 7;
const ROLE: u8 = 8;

/// Channels that take a subscription: text, announcements, threads of both, forums.
const CHANNEL_TYPES: [u8; 5] = [0, 5, 10, 11, 15];

/// On servers, in private with the bot, and wherever else somebody brings it along who has installed it for themselves.
const CONTEXTS: [u8; 3] = [0, 1, 2];

/// With a server, and with a person.
const INTEGRATION_TYPES: [u8; 2] = [0, 1];

/// Registers the commands where they are not as they should be.
pub(crate) async fn set(http: &Http, application_id: ApplicationId) -> serenity::Result<()> {
    let wanted = all();
    let list = Request::new(Route::Commands { application_id }, LightMethod::Get)
        .params(Some(vec![("with_localizations", "true".to_owned())]));
    let there: Value = http.fire(list).await?;
    if !is_there(&wanted, &there) {
        http.create_global_commands(&wanted).await?;
    }
    Ok(())
}

/// Whether Discord shows what is wanted. It adds fields of its own, leaves out what is empty or `false`, and keeps
/// commands in an order of its own.
fn is_there(wanted: &Value, there: &Value) -> bool {
    let (Some(wanted), Some(there)) = (wanted.as_array(), there.as_array()) else { return false };
    let twin = |command: &Value| there.iter().find(|other| other["name"] == command["name"]);
    wanted.len() == there.len()
        && wanted.iter().all(|command| twin(command).is_some_and(|twin| is_like(command, twin)))
}

fn is_like(wanted: &Value, there: &Value) -> bool {
    let is_nothing = |value: &Value| match value {
        Value::Null | Value::Bool(false) => true,
        Value::Array(all) => all.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    };
    match (wanted, there) {
        (Value::Object(fields), Value::Object(_)) => {
            fields.iter().all(|(key, value)| is_like(value, &there[key]))
        }
        (Value::Array(all), Value::Array(others)) => {
            all.len() == others.len() && all.iter().zip(others).all(|(a, b)| is_like(a, b))
        }
        _ => wanted == there || is_nothing(wanted) && is_nothing(there),
    }
}

/// All commands as one body.
fn all() -> Value {
    let one = |spec: &courant_core::command::CommandSpec| {
        let key = format!("command-{}", spec.name);
        json!({
            "name": spec.name,
            "type": 1,
            "description": Language::ENGLISH.say(&key),
            "description_localizations": localized(&key),
            "contexts": CONTEXTS,
            "integration_types": INTEGRATION_TYPES,
            "options": spec.options.iter().map(option).collect::<Vec<_>>(),
        })
    };
    Value::Array(CATALOGUE.iter().map(one).collect())
}

fn option(spec: &OptionSpec) -> Value {
    let key = format!("option-{}", spec.name);
    let mut option = json!({
        "name": spec.name,
        "type": kind(spec.kind),
        "description": Language::ENGLISH.say(&key),
        "description_localizations": localized(&key),
        "required": false,
    });
    let Some(fields) = option.as_object_mut() else { return option };
    match spec.kind {
        OptionKind::Newsletter => {
            fields.insert("autocomplete".into(), json!(true));
        }
        OptionKind::To => {
            let choice = |value: &str, key: &str| json!({ "name": Language::ENGLISH.say(key), "name_localizations": localized(key), "value": value });
            fields.insert(
                "choices".into(),
                json!([choice("me", "option-to-me"), choice("channel", "option-to-here")]),
            );
        }
        OptionKind::Channel => {
            fields.insert("channel_types".into(), json!(CHANNEL_TYPES));
        }
        OptionKind::Page => {
            fields.insert("min_value".into(), json!(1));
        }
        OptionKind::Depth => {
            let choice = |depth: Depth| json!({ "name": depth.as_str(), "value": depth.as_str() });
            fields.insert("choices".into(), Depth::ALL.map(choice).to_vec().into());
        }
        OptionKind::Language => {
            let choice =
                |language: Language| json!({ "name": language.name(), "value": language.tag() });
            let auto = json!({ "name": "auto", "value": "auto" });
            fields.insert("choices".into(), Language::all().map(choice).chain([auto]).collect());
        }
        OptionKind::Style => {
            let choice = |word: &str| json!({ "name": word, "value": word });
            let styles = Style::ALL.map(|style| choice(style.as_str()));
            fields.insert("choices".into(), styles.into_iter().chain([choice("auto")]).collect());
        }
        OptionKind::City | OptionKind::Words => {
            fields.insert("autocomplete".into(), json!(true));
        }
        OptionKind::Code | OptionKind::Filter | OptionKind::Role | OptionKind::When => {}
    }
    option
}

fn kind(kind: OptionKind) -> u8 {
    match kind {
        OptionKind::Page => INTEGER,
        OptionKind::Channel => CHANNEL,
        OptionKind::Role => ROLE,
        _ => STRING,
    }
}

/// A text in the other languages, by Discord's locales.
fn localized(key: &str) -> Value {
    let others = Language::all().filter(|language| *language != Language::ENGLISH);
    Value::Object(
        others
            .flat_map(|language| {
                locales(language)
                    .into_iter()
                    .map(move |locale| (locale.to_owned(), json!(language.say(key))))
            })
            .collect::<Map<_, _>>(),
    )
}

/// Discord's names for a language (its locales reference).
fn locales(language: Language) -> Vec<&'static str> {
    match language.tag() {
        "es" => vec!["es-ES", "es-419"],
        "zh-Hans" => vec!["zh-CN"],
        "zh-Hant" => vec!["zh-TW"],
        tag => vec![tag],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_discord_adds_or_leaves_out_is_no_difference() {
        let mut there = all();
        for command in there.as_array_mut().into_iter().flatten() {
            command["id"] = json!("1");
            command["dm_permission"] = json!(true);
            for option in command["options"].as_array_mut().into_iter().flatten() {
                option.as_object_mut().map(|fields| fields.remove("required"));
            }
            if command["options"] == json!([]) {
                command.as_object_mut().map(|fields| fields.remove("options"));
            }
        }
        there.as_array_mut().into_iter().for_each(|commands| commands.reverse());
        assert!(is_there(&all(), &there));
    }

    #[test]
    fn a_command_a_word_or_a_choice_that_differs_is_one() {
        for pointer in ["/0/description", "/2/options/0/description_localizations/de", "/2/name"] {
            let mut there = all();
            let value = there.pointer_mut(pointer);
            assert!(value.is_some(), "{pointer}");
            value.into_iter().for_each(|value| *value = json!("other"));
            assert!(!is_there(&all(), &there), "{pointer}");
        }
        let mut fewer = all();
        fewer.as_array_mut().map(Vec::pop);
        assert!(!is_there(&all(), &fewer) && !is_there(&fewer, &all()));
        assert!(!is_there(&all(), &json!({})));
    }
}

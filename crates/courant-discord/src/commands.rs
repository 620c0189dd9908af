//! Slash commands, as they are registered.

use courant_core::command::{CATALOGUE, OptionKind, OptionSpec};
use courant_core::model::{Depth, Style};
use courant_core::texts::Language;
use serde_json::{Map, Value, json};

/// Option types (Discord's application command reference).
const STRING: u8 = 3;
const INTEGER: u8 = 4;
const CHANNEL: u8 = 7;

/// Channels that take a subscription: text, announcements, threads of both, forums.
const CHANNEL_TYPES: [u8; 5] = [0, 5, 10, 11, 15];

/// On servers, and in private with the bot.
const CONTEXTS: [u8; 2] = [0, 1];

/// All commands as one body.
pub(crate) fn all() -> Value {
    let one = |spec: &courant_core::command::CommandSpec| {
        let key = format!("command-{}", spec.name);
        json!({
            "name": spec.name,
            "type": 1,
            "description": Language::ENGLISH.say(&key),
            "description_localizations": localized(&key),
            "contexts": CONTEXTS,
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
        OptionKind::Code | OptionKind::Filter | OptionKind::When => {}
    }
    option
}

fn kind(kind: OptionKind) -> u8 {
    match kind {
        OptionKind::Page => INTEGER,
        OptionKind::Channel => CHANNEL,
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

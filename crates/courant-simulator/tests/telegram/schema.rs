//! The accepted fields are those of the machine-readable description of Bot API 10.3.

use std::collections::BTreeSet;
use std::path::PathBuf;

use courant_simulator::telegram;
use serde_json::Value;

/// Fields that the Bot API has and the simulator refuses loudly: Courant does not use them.
const LEFT_OUT: [&str; 4] = [
    "business_connection_id",
    "direct_messages_topic_id",
    "inline_message_id",
    "suggested_post_parameters",
];

fn schema() -> Value {
    let shared = std::env::var_os("COURANT_SHARED").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"),
        PathBuf::from,
    );
    let path = shared.join("specs/telegram-bot-api-10.3.json");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!(
            "the Bot API's description is needed at {} (set COURANT_SHARED to the folder that \
             holds specs/): {error}",
            path.display()
        )
    });
    serde_json::from_str(&text).unwrap()
}

#[test]
fn the_fields_of_every_method_are_those_of_the_schema() {
    let schema = schema();
    let mut methods = 0;
    for method in telegram::methods() {
        let described = schema["methods"][method]["fields"]
            .as_object()
            .unwrap_or_else(|| panic!("the schema has no method {method}"));
        let wanted: BTreeSet<(String, bool)> = described
            .iter()
            .filter(|(name, _)| !LEFT_OUT.contains(&name.as_str()))
            .map(|(name, field)| (name.clone(), field["required"].as_bool().unwrap()))
            .collect();
        let accepted: BTreeSet<(String, bool)> =
            telegram::fields(method).map(|(name, required)| (name.to_owned(), required)).collect();
        assert_eq!(accepted, wanted, "the fields of {method}");
        methods += 1;
    }
    assert!(methods >= 25, "only {methods} methods");
}

#[test]
fn the_parts_of_rich_messages_are_those_of_the_schema() {
    let schema = schema();
    let mut objects = 0;
    for (name, fields) in telegram::rich_objects() {
        let described = schema["types"][name]["fields"]
            .as_object()
            .unwrap_or_else(|| panic!("the schema has no type {name}"));
        let wanted: BTreeSet<(&str, bool)> = described
            .iter()
            .map(|(name, field)| (name.as_str(), field["required"].as_bool().unwrap()))
            .collect();
        assert_eq!(fields.into_iter().collect::<BTreeSet<_>>(), wanted, "the fields of {name}");
        objects += 1;
    }
    assert!(objects >= 40, "only {objects} objects");
}

#[test]
fn what_the_adapter_calls_is_there() {
    let methods: Vec<&str> = telegram::methods().collect();
    for method in [
        "getMe",
        "getUpdates",
        "sendMessage",
        "editMessageText",
        "deleteMessage",
        "sendPhoto",
        "sendMediaGroup",
        "answerCallbackQuery",
        "setMyCommands",
        "getFile",
        "getChat",
        "getChatMember",
    ] {
        assert!(methods.contains(&method), "{method}");
    }
}

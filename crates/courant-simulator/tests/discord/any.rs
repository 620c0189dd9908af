//! Any body at all: an answer, never a panic.

use courant_simulator::discord::check_call;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Keys that lead deep into the checks, and one that leads nowhere.
const KEYS: &[&str] = &[
    "content",
    "embeds",
    "components",
    "flags",
    "type",
    "style",
    "label",
    "custom_id",
    "url",
    "items",
    "media",
    "accessory",
    "fields",
    "name",
    "value",
    "options",
    "allowed_mentions",
    "parse",
    "users",
    "nonce",
    "message_reference",
    "message_id",
    "nothing",
];

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        prop_oneof![0..20_i64, Just(1 << 15), any::<i64>()].prop_map(Value::from),
        any::<f64>().prop_map(|number| json!(number)),
        "\\PC{0,30}".prop_map(Value::from),
        Just(json!("https://example.org/a")),
    ]
}

fn body() -> impl Strategy<Value = Value> {
    leaf().prop_recursive(6, 60, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((prop::sample::select(KEYS), inner), 0..8).prop_map(|pairs| {
                pairs
                    .into_iter()
                    .map(|(key, value)| (key.to_owned(), value))
                    .collect::<Map<_, _>>()
                    .into()
            }),
        ]
    })
}

proptest! {
    #[test]
    fn every_body_gets_an_answer(body in body(), flag in any::<bool>()) {
        let mut body = body;
        if flag && body.is_object() {
            body["flags"] = json!(1 << 15);
        }
        for (method, path) in [("POST", "/channels/1/messages"), ("PATCH", "/channels/1/messages/2")] {
            if let Err(refusal) = check_call(method, path, &body) && body.is_object() {
                let refusal: Value = serde_json::from_str(&refusal).unwrap();
                prop_assert!(refusal["code"].is_u64());
            }
        }
    }
}

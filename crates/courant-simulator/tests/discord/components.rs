//! Buttons and selects in action rows.

use serde_json::{Value, json};

use crate::bench::Bench;

fn rows(rows: &Value) -> Value {
    json!({"content": "x", "components": rows})
}

fn row(components: &Value) -> Value {
    rows(&json!([{"type": 1, "components": components}]))
}

fn button(label: &str, id: &str) -> Value {
    json!({"type": 2, "style": 1, "label": label, "custom_id": id})
}

fn select(options: usize) -> Value {
    let options: Vec<Value> =
        (0..options).map(|n| json!({"label": "l", "value": n.to_string()})).collect();
    json!({"type": 3, "custom_id": "s", "options": options})
}

fn with(mut value: Value, key: &str, new: Value) -> Value {
    value[key] = new;
    value
}

/// The path of the first component's error.
const FIRST: &str = "components/0/components/0";

#[tokio::test]
async fn bad_components_are_refused_by_name() {
    let bench = Bench::new().await;
    let good = || button("b", "1");
    let exclusive = "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE";
    let link = json!({"type": 2, "style": 5, "label": "l", "url": "https://example.org"});
    let six: Vec<Value> =
        (0..6).map(|n| json!({"type": 1, "components": [button("b", &n.to_string())]})).collect();
    let wide: Vec<Value> = (0..6).map(|n| button("b", &n.to_string())).collect();
    let cases = [
        (rows(&json!(six)), "components".to_owned(), "BASE_TYPE_MAX_LENGTH"),
        (rows(&json!([good()])), "components/0".to_owned(), "UNION_TYPE_CHOICES"),
        (
            rows(&json!([{"type": 10, "content": "x"}])),
            "components/0".to_owned(),
            "UNION_TYPE_CHOICES",
        ),
        (row(&json!([])), "components/0/components".to_owned(), "BASE_TYPE_BAD_LENGTH"),
        (row(&json!(wide)), "components/0/components".to_owned(), "BASE_TYPE_BAD_LENGTH"),
        (row(&json!([{"type": 4, "custom_id": "x"}])), FIRST.to_owned(), "UNION_TYPE_CHOICES"),
        (
            row(&json!([button(&"x".repeat(81), "1")])),
            format!("{FIRST}/label"),
            "BASE_TYPE_MAX_LENGTH",
        ),
        (row(&json!([button("", "1")])), format!("{FIRST}/label"), "BASE_TYPE_REQUIRED"),
        (
            row(&json!([button("b", &"x".repeat(101))])),
            format!("{FIRST}/custom_id"),
            "BASE_TYPE_BAD_LENGTH",
        ),
        (
            row(&json!([with(good(), "style", json!(7))])),
            format!("{FIRST}/style"),
            "BASE_TYPE_CHOICES",
        ),
        (row(&json!([with(good(), "icon", json!(7))])), format!("{FIRST}/icon"), "UNKNOWN_FIELD"),
        (row(&json!([with(good(), "url", json!("https://a.org"))])), FIRST.to_owned(), exclusive),
        (row(&json!([with(link.clone(), "custom_id", json!("x"))])), FIRST.to_owned(), exclusive),
        (
            row(&json!([{"type": 2, "style": 5, "label": "l"}])),
            format!("{FIRST}/url"),
            "BUTTON_COMPONENT_URL_REQUIRED",
        ),
        (
            row(&json!([with(link, "url", json!(format!("https://a.org/{}", "x".repeat(500))))])),
            format!("{FIRST}/url"),
            "BASE_TYPE_MAX_LENGTH",
        ),
        (
            row(&json!([{"type": 2, "style": 1, "label": "l"}])),
            format!("{FIRST}/custom_id"),
            "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED",
        ),
        (
            row(&json!([good(), good()])),
            "components/0/components/1/custom_id".to_owned(),
            "COMPONENT_CUSTOM_ID_DUPLICATED",
        ),
        (
            row(&json!([select(1), good()])),
            "components/0/components/1".to_owned(),
            "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
        ),
        (row(&json!([select(26)])), format!("{FIRST}/options"), "BASE_TYPE_BAD_LENGTH"),
        (row(&json!([select(0)])), format!("{FIRST}/options"), "BASE_TYPE_BAD_LENGTH"),
        (
            row(&json!([with(select(1), "placeholder", json!("x".repeat(151)))])),
            format!("{FIRST}/placeholder"),
            "BASE_TYPE_MAX_LENGTH",
        ),
        (
            row(&json!([with(
                select(1),
                "options",
                json!([{"label": "x".repeat(101), "value": "v"}])
            )])),
            format!("{FIRST}/options/0/label"),
            "BASE_TYPE_BAD_LENGTH",
        ),
        (
            row(&json!([with(
                select(1),
                "options",
                json!([{"label": "a", "value": "v"}, {"label": "b", "value": "v"}])
            )])),
            format!("{FIRST}/options/1"),
            "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
        ),
    ];
    for (body, path, code) in cases {
        let reply = bench.post(body.clone()).await;
        assert_eq!(reply.code(), 50035, "{body}");
        assert!(reply.errors(&path).contains(&code.to_owned()), "{body}: {}", reply.body);
    }
}

#[tokio::test]
async fn five_rows_of_five_buttons_and_a_full_select() {
    let bench = Bench::new().await;
    let buttons: Vec<Value> = (0..5)
        .map(|y| {
            let row: Vec<Value> =
                (0..5).map(|x| button(&"x".repeat(80), &format!("{:0>99}{x}", y))).collect();
            json!({"type": 1, "components": row})
        })
        .collect();
    let reply = bench.post(json!({"components": buttons})).await;
    assert_eq!(reply.status, 200, "{}", reply.body);
    assert_eq!(bench.post(row(&json!([select(25)]))).await.status, 200);
    let seen = bench.seen();
    assert_eq!(seen[0].buttons().len(), 25);
    assert_eq!(seen[1].selects()[0].options.len(), 25);
}

//! Components V2.

use courant_simulator::discord::IS_COMPONENTS_V2;
use serde_json::{Value, json};

use crate::bench::Bench;

fn v2(components: &Value) -> Value {
    json!({"flags": IS_COMPONENTS_V2, "components": components})
}

fn text(content: &str) -> Value {
    json!({"type": 10, "content": content})
}

fn gallery(items: usize) -> Value {
    json!({"type": 12, "items": vec![json!({"media": {"url": "https://example.org/a.png"}}); items]})
}

#[tokio::test]
async fn bad_layouts_are_refused_by_name() {
    let bench = Bench::new().await;
    let legacy = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2";
    let button = json!({"type": 2, "style": 1, "label": "b", "custom_id": "1"});
    let container = |inner: Value| v2(&json!([{"type": 17, "components": inner}]));
    let cases = [
        (
            json!({"content": "x", "flags": IS_COMPONENTS_V2, "components": [text("x")]}),
            "content",
            legacy,
        ),
        (
            json!({"embeds": [{"title": "x"}], "flags": IS_COMPONENTS_V2, "components": [text("x")]}),
            "embeds",
            legacy,
        ),
        (v2(&json!([button.clone()])), "components/0", "UNION_TYPE_CHOICES"),
        (
            v2(&json!([{"type": 11, "media": {"url": "https://a.org"}}])),
            "components/0",
            "UNION_TYPE_CHOICES",
        ),
        (v2(&json!([text("")])), "components/0/content", "BASE_TYPE_BAD_LENGTH"),
        (v2(&json!([text(" ")])), "components/0/content", "BASE_TYPE_BAD_LENGTH"),
        (v2(&json!([text(&"x".repeat(4001))])), "components/0/content", "BASE_TYPE_BAD_LENGTH"),
        (
            v2(&json!([text(&"x".repeat(2000)), text(&"x".repeat(2001))])),
            "components",
            "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
        ),
        (v2(&json!(vec![text("x"); 41])), "components", "BASE_TYPE_MAX_LENGTH"),
        (container(json!(vec![text("x"); 40])), "components", "BASE_TYPE_MAX_LENGTH"),
        (container(json!([])), "components/0/components", "BASE_TYPE_BAD_LENGTH"),
        (
            container(json!([{"type": 17, "components": [text("x")]}])),
            "components/0/components/0",
            "UNION_TYPE_CHOICES",
        ),
        (
            v2(&json!([{"type": 17, "components": [text("x")], "accent_color": -1}])),
            "components/0/accent_color",
            "NUMBER_TYPE_MIN",
        ),
        (
            v2(&json!([{"type": 9, "components": [text("x")]}])),
            "components/0/accessory",
            "BASE_TYPE_REQUIRED",
        ),
        (
            v2(&json!([{"type": 9, "components": vec![text("x"); 4], "accessory": button}])),
            "components/0/components",
            "BASE_TYPE_BAD_LENGTH",
        ),
        (
            v2(&json!([{"type": 9, "components": [text("x")], "accessory": text("x")}])),
            "components/0/accessory",
            "UNION_TYPE_CHOICES",
        ),
        (v2(&json!([gallery(0)])), "components/0/items", "BASE_TYPE_BAD_LENGTH"),
        (v2(&json!([gallery(11)])), "components/0/items", "BASE_TYPE_BAD_LENGTH"),
        (
            v2(&json!([{"type": 12, "items": [{"media": {"url": "attachment://a.png"}}]}])),
            "components/0/items/0/media/url",
            "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
        ),
        (
            v2(&json!([{"type": 13, "file": {"url": "https://a.org/a.png"}}])),
            "components/0/file/url",
            "URL_TYPE_INVALID_SCHEME",
        ),
        (v2(&json!([{"type": 14, "spacing": 3}])), "components/0/spacing", "BASE_TYPE_CHOICES"),
    ];
    for (body, path, code) in cases {
        let reply = bench.post(body.clone()).await;
        assert_eq!(reply.code(), 50035, "{body}");
        assert_eq!(reply.errors(path), [code], "{body}");
    }
    assert_eq!(bench.post(v2(&json!([]))).await.code(), 50006);
}

#[tokio::test]
async fn the_fullest_layout_passes() {
    let bench = Bench::new().await;
    let mut inner = vec![
        json!({"type": 9, "components": [text(&"x".repeat(3964))], "accessory":
            {"type": 11, "media": {"url": "https://example.org/a.png"}, "description": "d"}}),
        gallery(10),
        json!({"type": 14, "spacing": 2, "divider": true}),
        json!({"type": 1, "components": [{"type": 2, "style": 5, "label": "w", "url": "https://example.org"}]}),
    ];
    // 1 container, 4 here, 2 in the section, 1 in the row: 32 are left.
    inner.extend(vec![text("x"); 32]);
    let reply =
        bench.post(v2(&json!([{"type": 17, "accent_color": 1, "components": inner}]))).await;
    assert_eq!(reply.status, 200, "{}", reply.body);
    let seen = bench.seen();
    assert_eq!(seen[0].text().chars().filter(|c| *c == 'x').count(), 3996);
    assert_eq!(seen[0].buttons()[0].url.as_deref(), Some("https://example.org"));
}

#[tokio::test]
async fn the_flag_stays() {
    let bench = Bench::new().await;
    let id = bench.post(v2(&json!([text("a")]))).await.id();
    assert_eq!(bench.edit(id, json!({"components": [text("b")]})).await.status, 200);
    let refused = bench.edit(id, json!({"flags": 0})).await;
    assert_eq!(refused.errors("flags"), ["MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG"]);
    let row = json!([{"type": 1, "components": [{"type": 2, "style": 1, "label": "b", "custom_id": "1"}]}]);
    let refused = bench.edit(id, json!({"flags": 0, "components": row})).await;
    assert_eq!(refused.errors("components"), ["UNION_TYPE_CHOICES"]);
    assert_eq!(bench.edit(id, json!({"content": "x"})).await.code(), 50035);
    assert_eq!(bench.edit(id, json!({"components": []})).await.code(), 50006);
    let old = bench.post(json!({"content": "old"})).await.id();
    let upgrade = bench.edit(old, v2(&json!([text("new")]))).await;
    assert_eq!(upgrade.errors("content"), ["MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"]);
    let upgrade = json!({"content": null, "flags": IS_COMPONENTS_V2, "components": [text("new")]});
    assert_eq!(bench.edit(old, upgrade).await.status, 200);
    let seen = bench.seen();
    assert_eq!((seen[0].text(), seen[1].text()), ("b".to_owned(), "new".to_owned()));
}

//! Components and modals: what pressing them sends, and what may be answered.

use courant_simulator::discord::{ActError, Answer, IS_COMPONENTS_V2};
use serde_json::json;

use crate::interactions::{hello, message, respond, stage, webhook};

#[tokio::test]
async fn buttons_and_selects_in_containers() {
    let (bench, mut gateway) = stage().await;
    let option = |n: u8| json!({"label": n.to_string(), "value": n.to_string()});
    let body = json!({"flags": IS_COMPONENTS_V2, "components": [{"type": 17, "components": [
        {"type": 1, "components": [{"type": 2, "style": 1, "label": "Go", "custom_id": "go"},
            {"type": 2, "style": 1, "label": "Off", "custom_id": "off", "disabled": true},
            {"type": 2, "style": 5, "label": "Web", "url": "https://example.org"}]},
        {"type": 1, "components": [{"type": 3, "custom_id": "pick", "options": [option(1), option(2)]}]}]}]});
    let id = bench.post(body).await.id();
    let click = |label: &str| bench.server.click(bench.ada, bench.channel, id, label);
    assert_eq!(click("Off"), Err(ActError::Disabled("Off".into())));
    assert_eq!(click("Web"), Err(ActError::Link("Web".into())));
    assert_eq!(click("No"), Err(ActError::UnknownComponent("No".into())));
    let pressed = click("go").unwrap();
    let event = gateway.event("INTERACTION_CREATE").await;
    let refused = respond(&bench, &event, json!({"type": 7, "data": {"content": "x"}})).await;
    assert_eq!(
        refused.errors("data/content"),
        ["MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"]
    );
    assert_eq!(respond(&bench, &event, json!({"type": 6})).await.status, 204);
    assert_eq!(bench.server.answer(pressed), Some(Answer::Deferred));
    let select =
        |values: &[&str]| bench.server.select(bench.ada, bench.channel, id, "pick", values);
    assert!(matches!(select(&["3"]), Err(ActError::Value(_))));
    assert!(matches!(select(&["1", "2"]), Err(ActError::Value(_))));
    select(&["2"]).unwrap();
    let chosen = gateway.event("INTERACTION_CREATE").await;
    assert_eq!(chosen["data"]["values"], json!(["2"]));
    let text = json!({"components": [{"type": 10, "content": "went"}]});
    let original = webhook(&bench, &event, "/messages/@original");
    assert_eq!(bench.call("PATCH", &original, text).await.status, 200);
    assert_eq!(bench.server.answer(pressed), Some(Answer::Updated));
    assert_eq!(bench.seen()[0].text(), "went");
}

#[tokio::test]
async fn modals() {
    let (bench, mut gateway) = stage().await;
    let (id, event) = hello(&bench, &mut gateway).await;
    let input =
        json!({"type": 4, "custom_id": "name", "style": 1, "label": "Name", "max_length": 5});
    let data = json!({"custom_id": "m", "title": "Who", "components": [{"type": 1, "components": [input]}]});
    assert_eq!(respond(&bench, &event, json!({"type": 9, "data": data})).await.status, 204);
    assert_eq!(bench.server.answer(id), Some(Answer::Modal(data)));
    let submit = |fields: &[(&str, &str)]| bench.server.submit_modal(bench.ada, id, fields);
    assert!(matches!(submit(&[]), Err(ActError::Value(_))));
    assert!(matches!(submit(&[("name", "too long")]), Err(ActError::Value(_))));
    assert!(matches!(submit(&[("other", "x")]), Err(ActError::Value(_))));
    let sent = submit(&[("name", "Ada")]).unwrap();
    let event = gateway.event("INTERACTION_CREATE").await;
    assert_eq!(event["type"], 5);
    assert_eq!(event["data"]["components"][0]["components"][0]["value"], "Ada");
    assert_eq!(bench.server.submit_modal(bench.ada, sent, &[]), Err(ActError::NoModal(sent)));
    assert_eq!(respond(&bench, &event, json!({"type": 9, "data": {}})).await.code(), 50035);
    assert_eq!(respond(&bench, &event, message(json!({"content": "Hello Ada"}))).await.status, 204);
}

//! What the description says is what there is; and whatever is posted is answered.

use crate::world::{World, answered};
use proptest::prelude::*;
use serde_json::Value;

#[tokio::test]
async fn the_description_names_exactly_what_there_is() {
    let world = World::start().await;
    let description = world.client.get(world.url("/v1/openapi.json")).send().await.unwrap();
    assert_eq!(description.headers()["content-type"], "application/json");
    let description: Value = description.json().await.unwrap();
    let mut paths = Vec::new();
    for (path, methods) in description["paths"].as_object().unwrap() {
        paths.push(path.as_str());
        for method in ["get", "post", "put", "patch", "delete"] {
            let there = methods.get(method).is_some();
            let url = world.url(&path.replace("{token}", "x"));
            let request = world.client.request(method.to_uppercase().parse().unwrap(), url);
            let status = request.send().await.unwrap().status().as_u16();
            assert_eq!(status != 405, there, "{method} {path}: {status}");
            if there {
                let told = methods[method]["responses"].as_object().unwrap();
                assert!(told.contains_key(&status.to_string()), "{method} {path}: {status}");
            }
        }
    }
    let all = ["/healthz", "/v1/issues", "/v1/mail", "/v1/openapi.json", "/v1/websub/{token}"];
    paths.sort_unstable();
    assert_eq!(paths, all);
}

#[tokio::test]
async fn answers_have_the_fields_that_are_described() {
    let world = World::start().await;
    let description: Value =
        world.client.get(world.url("/v1/openapi.json")).send().await.unwrap().json().await.unwrap();
    let fits = |name: &str, answer: &Value| {
        let schema = &description["components"]["schemas"][name];
        for field in schema["required"].as_array().unwrap() {
            assert!(answer.get(field.as_str().unwrap()).is_some(), "{name}: {field} in {answer}");
        }
    };
    let text = "# Tides\n\nHigh water is at six in the morning.\n";
    let (_, answer) = world.publish("text/markdown", text).await;
    fits("TakenIn", &answer);
    let issue = &description["components"]["schemas"]["TakenIn"]["properties"]["issues"]["items"];
    for field in issue["required"].as_array().unwrap() {
        assert!(answer["issues"][0].get(field.as_str().unwrap()).is_some());
    }
    let trial = answered(world.post("/v1/issues?dry_run=true", "text/markdown", text)).await;
    fits("Understood", &trial.1);
    let (_, problem) = world.publish("text/markdown", "").await;
    fits("Problem", &problem);
    let kinds = &description["components"]["schemas"]["Problem"]["properties"]["kind"]["enum"];
    assert!(kinds.as_array().unwrap().contains(&problem["kind"]));
}

#[test]
fn whatever_is_posted_is_answered() {
    let kinds =
        ["application/json", "text/markdown", "text/html", "text/plain", "message/rfc822", "x"];
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let world = runtime.block_on(World::start());
    // Each is a trial: what is taken in is another test, and one token posts only so many.
    let tokens: Vec<String> = (0..10)
        .map(|number| {
            runtime.block_on(crate::world::newsletter(&world.store, &format!("N {number}"))).1
        })
        .collect();
    let count = std::cell::Cell::new(0_usize);
    let config =
        ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() };
    let bytes = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..600),
        "(\\PC|\n){0,300}".prop_map(String::into_bytes),
        "\\{\"(title|html|text|markdown|id|authors|deliver)\": ?(\"\\PC{0,40}\"|[0-9]{1,5}|null|\\[\\]|true)\\}".prop_map(String::into_bytes),
    ];
    proptest!(config, |(body in bytes, kind in 0_usize..6)| {
        let number = count.replace(count.get() + 1);
        let request = world.client.post(world.url("/v1/issues?deliver=false"));
        let request = request.bearer_auth(&tokens[number / 50 % 10]).header("content-type", kinds[kind]);
        let (status, _) = runtime.block_on(answered(request.body(body)));
        prop_assert!(matches!(status, 200 | 201 | 400 | 415 | 422), "{}", status);
    });
}

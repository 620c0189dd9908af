//! Interactions: three seconds, one answer, fifteen minutes; follow-ups, components, modals.

use courant_simulator::discord::{ActError, Answer, EPHEMERAL, IS_COMPONENTS_V2};
use serde_json::{Value, json};

use crate::bench::{Bench, Gateway, Reply};

/// A bench whose one command is `/hello`, and the bot's connection.
pub(crate) async fn stage() -> (Bench, Gateway) {
    let bench = Bench::new().await;
    let option = json!({"type": 3, "name": "what", "description": "d", "autocomplete": true});
    let command = json!({"name": "hello", "description": "d", "options": [option]});
    assert_eq!(bench.register(json!([command])).await.status, 200);
    let gateway = bench.online().await;
    (bench, gateway)
}

pub(crate) async fn hello(bench: &Bench, gateway: &mut Gateway) -> (u64, Value) {
    let id = bench.server.run(bench.ada, bench.channel, "hello", &[]).unwrap();
    (id, gateway.event("INTERACTION_CREATE").await)
}

pub(crate) async fn respond(bench: &Bench, event: &Value, body: Value) -> Reply {
    let (id, token) = (event["id"].as_str().unwrap(), event["token"].as_str().unwrap());
    bench.call("POST", &format!("/interactions/{id}/{token}/callback"), body).await
}

pub(crate) fn webhook(bench: &Bench, event: &Value, rest: &str) -> String {
    format!(
        "/webhooks/{}/{}{rest}",
        bench.server.application_id(),
        event["token"].as_str().unwrap()
    )
}

pub(crate) fn message(data: Value) -> Value {
    json!({"type": 4, "data": data})
}

#[tokio::test]
async fn the_first_answer_shows_who_ran_which_command() {
    let (bench, mut gateway) = stage().await;
    let (_, event) = hello(&bench, &mut gateway).await;
    assert!(respond(&bench, &event, message(json!({"content": "hi"}))).await.status < 300);
    let more =
        bench.call("POST", &webhook(&bench, &event, ""), json!({"content": "and more"})).await;
    assert_eq!(more.status, 200);
    let seen = bench.server.messages(bench.channel, bench.ada);
    let used: Vec<_> = seen.iter().map(|message| message.used.clone()).collect();
    assert_eq!(used, [Some(("Ada".to_owned(), "hello".to_owned())), None]);
}

#[tokio::test]
async fn an_interaction_says_who_where_and_what() {
    let (bench, mut gateway) = stage().await;
    let (id, event) = hello(&bench, &mut gateway).await;
    assert_eq!(event["id"], id.to_string());
    assert_eq!(
        (&event["type"], &event["version"], &event["context"]),
        (&json!(2), &json!(1), &json!(0))
    );
    assert_eq!(event["member"]["user"]["id"], bench.ada.to_string());
    assert!(
        event["member"]["permissions"].as_str().unwrap().parse::<u64>().unwrap() & (1 << 5) != 0,
        "the owner"
    );
    assert_eq!((&event["locale"], &event["guild_locale"]), (&json!("en-US"), &json!("en-US")));
    assert_eq!(event["authorizing_integration_owners"], json!({"0": bench.guild.to_string()}));
    assert!(event["attachment_size_limit"].is_u64() && event["app_permissions"].is_string());
    let bob = bench.server.add_user("Bob", "de");
    let dm = bench.server.open_dm(bob);
    bench.server.run(bob, dm, "hello", &[]).unwrap();
    let event = gateway.event("INTERACTION_CREATE").await;
    assert_eq!((&event["context"], &event["user"]["id"]), (&json!(1), &json!(bob.to_string())));
    assert!(event["member"].is_null() && event["guild_id"].is_null());
    assert_eq!(event["authorizing_integration_owners"], json!({"0": "0"}));
}

#[tokio::test]
async fn one_answer_within_three_seconds() {
    let (bench, mut gateway) = stage().await;
    let (id, event) = hello(&bench, &mut gateway).await;
    assert_eq!(bench.server.answer(id), None);
    assert_eq!(respond(&bench, &event, message(json!({"content": "hi"}))).await.status, 204);
    let Some(Answer::Message { id: shown, ephemeral: false }) = bench.server.answer(id) else {
        panic!()
    };
    assert_eq!(bench.seen()[0].id, shown);
    let again = respond(&bench, &event, message(json!({"content": "hi"}))).await;
    assert_eq!((again.status, again.code()), (400, 40060));
    assert_eq!(again.body["message"], "Interaction has already been acknowledged.");
    let (late, event) = hello(&bench, &mut gateway).await;
    bench.skip(3);
    let refused = respond(&bench, &event, message(json!({"content": "hi"}))).await;
    assert_eq!((refused.status, refused.code()), (404, 10062));
    assert_eq!(refused.body["message"], "Unknown interaction");
    assert_eq!(bench.server.answer(late), Some(Answer::Missed));
    let wrong = bench
        .call("POST", &format!("/interactions/{late}/wrong/callback"), message(json!({})))
        .await;
    assert_eq!(wrong.code(), 10062);
}

#[tokio::test]
async fn bad_answers_are_refused_by_name() {
    let (bench, mut gateway) = stage().await;
    let (_, event) = hello(&bench, &mut gateway).await;
    let x = |n: usize| "x".repeat(n);
    let modal = |key: &str, value: Value| {
        let input = json!({"type": 4, "custom_id": "i", "style": 1, "label": "l"});
        let row = json!({"type": 1, "components": [input]});
        let mut data = json!({"custom_id": "m", "title": "t", "components": [row]});
        data[key] = value;
        json!({"type": 9, "data": data})
    };
    let v2 = json!({"flags": IS_COMPONENTS_V2});
    let cases = [
        (json!({}), "type", "BASE_TYPE_REQUIRED"),
        (json!({"type": 1}), "type", "BASE_TYPE_CHOICES"),
        (json!({"type": 7, "data": {"content": "x"}}), "type", "BASE_TYPE_CHOICES"),
        (json!({"type": 8, "data": {"choices": []}}), "type", "BASE_TYPE_CHOICES"),
        (json!({"type": 4, "body": {}}), "body", "UNKNOWN_FIELD"),
        (message(json!({"content": x(2001)})), "data/content", "BASE_TYPE_MAX_LENGTH"),
        (message(json!({"content": "x", "nonce": "1"})), "data/nonce", "UNKNOWN_FIELD"),
        (json!({"type": 5, "data": v2}), "data/flags", "BASE_TYPE_CHOICES"),
        (modal("title", json!(x(46))), "data/title", "BASE_TYPE_BAD_LENGTH"),
        (modal("custom_id", json!(x(101))), "data/custom_id", "BASE_TYPE_BAD_LENGTH"),
        (modal("components", json!([])), "data/components", "BASE_TYPE_BAD_LENGTH"),
        (modal("components", json!([{"type": 2}])), "data/components/0", "UNION_TYPE_CHOICES"),
        (
            modal(
                "components",
                json!([{"type": 1, "components": [{"type": 4, "custom_id": "i", "style": 1, "label": x(46)}]}]),
            ),
            "data/components/0/components/0/label",
            "BASE_TYPE_BAD_LENGTH",
        ),
    ];
    for (body, path, code) in cases {
        let reply = respond(&bench, &event, body.clone()).await;
        assert_eq!(reply.code(), 50035, "{body}");
        assert_eq!(reply.errors(path), [code], "{body}");
    }
    assert_eq!(respond(&bench, &event, message(json!({"content": ""}))).await.code(), 50006);
    bench.server.complete(bench.ada, bench.channel, "hello", &[], ("what", "x")).unwrap();
    let event = gateway.event("INTERACTION_CREATE").await;
    let choices = |choices: Value| json!({"type": 8, "data": {"choices": choices}});
    let cases = [
        (message(json!({"content": "x"})), "type", "BASE_TYPE_CHOICES"),
        (
            choices(json!(vec![json!({"name": "n", "value": "v"}); 26])),
            "data/choices",
            "BASE_TYPE_MAX_LENGTH",
        ),
        (
            choices(json!([{"name": x(101), "value": "v"}])),
            "data/choices/0/name",
            "BASE_TYPE_BAD_LENGTH",
        ),
        (
            choices(json!([{"name": "n", "value": 1}])),
            "data/choices/0/value",
            "STRING_TYPE_CONVERT",
        ),
    ];
    for (body, path, code) in cases {
        assert_eq!(respond(&bench, &event, body.clone()).await.errors(path), [code], "{body}");
    }
}

#[tokio::test]
async fn suggestions() {
    let (bench, mut gateway) = stage().await;
    let id = bench.server.complete(bench.ada, bench.channel, "hello", &[], ("what", "x")).unwrap();
    let event = gateway.event("INTERACTION_CREATE").await;
    let body = json!({"type": 8, "data": {"choices": [{"name": "One", "value": "1"}]}});
    assert_eq!(respond(&bench, &event, body).await.status, 204);
    assert_eq!(bench.server.answer(id), Some(Answer::Choices(vec![("One".into(), json!("1"))])));
}

#[tokio::test]
async fn ephemeral_answers_are_for_one_person() {
    let (bench, mut gateway) = stage().await;
    let bob = bench.server.add_user("Bob", "de");
    bench.server.join(bench.guild, bob);
    let (id, event) = hello(&bench, &mut gateway).await;
    let data = json!({"content": "psst", "flags": EPHEMERAL, "components": [{"type": 1, "components":
        [{"type": 2, "style": 1, "label": "More", "custom_id": "more"}]}]});
    respond(&bench, &event, message(data)).await;
    let Some(Answer::Message { id: shown, ephemeral: true }) = bench.server.answer(id) else {
        panic!()
    };
    assert_eq!(bench.seen().len(), 1);
    assert!(bench.seen()[0].ephemeral && bench.server.messages(bench.channel, bob).is_empty());
    assert_eq!(bench.get(&format!("{}/{shown}", bench.posts())).await.code(), 10008);
    assert_eq!(bench.get(&bench.posts()).await.body, json!([]));
    let pressed = bench.server.click(bob, bench.channel, shown, "More");
    assert_eq!(pressed, Err(ActError::UnknownMessage(shown)));
    let pressed = bench.server.click(bench.ada, bench.channel, shown, "More").unwrap();
    let event = gateway.event("INTERACTION_CREATE").await;
    assert_eq!((&event["type"], &event["data"]["custom_id"]), (&json!(3), &json!("more")));
    assert_eq!(event["message"]["id"], shown.to_string());
    let update = json!({"type": 7, "data": {"content": "more", "components": []}});
    assert_eq!(respond(&bench, &event, update).await.status, 204);
    assert_eq!(bench.server.answer(pressed), Some(Answer::Updated));
    assert_eq!(bench.seen()[0].text(), "more");
}

#[tokio::test]
async fn a_deferred_answer_comes_later() {
    let (bench, mut gateway) = stage().await;
    let (id, event) = hello(&bench, &mut gateway).await;
    let original = webhook(&bench, &event, "/messages/@original");
    assert_eq!(bench.get(&original).await.code(), 10015, "nothing was answered yet");
    let deferred = json!({"type": 5, "data": {"flags": EPHEMERAL}});
    assert_eq!(respond(&bench, &event, deferred).await.status, 204);
    assert_eq!(bench.server.answer(id), Some(Answer::Deferred));
    assert!(bench.seen().is_empty(), "the bot is thinking");
    assert_eq!(bench.call("PATCH", &original, json!({})).await.code(), 50006);
    let edited = bench.call("PATCH", &original, json!({"content": "done"})).await;
    assert_eq!((edited.status, edited.body["edited_timestamp"].is_null()), (200, true));
    assert!(matches!(bench.server.answer(id), Some(Answer::Message { ephemeral: true, .. })));
    assert_eq!(bench.get(&original).await.body["content"], "done");
    let (id, event) = hello(&bench, &mut gateway).await;
    respond(&bench, &event, json!({"type": 5})).await;
    let first = bench.call("POST", &webhook(&bench, &event, ""), json!({"content": "first"})).await;
    let second =
        bench.call("POST", &webhook(&bench, &event, ""), json!({"content": "second"})).await;
    assert_eq!(bench.server.answer(id), Some(Answer::Message { id: first.id(), ephemeral: false }));
    assert_ne!(first.id(), second.id());
}

#[tokio::test]
async fn follow_ups_are_edited_and_deleted_for_fifteen_minutes() {
    let (bench, mut gateway) = stage().await;
    let (_, event) = hello(&bench, &mut gateway).await;
    respond(&bench, &event, message(json!({"content": "hi"}))).await;
    let body = json!({"content": "only you", "flags": EPHEMERAL});
    let more = bench.call("POST", &webhook(&bench, &event, ""), body).await;
    assert_eq!(bench.seen()[1].text(), "only you");
    assert!(bench.seen()[1].ephemeral);
    let path = webhook(&bench, &event, &format!("/messages/{}", more.id()));
    assert_eq!(bench.call("PATCH", &path, json!({"content": "edited"})).await.status, 200);
    assert_eq!(bench.seen()[1].text(), "edited");
    assert_eq!(bench.try_call("DELETE", &path, None).await.unwrap().status, 204);
    assert_eq!(bench.call("PATCH", &path, json!({"content": "x"})).await.code(), 10008);
    let posted = bench.post(json!({"content": "unrelated"})).await.id();
    let path = webhook(&bench, &event, &format!("/messages/{posted}"));
    assert_eq!(bench.call("PATCH", &path, json!({"content": "x"})).await.code(), 10008);
    assert_eq!(bench.call("POST", "/webhooks/1/x", json!({"content": "x"})).await.code(), 50027);
    let empty = bench.call("POST", &webhook(&bench, &event, ""), json!({})).await;
    assert_eq!(empty.code(), 50006);
    bench.skip(15 * 60);
    let late = bench.call("POST", &webhook(&bench, &event, ""), json!({"content": "x"})).await;
    assert_eq!((late.status, late.code()), (401, 50027));
    assert_eq!(late.body["message"], "Invalid Webhook Token");
}

#[tokio::test]
async fn the_answer_can_come_with_its_message() {
    let (bench, mut gateway) = stage().await;
    let (_, event) = hello(&bench, &mut gateway).await;
    let (id, token) = (event["id"].as_str().unwrap(), event["token"].as_str().unwrap());
    let path = format!("/interactions/{id}/{token}/callback?with_response=true");
    let reply = bench.call("POST", &path, message(json!({"content": "hi @everyone"}))).await;
    assert_eq!(reply.status, 200);
    assert_eq!(reply.body["resource"]["message"]["content"], "hi @everyone");
    assert!(bench.seen()[0].mentions.is_empty(), "answers ping people only");
}

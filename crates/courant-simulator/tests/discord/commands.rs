//! Registering commands, and which of them are offered to whom.

use courant_simulator::discord::{ActError, permissions};
use serde_json::{Value, json};

use crate::bench::Bench;

fn command(name: &str) -> Value {
    json!({"name": name, "description": "d"})
}

fn with(key: &str, value: Value) -> Value {
    let mut command = command("a");
    command[key] = value;
    json!([command])
}

fn option(option: Value) -> Value {
    with("options", json!([option]))
}

#[tokio::test]
async fn bad_commands_are_refused_by_name() {
    let bench = Bench::new().await;
    let string = |key: &str, value: Value| {
        let mut one = json!({"type": 3, "name": "o", "description": "d"});
        one[key] = value;
        option(one)
    };
    let x = |n: usize| "x".repeat(n);
    let choice = |n: usize| {
        json!((0..n).map(|n| json!({"name": n.to_string(), "value": "v"})).collect::<Vec<_>>())
    };
    let regex = "STRING_TYPE_REGEX";
    let length = "BASE_TYPE_BAD_LENGTH";
    let options = |n: usize| {
        json!(
            (0..n)
                .map(|n| json!({"type": 3, "name": n.to_string(), "description": "d"}))
                .collect::<Vec<_>>()
        )
    };
    let order = json!([{"type": 3, "name": "a", "description": "d"}, {"type": 3, "name": "b", "description": "d", "required": true}]);
    let big: Vec<Value> =
        (0..25).map(|n| json!({"name": n.to_string(), "value": x(400)})).collect();
    let cases = [
        (json!([command("")]), "0/name", length),
        (json!([command(&x(33))]), "0/name", length),
        (json!([command("Upper")]), "0/name", regex),
        (json!([command("two words")]), "0/name", regex),
        (json!([{"name": "a"}]), "0/description", "BASE_TYPE_REQUIRED"),
        (with("description", json!(x(101))), "0/description", length),
        (with("title", json!("x")), "0/title", "UNKNOWN_FIELD"),
        (with("type", json!(9)), "0/type", "BASE_TYPE_CHOICES"),
        (with("contexts", json!([])), "0/contexts", length),
        (with("contexts", json!([3])), "0/contexts/0", "ENUM_TYPE_COERCE"),
        (
            with("default_member_permissions", json!("x")),
            "0/default_member_permissions",
            "NUMBER_TYPE_COERCE",
        ),
        (
            with("name_localizations", json!({"xx": "a"})),
            "0/name_localizations/xx",
            "ENUM_TYPE_COERCE",
        ),
        (with("name_localizations", json!({"de": "Groß"})), "0/name_localizations/de", regex),
        (
            with("description_localizations", json!({"de": x(101)})),
            "0/description_localizations/de",
            length,
        ),
        (with("options", options(26)), "0/options", "BASE_TYPE_MAX_LENGTH"),
        (with("options", order), "0/options/1", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"),
        (
            with(
                "options",
                json!([{"type": 3, "name": "a", "description": "d"}, {"type": 3, "name": "a", "description": "d"}]),
            ),
            "0/options/1",
            "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
        ),
        (
            option(json!({"type": 12, "name": "a", "description": "d"})),
            "0/options/0/type",
            "BASE_TYPE_CHOICES",
        ),
        (string("name", json!("A")), "0/options/0/name", regex),
        (string("description", json!("")), "0/options/0/description", length),
        (string("choices", choice(26)), "0/options/0/choices", "BASE_TYPE_MAX_LENGTH"),
        (
            string("choices", json!([{"name": x(101), "value": "v"}])),
            "0/options/0/choices/0/name",
            length,
        ),
        (
            string("choices", json!([{"name": "n", "value": 1}])),
            "0/options/0/choices/0/value",
            "STRING_TYPE_CONVERT",
        ),
        (string("channel_types", json!([0])), "0/options/0/channel_types", "UNKNOWN_FIELD"),
        (string("max_length", json!(6001)), "0/options/0/max_length", "NUMBER_TYPE_MAX"),
        (string("choices", json!(big)), "0", "APPLICATION_COMMAND_TOO_LARGE"),
        (
            option(json!({"type": 5, "name": "a", "description": "d", "autocomplete": true})),
            "0/options/0/autocomplete",
            "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID",
        ),
        (
            option(
                json!({"type": 3, "name": "a", "description": "d", "autocomplete": true, "choices": choice(1)}),
            ),
            "0/options/0/autocomplete",
            "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES",
        ),
        (
            option(
                json!({"type": 1, "name": "a", "description": "d", "options": [{"type": 1, "name": "b", "description": "d"}]}),
            ),
            "0/options/0/options/0/type",
            "BASE_TYPE_CHOICES",
        ),
        (
            with(
                "options",
                json!([{"type": 1, "name": "a", "description": "d"}, {"type": 3, "name": "b", "description": "d"}]),
            ),
            "0/options/1",
            "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
        ),
        (json!([command("a"), command("a")]), "1", "APPLICATION_COMMANDS_DUPLICATE_NAME"),
    ];
    for (body, path, code) in cases {
        let reply = bench.register(body.clone()).await;
        assert_eq!(reply.code(), 50035, "{body}");
        assert!(reply.errors(path).contains(&code.to_owned()), "{body}: {}", reply.body);
    }
    assert!(bench.server.commands().is_empty());
}

#[tokio::test]
async fn a_hundred_commands() {
    let bench = Bench::new().await;
    let many = |n: usize| json!((0..n).map(|n| command(&format!("c{n}"))).collect::<Vec<_>>());
    let refused = bench.register(many(101)).await;
    assert_eq!((refused.status, refused.code()), (400, 30032));
    assert_eq!(bench.register(many(100)).await.status, 200);
    let path = format!("/applications/{}/commands", bench.server.application_id());
    assert_eq!(bench.call("POST", &path, command("more")).await.code(), 30032);
    assert_eq!(bench.call("POST", &path, command("c5")).await.status, 200, "it is there already");
    assert_eq!(bench.get(&path).await.body.as_array().unwrap().len(), 100);
    let id = bench.server.commands()[0]["id"].clone();
    bench.register(many(1)).await;
    assert_eq!(bench.server.commands()[0]["id"], id, "a command keeps its id");
    assert_eq!(bench.call("POST", &path, command("new")).await.status, 201);
    assert_eq!(bench.call("PUT", "/applications/1/commands", json!([])).await.code(), 50001);
    let here =
        format!("/applications/{}/guilds/{}/commands", bench.server.application_id(), bench.guild);
    assert_eq!(bench.call("PUT", &here, json!([command("local")])).await.status, 200);
    assert!(bench.server.run(bench.ada, bench.channel, "local", &[]).is_ok());
}

#[tokio::test]
async fn translations_are_listed_on_request() {
    let bench = Bench::new().await;
    let mut translated = command("tide");
    translated["description_localizations"] = json!({ "de": "Die Flut" });
    assert_eq!(bench.register(json!([translated])).await.status, 200);
    let path = format!("/applications/{}/commands", bench.server.application_id());
    assert_eq!(bench.get(&path).await.body[0].get("description_localizations"), None);
    let listed = bench.get(&format!("{path}?with_localizations=true")).await.body;
    assert_eq!(listed[0]["description_localizations"]["de"], "Die Flut");
}

#[tokio::test]
async fn commands_are_offered_where_they_belong() {
    let bench = Bench::new().await;
    let server = &bench.server;
    let mut admin = command("admin");
    admin["default_member_permissions"] = json!(permissions::MANAGE_GUILD.to_string());
    admin["contexts"] = json!([0]);
    let mut direct = command("direct");
    direct["contexts"] = json!([1]);
    let reply = bench.register(json!([admin, direct, command("both")])).await;
    assert_eq!(reply.status, 200, "{}", reply.body);
    let bob = server.add_user("Bob", "de");
    assert_eq!(
        server.run(bob, bench.channel, "both", &[]),
        Err(ActError::UnknownChannel(bench.channel))
    );
    server.join(bench.guild, bob);
    let dm = server.open_dm(bob);
    let unknown = |name: &str| Err(ActError::UnknownCommand(name.to_owned()));
    assert!(server.run(bob, bench.channel, "both", &[]).is_ok());
    assert!(server.run(bob, dm, "both", &[]).is_ok());
    assert!(server.run(bob, dm, "direct", &[]).is_ok());
    assert_eq!(server.run(bob, bench.channel, "direct", &[]), unknown("direct"));
    assert_eq!(server.run(bob, dm, "admin", &[]), unknown("admin"));
    assert_eq!(server.run(bob, bench.channel, "nothing", &[]), unknown("nothing"));
    assert_eq!(
        server.run(bob, bench.channel, "admin", &[]),
        Err(ActError::NotAllowed("admin".into()))
    );
    server.grant(bench.guild, bob, permissions::MANAGE_GUILD);
    assert!(server.run(bob, bench.channel, "admin", &[]).is_ok());
    assert!(server.run(bench.ada, bench.channel, "admin", &[]).is_ok(), "the owner");
    assert_eq!(
        server.run(bench.ada, dm, "both", &[]),
        Err(ActError::UnknownChannel(dm)),
        "Bob's own"
    );
    server.remove_bot(bench.guild);
    assert_eq!(server.run(bob, bench.channel, "both", &[]), unknown("both"));
}

#[tokio::test]
async fn options_are_checked_as_the_client_does() {
    let bench = Bench::new().await;
    let add = json!({"type": 1, "name": "add", "description": "d", "options": [
        {"type": 3, "name": "what", "description": "d", "required": true, "autocomplete": true, "max_length": 5},
        {"type": 3, "name": "depth", "description": "d", "choices": [{"name": "Full", "value": "full"}]},
        {"type": 4, "name": "count", "description": "d", "min_value": 1, "max_value": 3},
        {"type": 7, "name": "to", "description": "d", "channel_types": [0]}]});
    let body = json!([{"name": "list", "description": "d", "options": [add]}]);
    assert_eq!(bench.register(body).await.status, 200);
    let mut gateway = bench.online().await;
    let run =
        |options: &[(&str, Value)]| bench.server.run(bench.ada, bench.channel, "list add", options);
    let what = ("what", json!("x"));
    for bad in [
        vec![],
        vec![what.clone(), ("who", json!("x"))],
        vec![("what", json!("longer"))],
        vec![what.clone(), ("depth", json!("half"))],
        vec![what.clone(), ("count", json!(4))],
        vec![what.clone(), ("count", json!("1"))],
        vec![what.clone(), ("to", json!(bench.guild))],
    ] {
        assert!(matches!(run(&bad), Err(ActError::Option { .. })), "{bad:?}");
    }
    assert!(
        bench.server.run(bench.ada, bench.channel, "list", &[]).is_err(),
        "the sub-command is missing"
    );
    run(&[what, ("depth", json!("full")), ("to", json!(bench.channel.to_string()))]).unwrap();
    let event = gateway.event("INTERACTION_CREATE").await;
    let sub = &event["data"]["options"][0];
    assert_eq!((&sub["name"], &sub["type"]), (&json!("add"), &json!(1)));
    assert_eq!(sub["options"][0], json!({"name": "what", "type": 3, "value": "x"}));
    let id = bench.channel.to_string();
    assert_eq!(event["data"]["resolved"]["channels"][&id]["name"], "news");
    let typed =
        |option| bench.server.complete(bench.ada, bench.channel, "list add", &[], (option, "x"));
    assert!(matches!(typed("depth"), Err(ActError::Option { .. })), "it offers no suggestions");
    typed("what").unwrap();
    let event = gateway.event("INTERACTION_CREATE").await;
    assert_eq!(event["type"], 4);
    assert_eq!(event["data"]["options"][0]["options"][0]["focused"], true);
}

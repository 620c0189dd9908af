//! Command menus and the bot's texts about itself.

use courant_simulator::telegram::Scope;
use serde_json::{Value, json};

use crate::support::Bot;

fn menu(commands: Value) -> Value {
    json!({ "commands": commands })
}

#[tokio::test]
async fn menus_are_kept_by_scope_and_language() {
    let bot = Bot::start().await;
    let start = json!([{"command": "start", "description": "Begin"}]);
    let german = json!([{"command": "/start", "description": " Los "}]);
    bot.ok("setMyCommands", menu(start.clone())).await;
    let scope = json!({"type": "all_group_chats"});
    let body = json!({"commands": german, "scope": scope, "language_code": "de"});
    bot.ok("setMyCommands", body).await;
    assert_eq!(bot.ok("getMyCommands", json!({})).await, start);
    assert_eq!(bot.ok("getMyCommands", json!({"scope": scope})).await, json!([]));
    let body = json!({"scope": scope, "language_code": "de"});
    assert_eq!(bot.ok("getMyCommands", body.clone()).await[0]["description"], "Los");
    let seen = bot.server.commands(Scope::AllGroupChats, "de");
    assert_eq!(seen, [("start".to_owned(), "Los".to_owned())]);
    bot.ok("deleteMyCommands", body).await;
    assert!(bot.server.commands(Scope::AllGroupChats, "de").is_empty());
    for scope in [
        json!({"type": "default"}),
        json!({"type": "all_private_chats"}),
        json!({"type": "all_chat_administrators"}),
        json!({"type": "chat", "chat_id": -5}),
        json!({"type": "chat_administrators", "chat_id": "@news"}),
        json!({"type": "chat_member", "chat_id": -5, "user_id": 5}),
    ] {
        bot.ok("setMyCommands", json!({"commands": start, "scope": scope})).await;
    }
}

#[tokio::test]
async fn what_does_not_fit_a_menu_is_refused() {
    let bot = Bot::start().await;
    let one = |name: &str, text: &str| menu(json!([{"command": name, "description": text}]));
    for (body, words) in [
        (one("", "x"), "command must be non-empty"),
        (one(&"a".repeat(33), "x"), "command length must not exceed 32"),
        (one("Start", "x"), "BOT_COMMAND_INVALID"),
        (one("my-list", "x"), "BOT_COMMAND_INVALID"),
        (one("über", "x"), "BOT_COMMAND_INVALID"),
        (one("start", " "), "command description must be non-empty"),
        (one("start", &"é".repeat(257)), "command description length must not exceed 256"),
        (
            menu(json!([{"command": "start"}])),
            "can't parse BotCommand: field \"description\" must be of type String",
        ),
        (
            menu(json!(vec![json!({"command": "a", "description": "x"}); 101])),
            "BOT_COMMANDS_TOO_MUCH",
        ),
        (json!({"commands": [], "language_code": "pt-BR"}), "invalid language code specified"),
        (json!({"commands": [], "language_code": "EN"}), "invalid language code specified"),
        (
            json!({"commands": [], "scope": {"type": "all"}}),
            "can't parse BotCommandScope: unsupported type specified",
        ),
        (
            json!({"commands": [], "scope": {"type": "default", "chat_id": 1}}),
            "unknown field \"chat_id\" of BotCommandScope",
        ),
    ] {
        assert_eq!(bot.refused("setMyCommands", body).await, format!("Bad Request: {words}"));
    }
    bot.ok("setMyCommands", one(&"a".repeat(32), &"é".repeat(256))).await;
    let hundred = vec![json!({"command": "a_1", "description": "x"}); 100];
    bot.ok("setMyCommands", menu(json!(hundred))).await;
}

#[tokio::test]
async fn the_bot_describes_itself() {
    let bot = Bot::start().await;
    bot.ok("setMyName", json!({"name": "Gazette"})).await;
    bot.ok("setMyDescription", json!({"description": "d".repeat(512)})).await;
    bot.ok("setMyShortDescription", json!({"short_description": "s", "language_code": "de"})).await;
    assert_eq!(bot.ok("getMe", json!({})).await["first_name"], "Gazette");
    assert_eq!(bot.ok("getMyName", json!({})).await, json!({"name": "Gazette"}));
    assert_eq!(bot.server.profile("short_description", "de"), "s");
    bot.refused("setMyName", json!({"name": "n".repeat(65)})).await;
    bot.refused("setMyDescription", json!({"description": "d".repeat(513)})).await;
    bot.refused("setMyShortDescription", json!({"short_description": "s".repeat(121)})).await;
}

//! getUpdates: offsets, limits, kinds, waiting, and the second poller.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::support::{Bot, kinds};

fn texts(updates: &Value) -> Vec<String> {
    let text = |update: &Value| update["message"]["text"].as_str().unwrap().to_owned();
    updates.as_array().unwrap().iter().map(text).collect()
}

#[tokio::test]
async fn an_offset_confirms_what_lies_before_it() {
    let bot = Bot::start().await;
    let ann = bot.server.add_user("Ann", "en");
    for text in ["a", "b", "c"] {
        bot.server.send(ann, ann, text);
    }
    let updates = bot.ok("getUpdates", json!({"limit": 2})).await;
    assert_eq!(texts(&updates), ["a", "b"]);
    let second = updates[1]["update_id"].as_i64().unwrap();
    assert_eq!(second, updates[0]["update_id"].as_i64().unwrap() + 1);
    let again = bot.ok("getUpdates", json!({})).await;
    assert_eq!(texts(&again), ["a", "b", "c"]);
    let after = bot.ok("getUpdates", json!({"offset": second})).await;
    assert_eq!(texts(&after), ["b", "c"]);
    assert_eq!(texts(&bot.ok("getUpdates", json!({})).await), ["b", "c"]);
    assert_eq!(texts(&bot.ok("getUpdates", json!({"offset": -1})).await), ["c"]);
    assert_eq!(texts(&bot.ok("getUpdates", json!({})).await), ["c"]);
    let info = bot.ok("getWebhookInfo", json!({})).await;
    assert_eq!((&info["url"], &info["pending_update_count"]), (&json!(""), &json!(1)));
    bot.ok("deleteWebhook", json!({"drop_pending_updates": true})).await;
    assert_eq!(bot.server.pending_updates(), 0);
}

#[tokio::test]
async fn a_poll_brings_at_most_100() {
    let bot = Bot::start().await;
    let ann = bot.server.add_user("Ann", "en");
    for number in 0..120 {
        bot.server.send(ann, ann, &number.to_string());
    }
    for limit in [100, 0, 1000] {
        let updates = bot.ok("getUpdates", json!({"limit": limit})).await;
        assert_eq!(updates.as_array().unwrap().len(), 100);
    }
}

#[tokio::test]
async fn a_long_poll_ends_with_the_first_update() {
    let bot = Bot::start().await;
    let ann = bot.server.add_user("Ann", "en");
    let waiting = bot.again();
    let begun = Instant::now();
    let poll = tokio::spawn(async move { waiting.ok("getUpdates", json!({"timeout": 10})).await });
    until_polled(&bot).await;
    bot.server.send(ann, ann, "at last");
    assert_eq!(texts(&poll.await.unwrap()), ["at last"]);
    assert!(begun.elapsed() < Duration::from_secs(8));
}

/// Waits until a poll has begun: it is the only thing that changes.
async fn until_polled(bot: &Bot) {
    bot.server.changed().wait_for(|version| *version > 1).await.unwrap();
}

#[tokio::test]
async fn an_idle_poll_ends_at_its_timeout() {
    let bot = Bot::start().await;
    let begun = Instant::now();
    assert_eq!(bot.ok("getUpdates", json!({"timeout": 1})).await, json!([]));
    assert!(begun.elapsed() >= Duration::from_secs(1));
}

#[tokio::test]
async fn a_second_poller_ends_the_first() {
    let bot = Bot::start().await;
    let first = bot.again();
    let mut changed = bot.server.changed();
    changed.mark_unchanged();
    let poll = tokio::spawn(async move { first.call("getUpdates", json!({"timeout": 10})).await });
    changed.changed().await.unwrap();
    assert_eq!(bot.ok("getUpdates", json!({})).await, json!([]));
    let (status, answer) = poll.await.unwrap();
    assert_eq!(status, 409);
    assert_eq!(
        answer["description"],
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is \
         running"
    );
    assert_eq!(bot.server.counts().conflicts, 1);
}

#[tokio::test]
async fn kinds_are_chosen_and_remembered() {
    let bot = Bot::start().await;
    let (ann, ben) = (bot.server.add_user("Ann", "en"), bot.server.add_user("Ben", "en"));
    bot.ok("getUpdates", json!({"allowed_updates": ["my_chat_member", "chat_member"]})).await;
    let group = bot.server.add_supergroup("Readers", ann);
    bot.server.add_bot(group, ann, true);
    bot.server.send(ann, ann, "unheard");
    bot.server.join(group, ben);
    assert_eq!(kinds(&bot.updates().await), ["my_chat_member", "my_chat_member", "chat_member"]);
    bot.ok("getUpdates", json!({"allowed_updates": []})).await;
    bot.server.promote(group, ben);
    bot.server.send(ann, ann, "heard");
    assert_eq!(kinds(&bot.updates().await), ["message"]);
    bot.refused("getUpdates", json!({"allowed_updates": [1]})).await;
}

#[tokio::test]
async fn updates_are_kept_for_a_day() {
    let bot = Bot::start().await;
    let ann = bot.server.add_user("Ann", "en");
    bot.server.send(ann, ann, "old");
    bot.server.clock().skip(Duration::from_secs(24 * 3600));
    assert_eq!(bot.ok("getUpdates", json!({})).await, json!([]));
}

//! The rates of PLATFORMS.md, on the server's clock.

use std::time::Duration;

use courant_simulator::telegram::{Limits, Options};
use serde_json::{Value, json};

use crate::support::Bot;

async fn bot(limits: Limits) -> Bot {
    Bot::with(Options { limits, ..Options::default() }).await
}

async fn status(bot: &Bot, chat: i64) -> u16 {
    bot.call("sendMessage", json!({"chat_id": chat, "text": "x"})).await.0
}

/// Posts to every chat at once; gives back how many passed.
async fn burst(bot: &Bot, chats: &[i64], paid: bool) -> usize {
    let posts = chats.iter().map(|chat| {
        bot.call("sendMessage", json!({"chat_id": chat, "text": "x", "allow_paid_broadcast": paid}))
    });
    let answers = futures::future::join_all(posts).await;
    answers.iter().filter(|(status, _)| *status == 200).count()
}

/// The most messages that were posted in any second, whatever the machine's speed.
fn most_in_a_second(bot: &Bot) -> usize {
    let calls = bot.server.calls();
    let posted: Vec<Duration> = calls.iter().filter(|c| c.status == 200).map(|c| c.at).collect();
    let within = |from: &Duration| {
        let window = *from..*from + SLACK;
        posted.iter().filter(|at| window.contains(at)).count()
    };
    posted.iter().map(within).max().unwrap_or_default()
}

/// A second, less what passes between counting a message and recording its call.
const SLACK: Duration = Duration::from_millis(900);

#[tokio::test]
async fn a_bot_has_33_messages_in_a_second() {
    let bot = bot(Limits::Real).await;
    let readers: Vec<i64> = (0..120).map(|_| bot.reader()).collect();
    let sent = burst(&bot, &readers, true).await;
    assert!((33..120).contains(&sent), "{sent}");
    assert!((30..=33).contains(&most_in_a_second(&bot)));
    let calls = bot.server.calls();
    let refused = calls.iter().find(|call| call.status == 429).unwrap();
    let words = "Too Many Requests: retry after 1";
    assert_eq!(refused.description.as_deref(), Some(words));
    let counts = bot.server.counts();
    assert_eq!(counts.too_many_requests, 120 - u64::try_from(sent).unwrap());
    bot.server.clock().skip(Duration::from_secs(3));
    assert_eq!(status(&bot, readers[0]).await, 200);
}

#[tokio::test]
async fn paid_messages_have_a_rate_of_their_own() {
    let bot = bot(Limits::Paid).await;
    let readers: Vec<i64> = (0..100).map(|_| bot.reader()).collect();
    assert_eq!(burst(&bot, &readers, true).await, 100);
    bot.server.clock().skip(Duration::from_secs(3));
    let unpaid = burst(&bot, &readers, false).await;
    assert!((33..100).contains(&unpaid), "{unpaid}");
}

#[tokio::test]
async fn a_chat_has_one_message_a_second_after_three_at_once() {
    let bot = bot(Limits::Real).await;
    let ann = bot.reader();
    for _ in 0..3 {
        assert_eq!(status(&bot, ann).await, 200);
    }
    let (status_, answer) = bot.call("sendMessage", json!({"chat_id": ann, "text": "x"})).await;
    assert_eq!((status_, &answer["parameters"]["retry_after"]), (429, &json!(1)));
    bot.server.clock().skip(Duration::from_secs(1));
    assert_eq!(status(&bot, ann).await, 200);
    assert_eq!(status(&bot, ann).await, 429);
    bot.server.clock().skip(Duration::from_secs(3));
    for _ in 0..3 {
        assert_eq!(status(&bot, ann).await, 200);
    }
}

#[tokio::test]
async fn a_group_has_20_messages_in_a_minute() {
    let bot = bot(Limits::Real).await;
    let ann = bot.reader();
    let channel = bot.server.add_channel("News", None, ann);
    bot.server.add_bot(channel, ann, true);
    for chat in [bot.server.add_group("Readers", ann), channel] {
        for number in 0..20 {
            assert_eq!(status(&bot, chat).await, 200, "message {number}");
            bot.server.clock().skip(Duration::from_secs(1));
        }
        let (status_, answer) =
            bot.call("sendMessage", json!({"chat_id": chat, "text": "x"})).await;
        assert_eq!(status_, 429);
        let wait = answer["parameters"]["retry_after"].as_u64().unwrap();
        assert!((38..=40).contains(&wait), "{wait}");
        bot.server.clock().skip(Duration::from_secs(wait));
        assert_eq!(status(&bot, chat).await, 200);
    }
}

fn album(chat: i64, items: usize) -> Value {
    let item = json!({"type": "photo", "media": "https://e.org/a.png"});
    json!({"chat_id": chat, "media": vec![item; items]})
}

#[tokio::test]
async fn an_album_counts_as_its_items() {
    let bot = bot(Limits::Real).await;
    let ann = bot.reader();
    let group = bot.server.add_group("Readers", ann);
    bot.ok("sendMediaGroup", album(group, 10)).await;
    bot.server.clock().skip(Duration::from_secs(7));
    assert_eq!(status(&bot, group).await, 429);
    bot.server.clock().skip(Duration::from_secs(3));
    bot.ok("sendMediaGroup", album(group, 10)).await;
    bot.server.clock().skip(Duration::from_secs(20));
    assert_eq!(status(&bot, group).await, 429);
}

#[tokio::test]
async fn edits_count_and_other_calls_do_not() {
    let bot = bot(Limits::Real).await;
    let ann = bot.reader();
    let id = bot.say(ann, "x").await;
    let edit = |text: &str| json!({"chat_id": ann, "message_id": id, "text": text});
    bot.ok("editMessageText", edit("a")).await;
    bot.ok("editMessageText", edit("b")).await;
    assert_eq!(bot.call("editMessageText", edit("c")).await.0, 429);
    assert_eq!(status(&bot, ann).await, 429);
    for _ in 0..50 {
        bot.ok("sendChatAction", json!({"chat_id": ann, "action": "typing"})).await;
    }
    bot.ok("deleteMessage", json!({"chat_id": ann, "message_id": id})).await;
}

#[tokio::test]
async fn a_message_that_is_refused_does_not_count() {
    let bot = bot(Limits::Real).await;
    let ann = bot.reader();
    for _ in 0..10 {
        bot.refused("sendMessage", json!({"chat_id": ann, "text": ""})).await;
    }
    assert_eq!(status(&bot, ann).await, 200);
}

#[tokio::test]
async fn rates_can_be_off() {
    let bot = bot(Limits::Off).await;
    let ann = bot.reader();
    for _ in 0..100 {
        assert_eq!(status(&bot, ann).await, 200);
    }
}

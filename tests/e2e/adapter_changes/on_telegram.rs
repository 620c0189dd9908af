//! Telegram.

use super::*;

async fn reader(server: &telegram::Server) -> i64 {
    let reader = server.add_user("Ana", "en");
    server.send(reader, reader, "/start");
    reader
}

#[tokio::test]
async fn a_message_is_edited_and_edited_to_the_same() {
    let server = telegram_server().await;
    let (bot, reader) = (on_telegram(&server).await, reader(&server).await);
    let chat = to(reader, ChatKind::Private);
    let message = posted(&bot, &chat, &text("<b>one</b>"), "n").await;
    for words in ["<b>two</b>", "<b>two</b>"] {
        assert_eq!(bot.edit(&chat, &message, &text(words)).await.result, Ok(Change::Made));
    }
    let seen = server.message(reader, message.0.parse().unwrap()).unwrap();
    assert_eq!((seen.text.as_str(), seen.edited, seen.buttons.len()), ("two", true, 1));
    assert_eq!(seen.entities[0].kind, "bold");
    // A note takes the buttons away, and is text whatever it says.
    let note = bot.note("gone, sorry <i>");
    assert_eq!(bot.edit(&chat, &message, &note).await.result, Ok(Change::Made));
    let seen = server.message(reader, message.0.parse().unwrap()).unwrap();
    assert_eq!((seen.text.as_str(), seen.buttons.len()), ("gone, sorry <i>", 0));
}

#[tokio::test]
async fn a_message_is_deleted_once_and_then_missing() {
    let server = telegram_server().await;
    let (bot, reader) = (on_telegram(&server).await, reader(&server).await);
    let chat = to(reader, ChatKind::Private);
    let message = posted(&bot, &chat, &text("one"), "n").await;
    assert_eq!(bot.delete(&chat, &message).await.result, Ok(Change::Made));
    assert_eq!(bot.delete(&chat, &message).await.result, Ok(Change::Missing));
    let edited = bot.edit(&chat, &message, &text("two")).await.result;
    assert_eq!(edited, Ok(Change::Missing));
    assert_eq!(server.deleted(reader).len(), 1);
}

#[tokio::test]
async fn an_old_message_cannot_be_deleted_and_becomes_a_note() {
    let server = telegram_server().await;
    let (bot, reader) = (on_telegram(&server).await, reader(&server).await);
    let chat = to(reader, ChatKind::Private);
    let message = posted(&bot, &chat, &text("one"), "n").await;
    server.clock().skip(Duration::from_secs(48 * 3600 + 1));
    assert_eq!(bot.delete(&chat, &message).await.result, Ok(Change::TooOld));
    let note = bot.note("withdrawn");
    assert_eq!(bot.edit(&chat, &message, &note).await.result, Ok(Change::Made));
    assert_eq!(server.messages(reader).last().unwrap().text, "withdrawn");
}

#[tokio::test]
async fn a_text_becomes_rich_and_a_rich_message_text() {
    let server = telegram_server().await;
    let reader = reader(&server).await;
    let config = telegram_config(&server, courant_telegram::Style::Rich);
    let bot = Telegram::connect(&config).await.unwrap();
    let chat = to(reader, ChatKind::Private);
    let message = posted(&bot, &chat, &rich("first"), "n").await;
    let is_rich = |message: &Receipt| {
        server.message(reader, message.0.parse().unwrap()).unwrap().rich.is_some()
    };
    for (part, after) in
        [(rich("second"), true), (bot.note("withdrawn"), false), (rich("third"), true)]
    {
        assert_eq!(bot.edit(&chat, &message, &part).await.result, Ok(Change::Made));
        assert_eq!(is_rich(&message), after);
    }
}

#[tokio::test]
async fn topics_and_moved_groups() {
    let server = telegram_server().await;
    let (bot, reader) = (on_telegram(&server).await, reader(&server).await);
    let forum = server.add_supergroup("Forum", reader);
    let topic = server.add_topic(forum, "News");
    let chat = to(format!("{forum}/{topic}"), ChatKind::Group);
    let message = posted(&bot, &chat, &text("one"), "n").await;
    assert_eq!(bot.edit(&chat, &message, &text("two")).await.result, Ok(Change::Made));
    let seen = server.message(forum, message.0.parse().unwrap()).unwrap();
    assert_eq!((seen.text.as_str(), seen.thread), ("two", Some(topic)));
    assert_eq!(bot.delete(&chat, &message).await.result, Ok(Change::Made));

    let group = server.add_group("Readers", reader);
    let chat = to(group, ChatKind::Group);
    let message = posted(&bot, &chat, &text("one"), "n").await;
    let moved = Refusal::Moved(Address(server.upgrade(group).to_string()));
    assert_eq!(bot.edit(&chat, &message, &text("two")).await.result, Err(moved.clone()));
    assert_eq!(bot.delete(&chat, &message).await.result, Err(moved));
}

#[tokio::test]
async fn refusals_of_a_change_are_those_of_a_message() {
    let server = telegram_server().await;
    let (bot, reader) = (on_telegram(&server).await, reader(&server).await);
    let chat = to(reader, ChatKind::Private);
    let message = posted(&bot, &chat, &text("one"), "n").await;
    server.faults().add(fault("editMessageText", 1, Fault::TooMany { retry_after: 7 }));
    let after = Duration::from_secs(7);
    let refused = bot.edit(&chat, &message, &text("two")).await.result;
    assert_eq!(refused, Err(Refusal::RetryAfter { after, blocked: Blocked::Bot }));
    server.faults().add(fault("editMessageText", 1, Fault::CutAfter));
    let refused = bot.edit(&chat, &message, &text("two")).await.result;
    assert!(matches!(refused, Err(Refusal::InDoubt(_))), "{refused:?}");
    // Asking again is harmless.
    assert_eq!(bot.edit(&chat, &message, &text("two")).await.result, Ok(Change::Made));
    server.block(reader);
    let refused = bot.edit(&chat, &message, &text("three")).await.result;
    assert!(matches!(refused, Err(Refusal::Gone(_))), "{refused:?}");
}

#[tokio::test]
async fn what_is_broadcast_is_paid_for_and_nothing_else() {
    let server = telegram_server().await;
    let reader = reader(&server).await;
    let mut config = telegram_config(&server, courant_telegram::Style::Classic);
    config.paid_broadcast = true;
    let bot = Telegram::connect(&config).await.unwrap();
    let chat = to(reader, ChatKind::Private);
    let message = posted(&bot, &chat, &text("one"), "n").await;
    bot.edit(&chat, &message, &text("two")).await.result.unwrap();
    let reply = courant_core::command::Reply::default();
    let reply = courant_core::command::Reply {
        text: vec![courant_newsletter::Block::Paragraph {
            content: vec![courant_newsletter::Inline::text("hello")],
        }],
        ..reply
    };
    bot.tell(&chat, &reply).await.result.unwrap();
    let calls = server.calls();
    let paid: Vec<_> = calls
        .iter()
        .filter(|call| call.body["allow_paid_broadcast"] == true)
        .map(|call| call.body["text"].as_str().unwrap())
        .collect();
    assert_eq!(paid, ["one"]);
    let interval = |bot: &Telegram, scope: Scope| {
        let limits = bot.limits();
        limits.iter().find(|limit| limit.scope == scope).map(|limit| limit.interval)
    };
    let (paid, free) = (Some(Duration::from_micros(1002)), Some(Duration::from_micros(33_400)));
    assert_eq!((interval(&bot, Scope::Paid), interval(&bot, Scope::Unpaid)), (paid, free));
    assert_eq!(interval(&on_telegram(&server).await, Scope::Bot), free);
    config.paced = false;
    assert!(Telegram::connect(&config).await.unwrap().limits().is_empty());
}

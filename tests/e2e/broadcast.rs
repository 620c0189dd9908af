//! Restarts in the middle: a graceful one of a delivery, a kill -9 of a broadcast.

use crate::parts::{check, long, parts, whole};
use crate::program;
use courant_tests::{Reader, Start, Town};
use std::time::Duration;

/// Readers of the broadcast on each platform.
const CHATS: usize = 60;

/// Stories of its issue: three messages on each platform.
const SHORT: usize = 20;

/// What every request takes, so that many are in flight when the bot is killed.
const LATENCY: Duration = Duration::from_millis(40);

#[tokio::test(flavor = "multi_thread")]
async fn a_restart_in_the_middle_of_a_delivery_loses_and_repeats_nothing() {
    let mut town = Town::running().await;
    // A new run does not know yet how fast the old one was.
    town.allow("Telegram sendMessage 429");
    let readers = town.readers();
    for reader in &readers {
        reader.ask("/settings full", "From now on briefings come in full.").await;
        reader.ask("/subscribe morning", "You now get Morning Tide").await;
    }
    town.publish("morning-tide", &long("Interrupted")).await;
    let begun = || (parts(&readers[0].sees()).len() >= 2).then_some(());
    town.until("the first parts", begun).await;
    town.stop().await;
    let count = |reader: &Reader| parts(&reader.sees()).len();
    let before = count(&readers[0]);
    assert!(before < parts(&readers[0].sees())[0].1, "it was over already");
    town.start().await;
    for reader in &readers {
        assert_eq!(whole(&town, reader).await, [], "nothing stands there twice");
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kill_in_the_middle_of_a_broadcast_loses_nothing() {
    let mut start = Start::default();
    start.telegram.latency = LATENCY;
    start.discord.latency = LATENCY;
    let mut town = Town::set(start).await;
    town.start_apart(&program()).await;
    let telegram = (0..CHATS).map(|n| town.telegram_reader(&format!("Ana {n}"), "en"));
    let discord = (0..CHATS).map(|n| town.discord_reader(&format!("Ben {n}"), "en-US"));
    let readers: Vec<Reader> = telegram.chain(discord).collect();
    for reader in &readers {
        reader.say("/settings full");
    }
    for reader in &readers {
        reader.gets("From now on briefings come in full.").await;
        reader.say("/subscribe morning");
    }
    for reader in &readers {
        reader.gets("You now get Morning Tide here, in full").await;
    }
    town.publish("morning-tide", &courant_tests::long_issue("Cut short", SHORT)).await;
    let sent = || readers.iter().map(|reader| parts(&reader.sees()).len()).sum::<usize>();
    town.until("the broadcast is in the middle", || (sent() >= CHATS).then_some(())).await;
    let killed = (town.telegram.clock().elapsed(), town.discord.clock().elapsed());
    town.kill().await;
    let done = readers.iter().filter(|reader| is_complete(reader)).count();
    assert!(done < readers.len(), "it was over already");
    town.start_apart(&program()).await;
    let mut twice = 0;
    for reader in &readers {
        let what = format!("the last part for {}", reader.user());
        town.until(&what, || is_complete(reader).then_some(())).await;
        let again = check_short(reader);
        if reader.platform() == "discord" {
            assert_eq!(again, [], "Discord has nothing twice");
        }
        assert!(again.len() <= 1, "one request of a chat is in flight at most: {again:?}");
        for first in &again {
            let before = killed.0.saturating_sub(first.at);
            assert!(
                before < Duration::from_secs(2),
                "it was not in flight at the kill: {before:?}"
            );
        }
        twice += again.len();
    }
    assert!(twice <= 64, "more stand twice than may be in flight: {twice}");
    town.allow("getUpdates 409");
    // A new run does not know yet how fast the old one was.
    town.allow(" 429 ");
    town.finish().await;
}

fn is_complete(reader: &Reader) -> bool {
    parts(&reader.sees()).iter().any(|(number, count, _)| number == count)
}

fn check_short(reader: &Reader) -> Vec<courant_tests::Seen> {
    check(reader, SHORT)
}

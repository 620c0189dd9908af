//! Many readers at once: chats that are there and subscribed, without a command from each.

use crate::{Reader, Start, Town};
use courant_core::model::{Depth, Newsletter};
use courant_simulator::{discord, telegram};
use rusqlite::{Connection, Result, params};
use std::path::Path;
use std::time::Duration;

/// Telegram forgets updates after a day: with them, that these people said hello.
const FORGOTTEN: Duration = Duration::from_secs(25 * 60 * 60);

/// People on Telegram who have started the bot before it runs; it will not hear of it.
pub fn on_telegram(server: &telegram::Server, count: usize) -> Vec<i64> {
    let all: Vec<i64> =
        (0..count).map(|number| server.add_user(&format!("Ana {number}"), "en")).collect();
    for user in &all {
        server.send(*user, *user, "/start");
    }
    server.clock().skip(FORGOTTEN);
    all
}

/// People on Discord with an open private channel: the person and the channel.
pub fn on_discord(server: &discord::Server, count: usize) -> Vec<(u64, u64)> {
    let person = |number| {
        let user = server.add_user(&format!("Ben {number}"), "en-US");
        (user, server.open_dm(user))
    };
    (0..count).map(person).collect()
}

/// Both platforms without limits, and a bot without a pace.
pub fn unpaced() -> Start {
    Start {
        telegram: telegram::Options { limits: telegram::Limits::Off, ..Default::default() },
        discord: discord::Options { limits: discord::Limits::Off, ..Default::default() },
        settings: vec![("DELIVERY__PACING", "off".into())],
    }
}

/// A town whose bot is not yet started; on each platform that many readers take the morning tide in that depth.
pub async fn on_both(start: Start, readers: usize, depth: Depth) -> (Town, Vec<Reader>) {
    let town = Town::set(start).await;
    let newsletter = town.newsletter("morning-tide").await;
    let anas = on_telegram(&town.telegram, readers);
    let bens = on_discord(&town.discord, readers);
    let at = anas.iter().map(i64::to_string);
    subscribe(&town.database(), &newsletter, "telegram", depth, at)
        .expect("the crowd is subscribed");
    let at = bens.iter().map(|(_, channel)| channel.to_string());
    subscribe(&town.database(), &newsletter, "discord", depth, at)
        .expect("the crowd is subscribed");
    let anas = anas.iter().map(|user| town.in_chat(*user, *user));
    let bens = bens.iter().map(|(user, channel)| town.in_channel(*user, *channel));
    let all = anas.chain(bens).collect();
    (town, all)
}

/// Waits until each has it; on Telegram nobody may have it more often than that, on Discord more than once.
pub async fn each_has(town: &Town, readers: &[Reader], title: &str, most: usize) {
    for reader in readers {
        let what = format!("{title:?} for {} on {}", reader.user(), reader.platform());
        town.until(&what, || (reader.count(title) > 0).then_some(())).await;
    }
    for reader in readers {
        let most = if reader.platform() == "discord" { 1 } else { most };
        assert!(reader.count(title) <= most, "{} has {}", reader.user(), reader.count(title));
    }
}

/// Subscribes private chats at these addresses, in one transaction.
///
/// # Errors
/// When the database does not take it.
pub fn subscribe(
    database: &Path,
    newsletter: &Newsletter,
    platform: &str,
    depth: Depth,
    addresses: impl IntoIterator<Item = String>,
) -> Result<()> {
    let mut connection = Connection::open(database)?;
    let transaction = connection.transaction()?;
    transaction.execute(
        "INSERT INTO people (platform, user_id, operator, created_at) VALUES (?1, 'crowd', 0, 0)
         ON CONFLICT (platform, user_id) DO NOTHING",
        [platform],
    )?;
    let maker: i64 = transaction.query_row(
        "SELECT id FROM people WHERE platform = ?1 AND user_id = 'crowd'",
        [platform],
        |row| row.get(0),
    )?;
    {
        let mut enter = transaction.prepare(
            "INSERT INTO chats (platform, address, kind, title, depth, created_at)
             VALUES (?1, ?2, 'private', '', ?3, 0)
             ON CONFLICT (platform, address) DO UPDATE SET depth = excluded.depth RETURNING id",
        )?;
        let mut subscribe = transaction.prepare(
            "INSERT INTO subscriptions (newsletter_id, chat_id, made_by, started_at) VALUES (?1, ?2, ?3, 0)",
        )?;
        for address in addresses {
            let chat: i64 =
                enter.query_row(params![platform, address, depth.as_str()], |row| row.get(0))?;
            subscribe.execute(params![newsletter.id, chat, maker])?;
        }
    }
    transaction.commit()?;
    // The bot should not read all of it from the write-ahead log.
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
}

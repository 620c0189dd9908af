//! A small newsletter beside a large one: how long its readers wait.

use crate::stage::{self, BROADCAST, LATENCY, OTHER, figure};
use courant_simulator::telegram;
use courant_tests::measure::ms;
use courant_tests::{Town, issue};
use std::time::Duration;

/// Readers of the small newsletter.
const FEW: usize = 100;

/// Subscriptions of the large one, and how many of its chats are there: more than are served meanwhile.
const MANY: usize = 100_000;
const THERE: usize = 5_000;

/// How long the large one has been under way.
const AHEAD: Duration = Duration::from_secs(3);

/// Ids of chats that are not there.
const NOBODY: usize = 9_000_000_000;

/// The time to the last reader of the small newsletter, alone and beside the large one.
pub(crate) async fn measure() {
    let options = telegram::Options { latency: LATENCY, ..Default::default() };
    let mut town = stage::set(options, &[]).await;
    // Which chats come first in the database should not matter.
    let large = stage::readers(&town, BROADCAST, THERE).await;
    let absent = (NOBODY..).take(MANY - large.len()).map(|id| id.to_string());
    stage::subscribe(&town, BROADCAST, "telegram", absent).await;
    let small = stage::readers(&town, OTHER, FEW).await;
    town.start_apart(&stage::program()).await;
    let alone = last_arrival(&town, &small, "Alone").await;
    figure("fair.alone_ms", format_args!("{:.0}", ms(alone)));
    town.publish(BROADCAST, &issue("The large one")).await;
    tokio::time::sleep(AHEAD).await;
    let shared = last_arrival(&town, &small, "Beside it").await;
    figure("fair.shared_ms", format_args!("{:.0}", ms(shared)));
    town.stop().await;
    stage::judge(&town);
}

/// Publishes an issue of the small newsletter; the time until the last of its readers has it.
async fn last_arrival(town: &Town, readers: &[i64], title: &str) -> Duration {
    let begun = town.telegram.clock().elapsed();
    town.publish(OTHER, &issue(title)).await;
    let has = |chat: &&i64| town.on_telegram(**chat).iter().any(|seen| seen.text.contains(title));
    let count = || u64::try_from(readers.iter().filter(has).count()).unwrap_or_default();
    stage::until(town, title, u64::try_from(readers.len()).unwrap_or(u64::MAX), count).await;
    let times = stage::arrivals(readers.iter().map(|chat| town.on_telegram(*chat)), title);
    times.into_iter().max().unwrap_or_default().saturating_sub(begun)
}

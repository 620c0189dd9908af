//! A million subscriptions of one newsletter: how soon the first message leaves, what it costs, and whether
//! commands wait meanwhile.

mod ahead;
mod latest;

use crate::stage::{self, BROADCAST, LATENCY, OTHER, figure};
use ahead::Ahead;
use courant_simulator::telegram;
use courant_tests::measure::ms;
use courant_tests::{crowd, issue};
use latest::Readers;
use std::time::Duration;

/// The title of what is broadcast.
const TITLE: &str = "To everybody";

/// Subscriptions, and how many of their chats are there: more than can be reached in the time.
const SUBSCRIPTIONS: usize = 1_000_000;
const THERE: usize = 10_000;

/// How long the broadcast is watched.
const WATCHED: Duration = Duration::from_secs(60);

/// Ids of chats that are not there.
const NOBODY: usize = 9_000_000_000;

/// All figures of the million.
pub(crate) async fn measure() {
    let options = telegram::Options { latency: LATENCY, ..Default::default() };
    let mut town = stage::set(options, &[]).await;
    town.publish(OTHER, &issue("A small one")).await;
    let chats = stage::readers(&town, BROADCAST, THERE).await;
    let absent = (NOBODY..).take(SUBSCRIPTIONS - chats.len()).map(|id| id.to_string());
    stage::subscribe(&town, BROADCAST, "telegram", absent).await;
    stage::tell("the subscriptions are there");
    let readers = Readers::new(crowd::on_telegram(&town.telegram, latest::READERS));
    town.start_apart(&stage::program()).await;
    readers.greet(&town).await;
    let idle = readers.ask_all(&town).await;

    let ahead = Ahead::watch(&town);
    let clock = town.telegram.clock();
    let begun = clock.elapsed();
    town.publish(BROADCAST, &issue(TITLE)).await;
    let server = town.telegram.clone();
    let before = server.counts().messages_sent;
    stage::until(&town, "million", before + 1, || server.counts().messages_sent).await;
    let busy = readers.ask_all(&town).await;
    while clock.elapsed() < begun + WATCHED {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let peak = stage::memory(&town, "VmHWM");
    let most = ahead.stop().await;
    let reached: Vec<Vec<_>> = chats
        .iter()
        .map(|chat| town.on_telegram(*chat))
        .filter(|all| all.iter().any(|seen| seen.by_bot))
        .collect();
    let times = stage::arrivals(reached, TITLE);
    let first = times.iter().min().copied().unwrap_or_default().saturating_sub(begun);
    stage::tell(format_args!("{} have been reached", times.len()));
    assert!(times.len() < THERE, "more have been reached than are there");
    figure("million.first_ms", format_args!("{:.0}", ms(first)));
    figure("million.ahead_max", most);
    figure("million.rss_mb", format_args!("{peak:.1}"));
    figure("latest.idle_p99_ms", format_args!("{:.1}", ms(idle)));
    figure("latest.busy_p99_ms", format_args!("{:.1}", ms(busy)));
    town.stop().await;
    stage::judge(&town);
}

//! The share of the permitted rate that a broadcast keeps, and the 429s on the way.

use crate::stage::{self, BROADCAST, LATENCY, figure};
use courant_simulator::{discord, telegram};
use courant_tests::measure::share;
use courant_tests::{Start, Town, crowd, issue};

/// The title of what is broadcast.
const TITLE: &str = "Full speed";

/// What each platform permits a second, and chats enough for a window at that rate, its run-up, and what the
/// simulated platform tolerates above it.
const TELEGRAM: (u32, usize) = (30, 2_100);
const DISCORD: (u32, usize) = (50, 3_250);
const PAID: (u32, usize) = (1000, 66_000);

/// To Telegram, at the ordinary rate.
pub(crate) async fn telegram() {
    let options = telegram::Options { latency: LATENCY, ..Default::default() };
    on_telegram("telegram", TELEGRAM, options, &[]).await;
}

/// To Telegram, at the paid rate.
pub(crate) async fn paid() {
    let options = telegram::Options {
        latency: LATENCY,
        limits: telegram::Limits::Paid,
        ..Default::default()
    };
    on_telegram("paid", PAID, options, &[("TELEGRAM__PAID_BROADCAST", "true")]).await;
}

async fn on_telegram(
    name: &str,
    (rate, count): (u32, usize),
    options: telegram::Options,
    settings: &[(&'static str, &str)],
) {
    let mut town = stage::set(options, settings).await;
    let chats = stage::readers(&town, BROADCAST, count).await;
    town.start_apart(&stage::program()).await;
    town.publish(BROADCAST, &issue(TITLE)).await;
    let server = town.telegram.clone();
    stage::until(&town, name, len(count), || server.counts().messages_sent).await;
    town.stop().await;
    let times = stage::arrivals(chats.iter().map(|chat| town.on_telegram(*chat)), TITLE);
    say(name, &times, rate, town.telegram.counts().too_many_requests);
    stage::judge(&town);
}

/// To private channels on Discord.
pub(crate) async fn discord() {
    let (rate, count) = DISCORD;
    let options = discord::Options { latency: LATENCY, ..Default::default() };
    let mut town = Town::set(Start { discord: options, ..Start::default() }).await;
    let chats = crowd::on_discord(&town.discord, count);
    let addresses = chats.iter().map(|(_, channel)| channel.to_string());
    stage::subscribe(&town, BROADCAST, "discord", addresses).await;
    town.start_apart(&stage::program()).await;
    town.publish(BROADCAST, &issue(TITLE)).await;
    let server = town.discord.clone();
    stage::until(&town, "discord", len(count), || server.counts().messages_posted).await;
    town.stop().await;
    let times = stage::arrivals(
        chats.iter().map(|(user, channel)| town.on_discord(*channel, *user)),
        TITLE,
    );
    say("discord", &times, rate, town.discord.counts().too_many_requests);
    stage::judge(&town);
}

fn say(name: &str, times: &[std::time::Duration], rate: u32, too_many: u64) {
    let share = share(times, rate)
        .unwrap_or_else(|| panic!("{name}: the broadcast was over before its window"));
    figure(&format!("{name}.share"), format_args!("{share:.4}"));
    figure(&format!("{name}.429"), too_many);
}

fn len(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

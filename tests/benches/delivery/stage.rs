//! What the scenarios share: the town, its readers, waiting, and saying figures.

use courant_core::model::Depth;
use courant_tests::rows::Rows;
use courant_tests::{Program, Seen, Start, Town, crowd};
use std::fmt::Display;
use std::time::{Duration, Instant};

/// The newsletter that is broadcast.
pub(crate) const BROADCAST: &str = "morning-tide";

/// Another one.
pub(crate) const OTHER: &str = "evening-star";

/// What every request takes where latency is part of the measurement.
pub(crate) const LATENCY: Duration = Duration::from_millis(50);

/// How often the platforms are looked at: their own records have the exact times.
const LOOK: Duration = Duration::from_millis(20);

/// How long nothing may come while something is to come.
const STALL: Duration = Duration::from_secs(60);

/// How often progress is told.
const TELL: Duration = Duration::from_secs(10);

/// Refusals that are counted, or that nobody is told of: the last poll's.
const COUNTED: [&str; 2] = [" 429 ", "getUpdates 409"];

/// Runs a scenario.
pub(crate) fn run(measure: impl Future<Output = ()>) {
    tokio::runtime::Runtime::new().expect("a runtime").block_on(measure);
}

/// The bot.
pub(crate) fn program() -> Program {
    Program::at(env!("CARGO_BIN_EXE_courant-under-test"))
}

/// Says a figure.
#[expect(clippy::print_stdout, reason = "that is where figures go")]
pub(crate) fn figure(name: &str, value: impl Display) {
    println!("{name} {value}");
}

/// Says what happens.
#[expect(clippy::print_stderr, reason = "that is where progress goes")]
pub(crate) fn tell(line: impl Display) {
    eprintln!("{line}");
}

/// A town whose bot does not run yet.
pub(crate) async fn set(
    telegram: courant_simulator::telegram::Options,
    settings: &[(&'static str, &str)],
) -> Town {
    let settings = settings.iter().map(|(key, value)| (*key, (*value).to_owned())).collect();
    Town::set(Start { telegram, settings, ..Start::default() }).await
}

/// Chats on Telegram that subscribe to a newsletter and take its headlines: one message an issue.
pub(crate) async fn readers(town: &Town, slug: &str, count: usize) -> Vec<i64> {
    let chats = crowd::on_telegram(&town.telegram, count);
    subscribe(town, slug, "telegram", chats.iter().map(i64::to_string)).await;
    chats
}

/// Subscribes chats to a newsletter's headlines.
pub(crate) async fn subscribe(
    town: &Town,
    slug: &str,
    platform: &str,
    addresses: impl IntoIterator<Item = String>,
) {
    let newsletter = town.newsletter(slug).await;
    crowd::subscribe(&town.database(), &newsletter, platform, Depth::Headlines, addresses)
        .expect("the subscriptions are written");
}

/// A connection to look at the bot's database.
pub(crate) fn rows(town: &Town) -> Rows {
    Rows::open(&town.database()).expect("the database is there")
}

/// Waits until as many have come; tells the progress.
pub(crate) async fn until(town: &Town, what: &str, wanted: u64, count: impl Fn() -> u64) {
    let (mut last, mut moved, mut told) = (0, Instant::now(), Instant::now());
    loop {
        let now = count();
        if now >= wanted {
            return;
        }
        if now != last {
            (last, moved) = (now, Instant::now());
        }
        if told.elapsed() >= TELL {
            told = Instant::now();
            tell(format_args!("{what}: {now} of {wanted}"));
        }
        if let Some(end) = town.end() {
            panic!("{what}: the bot has ended after {now} of {wanted}: {end:?}\n{}", town.shown());
        }
        if moved.elapsed() >= STALL {
            let states = rows(town).by_state();
            panic!(
                "{what}: no more than {now} of {wanted} came; deliveries {states:?}\n{}",
                town.shown()
            );
        }
        tokio::time::sleep(LOOK).await;
    }
}

/// When each message of an issue arrived; every chat must have it once.
pub(crate) fn arrivals(chats: impl IntoIterator<Item = Vec<Seen>>, title: &str) -> Vec<Duration> {
    let once = |(place, all): (usize, Vec<Seen>)| {
        let mut found = all.into_iter().filter(|seen| seen.by_bot && seen.text.contains(title));
        let first = found.next().unwrap_or_else(|| panic!("chat {place} has no {title:?}"));
        assert!(found.next().is_none(), "chat {place} has {title:?} twice");
        first.at
    };
    chats.into_iter().enumerate().map(once).collect()
}

/// Fails where a platform has refused anything but what is counted.
pub(crate) fn judge(town: &Town) {
    let methods = town.telegram.unknown_methods();
    assert!(methods.is_empty(), "methods that are not simulated: {methods:?}");
    assert_eq!(town.discord.unknown_routes(), 0, "routes that are not simulated");
    let mut refusals = town.refusals();
    refusals.retain(|line| !COUNTED.iter().any(|words| line.contains(words)));
    refusals.truncate(5);
    assert!(refusals.is_empty(), "refusals that are not counted: {refusals:#?}");
}

/// A line of `/proc/PID/status` in MB, such as `VmRSS`.
pub(crate) fn memory(town: &Town, line: &str) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", town.pid()))
        .expect("the bot runs, on Linux");
    let found = status.lines().find_map(|all| all.strip_prefix(line)?.strip_prefix(':'));
    let kib = found.and_then(|value| value.trim().trim_end_matches(" kB").parse::<f64>().ok());
    kib.unwrap_or_else(|| panic!("no {line} in {status}")) / 1024.0
}

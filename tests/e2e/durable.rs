//! kill -9 does not lose the page cache, a power cut does: strace sees what was on disk when a request left.

mod trace;

use crate::parts::whole;
use courant_core::model::Depth;
use courant_simulator::telegram::{Limits, Options};
use courant_tests::{Program, Start, Town, crowd, long_issue};
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// Bytes of each written string that strace shows: enough for the first line of a request.
const SHOWN: &str = "200";

/// How long strace may take to end after the bot.
const PATIENCE: Duration = Duration::from_secs(20);

#[tokio::test(flavor = "multi_thread")]
async fn an_attempt_is_on_disk_before_its_request_leaves() {
    let there = Command::new("strace").arg("--version").output();
    assert!(there.is_ok(), "strace is missing: apt-get install strace (.ci/run does it)");
    let telegram = Options { limits: Limits::Off, ..Options::default() };
    let settings = vec![("DELIVERY__PACING", "off".to_owned())];
    let mut town = Town::set(Start { telegram, settings, ..Start::default() }).await;
    let chats = crowd::on_telegram(&town.telegram, 1);
    let newsletter = town.newsletter("morning-tide").await;
    let addresses = chats.iter().map(i64::to_string);
    crowd::subscribe(&town.database(), &newsletter, "telegram", Depth::Full, addresses).unwrap();
    town.publish("morning-tide", &long_issue("Durable", crate::parts::STORIES)).await;
    let log = town.file("trace", "");
    let bot = env!("CARGO_BIN_EXE_courant-under-test");
    // -D: the bot stays the child, strace is beside it.
    let log_name = log.to_str().unwrap();
    let words = ["-D", "-f", "-y", "-s", SHOWN, "-e", trace::CALLS, "-o", log_name, bot, "run"];
    town.begin_apart(&Program::at("strace"), &words);
    let pid = town.pid();
    let reader = town.in_chat(chats[0], chats[0]);
    assert_eq!(whole(&town, &reader).await, [], "nothing stands there twice");
    town.stop().await;
    let seen = ended(&log, pid).await;
    let on_disk = trace::requests(&seen).unwrap();
    let sent = reader.sees().iter().filter(|seen| seen.by_bot).count();
    assert_eq!(on_disk.len(), sent, "every request was seen");
    assert!(sent > 2, "{sent} messages only");
    for (place, bytes) in on_disk.into_iter().enumerate() {
        let attempts = after_power_cut(&town, bytes);
        let number = place + 1;
        assert!(attempts >= number, "request {number} left with {attempts} attempts on disk");
        assert!(
            attempts < sent || number == sent,
            "attempts of all parts at once: nothing is proved"
        );
    }
    town.finish().await;
}

/// What strace has written, once it has seen the bot's end.
async fn ended(log: &Path, pid: u32) -> String {
    let begun = Instant::now();
    loop {
        let seen = String::from_utf8_lossy(&std::fs::read(log).unwrap()).into_owned();
        let is_end = |line: &str| {
            let rest = line.strip_prefix(&pid.to_string());
            rest.is_some_and(|rest| rest.trim_start().starts_with("+++"))
        };
        if seen.lines().any(is_end) {
            return seen;
        }
        assert!(begun.elapsed() < PATIENCE, "strace has not seen the end: {seen}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Attempts in the database as a power cut would leave it: of its write-ahead log only that many bytes.
fn after_power_cut(town: &Town, bytes: u64) -> usize {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("courant.db");
    std::fs::copy(town.database(), &copy).unwrap();
    let log = std::fs::read(town.database().with_extension("db-wal")).unwrap();
    let kept = log.get(..usize::try_from(bytes).unwrap()).expect("the log is as long as it was");
    std::fs::write(copy.with_extension("db-wal"), kept).unwrap();
    let connection = Connection::open_with_flags(&copy, OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
    connection.query_row("SELECT count(*) FROM parts", [], |row| row.get(0)).unwrap()
}

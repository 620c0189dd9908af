//! A disk that fills up in the middle of a broadcast: nothing more is sent than can be written down, nothing
//! is lost, and room starts it again.

use crate::program;
use courant_core::model::Depth;
use courant_tests::{Disk, Reader, Start, Town, crowd, issue};

/// Readers on each platform: some seconds of a broadcast at the platforms' pace.
const READERS: usize = 90;

/// What the bot says when it cannot write.
const FULL: &str = "the database takes no writes";

/// Tries that fail before nothing more may leave: those that were under way have landed by then.
const TRIES: usize = 40;

/// Room for the write-ahead log, which grows to 4 MB before it begins anew, and for everything else.
const SIZE: &str = "16m";

/// A town in the middle of a broadcast, on a disk that is full by then.
async fn full() -> (Town, Disk, Vec<Reader>) {
    let settings = vec![("DELIVERY__FIRST_PAUSE_MS", "50".to_owned())];
    let start = Start { settings, ..Start::default() };
    let (mut town, readers) = crowd::on_both(start, READERS, Depth::Headlines).await;
    town.publish("morning-tide", &issue("Before")).await;
    let disk = Disk::under(&town, SIZE);
    town.start_apart(&disk.program(&program())).await;
    let begun = || {
        let (telegram, discord) = posted(&town);
        (telegram >= 10 && discord >= 10).then_some(())
    };
    town.until("the broadcast has begun", begun).await;
    while disk.fill() > 0 {
        failures(&town, 1).await;
    }
    (town, disk, readers)
}

/// Messages on Telegram and on Discord so far.
fn posted(town: &Town) -> (u64, u64) {
    (town.telegram.counts().messages_sent, town.discord.counts().messages_posted)
}

/// Waits until that many more tries to write have failed.
async fn failures(town: &Town, more: usize) {
    let count = || town.log().iter().filter(|line| line.contains(FULL)).count();
    let wanted = count() + more;
    town.until("writes fail", || (count() >= wanted).then_some(())).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_stops_the_broadcast_and_room_starts_it_again() {
    let (town, disk, readers) = full().await;
    failures(&town, TRIES).await;
    let before = posted(&town);
    failures(&town, TRIES).await;
    assert_eq!(posted(&town), before, "something left whose attempt is not on disk");
    assert!(before < (READERS as u64, READERS as u64), "the broadcast was over before");
    // What cannot be kept is not accepted, and whoever hands it in hears why.
    let file = town.file("second.md", issue("Second"));
    let publish = ["publish", "--newsletter", "morning-tide", file.to_str().unwrap()];
    let program = disk.program(&program());
    let refused = town.run(&program, &publish).await.expect(1).says("full");
    assert!(!refused.out.contains("Second"), "it says that it took it: {refused:#?}");
    disk.clear();
    crowd::each_has(&town, &readers, "Before", 1).await;
    let _ = town.run(&program, &publish).await.expect(0);
    crowd::each_has(&town, &readers, "Second", 1).await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bot_that_is_killed_on_a_full_disk_goes_on_when_there_is_room() {
    let (mut town, disk, readers) = full().await;
    failures(&town, 1).await;
    town.kill().await;
    // It cannot begin either, and says so instead of pretending.
    town.begin_apart(&disk.program(&program()), &["run"]);
    let end = town.ends().await;
    assert!(end.is_err(), "{end:?}");
    assert!(town.log().iter().any(|line| line.contains("full")), "{:?}", town.log());
    disk.clear();
    town.start_apart(&disk.program(&program())).await;
    // On Telegram what was under way at the kill is in doubt, and sent again.
    crowd::each_has(&town, &readers, "Before", 2).await;
    let twice = readers.iter().filter(|reader| reader.count("Before") > 1).count();
    assert!(twice < 20, "{twice} chats have it twice");
    town.allow(" 429 ");
    town.allow("getUpdates 409");
    town.finish().await;
}

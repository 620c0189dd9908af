//! A broadcast among chats in trouble, storms of errors, a busy database, a full disk: everyone gets
//! everything once, or its row says why not.

use courant_core::model::Depth;
use courant_simulator::{Fault, FaultRule, discord};
use courant_tests::{Reader, Start, Town, crowd, issue};
use rusqlite::Connection;
use std::time::Duration;

/// Readers on each platform.
const READERS: usize = 200;

fn fault(on: &str, after: u32, times: u32, fault: Fault) -> FaultRule {
    FaultRule { on: Some(on.into()), chat: None, after, times, fault }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_in_a_hundred_is_blocked_moved_or_without_rights_and_everyone_else_is_unharmed() {
    let (mut town, readers) = crowd::on_both(crowd::unpaced(), READERS, Depth::Headlines).await;
    let newsletter = town.newsletter("morning-tide").await;
    let (well, ill) = (&readers[2..], &readers[..2]);
    for reader in ill {
        town.telegram.block(reader.user());
    }
    let ben = &readers[READERS];
    town.discord.close_dms(u64::try_from(ben.user()).unwrap(), true);
    let well: Vec<Reader> =
        well.iter().filter(|reader| reader.user() != ben.user()).cloned().collect();
    let owner = readers[3].user();
    // Two groups that became supergroups while no bot ran, two where it may not write.
    let groups: Vec<i64> =
        (0..4).map(|number| town.telegram.add_group(&format!("Club {number}"), owner)).collect();
    let mut moved = Vec::new();
    for (number, group) in groups.iter().enumerate() {
        town.telegram.add_bot(*group, owner, false);
        let at = [group.to_string()];
        crowd::subscribe(&town.database(), &newsletter, "telegram", Depth::Headlines, at).unwrap();
        if number < 2 {
            moved.push(town.telegram.upgrade(*group));
        } else {
            town.telegram.restrict_bot(*group, false);
        }
    }
    let guild =
        town.discord.add_guild("Reading Room", u64::try_from(readers[READERS + 1].user()).unwrap());
    let room = town.discord.add_channel(guild, "quiet", discord::ChannelKind::Text);
    town.discord.deny_bot(room, discord::permissions::SEND_MESSAGES);
    let at = [room.to_string()];
    crowd::subscribe(&town.database(), &newsletter, "discord", Depth::Headlines, at).unwrap();
    for words in [
        "blocked by the user",
        "upgraded to a supergroup",
        "not enough rights",
        "have no rights",
        "need administrator",
        " 50007 ",
        "50013",
        "50001",
    ] {
        town.allow(words);
    }
    town.start().await;
    town.publish("morning-tide", &issue("Through it all")).await;
    crowd::each_has(&town, &well, "Through it all", 1).await;
    for group in moved {
        let at = || {
            town.on_telegram(group)
                .iter()
                .any(|seen| seen.text.contains("Through it all"))
                .then_some(())
        };
        town.until("the moved group has it", at).await;
    }
    let progress = async || {
        let all = town.store.progress(1, jiff::Timestamp::now()).await.unwrap();
        all.into_iter().next().unwrap()
    };
    // What is set aside for tomorrow waits; nothing else does.
    let mut now = progress().await;
    while now.tally.waiting != 3 {
        tokio::time::sleep(Duration::from_millis(20)).await;
        now = progress().await;
    }
    // Telegram tells the bot who blocks it; on Discord it finds out.
    let ended = now.tally.failed.values().chain(now.tally.skipped.values()).sum::<u64>();
    assert_eq!((ended, now.audience()), (3, 2 * 200 + 5), "{:?}", now.tally);
    // The rights are back: what was set aside comes at once on Telegram, which tells the bot of it.
    for group in &groups[2..] {
        town.telegram.restrict_bot(*group, true);
        let at = || {
            town.on_telegram(*group)
                .iter()
                .any(|seen| seen.text.contains("Through it all"))
                .then_some(())
        };
        town.until("the group has it now", at).await;
    }
    // A reader who comes back gets what comes next.
    town.telegram.unblock(ill[0].user());
    ill[0].say("/start");
    ill[0].gets("Welcome to Courant").await;
    town.publish("morning-tide", &issue("After all")).await;
    crowd::each_has(&town, &ill[..1], "After all", 1).await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn storms_of_errors_pass_and_nobody_lacks_anything() {
    // Many strike at once, the others the requests that find out when sending may go on.
    let storms = [
        ("502s before it is posted", Fault::Refuse { status: 502 }, 55),
        ("502s after it was posted", Fault::RefuseAfter { status: 502 }, 55),
        ("cut before", Fault::CutBefore, 55),
        ("cut after", Fault::CutAfter, 55),
        ("cut within", Fault::CutWithin { bytes: 15 }, 55),
        ("429s", Fault::TooMany { retry_after: 1 }, 55),
        ("503s", Fault::Refuse { status: 503 }, 55),
    ];
    let mut start = crowd::unpaced();
    start.settings.push(("DELIVERY__FIRST_PAUSE_MS", "10".into()));
    let (mut town, readers) = crowd::on_both(start, 60, Depth::Headlines).await;
    for words in [" 502 ", " 503 ", " 429 "] {
        town.allow(words);
    }
    town.start().await;
    for (number, (what, storm, times)) in storms.into_iter().enumerate() {
        let title = format!("Storm {number} {what}");
        town.telegram.faults().add(fault("sendMessage", 10, times, storm.clone()));
        town.discord.faults().add(fault("/messages", 10, times, storm));
        town.publish("morning-tide", &issue(&title)).await;
        // A request that was posted and whose answer was lost is sent again: each loss is one copy more.
        crowd::each_has(&town, &readers, &title, 12).await;
        town.telegram.faults().clear();
        town.discord.faults().clear();
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_that_take_half_a_minute_hold_up_their_chats_alone() {
    let (mut town, readers) = crowd::on_both(crowd::unpaced(), 20, Depth::Headlines).await;
    town.start().await;
    let slow = Fault::Delay(Duration::from_secs(30));
    let dm = town.discord.dm(u64::try_from(readers[20].user()).unwrap()).unwrap();
    town.telegram_fault(readers[0].user(), 0, 1, slow.clone());
    town.discord_fault(dm, 0, 1, slow);
    town.publish("morning-tide", &issue("Slowly")).await;
    town.publish("morning-tide", &issue("Surely")).await;
    let quick: Vec<Reader> = readers
        .iter()
        .enumerate()
        .filter(|(at, _)| at % 20 != 0)
        .map(|(_, reader)| reader.clone())
        .collect();
    crowd::each_has(&town, &quick, "Surely", 1).await;
    for slow in [&readers[0], &readers[20]] {
        assert_eq!(slow.count("Surely"), 0, "it came before its predecessor's answer");
    }
    crowd::each_has(&town, &readers, "Surely", 1).await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_that_holds_the_database_delays_and_loses_nothing() {
    let (mut town, readers) = crowd::on_both(crowd::unpaced(), 80, Depth::Headlines).await;
    town.start().await;
    town.publish("morning-tide", &issue("Held up")).await;
    let some = || readers.iter().filter(|reader| reader.count("Held up") > 0).count();
    town.until("it has begun", || (some() > 0).then_some(())).await;
    let database = town.database();
    let held = tokio::task::spawn_blocking(move || {
        let mut connection = Connection::open(database).unwrap();
        connection.busy_timeout(Duration::from_secs(30)).unwrap();
        let backup =
            connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).unwrap();
        // Longer than the bot's own patience with a busy database, so that it meets the error.
        std::thread::sleep(Duration::from_secs(6));
        backup.rollback().unwrap();
    });
    held.await.unwrap();
    crowd::each_has(&town, &readers, "Held up", 1).await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_small_newsletter_and_a_command_do_not_wait_for_a_large_one() {
    // With the platforms' limits: the large one takes half a minute.
    let mut town = Town::set(Start::default()).await;
    let large = town.newsletter("morning-tide").await;
    let small = town.newsletter("evening-star").await;
    let anas = crowd::on_telegram(&town.telegram, 1000);
    let bens = crowd::on_discord(&town.discord, 1000);
    for (newsletter, range) in [(&large, 0..990), (&small, 990..1000)] {
        let at = anas[range.clone()].iter().map(i64::to_string);
        crowd::subscribe(&town.database(), newsletter, "telegram", Depth::Headlines, at).unwrap();
        let at = bens[range].iter().map(|(_, channel)| channel.to_string());
        crowd::subscribe(&town.database(), newsletter, "discord", Depth::Headlines, at).unwrap();
    }
    town.start().await;
    town.publish("morning-tide", &issue("The large one")).await;
    let (ana, ben) = (town.in_chat(anas[0], anas[0]), town.in_channel(bens[0].0, bens[0].1));
    for reader in [&ana, &ben] {
        reader.gets_briefing("The large one").await;
    }
    town.publish("evening-star", &issue("The small one")).await;
    for number in 990..1000 {
        town.in_chat(anas[number], anas[number]).gets_briefing("The small one").await;
        town.in_channel(bens[number].0, bens[number].1).gets_briefing("The small one").await;
    }
    for reader in [&ana, &ben] {
        reader.ask("/help", "What I can do").await;
    }
    let last = [town.in_chat(anas[989], anas[989]), town.in_channel(bens[989].0, bens[989].1)];
    assert!(last.iter().all(|reader| reader.count("The large one") == 0), "it was over already");
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_operator_sees_a_long_broadcast_coming_along_in_one_message() {
    let mut town = Town::set(Start::default()).await;
    let newsletter = town.newsletter("morning-tide").await;
    let anas = crowd::on_telegram(&town.telegram, 450);
    let at = anas.iter().map(i64::to_string);
    crowd::subscribe(&town.database(), &newsletter, "telegram", Depth::Headlines, at).unwrap();
    town.start().await;
    let boss = town.readers();
    for reader in &boss {
        crate::operators::appoint(&town, reader).await;
    }
    town.publish("morning-tide", &issue("A long one")).await;
    let mut first = Vec::new();
    for reader in &boss {
        first.push(reader.gets("Sending Morning Tide, “A long one”:").await);
    }
    for (reader, first) in boss.iter().zip(first) {
        assert!(first.text.contains("of 450 chats"), "{first:?}");
        let done = reader.gets("“A long one” has reached its 450 chats. Failed: 0.").await;
        assert_eq!(done.id, first.id, "the message edits itself");
    }
    town.finish().await;
}

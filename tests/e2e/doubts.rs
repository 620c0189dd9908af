//! Bad networks: 429, 502 and cut connections, before and after the message was posted.

use crate::parts::{long, parts, whole};
use courant_simulator::Fault;
use courant_tests::{Reader, Start, Town};
use std::time::Duration;

/// What may happen to a request, and whether nobody can know if it was posted.
const FAULTS: [(Fault, bool); 7] = [
    (Fault::TooMany { retry_after: 1 }, false),
    (Fault::Refuse { status: 502 }, true),
    (Fault::RefuseAfter { status: 502 }, true),
    (Fault::CutBefore, true),
    (Fault::CutAfter, true),
    (Fault::CutWithin { bytes: 0 }, true),
    (Fault::CutWithin { bytes: 20 }, true),
];

/// A reader for each fault, all of whom take everything in full; the fault strikes the second part.
async fn struck(town: &Town, reader: impl Fn(usize) -> Reader) -> Vec<Reader> {
    let mut readers = Vec::new();
    for (index, (fault, _)) in FAULTS.into_iter().enumerate() {
        let reader = reader(index);
        reader.ask("/settings full", "From now on briefings come in full.").await;
        reader.ask("/subscribe morning", "You now get Morning Tide").await;
        if reader.platform() == "telegram" {
            town.telegram_fault(reader.user(), 1, 1, fault);
        } else {
            let user = u64::try_from(reader.user()).unwrap();
            town.discord_fault(town.discord.dm(user).unwrap(), 1, 1, fault);
        }
        readers.push(reader);
    }
    readers
}

fn allow(town: &Town) {
    for words in [" 502 ", " 429 "] {
        town.allow(words);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn telegram_has_every_part_and_only_the_doubtful_one_twice() {
    let town = Town::running().await;
    allow(&town);
    let readers = struck(&town, |index| town.telegram_reader(&format!("Ana {index}"), "en")).await;
    town.publish("morning-tide", &long("Bad weather")).await;
    for (reader, (fault, doubtful)) in readers.iter().zip(FAULTS) {
        let twice: Vec<usize> = {
            let again = whole(&town, reader).await;
            parts(&again).iter().map(|(number, _, _)| *number).collect()
        };
        let posted =
            matches!(fault, Fault::RefuseAfter { .. } | Fault::CutAfter | Fault::CutWithin { .. });
        let expected: &[usize] = if posted && doubtful { &[2] } else { &[] };
        assert_eq!(twice, expected, "{fault:?}");
    }
    assert_eq!(town.telegram.counts().faults, 7, "every fault has struck");
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn telegram_has_nothing_twice_when_told_to_skip() {
    let start = Start { settings: vec![("DELIVERY__IN_DOUBT", "skip".into())], ..Start::default() };
    let mut town = Town::set(start).await;
    town.start().await;
    allow(&town);
    let readers = struck(&town, |index| town.telegram_reader(&format!("Ana {index}"), "en")).await;
    town.publish("morning-tide", &long("Careful weather")).await;
    for (reader, (fault, _)) in readers.iter().zip(FAULTS) {
        let last = || parts(&reader.sees()).iter().any(|(n, count, _)| n == count).then_some(());
        town.until("the last part", last).await;
        let all = reader.sees();
        let numbers: Vec<usize> = parts(&all).iter().map(|(number, _, _)| *number).collect();
        let count = parts(&all)[0].1;
        let lost = matches!(fault, Fault::Refuse { .. } | Fault::CutBefore);
        let expected: Vec<usize> = (1..=count).filter(|number| !lost || *number != 2).collect();
        assert_eq!(numbers, expected, "{fault:?}");
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn discord_has_every_part_exactly_once() {
    for policy in ["resend", "skip"] {
        let start =
            Start { settings: vec![("DELIVERY__IN_DOUBT", policy.into())], ..Start::default() };
        let mut town = Town::set(start).await;
        town.start().await;
        allow(&town);
        let readers =
            struck(&town, |index| town.discord_reader(&format!("Ben {index}"), "en-US")).await;
        town.publish("morning-tide", &long("Bad weather")).await;
        for (reader, (fault, _)) in readers.iter().zip(FAULTS) {
            assert_eq!(whole(&town, reader).await, [], "{fault:?} under {policy}");
        }
        assert!(town.discord.counts().nonce_repeats >= 4, "{:?}", town.discord.counts());
        town.finish().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_429_waits_as_long_as_it_says_and_commands_survive_faults() {
    let town = Town::running().await;
    allow(&town);
    let [ana, ben] = town.readers();
    for reader in [&ana, &ben] {
        reader.ask("/subscribe morning", "You now get Morning Tide").await;
    }
    let dm = town.discord.dm(u64::try_from(ben.user()).unwrap()).unwrap();
    town.telegram_fault(ana.user(), 0, 1, Fault::TooMany { retry_after: 2 });
    town.discord_fault(dm, 0, 1, Fault::TooMany { retry_after: 2 });
    town.publish("morning-tide", &courant_tests::issue("Patience")).await;
    for reader in [&ana, &ben] {
        reader.gets_briefing("Patience").await;
        assert_eq!(reader.count("Patience"), 1);
    }
    let telegram = || {
        let calls = town.telegram.calls().into_iter().filter(|call| call.method == "sendMessage");
        waited(calls.map(|call| (call.at, call.status)).collect())
    };
    let discord = || {
        let calls =
            town.discord.calls().into_iter().filter(|call| call.path.ends_with("/messages"));
        waited(calls.map(|call| (call.at, call.status)).collect())
    };
    for pause in
        [town.until("the second try", telegram).await, town.until("the second try", discord).await]
    {
        assert!(pause.as_millis() >= 2000, "it did not wait: {pause:?}");
    }
    town.telegram_fault(ana.user(), 0, 1, Fault::TooMany { retry_after: 1 });
    ana.ask("/help", "What I can do").await;
    town.finish().await;
}

/// The time between a 429 and the call after it.
fn waited(calls: Vec<(Duration, u16)>) -> Option<Duration> {
    let refused = calls.iter().position(|(_, status)| *status == 429)?;
    Some(calls.get(refused + 1)?.0 - calls[refused].0)
}

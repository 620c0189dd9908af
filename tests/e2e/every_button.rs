//! Every button under every sample is pressed, on both platforms, in each style: also after a restart, and by a second
//! reader in whose chat the first one's pages do not turn. What stands under the archive is tested beside `/issues`, and
//! what saves an issue in `archive`.

use crate::samples::samples;
use courant_core::intake::take_in;
use courant_tests::{Reader, Seen, Town};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Samples that are walked through at a time: each reader waits for the pace of the chat most of the time.
const AT_ONCE: usize = 16;

/// How a button is answered that leads nowhere.
const REFUSED: [&str; 3] = [
    "That button is out of date",
    "Something went wrong on my side",
    "That issue is no longer kept",
];

/// Takes a sample in as the issue of a newsletter of its own; gives back its slug.
async fn take(town: &Town, path: &Path, number: usize) -> String {
    let slug = format!("sample-{number:02}");
    town.add_newsletter(&slug, &format!("Sample {number:02}"), "").await;
    let newsletter = town.newsletter(&slug).await;
    let name = path.file_name().unwrap().to_string_lossy();
    let bytes = std::fs::read(path).unwrap();
    take_in(&town.store, &newsletter, &name, bytes, Timestamp::now()).await.unwrap();
    slug
}

/// Buttons that open something of an issue; the other one leads to the archive.
fn opens(data: &str) -> bool {
    data.starts_with("1r.") || data.starts_with("1R.")
}

/// Presses every button that can be reached from the newest issue of a newsletter; gives back how many.
async fn walk(reader: &Reader, slug: &str) -> usize {
    let mut at = reader.ask(&format!("/latest {slug}"), "").await;
    let mut pressed: BTreeSet<String> = BTreeSet::new();
    // For each button that was seen and not pressed: the buttons that lead to where it stands.
    let mut waiting: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut path: Vec<String> = Vec::new();
    note(&at, &path, &pressed, &mut waiting);
    while let Some(next) = nearest(&at, &waiting) {
        let way = waiting.remove(&next).unwrap_or_default();
        if !at.acts.iter().any(|(_, data)| *data == next) {
            at = reader.ask(&format!("/latest {slug}"), "").await;
            for step in &way {
                at = reader.turn(&at, step).await;
            }
            path = way;
        }
        let messages = reader.sees().len();
        let seen = reader.turn(&at, &next).await;
        assert_ne!(seen.text.trim(), "", "{slug}: {next} shows nothing");
        for words in REFUSED {
            assert!(!seen.text.contains(words), "{slug}: {next}: {seen:?}");
        }
        assert_eq!(reader.sees().len(), messages, "{slug}: {next} floods the chat");
        assert_eq!(seen.id, at.id, "{slug}: {next} turns in place");
        pressed.insert(next.clone());
        at = seen;
        if opens(&next) {
            path.push(next);
            note(&at, &path, &pressed, &mut waiting);
        }
    }
    pressed.len()
}

/// A button of this message, or else any that is left.
fn nearest(at: &Seen, waiting: &BTreeMap<String, Vec<String>>) -> Option<String> {
    let here = at.acts.iter().map(|(_, data)| data).find(|data| waiting.contains_key(*data));
    here.or_else(|| waiting.keys().next()).cloned()
}

fn note(
    at: &Seen,
    path: &[String],
    pressed: &BTreeSet<String>,
    waiting: &mut BTreeMap<String, Vec<String>>,
) {
    let is_new = |data: &str| !pressed.contains(data) && !data.starts_with("1m.");
    for (_, data) in at.acts.iter().filter(|(_, data)| is_new(data)) {
        waiting.entry(data.clone()).or_insert_with(|| path.to_vec());
    }
}

/// Walks through all samples; `reader` makes a reader for each.
async fn walk_all(town: &Town, reader: impl Fn(usize) -> Reader) {
    let samples = samples();
    let mut slugs = Vec::new();
    for (number, path) in samples.iter().enumerate() {
        slugs.push(take(town, path, number).await);
    }
    let mut count = 0;
    for (round, chunk) in slugs.chunks(AT_ONCE).enumerate() {
        let walks = chunk.iter().enumerate().map(|(n, slug)| {
            let reader = reader(round * AT_ONCE + n);
            async move { walk(&reader, slug).await }
        });
        count += futures::future::join_all(walks).await.iter().sum::<usize>();
    }
    assert!(count > 5 * slugs.len(), "{count} buttons of {} samples", slugs.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn on_telegram_in_classic_messages() {
    let town = Town::running().await;
    walk_all(&town, |n| town.telegram_reader(&format!("Reader {n}"), "en")).await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_telegram_in_rich_messages() {
    let town = Town::running_with(&[("TELEGRAM__STYLE", "rich")]).await;
    walk_all(&town, |n| town.telegram_reader(&format!("Reader {n}"), "en")).await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_discord_in_components() {
    let town = Town::running().await;
    walk_all(&town, |n| town.discord_reader(&format!("Reader {n}"), "en-US")).await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_discord_in_embeds() {
    let town = Town::running_with(&[("DISCORD__STYLE", "embeds")]).await;
    walk_all(&town, |n| town.discord_reader(&format!("Reader {n}"), "en-US")).await;
    town.finish().await;
}

/// The buttons of every sample's first message, in the order in which they stand there.
async fn first_buttons(reader: &Reader, slug: &str) -> (Seen, Vec<String>) {
    let at = reader.ask(&format!("/latest {slug}"), "").await;
    let buttons = at.acts.iter().map(|(_, data)| data.clone()).filter(|data| opens(data)).collect();
    (at, buttons)
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_restart_and_by_a_second_reader() {
    let mut town = Town::running().await;
    let mut slugs = Vec::new();
    for (number, path) in samples().iter().enumerate() {
        slugs.push(take(&town, path, number).await);
    }
    let reader = |number: usize, who: &str| {
        let name = format!("{who} {number}");
        match number % 2 {
            0 => town.telegram_reader(&name, "en"),
            _ => town.discord_reader(&name, "en-US"),
        }
    };
    let mut pairs = Vec::new();
    for (number, slug) in slugs.iter().enumerate() {
        pairs.push((reader(number, "First"), reader(number, "Second"), slug.clone()));
    }
    let begun = pairs.iter().map(|(first, second, slug)| async move {
        let (mine, buttons) = first_buttons(first, slug).await;
        let (theirs, same) = first_buttons(second, slug).await;
        assert_eq!(buttons, same);
        (mine, theirs, buttons)
    });
    let begun = futures::future::join_all(begun).await;
    town.stop().await;
    town.start().await;
    let turned = pairs.iter().zip(begun).map(
        |((first, second, slug), (mine, theirs, buttons))| async move {
            let mut at = mine;
            for button in &buttons {
                if !at.acts.iter().any(|(_, data)| data == button) {
                    at = first.turn(&at, "Brief").await;
                }
                at = first.turn(&at, button).await;
                assert!(REFUSED.iter().all(|words| !at.text.contains(words)), "{slug}: {at:?}");
            }
            assert!(second.sees().contains(&theirs), "{slug}: the second reader's page stays");
            if let Some(button) = buttons.last() {
                let own = second.turn(&theirs, button).await;
                assert_eq!(own.id, theirs.id, "{slug}");
            }
        },
    );
    futures::future::join_all(turned).await;
    town.finish().await;
}

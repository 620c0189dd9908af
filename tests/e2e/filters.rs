//! Only what a reader wants of a newsletter, and why something came or did not, on both platforms.

use courant_simulator::discord::Answer;
use courant_tests::{Reader, Town};
use serde_json::Value;

/// An issue of a day of November 2026, of three sections.
fn dated(title: &str, day: u8, market: &str) -> String {
    format!(
        "---\ntitle: \"{title}\"\ndate: 2026-11-{day:02}\n---\n\n## Harbour\n\n### A bridge opens\n\n\
         The bridge was opened. A band played.\n\n## Market\n\n### Prices\n\n{market}\n\n\
         ## Sport\n\n### A draw\n\nNobody won. Nobody lost either.\n"
    )
}

async fn arrived(town: &Town, reader: &Reader, words: &str) -> courant_tests::Seen {
    let newest = || reader.sees().into_iter().rfind(|seen| seen.text.contains(words));
    town.until(words, newest).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filter_is_tried_saved_and_kept_to() {
    let town = Town::running().await;
    town.publish("morning-tide", &dated("Tide 1", 1, "Herring rose to a crown.")).await;
    town.publish("morning-tide", &dated("Tide 2", 2, "Cod fell.")).await;
    let readers = town.readers();
    for reader in &readers {
        reader.ask("/subscribe morning", "You now get Morning Tide").await;
        let tried = reader
            .ask("/filter herring, “north sea”, -sport", "if you save this: only “herring”")
            .await;
        for words in
            ["It would have kept 1 of the last 2 issues, with 1 of their 6 items.", "Tide 1"]
        {
            assert!(tried.text.contains(words), "no {words:?} in {tried:?}");
        }
        reader.click(&tried, "Save this filter", "Morning Tide: only “herring”").await;
    }
    town.publish("morning-tide", &dated("Tide 3", 3, "Cod rose.")).await;
    town.publish("morning-tide", &dated("Tide 4", 4, "Herring fell to half a crown.")).await;
    for reader in &readers {
        let came = arrived(&town, reader, "Tide 4").await;
        assert!(came.text.contains("1 of 3 items, by your filter"), "{came:?}");
        assert!(came.text.contains("Herring fell") && !came.text.contains("band"), "{came:?}");
        assert!(reader.sees().iter().all(|seen| !seen.text.contains("Tide 3")));
        // All of it is a press away.
        let whole = reader.click(&came, "Whole issue", "A band played").await;
        assert!(whole.text.contains("Nobody lost"), "{whole:?}");
        let why = reader.ask("/why morning", "Why an issue came, or did not").await;
        for words in [
            "Tide 4: came today at",
            "Tide 3: your filter left nothing of it",
            "Tide 2: is from before",
        ] {
            assert!(why.text.contains(words), "no {words:?} in {why:?}");
        }
        reader.click(&why, "Tide 3", "A band played").await;
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sections_are_left_out_by_pressing_them() {
    let town = Town::running().await;
    town.publish("morning-tide", &dated("Tide 1", 1, "Herring rose.")).await;
    let readers = town.readers();
    for reader in &readers {
        reader.ask("/subscribe morning", "You now get Morning Tide").await;
        let list = reader.ask("/subscriptions", "What you get").await;
        let shown = reader.click(&list, "Filter…", "everything in it comes").await;
        let without = reader.click(&shown, "✓ Sport", "without section “Sport”").await;
        let back = reader.click(&without, "✗ Sport", "everything in it comes").await;
        reader.click(&back, "✓ Harbour", "without section “Harbour”").await;
    }
    town.publish("morning-tide", &dated("Tide 2", 2, "Herring fell.")).await;
    for reader in &readers {
        let came = arrived(&town, reader, "Tide 2").await;
        assert!(came.text.contains("2 of 3 items") && !came.text.contains("A bridge"), "{came:?}");
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_filter_is_answered_with_a_way_on() {
    let town = Town::running().await;
    for reader in town.readers() {
        reader.ask("/subscribe morning", "You now get Morning Tide").await;
        for (line, words) in [
            ("/(herring/", "is no pattern that I can use"),
            (r"/(\w{500}){500}/", "is too big a pattern"),
            ("🐟", "There is nothing to look for in"),
        ] {
            reader.ask(&format!("/filter {line}"), words).await;
        }
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn discord_completes_the_newsletter_of_a_filter() {
    let town = Town::running().await;
    let ben = town.ben();
    let user = u64::try_from(ben.user()).unwrap();
    let dm = town.discord.dm(user).unwrap();
    let id = town.discord.complete(user, dm, "filter", &[], ("newsletter", "mor")).unwrap();
    let answer = town.until("newsletters", || town.discord.answer(id)).await;
    let Answer::Choices(choices) = answer else { unreachable!("{answer:?}") };
    assert_eq!(choices[0].0, "Morning Tide");
    ben.ask("/subscribe morning", "You now get Morning Tide").await;
    let items = ("items", Value::from("herring"));
    let tried = ben
        .run_for("filter", &[items, ("newsletter", choices[0].1.clone())], "if you save this")
        .await;
    ben.click(&tried, "Save this filter", "only “herring”").await;
    town.finish().await;
}

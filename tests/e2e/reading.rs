//! `/latest` and `/issues`, in private, on both platforms.

use courant_tests::{Town, issue};

#[tokio::test(flavor = "multi_thread")]
async fn latest_of_one_newsletter_and_of_all_that_is_taken() {
    let town = Town::running().await;
    town.publish("morning-tide", &issue("Low water")).await;
    town.publish("morning-tide", &issue("High water")).await;
    town.publish("evening-star", &issue("First star")).await;
    for reader in town.readers() {
        reader.ask("/latest", "You do not get any newsletter yet.").await;
        let briefing = reader.ask("/latest morning", "High water").await;
        assert!(briefing.text.contains("A bridge opens"), "{briefing:?}");
        reader.ask("/latest balance", "Balance of Power has no issue yet.").await;
        let nearest = reader.ask("/latest evning star", "Did you mean one of these?").await;
        reader.click(&nearest, "Evening Star", "First star").await;
        reader.ask("/subscribe morning", "You now get Morning Tide").await;
        reader.ask("/subscribe evening", "You now get Evening Star").await;
        let (water, star) = (reader.count("High water"), reader.count("First star"));
        reader.say("/latest");
        let both = || {
            (reader.count("High water") > water && reader.count("First star") > star).then_some(())
        };
        town.until("both latest issues", both).await;
        assert_eq!(reader.count("Low water"), 0);
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_archive_is_turned_page_by_page_and_an_issue_read_from_it() {
    let town = Town::running().await;
    for number in 1..=10 {
        town.publish("morning-tide", &issue(&format!("Tide number {number:02}"))).await;
    }
    for reader in town.readers() {
        let first = reader.ask("/issues morning", "Morning Tide: earlier issues").await;
        assert!(first.text.contains("Page 1 of 2"), "{first:?}");
        assert_eq!(
            first.labels().iter().filter(|label| label.starts_with("Tide number")).count(),
            8
        );
        let second = reader.click(&first, "Older ›", "Page 2 of 2").await;
        assert_eq!(second.id, first.id);
        let last = second.labels().into_iter().rfind(|label| label.starts_with("Tide")).unwrap();
        reader.click(&second, last, &format!("The bridge of {last}")).await;
        reader.ask("/issues morning 2", "Page 2 of 2").await;
        let beyond = reader.ask("/issues morning 7", "There are only 2 pages.").await;
        reader.click(&beyond, "Earlier issues", "Page 2 of 2").await;
        reader.ask("/issues evening", "Evening Star has no issue yet.").await;
        let which = reader.ask("/issues", "Earlier issues of which newsletter?").await;
        reader.click(&which, "Morning Tide", "Page 1 of 2").await;
    }
    town.ana().ask("/issues morning 0", "“0” is not a page number.").await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_briefing_leads_to_the_whole_issue_and_to_earlier_ones() {
    let town = Town::running().await;
    for reader in town.readers() {
        reader.ask("/subscribe morning", "You now get Morning Tide").await;
    }
    let readers = town.readers();
    town.publish("morning-tide", &issue("Slack water")).await;
    for reader in &readers {
        let briefing = reader.ask("/latest morning", "Slack water").await;
        assert!(!briefing.text.contains("Its bell stays"), "in brief: {briefing:?}");
        reader.click(&briefing, "Whole issue", "Its bell stays in the harbour.").await;
        reader.click(&briefing, "Earlier issues", "Morning Tide: earlier issues").await;
    }
    town.finish().await;
}

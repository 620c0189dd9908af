//! Every command, typed and clicked, in private, with the same words on both platforms.

use courant_tests::{Town, issue};

#[tokio::test(flavor = "multi_thread")]
async fn start_welcomes_with_the_newsletters_as_buttons() {
    let town = Town::running().await;
    for reader in town.readers() {
        let welcome = reader.ask("/start", "Welcome to Courant.").await;
        assert!(welcome.text.contains("each new issue comes to this chat"), "{welcome:?}");
        assert!(welcome.text.contains("Morning Tide") && welcome.text.contains("the politics of six coasts"));
        for label in ["＋ Morning Tide", "＋ Evening Star", "＋ Balance of Power", "Settings", "Help"] {
            assert!(welcome.has(label), "no {label:?} in {:?}", welcome.labels());
        }
        let answer = reader.click(&welcome, "＋ Morning Tide", "You now get Morning Tide here").await;
        assert_eq!(answer.id, welcome.id, "a click in private edits in place");
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_subscribes_at_once_and_another_reads_an_issue() {
    let town = Town::running().await;
    town.publish("evening-star", &issue("The long night")).await;
    for reader in town.readers() {
        reader.ask("/start s_morning-tide", "You now get Morning Tide").await;
        let taken = reader.ask("/subscriptions", "Morning Tide").await;
        assert!(!taken.text.contains("Evening Star"), "{taken:?}");
        reader.ask("/start i_1", "The long night").await;
        reader.ask("/start i_999", "no longer kept").await;
        reader.ask("/start nonsense", "That link leads nowhere").await;
    }
    town.finish().await;
}

//! Moving from one platform to the other, and being forgotten.

use courant_tests::{Town, issue};

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_is_forgotten_when_they_say_so() {
    let town = Town::running().await;
    for reader in town.readers() {
        reader.ask("/subscribe balance weekdays at 7:30", "Balance of Power").await;
        let kept = reader.ask("/privacy", "What I keep").await;
        let asked = reader.click(&kept, "Forget me…", "Shall I erase everything").await;
        reader.click(&asked, "Keep everything", "What I keep").await;
        reader.ask("/subscriptions", "Balance of Power").await;
        let asked = reader.ask("/forget", "Shall I erase everything").await;
        reader.click(&asked, "Erase everything", "I have erased everything about you").await;
        reader.ask("/subscriptions", "Nothing yet.").await;
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_takes_everything_along_as_a_file() {
    let town = Town::running().await;
    town.publish("balance-of-power", &issue("Neap tide")).await;
    for reader in town.readers() {
        reader.ask("/subscribe balance weekdays at 7:30", "Balance of Power").await;
        reader.ask("/timezone Antananarivo", "Antananarivo").await;
        reader.ask("/save balance", "Saved: Neap tide").await;
        for asked in [true, false] {
            if asked {
                reader.ask("/export", "Here is everything that I keep about you").await;
            } else {
                let kept = reader.ask("/privacy", "What I keep").await;
                reader.click(&kept, "As a file", "Here is everything that I keep").await;
            }
            let wanted = if asked { 1 } else { 2 };
            let files = || {
                let files: Vec<_> =
                    reader.sees().into_iter().filter_map(|seen| seen.file).collect();
                (files.len() == wanted).then_some(files)
            };
            let (name, text) = town.until("the file", files).await.remove(0);
            assert_eq!(name, "courant.json");
            let told: serde_json::Value = serde_json::from_str(&text).unwrap();
            assert_eq!(told["person"][0]["platform"], reader.platform());
            assert_eq!(told["person"][0]["user_id"], reader.user().to_string());
            assert_eq!(told["saved"][0]["issue"], "Neap tide");
            let chat = &told["private_chats"][0];
            assert_eq!(chat["chat"][0]["zone"], "Indian/Antananarivo");
            assert_eq!(chat["subscriptions"][0]["newsletter"], "Balance of Power");
        }
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_got_on_one_platform_moves_to_the_other() {
    let town = Town::running().await;
    let readers = town.readers();
    for (here, there) in [(&readers[0], &readers[1]), (&readers[1], &readers[0])] {
        here.ask("/subscribe balance weekdays at 7:30", "Balance of Power").await;
        let code = here.ask("/link", "Open me on the other platform").await;
        let at = code.text.find("/link ").unwrap();
        let line: String = code.text[at..].chars().take("/link abcd-efgh-ijkl".len()).collect();
        let moved = there.ask(&line, "Here it is.").await;
        assert!(moved.text.contains("Balance of Power"), "{moved:?}");
        there.click(&moved, "Stop it in the old place", "nothing comes any more").await;
        here.ask("/subscriptions", "Nothing yet.").await;
        there.ask("/subscriptions", "weekdays at 07:30").await;
        // Back to where it was, for the other direction.
        there.ask("/unsubscribe balance", "Balance of Power").await;
    }
    town.finish().await;
}

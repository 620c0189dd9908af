//! Being forgotten, on both platforms.

use courant_tests::{Reader, Town};

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

//! Moving from one platform to the other, and being forgotten.

use courant_tests::Town;

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

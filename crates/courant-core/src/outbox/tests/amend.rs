//! Copies that stand in chats are corrected and taken back.

use super::fake::ChangeTurn;
use super::*;
use crate::outbox::Refusal;
use crate::store::Fate;
use crate::testing::story;
use courant_newsletter::Section;

struct Scene {
    bed: Bed,
    fake: Arc<Fake>,
    daily: Newsletter,
    issue: Acceptance,
}

impl Scene {
    /// Three readers to whom an issue was delivered.
    async fn delivered(fake: Fake, title: &str) -> (Self, Running) {
        let bed = bed();
        let fake = Arc::new(fake);
        let daily = daily(&bed.store).await;
        testing::readers(&bed.store, daily.id, "reader", 3).await;
        let issue = accept(&bed.store, &daily, edition(title)).await;
        let running = Running::start(&bed.store, &fake, quick(InDoubt::Resend)).await;
        until_empty(&bed.store).await;
        (Self { bed, fake, daily, issue }, running)
    }

    async fn correct(&self, title: &str) {
        let corrected = accept(&self.bed.store, &self.daily, edition(title)).await;
        assert_eq!((corrected.fate, corrected.issue), (Fate::Corrected, self.issue.issue));
        assert_eq!(corrected.audience, 3);
        until_empty(&self.bed.store).await;
    }

    fn reads(&self, reader: &str) -> Vec<String> {
        self.fake.read(reader)
    }
}

#[tokio::test]
async fn what_cannot_become_the_new_part_is_posted_anew() {
    let (scene, running) = Scene::delivered(Fake::new(3), "Mistaken").await;
    for (reader, unfit) in [("reader0", 2), ("reader1", 1)] {
        let turns = (0..3).map(|part| match part == unfit {
            true => ChangeTurn::Unfit,
            false => ChangeTurn::Make,
        });
        // Where a message is gone, the part is posted before the next one is changed.
        scene.fake.script_changes(reader, turns);
    }
    scene.correct("Right (3)").await;
    assert_eq!(scene.reads("reader0"), ["Right (3) 1/3", "Right (3) 2/3", "Right (3) 3/3"]);
    // It stands behind what was there, once.
    assert_eq!(scene.reads("reader1"), ["Right (3) 1/3", "Right (3) 3/3", "Right (3) 2/3"]);
    running.stop().await;
}

#[tokio::test]
async fn a_copy_is_edited_in_place_with_more_parts_and_with_fewer() {
    let (scene, running) = Scene::delivered(Fake::new(2), "Mistaken").await;
    scene.correct("Right (4)").await;
    for reader in ["reader0", "reader1", "reader2"] {
        let four = ["Right (4) 1/4", "Right (4) 2/4", "Right (4) 3/4", "Right (4) 4/4"];
        assert_eq!(scene.reads(reader), four);
    }
    scene.correct("Short (1)").await;
    assert_eq!(scene.reads("reader1"), ["Short (1) 1/1"]);
    scene.correct("Long (3)").await;
    assert_eq!(scene.reads("reader2"), ["Long (3) 1/3", "Long (3) 2/3", "Long (3) 3/3"]);
    assert_eq!(newest(&scene.bed.store).await.tally.delivered, 3);
    // What reads the same is no correction, and costs no request.
    let again = accept(&scene.bed.store, &scene.daily, edition("Long (3)")).await;
    assert_eq!(again.fate, Fate::Known);
    running.stop().await;
}

#[tokio::test]
async fn one_refused_edit_harms_no_other_copy() {
    let (scene, running) = Scene::delivered(Fake::new(2), "Mistaken").await;
    let refused = ChangeTurn::Refuse(Refusal::Rejected("too many edits".into()));
    scene.fake.script_changes("reader1", [refused]);
    let passing = ChangeTurn::Refuse(Refusal::Transient("503".into()));
    scene.fake.script_changes("reader2", [passing.clone(), ChangeTurn::Make, passing]);
    scene.correct("Right").await;
    assert_eq!(scene.reads("reader0"), ["Right 1/2", "Right 2/2"]);
    assert_eq!(scene.reads("reader1"), ["Mistaken 1/2", "Right 2/2"]);
    assert_eq!(scene.reads("reader2"), ["Right 1/2", "Right 2/2"]);
    assert_eq!(newest(&scene.bed.store).await.tally.delivered, 3);
    running.stop().await;
}

#[tokio::test]
async fn an_edit_that_is_refused_as_it_is_is_made_in_bare_words() {
    let (scene, running) = Scene::delivered(Fake::new(1).with_bare(), "Mistaken").await;
    let refused = ChangeTurn::Refuse(Refusal::Rejected("can't parse".into()));
    scene.fake.script_changes("reader1", [refused]);
    scene.correct("Right").await;
    assert_eq!(scene.reads("reader1"), ["Right 1/1 bare"]);
    assert_eq!(scene.reads("reader0"), ["Right 1/1"]);
    running.stop().await;
}

#[tokio::test]
async fn an_issue_is_taken_back_and_what_is_too_old_becomes_a_note() {
    let (scene, running) = Scene::delivered(Fake::new(2), "Mistaken").await;
    scene
        .fake
        .script_changes("reader1", [ChangeTurn::TooOld, ChangeTurn::Make, ChangeTurn::TooOld]);
    let retraction = scene.bed.store.retract(scene.issue.issue, Timestamp::now()).await.unwrap();
    let retraction = retraction.unwrap();
    assert_eq!((retraction.copies, retraction.already), (3, false));
    until_empty(&scene.bed.store).await;
    let note = "This issue was taken back by its publisher.";
    assert_eq!(
        (scene.reads("reader0"), scene.reads("reader1")),
        (vec![], vec![note.to_owned(), note.to_owned()])
    );
    assert_eq!(newest(&scene.bed.store).await.tally.retracted, 3);
    assert!(scene.bed.store.latest(scene.daily.id).await.unwrap().is_none());
    let again = accept(&scene.bed.store, &scene.daily, edition("Right")).await;
    assert_eq!(again.fate, Fate::Retracted, "what was taken back does not come back by itself");
    running.stop().await;
}

/// Some chats have it, some have half of it, some nothing yet, when it is corrected; then it is retracted.
#[tokio::test]
async fn a_correction_in_the_middle_of_a_broadcast_reaches_all() {
    let bed = bed();
    let interval = Duration::from_millis(5);
    let fake = Arc::new(Fake::new(3).paced(interval));
    let daily = daily(&bed.store).await;
    testing::readers(&bed.store, daily.id, "reader", 12).await;
    let issue = accept(&bed.store, &daily, edition("Mistaken")).await;
    let running = Running::start(&bed.store, &fake, quick(InDoubt::Resend)).await;
    until("some are posted", async || fake.count() >= 14).await;
    accept(&bed.store, &daily, edition("Right")).await;
    until_empty(&bed.store).await;
    for reader in 0..12 {
        let read = fake.read(&format!("reader{reader}"));
        assert_eq!(read, ["Right 1/3", "Right 2/3", "Right 3/3"], "reader{reader}");
    }
    bed.store.retract(issue.issue, Timestamp::now()).await.unwrap().unwrap();
    until_empty(&bed.store).await;
    assert!((0..12).all(|reader| fake.read(&format!("reader{reader}")).is_empty()));
    running.stop().await;
}

#[tokio::test]
async fn a_retraction_in_the_middle_stops_the_broadcast_and_empties_the_chats() {
    let bed = bed();
    let fake = Arc::new(Fake::new(3).paced(Duration::from_millis(5)));
    let daily = daily(&bed.store).await;
    testing::readers(&bed.store, daily.id, "reader", 12).await;
    let issue = accept(&bed.store, &daily, edition("Mistaken")).await;
    let running = Running::start(&bed.store, &fake, quick(InDoubt::Resend)).await;
    until("some are posted", async || fake.count() >= 10).await;
    bed.store.retract(issue.issue, Timestamp::now()).await.unwrap().unwrap();
    until_empty(&bed.store).await;
    assert!((0..12).all(|reader| fake.read(&format!("reader{reader}")).is_empty()));
    let tally = newest(&bed.store).await.tally;
    let skipped = tally.skipped.get("retracted").copied().unwrap_or_default();
    assert_eq!(tally.retracted + skipped, 12, "{tally:?}");
    assert!(fake.count() < 36, "it went on all the same");
    running.stop().await;
}

/// A paragraph is mended on the second of three pages: one edit.
#[tokio::test]
async fn the_operator_can_correct_an_issue_that_has_no_id() {
    let (scene, running) = Scene::delivered(Fake::new(1), "Mistaken").await;
    let mut other = new_issue("Another id", None);
    let items = vec![story("Ferry sinks", "Not at all.")];
    other.document.sections = vec![Section { items, ..Section::default() }];
    let now = Timestamp::now();
    let id = scene.issue.issue;
    let corrected = scene.bed.store.correct(id, "b".into(), vec![2], other, now).await.unwrap();
    assert_eq!(corrected.unwrap().fate, Fate::Corrected);
    until_empty(&scene.bed.store).await;
    assert_eq!(scene.reads("reader0"), ["Another id 1/1"]);
    running.stop().await;
}

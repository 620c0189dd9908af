//! Chats that do without something.

use super::*;
use crate::model::Without;

#[tokio::test]
async fn who_wants_no_sound_hears_none_and_reads_the_same() {
    let bed = bed();
    let store = &bed.store;
    let fake = Arc::new(Fake::new(2));
    let daily = daily(store).await;
    let mut chats = Vec::new();
    for (name, words) in [("ann", ""), ("ben", "sound"), ("cem", "pictures sponsors sound")] {
        let chat = testing::chat(store, name, ChatKind::Private).await;
        testing::subscribe(store, daily.id, chat).await;
        store.set_without(chat, words.parse().unwrap()).await.unwrap();
        chats.push(chat);
    }
    let running = Running::start(store, &fake, quick(InDoubt::Resend)).await;
    accept(store, &daily, edition("One")).await;
    until("it is posted", async || fake.count() == 6).await;
    until_empty(store).await;
    // Only the first message of a briefing makes a sound at all.
    assert_eq!(fake.silent("ann"), [false, true]);
    assert_eq!(fake.silent("ben"), [true, true]);
    assert_eq!(fake.silent("cem"), [true, true]);
    let mut made = Vec::new();
    for chat in chats {
        made.push(store.shown_in(chat).await.without.to_string());
    }
    // The sound is none of the rendering's business: the first two share theirs.
    assert_eq!(made, ["", "", "pictures sponsors"]);
    running.stop().await;
}

#[tokio::test]
async fn a_correction_looks_as_the_copy_did() {
    let bed = bed();
    let store = &bed.store;
    let fake = Arc::new(Fake::new(1));
    let daily = daily(store).await;
    let chat = testing::chat(store, "ann", ChatKind::Private).await;
    testing::subscribe(store, daily.id, chat).await;
    store.set_without(chat, "pictures".parse().unwrap()).await.unwrap();
    let running = Running::start(store, &fake, quick(InDoubt::Resend)).await;
    accept(store, &daily, edition("One")).await;
    until("it is posted", async || fake.count() == 1).await;
    until_empty(store).await;
    store.set_without(chat, Without::default()).await.unwrap();
    accept(store, &daily, edition("Two")).await;
    until_empty(store).await;
    let made = store.shown_in(chat).await;
    assert_eq!((made.edition, made.without.to_string().as_str()), (1, "pictures"));
    running.stop().await;
}

//! Roles that are told of what comes.

use super::*;
use crate::model::{OwnManner, RoleId};
use crate::store::Subscribed;

#[tokio::test]
async fn the_first_message_tells_the_role_once() {
    let bed = bed();
    let store = &bed.store;
    let fake = Arc::new(Fake::new(2));
    let daily = daily(store).await;
    let of_chat = Some(RoleId(7));
    for (name, chats, own) in [
        ("ann", None, None),
        ("ben", of_chat, None),
        ("cem", of_chat, Some(Some(RoleId(8)))),
        ("dan", of_chat, Some(None)),
        ("eve", None, Some(Some(RoleId(9)))),
    ] {
        let chat = testing::chat(store, name, ChatKind::Channel).await;
        let id = testing::subscribe(store, daily.id, chat).await;
        store.set_mention(chat, chats).await.unwrap();
        store.set_manner(id, OwnManner { mention: own, ..OwnManner::default() }).await.unwrap();
        let line = store.subscriptions(chat).await.unwrap().remove(0);
        assert_eq!(line.own.mention, own, "{name}");
    }
    let running = Running::start(store, &fake, quick(InDoubt::Resend)).await;
    accept(store, &daily, edition("One")).await;
    until("it is posted", async || fake.count() == 10).await;
    until_empty(store).await;
    for (name, told) in
        [("ann", None), ("ben", Some(7)), ("cem", Some(8)), ("dan", None), ("eve", Some(9))]
    {
        assert_eq!(fake.mentioned(name), [told.map(RoleId), None], "{name}");
    }
    // A correction is no news.
    accept(store, &daily, edition("Two")).await;
    until_empty(store).await;
    assert_eq!(fake.mentioned("ben")[1..].iter().flatten().count(), 0);
    running.stop().await;
}

#[tokio::test]
async fn it_stays_when_a_subscription_is_undone() {
    let bed = bed();
    let store = &bed.store;
    let daily = daily(store).await;
    let chat = testing::chat(store, "ann", ChatKind::Channel).await;
    let id = testing::subscribe(store, daily.id, chat).await;
    let own = OwnManner { mention: Some(Some(RoleId(9))), ..OwnManner::default() };
    store.set_manner(id, own).await.unwrap();
    let now = jiff::Timestamp::now();
    store.unsubscribe(daily.id, chat, now).await.unwrap();
    let somebody = store.maker(id).await.unwrap().unwrap().id;
    let again = store.subscribe(daily.id, chat, somebody, now).await.unwrap();
    assert!(matches!(again, Subscribed::New(_)));
    assert_eq!(store.subscriptions(chat).await.unwrap()[0].own, own);
}

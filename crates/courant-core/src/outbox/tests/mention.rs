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
        assert_eq!(
            fake.mentioned(name),
            [told.map(RoleId).into_iter().collect(), Vec::new()],
            "{name}"
        );
    }
    // A correction is no news.
    accept(store, &daily, edition("Two")).await;
    until_empty(store).await;
    assert_eq!(fake.mentioned("ben")[1..].concat(), []);
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

#[tokio::test]
async fn a_digest_tells_the_roles_of_all_that_it_has() {
    let bed = bed();
    let store = &bed.store;
    let fake = Arc::new(Fake::new(1));
    let chat = testing::chat(store, "ann", ChatKind::Channel).await;
    store.set_mention(chat, Some(RoleId(7))).await.unwrap();
    // It comes when the pause is over.
    let back = jiff::Timestamp::now() + jiff::SignedDuration::from_millis(300);
    let away = crate::store::Retiming::Away(Some(back));
    store.retime(chat, vec![away], jiff::Timestamp::now()).await.unwrap();
    for (title, own) in [("Daily", None), ("Weekly", Some(Some(RoleId(8)))), ("Yearly", Some(None))]
    {
        let newsletter = testing::newsletter(store, title, "").await;
        let id = testing::subscribe(store, newsletter.id, chat).await;
        store.set_manner(id, OwnManner { mention: own, ..OwnManner::default() }).await.unwrap();
        testing::publish(store, newsletter.id, title).await;
    }
    let running = Running::start(store, &fake, quick(InDoubt::Resend)).await;
    until_empty(store).await;
    until("it is posted", async || fake.count() > 0).await;
    assert_eq!(fake.mentioned("ann"), [[RoleId(7), RoleId(8)]]);
    running.stop().await;
}

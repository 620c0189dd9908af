//! Tokens of publishers, and what they were answered.

use crate::store::{KeptAnswer, NewFeed, NewHub};
use crate::testing::{self, Bed, at};

#[tokio::test]
async fn a_token_is_good_until_it_is_withdrawn() {
    let bed = Bed::new();
    let daily = testing::newsletter(&bed.store, "Daily", "").await;
    let store = &bed.store;
    let id =
        store.add_publish_token(daily.id, "aa".into(), "the site".into(), at(0)).await.unwrap();
    store.add_publish_token(daily.id, "bb".into(), "a job".into(), at(1)).await.unwrap();
    assert!(store.add_publish_token(daily.id, "aa".into(), "again".into(), at(1)).await.is_err());
    let token = store.publish_token("aa".into()).await.unwrap().unwrap();
    assert_eq!((token.id, token.newsletter, token.label.as_str()), (id, daily.id, "the site"));
    assert_eq!((token.created_at, token.last_used_at), (at(0), None));
    store.publish_token_used(&token, at(5)).await.unwrap();
    let token = store.publish_token("aa".into()).await.unwrap().unwrap();
    assert_eq!(token.last_used_at, Some(at(5)));
    // Within the hour it is not written down again.
    store.publish_token_used(&token, at(6)).await.unwrap();
    assert_eq!(store.publish_token("aa".into()).await.unwrap().unwrap().last_used_at, Some(at(5)));
    let labels = store.publish_tokens().await.unwrap().into_iter().map(|token| token.label);
    assert_eq!(labels.collect::<Vec<_>>(), ["the site", "a job"]);
    assert!(store.withdraw_publish_token(id).await.unwrap());
    assert!(!store.withdraw_publish_token(id).await.unwrap());
    assert_eq!(store.publish_token("aa".into()).await.unwrap(), None);
}

#[tokio::test]
async fn an_answer_is_kept_for_a_week() {
    let bed = Bed::new();
    let daily = testing::newsletter(&bed.store, "Daily", "").await.id;
    let weekly = testing::newsletter(&bed.store, "Weekly", "").await.id;
    let answer =
        |text: &str| KeptAnswer { request_hash: "h".into(), status: 201, answer: text.to_owned() };
    let store = &bed.store;
    store.keep_answer(daily, "k".into(), answer("one"), at(0)).await.unwrap();
    // The first one counts.
    store.keep_answer(daily, "k".into(), answer("two"), at(1)).await.unwrap();
    let kept = |newsletter, now| store.kept_answer(newsletter, "k".into(), now);
    assert_eq!(kept(daily, at(2)).await.unwrap(), Some(answer("one")));
    assert_eq!(kept(weekly, at(2)).await.unwrap(), None);
    let week = at(0) + jiff::SignedDuration::from_hours(7 * 24);
    assert_eq!(kept(daily, week).await.unwrap(), None);
    store.keep_answer(weekly, "k".into(), answer("three"), week).await.unwrap();
    assert_eq!(store.count("SELECT count(*) FROM publish_requests").await, 1);
}

#[tokio::test]
async fn a_hub_is_asked_confirmed_and_forgotten() {
    let bed = Bed::new();
    let newsletter = testing::newsletter(&bed.store, "Daily", "").await.id;
    let store = &bed.store;
    let feed = NewFeed {
        newsletter,
        url: "https://example.org/feed".into(),
        host: "example.org".into(),
        first_goes_out: true,
        full_text: false,
    };
    let feed = store.add_feed(feed, at(0)).await.unwrap();
    let hub = |token: &str| NewHub {
        url: "https://hub.example/".into(),
        topic: "https://example.org/feed".into(),
        token: token.into(),
        secret: "s".into(),
    };
    store.hub_asked(feed, hub("t"), at(1)).await.unwrap();
    store.hub_confirmed(feed, Some(at(9))).await.unwrap();
    // Renewed, it goes on; under another callback, it begins anew.
    store.hub_asked(feed, hub("t"), at(2)).await.unwrap();
    let lease = async |token| {
        let feed = store.feed_of_callback(token).await.unwrap();
        feed.and_then(|feed| feed.hub).map(|hub| hub.lease_until)
    };
    assert_eq!(lease("t").await, Some(Some(at(9))));
    store.hub_asked(feed, hub("u"), at(3)).await.unwrap();
    assert_eq!((lease("t").await, lease("u").await), (None, Some(None)));
    store.hub_brought(feed, Some(at(5)), at(6)).await.unwrap();
    store.hub_brought(feed, None, at(7)).await.unwrap();
    store.hub_brought(feed, Some(at(4)), at(8)).await.unwrap();
    store.hub_dropped(feed).await.unwrap();
    assert_eq!(lease("u").await, None);
    let feed = store.feed(feed).await.unwrap().unwrap();
    assert_eq!((feed.newest_at, feed.changed_at, feed.hub), (Some(at(5)), Some(at(8)), None));
}

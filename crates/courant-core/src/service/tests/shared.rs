//! Groups: administrators change, everybody reads.

use super::scene::{group, private};
use super::*;
use crate::command::{Action, Origin};
use crate::model::{ChatId, ChatKind, Depth};
use crate::testing::{self, place};
use insta::assert_snapshot;

/// A group "Newsroom" that ana administers and ben is in.
async fn scene() -> (Scene, Origin, Origin) {
    let scene = Scene::new().await;
    scene.make_administrator("ana", "newsroom");
    (scene, group("ana", "Newsroom"), group("ben", "Newsroom"))
}

#[tokio::test]
async fn an_administrator_chooses_what_the_group_gets() {
    let (scene, ana, _) = scene().await;
    assert_snapshot!("group_start", show(&scene.types(&ana, "/start@courant_bot").await));
    let done = scene.types(&ana, "/subscribe balance").await;
    assert_snapshot!("group_subscribed", show(&done));
    assert_eq!(scene.takes("newsroom").await, ["balance-of-power"]);
    assert_snapshot!("group_subscriptions", show(&scene.types(&ana, "/subscriptions").await));
    assert_snapshot!("group_settings", show(&scene.types(&ana, "/settings full").await));
    let undone = scene.clicks(&ana, &done, "Undo").await;
    assert_snapshot!("group_unsubscribed", show(&undone));
    assert!(scene.takes("newsroom").await.is_empty());
}

#[tokio::test]
async fn nobody_else_changes_anything() {
    let (scene, ana, ben) = scene().await;
    scene.types(&ana, "/subscribe balance").await;
    let chat = scene.store().chat_at(ana.platform.clone(), ana.chat.address.clone());
    let chat = chat.await.unwrap().unwrap();
    assert_snapshot!("group_not_yours", show(&scene.types(&ben, "/subscribe rust").await));
    let refused = show(&scene.types(&ben, "/subscribe rust").await);
    for line in ["/unsubscribe balance", "/unsubscribe", "/settings full", "/settings de"] {
        assert_eq!(show(&scene.types(&ben, line).await), refused, "{line}");
    }
    let rust = scene.newsletters[2].id;
    let balance = scene.newsletters[0].id;
    for action in [
        Action::Subscribe(rust),
        Action::Unsubscribe(balance),
        Action::SubscribeChat(rust, chat.id),
        Action::UnsubscribeChat(balance, chat.id),
        Action::Depth(chat.id, Depth::Full),
        Action::Language(chat.id, Some("de".into())),
    ] {
        assert_eq!(show(&scene.presses(&ben, &action).await), refused, "{action:?}");
        if !matches!(action, Action::Subscribe(_) | Action::Unsubscribe(_)) {
            let elsewhere = show(&scene.presses(&private("ben"), &action).await);
            assert_eq!(elsewhere, "Only administrators of Newsroom can change what it gets.");
        }
    }
    let after = scene.store().chat(chat.id).await.unwrap().unwrap();
    assert_eq!(after, chat);
    assert_eq!(scene.takes("newsroom").await, ["balance-of-power"]);
}

#[tokio::test]
async fn everybody_asks_for_the_latest() {
    let (scene, ana, ben) = scene().await;
    scene.issues(0, &["Oil"]).await;
    scene.types(&ana, "/subscribe balance").await;
    for line in ["/latest", "/latest balance"] {
        assert_eq!(scene.types(&ben, line).await.briefings.len(), 1, "{line}");
    }
    assert!(show(&scene.types(&ben, "/issues").await).contains("Oil"));
    assert!(show(&scene.types(&ben, "/subscriptions").await).contains("Balance of Power"));
}

#[tokio::test]
async fn what_the_platform_says_with_the_command_counts() {
    let (scene, ana, ben) = scene().await;
    let said = Origin { administers: Some(true), ..ben };
    scene.types(&said, "/subscribe rust").await;
    assert_eq!(scene.takes("newsroom").await, ["rust-weekly"]);
    let denied = Origin { administers: Some(false), ..ana };
    scene.types(&denied, "/unsubscribe rust").await;
    assert_eq!(scene.takes("newsroom").await, ["rust-weekly"]);
}

#[tokio::test]
async fn the_bot_must_be_able_to_post() {
    let (scene, ana, _) = scene().await;
    scene.desk.muted.lock().unwrap().insert("newsroom".into());
    assert_snapshot!("group_cannot_post", show(&scene.types(&ana, "/subscribe rust").await));
    assert!(scene.takes("newsroom").await.is_empty());
}

#[tokio::test]
async fn a_button_reaches_nobody_elses_private_chat() {
    let (scene, _, _) = scene().await;
    scene.types(&private("ana"), "/subscribe balance").await;
    let anas = testing::chat(scene.store(), "ana", ChatKind::Private).await;
    let ben = private("ben");
    let gone = show(&scene.presses(&ben, &Action::Depth(ChatId(999), Depth::Full)).await);
    for action in [
        Action::SubscribeChat(scene.newsletters[2].id, anas),
        Action::UnsubscribeChat(scene.newsletters[0].id, anas),
        Action::Depth(anas, Depth::Full),
        Action::Language(anas, Some("de".into())),
    ] {
        // The answer does not even tell whether there is such a chat.
        assert_eq!(show(&scene.presses(&ben, &action).await), gone, "{action:?}");
    }
    assert_eq!(scene.takes("ana").await, ["balance-of-power"]);
    assert_eq!(scene.store().chat(anas).await.unwrap().unwrap().depth, Depth::Brief);
}

#[tokio::test]
async fn a_group_that_moves_keeps_its_newsletters() {
    let (scene, ana, _) = scene().await;
    scene.types(&ana, "/subscribe balance").await;
    let to = place("supergroup", ChatKind::Group).address;
    scene
        .service
        .moved(ana.platform.clone(), ana.chat.address.clone(), to, testing::at(9))
        .await
        .unwrap();
    assert_eq!(scene.takes("supergroup").await, ["balance-of-power"]);
    assert!(scene.takes("newsroom").await.is_empty());
}

#[tokio::test]
async fn a_group_that_has_it_by_its_channel_is_told() {
    let scene = Scene::new().await;
    scene.make_administrator("ana", "newsroom");
    scene.make_administrator("ana", "desk");
    scene.make_visible("@desk", "desk", "World Desk");
    scene.desk.discussed.lock().unwrap().insert("newsroom".into(), "desk".into());
    let alone = show(&scene.types(&group("ana", "Newsroom"), "/subscribe balance").await);
    assert!(!alone.contains("twice"), "{alone}");
    scene.types(&private("ana"), "/subscribe rust @desk").await;
    let twice = scene.types(&group("ana", "Newsroom"), "/subscribe rust").await;
    assert_snapshot!("group_of_a_channel", show(&twice));
    scene.types(&group("ana", "Newsroom"), "/unsubscribe rust").await;
    let line = "/subscribe rust weekdays at 7:30";
    let twice = show(&scene.types(&group("ana", "Newsroom"), line).await);
    assert!(twice.contains("World Desk gets it too"), "{twice}");
}

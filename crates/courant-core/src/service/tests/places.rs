//! Commands that take effect elsewhere: channels by name, and the asker's private chat from a server.

use super::scene::{private, server};
use super::*;
use crate::command::{Action, Command, Origin};
use crate::model::ChatKind;
use crate::testing::place;
use insta::assert_snapshot;

async fn with_channel() -> Scene {
    let scene = Scene::new().await;
    scene.make_visible("@desk", "-100", "World Desk");
    scene.make_visible("-100", "-100", "World Desk");
    scene.make_administrator("ana", "-100");
    scene
}

#[tokio::test]
async fn a_channel_is_set_up_by_its_name() {
    let scene = with_channel().await;
    let ana = private("ana");
    assert_snapshot!("channel_subscribed", show(&scene.types(&ana, "/subscribe rust @desk").await));
    assert_eq!(scene.takes("-100").await, ["rust-weekly"]);
    assert!(scene.takes("ana").await.is_empty());
    assert_snapshot!("channel_offer", show(&scene.types(&ana, "/subscribe @desk").await));
    assert_snapshot!(
        "channel_subscriptions",
        show(&scene.types(&ana, "/subscriptions @desk").await)
    );
    let stopped = scene.types(&ana, "/unsubscribe rust @desk").await;
    assert!(show(&stopped).starts_with("World Desk no longer gets Rust Weekly."));
    assert!(scene.takes("-100").await.is_empty());
}

#[tokio::test]
async fn a_slip_in_the_newsletter_does_not_change_the_place() {
    let scene = with_channel().await;
    let ana = private("ana");
    let offered = scene.types(&ana, "/subscribe rust weakly @desk").await;
    scene.clicks(&ana, &offered, "＋ Rust Weekly").await;
    assert_eq!(scene.takes("-100").await, ["rust-weekly"]);
    assert!(scene.takes("ana").await.is_empty());
}

#[tokio::test]
async fn a_channel_is_checked_before_anything_is_said_yes_to() {
    let scene = with_channel().await;
    let ben = private("ben");
    assert_snapshot!("channel_not_yours", show(&scene.types(&ben, "/subscribe rust @desk").await));
    assert_snapshot!("channel_unknown", show(&scene.types(&ben, "/subscribe rust @nowhere").await));
    scene.desk.muted.lock().unwrap().insert("-100".into());
    let ana = private("ana");
    assert_snapshot!(
        "channel_cannot_post",
        show(&scene.types(&ana, "/subscribe rust @desk").await)
    );
    assert!(scene.takes("-100").await.is_empty());
}

#[tokio::test]
async fn a_channel_that_is_shown_is_offered_or_subscribed() {
    let scene = with_channel().await;
    let ana = private("ana");
    let how = scene.presses(&ana, &Action::Elsewhere(scene.newsletters[2].id)).await;
    assert_snapshot!("elsewhere", show(&how));
    assert_eq!(how.chat_request.unwrap().id, scene.newsletters[2].id.0);
    let chat = place("-100", ChatKind::Channel);
    let forwarded = Command::Offer { newsletter: None, chat: chat.clone() };
    let offer = scene.answer(Ok(forwarded), &ana).await;
    assert!(show(&offer).starts_with("What should World Desk get?"), "{}", show(&offer));
    scene.clicks(&ana, &offer, "＋ Morning Power").await;
    let picked = Command::Offer { newsletter: Some(scene.newsletters[2].id), chat };
    scene.answer(Ok(picked), &ana).await;
    assert_eq!(scene.takes("-100").await, ["morning-power", "rust-weekly"]);
    let gone = scene.presses(&ana, &Action::Elsewhere(crate::model::NewsletterId(99))).await;
    assert!(show(&gone).starts_with("That button is out of date."));
}

#[tokio::test]
async fn on_a_server_newsletters_come_to_the_asker() {
    let scene = Scene::new().await;
    let ana = server("ana");
    let done = scene.slash(&ana, "subscribe", &[("newsletter", "rust-weekly")]).await;
    assert_snapshot!("server_subscribed", show(&done));
    assert_snapshot!("server_start", show(&scene.slash(&server("ben"), "start", &[]).await));
    assert_eq!(
        *scene.desk.welcomed.lock().unwrap(),
        ["ana: This is where your briefings will arrive."]
    );
    assert_eq!(scene.takes("ana").await, ["rust-weekly"]);
    assert!(scene.takes("general").await.is_empty());
    assert_snapshot!("server_subscriptions", show(&scene.slash(&ana, "subscriptions", &[]).await));
    scene.clicks(&ana, &done, "Undo").await;
    assert!(scene.takes("ana").await.is_empty());
}

#[tokio::test]
async fn nobody_is_written_to_who_only_looks() {
    let scene = Scene::new().await;
    let ana = server("ana");
    assert_snapshot!("server_nothing_yet", show(&scene.slash(&ana, "subscriptions", &[]).await));
    for (name, options) in [
        ("unsubscribe", &[("newsletter", "rust-weekly")][..]),
        ("unsubscribe", &[]),
        ("settings", &[]),
        ("settings", &[("depth", "full")]),
        ("newsletters", &[]),
        ("latest", &[]),
        ("issues", &[]),
        ("start", &[]),
        ("help", &[]),
        ("subscribe", &[]),
    ] {
        let reply = scene.slash(&ana, name, options).await;
        assert!(!show(&reply).is_empty(), "{name}");
        assert!(scene.desk.welcomed.lock().unwrap().is_empty(), "{name} wrote to the asker");
    }
}

#[tokio::test]
async fn who_cannot_be_reached_is_told_how() {
    let scene = Scene::new().await;
    scene.desk.unreachable.lock().unwrap().insert("ana".into());
    let reply = scene.slash(&server("ana"), "subscribe", &[("newsletter", "rust-weekly")]).await;
    assert_snapshot!("server_cannot_reach", show(&reply));
    assert!(scene.takes("ana").await.is_empty());
}

#[tokio::test]
async fn to_this_channel_is_for_those_who_manage_the_server() {
    let scene = Scene::new().await;
    let options = [("newsletter", "rust-weekly"), ("to", "channel")];
    let ana = Origin { administers: Some(true), ..server("ana") };
    let reply = scene.slash(&ana, "subscribe", &options).await;
    assert_snapshot!("server_channel_subscribed", show(&reply));
    assert_eq!(scene.takes("general").await, ["rust-weekly"]);
    assert!(scene.desk.welcomed.lock().unwrap().is_empty());
    let ben = scene.slash(&server("ben"), "unsubscribe", &options).await;
    assert!(show(&ben).starts_with("Only administrators"), "{}", show(&ben));
    assert_eq!(scene.takes("general").await, ["rust-weekly"]);
}

#[tokio::test]
async fn a_subscription_from_a_server_wakes_a_paused_private_chat_after_proof() {
    let scene = Scene::new().await;
    let ana = server("ana");
    let done = scene.slash(&ana, "subscribe", &[("newsletter", "rust-weekly")]).await;
    let undone = scene.clicks(&ana, &done, "Undo").await;
    let at_home = private("ana");
    scene
        .service
        .shut_out(
            ana.platform.clone(),
            at_home.chat.address.clone(),
            "blocked",
            crate::testing::at(1),
        )
        .await
        .unwrap();
    scene.desk.unreachable.lock().unwrap().insert("ana".into());
    let refused = scene.clicks(&ana, &undone, "Undo").await;
    assert!(show(&refused).starts_with("I cannot write to you in private."), "{}", show(&refused));
    scene.desk.unreachable.lock().unwrap().clear();
    scene.clicks(&ana, &undone, "Undo").await;
    let chat = scene.store().chat_at(ana.platform.clone(), at_home.chat.address).await.unwrap();
    assert_eq!(chat.unwrap().paused, None);
    assert_eq!(scene.takes("ana").await, ["rust-weekly"]);
}

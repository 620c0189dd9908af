//! One-time codes, and what only operators see.

use super::scene::{group, private};
use super::*;
use crate::service::{INVITE_VALID, invite_code};
use crate::store::Office;
use crate::testing::at;
use insta::assert_snapshot;
use jiff::SignedDuration;

async fn invite(scene: &Scene) -> String {
    let (code, hash) = invite_code([7; 24]);
    scene.store().add_invite(hash, Office::Operator, at(0) + INVITE_VALID, at(0)).await.unwrap();
    code
}

#[tokio::test]
async fn a_code_is_claimed_once() {
    let scene = Scene::new().await;
    let code = invite(&scene).await;
    let line = format!("/start o_{code}");
    assert_snapshot!("operator_welcome", show(&scene.types(&private("boss"), &line).await));
    assert_snapshot!("operator_used_code", show(&scene.types(&private("eve"), &line).await));
    let operators = scene.store().operators().await.unwrap();
    assert_eq!(operators.iter().map(|person| &*person.user.0).collect::<Vec<_>>(), ["boss"]);
}

#[tokio::test]
async fn a_code_expires() {
    let scene = Scene::new().await;
    let (code, hash) = invite_code([9; 24]);
    scene
        .store()
        .add_invite(hash, Office::Operator, at(0), at(0) - SignedDuration::from_hours(24))
        .await
        .unwrap();
    let reply = scene.types(&private("boss"), &format!("/start o_{code}")).await;
    assert!(show(&reply).contains("expired"), "{}", show(&reply));
    assert!(scene.store().operators().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_code_in_a_group_is_not_used_up() {
    let scene = Scene::new().await;
    let code = invite(&scene).await;
    let line = format!("/start o_{code}");
    let reply = scene.types(&group("boss", "Newsroom"), &line).await;
    assert_snapshot!("operator_code_in_group", show(&reply));
    assert!(scene.store().operators().await.unwrap().is_empty());
    scene.types(&private("boss"), &line).await;
    assert_eq!(scene.store().operators().await.unwrap().len(), 1);
}

#[tokio::test]
async fn deliveries_are_for_operators_in_private() {
    let scene = Scene::new().await;
    let boss = private("boss");
    assert_snapshot!("deliveries_not_yours", show(&scene.types(&boss, "/deliveries").await));
    scene.service.appoint(boss.platform.clone(), boss.user.clone(), at(0)).await.unwrap();
    assert_snapshot!("deliveries_none", show(&scene.types(&boss, "/deliveries").await));
    scene.types(&private("ana"), "/subscribe balance").await;
    scene.issues(0, &["Oil", "Grain"]).await;
    assert_snapshot!("deliveries", show(&scene.types(&boss, "/deliveries").await));
    let in_group = scene.types(&group("boss", "Newsroom"), "/deliveries").await;
    assert_snapshot!("deliveries_not_yours", show(&in_group));
}

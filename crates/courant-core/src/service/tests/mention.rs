//! Roles of a shared chat that are told of each issue.

use super::scene::{private, server};
use super::*;
use crate::command::Origin;
use crate::model::RoleId;
use crate::service::{Mention, Role};
use insta::assert_snapshot;

async fn scene() -> (Scene, Origin) {
    let scene = Scene::new().await;
    scene.make_administrator("ana", "general");
    for (id, name, mention) in [
        (5, "@readers", Mention::Allowed),
        (6, "@staff", Mention::Barred),
        (1, "@all", Mention::Everybody),
    ] {
        let role = Role { name: name.into(), mention };
        scene.desk.roles.lock().unwrap().insert(RoleId(id), role);
    }
    let here = Origin { administers: Some(true), ..server("ana") };
    scene.slash(&here, "subscribe", &[("newsletter", "balance"), ("to", "channel")]).await;
    scene.slash(&here, "subscribe", &[("newsletter", "rust"), ("to", "channel")]).await;
    (scene, here)
}

async fn told(scene: &Scene) -> Vec<Option<i64>> {
    let chat = crate::model::Address("general".into());
    let chat = scene.store().chat_at(crate::testing::platform(), chat).await.unwrap().unwrap();
    let lines = scene.store().subscriptions(chat.id).await.unwrap();
    lines.iter().map(|line| line.own.over(chat.manner()).mention.map(|role| role.0)).collect()
}

#[tokio::test]
async fn a_role_is_told_of_all_or_of_one() {
    let (scene, here) = scene().await;
    let all = [("mention", "<@&5>"), ("to", "channel")];
    let shown = scene.slash(&here, "settings", &all).await;
    assert_snapshot!("of_all", show(&shown));
    assert_eq!(told(&scene).await, [Some(5), Some(5)]);
    let one = [("mention", "<@&6>"), ("to", "channel"), ("newsletter", "rust")];
    let no = scene.slash(&here, "settings", &one).await;
    assert_snapshot!("not_allowed", show(&no));
    assert_eq!(told(&scene).await, [Some(5), Some(5)]);
    let everybody = scene.slash(&here, "settings", &[("mention", "<@&1>")]).await;
    assert_snapshot!("everybody", show(&everybody));
    assert_eq!(told(&scene).await, [Some(5), Some(5)]);
    let rust = [("newsletter", "rust"), ("to", "channel")];
    let shown = scene.slash(&here, "settings", &rust).await;
    let off = scene.clicks(&here, &shown, "Tell nobody").await;
    assert_snapshot!("nobody", show(&off));
    assert_eq!(told(&scene).await, [Some(5), None]);
    scene.clicks(&here, &off, "As the others").await;
    assert_eq!(told(&scene).await, [Some(5), Some(5)]);
    let shown = scene.slash(&here, "settings", &[("to", "channel")]).await;
    scene.clicks(&here, &shown, "Tell nobody").await;
    assert_eq!(told(&scene).await, [None, None]);
}

#[tokio::test]
async fn roles_that_are_gone_or_never_were_are_said() {
    let (scene, here) = scene().await;
    scene.slash(&here, "settings", &[("mention", "<@&5>"), ("to", "channel")]).await;
    scene.desk.roles.lock().unwrap().clear();
    let shown = show(&scene.slash(&here, "settings", &[("to", "channel")]).await);
    assert!(shown.contains("@5 is told of each issue."), "{shown}");
    let no =
        show(&scene.slash(&here, "settings", &[("mention", "<@&77>"), ("to", "channel")]).await);
    assert!(no.contains("I may not mention @77."), "{no}");
    for wrong in ["77", "<@&>", "<@&x>", "@everyone"] {
        let line = format!("/settings mention {wrong}");
        let no = show(&scene.types(&private("ana"), &line).await);
        assert!(
            no.contains("is no setting") || no.contains("not a setting") || no.contains(wrong),
            "{no}"
        );
    }
}

#[tokio::test]
async fn a_role_is_told_where_it_is_named_and_beside_other_settings() {
    let (scene, here) = scene().await;
    let several = [("mention", "<@&5>"), ("depth", "full"), ("to", "channel")];
    let shown = show(&scene.slash(&here, "settings", &several).await);
    assert!(shown.contains("@readers is told") && shown.contains("in full"), "{shown}");
    scene.slash(&here, "settings", &[("mention", "<@&6>")]).await;
    assert_eq!(told(&scene).await, [Some(5), Some(5)], "one that may not be told changes nothing");
    scene
        .desk
        .roles
        .lock()
        .unwrap()
        .insert(RoleId(9), Role { name: "@x".into(), mention: Mention::Allowed });
    scene.slash(&here, "settings", &[("mention", "<@&9>")]).await;
    assert_eq!(told(&scene).await, [Some(9), Some(9)], "in the channel, not in private");
    // Where the platform does not answer, the settings are shown all the same.
    *scene.desk.silent.lock().unwrap() = true;
    let shown = show(&scene.slash(&here, "settings", &[("to", "channel")]).await);
    assert!(shown.contains("@9 is told of each issue."), "{shown}");
}

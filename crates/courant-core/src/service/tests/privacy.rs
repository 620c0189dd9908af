//! What is kept about people, and that it can be erased.

use super::scene::{group, private, server};
use super::*;
use crate::command::{Action, ForgetPick};
use insta::assert_snapshot;

/// A reader with everything that can be set up, in private and for a group.
async fn zoe(scene: &Scene) {
    let zoe = private("zoe-4711");
    scene.issues(0, &["Oil", "Grain"]).await;
    for line in [
        "/subscribe balance weekdays at 7:30",
        "/timezone Antananarivo",
        "/quiet 22-7",
        "/save balance",
    ] {
        scene.types(&zoe, line).await;
    }
    let tried = scene.types(&zoe, "/filter zeppelin").await;
    scene.clicks(&zoe, &tried, "Save this filter").await;
    scene.make_administrator("zoe-4711", "newsroom");
    scene.types(&group("zoe-4711", "Newsroom"), "/subscribe balance").await;
}

async fn values_with(scene: &Scene, words: &str) -> Vec<String> {
    let values = scene.store().values().await;
    values.into_iter().filter(|value| value.contains(words)).collect()
}

#[tokio::test]
async fn nothing_about_a_reader_is_left() {
    let scene = Scene::new().await;
    zoe(&scene).await;
    scene.types(&private("ben"), "/subscribe balance").await;
    let kept = ["zoe-4711", "Antananarivo", "zeppelin", "22:00"];
    for words in kept {
        assert!(!values_with(&scene, words).await.is_empty(), "{words} was never there");
    }
    let asked = scene.types(&private("zoe-4711"), "/forget").await;
    assert_snapshot!("forget_ask", show(&asked));
    for words in kept {
        assert!(!values_with(&scene, words).await.is_empty(), "{words} went before it was meant");
    }
    let done = scene.clicks(&private("zoe-4711"), &asked, "Erase everything").await;
    assert_snapshot!("forget_done", show(&done));
    for words in kept {
        assert_eq!(values_with(&scene, words).await, Vec::<String>::new());
    }
    assert_eq!(scene.takes("newsroom").await.len(), 1, "the group keeps what it takes");
    assert!(!values_with(&scene, "ben").await.is_empty());
    let again = scene.types(&private("zoe-4711"), "/subscriptions").await;
    assert!(show(&again).contains("Nothing yet."), "{}", show(&again));
}

#[tokio::test]
async fn all_of_it_is_in_the_file() {
    let scene = Scene::new().await;
    zoe(&scene).await;
    scene.types(&private("ben"), "/subscribe balance").await;
    scene.types(&private("zoe-4711"), "/link").await;
    let privacy = scene.types(&private("zoe-4711"), "/privacy").await;
    let reply = scene.clicks(&private("zoe-4711"), &privacy, "As a file").await;
    assert_snapshot!("export", show(&reply));
    let file = reply.file.unwrap();
    let text = String::from_utf8(file.bytes.to_vec()).unwrap();
    for words in
        ["zoe-4711", "Antananarivo", "zeppelin", "22:00", "Grain", "newsroom", "expires_at"]
    {
        assert!(text.to_lowercase().contains(&words.to_lowercase()), "{words} is not in\n{text}");
    }
    assert!(!text.contains("ben"), "{text}");
    assert_snapshot!("export_file", text);
    let in_group = scene.types(&group("zoe-4711", "Newsroom"), "/export").await;
    assert_eq!(in_group.file, None, "{}", show(&in_group));
}

#[tokio::test]
async fn who_never_subscribed_a_group_leaves_no_row() {
    let scene = Scene::new().await;
    scene.types(&private("zoe-4711"), "/subscribe balance").await;
    let asked = scene.types(&private("zoe-4711"), "/forget").await;
    scene.clicks(&private("zoe-4711"), &asked, "Erase everything").await;
    assert_eq!(values_with(&scene, "forgotten").await, Vec::<String>::new());
    assert_eq!(values_with(&scene, "zoe-4711").await, Vec::<String>::new());
}

#[tokio::test]
async fn nobody_is_erased_by_somebody_else() {
    let scene = Scene::new().await;
    zoe(&scene).await;
    let zoes = scene.types(&private("zoe-4711"), "/forget").await;
    scene.types(&private("ben"), "/subscribe balance").await;
    let asked = scene.clicks(&private("ben"), &zoes, "Erase everything").await;
    assert!(show(&asked).contains("Shall I erase"), "{}", show(&asked));
    for words in ["zoe-4711", "zeppelin", "ben"] {
        assert!(!values_with(&scene, words).await.is_empty(), "{words}");
    }
}

#[tokio::test]
async fn it_is_no_matter_for_a_group() {
    let scene = Scene::new().await;
    zoe(&scene).await;
    let asked = scene.types(&group("zoe-4711", "Newsroom"), "/forget").await;
    assert_snapshot!("forget_in_group", show(&asked));
    let sure = Action::Forget(ForgetPick::Ask);
    let pressed = scene.presses(&group("zoe-4711", "Newsroom"), &sure).await;
    assert_eq!(show(&pressed), show(&asked));
    assert!(!values_with(&scene, "zeppelin").await.is_empty());
    // On a server nobody else sees the answer.
    let asked = scene.types(&server("zoe-4711"), "/forget").await;
    assert!(show(&asked).contains("Shall I erase"), "{}", show(&asked));
}

#[tokio::test]
async fn what_is_kept_is_said_anywhere() {
    let scene = Scene::new().await;
    let said = scene.types(&private("ben"), "/privacy").await;
    assert_snapshot!("privacy", show(&said));
    let in_group = scene.types(&group("ben", "Newsroom"), "/privacy").await;
    assert_eq!(show(&in_group), show(&said));
}

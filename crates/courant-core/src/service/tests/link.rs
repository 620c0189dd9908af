//! Moving to another platform with a code.

use super::scene::{group, private};
use super::*;
use crate::command::{Action, Origin, Reply};
use crate::model::Platform;
use crate::testing::at;
use insta::assert_snapshot;

/// The same on another platform.
fn abroad(origin: Origin) -> Origin {
    Origin { platform: Platform::new("abroad"), ..origin }
}

/// The line with the code.
fn line(reply: &Reply) -> String {
    let shown = show(reply);
    let at = shown.find("/link ").unwrap();
    shown[at..].chars().take("/link abcd-efgh-ijkl".len()).collect()
}

async fn set_up(scene: &Scene) -> Origin {
    let ana = private("ana");
    scene.issues(0, &["Oil", "Grain"]).await;
    for line in [
        "/timezone Berlin",
        "/schedule weekdays 7:30",
        "/subscribe balance sundays 9:00",
        "/subscribe rust weekly",
        "/save balance",
    ] {
        scene.types(&ana, line).await;
    }
    let tried = scene.types(&ana, "/filter balance grain").await;
    scene.clicks(&ana, &tried, "Save this filter").await;
    ana
}

#[tokio::test]
async fn all_that_was_set_up_goes_along() {
    let scene = Scene::new().await;
    let ana = set_up(&scene).await;
    let old = show(&scene.types(&ana, "/subscriptions").await);
    for words in ["Rust Weekly", "Berlin time", "grain", "weekdays at 07:30", "Sundays"] {
        assert!(old.contains(words), "no {words} in {old}");
    }
    let code = scene.types(&ana, "/link").await;
    let typed = line(&code);
    assert_snapshot!("link_code", show(&code).replace(&typed, "/link (code)"));
    let there = abroad(private("ana-b"));
    let moved = scene.types(&there, &typed.to_uppercase().replace("/LINK", "/link")).await;
    assert_snapshot!("link_done", show(&moved));
    assert!(show(&moved).contains("Berlin time"), "{}", show(&moved));
    assert_eq!(show(&scene.types(&there, "/subscriptions").await), old);
    assert!(show(&scene.types(&there, "/saved").await).contains("Grain"));
    assert_eq!(
        show(&scene.types(&ana, "/subscriptions").await),
        old,
        "it stays until it is stopped"
    );
    // Once.
    let again = scene.types(&abroad(private("eve")), &typed).await;
    assert_snapshot!("link_wrong", show(&again));
    assert!(
        show(&scene.types(&abroad(private("eve")), "/subscriptions").await).contains("Nothing")
    );
    // Stopped by whoever used it, and by nobody else.
    let button = actions_of(&moved).find(|action| matches!(action, Action::StopThere(_))).unwrap();
    let not_eve = scene.presses(&abroad(private("eve")), &button).await;
    assert_snapshot!("link_too_late", show(&not_eve));
    assert_eq!(show(&scene.types(&ana, "/subscriptions").await), old);
    let stopped = scene.presses(&there, &button).await;
    assert_snapshot!("link_stopped", show(&stopped));
    assert!(show(&scene.types(&ana, "/subscriptions").await).contains("Nothing yet."));
    assert_eq!(show(&scene.types(&there, "/subscriptions").await), old);
}

fn actions_of(reply: &Reply) -> impl Iterator<Item = Action> {
    super::scene::actions(reply).into_iter().map(|(_, action)| action)
}

#[tokio::test]
async fn what_there_is_already_stays_as_it_is() {
    let scene = Scene::new().await;
    let ana = set_up(&scene).await;
    let there = abroad(private("ana-b"));
    scene.types(&there, "/timezone Tokyo").await;
    scene.types(&there, "/subscribe balance daily 6:00").await;
    let typed = line(&scene.types(&ana, "/link").await);
    assert_snapshot!("link_to_a_reader", show(&scene.types(&there, &typed).await));
}

#[tokio::test]
async fn a_code_is_good_for_an_hour_and_the_last_one_counts() {
    let scene = Scene::new().await;
    let ana = set_up(&scene).await;
    let first = line(&scene.types(&ana, "/link").await);
    let second = line(&scene.types(&ana, "/link").await);
    let own = scene.types(&ana, &second).await;
    assert_snapshot!("link_own", show(&own));
    let there = abroad(private("ana-b"));
    let wrong = show(&scene.types(&there, "/link abcd-efgh-ijkm").await);
    assert_eq!(show(&scene.types(&there, &first).await), wrong);
    let person = scene.store().meet(ana.platform.clone(), ana.user.clone(), None, at(0)).await;
    let (code, hash) = crate::service::code::make([5; 12]);
    scene.store().add_link(hash, person.unwrap().id, at(0), at(0)).await.unwrap();
    assert_eq!(show(&scene.types(&there, &format!("/link {code}")).await), wrong);
}

#[tokio::test]
async fn no_code_is_shown_in_a_group_nor_made_for_nothing() {
    let scene = Scene::new().await;
    let nothing = scene.types(&private("ana"), "/link").await;
    assert_snapshot!("link_nothing", show(&nothing));
    set_up(&scene).await;
    let in_group = scene.types(&group("ana", "Newsroom"), "/link").await;
    assert_snapshot!("link_in_group", show(&in_group));
}

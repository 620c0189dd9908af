//! Whatever an answer offers can be pressed: a walk over all buttons that can be reached.

use super::scene::{actions, group, in_german, private, server};
use super::*;
use crate::command::{Action, ForgetPick, Origin};
use std::collections::{BTreeSet, VecDeque};

/// Presses every button that any answer offers, and those that the answers offer, until there are no new
/// ones. None is stale, none in trouble.
async fn walk(scene: &Scene, from: &Origin) -> usize {
    let lines = [
        "/start",
        "/help",
        "/newsletters",
        "/subscribe",
        "/unsubscribe",
        "/subscriptions",
        "/latest",
        "/issues",
        "/settings",
        "/nonsense",
        "hello",
        "/subscribe power",
        "/latest powr",
        "/issues 3",
        "/issues balance 9",
        "/issues balance March",
        "/issues nonsense 3 March",
        "/search",
        "/search number",
        "/search ferry nowhere",
        "/search 🗳️",
        "/save",
        "/save balance",
        "/saved",
        "/schedule",
        "/schedule weekdays 25:99",
        "/timezone",
        "/timezone berln",
        "/quiet",
        "/pause",
        "/resume",
        "/filter",
        "/filter ferry",
        "/filter balance without section Markets",
        "/filter /(/",
        "/why",
        "/why balance",
        "/link",
        "/link nonsense",
        "/privacy",
        "/export",
        "/forget",
    ];
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut queue: VecDeque<Action> = VecDeque::new();
    for line in lines {
        let reply = scene.types(from, line).await;
        queue.extend(check(&reply, line));
    }
    while let Some(action) = queue.pop_front() {
        let data = action.encode();
        let erases = matches!(action, Action::Forget(ForgetPick::Sure(_)));
        // Whoever is forgotten has nothing left to press.
        if erases || !seen.insert(data.clone()) {
            continue;
        }
        let reply = scene.presses(from, &action).await;
        queue.extend(check(&reply, &data));
    }
    seen.len()
}

fn check(reply: &crate::command::Reply, cause: &str) -> Vec<Action> {
    let shown = show(reply);
    for bad in ["went wrong", "schiefgegangen", "out of date", "veraltet"] {
        assert!(!shown.contains(bad), "{cause}:\n{shown}");
    }
    assert!(!shown.trim().is_empty(), "{cause} has no answer");
    if let Some(menu) = &reply.menu {
        assert!(menu.options.len() <= 25, "{cause} has {} to choose from", menu.options.len());
    }
    for row in &reply.buttons {
        assert!(row.len() <= 5, "{cause} has a row of {}:\n{shown}", row.len());
    }
    actions(reply).into_iter().map(|(_, action)| action).collect()
}

async fn scene() -> Scene {
    let scene = Scene::new().await;
    let titles: Vec<String> = (1..=12).map(|number| format!("Number {number}")).collect();
    scene.issues(0, &titles.iter().map(String::as_str).collect::<Vec<_>>()).await;
    scene.issues(2, &["Borrowing"]).await;
    for number in 1..=8 {
        crate::testing::newsletter(scene.store(), &format!("Side {number}"), "").await;
    }
    scene.make_administrator("ana", "newsroom");
    scene
}

#[tokio::test]
async fn in_private() {
    let count = walk(&scene().await, &private("ana")).await;
    assert!(count > 60, "{count}");
}

#[tokio::test]
async fn in_german_too() {
    let count = walk(&scene().await, &in_german(private("ana"))).await;
    assert!(count > 60, "{count}");
}

#[tokio::test]
async fn in_a_group_by_an_administrator_and_by_somebody_else() {
    let scene = scene().await;
    assert!(walk(&scene, &group("ana", "Newsroom")).await > 60);
    let before = scene.takes("newsroom").await;
    assert!(walk(&scene, &group("ben", "Newsroom")).await > 30);
    assert_eq!(scene.takes("newsroom").await, before);
}

#[tokio::test]
async fn on_a_server() {
    assert!(walk(&scene().await, &server("ana")).await > 60);
}

//! Every change of a shared chat says who made it.

use super::scene::{group, in_german, private, server};
use super::*;
use crate::command::Change;
use crate::model::Extra;
use insta::assert_snapshot;

async fn scene() -> Scene {
    let scene = Scene::new().await;
    scene.issues(0, &["Oil", "Grain"]).await;
    for user in ["ana", "ben"] {
        scene.make_administrator(user, "newsroom");
    }
    scene.make_visible("@newsroom", "newsroom", "Newsroom");
    scene
}

/// Lines that change something, each with the command that is noted.
const CHANGES: [(&str, &str); 14] = [
    ("/subscribe balance", "/subscribe Balance of Power"),
    ("/subscribe rust weekdays at 7:30", "/schedule Rust Weekly"),
    ("/schedule daily at 8", "/schedule"),
    ("/schedule balance Sun 9:00", "/schedule Balance of Power"),
    ("/timezone Berlin", "/timezone"),
    ("/quiet 22-7", "/quiet"),
    ("/pause 3 days", "/pause"),
    ("/resume", "/resume"),
    ("/pause balance 2 days", "/pause Balance of Power"),
    ("/settings headlines", "/settings"),
    ("/settings language en", "/settings"),
    ("/settings balance full", "/settings Balance of Power"),
    ("/filter balance everything", "/filter Balance of Power"),
    ("/unsubscribe rust", "/unsubscribe Rust Weekly"),
];

#[tokio::test]
async fn each_is_signed_and_noted() {
    let scene = scene().await;
    let chat = || {
        scene.store().chat_at(crate::testing::platform(), crate::model::Address("newsroom".into()))
    };
    for (line, noted) in CHANGES {
        let reply = show(&scene.types(&group("ana", "Newsroom"), line).await);
        assert!(reply.contains("Changed by Ana."), "{line}:\n{reply}");
        let id = chat().await.unwrap().unwrap().id;
        let last = scene.store().changes(id, 1).await.unwrap().remove(0);
        let of =
            last.newsletter.and_then(|id| scene.newsletters.iter().find(|known| known.id == id));
        let told = of.map_or_else(String::new, |newsletter| format!(" {}", newsletter.title));
        assert_eq!(format!("/{}{told}", last.command), noted, "{line}");
        assert_eq!(last.by.unwrap().0, "ana");
    }
    let list = scene.types(&group("cleo", "Newsroom"), "/subscriptions").await;
    assert_snapshot!("subscriptions", show(&list));
    let all = scene.clicks(&group("cleo", "Newsroom"), &list, "Who changed what…").await;
    assert_snapshot!("all", show(&all));
    let settings = scene.types(&in_german(group("ben", "Newsroom")), "/settings").await;
    assert!(show(&settings).contains("Last changed by Ana"), "{}", show(&settings));
}

#[tokio::test]
async fn what_changes_nothing_is_not_signed() {
    let scene = scene().await;
    scene.types(&group("ana", "Newsroom"), "/subscribe balance").await;
    for line in [
        "/subscribe balance",
        "/unsubscribe rust",
        "/subscriptions",
        "/settings",
        "/schedule",
        "/schedule nonsense",
        "/timezone",
        "/timezone Nowhereville",
        "/quiet",
        "/pause",
        "/filter",
        "/filter balance oil",
        "/latest",
    ] {
        let reply = show(&scene.types(&group("ben", "Newsroom"), line).await);
        assert!(!reply.contains("Changed by Ben"), "{line}:\n{reply}");
    }
}

#[tokio::test]
async fn elsewhere_it_is_noted_and_told_to_administrators() {
    let scene = scene().await;
    let done = show(&scene.types(&private("ana"), "/subscribe balance @newsroom").await);
    assert!(!done.contains("Changed by"), "nobody else reads it: {done}");
    let list = show(&scene.types(&private("ben"), "/subscriptions @newsroom").await);
    assert!(list.contains("Last changed by Ana, today at 12:00."), "{list}");
    let mine = show(&scene.types(&private("ana"), "/subscriptions").await);
    assert!(!mine.contains("changed"), "{mine}");
    let here = server("ana");
    scene.make_administrator("ana", "general");
    scene.slash(&here, "settings", &[("depth", "full")]).await;
    let own = show(&scene.types(&private("ana"), "/settings").await);
    assert!(!own.contains("changed"), "{own}");
}

#[tokio::test]
async fn who_is_forgotten_is_somebody() {
    let scene = scene().await;
    scene.types(&private("ana"), "/subscribe balance @newsroom").await;
    let asked = scene.types(&private("ana"), "/forget").await;
    scene.clicks(&private("ana"), &asked, "Erase everything").await;
    let list = show(&scene.types(&private("ben"), "/subscriptions @newsroom").await);
    assert!(list.contains("Last changed by somebody who is no longer here"), "{list}");
}

#[tokio::test]
async fn the_eldest_are_forgotten() {
    let scene = scene().await;
    let here = group("ana", "Newsroom");
    let settings = scene.types(&here, "/settings").await;
    for number in 0..103 {
        let change = Change::To(crate::command::Setting::With(Extra::Sound, number % 2 == 0));
        let chat = crate::model::ChatId(1);
        scene.presses(&here, &crate::command::Action::Manner(chat, None, change)).await;
    }
    assert!(!show(&settings).is_empty());
    let kept = scene.store().changes(crate::model::ChatId(1), 1000).await.unwrap();
    assert_eq!(kept.len(), 100);
}

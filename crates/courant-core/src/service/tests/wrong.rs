//! Everything that is not understood, or cannot be done.

use super::scene::private;
use super::*;
use crate::command::OptionKind;
use crate::command::{Action, CommandError};
use crate::model::{ChatId, Depth, NewsletterId};
use crate::model::{UserId, Viewer};
use crate::texts::Language;
use insta::assert_snapshot;

#[tokio::test]
async fn every_way_to_be_wrong_has_an_answer_with_a_way_on() {
    let scene = Scene::new().await;
    let ana = private("ana");
    for (name, line) in [
        ("wrong_chatter", "hello there"),
        ("wrong_command", "/subscribee"),
        ("wrong_command_unlike", "/qqqqqq"),
        ("wrong_newsletter_nearest", "/subscribe balanse of powr"),
        ("wrong_newsletter_several", "/latest power"),
        ("wrong_newsletter", "/latest zzzz"),
        ("wrong_page", "/issues rust 0"),
        ("wrong_setting", "/settings loud"),
    ] {
        assert_snapshot!(name, show(&scene.types(&ana, line).await));
    }
    let long = format!("/subscribe {}", "x".repeat(600));
    assert_snapshot!("wrong_long", show(&scene.types(&ana, &long).await));
    let stale = scene.answer(Err(CommandError::StaleButton), &ana).await;
    assert_snapshot!("wrong_button", show(&stale));
}

#[tokio::test]
async fn what_is_said_back_is_kept_short() {
    let scene = Scene::new().await;
    let ana = private("ana");
    let words = "y".repeat(400);
    for line in ["/", "/subscribe ", "/settings ", "/latest ", "/subscribe rust @"] {
        let reply = show(&scene.types(&ana, &format!("{line}{words}")).await);
        assert!(reply.chars().count() < 400, "{reply}");
    }
}

#[tokio::test]
async fn buttons_of_things_that_are_gone() {
    let scene = Scene::new().await;
    let ana = private("ana");
    let stale = show(&scene.answer(Err(CommandError::StaleButton), &ana).await);
    for action in [
        Action::Subscribe(NewsletterId(99)),
        Action::Unsubscribe(NewsletterId(99)),
        Action::Latest(NewsletterId(99)),
        Action::Issues(NewsletterId(99), 0),
        Action::Elsewhere(NewsletterId(99)),
    ] {
        assert_eq!(show(&scene.presses(&ana, &action).await), stale, "{action:?}");
    }
    let gone = scene.presses(&ana, &Action::Depth(ChatId(99), Depth::Full)).await;
    assert_snapshot!("chat_gone", show(&gone));
}

#[tokio::test]
async fn trouble_is_said_in_the_readers_language_and_reading_goes_on() {
    let scene = Scene::new().await;
    let ana = super::scene::in_german(private("ana"));
    scene.issues(0, &["Oil"]).await;
    scene.types(&ana, "/help").await;
    scene.store().fill_disk().await;
    *scene.desk.silent.lock().unwrap() = true;
    assert_snapshot!("trouble", show(&scene.types(&ana, "/subscribe rust @desk").await));
    assert_eq!(scene.types(&ana, "/latest balance").await.briefings.len(), 1);
}

#[tokio::test]
async fn completion_offers_slugs_and_titles_best_first() {
    let scene = Scene::new().await;
    let offered = scene
        .service
        .complete(OptionKind::Newsletter, "power", None, 5, Language::ENGLISH, ana())
        .await;
    let slugs: Vec<&str> = offered.iter().map(|(slug, _)| slug.as_str()).collect();
    assert_eq!(slugs, ["balance-of-power", "morning-power"]);
    assert_eq!(
        scene
            .service
            .complete(OptionKind::Newsletter, "", None, 2, Language::ENGLISH, ana())
            .await
            .len(),
        2
    );
    assert!(
        scene
            .service
            .complete(OptionKind::Newsletter, "zzzzzz", None, 5, Language::ENGLISH, ana())
            .await
            .is_empty()
    );
    let cities =
        scene.service.complete(OptionKind::City, "münch", None, 3, Language::ENGLISH, ana()).await;
    assert_eq!(cities[0], ("Europe/Berlin".to_owned(), "München (Europe/Berlin)".to_owned()));
}

fn ana() -> Viewer {
    Viewer::Person(crate::testing::platform(), UserId("ana".into()))
}

//! What of its issues is wanted, and why something came or did not.

use super::scene::{actions, group, in_english, in_german, private, show};
use super::*;
use crate::command::Action;
use crate::store::{NewIssue, OnHand, Retiming};
use crate::testing::{at, document, platform, story};
use courant_newsletter::Section;
use insta::assert_snapshot;

/// An issue of three sections, a day of March each.
async fn issue(scene: &Scene, newsletter: usize, title: &str, market: &str, day: i64) {
    let section = |title: &str, item| Section {
        title: Some(title.into()),
        items: vec![item],
        ..Section::default()
    };
    let sections = vec![
        section("Lead", story("Ferry returns", "The ferry is back on the North Sea.")),
        section("Markets", story("What moved", market)),
        section("Sports", story("Cup", "A draw.")),
    ];
    let new = NewIssue {
        document: document(title, sections),
        title: title.into(),
        issued_at: Some(at(day * 86_400)),
        deliver: false,
    };
    let id = scene.newsletters[newsletter].id;
    scene.store().accept(id, String::new(), Vec::new(), vec![new], at(0)).await.unwrap();
}

/// Three issues of a newsletter that somebody takes.
async fn taken() -> Scene {
    let scene = Scene::new().await;
    for (title, market, day) in [
        ("Monday", "Oil rose.", -3),
        ("Tuesday", "Wheat fell.", -2),
        ("Wednesday", "Oil fell.", -1),
    ] {
        issue(&scene, 0, title, market, day).await;
    }
    scene.types(&private("ana"), "/subscribe balance").await;
    scene
}

#[tokio::test]
async fn a_filter_is_tried_and_then_saved() {
    let scene = taken().await;
    let ana = in_english(private("ana"));
    let shown = scene.types(&ana, "/filter").await;
    assert_snapshot!("filter_none", show(&shown));
    let tried = scene.types(&ana, "/filter oil, without sports").await;
    assert_snapshot!("filter_tried", show(&tried));
    // It counts when it is saved.
    assert!(show(&scene.types(&ana, "/filter").await).contains("everything in it comes"));
    let saved = scene.clicks(&ana, &tried, "Save this filter").await;
    assert_snapshot!("filter_saved", show(&saved));
    assert_eq!(show(&scene.clicks(&ana, &tried, "Save this filter").await), show(&saved));
    assert_snapshot!("filter_in_list", show(&scene.types(&ana, "/subscriptions").await));
    let german = scene.types(&in_german(ana.clone()), "/filter nur Öl, außer Rubrik Sports").await;
    assert_snapshot!("filter_tried_german", show(&german));
    let kept = scene.clicks(&ana, &german, "Lassen, wie es war").await;
    assert_eq!(show(&kept), show(&saved));
    let off = scene.clicks(&ana, &saved, "Everything again").await;
    assert_eq!(show(&off), show(&shown));
    scene.clicks(&ana, &scene.types(&ana, "/filter oil").await, "Save this filter").await;
    let off = scene.types(&ana, "/filter everything").await;
    assert_eq!(show(&off), show(&shown));
}

#[tokio::test]
async fn sections_are_left_out_by_a_press() {
    let scene = taken().await;
    let ana = private("ana");
    let shown = scene.types(&ana, "/filter").await;
    let without = scene.clicks(&ana, &shown, "✓ Sports").await;
    assert_snapshot!("filter_section", show(&without));
    let back = scene.clicks(&ana, &without, "✗ Sports").await;
    assert_eq!(show(&back), show(&shown));
    // From an old message: the section is not in any issue of late.
    let other = Action::Filter(
        crate::model::ChatId(1),
        scene.newsletters[0].id,
        crate::command::FilterPick::Section(7),
    );
    assert_eq!(show(&scene.presses(&ana, &other).await), show(&shown));
}

#[tokio::test]
async fn the_newsletter_is_named_or_asked_for() {
    let scene = taken().await;
    let ana = private("ana");
    scene.types(&ana, "/subscribe rust").await;
    let which = scene.types(&ana, "/filter").await;
    assert_snapshot!("filter_which", show(&which));
    assert!(
        show(&scene.clicks(&ana, &which, "Rust Weekly").await).contains("Rust Weekly: everything")
    );
    let both = scene.types(&ana, "/filter balance oil").await;
    assert!(show(&both).contains("Balance of Power, if you save this: only “oil”"));
    assert_eq!(
        show(&scene.types(&ana, "/filter rust").await).lines().next().unwrap(),
        "Rust Weekly: everything in it comes."
    );
    let slash = scene.slash(&ana, "filter", &[("items", "oil"), ("newsletter", "balance")]).await;
    assert_eq!(show(&slash), show(&both));
    // Said for none of them: what was typed is not lost.
    let which = scene.types(&ana, "/filter ferry").await;
    assert_snapshot!("filter_for_which", show(&which));
    let tried = scene.clicks(&ana, &which, "Balance of Power").await;
    assert!(show(&tried).contains("It would have kept 3 of the last 3 issues"), "{}", show(&tried));
    // What was tried for the other one is still there.
    let other = scene.types(&ana, "/filter rust").await;
    let other = scene.clicks(&ana, &other, "What I tried").await;
    assert!(show(&other).contains("There is no issue yet to try it on."), "{}", show(&other));
    assert!(
        show(&scene.types(&ana, "/filter morning oil").await).contains("For which newsletter?")
    );
    let nobody = scene.types(&private("ben"), "/filter oil").await;
    assert!(show(&nobody).contains("You do not get any newsletter yet."), "{}", show(&nobody));
}

#[tokio::test]
async fn a_button_saves_what_it_was_made_for() {
    let scene = taken().await;
    let ana = private("ana");
    let first = scene.types(&ana, "/filter oil").await;
    let second = scene.types(&ana, "/filter wheat").await;
    let late = scene.clicks(&ana, &first, "Save this filter").await;
    assert_snapshot!("filter_late", show(&late));
    assert!(show(&scene.clicks(&ana, &second, "Save this filter").await).contains("“wheat”"));
}

#[tokio::test]
async fn only_administrators_filter_what_a_group_gets() {
    let scene = taken().await;
    scene.make_administrator("ana", "desk");
    let (ana, ben) = (group("ana", "Desk"), group("ben", "Desk"));
    scene.types(&ana, "/subscribe balance").await;
    let tried = scene.types(&ana, "/filter oil").await;
    assert!(show(&tried).contains("Balance of Power, if you save this"), "{}", show(&tried));
    for reply in [
        scene.types(&ben, "/filter oil").await,
        scene.clicks(&ben, &tried, "Save this filter").await,
    ] {
        assert!(show(&reply).contains("Only administrators"), "{}", show(&reply));
    }
    // Everybody may look.
    assert!(show(&scene.types(&ben, "/filter").await).contains("everything in it comes"));
}

#[tokio::test]
async fn what_is_no_filter_is_said_with_a_way_on() {
    let scene = taken().await;
    let ana = private("ana");
    let many: Vec<String> = (0..30).map(|number| format!("word{number}")).collect();
    let mut all = Vec::new();
    for line in [
        "🗳️",
        "\u{200f}\u{202e}",
        "/(oil/",
        r"/(\w{500}){500}/",
        "/x*/",
        "section —",
        &many.join(","),
        &"a".repeat(5000),
    ] {
        all.push(show(&scene.types(&ana, &format!("/filter {line}")).await));
    }
    assert_snapshot!("filter_wrong", all.join("\n=====\n"));
    let german = scene.types(&in_german(ana), "/filter /(oil/").await;
    assert_snapshot!("filter_wrong_german", show(&german));
}

#[tokio::test]
async fn who_subscribes_again_has_the_filter_back() {
    let scene = taken().await;
    let ana = private("ana");
    scene.clicks(&ana, &scene.types(&ana, "/filter oil").await, "Save this filter").await;
    let stopped = scene.types(&ana, "/unsubscribe balance").await;
    scene.clicks(&ana, &stopped, "Undo").await;
    assert!(show(&scene.types(&ana, "/filter").await).contains("only “oil”"));
}

#[tokio::test]
async fn why_issues_came_or_did_not() {
    let scene = taken().await;
    let (ana, store) = (in_english(private("ana")), scene.store());
    assert_snapshot!("why_before", show(&scene.types(&ana, "/why").await));
    scene.types(&ana, "/timezone Berlin").await;
    let newsletter = scene.newsletters[0].id;
    let publish = async |title: &str, seconds: i64| {
        let new = crate::testing::new_issue(title, Some(at(seconds)));
        store.accept(newsletter, title.into(), Vec::new(), vec![new], at(0)).await.unwrap();
    };
    let plan = async || while store.plan(100, 100, at(0)).await.unwrap().more {};
    let chat =
        store.chat_at(platform(), crate::model::Address("ana".into())).await.unwrap().unwrap();
    for (title, seconds) in [("Came", 1), ("Filtered", 2), ("Failed", 3), ("Coming", 4)] {
        publish(title, seconds).await;
        plan().await;
        let run = store.begin_run(at(0)).await.unwrap().0;
        let claimed = store.claim(platform(), run, 100, OnHand::new(), at(0)).await.unwrap();
        let Some(delivery) = claimed.first().map(|claimed| claimed.id) else { continue };
        match title {
            "Came" => store.left_unchanged(delivery, String::new(), at(60)).await.unwrap(),
            "Filtered" => store.leave_out(delivery, at(60)).await.unwrap(),
            "Failed" => store.fail_delivery(delivery, "400".into(), at(60)).await.unwrap(),
            _ => {}
        }
    }
    let retime = async |change| store.retime(chat.id, vec![change], at(0)).await.unwrap();
    retime(Retiming::Schedule("1234567@07:30".parse().unwrap())).await;
    publish("By schedule", 5).await;
    plan().await;
    assert_snapshot!("why", show(&scene.types(&ana, "/why balance").await));
    let all = scene.types(&ana, "/why").await;
    assert!(actions(&all).iter().any(|(label, _)| label == "Filtered"), "{}", show(&all));
    assert_eq!(scene.clicks(&ana, &all, "Filtered").await.briefings[0].title, "Filtered");
    retime(Retiming::Away(Some(at(86_400 * 3)))).await;
    let away = show(&scene.types(&in_german(ana.clone()), "/why").await);
    assert!(away.contains("wenn deine Pause vorbei ist"), "{away}");
    retime(Retiming::Away(None)).await;
    retime(Retiming::Quiet(Some("06:00-09:00 hold".parse().unwrap()))).await;
    let quiet = show(&scene.types(&ana, "/why").await);
    assert!(
        quiet.contains("By schedule: comes tomorrow at 09:00, when your quiet hours end"),
        "{quiet}"
    );
    let not = scene.types(&ana, "/why rust").await;
    assert!(show(&not).contains("You do not get Rust Weekly."), "{}", show(&not));
}

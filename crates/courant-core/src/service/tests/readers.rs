//! A reader in a private chat: every command, typed and clicked.

use super::scene::{in_german, private};
use super::*;
use crate::command::{Action, Opening};
use crate::model::{Depth, View};
use insta::assert_snapshot;

#[tokio::test]
async fn start_welcomes_and_shows_what_there_is() {
    let scene = Scene::new().await;
    let ana = private("ana");
    assert_snapshot!("start", show(&scene.types(&ana, "/start").await));
    assert_snapshot!("start_german", show(&scene.types(&in_german(ana), "/start").await));
    let empty = Scene::empty();
    assert_snapshot!(
        "start_with_no_newsletters",
        show(&empty.types(&private("ana"), "/start").await)
    );
}

#[tokio::test]
async fn help_lists_every_command() {
    let scene = Scene::new().await;
    assert_snapshot!("help", show(&scene.types(&private("ana"), "/help").await));
    let german = in_german(private("ana"));
    assert_snapshot!("help_german", show(&scene.types(&german, "/help").await));
}

#[tokio::test]
async fn newsletters_come_in_pages() {
    let scene = Scene::new().await;
    let ana = private("ana");
    for number in 1..=5 {
        crate::testing::newsletter(scene.store(), &format!("Side {number}"), "").await;
    }
    let first = scene.types(&ana, "/newsletters").await;
    assert_snapshot!("newsletters_first", show(&first));
    let second = scene.clicks(&ana, &first, "More ›").await;
    assert_snapshot!("newsletters_second", show(&second));
    // A page that has gone meanwhile is the last one there is.
    assert_eq!(show(&scene.presses(&ana, &Action::Newsletters(9)).await), show(&second));
    let none = Scene::empty();
    assert_snapshot!("newsletters_none", show(&none.types(&ana, "/newsletters").await));
}

#[tokio::test]
async fn subscribing_and_thinking_better_of_it() {
    let scene = Scene::new().await;
    let ana = private("ana");
    assert_snapshot!("subscribe_asks", show(&scene.types(&ana, "/subscribe").await));
    let done = scene.types(&ana, "/subscribe balance").await;
    assert_snapshot!("subscribed", show(&done));
    assert_eq!(scene.takes("ana").await, ["balance-of-power"]);
    assert_snapshot!(
        "subscribed_already",
        show(&scene.types(&ana, "/subscribe Balance of Power").await)
    );
    let undone = scene.clicks(&ana, &done, "Undo").await;
    assert_snapshot!("unsubscribed", show(&undone));
    assert!(scene.takes("ana").await.is_empty());
    scene.clicks(&ana, &undone, "Undo").await;
    assert_eq!(scene.takes("ana").await, ["balance-of-power"]);
}

#[tokio::test]
async fn subscribe_offers_only_what_is_not_taken_yet() {
    let scene = Scene::new().await;
    let ana = private("ana");
    scene.types(&ana, "/subscribe balance").await;
    let offered = show(&scene.types(&ana, "/subscribe").await);
    assert!(!offered.contains("Balance") && offered.contains("Rust Weekly"), "{offered}");
    scene.types(&ana, "/subscribe rust").await;
    scene.types(&ana, "/subscribe morning").await;
    assert_snapshot!("subscribe_all_taken", show(&scene.types(&ana, "/subscribe").await));
}

#[tokio::test]
async fn unsubscribing() {
    let scene = Scene::new().await;
    let ana = private("ana");
    assert_snapshot!("unsubscribe_nothing", show(&scene.types(&ana, "/unsubscribe").await));
    assert_snapshot!("unsubscribe_not_taken", show(&scene.types(&ana, "/unsubscribe rust").await));
    scene.types(&ana, "/subscribe rust").await;
    scene.types(&ana, "/subscribe balance").await;
    let asks = scene.types(&ana, "/unsubscribe").await;
    assert_snapshot!("unsubscribe_asks", show(&asks));
    scene.clicks(&ana, &asks, "－ Rust Weekly").await;
    assert_eq!(scene.takes("ana").await, ["balance-of-power"]);
}

#[tokio::test]
async fn subscriptions_are_listed_with_ways_out() {
    let scene = Scene::new().await;
    let ana = private("ana");
    assert_snapshot!("subscriptions_none", show(&scene.types(&ana, "/subscriptions").await));
    scene.types(&ana, "/subscribe rust").await;
    scene.types(&ana, "/subscribe balance").await;
    let list = scene.types(&ana, "/subscriptions").await;
    assert_snapshot!("subscriptions", show(&list));
    scene.clicks(&ana, &list, "－ Rust Weekly").await;
    assert_eq!(scene.takes("ana").await, ["balance-of-power"]);
}

#[tokio::test]
async fn the_latest_issue() {
    let scene = Scene::new().await;
    let ana = private("ana");
    assert_snapshot!("latest_nothing_taken", show(&scene.types(&ana, "/latest").await));
    assert_snapshot!("latest_none", show(&scene.types(&ana, "/latest balance").await));
    scene.issues(0, &["Oil", "Grain"]).await;
    assert_snapshot!("latest", show(&scene.types(&ana, "/latest balance").await));
    scene.types(&ana, "/subscribe balance").await;
    scene.types(&ana, "/subscribe rust").await;
    assert_snapshot!("latest_of_mine", show(&scene.types(&ana, "/latest").await));
}

#[tokio::test]
async fn the_latest_of_many_is_one_digest_with_a_button_for_each() {
    let scene = Scene::new().await;
    let ana = private("ana");
    for (index, line) in ["balance", "morning", "rust"].iter().enumerate() {
        scene.issues(index, &[&format!("Issue {index}")]).await;
        scene.types(&ana, &format!("/subscribe {line}")).await;
    }
    let fourth = crate::testing::newsletter(scene.store(), "Evening", "").await;
    crate::testing::publish(scene.store(), fourth.id, "Night").await;
    scene.types(&ana, "/subscribe evening").await;
    let latest = scene.types(&ana, "/latest").await;
    assert_snapshot!("latest_of_four", show(&latest));
    let one = scene.clicks(&ana, &latest, "Rust Weekly: Issue 2").await;
    assert_eq!(one.briefings[0].title, "Issue 2");
    assert!(one.apart, "the digest stays");
    // Who takes everything in full gets the digest in brief all the same.
    scene.types(&ana, "/settings full").await;
    assert_eq!(scene.types(&ana, "/latest").await.briefings, latest.briefings);
}

#[tokio::test]
async fn earlier_issues_page_by_page() {
    let scene = Scene::new().await;
    let ana = private("ana");
    assert_snapshot!("issues_none", show(&scene.types(&ana, "/issues balance").await));
    let titles: Vec<String> = (1..=10).map(|number| format!("Number {number}")).collect();
    scene.issues(0, &titles.iter().map(String::as_str).collect::<Vec<_>>()).await;
    assert_snapshot!("issues_asks", show(&scene.types(&ana, "/issues").await));
    let first = scene.types(&ana, "/issues balance").await;
    assert_snapshot!("issues_first", show(&first));
    let second = scene.clicks(&ana, &first, "Older ›").await;
    assert_snapshot!("issues_second", show(&second));
    assert_eq!(show(&scene.types(&ana, "/issues balance 2").await), show(&second));
    let beyond = scene.types(&ana, "/issues balance 7").await;
    assert_snapshot!("issues_beyond", show(&beyond));
    assert_eq!(show(&scene.clicks(&ana, &beyond, "Earlier issues").await), show(&second));
    let read = scene.clicks(&ana, &second, "Number 1").await;
    assert_eq!(read.briefings[0].title, "Number 1");
    scene.types(&ana, "/subscribe balance").await;
    assert_eq!(show(&scene.types(&ana, "/issues").await), show(&first), "the only one that I take");
}

#[tokio::test]
async fn an_issue_is_read_at_the_depth_that_is_asked_for() {
    let scene = Scene::new().await;
    let ana = private("ana");
    scene.issues(0, &["Oil"]).await;
    let latest = scene.types(&ana, "/latest balance").await;
    let labels: Vec<_> = super::scene::actions(&latest).into_iter().map(|(text, _)| text).collect();
    assert_eq!(labels, ["Headlines", "Whole issue", "Earlier issues", "☆ Save", "More ›"]);
    let full = scene.clicks(&ana, &latest, "Whole issue").await;
    assert_eq!(full.briefings[0].view, View::Depth(Depth::Full));
    let gone = scene.presses(&ana, &Action::Read(Opening::of(crate::model::IssueId(99)))).await;
    assert_snapshot!("issue_gone", show(&gone));
}

#[tokio::test]
async fn settings() {
    let scene = Scene::new().await;
    let ana = private("ana");
    scene.types(&ana, "/subscribe rust").await;
    let shown = scene.types(&ana, "/settings").await;
    assert_snapshot!("settings", show(&shown));
    let full = scene.clicks(&ana, &shown, "Whole issue").await;
    assert_snapshot!("settings_full", show(&full));
    let languages = scene.clicks(&ana, &full, "Language…").await;
    assert_snapshot!("settings_languages", show(&languages));
    let german = scene.clicks(&ana, &languages, "Deutsch").await;
    assert_snapshot!("settings_german", show(&german));
    assert_snapshot!("settings_typed", show(&scene.types(&ana, "/settings headlines").await));
    let auto = scene.types(&ana, "/settings language auto").await;
    assert!(show(&auto).contains("I now speak English."), "{}", show(&auto));
    let list = show(&scene.types(&ana, "/subscriptions").await);
    assert!(list.contains("Rust Weekly, as headlines"), "{list}");
}

#[tokio::test]
async fn a_paused_chat_comes_back_with_its_reader() {
    let scene = Scene::new().await;
    let ana = private("ana");
    scene.types(&ana, "/subscribe rust").await;
    let address = ana.chat.address.clone();
    scene
        .service
        .shut_out(ana.platform.clone(), address.clone(), "blocked", crate::testing::at(5))
        .await
        .unwrap();
    let chat = async || {
        scene.store().chat_at(ana.platform.clone(), address.clone()).await.unwrap().unwrap()
    };
    assert_eq!(chat().await.paused.as_deref(), Some("blocked"));
    scene.types(&ana, "/help").await;
    assert_eq!(chat().await.paused, None);
    assert_eq!(scene.takes("ana").await, ["rust-weekly"], "subscriptions outlive the pause");
}

#[tokio::test]
async fn german_from_subscribing_to_reading() {
    let scene = Scene::new().await;
    let ana = in_german(private("ana"));
    scene.issues(0, &["Öl"]).await;
    assert_snapshot!("german_subscribed", show(&scene.types(&ana, "/subscribe balance").await));
    let latest = scene.types(&ana, "/latest").await;
    let text = crate::briefing::plain(&latest.briefings[0].blocks);
    assert!(text.contains("1. März 2026"), "{text}");
    assert_snapshot!("german_wrong", show(&scene.types(&ana, "/latest powr").await));
}

#[tokio::test]
async fn one_newsletter_comes_in_a_manner_of_its_own() {
    let scene = Scene::new().await;
    let ana = private("ana");
    scene.types(&ana, "/subscribe rust").await;
    let taken = scene.types(&ana, "/subscriptions").await;
    let shown = scene.clicks(&ana, &taken, "How much…").await;
    assert_snapshot!("manner", show(&shown));
    let without = scene.clicks(&ana, &shown, "✓ Pictures").await;
    assert_snapshot!("manner_without", show(&without));
    assert_snapshot!("manner_typed", show(&scene.types(&ana, "/settings rust headlines").await));
    // The rest of the chat is as it was, and a change of it is none of this one.
    scene.types(&ana, "/settings full").await;
    assert_snapshot!("manner_in_list", show(&scene.types(&ana, "/subscriptions").await));
    let own = scene.types(&ana, "/settings rust").await;
    assert_snapshot!("manner_as_others", show(&scene.clicks(&ana, &own, "As the others").await));
}

#[tokio::test]
async fn whoever_picks_a_language_first_goes_on_to_a_time_by_buttons_alone() {
    let scene = Scene::new().await;
    let ana = private("ana");
    let mut shown = scene.types(&ana, "/start").await;
    for label in [
        "Settings",
        "Language…",
        "Deutsch",
        "Alle Newsletter",
        "＋ Balance of Power",
        "Wann…",
        "Werktags",
    ] {
        shown = scene.clicks(&ana, &shown, label).await;
    }
    assert!(show(&shown).contains("Balance of Power: werktags um 07:30"), "{}", show(&shown));
}

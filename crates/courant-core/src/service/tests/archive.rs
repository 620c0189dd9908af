//! The archive: by date, by words, and what people keep of it.

use super::scene::{actions, group, in_german, private};
use super::*;
use crate::command::{Action, Opening, OptionKind, Reply};
use crate::model::{UserId, View, Viewer};
use crate::store::NewIssue;
use crate::testing::{at, document, story};
use crate::texts::Language;
use courant_newsletter::Section;
use insta::assert_snapshot;

/// Days after the tests' day, which is 1 March 2026.
const DAY: i64 = 86_400;

/// An issue of two sections; the second one tells the text.
async fn issue(scene: &Scene, newsletter: usize, title: &str, text: &str, day: i64) {
    let section = |title: &str, item| Section {
        title: Some(title.into()),
        items: vec![item],
        ..Section::default()
    };
    let sections = vec![
        section("Lead", story("Ferry returns", "The ferry is back.")),
        section("Markets", story("What moved", text)),
    ];
    let new = NewIssue {
        document: document(title, sections),
        title: title.into(),
        issued_at: Some(at(day * DAY)),
        deliver: false,
    };
    let id = scene.newsletters[newsletter].id;
    scene.store().accept(id, String::new(), Vec::new(), vec![new], at(0)).await.unwrap();
}

fn titles(reply: &Reply) -> Vec<String> {
    reply.briefings.iter().map(|briefing| briefing.title.clone()).collect()
}

#[tokio::test]
async fn what_is_found_is_told_with_its_passage_and_opened_there() {
    let scene = Scene::new().await;
    let ana = private("ana");
    issue(&scene, 0, "Tankers", "New sanctions hit the shipping of oil in Łódź.", -3).await;
    issue(&scene, 2, "Borrowing", "Sanctions are no part of Rust.", -1).await;
    issue(&scene, 0, "Grain", "Wheat.", -2).await;
    let found = scene.types(&ana, "/search sanction").await;
    assert_snapshot!("search", show(&found));
    let opened = scene.clicks(&ana, &found, "2. What moved").await;
    assert!(opened.apart, "the list stays while one reads");
    assert_eq!(titles(&opened), ["Tankers"]);
    assert_eq!(opened.briefings[0].view, View::Section(1));
    let only = scene.clicks(&ana, &found, "Only Balance of Power").await;
    assert_snapshot!("search_narrowed", show(&only));
    assert_eq!(show(&scene.clicks(&ana, &only, "In all newsletters").await), show(&found));
    let slash = scene.slash(&ana, "search", &[("words", "sanction"), ("newsletter", "balance")]);
    assert_eq!(show(&slash.await), show(&only));
    assert_snapshot!("search_german", show(&scene.types(&in_german(ana), "/search lodz").await));
}

#[tokio::test]
async fn many_come_in_pages_as_far_as_buttons_carry_the_words() {
    let scene = Scene::new().await;
    let ana = private("ana");
    for day in 0..12 {
        issue(&scene, 0, &format!("Number {day}"), "Oil and the price of shipping.", day).await;
    }
    let first = scene.types(&ana, "/search   OIL  price").await;
    let second = scene.clicks(&ana, &first, "Older ›").await;
    assert_snapshot!("search_second_page", show(&second));
    assert_eq!(show(&scene.clicks(&ana, &second, "‹ Newer").await), show(&first));
    let beyond = scene.presses(&ana, &Action::Search(None, 9, "oil".into())).await;
    assert!(show(&beyond).contains("no more"), "{}", show(&beyond));
    // Words that no button can carry: the first page, and no way to a second one.
    let long = scene.types(&ana, &format!("/search oil {}", "price ".repeat(30))).await;
    assert_eq!(actions(&long).len(), 5, "{}", show(&long));
}

#[tokio::test]
async fn nothing_found_says_which_words_are_nowhere_and_goes_on() {
    let scene = Scene::new().await;
    let ana = private("ana");
    issue(&scene, 0, "Tankers", "Sanctions.", 0).await;
    let none = scene.types(&ana, "/search sanctions xyzzy").await;
    assert_snapshot!("search_nothing", show(&none));
    let alone = scene.clicks(&ana, &none, "sanctions (1)").await;
    assert!(show(&alone).contains("Tankers"), "{}", show(&alone));
    for (name, line) in [
        ("search_asks", "/search".to_owned()),
        ("search_emoji", "/search 🗳️ -oil".to_owned()),
        ("search_right_to_left", "/search \u{202e}ת\u{200f}ל".to_owned()),
        ("search_phrases_apart", "/search \"of oil\" 选举 xyzzy \"sanctions\"".to_owned()),
        ("search_syntax", "/search text:* NEAR(\"".to_owned()),
        ("search_endless", format!("/search {}", "x".repeat(5000))),
        ("search_one_endless_word", format!("/search {}", "x".repeat(480))),
    ] {
        assert_snapshot!(name, show(&scene.types(&ana, &line).await));
    }
}

#[tokio::test]
async fn words_are_completed_with_what_is_found() {
    let scene = Scene::new().await;
    issue(&scene, 0, "Tankers", "New sanctions hit shipping.", 0).await;
    let words = |typed: &'static str| {
        scene.service.complete(OptionKind::Words, typed, None, 5, Language::ENGLISH, ben())
    };
    let found = words("sanct").await;
    assert_eq!(found[0], ("sanct".to_owned(), "sanct".to_owned()));
    assert_eq!(found[1].1, "What moved – Balance of Power, 1 March 2026");
    assert!(words("").await.is_empty());
    let opened = scene.slash(&private("ana"), "search", &[("words", &found[1].0)]).await;
    assert_eq!(opened.briefings[0].view, View::Section(1));
}

#[tokio::test]
async fn what_is_shared_has_what_was_found() {
    let scene = Scene::new().await;
    let far = format!(
        "{}New sanctions hit shipping. {}",
        "Long ago. ".repeat(400),
        "So it goes. ".repeat(9)
    );
    issue(&scene, 0, "Tankers", &far, 0).await;
    issue(&scene, 2, "Borrowing", "No sanctions here.", 1).await;
    let shared = scene.service.shares("sanctions", 0, 5, Language::ENGLISH, ben()).await.unwrap();
    let told: Vec<String> = shared
        .iter()
        .map(|share| crate::briefing::plain(&share.briefing.blocks[..share.briefing.masthead + 1]))
        .collect();
    let whole = crate::briefing::plain(&shared[0].briefing.blocks);
    assert_eq!(whole.matches("No sanctions").count(), 1, "what stands there anyway: {whole}");
    assert!(told[1].contains("New sanctions hit shipping."), "{told:?}");
    assert_eq!(shared[1].title, "What moved");
    assert!(shared[1].line.starts_with("Balance of Power, 1 March 2026 – "), "{}", shared[1].line);
    // Nothing typed: the newest as they are; from the second one on.
    let newest = scene.service.shares("  ", 1, 5, Language::ENGLISH, ben()).await.unwrap();
    assert_eq!(newest.len(), 1);
    assert_eq!(newest[0].title, "Tankers");
    assert!(scene.service.shares("🗳️", 0, 5, Language::ENGLISH, ben()).await.unwrap().is_empty());
}

#[tokio::test]
async fn earlier_issues_by_day_and_month() {
    let scene = Scene::new().await;
    let ana = private("ana");
    for day in 0..40 {
        issue(&scene, 0, &format!("Number {day}"), "Oil.", -day * 10).await;
    }
    let march = scene.types(&ana, "/issues balance of power 2025-12-24").await;
    assert_snapshot!("issues_by_day", show(&march));
    for line in ["/issues balance 24.12.2025", "/issues balance 24 December"] {
        assert_eq!(show(&scene.types(&ana, line).await), show(&march), "{line}");
    }
    let slash = [("newsletter", "balance"), ("date", "Dec 24, 2025")];
    assert_eq!(show(&scene.slash(&ana, "issues", &slash).await), show(&march));
    assert_snapshot!("issues_before_all", show(&scene.types(&ana, "/issues balance 2019").await));
    let months = scene.clicks(&ana, &march, "By month…").await;
    assert_snapshot!("issues_months", show(&months));
    let june = scene.clicks(&ana, &months, "June · 3").await;
    assert!(show(&june).contains("24 June 2025"), "{}", show(&june));
    let next = scene.clicks(&ana, &months, "2026 ›").await;
    assert_snapshot!("issues_months_next_year", show(&next));
    for (name, line) in [
        ("issues_impossible_day", "/issues balance 31 February"),
        ("issues_no_page", "/issues balance 0"),
        ("issues_unknown", "/issues atlantis 3 March"),
        ("issues_several", "/issues power 3"),
        ("issues_no_day", "/issues 31 February"),
        ("issues_two_days", "/issues balance monday tuesday"),
    ] {
        assert_snapshot!(name, show(&scene.types(&ana, line).await));
    }
    // A day is not forgotten where the newsletter has to be asked for.
    let asked = scene.types(&ana, "/issues power 24.12.2025").await;
    assert_eq!(show(&scene.clicks(&ana, &asked, "Balance of Power").await), show(&march));
    let german = in_german(private("ben"));
    assert_snapshot!("issues_german", show(&scene.types(&german, "/issues rust gestern").await));
}

#[tokio::test]
async fn what_is_saved_is_kept_for_oneself() {
    let scene = Scene::new().await;
    let ana = private("ana");
    assert_snapshot!("saved_none", show(&scene.types(&ana, "/saved").await));
    assert_snapshot!("save_what", show(&scene.types(&ana, "/save").await));
    issue(&scene, 0, "Tankers", "Oil.", 0).await;
    let latest = scene.types(&ana, "/latest balance").await;
    let saved = scene.clicks(&ana, &latest, "☆ Save").await;
    assert!(saved.passing, "the briefing stays");
    assert_snapshot!("saved_now", show(&saved));
    // A section of it, by somebody in a group; each has their own.
    let issue_id = latest.briefings[0].issue;
    let section = Opening::of(issue_id).view(View::Section(1));
    let opened = scene.presses(&group("ben", "Newsroom"), &Action::Read(section)).await;
    scene.clicks(&group("ben", "Newsroom"), &opened, "☆ Save").await;
    let bens = scene.types(&private("ben"), "/saved").await;
    assert_snapshot!("saved_section", show(&bens));
    let read = scene.clicks(&private("ben"), &bens, "Tankers · Markets").await;
    assert_eq!(read.briefings[0].view, View::Section(1));
    let anas = scene.types(&ana, "/saved").await;
    assert!(!show(&anas).contains("Markets"), "{}", show(&anas));
    // The same button takes it off; what is retracted is gone.
    let off = scene.clicks(&ana, &latest, "☆ Save").await;
    assert_snapshot!("saved_no_longer", show(&off));
    assert!(show(&scene.types(&ana, "/saved").await).contains("Nothing yet"));
    let typed = scene.types(&ana, "/save balance").await;
    assert_snapshot!("saved_typed", show(&typed));
    scene.clicks(&ana, &typed, "Undo").await;
    assert!(show(&scene.types(&ana, "/saved").await).contains("Nothing yet"));
    scene.store().retract(issue_id, at(1)).await.unwrap();
    assert!(show(&scene.types(&private("ben"), "/saved").await).contains("Nothing yet"));
    let gone = scene.presses(&ana, &Action::Save(issue_id, None)).await;
    assert!(show(&gone).contains("no longer kept"), "{}", show(&gone));
}

#[tokio::test]
async fn what_somebody_keeps_is_not_shown_to_a_group() {
    let scene = Scene::new().await;
    issue(&scene, 0, "Tankers", "Oil.", 0).await;
    let ana = group("ana", "Newsroom");
    for line in ["/saved", "/save balance"] {
        let said = show(&scene.types(&ana, line).await);
        assert!(said.contains("in our private chat") && !said.contains("Tankers"), "{said}");
    }
    assert!(show(&scene.types(&private("ana"), "/saved").await).contains("Nothing yet"));
}

#[tokio::test]
async fn of_a_section_that_is_gone_the_issue_is_kept() {
    let scene = Scene::new().await;
    let ana = private("ana");
    issue(&scene, 0, "Tankers", "Oil.", 0).await;
    let id = scene.store().latest(scene.newsletters[0].id).await.unwrap().unwrap().id;
    scene.presses(&ana, &Action::Save(id, Some(1))).await;
    scene.presses(&ana, &Action::Save(id, Some(0))).await;
    let corrected = crate::testing::new_issue("Tankers", None);
    scene.store().correct(id, String::new(), Vec::new(), corrected, at(1)).await.unwrap();
    let saved = scene.types(&ana, "/saved").await;
    assert_snapshot!("saved_section_gone", show(&saved));
}

#[tokio::test]
async fn saved_issues_come_in_pages() {
    let scene = Scene::new().await;
    let ana = private("ana");
    let titles: Vec<String> = (1..=10).map(|number| format!("Number {number}")).collect();
    scene.issues(0, &titles.iter().map(String::as_str).collect::<Vec<_>>()).await;
    let (lines, _) = scene.store().issues(scene.newsletters[0].id, 0, 10).await.unwrap();
    for line in &lines {
        scene.presses(&ana, &Action::Save(line.id, None)).await;
    }
    let first = scene.types(&ana, "/saved").await;
    let second = scene.clicks(&ana, &first, "Older ›").await;
    assert_snapshot!("saved_second_page", show(&second));
    // What stood on a page was taken off meanwhile: the last one there is.
    scene.presses(&ana, &Action::Save(lines[0].id, None)).await;
    scene.presses(&ana, &Action::Save(lines[1].id, None)).await;
    let last = scene.presses(&ana, &Action::Saved(1)).await;
    assert!(show(&last).contains("Number"), "{}", show(&last));
}

fn ben() -> Viewer {
    Viewer::Person(crate::testing::platform(), UserId("ben".into()))
}

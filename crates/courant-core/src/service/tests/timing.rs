//! When something comes: schedules, zones, quiet hours and pauses, typed and clicked. It is Sunday, 1 March 2026, noon
//! in UTC.

use super::scene::{group, in_german, private, server};
use super::*;
use crate::command::{Action, Origin, SchedulePick};
use crate::testing::platform;
use insta::assert_snapshot;

/// Types lines one after the other, and writes down what is answered.
async fn talk(scene: &Scene, from: &Origin, lines: &[&str]) -> String {
    let mut said = Vec::new();
    for line in lines {
        said.push(format!("> {line}\n{}", show(&scene.types(from, line).await)));
    }
    said.join("\n\n")
}

fn in_britain(origin: Origin) -> Origin {
    Origin { language: Some("en-GB".into()), ..origin }
}

async fn chat(scene: &Scene, origin: &Origin) -> crate::model::Chat {
    scene.store().chat_at(platform(), origin.chat.address.clone()).await.unwrap().unwrap()
}

#[tokio::test]
async fn one_line_subscribes_and_says_when() {
    let scene = Scene::new().await;
    let ana = in_britain(private("ana"));
    assert_snapshot!(
        "schedule_subscribed",
        talk(
            &scene,
            &ana,
            &[
                "/subscribe balance of power weekdays at 7:30",
                "/subscribe rust weekly Sun 9:00 and Wed 18:00",
                "/subscribe morning power",
                "/subscriptions",
            ],
        )
        .await
    );
    let german = in_german(private("ben"));
    assert_snapshot!(
        "schedule_subscribed_german",
        talk(&scene, &german, &["/subscribe balance werktags um 7:30", "/subscriptions"]).await
    );
}

#[tokio::test]
async fn three_clicks_lead_from_a_newsletter_to_weekdays_at_half_past_seven() {
    let scene = Scene::new().await;
    let ana = in_britain(private("ana"));
    let start = scene.types(&ana, "/start").await;
    let taken = scene.clicks(&ana, &start, "＋ Balance of Power").await;
    let when = scene.clicks(&ana, &taken, "When…").await;
    assert_snapshot!("schedule_asked", show(&when));
    let set = scene.clicks(&ana, &when, "Weekdays").await;
    assert_snapshot!("schedule_clicked", show(&set));
    let line = scene.store().subscriptions(chat(&scene, &ana).await.id).await.unwrap().remove(0);
    assert_eq!(line.schedule.unwrap().to_string(), "12345@07:30");
    let set = scene.clicks(&ana, &set, "20:00").await;
    let set = scene.clicks(&ana, &set, "If late: at once").await;
    assert!(
        show(&set).starts_with("Balance of Power: weekdays at 20:00 London time, next tomorrow")
    );
    let line = scene.store().subscriptions(chat(&scene, &ana).await.id).await.unwrap().remove(0);
    assert_eq!(line.schedule.unwrap().to_string(), "12345@20:00 late-next");
    let set = scene.clicks(&ana, &set, "As the others").await;
    assert!(show(&set).starts_with("Balance of Power: as they come."), "{}", show(&set));
}

#[tokio::test]
async fn a_chat_has_a_schedule_for_all_that_have_none() {
    let scene = Scene::new().await;
    let ana = in_britain(private("ana"));
    assert_snapshot!(
        "schedule_of_a_chat",
        talk(
            &scene,
            &ana,
            &[
                "/subscribe balance of power",
                "/subscribe rust weekly as it comes",
                "/schedule daily at 7:30 and 18:00",
                "/subscriptions",
                "/schedule rust sundays 9",
                "/schedule balance",
                "/schedule as it comes",
            ],
        )
        .await
    );
}

#[tokio::test]
async fn who_has_no_zone_is_asked_for_it() {
    let scene = Scene::new().await;
    let ana = private("ana");
    scene.types(&ana, "/subscribe balance").await;
    let set = scene.types(&ana, "/schedule weekdays 7:30").await;
    assert_snapshot!("zone_asked", show(&set));
    let hours = scene.clicks(&ana, &set, "Time zone…").await;
    assert_snapshot!("zone_hours", show(&hours));
    let cities = scene.clicks(&ana, &hours, "13:00").await;
    assert_snapshot!("zone_cities", show(&cities));
    let done = scene.clicks(&ana, &cities, "Berlin 13:00").await;
    assert_snapshot!("zone_clicked", show(&done));
    assert_eq!(chat(&scene, &ana).await.zone.unwrap().name(), "Europe/Berlin");
    scene.types(&ana, "/schedule balance sundays 9").await;
    let own = show(&scene.types(&ana, "/timezone tokyo").await);
    let lines = [
        "Tokyo time: it is 21:00 now.",
        "Balance of Power: Sundays at 09:00 Tokyo time",
        "Your newsletters: weekdays",
    ];
    let at = lines.map(|line| own.find(line).unwrap_or(usize::MAX));
    assert!(at.is_sorted() && at[2] < usize::MAX, "{own}");
    assert_snapshot!(
        "zone_typed",
        talk(&scene, &ana, &["/timezone new york", "/timezone berln", "/timezone Atlantis"]).await
    );
}

#[tokio::test]
async fn quiet_hours_hold_or_silence() {
    let scene = Scene::new().await;
    let ana = in_britain(private("ana"));
    assert_snapshot!(
        "quiet",
        talk(
            &scene,
            &ana,
            &[
                "/quiet",
                "/quiet 22-7",
                "/schedule daily 6:00",
                "/quiet 23:30-6:30 silently",
                "/settings",
                "/quiet off"
            ],
        )
        .await
    );
    let shown = scene.types(&ana, "/quiet").await;
    scene.clicks(&ana, &shown, "🌙 22:00–07:00").await;
    assert_eq!(chat(&scene, &ana).await.quiet.unwrap().to_string(), "22:00-07:00 hold");
}

#[tokio::test]
async fn a_newsletter_may_be_called_like_a_time() {
    let scene = Scene::new().await;
    let ana = in_britain(private("ana"));
    for title in ["The Daily", "The Week"] {
        crate::testing::newsletter(scene.store(), title, "").await;
        scene.types(&ana, &format!("/subscribe {title}")).await;
    }
    for (line, said) in [
        ("/schedule the daily", "The Daily: as they come."),
        ("/schedule the daily 9", "The Daily: daily at 09:00 London time"),
        ("/pause the week", "The Week: as they come."),
        ("/pause the week 3 days", "The Week: paused, back on Wednesday"),
        ("/schedule daily 9", "Your newsletters: daily at 09:00"),
    ] {
        let answer = show(&scene.types(&ana, line).await);
        assert!(answer.starts_with(said), "{line}: {answer}");
    }
}

#[tokio::test]
async fn undoing_an_end_brings_the_schedule_back() {
    let scene = Scene::new().await;
    let ana = in_britain(private("ana"));
    scene.types(&ana, "/subscribe rust sundays 9").await;
    let ended = scene.types(&ana, "/unsubscribe rust").await;
    scene.clicks(&ana, &ended, "Undo").await;
    let taken = show(&scene.types(&ana, "/subscriptions").await);
    assert!(taken.contains("Rust Weekly, in brief, Sundays at 09:00 London time"), "{taken}");
}

#[tokio::test]
async fn a_pause_says_when_it_ends() {
    let scene = Scene::new().await;
    let ana = in_britain(private("ana"));
    assert_snapshot!(
        "away",
        talk(
            &scene,
            &ana,
            &[
                "/subscribe balance",
                "/subscribe rust sundays 9",
                "/pause",
                "/pause until monday",
                "/subscriptions",
                "/resume",
                "/pause rust 2 weeks",
                "/settings",
                "/resume rust",
            ],
        )
        .await
    );
    let shown = scene.types(&ana, "/pause").await;
    let away = scene.clicks(&ana, &shown, "A week").await;
    assert!(show(&away).contains("paused, back on Sunday"), "{}", show(&away));
    let back = scene.clicks(&ana, &away, "I am back").await;
    assert!(show(&back).starts_with("Your newsletters: as they come."), "{}", show(&back));
}

#[tokio::test]
async fn wrong_times_are_answered_with_what_was_understood() {
    let scene = Scene::new().await;
    let ana = in_britain(private("ana"));
    let lines = [
        "/subscribe balance of power weekdays 25:99",
        "/subscribe balance weekdays sometimes",
        "/schedule",
        "/schedule sometimes",
        "/schedule at",
        "/schedule ⏰",
        "/schedule \u{202e}7:60",
        "/schedule rust 7:30",
        "/timezone 🌍",
        "/quiet 22",
        "/quiet 22-26",
        "/pause",
        "/pause until the cows come home",
        "/pause until 31.2.",
        "/pause 2020-01-01",
        "/pause 2099-01-01",
        "/resume rust",
    ];
    assert_snapshot!("timing_wrong", talk(&scene, &ana, &lines).await);
    let many: Vec<String> = (0..25).map(|minute| format!("9:{minute:02}")).collect();
    let many = show(&scene.types(&ana, &format!("/schedule {}", many.join(" "))).await);
    assert!(many.starts_with("Those are too many times"), "{many}");
    let long = show(&scene.types(&ana, &format!("/schedule {}", "x".repeat(5000))).await);
    assert!(long.starts_with("That is too long"), "{long}");
    let german = in_german(private("ben"));
    assert_snapshot!(
        "timing_wrong_german",
        talk(
            &scene,
            &german,
            &["/schedule irgendwann", "/timezone Atlantis", "/pause bis gestern"]
        )
        .await
    );
}

#[tokio::test]
async fn in_a_group_only_administrators_say_when() {
    let scene = Scene::new().await;
    scene.make_administrator("ana", "newsroom");
    let (ana, ben) = (group("ana", "Newsroom"), group("ben", "Newsroom"));
    assert_snapshot!(
        "schedule_of_a_group",
        talk(&scene, &ana, &["/subscribe balance weekdays 7:30", "/quiet 22-7", "/pause 3 days"])
            .await
    );
    let before = chat(&scene, &ana).await;
    let refused = show(&scene.types(&ben, "/settings full").await);
    for line in ["/schedule live", "/timezone berlin", "/quiet off", "/resume", "/pause 3 days"] {
        assert_eq!(show(&scene.types(&ben, line).await), refused, "{line}");
    }
    let elsewhere = Action::Schedule(before.id, None, SchedulePick::Live);
    let refused = show(&scene.presses(&private("ben"), &elsewhere).await);
    assert_eq!(refused, "Only administrators of Newsroom can change what it gets.");
    assert_eq!(chat(&scene, &ana).await, before);
}

#[tokio::test]
async fn on_a_server_options_say_what_and_when() {
    let scene = Scene::new().await;
    let ana = in_britain(server("ana"));
    let said =
        scene.slash(&ana, "subscribe", &[("newsletter", "rust"), ("when", "sundays 9")]).await;
    assert_snapshot!("schedule_on_a_server", show(&said));
    let options = [("newsletter", "rust"), ("when", "weekdays 18:00")];
    let said = scene.slash(&ana, "schedule", &options).await;
    assert!(
        show(&said).starts_with("Rust Weekly: weekdays at 18:00 London time"),
        "{}",
        show(&said)
    );
    let said = scene.slash(&ana, "pause", &[("newsletter", "rust"), ("until", "friday")]).await;
    assert!(show(&said).starts_with("Rust Weekly: paused,"), "{}", show(&said));
}

#[tokio::test]
async fn a_field_asks_for_what_is_typed() {
    use crate::command::{Command, Question};
    let scene = Scene::new().await;
    scene.types(&private("ana"), "/subscribe balance").await;
    let line = scene.types(&private("ana"), "/schedule balance").await;
    let asked = scene.clicks(&private("ana"), &line, "✎ Type it…").await;
    insta::assert_snapshot!("field", show(&asked));
    let prompt = asked.prompt.unwrap();
    assert_eq!((prompt.title.as_str(), prompt.hint.is_empty()), ("When", false));
    let set = scene.answer(prompt.question.answered(" weekdays 6:45 "), &private("ana")).await;
    assert!(show(&set).contains("Balance of Power: weekdays at 06:45 UTC"), "{}", show(&set));
    // A link asks the same.
    let line = format!("/start {}", prompt.question.payload());
    assert_eq!(scene.types(&private("ana"), &line).await.prompt, Some(prompt));
    // In a group everybody would answer.
    scene.make_administrator("ana", "newsroom");
    let in_group = scene.types(&group("ana", "Newsroom"), "/schedule").await;
    let asked = scene.clicks(&group("ana", "Newsroom"), &in_group, "✎ Type it…").await;
    assert!(asked.prompt.is_none() && show(&asked).contains("weekdays at 7:30"), "{asked:?}");
    // Nobody types for a chat that is not theirs.
    let theirs = Question::Zone(crate::model::ChatId(1));
    let no = scene.answer(theirs.answered("Berlin"), &private("ben")).await;
    assert!(!show(&no).contains("Berlin"), "{}", show(&no));
    assert!(theirs.answered(&"x".repeat(501)).is_err() && theirs.answered("  ").is_err());
    assert!(matches!(theirs.answered("Berlin"), Ok(Command::Zone { .. })));
}

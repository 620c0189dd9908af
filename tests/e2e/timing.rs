//! When something comes: schedules, quiet hours and pauses, on both platforms. The bot's clock is the machine's, so
//! times are chosen by it.

use courant_tests::rows::{Rows, age};
use courant_tests::{Reader, Town, issue};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::json;
use std::time::Duration;

/// The hour in UTC, so many hours from now.
fn hour(ahead: i8) -> i8 {
    (Timestamp::now().to_zoned(TimeZone::UTC).hour() + ahead).rem_euclid(24)
}

/// Three newsletters are taken, and each has an issue.
async fn three_come(town: &Town, readers: &[Reader], before: &str) {
    for reader in readers {
        for newsletter in ["morning", "evening", "balance"] {
            reader.ask(&format!("/subscribe {newsletter}"), "You now get").await;
        }
        reader.ask(before, ":").await;
    }
    for (slug, title) in [
        ("morning-tide", "High water"),
        ("evening-star", "Red dawn"),
        ("balance-of-power", "Oil again"),
    ] {
        town.publish(slug, &issue(title)).await;
    }
    let rows = Rows::open(&town.database()).unwrap();
    let held = || rows.by_state().unwrap().get("held").copied().unwrap_or(0);
    let all = u64::try_from(3 * readers.len()).unwrap();
    town.until("all is held", || (held() == all).then_some(())).await;
    for reader in readers {
        for title in ["High water", "Red dawn", "Oil again"] {
            assert_eq!(reader.count(title), 0, "{title} on {}", reader.platform());
        }
    }
}

/// All three stand in one message, which opens each.
async fn one_digest(readers: &[Reader]) {
    for reader in readers {
        let digest = reader.gets("Your newsletters: 3 issues").await;
        for title in ["High water", "Red dawn", "Oil again"] {
            assert!(digest.text.contains(title), "{digest:?}");
            assert_eq!(reader.count(title), 1, "{title} on {}", reader.platform());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_for_its_time_comes_as_one_digest() {
    let town = Town::running().await;
    let readers = town.readers();
    // Once: the hour may turn meanwhile.
    let daily = format!("daily at {:02}:30", hour(12));
    three_come(&town, &readers, &format!("/schedule {daily}")).await;
    for reader in &readers {
        let taken = reader.ask("/subscriptions", "What you get").await;
        assert!(taken.text.contains(&format!("{daily} UTC")), "{taken:?}");
        reader.ask("/schedule as it comes", "Your newsletters: as they come.").await;
    }
    one_digest(&readers).await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_among_the_buttons_is_typed_into_a_field() {
    let town = Town::running().await;
    for reader in town.readers() {
        let done = reader.ask("/subscribe balance", "You now get Balance of Power").await;
        let when = reader.click(&done, "When…", "Balance of Power: as they come").await;
        let typed = "Sun 9:15 and Wed 18:05";
        let set = reader.types(&when, "✎ Type it…", typed, "Sundays at 09:15").await;
        assert!(set.text.contains("Wednesdays at 18:05"), "{set:?}");
        let zones = reader.ask("/timezone", "What time is it where you are?").await;
        reader.types(&zones, "✎ Type it…", "Antananarivo", "Antananarivo time").await;
        let quiet = reader.ask("/quiet", "You have no quiet hours.").await;
        reader.types(&quiet, "✎ Type it…", "22:40-6:20 silently", "22:40 to 06:20").await;
        let away = reader.ask("/pause", "For how long should nothing come?").await;
        reader.types(&away, "✎ Type it…", "3 days", "paused, back on").await;
        reader.ask("/resume", "For how long should nothing come?").await;
        let filter = reader.ask("/filter", "everything in it comes").await;
        let tried =
            reader.types(&filter, "✎ Type it…", "oil, \"north sea\"", "if you save this").await;
        reader.click(&tried, "Save this filter", "only “oil” or").await;
        let search = reader.ask("/search", "What are you looking for?").await;
        reader.types(&search, "✎ Type it…", "zeppelins", "I found nothing for “zeppelins”").await;
        // What is no time is answered as everywhere.
        let when = reader.ask("/schedule", "Your newsletters: as they come").await;
        reader.types(&when, "✎ Type it…", "🗳️ nonsense", "I do not understand").await;
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_schedule_is_picked_by_three_clicks() {
    let town = Town::running().await;
    for reader in [town.telegram_reader("Anke", "de"), town.discord_reader("Benno", "de")] {
        let start = reader.ask("/start", "Willkommen").await;
        let taken =
            reader.click(&start, "＋ Balance of Power", "Du bekommst Balance of Power").await;
        let when = reader.click(&taken, "Wann…", "Balance of Power: wie sie kommen.").await;
        let set = reader.click(&when, "Werktags", "Balance of Power: werktags um 07:30").await;
        assert!(set.text.contains("Zeit von Berlin"), "{set:?}");
        assert!(set.has("✓ Werktags") && set.has("✓ 07:30"), "{set:?}");
        let zones = reader.click(&set, "Zeit von Berlin…", "Wie spät ist es bei dir?").await;
        reader.turn(&zones, "‹ Zurück").await;
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn quiet_hours_hold_what_comes_until_they_end() {
    let town = Town::running().await;
    let readers = town.readers();
    three_come(&town, &readers, &format!("/quiet {}-{}", hour(-1), hour(3))).await;
    for reader in &readers {
        reader.ask("/quiet off", "You have no quiet hours.").await;
    }
    one_digest(&readers).await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn quiet_hours_may_only_take_the_sound_away() {
    let town = Town::running().await;
    let (ana, ben) = (town.ana(), town.ben());
    for reader in [&ana, &ben] {
        reader.ask("/subscribe morning", "You now get").await;
    }
    town.publish("morning-tide", &issue("Loud")).await;
    for reader in [&ana, &ben] {
        reader.gets("Loud").await;
        let hours = format!("/quiet {}-{} silently", hour(-1), hour(3));
        reader.ask(&hours, "without a sound").await;
    }
    town.publish("morning-tide", &issue("Soft")).await;
    for reader in [&ana, &ben] {
        reader.gets("Soft").await;
    }
    let silent = |word: &str| {
        let calls = town.telegram.calls().into_iter();
        let mut said =
            calls.filter(|call| call.body["text"].as_str().is_some_and(|t| t.contains(word)));
        said.next().unwrap().body["disable_notification"] == true
    };
    assert!(!silent("Loud") && silent("Soft"));
    let flag = |word: &str| {
        let message = ben.sees().into_iter().find(|seen| seen.text.contains(word)).unwrap();
        town.discord.message(message.id).unwrap().flags & (1 << 12) != 0
    };
    assert!(!flag("Loud") && flag("Soft"));
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pause_ends_with_one_digest() {
    let town = Town::running().await;
    let readers = town.readers();
    three_come(&town, &readers, "/pause 3 days").await;
    for reader in &readers {
        reader.ask("/resume", "Your newsletters: as they come.").await;
    }
    one_digest(&readers).await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newsletter_has_its_own_time_in_one_line() {
    let town = Town::running().await;
    let (ana, ben) = (town.ana(), town.ben());
    let time = format!("{:02}:30", hour(12));
    ana.ask(
        &format!("/subscribe morning tide daily at {time}"),
        &format!("Morning Tide: daily at {time} UTC"),
    )
    .await;
    let options = [("newsletter", json!("morning-tide")), ("when", json!(format!("daily {time}")))];
    ben.run_for("subscribe", &options, &format!("Morning Tide: daily at {time} UTC")).await;
    for reader in [&ana, &ben] {
        reader.ask("/subscribe evening", "You now get").await;
    }
    town.publish("morning-tide", &issue("Held back")).await;
    town.publish("evening-star", &issue("As it comes")).await;
    for reader in [&ana, &ben] {
        reader.gets("As it comes").await;
        assert_eq!(reader.count("Held back"), 0);
    }
    ana.ask("/schedule morning as it comes", "Morning Tide: as they come.").await;
    let options = [("newsletter", json!("morning-tide")), ("when", json!("as it comes"))];
    ben.run_for("schedule", &options, "Morning Tide: as they come.").await;
    for reader in [&ana, &ben] {
        // A single issue is itself, and no digest.
        reader.gets_briefing("Held back").await;
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_held_outlives_the_bot() {
    let mut town = Town::running().await;
    let readers = town.readers();
    three_come(&town, &readers, "/pause 3 days").await;
    town.stop().await;
    town.start().await;
    for reader in &readers {
        reader.ask("/resume", "Your newsletters: as they come.").await;
    }
    one_digest(&readers).await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_due_while_the_bot_was_down_comes_then_or_the_next_time() {
    let mut town = Town::running().await;
    let at_once = town.readers();
    let next_time = [town.telegram_reader("Lea", "en"), town.discord_reader("Leo", "en-US")];
    let all = [at_once.clone(), next_time.clone()].concat();
    let daily = format!("daily at {:02}:30", hour(-2));
    three_come(&town, &all, &format!("/schedule {daily}")).await;
    for reader in &next_time {
        let when = reader.ask("/schedule", &daily).await;
        let set = reader.click(&when, "If late: at once", &daily).await;
        assert!(set.labels().contains(&"If late: next time"), "{set:?}");
    }
    town.stop().await;
    // As if it had been down for a day: the time was two hours ago.
    age(&town.database(), Duration::from_hours(24)).unwrap();
    town.start().await;
    one_digest(&at_once).await;
    for reader in &next_time {
        assert_eq!(reader.count("High water"), 0, "on {}", reader.platform());
        reader.ask("/schedule as it comes", "Your newsletters: as they come.").await;
    }
    one_digest(&next_time).await;
    one_digest(&at_once).await;
    town.finish().await;
}

//! `/settings` and languages, in private, on both platforms.

use courant_core::texts::Language;
use courant_tests::{Town, issue};

#[tokio::test(flavor = "multi_thread")]
async fn depth_and_language_are_typed_or_clicked() {
    let town = Town::running().await;
    town.publish("morning-tide", &issue("Spring tide")).await;
    for reader in town.readers() {
        let settings = reader.ask("/settings", "Briefings: in brief").await;
        assert!(settings.has("✓ Brief") && settings.has("Language…"), "{settings:?}");
        let changed =
            reader.click(&settings, "Headlines", "From now on briefings come as headlines.").await;
        assert_eq!(changed.id, settings.id);
        let headlines = reader.ask("/latest morning", "Spring tide").await;
        assert!(headlines.text.contains("A ferry retires"), "{headlines:?}");
        assert!(!headlines.text.contains("ninety years old"), "{headlines:?}");
        reader.ask("/settings full", "From now on briefings come in full.").await;
        let full = reader.ask("/latest morning", "Spring tide").await;
        assert!(full.text.contains("Its bell stays in the harbour."), "{full:?}");
        let settings = reader.ask("/settings", "Briefings: in full").await;
        let languages = reader.click(&settings, "Language…", "Language: English").await;
        reader.click(&languages, "Deutsch", "Ich spreche jetzt Deutsch.").await;
        reader.ask("/help", "Was ich kann").await;
        reader
            .ask("/subscribe morning", "Du bekommst Morning Tide ab jetzt hier, vollständig.")
            .await;
        reader.ask("/settings en", "I now speak English.").await;
        reader.ask("/help", "What I can do").await;
    }
    let ana = town.ana();
    ana.ask("/settings language de", "Ich spreche jetzt Deutsch.").await;
    ana.ask("/settings auto", "I now speak English.").await;
    ana.ask("/settings klingon", "“klingon” is not a setting.").await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pictures_sponsors_and_sound_are_switched() {
    let town = Town::running().await;
    for reader in town.readers() {
        let settings = reader.ask("/settings", "Briefings: in brief").await;
        let changed = reader.click(&settings, "✓ Pictures", "Pictures: off.").await;
        assert!(changed.has("Pictures") && changed.has("✓ Sound"), "{changed:?}");
        let changed = reader.click(&changed, "✓ Sound", "Sound: off.").await;
        assert!(changed.text.contains("Pictures: off."), "{changed:?}");
        let changed = reader.click(&changed, "Pictures", "Pictures: on.").await;
        assert!(changed.text.contains("Sound: off."), "{changed:?}");
    }
    let ana = town.ana();
    ana.ask("/settings sponsors off", "Sponsored items: off.").await;
    ana.ask("/settings sponsors perhaps", "“sponsors perhaps” is not a setting.").await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_newsletter_comes_in_a_manner_of_its_own() {
    let town = Town::running().await;
    let readers = town.readers();
    for reader in &readers {
        reader.ask("/subscribe morning", "You now get Morning Tide").await;
        let taken = reader.ask("/subscriptions", "Morning Tide").await;
        let manner = reader.click(&taken, "How much…", "Briefings: in brief").await;
        let changed =
            reader.click(&manner, "Headlines", "From now on briefings come as headlines.").await;
        assert!(changed.has("✓ Headlines") && changed.has("As the others"), "{changed:?}");
        // What the rest of the chat is set to is another matter.
        reader.ask("/settings", "Briefings: in brief").await;
    }
    town.publish("morning-tide", &issue("Spring tide")).await;
    for reader in &readers {
        let briefing = reader.gets_briefing("Spring tide").await;
        let told: String = briefing.iter().map(|seen| seen.text.as_str()).collect();
        assert!(told.contains("A ferry retires") && !told.contains("ninety years old"), "{told}");
        let own = reader.ask("/latest morning", "Spring tide").await;
        assert!(!own.text.contains("ninety years old"), "{own:?}");
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_german_client_gets_german_answers_and_briefings() {
    let town = Town::running().await;
    let readers = [town.telegram_reader("Anke", "de"), town.discord_reader("Benno", "de")];
    for reader in &readers {
        reader.ask("/start", "Willkommen bei Courant.").await;
        reader.ask("/subscribe morning", "Du bekommst Morning Tide ab jetzt hier").await;
    }
    town.publish("morning-tide", &issue("Springflut")).await;
    for reader in &readers {
        let briefing = reader.gets_briefing("Springflut").await;
        assert!(
            briefing.iter().any(|seen| seen.text.contains("19. November 2026")),
            "{briefing:?}"
        );
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_client_is_answered_in_its_language() {
    let town = Town::running().await;
    for (language, locale) in [("fr", "fr"), ("es", "es-419"), ("it", "it"), ("ru", "ru")] {
        let said = Language::choose([Some(language)]);
        assert_ne!(said, Language::ENGLISH, "{language}");
        let readers = [
            town.telegram_reader(&format!("Reader {language}"), language),
            town.discord_reader(&format!("Reader {locale}"), locale),
        ];
        for reader in readers {
            reader.ask("/start", &said.say("welcome")).await;
            reader.ask("/settings", &said.say("settings-title")).await;
            let unknown = said.tell("zone-wrong", &[("words", "qqqqqq".into())]);
            reader.ask("/timezone qqqqqq", &unknown).await;
        }
    }
    town.finish().await;
}

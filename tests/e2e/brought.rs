//! Discord: the bot is brought along by somebody who has installed it for themselves, to places where it is not.

use courant_core::model::{Address, Platform};
use courant_simulator::discord::{ActError, ChannelKind};
use courant_tests::{Town, issue};
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn its_commands_go_along_and_only_the_asker_sees_what_they_say() {
    let town = Town::running().await;
    town.publish("morning-tide", &issue("Neap tide")).await;
    let (owen, cleo) =
        (town.discord.add_user("Owen", "en-US"), town.discord.add_user("Cleo", "en-US"));
    let guild = town.discord.add_guild("Elsewhere", owen);
    let channel = town.discord.add_channel(guild, "general", ChannelKind::Text);
    town.discord.join(guild, cleo);
    town.discord.remove_bot(guild);
    let people = town.discord.add_people(owen, cleo);
    for place in [channel, people] {
        let reader = town.in_channel(cleo, place);
        let unknown = reader.run("latest", &[]);
        assert_eq!(
            unknown,
            Err(ActError::UnknownCommand("latest".into())),
            "it is installed by nobody"
        );
    }
    town.discord.install(cleo);
    for place in [channel, people] {
        let (reader, other) = (town.in_channel(cleo, place), town.in_channel(owen, place));
        assert!(other.run("latest", &[]).is_err(), "it goes with who installed it");
        let latest = reader.ask("/latest morning-tide", "Neap tide").await;
        let whole = reader.click(&latest, "Whole issue", "The mayor").await;
        assert_eq!(whole.id, latest.id, "its pages turn in place");
        let search = reader.ask("/search", "What are you looking for?").await;
        reader.types(&search, "✎ Type it…", "ferry", "Neap tide").await;
        assert!(
            reader.sees().iter().all(|seen| !seen.by_bot || seen.ephemeral),
            "{:?}",
            reader.sees()
        );
        assert_eq!(other.sees().iter().filter(|seen| seen.by_bot).count(), 0);
        let here = [("newsletter", json!("morning-tide")), ("to", json!("channel"))];
        reader.run_for("subscribe", &here, "Nobody has added me to this chat").await;
        let kept = town.store.chat_at(Platform::new("discord"), Address(place.to_string())).await;
        assert_eq!(kept.unwrap(), None, "nothing is kept of a chat that is none of the bot's");
    }
    // What is taken there comes in private, with the settings that are made there.
    let reader = town.in_channel(cleo, people);
    reader.ask("/subscriptions", "You do not get any newsletter yet.").await;
    reader.ask("/subscribe morning-tide", "Morning Tide").await;
    let private = town.in_channel(cleo, town.discord.dm(cleo).unwrap());
    reader.ask("/settings headlines", "as headlines").await;
    let when = reader.ask("/schedule", "Your newsletters").await;
    reader.types(&when, "✎ Type it…", "weekdays at 6:45", "weekdays at 06:45").await;
    reader.ask("/schedule as it comes", "as they come").await;
    town.publish("morning-tide", &issue("Spring tide")).await;
    private.gets("Spring tide").await;
    let latest = reader.ask("/latest", "Spring tide").await;
    assert!(!latest.text.contains("The mayor"), "in headlines: {latest:?}");
    town.finish().await;
}

//! Issues on their way to readers and channels: from a dropped file, from `publish`, from before the start.

use crate::parts::{long, whole};
use crate::program;
use courant_simulator::discord::ChannelKind;
use courant_tests::{Reader, Start, Town, issue};
use serde_json::json;

/// A reader and a channel on each platform, all of which take Morning Tide.
pub(crate) async fn audience(town: &Town) -> Vec<Reader> {
    let [ana, ben] = town.readers();
    let channel = town.telegram.add_channel("World Desk", Some("worlddesk"), ana.user());
    town.telegram.add_bot(channel, ana.user(), true);
    let owner = u64::try_from(ben.user()).unwrap();
    let guild = town.discord.add_guild("Reading Room", owner);
    let room = town.discord.add_channel(guild, "briefings", ChannelKind::Text);
    let (desk, room) = (town.in_chat(ana.user(), channel), town.in_channel(owner, room));
    ana.ask("/subscribe morning", "You now get Morning Tide").await;
    ana.ask("/subscribe morning @worlddesk", "World Desk now gets Morning Tide").await;
    ben.ask("/subscribe morning", "You now get Morning Tide").await;
    let to_channel = [("newsletter", json!("morning-tide")), ("to", json!("channel"))];
    room.run_for("subscribe", &to_channel, "#briefings now gets Morning Tide").await;
    vec![ana, desk, ben, room]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dropped_file_reaches_readers_and_channels() {
    let town = Town::running().await;
    let audience = audience(&town).await;
    town.drop_file("morning-tide", "issue.md", issue("Dropped in"));
    for reader in &audience {
        reader.gets_briefing("Dropped in").await;
    }
    let taken = town.data().join("inbox/morning-tide/.taken/issue.md");
    town.until("the file is put away", || taken.exists().then_some(())).await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_process_publishes_beside_the_running_bot() {
    let town = Town::running().await;
    let audience = audience(&town).await;
    let file = town.file("published.md", issue("Published beside"));
    let call = ["publish", "--newsletter", "morning-tide", file.to_str().unwrap()];
    let _ = town.run(&program(), &call).await.expect(0).says("goes out to 4 chats");
    let said = std::time::Instant::now();
    for reader in &audience {
        reader.gets_briefing("Published beside").await;
    }
    assert!(said.elapsed().as_secs() < 15, "within seconds: {:?}", said.elapsed());
    let again = town.run(&program(), &call).await.expect(0).says("was there already");
    assert!(!again.out.contains("goes out"), "{again:?}");
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_published_before_the_start_goes_out_at_it() {
    let mut town = Town::running().await;
    let audience = audience(&town).await;
    town.stop().await;
    let file = town.file("early.md", issue("Early bird"));
    let call = ["publish", "--newsletter", "morning-tide", file.to_str().unwrap()];
    let _ = town
        .run(&program(), &call)
        .await
        .expect(0)
        .says("no bot is running: it goes out at the next start");
    assert_eq!(audience.iter().map(|reader| reader.count("Early bird")).sum::<usize>(), 0);
    town.start().await;
    for reader in &audience {
        reader.gets_briefing("Early bird").await;
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_issue_twice_is_one_briefing() {
    let town = Town::running().await;
    let audience = audience(&town).await;
    assert!(town.publish("morning-tide", &issue("Only once")).await.issues[0].1.is_new());
    assert!(!town.publish("morning-tide", &issue("Only once")).await.issues[0].1.is_new());
    town.drop_file("morning-tide", "again.md", issue("Only once"));
    let taken = town.data().join("inbox/morning-tide/.taken/again.md");
    town.drop_file("morning-tide", "b.md", issue("The next one"));
    for reader in &audience {
        reader.gets_briefing("The next one").await;
        assert_eq!(reader.count("Only once"), 1, "{}", town.shown());
    }
    assert!(taken.exists());
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_issue_comes_in_many_parts_and_nothing_is_lost() {
    let town = Town::running().await;
    let readers = town.readers();
    for reader in &readers {
        reader.ask("/settings full", "From now on briefings come in full.").await;
        reader.ask("/subscribe morning", "You now get Morning Tide").await;
    }
    town.publish("morning-tide", &long("The long read")).await;
    for reader in &readers {
        assert_eq!(whole(&town, reader).await, [], "nothing stands there twice");
        let all = reader.sees();
        assert_eq!(
            all.iter().filter(|seen| seen.has("Earlier issues")).count(),
            1,
            "buttons under the last"
        );
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn embeds_are_a_style_of_their_own() {
    let start = Start { settings: vec![("DISCORD__STYLE", "embeds".into())], ..Start::default() };
    let mut town = Town::set(start).await;
    town.start().await;
    let ben = town.ben();
    ben.ask("/subscribe morning", "You now get Morning Tide").await;
    town.publish("morning-tide", &issue("Embedded")).await;
    let last = ben.gets_briefing("Embedded").await;
    let message = town.discord.message(last[0].id).unwrap();
    assert_eq!(message.embeds.len(), 1, "{message:?}");
    ben.ask("/latest morning", "Embedded").await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_leaves_gets_nothing_more() {
    let town = Town::running().await;
    let readers = town.readers();
    for reader in &readers {
        reader.ask("/subscribe morning", "You now get Morning Tide").await;
        reader.ask("/subscribe evening", "You now get Evening Star").await;
        reader.ask("/unsubscribe morning", "You no longer get Morning Tide").await;
    }
    town.publish("morning-tide", &issue("Unwanted")).await;
    town.publish("evening-star", &issue("Wanted")).await;
    for reader in &readers {
        reader.gets_briefing("Wanted").await;
        assert_eq!(reader.count("Unwanted"), 0);
    }
    town.finish().await;
}

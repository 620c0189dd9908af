//! Newsletters that are not for everybody, from the command line to the chat.

use crate::program;
use courant_simulator::discord::ChannelKind;
use courant_tests::{Town, issue};
use serde_json::json;

/// Runs a command of the program that succeeds; gives back what it says.
async fn does(town: &Town, arguments: &[&str]) -> String {
    town.run(&program(), arguments).await.expect(0).out
}

/// Runs one that is refused; gives back why.
async fn refused(town: &Town, arguments: &[&str]) -> String {
    town.run(&program(), arguments).await.expect(1).err
}

async fn narrow(town: &Town, visible: &str) {
    does(town, &["newsletter", "edit", "balance-of-power", "--visible", visible]).await;
}

/// The codes in what the program said.
fn codes(said: &str) -> Vec<String> {
    let starts = said.match_indices("v_").map(|(at, _)| &said[at..]);
    starts.map(|rest| rest.split(char::is_whitespace).next().unwrap().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_lets_in_on_both_platforms() {
    let town = Town::running().await;
    town.publish("balance-of-power", &issue("Neap tide")).await;
    let why = refused(&town, &["newsletter", "invite", "balance-of-power"]).await;
    assert!(why.contains("--visible invited"), "{why}");
    narrow(&town, "invited").await;
    for reader in town.readers() {
        let all = reader.ask("/newsletters", "Morning Tide").await;
        assert!(!all.text.contains("Balance of Power"), "{all:?}");
        reader.ask("/latest balance", "I do not know a newsletter called").await;
        let said = does(&town, &["newsletter", "invite", "balance-of-power", "--once"]).await;
        assert!(said.contains("https://t.me/courant_bot?start=v_"), "{said}");
        let code = codes(&said).remove(0);
        reader.ask(&format!("/start {code}"), "You now get Balance of Power").await;
        reader.ask("/latest balance", "Neap tide").await;
        let other = if reader.platform() == "telegram" {
            town.telegram_reader("Cleo", "en")
        } else {
            town.discord_reader("Cleo", "en-US")
        };
        other.ask(&format!("/start {code}"), "That invitation is unknown").await;
    }
    let listed = does(&town, &["newsletter", "list"]).await;
    assert!(listed.contains("invited: 2 let in"), "{listed}");
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_listed_channel_takes_it_and_its_readers_read_on() {
    let town = Town::running().await;
    let (ana, cleo) = (town.ana(), town.telegram_reader("Cleo", "en"));
    let channel = town.telegram.add_channel("World Desk", Some("worlddesk"), ana.user());
    town.telegram.add_bot(channel, ana.user(), true);
    narrow(&town, "listed").await;
    ana.ask("/subscribe balance @worlddesk", "I do not know a newsletter called").await;
    let who = format!("telegram:{channel}");
    does(&town, &["newsletter", "admit", "balance-of-power", &who]).await;
    ana.ask("/subscribe balance @worlddesk", "World Desk now gets Balance of Power").await;
    town.publish("balance-of-power", &issue("Flood")).await;
    town.in_chat(ana.user(), channel).gets_briefing("Flood").await;
    // A button under it leads into the private chat, for readers of the channel alone.
    cleo.ask("/start i_1_f", "That issue is no longer kept").await;
    town.telegram.join(channel, cleo.user());
    cleo.ask("/start i_1_f", "Flood").await;
    does(&town, &["newsletter", "expel", "balance-of-power", &who]).await;
    ana.ask("/subscriptions @worlddesk", "Nothing yet.").await;
    let again = refused(&town, &["newsletter", "expel", "balance-of-power", &who]).await;
    assert!(again.contains("was not let in"), "{again}");
    for wrong in ["World Desk", "telegram:@worlddesk", "signal:5"] {
        let no = refused(&town, &["newsletter", "admit", "balance-of-power", wrong]).await;
        assert!(no.contains("telegram:ID") || no.contains("by their number"), "{no}");
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_discord_channel_is_invited_by_whoever_manages_its_server() {
    let town = Town::running().await;
    let owner = u64::try_from(town.ben().user()).unwrap();
    let guild = town.discord.add_guild("Reading Room", owner);
    let channel = town.discord.add_channel(guild, "general", ChannelKind::Text);
    let cleo = town.discord.add_user("Cleo", "en-US");
    town.discord.join(guild, cleo);
    narrow(&town, "invited").await;
    let said = does(&town, &["newsletter", "invite", "balance-of-power"]).await;
    let code = codes(&said).remove(0);
    let (admin, member) = (town.in_channel(owner, channel), town.in_channel(cleo, channel));
    let to_channel = [("code", json!(code)), ("to", json!("channel"))];
    member.run_for("start", &to_channel, "Only administrators can change").await;
    admin.run_for("start", &to_channel, "#general now gets Balance of Power").await;
    // The channel has it; who reads there reads on, and is not let in.
    town.publish("balance-of-power", &issue("Flood")).await;
    member.gets_briefing("Flood").await;
    let seen = member.sees();
    let briefing = seen.iter().find(|seen| seen.has("Whole issue")).unwrap();
    let own = member.click(briefing, "Whole issue", "Flood").await;
    assert!(own.ephemeral, "{own:?}");
    member.ask("/latest balance", "I do not know a newsletter called").await;
    town.finish().await;
}

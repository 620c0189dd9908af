//! Chats that shut the bot out, move, or take its rights away; and that come back.

use courant_simulator::discord::{ChannelKind, permissions};
use courant_tests::{Reader, Town, issue};
use serde_json::json;

async fn subscribed(town: &Town) -> Vec<Reader> {
    let readers: Vec<_> = (0..3).map(|n| town.telegram_reader(&format!("Ana {n}"), "en")).collect();
    for reader in &readers {
        reader.ask("/subscribe morning", "You now get Morning Tide").await;
    }
    readers
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_who_blocks_the_bot_is_left_alone_and_comes_back() {
    let mut town = Town::running().await;
    town.allow("bot was blocked by the user");
    let readers = subscribed(&town).await;
    town.telegram.block(readers[0].user());
    town.publish("morning-tide", &issue("While blocked")).await;
    for reader in &readers[1..] {
        reader.gets_briefing("While blocked").await;
    }
    town.stop().await;
    assert_eq!(readers[0].count("While blocked"), 0);
    // Blocked while nobody listens; the platform tells of it, or refuses.
    town.telegram.block(readers[1].user());
    town.publish("morning-tide", &issue("While away")).await;
    town.start().await;
    readers[2].gets_briefing("While away").await;
    town.telegram.unblock(readers[0].user());
    readers[1].ask("/start", "Welcome to Courant.").await;
    town.until("both are back", || (town.telegram.pending_updates() == 0).then_some(())).await;
    readers[0].ask("/subscriptions", "Morning Tide").await;
    town.publish("morning-tide", &issue("Back again")).await;
    for reader in &readers {
        reader.gets_briefing("Back again").await;
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_that_is_gone_harms_nobody() {
    let town = Town::running().await;
    town.allow("user is deactivated");
    let readers = subscribed(&town).await;
    town.telegram.deactivate(readers[0].user());
    for title in ["First after", "Second after"] {
        town.publish("morning-tide", &issue(title)).await;
        for reader in &readers[1..] {
            reader.gets_briefing(title).await;
        }
    }
    let refused = town.refusals();
    assert_eq!(refused.len(), 1, "it is tried once and then left alone: {refused:?}");
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_bot_is_kicked_and_let_in_again() {
    let town = Town::running().await;
    town.allow("bot was kicked");
    let ana = town.ana();
    let chats = [
        town.telegram.add_group("Book club", ana.user()),
        town.telegram.add_supergroup("Film club", ana.user()),
    ];
    let clubs: Vec<_> = chats.iter().map(|chat| town.in_chat(ana.user(), *chat)).collect();
    for club in &clubs {
        club.ask("/subscribe morning", "now gets Morning Tide").await;
    }
    ana.ask("/subscribe morning", "You now get Morning Tide").await;
    for chat in chats {
        town.telegram.remove_bot(chat, ana.user());
    }
    town.publish("morning-tide", &issue("Without clubs")).await;
    ana.gets_briefing("Without clubs").await;
    for chat in chats {
        town.telegram.add_bot(chat, ana.user(), false);
    }
    ana.ask("/help", "What I can do").await;
    for club in &clubs {
        club.ask("/subscriptions", "Morning Tide").await;
    }
    town.publish("morning-tide", &issue("With clubs")).await;
    for club in &clubs {
        club.gets_briefing("With clubs").await;
        assert_eq!(club.count("Without clubs"), 0);
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_that_becomes_a_supergroup_is_followed() {
    let mut town = Town::running().await;
    town.allow("upgraded to a supergroup");
    let ana = town.ana();
    let groups = [
        town.telegram.add_group("Book club", ana.user()),
        town.telegram.add_group("Film club", ana.user()),
    ];
    for group in groups {
        town.in_chat(ana.user(), group).ask("/subscribe morning", "now gets Morning Tide").await;
    }
    // One while the bot listens, the other while it does not.
    let heard = town.telegram.upgrade(groups[0]);
    town.in_chat(ana.user(), heard).ask("/subscriptions", "Morning Tide").await;
    town.stop().await;
    let unheard = town.telegram.upgrade(groups[1]);
    town.publish("morning-tide", &issue("Upgraded")).await;
    town.start().await;
    for (group, supergroup) in groups.into_iter().zip([heard, unheard]) {
        town.in_chat(ana.user(), supergroup).gets_briefing("Upgraded").await;
        let old = town.on_telegram(group);
        assert!(!old.iter().any(|seen| seen.text.contains("Upgraded")), "{old:?}");
    }
    town.publish("morning-tide", &issue("Once more")).await;
    for supergroup in [heard, unheard] {
        let club = town.in_chat(ana.user(), supergroup);
        club.gets_briefing("Once more").await;
        assert_eq!((club.count("Upgraded"), club.count("Once more")), (1, 1));
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn missing_rights_are_told_once_to_who_subscribed() {
    let town = Town::running().await;
    town.allow("not enough rights");
    town.allow("have no rights");
    town.allow("need administrator rights");
    town.allow(" 403 50013");
    let [ana, ben] = town.readers();
    for reader in [&ana, &ben] {
        crate::operators::appoint(&town, reader).await;
        reader.ask("/subscribe morning", "You now get Morning Tide").await;
    }
    let channel = town.telegram.add_channel("World Desk", Some("worlddesk"), ana.user());
    town.telegram.add_bot(channel, ana.user(), true);
    ana.ask("/subscribe morning @worlddesk", "World Desk now gets").await;
    let owner = u64::try_from(ben.user()).unwrap();
    let guild = town.discord.add_guild("Reading Room", owner);
    let room = town.discord.add_channel(guild, "briefings", ChannelKind::Text);
    let options = [("newsletter", json!("morning-tide")), ("to", json!("channel"))];
    town.in_channel(owner, room).run_for("subscribe", &options, "#briefings now gets").await;
    town.telegram.restrict_bot(channel, false);
    town.discord.deny_bot(room, permissions::SEND_MESSAGES);
    for title in ["First unposted", "Second unposted"] {
        town.publish("morning-tide", &issue(title)).await;
        for reader in [&ana, &ben] {
            reader.gets_briefing(title).await;
        }
    }
    for (reader, its, other) in
        [(&ana, "World Desk", "#briefings"), (&ben, "#briefings", "World Desk")]
    {
        let told = |chat| format!("I may not post in {chat}");
        reader.gets(&told(its)).await;
        assert_eq!(reader.count(&told(its)), 1, "{}", town.shown());
        assert_eq!(reader.count(&told(other)), 0, "{}", town.shown());
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn discord_readers_and_channels_that_are_gone_harm_nobody() {
    let town = Town::running().await;
    town.allow("50007");
    town.allow(" 404 10003");
    let readers: Vec<_> =
        (0..3).map(|n| town.discord_reader(&format!("Ben {n}"), "en-US")).collect();
    for reader in &readers {
        reader.ask("/subscribe morning", "You now get Morning Tide").await;
    }
    let owner = u64::try_from(readers[0].user()).unwrap();
    let guild = town.discord.add_guild("Reading Room", owner);
    let room = town.discord.add_channel(guild, "briefings", ChannelKind::Text);
    let options = [("newsletter", json!("morning-tide")), ("to", json!("channel"))];
    town.in_channel(owner, room).run_for("subscribe", &options, "#briefings now gets").await;
    town.discord.close_dms(u64::try_from(readers[1].user()).unwrap(), true);
    town.discord.delete_channel(room);
    for title in ["First after", "Second after"] {
        town.publish("morning-tide", &issue(title)).await;
        for reader in [&readers[0], &readers[2]] {
            reader.gets_briefing(title).await;
        }
    }
    assert_eq!(town.refusals().len(), 2, "each is tried once: {:?}", town.refusals());
    // Back with the next command.
    town.discord.close_dms(u64::try_from(readers[1].user()).unwrap(), false);
    readers[1].ask("/start", "Welcome to Courant.").await;
    town.publish("morning-tide", &issue("Third after")).await;
    readers[1].gets_briefing("Third after").await;
    town.finish().await;
}

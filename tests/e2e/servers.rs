//! Discord's servers: private answers, `to: me | this channel`, the channel option, direct messages.

use courant_simulator::discord::{Answer, ChannelKind, permissions};
use courant_simulator::{Fault, FaultRule};
use courant_tests::{Town, issue};
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn subscribing_on_a_server_is_for_oneself_and_proves_the_way() {
    let town = Town::running().await;
    let owner = town.ben();
    let guild = town.discord.add_guild("Reading Room", u64::try_from(owner.user()).unwrap());
    let channel = town.discord.add_channel(guild, "general", ChannelKind::Text);
    let cleo = town.discord.add_user("Cleo", "en-US");
    town.discord.join(guild, cleo);
    let reader = town.in_channel(cleo, channel);
    let welcome = reader.ask("/start", "comes to our private chat").await;
    assert!(welcome.ephemeral, "only the asker sees it: {welcome:?}");
    assert_eq!(town.discord.counts().dms_opened, 0, "nobody is written to for looking");
    let done =
        reader.ask("/subscribe morning-tide", "You now get Morning Tide in our private chat").await;
    assert!(done.ephemeral, "{done:?}");
    let dm = town.discord.dm(cleo).unwrap();
    let private = town.in_channel(cleo, dm);
    assert_eq!(private.count("This is where your briefings will arrive."), 1);
    let clicked = reader
        .click(&welcome, "＋ Evening Star", "You now get Evening Star in our private chat")
        .await;
    assert!(clicked.ephemeral);
    reader
        .run_for(
            "subscribe",
            &[("newsletter", json!("balance-of-power")), ("to", json!("me"))],
            "You now get Balance of Power",
        )
        .await;
    assert_eq!(town.discord.counts().dms_opened, 1, "one channel is opened, and its id kept");
    town.publish("morning-tide", &issue("A private tide")).await;
    private.gets_briefing("A private tide").await;
    reader.ask("/latest morning-tide", "A private tide").await;
    assert!(
        town.on_discord(channel, u64::try_from(owner.user()).unwrap()).is_empty(),
        "others see nothing"
    );
    reader.ask("/unsubscribe morning-tide", "You no longer get Morning Tide.").await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_channel_is_for_those_who_manage_the_server() {
    let town = Town::running().await;
    let owner = u64::try_from(town.ben().user()).unwrap();
    let guild = town.discord.add_guild("Reading Room", owner);
    let (here, there) = (
        town.discord.add_channel(guild, "general", ChannelKind::Text),
        town.discord.add_channel(guild, "news", ChannelKind::Announcement),
    );
    let cleo = town.discord.add_user("Cleo", "en-US");
    town.discord.join(guild, cleo);
    let (admin, member) = (town.in_channel(owner, here), town.in_channel(cleo, here));
    let to_channel = [("newsletter", json!("morning-tide")), ("to", json!("channel"))];
    let there_option =
        [("newsletter", json!("morning-tide")), ("channel", json!(there.to_string()))];
    let no = member
        .run_for("subscribe", &to_channel, "Only administrators can change what this chat gets.")
        .await;
    assert!(no.ephemeral);
    member.run_for("subscribe", &there_option, "Only administrators of #news").await;
    admin.run_for("subscribe", &to_channel, "#general now gets Morning Tide").await;
    admin.run_for("subscribe", &there_option, "#news now gets Morning Tide").await;
    admin.run_for("subscriptions", &[("to", json!("channel"))], "What #general gets").await;
    town.publish("morning-tide", &issue("A public tide")).await;
    for channel in [here, there] {
        town.in_channel(cleo, channel).gets_briefing("A public tide").await;
    }
    // A member's click on the briefing is answered to the clicker alone.
    let seen = member.sees();
    let briefing = seen.iter().find(|seen| seen.has("Whole issue")).unwrap();
    let answer = member.click(briefing, "Whole issue", "Its bell stays").await;
    assert!(answer.ephemeral && answer.id != briefing.id, "{answer:?}");
    town.discord.grant(guild, cleo, permissions::MANAGE_GUILD);
    member.run_for("unsubscribe", &to_channel, "#general no longer gets Morning Tide").await;
    town.discord.deny_bot(here, permissions::SEND_MESSAGES);
    admin.run_for("subscribe", &to_channel, "I may not post in #general.").await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_stands_in_an_announcement_channel_is_published_to_its_followers() {
    let town = Town::running().await;
    let owner = u64::try_from(town.ben().user()).unwrap();
    let guild = town.discord.add_guild("Reading Room", owner);
    let general = town.discord.add_channel(guild, "general", ChannelKind::Text);
    let news = town.discord.add_channel(guild, "news", ChannelKind::Announcement);
    let other_news = town.discord.add_channel(guild, "other-news", ChannelKind::Announcement);
    let (here, there) = (town.in_channel(owner, news), town.in_channel(owner, general));
    let to_channel = [("newsletter", json!("morning-tide")), ("to", json!("channel"))];
    let elsewhere =
        [("newsletter", json!("morning-tide")), ("channel", json!(other_news.to_string()))];
    here.run_for("subscribe", &to_channel, "#news now gets Morning Tide").await;
    there.run_for("subscribe", &to_channel, "#general now gets Morning Tide").await;
    there.run_for("subscribe", &elsewhere, "#other-news now gets Morning Tide").await;
    town.publish("morning-tide", &issue("A public tide")).await;
    for channel in [news, other_news, general] {
        let message =
            town.in_channel(owner, channel).gets_briefing("A public tide").await.remove(0);
        let published = || {
            let message = town.discord.message(message.id)?;
            (message.crossposted || channel == general).then_some(message.crossposted)
        };
        let published = town.until("it is published", published).await;
        assert_eq!(published, channel != general);
    }
    // What could not be published stands there all the same, once, and the next one comes.
    let fault = Fault::Refuse { status: 500 };
    town.allow("/crosspost 500");
    let on = Some("/crosspost".to_owned());
    town.discord.faults().add(FaultRule { on, chat: None, after: 0, times: 2, fault });
    town.publish("morning-tide", &issue("A quiet tide")).await;
    town.publish("morning-tide", &issue("A last tide")).await;
    for channel in [news, other_news] {
        let reader = town.in_channel(owner, channel);
        reader.gets_briefing("A last tide").await;
        let quiet = reader.gets_briefing("A quiet tide").await.remove(0);
        assert_eq!(town.discord.message(quiet.id).map(|message| message.crossposted), Some(false));
        assert_eq!(reader.count("A quiet tide"), 1);
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_changed_a_channel_is_told_to_whoever_looks() {
    let town = Town::running().await;
    let owner = town.discord.add_user("Owen", "en-US");
    let guild = town.discord.add_guild("Reading Room", owner);
    let channel = town.discord.add_channel(guild, "general", ChannelKind::Text);
    let cleo = town.discord.add_user("Cleo", "en-US");
    town.discord.join(guild, cleo);
    town.discord.grant(guild, cleo, permissions::MANAGE_GUILD);
    let (owen, cleo) = (town.in_channel(owner, channel), town.in_channel(cleo, channel));
    let subscribe = [("newsletter", json!("morning-tide")), ("to", json!("channel"))];
    owen.run_for("subscribe", &subscribe, "#general now gets Morning Tide").await;
    let schedule = [("when", json!("daily at 8")), ("to", json!("channel"))];
    cleo.run_for("schedule", &schedule, "daily at 08:00").await;
    let there = [("to", json!("channel"))];
    let list = owen.run_for("subscriptions", &there, "Last changed by Cleo").await;
    let all = owen.click(&list, "Who changed what…", "/schedule – Cleo").await;
    assert!(all.ephemeral && all.text.contains("/subscribe Morning Tide – Owen"), "{all:?}");
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_is_told_of_each_issue() {
    for style in ["components", "embeds"] {
        let town = Town::running_with(&[("DISCORD__STYLE", style)]).await;
        let owner = town.discord.add_user("Owen", "en-US");
        let guild = town.discord.add_guild("Reading Room", owner);
        let readers = town.discord.add_role(guild, "readers", true);
        let staff = town.discord.add_role(guild, "staff", false);
        let general = town.discord.add_channel(guild, "general", ChannelKind::Text);
        let forum = town.discord.add_channel(guild, "issues", ChannelKind::Forum);
        let admin = town.in_channel(owner, general);
        // Nobody asks so much so fast: the bot waits and asks once more.
        town.allow("GET /guilds/");
        for channel in [general, forum] {
            town.discord.deny_bot(channel, permissions::MENTION_EVERYONE);
            let channel = json!(channel.to_string());
            let subscribe = [("newsletter", json!("morning-tide")), ("channel", channel.clone())];
            admin.run_for("subscribe", &subscribe, "now gets Morning Tide").await;
            let everybody = [("mention", json!(guild.to_string())), ("channel", channel.clone())];
            admin.run_for("settings", &everybody, "I mention a role, not everyone at once.").await;
            let not = [("mention", json!(staff.to_string())), ("channel", channel.clone())];
            admin.run_for("settings", &not, "I may not mention @staff.").await;
            let all = [("mention", json!(readers.to_string())), ("channel", channel)];
            admin.run_for("settings", &all, "@readers is told of each issue.").await;
        }
        // The answer to a message that was posted is lost: it is found with the line above it.
        town.allow(" 502 ");
        town.discord_fault(general, 0, 1, Fault::RefuseAfter { status: 502 });
        town.publish("morning-tide", &issue("A loud tide")).await;
        let told = |channel: u64| {
            let all = town.discord.messages(channel, owner);
            let own = all.into_iter().filter(|message| message.bot && !message.ephemeral);
            own.filter(|message| message.mentions.roles.contains(&readers)).collect::<Vec<_>>()
        };
        let message = town.until("the channel is told", || told(general).pop()).await;
        assert!(
            message.text().contains("A loud tide") && message.text().contains("<@&"),
            "{message:?}"
        );
        let post = || town.discord.threads(forum).pop();
        let post = town.until("the forum's post", post).await;
        town.until("the forum is told", || told(post.id).pop()).await;
        town.publish("morning-tide", &issue("A second tide")).await;
        let both = || (told(general).len() == 2).then_some(());
        town.until("each issue tells once", both).await;
        town.finish().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn closed_direct_messages_are_said_clearly() {
    let town = Town::running().await;
    town.allow("50007");
    let owner = u64::try_from(town.ben().user()).unwrap();
    let guild = town.discord.add_guild("Reading Room", owner);
    let channel = town.discord.add_channel(guild, "general", ChannelKind::Text);
    let cleo = town.discord.add_user("Cleo", "en-US");
    town.discord.join(guild, cleo);
    town.discord.close_dms(cleo, true);
    let reader = town.in_channel(cleo, channel);
    let no = reader.ask("/subscribe morning-tide", "I cannot write to you in private.").await;
    assert!(no.ephemeral);
    assert_eq!(town.store.subscribers(town.newsletter("morning-tide").await.id).await.unwrap(), 0);
    town.discord.close_dms(cleo, false);
    reader.ask("/subscribe morning-tide", "You now get Morning Tide in our private chat").await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slow_platform_still_gets_its_answers_in_time() {
    let mut start = courant_tests::Start::default();
    start.discord.latency = std::time::Duration::from_millis(700);
    let mut town = Town::set(start).await;
    town.start().await;
    let owner = u64::try_from(town.ben().user()).unwrap();
    let guild = town.discord.add_guild("Far Room", owner);
    let channel = town.discord.add_channel(guild, "general", ChannelKind::Text);
    let reader = town.in_channel(owner, channel);
    // Reaching somebody takes three requests here, more than the three seconds would let through.
    let interaction = reader.run("subscribe", &[("newsletter", json!("morning-tide"))]).unwrap();
    reader.gets("You now get Morning Tide in our private chat").await;
    let answer = town.discord.answer(interaction);
    assert!(matches!(answer, Some(Answer::Message { ephemeral: true, .. })), "{answer:?}");
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thread_asks_for_its_own_permission() {
    let town = Town::running().await;
    let owner = town.discord.add_user("Owen", "en-US");
    let guild = town.discord.add_guild("Reading Room", owner);
    let channel = town.discord.add_channel(guild, "general", ChannelKind::Text);
    let thread = town.discord.add_channel(guild, "tides", ChannelKind::Thread);
    let admin = town.in_channel(owner, thread);
    let here = [("newsletter", json!("morning-tide")), ("to", json!("channel"))];
    // What the channel denies, the thread denies too.
    town.discord.deny_bot(channel, permissions::SEND_MESSAGES_IN_THREADS);
    admin.run_for("subscribe", &here, "I may not post in #tides.").await;
    // Posting in the channel itself is another permission.
    town.discord.allow_bot(channel);
    town.discord.deny_bot(channel, permissions::SEND_MESSAGES);
    admin.run_for("subscribe", &here, "#tides now gets Morning Tide").await;
    town.publish("morning-tide", &issue("A tide in a thread")).await;
    admin.gets_briefing("A tide in a thread").await;
    town.finish().await;
}

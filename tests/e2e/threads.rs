//! Discord's threads: a long issue goes on in one, a forum has a post for each issue, whatever happens on the way.

use crate::parts::{STORIES, check_seen, long, parts};
use crate::program;
use courant_core::model::{Address, ChatKind, Depth, Destination, Platform, UserId};
use courant_simulator::discord::{ChannelKind, Thread, permissions};
use courant_simulator::{Fault, FaultRule};
use courant_tests::{Reader, Seen, Start, Town, crowd, issue};
use jiff::Timestamp;
use serde_json::json;

/// What may happen to a request of which nobody knows whether it was carried out, and to one that was not.
const FAULTS: [Fault; 6] = [
    Fault::TooMany { retry_after: 1 },
    Fault::Refuse { status: 502 },
    Fault::RefuseAfter { status: 502 },
    Fault::CutBefore,
    Fault::CutAfter,
    Fault::CutWithin { bytes: 20 },
];

/// A server of Discord with somebody who runs it, and a channel where that one types.
struct Server {
    town: Town,
    owner: u64,
    guild: u64,
    general: u64,
}

impl Server {
    async fn running() -> Self {
        Self::started(Start::default()).await
    }

    async fn started(start: Start) -> Self {
        let mut town = Town::set(start).await;
        town.start().await;
        for words in [" 502 ", " 429 ", "160004"] {
            town.allow(words);
        }
        let owner = town.discord.add_user("Owen", "en-US");
        let guild = town.discord.add_guild("Reading Room", owner);
        let general = town.discord.add_channel(guild, "general", ChannelKind::Text);
        Self { town, owner, guild, general }
    }

    fn in_channel(&self, channel: u64) -> Reader {
        self.town.in_channel(self.owner, channel)
    }

    /// A channel gets everything in full; said in another one.
    async fn takes_all(&self, channel: u64, name: &str) {
        let admin = self.in_channel(self.general);
        let at = ("channel", json!(channel.to_string()));
        let wanted = [("depth", json!("full")), at.clone()];
        let subscribed = [("newsletter", json!("morning-tide")), at];
        let said = format!("#{name} now gets Morning Tide");
        admin.run_for("subscribe", &subscribed, &said).await;
        admin.run_for("settings", &wanted, "From now on briefings come in full.").await;
    }

    /// The same, without anybody typing: in many channels at once.
    async fn takes_all_at_once(&self, channel: u64, kind: ChatKind) {
        let (store, now) = (&self.town.store, Timestamp::now());
        let platform = Platform::new("discord");
        let maker = store.meet(platform.clone(), UserId("1".into()), None, now).await.unwrap();
        let place = Destination { address: Address(channel.to_string()), kind };
        let chat = store.enter(platform, place, String::new(), now).await.unwrap();
        store.set_depth(chat.id, Depth::Full).await.unwrap();
        let newsletter = self.town.newsletter("morning-tide").await;
        let _ = store.subscribe(newsletter.id, chat.id, maker.id, now).await.unwrap();
    }

    /// The first thread under a channel whose last message has the buttons of a whole briefing.
    async fn thread(&self, channel: u64, title: &str) -> Thread {
        let find = || {
            let mut all = self.town.discord.threads(channel).into_iter();
            let found = all.find(|thread| thread.name.contains(title))?;
            let whole = self.bots(found.id).iter().any(|seen| seen.has("Earlier issues"));
            whole.then_some(found)
        };
        self.town.until(&format!("the whole of {title:?} in a thread of {channel}"), find).await
    }

    fn bots(&self, channel: u64) -> Vec<Seen> {
        let seen = self.town.on_discord(channel, self.owner);
        seen.into_iter().filter(|seen| seen.by_bot && !seen.ephemeral).collect()
    }

    fn fault(&self, on: &str, channel: u64, fault: Fault) {
        let (on, chat) = (Some(on.to_owned()), Some(channel.to_string()));
        self.town.discord.faults().add(FaultRule { on, chat, after: 0, times: 1, fault });
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_issue_goes_on_in_a_thread_under_its_first_message() {
    let server = Server::running().await;
    let news = server.town.discord.add_channel(server.guild, "news", ChannelKind::Text);
    server.takes_all(news, "news").await;
    let published = server.town.publish("morning-tide", &long("A long tide")).await;
    let thread = server.thread(news, "A long tide").await;
    assert_eq!(thread.name, "Morning Tide: A long tide");
    let first = server.bots(news);
    assert_eq!(first.len(), 1, "people talk there: {first:?}");
    assert_eq!(first[0].id, thread.id, "the thread is under the first message");
    let all: Vec<Seen> = first.iter().cloned().chain(server.bots(thread.id)).collect();
    assert_eq!(check_seen(&all, STORIES), [], "nothing twice");
    // A short one needs none.
    server.town.publish("morning-tide", &issue("A short tide")).await;
    server.in_channel(news).gets_briefing("A short tide").await;
    assert_eq!(server.town.discord.threads(news).len(), 1);
    // What is taken back is taken back there too, a week later.
    server.town.allow("50083");
    server.town.discord.archive(thread.id);
    let (_, accepted) = &published.issues[0];
    let taken = ["retract", &accepted.issue.to_string(), "--yes"];
    let _ = server.town.run(&program(), &taken).await.expect(0);
    let gone = || (parts(&server.bots(thread.id)).is_empty()).then_some(());
    server.town.until("nothing is left in the thread", gone).await;
    server.town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_no_thread_can_be_opened_it_goes_on_in_the_channel() {
    let server = Server::running().await;
    server.town.allow("50013");
    let news = server.town.discord.add_channel(server.guild, "news", ChannelKind::Text);
    server.takes_all(news, "news").await;
    server.town.discord.deny_bot(news, permissions::CREATE_PUBLIC_THREADS);
    for title in ["A tide without", "Another tide without"] {
        server.town.publish("morning-tide", &long(title)).await;
        server.in_channel(news).gets_briefing(title).await;
    }
    let all = server.bots(news);
    let second = all.iter().position(|seen| seen.text.contains("Another tide without")).unwrap();
    for of_one in [&all[..second], &all[second..]] {
        assert_eq!(check_seen(of_one, STORIES), []);
    }
    let asked = server.town.discord.calls();
    let asked = asked.iter().filter(|call| call.path.ends_with("/threads")).count();
    assert_eq!(asked, 1, "it is not asked for again and again");
    server.town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_threads_take_no_message_it_goes_on_in_the_channel() {
    let server = Server::running().await;
    server.town.allow("50013");
    let news = server.town.discord.add_channel(server.guild, "news", ChannelKind::Text);
    server.takes_all(news, "news").await;
    server.town.discord.deny_bot(news, permissions::SEND_MESSAGES_IN_THREADS);
    server.town.publish("morning-tide", &long("A shut tide")).await;
    server.in_channel(news).gets_briefing("A shut tide").await;
    assert_eq!(check_seen(&server.bots(news), STORIES), []);
    server.town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_operator_can_do_without_threads() {
    let settings = vec![("DISCORD__THREADS", "false".to_owned())];
    let server = Server::started(Start { settings, ..Start::default() }).await;
    let general = server.general;
    server.takes_all(general, "general").await;
    server.town.publish("morning-tide", &long("A plain tide")).await;
    server.in_channel(general).gets_briefing("A plain tide").await;
    assert_eq!(check_seen(&server.bots(general), STORIES), []);
    assert_eq!(server.town.discord.counts().threads_opened, 0);
    server.town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forum_has_a_post_for_each_issue_with_the_tags_that_fit() {
    let server = Server::running().await;
    let discord = &server.town.discord;
    let forum = discord.add_channel(server.guild, "papers", ChannelKind::Forum);
    discord.add_tag(forum, "For moderators", true);
    let other = discord.add_tag(forum, "Other", false);
    let tide = discord.add_tag(forum, "🌊 morning tide", false);
    server.takes_all(forum, "papers").await;
    let published = server.town.publish("morning-tide", &long("A posted tide")).await;
    server.town.publish("morning-tide", &issue("A second post")).await;
    let (first, second) =
        (server.thread(forum, "A posted tide").await, server.thread(forum, "A second post").await);
    assert_eq!(first.name, "Morning Tide: A posted tide");
    assert_eq!((first.tags.as_slice(), second.tags.as_slice()), (&[tide][..], &[tide][..]));
    assert_eq!(check_seen(&server.bots(first.id), STORIES), []);
    assert_eq!(server.bots(first.id)[0].id, first.id, "it begins with the issue");
    assert_eq!(server.bots(second.id).len(), 1);
    // What is pressed there is answered to the one who pressed.
    let reader = server.in_channel(second.id);
    let shown = reader.sees().remove(0);
    assert!(reader.click(&shown, "Earlier issues", "A posted tide").await.ephemeral);
    // Of a post that is taken back a note stays, not an empty thread.
    let (_, accepted) = &published.issues[0];
    let taken = ["retract", &accepted.issue.to_string(), "--yes"];
    let _ = server.town.run(&program(), &taken).await.expect(0);
    let left = || {
        let left = server.bots(first.id);
        (left.len() == 1 && left[0].text.contains("taken back")).then_some(())
    };
    server.town.until("a note is left", left).await;
    // Where a tag is asked for and none fits, the first that is free is taken.
    let strict = discord.add_channel(server.guild, "strict", ChannelKind::Forum);
    discord.add_tag(strict, "For moderators", true);
    let general = discord.add_tag(strict, "General", false);
    discord.require_tag(strict);
    server.takes_all(strict, "strict").await;
    server.town.publish("morning-tide", &issue("A strict tide")).await;
    assert_eq!(server.thread(strict, "A strict tide").await.tags, [general]);
    assert_ne!(other, general);
    server.town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forum_that_only_its_moderators_can_post_in_is_told_of() {
    let server = Server::running().await;
    server.town.allow("40067");
    let forum = server.town.discord.add_channel(server.guild, "papers", ChannelKind::Forum);
    let private = server.in_channel(server.town.discord.open_dm(server.owner));
    private.ask("/start", "Morning Tide").await;
    server.takes_all(forum, "papers").await;
    server.town.discord.require_tag(forum);
    server.town.publish("morning-tide", &issue("A barred tide")).await;
    private.gets("#papers").await;
    assert!(server.town.discord.threads(forum).is_empty());
    server.town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_happens_to_a_request_everything_stands_there_once() {
    let server = Server::started(crowd::unpaced()).await;
    let mut places = Vec::new();
    for (number, fault) in FAULTS.into_iter().enumerate() {
        for (kind, stored, on) in [
            (ChannelKind::Forum, ChatKind::Forum, "/threads"),
            (ChannelKind::Text, ChatKind::Channel, "/threads"),
            (ChannelKind::Text, ChatKind::Channel, "/messages"),
        ] {
            let name = format!("room-{number}-{}", places.len());
            let channel = server.town.discord.add_channel(server.guild, &name, kind);
            server.takes_all_at_once(channel, stored).await;
            // The first request that opens something there; or the one that posts the first message.
            server.fault(on, channel, fault.clone());
            places.push((channel, kind, on, fault.clone()));
        }
    }
    server.town.publish("morning-tide", &long("Bad weather")).await;
    for (channel, kind, on, fault) in places {
        let what = format!("{kind:?} {on} {fault:?}");
        let thread = server.thread(channel, "Bad weather").await;
        assert_eq!(server.town.discord.threads(channel).len(), 1, "{what}");
        let first = if kind == ChannelKind::Forum { Vec::new() } else { server.bots(channel) };
        let all: Vec<Seen> = first.into_iter().chain(server.bots(thread.id)).collect();
        assert_eq!(check_seen(&all, STORIES), [], "{what}");
    }
    assert!(server.town.discord.faults().all_have_struck());
    server.town.finish().await;
}

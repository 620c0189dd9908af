//! Reading an issue in one message: sections, pages, depths, on both platforms.

use courant_simulator::discord::ChannelKind;
use courant_simulator::telegram;
use courant_tests::{Reader, Seen, Start, Town, long_issue, sections};

/// The number of bot messages in the chat.
fn messages(reader: &Reader) -> usize {
    reader.sees().iter().filter(|seen| seen.by_bot).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn sections_and_pages_are_turned_in_one_message_also_after_a_restart() {
    let mut town = Town::running().await;
    town.publish("morning-tide", &sections("Slack water")).await;
    let readers = town.readers();
    for reader in &readers {
        let front = reader.ask("/latest morning", "Slack water").await;
        let count = messages(reader);
        let harbour = reader.turn(&front, "Harbour").await;
        assert_eq!(harbour.id, front.id);
        assert!(harbour.text.contains("stands in the north now."), "{harbour:?}");
        assert!(!harbour.text.contains("Mark00"), "{harbour:?}");
        assert!(!harbour.has("‹ Back"), "nothing is before it: {harbour:?}");
        let mut page = reader.turn(&harbour, "Crossings ›").await;
        let mut text = page.text.clone();
        let mut pages = 1;
        while page.has("More ›") {
            page = reader.turn(&page, "More ›").await;
            text.push_str(&page.text);
            pages += 1;
        }
        assert!(pages > 2, "{pages} pages");
        let mut rest = text.as_str();
        for number in 0..20 {
            let mark = format!("Mark{number:02}");
            let found = rest.split_once(&mark);
            rest = found.unwrap_or_else(|| panic!("{mark} is missing or out of order: {text}")).1;
        }
        let tides = reader.turn(&page, "Tides ›").await;
        assert!(tides.text.contains("The highest of Slack water in years."), "{tides:?}");
        let back = reader.turn(&tides, "‹ Crossings").await;
        assert_eq!(back.text, page.text, "the end of the section before");
        let whole = reader.turn(&back, "Whole issue").await;
        assert!(whole.text.contains("stands in the north now."), "{whole:?}");
        let second = reader.turn(&whole, "More ›").await;
        let brief = reader.turn(&second, "Brief").await;
        assert_eq!((brief.id, &brief.text), (front.id, &front.text));
        assert_eq!(messages(reader), count, "everything was turned in place");
    }
    town.stop().await;
    town.start().await;
    for reader in &readers {
        let front = last(reader);
        let crossings = reader.turn(&front, "Crossings").await;
        assert!(crossings.id == front.id && crossings.text.contains("Mark00"), "{crossings:?}");
    }
    town.finish().await;
}

fn last(reader: &Reader) -> Seen {
    reader.sees().into_iter().rfind(|seen| seen.by_bot).expect("a message of the bot")
}

#[tokio::test(flavor = "multi_thread")]
async fn under_the_last_of_several_messages_nothing_is_turned_in_place() {
    let town = Town::running().await;
    let readers = town.readers();
    for reader in &readers {
        reader.ask("/settings full", "From now on briefings come in full.").await;
        reader.ask("/subscribe morning", "You now get Morning Tide").await;
    }
    town.publish("morning-tide", &long_issue("High water", 30)).await;
    for reader in &readers {
        let parts = reader.gets_briefing("High water").await;
        let end = parts.last().expect("a part").clone();
        assert!(parts.len() > 2 && end.text.contains("Mark029c"), "{end:?}");
        let headlines = reader.turn(&end, "Headlines").await;
        assert_ne!(headlines.id, end.id);
        assert!(reader.sees().contains(&end), "the end of the issue is still there");
        let again = reader.turn(&headlines, "Whole issue").await;
        assert_eq!(again.id, headlines.id, "asked for, it is read in one message");
        assert!(again.text.contains("Mark000a"), "{again:?}");
    }
    town.finish().await;
}

/// A group on Telegram: its administrator, a member, its id.
fn book_club(town: &Town) -> (Reader, Reader, i64) {
    let (ana, cleo) = (town.ana(), town.telegram_reader("Cleo", "en"));
    let group = town.telegram.add_group("Book club", ana.user());
    town.telegram.join(group, cleo.user());
    (town.in_chat(ana.user(), group), town.in_chat(cleo.user(), group), group)
}

#[tokio::test(flavor = "multi_thread")]
async fn where_telegram_knows_no_ephemeral_messages_a_link_leads_to_the_private_chat() {
    let telegram = telegram::Options { ephemeral: false, ..telegram::Options::default() };
    let mut town = Town::set(Start { telegram, ..Start::default() }).await;
    town.start().await;
    town.publish("morning-tide", &sections("Neap tide")).await;
    let (admin, member, group) = book_club(&town);
    let front = admin.ask("/latest morning", "Neap tide").await;
    let before = admin.sees();
    for _ in 0..2 {
        let query = member.press(&front, "Crossings");
        let answer =
            town.until("the answer to the click", || town.telegram.click_answer(&query)).await;
        assert_eq!(answer.url.as_deref(), Some("https://t.me/courant_bot?start=i_1_1"));
    }
    assert_eq!(admin.sees(), before, "what was posted for everybody is taken back");
    assert_eq!(town.telegram.deleted(group).len(), 1, "and not tried again");
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_a_shared_chat_a_page_turns_for_the_clicker_alone() {
    let mut town = Town::running().await;
    town.publish("morning-tide", &sections("Neap tide")).await;
    let (admin, member, _) = book_club(&town);
    let front = admin.ask("/latest morning", "Neap tide").await;
    let own = member.turn(&front, "Crossings").await;
    assert!(own.ephemeral && own.text.contains("Mark00"), "{own:?}");
    assert!(!admin.sees().contains(&own), "only the clicker sees it");
    assert!(admin.sees().contains(&front), "nothing has changed for the others");
    let next = member.turn(&own, "More ›").await;
    assert_eq!((next.id, next.ephemeral), (own.id, true));
    // After a restart nobody knows which message it was: a new one turns the page.
    town.allow(" 429 ");
    town.stop().await;
    town.start().await;
    let back = member.turn(&next, "‹ Back").await;
    assert!(back.ephemeral && back.id != own.id && back.text.contains("Mark00"), "{back:?}");
    let cleo = town.in_chat(member.user(), member.user());
    let opened = cleo.ask("/start i_1_1", "Mark00").await;
    let next = cleo.turn(&opened, "More ›").await;
    assert_eq!(next.id, opened.id);

    let (ben, dora) = (town.ben(), town.discord_reader("Dora", "en-US"));
    let server = |reader: &Reader| u64::try_from(reader.user()).unwrap();
    let guild = town.discord.add_guild("Club", server(&ben));
    town.discord.join(guild, server(&dora));
    let channel = town.discord.add_channel(guild, "news", ChannelKind::Text);
    let admin = town.in_channel(server(&ben), channel);
    let member = town.in_channel(server(&dora), channel);
    admin
        .run_for(
            "subscribe",
            &[("newsletter", "morning".into()), ("to", "channel".into())],
            "now gets",
        )
        .await;
    town.publish("morning-tide", &sections("Spring tide")).await;
    let front = admin.gets_briefing("Spring tide").await.pop().expect("a message");
    let own = member.turn(&front, "Crossings").await;
    assert!(own.ephemeral && own.id != front.id && own.text.contains("Mark00"), "{own:?}");
    assert!(!admin.sees().contains(&own), "only the clicker sees it");
    assert!(admin.sees().contains(&front), "nothing has changed for the others");
    let next = member.turn(&own, "More ›").await;
    assert_eq!((next.id, next.ephemeral), (own.id, true));
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn embeds_and_components_never_take_each_others_place() {
    let town = Town::running_with(&[("DISCORD__STYLE", "embeds")]).await;
    town.publish("morning-tide", &sections("Ebb")).await;
    let ben = town.ben();
    let front = ben.ask("/latest morning", "Ebb").await;
    let crossings = ben.turn(&front, "Crossings").await;
    assert_eq!(crossings.id, front.id);
    let list = ben.ask("/issues morning", "earlier issues").await;
    let opened = ben.turn(&list, "Ebb").await;
    assert_ne!(opened.id, list.id, "a message of components stays one");
    let back = ben.turn(&opened, "Earlier issues").await;
    assert!(back.text.contains("earlier issues"), "{back:?}");
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn rich_messages_are_turned_too() {
    let town = Town::running_with(&[("TELEGRAM__STYLE", "rich")]).await;
    town.publish("morning-tide", &sections("Flood")).await;
    let ana = town.ana();
    let list = ana.ask("/issues morning", "earlier issues").await;
    let front = ana.turn(&list, "Flood").await;
    assert_eq!(front.id, list.id);
    let crossings = ana.turn(&front, "Crossings").await;
    assert!(crossings.id == list.id && crossings.text.contains("Mark19"), "{crossings:?}");
    let tides = ana.turn(&crossings, "Tides ›").await;
    assert!(tides.text.contains("The highest of Flood"), "{tides:?}");
    town.finish().await;
}

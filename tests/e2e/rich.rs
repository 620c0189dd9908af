//! Each platform's own best form of a briefing: Telegram's rich messages, the whole issue in one, and the way back to
//! classic ones; each chat has the form that it chose.

use courant_simulator::{Fault, FaultRule};
use courant_tests::{Reader, Town, issue, long_issue, markers};

async fn rich_town() -> Town {
    Town::running_with(&[("TELEGRAM__STYLE", "rich")]).await
}

/// An older Bot API server, which does not know the method.
fn refuse_rich(town: &Town) {
    let fault = Fault::Refuse { status: 404 };
    let on = Some("sendRichMessage".to_owned());
    town.telegram.faults().add(FaultRule { on, chat: None, after: 0, times: u32::MAX, fault });
    town.allow(" 404 ");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_issue_is_one_message_with_its_buttons() {
    let town = rich_town().await;
    let ana = town.telegram_reader("Ana", "en");
    ana.ask("/settings full", "From now on briefings come in full.").await;
    ana.ask("/subscribe morning", "You now get Morning Tide").await;
    town.publish("morning-tide", &long_issue("High water", 40)).await;
    let briefing = ana.gets_briefing("High water").await.pop().expect("a message");
    let mut rest = briefing.text.as_str();
    for mark in markers(40) {
        rest =
            rest.split_once(&mark).unwrap_or_else(|| panic!("{mark} is missing or out of order")).1;
    }
    assert!(briefing.text.chars().count() > 4096 * 3, "longer than three classic messages");
    let message = town.telegram.messages(ana.user()).pop().expect("a message");
    let blocks = message.rich.expect("it is a rich message");
    assert_eq!(blocks[0]["type"], "heading");
    let sections = blocks.as_array().unwrap().iter().filter(|block| block["type"] == "details");
    assert_eq!(sections.count(), 40);
    ana.click(&briefing, "Headlines", "Story 024").await;
    let asked = ana.ask("/latest morning", "High water").await;
    assert!(
        town.telegram
            .messages(ana.user())
            .iter()
            .any(|m| m.id as u64 == asked.id && m.rich.is_some())
    );
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_rich_is_refused_the_classic_form_comes_pushed_and_asked_for() {
    let town = rich_town().await;
    let ana = town.telegram_reader("Ana", "en");
    ana.ask("/subscribe morning", "You now get Morning Tide").await;
    refuse_rich(&town);
    town.publish("morning-tide", &issue("Low water")).await;
    ana.gets_briefing("Low water").await;
    ana.ask("/latest morning", "Low water").await;
    let bot =
        town.telegram.messages(ana.user()).into_iter().filter(|m| m.text.contains("Low water"));
    let forms: Vec<bool> = bot.map(|message| message.rich.is_some()).collect();
    assert_eq!(forms, [false, false]);
    let tally = town.store.progress(1, jiff::Timestamp::now()).await.unwrap().remove(0).tally;
    assert_eq!((tally.delivered, tally.failed.len()), (1, 0));
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_that_cannot_be_fetched_is_told_by_its_words() {
    let town = rich_town().await;
    let words = "wrong type of the web page content";
    town.telegram.break_photo("pier.png", words);
    town.allow(words);
    let ana = town.telegram_reader("Ana", "en");
    ana.ask("/subscribe morning", "You now get Morning Tide").await;
    for (title, picture) in [("Low water", "quay.png"), ("High water", "pier.png")] {
        let heading = "### A bridge opens\n\n";
        let picture = format!("{heading}![The old pier](https://pictures.example/{picture})\n\n");
        town.publish("morning-tide", &issue(title).replace(heading, &picture)).await;
        ana.gets_briefing(title).await;
    }
    ana.ask("/latest morning", "High water").await;
    assert_eq!(forms(&town, &ana, "water"), [true, true, true]);
    let pictures = |seen: &courant_tests::Seen| seen.text.matches("🖼 The old pier").count();
    let told: Vec<usize> =
        ana.sees().iter().filter(|seen| seen.has("Headlines")).map(pictures).collect();
    assert_eq!(told, [0, 1, 1], "the picture, and twice its words");
    let tally = town.store.progress(1, jiff::Timestamp::now()).await.unwrap().remove(0).tally;
    assert_eq!((tally.delivered, tally.failed.len()), (1, 0));
    town.finish().await;
}

/// The forms of the bot's messages that tell of this, as a platform shows them: rich ones are `true`.
fn forms(town: &Town, reader: &Reader, words: &str) -> Vec<bool> {
    let ids =
        reader.sees().into_iter().filter(|seen| seen.text.contains(words)).map(|seen| seen.id);
    let rich = |id: u64| match reader.platform() {
        "telegram" => {
            let messages = town.telegram.messages(reader.user());
            messages.into_iter().any(|message| message.id as u64 == id && message.rich.is_some())
        }
        _ => town.discord.message(id).is_some_and(|message| message.embeds.is_empty()),
    };
    ids.map(rich).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn each_chat_has_the_form_that_it_chose() {
    let town = Town::running().await;
    for reader in town.readers() {
        let set = reader.ask("/settings", "Form: this bot’s usual messages").await;
        let usual = reader.platform() == "discord";
        let (other, said) = match usual {
            true => ("Classic", "From now on briefings come as messages that every app shows."),
            false => (
                "Rich",
                "From now on briefings come as rich messages, with all that the app can show.",
            ),
        };
        let set = reader.click(&set, other, said).await;
        reader.ask("/subscribe morning", "You now get Morning Tide").await;
        town.publish("morning-tide", &issue(&format!("High water for {other}"))).await;
        let pushed = reader.gets_briefing(&format!("High water for {other}")).await.remove(0);
        reader.turn(&pushed, "Headlines").await;
        reader.ask("/latest morning", "High water").await;
        assert_eq!(forms(&town, &reader, "High water"), [!usual, !usual], "{}", reader.platform());
        reader
            .click(&set, "Usual form", "From now on briefings come as this bot’s usual messages.")
            .await;
        reader.ask("/latest morning", "High water").await;
        assert_eq!(forms(&town, &reader, "High water"), [!usual, !usual, usual]);
        reader.ask("/unsubscribe morning", "").await;
    }
    town.finish().await;
}

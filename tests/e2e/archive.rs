//! The archive on both platforms: what is searched for, found by date, and kept.

use courant_simulator::discord::Answer;
use courant_tests::{Reader, Seen, Town, issue};
use serde_json::Value;

/// An issue of a day of November 2026, of two sections; the second one tells of herring.
fn dated(title: &str, day: u8) -> String {
    format!(
        "---\ntitle: \"{title}\"\ndate: 2026-11-{day:02}\n---\n\n## Harbour\n\n### A bridge opens\n\n\
         The bridge was opened. A band played.\n\n## Market\n\n### Prices\n\n\
         The price of Łódź herring rose to {day} crowns in a single morning. Nobody could say why.\n"
    )
}

/// Presses a button that says something to the one who presses, for a moment.
async fn word(town: &Town, reader: &Reader, message: &Seen, label: &str) -> String {
    let messages = reader.sees();
    let pressed = reader.press(message, label);
    match reader.platform() {
        "telegram" => {
            let answer = town.until("a word", || town.telegram.click_answer(&pressed)).await;
            assert!(!answer.show_alert, "nothing is to be closed by hand: {answer:?}");
            assert_eq!(reader.sees(), messages, "the message stays");
            answer.text.unwrap()
        }
        _ => {
            let new = || reader.sees().into_iter().find(|seen| !messages.contains(seen));
            let seen = town.until("a word", new).await;
            assert!(seen.ephemeral, "{seen:?}");
            seen.text
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_searched_for_is_found_and_opened_where_it_stands() {
    let town = Town::running().await;
    for day in 1..=7 {
        town.publish("morning-tide", &dated(&format!("Tide {day}"), day)).await;
    }
    town.publish("evening-star", &issue("Red dawn")).await;
    for reader in town.readers() {
        let found = reader.ask("/search herring lodz", "7 issues have “herring lodz”").await;
        for words in
            ["Tide 7 – Morning Tide, 7 November 2026", "Prices: ", "herring rose to 7 crowns"]
        {
            assert!(found.text.contains(words), "no {words:?} in {found:?}");
        }
        assert!(!found.text.contains("Tide 2"), "{found:?}");
        let opened = reader.click(&found, "2. Prices", "rose to 6 crowns").await;
        assert!(opened.id != found.id && !opened.text.contains("A band played"), "{opened:?}");
        let older = reader.click(&found, "Older ›", "rose to 1 crowns").await;
        assert!(older.text.contains("Tide 2") && !older.text.contains("Tide 3"), "{older:?}");
        let none =
            reader.ask("/search herring xyzzy", "“xyzzy” alone is not to be found either.").await;
        reader.click(&none, "herring (7)", "7 issues have “herring”").await;
        reader.ask("/search bridge", "8 issues have").await;
        reader.ask("/search 🐟", "There is nothing to search for in").await;
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_corrected_or_retracted_is_found_as_it_is_now() {
    let town = Town::running().await;
    let taken = town.publish("morning-tide", &dated("Tide", 3)).await;
    let id = taken.issues[0].1.issue;
    for reader in town.readers() {
        reader.ask("/search herring", "One issue has").await;
    }
    town.store.retract(id, jiff::Timestamp::now()).await.unwrap();
    for reader in town.readers() {
        reader.ask("/search herring", "I found nothing for “herring”.").await;
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn earlier_issues_are_found_by_day_and_month() {
    let town = Town::running().await;
    for day in 1..=12 {
        town.publish("morning-tide", &dated(&format!("Tide {day:02}"), day)).await;
    }
    for reader in town.readers() {
        let page = reader.ask("/issues morning 2026-11-02", "Tide 02").await;
        assert!(page.text.contains("Page 2 of 2"), "{page:?}");
        let months = reader.click(&page, "By month…", "Morning Tide: 2026").await;
        let november = reader.click(&months, "November · 12", "Tide 12").await;
        assert!(november.text.contains("Page 1 of 2"), "{november:?}");
        reader.ask("/issues morning 2020-01-01", "There is none that early.").await;
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_saved_is_kept_and_taken_off_by_the_same_button() {
    let mut town = Town::running().await;
    town.publish("morning-tide", &dated("Tide", 3)).await;
    let readers = town.readers();
    for reader in &readers {
        reader.ask("/saved", "Nothing yet.").await;
        let latest = reader.ask("/latest morning", "Tide").await;
        let said = word(&town, reader, &latest, "☆ Save").await;
        assert!(said.contains("Saved: Tide."), "{said}");
        let market = reader.turn(&latest, "Market").await;
        let said = word(&town, reader, &market, "☆ Save").await;
        assert!(said.contains("Saved: Tide · Market."), "{said}");
    }
    town.stop().await;
    town.start().await;
    for reader in &readers {
        let saved = reader.ask("/saved", "What you keep").await;
        assert!(saved.text.contains("Tide · Market – Morning Tide, 3 November 2026"), "{saved:?}");
        let market = reader.click(&saved, "Tide · Market", "rose to 3 crowns").await;
        let said = word(&town, reader, &market, "☆ Save").await;
        assert!(said.contains("No longer saved: Tide · Market."), "{said}");
        let saved = reader.ask("/saved", "What you keep").await;
        assert!(!saved.text.contains("Market"), "{saved:?}");
        reader.ask("/save morning", "Saved: Tide.").await;
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_a_group_pages_are_turned_for_the_one_who_presses() {
    let town = Town::running().await;
    for day in 1..=7 {
        town.publish("morning-tide", &dated(&format!("Tide {day}"), day)).await;
    }
    let (ana, cleo) = (town.ana(), town.telegram_reader("Cleo", "en"));
    let club = town.telegram.add_supergroup("Book club", ana.user());
    town.telegram.join(club, cleo.user());
    let (ana, cleo) = (town.in_chat(ana.user(), club), town.in_chat(cleo.user(), club));
    let found = ana.ask("/search herring", "7 issues have").await;
    let older = cleo.click(&found, "Older ›", "rose to 1 crowns").await;
    assert!(older.ephemeral, "{older:?}");
    assert!(ana.sees().iter().all(|seen| !seen.text.contains("rose to 1 crowns")));
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn discord_completes_words_with_what_is_found() {
    let town = Town::running().await;
    town.publish("morning-tide", &dated("Tide", 3)).await;
    let ben = town.ben();
    let user = u64::try_from(ben.user()).unwrap();
    let dm = town.discord.dm(user).unwrap();
    let id = town.discord.complete(user, dm, "search", &[], ("words", "herr")).unwrap();
    let answer = town.until("what is found", || town.discord.answer(id)).await;
    let Answer::Choices(choices) = answer else { unreachable!("{answer:?}") };
    assert_eq!(choices[0], ("herr".to_owned(), Value::from("herr")));
    assert_eq!(choices[1].0, "Prices – Morning Tide, 3 November 2026");
    ben.run_for("search", &[("words", choices[1].1.clone())], "rose to 3 crowns").await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn telegram_shares_what_is_found_in_any_chat() {
    let town = Town::running().await;
    for day in 1..=12 {
        town.publish("morning-tide", &dated(&format!("Tide {day}"), day)).await;
    }
    let (ana, cleo) = (town.ana(), town.telegram_reader("Cleo", "de"));
    let club = town.telegram.add_supergroup("Book club", ana.user());
    town.telegram.join(club, cleo.user());
    let typed = |user: i64, chat: i64, words: &str, offset: &str| {
        town.telegram.type_inline(user, chat, words, offset).unwrap()
    };
    let id = typed(cleo.user(), club, "herring", "");
    let offered = town.until("what is found", || town.telegram.inline_answer(&id)).await;
    assert_eq!((offered.results.len(), offered.next_offset.as_str()), (10, "10"));
    assert!(offered.is_personal, "each in their language");
    let first = &offered.results[0];
    assert_eq!(first.title, "Prices");
    assert!(
        first.description.starts_with("Morning Tide, 12. November 2026 – The price of"),
        "{first:?}"
    );
    let rest = typed(cleo.user(), club, "herring", &offered.next_offset);
    let rest = town.until("the rest", || town.telegram.inline_answer(&rest)).await;
    assert_eq!((rest.results.len(), rest.next_offset.as_str()), (2, ""));
    // What is shared says it all, and leads into the private chat of whoever reads it.
    let message = town.telegram.choose_inline(&id, &first.id).unwrap();
    let shared = town.telegram.message(club, message).unwrap();
    assert!(shared.text.contains("rose to 12 crowns"), "{shared:?}");
    let link = shared.buttons[0][0].url.clone().unwrap();
    assert_eq!(shared.buttons[0][0].label, "Weiterlesen");
    let (_, payload) = link.split_once("?start=").unwrap();
    ana.ask(&format!("/start {payload}"), "rose to 12 crowns").await;
    // Nothing typed offers the newest; nonsense nothing. The bot does not answer what is shared in its own chat.
    let newest = typed(ana.user(), ana.user(), "", "");
    let newest = town.until("the newest", || town.telegram.inline_answer(&newest)).await;
    assert_eq!(newest.results[0].title, "Tide 12");
    let none = typed(ana.user(), ana.user(), "🐟", "");
    let none = town.until("nothing", || town.telegram.inline_answer(&none)).await;
    assert!(none.results.is_empty());
    let id = typed(ana.user(), ana.user(), "herring", "");
    town.until("what is found", || town.telegram.inline_answer(&id)).await;
    town.telegram.choose_inline(&id, &first.id).unwrap();
    ana.ask("/saved", "Nothing yet").await;
    assert_eq!(ana.count("I only understand commands"), 0);
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_picture_that_telegram_cannot_get_loses_no_result() {
    let town = Town::running().await;
    let story = "---\ntitle: Lighthouse\ndate: 2026-11-03\n---\n\n## News\n\n### The lamp\n\n\
                 ![The lamp](https://broken.example.org/lamp.jpg)\n\nThe lamp was lit for the first time in years.\n";
    town.publish("morning-tide", story).await;
    town.publish("morning-tide", &dated("Tide", 4)).await;
    town.telegram.break_photo("broken.example.org", "failed to get HTTP URL content");
    town.allow("WC_CONVERT_URL_INVALID");
    let ana = town.ana();
    let id = town.telegram.type_inline(ana.user(), ana.user(), "", "").unwrap();
    let offered = town.until("what there is", || town.telegram.inline_answer(&id)).await;
    let titles: Vec<_> = offered.results.iter().map(|result| result.title.as_str()).collect();
    assert_eq!(titles, ["Tide", "Lighthouse"]);
    assert!(offered.results.iter().all(|result| result.thumbnail.is_none()));
    let calls = town.telegram.calls();
    let refused =
        calls.iter().filter(|call| call.method == "answerInlineQuery" && call.status == 400);
    assert_eq!(refused.count(), 1, "the picture was offered, and refused");
    town.finish().await;
}

//! Finding, taking and leaving newsletters, typed and clicked, in private: the same on both platforms.

use courant_core::texts::Language;
use courant_simulator::discord::Answer;
use courant_simulator::telegram::{Call, Scope};
use courant_tests::{Town, issue};
use serde_json::{Value, json};

#[tokio::test(flavor = "multi_thread")]
async fn start_welcomes_with_the_newsletters_as_buttons() {
    let town = Town::running().await;
    for reader in town.readers() {
        let welcome = reader.ask("/start", "Welcome to Courant.").await;
        assert!(welcome.text.contains("each new issue comes to this chat"), "{welcome:?}");
        assert!(welcome.text.contains("Morning Tide – the politics of six coasts"), "{welcome:?}");
        let labels =
            ["＋ Morning Tide", "＋ Evening Star", "＋ Balance of Power", "Settings", "Help"];
        for label in labels {
            assert!(welcome.has(label), "no {label:?} in {:?}", welcome.labels());
        }
        let answer =
            reader.click(&welcome, "＋ Morning Tide", "You now get Morning Tide here").await;
        assert_eq!(answer.id, welcome.id, "a click in private edits in place");
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_subscribes_at_once_and_another_reads_an_issue() {
    let town = Town::running().await;
    town.publish("evening-star", &issue("The long night")).await;
    for reader in town.readers() {
        reader.ask("/start s_morning-tide", "You now get Morning Tide").await;
        let taken = reader.ask("/subscriptions", "Morning Tide").await;
        assert!(!taken.text.contains("Evening Star"), "{taken:?}");
        reader.ask("/start i_1", "The long night").await;
        reader.ask("/start i_999", "no longer kept").await;
        reader.ask("/start nonsense", "That link leads nowhere").await;
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn newsletters_are_listed_page_by_page() {
    let town = Town::running().await;
    for number in 1..=5 {
        town.add_newsletter(&format!("extra-{number}"), &format!("Extra {number}"), "").await;
    }
    for reader in town.readers() {
        let first = reader.ask("/newsletters", "Newsletters").await;
        let toggles = first.labels().into_iter().filter(|label| label.starts_with('＋')).count();
        assert_eq!(toggles, 6, "{first:?}");
        assert!(!first.has("‹ Back"), "{first:?}");
        let second = reader.click(&first, "More ›", "Newsletters").await;
        assert_eq!(second.id, first.id);
        assert!(!second.has("More ›"), "{second:?}");
        let missing: Vec<_> =
            second.labels().into_iter().filter(|label| first.has(label)).collect();
        assert!(missing.is_empty(), "on both pages: {missing:?}");
        let again = reader.click(&second, "‹ Back", "Newsletters").await;
        assert_eq!(again.labels(), first.labels());
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn subscribing_takes_whole_partial_and_mistyped_names() {
    let town = Town::running().await;
    for reader in town.readers() {
        reader.ask("/subscribe balance", "You now get Balance of Power").await;
        reader.ask("/subscribe BALANCE of power", "You get Balance of Power already").await;
        let several = reader.ask("/subscribe ning", "Several newsletters fit “ning”").await;
        assert!(several.has("＋ Morning Tide") && several.has("＋ Evening Star"), "{several:?}");
        let nearest = reader.ask("/subscribe mornign tyde", "I do not know a newsletter").await;
        assert!(nearest.text.contains("Did you mean one of these?"), "{nearest:?}");
        reader.click(&nearest, "＋ Morning Tide", "You now get Morning Tide").await;
        let unknown = reader.ask("/subscribe qqqqq", "I do not know a newsletter").await;
        assert!(unknown.has("All newsletters"), "{unknown:?}");
        let left = reader.ask("/subscribe", "Which newsletter would you like?").await;
        assert_eq!(left.labels(), ["＋ Evening Star"], "only what is not taken is offered");
        reader.click(&left, "＋ Evening Star", "You now get Evening Star").await;
        reader.ask("/subscribe", "You get every newsletter there is.").await;
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn unsubscribing_can_be_undone() {
    let town = Town::running().await;
    for reader in town.readers() {
        reader.ask("/unsubscribe", "You do not get any newsletter yet.").await;
        reader.ask("/unsubscribe morning tide", "You do not get Morning Tide.").await;
        reader.ask("/subscribe morning tide", "You now get Morning Tide").await;
        let gone = reader.ask("/unsubscribe morning", "You no longer get Morning Tide.").await;
        let back = reader.click(&gone, "Undo", "You now get Morning Tide").await;
        assert_eq!(back.id, gone.id);
        let gone = reader.click(&back, "Undo", "You no longer get Morning Tide.").await;
        reader.click(&gone, "Subscriptions", "Nothing yet.").await;
        reader.ask("/subscribe evening", "You now get Evening Star").await;
        let which = reader.ask("/unsubscribe", "Which one do you no longer want?").await;
        assert_eq!(which.labels(), ["－ Evening Star"]);
        reader.click(&which, "－ Evening Star", "You no longer get Evening Star.").await;
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn subscriptions_are_listed_with_what_can_be_done() {
    let town = Town::running().await;
    town.publish("morning-tide", &issue("High water")).await;
    for reader in town.readers() {
        reader.ask("/subscriptions", "Nothing yet.").await;
        reader.ask("/subscribe morning", "You now get Morning Tide").await;
        let taken = reader.ask("/subscriptions", "What you get").await;
        assert!(taken.text.contains("Morning Tide, in brief"), "{taken:?}");
        let shown = reader.click(&taken, "Filter…", "everything in it comes").await;
        reader.click(&shown, "Latest issue", "High water").await;
        let taken = reader.ask("/subscriptions", "What you get").await;
        reader.click(&taken, "－ Morning Tide", "You no longer get Morning Tide.").await;
    }
    town.finish().await;
}

/// The commands behind the first six, in the order of the menus.
const LATER: [&str; 17] = [
    "issues", "search", "save", "saved", "settings", "schedule", "timezone", "quiet", "pause",
    "resume", "filter", "why", "link", "privacy", "export", "forget", "help",
];

#[tokio::test(flavor = "multi_thread")]
async fn help_lists_every_command_and_slips_are_answered() {
    let town = Town::running().await;
    for reader in town.readers() {
        let help = reader.ask("/help", "What I can do").await;
        let names = ["start", "newsletters", "subscribe", "unsubscribe", "subscriptions", "latest"];
        for name in names.iter().chain(&LATER) {
            assert!(help.text.contains(&format!("/{name} –")), "no {name} in {help:?}");
        }
        let list = reader.click(&help, "All newsletters", "Morning Tide").await;
        assert_eq!(list.id, help.id);
    }
    let ana = town.ana();
    ana.ask("/subscrbe", "Did you mean /subscribe?").await;
    ana.ask("/qqqq", "I do not know /qqqq.").await;
    ana.ask("hello there", "I only understand commands").await;
    ana.ask(&format!("/subscribe {}", "x".repeat(900)), "too long for a command").await;
    ana.ask("/latest@courant_bot", "You do not get any newsletter yet.").await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_button_of_something_that_is_gone_is_answered() {
    let town = Town::running().await;
    for (reader, slug) in town.readers().into_iter().zip(["morning-tide", "evening-star"]) {
        let title = town.newsletter(slug).await.title;
        let list = reader.ask("/newsletters", &title).await;
        let id = town.newsletter(slug).await.id;
        town.store.remove_newsletter(id).await.unwrap();
        let answer =
            reader.click(&list, &format!("＋ {title}"), "That button is out of date.").await;
        assert!(answer.has("＋ Balance of Power"), "{answer:?}");
    }
    town.finish().await;
}

fn is(call: &Call, method: &str) -> bool {
    call.method.eq_ignore_ascii_case(method)
}

#[tokio::test(flavor = "multi_thread")]
async fn menus_that_are_as_they_should_be_are_left_alone() {
    let mut town = Town::running().await;
    // Of the two scripts of Chinese one has the menu.
    let menus = Language::all().count() - 1;
    let count = |calls: &[Call], method: &str| calls.iter().filter(|c| is(c, method)).count();
    town.until("Telegram's menus are set", || {
        (count(&town.telegram.calls(), "SetMyCommands") == menus).then_some(())
    })
    .await;
    town.stop().await;
    let seen = (town.telegram.calls().len(), town.discord.calls().len());
    town.start().await;
    let is_list = |method: &str, path: &str| method == "GET" && path.ends_with("/commands");
    town.until("Discord is asked for its commands", || {
        let calls = town.discord.calls();
        calls.iter().skip(seen.1).any(|call| is_list(&call.method, &call.path)).then_some(())
    })
    .await;
    town.until("Telegram is asked for each menu", || {
        let calls = town.telegram.calls();
        (count(&calls[seen.0..], "GetMyCommands") == menus).then_some(())
    })
    .await;
    town.ana().ask("/help", "What I can do").await;
    town.ben().ask("/help", "What I can do").await;
    assert!(!town.discord.calls().iter().skip(seen.1).any(|call| call.method == "PUT"));
    assert_eq!(count(&town.telegram.calls()[seen.0..], "SetMyCommands"), 0);
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn menus_are_set_and_slash_commands_complete() {
    let town = Town::running().await;
    let names = ["start", "newsletters", "subscribe", "unsubscribe", "subscriptions", "latest"];
    let names: Vec<_> = names.into_iter().chain(LATER).collect();
    for (language, word) in [("", "All newsletters"), ("de", "Alle Newsletter")] {
        let menu = town.telegram.commands(Scope::Default, language);
        assert_eq!(menu.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), names);
        assert!(menu.iter().any(|(_, description)| description == word), "{menu:?}");
    }
    let commands = town.discord.commands();
    let found: Vec<_> = commands.iter().filter_map(|command| command["name"].as_str()).collect();
    assert_eq!(found.len(), names.len());
    assert!(names.iter().all(|name| found.contains(name)), "{found:?}");
    let subscribe = commands.iter().find(|command| command["name"] == "subscribe").unwrap();
    let german = town.telegram.commands(Scope::Default, "de");
    let german = german.iter().find(|(name, _)| name == "subscribe").unwrap();
    assert_eq!(subscribe["description_localizations"]["de"], Value::from(german.1.as_str()));
    let options: Vec<_> =
        subscribe["options"].as_array().unwrap().iter().map(|o| &o["name"]).collect();
    assert_eq!(options, ["newsletter", "when", "to", "channel"]);
    let ben = town.ben();
    let typed = |so_far: &str| {
        let user = u64::try_from(ben.user()).unwrap();
        let dm = town.discord.dm(user).unwrap();
        town.discord.complete(user, dm, "subscribe", &[], ("newsletter", so_far)).unwrap()
    };
    for (so_far, first, count) in
        [("", None, 3), ("mor", Some("morning-tide"), 1), ("star", Some("evening-star"), 1)]
    {
        let id = typed(so_far);
        let answer = town.until("suggestions", || town.discord.answer(id)).await;
        let Answer::Choices(choices) = answer else { unreachable!("{answer:?}") };
        assert_eq!(choices.len(), count, "{choices:?}");
        if let Some(slug) = first {
            assert_eq!(choices[0].1, Value::from(slug));
        }
    }
    let user = u64::try_from(ben.user()).unwrap();
    let dm = town.discord.dm(user).unwrap();
    let id = town.discord.complete(user, dm, "timezone", &[], ("city", "münch")).unwrap();
    let answer = town.until("cities", || town.discord.answer(id)).await;
    let Answer::Choices(choices) = answer else { unreachable!("{answer:?}") };
    let munich = ("München (Europe/Berlin)".to_owned(), json!("Europe/Berlin"));
    assert!(choices.contains(&munich), "{choices:?}");
    ben.run_for("subscribe", &[("newsletter", json!("morning-tide"))], "You now get").await;
    town.finish().await;
}

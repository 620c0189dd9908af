//! Operators: one-time codes, `/deliveries`, and notices.

use crate::program;
use courant_tests::{Reader, Town, issue};

/// A fresh code from the command line.
async fn code(town: &Town) -> String {
    let output =
        town.run(&program(), &["operator", "invite"]).await.expect(0).says("Telegram: /start o_");
    output.out.split_whitespace().find_map(|word| word.strip_prefix("o_")).unwrap().to_owned()
}

/// Makes a reader an operator, as one does: with a code in the private chat.
pub(crate) async fn appoint(town: &Town, reader: &Reader) {
    let code = code(town).await;
    reader.ask(&format!("/start o_{code}"), "You now run this bot.").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_works_once_in_a_private_chat() {
    let town = Town::running().await;
    for reader in town.readers() {
        let code = code(&town).await;
        reader.ask(&format!("/start o_{code}"), "You now run this bot.").await;
        reader.ask(&format!("/start o_{code}"), "That code is unknown, used or expired.").await;
        reader.ask("/start o_wrong", "That code is unknown, used or expired.").await;
        let who = format!("{}:{}", reader.platform(), reader.user());
        let _ = town.run(&program(), &["operator", "list"]).await.expect(0).says(&who);
    }
    let cleo = town.telegram_reader("Cleo", "en");
    let club = town.in_chat(cleo.user(), town.telegram.add_group("Book club", cleo.user()));
    let code = code(&town).await;
    club.ask(&format!("/start o_{code}"), "Send me that code in our private chat").await;
    cleo.ask(&format!("/start o_{code}"), "You now run this bot.").await;
    let who = format!("telegram:{}", cleo.user());
    let _ =
        town.run(&program(), &["operator", "remove", &who]).await.expect(0).says("no longer runs");
    cleo.ask("/deliveries", "Only operators can see that").await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn deliveries_are_shown_to_operators_only() {
    let town = Town::running().await;
    let (ana, cleo) = (town.ana(), town.telegram_reader("Cleo", "en"));
    cleo.ask("/deliveries", "Only operators can see that").await;
    appoint(&town, &ana).await;
    ana.ask("/deliveries", "Nothing has gone out yet.").await;
    cleo.ask("/subscribe morning", "You now get").await;
    town.publish("morning-tide", &issue("Counted")).await;
    cleo.gets_briefing("Counted").await;
    // A chat's second delivery begins when the first one's receipt is on disk.
    town.publish("morning-tide", &issue("The next one")).await;
    cleo.gets_briefing("The next one").await;
    let shown = ana.ask("/deliveries", "Morning Tide, “Counted”: 1 delivered, 0 waiting").await;
    assert!(shown.text.contains("0 failed, 0 skipped"), "{shown:?}");
    let club = town.in_chat(ana.user(), town.telegram.add_group("Book club", ana.user()));
    club.ask("/deliveries", "Only operators can see that, in their private chat").await;
    let _ = town.run(&program(), &["deliveries"]).await.expect(0).says("Counted");
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_operator_on_either_platform_sees_deliveries_by_a_button() {
    let town = Town::running().await;
    for reader in town.readers() {
        let code = code(&town).await;
        let welcome = reader.ask(&format!("/start o_{code}"), "You now run this bot.").await;
        reader.click(&welcome, "Deliveries", "Nothing has gone out yet.").await;
        let start = reader.ask("/start", "Welcome to Courant").await;
        reader.click(&start, "Deliveries", "Nothing has gone out yet.").await;
    }
    let cleo = town.telegram_reader("Cleo", "en");
    assert!(!cleo.ask("/start", "Welcome to Courant").await.has("Deliveries"));
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn operators_are_told_of_a_file_that_cannot_be_read() {
    let town = Town::running().await;
    let readers = town.readers();
    for reader in &readers {
        appoint(&town, reader).await;
    }
    town.drop_file("morning-tide", "broken.eml", [0_u8, 159, 146, 150, 0, 1, 2, 255].repeat(200));
    for reader in &readers {
        reader.gets("An issue of Morning Tide could not be read").await;
    }
    let failed = town.data().join("inbox/morning-tide/.failed");
    let reason = failed.join("broken.eml.reason.txt");
    town.until("the file is set aside", || failed.join("broken.eml").exists().then_some(())).await;
    assert!(!std::fs::read_to_string(reason).unwrap().trim().is_empty());
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn operators_can_be_named_in_the_configuration() {
    let mut town = Town::set(courant_tests::Start::default()).await;
    let ana = town.ana();
    town.setting("OPERATORS", &format!("telegram:{}", ana.user()));
    town.start().await;
    ana.ask("/deliveries", "Nothing has gone out yet.").await;
    town.finish().await;
}

//! Platforms that refuse the bot: wrong tokens, a second poller, intents. The other platform goes on.

use crate::program;
use courant_tests::{Start, Town};

/// No line of the log may hold a token.
fn no_token(town: &Town, tokens: &[&str]) {
    let log = town.log().join("\n");
    for token in tokens {
        assert!(!log.contains(token), "the log prints a token:\n{log}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_telegram_token_leaves_discord_at_work() {
    let mut town = Town::set(Start::default()).await;
    town.allow("getMe 401");
    let wrong = "123456:wrong-AAbbCCddEEffGGhhIIjjKKllMM";
    town.setting("TELEGRAM__TOKEN", wrong);
    town.begin_apart(&program(), &["run"]);
    town.until_logged("Telegram refuses the token").await;
    town.until("Discord is connected", || (!town.discord.commands().is_empty()).then_some(()))
        .await;
    town.ben().ask("/help", "What I can do").await;
    no_token(&town, &[wrong, "wrong-AAbb", &town.discord.token()]);
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_discord_token_leaves_telegram_at_work() {
    let mut town = Town::set(Start::default()).await;
    town.allow(" 401 ");
    let wrong = "MTA5OTUxMTYyNzc3NjAwMDAwMA.Gs1mUl.a-wrong-token-000000000000000000000000";
    town.setting("DISCORD__TOKEN", wrong);
    town.begin_apart(&program(), &["run"]);
    town.until_logged("Discord refuses the token").await;
    town.ana().ask("/help", "What I can do").await;
    no_token(&town, &[wrong, "a-wrong-token", &town.telegram.token()]);
    let _ = town
        .run(&program(), &["check"])
        .await
        .expect(1)
        .says("✗ Discord: Discord refuses the token");
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn both_tokens_wrong_is_an_end_with_a_reason() {
    let mut town = Town::set(Start::default()).await;
    town.allow(" 401 ");
    town.setting("TELEGRAM__TOKEN", "1:wrong-one");
    town.setting("DISCORD__TOKEN", "wrong-two");
    town.begin_apart(&program(), &["run"]);
    assert!(town.ends().await.is_err(), "exit status 1");
    let log = town.log().join("\n");
    assert!(log.contains("courant: ") && log.contains("refuses the token"), "{log}");
    no_token(&town, &["wrong-one", "wrong-two"]);
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_poller_with_the_same_token_is_named() {
    let mut town = Town::set(Start::default()).await;
    town.allow("getUpdates 409");
    town.start_apart(&program()).await;
    // Another bot with the same token, on a database of its own.
    let mut other = Town::set(Start::default()).await;
    other.setting("TELEGRAM__API_URL", &town.telegram.api_url());
    other.begin_apart(&program(), &["run"]);
    other.until_logged("Courant is ready").await;
    town.until_logged("another program is polling with the same token").await;
    other.stop().await;
    town.ana().ask("/help", "What I can do").await;
    town.ben().ask("/help", "What I can do").await;
    no_token(&town, &[&town.telegram.token()]);
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn refused_intents_are_named_and_telegram_goes_on() {
    let mut town = Town::set(Start::default()).await;
    town.start_apart(&program()).await;
    town.discord.close_gateway(4014);
    town.until_logged("Discord does not allow the bot's gateway intents").await;
    town.ana().ask("/help", "What I can do").await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_gateway_is_found_again() {
    let town = Town::running().await;
    let ben = town.ben();
    ben.ask("/help", "What I can do").await;
    town.discord.drop_gateway();
    let resumes = || {
        (town.discord.counts().resumes + town.discord.counts().identifies >= 2
            && town.discord.connected())
        .then_some(())
    };
    town.until("the gateway is back", resumes).await;
    ben.ask("/newsletters", "Morning Tide").await;
    town.finish().await;
}

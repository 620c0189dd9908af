//! What the real adapters do to messages that stand there already: edit, delete, look for them. Without the
//! outbox: the methods of `Transport` against the simulated platforms.

mod on_discord;
mod on_telegram;

use courant_core::model::{Address, ChatKind, Destination};
use courant_core::outbox::{
    Blocked, Change, Part, Posting, Receipt, Refusal, Scope, Search, Transport,
};
use courant_discord::Discord;
use courant_simulator::discord::{self, ChannelKind, permissions};
use courant_simulator::{Fault, FaultRule, telegram};
use courant_telegram::Telegram;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use std::time::Duration;

/// Both platforms without limits, so that a test is not about its own speed.
async fn telegram_server() -> telegram::Server {
    let options =
        telegram::Options { limits: telegram::Limits::Off, ..telegram::Options::default() };
    telegram::Server::start(options).await.unwrap()
}

async fn discord_server() -> discord::Server {
    let options = discord::Options { limits: discord::Limits::Off, ..discord::Options::default() };
    discord::Server::start(options).await.unwrap()
}

fn telegram_config(
    server: &telegram::Server,
    style: courant_telegram::Style,
) -> courant_telegram::Config {
    courant_telegram::Config {
        reachable: courant_fetch::Addresses::default(),
        token: server.token().into(),
        api_url: Some(server.api_url().parse().unwrap()),
        style,
        timeout: Duration::from_secs(10),
        paced: true,
        paid_broadcast: false,
    }
}

async fn on_telegram(server: &telegram::Server) -> Telegram {
    let config = telegram_config(server, courant_telegram::Style::Classic);
    Telegram::connect(&config).await.unwrap()
}

async fn on_discord(server: &discord::Server, style: courant_discord::Style) -> Discord {
    let config = courant_discord::Config {
        token: server.token().into(),
        api_url: Some(server.api_url()),
        style,
        threads: true,
        timeout: Duration::from_secs(10),
        paced: true,
        reachable: courant_fetch::Addresses::default(),
    };
    Discord::connect(&config).await.unwrap()
}

fn to(address: impl ToString, kind: ChatKind) -> Destination {
    Destination { address: Address(address.to_string()), kind }
}

/// A part of a briefing on Telegram: a text with a button.
fn text(words: &str) -> Part {
    let button = json!({ "text": "Contents", "callback_data": "1" });
    Part(
        json!({ "method": "sendMessage", "body": { "chat_id": courant_telegram::CHAT, "text": words,
        "parse_mode": "HTML", "reply_markup": { "inline_keyboard": [[button]] } } }),
    )
}

fn rich(words: &str) -> Part {
    let blocks = json!([{ "type": "paragraph", "text": words }]);
    Part(json!({ "method": "sendRichMessage", "body": { "chat_id": courant_telegram::CHAT,
        "rich_message": { "blocks": blocks, "skip_entity_detection": true } } }))
}

/// A part of a briefing on Discord: a picture, a text with blanks around it, a button of each kind.
fn card(words: &str) -> Part {
    let buttons = json!([{ "type": 2, "style": 2, "label": "Contents ", "custom_id": "1" },
        { "type": 2, "style": 5, "label": "Open", "url": "https://news.example" }]);
    let inside = json!([
        { "type": 12, "items": [{ "media": { "url": "https://news.example/a.png" } }] },
        { "type": 10, "content": format!("{words}\n") },
        { "type": 1, "components": buttons },
    ]);
    Part(json!({ "flags": 1 << 15, "allowed_mentions": { "parse": [] },
        "components": [{ "type": 17, "components": inside }] }))
}

async fn posted(bot: &impl Transport, to: &Destination, part: &Part, nonce: &str) -> Receipt {
    bot.deliver(to, posting(part, nonce)).await.result.unwrap()
}

fn fault(on: &str, times: u32, fault: Fault) -> FaultRule {
    FaultRule { on: Some(on.into()), chat: None, after: 0, times, fault }
}

/// A message that follows none, with its sound.
fn posting<'a>(part: &'a Part, nonce: &'a str) -> Posting<'a> {
    Posting { part, nonce, after: None, silent: false, mentions: &[] }
}

//! What everybody sees, as one JSON document, made again whenever anything has changed.

use super::super::samples::INBOX;
use super::super::stage::{Place, Seat, Side, Stage};
use courant_core::store::{Store, StoreError};
use courant_simulator::telegram::Scope;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// Messages of a chat that are shown: what one scrolls back to in a demo.
const MESSAGES: usize = 60;

/// Issues of a newsletter that are listed.
const ISSUES: u32 = 20;

/// Changes that come so close together are one.
const TOGETHER: Duration = Duration::from_millis(40);

/// How often the database is looked at: an issue that nobody takes changes no chat.
const LOOK: Duration = Duration::from_secs(1);

/// Follows both platforms; the receiver has the newest document.
pub(super) fn follow(stage: Arc<Stage>, store: Store) -> watch::Receiver<Arc<str>> {
    let (sender, receiver) = watch::channel(Arc::from("{}"));
    tokio::spawn(async move {
        let (mut telegram, mut discord) = (stage.telegram.changed(), stage.discord.changed());
        while !sender.is_closed() {
            match document(&stage, &store).await {
                Ok(document) => {
                    let document: Arc<str> = document.to_string().into();
                    sender.send_if_modified(|known| {
                        let new = *known != document;
                        if new {
                            *known = document;
                        }
                        new
                    });
                }
                Err(error) => {
                    tracing::error!(%error, "the demo's page cannot be brought up to date")
                }
            }
            tokio::select! {
                _ = telegram.changed() => {}
                _ = discord.changed() => {}
                () = tokio::time::sleep(LOOK) => {}
            }
            tokio::time::sleep(TOGETHER).await;
            telegram.mark_unchanged();
            discord.mark_unchanged();
        }
    });
    receiver
}

async fn document(stage: &Stage, store: &Store) -> Result<Value, StoreError> {
    let mut issues = Vec::new();
    for newsletter in store.newsletters().await? {
        for line in store.issues(newsletter.id, 0, ISSUES).await?.0 {
            issues.push((line.id, line.title, newsletter.title.clone()));
        }
    }
    issues.sort_by_key(|(id, _, _)| std::cmp::Reverse(*id));
    let issues: Vec<Value> = issues
        .into_iter()
        .map(|(id, title, newsletter)| json!({ "id": id.0, "title": title, "newsletter": newsletter }))
        .collect();
    let seats: Vec<Value> = stage.seats().iter().map(|seat| seen(stage, seat)).collect();
    Ok(json!({
        "seats": seats,
        "issues": issues,
        "inbox": INBOX.1,
        "commands": { "telegram": telegram_commands(stage), "discord": stage.discord.commands() },
    }))
}

fn telegram_commands(stage: &Stage) -> Vec<Value> {
    let all = stage.telegram.commands(Scope::Default, "");
    all.into_iter()
        .map(|(name, description)| json!({ "name": name, "description": description }))
        .collect()
}

/// A chat as the one in the seat sees it.
fn seen(stage: &Stage, seat: &Seat) -> Value {
    let (messages, keys): (Vec<(String, String)>, Vec<Value>) =
        match seat.place {
            Place::Telegram { chat, .. } => {
                let all = stage.telegram.messages(chat);
                let last = all.len().saturating_sub(MESSAGES);
                let drawn = all.iter().skip(last).map(|message| {
                    (message.id.to_string(), courant_draw::telegram::message(message))
                });
                (drawn.collect(), keys(stage, chat))
            }
            Place::Discord { user, channel } => {
                let all = stage.discord.messages(channel, user);
                let last = all.len().saturating_sub(MESSAGES);
                let drawn = all.iter().skip(last).map(|message| {
                    (message.id.to_string(), courant_draw::discord::message(message))
                });
                (drawn.collect(), Vec::new())
            }
        };
    let side = match seat.place.side() {
        Side::Telegram => "telegram",
        Side::Discord => "discord",
    };
    json!({ "id": seat.id, "side": side, "name": seat.name, "messages": messages, "keys": keys })
}

/// The keys that stand in place of the keyboard, with the chat that one would pick.
fn keys(stage: &Stage, chat: i64) -> Vec<Value> {
    let Some(keyboard) = stage.telegram.reply_keyboard(chat) else { return Vec::new() };
    let keys = keyboard.rows.into_iter().flatten();
    keys.map(|key| json!({ "text": key.text, "request": key.request_chat.map(|r| r.request_id) }))
        .collect()
}

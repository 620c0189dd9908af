//! Answering a message that somebody wrote: with messages in the same chat, in their turn.

use crate::answer::{files, messages};
use crate::bot::Discord;
use crate::call::Purpose;
use crate::desk::describe;
use courant_core::command::Reply;
use courant_core::model::Destination;
use courant_core::outbox::Refusal;
use serde_json::Value;
use serenity::all::ChannelId;
use std::time::Duration;

/// How often a message of an answer is tried.
const TRIES: u32 = 4;

/// How long an answer is worth waiting for.
const WORTH_WAITING: Duration = Duration::from_secs(60);

/// Pause after a passing trouble.
const PAUSE: Duration = Duration::from_secs(1);

/// Shows what the service answered.
pub(crate) async fn answer(bot: &Discord, to: &Destination, reply: &Reply) {
    for message in messages(bot, false, reply) {
        if let Err(refusal) = post(bot, to, &message).await {
            tracing::warn!(%refusal, "an answer could not be shown");
            return;
        }
    }
    if let Err(words) = post_files(bot, to, reply).await {
        tracing::warn!(error = words, "a file could not be shown");
    }
}

/// Posts a message in its turn. Somebody waits for it, so what passes soon is waited for; one that may stand there already
/// is not posted twice.
async fn post(bot: &Discord, to: &Destination, message: &Value) -> Result<(), Refusal> {
    let mut tries = 0;
    loop {
        if let Some(pacer) = bot.pacer() {
            pacer.reserve(to).await;
        }
        let outcome = bot.api().post(to, &to.address.0, message, Purpose::Post).await;
        if let (Some(pacer), Some((blocked, wait))) = (bot.pacer(), &outcome.pace) {
            pacer.block(blocked, *wait);
        }
        let refusal = match outcome.result {
            Ok(_) => return Ok(()),
            Err(refusal) => refusal,
        };
        tries += 1;
        match &refusal {
            Refusal::RetryAfter { after, blocked } if tries < TRIES && *after <= WORTH_WAITING => {
                if let Some(pacer) = bot.pacer() {
                    pacer.block(blocked, *after);
                }
            }
            Refusal::Transient(_) if tries < TRIES => tokio::time::sleep(PAUSE).await,
            _ => return Err(refusal),
        }
    }
}

/// Posts the file of an answer, in a message of its own.
async fn post_files(bot: &Discord, to: &Destination, reply: &Reply) -> Result<(), String> {
    let files = files(reply);
    let Some(channel) = to.address.0.parse().ok().filter(|id| *id != 0) else { return Ok(()) };
    if files.is_empty() {
        return Ok(());
    }
    let empty = serde_json::json!({});
    let sent = bot.http().send_message(ChannelId::new(channel), files, &empty).await;
    sent.map(drop).map_err(|error| {
        bot.refused(&error);
        describe(&error)
    })
}

//! Answering a message that somebody wrote: with messages in the same chat, in their turn.

use crate::answer::{files, messages};
use crate::bot::Discord;
use crate::call::Purpose;
use crate::desk::describe;
use courant_core::command::Reply;
use courant_core::model::Destination;
use courant_core::outbox::in_turn;
use serenity::all::ChannelId;

/// Shows what the service answered.
pub(crate) async fn answer(bot: &Discord, to: &Destination, reply: &Reply) {
    // It is there as soon as the bot runs.
    let Some(pacer) = bot.pacer() else { return };
    for message in messages(bot, false, reply) {
        let post = || async {
            let posted = bot.api().post(to, &to.address.0, &message, Purpose::Post).await;
            if let Some((blocked, wait)) = &posted.pace {
                pacer.block(blocked, *wait);
            }
            posted.result
        };
        // The others are shown all the same: what can be done with a briefing is said below it.
        if let Err(refusal) = in_turn(pacer, to, post).await {
            tracing::warn!(%refusal, "an answer could not be shown");
        }
    }
    if let Err(words) = post_files(bot, to, reply).await {
        tracing::warn!(error = words, "a file could not be shown");
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

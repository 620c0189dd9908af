//! Answering interactions: within three seconds, once, the rest as follow-ups.

use crate::bot::Discord;
use crate::call::{Call, Purpose};
use crate::components;
use crate::desk::describe;
use crate::layout::{self, EPHEMERAL};
use courant_core::briefing::Briefing;
use courant_core::command::{Attachment, Audience, Reply};
use serde_json::{Value, json};
use serenity::all::{CreateAttachment, InteractionId};
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

/// Callback types (Discord's interaction reference).
const MESSAGE: u8 = 4;
const DEFERRED_MESSAGE: u8 = 5;
const DEFERRED_UPDATE: u8 = 6;
const UPDATE: u8 = 7;
const CHOICES: u8 = 8;
const MODAL: u8 = 9;

/// Discord waits three seconds for the first answer; before that, "thinking" is shown.
const PATIENCE: Duration = Duration::from_millis(1800);

/// An interaction that is to be answered.
pub(crate) struct Asked<'a> {
    pub(crate) id: InteractionId,
    pub(crate) token: &'a str,
    /// Whether others read the chat.
    pub(crate) shared: bool,
    /// Whether a button of the asker's own message was pressed, which then becomes the answer.
    pub(crate) in_place: bool,
    /// Whether that message consists of components alone, and can never be anything else.
    pub(crate) components_only: bool,
    /// Whether the bot is there with the asker alone.
    pub(crate) brought: bool,
}

impl Asked<'_> {
    /// Whether the message of the button can become this one.
    fn takes(&self, message: &Value) -> bool {
        !self.components_only || layout::is_of_components(message)
    }
}

/// Answers with what the service says, however long that takes.
pub(crate) async fn answer(
    bot: &Discord,
    asked: &Asked<'_>,
    thinking: impl Future<Output = Reply>,
) {
    tokio::pin!(thinking);
    let answered = tokio::select! {
        reply = &mut thinking => respond(bot, asked, &reply).await,
        () = tokio::time::sleep(PATIENCE) => {
            let flags = if asked.shared { EPHEMERAL } else { 0 };
            let kind = if asked.in_place { DEFERRED_UPDATE } else { DEFERRED_MESSAGE };
            let deferred = callback(bot, asked, kind, json!({ "flags": flags }), Vec::new()).await;
            let reply = thinking.await;
            match deferred {
                Ok(()) => complete(bot, asked, &reply).await,
                Err(error) => Err(error),
            }
        }
    };
    if let Err(error) = answered {
        bot.refused(&error);
        tracing::warn!(error = describe(&error), "an answer could not be shown");
    }
}

/// Completes what is being typed.
pub(crate) async fn complete_typing(bot: &Discord, asked: &Asked<'_>, found: &[(String, String)]) {
    /// Characters of a choice's name.
    const NAME: usize = 100;
    let choice = |(slug, title): &(String, String)| json!({ "name": title.chars().take(NAME).collect::<String>(), "value": slug });
    let choices: Vec<Value> = found.iter().map(choice).collect();
    let choices = json!({ "choices": choices });
    if let Err(error) = callback(bot, asked, CHOICES, choices, Vec::new()).await {
        bot.refused(&error);
        tracing::debug!(error = describe(&error), "what is typed could not be completed");
    }
}

async fn respond(bot: &Discord, asked: &Asked<'_>, reply: &Reply) -> serenity::Result<()> {
    if let Some(prompt) = &reply.prompt {
        let modal = components::modal(prompt, asked.brought);
        return callback(bot, asked, MODAL, modal, Vec::new()).await;
    }
    let mut messages = messages(bot, asked.shared, reply).into_iter();
    let Some(first) = messages.next() else { return Ok(()) };
    let files = files(reply);
    let edits =
        asked.in_place && !stands_apart(reply) && messages.len() == 0 && asked.takes(&first);
    if edits {
        callback(bot, asked, UPDATE, in_its_place(&first), files).await?;
    } else {
        callback(bot, asked, MESSAGE, first, files).await?;
    }
    follow_up(bot, asked, messages).await
}

/// Completes an answer that was deferred.
async fn complete(bot: &Discord, asked: &Asked<'_>, reply: &Reply) -> serenity::Result<()> {
    let mut messages = messages(bot, asked.shared, reply).into_iter();
    let Some(first) = messages.next() else { return Ok(()) };
    let files = files(reply);
    if asked.in_place && (stands_apart(reply) || messages.len() > 0 || !asked.takes(&first)) {
        bot.http().create_followup_message(asked.token, &first, files).await?;
    } else {
        let first = in_its_place(&first);
        bot.http().edit_original_interaction_response(asked.token, &first, files).await?;
    }
    follow_up(bot, asked, messages).await
}

/// A message that takes another one's place.
fn in_its_place(message: &Value) -> Value {
    let call = message.as_object().map(|fields| Call { fields, purpose: Purpose::Edit });
    json!(call)
}

async fn follow_up(
    bot: &Discord,
    asked: &Asked<'_>,
    messages: impl Iterator<Item = Value>,
) -> serenity::Result<()> {
    for message in messages {
        bot.http().create_followup_message(asked.token, &message, Vec::new()).await?;
    }
    Ok(())
}

/// Whether the message of the button stays as it is.
fn stands_apart(reply: &Reply) -> bool {
    reply.apart || reply.passing
}

/// All messages of a reply; on a server only the asker sees them, unless they are for everyone.
pub(crate) fn messages(bot: &Discord, shared: bool, reply: &Reply) -> Vec<Value> {
    // No field can be opened any more where the answer took long: what could be typed is said.
    let told = reply.prompt.is_some().then(|| {
        let text = reply.text.iter().take(1).cloned().collect();
        Reply { text, ..Reply::default() }
    });
    let text = layout::reply(told.as_ref().unwrap_or(reply));
    let shown = |briefing: &Arc<Briefing>| layout::briefing(briefing, bot.style_of(briefing));
    let briefings = reply.briefings.iter().flat_map(shown);
    let mut all: Vec<Value> = match reply.below {
        true => briefings.chain(text).collect(),
        false => text.into_iter().chain(briefings).collect(),
    };
    if reply.passing || shared && reply.audience == Audience::Asker {
        for message in &mut all {
            if let Some(fields) = message.as_object_mut() {
                let flags = fields.get("flags").and_then(Value::as_u64).unwrap_or(0);
                fields.insert("flags".into(), json!(flags | EPHEMERAL));
            }
        }
    }
    all
}

/// The files that come with the first message.
pub(crate) fn files(reply: &Reply) -> Vec<CreateAttachment> {
    let file = |file: &Attachment| CreateAttachment::bytes(file.bytes.to_vec(), file.name.clone());
    reply.file.iter().map(file).collect()
}

async fn callback(
    bot: &Discord,
    asked: &Asked<'_>,
    kind: u8,
    data: Value,
    files: Vec<CreateAttachment>,
) -> serenity::Result<()> {
    let body = json!({ "type": kind, "data": data });
    bot.http().create_interaction_response(asked.id, asked.token, &body, files).await
}

//! What follows the first answer: reading, editing and deleting it, and further messages.

use std::time::Duration;

use serde_json::Value;

use super::route::Target;
use super::{Now, Outcome, messages, no_content, ok, posting};
use crate::discord::check;
use crate::discord::check::form::{Files, Object};
use crate::discord::check::message::{self, EPHEMERAL, IS_COMPONENTS_V2, LOADING};
use crate::discord::errors::{self, ApiError};
use crate::discord::shown;
use crate::discord::state::{Interaction, Response, State};

/// How long an interaction's token is good (developer documentation,
/// `interactions/receiving-and-responding#followup-messages`).
const TOKEN: Duration = Duration::from_secs(15 * 60);

/// Further messages where only the person has installed the bot (developer documentation,
/// `interactions/receiving-and-responding#followup-messages`).
const FOLLOW_UPS: u32 = 5;

/// The interaction of a token that is still good and has been answered.
fn find<'a>(
    state: &'a State,
    application: u64,
    token: &str,
    now: Now,
) -> Result<&'a Interaction, ApiError> {
    let found = state.interactions.values().rev().find(|found| found.token == token);
    let found = found.ok_or_else(errors::invalid_webhook_token)?;
    if application != state.bot {
        return Err(errors::unknown_webhook());
    }
    if now.at >= found.at + TOKEN {
        return Err(errors::invalid_webhook_token());
    }
    if found.response.is_none() { Err(errors::unknown_webhook()) } else { Ok(found) }
}

/// One of an interaction's messages.
fn target(
    state: &State,
    application: u64,
    token: &str,
    target: Target,
    now: Now,
) -> Result<u64, ApiError> {
    let found = find(state, application, token, now)?;
    let message = match target {
        Target::Original => found.original,
        Target::Message(id) => Some(id).filter(|id| {
            let message = state.messages.get(id);
            message.is_some_and(|message| message.interaction == Some(found.id))
                || found.original == Some(*id)
        }),
    };
    message
        .filter(|message| state.messages.contains_key(message))
        .ok_or_else(errors::unknown_message)
}

fn show(state: &State, message: u64) -> Outcome {
    ok(state.messages.get(&message).map_or(Value::Null, |found| shown::message(state, found)))
}

pub(super) fn get(
    state: &State,
    application: u64,
    token: &str,
    wanted: Target,
    now: Now,
) -> Outcome {
    show(state, target(state, application, token, wanted, now)?)
}

pub(super) fn edit(
    state: &mut State,
    (body, files): (&Object, Files),
    application: u64,
    token: &str,
    wanted: Target,
    now: Now,
) -> Outcome {
    let id = target(state, application, token, wanted, now)?;
    let found = state.messages.get(&id).ok_or_else(errors::unknown_message)?;
    let already_v2 = found.flags & IS_COMPONENTS_V2 != 0;
    check::edit_with(body, message::WEBHOOK_EDIT, already_v2, &files)?;
    posting::check_result(found, body)?;
    messages::rewrite(state, id, body, now);
    attach(state, id, files, now);
    let interaction = find(state, application, token, now)?.id;
    if let Some(interaction) = state.interactions.get_mut(&interaction)
        && matches!(interaction.response, Some(Response::DeferredUpdate))
        && interaction.original == Some(id)
    {
        interaction.response = Some(Response::Update);
    }
    show(state, id)
}

pub(super) fn delete(
    state: &mut State,
    application: u64,
    token: &str,
    wanted: Target,
    now: Now,
) -> Outcome {
    let id = target(state, application, token, wanted, now)?;
    state.forget_message(id);
    no_content()
}

/// A further message. The first one after a deferral takes its place, as on the real server.
pub(super) fn follow_up(
    state: &mut State,
    (body, files): (&Object, Files),
    application: u64,
    token: &str,
    now: Now,
) -> Outcome {
    let found = find(state, application, token, now)?;
    let (interaction, user, channel, original) =
        (found.id, found.user, found.channel, found.original);
    check::whole_with(body, message::FOLLOW_UP, &files)?;
    if !state.is_installed_at(channel) && found.follow_ups >= FOLLOW_UPS {
        return Err(errors::too_many_follow_ups());
    }
    let thinking = original
        .and_then(|original| state.messages.get(&original))
        .is_some_and(|original| original.flags & LOADING != 0);
    if let Some(original) = original.filter(|_| thinking) {
        messages::rewrite(state, original, body, now);
        attach(state, original, files, now);
        return show(state, original);
    }
    let mut stored = posting::draft(state, body, channel, Some(interaction), now);
    stored.reply_to = original.filter(|original| state.messages.contains_key(original));
    if message::flags(body) & EPHEMERAL != 0 {
        stored.only = Some(user);
    }
    if let Some(found) = state.interactions.get_mut(&interaction) {
        found.follow_ups += 1;
    }
    stored.files = state.attach(channel, files, now.unix);
    let id = stored.id;
    state.store(stored);
    show(state, id)
}

/// Adds the files that came with an edit.
fn attach(state: &mut State, message: u64, files: Files, now: Now) {
    let Some(channel) = state.messages.get(&message).map(|found| found.channel) else { return };
    let files = state.attach(channel, files, now.unix);
    if let Some(found) = state.messages.get_mut(&message) {
        found.files.extend(files);
    }
}

//! Messages that are there: read, edited, deleted, published.

use std::time::Duration;

use serde_json::{Value, json};

use super::{Now, Outcome, Request, channels, no_content, ok, posting};
use crate::discord::check::message::{self, IS_COMPONENTS_V2};
use crate::discord::check::{self, form::Form, form::Object};
use crate::discord::errors::{self, ApiError};
use crate::discord::gateway::{DIRECT_MESSAGES, GUILD_MESSAGES};
use crate::discord::json as shapes;
use crate::discord::permissions::{MANAGE_MESSAGES, READ_MESSAGE_HISTORY, SEND_MESSAGES};
use crate::discord::shown;
use crate::discord::state::{ChannelKind, Place, State, Stored};

/// After this, edits are counted (error 30046: "messages older than 1 hour").
const OLD: Duration = Duration::from_secs(3600);
/// Edits of one old message in an hour. Discord does not say how many; this is a careful guess.
const OLD_EDITS: usize = 10;
/// Flag of a message that was published.
const CROSSPOSTED: u64 = 1;

/// A message of the channel that the bot can see there: not one that only a person sees.
fn find(state: &State, channel: u64, message: u64) -> Result<&Stored, ApiError> {
    channels::visible(state, channel)?;
    let found = state
        .messages
        .get(&message)
        .filter(|found| found.channel == channel && found.only.is_none());
    found.ok_or_else(errors::unknown_message)
}

fn has(state: &State, channel: u64, permission: u64) -> bool {
    state.permissions(channel, state.bot) & permission != 0
}

pub(super) fn get(state: &State, channel: u64, message: u64) -> Outcome {
    let found = find(state, channel, message)?;
    if !has(state, channel, READ_MESSAGE_HISTORY) {
        return Err(errors::missing_permissions());
    }
    ok(shown::read_back(state, found))
}

/// The newest first; nothing without the permission to read history.
pub(super) fn list(state: &State, request: &Request<'_>, channel: u64) -> Outcome {
    let found = channels::visible(state, channel)?;
    let number = |name: &str| request.param(name).map(str::parse::<u64>);
    let mut form = Form::default();
    for name in ["before", "after", "limit"] {
        if let Some(Err(_)) = number(name) {
            form.fail_at(name, "NUMBER_TYPE_COERCE", "Value is not snowflake.");
        }
    }
    let limit = number("limit").and_then(Result::ok).unwrap_or(50);
    if !(1..=100).contains(&limit) {
        let words = "int value should be between 1 and 100.";
        form.fail_at(
            "limit",
            if limit > 100 { "NUMBER_TYPE_MAX" } else { "NUMBER_TYPE_MIN" },
            words,
        );
    }
    if request.param("around").is_some() {
        tracing::error!("the simulated server does not list messages around one");
        form.fail_at("around", "UNKNOWN_FIELD", "The simulated server does not do this.");
    }
    form.finish()?;
    if !has(state, channel, READ_MESSAGE_HISTORY) {
        return ok(json!([]));
    }
    let before = number("before").and_then(Result::ok).unwrap_or(u64::MAX);
    let after = number("after").and_then(Result::ok);
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let ids = found.messages.iter().copied().filter(|id| *id < before && *id > after.unwrap_or(0));
    let messages =
        ids.filter_map(|id| state.messages.get(&id)).filter(|found| found.only.is_none());
    let mut chosen: Vec<&Stored> = match after {
        Some(_) => messages.take(limit).collect(),
        None => messages.collect::<Vec<_>>().into_iter().rev().take(limit).collect(),
    };
    chosen.sort_by_key(|found| std::cmp::Reverse(found.id));
    ok(chosen.into_iter().map(|found| shown::read_back(state, found)).collect())
}

pub(super) fn edit(
    state: &mut State,
    body: &Object,
    channel: u64,
    message: u64,
    now: Now,
) -> Outcome {
    let found = find(state, channel, message)?;
    open_only(state, channel)?;
    let own = found.author == state.bot;
    let only_flags = body.keys().all(|key| key == "flags");
    if !(own || only_flags && has(state, channel, MANAGE_MESSAGES)) {
        return Err(errors::cannot_edit_others());
    }
    let already_v2 = found.flags & IS_COMPONENTS_V2 != 0;
    check::edit(body, message::EDIT, already_v2)?;
    posting::check_result(found, body)?;
    count_old_edit(state, message, now)?;
    rewrite(state, message, body, now);
    let shown =
        state.messages.get(&message).map_or(Value::Null, |found| shown::message(state, found));
    ok(shown)
}

fn count_old_edit(state: &mut State, message: u64, now: Now) -> Result<(), ApiError> {
    let Some(found) = state.messages.get_mut(&message) else { return Ok(()) };
    if now.at < found.at + OLD {
        return Ok(());
    }
    found.old_edits.retain(|at| *at + OLD > now.at);
    if found.old_edits.len() >= OLD_EDITS {
        return Err(errors::too_many_old_edits());
    }
    found.old_edits.push(now.at);
    Ok(())
}

/// Writes an edit into a stored message.
pub(super) fn rewrite(state: &mut State, message: u64, body: &Object, now: Now) {
    let Some(mut found) = state.messages.remove(&message) else { return };
    posting::write(state, &mut found, body);
    if found.flags & message::LOADING == 0 {
        found.edited = Some(now.unix);
    }
    // What was only being thought of is now there, and has not been edited.
    found.flags &= !message::LOADING;
    state.messages.insert(message, found);
}

/// In a thread that was put away nothing is changed.
fn open_only(state: &State, channel: u64) -> Result<(), ApiError> {
    let archived = state.channels.get(&channel).is_some_and(|channel| channel.archived);
    if archived { Err(errors::thread_archived()) } else { Ok(()) }
}

pub(super) fn delete(state: &mut State, channel: u64, message: u64) -> Outcome {
    let found = find(state, channel, message)?;
    open_only(state, channel)?;
    if found.author != state.bot {
        if state.guild_of(channel).is_none() {
            return Err(errors::dm_only_for_own());
        }
        if !has(state, channel, MANAGE_MESSAGES) {
            return Err(errors::missing_permissions());
        }
    }
    withdraw(state, message);
    no_content()
}

/// Deletes a message and tells the gateway.
pub(crate) fn withdraw(state: &mut State, message: u64) {
    let Some(channel) = state.messages.get(&message).map(|found| found.channel) else { return };
    let guild = state.guild_of(channel);
    let intent = if guild.is_some() { GUILD_MESSAGES } else { DIRECT_MESSAGES };
    state.forget_message(message);
    if !state.sees(channel, state.bot) {
        return;
    }
    let mut event = json!({"id": shapes::id(message), "channel_id": shapes::id(channel)});
    if let Some(guild) = guild {
        event["guild_id"] = shapes::id(guild);
    }
    state.gateway.dispatch("MESSAGE_DELETE", intent, &event);
}

pub(super) fn crosspost(state: &mut State, channel: u64, message: u64) -> Outcome {
    let found = find(state, channel, message)?;
    let own = found.author == state.bot;
    let crossposted = found.crossposted;
    let place = state.channels.get(&channel).map(|channel| channel.place);
    if !matches!(place, Some(Place::Guild { kind: ChannelKind::Announcement, .. })) {
        return Err(errors::wrong_channel_type());
    }
    if !has(state, channel, if own { SEND_MESSAGES } else { MANAGE_MESSAGES }) {
        return Err(errors::missing_permissions());
    }
    if crossposted {
        return Err(errors::already_crossposted());
    }
    state.counts.crossposts += 1;
    if let Some(found) = state.messages.get_mut(&message) {
        found.crossposted = true;
        found.flags |= CROSSPOSTED;
    }
    get(state, channel, message)
}

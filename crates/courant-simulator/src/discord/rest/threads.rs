//! Threads: posts of forums, threads under messages, which of them are there.

use serde_json::{Value, json};

use super::{Body, Now, Outcome, announce, channels, guilds, ok, posting};
use crate::discord::check::form::{Form, Object, present};
use crate::discord::check::{message, thread};
use crate::discord::errors::{self, ApiError};
use crate::discord::gateway::GUILDS;
use crate::discord::json as shapes;
use crate::discord::permissions::{
    CREATE_PUBLIC_THREADS, EMBED_LINKS, MANAGE_THREADS, SEND_MESSAGES, SEND_MESSAGES_IN_THREADS,
};
use crate::discord::shown;
use crate::discord::state::{Channel, ChannelKind, Place, State};

/// Posts in a forum: a thread whose first message has the thread's id (`resources/channel`, "Start Thread in Forum or
/// Media Channel"). There is no nonce.
pub(super) fn post(state: &mut State, body: &Object, forum: u64, now: Now) -> Outcome {
    let guild = server_of(state, forum, &[ChannelKind::Forum])?;
    let first = present(body, "message").and_then(Value::as_object).cloned().unwrap_or_default();
    let embeds = if message::is_empty(first.get("embeds")) { 0 } else { EMBED_LINKS };
    needs(state, forum, SEND_MESSAGES | embeds)?;
    let applied = thread::post(body)?;
    may_tag(state, forum, &applied)?;
    let id = state.snowflake(now.unix);
    open(state, (guild, forum, id), thread::name(body), applied);
    let mut stored = posting::draft(state, &first, id, None, now);
    stored.id = id;
    let shown = shown::message(state, &stored);
    state.store(stored);
    state.counts.messages_posted += 1;
    let mut opened = created(state, id);
    opened["message"] = shown;
    announce(state, id);
    Ok((201, Some(Body::Json(opened))))
}

/// Opens a thread under a message, with the message's id ("Start Thread from Message").
pub(super) fn under(state: &mut State, body: &Object, channel: u64, message: u64) -> Outcome {
    let takes = [ChannelKind::Text, ChannelKind::Announcement];
    let guild = server_of(state, channel, &takes)?;
    needs(state, channel, CREATE_PUBLIC_THREADS)?;
    thread::under(body)?;
    let stands = state.messages.get(&message).is_some_and(|found| found.channel == channel);
    if !stands {
        return Err(errors::unknown_message());
    }
    if state.channels.contains_key(&message) {
        return Err(errors::thread_exists());
    }
    open(state, (guild, channel, message), thread::name(body), Vec::new());
    Ok((201, Some(Body::Json(created(state, message)))))
}

/// Opens a thread again: all that is simulated of changing a channel. Who may post in a thread may do that while it is
/// not locked (`resources/channel`, "Modify Channel").
pub(super) fn open_again(state: &mut State, body: &Object, thread: u64) -> Outcome {
    server_of(state, thread, &[ChannelKind::Thread])?;
    needs(state, thread, SEND_MESSAGES_IN_THREADS)?;
    let mut form = Form::default();
    form.known(body, &["archived"]);
    form.finish()?;
    if let (Some(found), Some(Value::Bool(archived))) =
        (state.channels.get_mut(&thread), body.get("archived"))
    {
        found.archived = *archived;
    }
    ok(created(state, thread))
}

/// The threads of a guild that the bot sees and that are not put away.
pub(super) fn active(state: &State, guild: u64) -> Outcome {
    let id = guilds::joined(state, guild)?.id;
    let is_thread = |channel: &&Channel| matches!(channel.place, Place::Guild { guild, kind: ChannelKind::Thread, .. } if guild == id);
    let seen = |channel: &&Channel| !channel.archived && state.sees(channel.id, state.bot);
    let threads = state.channels.values().filter(is_thread).filter(seen);
    let threads: Vec<Value> = threads.map(|channel| shapes::channel(state, channel)).collect();
    ok(json!({"threads": threads, "members": [], "has_more": false}))
}

/// The guild of a channel of one of these kinds.
fn server_of(state: &State, channel: u64, kinds: &[ChannelKind]) -> Result<u64, ApiError> {
    match channels::visible(state, channel)?.place {
        Place::Guild { guild, kind, .. } if kinds.contains(&kind) => Ok(guild),
        _ => Err(errors::wrong_channel_type()),
    }
}

fn needs(state: &State, channel: u64, permissions: u64) -> Result<(), ApiError> {
    let has = state.permissions(channel, state.bot) & permissions == permissions;
    if has { Ok(()) } else { Err(errors::missing_permissions()) }
}

/// Whether a post may have these tags, and has one where it must.
fn may_tag(state: &State, forum: u64, applied: &[u64]) -> Result<(), ApiError> {
    let Some(found) = state.channels.get(&forum) else { return Err(errors::unknown_channel()) };
    if found.needs_tag && applied.is_empty() {
        return Err(errors::tag_required());
    }
    for id in applied {
        let tag = found.tags.iter().find(|tag| tag.id == *id);
        let moderated = tag.ok_or_else(|| ApiError::new(400, 10087, "Unknown tag"))?.moderated;
        if moderated {
            needs(state, forum, MANAGE_THREADS)?;
        }
    }
    Ok(())
}

fn open(state: &mut State, (guild, parent, id): (u64, u64, u64), name: &str, tags: Vec<u64>) {
    let place = Place::Guild { guild, kind: ChannelKind::Thread, parent: Some(parent) };
    let mut channel = Channel::new(id, name, place);
    channel.made = Some((state.bot, tags));
    state.channels.insert(id, channel);
    state.counts.threads_opened += 1;
    let data = created(state, id);
    state.gateway.dispatch("THREAD_CREATE", GUILDS, &data);
}

fn created(state: &State, id: u64) -> Value {
    state.channels.get(&id).map_or(Value::Null, |channel| shapes::channel(state, channel))
}

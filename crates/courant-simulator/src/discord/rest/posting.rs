//! Posting a message through its channel.

use std::sync::Arc;

use serde_json::{Value, json};

use super::{Body, Now, Outcome, channels};
use crate::discord::check;
use crate::discord::check::form::{Form, Object, present, snowflake};
use crate::discord::check::message::{self, SETTABLE};
use crate::discord::errors::{self, ApiError};
use crate::discord::gateway::{DIRECT_MESSAGES, GUILD_MESSAGES};
use crate::discord::json as shapes;
use crate::discord::mentions::Mentions;
use crate::discord::permissions::{
    EMBED_LINKS, MENTION_EVERYONE, READ_MESSAGE_HISTORY, SEND_MESSAGES, SEND_MESSAGES_IN_THREADS,
};
use crate::discord::said::Said;
use crate::discord::seen;
use crate::discord::shown;
use crate::discord::state::{ChannelKind, Place, State, Stored};

pub(super) fn create(
    state: &mut State,
    (said, nonce): (&Said, Option<&Value>),
    channel: u64,
    now: Now,
) -> Outcome {
    let body = &said.fields;
    may_post(state, channel, body)?;
    said.check(nonce)?;
    let reply_to = replied(state, body, channel)?;
    let nonce = nonce.filter(|nonce| !nonce.is_null());
    let enforced = body.get("enforce_nonce").and_then(Value::as_bool) == Some(true);
    let key = nonce.filter(|_| enforced).map(|nonce| (channel, plain(nonce)));
    if let Some(first) = key.as_ref().and_then(|key| state.nonces.find(key, now.at)) {
        // What was posted and then deleted is not posted again (discord-api-docs, pull request 6647).
        let first = state.messages.get(&first).ok_or_else(errors::unknown_message)?;
        let shown = shown::written(state, first);
        state.counts.nonce_repeats += 1;
        return Ok((200, Some(Body::Written(shown))));
    }
    let mut stored = blank(state, channel, None, now);
    stored.content.clone_from(&said.content);
    stored.embeds = Arc::clone(&said.embeds);
    stored.components = Arc::clone(&said.components);
    stored.flags = message::flags(body) & SETTABLE;
    stored.mentions = present_only(state, channel, said.mentions.clone());
    if let Some(replied) = reply_to.and_then(|replied| state.messages.get(&replied))
        && pings_replied(body)
    {
        stored.mentions.users.insert(replied.author);
    }
    stored.reply_to = reply_to;
    stored.nonce = nonce.cloned();
    let id = stored.id;
    if let Some(key) = key {
        state.nonces.remember(key, id, now.at);
    }
    let shown = shown::written(state, &stored);
    state.store(stored);
    if let Some(thread) = state.channels.get_mut(&channel) {
        thread.archived = false;
    }
    state.counts.messages_posted += 1;
    announce(state, id);
    Ok((200, Some(Body::Written(shown))))
}

/// Tells the gateway of a new message where the bot is. What others write in a guild is blank without the privileged
/// intent, unless it mentions the bot.
pub(crate) fn announce(state: &mut State, message: u64) {
    let Some(stored) = state.messages.get(&message) else { return };
    let guild = state.guild_of(stored.channel);
    let intent = if guild.is_some() { GUILD_MESSAGES } else { DIRECT_MESSAGES };
    if !state.gateway.hears(intent) || !state.sees(stored.channel, state.bot) {
        return;
    }
    let mut event = shown::message(state, stored);
    let Some(guild) = guild else {
        state.gateway.dispatch("MESSAGE_CREATE", DIRECT_MESSAGES, &event);
        return;
    };
    event["guild_id"] = shapes::id(guild);
    let bot = shapes::id(state.bot);
    let mentioned =
        event["mentions"].as_array().is_some_and(|all| all.iter().any(|user| user["id"] == bot));
    if event["author"]["id"] == bot || mentioned {
        state.gateway.dispatch("MESSAGE_CREATE", GUILD_MESSAGES, &event);
    } else {
        state.gateway.dispatch_written(&event);
    }
}

/// A nonce as text.
pub(crate) fn plain(nonce: &Value) -> String {
    nonce.as_str().map_or_else(|| nonce.to_string(), str::to_owned)
}

/// Whether the bot may post this here.
fn may_post(state: &State, channel: u64, body: &Object) -> Result<(), ApiError> {
    let place = channels::visible(state, channel)?.place;
    let kind = match place {
        Place::Direct { user, asked } if state.reachable(user, asked) => return Ok(()),
        Place::Direct { .. } => return Err(errors::cannot_send_to_user()),
        // The bot does not see them.
        Place::People { .. } => return Err(errors::unknown_channel()),
        Place::Guild { kind, .. } => kind,
    };
    if !kind.takes_messages() {
        return Err(errors::not_a_text_channel());
    }
    let mut needed =
        if kind == ChannelKind::Thread { SEND_MESSAGES_IN_THREADS } else { SEND_MESSAGES };
    if !message::is_empty(body.get("embeds")) {
        needed |= EMBED_LINKS;
    }
    if present(body, "message_reference").is_some() {
        needed |= READ_MESSAGE_HISTORY;
    }
    let has = state.permissions(channel, state.bot);
    if has & needed == needed { Ok(()) } else { Err(errors::missing_permissions()) }
}

/// The message that this one replies to.
fn replied(state: &State, body: &Object, channel: u64) -> Result<Option<u64>, ApiError> {
    let Some(Value::Object(reference)) = present(body, "message_reference") else {
        return Ok(None);
    };
    let wanted = reference.get("message_id").and_then(snowflake);
    let elsewhere =
        reference.get("channel_id").and_then(snowflake).is_some_and(|other| other != channel);
    let found = wanted
        .and_then(|wanted| state.messages.get(&wanted))
        .filter(|found| found.channel == channel && found.only.is_none() && !elsewhere);
    let must_exist = reference.get("fail_if_not_exists").and_then(Value::as_bool).unwrap_or(true);
    if found.is_none() && must_exist {
        let mut form = Form::default();
        form.fail_at("message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message");
        form.finish()?;
    }
    Ok(found.map(|found| found.id))
}

fn pings_replied(body: &Object) -> bool {
    let allowed = present(body, "allowed_mentions");
    allowed.is_none_or(|allowed| allowed["replied_user"] == true)
}

/// A new message by the bot, not stored yet; `interaction` if it answers one.
pub(super) fn draft(
    state: &mut State,
    body: &Object,
    channel: u64,
    interaction: Option<u64>,
    now: Now,
) -> Stored {
    let mut stored = blank(state, channel, interaction, now);
    write(state, &mut stored, body);
    stored
}

/// A new message by the bot that says nothing yet.
fn blank(state: &mut State, channel: u64, interaction: Option<u64>, now: Now) -> Stored {
    let id = state.snowflake(now.unix);
    Stored { interaction, ..Stored::blank(id, channel, state.bot, now) }
}

/// Writes a checked body into a message: fields that are there replace what was.
pub(super) fn write(state: &State, stored: &mut Stored, body: &Object) {
    if let Some(content) = body.get("content") {
        content.as_str().unwrap_or_default().trim().clone_into(&mut stored.content);
    }
    for (key, field) in [("embeds", &mut stored.embeds), ("components", &mut stored.components)] {
        if let Some(value) = body.get(key) {
            *field = Arc::new(value.as_array().cloned().unwrap_or_default());
        }
    }
    if present(body, "flags").is_some() {
        let kept = stored.flags & !SETTABLE;
        stored.flags = kept | message::flags(body) & SETTABLE;
    }
    stored.mentions = mentioned(state, stored, body);
}

/// Whom it pings: known people and roles of the guild, everyone if the bot may.
fn mentioned(state: &State, stored: &Stored, body: &Object) -> Mentions {
    let text = seen::pinging(&stored.content, &stored.components);
    let found = Mentions::of(&text).allowed(body, stored.interaction.is_some());
    present_only(state, stored.channel, found)
}

fn present_only(state: &State, channel: u64, mut found: Mentions) -> Mentions {
    if found.is_empty() {
        return found;
    }
    found.users.retain(|user| state.users.contains_key(user));
    let guild = state.guild_of(channel).and_then(|guild| state.guilds.get(&guild));
    let may_all = state.permissions(channel, state.bot) & MENTION_EVERYONE != 0;
    found.roles.retain(|id| {
        let role = guild.and_then(|guild| guild.roles.get(id));
        role.is_some_and(|role| may_all || role.mentionable)
    });
    found.everyone &= may_all && guild.is_some();
    found
}

/// Refuses what an edit would leave behind: nothing at all, or old fields under the new flag.
pub(super) fn check_result(stored: &Stored, body: &Object) -> Result<(), ApiError> {
    let left = |key: &str, now: Value| body.get(key).cloned().unwrap_or(now);
    let mut whole = Object::new();
    whole.insert("content".into(), left("content", json!(stored.content)));
    whole.insert("embeds".into(), left("embeds", json!(*stored.embeds)));
    whole.insert("components".into(), left("components", json!(*stored.components)));
    check::not_empty(&whole)?;
    if !message::is_v2(body, stored.flags & message::IS_COMPONENTS_V2 != 0) {
        return Ok(());
    }
    let mut form = Form::default();
    for key in ["content", "embeds"] {
        if !message::is_empty(whole.get(key)) {
            message::cannot_use_legacy(&mut form, key);
        }
    }
    form.finish()?;
    if message::is_empty(whole.get("components")) { Err(errors::empty_message()) } else { Ok(()) }
}

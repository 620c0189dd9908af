//! Guilds that the bot is in: the others are unknown to it.

use serde_json::Value;

use super::{Outcome, ok};
use crate::discord::errors::{self, ApiError};
use crate::discord::json as shapes;
use crate::discord::state::{Guild, Place, State};

pub(super) fn joined(state: &State, guild: u64) -> Result<&Guild, ApiError> {
    let found = state.guilds.get(&guild).filter(|guild| guild.members.contains_key(&state.bot));
    found.ok_or_else(errors::unknown_guild)
}

pub(super) fn guild(state: &State, guild: u64) -> Outcome {
    ok(shapes::guild(state, joined(state, guild)?))
}

pub(super) fn channels(state: &State, guild: u64) -> Outcome {
    let id = joined(state, guild)?.id;
    let all = state.channels.values();
    let inside =
        all.filter(|channel| matches!(channel.place, Place::Guild { guild, .. } if guild == id));
    ok(inside.map(|channel| shapes::channel(state, channel)).collect())
}

pub(super) fn roles(state: &State, guild: u64) -> Outcome {
    let roles = joined(state, guild)?.roles.values();
    ok(roles.map(|role| shapes::role(role, state)).collect::<Vec<_>>().into())
}

pub(super) fn member(state: &State, guild: u64, user: u64) -> Outcome {
    let guild = joined(state, guild)?;
    if !state.users.contains_key(&user) {
        return Err(errors::unknown_user());
    }
    let member = guild.members.get(&user).ok_or_else(errors::unknown_member)?;
    let shown: Value = shapes::member(state, user, member);
    ok(shown)
}

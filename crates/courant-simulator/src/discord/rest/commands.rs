//! Registering application commands, global ones and those of one guild.

use serde_json::{Value, json};

use super::{Body, Now, Outcome, no_content, ok};
use crate::discord::check;
use crate::discord::check::form::{Form, Object};
use crate::discord::errors::{self, ApiError};
use crate::discord::json::id;
use crate::discord::state::State;

fn allowed(state: &State, application: u64, guild: Option<u64>) -> Result<(), ApiError> {
    let there = guild.is_none_or(|guild| {
        state.guilds.get(&guild).is_some_and(|guild| guild.members.contains_key(&state.bot))
    });
    if application == state.bot && there { Ok(()) } else { Err(errors::missing_access()) }
}

/// Without `localized`, translations are left out (application commands reference, `with_localizations`).
pub(super) fn list(
    state: &State,
    application: u64,
    guild: Option<u64>,
    localized: bool,
) -> Outcome {
    allowed(state, application, guild)?;
    let mut commands = json!(state.commands.get(&guild).cloned().unwrap_or_default());
    if !localized {
        without_translations(&mut commands);
    }
    ok(commands)
}

fn without_translations(value: &mut Value) {
    match value {
        Value::Array(all) => all.iter_mut().for_each(without_translations),
        Value::Object(fields) => {
            fields.retain(|key, _| !key.ends_with("_localizations"));
            fields.values_mut().for_each(without_translations);
        }
        _ => {}
    }
}

/// Replaces all commands; those whose names stay keep their ids.
pub(super) fn set(
    state: &mut State,
    body: &Value,
    application: u64,
    guild: Option<u64>,
    now: Now,
) -> Outcome {
    allowed(state, application, guild)?;
    let wanted = check::commands(body)?;
    let commands: Vec<Value> =
        wanted.into_iter().map(|command| register(state, command, guild, now)).collect();
    state.commands.insert(guild, commands.clone());
    ok(json!(commands))
}

/// Adds a command, or replaces the one of its name.
pub(super) fn add(
    state: &mut State,
    body: &Value,
    application: u64,
    guild: Option<u64>,
    now: Now,
) -> Outcome {
    allowed(state, application, guild)?;
    let mut form = Form::default();
    let mut wanted = Object::new();
    form.as_object(body, |form, body| {
        check::command::command(form, body);
        wanted = body.clone();
    });
    form.finish()?;
    let before = find(state, &wanted, guild);
    let is_new = before.is_none();
    let count = state.commands.get(&guild).map_or(0, Vec::len);
    if is_new && count >= check::command::COMMANDS {
        return Err(errors::too_many_commands());
    }
    let command = register(state, wanted, guild, now);
    let commands = state.commands.entry(guild).or_default();
    commands.retain(|other| other["id"] != command["id"]);
    commands.push(command.clone());
    Ok((if is_new { 201 } else { 200 }, Some(Body::Json(command))))
}

pub(super) fn delete(
    state: &mut State,
    application: u64,
    guild: Option<u64>,
    command: u64,
) -> Outcome {
    allowed(state, application, guild)?;
    let commands = state.commands.entry(guild).or_default();
    let before = commands.len();
    commands.retain(|other| other["id"] != id(command));
    if commands.len() == before {
        return Err(ApiError::new(404, 10063, "Unknown application command"));
    }
    no_content()
}

fn find(state: &State, wanted: &Object, guild: Option<u64>) -> Option<Value> {
    let kind = wanted.get("type").and_then(Value::as_i64).unwrap_or(1);
    let same = |other: &&Value| other["name"] == wanted["name"] && other["type"] == kind;
    state.commands.get(&guild)?.iter().find(same).map(|other| other["id"].clone())
}

/// The command as the server shows it.
fn register(state: &mut State, wanted: Object, guild: Option<u64>, now: Now) -> Value {
    let kept = find(state, &wanted, guild);
    let version = id(state.snowflake(now.unix));
    let mut command = json!({"id": kept.unwrap_or_else(|| version.clone()), "application_id": id(state.bot),
        "version": version, "type": 1, "description": "", "default_member_permissions": null,
        "name_localizations": null, "description_localizations": null, "nsfw": false,
        "dm_permission": true, "contexts": null, "integration_types": [0]});
    for (key, value) in wanted {
        if key != "id" && !value.is_null() {
            command[key] = value;
        }
    }
    if let Some(guild) = guild {
        command["guild_id"] = id(guild);
    }
    if command["default_member_permissions"].is_number() {
        command["default_member_permissions"] =
            json!(command["default_member_permissions"].to_string());
    }
    command
}

//! What a person gave with a command, a select or a modal, checked as Discord's client does.

use serde_json::{Map, Value, json};

use super::json as shapes;
use super::seen::{ActError, walk};
use super::state::State;

/// Options of a command, and the one that is being typed.
#[derive(Clone, Copy)]
pub(crate) struct Given<'a> {
    pub(crate) options: &'a [(&'a str, Value)],
    pub(crate) focused: Option<(&'a str, &'a str)>,
}

/// Command option types.
const SUB_COMMAND: u64 = 1;
const SUB_COMMAND_GROUP: u64 = 2;

/// The `data` of a command interaction, and the type of the option being typed (0 if none).
pub(crate) fn data(
    state: &State,
    registered: &Value,
    command: &str,
    given: Given<'_>,
) -> Result<(Value, i64), ActError> {
    let mut path = command.split(' ').skip(1);
    let mut resolved = Map::new();
    let (options, kind) = level(state, registered, &mut path, given, &mut resolved)?;
    let mut data =
        json!({"id": registered["id"], "name": registered["name"], "type": 1, "options": options});
    if !resolved.is_empty() {
        data["resolved"] = Value::Object(resolved);
    }
    if !registered["guild_id"].is_null() {
        data["guild_id"] = registered["guild_id"].clone();
    }
    Ok((data, kind))
}

/// The options of one level: those of a sub-command if there is one, else the values.
fn level<'p>(
    state: &State,
    parent: &Value,
    path: &mut impl Iterator<Item = &'p str>,
    given: Given<'_>,
    resolved: &mut Map<String, Value>,
) -> Result<(Vec<Value>, i64), ActError> {
    let empty = Vec::new();
    let defined = parent["options"].as_array().unwrap_or(&empty);
    let is_nested = |kind: &Value| matches!(kind.as_u64(), Some(SUB_COMMAND | SUB_COMMAND_GROUP));
    if defined.iter().any(|option| is_nested(&option["type"])) {
        let wanted = path.next().unwrap_or_default();
        let found = defined.iter().find(|option| option["name"] == wanted);
        let found = found.ok_or_else(|| ActError::UnknownCommand(wanted.to_owned()))?;
        let (options, kind) = level(state, found, path, given, resolved)?;
        return Ok((
            vec![json!({"type": found["type"], "name": found["name"], "options": options})],
            kind,
        ));
    }
    if let Some(extra) = path.next() {
        return Err(ActError::UnknownCommand(extra.to_owned()));
    }
    values(state, defined, given, resolved)
}

fn values(
    state: &State,
    defined: &[Value],
    given: Given<'_>,
    resolved: &mut Map<String, Value>,
) -> Result<(Vec<Value>, i64), ActError> {
    let problem = |name: &str, problem| ActError::Option { name: name.to_owned(), problem };
    let find = |name: &str| defined.iter().find(|option| option["name"] == name);
    let mut values = Vec::new();
    for (name, value) in given.options {
        let option = find(name).ok_or_else(|| problem(name, "the command has no such option"))?;
        let value = fits(state, option, value).map_err(|words| problem(name, words))?;
        put(state, option, &value, resolved);
        values.push(json!({"name": name, "type": option["type"], "value": value}));
    }
    let Some((name, text)) = given.focused else {
        for option in defined.iter().filter(|option| option["required"] == true) {
            let name = option["name"].as_str().unwrap_or_default();
            if !given.options.iter().any(|(given, _)| *given == name) {
                return Err(problem(name, "it is required"));
            }
        }
        return Ok((values, 0));
    };
    let option = find(name).ok_or_else(|| problem(name, "the command has no such option"))?;
    if option["autocomplete"] != true {
        return Err(problem(name, "it offers no suggestions"));
    }
    values.push(json!({"name": name, "type": option["type"], "value": text, "focused": true}));
    Ok((values, option["type"].as_i64().unwrap_or(0)))
}

/// The value as it is sent, if the option takes it.
fn fits(state: &State, option: &Value, value: &Value) -> Result<Value, &'static str> {
    let id = || super::check::form::snowflake(value);
    let sent = match option["type"].as_u64().unwrap_or(0) {
        3 => {
            let length = value.as_str().ok_or("it is a text")?.chars().count();
            let bound = |key: &str, or| {
                option[key].as_u64().map_or(or, |n| usize::try_from(n).unwrap_or(or))
            };
            if !(bound("min_length", 0)..=bound("max_length", 6000)).contains(&length) {
                return Err("it is too short or too long");
            }
            value.clone()
        }
        4 if value.is_i64() => value.clone(),
        5 if value.is_boolean() => value.clone(),
        10 if value.is_number() => value.clone(),
        6 => {
            id().filter(|id| state.users.contains_key(id)).map(shapes::id).ok_or("no such user")?
        }
        7 => {
            let channel = id().and_then(|id| state.channels.get(&id)).ok_or("no such channel")?;
            let kind = shapes::channel(state, channel)["type"].clone();
            let allowed = option["channel_types"].as_array();
            if allowed.is_some_and(|allowed| !allowed.is_empty() && !allowed.contains(&kind)) {
                return Err("not a channel of these types");
            }
            shapes::id(channel.id)
        }
        8 | 9 => id().map(shapes::id).ok_or("it is an id")?,
        _ => return Err("the value has the wrong type"),
    };
    let choices = option["choices"].as_array();
    if choices
        .is_some_and(|all| !all.is_empty() && !all.iter().any(|choice| choice["value"] == sent))
    {
        return Err("not one of the choices");
    }
    if let Some(number) = sent.as_f64() {
        let below = option["min_value"].as_f64().is_some_and(|min| number < min);
        let above = option["max_value"].as_f64().is_some_and(|max| number > max);
        if below || above {
            return Err("it is too small or too large");
        }
    }
    Ok(sent)
}

/// Adds what an id stands for.
fn put(state: &State, option: &Value, value: &Value, resolved: &mut Map<String, Value>) {
    let Some(id) = super::check::form::snowflake(value) else { return };
    let (key, shown) = match option["type"].as_u64() {
        Some(6) => ("users", shapes::user_by_id(state, id)),
        Some(7) => ("channels", channel(state, id)),
        Some(8) => ("roles", role(state, id)),
        _ => return,
    };
    let entry = resolved.entry(key).or_insert_with(|| json!({}));
    entry[id.to_string()] = shown;
}

fn channel(state: &State, id: u64) -> Value {
    let mut shown =
        state.channels.get(&id).map_or(Value::Null, |channel| shapes::channel(state, channel));
    shown["permissions"] = json!(state.permissions(id, state.bot).to_string());
    shown
}

fn role(state: &State, id: u64) -> Value {
    let mut roles = state.guilds.values().flat_map(|guild| guild.roles.values());
    roles.find(|role| role.id == id).map_or(Value::Null, |role| shapes::role(role, state))
}

/// What the values of a user, role or channel select stand for.
pub(crate) fn resolve(
    state: &State,
    here: u64,
    kind: u64,
    values: &[&str],
) -> Result<Value, ActError> {
    let mut resolved = json!({});
    let guild = state.guild_of(here);
    for value in values.iter().filter(|_| kind != 3) {
        let id: u64 =
            value.parse().map_err(|_| ActError::Value(format!("{value:?} is not an id")))?;
        let unknown = || ActError::Value(format!("there is no {id}"));
        match kind {
            5 | 7 if state.users.contains_key(&id) => {
                resolved["users"][value] = shapes::user_by_id(state, id)
            }
            8 if state.channels.contains_key(&id) && state.guild_of(id) == guild => {
                resolved["channels"][value] = channel(state, id);
            }
            6 | 7 if !role(state, id).is_null() => resolved["roles"][value] = role(state, id),
            _ => return Err(unknown()),
        }
    }
    Ok(resolved)
}

/// The `data` of a modal that was filled in.
pub(crate) fn modal(modal: &Value, fields: &[(&str, &str)]) -> Result<Value, ActError> {
    let parts = modal["components"].as_array().cloned().unwrap_or_default();
    let input_of = |part: &Value| {
        if part["type"] == 18 { part["component"].clone() } else { part["components"][0].clone() }
    };
    let inputs: Vec<Value> = parts.iter().map(input_of).collect();
    for (name, _) in fields {
        if !walk(&inputs).iter().any(|input| input["custom_id"] == *name) {
            return Err(ActError::Value(format!("the modal has no field {name:?}")));
        }
    }
    let mut filled = Vec::new();
    for (part, input) in parts.iter().zip(&inputs).filter(|(_, input)| input.is_object()) {
        let given =
            fields.iter().find(|(name, _)| input["custom_id"] == *name).map(|(_, text)| *text);
        let text = given.or(input["value"].as_str()).unwrap_or_default();
        let length = u64::try_from(text.chars().count()).unwrap_or(u64::MAX);
        let (min, max) = (
            input["min_length"].as_u64().unwrap_or(0),
            input["max_length"].as_u64().unwrap_or(4000),
        );
        let is_missing = text.is_empty() && input["required"] != false;
        if is_missing || length > max || (!text.is_empty() && length < min) {
            return Err(ActError::Value(format!(
                "field {} does not take {text:?}",
                input["custom_id"]
            )));
        }
        let value = json!({"type": 4, "id": 2, "custom_id": input["custom_id"], "value": text});
        filled.push(match part["type"].as_u64() {
            Some(18) => json!({"type": 18, "id": 1, "component": value}),
            _ => json!({"type": 1, "id": 1, "components": [value]}),
        });
    }
    Ok(json!({"custom_id": modal["custom_id"], "components": filled}))
}

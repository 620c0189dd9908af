//! Acting as a person: commands, typing, buttons, selects, modals; and the bot's answers.

use serde_json::{Value, json};

use super::check::callback::{AUTOCOMPLETE, COMMAND, COMPONENT, MODAL_SUBMIT};
use super::check::message::LOADING;
use super::gateway::NONE;
use super::json as shapes;
use super::options_given::{self, Given};
use super::permissions::{ADMINISTRATOR, USE_APPLICATION_COMMANDS};
use super::rest::FIRST_ANSWER;
use super::seen::{ActError, Answer, walk};
use super::server::Server;
use super::state::{Interaction, Response, State};

impl Server {
    /// A person runs a command; `command` is its name, with those of a group and sub-command behind it
    /// ("newsletter add"). Ids are given as strings or numbers.
    ///
    /// # Errors
    ///
    /// When the command is not offered to this person here, or Discord's client would not send these
    /// options.
    pub fn run(
        &self,
        user: u64,
        channel: u64,
        command: &str,
        options: &[(&str, Value)],
    ) -> Result<u64, ActError> {
        let mut state = self.state();
        let registered = offered(&state, user, channel, command)?;
        let given = Given { options, focused: None };
        let (data, _) = options_given::data(&state, &registered, command, given)?;
        Ok(self.send(&mut state, COMMAND, user, channel, None, 0, data))
    }

    /// A person is typing an option: `focused` is its name and what stands there so far.
    ///
    /// # Errors
    ///
    /// As [`Server::run`], and when the option does not offer suggestions.
    pub fn complete(
        &self,
        user: u64,
        channel: u64,
        command: &str,
        options: &[(&str, Value)],
        focused: (&str, &str),
    ) -> Result<u64, ActError> {
        let mut state = self.state();
        let registered = offered(&state, user, channel, command)?;
        let given = Given { options, focused: Some(focused) };
        let (data, kind) = options_given::data(&state, &registered, command, given)?;
        Ok(self.send(&mut state, AUTOCOMPLETE, user, channel, None, kind, data))
    }

    /// A person presses a button, named by its custom id or by its label.
    ///
    /// # Errors
    ///
    /// When there is no such button, or it cannot be pressed.
    pub fn click(
        &self,
        user: u64,
        channel: u64,
        message: u64,
        button: &str,
    ) -> Result<u64, ActError> {
        let mut state = self.state();
        let components = pressable(&state, user, channel, message)?;
        let buttons: Vec<&Value> =
            walk(&components).into_iter().filter(|found| found["type"] == 2).collect();
        let by = |key: &str| buttons.iter().find(|found| found[key] == button);
        let found = by("custom_id").or_else(|| by("label"));
        let found = found.ok_or_else(|| ActError::UnknownComponent(button.to_owned()))?;
        if found["disabled"] == true {
            return Err(ActError::Disabled(button.to_owned()));
        }
        if found["custom_id"].is_null() {
            return Err(ActError::Link(button.to_owned()));
        }
        let data = json!({"component_type": 2, "custom_id": found["custom_id"], "id": 1});
        Ok(self.send(&mut state, COMPONENT, user, channel, Some(message), 0, data))
    }

    /// A person chooses values of a select.
    ///
    /// # Errors
    ///
    /// When there is no such select, or it does not take these values.
    pub fn select(
        &self,
        user: u64,
        channel: u64,
        message: u64,
        custom_id: &str,
        values: &[&str],
    ) -> Result<u64, ActError> {
        let mut state = self.state();
        let components = pressable(&state, user, channel, message)?;
        let is_it = |found: &&Value| found["type"] != 2 && found["custom_id"] == custom_id;
        let found = walk(&components).into_iter().find(is_it);
        let found = found.ok_or_else(|| ActError::UnknownComponent(custom_id.to_owned()))?;
        if found["disabled"] == true {
            return Err(ActError::Disabled(custom_id.to_owned()));
        }
        let bound = |key: &str| {
            found[key].as_u64().map_or(1, |number| usize::try_from(number).unwrap_or(1))
        };
        if !(bound("min_values")..=bound("max_values")).contains(&values.len()) {
            return Err(ActError::Value(format!(
                "the select does not take {} values",
                values.len()
            )));
        }
        for value in values {
            let offered = found["options"]
                .as_array()
                .into_iter()
                .flatten()
                .any(|option| option["value"] == *value);
            if found["type"] == 3 && !offered {
                return Err(ActError::Value(format!("the select has no option {value:?}")));
            }
        }
        let resolved =
            options_given::resolve(&state, channel, found["type"].as_u64().unwrap_or(0), values)?;
        let data = json!({"component_type": found["type"], "custom_id": custom_id, "values": values,
            "resolved": resolved, "id": 1});
        Ok(self.send(&mut state, COMPONENT, user, channel, Some(message), 0, data))
    }

    /// A person fills in the modal that answered `interaction`, and sends it.
    ///
    /// # Errors
    ///
    /// When there is no modal, or a field is missing, unknown, too short or too long.
    pub fn submit_modal(
        &self,
        user: u64,
        interaction: u64,
        fields: &[(&str, &str)],
    ) -> Result<u64, ActError> {
        let mut state = self.state();
        let opened = state.interactions.get(&interaction).filter(|found| found.user == user);
        let Some(Interaction { response: Some(Response::Modal(modal)), channel, source, .. }) =
            opened
        else {
            return Err(ActError::NoModal(interaction));
        };
        let (modal, channel, source) = (modal.clone(), *channel, *source);
        let data = options_given::modal(&modal, fields)?;
        Ok(self.send(&mut state, MODAL_SUBMIT, user, channel, source, 0, data))
    }

    /// How the bot answered an interaction; `None` while it still may.
    pub fn answer(&self, interaction: u64) -> Option<Answer> {
        let now = self.inner().clock.elapsed();
        let state = self.state();
        let found = state.interactions.get(&interaction)?;
        let answer = match &found.response {
            None if now >= found.at + FIRST_ANSWER => Answer::Missed,
            None => return None,
            Some(Response::Message) => {
                let id = found.original?;
                match state.messages.get(&id) {
                    Some(message) if message.flags & LOADING != 0 => Answer::Deferred,
                    message => {
                        Answer::Message { id, ephemeral: message.is_some_and(|m| m.only.is_some()) }
                    }
                }
            }
            Some(Response::DeferredUpdate) => Answer::Deferred,
            Some(Response::Update) => Answer::Updated,
            Some(Response::Choices(choices)) => Answer::Choices(choices.clone()),
            Some(Response::Modal(modal)) => Answer::Modal(modal.clone()),
        };
        Some(answer)
    }

    /// Makes an interaction and sends it to the gateway.
    #[expect(
        clippy::too_many_arguments,
        reason = "the parts of an interaction, named at one place each"
    )]
    fn send(
        &self,
        state: &mut State,
        kind: u8,
        user: u64,
        channel: u64,
        source: Option<u64>,
        option: i64,
        data: Value,
    ) -> u64 {
        let inner = self.inner();
        let id = state.snowflake(inner.clock.unix());
        let interaction = Interaction {
            id,
            token: format!("made-up-interaction-token-{id:x}"),
            kind,
            user,
            channel,
            at: inner.clock.elapsed(),
            command: data["name"].as_str().filter(|_| kind == COMMAND).map(str::to_owned),
            source,
            option,
            follow_ups: 0,
            response: None,
            original: None,
        };
        let event = shapes::interaction(state, &interaction, data);
        state.interactions.insert(id, interaction);
        state.counts.interactions += 1;
        state.gateway.dispatch("INTERACTION_CREATE", NONE, &event);
        inner.bump();
        id
    }
}

/// The registered command, if it is offered to this person here.
fn offered(state: &State, user: u64, channel: u64, command: &str) -> Result<Value, ActError> {
    if !state.users.contains_key(&user) {
        return Err(ActError::UnknownUser(user));
    }
    if !state.sees(channel, user) {
        return Err(ActError::UnknownChannel(channel));
    }
    let name = command.split(' ').next().unwrap_or_default();
    let unknown = || ActError::UnknownCommand(name.to_owned());
    let guild = state.guild_of(channel);
    let of = |place: Option<u64>| {
        let commands = state.commands.get(&place).into_iter().flatten();
        commands.clone().find(|found| found["name"] == name && found["type"] == 1)
    };
    let found = guild.and_then(|guild| of(Some(guild))).or_else(|| of(None)).ok_or_else(unknown)?;
    let context = u64::from(state.context(channel));
    let here = match found["contexts"].as_array() {
        Some(contexts) => contexts.iter().any(|one| one.as_u64() == Some(context)),
        None => guild.is_some() || found["dm_permission"] != false,
    };
    // Commands are for guilds alone, unless they say that they go with people (0 and 1).
    let goes_by = |kind: u64| match found["integration_types"].as_array() {
        Some(kinds) => kinds.iter().any(|one| one.as_u64() == Some(kind)),
        None => kind == 0,
    };
    let by_guild = state.is_installed_at(channel) && goes_by(0);
    let by_person = state.installed.contains(&user) && goes_by(1);
    if !here || !by_guild && !by_person {
        return Err(unknown());
    }
    if guild.is_some() {
        let has = state.permissions(channel, user);
        let needed =
            found["default_member_permissions"].as_str().and_then(|text| text.parse().ok());
        // "0" is for administrators only.
        let needed: u64 =
            needed.map_or(0, |needed| if needed == 0 { ADMINISTRATOR } else { needed });
        let needed = needed | USE_APPLICATION_COMMANDS;
        if has & ADMINISTRATOR == 0 && has & needed != needed {
            return Err(ActError::NotAllowed(name.to_owned()));
        }
    }
    Ok(found.clone())
}

/// The components of a message that a person can press.
fn pressable(state: &State, user: u64, channel: u64, message: u64) -> Result<Vec<Value>, ActError> {
    if !state.sees(channel, user) {
        return Err(ActError::UnknownChannel(channel));
    }
    let found = state.messages.get(&message).filter(|found| {
        found.channel == channel
            && shapes::is_shown(found)
            && found.only.is_none_or(|only| only == user)
    });
    found.map(|found| found.components.to_vec()).ok_or(ActError::UnknownMessage(message))
}

//! Reading what people see.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::check::message::EPHEMERAL;
use super::files::Attached;
use super::forwarded::Forward;
use super::json as shapes;
use super::seen::{Forwarded, Message, Thread};
use super::server::Server;
use super::state::{Place, State, Stored};

impl Server {
    /// The messages of a channel in order, as a person sees them: with the ephemeral ones for this
    /// person, without deleted ones and those that the bot is still thinking of. Empty for who cannot
    /// see the channel.
    pub fn messages(&self, channel: u64, viewer: u64) -> Vec<Message> {
        let state = self.state();
        if !state.sees(channel, viewer) {
            return Vec::new();
        }
        let ids = state
            .channels
            .get(&channel)
            .map(|channel| channel.messages.as_slice())
            .unwrap_or_default();
        ids.iter()
            .filter_map(|id| state.messages.get(id))
            .filter(|found| shapes::is_shown(found) && found.only.is_none_or(|only| only == viewer))
            .map(|found| view(&state, found))
            .collect()
    }

    /// One message, if it is there.
    pub fn message(&self, id: u64) -> Option<Message> {
        let state = self.state();
        state.messages.get(&id).map(|found| view(&state, found))
    }

    /// The threads under a channel, the eldest first: a forum's posts, what was opened under messages.
    pub fn threads(&self, channel: u64) -> Vec<Thread> {
        let state = self.state();
        let under = state.channels.values().filter_map(|found| {
            let is_under = matches!(found.place, Place::Guild { parent: Some(parent), .. } if parent == channel);
            let (_, tags) = found.made.clone().unwrap_or_default();
            is_under.then(|| Thread { id: found.id, name: found.name.clone(), tags })
        });
        under.collect()
    }

    /// The global commands, as the server shows them.
    pub fn commands(&self) -> Vec<serde_json::Value> {
        self.state().commands.get(&None).cloned().unwrap_or_default()
    }
}

fn view(state: &State, found: &Stored) -> Message {
    let author = state.users.get(&found.author);
    Message {
        id: found.id,
        channel: found.channel,
        author: found.author,
        author_name: author.map(|user| user.name.clone()).unwrap_or_default(),
        bot: author.is_some_and(|user| user.bot),
        used: used(state, found),
        content: found.content.clone(),
        embeds: found.embeds.to_vec(),
        components: found.components.to_vec(),
        files: by_name(&found.files),
        forwarded: found.forwarded.as_ref().map(forwarded),
        flags: found.flags | if found.only.is_some() { EPHEMERAL } else { 0 },
        ephemeral: found.only.is_some(),
        edited: found.edited.is_some(),
        crossposted: found.crossposted,
        mentions: found.mentions.clone(),
        nonce: found.nonce.as_ref().map(super::rest::plain),
        at: found.at,
    }
}

fn by_name(files: &[Arc<Attached>]) -> BTreeMap<String, Arc<Vec<u8>>> {
    files.iter().map(|file| (file.name.clone(), Arc::clone(&file.bytes))).collect()
}

fn forwarded(forward: &Forward) -> Forwarded {
    let Forward { channel, message, snapshot, .. } = forward;
    Forwarded {
        channel: *channel,
        message: *message,
        content: snapshot.content.clone(),
        embeds: snapshot.embeds.to_vec(),
        components: snapshot.components.to_vec(),
        files: by_name(&snapshot.files),
    }
}

/// Who ran which command, as the client shows it above the first answer.
fn used(state: &State, found: &Stored) -> Option<(String, String)> {
    let interaction = state.interactions.get(&found.interaction?)?;
    let command = interaction.command.clone().filter(|_| interaction.original == Some(found.id))?;
    let user = state.users.get(&interaction.user)?;
    Some((user.name.clone(), command))
}

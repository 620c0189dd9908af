//! People and channels: reading them, and opening direct messages.

use super::{Now, Outcome, Request, ok};
use crate::discord::check::form::Form;
use crate::discord::errors::{self, ApiError};
use crate::discord::json as shapes;
use crate::discord::state::{Channel, State};

/// The channel, if the bot may see it.
pub(super) fn visible(state: &State, channel: u64) -> Result<&Channel, ApiError> {
    let found = state.channels.get(&channel).ok_or_else(errors::unknown_channel)?;
    if state.sees(channel, state.bot) { Ok(found) } else { Err(errors::missing_access()) }
}

pub(super) fn channel(state: &State, channel: u64) -> Outcome {
    ok(shapes::channel(state, visible(state, channel)?))
}

pub(super) fn user(state: &State, user: u64) -> Outcome {
    ok(shapes::user(state.users.get(&user).ok_or_else(errors::unknown_user)?))
}

/// Schema `CreatePrivateChannelRequest`, without what only people's clients use.
const OPEN_DM: &[&str] = &["recipient_id"];

pub(super) fn open_dm(state: &mut State, request: &Request<'_>, now: Now) -> Outcome {
    let body = request.object()?;
    let mut form = Form::default();
    form.known(body, OPEN_DM);
    form.require(body, "recipient_id");
    let recipient = form.snowflake(body, "recipient_id");
    form.finish()?;
    let recipient = recipient.unwrap_or_default();
    if recipient == state.bot || !state.users.contains_key(&recipient) {
        return Err(errors::invalid_recipient());
    }
    if state.dm(recipient).is_none() {
        state.counts.dms_opened += 1;
    }
    // Opening always works; whether the person can be written to shows when something is sent.
    let id = state.open_dm(recipient, false, now.unix);
    channel(state, id)
}

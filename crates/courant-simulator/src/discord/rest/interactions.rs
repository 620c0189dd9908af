//! The first answer to an interaction: within three seconds, and once.

use std::time::Duration;

use serde_json::{Value, json};

use super::{Now, Outcome, messages, no_content, ok, posting};
use crate::discord::check::form::{Files, Object, present};
use crate::discord::check::message::{EPHEMERAL, IS_COMPONENTS_V2, LOADING};
use crate::discord::check::{self, callback as rules};
use crate::discord::errors;
use crate::discord::json as shapes;
use crate::discord::shown;
use crate::discord::state::{Response, State};

/// How long the first answer may take (developer documentation,
/// `interactions/receiving-and-responding`).
pub(crate) const FIRST_ANSWER: Duration = Duration::from_secs(3);

pub(super) fn callback(
    state: &mut State,
    (body, files): (&Object, Files),
    id: u64,
    token: &str,
    with_response: bool,
    now: Now,
) -> Outcome {
    let found = state.interactions.get(&id).filter(|found| found.token == token);
    let found = found.ok_or_else(errors::unknown_interaction)?;
    if found.response.is_some() {
        return Err(errors::already_acknowledged());
    }
    if now.at >= found.at + FIRST_ANSWER {
        return Err(errors::unknown_interaction());
    }
    let (user, channel, source) = (found.user, found.channel, found.source);
    let pressed = source.and_then(|source| state.messages.get(&source));
    let v2 = pressed.is_some_and(|pressed| pressed.flags & IS_COMPONENTS_V2 != 0);
    let kind = rules::callback(body, found.kind, source.is_some(), v2, found.option, &files)?;
    let empty = Object::new();
    let data = present(body, "data").and_then(Value::as_object).unwrap_or(&empty);
    let mut original = source;
    let response = match kind {
        4 | 5 => {
            if kind == 4 {
                check::not_empty(data)?;
            }
            let mut stored = posting::draft(
                state,
                if kind == 4 { data } else { &empty },
                channel,
                Some(id),
                now,
            );
            stored.files = state.attach(channel, files, now.unix);
            if check::message::flags(data) & EPHEMERAL != 0 {
                stored.only = Some(user);
            }
            if kind == 5 {
                stored.flags |= LOADING;
            }
            original = Some(stored.id);
            state.store(stored);
            Response::Message
        }
        6 => Response::DeferredUpdate,
        7 => {
            if let Some(pressed) = pressed {
                posting::check_result(pressed, data)?;
                let message = pressed.id;
                messages::rewrite(state, message, data, now);
            }
            Response::Update
        }
        8 => Response::Choices(choices(data)),
        _ => Response::Modal(Value::Object(data.clone())),
    };
    if let Some(found) = state.interactions.get_mut(&id) {
        found.response = Some(response);
        found.original = original;
    }
    if !with_response {
        return no_content();
    }
    let interaction = json!({"id": shapes::id(id), "type": state.interactions.get(&id).map(|found| found.kind),
        "response_message_id": original.map(shapes::id)});
    let message = original.and_then(|original| state.messages.get(&original));
    let shown = message.map(|message| shown::message(state, message));
    ok(json!({"interaction": interaction, "resource": {"type": kind, "message": shown}}))
}

fn choices(data: &Object) -> Vec<(String, Value)> {
    let items = data.get("choices").and_then(Value::as_array);
    let items = items.into_iter().flatten();
    items
        .map(|item| (item["name"].as_str().unwrap_or_default().to_owned(), item["value"].clone()))
        .collect()
}

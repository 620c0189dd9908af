//! What one does on the page: say, press, choose, fill in, and drop a file.

use super::super::acting::{self, Asked, Said};
use super::super::samples::INBOX;
use super::super::stage::{Place, Seat};
use super::Shared;
use axum::Json;
use axum::body::Bytes;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use courant_core::intake::take_in;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A line that is typed.
#[derive(Debug, Deserialize)]
pub(super) struct Line {
    seat: String,
    text: String,
}

/// A button that is pressed.
#[derive(Debug, Deserialize)]
pub(super) struct Press {
    seat: String,
    message: String,
    button: String,
}

/// A select of which values are chosen.
#[derive(Debug, Deserialize)]
pub(super) struct Choose {
    seat: String,
    message: String,
    select: String,
    values: Vec<String>,
}

/// A form that is filled in.
#[derive(Debug, Deserialize)]
pub(super) struct Fill {
    seat: String,
    interaction: String,
    fields: BTreeMap<String, String>,
}

/// A key that asks for a chat; the demo has one to pick.
#[derive(Debug, Deserialize)]
pub(super) struct Share {
    seat: String,
    request: i32,
}

/// An option that is being typed.
#[derive(Debug, Deserialize)]
pub(super) struct Complete {
    seat: String,
    line: String,
    option: String,
    typed: String,
}

/// The name of a dropped file.
#[derive(Debug, Deserialize)]
pub(super) struct Dropped {
    name: String,
}

pub(super) async fn say(State(shared): State<Shared>, Json(line): Json<Line>) -> Response {
    let Some(place) = place(&shared, &line.seat) else { return nowhere() };
    answered(&shared, acting::say(&shared.stage, place, &line.text)).await
}

pub(super) async fn press(State(shared): State<Shared>, Json(press): Json<Press>) -> Response {
    let Some(place) = place(&shared, &press.seat) else { return nowhere() };
    let message = press.message.parse().unwrap_or_default();
    answered(&shared, acting::press(&shared.stage, place, message, &press.button)).await
}

pub(super) async fn select(State(shared): State<Shared>, Json(choose): Json<Choose>) -> Response {
    let Some(Place::Discord { user, channel }) = place(&shared, &choose.seat) else {
        return nowhere();
    };
    let values: Vec<&str> = choose.values.iter().map(String::as_str).collect();
    let message = choose.message.parse().unwrap_or_default();
    let chosen = shared.stage.discord.select(user, channel, message, &choose.select, &values);
    answered(&shared, chosen.map(Asked::Interaction).map_err(|error| error.to_string())).await
}

pub(super) async fn fill(State(shared): State<Shared>, Json(fill): Json<Fill>) -> Response {
    let Some(Place::Discord { user, .. }) = place(&shared, &fill.seat) else { return nowhere() };
    let fields: Vec<_> =
        fill.fields.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect();
    let interaction = fill.interaction.parse().unwrap_or_default();
    let sent = shared.stage.discord.submit_modal(user, interaction, &fields);
    answered(&shared, sent.map(Asked::Interaction).map_err(|error| error.to_string())).await
}

pub(super) async fn share(State(shared): State<Shared>, Json(share): Json<Share>) -> Response {
    let Some(Place::Telegram { user, .. }) = place(&shared, &share.seat) else { return nowhere() };
    let channel = shared.stage.channel;
    let shared_chat = shared.stage.telegram.share_chat(user, share.request, channel);
    answered(&shared, shared_chat.map(|_| Asked::Nothing).map_err(|error| error.to_string())).await
}

/// Suggestions for an option, as Discord's client asks for them while one types.
pub(super) async fn complete(State(shared): State<Shared>, Json(ask): Json<Complete>) -> Response {
    let Some(Place::Discord { user, channel }) = place(&shared, &ask.seat) else {
        return nowhere();
    };
    let Some((command, options)) = acting::slash(&ask.line) else { return nowhere() };
    let options: Vec<_> = options
        .iter()
        .filter(|(name, _)| *name != ask.option)
        .map(|(name, value)| (name.as_str(), value.clone()))
        .collect();
    let focused = (ask.option.as_str(), ask.typed.as_str());
    let asked = shared.stage.discord.complete(user, channel, &command, &options, focused);
    answered(&shared, asked.map(Asked::Interaction).map_err(|error| error.to_string())).await
}

/// Takes a dropped file in; it goes to everybody who gets the demo's inbox.
pub(super) async fn drop_file(
    State(shared): State<Shared>,
    Query(dropped): Query<Dropped>,
    bytes: Bytes,
) -> Response {
    let newsletters = match shared.store.newsletters().await {
        Ok(all) => all,
        Err(error) => return super::trouble(&error),
    };
    let Some(inbox) = newsletters.iter().find(|newsletter| newsletter.slug.as_str() == INBOX.0)
    else {
        return refused("the demo is not ready yet");
    };
    match take_in(&shared.store, inbox, &dropped.name, bytes.to_vec(), Timestamp::now()).await {
        Ok(intake) => {
            let issues: Vec<Value> = intake
                .issues
                .iter()
                .map(|(title, taken)| json!({ "id": taken.issue.0, "title": title, "new": taken.is_new() }))
                .collect();
            Json(json!({ "issues": issues, "notes": intake.notes })).into_response()
        }
        Err(error) => refused(&format!("{}: {error}", dropped.name)),
    }
}

fn place(shared: &Shared, seat: &str) -> Option<Place> {
    shared.stage.seats().into_iter().find(|known| known.id == seat).map(|Seat { place, .. }| place)
}

fn nowhere() -> Response {
    refused("there is no such chat here")
}

fn refused(words: &str) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, Json(json!({ "notice": words }))).into_response()
}

/// What the bot says to it beside the chat.
async fn answered(shared: &Shared, asked: Result<Asked, String>) -> Response {
    let asked = match asked {
        Ok(asked) => asked,
        Err(words) => return refused(&words),
    };
    let Said { notice, open, form, choices } = acting::answer(&shared.stage, &asked).await;
    // A link into the private chat with the bot is followed here, as the app would.
    let start = open.as_deref().and_then(|url| url.split_once("?start=")).map(|(_, code)| code);
    // Numbers of this size do not survive a browser's arithmetic.
    let form = form.map(|(id, form)| json!({ "interaction": id.to_string(), "form": form }));
    let choices: Vec<Value> =
        choices.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    let start = start.map(str::to_owned);
    Json(
        json!({ "notice": notice, "open": open, "start": start, "form": form, "choices": choices }),
    )
    .into_response()
}

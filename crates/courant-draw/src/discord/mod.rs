//! Messages as Discord's clients show them: a flat list with a picture beside each.

mod component;
mod control;
mod embed;
mod markdown;
mod text;

use courant_simulator::discord::{Message, SUPPRESS_EMBEDS};
use maud::{Markup, html};
use serde_json::Value;

/// Colours that people's pictures have.
const COLOURS: u64 = 6;

/// Draws a message.
pub fn message(message: &Message) -> String {
    let class = if message.bot { "message dc bot" } else { "message dc own" };
    let name = message.author_name.as_str();
    let initial = name.chars().next().unwrap_or('?').to_uppercase().to_string();
    let colour = format!("avatar colour{}", message.author % COLOURS);
    let embeds = (message.flags & SUPPRESS_EMBEDS == 0).then_some(&message.embeds);
    let drawn = html! {
        article class=(class) data-id=(message.id) aria-label=(name) {
            div class=(colour) aria-hidden="true" { (initial) }
            div class="body" dir="auto" {
                @if let Some((who, command)) = &message.used {
                    div class="used" { b { (who) } " used " b { "/" (command) } }
                }
                div class="author" {
                    span class="name" { (name) }
                    @if message.bot { span class="badge" { "APP" } }
                }
                @if !message.content.is_empty() {
                    div class="text" { (text::draw(&message.content)) }
                }
                @for one in embeds.into_iter().flatten() { (embed::draw(one)) }
                (component::several(&message.components))
                @if message.edited { div class="mark" { "(edited)" } }
                @if message.ephemeral {
                    div class="mark only" { "Only you can see this message" }
                }
            }
        }
    };
    drawn.into_string()
}

/// The coloured bar at the side of a box; without a colour there is a grey one.
fn accent(colour: &Value) -> Markup {
    let colour = colour.as_u64().filter(|colour| *colour <= 0xff_ffff);
    let fill = colour.map(|colour| format!("#{colour:06x}"));
    html! {
        svg class="accent" aria-hidden="true" viewBox="0 0 4 4" preserveAspectRatio="none" {
            rect width="4" height="4" fill=[fill] {}
        }
    }
}

//! Messages as Telegram's clients show them: bubbles with buttons under them.

mod card;
mod entities;
mod keyboard;
mod rich;
mod words;

use crate::picture::Picture;
use courant_simulator::telegram::{Message, Sender};
use maud::{Markup, html};

/// The bot's name, which a message does not carry.
const BOT: &str = "Courant";

/// Draws a message.
pub fn message(message: &Message) -> String {
    let (class, name) = match &message.sender {
        Sender::Bot => ("message tg bot", BOT),
        Sender::User(_, name) => ("message tg own", name.as_str()),
        Sender::Chat(_) => ("message tg own", "This chat"),
    };
    let wide = message.rich.is_some() || message.photo.is_some() || message.preview.is_some();
    let drawn = html! {
        article class=(class) data-id=(message.id) aria-label=(name) {
            div class=(if wide { "bubble wide" } else { "bubble" }) {
                div class="sender" dir="auto" { (name) }
                (content(message))
                @if message.edited { div class="mark" { "edited" } }
            }
            (keyboard::rows(&message.buttons))
        }
    };
    drawn.into_string()
}

/// A file's size as clients say it.
fn size(bytes: usize) -> String {
    match bytes {
        0..1024 => format!("{bytes} B"),
        1024..1_048_576 => format!("{} KB", bytes / 1024),
        _ => format!("{} MB", bytes / 1_048_576),
    }
}

fn content(message: &Message) -> Markup {
    if let Some(blocks) = &message.rich {
        return html! { div class="text rich" { (rich::blocks(blocks)) } };
    }
    let text = entities::draw(&message.text, &message.entities);
    if let Some(photo) = &message.photo {
        let address = photo.strip_prefix("upload:").unwrap_or(photo);
        let picture =
            Picture { address, caption: html! {}, alt: "Picture", small: false, spoiler: false };
        return html! {
            (picture.draw())
            @if !message.text.is_empty() { div class="text" dir="auto" { (text) } }
        };
    }
    if let Some(document) = &message.document {
        return html! {
            div class="file" { (document.name) " · " (size(document.bytes.len())) }
            @if !message.text.is_empty() { div class="text" dir="auto" { (text) } }
        };
    }
    let card = message.preview.as_ref().map(card::draw);
    let above = message.preview.as_ref().is_some_and(|preview| preview.above);
    html! {
        @if above { @if let Some(card) = &card { (card) } }
        div class="text" dir="auto" { (text) }
        @if !above { @if let Some(card) = &card { (card) } }
    }
}

//! Components: what a message is made of, and the rows under it.

use super::{accent, control, text};
use crate::LEVELS;
use crate::picture::Picture;
use maud::{Markup, html};
use serde_json::Value;

/// Draws components in order.
pub(super) fn several(of: &[Value]) -> Markup {
    at(of, 0)
}

fn at(of: &[Value], level: usize) -> Markup {
    html! { @if level <= LEVELS { @for component in of { (one(component, level)) } } }
}

fn list<'a>(of: &'a Value, name: &str) -> &'a [Value] {
    of[name].as_array().map(Vec::as_slice).unwrap_or_default()
}

fn one(of: &Value, level: usize) -> Markup {
    let inner = || at(list(of, "components"), level + 1);
    match of["type"].as_u64().unwrap_or_default() {
        1 => html! { div class="row" { (inner()) } },
        2 => control::button(of),
        3 | 5..=8 => control::select(of),
        9 => html! {
            div class="section" {
                div class="main" { (inner()) }
                (at(std::slice::from_ref(&of["accessory"]), level + 1))
            }
        },
        10 => {
            html! { div class="text" { (text::draw(of["content"].as_str().unwrap_or_default())) } }
        }
        11 => media(of, &of["media"], true),
        12 => html! {
            div class="gallery" { @for item in list(of, "items") { (media(item, &item["media"], false)) } }
        },
        13 => {
            let address = of["file"]["url"].as_str().unwrap_or("A file");
            html! { div class="file" { (address.trim_start_matches("attachment://")) } }
        }
        14 => {
            let wide = if of["spacing"] == 2 { "separator wide" } else { "separator" };
            html! {
                @if of["divider"] == false { div class=(wide) {} } @else { hr class=(wide); }
            }
        }
        17 => html! {
            div class="container" {
                @if of["accent_color"].is_u64() { (accent(&of["accent_color"])) }
                div class="inside" { (inner()) }
            }
        },
        _ => html! {},
    }
}

fn media(of: &Value, media: &Value, small: bool) -> Markup {
    let words = of["description"].as_str().unwrap_or_default();
    let picture = Picture {
        address: media["url"].as_str().unwrap_or_default(),
        caption: html! { (words) },
        alt: words,
        small,
        spoiler: of["spoiler"] == true,
    };
    picture.draw()
}

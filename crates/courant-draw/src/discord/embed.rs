//! Embeds: boxes with a coloured bar.

use super::{accent, text};
use crate::link::{Link, around};
use crate::picture::Picture;
use maud::{Markup, html};
use serde_json::Value;

/// Draws an embed.
pub(super) fn draw(of: &Value) -> Markup {
    let string = |value: &Value| value.as_str().filter(|text| !text.is_empty()).map(str::to_owned);
    let link = |value: &Value| value.as_str().and_then(Link::new);
    let author = string(&of["author"]["name"]);
    let title = string(&of["title"]);
    let description = string(&of["description"]);
    let footer = string(&of["footer"]["text"]);
    let fields = of["fields"].as_array().map(Vec::as_slice).unwrap_or_default();
    html! {
        div class="embed" {
            (accent(&of["color"]))
            div class="inside" {
                div class="beside" {
                    div class="main" {
                        @if let Some(name) = author {
                            div class="by" {
                                (around(link(&of["author"]["url"]).as_ref(), "plain", &html! { (name) }))
                            }
                        }
                        @if let Some(title) = title {
                            div class="title" {
                                (around(link(&of["url"]).as_ref(), "link", &html! { (title) }))
                            }
                        }
                        @if let Some(text) = description {
                            div class="text" { (text::draw(&text)) }
                        }
                        @if !fields.is_empty() {
                            div class="fields" { @for one in fields { (field(one)) } }
                        }
                    }
                    @if let Some(url) = of["thumbnail"]["url"].as_str() { (picture(url, true)) }
                }
                @if let Some(url) = of["image"]["url"].as_str() { (picture(url, false)) }
                @if let Some(footer) = footer { div class="footer" { (footer) } }
            }
        }
    }
}

fn field(of: &Value) -> Markup {
    let words = |name: &str| text::draw(of[name].as_str().unwrap_or_default());
    html! {
        div class=(if of["inline"] == true { "field beside" } else { "field" }) {
            div class="name" { (words("name")) }
            div class="text" { (words("value")) }
        }
    }
}

fn picture(address: &str, small: bool) -> Markup {
    let alt = "Picture of the embed";
    Picture { address, caption: html! {}, alt, small, spoiler: false }.draw()
}

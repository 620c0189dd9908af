//! The blocks of rich messages → HTML; a kind that is not known is drawn as its text.

mod table;
mod text;

use super::{keyboard, words};
use crate::LEVELS;
use crate::picture::Picture;
use courant_simulator::telegram::Button;
use maud::{Markup, html};
use serde_json::Value;
use text::rich;

/// Draws a list of blocks.
pub(super) fn blocks(of: &Value) -> Markup {
    several(of, 0)
}

fn several(of: &Value, level: usize) -> Markup {
    html! { @for block in of.as_array().into_iter().flatten() { (one(block, level + 1)) } }
}

fn one(block: &Value, level: usize) -> Markup {
    if level > LEVELS {
        return html! { p dir="auto" { (text::plain(block)) } };
    }
    let words = || rich(&block["text"], level);
    match block["type"].as_str().unwrap_or_default() {
        "paragraph" => html! { p dir="auto" { (words()) } },
        "heading" => heading(block["size"].as_u64().unwrap_or(3), &words()),
        "pre" => words::pre(block["language"].as_str(), &words()),
        "footer" => html! { p class="footer" dir="auto" { (words()) } },
        "divider" => html! { hr; },
        "anchor" => html! {},
        "list" => list(&block["items"], level),
        "blockquote" => html! {
            blockquote dir="auto" { (several(&block["blocks"], level)) (credit(block, level)) }
        },
        "expandable_blockquote" => words::folded(&html! { (words()) (credit(block, level)) }),
        "pullquote" => html! {
            blockquote class="pull" dir="auto" { p { (words()) } (credit(block, level)) }
        },
        "collage" | "slideshow" => html! {
            div class="collage" { (several(&block["blocks"], level)) }
            (caption(&block["caption"], level))
        },
        "table" => table::draw(block, level),
        "details" => html! {
            details open[block["is_open"] == true] {
                summary dir="auto" { (rich(&block["summary"], level)) }
                (several(&block["blocks"], level))
            }
        },
        "buttons" => html! {
            div class="row" {
                @for one in block["buttons"].as_array().into_iter().flatten() { (button(one)) }
            }
        },
        "photo" => photo(block, level),
        _ => {
            let text = text::plain(block);
            html! { @if !text.trim().is_empty() { p dir="auto" { (text) } } }
        }
    }
}

/// A heading of a size from 1 to 6; under the page's own headings, it is one of the third level.
fn heading(size: u64, words: &Markup) -> Markup {
    let class = format!("size{}", size.clamp(1, 6));
    html! {
        div class={ "heading " (class) } role="heading" aria-level=(size.clamp(1, 6) + 2) dir="auto" {
            (words)
        }
    }
}

fn list(items: &Value, level: usize) -> Markup {
    let items = items.as_array().map(Vec::as_slice).unwrap_or_default();
    let ordered = items.first().is_some_and(|item| item["type"].is_string());
    let entry = |item: &Value| {
        html! {
            @if item["has_checkbox"] == true {
                span class="box" role="img"
                    aria-label=(if item["is_checked"] == true { "done" } else { "to do" }) {
                    (if item["is_checked"] == true { "☑" } else { "☐" })
                }
            }
            (several(&item["blocks"], level))
        }
    };
    html! {
        @if ordered {
            ol {
                @for item in items {
                    li value=[item["value"].as_i64()] type=[numbering(item)] { (entry(item)) }
                }
            }
        } @else {
            ul {
                @for item in items {
                    li class=[(item["has_checkbox"] == true).then_some("task")] { (entry(item)) }
                }
            }
        }
    }
}

fn numbering(item: &Value) -> Option<&'static str> {
    let kind = item["type"].as_str()?;
    ["a", "A", "i", "I", "1"].into_iter().find(|known| *known == kind)
}

fn photo(block: &Value, level: usize) -> Markup {
    let media = &block["photo"];
    let words = &block["caption"]["text"];
    let alt = text::plain(words);
    let picture = Picture {
        address: media["media"].as_str().unwrap_or_default(),
        caption: html! {
            (rich(words, level))
            @if !block["caption"]["credit"].is_null() {
                " " span class="credit" { (rich(&block["caption"]["credit"], level)) }
            }
        },
        alt: &alt,
        small: false,
        spoiler: media["has_spoiler"] == true,
    };
    picture.draw()
}

fn caption(of: &Value, level: usize) -> Markup {
    html! {
        @if !of.is_null() {
            p class="footer" dir="auto" { (rich(&of["text"], level)) (credit(of, level)) }
        }
    }
}

fn credit(of: &Value, level: usize) -> Markup {
    html! {
        @if !of["credit"].is_null() {
            span class="credit" dir="auto" { (rich(&of["credit"], level)) }
        }
    }
}

/// A button inside a message; its label is a rich text, and pressed it is named by its words.
fn button(of: &Value) -> Markup {
    let owned = |value: &Value| value.as_str().map(str::to_owned);
    keyboard::button(&Button {
        label: text::plain(&of["text"]),
        data: owned(&of["callback_data"]),
        url: owned(&of["url"]),
        copy: owned(&of["copy_text"]["text"]),
    })
}

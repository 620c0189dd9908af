//! Rich texts: strings, lists of them, and objects that say by their `type` what they are.

use super::super::words;
use crate::LEVELS;
use crate::link::{Link, around};
use maud::{Markup, html};
use serde_json::Value;

/// Draws a rich text.
pub(super) fn rich(of: &Value, level: usize) -> Markup {
    within(of, level, false)
}

/// Draws a rich text; links inside a link are its words.
fn within(of: &Value, level: usize, linked: bool) -> Markup {
    if level > LEVELS {
        return html! { (plain(of)) };
    }
    match of {
        Value::String(text) => html! { (text) },
        Value::Array(parts) => {
            html! { @for part in parts { (within(part, level + 1, linked)) } }
        }
        Value::Object(_) => object(of, level, linked),
        _ => html! {},
    }
}

fn object(of: &Value, level: usize, linked: bool) -> Markup {
    let kind = of["type"].as_str().unwrap_or_default();
    let inner = |linked| within(&of["text"], level + 1, linked);
    let string = |name: &str| of[name].as_str().unwrap_or_default();
    let link = match kind {
        "url" => Some(Link::new(string("url"))),
        "email_address" => Some(Link::new(&format!("mailto:{}", string("email_address")))),
        _ => None,
    };
    match (link, kind) {
        (Some(_), _) if linked => inner(true),
        (Some(link), _) => around(link.as_ref(), "link", &inner(true)),
        (None, "anchor_link" | "reference_link") => {
            html! { span class="live" { (inner(linked)) } }
        }
        (None, "button") if linked => html! { (plain(of)) },
        (None, "button") => html! { span class="inline" { (super::button(&of["button"])) } },
        (None, "anchor") => html! {},
        (None, _) if of["text"].is_null() => html! { (plain(of)) },
        (None, _) => words::styled(kind, &inner(linked)),
    }
}

/// The words of a rich text or of anything that has some: what stands in fields that are shown.
pub(super) fn plain(of: &Value) -> String {
    let mut words = String::new();
    collect(of, &mut words);
    words
}

fn collect(of: &Value, words: &mut String) {
    /// Fields that hold something shown.
    const SHOWN: [&str; 10] = [
        "summary",
        "text",
        "alternative_text",
        "button",
        "buttons",
        "blocks",
        "items",
        "cells",
        "caption",
        "credit",
    ];
    match of {
        Value::String(text) => words.push_str(text),
        Value::Array(parts) => parts.iter().for_each(|part| collect(part, words)),
        Value::Object(fields) => {
            SHOWN.iter().filter_map(|name| fields.get(*name)).for_each(|part| collect(part, words));
        }
        _ => {}
    }
}

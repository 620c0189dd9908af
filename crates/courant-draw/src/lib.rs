//! Draws messages of Telegram and Discord as HTML, as their clients show them.
//!
//! Pure: no I/O, no clock, no script. Everything of a message is hostile and comes out escaped; links
//! lead to `http`, `https`, `mailto` and `tg` only; nothing is loaded from anywhere. The HTML lives
//! with a content security policy without inline styles, so numbers that are colours become SVG.
//!
//! A message is one `<article class="message tg|dc own|bot" data-id="…">`. What can be pressed is a
//! `<button data-press="…">`: the button's label on Telegram, its custom id on Discord. Selects are
//! `<select data-select="CUSTOM_ID">`.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "a test fails by panicking"))]

pub mod discord;
mod link;
mod page;
mod picture;
pub mod telegram;

pub use page::{Pane, document};

/// All rules for what is drawn here, each below `.message` or `.pane`.
pub const STYLE: &str = include_str!("style.css");

/// Levels of a message's own nesting that are drawn; what lies deeper is drawn as its text.
const LEVELS: usize = 24;

//! A whole page of its own: panes of messages side by side, without any script.

use crate::STYLE;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// What such a page has around its panes.
const PAGE: &str = include_str!("page.css");

/// Nothing is loaded and nothing runs.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The messages of one chat.
#[derive(Clone, Debug)]
pub struct Pane<'a> {
    /// What stands over them.
    pub title: &'a str,
    /// Whose client it looks like: `telegram` or `discord`.
    pub class: &'a str,
    /// The messages, as [`crate::telegram::message`] and [`crate::discord::message`] draw them.
    pub messages: Vec<String>,
}

/// A whole static page, which needs no other file and loads nothing.
pub fn document(title: &str, panes: &[Pane<'_>]) -> String {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                meta name="color-scheme" content="light dark";
                title { (title) }
                style { (PreEscaped(STYLE)) (PreEscaped(PAGE)) }
            }
            body {
                header class="top" { h1 { (title) } }
                main class="panes" { @for pane in panes { (draw(pane)) } }
            }
        }
    };
    page.into_string()
}

fn draw(pane: &Pane<'_>) -> Markup {
    let count = pane.messages.len();
    html! {
        section class={ "pane " (pane.class) } aria-label=(pane.title) {
            header class="bar" {
                h2 { (pane.title) }
                p { (count) (if count == 1 { " message" } else { " messages" }) }
            }
            div class="messages" {
                @for message in &pane.messages { (PreEscaped(message)) }
            }
        }
    }
}

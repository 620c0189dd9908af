//! Inline keyboards: rows of buttons.

use crate::link;
use courant_simulator::telegram::Button;
use maud::{Markup, html};

/// The rows under a message.
pub(super) fn rows(rows: &[Vec<Button>]) -> Markup {
    html! {
        @if !rows.is_empty() {
            div class="keyboard" {
                @for row in rows {
                    div class="row" { @for one in row { (button(one)) } }
                }
            }
        }
    }
}

/// One button; what copies a text cannot be pressed here.
pub(super) fn button(of: &Button) -> Markup {
    let label = html! { span dir="auto" { (of.label) } };
    match (&of.url, &of.copy) {
        (Some(url), _) => link::button(url, &label),
        (None, Some(_)) => html! { button type="button" disabled { (label) } },
        (None, None) => html! { button type="button" data-press=(of.label) { (label) } },
    }
}

//! What people press and choose from.

use crate::link;
use maud::{Markup, html};
use serde_json::Value;

/// A button in one of five styles; the link's is a link.
pub(super) fn button(of: &Value) -> Markup {
    let label = html! {
        @if let Some(emoji) = of["emoji"]["name"].as_str().filter(|_| of["emoji"]["id"].is_null()) {
            span class="emoji" { (emoji) }
        }
        span dir="auto" { (of["label"].as_str().unwrap_or_default()) }
    };
    let disabled = of["disabled"] == true;
    match (of["url"].as_str(), of["custom_id"].as_str()) {
        (Some(url), _) if !disabled => link::button(url, &label),
        (None, Some(id)) => {
            let class = match of["style"].as_u64() {
                Some(1) => "primary",
                Some(3) => "success",
                Some(4) => "danger",
                _ => "secondary",
            };
            html! {
                button type="button" class=(class) data-press=(id) disabled[disabled] { (label) }
            }
        }
        _ => html! { button type="button" class="secondary" disabled { (label) } },
    }
}

/// A select. Those of people, roles and channels have no options of their own.
pub(super) fn select(of: &Value) -> Markup {
    let id = of["custom_id"].as_str().unwrap_or_default();
    let name =
        of["placeholder"].as_str().filter(|text| !text.is_empty()).unwrap_or("Make a selection");
    let options = of["options"].as_array().map(Vec::as_slice).unwrap_or_default();
    let many = of["max_values"].as_u64().is_some_and(|most| most > 1);
    let chosen = options.iter().any(|option| option["default"] == true);
    html! {
        select data-select=(id) aria-label=(name) multiple[many] disabled[of["disabled"] == true] {
            @if !many { option value="" disabled selected[!chosen] hidden { (name) } }
            @for one in options {
                option value=(one["value"].as_str().unwrap_or_default())
                    selected[one["default"] == true] {
                    (one["label"].as_str().unwrap_or_default())
                    @if let Some(more) = one["description"].as_str() { " – " (more) }
                }
            }
        }
    }
}

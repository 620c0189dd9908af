//! Buttons → Discord's components, as JSON (serenity has no types for Components V2).

use courant_core::command::{Button, Press};
use serde_json::{Value, json};
use std::collections::HashSet;

/// Component types (Discord's component reference).
pub(crate) const ACTION_ROW: u8 = 1;
const BUTTON: u8 = 2;
pub(crate) const TEXT_DISPLAY: u8 = 10;
pub(crate) const MEDIA_GALLERY: u8 = 12;
pub(crate) const CONTAINER: u8 = 17;

/// Button styles: a grey one, and a link.
const SECONDARY: u8 = 2;
const LINK: u8 = 5;

/// Buttons in a row (Discord refuses more).
const ROW: usize = 5;

/// Characters on a button.
const LABEL: usize = 80;

/// Bytes of a link button's address.
const URL: usize = 512;

/// Rows of buttons, at most `rows` of them. Discord refuses two buttons that send the same, so the second
/// one is left out.
pub(crate) fn rows(buttons: &[Vec<Button>], rows: usize) -> Vec<Value> {
    let mut seen = HashSet::new();
    buttons
        .iter()
        .flat_map(|row| row.chunks(ROW))
        .map(|row| row.iter().filter_map(|one| button(one, &mut seen)).collect::<Vec<_>>())
        .filter(|row| !row.is_empty())
        .take(rows)
        .map(|row| json!({ "type": ACTION_ROW, "components": row }))
        .collect()
}

fn button(button: &Button, seen: &mut HashSet<String>) -> Option<Value> {
    let label: String = if button.label.encode_utf16().count() > LABEL {
        button.label.chars().take(LABEL / 2 - 1).chain(['…']).collect()
    } else {
        button.label.clone()
    };
    match &button.press {
        Press::Act(action) => {
            let id = action.encode();
            seen.insert(id.clone()).then(
                || json!({ "type": BUTTON, "style": SECONDARY, "label": label, "custom_id": id }),
            )
        }
        Press::Open(url) => {
            let web = url.starts_with("https://") || url.starts_with("http://");
            (web && url.len() <= URL)
                .then(|| json!({ "type": BUTTON, "style": LINK, "label": label, "url": url }))
        }
    }
}

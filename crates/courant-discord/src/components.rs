//! Buttons → Discord's components, as JSON (serenity has no types for Components V2).

use crate::incoming::BROUGHT;
use courant_core::briefing::Footing;
use courant_core::command::{Action, Button, MAX_COMMAND_CHARS, Press, Prompt, Reply};
use serde_json::{Value, json};
use std::collections::HashSet;

/// Component types (Discord's component reference).
pub(crate) const ACTION_ROW: u8 = 1;
const BUTTON: u8 = 2;
const SELECT: u8 = 3;
const TEXT_INPUT: u8 = 4;
pub(crate) const SECTION: u8 = 9;
pub(crate) const TEXT_DISPLAY: u8 = 10;
pub(crate) const THUMBNAIL: u8 = 11;
pub(crate) const MEDIA_GALLERY: u8 = 12;
pub(crate) const FILE: u8 = 13;
pub(crate) const SEPARATOR: u8 = 14;
pub(crate) const CONTAINER: u8 = 17;

/// Button styles: a grey one, and a link.
const SECONDARY: u8 = 2;
const LINK: u8 = 5;

/// A text input of one line.
const SHORT: u8 = 1;

/// Characters of a modal's title, and of its field's label (Discord's component reference).
const TITLE: usize = 45;

/// Buttons in a row (Discord refuses more).
const ROW: usize = 5;

/// Characters on a button.
const LABEL: usize = 80;

/// Characters of an option's label, and options of a menu.
const OPTION: usize = 100;
const OPTIONS: usize = 25;

/// The menu of an issue's sections, and that of an answer.
const CONTENTS: &str = "contents";
const MENU: &str = "menu";

/// Bytes of a link button's address.
const URL: usize = 512;

/// Rows of buttons, at most `rows` of them. Discord refuses two buttons that send the same, so the second
/// one is left out.
fn rows(buttons: &[Vec<Button>], rows: usize) -> Vec<Value> {
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

/// What can be chosen and pressed under an answer, in at most `most` rows.
pub(crate) fn of_reply(reply: &Reply, most: usize) -> Vec<Value> {
    let menu = reply.menu.as_ref().and_then(|menu| select(MENU, &menu.label, &menu.options));
    let left = most - usize::from(menu.is_some());
    menu.into_iter().chain(rows(&reply.buttons, left)).collect()
}

/// A field to type into, as a modal of its own.
pub(crate) fn modal(prompt: &Prompt, brought: bool) -> Value {
    let id = Action::Ask(prompt.question).encode();
    let field = json!({
        "type": TEXT_INPUT,
        "custom_id": "words",
        "style": SHORT,
        "label": label(&prompt.title, TITLE),
        "placeholder": label(&prompt.hint, OPTION),
        "required": true,
        "max_length": MAX_COMMAND_CHARS,
    });
    json!({
        "custom_id": if brought { format!("{id}{BROUGHT}") } else { id },
        "title": label(&prompt.title, TITLE),
        "components": [{ "type": ACTION_ROW, "components": [field] }],
    })
}

/// What can be pressed under a briefing, in at most `most` rows: its contents to choose from, then its buttons.
pub(crate) fn of_briefing(footing: &Footing, most: usize) -> Vec<Value> {
    let contents = select(CONTENTS, &footing.contents_label, &footing.contents);
    let left = most - usize::from(contents.is_some());
    contents.into_iter().chain(rows(&footing.rows, left)).collect()
}

/// A row with a menu of these buttons; none without buttons. What is chosen says what it does, so the menu's own id
/// says nothing.
fn select(id: &str, name: &str, buttons: &[Button]) -> Option<Value> {
    let option = |button: &Button| match &button.press {
        Press::Act(action) => {
            Some(json!({ "label": label(&button.label, OPTION), "value": action.encode() }))
        }
        Press::Open(_) => None,
    };
    let options: Vec<Value> = buttons.iter().filter_map(option).take(OPTIONS).collect();
    let name = label(name, OPTION);
    let select =
        json!({ "type": SELECT, "custom_id": id, "placeholder": name, "options": options });
    (!options.is_empty()).then(|| json!({ "type": ACTION_ROW, "components": [select] }))
}

fn button(button: &Button, seen: &mut HashSet<String>) -> Option<Value> {
    let label = label(&button.label, LABEL);
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

/// A label in at most `most` characters as Discord counts them.
fn label(text: &str, most: usize) -> String {
    if text.encode_utf16().count() > most {
        text.chars().take(most / 2 - 1).chain(['…']).collect()
    } else {
        text.to_owned()
    }
}

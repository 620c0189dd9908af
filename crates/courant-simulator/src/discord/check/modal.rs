//! A modal: a title and text inputs, each in an action row or under a label.

use super::component::{self, ACTION_ROW, CUSTOM_ID, Seen, TEXT_INPUT};
use super::form::{Form, Object, present};

/// A modal's title, and the label of an input (schema `ModalInteractionCallbackRequestData`).
const TITLE: usize = 45;
/// Components of a modal.
const COMPONENTS: usize = 5;
/// Characters of a text input.
const INPUT: usize = 4000;
const PLACEHOLDER: usize = 100;
const DESCRIPTION: usize = 100;
const LABEL: i64 = 18;
const TEXT_DISPLAY: i64 = 10;

/// Schema `ModalInteractionCallbackRequestData`.
pub const FIELDS: &[&str] = &["custom_id", "title", "components"];

pub(super) fn modal(form: &mut Form, data: &Object) {
    form.known(data, FIELDS);
    for key in FIELDS {
        form.require(data, key);
    }
    form.text(data, "custom_id", 1, CUSTOM_ID);
    form.text(data, "title", 1, TITLE);
    let mut seen = Seen::default();
    let items = form.list(data, "components", 1, COMPONENTS);
    form.at("components", |form| {
        for (index, item) in items.iter().enumerate() {
            form.at(index, |form| form.as_object(item, |form, item| part(form, item, &mut seen)));
        }
    });
}

fn part(form: &mut Form, item: &Object, seen: &mut Seen) {
    match component::kind_among(form, item, &[ACTION_ROW, TEXT_DISPLAY, LABEL]) {
        Some(ACTION_ROW) => {
            form.known(item, &["type", "id", "components"]);
            form.require(item, "components");
            let inputs = form.list(item, "components", 1, 1);
            form.at("components", |form| {
                for (index, found) in inputs.iter().enumerate() {
                    form.at(index, |form| {
                        form.as_object(found, |form, found| input(form, found, true, seen))
                    });
                }
            });
        }
        Some(LABEL) => {
            form.known(item, &["type", "id", "label", "description", "component"]);
            form.require(item, "label");
            form.text(item, "label", 1, TITLE);
            form.text(item, "description", 1, DESCRIPTION);
            form.require(item, "component");
            form.object(item, "component", |form, found| input(form, found, false, seen));
        }
        Some(_) => {
            form.known(item, &["type", "id", "content"]);
            form.require(item, "content");
            form.text(item, "content", 1, INPUT);
        }
        None => {}
    }
}

fn input(form: &mut Form, input: &Object, own_label: bool, seen: &mut Seen) {
    if component::kind_among(form, input, &[TEXT_INPUT]).is_none() {
        return;
    }
    let names = [
        "type",
        "id",
        "custom_id",
        "style",
        "label",
        "value",
        "placeholder",
        "required",
        "min_length",
        "max_length",
    ];
    form.known(input, &names);
    component::custom_id(form, input, seen);
    form.require(input, "style");
    form.choice(input, "style", &[1, 2]);
    if own_label {
        form.require(input, "label");
        form.text(input, "label", 1, TITLE);
    } else if present(input, "label").is_some() {
        form.fail_at("label", "UNKNOWN_FIELD", "An input under a label has no label of its own.");
    }
    form.text(input, "value", 0, INPUT);
    form.text(input, "placeholder", 0, PLACEHOLDER);
    form.boolean(input, "required");
    form.integer(input, "min_length", 0, 4000);
    form.integer(input, "max_length", 1, 4000);
}

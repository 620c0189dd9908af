//! Components V2: what a message with the flag `1 << 15` is made of.

use serde_json::Value;

use super::component::{self, ACTION_ROW, BUTTON, Seen};
use super::form::{Form, Object};

/// Components in a message, nested ones included (developer documentation, `components/overview`).
const COMPONENTS: usize = 40;
/// Characters over all text displays (`components/reference`; "may total up to 4000").
const TEXT: usize = 4000;
/// Text displays of a section (schema `SectionComponentForMessageRequest`).
const SECTION_TEXTS: usize = 3;
/// Items of a media gallery (schema `MediaGalleryComponentForMessageRequest`).
const GALLERY: usize = 10;
const DESCRIPTION: usize = 1024;
const MEDIA_URL: usize = 2048;

const SECTION: i64 = 9;
const TEXT_DISPLAY: i64 = 10;
const THUMBNAIL: i64 = 11;
const GALLERY_KIND: i64 = 12;
const FILE: i64 = 13;
const SEPARATOR: i64 = 14;
const CONTAINER: i64 = 17;

/// The top level of a message, in the order of the real server's own words.
const TOP: &[i64] = &[ACTION_ROW, SECTION, TEXT_DISPLAY, GALLERY_KIND, FILE, SEPARATOR, CONTAINER];
const IN_CONTAINER: &[i64] = &[ACTION_ROW, SECTION, TEXT_DISPLAY, GALLERY_KIND, FILE, SEPARATOR];

/// Schema `ThumbnailComponentForMessageRequest`.
pub const THUMBNAIL_FIELDS: &[&str] = &["type", "id", "description", "spoiler", "media"];
/// Schema `SeparatorComponentForMessageRequest`.
pub const SEPARATOR_FIELDS: &[&str] = &["type", "id", "spacing", "divider"];
/// Schema `ContainerComponentForMessageRequest`.
pub const CONTAINER_FIELDS: &[&str] = &["type", "id", "accent_color", "components", "spoiler"];
/// Schema `SectionComponentForMessageRequest`.
pub const SECTION_FIELDS: &[&str] = &["type", "id", "components", "accessory"];
/// Schema `TextDisplayComponentForMessageRequest`.
pub const TEXT_FIELDS: &[&str] = &["type", "id", "content"];
/// Schema `MediaGalleryComponentForMessageRequest`.
pub const GALLERY_FIELDS: &[&str] = &["type", "id", "items"];
/// Schema `MediaGalleryItemRequest`.
pub const GALLERY_ITEM_FIELDS: &[&str] = &["description", "spoiler", "media"];
/// Schema `FileComponentForMessageRequest`.
pub const FILE_FIELDS: &[&str] = &["type", "id", "spoiler", "file"];

pub(super) fn layout(form: &mut Form, body: &Object) {
    let mut seen = Seen::default();
    let items = form.list(body, "components", 0, usize::MAX);
    form.at("components", |form| {
        several(form, items, TOP, &mut seen);
        if seen.components > COMPONENTS {
            form.fail("BASE_TYPE_MAX_LENGTH", format!("Must be {COMPONENTS} or fewer in length."));
        }
        if seen.text > TEXT {
            let words =
                format!("The total displayable text size exceeds the maximum size of {TEXT}");
            form.fail("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", words);
        }
    });
}

fn several(form: &mut Form, items: &[Value], allowed: &[i64], seen: &mut Seen) {
    for (index, item) in items.iter().enumerate() {
        form.at(index, |form| one(form, item, allowed, seen));
    }
}

fn one(form: &mut Form, item: &Value, allowed: &[i64], seen: &mut Seen) {
    seen.components += 1;
    form.as_object(item, |form, item| {
        let Some(kind) = component::kind_among(form, item, allowed) else { return };
        form.integer(item, "id", 0, i64::from(i32::MAX));
        match kind {
            ACTION_ROW => component::row(form, item, seen),
            BUTTON => component::button(form, item, seen),
            SECTION => section(form, item, seen),
            TEXT_DISPLAY => text_display(form, item, seen),
            THUMBNAIL => {
                form.known(item, THUMBNAIL_FIELDS);
                media(form, item);
            }
            GALLERY_KIND => gallery(form, item),
            FILE => file(form, item),
            SEPARATOR => {
                form.known(item, SEPARATOR_FIELDS);
                form.choice(item, "spacing", &[1, 2]);
                form.boolean(item, "divider");
            }
            _ => container(form, item, seen),
        }
    });
}

fn container(form: &mut Form, item: &Object, seen: &mut Seen) {
    form.known(item, CONTAINER_FIELDS);
    form.integer(item, "accent_color", 0, 0xFF_FF_FF);
    form.boolean(item, "spoiler");
    form.require(item, "components");
    let items = form.list(item, "components", 1, COMPONENTS);
    form.at("components", |form| several(form, items, IN_CONTAINER, seen));
}

fn section(form: &mut Form, item: &Object, seen: &mut Seen) {
    form.known(item, SECTION_FIELDS);
    form.require(item, "components");
    form.require(item, "accessory");
    let items = form.list(item, "components", 1, SECTION_TEXTS);
    form.at("components", |form| several(form, items, &[TEXT_DISPLAY], seen));
    if let Some(accessory) = item.get("accessory").filter(|accessory| !accessory.is_null()) {
        form.at("accessory", |form| one(form, accessory, &[BUTTON, THUMBNAIL], seen));
    }
}

fn text_display(form: &mut Form, item: &Object, seen: &mut Seen) {
    form.known(item, TEXT_FIELDS);
    form.require(item, "content");
    if let Some(text) = form.text(item, "content", 1, TEXT) {
        seen.text += text.chars().count();
        if text.trim().is_empty() && !text.is_empty() {
            let words = format!("Must be between 1 and {TEXT} in length.");
            form.fail_at("content", "BASE_TYPE_BAD_LENGTH", words);
        }
    }
}

fn gallery(form: &mut Form, item: &Object) {
    form.known(item, GALLERY_FIELDS);
    form.require(item, "items");
    let items = form.list(item, "items", 1, GALLERY);
    form.at("items", |form| {
        for (index, item) in items.iter().enumerate() {
            form.at(index, |form| {
                form.as_object(item, |form, item| {
                    form.known(item, GALLERY_ITEM_FIELDS);
                    media(form, item);
                });
            });
        }
    });
}

fn media(form: &mut Form, item: &Object) {
    form.text(item, "description", 1, DESCRIPTION);
    form.boolean(item, "spoiler");
    form.require(item, "media");
    form.object(item, "media", |form, media| {
        form.known(media, &["url"]);
        form.require(media, "url");
        form.url(media, "url", MEDIA_URL, &["http", "https", "attachment"]);
        attachment(form, media);
    });
}

fn file(form: &mut Form, item: &Object) {
    form.known(item, FILE_FIELDS);
    form.boolean(item, "spoiler");
    form.require(item, "file");
    form.object(item, "file", |form, file| {
        form.known(file, &["url"]);
        form.require(file, "url");
        form.url(file, "url", MEDIA_URL, &["attachment"]);
        attachment(form, file);
    });
}

/// What is attached must have come with the body.
fn attachment(form: &mut Form, media: &Object) {
    let url = media.get("url").and_then(Value::as_str);
    let name = url.and_then(|url| url.strip_prefix("attachment://"));
    if name.is_some_and(|name| !form.has_file(name)) {
        let words = "The referenced attachment was not found";
        form.fail_at("url", "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", words);
    }
}

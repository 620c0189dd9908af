//! Bodies that open threads: a forum's post, a thread under a message.

use serde_json::Value;

use super::form::{Form, Object, present, snowflake};
use super::{message, not_empty};
use crate::discord::errors::ApiError;

/// Fields of a forum's post (schema `CreateForumThreadRequest`).
pub const POST: &[&str] =
    &["name", "auto_archive_duration", "rate_limit_per_user", "applied_tags", "message"];

/// Fields of a thread under a message (schema `CreateTextThreadWithMessageRequest`).
pub const UNDER: &[&str] = &["name", "auto_archive_duration", "rate_limit_per_user"];

/// Tags of a post (same).
const TAGS: usize = 5;

/// Characters of a thread's name (same).
const NAME: usize = 100;

/// Seconds between two messages of one person (same).
const SLOWEST: i64 = 21_600;

/// Minutes without a message after which a thread is put away (schema `ThreadAutoArchiveDuration`).
const ARCHIVED_AFTER: [i64; 4] = [60, 1440, 4320, 10_080];

/// Checks a forum's post with its first message; returns the tags that it names.
pub(crate) fn post(body: &Object) -> Result<Vec<u64>, ApiError> {
    let mut form = Form::default();
    form.known(body, POST);
    named(&mut form, body);
    form.require(body, "message");
    let tags = present(body, "applied_tags").map(|tags| match tags.as_array() {
        Some(tags) => tags.iter().map(snowflake).collect::<Option<Vec<u64>>>(),
        None => None,
    });
    let tags = match tags {
        None => Vec::new(),
        Some(Some(tags)) if tags.len() <= TAGS => tags,
        Some(_) => {
            form.fail_at("applied_tags", "BASE_TYPE_BAD_LENGTH", "Must be 5 or fewer in length.");
            Vec::new()
        }
    };
    if let Some(message) = present(body, "message") {
        form.at("message", |form| {
            form.as_object(message, |form, first| {
                message::message(form, first, message::FIRST, false);
            });
        });
    }
    form.finish()?;
    not_empty(present(body, "message").and_then(Value::as_object).unwrap_or(&Object::new()))?;
    Ok(tags)
}

/// Checks a thread under a message.
pub(crate) fn under(body: &Object) -> Result<(), ApiError> {
    let mut form = Form::default();
    form.known(body, UNDER);
    named(&mut form, body);
    form.finish()
}

fn named(form: &mut Form, body: &Object) {
    form.require(body, "name");
    form.text(body, "name", 1, NAME);
    form.integer(body, "rate_limit_per_user", 0, SLOWEST);
    let minutes = form.integer(body, "auto_archive_duration", 0, i64::MAX);
    if let Some(minutes) = minutes.filter(|minutes| !ARCHIVED_AFTER.contains(minutes)) {
        let words = format!("Value \"{minutes}\" is not one of (60, 1440, 4320, 10080).");
        form.fail_at("auto_archive_duration", "BASE_TYPE_CHOICES", words);
    }
}

/// The name of the thread.
pub(crate) fn name(body: &Object) -> &str {
    present(body, "name").and_then(Value::as_str).unwrap_or_default()
}

//! Discord's refusals: HTTP status, JSON error code, words.
//!
//! Codes and words are those of the developer documentation's table of JSON error codes
//! (`topics/opcodes-and-status-codes`), the status is what the real server answers with them.

use serde_json::{Value, json};

/// A refusal, as the REST API words it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ApiError {
    pub(crate) status: u16,
    pub(crate) code: u64,
    pub(crate) message: String,
    /// The nested `errors` of an invalid form body.
    pub(crate) errors: Option<Value>,
}

impl ApiError {
    pub(crate) fn new(status: u16, code: u64, message: impl Into<String>) -> Self {
        Self { status, code, message: message.into(), errors: None }
    }

    /// An HTTP-level refusal, which has code 0 and names its status.
    pub(crate) fn http(status: u16) -> Self {
        Self::new(status, 0, format!("{status}: {}", reason(status)))
    }

    pub(crate) fn body(&self) -> Value {
        let mut body = json!({"message": self.message, "code": self.code});
        if let Some(errors) = &self.errors {
            body["errors"] = errors.clone();
        }
        body
    }
}

pub(crate) fn reason(status: u16) -> &'static str {
    match status {
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        429 => "Too Many Requests",
        500 => "Internal Server Error",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => "Error",
    }
}

macro_rules! refusals {
    ($($name:ident = $status:literal, $code:literal, $words:literal;)*) => {
        $(pub(crate) fn $name() -> ApiError {
            ApiError::new($status, $code, $words)
        })*
    };
}

refusals! {
    unknown_channel = 404, 10003, "Unknown Channel";
    unknown_guild = 404, 10004, "Unknown Guild";
    unknown_member = 404, 10007, "Unknown Member";
    unknown_message = 404, 10008, "Unknown Message";
    unknown_user = 404, 10013, "Unknown User";
    unknown_webhook = 404, 10015, "Unknown Webhook";
    unknown_interaction = 404, 10062, "Unknown interaction";
    too_many_commands = 400, 30032, "Maximum number of application commands reached (100).";
    already_crossposted = 400, 40033, "This message has already been crossposted";
    already_acknowledged = 400, 40060, "Interaction has already been acknowledged.";
    missing_access = 403, 50001, "Missing Access";
    cannot_edit_others = 403, 50005, "Cannot edit a message authored by another user";
    empty_message = 400, 50006, "Cannot send an empty message";
    cannot_send_to_user = 403, 50007, "Cannot send messages to this user";
    not_a_text_channel = 400, 50008, "Cannot send messages in a non-text channel";
    missing_permissions = 403, 50013, "Missing Permissions";
    wrong_channel_type = 400, 50024, "Cannot execute action on this channel type";
    invalid_webhook_token = 401, 50027, "Invalid Webhook Token";
    invalid_recipient = 400, 50033, "Invalid Recipient(s)";
    invalid_api_version = 400, 50041, "Invalid API version";
    invalid_json = 400, 50109, "The request body contains invalid JSON.";
    too_many_follow_ups = 400, 40094, "This interaction has reached the maximum number of follow-up messages";
    body_too_large = 413, 40005, "Request entity too large";
    tag_required = 400, 40067, "A tag is required to create a forum post in this channel";
    thread_exists = 400, 160_004, "A thread has already been created for this message";
    thread_archived = 400, 50083, "Thread is archived";
    dm_only_for_own = 403, 50003, "Cannot execute action on a DM channel";
    too_many_old_edits = 429, 30046,
        "Maximum number of edits to messages older than 1 hour reached. Try again later";
}

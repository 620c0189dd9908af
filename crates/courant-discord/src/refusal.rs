//! Discord's errors → the closed list of refusals. The one place that knows their codes.

use courant_core::model::Destination;
use courant_core::outbox::{Blocked, Change, Refusal};
use serde::Deserialize;
use std::time::Duration;

/// The body of an error.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct ErrorBody {
    #[serde(default)]
    pub(crate) code: u64,
    #[serde(default)]
    pub(crate) message: String,
    /// Which fields are wrong (50035).
    #[serde(default)]
    pub(crate) errors: serde_json::Value,
    pub(crate) retry_after: Option<f64>,
    #[serde(default)]
    pub(crate) global: bool,
}

/// Pause after a 429 that does not say how long.
const UNSAID_PAUSE: Duration = Duration::from_secs(5);

/// What an error means for a message to `to`.
pub(crate) fn classify(body: &ErrorBody, status: u16, to: &Destination) -> Refusal {
    let words = format!("{} ({status}, code {})", body.message, body.code);
    match (status, body.code) {
        (429, _) => {
            let after =
                body.retry_after.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
            let blocked =
                if body.global { Blocked::Bot } else { Blocked::Chat(to.address.clone()) };
            Refusal::RetryAfter { after: after.unwrap_or(UNSAID_PAUSE), blocked }
        }
        (401, _) => Refusal::Transient(format!("the token is refused: {words}")),
        // Unknown channel, guild, user; cannot send messages to this user.
        (_, 10_003 | 10_004 | 10_013 | 50_007) => Refusal::Gone(words),
        // Missing access, missing permissions, archived thread, locked thread, a forum that asks for a tag of its
        // moderators.
        (_, 50_001 | 50_013 | 50_083 | 160_005 | 40_067) => Refusal::Forbidden(words),
        (403, _) => Refusal::Forbidden(words),
        (500.., _) => Refusal::InDoubt(words),
        _ if body.errors.is_null() => Refusal::Rejected(words),
        _ => Refusal::Rejected(format!("{words}: {}", body.errors)),
    }
}

/// What an error means for a message of `to` that was to be edited or deleted.
pub(crate) fn unchanged(
    body: &ErrorBody,
    status: u16,
    to: &Destination,
) -> Result<Change, Refusal> {
    match (status, body.code) {
        // Unknown message.
        (404, 10_008) => Ok(Change::Missing),
        _ => Err(classify(body, status, to)),
    }
}

/// What an error means for a thread that was to be opened under a message of `to`.
pub(crate) fn opened(body: &ErrorBody, status: u16, to: &Destination) -> Result<(), Refusal> {
    match body.code {
        // There is one already.
        160_004 => Ok(()),
        // Somebody has deleted the message: that says nothing of the channel.
        10_008 => Err(Refusal::Gone("its message is gone".into())),
        _ => Err(classify(body, status, to)),
    }
}

/// What an error means for a message of `to` that was to be published to followers.
pub(crate) fn published(body: &ErrorBody, status: u16, to: &Destination) -> Result<(), Refusal> {
    match body.code {
        // It has already been.
        40_033 => Ok(()),
        _ => Err(classify(body, status, to)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use courant_core::model::{Address, ChatKind};

    fn classified(status: u16, body: &str) -> Refusal {
        let body = serde_json::from_str(body).unwrap_or_default();
        classify(
            &body,
            status,
            &Destination { address: Address("7".into()), kind: ChatKind::Channel },
        )
    }

    #[test]
    fn each_error_is_told_apart() {
        assert!(matches!(
            classified(403, r#"{"code":50007,"message":"Cannot send messages to this user"}"#),
            Refusal::Gone(_)
        ));
        assert!(matches!(
            classified(404, r#"{"code":10003,"message":"Unknown Channel"}"#),
            Refusal::Gone(_)
        ));
        assert!(matches!(
            classified(403, r#"{"code":50013,"message":"Missing Permissions"}"#),
            Refusal::Forbidden(_)
        ));
        assert!(matches!(
            classified(403, r#"{"code":50001,"message":"Missing Access"}"#),
            Refusal::Forbidden(_)
        ));
        assert!(matches!(
            classified(400, r#"{"code":50035,"message":"Invalid Form Body","errors":{}}"#),
            Refusal::Rejected(_)
        ));
        assert!(matches!(classified(502, "<html>"), Refusal::InDoubt(_)));
        assert!(matches!(
            classified(401, r#"{"code":0,"message":"401: Unauthorized"}"#),
            Refusal::Transient(_)
        ));
    }

    #[test]
    fn a_message_that_is_gone_is_told_from_its_channel() {
        let to = Destination { address: Address("7".into()), kind: ChatKind::Channel };
        let unchanged = |code| {
            let body = ErrorBody { code, ..ErrorBody::default() };
            unchanged(&body, 404, &to)
        };
        assert_eq!(unchanged(10_008), Ok(Change::Missing));
        assert!(matches!(unchanged(10_003), Err(Refusal::Gone(_))));
    }

    #[test]
    fn a_429_names_its_scope() {
        let after = Duration::from_millis(1500);
        let local = r#"{"message":"You are being rate limited.","retry_after":1.5,"global":false}"#;
        let blocked = Blocked::Chat(Address("7".into()));
        assert_eq!(classified(429, local), Refusal::RetryAfter { after, blocked });
        let global = local.replace("false", "true");
        assert_eq!(classified(429, &global), Refusal::RetryAfter { after, blocked: Blocked::Bot });
    }
}

//! Telegram's errors → the closed list of refusals. The one place that knows their words.

use courant_core::model::{Address, Destination};
use courant_core::outbox::{Blocked, Change, Refusal};
use serde::Deserialize;
use std::time::Duration;

/// What an answer says of an error.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct ErrorBody {
    pub(crate) error_code: Option<u16>,
    pub(crate) description: Option<String>,
    pub(crate) parameters: Option<Parameters>,
}

/// What an error carries beside its words.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Parameters {
    pub(crate) retry_after: Option<u64>,
    pub(crate) migrate_to_chat_id: Option<i64>,
}

/// Pause after a 429 that does not say how long.
const UNSAID_PAUSE: Duration = Duration::from_secs(5);

/// What an error means for a message to `to`.
pub(crate) fn classify(answer: &ErrorBody, status: u16, to: &Destination) -> Refusal {
    let words = answer.description.clone().unwrap_or_else(|| format!("status {status}"));
    let code = answer.error_code.unwrap_or(status);
    if let Some(id) =
        answer.parameters.as_ref().and_then(|parameters| parameters.migrate_to_chat_id)
    {
        return Refusal::Moved(Address(id.to_string()));
    }
    match code {
        429 => {
            let after = answer.parameters.as_ref().and_then(|parameters| parameters.retry_after);
            // Telegram does not name a scope: in a shared chat it is the chat's 20 a minute, which leaves the
            // others alone; in private chats it is the bot's own limit.
            let blocked =
                if to.kind.is_shared() { Blocked::Chat(to.address.clone()) } else { Blocked::Bot };
            Refusal::RetryAfter { after: after.map_or(UNSAID_PAUSE, Duration::from_secs), blocked }
        }
        401 => Refusal::Transient(format!("the token is refused: {words}")),
        403 => forbidden(words),
        400 => bad_request(words),
        500.. => Refusal::InDoubt(format!("{code}: {words}")),
        _ => Refusal::Rejected(format!("{code}: {words}")),
    }
}

/// What an error means for a message of `to` that was to be edited or deleted.
pub(crate) fn unchanged(
    answer: &ErrorBody,
    status: u16,
    to: &Destination,
) -> Result<Change, Refusal> {
    const MADE: [&str; 1] = ["message is not modified"];
    const MISSING: [&str; 3] =
        ["message to edit not found", "message to delete not found", "MESSAGE_ID_INVALID"];
    // "… for everyone" after 48 hours; without these words also where the bot has lost its rights.
    const TOO_OLD: [&str; 1] = ["message can't be deleted"];
    let words = answer.description.as_deref().unwrap_or_default();
    let says = |any: &[&str]| any.iter().any(|some| words.contains(some));
    match answer.error_code.unwrap_or(status) {
        400 if says(&MADE) => Ok(Change::Made),
        400 if says(&MISSING) => Ok(Change::Missing),
        400 if says(&TOO_OLD) => Ok(Change::TooOld),
        _ => Err(classify(answer, status, to)),
    }
}

fn forbidden(words: String) -> Refusal {
    const GONE: [&str; 6] = [
        "bot was blocked by the user",
        "user is deactivated",
        "bot can't initiate conversation",
        "bot was kicked",
        "bot is not a member",
        "bot can't send messages to bots",
    ];
    if GONE.iter().any(|gone| words.contains(gone)) {
        Refusal::Gone(words)
    } else {
        Refusal::Forbidden(words)
    }
}

fn bad_request(words: String) -> Refusal {
    const GONE: [&str; 4] =
        ["chat not found", "PEER_ID_INVALID", "user not found", "message thread not found"];
    const FORBIDDEN: [&str; 6] = [
        "not enough rights",
        "TOPIC_CLOSED",
        "need administrator rights",
        "CHAT_WRITE_FORBIDDEN",
        "have no rights to send",
        "CHAT_RESTRICTED",
    ];
    const PICTURE: [&str; 8] = [
        "wrong HTTP URL specified",
        "failed to get HTTP URL content",
        "wrong type of the web page content",
        "wrong remote file identifier",
        "WEBPAGE_CURL_FAILED",
        "WEBPAGE_MEDIA_EMPTY",
        "PHOTO_INVALID_DIMENSIONS",
        "IMAGE_PROCESS_FAILED",
    ];
    let says = |any: &[&str]| any.iter().any(|some| words.contains(some));
    if says(&GONE) {
        Refusal::Gone(words)
    } else if says(&FORBIDDEN) {
        Refusal::Forbidden(words)
    } else if says(&PICTURE) {
        Refusal::Picture(words)
    } else {
        Refusal::Rejected(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use courant_core::model::ChatKind;

    fn body(code: u16, words: &str) -> ErrorBody {
        ErrorBody { error_code: Some(code), description: Some(words.into()), parameters: None }
    }

    fn classified(code: u16, words: &str, kind: ChatKind) -> Refusal {
        let to = Destination { address: Address("1".into()), kind };
        classify(&body(code, words), code, &to)
    }

    #[test]
    fn what_cannot_be_changed_is_told_apart() {
        let to = Destination { address: Address("1".into()), kind: ChatKind::Private };
        let unchanged =
            |code, words: &str| unchanged(&body(code, &format!("Bad Request: {words}")), code, &to);
        let same = "message is not modified: specified new message content and reply markup are \
                    exactly the same as a current content and reply markup of the message";
        assert_eq!(unchanged(400, same), Ok(Change::Made));
        for words in
            ["message to edit not found", "message to delete not found", "MESSAGE_ID_INVALID"]
        {
            assert_eq!(unchanged(400, words), Ok(Change::Missing), "{words}");
        }
        for words in ["message can't be deleted for everyone", "message can't be deleted"] {
            assert_eq!(unchanged(400, words), Ok(Change::TooOld), "{words}");
        }
        assert!(matches!(unchanged(400, "message can't be edited"), Err(Refusal::Rejected(_))));
        assert!(matches!(unchanged(400, "chat not found"), Err(Refusal::Gone(_))));
        assert!(matches!(
            unchanged(429, "message is not modified"),
            Err(Refusal::RetryAfter { .. })
        ));
    }

    #[test]
    fn each_error_is_told_apart() {
        let private = |code, words| classified(code, words, ChatKind::Private);
        for words in [
            "Forbidden: bot was blocked by the user",
            "Forbidden: user is deactivated",
            "Forbidden: bot can't initiate conversation with a user",
            "Forbidden: bot was kicked from the supergroup chat",
            "Forbidden: bot is not a member of the channel chat",
        ] {
            assert!(matches!(private(403, words), Refusal::Gone(_)), "{words}");
        }
        for words in ["Bad Request: chat not found", "Bad Request: message thread not found"] {
            assert!(matches!(private(400, words), Refusal::Gone(_)), "{words}");
        }
        for words in [
            "Bad Request: TOPIC_CLOSED",
            "Bad Request: not enough rights to send text messages to the chat",
        ] {
            assert!(matches!(private(400, words), Refusal::Forbidden(_)), "{words}");
        }
        assert!(matches!(
            private(400, "Bad Request: can't parse entities: x"),
            Refusal::Rejected(_)
        ));
        assert!(matches!(
            private(400, "Bad Request: failed to get HTTP URL content"),
            Refusal::Picture(_)
        ));
        assert!(matches!(private(502, "Bad Gateway"), Refusal::InDoubt(_)));
        assert!(matches!(private(401, "Unauthorized"), Refusal::Transient(_)));
        let too_many = private(429, "Too Many Requests: retry after 5");
        assert!(matches!(too_many, Refusal::RetryAfter { blocked: Blocked::Bot, .. }));
        let group = classified(429, "Too Many Requests: retry after 5", ChatKind::Group);
        assert!(matches!(group, Refusal::RetryAfter { blocked: Blocked::Chat(_), .. }));
    }

    #[test]
    fn an_upgraded_group_is_moved() {
        let parameters = Parameters { retry_after: None, migrate_to_chat_id: Some(-1_001_234) };
        let words = "Bad Request: group chat was upgraded to a supergroup chat";
        let answer = ErrorBody { parameters: Some(parameters), ..body(400, words) };
        let to = Destination { address: Address("-1".into()), kind: ChatKind::Group };
        let moved = Refusal::Moved(Address("-1001234".into()));
        assert_eq!(classify(&answer, 400, &to), moved);
        assert_eq!(unchanged(&answer, 400, &to), Err(moved));
    }
}

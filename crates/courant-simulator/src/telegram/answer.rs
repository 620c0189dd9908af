//! What the server answers: a result, or a refusal in the words of the real one.

use serde_json::{Value, json};

/// A refusal: `{"ok":false,"error_code":…,"description":…,"parameters":…}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) code: u16,
    pub(crate) description: String,
    pub(crate) retry_after: Option<u64>,
    pub(crate) migrate_to: Option<i64>,
}

/// What a method gives back: the `result` of the answer, or a refusal.
pub(crate) type Outcome = Result<Value, Refusal>;

impl Refusal {
    fn new(code: u16, description: String) -> Self {
        Self { code, description, retry_after: None, migrate_to: None }
    }

    /// 400, `Bad Request: …`.
    pub(crate) fn bad(words: impl AsRef<str>) -> Self {
        Self::new(400, format!("Bad Request: {}", words.as_ref()))
    }

    /// 403, `Forbidden: …`.
    pub(crate) fn forbidden(words: impl AsRef<str>) -> Self {
        Self::new(403, format!("Forbidden: {}", words.as_ref()))
    }

    /// 400 for markup: `Bad Request: can't parse entities: …`.
    pub(crate) fn entities(words: impl AsRef<str>) -> Self {
        Self::bad(format!("can't parse entities: {}", words.as_ref()))
    }

    pub(crate) fn unauthorized() -> Self {
        Self::new(401, "Unauthorized".to_owned())
    }

    pub(crate) fn not_found() -> Self {
        Self::new(404, "Not Found".to_owned())
    }

    pub(crate) fn too_large() -> Self {
        Self::new(413, "Request Entity Too Large".to_owned())
    }

    /// The end of a poll that another poll has taken over.
    pub(crate) fn conflict() -> Self {
        let words = "Conflict: terminated by other getUpdates request; \
                     make sure that only one bot instance is running";
        Self::new(409, words.to_owned())
    }

    pub(crate) fn too_many(retry_after: u64) -> Self {
        let words = format!("Too Many Requests: retry after {retry_after}");
        Self { retry_after: Some(retry_after), ..Self::new(429, words) }
    }

    /// The group has a new id, for good.
    pub(crate) fn migrated(to: i64) -> Self {
        let refusal = Self::bad("group chat was upgraded to a supergroup chat");
        Self { migrate_to: Some(to), ..refusal }
    }

    /// An answer with a status of its own, as a fault asks for it.
    pub(crate) fn status(code: u16) -> Self {
        let words = match code {
            400 => "Bad Request",
            401 => "Unauthorized",
            403 => "Forbidden",
            404 => "Not Found",
            409 => "Conflict",
            429 => "Too Many Requests: retry after 1",
            500 => "Internal Server Error",
            _ => "Error",
        };
        let retry_after = (code == 429).then_some(1);
        Self { retry_after, ..Self::new(code, words.to_owned()) }
    }

    /// The body of the answer.
    pub(crate) fn json(&self) -> Value {
        let mut body = json!({
            "ok": false,
            "error_code": self.code,
            "description": self.description,
        });
        if let Some(seconds) = self.retry_after {
            body["parameters"] = json!({ "retry_after": seconds });
        } else if let Some(id) = self.migrate_to {
            body["parameters"] = json!({ "migrate_to_chat_id": id });
        }
        body
    }
}

/// The `result` of an answer.
pub(crate) enum Answer {
    Value(Value),
    /// JSON that is written out already.
    Written(Vec<u8>),
    /// A file as it is, without the envelope of answers.
    File(Vec<u8>),
}

/// The HTTP status of an answer.
pub(crate) fn status(answer: &Result<Answer, Refusal>) -> u16 {
    answer.as_ref().map_or_else(|refusal| refusal.code, |_| 200)
}

/// The content type of an answer.
pub(crate) fn kind(answer: &Result<Answer, Refusal>) -> &'static str {
    match answer {
        Ok(Answer::File(_)) => "application/octet-stream",
        _ => "application/json",
    }
}

/// The body of an answer.
pub(crate) fn body(answer: Result<Answer, Refusal>) -> Vec<u8> {
    let result = match answer {
        // Values have no keys that JSON lacks.
        Ok(Answer::Value(result)) => serde_json::to_vec(&result).unwrap_or_default(),
        Ok(Answer::Written(result)) => result,
        Ok(Answer::File(bytes)) => return bytes,
        Err(refusal) => return refusal.json().to_string().into_bytes(),
    };
    [b"{\"ok\":true,\"result\":", result.as_slice(), b"}"].concat()
}

//! A message's body as it leaves: a part, with what only this one request carries, while it is written out.
//! Nothing of the part is copied.

use crate::thread::THREAD;
use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

/// What a body is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose<'a> {
    /// To be posted, once for this nonce.
    PostOnce(&'a str),
    /// To be posted.
    Post,
    /// To become what a message says.
    Edit,
}

/// The fields of a message.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Call<'a> {
    pub(crate) fields: &'a Map<String, Value>,
    pub(crate) purpose: Purpose<'a>,
}

impl Serialize for Call<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut body = serializer.serialize_map(None)?;
        for (name, value) in self.fields.iter().filter(|(name, _)| *name != THREAD) {
            body.serialize_entry(name, value)?;
        }
        match self.purpose {
            Purpose::PostOnce(nonce) => {
                body.serialize_entry("nonce", nonce)?;
                body.serialize_entry("enforce_nonce", &true)?;
            }
            Purpose::Post => {}
            // A message of embeds becomes one of components only if nothing else is left of it.
            Purpose::Edit => {
                for name in ["content", "embeds"] {
                    if !self.fields.contains_key(name) {
                        body.serialize_entry(name, &Value::Null)?;
                    }
                }
            }
        }
        body.end()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use serde_json::json;

    fn written(fields: &Value, purpose: Purpose<'_>) -> Value {
        json!(Call { fields: fields.as_object().unwrap(), purpose })
    }

    #[test]
    fn a_body_carries_what_its_request_needs() {
        let part = json!({ "flags": 32_768, "components": [] });
        assert_eq!(written(&part, Purpose::Post), part);
        let with_thread = json!({ "flags": 32_768, "components": [], "thread": { "name": "x" } });
        assert_eq!(written(&with_thread, Purpose::Post), part);
        assert_eq!(
            written(&part, Purpose::PostOnce("n")),
            json!({ "flags": 32_768, "components": [], "nonce": "n", "enforce_nonce": true })
        );
        assert_eq!(
            written(&part, Purpose::Edit),
            json!({ "flags": 32_768, "components": [], "content": null, "embeds": null })
        );
        let part = json!({ "embeds": [{}], "components": [] });
        assert_eq!(
            written(&part, Purpose::Edit),
            json!({ "embeds": [{}], "components": [], "content": null })
        );
    }
}

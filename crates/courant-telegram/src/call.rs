//! A call's body as it leaves: addressed, and with what only this one request carries, while it is written
//! out. Nothing of the part is copied.

use crate::layout::CHAT;
use courant_core::model::Address;
use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

/// Fields of a part that `editMessageText` takes too (Bot API); what else a part has concerns its sending.
const EDITED: [&str; 8] = [
    "chat_id",
    "text",
    "parse_mode",
    "link_preview_options",
    "rich_message",
    "reply_markup",
    "receiver_user_id",
    "ephemeral_message_id",
];

/// What a body is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// To be sent as it is.
    Send,
    /// To be sent at the paid rate.
    SendPaid,
    /// To become what the message with this id says.
    Edit(i64),
    /// To become what a message says that one person alone sees.
    EditWhisper,
}

/// The fields of a call with a chat for [`CHAT`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Call<'a> {
    pub(crate) fields: &'a Map<String, Value>,
    pub(crate) to: &'a Address,
    pub(crate) purpose: Purpose,
}

/// `deleteMessage`.
#[derive(Debug, Serialize)]
pub(crate) struct Deletion<'a> {
    pub(crate) chat_id: ChatId<'a>,
    pub(crate) message_id: i64,
}

/// A chat as a call names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub(crate) enum ChatId<'a> {
    Number(i64),
    Name(&'a str),
}

/// An address as chat and topic.
pub(crate) fn chat_and_topic(to: &Address) -> (ChatId<'_>, Option<i64>) {
    let (chat, topic) =
        to.0.split_once('/')
            .map_or((to.0.as_str(), None), |(chat, topic)| (chat, topic.parse().ok()));
    (chat.parse().map_or(ChatId::Name(chat), ChatId::Number), topic)
}

impl Serialize for Call<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut body = serializer.serialize_map(None)?;
        let edit = matches!(self.purpose, Purpose::Edit(_) | Purpose::EditWhisper);
        for (name, value) in self.fields {
            if edit && !EDITED.contains(&name.as_str()) {
                continue;
            }
            if name == "chat_id" && value.as_str() == Some(CHAT) {
                let (chat, topic) = chat_and_topic(self.to);
                body.serialize_entry(name, &chat)?;
                if let Some(topic) = topic.filter(|_| !edit) {
                    body.serialize_entry("message_thread_id", &topic)?;
                }
            } else {
                body.serialize_entry(name, value)?;
            }
        }
        match self.purpose {
            Purpose::Send | Purpose::EditWhisper => {}
            Purpose::SendPaid => body.serialize_entry("allow_paid_broadcast", &true)?,
            Purpose::Edit(message) => body.serialize_entry("message_id", &message)?,
        }
        body.end()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use serde_json::json;

    fn written(fields: &Value, to: &str, purpose: Purpose) -> Value {
        let fields = fields.as_object().unwrap();
        json!(Call { fields, to: &Address(to.into()), purpose })
    }

    #[test]
    fn a_call_is_addressed() {
        let body = json!({ "chat_id": CHAT, "text": "x" });
        let sent = |to| written(&body, to, Purpose::Send);
        assert_eq!(sent("5"), json!({ "chat_id": 5, "text": "x" }));
        assert_eq!(sent("@news"), json!({ "chat_id": "@news", "text": "x" }));
        assert_eq!(
            sent("-1001/7"),
            json!({ "chat_id": -1001, "message_thread_id": 7, "text": "x" })
        );
        let addressed = json!({ "chat_id": 9, "text": "x" });
        assert_eq!(written(&addressed, "5/7", Purpose::Send), addressed);
        assert_eq!(
            written(&body, "5", Purpose::SendPaid),
            json!({ "chat_id": 5, "text": "x", "allow_paid_broadcast": true })
        );
    }

    #[test]
    fn an_edit_leaves_out_what_concerns_sending() {
        let body = json!({ "chat_id": CHAT, "text": "x", "parse_mode": "HTML", "protect_content": true,
            "link_preview_options": {}, "reply_markup": {}, "disable_notification": true });
        assert_eq!(
            written(&body, "-1001/7", Purpose::Edit(3)),
            json!({ "chat_id": -1001, "message_id": 3, "text": "x", "parse_mode": "HTML",
                "link_preview_options": {}, "reply_markup": {} })
        );
    }
}

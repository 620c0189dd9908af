//! Pictures as one call, with their files, and what is read of its answer. Pure.

use crate::album;
use crate::layout::CHAT;
use crate::upload::Upload;
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// Pictures to be posted.
#[derive(Debug)]
pub(crate) struct MediaGroup {
    /// Each as `InputMediaPhoto`.
    pub(crate) items: Vec<Value>,
    /// Files that they are attached as.
    pub(crate) uploads: Vec<Upload>,
}

/// A picture that was posted.
#[derive(Debug)]
pub(crate) struct Sent {
    /// The message's id.
    pub(crate) id: i64,
    /// Telegram's name of the picture.
    pub(crate) file: Option<String>,
}

impl MediaGroup {
    /// The method and its fields: a single picture is no album.
    pub(crate) fn fields(&self) -> (&'static str, Map<String, Value>) {
        // It stands under its text, which made the sound.
        let mut fields = Map::from_iter([
            ("chat_id".to_owned(), json!(CHAT)),
            ("disable_notification".to_owned(), true.into()),
        ]);
        if let [Value::Object(one)] = self.items.as_slice() {
            let others = one.iter().filter(|(name, _)| *name != "type");
            let named = |(name, value): (&String, &Value)| match name.as_str() {
                "media" => ("photo".to_owned(), value.clone()),
                name => (name.to_owned(), value.clone()),
            };
            fields.extend(others.map(named));
            return ("sendPhoto", fields);
        }
        fields.insert("media".into(), json!(self.items));
        (album::METHOD, fields)
    }
}

/// Telegram answers with the message, or with those of an album.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum OneOrMany {
    Many(Vec<PostedPicture>),
    One(PostedPicture),
}

/// What is read of a posted picture.
#[derive(Debug, Deserialize)]
pub(crate) struct PostedPicture {
    message_id: i64,
    #[serde(default)]
    photo: Vec<Size>,
}

/// A size of a picture.
#[derive(Debug, Deserialize)]
struct Size {
    file_id: String,
}

impl OneOrMany {
    pub(crate) fn all(self) -> Vec<Sent> {
        let sent = |mut posted: PostedPicture| {
            // The last one is the largest.
            let file = posted.photo.pop().map(|size| size.file_id);
            Sent { id: posted.message_id, file }
        };
        match self {
            Self::Many(all) => all.into_iter().map(sent).collect(),
            Self::One(one) => vec![sent(one)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_single_picture_is_no_album() {
        let item = |number: u8| json!({ "type": "photo", "media": format!("file{number}"), "caption": "x" });
        let call = |items: Vec<Value>| {
            let (method, fields) = MediaGroup { items, uploads: Vec::new() }.fields();
            (method, Value::Object(fields))
        };
        let one = json!({ "chat_id": CHAT, "disable_notification": true, "photo": "file1", "caption": "x" });
        assert_eq!(call(vec![item(1)]), ("sendPhoto", one));
        let two =
            json!({ "chat_id": CHAT, "disable_notification": true, "media": [item(1), item(2)] });
        assert_eq!(call(vec![item(1), item(2)]), ("sendMediaGroup", two));
    }
}

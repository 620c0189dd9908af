//! The client with which messages are posted: one request, one answer, nothing slept and nothing retried.
//!
//! It tells a request that never left from one whose answer never came. The token is part of the address,
//! so no error of the HTTP client is ever printed with it.

use crate::call::{Call, Deletion, Purpose, chat_and_topic};
use crate::media_group::{MediaGroup, OneOrMany, Sent};
use crate::receipt::Posted;
use crate::refusal::{ErrorBody, classify, unchanged};
use crate::upload::{self, Upload};
use courant_core::briefing::shortened;
use courant_core::model::{Address, ChatKind, Destination};
use courant_core::outbox::{Change, Receipt, Refusal};
use reqwest::{Client, RequestBuilder, Url};
use secrecy::{ExposeSecret, SecretString};
use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use std::time::Duration;

/// How long a connection may take to come up; never longer than half of the time for an answer, so that a
/// connection that does not come up is told from an answer that does not.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// How long an idle connection is kept: shorter than servers keep theirs, so that a request does not meet
/// one that is just being closed.
const IDLE_TIMEOUT: Duration = Duration::from_secs(20);

/// Characters of a picture's text (Bot API: 1024 UTF-16 units after entities parsing).
const CAPTION: usize = 500;

/// Posts messages.
#[derive(Clone)]
pub(crate) struct Api {
    client: Client,
    url: Url,
    token: SecretString,
}

impl Api {
    pub(crate) fn new(
        url: Url,
        token: SecretString,
        timeout: Duration,
    ) -> Result<Self, reqwest::Error> {
        let client = Client::builder()
            .timeout(timeout)
            .connect_timeout(CONNECT_TIMEOUT.min(timeout / 2))
            .pool_idle_timeout(IDLE_TIMEOUT)
            .build()?;
        Ok(Self { client, url, token })
    }

    /// Posts a part: `{"method", "body"}`, addressed to [`CHAT`](crate::layout::CHAT).
    pub(crate) async fn post(
        &self,
        part: &Value,
        to: &Destination,
        purpose: Purpose,
    ) -> Result<Receipt, Refusal> {
        let (method, fields) = parts_of(part)?;
        let body = Call { fields, to: &to.address, purpose };
        let (answer, status) = self.call(method, &body, to).await?;
        posted(answer, status, to)
    }

    /// Makes a message say what a part says. A text can become a rich message, and back.
    pub(crate) async fn edit(
        &self,
        part: &Value,
        message: i64,
        to: &Destination,
    ) -> Result<Change, Refusal> {
        let (_, fields) = parts_of(part)?;
        let body = Call { fields, to: &to.address, purpose: Purpose::Edit(message) };
        self.change("editMessageText", &body, to).await
    }

    /// Posts a part that one person alone sees, as `ephemeral_message_parameters` say; gives back its own kind of id.
    /// `None` where the server knows no such messages and would have posted it for everybody: it is taken back.
    pub(crate) async fn whisper(
        &self,
        part: &Value,
        only: &Value,
        to: &Destination,
    ) -> Result<Option<i64>, Refusal> {
        let (method, fields) = parts_of(part)?;
        let mut fields = fields.clone();
        fields.insert("ephemeral_message_parameters".into(), only.clone());
        let body = Call { fields: &fields, to: &to.address, purpose: Purpose::Send };
        let (answer, status) = self.call::<Whispered>(method, &body, to).await?;
        match answer.result {
            Some(Whispered { ephemeral_message_id: Some(id), .. }) => Ok(Some(id)),
            Some(Whispered { message_id, .. }) => {
                // Whatever comes of it, nothing more is posted that way.
                if let Err(refusal) = self.delete(&Posted::Message(message_id), to).await {
                    tracing::warn!(%refusal, "an answer for one reader stands there for all of them");
                }
                Ok(None)
            }
            None if answer.ok => Err(Refusal::InDoubt("an answer without a message".into())),
            None => Err(classify(&answer.error, status, to)),
        }
    }

    /// Makes what one person alone sees say what a part says.
    pub(crate) async fn edit_whisper(
        &self,
        part: &Value,
        (receiver, id): (i64, i64),
        to: &Destination,
    ) -> Result<Change, Refusal> {
        let (_, fields) = parts_of(part)?;
        let mut fields = fields.clone();
        fields.insert("receiver_user_id".into(), receiver.into());
        fields.insert("ephemeral_message_id".into(), id.into());
        let body = Call { fields: &fields, to: &to.address, purpose: Purpose::EditWhisper };
        self.change("editEphemeralMessageText", &body, to).await
    }

    /// Posts pictures: an album, or a single one.
    pub(crate) async fn post_pictures(
        &self,
        pictures: &MediaGroup,
        to: &Destination,
        purpose: Purpose,
    ) -> Result<Vec<Sent>, Refusal> {
        let (method, fields) = pictures.fields();
        let body = Call { fields: &fields, to: &to.address, purpose };
        let (answer, status) = if pictures.uploads.is_empty() {
            self.call::<OneOrMany>(method, &body, to).await?
        } else {
            let form = upload::form(&body, &pictures.uploads)?;
            let request = self.client.post(self.address(method)).multipart(form);
            self.answer(request, to).await?
        };
        match answer.result {
            Some(posted) if answer.ok => Ok(posted.all()),
            None if answer.ok => Err(Refusal::InDoubt("an answer without a message".into())),
            _ => Err(classify(&answer.error, status, to)),
        }
    }

    /// Posts a file; `fields` are those of its message, but for the file itself.
    pub(crate) async fn post_file(
        &self,
        file: Upload,
        mut fields: Map<String, Value>,
        to: &Destination,
    ) -> Result<Receipt, Refusal> {
        fields.insert("document".into(), json!(format!("attach://{}", file.name)));
        let body = Call { fields: &fields, to: &to.address, purpose: Purpose::Send };
        let form = upload::form(&body, &[file])?;
        let request = self.client.post(self.address("sendDocument")).multipart(form);
        let (answer, status) = self.answer(request, to).await?;
        posted(answer, status, to)
    }

    /// Makes the text under a picture say what a part says.
    pub(crate) async fn edit_caption(
        &self,
        part: &Value,
        message: i64,
        to: &Destination,
    ) -> Result<Change, Refusal> {
        let (chat_id, _) = chat_and_topic(&to.address);
        let text = part.pointer("/body/text").and_then(Value::as_str).unwrap_or_default();
        let caption = shortened(text, CAPTION);
        let body = json!({ "chat_id": chat_id, "message_id": message, "caption": caption });
        self.change("editMessageCaption", &body, to).await
    }

    /// Deletes a message, or the pictures of an album.
    pub(crate) async fn delete(
        &self,
        posted: &Posted,
        to: &Destination,
    ) -> Result<Change, Refusal> {
        let (chat_id, _) = chat_and_topic(&to.address);
        match posted {
            Posted::Message(message_id) => {
                let body = Deletion { chat_id, message_id: *message_id };
                self.change("deleteMessage", &body, to).await
            }
            Posted::Pictures(ids) => {
                let body = json!({ "chat_id": chat_id, "message_ids": ids });
                self.change("deleteMessages", &body, to).await
            }
        }
    }

    /// Answers an inline query.
    pub(crate) async fn answer_inline(&self, body: &Value) -> Result<(), Refusal> {
        // Nobody's chat: it is counted for none.
        let nowhere = Destination { address: Address(String::new()), kind: ChatKind::Private };
        let (answer, status) = self.call::<IgnoredAny>("answerInlineQuery", body, &nowhere).await?;
        if answer.ok { Ok(()) } else { Err(classify(&answer.error, status, &nowhere)) }
    }

    async fn change(
        &self,
        method: &str,
        body: &impl Serialize,
        to: &Destination,
    ) -> Result<Change, Refusal> {
        let (answer, status) = self.call::<IgnoredAny>(method, body, to).await?;
        if answer.ok { Ok(Change::Made) } else { unchanged(&answer.error, status, to) }
    }

    /// Calls a method; of its result only what `T` takes is read.
    async fn call<T: DeserializeOwned>(
        &self,
        method: &str,
        body: &impl Serialize,
        to: &Destination,
    ) -> Result<(Answer<T>, u16), Refusal> {
        self.answer(self.client.post(self.address(method)).json(body), to).await
    }

    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    /// The address of a method, which holds the token.
    pub(crate) fn address(&self, method: &str) -> String {
        let server = self.url.as_str().trim_end_matches('/');
        format!("{server}/bot{}/{method}", self.token.expose_secret())
    }

    /// The address of a file, which holds the token.
    pub(crate) fn file_address(&self, path: &str) -> String {
        let server = self.url.as_str().trim_end_matches('/');
        format!("{server}/file/bot{}/{path}", self.token.expose_secret())
    }

    async fn answer<T: DeserializeOwned>(
        &self,
        request: RequestBuilder,
        to: &Destination,
    ) -> Result<(Answer<T>, u16), Refusal> {
        let response = request.send().await.map_err(unanswered)?;
        let status = response.status().as_u16();
        let bytes = response.bytes().await.map_err(unanswered)?;
        match serde_json::from_slice::<Answer<T>>(&bytes) {
            Ok(answer) => Ok((answer, status)),
            // A proxy's page, or half an answer.
            Err(_) if status == 429 => Err(classify(&ErrorBody::default(), status, to)),
            Err(_) if (400..500).contains(&status) => {
                Err(Refusal::Rejected(format!("status {status}")))
            }
            Err(_) => {
                Err(Refusal::InDoubt(format!("status {status}, and no answer of the Bot API")))
            }
        }
    }
}

/// What became of a message that was to be posted.
fn posted(
    answer: Answer<PostedMessage>,
    status: u16,
    to: &Destination,
) -> Result<Receipt, Refusal> {
    match answer.result {
        Some(posted) if answer.ok => Ok(Receipt(posted.message_id.to_string())),
        None if answer.ok => Err(Refusal::InDoubt("an answer without a message".into())),
        _ => Err(classify(&answer.error, status, to)),
    }
}

/// Methods whose messages `editMessageText` edits: all that a briefing is made of.
const METHODS: [&str; 2] = ["sendMessage", "sendRichMessage"];

/// A part's method and fields.
fn parts_of(part: &Value) -> Result<(&str, &Map<String, Value>), Refusal> {
    let method = part.get("method").and_then(Value::as_str);
    let fields = part.get("body").and_then(Value::as_object);
    method
        .filter(|method| METHODS.contains(method))
        .zip(fields)
        .ok_or_else(|| Refusal::Rejected("a part that is no message".into()))
}

/// The answer of the Bot API server to any call.
#[derive(Debug, Deserialize)]
struct Answer<T> {
    ok: bool,
    result: Option<T>,
    #[serde(flatten)]
    error: ErrorBody,
}

/// What is read of a posted message.
#[derive(Debug, Deserialize)]
struct PostedMessage {
    message_id: i64,
}

/// What is read of a message that one person sees.
#[derive(Debug, Deserialize)]
struct Whispered {
    message_id: i64,
    ephemeral_message_id: Option<i64>,
}

/// What a broken connection means: as long as it was not up, nothing was posted.
fn unanswered(error: reqwest::Error) -> Refusal {
    let error = error.without_url();
    if error.is_connect() || error.is_builder() {
        Refusal::Transient(error.to_string())
    } else {
        Refusal::InDoubt(error.to_string())
    }
}

//! Inline mode: what a person types behind the bot's name in any chat, what the bot offers, and what is chosen.
//!
//! Of the kinds of results only articles with a text are simulated; the others are refused.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Map, Value, json};

use super::answer::{Outcome, Refusal};
use super::chat::ChatKind;
use super::content::{self, Content};
use super::fields::known;
use super::link;
use super::markup::{self, Button, text};
use super::message::Buttons;
use super::request::{Params, Request};
use super::server::Server;
use super::world::World;

/// Results of an answer (Bot API).
const RESULTS: usize = 50;
/// Bytes of a result's id, of an offset and of a start parameter (Bot API).
const ID: std::ops::RangeInclusive<usize> = 1..=64;
/// Characters of a query (Bot API, InlineQuery).
const QUERY: usize = 256;
/// How long an inline query waits for its answer; the documents name no number.
const WAITS: Duration = Duration::from_secs(15);

/// What the bot offers.
#[derive(Clone, Debug, Default)]
pub struct InlineAnswer {
    /// The results, first first.
    pub results: Vec<InlineResult>,
    /// What the client asks for when the person scrolls on; empty where there is no more.
    pub next_offset: String,
    /// Whether others who type the same get another answer.
    pub is_personal: bool,
}

/// An article that the bot offers.
#[derive(Clone, Debug)]
pub struct InlineResult {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The line below it.
    pub description: String,
    /// The small picture beside it.
    pub thumbnail: Option<String>,
    /// The buttons that its message has.
    pub buttons: Vec<Vec<Button>>,
    content: Arc<Content>,
}

/// Why nothing can be typed or chosen.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InlineError {
    /// The bot's inline mode is off.
    #[error("inline mode is off")]
    Off,
    /// The person cannot write there.
    #[error("user {0} cannot write there")]
    NotThere(i64),
    /// Longer than clients send.
    #[error("clients send at most {QUERY} characters")]
    TooLong,
    /// The bot has offered no such result.
    #[error("no result {0:?} is offered")]
    NoResult(String),
}

/// What a person has typed.
pub(crate) struct Typed {
    at: Duration,
    user: i64,
    chat: i64,
    answer: Option<InlineAnswer>,
}

impl Server {
    /// A person types behind the bot's name; gives back the id of the inline query.
    ///
    /// # Errors
    /// When the client would not ask the bot.
    pub fn type_inline(
        &self,
        user: i64,
        chat: i64,
        query: &str,
        offset: &str,
    ) -> Result<String, InlineError> {
        self.shared.with(|world| world.type_inline(user, chat, query, offset))
    }

    /// What the bot offers, once it does.
    pub fn inline_answer(&self, id: &str) -> Option<InlineAnswer> {
        self.shared.read(|world| world.inline.get(id).and_then(|typed| typed.answer.clone()))
    }

    /// The person chooses a result: its message stands in the chat, by that person, via the bot. Gives back its id.
    ///
    /// # Errors
    /// When there is nothing to choose.
    pub fn choose_inline(&self, id: &str, result: &str) -> Result<i64, InlineError> {
        self.shared.with(|world| world.choose_inline(id, result))
    }
}

impl World {
    fn type_inline(
        &mut self,
        user: i64,
        chat: i64,
        query: &str,
        offset: &str,
    ) -> Result<String, InlineError> {
        if !self.options.inline {
            return Err(InlineError::Off);
        }
        if query.chars().count() > QUERY {
            return Err(InlineError::TooLong);
        }
        let there = self.chats.get(&chat).filter(|_| self.may_write(user, chat));
        let kind = there.map(|chat| chat.kind).ok_or(InlineError::NotThere(user))?;
        let kind = if kind == ChatKind::Private { "sender" } else { kind.name() };
        let id = format!("{}", 5_000_000_000_000_000_000 + self.number());
        let at = self.now();
        self.inline.insert(id.clone(), Typed { at, user, chat, answer: None });
        let content = json!({
            "id": id,
            "from": self.user_json(user),
            "query": query,
            "offset": offset,
            "chat_type": kind,
        });
        self.updates.push(at, "inline_query", content);
        Ok(id)
    }

    pub(crate) fn answer_inline(&mut self, id: &str, answer: InlineAnswer) -> Outcome {
        let now = self.now();
        let old =
            || Refusal::bad("query is too old and response timeout expired or query ID is invalid");
        let typed = self.inline.get_mut(id).ok_or_else(old)?;
        if typed.answer.is_some() || now.saturating_sub(typed.at) > WAITS {
            return Err(old());
        }
        let broken = |url: &String| self.broken_photos.iter().any(|(part, _)| url.contains(part));
        if answer.results.iter().filter_map(|result| result.thumbnail.as_ref()).any(broken) {
            return Err(Refusal::bad("WC_CONVERT_URL_INVALID"));
        }
        typed.answer = Some(answer);
        Ok(json!(true))
    }

    fn choose_inline(&mut self, id: &str, result: &str) -> Result<i64, InlineError> {
        let none = || InlineError::NoResult(result.to_owned());
        let typed = self.inline.get(id).ok_or_else(none)?;
        let (user, chat) = (typed.user, typed.chat);
        let offered = typed.answer.iter().flat_map(|answer| &answer.results);
        let chosen = offered.into_iter().find(|offered| offered.id == result).cloned();
        let chosen = chosen.ok_or_else(none)?;
        let mut draft = self.draft(chat, self.person(user));
        draft.message.content = chosen.content;
        draft.message.buttons = Buttons::Own(chosen.buttons);
        draft.extra.insert("via_bot".to_owned(), self.bot_json());
        let id = self.keep(draft);
        // A bot gets what is sent by its help, also in privacy mode.
        self.deliver(chat, id);
        Ok(id)
    }
}

/// Reads `answerInlineQuery`.
pub(crate) fn read(params: &Params<'_>) -> Result<Request, Refusal> {
    let list = params.list("results").unwrap_or_default();
    if list.len() > RESULTS {
        return Err(Refusal::bad("RESULTS_TOO_MUCH"));
    }
    let results = list.iter().map(result).collect::<Result<Vec<_>, _>>()?;
    let mut ids = BTreeSet::new();
    if !results.iter().all(|result| ids.insert(result.id.as_str())) {
        return Err(Refusal::bad("RESULT_ID_DUPLICATE"));
    }
    let next_offset = params.owned("next_offset");
    if next_offset.len() > *ID.end() {
        return Err(Refusal::bad("NEXT_OFFSET_INVALID"));
    }
    if params.map.contains_key("button") {
        return Err(Refusal::bad("buttons above inline results are not simulated"));
    }
    let is_personal = params.flag("is_personal");
    let answer = InlineAnswer { results, next_offset, is_personal };
    Ok(Request::AnswerInline { id: params.owned("inline_query_id"), answer })
}

fn result(value: &Value) -> Result<InlineResult, Refusal> {
    let wrong = |words: &str| Refusal::bad(format!("can't parse inline query result: {words}"));
    let object = value.as_object().ok_or_else(|| wrong("InlineQueryResult must be an Object"))?;
    let names = [
        "type",
        "id",
        "title",
        "input_message_content",
        "reply_markup",
        "url",
        "description",
        "thumbnail_url",
        "thumbnail_width",
        "thumbnail_height",
    ];
    known("InlineQueryResultArticle", object, &names)?;
    if text(object, "type") != Some("article") {
        return Err(wrong("type must be article; other kinds are not simulated"));
    }
    let id = text(object, "id").unwrap_or_default();
    if !ID.contains(&id.len()) {
        return Err(Refusal::bad("RESULT_ID_INVALID"));
    }
    let title = text(object, "title").map(str::trim).filter(|title| !title.is_empty());
    let title = title.ok_or_else(|| Refusal::bad("ARTICLE_TITLE_EMPTY"))?;
    for name in ["url", "thumbnail_url"] {
        if text(object, name).is_some_and(|url| link::check(url).is_err()) {
            return Err(Refusal::bad("WEBDOCUMENT_URL_INVALID"));
        }
    }
    let message = object.get("input_message_content").and_then(Value::as_object);
    let message = message.ok_or_else(|| wrong("input message content is not specified"))?;
    let buttons = object.get("reply_markup").map(markup::read_inline).transpose()?;
    Ok(InlineResult {
        id: id.to_owned(),
        title: title.to_owned(),
        description: text(object, "description").unwrap_or_default().to_owned(),
        thumbnail: text(object, "thumbnail_url").map(str::to_owned),
        buttons: buttons.unwrap_or_default(),
        content: Arc::new(message_content(message)?),
    })
}

/// An `InputTextMessageContent`: its text is that of a message.
fn message_content(object: &Map<String, Value>) -> Result<Content, Refusal> {
    let names = ["message_text", "parse_mode", "entities", "link_preview_options"];
    known("InputTextMessageContent", object, &names)?;
    let mut said = object.clone();
    if let Some(text) = said.remove("message_text") {
        said.insert("text".to_owned(), text);
    }
    content::message(&Params { map: &said, files: &super::request::Files::new() })
}

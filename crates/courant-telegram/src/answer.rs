//! Showing a reply: a new message, the pressed button's message edited, or a word to the one who pressed.

use crate::bare;
use crate::bot::Telegram;
use crate::call::Purpose;
use crate::incoming::{Click, Said};
use crate::keyboard;
use crate::layout::{self, CHAT, Message, send_message};
use crate::upload::Upload;
use courant_core::briefing::Briefing;
use courant_core::command::{Attachment, Command, Opening, Reply, only_you_see_this};
use courant_core::model::{Destination, Style};
use courant_core::outbox::{Change, Pacer, Refusal, in_turn};
use serde_json::{Value, json};
use std::sync::Arc;
use teloxide::payloads::AnswerCallbackQuerySetters as _;
use teloxide::prelude::Requester as _;
use teloxide::types::MessageId;

/// Characters of the word that is shown to whoever presses a button (Bot API, answerCallbackQuery).
const WORD: usize = 200;

/// Shows what the service answered.
pub(crate) async fn show(bot: &Telegram, pacer: &Pacer, said: &Said, reply: &Reply) {
    let to = &said.origin.chat;
    let shown = match &said.click {
        Some(click) if to.kind.is_shared() => to_the_clicker(bot, pacer, click, said, reply).await,
        Some(click) => in_place(bot, pacer, to, click, reply).await,
        None => as_messages(bot, pacer, Spot::of_said(said), reply).await,
    };
    if let Err(refusal) = shown {
        tracing::warn!(%refusal, "an answer could not be shown");
    }
}

/// Where an answer is posted.
#[derive(Clone, Copy)]
struct Spot<'a> {
    to: &'a Destination,
    /// The message that it answers.
    under: Option<MessageId>,
}

impl<'a> Spot<'a> {
    /// In a chat.
    fn of(to: &'a Destination) -> Self {
        Self { to, under: None }
    }

    /// Where something was said. In a group its message is answered: it is seen whom the answer is for, and under a
    /// channel's post it stands among the comments.
    fn of_said(said: &'a Said) -> Self {
        let to = &said.origin.chat;
        Self { to, under: said.message.filter(|_| to.kind.is_shared()) }
    }

    /// What a message needs to stand there.
    fn fields(self) -> impl Iterator<Item = (String, Value)> {
        let under =
            self.under.map(|id| json!({ "message_id": id.0, "allow_sending_without_reply": true }));
        under.map(|under| ("reply_parameters".to_owned(), under)).into_iter()
    }
}

async fn as_messages(
    bot: &Telegram,
    pacer: &Pacer,
    spot: Spot<'_>,
    reply: &Reply,
) -> Result<(), Refusal> {
    // What can be done with a briefing is said even where that cannot be shown.
    let above = match reply.below {
        true => briefings(bot, pacer, spot, reply).await,
        false => Ok(()),
    };
    let mut texts = match &reply.prompt {
        Some(prompt) => layout::prompt(prompt, reply, bot.username()),
        None => layout::reply(reply),
    };
    // A picker, or a field to type into, is a keyboard of its own, under the last text.
    let picker = reply.chat_request.as_ref().and_then(keyboard::chat_request);
    let own = picker.or_else(|| reply.prompt.as_ref().map(keyboard::prompt));
    let last = if own.is_some() { texts.pop() } else { None };
    send_all(bot, pacer, spot, texts).await?;
    if let Some(file) = &reply.file {
        post_file(bot, pacer, spot, file).await?;
    }
    if let Some(last) = last {
        let mut call = last.send();
        call.reply_markup = own;
        post(bot, pacer, spot, &send_message(&call)).await?;
    }
    if reply.below { above } else { briefings(bot, pacer, spot, reply).await }
}

async fn briefings(
    bot: &Telegram,
    pacer: &Pacer,
    spot: Spot<'_>,
    reply: &Reply,
) -> Result<(), Refusal> {
    for briefing in &reply.briefings {
        let style = bot.style_of(briefing);
        match send_briefing(bot, pacer, spot, briefing, style).await {
            Err(Refusal::Picture(words)) => {
                tracing::warn!(
                    words,
                    "a message goes out without a picture that Telegram cannot get"
                );
                for part in layout::parts(briefing, style) {
                    let bare = bare::bare(&part).unwrap_or(part);
                    post(bot, pacer, spot, &bare.0).await?;
                }
            }
            Err(Refusal::Rejected(words)) if style == Style::Rich => {
                tracing::warn!(words, "a rich message was refused; it goes out as a classic one");
                send_briefing(bot, pacer, spot, briefing, Style::Classic).await?;
            }
            sent => sent?,
        }
    }
    Ok(())
}

async fn send_briefing(
    bot: &Telegram,
    pacer: &Pacer,
    spot: Spot<'_>,
    briefing: &Briefing,
    style: Style,
) -> Result<(), Refusal> {
    for call in layout::calls(briefing, style) {
        post(bot, pacer, spot, &call).await?;
    }
    Ok(())
}

async fn send_all(
    bot: &Telegram,
    pacer: &Pacer,
    spot: Spot<'_>,
    all: Vec<Message>,
) -> Result<(), Refusal> {
    for message in all {
        post(bot, pacer, spot, &message.part()).await?;
    }
    Ok(())
}

async fn post(bot: &Telegram, pacer: &Pacer, spot: Spot<'_>, part: &Value) -> Result<(), Refusal> {
    let mut part = part.clone();
    if let Some(body) = part.get_mut("body").and_then(Value::as_object_mut) {
        body.extend(spot.fields());
    }
    in_turn(pacer, spot.to, || bot.api().post(&part, spot.to, Purpose::Send)).await.map(drop)
}

/// Posts a file, in a message of its own.
async fn post_file(
    bot: &Telegram,
    pacer: &Pacer,
    spot: Spot<'_>,
    file: &Attachment,
) -> Result<(), Refusal> {
    let send = || {
        let upload = Upload { name: file.name.clone(), bytes: Arc::clone(&file.bytes) };
        let chat = std::iter::once(("chat_id".to_owned(), json!(CHAT)));
        bot.api().post_file(upload, chat.chain(spot.fields()).collect(), spot.to)
    };
    in_turn(pacer, spot.to, send).await.map(drop)
}

/// In a private chat the message under which the button stands becomes the answer, unless that is to stand apart.
async fn in_place(
    bot: &Telegram,
    pacer: &Pacer,
    to: &Destination,
    click: &Click,
    reply: &Reply,
) -> Result<(), Refusal> {
    // Answered first, so that the client's clock stops turning.
    let word = reply.passing.then(|| Word::Passing(cut(&reply.plain())));
    answered(bot, click, word, None).await;
    if reply.passing {
        return Ok(());
    }
    let part = only_part(bot, reply).filter(|_| !reply.apart);
    let (Some(id), Some(part)) = (click.message, part) else {
        return as_messages(bot, pacer, Spot::of(to), reply).await;
    };
    match in_turn(pacer, to, || bot.api().edit(&part, id.0.into(), to)).await {
        Ok(Change::Made) => Ok(()),
        // Deleted, not to be edited, or not as it is: said anew.
        Ok(Change::Missing | Change::TooOld | Change::Unfit)
        | Err(Refusal::Picture(_) | Refusal::Rejected(_)) => {
            as_messages(bot, pacer, Spot::of(to), reply).await
        }
        Err(refusal) => Err(refusal),
    }
}

/// The one message that a reply is, if it is one.
fn only_part(bot: &Telegram, reply: &Reply) -> Option<Value> {
    if reply.chat_request.is_some() || reply.prompt.is_some() || reply.file.is_some() {
        return None;
    }
    let texts = layout::reply(reply).into_iter().map(|message| message.part());
    let calls = |briefing: &Arc<Briefing>| layout::calls(briefing, bot.style_of(briefing));
    let briefings = reply.briefings.iter().flat_map(calls);
    let mut parts = texts.chain(briefings);
    parts.next().filter(|_| parts.next().is_none())
}

/// In a shared chat a click turns no page for the others: the clicker gets a word, or is led into the
/// private chat.
async fn to_the_clicker(
    bot: &Telegram,
    pacer: &Pacer,
    click: &Click,
    said: &Said,
    reply: &Reply,
) -> Result<(), Refusal> {
    if reply.briefings.is_empty() && !reply.is_page() {
        let word = cut(&reply.plain());
        let word = if reply.passing { Word::Passing(word) } else { Word::Alert(word) };
        answered(bot, click, Some(word), None).await;
        return Ok(());
    }
    let (to, user) = (&said.origin.chat, &said.origin.user);
    if let Some(part) = only_part(bot, reply)
        && bot.whisper(pacer, to, user, click, &part).await
    {
        let language =
            reply.briefings.first().map_or(said.language(), |briefing| briefing.language);
        // What has changed is said in any case: an old client shows nothing else.
        let first = reply.plain().lines().next().map(|line| format!("{line}\n"));
        let word = cut(&format!("{}{}", first.unwrap_or_default(), only_you_see_this(language)));
        let word = Some(word).filter(|_| !click.is_of_whisper()).map(Word::Passing);
        answered(bot, click, word, None).await;
        return Ok(());
    }
    match reply.briefings.first() {
        Some(briefing) => {
            let opening = match &said.command {
                Ok(Command::Read(opening)) => *opening,
                _ => Opening::of(briefing.issue),
            };
            let link = format!("https://t.me/{}?start={}", bot.username(), opening.payload());
            answered(bot, click, None, Some(link)).await;
        }
        None => {
            answered(bot, click, Some(Word::Alert(cut(&reply.plain()))), None).await;
        }
    }
    Ok(())
}

/// As much of a text as a word has room for.
fn cut(text: &str) -> String {
    text.chars().take(WORD).collect()
}

/// What is said to whoever pressed a button.
enum Word {
    /// In a box that is closed by hand.
    Alert(String),
    /// For a moment, above the chat.
    Passing(String),
}

/// Answers a pressed button; a failure only leaves the client's clock turning for a while.
async fn answered(bot: &Telegram, click: &Click, word: Option<Word>, link: Option<String>) {
    let mut call = bot.sdk().answer_callback_query(click.query.clone());
    call = match word {
        Some(Word::Alert(word)) if !word.is_empty() => call.text(word).show_alert(true),
        Some(Word::Passing(word)) => call.text(word),
        _ => call,
    };
    if let Some(link) = link.and_then(|link| reqwest::Url::parse(&link).ok()) {
        call = call.url(link);
    }
    if let Err(error) = call.await {
        tracing::debug!(error = %bot.without_token(&error.to_string()), "a button could not be answered");
    }
}

//! Inline mode: `@bot words` in any chat offers issues to share.

use crate::bot::Telegram;
use crate::{PLATFORM, address, layout};
use courant_core::model::{Platform, Style, UserId, Viewer};
use courant_core::outbox::Refusal;
use courant_core::service::{Service, Share};
use courant_core::texts::Language;
use serde_json::{Value, json};
use teloxide::types::InlineQuery;

/// Results that are offered at a time; each is a whole message (Bot API: 50 at most).
const RESULTS: u32 = 10;

/// Results that are offered in all: who has not found it by then types another word.
const MOST: u32 = 100;

/// Seconds for which Telegram may answer the same words itself: a new issue is found soon.
const CACHE: u32 = 30;

/// Offers what fits what was typed.
pub(crate) async fn answer(bot: &Telegram, service: &Service, query: &InlineQuery) {
    let language = Language::choose([query.from.language_code.as_deref()]);
    let skip = query.offset.parse::<u32>().unwrap_or(0).min(MOST);
    let count = RESULTS.min(MOST - skip);
    let viewer = Viewer::Person(Platform::new(PLATFORM), UserId(query.from.id.to_string()));
    let found = match service.shares(&query.query, skip, count, language, viewer).await {
        Ok(found) => found,
        Err(error) => {
            tracing::error!(%error, "nothing could be offered to share");
            Vec::new()
        }
    };
    let full = u32::try_from(found.len()).is_ok_and(|found| found == count && count > 0);
    let next = if full { (skip + count).to_string() } else { String::new() };
    let results: Vec<Value> =
        found.iter().filter_map(|share| article(share, bot.username())).collect();
    let body = json!({
        "inline_query_id": query.id,
        "results": results,
        "cache_time": CACHE,
        // Other people may speak another language.
        "is_personal": true,
        "next_offset": next,
    });
    let answered = match bot.api().answer_inline(&body).await {
        // One picture that Telegram cannot get, and it takes none of the results.
        Err(Refusal::Picture(_) | Refusal::Rejected(_)) => {
            bot.api().answer_inline(&without_pictures(body)).await
        }
        answered => answered,
    };
    if let Err(refusal) = answered {
        // Most often somebody typed on meanwhile, and it came too late.
        tracing::info!(%refusal, "nothing could be offered to share");
    }
}

/// The same answer with nothing in it that Telegram has to fetch.
fn without_pictures(mut body: Value) -> Value {
    for article in body["results"].as_array_mut().into_iter().flatten() {
        if let Some(fields) = article.as_object_mut() {
            fields.remove("thumbnail_url");
        }
        article["input_message_content"]["link_preview_options"] = json!({ "is_disabled": true });
    }
    body
}

/// An article: what is shared is the first message, with a link into the private chat.
fn article(share: &Share, bot: &str) -> Option<Value> {
    let calls = layout::calls(&share.briefing, Style::Classic);
    let body = calls.first()?.get("body")?;
    let mut message = json!({
        "message_text": body.get("text")?,
        "parse_mode": body.get("parse_mode")?,
    });
    if let Some(preview) = body.get("link_preview_options") {
        message["link_preview_options"] = preview.clone();
    }
    let mut article = json!({
        "type": "article",
        "id": share.opening.payload(),
        "title": share.title,
        "description": share.line,
        "input_message_content": message,
        "reply_markup": { "inline_keyboard": [[open(share, bot)]] },
    });
    let image = share.briefing.lead_image.as_ref().and_then(|image| address::of_page(&image.url));
    if let Some(image) = image {
        article["thumbnail_url"] = json!(image);
    }
    Some(article)
}

/// The button that opens the same in the private chat: others do not turn pages there.
fn open(share: &Share, bot: &str) -> Value {
    let url = format!("https://t.me/{bot}?start={}", share.opening.payload());
    json!({ "text": share.label, "url": url })
}

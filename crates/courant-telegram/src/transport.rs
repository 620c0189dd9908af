//! The outbox's side of the adapter.

use crate::PLATFORM;
use crate::bot::Telegram;
use crate::layout::{self, Style};
use courant_core::briefing::Briefing;
use courant_core::command::Reply;
use courant_core::model::{Destination, Platform};
use courant_core::outbox::{Change, Limit, Outcome, Part, Receipt, Refusal, Scope, Transport};
use serde_json::Value;
use std::time::Duration;

/// Changes with every change of `html`, `rich` or `layout` that shows.
const RENDERING: &str = "2";

/// About 30 messages a second a bot (Telegram's FAQ on broadcasting), evenly spaced: 33⅓ ms, rounded up.
const BOT_INTERVAL: Duration = Duration::from_micros(33_400);

/// With paid broadcast, up to 1000 messages a second (same); evenly spaced, with a hair's breadth.
const PAID_INTERVAL: Duration = Duration::from_micros(1002);

/// One message a second a chat, short bursts pass (same). Telegram counts at arrival, so a twentieth is added
/// for requests that travel faster than the ones before them.
const CHAT_INTERVAL: Duration = Duration::from_millis(1050);
const CHAT_BURST: u32 = 3;

/// 20 messages a minute a group or channel (same): 5 at once and one each 4 seconds (and a fortieth, for the
/// way) are never more than 20 in any minute.
const SHARED_INTERVAL: Duration = Duration::from_millis(4100);
const SHARED_BURST: u32 = 5;

#[async_trait::async_trait]
impl Transport for Telegram {
    fn platform(&self) -> Platform {
        Platform::new(PLATFORM)
    }

    fn limits(&self) -> Vec<Limit> {
        if !self.config().paced {
            return Vec::new();
        }
        let interval = if self.config().paid_broadcast { PAID_INTERVAL } else { BOT_INTERVAL };
        vec![
            Limit { scope: Scope::Bot, burst: 1, interval },
            Limit { scope: Scope::Chat, burst: CHAT_BURST, interval: CHAT_INTERVAL },
            Limit { scope: Scope::SharedChat, burst: SHARED_BURST, interval: SHARED_INTERVAL },
        ]
    }

    fn rendering_version(&self) -> String {
        format!("{RENDERING} {}", self.style().as_str())
    }

    fn render(&self, briefing: &Briefing) -> Vec<Part> {
        layout::parts(briefing, self.style())
    }

    fn render_plainer(&self, briefing: &Briefing) -> Option<Vec<Part>> {
        (self.style() == Style::Rich).then(|| layout::parts(briefing, Style::Classic))
    }

    async fn deliver(&self, to: &Destination, part: &Part, _nonce: &str) -> Outcome {
        let method = part.0.get("method").and_then(Value::as_str).unwrap_or("sendMessage");
        let mut body = part.0.get("body").cloned().unwrap_or_default();
        if let (true, Some(fields)) = (self.config().paid_broadcast, body.as_object_mut()) {
            fields.insert("allow_paid_broadcast".into(), Value::Bool(true));
        }
        let posted = self.api().call(method, body, to).await;
        Outcome::from(posted.and_then(|message| receipt(&message)))
    }

    async fn edit(&self, _to: &Destination, _message: &Receipt, _part: &Part) -> Outcome<Change> {
        Outcome::from(Err(Refusal::Rejected("editing is not built yet".into())))
    }

    async fn delete(&self, _to: &Destination, _message: &Receipt) -> Outcome<Change> {
        Outcome::from(Err(Refusal::Rejected("deleting is not built yet".into())))
    }

    fn note(&self, words: &str) -> Part {
        layout::note(words)
    }

    async fn tell(&self, to: &Destination, reply: &Reply) -> Outcome {
        let mut last = Err(Refusal::Rejected("an empty notice".into()));
        for message in layout::reply(reply) {
            last = self
                .api()
                .call("sendMessage", message.send(), to)
                .await
                .and_then(|message| receipt(&message));
            if last.is_err() {
                break;
            }
        }
        Outcome::from(last)
    }
}

/// The message's id.
fn receipt(message: &Value) -> Result<Receipt, Refusal> {
    let id = message.get("message_id").and_then(Value::as_i64);
    id.map(|id| Receipt(id.to_string()))
        .ok_or_else(|| Refusal::InDoubt("an answer without a message".into()))
}

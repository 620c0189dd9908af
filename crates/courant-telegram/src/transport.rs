//! The outbox's side of the adapter.

use crate::bot::Telegram;
use crate::call::Purpose;
use crate::layout;
use crate::receipt::Posted;
use crate::{PLATFORM, album, bare};
use courant_core::briefing::Briefing;
use courant_core::command::Reply;
use courant_core::model::{Destination, Platform, Style};
use courant_core::outbox::{
    Change, Limit, Outcome, Part, Posting, Receipt, Refusal, Scope, Transport,
};
use std::borrow::Cow;
use std::time::Duration;

/// Changes with every change of `html`, `rich`, `album` or `layout` that shows.
const RENDERING: &str = "6";

/// About 30 messages a second a bot (Telegram's FAQ on broadcasting), evenly spaced: 33⅓ ms, rounded up.
const BOT_INTERVAL: Duration = Duration::from_micros(33_400);

/// With paid broadcast, up to 1000 messages a second (same); evenly spaced, with a hair's breadth.
const PAID_INTERVAL: Duration = Duration::from_micros(1002);

/// What may be caught up on after a hold-up of some milliseconds: a hundredth of a second's messages.
const PAID_BURST: u32 = 10;

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
        let bot = |scope, interval| Limit { scope, burst: 1, interval };
        let mut limits = if self.config().paid_broadcast {
            let paid = Limit { scope: Scope::Paid, burst: PAID_BURST, interval: PAID_INTERVAL };
            vec![paid, bot(Scope::Unpaid, BOT_INTERVAL)]
        } else {
            vec![bot(Scope::Bot, BOT_INTERVAL)]
        };
        limits.extend([
            Limit { scope: Scope::Chat, burst: CHAT_BURST, interval: CHAT_INTERVAL },
            Limit { scope: Scope::SharedChat, burst: SHARED_BURST, interval: SHARED_INTERVAL },
        ]);
        limits
    }

    fn rendering_version(&self) -> String {
        format!("{RENDERING} {}", self.style().as_str())
    }

    fn render(&self, briefing: &Briefing) -> Vec<Part> {
        layout::parts(briefing, self.style_of(briefing))
    }

    fn render_plainer(&self, briefing: &Briefing) -> Option<Vec<Part>> {
        (self.style_of(briefing) == Style::Rich).then(|| layout::parts(briefing, Style::Classic))
    }

    fn weight(&self, part: &Part) -> u32 {
        album::media(&part.0).map_or(1, |items| u32::try_from(items.len()).unwrap_or(u32::MAX))
    }

    async fn deliver(&self, to: &Destination, posting: Posting<'_>) -> Outcome {
        let part = &*if posting.silent {
            Cow::Owned(layout::silent(posting.part))
        } else {
            Cow::Borrowed(posting.part)
        };
        let paid = self.config().paid_broadcast;
        let purpose = if paid { Purpose::SendPaid } else { Purpose::Send };
        if album::is_one(&part.0) {
            return Outcome::from(self.post_album(part, to, purpose).await);
        }
        Outcome::from(self.api().post(&part.0, to, purpose).await)
    }

    async fn edit(&self, to: &Destination, message: &Receipt, part: &Part) -> Outcome<Change> {
        Outcome::from(match Posted::read(message) {
            Ok(Posted::Message(id)) if !album::is_one(&part.0) => {
                self.api().edit(&part.0, id, to).await
            }
            Ok(posted) => self.replace(&posted, part, to).await,
            Err(refusal) => Err(refusal),
        })
    }

    async fn delete(&self, to: &Destination, message: &Receipt) -> Outcome<Change> {
        Outcome::from(match Posted::read(message) {
            Ok(posted) => self.api().delete(&posted, to).await,
            Err(refusal) => Err(refusal),
        })
    }

    fn bare(&self, part: &Part) -> Option<Part> {
        bare::bare(part)
    }

    fn note(&self, words: &str) -> Part {
        layout::note(words)
    }

    async fn tell(&self, to: &Destination, reply: &Reply) -> Outcome {
        let mut last = Err(Refusal::Rejected("an empty notice".into()));
        for message in layout::reply(reply) {
            last = self.api().post(&message.part(), to, Purpose::Send).await;
            if last.is_err() {
                break;
            }
        }
        Outcome::from(last)
    }
}

impl Telegram {
    /// Text and pictures cannot become each other, nor one album another: what stands there goes, and the part is
    /// posted anew. What cannot be deleted any more keeps its pictures, and says under them what the part says.
    async fn replace(
        &self,
        posted: &Posted,
        part: &Part,
        to: &Destination,
    ) -> Result<Change, Refusal> {
        match self.api().delete(posted, to).await? {
            // Who asks twice finds it gone.
            Change::Made | Change::Missing => Ok(Change::Unfit),
            Change::TooOld => match (posted, bare::bare(part)) {
                (Posted::Message(id), Some(told)) => self.api().edit(&told.0, *id, to).await,
                (Posted::Pictures(ids), Some(told)) if !album::is_one(&part.0) => {
                    let first = ids.first().copied().unwrap_or_default();
                    self.api().edit_caption(&told.0, first, to).await
                }
                _ => {
                    Err(Refusal::Rejected("its pictures stand there for more than 48 hours".into()))
                }
            },
            change => Ok(change),
        }
    }
}

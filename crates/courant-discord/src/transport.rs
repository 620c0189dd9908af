//! The outbox's side of the adapter.

use crate::bot::Discord;
use crate::call::Purpose;
use crate::place::{Spot, is_home};
use crate::thread::within;
use crate::{PLATFORM, bare, layout};
use courant_core::briefing::Briefing;
use courant_core::command::Reply;
use courant_core::model::{ChatKind, Destination, Platform};
use courant_core::outbox::{
    Change, Limit, Outcome, Part, Posting, Receipt, Refusal, Scope, Search, Transport,
};
use jiff::Timestamp;
use std::borrow::Cow;
use std::time::Duration;

/// Changes with every change of `markdown` or `layout` that shows.
const RENDERING: &str = "5";

/// 50 requests a second a bot (Discord's global limit), evenly spaced, and 7 ms a second for requests that
/// travel faster than the ones before them.
const BOT_INTERVAL: Duration = Duration::from_micros(20_140);

/// Five messages in five seconds a channel, as its headers usually tell: 2 at once and one each 5/3 s (and
/// some more, for the way) are never more in any five seconds.
const CHANNEL_INTERVAL: Duration = Duration::from_millis(1700);
const CHANNEL_BURST: u32 = 2;

/// `enforce_nonce` remembers a nonce for "the past few minutes"; two are safe.
const NONCE_MEMORY: Duration = Duration::from_secs(120);

#[async_trait::async_trait]
impl Transport for Discord {
    fn platform(&self) -> Platform {
        Platform::new(PLATFORM)
    }

    fn limits(&self) -> Vec<Limit> {
        if !self.config().paced {
            return Vec::new();
        }
        vec![
            Limit { scope: Scope::Bot, burst: 1, interval: BOT_INTERVAL },
            Limit { scope: Scope::Chat, burst: CHANNEL_BURST, interval: CHANNEL_INTERVAL },
        ]
    }

    /// A forum's posts have no nonce.
    fn harmless_repeat(&self, to: &Destination) -> Duration {
        if to.kind == ChatKind::Forum { Duration::ZERO } else { NONCE_MEMORY }
    }

    fn rendering_version(&self) -> String {
        format!("{RENDERING} {}", self.style().as_str())
    }

    fn render(&self, briefing: &Briefing) -> Vec<Part> {
        layout::parts(briefing, self.style_of(briefing))
    }

    async fn deliver(&self, to: &Destination, posting: Posting<'_>) -> Outcome {
        let Posting { nonce, after, .. } = posting;
        let mut part = Cow::Borrowed(posting.part);
        if posting.silent {
            part = Cow::Owned(layout::silent(&part));
        }
        if !posting.mentions.is_empty() {
            part = Cow::Owned(layout::mentioning(&part, posting.mentions));
        }
        let part = &*part;
        let place = match after {
            None if to.kind == ChatKind::Forum => return self.post_in_forum(to, part).await,
            None => Outcome::from(Ok(to.address.0.clone())),
            Some(after) => self.goes_on_in(to, part, after).await,
        };
        let channel = match place.result {
            Ok(channel) => channel,
            Err(refusal) => return Outcome { result: Err(refusal), pace: place.pace },
        };
        let mut outcome = self.api().post(to, &channel, &part.0, Purpose::PostOnce(nonce)).await;
        let shut = !is_home(to, &channel) && matches!(outcome.result, Err(Refusal::Forbidden(_)));
        if shut && to.kind == ChatKind::Channel {
            // What a thread does not let be posted, its channel may.
            self.goes_on_at_home(to).await;
            let home = &to.address.0;
            outcome = self.api().post(to, home, &part.0, Purpose::PostOnce(nonce)).await;
        } else {
            outcome = within(to, &channel, outcome);
        }
        outcome.pace = outcome.pace.or(place.pace);
        if let Ok(message) = &outcome.result {
            self.publish(to, message).await;
        }
        outcome
    }

    fn time(&self, clock: Timestamp) -> Timestamp {
        self.api().time().unwrap_or(clock)
    }

    fn can_search(&self) -> bool {
        true
    }

    async fn find(
        &self,
        to: &Destination,
        part: &Part,
        after: Option<&Receipt>,
        since: Timestamp,
    ) -> Outcome<Search> {
        let found = self.look_for(to, part, after, since).await;
        if let Ok(Search::Posted(message)) = &found.result {
            self.publish(to, message).await;
        }
        found
    }

    async fn edit(&self, to: &Destination, message: &Receipt, part: &Part) -> Outcome<Change> {
        self.change(to, message, || self.api().edit(to, message, &part.0)).await
    }

    async fn delete(&self, to: &Destination, message: &Receipt) -> Outcome<Change> {
        // Without its first message a post would stand there empty: it is edited to a note instead.
        if to.kind == ChatKind::Forum && Spot::of(to, message).begins_thread() {
            return Outcome::from(Ok(Change::TooOld));
        }
        self.change(to, message, || self.api().delete(to, message)).await
    }

    fn bare(&self, part: &Part) -> Option<Part> {
        bare::bare(part)
    }

    fn note(&self, words: &str) -> Part {
        layout::note(words, self.style())
    }

    async fn tell(&self, to: &Destination, reply: &Reply) -> Outcome {
        let mut last = Outcome::from(Err(Refusal::Rejected("an empty notice".into())));
        for message in layout::reply(reply) {
            last = self.api().post(to, &to.address.0, &message, Purpose::Post).await;
            if last.result.is_err() {
                break;
            }
        }
        last
    }
}

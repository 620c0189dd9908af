//! Threads: an issue of several messages goes on in a thread under its first one, where the channel lets the bot open
//! one, so that those who talk there are not flooded. A thread has the id of the message that it is under.

use crate::bot::Discord;
use crate::place::{Spot, is_home};
use courant_core::model::{Address, ChatKind, Destination};
use courant_core::outbox::{Change, Outcome, Part, Receipt, Refusal};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::future::Future;
use std::time::{Duration, Instant};

/// The field of a part that says what a thread of it would be about; it is no part of the message.
pub(crate) const THREAD: &str = "thread";

/// Characters of a thread's name (Discord, "Start Thread from Message").
pub(crate) const NAME: usize = 100;

/// Minutes without a message after which Discord puts a thread away: the most there is.
pub(crate) const ARCHIVED_AFTER: u32 = 10_080;

/// How long a channel that refused a thread is not asked again: somebody may have allowed it.
const REMEMBERED: Duration = Duration::from_secs(60 * 60);

/// Channels that are remembered before old ones are forgotten.
const KEPT: usize = 1024;

/// What a thread of a briefing is called, and what it is about, for a forum's tags.
pub(crate) fn about(name: &str, topics: &[String]) -> Value {
    json!({ "name": name, "topics": topics })
}

/// The name of a part's thread.
pub(crate) fn name(part: &Part) -> &str {
    part.0[THREAD]["name"].as_str().unwrap_or_default()
}

/// Channels in which no thread can be opened. Pure: time is an argument.
#[derive(Debug, Default)]
pub(crate) struct Closed(HashMap<Address, Instant>);

impl Closed {
    fn has(&self, channel: &Address, now: Instant) -> bool {
        self.0.get(channel).is_some_and(|at| now.saturating_duration_since(*at) < REMEMBERED)
    }

    fn note(&mut self, channel: &Address, now: Instant) {
        if self.0.len() >= KEPT {
            self.0.retain(|_, at| now.saturating_duration_since(*at) < REMEMBERED);
        }
        self.0.insert(channel.clone(), now);
    }
}

impl Discord {
    /// The channel or thread for the message that follows another one of the same delivery.
    pub(crate) async fn goes_on_in(
        &self,
        to: &Destination,
        part: &Part,
        after: &Receipt,
    ) -> Outcome<String> {
        let spot = Spot::of(to, after);
        if !self.may_open_threads(to) || !is_home(to, spot.channel) {
            return Outcome::from(Ok(spot.channel.to_owned()));
        }
        self.yield_moment(to).await;
        let body = json!({ "name": name(part), "auto_archive_duration": ARCHIVED_AFTER });
        let opened = self.api().open_thread(to, spot.message, &body).await;
        let result = match opened.result {
            Ok(()) => Ok(spot.message.to_owned()),
            Err(Refusal::Gone(_)) => Ok(spot.channel.to_owned()),
            Err(Refusal::Forbidden(reason) | Refusal::Rejected(reason)) => {
                self.closed().note(&to.address, Instant::now());
                tracing::info!(channel = %to.address, reason, "no thread could be opened; the issue goes on in the channel");
                Ok(spot.channel.to_owned())
            }
            // No message is in doubt, and a thread that is there is opened as well.
            Err(Refusal::InDoubt(reason)) => Err(Refusal::Transient(reason)),
            Err(refusal) => Err(refusal),
        };
        Outcome { result, pace: opened.pace }
    }

    /// Notes that threads of a channel take nothing, and waits for another moment: the issue goes on in the channel.
    pub(crate) async fn goes_on_at_home(&self, to: &Destination) {
        self.closed().note(&to.address, Instant::now());
        tracing::info!(channel = %to.address, "a thread takes no message; the issue goes on in the channel");
        self.yield_moment(to).await;
    }

    /// Asks for a change of a message. A thread that Discord has put away is opened again for it.
    pub(crate) async fn change<F: Future<Output = Outcome<Change>>>(
        &self,
        to: &Destination,
        message: &Receipt,
        request: impl Fn() -> F,
    ) -> Outcome<Change> {
        let thread = Spot::of(to, message).channel;
        let mut changed = request().await;
        let shut = matches!(changed.result, Err(Refusal::Forbidden(_)));
        if shut && !is_home(to, thread) {
            self.yield_moment(to).await;
            let opened = self.api().open_again(to, thread).await.result;
            self.yield_moment(to).await;
            match opened {
                Ok(()) => changed = request().await,
                Err(refusal) => {
                    tracing::info!(thread, %refusal, "a thread could not be opened again");
                }
            }
        }
        within(to, thread, changed)
    }

    /// Whether an issue may go on in a thread there. What stands in an announcement channel is published message by
    /// message, which threads' messages cannot be; a forum's posts are threads anyway.
    fn may_open_threads(&self, to: &Destination) -> bool {
        self.config().threads
            && to.kind == ChatKind::Channel
            && !self.closed().has(&to.address, Instant::now())
    }

    /// Waits for a moment of the pace, for a request beside the one that the outbox knows of.
    pub(crate) async fn yield_moment(&self, to: &Destination) {
        if let Some(pacer) = self.pacer() {
            pacer.reserve(to).await;
        }
    }
}

/// The outcome of a request in a thread: that it is shut there says nothing of its chat.
pub(crate) fn within<T>(to: &Destination, channel: &str, outcome: Outcome<T>) -> Outcome<T> {
    let result = outcome.result.map_err(|refusal| match refusal {
        Refusal::Forbidden(reason) if !is_home(to, channel) => Refusal::Rejected(reason),
        refusal => refusal,
    });
    Outcome { result, ..outcome }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_channel_without_threads_is_asked_again_after_an_hour() {
        let (one, other) = (Address("1".into()), Address("2".into()));
        let (mut closed, start) = (Closed::default(), Instant::now());
        closed.note(&one, start);
        assert!(closed.has(&one, start + REMEMBERED / 2));
        assert!(!closed.has(&other, start));
        assert!(!closed.has(&one, start + REMEMBERED));
        for channel in 0..10 * KEPT {
            let at = start + REMEMBERED * u32::try_from(channel / KEPT).unwrap_or_default();
            closed.note(&Address(channel.to_string()), at);
        }
        assert!(closed.0.len() <= 2 * KEPT, "{}", closed.0.len());
    }
}

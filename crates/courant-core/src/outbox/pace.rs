//! Pacing, pure: when the next message to a chat may leave. Time is an argument.
//!
//! Each limit is a gate of the generic cell rate algorithm: `burst` messages at once, one more each
//! `interval`. Evenly spaced messages are what a platform that counts sliding windows can never refuse.

use super::transport::Blocked;
use crate::model::{Address, Destination};
use std::collections::HashMap;
use std::time::{Duration, Instant};

/// Chats whose gates are kept before idle ones are forgotten: more than are written to in a minute at a
/// bot's full speed.
const KEPT: usize = 4096;

/// One limit of a platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// What it counts over.
    pub scope: Scope,
    /// Messages that may leave at once after a rest; at least 1.
    pub burst: u32,
    /// The steady distance between messages.
    pub interval: Duration,
}

/// What a limit counts over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All messages of the bot.
    Bot,
    /// Messages to one chat.
    Chat,
    /// Messages to one chat with more than one reader.
    SharedChat,
}

/// A theoretical arrival time for each limit, and a time before which nothing leaves.
#[derive(Clone, Debug, Default)]
struct Gates {
    arrivals: Vec<Option<Instant>>,
    blocked_until: Option<Instant>,
}

/// The pace of one platform.
#[derive(Clone, Debug)]
pub struct Pace {
    limits: Vec<Limit>,
    bot: Gates,
    chats: HashMap<Address, Gates>,
}

impl Pace {
    /// A pace that keeps these limits.
    pub fn new(limits: Vec<Limit>) -> Self {
        Self { limits, bot: Gates::default(), chats: HashMap::new() }
    }

    /// The earliest time, `now` or later, at which a message to the chat may leave.
    pub fn ready_at(&self, to: &Destination, now: Instant) -> Instant {
        let chat = self.chats.get(&to.address);
        let mut at = now;
        for (index, limit) in self.applying(to) {
            let gates = if limit.scope == Scope::Bot { Some(&self.bot) } else { chat };
            let arrival = gates.and_then(|gates| gates.arrivals.get(index).copied().flatten());
            if let Some(arrival) = arrival {
                let slack = limit.interval.saturating_mul(limit.burst.saturating_sub(1));
                at = at.max(arrival.checked_sub(slack).unwrap_or(now));
            }
        }
        [Some(&self.bot), chat]
            .into_iter()
            .flatten()
            .filter_map(|gates| gates.blocked_until)
            .fold(at, Instant::max)
    }

    /// Counts a message that leaves at a time that [`Pace::ready_at`] has named.
    pub fn take(&mut self, to: &Destination, at: Instant) {
        self.forget_idle(at);
        let all: Vec<(usize, Limit)> = self.applying(to).collect();
        let count = self.limits.len();
        let chat = self.chats.entry(to.address.clone()).or_default();
        for (index, limit) in all {
            let gates = if limit.scope == Scope::Bot { &mut self.bot } else { &mut *chat };
            gates.arrivals.resize(count, None);
            if let Some(arrival) = gates.arrivals.get_mut(index) {
                *arrival = Some(arrival.map_or(at, |arrival| arrival.max(at)) + limit.interval);
            }
        }
    }

    /// Lets nothing leave in that scope before a time: the platform said so.
    pub fn block(&mut self, blocked: &Blocked, until: Instant) {
        let gates = match blocked {
            Blocked::Bot => &mut self.bot,
            Blocked::Chat(address) => self.chats.entry(address.clone()).or_default(),
        };
        gates.blocked_until = Some(gates.blocked_until.map_or(until, |known| known.max(until)));
    }

    fn applying(&self, to: &Destination) -> impl Iterator<Item = (usize, Limit)> {
        let shared = to.kind.is_shared();
        self.limits
            .clone()
            .into_iter()
            .enumerate()
            .filter(move |(_, limit)| shared || limit.scope != Scope::SharedChat)
    }

    fn forget_idle(&mut self, now: Instant) {
        if self.chats.len() < KEPT {
            return;
        }
        let busy = |at: &Instant| *at > now;
        self.chats.retain(|_, gates| {
            gates.arrivals.iter().flatten().any(busy)
                || gates.blocked_until.as_ref().is_some_and(busy)
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ChatKind;
    use proptest::prelude::*;

    const MS: Duration = Duration::from_millis(1);

    fn limits() -> Vec<Limit> {
        vec![
            Limit { scope: Scope::Bot, burst: 1, interval: 33 * MS },
            Limit { scope: Scope::Chat, burst: 3, interval: 1000 * MS },
            Limit { scope: Scope::SharedChat, burst: 5, interval: 4000 * MS },
        ]
    }

    fn to(chat: u32, kind: ChatKind) -> Destination {
        Destination { address: Address(chat.to_string()), kind }
    }

    /// Sends as fast as allowed; returns when each message left, since the start.
    fn send(pace: &mut Pace, chats: &[Destination], count: usize) -> Vec<Duration> {
        let start = Instant::now();
        let mut now = start;
        let mut sent = Vec::new();
        for index in 0..count {
            let chat = &chats[index % chats.len()];
            now = pace.ready_at(chat, now);
            pace.take(chat, now);
            sent.push(now - start);
        }
        sent
    }

    #[test]
    fn the_bots_messages_are_evenly_spaced() {
        let chats: Vec<_> = (0..100).map(|chat| to(chat, ChatKind::Private)).collect();
        let sent = send(&mut Pace::new(limits()), &chats, 100);
        assert!(sent.windows(2).all(|pair| pair[1] - pair[0] == 33 * MS));
    }

    #[test]
    fn one_chat_gets_its_burst_and_then_one_a_second() {
        let sent = send(&mut Pace::new(limits()), &[to(1, ChatKind::Private)], 6);
        assert!(sent[2] < 100 * MS, "{sent:?}");
        assert!(sent[5] - sent[2] >= 2900 * MS, "{sent:?}");
    }

    proptest! {
        #[test]
        fn no_window_of_a_minute_has_more_than_a_group_takes(rests in prop::collection::vec(0_u64..20_000, 60)) {
            let mut pace = Pace::new(limits());
            let chat = to(1, ChatKind::Group);
            let mut now = Instant::now();
            let mut sent = Vec::new();
            for rest in rests {
                now = pace.ready_at(&chat, now + Duration::from_millis(rest));
                pace.take(&chat, now);
                sent.push(now);
            }
            for (index, first) in sent.iter().enumerate() {
                let within = sent[index..].iter().take_while(|at| **at < *first + Duration::from_secs(60)).count();
                prop_assert!(within <= 20, "{within}");
            }
        }
    }

    #[test]
    fn a_block_holds_its_scope_only() {
        let mut pace = Pace::new(limits());
        let now = Instant::now();
        let (one, two) = (to(1, ChatKind::Private), to(2, ChatKind::Private));
        pace.block(&Blocked::Chat(one.address.clone()), now + 5000 * MS);
        assert_eq!(pace.ready_at(&one, now), now + 5000 * MS);
        assert_eq!(pace.ready_at(&two, now), now);
        pace.block(&Blocked::Bot, now + 9000 * MS);
        assert_eq!(pace.ready_at(&two, now), now + 9000 * MS);
    }

    #[test]
    fn idle_chats_are_forgotten() {
        let mut pace = Pace::new(limits());
        let mut now = Instant::now();
        for chat in 0..20_000 {
            let chat = to(chat, ChatKind::Private);
            now = pace.ready_at(&chat, now);
            pace.take(&chat, now);
        }
        assert!(pace.chats.len() <= KEPT, "{}", pace.chats.len());
    }
}

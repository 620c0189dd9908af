//! Pacing, pure: when the next message to a chat may leave. Time is an argument.
//!
//! Each limit is a gate of the generic cell rate algorithm: `burst` messages at once, one more each
//! `interval`. Evenly spaced messages are what a platform that counts sliding windows can never refuse.
//! When one is refused all the same, the pace learns: what was too fast gets slower, and only slowly faster
//! again.

use super::transport::Blocked;
use crate::model::Destination;
use std::collections::HashMap;
use std::time::{Duration, Instant};

/// Chats whose gates are kept before idle ones are looked for.
const KEPT: usize = 4096;

/// How much slower the whole bot gets with each refusal, in percent of the declared interval.
const SLOWER: u32 = 2;

/// Slowest that it gets: half the declared pace.
const SLOWEST: u32 = 100;

/// After so long without a refusal the bot gets one percent faster again, up to what is declared.
const FASTER_EACH: Duration = Duration::from_secs(30);

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

impl Limit {
    /// How far ahead of its steady pace it lets messages leave.
    fn slack(&self) -> Duration {
        self.interval.saturating_mul(self.burst.saturating_sub(1))
    }
}

/// What a limit counts over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All messages of the bot.
    Bot,
    /// Messages that the platform is paid for: the posts of broadcasts, where they have a limit of their own.
    Paid,
    /// All others, beside those.
    Unpaid,
    /// Messages to one chat.
    Chat,
    /// Messages to one chat with more than one reader.
    SharedChat,
}

/// What a message is, as far as limits tell it apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// An answer to a reader, who waits for it.
    Reply,
    /// A briefing.
    Broadcast,
    /// A change of a briefing that was delivered.
    Change,
}

impl Scope {
    fn is_of_bot(self) -> bool {
        matches!(self, Self::Bot | Self::Paid | Self::Unpaid)
    }

    fn counts(self, sort: Sort, shared: bool) -> bool {
        match self {
            Self::Bot | Self::Chat => true,
            Self::Paid => sort == Sort::Broadcast,
            Self::Unpaid => sort != Sort::Broadcast,
            Self::SharedChat => shared,
        }
    }
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
    /// By their whole addresses: all places of a chat share its limits.
    chats: HashMap<String, Gates>,
    /// Chats with gates at which idle ones are forgotten next.
    forget_at: usize,
    /// When this pace took over from a run of which nobody knows what it sent to most chats.
    inherited: Option<Instant>,
    /// How much slower than declared the bot is, in percent, and since when.
    slower: Option<(u32, Instant)>,
}

impl Pace {
    /// A pace that keeps these limits.
    pub fn new(limits: Vec<Limit>) -> Self {
        Self {
            limits,
            bot: Gates::default(),
            chats: HashMap::new(),
            forget_at: KEPT,
            inherited: None,
            slower: None,
        }
    }

    /// Begins as if the bot had used up its burst now: a run before this one may have sent until then. What
    /// that one is known to have sent to which chat is counted with [`Pace::take`] before; any other chat
    /// takes a briefing at once, an answer after its distance, and no burst after it.
    pub fn inherit(&mut self, now: Instant) {
        self.inherited = Some(now);
        self.bot.arrivals.resize(self.limits.len(), None);
        for (limit, arrival) in self.limits.iter().zip(&mut self.bot.arrivals) {
            if limit.scope.is_of_bot() {
                *arrival = Some(now + limit.interval.saturating_mul(limit.burst));
            }
        }
    }

    /// The earliest time, `now` or later, at which a message to the chat may leave.
    pub fn ready_at(&self, to: &Destination, sort: Sort, now: Instant) -> Instant {
        self.ready_for(to, sort, 1, now)
    }

    /// The same for one that counts as `weight` messages, such as an album. A chat takes it when it would take one;
    /// where many read, all of it must be free.
    pub fn ready_for(&self, to: &Destination, sort: Sort, weight: u32, now: Instant) -> Instant {
        let chat = self.chats.get(to.address.whole());
        let shared = to.kind.is_shared();
        let mut at = self.bot_ready_at(sort, now);
        for (index, limit) in self.limits.iter().enumerate() {
            if !limit.scope.is_of_bot() && limit.scope.counts(sort, shared) {
                let more =
                    if limit.scope == Scope::SharedChat { weight.saturating_sub(1) } else { 0 };
                let passes = Self::passes(index, *limit, chat);
                at = at.max(passes.map_or(now, |passes| passes + limit.interval * more));
                // Answers are not written down: the run before may have given one just then.
                let birth = self.inherited.filter(|_| chat.is_none() && sort == Sort::Reply);
                at = at.max(birth.map_or(now, |birth| birth + limit.interval));
            }
        }
        chat.and_then(|gates| gates.blocked_until).map_or(at, |until| at.max(until))
    }

    /// The earliest time at which a message to any chat may leave.
    pub fn bot_ready_at(&self, sort: Sort, now: Instant) -> Instant {
        let mut at = now;
        for (index, limit) in self.limits.iter().enumerate() {
            if limit.scope.is_of_bot() && limit.scope.counts(sort, true) {
                at = at.max(Self::passes(index, *limit, Some(&self.bot)).unwrap_or(now));
            }
        }
        self.bot.blocked_until.map_or(at, |until| at.max(until))
    }

    /// When a gate lets the next message pass; `None` where it has seen none.
    fn passes(index: usize, limit: Limit, gates: Option<&Gates>) -> Option<Instant> {
        let arrival = gates?.arrivals.get(index).copied().flatten()?;
        arrival.checked_sub(limit.slack())
    }

    /// Counts a message that leaves at a time that [`Pace::ready_at`] has named.
    pub fn take(&mut self, to: &Destination, sort: Sort, at: Instant) {
        self.take_many(to, sort, 1, at);
    }

    /// Counts one that counts as `weight` messages, from a time on that [`Pace::ready_for`] has named; returns when it
    /// leaves.
    pub fn take_many(&mut self, to: &Destination, sort: Sort, weight: u32, at: Instant) -> Instant {
        let at = self.take_of_bot(sort, weight, at);
        let is_of_chat = |limit: &Limit| {
            !limit.scope.is_of_bot() && limit.scope.counts(sort, to.kind.is_shared())
        };
        if !self.limits.iter().any(is_of_chat) {
            return at;
        }
        self.forget_idle(at);
        let inherited = self.inherited;
        let gates = self.chats.entry(to.address.whole().to_owned()).or_default();
        gates.arrivals.resize(self.limits.len(), None);
        for (limit, arrival) in self.limits.iter().zip(&mut gates.arrivals) {
            if is_of_chat(limit) {
                // An answer has waited for its distance, and so does what follows it.
                let waited = if sort == Sort::Reply { limit.interval } else { Duration::ZERO };
                let before = arrival.or(inherited.map(|birth| birth + limit.slack() + waited));
                let before = before.map_or(at, |before| before.max(at));
                *arrival = Some(before + limit.interval * weight);
            }
        }
        at
    }

    /// Counts one for the whole bot alone that counts as `weight` messages, from a time on that [`Pace::bot_ready_at`]
    /// has named; returns when it leaves. As many moments stay free before it and behind it as it takes, so that no
    /// second has more messages than without it.
    pub fn take_of_bot(&mut self, sort: Sort, weight: u32, at: Instant) -> Instant {
        let at = self.take_moments(sort, weight, at);
        self.take_moments(sort, weight.saturating_sub(1), at);
        at
    }

    /// Takes as many of the bot's moments in a row, from a time on; returns the last of them.
    fn take_moments(&mut self, sort: Sort, count: u32, mut at: Instant) -> Instant {
        for _ in 0..count {
            at = self.bot_ready_at(sort, at);
            let percent = self.percent_slower(at);
            self.bot.arrivals.resize(self.limits.len(), None);
            for (limit, arrival) in self.limits.iter().zip(&mut self.bot.arrivals) {
                if limit.scope.is_of_bot() && limit.scope.counts(sort, true) {
                    let step = limit.interval + limit.interval.saturating_mul(percent) / 100;
                    *arrival = Some(arrival.map_or(at, |arrival| arrival.max(at)) + step);
                }
            }
        }
        at
    }

    /// A message to a chat leaves later than it was counted for: what follows it does too.
    pub fn delay(&mut self, to: &Destination, by: Duration) {
        if let Some(gates) = self.chats.get_mut(to.address.whole()) {
            gates.arrivals.iter_mut().flatten().for_each(|arrival| *arrival += by);
        }
    }

    /// Lets nothing leave in that scope before a time: the platform said so.
    pub fn block(&mut self, blocked: &Blocked, until: Instant) {
        let gates = match blocked {
            Blocked::Bot => &mut self.bot,
            Blocked::Chat(address) => self.chats.entry(address.whole().to_owned()).or_default(),
        };
        gates.blocked_until = Some(gates.blocked_until.map_or(until, |known| known.max(until)));
    }

    /// A message was refused as too fast: obeys, and learns. A bot that was too fast gets slower; a chat has
    /// no burst when it goes on.
    pub fn refused(&mut self, blocked: &Blocked, now: Instant, until: Instant) {
        self.block(blocked, until);
        match blocked {
            // All that were in flight are refused together: they are one refusal.
            Blocked::Bot if self.slower.is_some_and(|(_, since)| since > now) => {}
            Blocked::Bot => {
                let percent = (self.percent_slower(now) + SLOWER).min(SLOWEST);
                self.slower = Some((percent, until));
            }
            Blocked::Chat(address) => {
                let count = self.limits.len();
                let gates = self.chats.entry(address.whole().to_owned()).or_default();
                gates.arrivals.resize(count, None);
                for (limit, arrival) in self.limits.iter().zip(&mut gates.arrivals) {
                    if !limit.scope.is_of_bot() {
                        *arrival =
                            Some(arrival.map_or(until, |known| known.max(until)) + limit.slack());
                    }
                }
            }
        }
    }

    /// How much slower than declared the bot is now, in percent.
    fn percent_slower(&self, now: Instant) -> u32 {
        let Some((percent, since)) = self.slower else { return 0 };
        let rests = now.saturating_duration_since(since).as_secs() / FASTER_EACH.as_secs();
        percent.saturating_sub(u32::try_from(rests).unwrap_or(u32::MAX))
    }

    fn forget_idle(&mut self, now: Instant) {
        if self.chats.len() < self.forget_at {
            return;
        }
        let busy = |at: &Instant| *at > now;
        self.chats.retain(|_, gates| {
            gates.arrivals.iter().flatten().any(busy)
                || gates.blocked_until.as_ref().is_some_and(busy)
        });
        // Looking costs as much as the messages since the last look: nothing that shows.
        self.forget_at = (2 * self.chats.len()).max(KEPT);
    }
}

#[cfg(test)]
mod tests;

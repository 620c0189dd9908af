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
mod tests {
    use super::*;
    use crate::model::{Address, ChatKind};
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
            now = pace.ready_at(chat, Sort::Broadcast, now);
            pace.take(chat, Sort::Broadcast, now);
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

    proptest! {
        #[test]
        fn albums_exceed_no_window(weights in prop::collection::vec(prop_oneof![5 => Just(1_u32), 1 => 2_u32..=10], 1..80)) {
            // A broadcast to many chats, and one to a single group.
            let chats: Vec<_> = (0..1000).map(|chat| to(chat, ChatKind::Private)).collect();
            let group = [to(7, ChatKind::Group)];
            for (chats, window, most) in [(&chats[..], 1000 * MS, 33), (&group[..], 60_000 * MS, 20)] {
                let mut pace = Pace::new(limits());
                let (mut now, mut sent) = (Instant::now(), Vec::new());
                for (index, weight) in weights.iter().enumerate() {
                    let chat = &chats[index % chats.len()];
                    let at = pace.ready_for(chat, Sort::Broadcast, *weight, now);
                    let leaves = pace.take_many(chat, Sort::Broadcast, *weight, at);
                    sent.extend(std::iter::repeat_n(leaves, usize::try_from(*weight).unwrap_or_default()));
                    now = leaves;
                }
                for (index, first) in sent.iter().enumerate() {
                    let within = sent[index..].iter().take_while(|at| **at < *first + window).count();
                    prop_assert!(within <= most, "{within} within {window:?}");
                }
            }
        }
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
                now = pace.ready_at(&chat, Sort::Broadcast, now + Duration::from_millis(rest));
                pace.take(&chat, Sort::Broadcast, now);
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
        assert_eq!(pace.ready_at(&one, Sort::Reply, now), now + 5000 * MS);
        assert_eq!(pace.ready_at(&two, Sort::Reply, now), now);
        pace.block(&Blocked::Bot, now + 9000 * MS);
        assert_eq!(pace.ready_at(&two, Sort::Reply, now), now + 9000 * MS);
    }

    #[test]
    fn places_of_one_chat_share_its_limits() {
        let start = Instant::now();
        let mut pace = Pace::new(limits());
        let place = |topic: u8| Destination {
            address: Address(format!("-100/{topic}")),
            kind: ChatKind::Group,
        };
        let mut now = start;
        let mut sent = Vec::new();
        for number in 0..40 {
            now = pace.ready_at(&place(number % 4), Sort::Broadcast, now);
            pace.take(&place(number % 4), Sort::Broadcast, now);
            sent.push(now - start);
        }
        for window in sent.windows(21) {
            assert!(window[20] - window[0] > Duration::from_secs(60), "{window:?}");
        }
        pace.block(&Blocked::Chat(Address("-100/1".into())), now + Duration::from_secs(500));
        assert!(pace.ready_at(&place(3), Sort::Reply, now) >= now + Duration::from_secs(500));
    }

    #[test]
    fn idle_chats_are_forgotten() {
        let mut pace = Pace::new(limits());
        let mut now = Instant::now();
        for chat in 0..20_000 {
            let chat = to(chat, ChatKind::Private);
            now = pace.ready_at(&chat, Sort::Broadcast, now);
            pace.take(&chat, Sort::Broadcast, now);
        }
        assert!(pace.chats.len() <= KEPT, "{}", pace.chats.len());
    }

    #[test]
    fn a_run_that_follows_another_counts_what_that_one_sent() {
        let now = Instant::now() + 60_000 * MS;
        let mut pace = Pace::new(limits());
        let (begun, fresh) = (to(1, ChatKind::Private), to(2, ChatKind::Private));
        // Its burst was used up half a second ago.
        for _ in 0..3 {
            pace.take(&begun, Sort::Broadcast, now - 500 * MS);
        }
        pace.inherit(now);
        let first = pace.ready_at(&fresh, Sort::Broadcast, now);
        assert!(first <= now + 150 * MS, "{:?}", first - now);
        assert_eq!(pace.ready_at(&begun, Sort::Broadcast, now), now + 500 * MS);
        // Nobody knows what a reply of the other run brought there: one at once, and no burst.
        pace.take(&fresh, Sort::Broadcast, first);
        let next = pace.ready_at(&fresh, Sort::Broadcast, first);
        assert!(next >= now + 1000 * MS, "{:?}", next - now);
        let rested = now + 60_000 * MS;
        let other = to(3, ChatKind::Private);
        for _ in 0..3 {
            assert!(pace.ready_at(&other, Sort::Broadcast, rested) < rested + 150 * MS);
            pace.take(&other, Sort::Broadcast, rested);
        }
    }

    #[test]
    fn answers_after_a_restart_keep_their_distance() {
        let now = Instant::now() + 60_000 * MS;
        let mut pace = Pace::new(limits());
        pace.inherit(now);
        let chat = to(1, ChatKind::Private);
        let mut at = now;
        // The run before may have used the chat's burst for answers just before it ended.
        for answer in 1..=3 {
            at = pace.ready_at(&chat, Sort::Reply, at);
            assert!(at >= now + 1000 * MS * answer, "{answer}: {:?}", at - now);
            pace.take(&chat, Sort::Reply, at);
        }
        let rested = at + 60_000 * MS;
        pace.take(&chat, Sort::Reply, rested);
        assert!(pace.ready_at(&chat, Sort::Reply, rested) < rested + 150 * MS);
    }

    #[test]
    fn replies_and_paid_broadcasts_do_not_count_for_each_other() {
        let limits = vec![
            Limit { scope: Scope::Unpaid, burst: 1, interval: 33 * MS },
            Limit { scope: Scope::Paid, burst: 1, interval: MS },
        ];
        let mut pace = Pace::new(limits);
        let (now, chat) = (Instant::now(), to(1, ChatKind::Private));
        pace.take(&chat, Sort::Reply, now);
        assert_eq!(pace.ready_at(&chat, Sort::Broadcast, now), now);
        assert_eq!(pace.ready_at(&chat, Sort::Reply, now), now + 33 * MS);
        assert_eq!(pace.ready_at(&chat, Sort::Change, now), now + 33 * MS);
        pace.take(&chat, Sort::Broadcast, now);
        assert_eq!(pace.ready_at(&chat, Sort::Broadcast, now), now + MS);
    }

    #[test]
    fn the_bot_learns_from_a_refusal_and_forgets_it_slowly() {
        let mut pace = Pace::new(vec![Limit { scope: Scope::Bot, burst: 1, interval: 100 * MS }]);
        let (chat, start) = (to(1, ChatKind::Private), Instant::now());
        let distance = |pace: &mut Pace, now: Instant| {
            let at = pace.ready_at(&chat, Sort::Broadcast, now);
            pace.take(&chat, Sort::Broadcast, at);
            pace.ready_at(&chat, Sort::Broadcast, at) - at
        };
        assert_eq!(distance(&mut pace, start), 100 * MS);
        let until = start + 3000 * MS;
        for _ in 0..20 {
            pace.refused(&Blocked::Bot, start, until);
        }
        assert_eq!(distance(&mut pace, until), 102 * MS, "requests in flight are one refusal");
        pace.refused(&Blocked::Bot, until, until + MS);
        assert_eq!(distance(&mut pace, until + MS), 104 * MS);
        assert_eq!(distance(&mut pace, until + Duration::from_secs(2 * 30 + 1)), 102 * MS);
        assert_eq!(distance(&mut pace, until + Duration::from_secs(3600)), 100 * MS);
    }

    #[test]
    fn a_chat_that_was_refused_goes_on_without_a_burst() {
        let mut pace = Pace::new(limits());
        let (now, chat) = (Instant::now(), to(1, ChatKind::Private));
        pace.refused(&Blocked::Chat(chat.address.clone()), now, now + 5000 * MS);
        let first = pace.ready_at(&chat, Sort::Broadcast, now);
        pace.take(&chat, Sort::Broadcast, first);
        assert_eq!(first, now + 5000 * MS);
        assert_eq!(pace.ready_at(&chat, Sort::Broadcast, first), now + 6000 * MS);
    }
}

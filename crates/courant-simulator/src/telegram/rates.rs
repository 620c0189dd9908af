//! How fast the bot may send, counted when a message arrives. The numbers are PLATFORMS.md's.

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

/// Messages of the bot in any second: 30 are promised, 33 tolerated.
const BOT_PER_SECOND: usize = 33;
/// Paid messages of the bot in any second: 1000 are promised, 1050 tolerated.
const PAID_PER_SECOND: usize = 1050;
/// Messages to a group or channel in any minute.
const SHARED_PER_MINUTE: usize = 20;
/// A chat takes one message in this time…
const CHAT_INTERVAL: Duration = Duration::from_secs(1);
/// …and this many at once. An album passes when one would, and is then counted in full.
const CHAT_BURST: u32 = 3;

const SECOND: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_secs(60);

/// What one call asks for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Demand {
    pub(crate) chat: i64,
    /// Whether the chat is a group or channel.
    pub(crate) shared: bool,
    /// Messages, an album's items each.
    pub(crate) messages: u32,
    /// Whether it goes to the paid rate.
    pub(crate) paid: bool,
}

/// What was sent lately.
#[derive(Debug, Default)]
pub(crate) struct Rates {
    bot: VecDeque<Duration>,
    paid: VecDeque<Duration>,
    shared: BTreeMap<i64, VecDeque<Duration>>,
    /// For each chat, when it would be at rest again (GCRA).
    chats: BTreeMap<i64, Duration>,
}

impl Rates {
    /// Counts the messages, or says how many seconds to wait; what is refused is not counted.
    pub(crate) fn take(&mut self, now: Duration, demand: Demand) -> Result<(), u64> {
        let (bot, limit) = if demand.paid {
            (&mut self.paid, PAID_PER_SECOND)
        } else {
            (&mut self.bot, BOT_PER_SECOND)
        };
        let messages = usize::try_from(demand.messages).unwrap_or(usize::MAX);
        let mut wait = window_wait(bot, now, SECOND, limit, messages);
        let mut shared = demand.shared.then(|| self.shared.entry(demand.chat).or_default());
        if let Some(shared) = shared.as_deref_mut() {
            wait = wait.max(window_wait(shared, now, MINUTE, SHARED_PER_MINUTE, messages));
        }
        let rest = self.chats.get(&demand.chat).copied().unwrap_or_default().max(now);
        let debt = rest - now;
        wait = wait.max(debt.saturating_sub(CHAT_INTERVAL * (CHAT_BURST - 1)));
        if !wait.is_zero() {
            return Err(seconds(wait));
        }
        bot.extend(std::iter::repeat_n(now, messages));
        if let Some(shared) = shared {
            shared.extend(std::iter::repeat_n(now, messages));
        }
        self.chats.insert(demand.chat, rest + CHAT_INTERVAL * demand.messages);
        Ok(())
    }
}

/// How long until `more` fit into the window.
fn window_wait(
    sent: &mut VecDeque<Duration>,
    now: Duration,
    window: Duration,
    limit: usize,
    more: usize,
) -> Duration {
    while sent.front().is_some_and(|at| *at + window <= now) {
        sent.pop_front();
    }
    let over = (sent.len() + more).saturating_sub(limit);
    match over.checked_sub(1).and_then(|index| sent.get(index).or(sent.back())) {
        Some(at) => (*at + window).saturating_sub(now),
        None => Duration::ZERO,
    }
}

/// Whole seconds, rounded up.
fn seconds(wait: Duration) -> u64 {
    wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn demand(chat: i64, paid: bool) -> Demand {
        Demand { chat, shared: false, messages: 1, paid }
    }

    /// How many messages, each to a chat of its own, pass at one moment.
    fn passing(rates: &mut Rates, now: Duration, paid: bool) -> i64 {
        (1..).find(|chat| rates.take(now, demand(*chat, paid)).is_err()).unwrap_or_default() - 1
    }

    #[test]
    fn thirty_three_and_one_thousand_and_fifty_are_tolerated() {
        let mut rates = Rates::default();
        assert_eq!(passing(&mut rates, Duration::ZERO, false), 33);
        assert_eq!(passing(&mut rates, Duration::ZERO, true), 1050);
    }

    #[test]
    fn the_window_slides() {
        let mut rates = Rates::default();
        let ms = Duration::from_millis;
        assert_eq!(passing(&mut rates, ms(900), false), 33);
        assert_eq!(rates.take(ms(1899), demand(99, false)), Err(1));
        assert_eq!(rates.take(ms(1900), demand(99, false)), Ok(()));
    }

    #[test]
    fn an_album_waits_until_all_of_it_fits() {
        let mut rates = Rates::default();
        let album = |messages| Demand { chat: 7, shared: true, messages, paid: false };
        assert_eq!(rates.take(Duration::ZERO, album(10)), Ok(()));
        assert_eq!(rates.take(Duration::from_secs(20), album(10)), Ok(()));
        assert_eq!(rates.take(Duration::from_secs(40), album(2)), Err(20));
        assert_eq!(rates.take(Duration::from_secs(60), album(10)), Ok(()));
        assert_eq!(rates.take(Duration::from_secs(79), album(1)), Err(1));
    }
}

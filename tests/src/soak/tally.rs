//! What came of a soak.

use super::options::{InDoubt, Options};
use crate::ledger::Findings;
use std::fmt;

/// Of so many kills one at least must meet a request that is under way.
const MEETS: usize = 4;

/// The figures of the last line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Kills in the middle of a broadcast.
    pub kills: u32,
    /// Chats on each platform.
    pub chats: usize,
    /// Parts that a chat should have and has not.
    pub lost: usize,
    /// Parts that came before what goes before them.
    pub out_of_order: usize,
    /// Copies beyond the first on Discord.
    pub discord_twice: usize,
    /// Copies beyond the first on Telegram.
    pub telegram_twice: usize,
    /// Requests that may have been posted, and whose answer was not written down.
    pub in_doubt: usize,
    strange: usize,
    policy: InDoubt,
}

impl Tally {
    pub(super) fn new(options: &Options, findings: &Findings, in_doubt: usize) -> Self {
        Self {
            kills: options.kills,
            chats: options.chats,
            lost: findings.lost.len(),
            out_of_order: findings.out_of_order.len(),
            discord_twice: findings.twice_on("discord"),
            telegram_twice: findings.twice_on("telegram"),
            in_doubt,
            strange: findings.strange.len(),
            policy: options.in_doubt,
        }
    }

    /// What breaks a promise; nothing when all is well.
    pub fn wrong(&self) -> Vec<String> {
        let resend = self.policy == InDoubt::Resend;
        let bounds = [
            ("lost", self.lost, if resend { 0 } else { self.in_doubt }),
            ("out of order", self.out_of_order, 0),
            ("twice on Discord", self.discord_twice, 0),
            ("twice on Telegram", self.telegram_twice, if resend { self.in_doubt } else { 0 }),
            ("messages of nobody", self.strange, 0),
        ];
        let over = bounds.iter().filter(|(_, found, bound)| found > bound);
        let mut wrong: Vec<String> = over
            .map(|(what, found, bound)| format!("{found} {what}, where {bound} may be"))
            .collect();
        // Kills that meet nobody at work prove nothing.
        let meetings = usize::try_from(self.kills).unwrap_or(usize::MAX).div_ceil(MEETS);
        if self.in_doubt < meetings {
            let met = self.in_doubt;
            wrong.push(format!("{met} requests under way at a kill, where {meetings} must be"));
        }
        wrong
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "kills {} chats {} lost {} out_of_order {} discord_twice {} telegram_twice {} in_doubt {}",
            self.kills,
            self.chats,
            self.lost,
            self.out_of_order,
            self.discord_twice,
            self.telegram_twice,
            self.in_doubt
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WELL: Tally = Tally {
        kills: 200,
        chats: 2000,
        lost: 0,
        out_of_order: 0,
        discord_twice: 0,
        telegram_twice: 3,
        in_doubt: 70,
        strange: 0,
        policy: InDoubt::Resend,
    };

    #[test]
    fn the_line_is_as_promised() {
        let line = "kills 200 chats 2000 lost 0 out_of_order 0 discord_twice 0 telegram_twice 3 in_doubt 70";
        assert_eq!(WELL.to_string(), line);
    }

    #[test]
    fn under_resend_only_telegram_may_have_what_was_in_doubt_twice() {
        assert_eq!(WELL.wrong(), [""; 0]);
        for wrong in [
            Tally { lost: 1, ..WELL },
            Tally { out_of_order: 1, ..WELL },
            Tally { discord_twice: 1, ..WELL },
            Tally { telegram_twice: 71, ..WELL },
            Tally { strange: 1, ..WELL },
            // The kills met nobody at work.
            Tally { in_doubt: 49, ..WELL },
        ] {
            assert_eq!(wrong.wrong().len(), 1, "{wrong}");
        }
    }

    #[test]
    fn under_skip_only_what_was_in_doubt_may_be_lost() {
        let well = Tally { lost: 70, telegram_twice: 0, policy: InDoubt::Skip, ..WELL };
        assert_eq!(well.wrong(), [""; 0]);
        for wrong in [
            Tally { lost: 71, ..well },
            Tally { out_of_order: 1, ..well },
            Tally { discord_twice: 1, ..well },
            Tally { telegram_twice: 1, ..well },
        ] {
            assert_eq!(wrong.wrong().len(), 1, "{wrong}");
        }
    }
}

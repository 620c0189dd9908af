//! Bad networks beside the kills.

use super::random::Random;
use crate::town::Town;
use courant_simulator::{Fault, FaultRule};

/// Requests that pass unharmed before a fault, at most: a run sends some dozens.
const AFTER: u64 = 20;

/// Bytes of an answer that arrive before it is cut, at most.
const BYTES: u64 = 40;

/// Faults that were scripted.
#[derive(Clone, Debug, Default)]
pub(super) struct Storm {
    doubtful: usize,
}

impl Storm {
    /// Scripts a fault for each platform's next messages.
    pub(super) fn strike(&mut self, town: &Town, random: &mut Random) {
        for (faults, on) in
            [(town.telegram.faults(), "sendMessage"), (town.discord.faults(), "POST /channels")]
        {
            let fault = pick(random);
            // After a 429 everybody knows that nothing was posted.
            self.doubtful += usize::from(!matches!(fault, Fault::TooMany { .. }));
            let after = u32::try_from(random.number(0..AFTER)).unwrap_or_default();
            faults.add(FaultRule { on: Some(on.to_owned()), chat: None, after, times: 1, fault });
        }
    }

    /// Faults after which nobody can know whether the message was posted.
    pub(super) fn doubtful(&self) -> usize {
        self.doubtful
    }
}

fn pick(random: &mut Random) -> Fault {
    match random.number(0..6) {
        0 => Fault::TooMany { retry_after: 1 },
        1 => Fault::Refuse { status: 502 },
        2 => Fault::RefuseAfter { status: 502 },
        3 => Fault::CutBefore,
        4 => Fault::CutAfter,
        _ => {
            Fault::CutWithin { bytes: usize::try_from(random.number(0..BYTES)).unwrap_or_default() }
        }
    }
}

//! Bad networks beside the kills.

use crate::town::Town;
use courant_simulator::{Fault, FaultRule};
use fastrand::Rng;

/// Requests that pass unharmed before a fault, at most: a run sends some dozens.
const AFTER: u32 = 20;

/// Bytes of an answer that arrive before it is cut, at most.
const BYTES: usize = 40;

/// Faults that were scripted.
#[derive(Clone, Debug, Default)]
pub(super) struct Storm {
    doubtful: usize,
}

impl Storm {
    /// Scripts a fault for each platform's next messages.
    pub(super) fn strike(&mut self, town: &Town, random: &mut Rng) {
        for (faults, on) in
            [(town.telegram.faults(), "sendMessage"), (town.discord.faults(), "POST /channels")]
        {
            let fault = pick(random);
            // After a 429 everybody knows that nothing was posted.
            self.doubtful += usize::from(!matches!(fault, Fault::TooMany { .. }));
            let after = random.u32(0..AFTER);
            faults.add(FaultRule { on: Some(on.to_owned()), chat: None, after, times: 1, fault });
        }
    }

    /// Faults after which nobody can know whether the message was posted.
    pub(super) fn doubtful(&self) -> usize {
        self.doubtful
    }
}

fn pick(random: &mut Rng) -> Fault {
    match random.u8(0..6) {
        0 => Fault::TooMany { retry_after: 1 },
        1 => Fault::Refuse { status: 502 },
        2 => Fault::RefuseAfter { status: 502 },
        3 => Fault::CutBefore,
        4 => Fault::CutAfter,
        _ => Fault::CutWithin { bytes: random.usize(0..BYTES) },
    }
}

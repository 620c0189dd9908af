//! How far a folder is read, what comes next, and how long to wait before trying again. Pure.

use super::Backlog;
use courant_core::store::Bookmark;
use std::collections::BTreeMap;
use std::time::Duration;

/// Pause after the first failure in a row.
const FIRST_PAUSE: Duration = Duration::from_secs(1);

/// Longest pause: a server that is back is noticed within it.
const LONGEST_PAUSE: Duration = Duration::from_secs(5 * 60);

/// How reading a folder begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beginning {
    /// Where it was left.
    GoesOn(Bookmark),
    /// For the first time.
    First(Bookmark),
    /// From its start: the UIDs that were noted mean nothing any more (RFC 3501, 2.3.1.1).
    Anew(Bookmark),
}

impl Beginning {
    pub(super) fn bookmark(self) -> Bookmark {
        match self {
            Self::GoesOn(bookmark) | Self::First(bookmark) | Self::Anew(bookmark) => bookmark,
        }
    }
}

/// Where reading begins, given what was noted and what the folder says. `highest` is the highest UID that lies there,
/// or one that is not below any.
pub(super) fn begin(
    noted: Option<Bookmark>,
    uid_validity: u32,
    highest: u32,
    backlog: Backlog,
) -> Beginning {
    match noted {
        Some(bookmark) if bookmark.uid_validity == uid_validity => Beginning::GoesOn(bookmark),
        Some(_) => Beginning::Anew(Bookmark { uid_validity, uid: 0 }),
        None => {
            let uid = match backlog {
                Backlog::New => highest,
                Backlog::All => 0,
            };
            Beginning::First(Bookmark { uid_validity, uid })
        }
    }
}

/// Mails that lie behind a UID, with their sizes: the lowest ones, as many as are kept. Whatever a server lists and in
/// whatever order, this has no more and leaves none between.
#[derive(Debug)]
pub(super) struct Next {
    after: u32,
    most: usize,
    mails: BTreeMap<u32, u32>,
}

impl Next {
    pub(super) fn new(after: u32, most: usize) -> Self {
        Self { after, most, mails: BTreeMap::new() }
    }

    /// `n:*` names the last mail even where its UID is below `n` (RFC 3501, 6.4.8), so what was dealt with is left out.
    pub(super) fn see(&mut self, uid: u32, size: u32) {
        if uid <= self.after {
            return;
        }
        self.mails.insert(uid, size);
        if self.mails.len() > self.most {
            self.mails.pop_last();
        }
    }

    /// The mails, lowest UID first.
    pub(super) fn into_mails(self) -> BTreeMap<u32, u32> {
        self.mails
    }
}

/// Pauses that double with each failure in a row.
#[derive(Debug, Default)]
pub(super) struct Backoff {
    failures: u32,
}

impl Backoff {
    /// How long to wait now; `jitter` from 0 to 1 spreads those who failed together over the upper half of the pause.
    pub(super) fn next(&mut self, jitter: f64) -> Duration {
        let doubled = FIRST_PAUSE.saturating_mul(1_u32 << self.failures.min(16));
        self.failures = self.failures.saturating_add(1);
        let pause = doubled.min(LONGEST_PAUSE);
        let spread = if jitter.is_finite() { jitter.clamp(0.0, 1.0) } else { 1.0 };
        pause.mul_f64(0.5 + spread / 2.0).max(FIRST_PAUSE)
    }

    /// All went well.
    pub(super) fn reset(&mut self) {
        self.failures = 0;
    }
}

#[cfg(test)]
mod tests;

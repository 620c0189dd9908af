//! What people type when they say when something should come, in any of the languages; where a word means different
//! things in two of them, the one counts in which the reader is spoken to. A file a kind; `line` reads the
//! pieces that they have in common.

mod away;
mod line;
mod past;
mod quiet;
mod when;

pub use away::{at, away, away_for};
pub use line::{cuts, is_about_time};
pub use past::past;
pub use quiet::quiet;
pub use when::when;

/// Each way in which a typed time is none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misunderstood {
    /// A time that no clock shows, a date that no calendar has.
    #[error("{0:?} is no time")]
    Impossible(String),
    /// A word that says nothing about times.
    #[error("{0:?} says nothing about times")]
    Word(String),
    /// Nothing that says when.
    #[error("no time is named")]
    Nothing,
    /// More times than a rule has.
    #[error("too many times")]
    TooMany,
    /// A moment that is over.
    #[error("that is over")]
    Past,
    /// A pause of more than a year.
    #[error("that is too far away")]
    TooFar,
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests;

//! How much of an issue a reader wants.

use std::fmt;
use std::str::FromStr;

/// How much of an issue a briefing tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Depth {
    /// The title and one line an item.
    Headlines,
    /// The lead and each item's first sentences.
    #[default]
    Brief,
    /// All of it.
    Full,
}

/// The word names no depth.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a depth: headlines, brief or full")]
pub struct UnknownDepth(pub String);

impl Depth {
    /// All depths, shortest first.
    pub const ALL: [Self; 3] = [Self::Headlines, Self::Brief, Self::Full];

    /// The word for it in commands, in the configuration and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Headlines => "headlines",
            Self::Brief => "brief",
            Self::Full => "full",
        }
    }
}

impl fmt::Display for Depth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Depth {
    type Err = UnknownDepth;

    fn from_str(word: &str) -> Result<Self, UnknownDepth> {
        let wanted = word.trim().to_lowercase();
        Self::ALL
            .into_iter()
            .find(|depth| depth.as_str() == wanted)
            .ok_or_else(|| UnknownDepth(word.to_owned()))
    }
}

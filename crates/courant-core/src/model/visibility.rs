//! Who may see a newsletter.

use super::{Address, Platform, UserId};
use std::fmt;
use std::str::FromStr;

/// Who may see a newsletter, its issues in lists, searches and links, and take it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Visibility {
    /// Everybody.
    #[default]
    All,
    /// Whoever was let in, by an invitation's code or by an operator.
    Invited,
    /// The people and chats that an operator lists.
    Listed,
}

impl Visibility {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::All, Self::Invited, Self::Listed];

    /// The word for it in the database and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Invited => "invited",
            Self::Listed => "listed",
        }
    }
}

impl fmt::Display for Visibility {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Visibility {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        let known = Self::ALL.into_iter().find(|visibility| visibility.as_str() == word);
        known.ok_or_else(|| format!("unknown visibility {word:?}"))
    }
}

/// Whose eyes something is for: of newsletters that are not for everybody they see those to which they were let in.
/// People who run the bot see all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// Somebody.
    Person(Platform, UserId),
    /// Everybody in a chat.
    Chat(Platform, Address),
}

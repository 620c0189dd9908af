//! How briefings look in a chat.

use std::str::FromStr;

/// How briefings look, as far as a platform has more than one form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    /// The form that every client shows.
    Classic,
    /// The platform's own best form; old clients may not show it.
    Rich,
}

/// The word names no style.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a style: classic or rich")]
pub struct UnknownStyle(pub String);

impl Style {
    /// Both styles, the one that every client shows first.
    pub const ALL: [Self; 2] = [Self::Classic, Self::Rich];

    /// The word for it in commands and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Classic => "classic",
            Self::Rich => "rich",
        }
    }
}

impl FromStr for Style {
    type Err = UnknownStyle;

    fn from_str(word: &str) -> Result<Self, UnknownStyle> {
        let wanted = word.trim().to_lowercase();
        let found = Self::ALL.into_iter().find(|style| style.as_str() == wanted);
        found.ok_or_else(|| UnknownStyle(word.to_owned()))
    }
}

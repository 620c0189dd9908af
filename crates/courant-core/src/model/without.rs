//! What a chat does without.

use std::fmt;
use std::str::FromStr;

/// Something of a briefing that not everybody wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Extra {
    /// Its pictures.
    Pictures,
    /// What somebody paid for.
    Sponsors,
    /// The sound that it makes when it comes.
    Sound,
}

impl Extra {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Pictures, Self::Sponsors, Self::Sound];

    /// The word for it in commands, in buttons and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pictures => "pictures",
            Self::Sponsors => "sponsors",
            Self::Sound => "sound",
        }
    }
}

/// The word names nothing that one can do without.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is nothing to do without: pictures, sponsors or sound")]
pub struct UnknownExtra(pub String);

impl FromStr for Extra {
    type Err = UnknownExtra;

    fn from_str(word: &str) -> Result<Self, UnknownExtra> {
        let wanted = word.trim().to_lowercase();
        let found = Self::ALL.into_iter().find(|extra| extra.as_str() == wanted);
        found.ok_or_else(|| UnknownExtra(word.to_owned()))
    }
}

/// What a chat does without; nothing, unless somebody chose so. In words, in the order of [`Extra::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Without(u8);

impl Without {
    /// Whether it does without that.
    pub fn has(self, extra: Extra) -> bool {
        self.0 & bit(extra) != 0
    }

    /// The same with that, or without it.
    #[must_use]
    pub fn set(self, extra: Extra, without: bool) -> Self {
        Self(if without { self.0 | bit(extra) } else { self.0 & !bit(extra) })
    }

    /// What of it changes how a briefing reads: the sound does not.
    #[must_use]
    pub fn in_text(self) -> Self {
        self.set(Extra::Sound, false)
    }
}

fn bit(extra: Extra) -> u8 {
    1 << extra as u8
}

impl fmt::Display for Without {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = Extra::ALL.into_iter().filter(|extra| self.has(*extra)).map(Extra::as_str);
        f.write_str(&words.collect::<Vec<_>>().join(" "))
    }
}

impl FromStr for Without {
    type Err = UnknownExtra;

    fn from_str(words: &str) -> Result<Self, UnknownExtra> {
        words
            .split_whitespace()
            .try_fold(Self::default(), |all, word| Ok(all.set(word.parse()?, true)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_read_as_it_is_written() {
        for bits in 0..8 {
            let without = Without(bits);
            assert_eq!(without.to_string().parse(), Ok(without));
        }
        assert_eq!("sound colours".parse::<Without>(), Err(UnknownExtra("colours".into())));
    }
}

//! Patterns: regular expressions that take linear time, within limits.

use regex::{Regex, RegexBuilder};
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::OnceLock;

/// Characters of a pattern: longer ones are no work of a person.
const MAX_CHARS: usize = 200;

/// Bytes of a compiled pattern, and of what it remembers while it is looked for. Words with some choices take a tenth of
/// it; `(\w{500}){500}` would take gigabytes.
const MAX_BYTES: usize = 256 * 1024;

/// Brackets within brackets.
const MAX_DEPTH: u32 = 20;

/// A regular expression, without regard to case; it is compiled when it is first used.
#[derive(Clone)]
pub struct Pattern {
    text: String,
    compiled: OnceLock<Option<Regex>>,
}

/// Why a text is no pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadPattern {
    /// It is no regular expression.
    #[error("not a regular expression")]
    Wrong,
    /// It is longer or larger than it may be.
    #[error("too big")]
    TooBig,
}

impl Pattern {
    /// A pattern that somebody typed.
    ///
    /// # Errors
    /// Where it is no regular expression, or too big.
    pub fn new(text: &str) -> Result<Self, BadPattern> {
        if text.chars().count() > MAX_CHARS {
            return Err(BadPattern::TooBig);
        }
        let regex = compile(text).map_err(|error| match error {
            regex::Error::CompiledTooBig(_) => BadPattern::TooBig,
            _ => BadPattern::Wrong,
        })?;
        // One that is found everywhere has a slip in it: `a|`, `x*`.
        if regex.is_match("") {
            return Err(BadPattern::Wrong);
        }
        Ok(Self { text: text.to_owned(), compiled: OnceLock::from(Some(regex)) })
    }

    /// One that was checked when it was typed.
    pub(super) fn kept(text: &str) -> Self {
        Self { text: text.to_owned(), compiled: OnceLock::new() }
    }

    /// Whether it is found in a text. One that was kept and cannot be compiled any more is found nowhere.
    pub(super) fn is_in(&self, text: &str) -> bool {
        let compiled = self.compiled.get_or_init(|| compile(&self.text).ok());
        compiled.as_ref().is_some_and(|regex| regex.is_match(text))
    }
}

fn compile(text: &str) -> Result<Regex, regex::Error> {
    RegexBuilder::new(text)
        .case_insensitive(true)
        .size_limit(MAX_BYTES)
        .dfa_size_limit(MAX_BYTES)
        .nest_limit(MAX_DEPTH)
        .build()
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "/{}/", self.text)
    }
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Pattern {}

impl Hash for Pattern {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

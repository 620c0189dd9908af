//! Filters: what of a newsletter's issues somebody wants. Pure.
//!
//! A [`Filter`] is a list of tests; `read` makes it of what somebody typed, `sift` takes an issue apart by it. As the
//! database keeps it, it is JSON: `{"only":["oil","#Markets"],"never":["/tank(er|ship)/"]}`.

mod pattern;
mod read;
mod sift;

pub use pattern::{BadPattern, Pattern};
pub use read::{Typed, Unusable, read};
pub use sift::{Sieve, Sifted};

use crate::search::{Query, terms};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;

/// Tests of one filter: more is a list that nobody can look over.
pub const MAX_TESTS: usize = 20;

/// Patterns of one filter: each costs memory and a walk over every text.
pub const MAX_PATTERNS: usize = 4;

/// What of a newsletter's issues somebody wants: items that pass one of these tests, or all; and none that passes one of
/// those. It has at least one test.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Filter {
    /// One of these has to be passed, if there are any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    only: Vec<Test>,
    /// None of these may be.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    never: Vec<Test>,
}

/// What an item may pass.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Test {
    /// It has these words and phrases, in its text or the title of its section.
    Words(Query),
    /// The title of its section has these words, one behind the other.
    Section(String),
    /// This pattern is found in its text.
    Pattern(Pattern),
}

impl Filter {
    /// What is wanted; empty is all.
    pub fn only(&self) -> &[Test] {
        &self.only
    }

    /// What is not.
    pub fn never(&self) -> &[Test] {
        &self.never
    }

    /// Adds a test, where it has none like it and there is room.
    fn add(&mut self, never: bool, test: Test) -> Result<(), Unusable> {
        let all = || self.only.iter().chain(&self.never);
        let is_pattern = |test: &&Test| matches!(test, Test::Pattern(_));
        let patterns = all().chain([&test]).filter(is_pattern).count();
        if all().count() >= MAX_TESTS || patterns > MAX_PATTERNS {
            return Err(Unusable::TooMany);
        }
        let tests = if never { &mut self.never } else { &mut self.only };
        if !tests.contains(&test) {
            tests.push(test);
        }
        Ok(())
    }

    /// The filter with a section left out, or no longer; `None` where nothing is left of it.
    ///
    /// # Errors
    /// [`Unusable::TooMany`] where there is no room for it.
    pub fn with_section(filter: Option<&Self>, title: &str) -> Result<Option<Self>, Unusable> {
        let mut filter = filter.cloned().unwrap_or_default();
        let is_it = |test: &Test| matches!(test, Test::Section(known) if is_called(title, known));
        if filter.never.iter().any(is_it) {
            filter.never.retain(|test| !is_it(test));
        } else {
            filter.add(true, Test::Section(title.to_owned()))?;
        }
        Ok(Some(filter).filter(|filter| !filter.is_empty()))
    }

    /// Whether a section is left out.
    pub fn leaves_out(&self, title: &str) -> bool {
        self.never
            .iter()
            .any(|test| matches!(test, Test::Section(known) if is_called(title, known)))
    }

    /// A number by which a button that was made for this filter knows it again.
    pub fn mark(&self) -> u32 {
        mark(&self.to_string())
    }

    fn is_empty(&self) -> bool {
        self.only.is_empty() && self.never.is_empty()
    }
}

/// A number by which a button knows the title of a section again.
pub fn section_mark(title: &str) -> u32 {
    mark(&crate::fold::fold(title.trim()))
}

fn mark(text: &str) -> u32 {
    let hash = Sha256::digest(text);
    hash.iter().take(4).fold(0, |mark, byte| mark << 8 | u32::from(*byte))
}

/// Whether a section's title has the words of a test, one behind the other.
fn is_called(title: &str, wanted: &str) -> bool {
    let folded = |text: &str| terms(text).map(|term| term.folded).collect::<Vec<_>>();
    let (title, wanted) = (folded(title), folded(wanted));
    !wanted.is_empty() && title.windows(wanted.len()).any(|words| words == wanted)
}

impl fmt::Display for Filter {
    /// As the database keeps it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&serde_json::to_string(self).map_err(|_| fmt::Error)?)
    }
}

impl FromStr for Filter {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let filter: Self = serde_json::from_str(text).map_err(|error| error.to_string())?;
        if filter.is_empty() { Err("a filter without a test".into()) } else { Ok(filter) }
    }
}

impl From<Test> for String {
    fn from(test: Test) -> Self {
        test.to_string()
    }
}

impl fmt::Display for Test {
    /// As it can be typed: `oil "north sea"`, `#Markets`, `/tank(er|ship)/`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words(query) => query.fmt(f),
            Self::Section(title) => write!(f, "#{title}"),
            Self::Pattern(pattern) => write!(f, "/{pattern}/"),
        }
    }
}

impl TryFrom<String> for Test {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if let Some(title) = text.strip_prefix('#') {
            return Ok(Self::Section(title.to_owned()));
        }
        if let Some(pattern) = text.strip_prefix('/').and_then(|rest| rest.strip_suffix('/')) {
            return Ok(Self::Pattern(Pattern::kept(pattern)));
        }
        Query::read(&text).map(Self::Words).ok_or_else(|| format!("no words in {text:?}"))
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests;

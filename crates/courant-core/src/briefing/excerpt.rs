//! An issue, or what a filter leaves of it.

use crate::filter::{Filter, Sieve, Sifted};
use crate::model::StoredIssue;
use crate::texts::Language;

/// An issue, or what a filter leaves of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The issue, with the items that are left. Its sections keep their numbers.
    pub issue: StoredIssue,
    /// How many items are left, and of how many; `None` where all of it is wanted.
    pub kept: Option<(usize, usize)>,
}

impl From<StoredIssue> for Excerpt {
    fn from(issue: StoredIssue) -> Self {
        Self { issue, kept: None }
    }
}

impl Excerpt {
    /// What a filter leaves of an issue; `None` where that is nothing.
    pub fn by(mut issue: StoredIssue, filter: &Filter) -> Option<Self> {
        let Sifted { document, kept, all } = Sieve::new(&issue.document).sift(filter)?;
        issue.document = document;
        Some(Self { issue, kept: (kept < all).then_some((kept, all)) })
    }

    /// How much of the issue is left, in words; `None` where that is all.
    pub(super) fn says(&self, language: Language) -> Option<String> {
        let number = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        let (kept, all) = self.kept?;
        let values = [("kept", number(kept).into()), ("all", number(all).into())];
        Some(language.tell("briefing-filtered", &values))
    }
}

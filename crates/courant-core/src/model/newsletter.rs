//! Newsletters and their issues.

use super::{IssueId, NewsletterId, Visibility};
use courant_newsletter::Issue;
use jiff::Timestamp;
use std::fmt;
use std::str::FromStr;

/// A newsletter's name in commands, links and folders.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

/// Why a word is no slug.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a slug: 1 to {max} of a-z, 0-9 and - inside", max = Slug::MAX_LEN)]
pub struct SlugError(pub String);

impl Slug {
    /// So that a deep link (64 characters on the tightest platform) can carry it with a prefix.
    pub const MAX_LEN: usize = 48;

    /// The slug's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A slug made from a title ("Balance of Power" → `balance-of-power`); letters outside a-z are left out.
    ///
    /// # Errors
    /// When nothing usable is left of the title.
    pub fn from_title(title: &str) -> Result<Self, SlugError> {
        let mut slug = String::new();
        for letter in title.to_lowercase().chars() {
            if letter.is_ascii_alphanumeric() {
                slug.push(letter);
            } else if !slug.ends_with('-') && !slug.is_empty() {
                slug.push('-');
            }
            if slug.len() == Self::MAX_LEN {
                break;
            }
        }
        slug.trim_end_matches('-').parse().map_err(|_| SlugError(title.to_owned()))
    }
}

impl FromStr for Slug {
    type Err = SlugError;

    fn from_str(text: &str) -> Result<Self, SlugError> {
        let fits = (1..=Self::MAX_LEN).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !text.starts_with('-')
            && !text.ends_with('-');
        if fits { Ok(Self(text.to_owned())) } else { Err(SlugError(text.to_owned())) }
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A publication that readers can subscribe to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newsletter {
    /// Its row.
    pub id: NewsletterId,
    /// Its name in commands.
    pub slug: Slug,
    /// Its name for readers.
    pub title: String,
    /// One line about it; may be empty.
    pub tagline: String,
    /// A watched folder of its own, beside the one in the inbox.
    pub folder: Option<String>,
    /// Who may see it.
    pub visibility: Visibility,
}

impl Newsletter {
    /// Stands for the newsletter of something that is of none yet: it has no row.
    pub fn nobodys(title: String) -> Self {
        Self {
            id: NewsletterId(0),
            slug: Slug(String::new()),
            title,
            tagline: String::new(),
            folder: None,
            visibility: Visibility::default(),
        }
    }
}

impl AsRef<Self> for Newsletter {
    fn as_ref(&self) -> &Self {
        self
    }
}

/// An issue in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueLine {
    /// Its row.
    pub id: IssueId,
    /// Its title for readers.
    pub title: String,
    /// When it was issued.
    pub issued_at: Timestamp,
}

/// Issues of one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthLine {
    /// The year.
    pub year: i16,
    /// The month, from 1.
    pub month: i8,
    /// How many issues it has.
    pub issues: u32,
}

/// An issue as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredIssue {
    /// Its row.
    pub id: IssueId,
    /// Whose edition it is.
    pub newsletter: Newsletter,
    /// When it was issued; when it was accepted, where it does not say.
    pub issued_at: Timestamp,
    /// What was understood of it.
    pub document: Issue,
    /// How often it was corrected or retracted.
    pub revision: u32,
    /// Whether it was retracted: readers do not get it any more.
    pub retracted: bool,
}

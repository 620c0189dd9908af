//! What can be asked of the archive.

use super::Wanted;
use crate::model::IssueId;
use jiff::civil::Date;

/// Which earlier issues.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IssuesPick {
    /// A page of them, from 0.
    Page(u32),
    /// The page with the newest of that day or before.
    Until(Date),
    /// The months of a year.
    Year(i16),
    /// What somebody typed: a newsletter, a page, a day, or a newsletter and one of those.
    Typed(String),
}

/// What is to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SavePick {
    /// An issue, or a section of it by its number; taken off again where it was saved.
    Toggle(IssueId, Option<u16>),
    /// The newest issue of a newsletter, or of all that are taken.
    Latest(Option<Wanted>),
}

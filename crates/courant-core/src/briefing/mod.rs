//! Briefings: an issue, composed for one set of preferences. Pure.
//!
//! [`compose`] chooses and orders what is told at each [`Depth`]; [`pages`] breaks it into messages for an
//! adapter that knows its platform's limits.

mod compose;
mod cut;
mod pages;
mod plain;
mod same;
pub mod table;

pub use compose::compose;
pub(crate) use compose::day;
pub use pages::pages;
pub use plain::plain;
pub(crate) use same::reads_the_same;

use crate::command::Button;
use crate::model::{Depth, IssueId};
use crate::texts::Language;
use courant_newsletter::{Block, Direction, Image};

/// What a reader wants of an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Preferences {
    /// How much.
    pub depth: Depth,
    /// In which language the frame speaks: dates, buttons, "Sponsored".
    pub language: Language,
}

/// An issue as it is told, free of any platform.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Briefing {
    /// The issue.
    pub issue: IssueId,
    /// The newsletter's title: what a notification should show first.
    pub newsletter: String,
    /// The issue's title.
    pub title: String,
    /// How much of it is told.
    pub depth: Depth,
    /// Everything that is said, masthead first.
    pub blocks: Vec<Block>,
    /// How many of the blocks are the masthead: a picture of the issue stands above or right under them.
    pub masthead: usize,
    /// The picture that stands for the issue, shown above it where a platform can.
    pub lead_image: Option<Image>,
    /// Rows of buttons under it.
    pub buttons: Vec<Vec<Button>>,
    /// Which way the text runs.
    pub direction: Direction,
}

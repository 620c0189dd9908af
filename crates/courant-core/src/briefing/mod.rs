//! Briefings: an issue, composed for one set of preferences, or opened by a reader. Pure.
//!
//! [`compose`] chooses and orders what is told at each [`Depth`], [`open`] what is told in one message that is turned
//! page by page, [`digest`] several issues in one; [`pages`] breaks it into messages for an adapter that knows its platform's limits, and
//! [`Briefing::footing`] says what can be pressed under them.

mod compose;
mod cut;
mod excerpt;
mod footing;
mod pages;
mod plain;
mod same;
pub mod table;

pub use compose::{compose, compose_excerpt, digest, open};
pub(crate) use compose::{date_of, day, section_name, title as title_of};
pub use cut::shortened;
pub use excerpt::Excerpt;
pub use footing::Footing;
pub use pages::{Page, pages};
pub(crate) use plain::is_blank;
pub use plain::{Addresses, may_fit, plain};
pub(crate) use same::{reads_the_same, told};

use crate::command::Button;
use crate::model::{Depth, IssueId, Style, View};
use crate::texts::Language;
use courant_newsletter::{Block, Direction, Image};
use std::borrow::Cow;

/// Level of the headings that name sections where all of them is told; those of items are one below.
const WHOLE: u8 = 2;

/// The same where they are told in short, less loud.
const OVERVIEW: u8 = 3;

/// What a reader wants of an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Preferences {
    /// How much.
    pub depth: Depth,
    /// In which language the frame speaks: dates, buttons, "Sponsored".
    pub language: Language,
    /// In which form; `None` is the operator's choice.
    pub style: Option<Style>,
}

impl Preferences {
    /// The same for several issues at once: who reads whole issues gets the beginning of each, and opens what they want.
    #[must_use]
    pub fn of_digest(self) -> Self {
        match self.depth {
            Depth::Full => Self { depth: Depth::Brief, ..self },
            Depth::Headlines | Depth::Brief => self,
        }
    }
}

/// An issue as it is told, free of any platform.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Briefing {
    /// The issue; of a digest the newest.
    pub issue: IssueId,
    /// The newsletter's title, or the digest's: what a notification should show first.
    pub newsletter: String,
    /// The issue's title.
    pub title: String,
    /// What of it is told.
    pub view: View,
    /// Everything that is said, masthead first.
    pub blocks: Vec<Block>,
    /// How many of the blocks are the masthead: a picture of the issue stands above or right under them.
    pub masthead: usize,
    /// The picture that stands for the issue, shown above it where a platform can.
    pub lead_image: Option<Image>,
    /// What can be opened from here; [`Briefing::footing`] makes buttons of it.
    pub ways: Ways,
    /// Which way the text runs.
    pub direction: Direction,
    /// The frame's language.
    pub language: Language,
    /// In which form it is told; `None` is the operator's choice.
    pub style: Option<Style>,
}

impl Briefing {
    /// The picture that stands for the issue, where it does not stand in the text anyway.
    pub fn image_above(&self) -> Option<&Image> {
        let image = self.lead_image.as_ref()?;
        let is_it = |block: &Block| matches!(block, Block::Image { image: other } if other.url == image.url);
        (!self.blocks.iter().any(is_it)).then_some(image)
    }

    /// The level of the headings that name sections; those of items are below it.
    pub fn section_level(&self) -> u8 {
        section_level(self.view)
    }

    /// What is said, for a form without small pictures: those beside the teasers of a brief are left out.
    pub fn without_small_pictures(&self) -> Cow<'_, [Block]> {
        if self.view != View::Depth(Depth::Brief) {
            return Cow::Borrowed(&self.blocks);
        }
        let is_picture = |block: &&Block| matches!(block, Block::Image { .. });
        Cow::Owned(self.blocks.iter().filter(|block| !is_picture(block)).cloned().collect())
    }
}

/// The level of the headings that name the sections of a view, and the newsletters of a digest.
fn section_level(view: View) -> u8 {
    if view.is_whole() { WHOLE } else { OVERVIEW }
}

/// Where one can go from a briefing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ways {
    /// The issue's sections, each a button that opens it; none where there is only one.
    pub contents: Vec<Button>,
    /// What the list of them is called.
    pub contents_label: String,
    /// Rows of buttons: other views, the web, the archive.
    pub rows: Vec<Vec<Button>>,
    /// Set where it is read in one message, a page at a time.
    pub turning: Option<Turning>,
}

/// How one turns the pages of a briefing that is read in one message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turning {
    /// The page that is wanted, from 0; beyond the last it is the last.
    pub page: u32,
    /// To the section before, at its end.
    pub before: Option<Button>,
    /// To the section behind.
    pub behind: Option<Button>,
}

//! An issue, or what a filter leaves of it.

use crate::filter::{Filter, Sieve, Sifted};
use crate::model::{Extra, StoredIssue, Without};
use crate::texts::Language;
use courant_newsletter::{Block, Item};

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

    /// What is left without pictures, or without what somebody paid for. The sections keep their numbers.
    #[must_use]
    pub fn without(mut self, without: Without) -> Self {
        for section in &mut self.issue.document.sections {
            if without.has(Extra::Sponsors) {
                section.items.retain(|item| !item.sponsor);
            }
            if without.has(Extra::Pictures) {
                section.items.iter_mut().for_each(unpictured);
            }
        }
        self
    }

    /// How much of the issue is left, in words; `None` where that is all.
    pub(super) fn says(&self, language: Language) -> Option<String> {
        let number = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        let (kept, all) = self.kept?;
        let values = [("kept", number(kept).into()), ("all", number(all).into())];
        Some(language.tell("briefing-filtered", &values))
    }
}

/// Takes an item's pictures out, with what is said of them; a credit under figures is theirs.
fn unpictured(item: &mut Item) {
    if item.image.take().is_some() {
        item.caption = None;
        if item.rows.is_empty() {
            item.credit = None;
        }
    }
    unpicture(&mut item.blocks);
}

fn unpicture(blocks: &mut Vec<Block>) {
    blocks.retain_mut(|block| {
        match block {
            Block::Image { .. } => return false,
            Block::List { items, .. } => items.iter_mut().for_each(unpicture),
            Block::Quote { content } => unpicture(content),
            Block::Paragraph { .. }
            | Block::Heading { .. }
            | Block::Code { .. }
            | Block::Table { .. }
            | Block::Rule => {}
        }
        true
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{document, story};
    use courant_newsletter::{Image, Section};

    fn picture(name: &str) -> Image {
        Image { url: format!("https://tide.example/{name}.jpg"), alt: name.into() }
    }

    fn issue() -> StoredIssue {
        let mut ferry = story("Ferry returns", "The ferry is back.");
        ferry.image = Some(picture("ferry"));
        (ferry.caption, ferry.credit) = (Some("At the pier".into()), Some("Ann".into()));
        let image = Block::Image { image: picture("pier") };
        ferry.blocks.push(image.clone());
        ferry.blocks.push(Block::Quote { content: vec![image.clone(), Block::Rule] });
        ferry.blocks.push(Block::List { start: None, items: vec![vec![image]] });
        let mut rope = story("Ropes that hold", "Ours do.");
        rope.sponsor = true;
        let section = |item| Section { items: vec![item], ..Section::default() };
        crate::testing::stored(document("Tide", vec![section(rope), section(ferry)]))
    }

    fn without(words: &str) -> Option<StoredIssue> {
        let without = words.parse().ok()?;
        Some(Excerpt::from(issue()).without(without).issue)
    }

    #[test]
    fn nothing_is_taken_out_unasked() {
        assert_eq!(without(""), Some(issue()));
        assert_eq!(without("sound"), Some(issue()));
    }

    #[test]
    fn pictures_go_with_what_is_said_of_them_wherever_they_stand() {
        let told = without("pictures").map(|issue| format!("{:?}", issue.document));
        assert!(told.is_some_and(|told| {
            !told.contains(".jpg") && !told.contains("At the pier") && told.contains("is back")
        }));
    }

    #[test]
    fn sponsors_go_and_sections_keep_their_numbers() {
        let sections = without("sponsors").map(|issue| issue.document.sections);
        let counts = sections.map(|all| all.iter().map(|s| s.items.len()).collect::<Vec<_>>());
        assert_eq!(counts, Some(vec![0, 1]));
    }
}

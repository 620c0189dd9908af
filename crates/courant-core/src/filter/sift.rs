//! What a filter leaves of an issue.

use super::{Filter, Test, is_called};
use crate::search::{Term, body, terms};
use courant_newsletter::{Issue, Item};

/// What a filter leaves of an issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sifted {
    /// The issue with the items that are left. Sections keep their numbers, also those that are empty now.
    pub document: Issue,
    /// How many items are left, …
    pub kept: usize,
    /// … and of how many; sponsors are not counted.
    pub all: usize,
}

/// An issue, read so that many filters can be asked what they leave of it.
#[derive(Debug)]
pub struct Sieve<'a> {
    issue: &'a Issue,
    /// Of each section its items.
    items: Vec<Vec<Read>>,
}

/// An item as tests see it.
#[derive(Debug)]
struct Read {
    /// Its section's title, its own, its authors and its text: no phrase reaches from one into the next.
    texts: Vec<Vec<Term>>,
    /// All that together, but for the section's title.
    text: String,
    sponsor: bool,
}

impl Read {
    fn new(section: &str, item: &Item) -> Self {
        let title = item.title.as_deref().unwrap_or_default();
        let body = body(item);
        let own = [title]
            .into_iter()
            .chain(item.authors.iter().map(String::as_str))
            .chain([body.as_str()]);
        let text = own.clone().collect::<Vec<_>>().join("\n");
        let texts = [section].into_iter().chain(own).map(|text| terms(text).collect()).collect();
        Self { texts, text, sponsor: item.sponsor }
    }

    fn passes(&self, section: &str, test: &Test) -> bool {
        match test {
            Test::Words(query) => query.fits(&self.texts),
            Test::Section(wanted) => is_called(section, wanted),
            Test::Pattern(pattern) => pattern.is_in(&self.text),
        }
    }
}

impl<'a> Sieve<'a> {
    /// Reads an issue.
    pub fn new(issue: &'a Issue) -> Self {
        let items = issue.sections.iter().map(|section| {
            let title = section.title.as_deref().unwrap_or_default();
            section.items.iter().map(|item| Read::new(title, item)).collect()
        });
        Self { issue, items: items.collect() }
    }

    /// How many items it has; sponsors are not counted.
    pub fn items(&self) -> usize {
        self.items.iter().flatten().filter(|item| !item.sponsor).count()
    }

    /// What a filter leaves of it; `None` where that is nothing, or sponsors alone.
    pub fn sift(&self, filter: &Filter) -> Option<Sifted> {
        let (mut kept, mut all) = (0, 0);
        let mut document = self.issue.clone();
        for (section, items) in document.sections.iter_mut().zip(&self.items) {
            let title = section.title.clone().unwrap_or_default();
            let mut items = items.iter();
            section.items.retain(|_| {
                let Some(item) = items.next() else { return false };
                let passes = |test: &Test| item.passes(&title, test);
                let stays = (filter.only.is_empty() || filter.only.iter().any(passes))
                    && !filter.never.iter().any(passes);
                all += usize::from(!item.sponsor);
                kept += usize::from(stays && !item.sponsor);
                stays
            });
        }
        (kept > 0).then_some(Sifted { document, kept, all })
    }
}

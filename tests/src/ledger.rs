//! The ledger: what chats hold, against what they subscribed to and what was published.
//!
//! It knows nothing of the engine, of its database or of how it works. An issue of [`issue`] names itself in its
//! title and, by a mark of its own, in each paragraph, so that every message of it says which issue it belongs
//! to, which part of how many it is, and which paragraphs it brings. [`check`] is pure over texts in the order
//! in which they were posted.

mod read;

#[cfg(test)]
mod tests;

use read::{Part, read};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

pub use read::title;

/// Marked paragraphs of a story.
const PARAGRAPHS: usize = 3;

/// An issue that was taken in. Their order in a list is the order of acceptance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Its number, by which it names itself.
    pub number: u32,
    /// Which newsletter it is of.
    pub newsletter: usize,
    /// Marked paragraphs that its readers must get; 0 where they take less than all of it.
    pub marks: usize,
}

/// A chat and what it holds.
#[derive(Clone, Debug)]
pub struct Holding {
    /// The platform's tag.
    pub platform: &'static str,
    /// The chat's name for findings.
    pub chat: String,
    /// The newsletters that it subscribed to before anything was published.
    pub takes: Vec<usize>,
    /// The bot's messages in the order in which they were posted.
    pub texts: Vec<String>,
}

/// What is wrong; a line each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Parts of an issue that a subscribed chat does not have, and paragraphs that its parts do not bring.
    pub lost: Vec<String>,
    /// Parts, or issues of one subscription, that came before what goes before them.
    pub out_of_order: Vec<String>,
    /// Copies beyond the first, by platform.
    pub twice: BTreeMap<&'static str, Vec<String>>,
    /// Messages that no publication explains.
    pub strange: Vec<String>,
}

impl Findings {
    /// Copies beyond the first on a platform.
    pub fn twice_on(&self, platform: &str) -> usize {
        self.twice.get(platform).map_or(0, Vec::len)
    }
}

/// An issue in Markdown, and how many marked paragraphs it has.
pub fn issue(number: u32, stories: usize) -> (String, usize) {
    let mut text = format!("---\ntitle: \"{}\"\ndate: 2026-11-19\n---\n\n## News\n", title(number));
    let filler =
        "The tide came in and went out again, and somebody wrote it down with care. ".repeat(2);
    for story in 0..stories {
        let _ = write!(text, "\n### Story {story:03}\n\n");
        for paragraph in 0..PARAGRAPHS {
            let mark = read::mark(number, story * PARAGRAPHS + paragraph);
            let _ = write!(text, "{mark} {}\n\n", filler.trim_end());
        }
    }
    (text, stories * PARAGRAPHS)
}

/// Compares what chats hold with what was published.
pub fn check(published: &[Published], holdings: &[Holding]) -> Findings {
    let mut findings = Findings::default();
    let known: BTreeSet<u32> = published.iter().map(|issue| issue.number).collect();
    let mut all = Vec::new();
    for holding in holdings {
        let mut parts = Vec::new();
        for text in &holding.texts {
            match read(text) {
                Ok(part) if known.contains(&part.issue) => parts.push(part),
                Ok(part) => findings.strange(holding, &format!("issue {} of nobody", part.issue)),
                Err(why) => findings.strange(holding, &why),
            }
        }
        all.push((holding, parts));
    }
    let lengths = lengths(&all, &mut findings);
    for (holding, parts) in &all {
        let chat = Chat { holding, parts, lengths: &lengths };
        chat.check(published, &mut findings);
    }
    findings
}

/// Parts of each issue on each platform, as its messages tell.
type Lengths = BTreeMap<(&'static str, u32), u32>;

fn lengths(all: &[(&Holding, Vec<Part>)], findings: &mut Findings) -> Lengths {
    let mut lengths = Lengths::new();
    for (holding, parts) in all {
        for part in parts {
            let length = lengths.entry((holding.platform, part.issue)).or_insert(part.count);
            if *length != part.count {
                let words = format!("issue {} has {length} parts and {}", part.issue, part.count);
                findings.strange(holding, &words);
                *length = (*length).max(part.count);
            }
        }
    }
    lengths
}

impl Findings {
    fn strange(&mut self, holding: &Holding, what: &str) {
        self.strange.push(format!("{} {}: {what}", holding.platform, holding.chat));
    }
}

/// One chat, with its messages read.
struct Chat<'a> {
    holding: &'a Holding,
    parts: &'a [Part],
    lengths: &'a Lengths,
}

impl Chat<'_> {
    fn check(&self, published: &[Published], findings: &mut Findings) {
        let first = self.first_copies(findings);
        let mut newest = BTreeMap::new();
        for part in &first {
            let place = published.iter().position(|issue| issue.number == part.issue);
            let Some((place, issue)) = place.and_then(|place| Some((place, published.get(place)?)))
            else {
                continue;
            };
            if !self.holding.takes.contains(&issue.newsletter) {
                findings.strange(self.holding, &format!("{}, not subscribed to", name(part)));
            }
            let here = (place, part.number);
            let before = newest.insert(issue.newsletter, here).unwrap_or_default();
            if here < before {
                findings.out_of_order.push(self.line(&name(part)));
            }
        }
        for issue in published.iter().filter(|issue| self.holding.takes.contains(&issue.newsletter))
        {
            self.complete(issue, &first, findings);
        }
    }

    /// The first copy of each part; further ones are noted.
    fn first_copies(&self, findings: &mut Findings) -> Vec<&Part> {
        let mut seen = BTreeSet::new();
        let mut first = Vec::new();
        for part in self.parts {
            if seen.insert((part.issue, part.number)) {
                first.push(part);
            } else {
                findings
                    .twice
                    .entry(self.holding.platform)
                    .or_default()
                    .push(self.line(&name(part)));
            }
        }
        first
    }

    /// Every part of the issue is there; if they are, every paragraph too, in order.
    fn complete(&self, issue: &Published, first: &[&Part], findings: &mut Findings) {
        let length = self.lengths.get(&(self.holding.platform, issue.number)).copied().unwrap_or(1);
        let mut mine: Vec<&&Part> =
            first.iter().filter(|part| part.issue == issue.number).collect();
        mine.sort_by_key(|part| part.number);
        let there: BTreeSet<u32> = mine.iter().map(|part| part.number).collect();
        let missing: Vec<u32> = (1..=length).filter(|number| !there.contains(number)).collect();
        for number in &missing {
            findings
                .lost
                .push(self.line(&format!("issue {} part {number}/{length}", issue.number)));
        }
        if !missing.is_empty() || issue.marks == 0 {
            return;
        }
        let marks: Vec<usize> = mine.iter().flat_map(|part| part.marks.iter().copied()).collect();
        let brought: BTreeSet<usize> = marks.iter().copied().collect();
        for mark in (0..issue.marks).filter(|mark| !brought.contains(mark)) {
            findings.lost.push(self.line(&format!("issue {} paragraph {mark}", issue.number)));
        }
        if !marks.is_sorted() {
            findings.out_of_order.push(self.line(&format!("paragraphs of issue {}", issue.number)));
        }
    }

    fn line(&self, what: &str) -> String {
        format!("{} {}: {what}", self.holding.platform, self.holding.chat)
    }
}

fn name(part: &Part) -> String {
    format!("issue {} part {}/{}", part.issue, part.number, part.count)
}

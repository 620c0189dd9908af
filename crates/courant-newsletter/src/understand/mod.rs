//! From lines to an issue: cut, survey, label, assemble; the same for every format.
//!
//! Every piece of visible text gets exactly one role, and every role has exactly one place in the
//! issue: so nothing visible is lost, and nothing is there twice.

mod answer;
mod assemble;
mod blocks;
mod contents;
mod cut;
mod draft;
mod empty;
mod footer;
mod forward;
mod imprint;
mod label;
mod looks;
mod names;
mod pictures;
mod poll;
mod promotion;
mod run_in;
mod survey;
mod tongue;
mod web;

use crate::lines::{Line, Meta, Page, bullets};
use crate::model::{Dropped, Identity, Issue, Origin, Reason};
pub(crate) use names::writer_and_newsletter;

/// Most words of an issue that are understood; the longest real one seen has 40,000.
pub(crate) const MAX_WORDS: u32 = 400_000;

/// Most lines of an issue that are understood.
pub(crate) const MAX_LINES: usize = 100_000;

/// Most of a dropped text that is kept.
const MAX_DROPPED_TEXT: usize = 10_000;

/// A piece of the source, and what it is.
#[derive(Debug)]
pub(crate) struct Piece {
    pub(crate) line: Line,
    pub(crate) role: Role,
    pub(crate) why: String,
}

/// What a piece is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Role {
    /// Not for readers.
    Drop(Reason),
    /// Names or describes the newsletter.
    Masthead { title: Option<String>, tagline: Option<String> },
    /// Title, number or date of the issue.
    Imprint,
    /// The issue's own authors.
    Authors(Vec<String>),
    /// Heading of a section; whether all of it is paid for.
    Section { sponsor: bool },
    /// Begins an item; whether it says itself that it is paid for.
    Headline { url: Option<String>, sponsor: bool },
    /// Says that the next item is paid for.
    SponsorLabel,
    /// Says that this item is paid for.
    SponsorNote,
    /// Names who pays for the issue: an item of its own.
    Sponsor,
    /// The item's own authors.
    Byline(Vec<String>),
    /// An item of its own that interrupts the one around it.
    Video,
    /// A quiz or a question to the readers, in a paragraph of its own.
    Quiz,
    /// A link by which a question is answered.
    Answer,
    /// A picture; pictures have no words.
    Picture,
    /// What stands under a picture.
    Caption,
    /// Who made the picture.
    Credit(String),
    /// Leads on ("Read more") and says nothing.
    Action { url: Option<String> },
    /// A rule between parts.
    Rule,
    /// Everything else.
    Body,
}

/// Understands a page.
pub(crate) fn issue(mut page: Page, identity: Identity, notes: &mut Vec<String>) -> Issue {
    notes.append(&mut page.notes);
    let over = limit(&mut page, notes);
    bullets::find(&mut page.lines);
    let forwarded = forward::find(&page.lines, &mut page.meta);
    tidy(&mut page.meta);
    let sample = tongue::sample(&page);
    let (language, direction) = (tongue::language(&page, &sample), tongue::direction(&sample));
    let meta = std::mem::take(&mut page.meta);
    let cuts = cut::cut(std::mem::take(&mut page.lines), forwarded, &meta);
    let mut cuts = contents::find(cuts);
    poll::find(&mut cuts);
    cut::count(&mut cuts);
    let survey = survey::Survey::of(&cuts, &meta);
    let mut cuts = run_in::split(cuts, &survey);
    cut::count(&mut cuts);
    let mut pieces = label::label(cuts, &survey, &meta);
    empty::drop(&mut pieces);
    let mut issue = assemble::assemble(pieces, page.hidden, meta, identity);
    issue.dropped.extend(over);
    (issue.language, issue.direction) = (language, direction);
    issue
}

/// Cuts what stands beyond the limits; one dropped piece names it.
fn limit(page: &mut Page, notes: &mut Vec<String>) -> Option<Dropped> {
    let keep = page.lines.iter().take(MAX_LINES).take_while(|line| line.end <= MAX_WORDS).count();
    let rest = page.lines.split_off(keep);
    let why = match (rest.is_empty(), page.cut.take()) {
        (true, None) => return None,
        (true, Some(cut)) => cut,
        (false, _) => format!("over {MAX_WORDS} words or {MAX_LINES} lines"),
    };
    notes.push(format!("the issue was cut: {why}"));
    let at = match (rest.first(), rest.last()) {
        (Some(first), Some(last)) if last.end > first.first => vec![(first.first, last.end)],
        _ => Vec::new(),
    };
    let mut text = String::new();
    for line in &rest {
        if text.len() >= MAX_DROPPED_TEXT {
            break;
        }
        text.push_str(line.plain());
        text.push(' ');
    }
    text.truncate(text.floor_char_boundary(MAX_DROPPED_TEXT));
    Some(Dropped {
        reason: Reason::OverLimit,
        text: text.trim_end().to_owned(),
        origin: Origin { at, why },
    })
}

/// Takes the marks of forwarding and answering off the subject.
fn tidy(meta: &mut Meta) {
    const MARKS: &[&str] = &["fwd:", "fw:", "re:", "wg:", "aw:", "tr:", "rv:", "i:", "enc:"];
    if let Some(title) = &mut meta.title {
        let mut rest = title.trim();
        while let Some(mark) = MARKS
            .iter()
            .find(|mark| rest.get(..mark.len()).is_some_and(|head| head.eq_ignore_ascii_case(mark)))
        {
            rest = rest.get(mark.len()..).unwrap_or_default().trim_start();
        }
        *title = rest.to_owned();
    }
    meta.title = meta.title.take().filter(|title| !title.is_empty());
}

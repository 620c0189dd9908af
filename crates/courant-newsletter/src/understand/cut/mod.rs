//! Cuts lines that hold more than one thing: flattened text, and headlines that run into their summary.

mod heads;
mod parts;

use std::cell::OnceCell;
use std::collections::HashMap;

use crate::lines::{Line, Meta, Run, Style};
use crate::model::Reason;

use super::Role;
use super::looks::{Look, look};

/// A sentence of flattened text up to this length can be boilerplate.
const MAX_ASIDE_WORDS: u32 = 20;

/// What a headline is that its text follows in the same line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lead {
    /// A link.
    Link,
    /// Words in bold.
    RunIn,
    /// Words that the table of contents names.
    Named,
}

/// A line or a part of one; where the cut already tells what it is, it says so.
#[derive(Debug)]
pub(crate) struct Cut {
    pub(crate) line: Line,
    pub(crate) hint: Option<(Role, String)>,
    /// What a line of more than that begins with makes it a headline.
    pub(crate) lead: Option<Lead>,
    /// Words above it, as a reader counts them.
    pub(crate) above: u32,
    reason: OnceCell<Option<(Reason, &'static str)>>,
    look: OnceCell<Look>,
    /// What the survey has found of it: many rules ask the same.
    pub(crate) stands_out: OnceCell<bool>,
    pub(crate) headline: OnceCell<bool>,
}

/// Counts the words above each line.
pub(crate) fn count(cuts: &mut [Cut]) {
    let mut above = 0;
    for cut in cuts {
        cut.above = above;
        above += cut.line.weight();
    }
}

impl Cut {
    fn new(line: Line, hint: Option<(Role, String)>, lead: Option<Lead>) -> Self {
        Self {
            line,
            hint,
            lead,
            above: 0,
            reason: OnceCell::new(),
            look: OnceCell::new(),
            stands_out: OnceCell::new(),
            headline: OnceCell::new(),
        }
    }

    /// How it looks as a whole.
    pub(crate) fn look(&self) -> Look {
        *self.look.get_or_init(|| look(&self.line))
    }

    /// The reason that phrases give to set it aside, and the phrase.
    pub(crate) fn reason(&self) -> Option<(Reason, &'static str)> {
        *self.reason.get_or_init(|| self.line.said().reason(self.line.weight()))
    }
}

/// Cuts what needs cutting; the words stay in order. Some lines are known already.
pub(crate) fn cut(
    lines: Vec<Line>,
    mut known: HashMap<usize, (Role, String)>,
    meta: &Meta,
) -> Vec<Cut> {
    let leads = heads::lead_links(&lines);
    let cards = heads::over_addresses(&lines);
    let linked = heads::linked_cards(&lines);
    let mut out = Vec::with_capacity(lines.len());
    for (n, line) in lines.into_iter().enumerate() {
        if let Some(hint) = known.remove(&n) {
            out.push(Cut::new(line, Some(hint), None));
        } else if let Some(words) = leads.get(n).copied().flatten() {
            head_and_summary(&line, words, Lead::Link, &mut out);
        } else if linked.get(n) == Some(&true) {
            let url = line.whole_link().map(ToString::to_string);
            let role = Role::Headline { url, sponsor: false };
            let why = "the heading of a text that leads to the same address".to_owned();
            out.push(Cut::new(line, Some((role, why)), None));
        } else if let Some(url) = cards.get(n).cloned().flatten() {
            let role = Role::Headline { url: Some(url), sponsor: false };
            let why = "a line right above the address that it names".to_owned();
            out.push(Cut::new(line, Some((role, why)), None));
        } else if !line.is_text() || line.place.heading.is_some() {
            out.push(whole(line));
        } else {
            parts::sentences_apart(line, n, meta, &mut out);
        }
    }
    out
}

/// Cuts a line behind its first `words`, which are its headline.
pub(crate) fn head_and_summary(line: &Line, words: u32, lead: Lead, out: &mut Vec<Cut>) {
    let at = (line.first + words).min(line.end);
    out.push(Cut::new(line.slice(line.first, at), None, Some(lead)));
    if at < line.end {
        out.push(whole(summary(line.slice(at, line.end))));
    }
}

/// What follows a headline in its entry: a text of its own, the dash between them a mark.
fn summary(mut line: Line) -> Line {
    line.place.entry = None;
    line.place.tail = true;
    let runs = line.runs_mut();
    if let Some(first) = runs.first_mut() {
        let body =
            first.text.trim_start_matches(|c: char| c.is_whitespace() || "-–—:|·".contains(c));
        let (body, at) = (body.to_owned(), first.text.len() - body.len());
        if at > 0 {
            let style = Style { mark: true, ..first.style.clone() };
            first.text.truncate(at);
            let dash = Run { text: first.text.clone(), style };
            first.text = body;
            runs.insert(0, dash);
        }
    }
    line
}

fn whole(line: Line) -> Cut {
    Cut::new(line, None, None)
}

//! Run-in headings: bold words that a paragraph begins with, and that name what it is about.

use rustc_hash::FxHashMap;

use crate::boilerplate::{self, Group};
use crate::lines::Line;
use crate::words;

use super::Role;
use super::cut::{Cut, Lead, head_and_summary};
use super::survey::{Begins, Survey};

/// Longest run-in heading, in words.
const MAX_WORDS: u32 = 20;

/// Fewest words that follow one.
const MIN_TEXT: u32 = 4;

/// Fewest run-in headings of a part: one alone is emphasis.
const MIN_RUN_INS: usize = 2;

/// Cuts paragraphs behind their run-in headings, where these are headlines.
///
/// They are under a section's heading, when several paragraphs of the section have one; under a headline, only when
/// all its paragraphs do. A label that comes again elsewhere ("Why it matters:") is none.
pub(crate) fn split(cuts: Vec<Cut>, survey: &Survey) -> Vec<Cut> {
    let found: Vec<Option<(u32, String)>> = cuts.iter().map(run_in).collect();
    if found.iter().flatten().count() < MIN_RUN_INS {
        return cuts;
    }
    let found = without_labels(&found);
    let mut out = Vec::with_capacity(cuts.len());
    let mut rest = cuts.into_iter().zip(found).peekable();
    while let Some((first, words)) = rest.next() {
        let mut part = vec![(first, words)];
        while let Some(next) = rest.next_if(|(cut, _)| !begins_part(cut, survey)) {
            part.push(next);
        }
        cut_part(part, survey, &mut out);
    }
    out
}

/// Cuts one part: a heading, if it has one, and what follows it.
fn cut_part(mut part: Vec<(Cut, Option<u32>)>, survey: &Survey, out: &mut Vec<Cut>) {
    let under_headline = part.first().is_some_and(|(cut, _)| {
        survey.is_linked_headline(cut) || survey.begins(cut) == Some(Begins::Item)
    });
    let headed = part.first().is_some_and(|(cut, _)| begins_part(cut, survey));
    let count = part.iter().filter(|(_, words)| words.is_some()).count();
    let texts = part.iter().skip(usize::from(headed)).filter(|(cut, words)| {
        words.is_some() || cut.line.is_text() && cut.line.len() > 0 && cut.reason().is_none()
    });
    let splits = count >= MIN_RUN_INS && (!under_headline || texts.count() == count);
    if splits
        && under_headline
        && let Some((heading, _)) = part.first_mut()
    {
        let why = "heading over run-in headlines".to_owned();
        heading.hint = Some((Role::Section { sponsor: false }, why));
    }
    for (cut, words) in part {
        match words.filter(|_| splits) {
            Some(words) => head_and_summary(&cut.line, words, Lead::RunIn, out),
            None => out.push(cut),
        }
    }
}

fn begins_part(cut: &Cut, survey: &Survey) -> bool {
    survey.is_linked_headline(cut) || survey.begins(cut).is_some()
}

/// Numbers of words; what stands in several paragraphs is left out.
fn without_labels(found: &[Option<(u32, String)>]) -> Vec<Option<u32>> {
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    for (_, text) in found.iter().flatten() {
        *counts.entry(text).or_default() += 1;
    }
    let once = |text: &str| counts.get(text) == Some(&1);
    found
        .iter()
        .map(|found| found.as_ref().filter(|(_, text)| once(text)).map(|found| found.0))
        .collect()
}

/// Number of words of the run-in heading of a line, and its text in normal form.
fn run_in(cut: &Cut) -> Option<(u32, String)> {
    let line = &cut.line;
    let plain = line.is_text() && line.place.heading.is_none() && line.place.quote == 0;
    if !plain || cut.lead.is_some() || cut.hint.is_some() || line.joined || line.place.footer {
        return None;
    }
    let first = line.runs.iter().find(|run| run.text.chars().any(char::is_alphanumeric))?;
    let (head, rest) = if first.style.strong { bold_start(line)? } else { return None };
    let words = u32::try_from(words::count(&head)).ok()?;
    let normal = words::normal(&head);
    let letters = head.chars().filter(|c| c.is_alphabetic()).count();
    if letters < 3 || words > MAX_WORDS || words >= line.len() || line.weight() < words + MIN_TEXT {
        return None;
    }
    let text = head.trim_end();
    let capitals = head.chars().filter(|c| c.is_uppercase()).count() > 3
        && !head.chars().any(char::is_lowercase);
    let dashed = rest.trim_start().starts_with(['—', '–', '-', ':']);
    let sentence = words > 2 && text.ends_with(['.', '!', '?', '。', '！', '？']);
    let label = text.ends_with([':', '：']) || rest.trim_start().starts_with(':');
    // A label alone ("When: Tuesday") names no story, unless it leads to one.
    let linked = line.runs.iter().any(|run| run.style.link.is_some());
    let closed = capitals && (dashed || label) || sentence || (label || dashed) && linked;
    let said = boilerplate::said(&normal);
    let known = [Group::Hail, Group::Sponsor, Group::Poll].iter().any(|group| said.has(*group))
        || said.reason(words).is_some();
    (closed && !known).then_some((words, normal))
}

/// The bold text that a line begins with, signs before it included, and the text after it.
fn bold_start(line: &Line) -> Option<(String, String)> {
    let mut head = String::new();
    let mut rest = String::new();
    let mut begun = false;
    for run in &line.runs {
        let signs = !run.text.chars().any(char::is_alphanumeric);
        if !rest.is_empty() {
            rest.push_str(&run.text);
        } else if run.style.strong && !run.style.mark || signs && !begun {
            begun |= run.style.strong && !signs;
            head.push_str(&run.text);
        } else if run.text.trim().is_empty() && begun {
            head.push_str(&run.text);
        } else {
            rest.push_str(&run.text);
        }
    }
    (begun && words::has_ink(&rest)).then_some((head, rest))
}

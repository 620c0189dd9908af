//! Tables of contents: entries that come again below as headlines. The entry is navigation; where it comes again, its
//! words are a headline, whatever they look like.

use rustc_hash::FxHashMap;

use crate::lines::Line;
use crate::model::Reason;
use crate::words;

use super::Role;
use super::cut::{Cut, Lead, head_and_summary};

/// Fewest entries of a table of contents, one after the other.
const MIN_ENTRIES: usize = 2;

/// Longest entry, in words.
const MAX_WORDS: u32 = 20;

/// Shortest entry, in letters: a shorter one comes again by chance.
const MIN_LETTERS: usize = 6;

/// Most lines that begin with the same word and are compared with an entry.
const MAX_TRIES: usize = 64;

/// Sets entries of tables of contents aside, and cuts what they name behind its headline.
pub(crate) fn find(cuts: Vec<Cut>) -> Vec<Cut> {
    let keys: Vec<Option<String>> = cuts.iter().map(key).collect();
    let starts = starts(&cuts);
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    for key in keys.iter().flatten() {
        *counts.entry(key).or_default() += 1;
    }
    // For each line that is named below: by which line.
    let below: Vec<Option<usize>> = keys
        .iter()
        .enumerate()
        .map(|(n, key)| {
            // What stands there more often is a label.
            let key =
                key.as_deref().filter(|key| counts.get(key).is_none_or(|count| *count <= 2))?;
            let lines = starts.get(first_word(key))?;
            let later = lines.iter().copied().skip(lines.partition_point(|line| *line <= n));
            let listed = cuts[n].line.place.entry.is_some();
            later.take(MAX_TRIES).find(|later| {
                let named = &cuts[*later].line;
                begins_with(named, key) && (listed || is_set_off(named))
            })
        })
        .collect();
    let entries = runs(&cuts, &below);
    if entries.iter().all(|entry| !entry) {
        return cuts;
    }
    let mut headlines: FxHashMap<usize, u32> = FxHashMap::default();
    for (n, named) in below.iter().enumerate() {
        if let Some(named) = named.filter(|named| entries[n] && !entries[*named]) {
            let words = keys[n].as_deref().map_or(0, |key| count(&cuts[named].line, key));
            headlines.entry(named).or_insert(words);
        }
    }
    let mut out = Vec::with_capacity(cuts.len());
    for (n, mut cut) in cuts.into_iter().enumerate() {
        let words = headlines.get(&n).copied().unwrap_or(0);
        if entries[n] {
            let why = "an entry of the table of contents: it comes again below".to_owned();
            cut.hint = Some((Role::Drop(Reason::Navigation), why));
            out.push(cut);
        } else if words > 0 && words < cut.line.len() && is_plain(&cut) {
            head_and_summary(&cut.line, words, Lead::Named, &mut out);
        } else {
            out.push(cut);
        }
    }
    out
}

/// Which lines stand in a row of entries.
fn runs(cuts: &[Cut], below: &[Option<usize>]) -> Vec<bool> {
    let mut out = vec![false; cuts.len()];
    let mut run: Vec<usize> = Vec::new();
    let mut last = 0;
    for (n, cut) in cuts.iter().enumerate() {
        if cut.line.len() == 0 || below[n].is_none() && run.len() == 1 && cut.line.joined {
            continue;
        }
        // What is named stands in the order of the entries, and below all of them.
        let over = run.first().is_some_and(|first| below[*first] <= Some(n));
        match below[n] {
            Some(named) if !over && (run.is_empty() || named > last) => {
                run.push(n);
                last = named;
            }
            _ => run.clear(),
        }
        if run.len() >= MIN_ENTRIES {
            let fresh = if run.len() == MIN_ENTRIES { 0 } else { run.len() - 1 };
            run.iter().skip(fresh).for_each(|n| out[*n] = true);
        }
    }
    out
}

/// A line that may be an entry, in the form in which it is looked for.
fn key(cut: &Cut) -> Option<String> {
    let line = &cut.line;
    let linked = line.whole_link().is_some_and(|link| link.starts_with("http"));
    let may_be = line.is_text()
        && cut.hint.is_none()
        && line.len() > 0
        && line.weight() <= MAX_WORDS
        && line.place.heading.is_none()
        && !(linked && line.all(|style| style.strong));
    let key = may_be.then(|| bare(line.normal()))?;
    let letters = key.chars().filter(|c| c.is_alphanumeric()).take(MIN_LETTERS).count();
    (letters == MIN_LETTERS).then(|| key.to_owned())
}

/// Lines by the first word of their text.
fn starts(cuts: &[Cut]) -> FxHashMap<&str, Vec<usize>> {
    let mut out: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (n, cut) in cuts.iter().enumerate().filter(|(_, cut)| cut.line.is_text()) {
        out.entry(first_word(bare(cut.line.normal()))).or_default().push(n);
    }
    out
}

/// Whether it looks like more than text.
fn is_set_off(line: &Line) -> bool {
    line.place.heading.is_some() || line.all(|style| style.strong)
}

fn is_plain(cut: &Cut) -> bool {
    cut.lead.is_none() && cut.hint.is_none() && cut.line.place.heading.is_none()
}

/// A text without numbers and signs around it.
fn bare(normal: &str) -> &str {
    normal
        .trim_start_matches(|c: char| !c.is_alphabetic())
        .trim_end_matches(|c: char| !c.is_alphanumeric())
}

fn first_word(text: &str) -> &str {
    text.split(char::is_whitespace).next().unwrap_or_default()
}

fn begins_with(line: &Line, key: &str) -> bool {
    // What is named ends there: "Tern" does not name "Tern turns …".
    let ends = ['.', ':', '?', '!', '。', '：', '」'];
    bare(line.normal())
        .strip_prefix(key)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(ends))
}

/// Number of the line's words up to the end of `key`.
fn count(line: &Line, key: &str) -> u32 {
    let skipped =
        line.normal().len() - line.normal().trim_start_matches(|c: char| !c.is_alphabetic()).len();
    let head = line.normal().get(..skipped + key.len()).unwrap_or_default();
    let marks = line.len().saturating_sub(u32::try_from(words::count(line.plain())).unwrap_or(0));
    u32::try_from(words::count(head)).unwrap_or(0) + marks
}

//! Reading one message: whose part it is.

/// What a mark and a title's number begin with: no word of a briefing looks like it.
const SIGN: &str = "Ledger";

/// Digits of an issue's number.
const DIGITS: usize = 6;

/// One message of an issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// The issue's number.
    pub(super) issue: u32,
    /// Which part, from 1.
    pub(super) number: u32,
    /// Of how many.
    pub(super) count: u32,
    /// The marked paragraphs that it brings.
    pub(super) marks: Vec<usize>,
}

/// An issue's title.
pub fn title(number: u32) -> String {
    format!("Issue {SIGN}{number:0DIGITS$}")
}

/// The mark of a paragraph.
pub(super) fn mark(issue: u32, paragraph: usize) -> String {
    format!("{SIGN}{issue:0DIGITS$}x{paragraph}")
}

/// Reads a message; says why where it is no part of an issue.
pub(super) fn read(text: &str) -> Result<Part, String> {
    let mut issues = Vec::new();
    let mut marks = Vec::new();
    for (at, _) in text.match_indices(SIGN) {
        let rest = text.get(at + SIGN.len()..).unwrap_or_default();
        let Some(issue) = rest.get(..DIGITS).and_then(|digits| digits.parse::<u32>().ok()) else {
            return Err(format!("a mark that is cut: {}", short(rest)));
        };
        issues.push(issue);
        if let Some(paragraph) = rest.get(DIGITS..).and_then(|rest| rest.strip_prefix('x')) {
            let end = paragraph.find(|c: char| !c.is_ascii_digit()).unwrap_or(paragraph.len());
            marks.extend(paragraph.get(..end).and_then(|digits| digits.parse::<usize>().ok()));
        }
    }
    let Some(issue) = issues.first().copied() else {
        return Err(format!("a message of no issue: {}", short(text)));
    };
    if issues.iter().any(|other| *other != issue) {
        return Err(format!("a message of several issues: {}", short(text)));
    }
    let (number, count) = text.lines().rev().find_map(label).unwrap_or((1, 1));
    Ok(Part { issue, number, count, marks })
}

/// The number under a part: `(2/3)` on Telegram, `-# 2/3` on Discord.
fn label(line: &str) -> Option<(u32, u32)> {
    let line = line.trim().trim_start_matches("-# ");
    let (number, count) = line.trim_matches(['(', ')']).split_once('/')?;
    let (number, count): (u32, u32) = (number.parse().ok()?, count.parse().ok()?);
    (1..=count).contains(&number).then_some((number, count))
}

fn short(text: &str) -> String {
    text.chars().take(80).collect()
}

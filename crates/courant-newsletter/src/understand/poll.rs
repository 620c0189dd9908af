//! Polls and quizzes: a question over several short links to answer it by, or a paragraph that says what it is.

use crate::boilerplate::{self, Group};
use crate::commonmark;
use crate::lines::{Entry, Line};
use crate::model::{Item, Kind};
use crate::words;

use super::Role;
use super::cut::Cut;

/// Longest question and longest answer, in words.
const MAX_QUESTION: u32 = 25;
const MAX_ANSWER: u32 = 8;

/// Fewest and most answers.
const MIN_ANSWERS: usize = 2;
const MAX_ANSWERS: usize = 12;

/// Longest answer where nothing else says that it is a poll, in words.
const SHORT_ANSWER: u32 = 4;

/// Lists of answers are numbered from here, apart from those of the source.
const FIRST_LIST: u32 = 1 << 30;

/// Marks questions, answers, and paragraphs that ask.
pub(crate) fn find(cuts: &mut [Cut]) {
    let mut n = 0;
    while n < cuts.len() {
        if asks(&cuts[n].line) && cuts[n].hint.is_none() {
            cuts[n].hint = Some((Role::Quiz, "a paragraph that says it is a quiz".to_owned()));
        }
        let answers = if is_question(&cuts[n]) { answers(cuts, n) } else { Vec::new() };
        if answers.len() >= MIN_ANSWERS {
            let why = "a question over links to answer it".to_owned();
            cuts[n].hint = Some((Role::Headline { url: None, sponsor: false }, why));
            let list = FIRST_LIST + u32::try_from(n).unwrap_or(0);
            for at in &answers {
                let id = FIRST_LIST + u32::try_from(*at).unwrap_or(0);
                let place = &mut cuts[*at].line.place;
                place.entry = place.entry.or(Some(Entry { depth: 1, number: None, id, list }));
                cuts[*at].hint = Some((Role::Answer, "a link under a question".to_owned()));
            }
            n = answers.last().copied().unwrap_or(n);
        }
        n += 1;
    }
}

/// "Pop quiz: which country …?"
fn asks(line: &Line) -> bool {
    line.is_text()
        && line.place.heading.is_none()
        && has_question_mark(line.plain())
        && line.said().find_start(Group::Poll).is_some()
}

pub(super) fn has_question_mark(text: &str) -> bool {
    text.contains('?') || !text.is_ascii() && text.contains(['？', '؟'])
}

/// Whether a section's title names a poll or a quiz.
pub(crate) fn is_named(title: &str) -> bool {
    boilerplate::find(Group::Poll, &words::normal(title)).is_some()
}

/// Makes a poll of an item that asks something.
pub(crate) fn take(item: &mut Item) {
    let asks = has_question_mark(&commonmark(&item.blocks));
    if asks && item.title.is_none() && matches!(item.kind, Kind::Story | Kind::Text) {
        item.kind = Kind::Poll;
    }
}

fn is_question(cut: &Cut) -> bool {
    let line = &cut.line;
    line.is_text()
        && cut.hint.is_none()
        && line.weight() <= MAX_QUESTION
        && line.plain().ends_with(['?', '？', '؟'])
        && line.whole_link().is_none()
        && cut.reason().is_none()
}

/// The lines under a question that are short links, each to a page of its own on one host; none where they may be a
/// list of stories or a menu.
fn answers(cuts: &[Cut], question: usize) -> Vec<usize> {
    let mut out = Vec::new();
    let mut host = None;
    let mut longest = 0;
    for (n, cut) in cuts.iter().enumerate().skip(question + 1) {
        if cut.line.len() == 0 {
            continue;
        }
        let Some(link) = cut.line.whole_link() else { break };
        let here = link.split('/').nth(2).map(str::to_owned);
        let known = out.iter().any(|at: &usize| cuts[*at].line.whole_link() == Some(link));
        let other = host.as_ref().is_some_and(|host| *host != here);
        let said = cut.hint.is_some() || cut.reason().is_some() || cut.line.place.footer;
        if cut.line.weight() > MAX_ANSWER || known || other || said {
            break;
        }
        if out.len() == MAX_ANSWERS {
            return Vec::new();
        }
        longest = longest.max(cut.line.weight());
        host = Some(here);
        out.push(n);
    }
    // Where nothing says that it is a poll, the answers are a few words.
    let near = cuts.iter().take(question + 1).rev().filter(|cut| cut.line.len() > 0).take(2);
    let named = near.into_iter().any(|cut| cut.line.said().has(Group::Poll));
    if named || longest <= SHORT_ANSWER { out } else { Vec::new() }
}

//! Finds where the editorial part ends and the small print begins.

use crate::boilerplate;
use crate::model::Reason;
use crate::words;

use super::cut::Cut;
use super::survey::Survey;

/// The footer is in the last part of an issue: it begins after this fraction of the words …
const EARLIEST: f32 = 0.5;

/// … or within this many words of the end.
const MAX_WORDS: u32 = 120;

/// The number of the first line of the footer.
///
/// It is the first line that speaks of leaving, of why one got it or of rights, and has no headline
/// after it.
pub(crate) fn start(cuts: &[Cut], survey: &Survey) -> usize {
    let end = cuts.last().map_or(0, |cut| cut.line.end);
    let last_headline = cuts.iter().rposition(|cut| is_story(cut, survey));
    let from = last_headline.map_or(0, |n| n + 1);
    cuts.iter()
        .enumerate()
        .skip(from)
        .find(|(_, cut)| {
            let line = &cut.line;
            let late = line.first as f32 >= end as f32 * EARLIEST
                || end - line.first <= MAX_WORDS && line.first > end / 4;
            late && line.len() > 0 && is_small_print(cut)
        })
        .map_or(cuts.len(), |(n, _)| n)
}

/// A headline that is no boilerplate itself.
fn is_story(cut: &Cut, survey: &Survey) -> bool {
    survey.is_linked_headline(cut)
        && boilerplate::reason(&words::normal(&cut.line.plain()), cut.line.len()).is_none()
        && cut.line.len() > 2
}

fn is_small_print(cut: &Cut) -> bool {
    let normal = words::normal(&cut.line.plain());
    matches!(
        boilerplate::reason(&normal, cut.line.len()),
        Some((Reason::Unsubscribe | Reason::Why | Reason::Legal | Reason::Address, _))
    )
}

/// What a line of the footer is that no phrase tells.
pub(crate) fn reason(cut: &Cut) -> Reason {
    let text = cut.line.plain();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    if cut.line.whole_link().is_some() || cut.line.all(|style| style.link.is_some()) {
        Reason::Navigation
    } else if cut.line.len() <= 16 && digits >= 3 && text.contains([',', '|', '·', '•', '-']) {
        Reason::Address
    } else {
        Reason::Legal
    }
}

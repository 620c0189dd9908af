//! Finds where the editorial part ends and the small print begins.

use crate::boilerplate::Group;
use crate::lines::Shape;
use crate::model::Reason;

use super::cut::Cut;
use super::looks;
use super::survey::Survey;

/// The footer is in the last part of an issue: it begins after this fraction of the words …
const EARLIEST: f32 = 0.5;

/// … or within this many words of the end.
const MAX_WORDS: u32 = 120;

/// Text of the body's own size that may follow the first phrase of small print, in words; where more
/// does, the phrase stood in the text by chance.
const MAX_PROSE: u32 = 100;

/// Longest credit of a picture, in words.
const MAX_CREDIT_WORDS: u32 = 10;

/// Shortest text that makes the heading above it one of the issue, in words.
const MIN_TEXT_WORDS: u32 = 25;

/// Lines above the first phrase that may belong to the small print too.
const MAX_ABOVE: usize = 12;

/// Longest line of an address, in words.
const MAX_ADDRESS_WORDS: u32 = 20;

/// Longest name of who sends the issue, above the address, in words.
const MAX_NAME_WORDS: u32 = 6;

/// Longest link of a menu above the small print, in words.
const MAX_LINK_WORDS: u32 = 3;

/// The number of the first line of the footer.
///
/// It is the first line that speaks of leaving, of why one got it or of rights, and has no headline
/// and little else to read after it; or the address and the menu right above that line.
pub(crate) fn start(cuts: &[Cut], survey: &Survey) -> usize {
    let end = cuts.last().map_or(0, |cut| cut.above + cut.line.weight());
    let last_headline =
        (0..cuts.len()).rposition(|n| is_story(&cuts[n], survey) || is_over_text(cuts, n, survey));
    let from = last_headline.map_or(0, |n| n + 1);
    let mut prose = 0;
    let mut found = cuts.len();
    for (n, cut) in cuts.iter().enumerate().skip(from).rev() {
        let line = &cut.line;
        let reason = reason_of(cut);
        if reason.is_none() && !survey.is_small(line) && is_prose(cut) {
            prose += line.len();
        }
        if prose > MAX_PROSE {
            break;
        }
        let late = cut.above as f32 >= end as f32 * EARLIEST
            || end - cut.above <= MAX_WORDS && cut.above > end / 4;
        let small_print = matches!(
            reason,
            Some(Reason::Unsubscribe | Reason::Why | Reason::Legal | Reason::Address)
        );
        let pictured = cuts
            .get(n.wrapping_sub(1))
            .is_some_and(|cut| matches!(cut.line.shape, Shape::Image(_)));
        if late && line.len() > 0 && small_print && !(pictured && credit(cut).is_some()) {
            found = n;
        }
    }
    if found < cuts.len() { above(cuts, survey, from, found) } else { found }
}

/// The first line of what stands right above the small print and belongs to it.
fn above(cuts: &[Cut], survey: &Survey, from: usize, found: usize) -> usize {
    let mut start = found;
    let mut under_address = false;
    let lines = cuts.iter().enumerate().take(found).skip(from).rev();
    for (n, cut) in lines.filter(|(_, cut)| cut.line.len() > 0).take(MAX_ABOVE) {
        let address = is_address(cut, survey);
        let name = under_address && is_name(cut);
        let link = cut.line.weight() <= MAX_LINK_WORDS
            && !cut.line.text().contains("://")
            && cut.line.whole_link().is_some()
            && (!looks::is_action(&cut.line) || under_small_print(cuts, n));
        if !(address || name || link || reason_of(cut).is_some()) {
            break;
        }
        under_address = address;
        start = n;
    }
    start
}

/// A button between lines of small print is one of them; under a text it is the text's.
fn under_small_print(cuts: &[Cut], n: usize) -> bool {
    let before = cuts.iter().take(n).rfind(|cut| cut.line.len() > 0);
    before.is_some_and(|before| reason_of(before).is_some())
}

fn reason_of(cut: &Cut) -> Option<Reason> {
    cut.reason().map(|(reason, _)| reason)
}

/// A headline that is no boilerplate itself.
fn is_story(cut: &Cut, survey: &Survey) -> bool {
    survey.is_linked_headline(cut) && reason_of(cut).is_none() && cut.line.weight() > 2
}

/// Who made the picture above: a phrase that says so begins the line, and no year is in it.
pub(crate) fn credit(cut: &Cut) -> Option<&'static str> {
    let short = cut.line.is_text() && cut.line.weight() <= MAX_CREDIT_WORDS;
    let phrase = short.then(|| cut.line.said().find_start(Group::Credit))??;
    let rights = ["reserved", "19", "20"].iter().any(|mark| cut.line.normal().contains(mark));
    (!rights).then_some(phrase)
}

/// A heading in the body's size or larger over running text that is no small print.
fn is_over_text(cuts: &[Cut], n: usize, survey: &Survey) -> bool {
    let heading = &cuts[n];
    if survey.begins(heading).is_none()
        || survey.is_small(&heading.line)
        || reason_of(heading).is_some()
    {
        return false;
    }
    let text = cuts.iter().skip(n + 1).take_while(|cut| survey.begins(cut).is_none());
    let prose =
        text.filter(|cut| is_prose(cut) && reason_of(cut).is_none() && !survey.is_small(&cut.line));
    let mut words = 0;
    prose.map(|cut| cut.line.weight()).any(|weight| {
        words += weight;
        words >= MIN_TEXT_WORDS
    })
}

/// Running text: sentences, and not a row of links.
fn is_prose(cut: &Cut) -> bool {
    /// Shorter lines are labels.
    const MIN_WORDS: u32 = 6;
    cut.line.is_text()
        && cut.line.weight() >= MIN_WORDS
        && cut.line.whole_link().is_none()
        && cut.line.plain().ends_with(['.', '!', '?', '…', ':', '。', '！', '？'])
}

/// A line with a place and figures. In the body's own size it takes a postal code or a word for it.
fn is_address(cut: &Cut, survey: &Survey) -> bool {
    let line = &cut.line;
    let text = line.plain();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let parted = text.contains([',', '|', '·', '•']) || line.joined;
    if !line.is_text()
        || line.place.entry.is_some()
        || line.weight() > MAX_ADDRESS_WORDS
        || digits == 0
        || !parted
        || text.contains("://")
        || text.ends_with(['!', '?', ':'])
    {
        return false;
    }
    survey.is_small(line) && digits > 1
        || text.split(|c: char| !c.is_alphanumeric()).any(is_postal_code)
        || line.said().has(Group::Place)
}

/// Four to six figures that are no year.
fn is_postal_code(word: &str) -> bool {
    (4..=6).contains(&word.len())
        && word.chars().all(|c| c.is_ascii_digit())
        && !(word.len() == 4 && (word.starts_with("19") || word.starts_with("20")))
}

/// A British postcode ("CW5 2LN") or a Canadian one ("K1A 4T2") behind a comma or a name.
fn has_postcode(text: &str) -> bool {
    let parts: Vec<&str> = text.split(|c: char| c.is_whitespace() || c == ',').collect();
    let code = |part: &str, digit_first: bool| {
        let letters = part.chars().filter(char::is_ascii_uppercase).count();
        let digits = part.chars().filter(char::is_ascii_digit).count();
        (2..=4).contains(&part.len())
            && letters + digits == part.len()
            && letters > 0
            && digits > 0
            && part.starts_with(|c: char| c.is_ascii_digit()) == digit_first
    };
    parts
        .windows(2)
        .any(|pair| matches!(pair, [one, other] if code(one, false) && code(other, true)))
}

/// Who sends it: a few words without a sentence's end.
fn is_name(cut: &Cut) -> bool {
    let text = cut.line.plain();
    cut.line.is_text()
        && cut.line.whole_link().is_none()
        && cut.line.weight() <= MAX_NAME_WORDS
        && cut.line.place.heading.is_none()
        && text.chars().next().is_some_and(char::is_uppercase)
        && !text.ends_with(['.', '!', '?', ':', '…'])
}

/// What a line of the footer is that no phrase tells.
pub(crate) fn reason(cut: &Cut) -> Reason {
    let text = cut.line.plain();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let domain = !text.contains(char::is_whitespace) && text.contains('.') && digits == 0;
    if domain || cut.line.whole_link().is_some() || cut.line.all(|style| style.link.is_some()) {
        Reason::Navigation
    } else if cut.line.weight() <= 16
        && (digits >= 3 && text.contains([',', '|', '·', '•', '-'])
            || has_postcode(text)
            || digits > 0 && cut.line.said().has(Group::Place))
    {
        Reason::Address
    } else {
        Reason::Legal
    }
}

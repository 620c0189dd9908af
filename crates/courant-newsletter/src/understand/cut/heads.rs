//! Lines that begin with their headline, or are the headline of the line below.

use crate::lines::Line;
use crate::links;
use crate::words;

use super::MAX_ASIDE_WORDS;

/// Shortest heading of a card, in words.
const MIN_CARD_WORDS: u32 = 2;

/// For each line: whether it leads where the line below does, which says more of it.
pub(super) fn linked_cards(lines: &[Line]) -> Vec<bool> {
    let mut out: Vec<bool> = lines
        .windows(2)
        .map(|pair| {
            let [head, text] = pair else { return false };
            let same = head.whole_link().is_some() && head.whole_link() == text.whole_link();
            let headed = head.all(|style| style.strong) && !text.all(|style| style.strong)
                || head.size() > text.size();
            let (words, more) = (head.weight(), text.weight());
            let plain =
                head.place.entry.is_none() && head.place.heading.is_none() && text.is_text();
            same && headed && plain && words >= MIN_CARD_WORDS && words < more
        })
        .collect();
    out.resize(lines.len(), false);
    out
}

/// For each line: the address right below it in the same paragraph, when that is all there is.
pub(super) fn over_addresses(lines: &[Line]) -> Vec<Option<String>> {
    let mut out: Vec<Option<String>> = lines
        .windows(3)
        .map(|three| {
            let [line, below, after] = three else { return None };
            let link = below
                .whole_link()
                .filter(|_| below.joined && links::address(below.plain()).is_some())?;
            let is_headline = line.is_text()
                && !line.joined
                && !after.joined
                && (1..=MAX_ASIDE_WORDS).contains(&line.weight())
                && line.place.entry.is_none()
                && line.runs.iter().all(|run| run.style.link.is_none())
                && !line.plain().ends_with(['.', ':', ',', ';'])
                && line.said().reason(line.weight()).is_none();
            is_headline.then(|| link.to_string())
        })
        .collect();
    out.resize(lines.len(), None);
    out
}

/// For each line that begins with a headline's link: the number of that link's words.
///
/// In a list of links most entries begin with one; a paragraph's link counts when it is bold too.
pub(super) fn lead_links(lines: &[Line]) -> Vec<Option<u32>> {
    let leads: Vec<Option<(u32, bool)>> = lines.iter().map(lead).collect();
    let mut lists: std::collections::BTreeMap<u32, (usize, usize)> =
        std::collections::BTreeMap::new();
    let mut last_entry = None;
    for (line, lead) in lines.iter().zip(&leads) {
        if let Some(entry) = line.place.entry.filter(|entry| last_entry != Some(entry.id)) {
            last_entry = Some(entry.id);
            let (all, led) = lists.entry(entry.list).or_default();
            *all += 1;
            *led += usize::from(lead.is_some());
        }
    }
    let mut last_entry = None;
    let mut out = Vec::with_capacity(lines.len());
    for (line, lead) in lines.iter().zip(&leads) {
        let first = line.place.entry.is_some_and(|entry| last_entry != Some(entry.id));
        last_entry = line.place.entry.map(|entry| entry.id).or(last_entry);
        out.push(lead.and_then(|(words, strong)| {
            let listed = line.place.entry.is_some_and(|entry| {
                lists
                    .get(&entry.list)
                    .is_some_and(|(all, led)| (*all >= 2 || words >= 3) && led * 5 >= all * 3)
            });
            let takes = if line.place.entry.is_some() {
                first && (listed && words >= 2 || words < line.len() && is_parted(line, words))
            } else {
                strong && words >= 3 && words < line.len() && !line.joined && !runs_on(line, words)
            };
            takes.then_some(words)
        }));
    }
    out
}

/// Whether the text after the first `words` goes on with their sentence.
fn runs_on(line: &Line, words: u32) -> bool {
    let text = line.text();
    let rest = words::spans(&text).nth(words as usize).and_then(|(from, _)| text.get(from..));
    rest.and_then(|rest| rest.chars().next()).is_some_and(char::is_lowercase)
}

/// Whether a dash or a colon parts the first `words` from the rest: "candela: a tiny library".
fn is_parted(line: &Line, words: u32) -> bool {
    let text = line.text();
    let spans: Vec<(usize, usize)> = words::spans(&text).collect();
    let last =
        spans.get((words as usize).wrapping_sub(1)).and_then(|(from, to)| text.get(*from..*to));
    let next = spans.get(words as usize).and_then(|(from, to)| text.get(*from..*to));
    last.is_some_and(|last| last.ends_with([':', '：']))
        || next.is_some_and(|next| matches!(next, "-" | "–" | "—" | "|" | "·" | ":"))
}

/// Number of words of the link that the line begins with, and whether it is bold.
fn lead(line: &Line) -> Option<(u32, bool)> {
    let linked = line.runs.iter().any(|run| run.style.link.is_some());
    if !linked || !line.is_text() || line.place.heading.is_some() || line.place.quote > 0 {
        return None;
    }
    // Signs may be glued to the link: words are counted of all that stands up to its end.
    let mut head = String::new();
    let mut text = String::new();
    let mut link = None;
    let mut strong = true;
    for run in &line.runs {
        if run.style.mark || link.is_none() && !run.text.chars().any(char::is_alphanumeric) {
            head.push_str(&run.text);
            continue;
        }
        match (&run.style.link, &link) {
            (Some(this), None) => link = Some(this.clone()),
            (Some(this), Some(first)) if this == first => {}
            _ => break,
        }
        strong &= run.style.strong || run.text.trim().is_empty();
        head.push_str(&run.text);
        text.push_str(&run.text);
    }
    link?;
    let words = u32::try_from(words::count(&head)).ok()?;
    (text.chars().any(char::is_alphabetic)).then_some((words, strong))
}

//! Cuts lines that hold more than one thing: flattened text, and headlines that run into their summary.

use std::cell::OnceCell;
use std::collections::HashMap;

use crate::boilerplate::{self, Group};
use crate::lines::{Line, Meta, Run, Style};
use crate::model::Reason;
use crate::{sentences, words};

use super::Role;
use super::looks::{Look, is_address, look};
use super::names::sign_off;

/// A paragraph of plain text from this many words on may be a whole newsletter in one line.
const FLAT_WORDS: u32 = 40;

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

/// The newsletter is named in a greeting in one of so many lines at the top.
const GREETING_LINES: usize = 6;

/// Shortest heading of a card, in words.
const MIN_CARD_WORDS: u32 = 2;

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
    let leads = lead_links(&lines);
    let cards = over_addresses(&lines);
    let linked = linked_cards(&lines);
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
            sentences_apart(line, n, meta, &mut out);
        }
    }
    out
}

/// Cuts a line behind its first `words`, which are its headline.
pub(crate) fn head_and_summary(line: &Line, words: u32, lead: Lead, out: &mut Vec<Cut>) {
    let at = line.first + words;
    out.push(Cut::new(line.slice(line.first, at), None, Some(lead)));
    if at < line.end {
        out.push(whole(summary(line.slice(at, line.end))));
    }
}

/// For each line: the address that it leads to, as the line below does that says more of it.
fn linked_cards(lines: &[Line]) -> Vec<bool> {
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
fn over_addresses(lines: &[Line]) -> Vec<Option<String>> {
    let mut out: Vec<Option<String>> = lines
        .windows(3)
        .map(|three| {
            let [line, below, after] = three else { return None };
            let link = below.whole_link().filter(|_| below.joined && is_address(below.plain()))?;
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

/// For each line that begins with a headline's link: the number of that link's words.
///
/// In a list of links most entries begin with one; a paragraph's link counts when it is bold too.
fn lead_links(lines: &[Line]) -> Vec<Option<u32>> {
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
    let mut marks = 0;
    let mut text = String::new();
    let mut link = None;
    let mut strong = true;
    for run in &line.runs {
        if run.style.mark || link.is_none() && !run.text.chars().any(char::is_alphanumeric) {
            marks += words::count(&run.text);
            continue;
        }
        match (&run.style.link, &link) {
            (Some(this), None) => link = Some(this.clone()),
            (Some(this), Some(first)) if this == first => {}
            _ => break,
        }
        strong &= run.style.strong || run.text.trim().is_empty();
        text.push_str(&run.text);
    }
    link?;
    let words = u32::try_from(marks + words::count(&text)).ok()?;
    (text.chars().any(char::is_alphabetic)).then_some((words, strong))
}

struct Part {
    from: u32,
    to: u32,
    hint: Option<(Role, String)>,
}

fn sentences_apart(line: Line, number: usize, meta: &Meta, out: &mut Vec<Cut>) {
    let flat = meta.plain_text && line.len() >= FLAT_WORDS;
    // Most lines have nothing that parts them.
    if !flat && number >= GREETING_LINES && !may_part(line.plain()) {
        out.push(whole(line));
        return;
    }
    let text = line.text();
    let spans: Vec<(usize, usize)> = words::spans(&text).collect();
    let mut parts: Vec<Part> = Vec::new();
    for (from, to) in borders(&text, &spans) {
        let (Some((start, _)), Some((_, stop))) =
            (spans.get(from), to.checked_sub(1).and_then(|to| spans.get(to)))
        else {
            continue;
        };
        let sentence = text.get(*start..*stop).unwrap_or_default();
        let count = u32::try_from(to - from).unwrap_or(u32::MAX);
        let last = to == spans.len() && from > 0;
        let hint = hint(sentence, count, flat, number).or_else(|| {
            let name = sign_off(sentence).filter(|_| last)?;
            Some((Role::Authors(vec![name]), "name after a dash, after the text".to_owned()))
        });
        let base = line.first;
        let (from, to) =
            (base + u32::try_from(from).unwrap_or(0), base + u32::try_from(to).unwrap_or(0));
        match parts.last_mut() {
            Some(last) if last.hint.is_none() && hint.is_none() => last.to = to,
            // Where lines are paragraphs, all of one is about what its label says.
            Some(last)
                if !flat && hint.is_none() && matches!(last.hint, Some((Role::Video, _))) =>
            {
                last.to = to;
            }
            _ => parts.push(Part { from, to, hint }),
        }
    }
    if parts.iter().all(|part| part.hint.is_none()) {
        out.push(whole(line));
        return;
    }
    let ranges: Vec<(u32, u32)> = parts.iter().map(|part| (part.from, part.to)).collect();
    for (line, part) in line.slices(&ranges).into_iter().zip(parts) {
        out.push(Cut::new(line, part.hint, None));
    }
}

/// Whether a line may have a label, a name after a dash, or a bar in it.
fn may_part(text: &str) -> bool {
    text.contains(['—', '–', '―', '|'])
        || text.contains("--")
        || text.split_whitespace().any(is_label)
}

/// Ranges of words that are sentences; a label in capitals begins one too, and so does a lone bar.
fn borders(text: &str, spans: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut starts = Vec::new();
    let mut word = 0;
    for (from, _) in sentences::spans(text) {
        while spans.get(word).is_some_and(|span| span.0 < from) {
            word += 1;
        }
        if spans.get(word).is_some_and(|span| span.0 == from) {
            starts.push(word);
        }
    }
    let sentences = starts.len();
    for (n, (from, to)) in spans.iter().enumerate() {
        let word = text.get(*from..*to).unwrap_or_default();
        if is_label(word)
            || word == "|" && (n + 1 == spans.len() || n == 0)
            || word == "|"
                && (starts[..sentences].binary_search(&n).is_ok()
                    || starts[..sentences].binary_search(&(n + 1)).is_ok())
        {
            starts.push(n);
            if word == "|" {
                starts.push(n + 1);
            }
        }
    }
    starts.push(0);
    starts.push(spans.len());
    starts.sort_unstable();
    starts.dedup();
    starts.retain(|start| *start <= spans.len());
    starts.windows(2).map(|pair| (pair[0], pair[1])).collect()
}

/// "WATCH:" in capitals, anywhere in a line.
fn is_label(word: &str) -> bool {
    word.ends_with(':')
        && word.chars().any(char::is_uppercase)
        && !word.chars().any(char::is_lowercase)
        && boilerplate::phrases(Group::VideoLabel).any(|label| label == words::normal(word))
}

fn hint(sentence: &str, count: u32, flat: bool, number: usize) -> Option<(Role, String)> {
    if !sentence.chars().any(char::is_alphanumeric) && flat {
        return Some((Role::Drop(Reason::Decoration), "marks without a letter".to_owned()));
    }
    let normal = words::normal(sentence);
    let first = sentence.split_whitespace().next().unwrap_or_default();
    if count > 1 && is_label(first) {
        return Some((Role::Video, format!("label {first:?}: the sentence after it")));
    }
    if number < GREETING_LINES
        && let Some((title, tagline)) = welcome(sentence, &normal)
    {
        return Some((
            Role::Masthead { title: Some(title), tagline },
            "greeting that names the newsletter".to_owned(),
        ));
    }
    if flat && let Some(name) = sign_off(sentence) {
        return Some((Role::Authors(vec![name]), "name after a dash, after the text".to_owned()));
    }
    if flat
        && count <= MAX_ASIDE_WORDS
        && let Some((reason, phrase)) =
            boilerplate::said(&normal).reason(words::weight(&normal, count))
    {
        return Some((Role::Drop(reason), format!("sentence holds {phrase:?}")));
    }
    None
}

/// Title and tagline out of "Welcome to X, bringing you Y": the pattern's `*` is the title; what
/// follows the comma is the tagline, without the pattern's own words where they are two or more.
fn welcome(sentence: &str, normal: &str) -> Option<(String, Option<String>)> {
    for pattern in boilerplate::phrases(Group::Welcome) {
        let Some((head, tail)) = pattern.split_once(" * ") else { continue };
        let tail = tail.trim_start_matches([',', ' ']);
        let Some(rest) = normal.strip_prefix(head).filter(|rest| rest.starts_with(' ')) else {
            continue;
        };
        let mark = format!(", {tail} ");
        let Some(at) = rest.find(&mark) else { continue };
        // The normal form may differ in length: words are counted instead.
        let title_words = words::count(rest.get(..at)?);
        let skip = words::count(head);
        let all: Vec<&str> = sentence.split_whitespace().collect();
        let title = all.get(skip..skip + title_words)?.join(" ").trim_end_matches(',').to_owned();
        let own = if tail.contains(' ') { words::count(tail) } else { 0 };
        let tagline = all.get(skip + title_words + own..)?.join(" ");
        let tagline = tagline.trim_end_matches(['.', '!', ' ']).to_owned();
        return Some((title, (!tagline.is_empty()).then_some(tagline)));
    }
    None
}

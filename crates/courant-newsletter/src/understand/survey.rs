//! Looks over the whole issue once: what its body looks like, which looks are headings, and of what.

use std::collections::{BTreeMap, BTreeSet};

use crate::boilerplate::Group;

use crate::lines::{Line, Meta};

use super::cut::Cut;
use super::imprint::{self, Known};
use super::looks::{Look, headline_link, is_action, is_open_text, outranks, rounded};

/// Longest headline, in words.
const MAX_HEADLINE_WORDS: u32 = 32;

/// Longest section heading that is told by repetition alone, in words.
const MAX_LABEL_WORDS: u32 = 6;

/// How much larger than the body a headline is that has no other mark.
const LARGER: f32 = 1.12;

/// Fewest letters of a heading: figures alone are none.
const MIN_LETTERS: usize = 2;

/// Longest "9 min read · pier.example", in words.
const MAX_NOTE_WORDS: u32 = 8;

/// Headings of this many words, as a median, are headlines and not names of sections.
const MIN_HEADLINE_WORDS: u32 = 5;

/// Longest link that leads on from the text above it, in words.
const MAX_ACTION_WORDS: u32 = 6;

/// Shortest text of a card, in words.
const MIN_CARD_WORDS: u32 = 8;

/// Fewest headings that show whether each has a container of its own.
const MIN_CARDS: usize = 3;

/// Longest entry of a menu, in words.
const MAX_MENU_WORDS: u32 = 3;

/// Fewest entries of a menu.
const MIN_MENU: usize = 3;

/// Fewest linked headlines that make headlines of unlinked lines that look the same.
const MIN_PEERS: usize = 2;

/// What a heading of some look begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Begins {
    Section,
    Item,
}

/// What is known of the issue as a whole.
#[derive(Debug)]
pub(crate) struct Survey {
    known: Known,
    body_size: f32,
    looks: BTreeMap<Look, Begins>,
    linked: usize,
}

/// Tallies of one look.
#[derive(Default)]
struct Tally {
    all: usize,
    before_headline: usize,
    before_action: usize,
    /// A larger heading follows at once: it stands above that one's text as its label.
    before_larger: usize,
    /// Such a label stands above it.
    under_label: usize,
    /// A text follows at once.
    before_text: usize,
    /// Another one of the same look follows at once.
    before_same: usize,
    /// Its words, each time.
    weights: Vec<u32>,
    /// The containers that it stands in.
    cells: BTreeSet<u32>,
    /// Number of the first cut that looks so.
    first: usize,
}

impl Survey {
    /// What the issue is called.
    pub(crate) fn known(&self) -> &Known {
        &self.known
    }

    /// Number of headlines that are links.
    pub(crate) fn linked(&self) -> usize {
        self.linked
    }

    /// Looks over the lines.
    pub(crate) fn of(cuts: &[Cut], meta: &Meta) -> Self {
        let mut survey = Self {
            known: Known::of(meta),
            body_size: body_size(cuts),
            looks: BTreeMap::new(),
            linked: 0,
        };
        survey.linked = cuts.iter().filter(|cut| survey.is_linked_headline(cut)).count();
        survey.judge(cuts, meta);
        survey
    }

    /// What the line begins, when its look is a heading's and it is no link.
    pub(crate) fn begins(&self, cut: &Cut) -> Option<Begins> {
        self.looks
            .get(&cut.look())
            .copied()
            .filter(|_| self.is_candidate(cut) || self.is_label(cut))
    }

    /// A headline that is a link.
    pub(crate) fn is_linked_headline(&self, cut: &Cut) -> bool {
        *cut.headline.get_or_init(|| cut.lead.is_some() || self.stands_out_linked(cut))
    }

    fn stands_out_linked(&self, cut: &Cut) -> bool {
        let line = &cut.line;
        headline_link(line).is_some()
            && (self.stands_out(cut) || self.is_bold_link(line))
            && !is_action(line)
            && line.plain().chars().filter(|c| c.is_alphabetic()).count() > 3
    }

    /// A paragraph that is one bold link and nothing else may be a whole sentence.
    fn is_bold_link(&self, line: &Line) -> bool {
        is_open_text(line)
            && !line.joined
            && line.place.entry.is_none()
            && line.weight() <= MAX_HEADLINE_WORDS
            && line.whole_link().is_some()
            && line.all(|style| style.strong)
            && line.size() >= self.body_size * 0.95
    }

    /// A headline by its weight alone: bold, and no larger than the body.
    pub(crate) fn is_only_bold(&self, cut: &Cut) -> bool {
        let line = &cut.line;
        cut.lead.is_none()
            && line.place.heading.is_none()
            && line.size() < self.body_size * LARGER
            && line.all(|style| style.strong)
    }

    /// Text smaller than the body.
    pub(crate) fn is_small(&self, line: &Line) -> bool {
        line.size() < self.body_size * 0.95
    }

    /// A heading that is no link.
    pub(crate) fn is_candidate(&self, cut: &Cut) -> bool {
        cut.lead.is_none()
            && cut.hint.is_none()
            && headline_link(&cut.line).is_none()
            && self.stands_out(cut)
    }

    /// A few words in a look that is not the body's: a section heading, if the look says so often.
    fn is_label(&self, cut: &Cut) -> bool {
        let line = &cut.line;
        is_open_text(line)
            && cut.lead.is_none()
            && cut.hint.is_none()
            && line.weight() <= MAX_LABEL_WORDS
            && headline_link(line).is_none()
            && !line.joined
            && (line.size() - self.body_size).abs() > 0.5
    }

    /// Whether the line is set off as a heading: by its element, by weight, or by size.
    fn stands_out(&self, cut: &Cut) -> bool {
        *cut.stands_out.get_or_init(|| self.is_set_off(&cut.line))
    }

    fn is_set_off(&self, line: &Line) -> bool {
        if !is_open_text(line) || line.len() == 0 || line.weight() > MAX_HEADLINE_WORDS {
            return false;
        }
        let (size, strong) = (line.size(), line.all(|style| style.strong));
        if line.plain().chars().filter(|c| c.is_alphabetic()).count() < MIN_LETTERS {
            return false;
        }
        if line.place.heading.is_some() && (size >= self.body_size * 0.95 || strong) {
            return true;
        }
        if line.place.entry.is_some() || line.joined && !strong {
            return false;
        }
        let text = line.plain();
        if line.weight() <= MAX_NOTE_WORDS && line.said().has(Group::ReadingTime) {
            return false;
        }
        let sentence = text.ends_with(['.', ',', ';', '。', '、']) && line.weight() > 6;
        let larger = size >= self.body_size * LARGER;
        let weighty = strong && size >= self.body_size * 0.95;
        let set_off = larger && strong || !sentence && (larger || weighty);
        set_off && !text.ends_with(',')
    }

    fn judge(&mut self, cuts: &[Cut], meta: &Meta) {
        let mut tallies: BTreeMap<Look, Tally> = BTreeMap::new();
        for (n, cut) in cuts.iter().enumerate() {
            let candidate = self.is_candidate(cut);
            if !candidate && !self.is_label(cut) {
                continue;
            }
            // The issue's own title is no heading among others.
            if cut.above <= imprint::TOP_WORDS && self.known.repeats(&cut.line).is_some() {
                continue;
            }
            let (headline, action) = self.follows(cuts, n);
            let larger = self.larger_below(cuts, n);
            if let Some(larger) = larger {
                tallies.entry(larger).or_default().under_label += 1;
            }
            let tally = tallies.entry(cut.look()).or_default();
            if tally.all == 0 {
                tally.first = n;
            }
            tally.all += 1;
            tally.before_headline += usize::from(headline);
            tally.before_action += usize::from(action);
            tally.before_larger += usize::from(larger.is_some());
            let next = cuts.iter().skip(n + 1).find(|cut| cut.line.len() > 0);
            let same = next.is_some_and(|next| next.look() == cut.look());
            let heading =
                next.is_none_or(|next| self.is_candidate(next) || self.is_linked_headline(next));
            tally.before_same += usize::from(same);
            tally.before_text += usize::from(!same && !heading);
            tally.weights.push(cut.line.weight());
            tally.cells.insert(cut.line.place.cell);
        }
        tallies.retain(|_, tally| tally.all > 0);
        let body =
            Look { heading: None, size: rounded(self.body_size), strong: false, capitals: false };
        let ranks: Vec<Look> = tallies
            .iter()
            .filter(|(look, _)| look.heading.is_some() || look.strong)
            .map(|(look, _)| *look)
            .collect();
        // Headings over other headings name sections: those under them are headlines.
        let sections: Vec<Look> = tallies
            .iter()
            .filter(|(_, tally)| tally.all > 1 && tally.before_headline * 2 >= tally.all)
            .map(|(look, _)| *look)
            .collect();
        let linked = self.linked_level(cuts);
        // How often each look is a linked headline's: what looks like headlines is one.
        let mut peers: BTreeMap<Look, usize> = BTreeMap::new();
        for cut in cuts.iter().filter(|cut| cut.lead.is_none() && self.is_linked_headline(cut)) {
            *peers.entry(cut.look()).or_default() += 1;
        }
        let first_headline = cuts.iter().position(|cut| self.is_linked_headline(cut));
        let decks: Vec<Look> = tallies
            .iter()
            .filter(|(look, tally)| is_deck(look, tally, &tallies, cuts))
            .map(|(look, _)| *look)
            .collect();
        for (look, tally) in tallies {
            // Heading elements in the text's own look, one after the other, are lines of text.
            let set_off = look.strong || look.size > body.size;
            if decks.contains(&look)
                || !set_off && tally.all > 1 && tally.before_same * 2 > tally.all
            {
                continue;
            }
            let above = look.heading.zip(linked).is_some_and(|(level, linked)| level < linked);
            let marked = look.heading.is_some() || look.strong || look.size > body.size;
            // What comes after a text, and not before the first, names its author.
            let leads = first_headline.is_none_or(|n| tally.first < n);
            let labels = tally.all > 1 && tally.before_larger * 2 >= tally.all;
            let begins = if !marked {
                // Only repetition makes small print a heading.
                (tally.all >= 3 && tally.before_headline * 5 >= tally.all * 2 && leads || labels)
                    .then_some(Begins::Section)
            } else if above && tally.before_action * 2 < tally.all
                || labels
                || tally.before_headline * 2 >= tally.all
            {
                Some(Begins::Section)
            } else if peers.get(&look).is_some_and(|count| *count >= MIN_PEERS)
                || tally.before_action * 2 >= tally.all
                || tally.are_headlines(meta.plain_text)
                || tally.all > 1
                    && tally.before_text * 2 > tally.all
                    && sections.iter().any(|other| outranks(other, &look))
                || self.linked > 0
                    && tally.all > 1
                    && ranks.iter().any(|other| outranks(other, &look))
            {
                Some(Begins::Item)
            } else {
                Some(Begins::Section)
            };
            if let Some(begins) = begins {
                self.looks.insert(look, begins);
            }
        }
    }

    /// For each line, whether it is one of several small links in a row.
    pub(crate) fn menus(&self, cuts: &[Cut]) -> Vec<bool> {
        let mut out = vec![false; cuts.len()];
        let mut run: Vec<usize> = Vec::new();
        for (n, cut) in cuts.iter().enumerate() {
            let line = &cut.line;
            let entry = is_open_text(line)
                && line.weight() <= MAX_MENU_WORDS
                && line.whole_link().is_some()
                && self.is_small(line);
            if entry {
                run.push(n);
            }
            // Pictures and empty lines between the links do not part them.
            if !entry && line.len() > 0 || n + 1 == cuts.len() {
                if run.len() >= MIN_MENU {
                    run.iter().for_each(|n| out[*n] = true);
                }
                run.clear();
            }
        }
        out
    }

    /// The heading level that most linked headlines have.
    fn linked_level(&self, cuts: &[Cut]) -> Option<u8> {
        let mut levels: BTreeMap<u8, usize> = BTreeMap::new();
        for cut in cuts.iter().filter(|cut| cut.lead.is_none() && self.is_linked_headline(cut)) {
            if let Some(level) = cut.line.place.heading {
                *levels.entry(level).or_default() += 1;
            }
        }
        let (level, count) = levels.into_iter().max_by_key(|(_, count)| *count)?;
        (count * 2 >= self.linked).then_some(level)
    }

    /// A short link that is a paragraph of its own, the last of its text.
    pub(crate) fn leads_on(&self, cuts: &[Cut], n: usize) -> bool {
        let line = &cuts[n].line;
        let here = is_open_text(line)
            && line.place.entry.is_none()
            && line.weight() <= MAX_ACTION_WORDS
            && line.whole_link().is_some()
            && !self.is_linked_headline(&cuts[n])
            && cuts[n].reason().is_none();
        let text = |cut: &Cut| cut.line.is_text() && cut.line.len() > 0;
        let before = cuts.iter().take(n).rfind(|cut| text(cut));
        let next = cuts.iter().skip(n + 1).find(|cut| text(cut));
        let prose = before.is_some_and(|before| {
            before.line.whole_link().is_none()
                && before.line.weight() >= MIN_CARD_WORDS
                && !self.is_candidate(before)
        });
        let ends = next.is_none_or(|next| {
            next.line.whole_link().is_none()
                && (next.line.place.cell != line.place.cell || self.is_candidate(next))
        });
        here && prose && ends
    }

    /// Whether a heading is a card's, whatever others of its look begin: a text and its action follow.
    pub(crate) fn is_card(&self, cuts: &[Cut], n: usize) -> bool {
        let next = cuts.iter().skip(n + 1).find(|cut| cut.line.len() > 0);
        let text = next.is_some_and(|next| {
            !self.is_candidate(next)
                && !self.is_linked_headline(next)
                && next.line.weight() >= MIN_CARD_WORDS
        });
        text && !self.is_small(&cuts[n].line) && self.follows(cuts, n) == (false, true)
    }

    /// The look of a larger heading right below a short one.
    fn larger_below(&self, cuts: &[Cut], n: usize) -> Option<Look> {
        let here = &cuts[n].line;
        let next = cuts.iter().skip(n + 1).find(|cut| cut.line.len() > 0)?;
        let (one, other) = (cuts[n].look(), next.look());
        let sentence = here.plain().contains(". ") || here.plain().ends_with('.');
        (here.weight() <= MAX_LABEL_WORDS
            && !sentence
            && !here.said().has(Group::Credit)
            && self.is_candidate(next)
            && other.size > one.size
            && outranks(&other, &one))
        .then_some(other)
    }

    /// Whether a headline follows the line at once, and whether an action does before the next one.
    fn follows(&self, cuts: &[Cut], n: usize) -> (bool, bool) {
        /// Lines in which the action of a card is looked for.
        const REACH: usize = 12;
        let here = cuts[n].look();
        let next = cuts.iter().skip(n + 1).find(|cut| cut.line.len() > 0);
        let headline = next.is_some_and(|next| {
            self.is_linked_headline(next)
                || self.is_candidate(next) && outranks(&here, &next.look())
        });
        let action = (n + 1..cuts.len())
            .filter(|at| cuts[*at].line.len() > 0)
            .take(REACH)
            .take_while(|at| !self.is_linked_headline(&cuts[*at]) && !self.is_candidate(&cuts[*at]))
            .any(|at| {
                let cut = &cuts[at];
                cut.reason().is_none() && (is_action(&cut.line) || self.leads_on(cuts, at))
            });
        (headline, action)
    }
}

impl Tally {
    /// Whether headings of this look are headlines: under labels, or long and each in a container of its own. Plain
    /// text has no containers.
    fn are_headlines(&self, plain_text: bool) -> bool {
        if self.all > 1 && self.under_label * 2 >= self.all {
            return true;
        }
        let mut weights = self.weights.clone();
        weights.sort_unstable();
        let median = weights.get(weights.len() / 2).copied().unwrap_or(0);
        self.all >= MIN_CARDS
            && (plain_text || self.cells.len() == self.all)
            && self.before_text * 2 > self.all
            && median >= MIN_HEADLINE_WORDS
    }
}

/// A lone heading near the top, before all others and below them in rank: the title's second line.
fn is_deck(look: &Look, tally: &Tally, tallies: &BTreeMap<Look, Tally>, cuts: &[Cut]) -> bool {
    let near = cuts.get(tally.first).is_some_and(|cut| cut.above <= imprint::TOP_WORDS);
    look.heading.is_some()
        && tally.all == 1
        && tally.before_headline + tally.before_action == 0
        && near
        && tallies
            .iter()
            .any(|(other, its)| its.all > 1 && outranks(other, look) && its.first > tally.first)
}

/// The size in which most words of paragraphs are set; small print does not count.
fn body_size(cuts: &[Cut]) -> f32 {
    let mut sizes: BTreeMap<u16, u32> = BTreeMap::new();
    let texts = || cuts.iter().filter(|cut| cut.line.is_text() && cut.line.place.heading.is_none());
    for cut in texts().filter(|cut| cut.line.weight() >= 8 && cut.reason().is_none()) {
        *sizes.entry(rounded(cut.line.size())).or_default() += cut.line.weight();
    }
    if sizes.is_empty() {
        for cut in texts() {
            *sizes.entry(rounded(cut.line.size())).or_default() += cut.line.weight();
        }
    }
    sizes
        .into_iter()
        .max_by_key(|(_, words)| *words)
        .map_or(crate::lines::DEFAULT_SIZE, |(size, _)| f32::from(size))
}

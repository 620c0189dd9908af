//! Looks over the whole issue once: what its body looks like, which looks are headings, and of what.

mod judge;

use std::collections::BTreeMap;

use crate::boilerplate::Group;

use crate::lines::{Line, Meta};

use super::cut::Cut;
use super::imprint::Known;
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

/// Longest link that leads on from the text above it, in words.
const MAX_ACTION_WORDS: u32 = 3;

/// Shortest text of a card, in words.
const MIN_CARD_WORDS: u32 = 8;

/// Longest entry of a menu, in words.
const MAX_MENU_WORDS: u32 = 3;

/// Fewest entries of a menu.
const MIN_MENU: usize = 3;

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

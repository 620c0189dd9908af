//! Judges each look by how all its lines stand: whether it begins sections, items, or nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::boilerplate::Group;
use crate::lines::Meta;

use super::super::cut::Cut;
use super::super::imprint;
use super::super::looks::{Look, outranks, rounded};
use super::{Begins, MAX_LABEL_WORDS, Survey};

/// Headings of this many words, as a median, are headlines and not names of sections.
const MIN_HEADLINE_WORDS: u32 = 5;

/// Fewest headings that show whether each has a container of its own.
const MIN_CARDS: usize = 3;

/// Fewest linked headlines that make headlines of unlinked lines that look the same.
const MIN_PEERS: usize = 2;

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
    pub(super) fn judge(&mut self, cuts: &[Cut], meta: &Meta) {
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

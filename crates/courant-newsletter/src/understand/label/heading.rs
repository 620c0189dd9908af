//! What begins a section or an item.

use crate::lines::Line;
use crate::words;

use super::super::cut::{Cut, Lead};
use super::super::survey::Begins;
use super::super::{Role, looks, names};
use super::Labels;
use super::sponsor::says_sponsor;

impl Labels<'_> {
    pub(super) fn heading(&self, cuts: &[Cut], n: usize) -> Option<(Role, String)> {
        let cut = &cuts[n];
        let line = &cut.line;
        let text = line.plain();
        // It leads on, and its words are text: the item takes the link it ends in.
        if self.open && self.survey.is_only_bold(cut) && matches!(self.last, Some(Role::Body)) {
            return None;
        }
        if self.survey.is_linked_headline(cut) {
            let url =
                line.runs.iter().find_map(|run| run.style.link.as_ref()).map(ToString::to_string);
            let why = match cut.lead {
                Some(Lead::Link) => "the link that its entry begins with".to_owned(),
                Some(Lead::RunIn) => "bold words that its paragraph begins with".to_owned(),
                Some(Lead::Named) => "words that the table of contents names".to_owned(),
                None => format!("a link that stands out: {}", evidence(line)),
            };
            return Some((Role::Headline { url, sponsor: says_sponsor(line) }, why));
        }
        let begins = self.survey.begins(cut)?;
        let preheader = || self.meta.preheader.as_deref().map(words::normal);
        if !self.begun && preheader().as_deref() == Some(line.normal()) {
            return Some((Role::Body, "the line after the subject, shown again".to_owned()));
        }
        // Right under a headline, a lesser one is its second line.
        let deck = matches!(self.last, Some(Role::Headline { .. }))
            && begins == Begins::Item
            && self.headline.is_some_and(|headline| looks::outranks(&headline, &cut.look()));
        if deck {
            return Some((Role::Body, "second line of a headline".to_owned()));
        }
        match begins {
            Begins::Section if names::is_quoted(text) => Some((
                Role::Headline { url: None, sponsor: false },
                "a quotation set off as a heading".to_owned(),
            )),
            Begins::Section if self.survey.is_card(cuts, n) => Some((
                Role::Headline { url: None, sponsor: says_sponsor(line) },
                format!("heading of a text that leads on: {}", evidence(line)),
            )),
            Begins::Section => Some((
                // A sponsor's label right above a heading speaks of all under it.
                Role::Section {
                    sponsor: matches!(self.last, Some(Role::SponsorLabel))
                        && !self.survey.is_small(line),
                },
                format!("heading of a section: {}", evidence(line)),
            )),
            Begins::Item => Some((
                Role::Headline { url: None, sponsor: says_sponsor(line) },
                format!("heading of an item: {}", evidence(line)),
            )),
        }
    }
}

fn evidence(line: &Line) -> String {
    let mut out = Vec::new();
    if let Some(level) = line.place.heading {
        out.push(format!("h{level}"));
    }
    if line.all(|style| style.strong) {
        out.push("bold".to_owned());
    }
    out.push(format!("{} px", line.size().round()));
    out.join(", ")
}

//! Who pays, and for what.

use crate::boilerplate::{self, Group};
use crate::lines::Line;

use super::super::Role;
use super::super::cut::Cut;
use super::super::survey::Begins;
use super::{Labels, MAX_NOTE_WORDS};

/// Longest line that names a sponsor and does nothing else.
const MAX_SPONSOR_WORDS: u32 = 12;

impl Labels<'_> {
    /// "SPONSOR" right above a headline.
    pub(super) fn labels_sponsor(&self, cuts: &[Cut], n: usize) -> bool {
        let next = cuts.iter().skip(n + 1).find(|next| next.line.len() > 0);
        cuts[n].line.weight() <= MAX_NOTE_WORDS
            && cuts[n].line.whole_link().is_none()
            && cuts[n].line.said().find_start(Group::Sponsor).is_some()
            && next.is_some_and(|next| self.survey.is_linked_headline(next))
    }

    pub(super) fn sponsor(&self, cuts: &[Cut], n: usize) -> Option<(Role, String)> {
        let cut = &cuts[n];
        let line = &cut.line;
        let phrase =
            line.said().find(Group::Sponsor).filter(|_| line.weight() <= MAX_SPONSOR_WORDS)?;
        let why = format!("phrase {phrase:?}");
        if self.survey.is_linked_headline(cut) && line.weight() > 4 {
            return None;
        }
        let next = cuts.iter().skip(n + 1).find(|next| next.line.len() > 0);
        let opens = next.is_some_and(|next| {
            self.survey.is_linked_headline(next) || self.survey.begins(next).is_some()
        });
        let headline = next.is_some_and(|next| self.survey.is_linked_headline(next));
        if !self.begun && !headline {
            return Some((Role::Sponsor, format!("{why}, above the first text")));
        }
        Some(match self.survey.begins(cut) {
            Some(Begins::Section) if line.weight() <= 4 => (Role::Section { sponsor: true }, why),
            _ if opens || !self.in_item => (Role::SponsorLabel, why),
            _ => (Role::SponsorNote, why),
        })
    }
}

/// "Logs that tell the time (Sponsor)".
pub(super) fn says_sponsor(line: &Line) -> bool {
    let normal = line.normal();
    let last =
        normal.trim_end_matches([')', ']']).rsplit(['(', '[', '|']).next().unwrap_or_default();
    last.len() < normal.len() && boilerplate::find(Group::Sponsor, last.trim()) == Some(last.trim())
}

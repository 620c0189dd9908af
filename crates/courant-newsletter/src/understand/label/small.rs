//! What stands in small print or in a few words: bylines, credits, captions, links that lead on.

use crate::boilerplate::{self, Group};
use crate::lines::{Line, Shape};

use super::super::cut::Cut;
use super::super::names::{after_phrase, byline};
use super::super::{Role, footer, looks, names};
use super::{Labels, MAX_HAIL_WORDS, MAX_NOTE_WORDS};

/// Longest byline, in words.
const MAX_BYLINE_WORDS: u32 = 12;

/// Longest caption, in words.
const MAX_CAPTION_WORDS: u32 = 40;

impl Labels<'_> {
    /// "© Ann Lee / Agence Littoral" right under a picture, which is no small print.
    pub(super) fn credit(&self, cut: &Cut, n: usize) -> Option<(Role, String)> {
        let phrase = footer::credit(cut).filter(|_| matches!(self.last, Some(Role::Picture)))?;
        let text = cut.line.plain();
        let name = after_phrase(text, phrase).unwrap_or_else(|| text.to_owned());
        (n < self.footer)
            .then(|| (Role::Credit(name), format!("phrase {phrase:?} under a picture")))
    }

    /// Bylines, credits, captions, actions.
    pub(super) fn small(&self, cuts: &[Cut], n: usize, normal: &str) -> Option<(Role, String)> {
        let cut = &cuts[n];
        let line = &cut.line;
        let text = line.plain();
        let after_headline = matches!(self.last, Some(Role::Headline { .. }));
        if after_headline
            && line.weight() <= MAX_BYLINE_WORDS
            && let Some(names) = byline(text, normal)
        {
            return Some((Role::Byline(names), "names after a headline".to_owned()));
        }
        let signed = self.in_item
            && line.weight() <= MAX_BYLINE_WORDS
            && (line.joined || self.survey.is_small(line));
        if signed
            && let Some(names) = byline(text, normal).filter(|_| line.said().has(Group::Byline))
        {
            return Some((Role::Byline(names), "byline after a text".to_owned()));
        }
        if self.in_item && self.survey.is_small(line) && line.weight() <= MAX_NOTE_WORDS {
            let (rest, last) = normal.rsplit_once(' ').unwrap_or(("", normal));
            if boilerplate::find(Group::Sponsor, last) == Some(last) && !rest.is_empty() {
                return Some((Role::SponsorNote, format!("small text that ends in {last:?}")));
            }
            let name = line.weight() > 1 && names::is_name(text) && line.whole_link().is_none();
            if matches!(self.last, Some(Role::Body)) && name {
                return Some((
                    Role::Byline(vec![text.to_owned()]),
                    "a small name after a text".to_owned(),
                ));
            }
        }
        if self.closing
            && line.weight() <= MAX_BYLINE_WORDS
            && names::is_name(text)
            && line.whole_link().is_none()
        {
            return Some((
                Role::Authors(vec![text.to_owned()]),
                "a name under the last words of a letter".to_owned(),
            ));
        }
        if let Some(name) = names::sign_off(text).filter(|_| line.place.quote == 0) {
            return Some(match self.in_item && self.headlined {
                true => (Role::Byline(vec![name]), "name after a dash".to_owned()),
                false => {
                    (Role::Authors(vec![name]), "name after a dash, after the text".to_owned())
                }
            });
        }
        // A caption stays where its picture was lost, and so does who made a chart.
        if self.meta.plain_text && self.in_item && line.weight() <= MAX_CAPTION_WORDS {
            if names::caption_and_credit(text).is_some() {
                return Some((Role::Caption, "a text that names who made the picture".to_owned()));
            }
            if line.weight() <= MAX_BYLINE_WORDS
                && let Some(phrase) = line.said().find_start(Group::Credit)
                && let Some(name) = after_phrase(text, phrase).filter(|_| phrase.ends_with(':'))
            {
                return Some((Role::Credit(name), format!("phrase {phrase:?} under a text")));
            }
        }
        let table = |cut: &Cut| matches!(cut.line.shape, Shape::Table(_));
        let after_picture =
            matches!(self.last, Some(Role::Picture | Role::Caption | Role::Credit(_)))
                || n.checked_sub(1).is_some_and(|n| table(&cuts[n]));
        if line.weight() <= MAX_CAPTION_WORDS && (after_picture || line.place.caption) {
            if let Some(phrase) = line.said().find(Group::Credit) {
                // "Photo: Ann Lee", or an agency's name alone.
                let name = after_phrase(text, phrase).unwrap_or_else(|| text.to_owned());
                return Some((Role::Credit(name), format!("phrase {phrase:?} under a picture")));
            }
            if line.place.caption
                || !matches!(self.last, Some(Role::Body))
                    && self.survey.is_small(line)
                    && !self.survey.is_linked_headline(cut)
                    && line.place.heading.is_none()
                    && line.weight() > 1
                    && self.survey.begins(cut).is_none()
            {
                return Some((Role::Caption, "small text under a picture".to_owned()));
            }
        }
        if looks::is_action(line) || self.survey.leads_on(cuts, n) {
            return Some((
                Role::Action { url: line.whole_link().map(ToString::to_string) },
                "a link that only leads on".to_owned(),
            ));
        }
        None
    }
}

/// "Yours in high water,": a few words before a name.
pub(super) fn is_closing(line: &Line) -> bool {
    let normal = line.normal();
    line.is_text()
        && line.weight() <= MAX_HAIL_WORDS
        && normal.ends_with([',', '，', '،', '.', '!'])
        && line.said().find_start(Group::Closing).is_some()
}

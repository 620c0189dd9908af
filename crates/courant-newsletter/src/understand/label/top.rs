//! What an issue says of itself at its top: names, titles, dates, the tagline, authors.

use crate::boilerplate::Group;
use crate::lines::{Line, Shape};
use crate::words;

use super::super::cut::Cut;
use super::super::names::{self, after_phrase};
use super::super::{Role, imprint};
use super::Labels;

/// Words of a tagline.
const MIN_TAGLINE_WORDS: u32 = 3;

const MAX_TAGLINE_WORDS: u32 = 14;

/// Fewest linked headlines of an issue whose title may be one of them.
const MIN_STORIES: usize = 3;

impl Labels<'_> {
    /// Whether a line or a picture is the newsletter's name.
    pub(super) fn names_newsletter(&self, cut: &Cut, role: &Role, why: &str) -> bool {
        let name = self.survey.known().name();
        match (&cut.line.shape, role) {
            (_, Role::Masthead { title: Some(_), tagline: None }) => true,
            (_, Role::Imprint) if why == imprint::NAME => true,
            (_, Role::Imprint) if matches!(why, imprint::TITLE | imprint::TITLE_PART) => {
                name.is_some_and(|name| cut.line.normal().starts_with(name))
            }
            (Shape::Image(picture), _) if !self.begun => {
                let alt = words::normal(&picture.image.alt);
                name.is_some_and(|name| alt.contains(name))
            }
            _ => false,
        }
    }

    pub(super) fn imprint(&mut self, cut: &Cut, text: &str) -> Option<(Role, String)> {
        let line = &cut.line;
        let early = cut.above <= imprint::TOP_WORDS && (!self.in_item || !self.begun);
        // "By Ann Lee – 9 Apr 2024": the name comes first.
        let name =
            line.said().find(Group::Byline).and_then(|phrase| after_phrase(text, phrase)).and_then(
                |rest| Some(rest.split(['–', '—', '|', '·', '•']).next()?.trim().to_owned()),
            );
        if early
            && line.weight() <= 8
            && let Some(name) = name.filter(|name| names::is_name(name))
        {
            return Some((Role::Authors(vec![name]), "byline at the top".to_owned()));
        }
        // An issue that is named after its first story has a headline like the others.
        let story = self.survey.is_linked_headline(cut) && self.survey.linked() >= MIN_STORIES;
        if cut.above <= imprint::TOP_WORDS
            && let Some(why) = self.survey.known().repeats(line)
            && !(story
                && matches!(why, imprint::TITLE | imprint::TITLE_PART)
                && !self.survey.known().is_numbered(text))
        {
            self.titled = true;
            if line.place.heading.is_some() && imprint::names(text, self.meta) {
                return Some((
                    Role::Masthead { title: Some(words::fold(text)), tagline: None },
                    "a heading that the issue's title begins with".to_owned(),
                ));
            }
            return Some((Role::Imprint, why.to_owned()));
        }
        if !self.titled
            && !self.begun
            && cut.lead.is_none()
            && self.survey.is_candidate(cut)
            && cut.above <= imprint::TOP_WORDS
        {
            self.titled = true;
            return Some((
                Role::Imprint,
                format!("first heading, of a document without a title: {:?}", words::fold(text)),
            ));
        }
        if self.named && !self.begun && is_tagline(line) && cut.above <= imprint::TOP_WORDS {
            return Some((
                Role::Masthead { title: None, tagline: Some(text.to_owned()) },
                "a few words under the newsletter's name".to_owned(),
            ));
        }
        None
    }
}

/// A few words that are no sentence, no link, and no date.
fn is_tagline(line: &Line) -> bool {
    let text = line.plain();
    line.is_text()
        && (MIN_TAGLINE_WORDS..=MAX_TAGLINE_WORDS).contains(&line.weight())
        && line.place.entry.is_none()
        && line.runs.iter().all(|run| run.style.link.is_none())
        && !text.ends_with(['.', '!', '?', ':', ',', ';', '。', '！', '？', '：', '，'])
        && !text.chars().any(|c| c.is_ascii_digit())
        && !line.said().has(Group::Byline)
}

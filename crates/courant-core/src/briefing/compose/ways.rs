//! Where one can go from a briefing: sections, other depths, the film, the web, the archive.

use super::item::{headline, is_content};
use super::told;
use crate::briefing::cut::shortened;
use crate::briefing::plain::is_blank;
use crate::briefing::{Turning, Ways};
use crate::command::{Action, Button, LAST_PAGE, Opening};
use crate::model::{Depth, StoredIssue, View};
use crate::texts::Language;
use courant_newsletter::{Inline, Issue, Item, Kind, Section};

/// Sections that are listed; an issue with more is read page by page.
const CONTENTS: usize = 24;

/// Characters of a section's name in the list …
const NAME: usize = 40;

/// … and on a button that has another one beside it.
const SHORT_NAME: usize = 18;

pub(super) fn of(
    issue: &StoredIssue,
    document: &Issue,
    view: View,
    page: Option<u32>,
    language: Language,
) -> Ways {
    let opening = Opening::of(issue.id);
    let sections = Sections::of(document, opening, language);
    // All of it stands there already.
    let all_there = page.is_none() && view == View::Depth(Depth::Full);
    let others = Depth::ALL.into_iter().filter(|depth| View::Depth(*depth) != view);
    let depths = others.map(|depth| at_depth(opening, depth, language));
    Ways {
        contents: if all_there { Vec::new() } else { sections.contents() },
        contents_label: language.say("button-contents"),
        rows: rows(depths.collect(), elsewhere(issue, document, view, language)),
        turning: page.map(|page| sections.turning(view, page)),
    }
}

impl Ways {
    /// Where not all of an issue is told: every depth leads to all of it, and the sections are all that are told.
    pub(super) fn offer_all(&mut self, issue: &StoredIssue, language: Language) {
        let opening = Opening::of(issue.id);
        let depths = Depth::ALL.map(|depth| at_depth(opening, depth, language));
        if let Some(row) = self.rows.first_mut() {
            *row = depths.to_vec();
        }
    }
}

/// A button that opens an issue at a depth.
fn at_depth(opening: Opening, depth: Depth, language: Language) -> Button {
    let label = match depth {
        Depth::Headlines => language.say("button-headlines"),
        Depth::Brief => language.say("button-brief"),
        Depth::Full => language.say("button-full"),
    };
    read(label, opening.view(View::Depth(depth)))
}

fn read(label: String, opening: Opening) -> Button {
    Button::act(label, Action::Read(opening))
}

/// The sections of which something is told, with their numbers.
struct Sections<'a> {
    told: Vec<(u16, &'a Section)>,
    opening: Opening,
    language: Language,
}

impl<'a> Sections<'a> {
    fn of(document: &'a Issue, opening: Opening, language: Language) -> Self {
        let numbered = (0..=u16::MAX).zip(&document.sections);
        Self { told: numbered.filter(|(_, section)| told(section)).collect(), opening, language }
    }

    /// A button for each; none where there is only one.
    fn contents(&self) -> Vec<Button> {
        if self.told.len() < 2 {
            return Vec::new();
        }
        let to = |(number, section): &(u16, &Section)| {
            let name = name(*number, section, NAME, self.language);
            read(name, self.opening.view(View::Section(*number)))
        };
        self.told.iter().take(CONTENTS).map(to).collect()
    }

    /// A page of a view, and the sections around it.
    fn turning(&self, view: View, page: u32) -> Turning {
        let at = self.told.iter().position(|(number, _)| view == View::Section(*number));
        let named = |at: usize| {
            let (number, section) = self.told.get(at)?;
            let name = name(*number, section, SHORT_NAME, self.language);
            Some((name, self.opening.view(View::Section(*number))))
        };
        let before = at.and_then(|at| named(at.checked_sub(1)?));
        let behind = at.and_then(|at| named(at + 1));
        Turning {
            page,
            before: before.map(|(name, to)| read(format!("‹ {name}"), to.page(LAST_PAGE))),
            behind: behind.map(|(name, to)| read(format!("{name} ›"), to)),
        }
    }
}

/// The depths in a row, and what leads elsewhere: in two rows where there is much of it.
fn rows(depths: Vec<Button>, elsewhere: Vec<Button>) -> Vec<Vec<Button>> {
    let width = if elsewhere.len() > 3 { 2 } else { 3 };
    std::iter::once(depths).chain(elsewhere.chunks(width).map(<[Button]>::to_vec)).collect()
}

/// The archive, a mark to keep it, the web, the first film.
fn elsewhere(issue: &StoredIssue, document: &Issue, view: View, language: Language) -> Vec<Button> {
    let section = match view {
        View::Section(number) => Some(number),
        View::Depth(_) => None,
    };
    let save = Button::act(language.say("button-save"), Action::Save(issue.id, section));
    let issues = Button::act(language.say("button-issues"), Action::Issues(issue.newsletter.id, 0));
    let is_web = |url: &&String| url.starts_with("https://") || url.starts_with("http://");
    let web = document.url.as_ref().filter(is_web);
    let web = web.map(|url| Button::open(language.say("button-web"), url));
    let items = document.sections.iter().flat_map(|section| &section.items);
    let is_film = |item: &&Item| item.kind == Kind::Video && !item.sponsor;
    let film = items.filter(is_film).find_map(|item| item.url.as_ref().filter(is_web));
    let film = film.map(|url| Button::open(language.say("briefing-video"), url));
    // What only waits to be published is in no archive, and nobody can keep it.
    let kept = issue.id.held().is_none().then_some([issues, save]);
    kept.into_iter().flatten().chain(web).chain(film).collect()
}

/// What a section of an issue is called, by its number; `None` where there is no such section.
pub(crate) fn section_name(issue: &StoredIssue, number: u16, language: Language) -> Option<String> {
    let section =
        issue.document.sections.get(usize::from(number)).filter(|section| told(section))?;
    Some(name(number, section, NAME, language))
}

/// What a section is called: its title, its first item's, of the first that it leads, or its number.
fn name(number: u16, section: &Section, max: usize, language: Language) -> String {
    let seen = |name: &String| !is_blank(name);
    let first = section.items.iter().find(|item| is_content(item));
    let title = section.title.clone().filter(seen);
    let title = title.or_else(|| first.and_then(|item| item.title.clone()).filter(seen));
    let headline = || first.map(|item| Inline::plain(&headline(item, language))).filter(seen);
    let name = title.unwrap_or_else(|| match number {
        0 => language.say("briefing-lead"),
        _ => headline().unwrap_or_else(|| (number + 1).to_string()),
    });
    shortened(name.trim(), max)
}

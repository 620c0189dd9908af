//! Composing a briefing from an issue: what is told at each depth, in which order.

mod digest;
mod item;
mod ways;

use super::cut::shortened;
use super::plain::plain;
use super::{Briefing, Excerpt, OVERVIEW, Preferences, WHOLE};
use crate::model::{Depth, StoredIssue, View};
use crate::texts::Language;
use courant_newsletter::{Block, Direction, Image, Inline, Issue, Item, Kind, Section};
pub use digest::digest;
use item::{headline, in_brief, in_full, is_content, is_line};
use jiff::civil::Date;
use jiff::tz::TimeZone;
pub(crate) use ways::section_name;

/// Characters of a brief in all, after which items are told by their headlines: a minute and a half of
/// reading, and one message on every platform that Courant knows.
const BRIEF_CHARS: usize = 1600;

/// Lines of headlines, after which items are only counted.
const HEADLINES: usize = 25;

/// Characters of a whole issue, after which items are only counted: an hour of reading. What is longer
/// is read on the web.
const FULL_CHARS: usize = 60_000;

/// Characters of the line that says what a whole issue has.
const CONTENTS_CHARS: usize = 300;

/// Composes an issue for one set of preferences: what is delivered.
pub fn compose(issue: &StoredIssue, preferences: Preferences) -> Briefing {
    let Preferences { depth, language, style } = preferences;
    Briefing { style, ..tell(issue, View::Depth(depth), None, language) }
}

/// The same of what a filter leaves of an issue: it says how much that is, and leads to all of it.
pub fn compose_excerpt(excerpt: &Excerpt, preferences: Preferences) -> Briefing {
    let mut briefing = compose(&excerpt.issue, preferences);
    let Some(kept) = excerpt.says(preferences.language) else { return briefing };
    let line = Block::Paragraph { content: vec![emphasis(kept)] };
    briefing.blocks.insert(briefing.masthead, line);
    briefing.masthead += 1;
    briefing.ways.offer_all(&excerpt.issue, preferences.language);
    briefing
}

/// Opens an issue at a page of a view: what somebody asked for, to be read in one message. A section that is not
/// there (any more) is the issue in brief.
pub fn open(issue: &StoredIssue, view: View, page: u32, language: Language) -> Briefing {
    let there = |number: u16| issue.document.sections.get(usize::from(number)).is_some_and(told);
    let view = match view {
        View::Section(number) if !there(number) => View::Depth(Depth::Brief),
        view => view,
    };
    tell(issue, view, Some(page), language)
}

fn tell(issue: &StoredIssue, view: View, page: Option<u32>, language: Language) -> Briefing {
    let document = &untangled(&issue.document);
    let title = title(issue, language);
    let (mut blocks, sections) = match view {
        View::Depth(_) => (masthead(issue, &title, language), document.sections.as_slice()),
        View::Section(number) => {
            let section = document.sections.get(usize::from(number));
            (
                vec![running_title(issue, &title)],
                section.map(std::slice::from_ref).unwrap_or_default(),
            )
        }
    };
    let at = blocks.len();
    match view {
        View::Depth(Depth::Headlines) => headlines(document, language, &mut blocks),
        View::Depth(Depth::Brief) => brief(document, language, &mut blocks),
        View::Depth(Depth::Full) => {
            blocks.extend(contents(document, language));
            full(sections, FULL_CHARS, language, &mut blocks);
        }
        View::Section(_) => full(sections, FULL_CHARS, language, &mut blocks),
    }
    if !document.sections.iter().any(told) {
        blocks.push(Block::Paragraph { content: vec![emphasis(language.say("briefing-empty"))] });
    }
    Briefing {
        issue: issue.id,
        newsletter: issue.newsletter.title.clone(),
        title,
        view,
        blocks,
        masthead: at,
        lead_image: lead_image(sections),
        ways: ways::of(issue, document, view, page, language),
        direction: document.direction,
        language,
        style: None,
    }
}

/// What a whole issue has, in one line; nothing where its sections have no names.
fn contents(document: &Issue, language: Language) -> Option<Block> {
    let named = document.sections.iter().filter(|section| told(section));
    let names: Vec<&str> = named.filter_map(|section| section.title.as_deref()).collect();
    if names.len() < 2 {
        return None;
    }
    let names = shortened(&names.join(" · "), CONTENTS_CHARS);
    let line = language.tell("briefing-contents", &[("sections", (&names).into())]);
    Some(Block::Paragraph { content: vec![emphasis(line)] })
}

/// Whether anything of a section is told.
fn told(section: &Section) -> bool {
    section.items.iter().any(is_content)
}

/// What a section's page belongs to, in one line.
fn running_title(issue: &StoredIssue, title: &str) -> Block {
    let mut content = vec![Inline::strong(&issue.newsletter.title)];
    if title != issue.newsletter.title {
        content.push(Inline::text(format!(" · {title}")));
    }
    Block::Paragraph { content }
}

/// The issue with no title standing twice: an essay and its only item are called the same.
fn untangled(document: &Issue) -> Issue {
    let mut document = document.clone();
    let Some(title) = document.title.as_ref().map(|title| title.trim().to_lowercase()) else {
        return document;
    };
    let is_title = |other: &String| other.trim().to_lowercase() == title;
    for section in &mut document.sections {
        section.title = section.title.take().filter(|title| !is_title(title));
        for item in &mut section.items {
            if !plain(&item.blocks).trim().is_empty() {
                item.title = item.title.take().filter(|title| !is_title(title));
            }
        }
    }
    document
}

/// What an issue is called: by its title, or its date.
pub(crate) fn title(issue: &StoredIssue, language: Language) -> String {
    let date = || language.tell("issue-untitled", &[("date", (&date(issue, language)).into())]);
    issue.document.title.clone().filter(|_| is_named(&issue.document)).unwrap_or_else(date)
}

/// Whether an issue has a title that is seen.
fn is_named(document: &Issue) -> bool {
    document.title.as_ref().is_some_and(|title| !title.trim().is_empty())
}

/// The day of an issue in UTC, in the language's way.
fn date(issue: &StoredIssue, language: Language) -> String {
    day(issue.issued_at, language)
}

/// A day, in the language's way.
pub(crate) fn day(at: jiff::Timestamp, language: Language) -> String {
    date_of(at.to_zoned(TimeZone::UTC).date(), language)
}

/// A date in words.
pub(crate) fn date_of(date: Date, language: Language) -> String {
    let number = |value: i8| u64::try_from(value).unwrap_or_default();
    language.tell(
        "briefing-date",
        &[
            ("day", number(date.day()).into()),
            ("month", number(date.month()).into()),
            ("year", date.year().to_string().as_str().into()),
        ],
    )
}

fn masthead(issue: &StoredIssue, title: &str, language: Language) -> Vec<Block> {
    let document = &issue.document;
    // An issue without a title is called by its date.
    let mut facts: Vec<String> =
        is_named(document).then(|| date(issue, language)).into_iter().collect();
    if let Some(number) = &document.number {
        facts.push(language.tell("briefing-number", &[("number", number.into())]));
    }
    if !document.authors.is_empty() {
        let authors = document.authors.join(", ");
        facts.push(language.tell("briefing-by", &[("authors", (&authors).into())]));
    }
    let mut blocks =
        vec![Block::Heading { level: 1, content: vec![Inline::text(&issue.newsletter.title)] }];
    // One paragraph, so that the lines stand together.
    let mut lines = Vec::new();
    if title != issue.newsletter.title {
        lines.push(Inline::strong(title));
    }
    if document.direction == Direction::Rtl {
        facts.iter_mut().for_each(isolate);
    }
    if !facts.is_empty() {
        if !lines.is_empty() {
            lines.push(Inline::Break);
        }
        lines.push(emphasis(facts.join(" · ")));
    }
    if !lines.is_empty() {
        blocks.push(Block::Paragraph { content: lines });
    }
    blocks
}

/// Keeps a text of its own direction together in a line of the other one (Unicode's bidirectional algorithm, isolates):
/// "10 October" would be shown as "October 10" in a line of Arabic.
fn isolate(text: &mut String) {
    const FIRST_STRONG_ISOLATE: char = '\u{2068}';
    const POP: char = '\u{2069}';
    text.insert(0, FIRST_STRONG_ISOLATE);
    text.push(POP);
}

fn headlines(document: &Issue, language: Language, out: &mut Vec<Block>) {
    let mut told = 0;
    for section in &document.sections {
        let lines: Vec<_> = section
            .items
            .iter()
            .filter(|item| is_content(item))
            .map(|item| headline(item, language))
            .collect();
        let room = HEADLINES.saturating_sub(told);
        let shown = lines.len().min(room);
        told += lines.len();
        if shown == 0 {
            continue;
        }
        push_section_title(section, OVERVIEW, out);
        let items = lines
            .into_iter()
            .take(shown)
            .map(|content| vec![Block::Paragraph { content }])
            .collect();
        out.push(Block::List { start: None, items });
    }
    push_more(told.saturating_sub(HEADLINES), language, out);
}

fn brief(document: &Issue, language: Language, out: &mut Vec<Block>) {
    let (mut spent, mut lines, mut untold) = (0, 0, 0);
    let lead = lead(document);
    let above = lead_image(&document.sections);
    for section in &document.sections {
        let mut told = Told::default();
        for item in section.items.iter().filter(|item| is_content(item)) {
            let room = spent < BRIEF_CHARS;
            if room && !is_line(item) {
                let is_lead = lead.is_some_and(|lead| std::ptr::eq(lead, item));
                spent += told.blocks(in_brief(item, is_lead, above.as_ref(), language));
            } else if room {
                spent += told.line(headline(item, language));
            } else if lines < HEADLINES {
                lines += 1;
                told.line(headline(item, language));
            } else {
                untold += 1;
            }
        }
        told.finish(section, OVERVIEW, out);
    }
    push_more(untold, language, out);
}

fn full(sections: &[Section], most: usize, language: Language, out: &mut Vec<Block>) {
    let (mut spent, mut untold) = (0, 0);
    for section in sections {
        let mut told = Told::default();
        for item in section.items.iter().filter(|item| is_content(item)) {
            if spent > most {
                untold += 1;
            } else if is_line(item) {
                spent += told.line(headline(item, language));
            } else {
                spent += told.blocks(in_full(item, language));
            }
        }
        told.finish(section, WHOLE, out);
    }
    push_more(untold, language, out);
}

/// What is told of a section; lines in a row are one list.
#[derive(Default)]
struct Told {
    blocks: Vec<Block>,
    lines: Vec<Vec<Block>>,
}

impl Told {
    /// Adds a line; returns how many characters that is.
    fn line(&mut self, content: Vec<Inline>) -> usize {
        let length = Inline::plain(&content).chars().count();
        self.lines.push(vec![Block::Paragraph { content }]);
        length
    }

    /// Adds blocks; returns how many characters that is, pictures left out.
    fn blocks(&mut self, blocks: Vec<Block>) -> usize {
        self.end_list();
        let says = |block: &&Block| !matches!(block, Block::Image { .. });
        let length = |block| plain(std::slice::from_ref(block)).chars().count();
        let length = blocks.iter().filter(says).map(length).sum();
        self.blocks.extend(blocks);
        length
    }

    fn end_list(&mut self) {
        if !self.lines.is_empty() {
            let items = std::mem::take(&mut self.lines);
            self.blocks.push(Block::List { start: None, items });
        }
    }

    /// Writes it under the section's title, if there is anything.
    fn finish(mut self, section: &Section, level: u8, out: &mut Vec<Block>) {
        self.end_list();
        if !self.blocks.is_empty() {
            push_section_title(section, level, out);
            out.append(&mut self.blocks);
        }
    }
}

/// The item that an issue leads with: its first that tells something.
fn lead(document: &Issue) -> Option<&Item> {
    let tells = |item: &&Item| {
        matches!(item.kind, Kind::Story | Kind::Text) && !item.sponsor && !item.blocks.is_empty()
    };
    document.sections.iter().flat_map(|section| &section.items).find(tells)
}

fn lead_image(sections: &[Section]) -> Option<Image> {
    let items = sections.iter().flat_map(|section| &section.items);
    items.filter(|item| !item.sponsor).find_map(|item| item.image.clone())
}

fn push_section_title(section: &Section, level: u8, out: &mut Vec<Block>) {
    if let Some(title) = &section.title {
        out.push(Block::Heading { level, content: vec![Inline::text(title)] });
    }
}

fn push_more(count: usize, language: Language, out: &mut Vec<Block>) {
    if count > 0 {
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        let line = language.tell("briefing-more", &[("count", count.into())]);
        out.push(Block::Paragraph { content: vec![emphasis(line)] });
    }
}

fn emphasis(text: impl Into<String>) -> Inline {
    Inline::Emphasis { content: vec![Inline::text(text)] }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests;

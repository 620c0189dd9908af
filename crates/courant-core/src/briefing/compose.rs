//! Composing a briefing from an issue: what is told at each depth, in which order.

use super::cut::first_sentences;
use super::plain::plain;
use super::{Briefing, Preferences};
use crate::command::{Action, Button};
use crate::model::{Depth, StoredIssue};
use crate::texts::Language;
use courant_newsletter::{Block, Image, Inline, Issue, Item, Kind, Section};
use jiff::tz::TimeZone;

/// Sentences of the lead in a brief.
const LEAD_SENTENCES: usize = 4;

/// Sentences of every other item in a brief.
const ITEM_SENTENCES: usize = 2;

/// Characters of an item's sentences: about what is read in fifteen seconds.
const ITEM_CHARS: usize = 300;

/// Characters of the lead's sentences.
const LEAD_CHARS: usize = 700;

/// Characters of a brief in all, after which items are told by their headlines: a minute and a half of
/// reading, and one message on every platform that Courant knows.
const BRIEF_CHARS: usize = 1600;

/// Characters of a headline that an item without a title gets from its text.
const HEADLINE_CHARS: usize = 120;

/// Lines of headlines, after which items are only counted.
const HEADLINES: usize = 25;

/// Characters of a whole issue, after which items are only counted: an hour of reading. What is longer
/// is read on the web.
const FULL_CHARS: usize = 60_000;

/// Composes an issue for one set of preferences.
pub fn compose(issue: &StoredIssue, preferences: Preferences) -> Briefing {
    let document = &issue.document;
    let language = preferences.language;
    let title = title(issue, language);
    let mut blocks = masthead(issue, &title, language);
    let at = blocks.len();
    match preferences.depth {
        Depth::Headlines => headlines(document, language, &mut blocks),
        Depth::Brief => brief(document, language, &mut blocks),
        Depth::Full => full(document, language, &mut blocks),
    }
    if blocks.len() == at {
        blocks.push(Block::Paragraph { content: vec![emphasis(language.say("briefing-empty"))] });
    }
    Briefing {
        issue: issue.id,
        newsletter: issue.newsletter.title.clone(),
        title,
        depth: preferences.depth,
        blocks,
        lead_image: lead_image(document),
        buttons: buttons(issue, preferences),
        direction: document.direction,
    }
}

fn title(issue: &StoredIssue, language: Language) -> String {
    let date = || language.tell("issue-untitled", &[("date", (&date(issue, language)).into())]);
    issue.document.title.clone().filter(|title| !title.trim().is_empty()).unwrap_or_else(date)
}

/// The day of an issue in UTC, in the language's way.
fn date(issue: &StoredIssue, language: Language) -> String {
    day(issue.issued_at, language)
}

/// A day, in the language's way.
pub(crate) fn day(at: jiff::Timestamp, language: Language) -> String {
    let date = at.to_zoned(TimeZone::UTC).date();
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
    let mut facts = vec![date(issue, language)];
    if let Some(number) = &document.number {
        facts.push(language.tell("briefing-number", &[("number", number.into())]));
    }
    if !document.authors.is_empty() {
        let authors = document.authors.join(", ");
        facts.push(language.tell("briefing-by", &[("authors", (&authors).into())]));
    }
    let mut blocks =
        vec![Block::Heading { level: 1, content: vec![Inline::text(&issue.newsletter.title)] }];
    if title != issue.newsletter.title {
        blocks.push(Block::Paragraph { content: vec![Inline::strong(title)] });
    }
    blocks.push(Block::Paragraph { content: vec![emphasis(facts.join(" · "))] });
    blocks
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
        push_section_title(section, 3, out);
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
    for section in &document.sections {
        let mut parts: Vec<Block> = Vec::new();
        let mut rest: Vec<Vec<Block>> = Vec::new();
        for item in section.items.iter().filter(|item| is_content(item)) {
            if spent < BRIEF_CHARS {
                let is_lead = lead.is_some_and(|lead| std::ptr::eq(lead, item));
                let told = in_brief(item, is_lead, language);
                spent += plain(&told).chars().count();
                parts.extend(told);
            } else if lines < HEADLINES {
                lines += 1;
                rest.push(vec![Block::Paragraph { content: headline(item, language) }]);
            } else {
                untold += 1;
            }
        }
        if parts.is_empty() && rest.is_empty() {
            continue;
        }
        push_section_title(section, 3, out);
        out.append(&mut parts);
        if !rest.is_empty() {
            out.push(Block::List { start: None, items: rest });
        }
    }
    push_more(untold, language, out);
}

fn full(document: &Issue, language: Language, out: &mut Vec<Block>) {
    let (mut spent, mut untold) = (0, 0);
    for section in &document.sections {
        let mut parts: Vec<Block> = Vec::new();
        for item in section.items.iter().filter(|item| is_content(item)) {
            if spent > FULL_CHARS {
                untold += 1;
                continue;
            }
            let told = in_full(item, language);
            spent += plain(&told).chars().count();
            parts.extend(told);
        }
        if !parts.is_empty() {
            push_section_title(section, 2, out);
            out.append(&mut parts);
        }
    }
    push_more(untold, language, out);
}

/// An item that says or shows something.
fn is_content(item: &Item) -> bool {
    item.title.is_some()
        || item.image.is_some()
        || !item.rows.is_empty()
        || !plain(&item.blocks).trim().is_empty()
}

/// The item that an issue leads with: its first that tells something.
fn lead(document: &Issue) -> Option<&Item> {
    let tells = |item: &&Item| {
        matches!(item.kind, Kind::Story | Kind::Text) && !item.sponsor && !item.blocks.is_empty()
    };
    document.sections.iter().flat_map(|section| &section.items).find(tells)
}

fn lead_image(document: &Issue) -> Option<Image> {
    let items = document.sections.iter().flat_map(|section| &section.items);
    items.filter(|item| !item.sponsor).find_map(|item| item.image.clone())
}

fn headline(item: &Item, language: Language) -> Vec<Inline> {
    let mut content = marks(item, language);
    match (&item.title, &item.url) {
        (Some(title), Some(url)) => content.push(Inline::link(url, title)),
        (Some(title), None) => content.push(Inline::text(title)),
        (None, url) => {
            let words = opening(item, language);
            content.push(match url {
                Some(url) => Inline::link(url, words),
                None => Inline::text(words),
            });
        }
    }
    content
}

/// A line for an item without a title: its first sentence, its caption, or what it is.
fn opening(item: &Item, language: Language) -> String {
    let text = plain(&item.blocks).replace('\n', " ");
    let (first, _) = first_sentences(&[Inline::text(text.trim())], 1, HEADLINE_CHARS);
    let words = Inline::plain(&first).trim().to_owned();
    if !words.is_empty() {
        return words;
    }
    let picture = item.image.as_ref().map(|image| image.alt.clone()).filter(|alt| !alt.is_empty());
    let cells = || item.rows.first().map(|row| row.join(" · "));
    item.caption
        .clone()
        .or(picture)
        .or_else(cells)
        .unwrap_or_else(|| language.say("briefing-picture"))
}

fn in_brief(item: &Item, is_lead: bool, language: Language) -> Vec<Block> {
    let (count, max) =
        if is_lead { (LEAD_SENTENCES, LEAD_CHARS) } else { (ITEM_SENTENCES, ITEM_CHARS) };
    let mut out = Vec::new();
    let text = opening_paragraphs(&item.blocks, count, max);
    if item.title.is_some() {
        out.push(Block::Heading { level: 4, content: headline(item, language) });
        out.extend(text);
    } else if text.is_empty() {
        out.push(Block::Paragraph { content: headline(item, language) });
    } else {
        let mut text = text.into_iter();
        let mut content = marks(item, language);
        match text.next() {
            Some(Block::Paragraph { content: first }) => content.extend(first),
            Some(other) => out.push(other),
            None => {}
        }
        if let Some(url) = &item.url {
            content.push(Inline::text(" "));
            content.push(Inline::link(url, "→"));
        }
        out.insert(0, Block::Paragraph { content });
        out.extend(text);
    }
    out
}

/// The first sentences of the first paragraphs.
fn opening_paragraphs(blocks: &[Block], count: usize, max: usize) -> Vec<Block> {
    let mut out = Vec::new();
    let (mut left, mut room) = (count, max);
    for block in blocks {
        let content = match block {
            Block::Paragraph { content } => content.clone(),
            Block::Quote { content } => vec![emphasis(plain(content).replace('\n', " "))],
            Block::List { items, .. } if out.is_empty() => {
                let first: Vec<_> = items.iter().take(left).cloned().collect();
                out.push(Block::List { start: None, items: first });
                break;
            }
            _ => continue,
        };
        let (told, more) = first_sentences(&content, left, room);
        let text = Inline::plain(&told);
        if text.trim().is_empty() {
            continue;
        }
        left = left.saturating_sub(courant_newsletter::sentences(&text).count());
        room = room.saturating_sub(text.chars().count());
        out.push(Block::Paragraph { content: told });
        if more || left == 0 || room == 0 {
            break;
        }
    }
    out
}

fn in_full(item: &Item, language: Language) -> Vec<Block> {
    let mut out = Vec::new();
    let named = item.title.is_some();
    if named {
        out.push(Block::Heading { level: 3, content: headline(item, language) });
    } else {
        let marks = marks(item, language);
        if !marks.is_empty() {
            out.push(Block::Paragraph { content: marks });
        }
    }
    if !item.authors.is_empty() {
        let authors = item.authors.join(", ");
        let line = language.tell("briefing-by", &[("authors", (&authors).into())]);
        out.push(Block::Paragraph { content: vec![emphasis(line)] });
    }
    if let Some(image) = &item.image {
        out.push(Block::Image { image: image.clone() });
    }
    let credit = item
        .credit
        .as_ref()
        .map(|credit| language.tell("briefing-credit", &[("credit", credit.into())]));
    let caption: Vec<String> = item.caption.iter().cloned().chain(credit).collect();
    if !caption.is_empty() {
        out.push(Block::Paragraph { content: vec![emphasis(caption.join(" · "))] });
    }
    out.extend(item.blocks.iter().cloned());
    let shown = item.blocks.iter().any(|block| matches!(block, Block::Table { .. }));
    if !item.rows.is_empty() && !shown {
        out.push(Block::Table { rows: item.rows.clone() });
    }
    if let (false, Some(url)) = (named, &item.url) {
        out.push(Block::Paragraph { content: vec![Inline::link(url, "→")] });
    }
    out
}

/// "▶ Video" and "Sponsored" before an item.
fn marks(item: &Item, language: Language) -> Vec<Inline> {
    let mut words = Vec::new();
    if item.sponsor {
        words.push(language.say("briefing-sponsor"));
    }
    if item.kind == Kind::Video {
        words.push(language.say("briefing-video"));
    }
    if words.is_empty() {
        Vec::new()
    } else {
        vec![emphasis(words.join(" · ")), Inline::text(" ")]
    }
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

/// The other depths, the web, and the archive.
fn buttons(issue: &StoredIssue, preferences: Preferences) -> Vec<Vec<Button>> {
    let language = preferences.language;
    let name = |depth| match depth {
        Depth::Headlines => language.say("button-headlines"),
        Depth::Brief => language.say("button-brief"),
        Depth::Full => language.say("button-full"),
    };
    let others = Depth::ALL.into_iter().filter(|depth| *depth != preferences.depth);
    let depths =
        others.map(|depth| Button::act(name(depth), Action::Read(issue.id, Some(depth)))).collect();
    let mut second =
        vec![Button::act(language.say("button-issues"), Action::Issues(issue.newsletter.id, 0))];
    if let Some(url) = issue
        .document
        .url
        .as_ref()
        .filter(|url| url.starts_with("https://") || url.starts_with("http://"))
    {
        second.push(Button::open(language.say("button-web"), url));
    }
    vec![depths, second]
}

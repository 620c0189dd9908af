//! A digest: several issues in one briefing, grouped by newsletter.

use super::item::{headline, in_brief, is_content};
use super::{FULL_CHARS, HEADLINES, emphasis, full, is_named, lead, push_more, title, untangled};
use crate::briefing::plain::plain;
use crate::briefing::{Briefing, Excerpt, Preferences, Ways, section_level, shortened};
use crate::command::{Action, Button, Opening};
use crate::model::{Depth, NewsletterId, View};
use crate::texts::Language;
use courant_newsletter::{Block, Inline, Issue, Item};

/// Issues of a digest; what is older is only counted. Discord's menus have 25 lines.
const ISSUES: usize = 24;

/// Characters of all leads together in a brief digest: with the headlines, one message on every platform.
const LEADS_CHARS: usize = 1200;

/// Characters of one of them, at least: a sentence. Where there is no room for it, headlines do.
const LEAD_CHARS: usize = 120;

/// Issues up to which it is told of each how many headlines are left out.
const FEW: usize = 8;

/// Headlines of an issue at least, however many issues there are.
const FEWEST_HEADLINES: usize = 2;

/// Characters of an issue's name in the list of them.
const NAME: usize = 40;

/// Composes one briefing of several issues, the newest first; `None` where there are none.
pub fn digest(excerpts: &[Excerpt], preferences: Preferences) -> Option<Briefing> {
    let Preferences { depth, language, style } = preferences;
    let mut newest: Vec<&Excerpt> = excerpts.iter().collect();
    newest.sort_by_key(|excerpt| std::cmp::Reverse(excerpt.issue.issued_at));
    let first = &newest.first()?.issue;
    let untold = newest.len().saturating_sub(ISSUES);
    newest.truncate(ISSUES);
    let count = u64::try_from(newest.len() + untold).unwrap_or(u64::MAX);
    let title = language.tell("digest-title", &[("count", count.into())]);
    let mut blocks = vec![Block::Heading { level: 1, content: vec![Inline::text(&title)] }];
    let masthead = blocks.len();
    let share = Share::of(newest.len());
    let mut told: Vec<NewsletterId> = Vec::new();
    for Excerpt { issue, .. } in &newest {
        let id = issue.newsletter.id;
        if told.contains(&id) {
            continue;
        }
        told.push(id);
        let name = vec![Inline::text(&issue.newsletter.title)];
        blocks.push(Block::Heading { level: section_level(View::Depth(depth)), content: name });
        let of_it = newest.iter().filter(|excerpt| excerpt.issue.newsletter.id == id);
        of_it.for_each(|excerpt| tell(excerpt, depth, share, language, &mut blocks));
    }
    push_more(untold, language, &mut blocks);
    Some(Briefing {
        issue: first.id,
        newsletter: title.clone(),
        title,
        view: View::Depth(depth),
        blocks,
        masthead,
        lead_image: None,
        ways: ways(&newest, language),
        direction: first.document.direction,
        language,
        style,
    })
}

/// What each issue may take of a digest.
#[derive(Clone, Copy, Debug)]
struct Share {
    headlines: usize,
    /// Whether the headlines that are left out are counted.
    counted: bool,
    lead: usize,
    full: usize,
}

impl Share {
    fn of(issues: usize) -> Self {
        let issues = issues.max(1);
        Self {
            headlines: (HEADLINES / issues).max(FEWEST_HEADLINES),
            counted: issues <= FEW,
            lead: Some(LEADS_CHARS / issues).filter(|share| *share >= LEAD_CHARS).unwrap_or(0),
            full: FULL_CHARS / issues,
        }
    }
}

fn tell(excerpt: &Excerpt, depth: Depth, share: Share, language: Language, out: &mut Vec<Block>) {
    let issue = &excerpt.issue;
    let document = &untangled(&issue.document);
    let name = title(issue, language);
    let mut heading = vec![match &document.url {
        Some(url) => Inline::link(url, &name),
        None => Inline::text(&name),
    }];
    if is_named(document) {
        heading.push(Inline::text(" · "));
        heading.push(emphasis(super::date(issue, language)));
    }
    if let Some(kept) = excerpt.says(language) {
        heading.push(Inline::text(" · "));
        heading.push(emphasis(kept));
    }
    // Below its newsletter's, and above what it has itself.
    out.push(Block::Heading { level: section_level(View::Depth(depth)) + 1, content: heading });
    match depth {
        Depth::Headlines => headlines(document, false, share, language, out),
        Depth::Brief => {
            let led = lead(document);
            let mut beginning =
                led.map(|item| in_brief(item, false, None, language)).unwrap_or_default();
            beginning.retain(|block| !matches!(block, Block::Image { .. }));
            let fits = plain(&beginning).chars().count() <= share.lead;
            if fits {
                lower(&mut beginning, 1);
                out.append(&mut beginning);
            }
            headlines(document, fits && led.is_some(), share, language, out);
        }
        Depth::Full => {
            let mut all = Vec::new();
            full(&document.sections, share.full, language, &mut all);
            lower(&mut all, 2);
            out.append(&mut all);
        }
    }
}

/// The headlines of an issue, after its lead where that was told.
fn headlines(
    document: &Issue,
    lead_told: bool,
    share: Share,
    language: Language,
    out: &mut Vec<Block>,
) {
    let led = lead(document).filter(|_| lead_told);
    let is_led = |item: &&Item| led.is_some_and(|led| std::ptr::eq(led, *item));
    let items = document.sections.iter().flat_map(|section| &section.items);
    let lines: Vec<Vec<Inline>> = items
        .filter(|item| !item.sponsor && is_content(item) && !is_led(item))
        .map(|item| headline(item, language))
        .collect();
    let count = lines.len();
    let shown = lines.into_iter().take(share.headlines);
    let items: Vec<Vec<Block>> = shown.map(|content| vec![Block::Paragraph { content }]).collect();
    let told = items.len();
    if told > 0 {
        out.push(Block::List { start: None, items });
    }
    if share.counted {
        push_more(count - told, language, out);
    }
}

/// Headings of an issue stand below its own name.
fn lower(blocks: &mut [Block], by: u8) {
    for block in blocks {
        if let Block::Heading { level, .. } = block {
            *level = level.saturating_add(by).min(6);
        }
    }
}

/// Each issue can be opened, in a message of its own: the digest stays.
fn ways(excerpts: &[&Excerpt], language: Language) -> Ways {
    let open = |excerpt: &&Excerpt| {
        let issue = &excerpt.issue;
        let (newsletter, name) = (&issue.newsletter.title, title(issue, language));
        let label = if *newsletter == name { name } else { format!("{newsletter}: {name}") };
        Button::act(shortened(&label, NAME), Action::Read(Opening::of(issue.id).apart()))
    };
    let subscriptions = Button::act(language.say("button-subscriptions"), Action::Subscriptions);
    Ways {
        contents: excerpts.iter().map(open).collect(),
        contents_label: language.say("digest-contents"),
        rows: vec![vec![subscriptions]],
        turning: None,
    }
}

//! How one line looks, and what that alone says: its rank, its link, whether it only leads on.

use std::rc::Rc;

use crate::boilerplate::Group;
use crate::lines::{Line, Shape};
use crate::links;
use crate::words;

/// Fewest linked words that make a link of a heading that begins without it.
const MIN_LINKED_WORDS: usize = 2;

/// Fewest letters that tell a line in capitals from an abbreviation.
const MIN_CAPITALS: usize = 4;

/// How a line looks as a whole; lines of one look play one part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Look {
    pub(crate) heading: Option<u8>,
    pub(crate) size: u16,
    pub(crate) strong: bool,
    pub(crate) capitals: bool,
}

/// The address that a heading links to: all of it, or what follows a few words in front ("Opinion:
/// …").
pub(crate) fn headline_link(line: &Line) -> Option<&Rc<str>> {
    if let Some(link) = line.whole_link() {
        return Some(link);
    }
    line.place.heading?;
    let mut found = None;
    let (mut before, mut linked) = (0, 0);
    for run in line.runs.iter().filter(|run| words::has_ink(&run.text)) {
        let count = words::count(&run.text);
        match (&run.style.link, found) {
            (None, None) => before += count,
            (Some(link), None) => (found, linked) = (Some(link), count),
            (Some(link), Some(first)) if link == first => linked += count,
            (None, Some(_)) if !run.text.chars().any(char::is_alphanumeric) => {}
            _ => return None,
        }
    }
    found.filter(|_| linked >= MIN_LINKED_WORDS && linked > before / 2)
}

/// A link that leads on and says nothing of its own.
pub(crate) fn is_action(line: &Line) -> bool {
    const MAX_WORDS: u32 = 8;
    let text = line.plain();
    line.weight() <= MAX_WORDS
        && line.whole_link().is_some()
        && (line.all(|style| style.button)
            || line.said().has(Group::Cta)
            || links::address(text).is_some()
            || !text.chars().any(char::is_alphanumeric))
}

/// Whether one heading stands over the other.
pub(crate) fn outranks(one: &Look, other: &Look) -> bool {
    match (one.heading, other.heading) {
        (Some(one), Some(other)) => one < other,
        (Some(_), None) => one.size >= other.size,
        (None, _) => one.size > other.size,
    }
}

/// The look of a line.
pub(crate) fn look(line: &Line) -> Look {
    Look {
        heading: line.place.heading,
        size: rounded(line.size()),
        strong: line.all(|style| style.strong),
        capitals: is_in_capitals(line.plain()),
    }
}

fn is_in_capitals(text: &str) -> bool {
    let (mut letters, mut capitals) = (0, 0);
    for c in text.chars() {
        if c.is_lowercase() {
            return false;
        }
        letters += usize::from(c.is_alphabetic());
        capitals += usize::from(c.is_uppercase());
    }
    letters >= MIN_CAPITALS && capitals > 0
}

/// A size in whole pixels.
pub(crate) fn rounded(size: f32) -> u16 {
    size.round().clamp(0.0, 1000.0) as u16
}

/// Text that may be a heading.
pub(crate) fn is_open_text(line: &Line) -> bool {
    line.shape == Shape::Text && line.place.quote == 0 && !line.place.footer && !line.place.caption
}

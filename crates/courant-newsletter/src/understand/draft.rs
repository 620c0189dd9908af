//! An item while its pieces come in, and what it is when all are there.

use crate::boilerplate::{self, Group};
use crate::lines::{Line, Picture, Shape};
use crate::links;
use crate::model::{Block, Item, Kind, Origin};
use crate::words;

use super::{blocks, names};

/// Untitled text below this many words is a note, not a story.
const MIN_STORY_WORDS: u32 = 40;

/// Up to this many words, the first link of a text is its source.
const MAX_BRIEF_WORDS: u32 = 200;

/// A picture without a word about it illustrates a text from this width on; narrower ones decorate.
const MIN_ILLUSTRATION: u32 = 200;

/// An item being built.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) item: Item,
    pub(super) body: Vec<Line>,
    pub(super) is_video: bool,
    /// The headline was a quotation.
    pub(super) quotation: Option<String>,
    /// Its picture stands above a headline that comes next; with the picture's link.
    pub(super) awaited: Option<Option<String>>,
    /// It began with a picture and what is said under it.
    pub(super) pictured: bool,
    /// It led on, from this container.
    pub(super) acted: Option<u32>,
    /// The headline stands in a list: what follows the list is another matter.
    pub(super) listed: bool,
}

/// What a line of a body is that is no prose.
#[derive(PartialEq)]
enum Exhibit {
    Table,
    Code,
    Quote,
}

impl Draft {
    /// Whether `line` goes on with the item.
    pub(super) fn goes_on(&self, line: &Line) -> bool {
        if self.item.kind == Kind::Image {
            return false;
        }
        if self.listed && line.place.entry.is_none() && !line.place.tail {
            return false;
        }
        // A card ends in the link that leads on: what stands in another box is another matter.
        if self.item.title.is_some() && self.acted.is_some_and(|cell| cell != line.place.cell) {
            return false;
        }
        // A table, a quotation and code that follow one another without a word are three things.
        let alone = self.item.title.is_none() && !self.body.is_empty();
        let last = self.body.last().and_then(exhibit);
        let clash = last.is_some() && exhibit(line).is_some() && exhibit(line) != last;
        !(alone && clash && self.body.iter().all(|line| exhibit(line).is_some()))
    }

    /// Adds a line to the body; a link at its end that only leads on is the item's own.
    pub(super) fn push(&mut self, mut line: Line) {
        if self.item.title.is_some() {
            // A text that is a link as a whole, as its headline is, need not be one.
            if line.whole_link().map(|link| &**link) == self.item.url.as_deref()
                && self.item.url.is_some()
            {
                line.runs_mut().iter_mut().for_each(|run| run.style.link = None);
            }
            self.take_action(&mut line);
        }
        self.body.push(line);
    }

    /// "… to be seen until May. Read more": the words lead where the headline does, and are not shown.
    fn take_action(&mut self, line: &mut Line) {
        let Some(last) = line.runs.iter().rposition(|run| words::has_ink(&run.text)) else {
            return;
        };
        let Some(link) = line.runs.get(last).and_then(|run| run.style.link.clone()) else {
            return;
        };
        let from = line
            .runs
            .iter()
            .take(last)
            .rposition(|run| run.style.link.as_ref() != Some(&link))
            .map_or(0, |n| n + 1);
        let text: String = line.runs.iter().skip(from).map(|run| run.text.as_str()).collect();
        let normal = words::normal(&text);
        let bare = normal.trim_matches(|c: char| !c.is_alphanumeric());
        let before = from.checked_sub(1).and_then(|n| line.runs.get(n));
        let ended =
            before.is_some_and(|run| run.text.trim_end().ends_with(['.', '!', '?', '”', '…']));
        let leads_on = boilerplate::find(Group::Cta, bare).is_some()
            || ended && links::address(&text).is_some();
        if from == 0 || !leads_on {
            return;
        }
        let url = self.item.url.get_or_insert_with(|| link.to_string());
        if url.as_str() == &*link {
            line.runs_mut().iter_mut().skip(from).for_each(|run| run.style.mark = true);
        }
    }

    /// The kind and the blocks of an item whose lines are all there.
    pub(super) fn finish(mut self) -> Item {
        self.take_quotation();
        self.take_illustration();
        self.take_main_link();
        let Self { mut item, body, is_video, quotation, pictured, .. } = self;
        let count: u32 = body.iter().map(Line::weight).sum();
        let whole = |test: fn(&Line) -> bool| !body.is_empty() && body.iter().all(test);
        let linked = item.url.is_some();
        item.blocks = blocks::blocks(&body);
        if let Some(text) = &quotation {
            item.blocks.push(Block::Quote { content: vec![Block::paragraph(text)] });
        }
        item.kind = if is_video {
            Kind::Video
        } else if item.kind == Kind::Poll {
            Kind::Poll
        } else if item.kind == Kind::Image && item.title.is_none() {
            Kind::Image
        } else if !linked && whole(|line| matches!(line.shape, Shape::Table(_))) {
            Kind::Table
        } else if !linked && whole(|line| matches!(line.shape, Shape::Code { .. })) {
            Kind::Code
        } else if item.title.is_some() {
            Kind::Story
        } else if whole(|line| matches!(line.shape, Shape::Image(_)))
            || pictured && count < MIN_STORY_WORDS
        {
            Kind::Image
        } else if quotation.is_some() || whole(|line| line.place.quote > 0) {
            Kind::Quote
        } else if whole(|line| line.place.entry.is_some()) {
            Kind::List
        } else if count >= MIN_STORY_WORDS {
            Kind::Story
        } else {
            Kind::Text
        };
        match item.kind {
            Kind::Table => {
                if let [Block::Table { rows }] = item.blocks.as_slice() {
                    item.rows.clone_from(rows);
                }
            }
            Kind::Image if item.image.is_none() => {
                if let Some(Block::Image { image }) = item.blocks.first() {
                    item.image = Some(image.clone());
                    item.blocks.remove(0);
                }
            }
            Kind::Video if item.url.is_none() => {
                item.url = body
                    .iter()
                    .flat_map(|line| &line.runs)
                    .find_map(|run| run.style.link.as_ref())
                    .map(ToString::to_string);
            }
            _ => {}
        }
        item
    }

    /// A headline in quotation marks with nothing under it is what somebody said.
    fn take_quotation(&mut self) {
        let quoted = self.item.title.as_deref().is_some_and(names::is_quoted);
        if quoted && self.item.url.is_none() && self.body.is_empty() {
            self.quotation = self.item.title.take();
        }
    }

    /// A headline without a link leads where its text does: by its only link, by its last one, when the text ends in
    /// it, or by the first one of a short text.
    fn take_main_link(&mut self) {
        if self.item.title.is_none() || self.item.url.is_some() || self.item.kind == Kind::Poll {
            return;
        }
        let mut links = self
            .body
            .iter()
            .flat_map(|line| &line.runs)
            .filter_map(|run| run.style.link.as_ref())
            .filter(|link| link.starts_with("http"));
        let Some(first) = links.next() else { return };
        let only = links.all(|link| link == first);
        let end = self.body.iter().rev().find(|line| line.len() > 0).and_then(|line| {
            let last = line.runs.iter().rfind(|run| run.text.chars().any(char::is_alphanumeric))?;
            last.style.link.as_ref().filter(|link| link.starts_with("http"))
        });
        let words: u32 = self.body.iter().map(Line::weight).sum();
        let short = words <= MAX_BRIEF_WORDS;
        let found = if only { Some(first) } else { end.or_else(|| short.then_some(first)) };
        self.item.url = found.map(ToString::to_string);
    }

    /// The first picture that text follows illustrates the item. One at the end may belong to what
    /// comes next, and stays where it is.
    fn take_illustration(&mut self) {
        let Some(text) = self.body.iter().rposition(Line::is_text) else { return };
        if self.item.image.is_some() {
            return;
        }
        let found =
            self.body.iter().take(text).position(
                |line| matches!(&line.shape, Shape::Image(picture) if illustrates(picture)),
            );
        if let Some(n) = found
            && let Shape::Image(picture) = self.body.remove(n).shape
        {
            self.item.image = Some(picture.image);
        }
    }
}

/// Whether a picture shows something: its makers say what, or it is too wide for an ornament.
pub(super) fn illustrates(picture: &Picture) -> bool {
    !picture.image.alt.is_empty() || picture.width.is_some_and(|width| width >= MIN_ILLUSTRATION)
}

fn exhibit(line: &Line) -> Option<Exhibit> {
    match line.shape {
        Shape::Table(_) => Some(Exhibit::Table),
        Shape::Code { .. } => Some(Exhibit::Code),
        Shape::Text if line.place.quote > 0 => Some(Exhibit::Quote),
        _ => None,
    }
}

/// Adds a range to an origin; ranges that touch become one.
pub(super) fn add(origin: &mut Origin, range: (u32, u32), why: &str) {
    if origin.why.is_empty() {
        why.clone_into(&mut origin.why);
    }
    if range.0 == range.1 {
        return;
    }
    match origin.at.last_mut() {
        Some(last) if last.1 == range.0 => last.1 = range.1,
        _ => origin.at.push(range),
    }
}

/// A headline without the marks around it.
pub(super) fn trimmed_title(text: &str) -> String {
    let quoted = text.contains(['«', '‹']);
    let is_end = |c: char| ":-–—| →".contains(c) || !quoted && "»›".contains(c);
    let is_start = |c: char| "•→> -*".contains(c) || !quoted && "»›".contains(c);
    words::fold(text.trim_end_matches(is_end).trim_start_matches(is_start))
}

/// Whether the address is one where films are shown.
pub(super) fn is_film(url: Option<&str>) -> bool {
    url.is_some_and(links::is_video)
}

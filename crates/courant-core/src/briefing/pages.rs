//! Breaking a briefing into messages: at section, item, paragraph, list entry, sentence, word, letter,
//! whichever is the largest that fits. Marks are closed and opened again, links are kept whole.

use super::cut::{Border, bare, borders, shortened, unbroken};
use super::plain::letters_of;
use crate::texts::Language;
use courant_newsletter::{Block, Inline};
use std::borrow::Cow;
use std::cell::RefCell;

/// Characters of a heading that is said again.
const CONTINUED: usize = 60;

/// Writes blocks as one message, as the adapter does; `None` where they do not keep within one. It must write the start
/// of anything that it writes.
type Write<'a, T> = &'a dyn Fn(&[Block]) -> Option<T>;

/// What goes into one message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page<T> {
    /// All of it, in order.
    pub blocks: Vec<Block>,
    /// Whether its first block is the heading of a section that goes on here, said again: of the frame, and no text of
    /// the briefing.
    pub continued: bool,
    /// Whether a table goes on here and has the names of its columns again: of the frame too.
    pub columns: bool,
    /// The same, written.
    pub written: T,
}

impl<T> Page<T> {
    /// What the briefing says on this page.
    pub fn said(&self) -> Cow<'_, [Block]> {
        let said = self.blocks.get(usize::from(self.continued)..).unwrap_or_default();
        if !self.columns {
            return Cow::Borrowed(said);
        }
        let mut said = said.to_vec();
        if let Some(rows) = said.first_mut().and_then(first_table) {
            rows.remove(0);
        }
        Cow::Owned(said)
    }
}

/// The rows of the table that a block begins with.
fn first_table(block: &mut Block) -> Option<&mut Vec<Vec<String>>> {
    match block {
        Block::Table { rows } => Some(rows),
        Block::Quote { content } => content.first_mut().and_then(first_table),
        Block::List { items, .. } => items.first_mut()?.first_mut().and_then(first_table),
        _ => None,
    }
}

/// Breaks blocks into pages, each of which can be written. A section that goes on on another page has its heading there
/// again, in `language`; without one none has. A table that goes on has the names of its columns again. What cannot be
/// made to fit (a picture's address that is longer than a message) is left out; all text is kept.
pub fn pages<T>(blocks: &[Block], language: Option<Language>, write: Write<'_, T>) -> Vec<Page<T>> {
    let sections = Sections { level: section_level(blocks), language };
    let fits = |blocks: &[Block]| write(blocks).is_some();
    let mut pages: Vec<Page<T>> = Vec::new();
    // What is left begins at `from`, with a heading that is said again if `continued`, or names of columns if `columns`.
    let mut all = blocks.to_vec();
    let (mut from, mut continued, mut columns) = (0, false, false);
    // What the page before says: the next one can say about as much.
    let mut letters = 0;
    while from < all.len() {
        let (count, mut written) = fitting(&all[from..], as_much(&all[from..], letters), write);
        let next = from + count;
        let said = &all[from + usize::from(continued)..next];
        // Nothing was left of what came under the heading.
        if said.is_empty() && next == all.len() {
            break;
        }
        let mut end = next;
        let mut columns_again = false;
        if next < all.len() {
            if let Some(last) = said.iter().rposition(|block| !is_heading(block)) {
                // A heading goes with what it heads.
                end = from + usize::from(continued) + last + 1;
            } else {
                let is_empty = said.is_empty();
                let page = RefCell::new(all[from..next].to_vec());
                let fits_on_it = |head: Block| {
                    page.borrow_mut().push(head);
                    let fits = fits(&page.borrow());
                    page.borrow_mut().pop();
                    fits
                };
                match take(&all[next], &fits_on_it) {
                    Some(Taken { head, tail, columns }) => {
                        all.splice(next..=next, [head].into_iter().chain(tail));
                        end = next + 1;
                        columns_again = columns;
                    }
                    // Beside the heading that is said again there is no room.
                    None if is_empty && continued => {
                        all.remove(from);
                        continued = false;
                        continue;
                    }
                    None if is_empty => {
                        if std::mem::take(&mut columns) {
                            // As text they would be said twice.
                            first_table(&mut all[next]).map(|rows| rows.remove(0));
                        }
                        let simpler = reduced(&all[next]);
                        all.splice(next..=next, simpler);
                        continue;
                    }
                    None => {}
                }
            }
        }
        if end != next {
            written = write(&all[from..end]);
        }
        let blocks = all[from..end].to_vec();
        letters = letters_of(&blocks);
        pages.extend(written.map(|written| Page { blocks, continued, columns, written }));
        from = end;
        columns = columns_again;
        let again = sections.again(&pages, all.get(from));
        let again = again.filter(|again| fits(std::slice::from_ref(again)));
        continued = again.is_some();
        if let Some(again) = again {
            all.insert(from, again);
        }
    }
    pages
}

/// How many of these blocks fit on one page, and that page. `guess` is about how many: each try writes a whole page.
fn fitting<T>(blocks: &[Block], guess: usize, write: Write<'_, T>) -> (usize, Option<T>) {
    if let Some(whole) = write(blocks) {
        return (blocks.len(), Some(whole));
    }
    let (mut most, mut best) = (0, None);
    let mut beyond = blocks.len();
    let (mut at, mut step) = (guess, 1);
    // From the guess on in growing steps, until one end fits and the other does not; then the middle.
    while beyond - most > 1 {
        at = at.clamp(most + 1, beyond - 1);
        match write(&blocks[..at]) {
            Some(written) => {
                (most, best) = (at, Some(written));
                at += step;
            }
            None => {
                beyond = at;
                at = at.saturating_sub(step);
            }
        }
        step *= 2;
        if at <= most || at >= beyond {
            at = most + (beyond - most) / 2;
        }
    }
    (most, best)
}

/// How many blocks say about as much.
fn as_much(blocks: &[Block], letters: usize) -> usize {
    let mut said = 0;
    let enough = |block: &Block| {
        said += letters_of(std::slice::from_ref(block));
        said > letters
    };
    blocks.iter().position(enough).unwrap_or(blocks.len())
}

/// The headings that are said again where their section goes on.
struct Sections {
    level: Option<u8>,
    language: Option<Language>,
}

impl Sections {
    /// The heading that is said again above what is next; none where that begins a section itself.
    fn again<T>(&self, pages: &[Page<T>], next: Option<&Block>) -> Option<Block> {
        next.filter(|block| !self.heads(block))?;
        let said = pages
            .iter()
            .rev()
            .flat_map(|page| page.blocks.iter().skip(usize::from(page.continued)).rev());
        let Block::Heading { level, content } = said.into_iter().find(|block| self.heads(block))?
        else {
            return None;
        };
        let title = shortened(Inline::plain(content).trim(), CONTINUED);
        // The masthead heads no section.
        if Some(*level) != self.level || title.is_empty() {
            return None;
        }
        let text = self.language?.tell("briefing-continued", &[("section", (&title).into())]);
        Some(Block::Heading { level: *level, content: vec![Inline::text(text)] })
    }

    fn heads(&self, block: &Block) -> bool {
        matches!(block, Block::Heading { level, .. } if self.level.is_some_and(|most| *level <= most))
    }
}

/// The level of the headings that name sections: the highest below the masthead's.
fn section_level(blocks: &[Block]) -> Option<u8> {
    let levels = blocks.iter().filter_map(|block| match block {
        Block::Heading { level, .. } if *level > 1 => Some(*level),
        _ => None,
    });
    levels.min()
}

fn is_heading(block: &Block) -> bool {
    matches!(block, Block::Heading { .. } | Block::Rule)
}

/// A block that was cut.
struct Taken {
    head: Block,
    tail: Option<Block>,
    /// Whether the tail begins with names of columns said again.
    columns: bool,
}

impl Taken {
    fn new(head: Block, tail: Option<Block>) -> Self {
        Self { head, tail, columns: false }
    }
}

/// The largest natural start of a block that fits, and the rest.
fn take(block: &Block, fits: &dyn Fn(Block) -> bool) -> Option<Taken> {
    match block {
        Block::Paragraph { content } => {
            take_text(content, fits, &|content| Block::Paragraph { content })
        }
        Block::Heading { level, content } => {
            take_text(content, fits, &|content| Block::Heading { level: *level, content })
        }
        Block::Quote { content } => take_blocks(content, &|content| Block::Quote { content }, fits),
        Block::List { start, items } => take_list(*start, items, fits),
        Block::Code { language, text } => {
            let make =
                |text: &str| Block::Code { language: language.clone(), text: text.to_owned() };
            let lines: Vec<usize> =
                text.match_indices('\n').map(|(at, _)| at).filter(|at| *at > 0).collect();
            let at = last_fit(&lines, &|at| fits(make(&text[..at])))
                .or_else(|| {
                    last_fit(&borders(text, Border::Grapheme), &|at| fits(make(&text[..at])))
                })
                .or_else(|| {
                    last_fit(&borders(text, Border::Char), &|at| fits(make(&text[..at])))
                })?;
            let tail = text[at..].strip_prefix('\n').unwrap_or(&text[at..]);
            let rest = Some(make(tail)).filter(|_| !tail.is_empty());
            Some(Taken::new(make(&text[..at]), rest))
        }
        Block::Table { rows } => {
            let make = |rows: &[Vec<String>]| Block::Table { rows: rows.to_vec() };
            // The names of the columns are said again; alone they are no table.
            let counts: Vec<usize> = (2..rows.len()).collect();
            let at = last_fit(&counts, &|at| fits(make(&rows[..at])))?;
            let rest = [&rows[..1], &rows[at..]].concat();
            Some(Taken { head: make(&rows[..at]), tail: Some(make(&rest)), columns: true })
        }
        Block::Image { .. } | Block::Rule => None,
    }
}

/// A simpler form of a block of which not even a start fits; nothing where no text is lost.
fn reduced(block: &Block) -> Vec<Block> {
    match block {
        Block::Paragraph { content } | Block::Heading { content, .. } => {
            let plain = bare(content);
            if *content == plain { Vec::new() } else { vec![Block::Paragraph { content: plain }] }
        }
        Block::Quote { content } => content.clone(),
        Block::List { items, .. } => items.iter().flatten().cloned().collect(),
        Block::Code { text, .. } => vec![Block::paragraph(text.clone())],
        Block::Table { rows } => {
            rows.iter().flatten().filter(|cell| !cell.is_empty()).map(Block::paragraph).collect()
        }
        Block::Image { image } if !image.alt.is_empty() => {
            vec![Block::paragraph(image.alt.clone())]
        }
        Block::Image { .. } | Block::Rule => Vec::new(),
    }
}

fn take_text(
    content: &[Inline],
    fits: &dyn Fn(Block) -> bool,
    make: &dyn Fn(Vec<Inline>) -> Block,
) -> Option<Taken> {
    let text = Inline::plain(content);
    let closed = unbroken(content);
    let open = |at: &usize| !closed.iter().any(|(from, to)| from < at && at < to);
    for border in Border::BEST_FIRST {
        let places: Vec<usize> = borders(&text, border).into_iter().filter(open).collect();
        let fitting = last_fit(&places, &|at| fits(make(Inline::split(content, at).0)));
        if let Some(at) = fitting {
            let (head, tail) = Inline::split(content, at);
            return Some(Taken::new(make(head), Some(make(trimmed(tail)))));
        }
    }
    None
}

/// White space at the start of a page says nothing.
fn trimmed(mut content: Vec<Inline>) -> Vec<Inline> {
    if let Some(Inline::Text { text }) = content.first_mut() {
        *text = text.trim_start().to_owned();
    }
    content
}

fn take_list(
    start: Option<u32>,
    items: &[Vec<Block>],
    fits: &dyn Fn(Block) -> bool,
) -> Option<Taken> {
    let make = |start, items: &[Vec<Block>]| Block::List { start, items: items.to_vec() };
    let counts: Vec<usize> = (1..items.len()).collect();
    let after = |count: usize| {
        start.map(|first| first.saturating_add(u32::try_from(count).unwrap_or(u32::MAX)))
    };
    if let Some(count) = last_fit(&counts, &|count| fits(make(start, &items[..count]))) {
        let rest = make(after(count), &items[count..]);
        return Some(Taken::new(make(start, &items[..count]), Some(rest)));
    }
    // Not even the first entry fits: its start goes here, the rest of it goes on as an entry.
    let (first, others) = items.split_first()?;
    let entry = |content: Vec<Block>| make(start, &[content]);
    let taken = take_blocks(first, &entry, fits)?;
    let tail = match taken.tail {
        Some(Block::List { start, mut items }) => {
            items.extend_from_slice(others);
            Some(Block::List { start, items })
        }
        _ if others.is_empty() => None,
        _ => Some(make(after(1), others)),
    };
    Some(Taken { tail, ..taken })
}

fn take_blocks(
    content: &[Block],
    make: &dyn Fn(Vec<Block>) -> Block,
    fits: &dyn Fn(Block) -> bool,
) -> Option<Taken> {
    let counts: Vec<usize> = (1..content.len()).collect();
    if let Some(count) = last_fit(&counts, &|count| fits(make(content[..count].to_vec()))) {
        let rest = make(content[count..].to_vec());
        return Some(Taken::new(make(content[..count].to_vec()), Some(rest)));
    }
    let (first, others) = content.split_first()?;
    let Taken { head, tail, columns } = take(first, &|head| fits(make(vec![head])))?;
    let rest: Vec<Block> = tail.into_iter().chain(others.iter().cloned()).collect();
    let tail = Some(rest).filter(|rest| !rest.is_empty()).map(make);
    Some(Taken { head: make(vec![head]), tail, columns })
}

/// The last place that fits, places ascending; what holds for one holds for all before it.
fn last_fit(places: &[usize], fits: &dyn Fn(usize) -> bool) -> Option<usize> {
    let count = places.partition_point(|at| fits(*at));
    count.checked_sub(1).and_then(|last| places.get(last)).copied()
}

#[cfg(test)]
mod tests;

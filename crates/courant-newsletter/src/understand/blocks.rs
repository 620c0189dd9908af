//! Lines to blocks: paragraphs, lists, quotations, code, tables, pictures.

use crate::lines::{Line, Run, Shape, Style};
use crate::links;
use crate::model::{Block, Inline};
use crate::words;

/// Deepest nesting of lists and quotations in a body; deeper ones are shown at this depth.
const MAX_DEPTH: u8 = 8;

/// The blocks of some lines, in order.
pub(crate) fn blocks(lines: &[Line]) -> Vec<Block> {
    level(lines, 0, 0)
}

/// Blocks at a depth of lists and a depth of quotations.
fn level(lines: &[Line], lists: u8, quotes: u8) -> Vec<Block> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let rest = lines.get(at..).unwrap_or_default();
        let taken = if quote_depth(line) > quotes {
            let run = rest.iter().take_while(|line| quote_depth(line) > quotes).count();
            out.push(Block::Quote {
                content: level(rest.get(..run).unwrap_or_default(), lists, quotes + 1),
            });
            run
        } else if list_depth(line) > lists {
            let run = rest
                .iter()
                .take_while(|line| list_depth(line) > lists && quote_depth(line) == quotes)
                .count();
            out.push(list(rest.get(..run).unwrap_or_default(), lists + 1, quotes));
            run
        } else {
            let run = 1 + rest
                .iter()
                .skip(1)
                .take_while(|next| {
                    next.joined
                        && next.is_text()
                        && line.is_text()
                        && next.place.quote == line.place.quote
                        && next.place.entry.map(|e| e.id) == line.place.entry.map(|e| e.id)
                })
                .count();
            out.extend(block(rest.get(..run).unwrap_or_default()));
            run
        };
        at += taken.max(1);
    }
    out
}

fn quote_depth(line: &Line) -> u8 {
    line.place.quote.min(MAX_DEPTH)
}

fn list_depth(line: &Line) -> u8 {
    line.place.entry.map_or(0, |entry| entry.depth.min(MAX_DEPTH))
}

fn list(lines: &[Line], depth: u8, quotes: u8) -> Block {
    let start = lines
        .iter()
        .find(|line| list_depth(line) == depth)
        .and_then(|line| line.place.entry?.number);
    let mut items: Vec<Vec<Block>> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let id = lines
            .get(at)
            .filter(|line| list_depth(line) == depth)
            .and_then(|line| line.place.entry)
            .map(|entry| entry.id);
        // An entry is its own lines and every deeper one up to the next entry.
        let run = 1 + lines
            .iter()
            .skip(at + 1)
            .take_while(|line| list_depth(line) > depth || line.place.entry.map(|e| e.id) == id)
            .count();
        items.push(level(lines.get(at..at + run).unwrap_or_default(), depth, quotes));
        at += run;
    }
    items.retain(|item| !item.is_empty());
    Block::List { start, items }
}

/// One block out of a line and those that only a forced break parts from it.
fn block(lines: &[Line]) -> Option<Block> {
    let line = lines.first()?;
    match &line.shape {
        Shape::Code { language, text } => {
            Some(Block::Code { language: language.clone(), text: text.clone() })
        }
        Shape::Table(rows) => Some(Block::Table { rows: rows.clone() }),
        Shape::Image(picture) => Some(Block::Image { image: picture.image.clone() }),
        Shape::Rule => Some(Block::Rule),
        Shape::Text => {
            let mut content = Vec::new();
            for (n, line) in lines.iter().enumerate() {
                if n > 0 {
                    content.push(Inline::Break);
                }
                content.extend(inlines(&line.runs, line.place.heading.is_some()));
            }
            let empty = Inline::plain(&content).trim().is_empty();
            match line.place.heading {
                _ if empty => None,
                Some(level) => Some(Block::Heading { level, content }),
                None => Some(Block::Paragraph { content }),
            }
        }
    }
}

/// Runs of a line as inlines; in a heading, weight says nothing.
pub(crate) fn inlines(runs: &[Run], heading: bool) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::new();
    let mut at = 0;
    let shown: Vec<&Run> = runs.iter().filter(|run| !run.style.mark).collect();
    while let Some(run) = shown.get(at) {
        let count = match &run.style.link {
            Some(link) => shown
                .iter()
                .skip(at)
                .take_while(|next| next.style.link.as_ref() == Some(link))
                .count(),
            None => 1,
        };
        let group: Vec<Inline> =
            shown.iter().skip(at).take(count).map(|run| styled(run, heading)).collect();
        match &run.style.link {
            Some(url) => {
                let text = Inline::plain(&group);
                // An address that is its own text is shown as it is followed, without tracking.
                let bare = text.trim().starts_with("http")
                    && links::clean(text.trim(), None).as_deref() == Some(url);
                let content = if bare { vec![Inline::text(url.to_string())] } else { group };
                out.push(Inline::Link { url: url.to_string(), content });
            }
            None => out.extend(group),
        }
        at += count.max(1);
    }
    trim(&mut out);
    out
}

fn styled(run: &Run, heading: bool) -> Inline {
    let Style { strong, emphasis, strike, code, .. } = run.style;
    let text = folded(&run.text);
    let mut inline = if code { Inline::Code { text } } else { Inline::Text { text } };
    if strike {
        inline = Inline::Strike { content: vec![inline] };
    }
    if emphasis {
        inline = Inline::Emphasis { content: vec![inline] };
    }
    if strong && !heading {
        inline = Inline::Strong { content: vec![inline] };
    }
    inline
}

/// Folds white space inside a run, the spaces at its ends kept.
fn folded(text: &str) -> String {
    let inner = words::fold(text);
    let head = if text.starts_with(char::is_whitespace) { " " } else { "" };
    let tail = if text.ends_with(char::is_whitespace) && !inner.is_empty() { " " } else { "" };
    format!("{head}{inner}{tail}")
}

/// No white space at the ends of a line, and no empty text.
fn trim(inlines: &mut Vec<Inline>) {
    if let Some(Inline::Text { text }) = inlines.first_mut() {
        *text = text.trim_start().to_owned();
    }
    if let Some(Inline::Text { text }) = inlines.last_mut() {
        *text = text.trim_end().to_owned();
    }
    inlines.retain(|inline| !matches!(inline, Inline::Text { text } if text.is_empty()));
}

//! Plain text: paragraphs, underlined headings, bullets, quotation marks of mail, bare addresses.
//!
//! Flowed and unflowed text read alike: the lines of a paragraph are one line here.

mod headings;
mod marks;

use std::rc::Rc;

use crate::lines::{Builder, Entry, Page, Place, Shape, Style};
use crate::links::{self, address, reference};
use crate::words::{columns, is_unspaced};

use headings::{Heading, Survey};
use marks::{bullet, is_rule, quotation};

/// A line shorter than this that ends a paragraph's line early was broken on purpose.
const SHORT_LINE: usize = 40;

/// Longest line that tells the width of the text; longer ones are not broken by hand.
const MAX_WIDTH: usize = 90;

/// Reads plain text.
pub(crate) fn read(text: &str) -> Page {
    let mut reader = Reader {
        builder: Builder::default(),
        entries: 0,
        lists: 0,
        open: Place::default(),
        last: String::new(),
        footer: false,
        unwrapped: false,
    };
    let lines: Vec<&str> = text.lines().collect();
    let survey = Survey {
        width: width(&lines),
        references: lines.iter().filter_map(|line| reference(line)).collect(),
        lone: headings::has_lone(&lines),
        unwrapped: is_unwrapped(&lines),
    };
    reader.unwrapped = survey.unwrapped;
    let signature = signature(&lines);
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        if at == signature {
            reader.builder.end_block(reader.open);
            reader.footer = true;
            reader.open = Place { footer: true, ..Place::default() };
        }
        match headings::at(&lines, at, &survey).filter(|_| !reader.footer) {
            Some(heading) => {
                at += heading.lines;
                reader.heading(&heading);
            }
            None => {
                reader.line(line);
                at += 1;
            }
        }
    }
    reader.builder.end_block(reader.open);
    let mut page = Page { lines: reader.builder.finish(), ..Page::default() };
    page.meta.plain_text = true;
    page
}

/// How long lines get before they are broken: nine of ten that go on are no longer.
fn width(lines: &[&str]) -> usize {
    let pairs = lines.windows(2).filter(|pair| !pair.iter().any(|line| line.trim().is_empty()));
    let mut widths: Vec<usize> = pairs
        .filter_map(|pair| pair.first().map(|line| columns(line.trim_end())))
        .filter(|width| *width <= MAX_WIDTH)
        .collect();
    widths.sort_unstable();
    widths.get(widths.len() * 9 / 10).copied().unwrap_or(0)
}

/// Whether most of the text stands in lines too long to be broken by hand: each is a paragraph.
fn is_unwrapped(lines: &[&str]) -> bool {
    let widths = || lines.iter().map(|line| columns(line));
    let long: usize = widths().filter(|width| *width > MAX_WIDTH).sum();
    let several = widths().filter(|width| *width > MAX_WIDTH).nth(1).is_some();
    several && long * 2 > widths().sum()
}

/// Where the signature begins: the last delimiter of RFC 3676, in the second half.
fn signature(lines: &[&str]) -> usize {
    let found = lines.iter().rposition(|line| *line == "-- " || *line == "--");
    found.filter(|at| at * 2 >= lines.len()).unwrap_or(lines.len())
}

struct Reader {
    builder: Builder,
    entries: u32,
    /// Lists so far; text that is no entry ends one.
    lists: u32,
    open: Place,
    /// The last line, trimmed.
    last: String,
    /// The signature has begun.
    footer: bool,
    /// Each line is a paragraph.
    unwrapped: bool,
}

impl Reader {
    fn heading(&mut self, heading: &Heading<'_>) {
        self.builder.end_block(self.open);
        let level = (!heading.is_pointer).then_some(heading.level);
        self.open = Place { heading: level, ..Place::default() };
        let marks = |reader: &mut Self, marks: &[&str]| {
            for mark in marks {
                reader.mark(mark);
                reader.builder.text("\n", &Style::default());
            }
        };
        marks(self, &heading.before);
        let link = heading.link.and_then(|link| links::clean(link, None)).map(Rc::from);
        match link {
            Some(_) => {
                let style = Style { link, button: heading.is_pointer, ..Style::default() };
                self.builder.text(heading.words, &style);
            }
            None => write(&mut self.builder, heading.words),
        }
        self.builder.text("\n", &Style::default());
        marks(self, &heading.after);
        self.builder.end_block(self.open);
        self.open = Place::default();
        self.lists += 1;
        self.last.clear();
    }

    fn line(&mut self, line: &str) {
        let (quote, rest) = quotation(line);
        let trimmed = rest.trim();
        if trimmed.is_empty() {
            self.mark(line);
            self.builder.end_block(self.open);
            self.open = Place { quote, footer: self.footer, ..Place::default() };
            return;
        }
        if is_rule(trimmed) {
            // A ruler of visible marks: its marks are words, so it is a line of its own.
            self.builder.end_block(self.open);
            self.mark(line.get(..line.len() - rest.len()).unwrap_or_default());
            self.builder.text(trimmed, &Style::default());
            self.builder.end_block(Place::default());
            self.builder.shape(Shape::Rule, Place::default());
            return;
        }
        if quote != self.open.quote {
            self.builder.end_block(self.open);
            self.open = Place { quote, footer: self.footer, ..Place::default() };
        }
        if self.unwrapped && !self.builder.is_blank() {
            self.builder.end_block(self.open);
            self.open = Place { quote, footer: self.footer, ..Place::default() };
        }
        if let Some(number) = bullet(trimmed) {
            self.builder.end_block(self.open);
            self.entries += 1;
            self.open.entry = Some(Entry { depth: 1, number, id: self.entries, list: self.lists });
        } else if !rest.starts_with([' ', '\t'])
            && self.open.entry.is_some()
            && self.builder.is_blank()
        {
            self.open.entry = None;
        } else if !self.builder.is_blank() && self.breaks_before(trimmed) {
            self.builder.line_break(self.open);
        }
        self.lists += u32::from(self.open.entry.is_none());
        if self.is_cut(trimmed) {
            self.builder.seam();
        } else {
            self.builder.text("\n", &Style::default());
        }
        self.mark(line.get(..line.len() - rest.len()).unwrap_or_default());
        let body = self.bullet_mark(trimmed);
        write(&mut self.builder, body);
        trimmed.clone_into(&mut self.last);
    }

    /// Whether the line before ended on purpose.
    fn breaks_before(&self, line: &str) -> bool {
        match address(line) {
            _ if reference(line).is_some() => true,
            // An address belongs to the words that announce it, and not to a sentence that has ended.
            Some(_) => self.last.ends_with(['.', '!', '?', '…', '"', '”', ')']),
            None => columns(&self.last) < SHORT_LINE || address(&self.last).is_some(),
        }
    }

    /// Whether the line before ends in the middle of a word, or in the first part of a compound ("great-").
    fn is_cut(&self, line: &str) -> bool {
        const JOINTS: &[&str] = &["and", "or", "und", "oder", "et", "ou", "y", "o", "e", "en"];
        // Scripts without spaces break lines anywhere.
        if self.last.ends_with(is_unspaced) && line.starts_with(is_unspaced) {
            return !self.builder.is_blank();
        }
        let letter =
            self.last.strip_suffix('-').is_some_and(|head| head.ends_with(char::is_alphabetic));
        let word = line.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        !self.builder.is_blank()
            && letter
            && line.starts_with(char::is_lowercase)
            && !JOINTS.contains(&word)
    }

    /// Writes the bullet of an entry as a mark; returns what follows it.
    fn bullet_mark<'a>(&mut self, line: &'a str) -> &'a str {
        match (bullet(line), line.split_once(' ')) {
            (Some(_), Some((mark, body))) if self.builder.is_blank() => {
                self.mark(mark);
                self.builder.text(" ", &Style::default());
                body
            }
            _ => line,
        }
    }

    fn mark(&mut self, text: &str) {
        self.builder.text(text, &Style { mark: true, ..Style::default() });
    }
}

/// Adds a line's text, bare addresses as links.
fn write(builder: &mut Builder, line: &str) {
    let mut written = 0;
    for colon in memchr::memmem::find_iter(line.as_bytes(), b"://") {
        let scheme = ["https", "http"]
            .into_iter()
            .find(|scheme| line.get(written..colon).is_some_and(|before| before.ends_with(scheme)));
        let Some(at) = scheme.map(|scheme| colon - scheme.len()) else { continue };
        let tail = line.get(at..).unwrap_or_default();
        let end = tail
            .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '|'))
            .unwrap_or(tail.len());
        let address = tail.get(..end).unwrap_or_default();
        let trimmed = address.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'']);
        builder.text(line.get(written..at).unwrap_or_default(), &Style::default());
        let link = links::clean(trimmed, None).map(Rc::from);
        builder.text(trimmed, &Style { link, ..Style::default() });
        builder.text(address.get(trimmed.len()..).unwrap_or_default(), &Style::default());
        written = at + end;
    }
    builder.text(line.get(written..).unwrap_or_default(), &Style::default());
}

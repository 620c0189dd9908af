//! Plain text: paragraphs, underlined headings, bullets, quotation marks of mail, bare addresses.
//!
//! Flowed and unflowed text read alike: the lines of a paragraph are one line here.

use std::rc::Rc;

use crate::lines::{Builder, Entry, Page, Place, Shape, Style};
use crate::links;

/// Level of a heading between rulers or over one.
const SECTION: u8 = 2;

/// Longest heading between rulers, in letters.
const MAX_BOXED: usize = 60;

/// A line shorter than this that ends a paragraph's line early was broken on purpose.
const SHORT_LINE: usize = 40;

/// Reads plain text.
pub(crate) fn read(text: &str) -> Page {
    let mut reader =
        Reader { builder: Builder::default(), entries: 0, open: Place::default(), last_len: 0 };
    let lines: Vec<&str> = text.lines().collect();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let rest = lines.get(at + 1..).unwrap_or_default();
        match rest {
            [text, below, ..] if is_box(line, text, below) => {
                reader.heading(SECTION, line, text, below);
                at += 3;
            }
            [below, ..] if is_underline(below, line) => {
                reader.heading(SECTION, "", line, below);
                at += 2;
            }
            [blank, below, ..] if blank.trim().is_empty() && is_headline(line, below) => {
                let (mark, text) = line.trim().split_once(' ').unwrap_or(("", line));
                reader.heading(SECTION + 1, mark, text, "");
                at += 1;
            }
            _ => {
                reader.line(line);
                at += 1;
            }
        }
    }
    let mut page = Page { lines: reader.builder.finish(), ..Page::default() };
    page.meta.plain_text = true;
    page
}

struct Reader {
    builder: Builder,
    entries: u32,
    open: Place,
    last_len: usize,
}

impl Reader {
    /// A heading with the marks that stand before and after it.
    fn heading(&mut self, level: u8, before: &str, line: &str, after: &str) {
        self.builder.end_block(self.open);
        self.open = Place { heading: Some(level), ..Place::default() };
        self.mark(before);
        self.builder.text("\n", &Style::default());
        write(&mut self.builder, line);
        self.builder.text("\n", &Style::default());
        self.mark(after);
        self.builder.end_block(self.open);
        self.open = Place::default();
    }

    fn line(&mut self, line: &str) {
        let (quote, rest) = quotation(line);
        let trimmed = rest.trim();
        if trimmed.is_empty() {
            self.mark(line);
            self.builder.end_block(self.open);
            self.open = Place { quote, ..Place::default() };
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
            self.open = Place { quote, ..Place::default() };
        }
        if let Some(number) = bullet(trimmed) {
            self.builder.end_block(self.open);
            self.entries += 1;
            self.open.entry = Some(Entry { depth: 1, number, id: self.entries, list: 1 });
        } else if !rest.starts_with([' ', '\t'])
            && self.open.entry.is_some()
            && self.builder.is_blank()
        {
            self.open.entry = None;
        } else if !self.builder.is_blank() && self.last_len < SHORT_LINE {
            self.builder.line_break(self.open);
        }
        self.builder.text("\n", &Style::default());
        self.mark(line.get(..line.len() - rest.len()).unwrap_or_default());
        let body = self.bullet_mark(trimmed);
        write(&mut self.builder, body);
        self.last_len = trimmed.chars().count();
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
    let mut rest = line;
    while let Some(at) = rest.find("http").filter(|_| rest.contains("://")) {
        let (before, tail) = rest.split_at(at);
        let end = tail
            .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '|'))
            .unwrap_or(tail.len());
        let (address, after) = tail.split_at(end);
        let trimmed = address.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'']);
        builder.text(before, &Style::default());
        let link = if address.starts_with("http://") || address.starts_with("https://") {
            links::clean(trimmed, None).map(Rc::from)
        } else {
            None
        };
        builder.text(trimmed, &Style { link, ..Style::default() });
        builder.text(address.get(trimmed.len()..).unwrap_or_default(), &Style::default());
        rest = after;
    }
    builder.text(rest, &Style::default());
}

/// Depth of `>` marks, and what follows them.
fn quotation(line: &str) -> (u8, &str) {
    let mut depth = 0_u8;
    let mut rest = line;
    while let Some(tail) = rest.strip_prefix('>') {
        depth = depth.saturating_add(1);
        rest = tail.strip_prefix(' ').unwrap_or(tail);
    }
    // A lone ">" opens no quotation.
    if depth > 0 && rest.trim().is_empty() { (0, "") } else { (depth, rest) }
}

/// The entry's number, when the line begins with a bullet or a number.
fn bullet(line: &str) -> Option<Option<u32>> {
    if ["- ", "* ", "• ", "– ", "· ", "+ "].iter().any(|mark| line.starts_with(mark)) {
        return Some(None);
    }
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let rest = line.get(digits..)?;
    (1..=3).contains(&digits).then_some(())?;
    (rest.starts_with(". ") || rest.starts_with(") ")).then(|| line.get(..digits)?.parse().ok())
}

fn is_rule(line: &str) -> bool {
    line.chars().count() >= 3 && line.chars().all(|c| "-=_*~#•─━—+.".contains(c))
}

/// A short text between two rulers of one kind.
fn is_box(above: &str, line: &str, below: &str) -> bool {
    let (above, line, below) = (above.trim(), line.trim(), below.trim());
    is_rule(above)
        && is_rule(below)
        && above.chars().next() == below.chars().next()
        && !line.is_empty()
        && !is_rule(line)
        && line.chars().count() <= MAX_BOXED
        && !line.ends_with('.')
}

/// A bullet with a short text that is no sentence, over a text that is set in under it.
fn is_headline(line: &str, below: &str) -> bool {
    let line = line.trim();
    bullet(line) == Some(None)
        && line.chars().count() <= MAX_BOXED
        && !line.ends_with(['.', '!', ';', ','])
        && below.starts_with([' ', '\t'])
        && !below.trim().is_empty()
        && bullet(below.trim()).is_none()
}

fn is_underline(line: &str, above: &str) -> bool {
    let (line, above) = (line.trim(), above.trim());
    line.len() >= 3
        && (line.chars().all(|c| c == '=') || line.chars().all(|c| c == '-'))
        && !above.is_empty()
        && !is_rule(above)
        && above.chars().count() <= 80
        && line.chars().count().abs_diff(above.chars().count()) <= 3
}

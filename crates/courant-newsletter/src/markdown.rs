//! Markdown: CommonMark with tables, strikethrough and HTML; front matter is read on its own.

use std::rc::Rc;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::lines::{Builder, Entry, Line, Page, Picture, Place, Shape, Style};
use crate::model::Image;
use crate::{front_matter, html, links, words};

/// Deepest nesting of lists and quotations that is told apart.
const MAX_NESTING: usize = 100;

/// Reads a Markdown document.
pub(crate) fn read(text: &str) -> Page {
    let (meta, body) = front_matter::split(text);
    let mut reader = Reader::default();
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    for event in Parser::new_ext(body, options) {
        reader.event(event);
    }
    reader.flush_html();
    Page { lines: reader.builder.finish(), meta, ..Page::default() }
}

#[derive(Default)]
struct Reader {
    builder: Builder,
    place: Place,
    style: Style,
    lists: Vec<(u32, Option<u32>)>,
    entry_stack: Vec<Option<Entry>>,
    list_count: u32,
    entry_count: u32,
    links: Vec<Option<Rc<str>>>,
    code: Option<(Option<String>, String)>,
    image: Option<(String, String)>,
    rows: Option<Vec<Vec<String>>>,
    html: String,
}

impl Reader {
    fn event(&mut self, event: Event<'_>) {
        if let Event::Html(text) = &event {
            self.html.push_str(text);
            return;
        }
        if !matches!(event, Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock)) {
            self.flush_html();
        }
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(end) => self.end(end),
            Event::Text(text) => self.text(&text, false),
            Event::Code(text) => self.text(&text, true),
            Event::InlineHtml(tag) => self.inline_html(&tag),
            Event::SoftBreak => self.text(" ", false),
            Event::HardBreak => self.builder.line_break(self.place),
            Event::Rule => self.builder.shape(Shape::Rule, self.place),
            Event::FootnoteReference(name) => self.text(&format!("[{name}]"), false),
            _ => {}
        }
    }

    fn text(&mut self, text: &str, code: bool) {
        if let Some((_, out)) = &mut self.code {
            out.push_str(text);
        } else if let Some((_, alt)) = &mut self.image {
            alt.push_str(text);
        } else if let Some(cell) = self.rows.as_mut().and_then(|rows| rows.last_mut()?.last_mut()) {
            cell.push_str(text);
        } else {
            let style = Style { code, ..self.style.clone() };
            self.builder.text(text, &style);
        }
    }

    fn inline_html(&mut self, tag: &str) {
        if tag.to_ascii_lowercase().starts_with("<br") {
            match &self.rows {
                Some(_) => self.text(" ", false),
                None => self.builder.line_break(self.place),
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.builder.end_block(self.place);
                self.place.heading = Some(number(level));
                self.style.strong = true;
                self.style.size = heading_size(level);
            }
            Tag::Paragraph | Tag::FootnoteDefinition(_) => self.builder.end_block(self.place),
            Tag::BlockQuote(_) => {
                self.builder.end_block(self.place);
                self.place.quote = self.place.quote.saturating_add(1);
            }
            Tag::CodeBlock(kind) => {
                let language = match kind {
                    CodeBlockKind::Fenced(name) => {
                        name.split([' ', ',']).next().filter(|n| !n.is_empty()).map(str::to_owned)
                    }
                    CodeBlockKind::Indented => None,
                };
                self.code = Some((language, String::new()));
            }
            Tag::List(start) => {
                self.builder.end_block(self.place);
                self.list_count += 1;
                if self.lists.len() < MAX_NESTING {
                    self.lists.push((self.list_count, start.and_then(|n| u32::try_from(n).ok())));
                } else {
                    self.lists.push((0, None));
                }
            }
            Tag::Item => self.item(),
            Tag::Emphasis => self.style.emphasis = true,
            Tag::Strong => self.style.strong = true,
            Tag::Strikethrough => self.style.strike = true,
            Tag::Link { dest_url, .. } => {
                self.links.push(self.style.link.take());
                self.style.link = links::clean(&dest_url, None).map(Rc::from);
            }
            Tag::Image { dest_url, .. } => self.image = Some((dest_url.to_string(), String::new())),
            Tag::Table(_) => {
                self.builder.end_block(self.place);
                self.rows = Some(Vec::new());
            }
            Tag::TableHead | Tag::TableRow => {
                if let Some(rows) = &mut self.rows {
                    rows.push(Vec::new());
                }
            }
            Tag::TableCell => {
                if let Some(row) = self.rows.as_mut().and_then(|rows| rows.last_mut()) {
                    row.push(String::new());
                }
            }
            _ => {}
        }
    }

    fn item(&mut self) {
        self.builder.end_block(self.place);
        self.entry_count += 1;
        self.entry_stack.push(self.place.entry);
        let depth = u8::try_from(self.lists.len()).unwrap_or(u8::MAX);
        if let Some((list, number)) = self.lists.last_mut() {
            self.place.entry =
                Some(Entry { depth, number: *number, id: self.entry_count, list: *list });
            *number = number.map(|n| n.saturating_add(1));
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Heading(_) => {
                self.builder.end_block(self.place);
                self.place.heading = None;
                self.style = Style::default();
            }
            TagEnd::Paragraph | TagEnd::FootnoteDefinition => self.builder.end_block(self.place),
            TagEnd::BlockQuote(_) => {
                self.builder.end_block(self.place);
                self.place.quote = self.place.quote.saturating_sub(1);
            }
            TagEnd::CodeBlock => {
                if let Some((language, text)) = self.code.take() {
                    self.builder.shape(
                        Shape::Code { language, text: text.trim_end_matches('\n').to_owned() },
                        self.place,
                    );
                }
            }
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::Item => {
                self.builder.end_block(self.place);
                self.place.entry = self.entry_stack.pop().flatten();
            }
            TagEnd::Emphasis => self.style.emphasis = false,
            TagEnd::Strong => self.style.strong = self.place.heading.is_some(),
            TagEnd::Strikethrough => self.style.strike = false,
            TagEnd::Link => self.style.link = self.links.pop().flatten(),
            TagEnd::Image => self.end_image(),
            TagEnd::Table => {
                if let Some(mut rows) = self.rows.take() {
                    for cell in rows.iter_mut().flatten() {
                        *cell = words::fold(cell);
                    }
                    self.builder.shape(Shape::Table(rows), self.place);
                }
            }
            _ => {}
        }
    }

    fn end_image(&mut self) {
        let Some((source, alt)) = self.image.take() else { return };
        if let Some(url) = links::clean(&source, None).filter(|_| self.rows.is_none()) {
            let image = Image { url, alt: words::fold(&alt) };
            let picture =
                Picture { image, link: self.style.link.clone(), width: None, height: None };
            self.builder.picture(picture, self.place);
        }
    }

    /// A block of HTML reads as in an HTML document, in the place where it stands.
    fn flush_html(&mut self) {
        let source = std::mem::take(&mut self.html);
        if source.trim().is_empty() {
            return;
        }
        let place = self.place;
        for Line { shape, runs, place: own, .. } in html::read(&source, None).lines {
            match shape {
                Shape::Text => {
                    for run in &runs {
                        self.builder.text(&run.text, &run.style);
                    }
                    self.builder
                        .end_block(Place { heading: own.heading.or(place.heading), ..place });
                }
                Shape::Image(picture) => self.builder.picture(picture, place),
                other => self.builder.shape(other, place),
            }
        }
    }
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

fn heading_size(level: HeadingLevel) -> f32 {
    match level {
        HeadingLevel::H1 => 32.0,
        HeadingLevel::H2 => 24.0,
        HeadingLevel::H3 => 19.0,
        _ => 16.0,
    }
}

//! Walks the tree once, in reading order and without recursion, and collects lines.

use std::rc::Rc;

use url::Url;

use super::arena::{Id, Node, NodeKind, ROOT};
use super::tags::{font_size, is_block};
use super::{look, table};
use crate::lines::{Builder, Entry, Hidden, Meta, Page, Place, Shape, Style};
use crate::model::Reason;
use crate::{links, words};

/// Hidden text up to this many words, before anything visible, is the preheader.
const MAX_PREHEADER_WORDS: usize = 80;

/// Longest preheader, in bytes.
const MAX_PREHEADER: usize = 2_000;

/// Longest name of a language of code.
const MAX_LANGUAGE: usize = 20;

/// Smallest text that a reader can see, in pixels.
const MIN_SIZE: f32 = 2.0;

/// What an element hands to its children, and what to do when it ends.
#[derive(Clone)]
pub(super) struct Frame {
    pub(super) style: Style,
    pub(super) place: Place,
    hidden: bool,
    pre: bool,
    block: bool,
    /// A colour of its own stands behind the one thing in it: a button, if that is a link.
    plate: bool,
}

/// The walk so far.
pub(super) struct Walk<'a> {
    nodes: &'a [Node],
    pub(super) base: Option<Url>,
    pub(super) builder: Builder,
    pub(super) meta: Meta,
    pub(super) hidden: Vec<Hidden>,
    hidden_text: String,
    seen_text: bool,
    cells: u32,
    lists: u32,
    entries: u32,
    numbers: Vec<(u32, Option<u32>)>,
    /// The last address of a link, as it stands there and cleaned.
    last_link: (String, Option<Rc<str>>),
}

enum Step {
    Enter(Id),
    Leave(bool),
}

/// Reads the tree.
pub(crate) fn walk(nodes: &[Node], base: Option<&Url>) -> Page {
    let mut walk = Walk {
        nodes,
        base: base.cloned(),
        builder: Builder::default(),
        meta: Meta::default(),
        hidden: Vec::new(),
        hidden_text: String::new(),
        seen_text: false,
        cells: 0,
        lists: 0,
        entries: 0,
        numbers: Vec::new(),
        last_link: Default::default(),
    };
    walk.run();
    walk.into_page()
}

impl Walk<'_> {
    fn run(&mut self) {
        let mut frames = vec![Frame {
            style: Style::default(),
            place: Place::default(),
            hidden: false,
            pre: false,
            block: true,
            plate: false,
        }];
        let mut steps = vec![Step::Enter(ROOT)];
        while let Some(step) = steps.pop() {
            match step {
                Step::Leave(list) => {
                    if let Some(frame) = frames.pop().filter(|frame| frame.block) {
                        self.builder.end_block(frame.place);
                    }
                    if list {
                        self.numbers.pop();
                    }
                }
                Step::Enter(id) => {
                    let Some(node) = self.nodes.get(id) else { continue };
                    if id != ROOT
                        && let Some(next) = node.next
                    {
                        steps.push(Step::Enter(next));
                    }
                    let Some(around) = frames.last() else { continue };
                    match &node.kind {
                        NodeKind::Text(text) => self.text(text, around),
                        NodeKind::Document => steps.extend(node.first.map(Step::Enter)),
                        NodeKind::Other => {}
                        NodeKind::Element { .. } => {
                            let depth = self.numbers.len();
                            if let Some(frame) = self.enter(id, node, around) {
                                frames.push(frame);
                                steps.push(Step::Leave(self.numbers.len() > depth));
                                steps.extend(node.first.map(Step::Enter));
                            }
                        }
                    }
                }
            }
        }
    }

    fn text(&mut self, text: &str, frame: &Frame) {
        if frame.hidden || frame.style.size < MIN_SIZE {
            if !self.seen_text {
                self.hidden_text.push_str(text);
            }
            return;
        }
        self.seen_text = self.seen_text || words::has_ink(text);
        if frame.pre {
            for (n, line) in text.split('\n').enumerate() {
                if n > 0 {
                    self.builder.line_break(frame.place);
                }
                self.builder.text(line, &frame.style);
            }
        } else {
            self.builder.text(text, &frame.style);
        }
    }

    /// Begins an element; `None` when nothing inside it is read.
    fn enter(&mut self, id: Id, node: &Node, around: &Frame) -> Option<Frame> {
        let tag = node.tag();
        match tag {
            "script" | "style" | "template" | "select" | "textarea" | "svg" | "math" | "object"
            | "iframe" | "audio" | "video" | "canvas" => return None,
            "title" => {
                self.meta.title = self.meta.title.take().or_else(|| self.inner_text(node));
                return None;
            }
            "meta" | "base" | "link" | "html" => self.head(node),
            _ => {}
        }
        let mut frame = around.clone();
        let may_be_block = is_block(node.name());
        // A box of size 0 keeps white space from showing; what stands in its boxes has a size, by the style sheet
        // if not by itself.
        if may_be_block && frame.style.size < MIN_SIZE {
            frame.style.size = Style::default().size;
        }
        let own = look::of(node, frame.style.size);
        // Boxes that only hold one another pass it on; a paragraph or a heading is no button.
        let box_only = matches!(tag, "table" | "tbody" | "tr" | "td" | "th" | "center" | "div");
        let plate = own.filled || frame.plate && (box_only || !may_be_block);
        frame.plate = plate && (tag == "a" || self.has_one_child(node));
        frame.hidden |= own.hidden || tag == "head";
        frame.pre |= own.preformatted;
        frame.block = may_be_block && !(own.inline && tag != "td");
        if frame.hidden {
            if tag == "img" {
                self.hidden_image(node);
            }
            // What is not there parts nothing.
            frame.block = false;
            return Some(frame);
        }
        let style = &mut frame.style;
        style.size = own.size.unwrap_or(style.size);
        style.strong = own.strong.unwrap_or(style.strong);
        style.emphasis = own.emphasis.unwrap_or(style.emphasis);
        style.strike |= own.strike;
        if frame.block {
            self.builder.end_block(around.place);
        }
        self.element(id, node, &mut frame).then_some(frame)
    }

    /// What the tag alone means; `false` when nothing inside it is read.
    fn element(&mut self, id: Id, node: &Node, frame: &mut Frame) -> bool {
        let tag = node.tag();
        match tag {
            "br" => {
                self.builder.line_break(frame.place);
                return false;
            }
            "hr" => {
                self.builder.shape(Shape::Rule, frame.place);
                return false;
            }
            "img" => {
                self.image(node, frame);
                return false;
            }
            "a" => {
                frame.style.link = node.attr("href").and_then(|href| self.link(href));
                frame.style.button = frame.plate;
            }
            "code" | "kbd" | "samp" | "tt" => frame.style.code = true,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                frame.place.heading = tag.get(1..).and_then(|level| level.parse().ok());
            }
            "font" => {
                if let Some(size) = node.attr("size").and_then(font_size) {
                    frame.style.size = size;
                }
            }
            "blockquote" => frame.place.quote = frame.place.quote.saturating_add(1),
            "footer" | "nav" | "address" => frame.place.footer = true,
            "figcaption" | "caption" => frame.place.caption = true,
            "ul" | "ol" => {
                self.lists += 1;
                let start = (tag == "ol")
                    .then(|| node.attr("start").and_then(|n| n.parse().ok()).unwrap_or(1));
                self.numbers.push((self.lists, start));
            }
            "li" => self.entry(frame),
            "pre" => {
                if let Some(text) = self.code(id) {
                    let language = self.code_language(id);
                    self.builder.shape(Shape::Code { language, text }, frame.place);
                    return false;
                }
            }
            "table" => {
                if let Some(rows) = table::data(self.nodes, id) {
                    self.seen_text = true;
                    self.builder.shape(Shape::Table(rows), frame.place);
                    return false;
                }
            }
            _ => {}
        }
        if matches!(tag, "td" | "th" | "div" | "section" | "article" | "li" | "center" | "body") {
            self.cells += 1;
            frame.place.cell = self.cells;
        }
        true
    }

    /// Whether one thing stands in an element, and nothing else that is seen.
    fn has_one_child(&self, node: &Node) -> bool {
        let (mut count, mut at) = (0, node.first);
        while let Some(child) = at.and_then(|id| self.nodes.get(id)) {
            count += match &child.kind {
                NodeKind::Text(text) => usize::from(words::has_ink(text)),
                NodeKind::Element { .. } => 1,
                _ => 0,
            };
            if count > 1 {
                return false;
            }
            at = child.next;
        }
        count == 1
    }

    /// A link's address, cleaned; a card's picture, headline and button often share one.
    fn link(&mut self, href: &str) -> Option<Rc<str>> {
        if self.last_link.0 != href {
            let clean = links::clean(href, self.base.as_ref());
            self.last_link = (href.to_owned(), clean.map(Rc::from));
        }
        self.last_link.1.clone()
    }

    fn entry(&mut self, frame: &mut Frame) {
        self.entries += 1;
        let depth = u8::try_from(self.numbers.len().max(1)).unwrap_or(u8::MAX);
        let (list, number) = match self.numbers.last_mut() {
            Some((list, number)) => {
                let this = *number;
                *number = number.map(|n| n.saturating_add(1));
                (*list, this)
            }
            None => (0, None),
        };
        frame.place.entry = Some(Entry { depth, number, id: self.entries, list });
    }

    /// The source code of a `pre` that holds `code`, or text in lines that are not prose.
    fn code(&self, id: Id) -> Option<String> {
        let node = self.nodes.get(id)?;
        let code = node.first.and_then(|first| self.nodes.get(first))?;
        let is_code = code.tag() == "code"
            || node
                .attr("class")
                .is_some_and(|class| class.contains("code") || class.contains("highlight"));
        let text = self.raw_text(id);
        (is_code && words::has_ink(&text)).then(|| text.trim_matches('\n').to_owned())
    }

    /// The language that a `pre` or its `code` names in its class, as HTML recommends it (`language-rust`).
    fn code_language(&self, id: Id) -> Option<String> {
        let node = self.nodes.get(id)?;
        let inner = node.first.and_then(|first| self.nodes.get(first));
        let classes =
            [Some(node), inner].into_iter().flatten().filter_map(|node| node.attr("class"));
        let mut names = classes.flat_map(str::split_ascii_whitespace);
        let name = names.find_map(|name| {
            ["language-", "lang-"].iter().find_map(|mark| name.strip_prefix(mark))
        })?;
        let plain = |c: char| c.is_ascii_alphanumeric() || "+#-".contains(c);
        (!name.is_empty() && name.len() <= MAX_LANGUAGE && name.chars().all(plain))
            .then(|| name.to_owned())
    }

    fn raw_text(&self, id: Id) -> String {
        let mut out = String::new();
        let mut stack: Vec<Id> =
            self.nodes.get(id).and_then(|node| node.first).into_iter().collect();
        while let Some(id) = stack.pop() {
            let Some(node) = self.nodes.get(id) else { continue };
            stack.extend(node.next);
            match &node.kind {
                NodeKind::Text(text) => out.push_str(text),
                _ if node.tag() == "br" => out.push('\n'),
                _ => stack.extend(node.first),
            }
        }
        out
    }

    fn inner_text(&self, node: &Node) -> Option<String> {
        let NodeKind::Text(text) = &self.nodes.get(node.first?)?.kind else { return None };
        Some(words::fold(text)).filter(|text| !text.is_empty())
    }

    fn into_page(mut self) -> Page {
        let preheader = words::fold(&self.hidden_text);
        let preheader =
            preheader.trim_end_matches(|c| words::token(c) != words::Token::Ink).to_owned();
        if !preheader.is_empty()
            && preheader.len() <= MAX_PREHEADER
            && words::count(&preheader) <= MAX_PREHEADER_WORDS
        {
            self.hidden.insert(
                0,
                Hidden {
                    reason: Reason::Preheader,
                    text: preheader.clone(),
                    why: "hidden text before the first visible word",
                },
            );
            self.meta.preheader = Some(preheader);
        }
        Page {
            lines: self.builder.finish(),
            meta: self.meta,
            hidden: self.hidden,
            ..Page::default()
        }
    }
}

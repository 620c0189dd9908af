//! Stands between tokenizer and tree builder and keeps hostile markup small.
//!
//! The tree builder alone takes quadratic time on deep nesting. Start tags deeper than
//! [`MAX_DEPTH`] are dropped, their text is kept; over [`MAX_NODES`] nothing gets through.

use std::cell::{Cell, RefCell};

use html5ever::interface::TreeSink;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{LocalName, TokenizerResult, local_name};

use super::arena::{Arena, Id, Node};

/// Deepest nesting that reaches the tree. A newsletter of 550 layout tables one in the other, the
/// deepest seen, reads the same without its outer half; the builder's time grows with this.
pub(crate) const MAX_DEPTH: usize = 512;

/// Most nodes of a tree. The largest real issue seen has 30,000.
pub(crate) const MAX_NODES: usize = 500_000;

/// Most formats (bold, font …) open at a time: the builder opens each of them again in every block.
const MAX_FORMATS: usize = 48;

/// A tree, and whether something did not fit.
pub(crate) struct Tree {
    pub(crate) nodes: Vec<Node>,
    pub(crate) too_deep: bool,
    pub(crate) too_many: bool,
}

struct Guard {
    builder: TreeBuilder<Id, Arena>,
    open: RefCell<Vec<LocalName>>,
    /// Formats that the builder holds open; `None` is the border of a cell.
    formats: RefCell<Vec<Option<LocalName>>>,
    too_deep: Cell<bool>,
    too_many: Cell<bool>,
}

/// Parses `html` within the limits.
pub(crate) fn parse(html: &str) -> Tree {
    let guard = Guard {
        builder: TreeBuilder::new(
            Arena::new(),
            TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() },
        ),
        open: RefCell::default(),
        formats: RefCell::default(),
        too_deep: Cell::new(false),
        too_many: Cell::new(false),
    };
    let tokenizer = Tokenizer::new(guard, TokenizerOpts::default());
    let queue = BufferQueue::default();
    for piece in pieces(html) {
        queue.push_back(StrTendril::from_slice(piece));
        // A script or a declared charset interrupts; neither matters here.
        while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
    }
    tokenizer.end();
    let guard = tokenizer.sink;
    Tree {
        too_deep: guard.too_deep.get(),
        too_many: guard.too_many.get(),
        nodes: guard.builder.sink.finish(),
    }
}

/// The tokenizer is fed in pieces, so that no buffer is a second copy of a large input.
fn pieces(html: &str) -> impl Iterator<Item = &str> {
    const PIECE: usize = 1 << 16;
    let mut rest = html;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (head, tail) = rest.split_at(rest.floor_char_boundary(PIECE.min(rest.len())));
        rest = tail;
        Some(head)
    })
}

impl Guard {
    fn is_full(&self) -> bool {
        let full = self.builder.sink.size() >= MAX_NODES;
        self.too_many.set(full || self.too_many.get());
        full
    }

    /// Whether the tag may pass.
    fn admit(&self, tag: &mut Tag) -> bool {
        if self.is_full() {
            return false;
        }
        let mut open = self.open.borrow_mut();
        let mut formats = self.formats.borrow_mut();
        match tag.kind {
            TagKind::EndTag => {
                if let Some(at) = formats.iter().rposition(|name| name.as_ref() == Some(&tag.name))
                {
                    formats.remove(at);
                }
                if let Some(at) = open.iter().rposition(|name| *name == tag.name) {
                    leave(&mut formats, &open[at..]);
                    open.truncate(at);
                }
                true
            }
            TagKind::StartTag => {
                let kept = still_open(&open, &tag.name);
                leave(&mut formats, &open[kept..]);
                open.truncate(kept);
                // Formats that are opened again in every block nest though no tag does.
                let nested = self.builder.sink.deepest() as usize > 2 * MAX_DEPTH;
                let full = is_format(&tag.name)
                    && (nested || formats.iter().flatten().count() >= MAX_FORMATS);
                if open.len() >= MAX_DEPTH || full {
                    self.too_deep.set(true);
                    // What switches the tokenizer's state must reach the builder.
                    return matches!(
                        tag.name,
                        local_name!("script")
                            | local_name!("style")
                            | local_name!("textarea")
                            | local_name!("title")
                    );
                }
                if is_format(&tag.name) {
                    formats.push(Some(tag.name.clone()));
                }
                if is_cell(&tag.name) {
                    formats.push(None);
                }
                if !tag.self_closing && !is_void(&tag.name) {
                    open.push(tag.name.clone());
                }
                true
            }
        }
    }
}

/// Forgets the formats that were opened inside the cells among `closed`, as the builder does.
fn leave(formats: &mut Vec<Option<LocalName>>, closed: &[LocalName]) {
    for _ in closed.iter().filter(|name| is_cell(name)) {
        let border = formats.iter().rposition(Option::is_none).unwrap_or(0);
        formats.truncate(border);
    }
}

fn is_cell(name: &LocalName) -> bool {
    matches!(*name, local_name!("td") | local_name!("th") | local_name!("caption"))
}

/// Elements that the builder opens again in every block until they are closed. `a` closes itself.
fn is_format(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("b")
            | local_name!("big")
            | local_name!("code")
            | local_name!("em")
            | local_name!("font")
            | local_name!("i")
            | local_name!("nobr")
            | local_name!("s")
            | local_name!("small")
            | local_name!("strike")
            | local_name!("strong")
            | local_name!("tt")
            | local_name!("u")
    )
}

impl TokenSink for Guard {
    type Handle = Id;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Id> {
        match token {
            Token::TagToken(mut tag) => {
                if self.admit(&mut tag) {
                    self.builder.process_token(Token::TagToken(tag), line)
                } else {
                    TokenSinkResult::Continue
                }
            }
            // Nobody reads comments; conditionals for one mail client are comments too.
            Token::CommentToken(_) | Token::ParseError(_) => TokenSinkResult::Continue,
            // Text makes nodes too: it opens formats again.
            Token::CharacterTokens(_) if self.is_full() => TokenSinkResult::Continue,
            other => self.builder.process_token(other, line),
        }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

fn is_void(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("area")
            | local_name!("base")
            | local_name!("br")
            | local_name!("col")
            | local_name!("embed")
            | local_name!("hr")
            | local_name!("img")
            | local_name!("input")
            | local_name!("link")
            | local_name!("meta")
            | local_name!("param")
            | local_name!("source")
            | local_name!("track")
            | local_name!("wbr")
    )
}

/// How many open elements a start tag leaves open: unclosed paragraphs and cells are no depth.
fn still_open(open: &[LocalName], start: &LocalName) -> usize {
    let closes: &[LocalName] = match *start {
        local_name!("li") => &[local_name!("li"), local_name!("p")],
        local_name!("td") | local_name!("th") => {
            &[local_name!("td"), local_name!("th"), local_name!("p")]
        }
        local_name!("tr") => {
            &[local_name!("td"), local_name!("th"), local_name!("tr"), local_name!("p")]
        }
        local_name!("dt") | local_name!("dd") => {
            &[local_name!("dt"), local_name!("dd"), local_name!("p")]
        }
        local_name!("option") => &[local_name!("option")],
        local_name!("a") => &[local_name!("a")],
        local_name!("p")
        | local_name!("div")
        | local_name!("table")
        | local_name!("ul")
        | local_name!("ol")
        | local_name!("h1")
        | local_name!("h2")
        | local_name!("h3")
        | local_name!("h4")
        | local_name!("h5")
        | local_name!("h6")
        | local_name!("blockquote")
        | local_name!("pre")
        | local_name!("hr")
        | local_name!("section")
        | local_name!("article") => &[local_name!("p")],
        _ => &[],
    };
    open.len() - open.iter().rev().take_while(|name| closes.contains(name)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deep_start_tags_are_dropped_and_their_text_stays() {
        let tree = parse(&format!("{}word{}", "<div>".repeat(40_000), "</div>".repeat(40_000)));
        assert!(tree.too_deep);
        assert!(tree.nodes.len() < 2 * MAX_DEPTH);
    }

    #[test]
    fn unclosed_paragraphs_are_no_depth() {
        for unit in ["<p>a", "<li>a", "<tr><td>a", "<p>a<div>b</div>"] {
            assert!(!parse(&unit.repeat(5_000)).too_deep, "{unit}");
        }
    }
}

//! HTML: parsed with limits into a tree of our own, walked once in reading order.

mod arena;
mod attributes;
mod beside;
mod guard;
mod look;
mod table;
mod tags;
mod trim;
mod walk;

pub(crate) use arena::{Id, Node, NodeKind, ROOT};

use crate::lines::Page;
use html5ever::interface::TreeSink as _;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};

/// Reads an HTML document or fragment; `base` is what relative addresses stand against.
pub(crate) fn read(html: &str, base: Option<&url::Url>) -> Page {
    let tree = guard::parse(&trim::trim(html));
    let mut page = walk::walk(&tree.nodes, base);
    if tree.too_many {
        page.cut = Some(format!("over {} nodes", guard::MAX_NODES));
    }
    if tree.too_deep {
        page.notes.push(format!(
            "tags nested deeper than {} were left out, their text kept",
            guard::MAX_DEPTH
        ));
    }
    page
}

/// The nodes of an HTML document in the order of its tags, with all their attributes.
pub(crate) fn parse(html: &str) -> Vec<Node> {
    guard::parse(html).nodes
}

/// Reads a tree of which parts were taken out; `base` is what relative addresses stand against.
pub(crate) fn read_tree(nodes: &[Node], base: Option<&url::Url>) -> Page {
    walk::walk(nodes, base)
}

/// Whether an element says itself that it is not shown.
pub(crate) fn is_hidden(node: &Node) -> bool {
    look::of(node, crate::lines::DEFAULT_SIZE).hidden
}

/// Whether a tag begins a block.
pub(crate) fn is_block(node: &Node) -> bool {
    tags::is_block(node.name())
}

/// Nodes of the tree that html5ever alone builds of a document, without limits and without understanding: what
/// the bench compares reading with.
#[doc(hidden)]
pub fn html5ever_alone(html: &str) -> usize {
    let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let builder = TreeBuilder::new(arena::Arena::new(), options);
    let tokenizer = Tokenizer::new(builder, TokenizerOpts::default());
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from_slice(html));
    while !matches!(tokenizer.feed(&queue), html5ever::TokenizerResult::Done) {}
    tokenizer.end();
    tokenizer.sink.sink.finish().len()
}

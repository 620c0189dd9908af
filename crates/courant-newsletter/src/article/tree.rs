//! The tree of a page, what its elements hold, and how parts of it are taken out.

use url::Url;

use crate::html::{Id, Node, NodeKind, ROOT, is_block};
use crate::{links, words};

/// How much text an element holds.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Measure {
    /// Words as a reader counts them.
    pub(super) words: u32,
    /// Words that are linked.
    pub(super) linked: u32,
    /// Links with words.
    pub(super) links: u32,
    /// Words that are not linked and stand in no block inside it.
    pub(super) own: u32,
}

impl Measure {
    pub(super) fn unlinked(&self) -> u32 {
        self.words.saturating_sub(self.linked)
    }
}

/// A tree and the measures of its nodes.
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
    measures: Vec<Measure>,
}

impl Tree {
    pub(super) fn new(nodes: Vec<Node>) -> Self {
        Self { nodes, measures: Vec::new() }
    }

    /// What relative addresses stand against.
    pub(super) fn base(&self, address: &Url) -> Url {
        let base = self.nodes.iter().find(|node| node.tag() == "base");
        let base = base.and_then(|node| address.join(node.attr("href")?.trim()).ok());
        base.filter(links::is_web).unwrap_or_else(|| address.clone())
    }

    pub(super) fn measure(&self, id: Id) -> Measure {
        self.measures.get(id).copied().unwrap_or_default()
    }

    /// An element and all in it, in the order of the page.
    pub(super) fn under(&self, top: Id) -> impl Iterator<Item = Id> + '_ {
        let mut next = Some(top);
        std::iter::from_fn(move || {
            let this = next?;
            let node = self.nodes.get(this)?;
            next = node.first.or_else(|| self.after(this, top));
            Some(this)
        })
    }

    /// What follows an element and all in it, before `top` ends.
    fn after(&self, mut id: Id, top: Id) -> Option<Id> {
        while id != top {
            let node = self.nodes.get(id)?;
            if node.next.is_some() {
                return node.next;
            }
            id = node.parent?;
        }
        None
    }

    /// Elements around one, the innermost first.
    pub(super) fn around(&self, id: Id) -> impl Iterator<Item = Id> + '_ {
        std::iter::successors(self.nodes.get(id).and_then(|node| node.parent), |id| {
            self.nodes.get(*id).and_then(|node| node.parent)
        })
    }

    /// All text in an element.
    pub(super) fn text(&self, id: Id) -> String {
        let texts = self.under(id).filter_map(|id| match &self.nodes.get(id)?.kind {
            NodeKind::Text(text) => Some(text.as_str()),
            _ => None,
        });
        texts.collect()
    }

    /// Takes an element out, with all in it.
    pub(super) fn unlink(&mut self, id: Id) {
        let Some(node) = self.nodes.get_mut(id) else { return };
        let (parent, prev, next) = (node.parent.take(), node.prev.take(), node.next.take());
        match prev.and_then(|prev| self.nodes.get_mut(prev)) {
            Some(prev) => prev.next = next,
            None => {
                if let Some(parent) = parent.and_then(|parent| self.nodes.get_mut(parent)) {
                    parent.first = next;
                }
            }
        }
        match next.and_then(|next| self.nodes.get_mut(next)) {
            Some(next) => next.prev = prev,
            None => {
                if let Some(parent) = parent.and_then(|parent| self.nodes.get_mut(parent)) {
                    parent.last = prev;
                }
            }
        }
    }

    /// Takes all out of the page's body but one element.
    pub(super) fn keep_only(&mut self, id: Id) {
        let body = self.under(ROOT).find(|id| self.nodes[*id].tag() == "body");
        // What holds the body is kept as it is.
        let Some(body) = body.filter(|body| self.around(id).any(|around| around == *body)) else {
            return;
        };
        self.unlink(id);
        let body_node = &mut self.nodes[body];
        (body_node.first, body_node.last) = (Some(id), Some(id));
        self.nodes[id].parent = Some(body);
    }

    /// Measures all that is there now.
    pub(super) fn measure_all(&mut self) {
        let mut measures = vec![Measure::default(); self.nodes.len()];
        let mut order = Vec::new();
        // How many links are open around each node is known from the node above it.
        let mut in_link = vec![false; self.nodes.len()];
        for id in self.under(ROOT) {
            order.push(id);
            let node = &self.nodes[id];
            let above = node.parent.is_some_and(|parent| in_link[parent]);
            in_link[id] = above || node.tag() == "a" && node.attr("href").is_some();
            if let NodeKind::Text(text) = &node.kind {
                let count = u32::try_from(words::count(text)).unwrap_or(u32::MAX);
                let count = words::weight(text, count);
                let linked = if above { count } else { 0 };
                measures[id] = Measure { words: count, linked, links: 0, own: count - linked };
            }
        }
        for id in order.into_iter().rev() {
            let node = &self.nodes[id];
            let Measure { words, linked, mut links, own } = measures[id];
            if node.tag() == "a" && linked > 0 {
                links += 1;
                measures[id].links = links;
            }
            if let Some(above) = node.parent.map(|parent| &mut measures[parent]) {
                above.words = above.words.saturating_add(words);
                above.linked = above.linked.saturating_add(linked);
                above.links = above.links.saturating_add(links);
                if !is_block(node) {
                    above.own = above.own.saturating_add(own);
                }
            }
        }
        self.measures = measures;
    }
}

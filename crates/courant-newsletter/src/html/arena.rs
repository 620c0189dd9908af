//! The tree that html5ever builds: nodes in one vector, parts of it that nobody reads left out.

use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};
use std::sync::LazyLock;

use html5ever::interface::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, Namespace, QualName};

/// Number of a node.
pub(crate) type Id = usize;

/// The document node.
pub(crate) const ROOT: Id = 0;

/// The name of what is no element.
static NAMELESS: LazyLock<QualName> =
    LazyLock::new(|| QualName::new(None, Namespace::default(), LocalName::default()));

/// A node with its place in the tree.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) kind: NodeKind,
    pub(crate) depth: u32,
    pub(crate) parent: Option<Id>,
    pub(crate) first: Option<Id>,
    pub(crate) last: Option<Id>,
    pub(crate) prev: Option<Id>,
    pub(crate) next: Option<Id>,
}

/// What a node is.
#[derive(Debug)]
pub(crate) enum NodeKind {
    Document,
    Element {
        name: QualName,
        attrs: Vec<Attribute>,
        integration: bool,
    },
    Text(String),
    /// Comments, processing instructions: never read.
    Other,
}

/// The sink and, when it is finished, the tree.
#[derive(Debug)]
pub(crate) struct Arena {
    nodes: RefCell<Vec<Node>>,
    size: Cell<usize>,
    deepest: Cell<u32>,
}

impl Arena {
    pub(crate) fn new() -> Self {
        let arena =
            Self { nodes: RefCell::new(Vec::new()), size: Cell::new(0), deepest: Cell::new(0) };
        arena.add(NodeKind::Document);
        arena
    }

    /// Number of nodes so far.
    pub(crate) fn size(&self) -> usize {
        self.size.get()
    }

    /// Depth of the deepest node so far.
    pub(crate) fn deepest(&self) -> u32 {
        self.deepest.get()
    }

    fn add(&self, kind: NodeKind) -> Id {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node {
            kind,
            depth: 0,
            parent: None,
            first: None,
            last: None,
            prev: None,
            next: None,
        });
        self.size.set(nodes.len());
        nodes.len() - 1
    }

    fn detach(&self, id: Id) {
        let mut nodes = self.nodes.borrow_mut();
        let (parent, prev, next) = (nodes[id].parent, nodes[id].prev, nodes[id].next);
        match prev {
            Some(prev) => nodes[prev].next = next,
            None => {
                if let Some(parent) = parent {
                    nodes[parent].first = next;
                }
            }
        }
        match next {
            Some(next) => nodes[next].prev = prev,
            None => {
                if let Some(parent) = parent {
                    nodes[parent].last = prev;
                }
            }
        }
        let node = &mut nodes[id];
        (node.parent, node.prev, node.next) = (None, None, None);
    }

    fn append_node(&self, parent: Id, child: Id) {
        self.detach(child);
        let mut nodes = self.nodes.borrow_mut();
        let depth = nodes[parent].depth + 1;
        nodes[child].depth = depth;
        self.deepest.set(self.deepest.get().max(depth));
        let last = nodes[parent].last.replace(child);
        (nodes[child].parent, nodes[child].prev) = (Some(parent), last);
        match last {
            Some(last) => nodes[last].next = Some(child),
            None => nodes[parent].first = Some(child),
        }
    }

    fn insert_before(&self, sibling: Id, child: Id) {
        self.detach(child);
        let mut nodes = self.nodes.borrow_mut();
        let (parent, prev) = (nodes[sibling].parent, nodes[sibling].prev);
        (nodes[child].parent, nodes[child].prev, nodes[child].next) = (parent, prev, Some(sibling));
        nodes[sibling].prev = Some(child);
        match (prev, parent) {
            (Some(prev), _) => nodes[prev].next = Some(child),
            (None, Some(parent)) => nodes[parent].first = Some(child),
            (None, None) => {}
        }
    }

    /// Adds `text` to the text node `to`, if it is one.
    fn extend_text(&self, to: Option<Id>, text: &str) -> bool {
        let mut nodes = self.nodes.borrow_mut();
        match to.map(|id| &mut nodes[id].kind) {
            Some(NodeKind::Text(old)) => {
                old.push_str(text);
                true
            }
            _ => false,
        }
    }
}

impl TreeSink for Arena {
    type Handle = Id;
    type Output = Vec<Node>;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Vec<Node> {
        self.nodes.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Id {
        ROOT
    }

    fn elem_name<'a>(&'a self, target: &'a Id) -> Self::ElemName<'a> {
        Ref::map(self.nodes.borrow(), |nodes| match &nodes[*target].kind {
            NodeKind::Element { name, .. } => name,
            // html5ever asks only for the names of elements; anything else has an empty one.
            _ => &NAMELESS,
        })
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, flags: ElementFlags) -> Id {
        self.add(NodeKind::Element {
            name,
            attrs,
            integration: flags.mathml_annotation_xml_integration_point,
        })
    }

    fn create_comment(&self, _: StrTendril) -> Id {
        self.add(NodeKind::Other)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Id {
        self.add(NodeKind::Other)
    }

    fn append(&self, parent: &Id, child: NodeOrText<Id>) {
        match child {
            NodeOrText::AppendNode(id) => self.append_node(*parent, id),
            NodeOrText::AppendText(text) => {
                let last = self.nodes.borrow()[*parent].last;
                if !self.extend_text(last, &text) {
                    let id = self.add(NodeKind::Text(text.to_string()));
                    self.append_node(*parent, id);
                }
            }
        }
    }

    fn append_based_on_parent_node(&self, element: &Id, prev: &Id, child: NodeOrText<Id>) {
        let has_parent = self.nodes.borrow()[*element].parent.is_some();
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(prev, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Id) -> Id {
        *target
    }

    fn same_node(&self, x: &Id, y: &Id) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Id, new_node: NodeOrText<Id>) {
        match new_node {
            NodeOrText::AppendNode(id) => self.insert_before(*sibling, id),
            NodeOrText::AppendText(text) => {
                let prev = self.nodes.borrow()[*sibling].prev;
                if !self.extend_text(prev, &text) {
                    let id = self.add(NodeKind::Text(text.to_string()));
                    self.insert_before(*sibling, id);
                }
            }
        }
    }

    fn add_attrs_if_missing(&self, target: &Id, more: Vec<Attribute>) {
        if let NodeKind::Element { attrs, .. } = &mut self.nodes.borrow_mut()[*target].kind {
            for attr in more {
                if !attrs.iter().any(|old| old.name == attr.name) {
                    attrs.push(attr);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Id) {
        self.detach(*target);
    }

    fn reparent_children(&self, node: &Id, new_parent: &Id) {
        let mut child = self.nodes.borrow()[*node].first;
        while let Some(id) = child {
            child = self.nodes.borrow()[id].next;
            self.append_node(*new_parent, id);
        }
    }

    fn is_mathml_annotation_xml_integration_point(&self, handle: &Id) -> bool {
        matches!(self.nodes.borrow()[*handle].kind, NodeKind::Element { integration: true, .. })
    }
}

impl Node {
    /// Local name of an element; empty for anything else.
    pub(crate) fn tag(&self) -> &str {
        match &self.kind {
            NodeKind::Element { name, .. } => &name.local,
            _ => "",
        }
    }

    /// The same as an atom, which compares at once.
    pub(crate) fn name(&self) -> &LocalName {
        match &self.kind {
            NodeKind::Element { name, .. } => &name.local,
            _ => &NAMELESS.local,
        }
    }

    /// Value of an attribute.
    pub(crate) fn attr(&self, wanted: &str) -> Option<&str> {
        match &self.kind {
            NodeKind::Element { attrs, .. } => {
                attrs.iter().find(|attr| &*attr.name.local == wanted).map(|attr| &*attr.value)
            }
            _ => None,
        }
    }
}

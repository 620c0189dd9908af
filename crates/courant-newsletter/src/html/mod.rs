//! HTML: parsed with limits into a tree of our own, walked once in reading order.

mod arena;
mod beside;
mod guard;
mod look;
mod table;
mod tags;
mod trim;
mod walk;

use crate::lines::Page;

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

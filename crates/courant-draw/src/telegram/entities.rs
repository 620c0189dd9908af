//! A text with its entities → a tree → HTML.
//!
//! Offsets count UTF-16 units. Entities may nest and overlap in any way: at each boundary what does not
//! go on is closed, and what does is opened again. Quotes and code blocks are always outermost.

use super::words;
use courant_simulator::telegram::Entity;
use maud::Markup;

/// Entities over one piece of text that are drawn; the real server keeps far fewer.
const AT_ONCE: usize = 16;

/// A piece of the tree.
pub(super) enum Node<'a> {
    /// Words.
    Text(&'a str),
    /// An entity with what it is over.
    Entity(&'a Entity, Vec<Node<'a>>),
}

impl Node<'_> {
    /// Whether it is drawn as a block of its own.
    fn is_block(&self) -> bool {
        matches!(self, Node::Entity(entity, _) if rank(entity) < 2)
    }
}

/// Draws a text.
pub(super) fn draw(text: &str, entities: &[Entity]) -> Markup {
    let mut tree = tree(text, entities);
    trim_at_blocks(&mut tree);
    words::nodes(&tree)
}

/// The tree of a text.
fn tree<'a>(text: &'a str, entities: &'a [Entity]) -> Vec<Node<'a>> {
    let mut known: Vec<&Entity> = entities.iter().filter(|entity| entity.length > 0).collect();
    known.sort_by_key(|entity| (rank(entity), entity.offset, std::cmp::Reverse(entity.length)));
    let mut bounds: Vec<usize> = known
        .iter()
        .flat_map(|entity| [entity.offset, entity.offset.saturating_add(entity.length)])
        .collect();
    bounds.sort_unstable();
    bounds.dedup();
    let mut open: Vec<(&Entity, Vec<Node<'a>>)> = Vec::new();
    let mut root = Vec::new();
    let mut active: Vec<&Entity> = Vec::new();
    for (at, piece) in pieces(text, &bounds) {
        let now = active_at(&known, at);
        let kept = active.iter().zip(&now).take_while(|(a, b)| std::ptr::eq(**a, **b));
        let kept = kept.count();
        close(&mut open, kept, &mut root);
        open.extend(now.iter().skip(kept).map(|entity| (*entity, Vec::new())));
        active = now;
        open.last_mut().map_or(&mut root, |last| &mut last.1).push(Node::Text(piece));
    }
    close(&mut open, 0, &mut root);
    root
}

/// Closes all but the outermost `kept`.
fn close<'a>(open: &mut Vec<(&'a Entity, Vec<Node<'a>>)>, kept: usize, root: &mut Vec<Node<'a>>) {
    while open.len() > kept {
        let Some((entity, inside)) = open.pop() else { return };
        open.last_mut().map_or(&mut *root, |last| &mut last.1).push(Node::Entity(entity, inside));
    }
}

/// The entities over a place, outermost first. A link inside a link, and a block inside a block, are none.
fn active_at<'a>(known: &[&'a Entity], at: usize) -> Vec<&'a Entity> {
    let mut found: Vec<&Entity> = Vec::new();
    for entity in known {
        let over = entity.offset <= at && at < entity.offset.saturating_add(entity.length);
        let taken = rank(entity) < 3 && found.iter().any(|outer| rank(outer) == rank(entity));
        if over && !taken && found.len() < AT_ONCE {
            found.push(entity);
        }
    }
    found
}

/// What lies outside comes first: quotes, code blocks, links, all the rest.
fn rank(entity: &Entity) -> u8 {
    match entity.kind.as_str() {
        "blockquote" | "expandable_blockquote" => 0,
        "pre" => 1,
        "text_link" | "url" | "email" => 2,
        _ => 3,
    }
}

/// The text cut at bounds given in UTF-16 units, each piece with where it begins. A bound inside a
/// character counts as the beginning of the next one.
fn pieces<'a>(text: &'a str, bounds: &[usize]) -> Vec<(usize, &'a str)> {
    let mut found = Vec::new();
    let mut bounds = bounds.iter().copied().peekable();
    let (mut units, mut from, mut began) = (0, 0, 0);
    for (at, character) in text.char_indices() {
        let mut cut = false;
        while bounds.next_if(|bound| *bound <= units).is_some() {
            cut = true;
        }
        if cut && at > from {
            found.push((began, text.get(from..at).unwrap_or_default()));
            (from, began) = (at, units);
        } else if cut {
            began = units;
        }
        units += character.len_utf16();
    }
    let rest = text.get(from..).unwrap_or_default();
    if !rest.is_empty() {
        found.push((began, rest));
    }
    found
}

/// A block ends its line itself: the line end before it and behind it is not drawn as a line.
fn trim_at_blocks(nodes: &mut [Node<'_>]) {
    for at in 0..nodes.len() {
        if !nodes.get(at).is_some_and(Node::is_block) {
            continue;
        }
        if let Some(before) = at.checked_sub(1).and_then(|before| nodes.get_mut(before)) {
            trim(before, false);
        }
        if let Some(after) = nodes.get_mut(at + 1) {
            trim(after, true);
        }
    }
}

fn trim(node: &mut Node<'_>, start: bool) {
    match node {
        Node::Text(text) => {
            let cut = if start { text.strip_prefix('\n') } else { text.strip_suffix('\n') };
            *text = cut.unwrap_or(text);
        }
        Node::Entity(_, inside) => {
            let edge = if start { inside.first_mut() } else { inside.last_mut() };
            edge.into_iter().for_each(|edge| trim(edge, start));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entity(kind: &str, offset: usize, length: usize) -> Entity {
        Entity { kind: kind.into(), offset, length, ..Entity::default() }
    }

    fn drawn(text: &str, entities: &[Entity]) -> String {
        draw(text, entities).into_string()
    }

    #[test]
    fn overlapping_entities_are_closed_and_opened_again() {
        let both = [entity("bold", 0, 4), entity("italic", 2, 4)];
        assert_eq!(drawn("abcdefg", &both), "<b>ab<i>cd</i></b><i>ef</i>g");
        let same = [entity("bold", 1, 2), entity("italic", 1, 2)];
        assert_eq!(drawn("abcd", &same), "a<b><i>bc</i></b>d");
    }

    #[test]
    fn offsets_count_utf16_units() {
        assert_eq!(drawn("😀ab", &[entity("bold", 2, 1)]), "😀<b>a</b>b");
        assert_eq!(drawn("😀ab", &[entity("bold", 1, 2)]), "😀<b>a</b>b");
        assert_eq!(drawn("ab", &[entity("bold", 1, usize::MAX)]), "a<b>b</b>");
        assert_eq!(drawn("ab", &[entity("bold", 7, 9)]), "ab");
    }

    #[test]
    fn blocks_swallow_the_line_ends_around_them() {
        let quote = [entity("blockquote", 2, 1), entity("bold", 1, 3)];
        assert_eq!(drawn("a\nq\nb", &quote), "a<b></b><blockquote><b>q</b></blockquote><b></b>b");
    }

    #[test]
    fn links_do_not_nest() {
        let mut link = entity("text_link", 0, 5);
        link.url = Some("https://e.org/".into());
        let html = drawn("see e.org", &[link, entity("url", 4, 5)]);
        assert_eq!(html.matches("<a ").count(), 2, "{html}");
    }
}

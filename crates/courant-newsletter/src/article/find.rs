//! Where the main content of a page is.

use url::Url;

use super::tree::Tree;
use crate::html::{Id, Node, ROOT};

/// Fewest words of an article, not counting what is linked: a teaser or a notice has fewer. Twitter's first limit, 140
/// characters, is about as many.
pub(super) const MIN_WORDS: u32 = 20;

/// Fewest words of a block that nothing but its text tells from the rest of the page.
const MIN_WORDS_OF_BLOCK: u32 = 50;

/// Fewest words of prose in one piece: menus and captions have fewer.
const MIN_PROSE: u32 = 8;

/// How many times as long as the next one must be the one that is meant of several.
const FAR_LONGER: u32 = 2;

/// Elements that hold prose and are no container of an article.
const PROSE: &[&str] = &[
    "p",
    "pre",
    "blockquote",
    "li",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "figure",
    "figcaption",
    "caption",
    "summary",
];

/// What a page has of several.
enum Meant {
    One(Id),
    None,
    /// Several, and nothing says which.
    Several,
}

/// The element that holds the main content.
pub(super) fn main(tree: &Tree, base: &Url, address: &Url) -> Option<Id> {
    let all = |test: &dyn Fn(&Node) -> bool| -> Vec<Id> {
        let fits = |id: &Id| test(&tree.nodes[*id]) && is_text(tree, *id, MIN_WORDS);
        let found: Vec<Id> = tree.under(ROOT).filter(fits).collect();
        outermost(tree, &found).collect()
    };
    let bodies = all(&|node| has_word(node.attr("itemprop"), "articleBody"));
    if let Meant::One(body) = meant(tree, &bodies, base, address) {
        return Some(body);
    }
    let mains = all(&|node| node.tag() == "main" || has_word(node.attr("role"), "main"));
    let of_main = |main: &Id| tree.measure(*main).unlinked();
    let main = mains.into_iter().max_by_key(of_main);
    let articles = all(&|node| node.tag() == "article" || has_word(node.attr("role"), "article"));
    let in_articles: u32 = articles.iter().map(|id| tree.measure(*id).unlinked()).sum();
    // What stands in the main part outside of all articles may be what they are comments on, or teasers beside.
    let main = main.filter(|main| of_main(main) > in_articles.saturating_mul(FAR_LONGER));
    match (main, meant(tree, &articles, base, address)) {
        (Some(main), _) => Some(main),
        (None, Meant::One(article)) => Some(article),
        (None, Meant::Several) => None,
        (None, Meant::None) => densest(tree),
    }
}

fn has_word(attribute: Option<&str>, wanted: &str) -> bool {
    attribute.is_some_and(|value| value.split_ascii_whitespace().any(|word| word == wanted))
}

/// Whether an element holds text, and not links for the most part.
fn is_text(tree: &Tree, id: Id, most: u32) -> bool {
    let measure = tree.measure(id);
    measure.unlinked() >= most && measure.linked <= measure.unlinked()
}

/// Those that stand in no other one of them, of elements in the order of the page.
pub(super) fn outermost<'a>(tree: &'a Tree, found: &'a [Id]) -> impl Iterator<Item = Id> + 'a {
    let mut last: Option<Id> = None;
    found.iter().copied().filter(move |id| {
        // What stands in one follows it before any other that does not.
        let is_outer = last.is_none_or(|last| tree.around(*id).all(|around| around != last));
        if is_outer {
            last = Some(*id);
        }
        is_outer
    })
}

/// Which of several is meant: the one whose heading links to the page itself, the one with the page's main heading, or
/// one that is far longer than all others.
fn meant(tree: &Tree, all: &[Id], base: &Url, address: &Url) -> Meant {
    let only = |test: &dyn Fn(Id) -> bool| {
        let mut fitting = all.iter().copied().filter(|id| test(*id));
        fitting.next().filter(|_| fitting.next().is_none())
    };
    let inside = |id: Id, test: &dyn Fn(Id) -> bool| tree.under(id).any(test);
    let named = |id: Id| inside(id, &|link| leads_to(tree, link, base, address));
    let headed = |id: Id| inside(id, &|id| tree.nodes[id].tag() == "h1");
    let found = only(&|_| true).or_else(|| only(&named)).or_else(|| only(&headed));
    if let Some(found) = found {
        return Meant::One(found);
    }
    let length = |id: &Id| tree.measure(*id).unlinked();
    let mut lengths: Vec<u32> = all.iter().map(length).collect();
    lengths.sort_unstable();
    match (lengths.pop(), lengths.pop()) {
        (None, _) => Meant::None,
        (Some(first), Some(second)) if first <= second.saturating_mul(FAR_LONGER) => Meant::Several,
        (Some(first), _) => {
            all.iter().find(|id| length(id) == first).map_or(Meant::None, |id| Meant::One(*id))
        }
    }
}

/// Whether an element is a link in a heading that leads to the page itself.
fn leads_to(tree: &Tree, id: Id, base: &Url, address: &Url) -> bool {
    let node = &tree.nodes[id];
    let Some(href) = node.attr("href").filter(|_| node.tag() == "a") else { return false };
    let Ok(url) = base.join(href.trim()) else { return false };
    let heading = |id: Id| matches!(tree.nodes[id].tag(), "h1" | "h2" | "h3");
    let same = url.host_str() == address.host_str()
        && url.path().trim_end_matches('/') == address.path().trim_end_matches('/')
        && url.query() == address.query();
    same && tree.around(id).any(heading)
}

/// The container with the most prose directly in it; what stands one container further in counts half.
fn densest(tree: &Tree) -> Option<Id> {
    let mut scores = vec![0_u32; tree.nodes.len()];
    for id in tree.under(ROOT) {
        let own = tree.measure(id).own;
        if own < MIN_PROSE || !crate::html::is_block(&tree.nodes[id]) {
            continue;
        }
        let itself = std::iter::once(id);
        let mut containers = itself
            .chain(tree.around(id))
            .filter(|id| !PROSE.contains(&tree.nodes[*id].tag()) && *id != ROOT);
        for share in [1, 2] {
            if let Some(container) = containers.next() {
                scores[container] = scores[container].saturating_add(own / share);
            }
        }
    }
    let best =
        scores.iter().enumerate().max_by_key(|(id, score)| (**score, std::cmp::Reverse(*id)));
    best.map(|(id, _)| id).filter(|id| is_text(tree, *id, MIN_WORDS_OF_BLOCK))
}

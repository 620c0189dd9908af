//! What of a page is no part of its article: menus, forms, asides, rows of links, comments.

use super::find::{MIN_WORDS, outermost};
use super::tree::Tree;
use crate::boilerplate::{self, Group};
use crate::html::{self, Id, Node, ROOT};
use crate::words;

/// Elements that nobody reads, or that stand beside the article by their meaning (HTML, 4.3 and 4.11). What is drawn
/// and what runs is text to no one; a button is pressed.
const TAGS: &[&str] = &[
    "nav", "aside", "footer", "dialog", "menu", "button", "script", "style", "template", "svg",
    "math", "canvas", "select", "textarea", "iframe", "object", "search",
];

/// Roles of such elements (WAI-ARIA 1.2, 5.3).
const ROLES: &[&str] = &[
    "navigation",
    "complementary",
    "contentinfo",
    "banner",
    "search",
    "dialog",
    "alertdialog",
    "menu",
    "menubar",
    "toolbar",
    "tablist",
];

/// A form with more words than so many is a page that stands in one, as some servers have it.
const MAX_FORM: u32 = 60;

/// A header with more words than so many holds more than a name and a menu.
const MAX_HEADER: u32 = 60;

/// Fewest links of a row of them, and how many words each has at most, on average: topics, places to share.
const MIN_ROW: u32 = 3;
const MAX_LABEL: u32 = 4;

/// How many words of a hundred in a row of links may not be linked: "Topics:", "Share:".
const MAX_UNLINKED_PERCENT: u32 = 25;

/// Longest heading that says what follows is comments, in words.
const MAX_HEADING: u32 = 8;

/// Most nodes around a heading that are looked at.
const MAX_LEFT: usize = 100;

/// Leaves out what can be no part of any article, and measures the rest.
pub(super) fn of_page(tree: &mut Tree) {
    let found: Vec<Id> = tree.under(ROOT).filter(|id| is_beside(&tree.nodes[*id])).collect();
    found.into_iter().for_each(|id| tree.unlink(id));
    tree.measure_all();
    let found: Vec<Id> = tree.under(ROOT).filter(|id| is_short(tree, *id)).collect();
    if !found.is_empty() {
        found.into_iter().for_each(|id| tree.unlink(id));
        tree.measure_all();
    }
}

fn is_beside(node: &Node) -> bool {
    let named = |name: &str, all: &[&str]| {
        let value = node.attr(name).unwrap_or_default();
        value.split_ascii_whitespace().any(|word| all.contains(&word))
    };
    let of_comments = || {
        let kind = node.attr("itemtype").unwrap_or_default();
        named("itemprop", &["comment"]) || kind.trim_end_matches('/').ends_with("/Comment")
    };
    TAGS.contains(&node.tag())
        || named("role", ROLES)
        || named("aria-hidden", &["true"])
        || node.attr("aria-modal").is_some()
        || node.tag() != "head" && html::is_hidden(node)
        || of_comments()
}

/// Forms, and the header of the page, as far as they are short.
fn is_short(tree: &Tree, id: Id) -> bool {
    let in_content = || {
        let content = |id: Id| matches!(tree.nodes[id].tag(), "article" | "main");
        tree.around(id).any(content) || tree.under(id).any(content)
    };
    let words = tree.measure(id).unlinked();
    match tree.nodes[id].tag() {
        "form" => words <= MAX_FORM,
        "header" => words <= MAX_HEADER && !in_content(),
        _ => false,
    }
}

/// Leaves out what stands in the article and is no part of it.
pub(super) fn of_article(tree: &mut Tree, main: Id) {
    // An article in an article is a comment on it, or a teaser of another (HTML, 4.3.2).
    let nested = |id: &Id| *id != main && tree.nodes[*id].tag() == "article";
    let articles: Vec<Id> = tree.under(main).filter(nested).collect();
    let in_them: u32 = outermost(tree, &articles).map(|id| tree.measure(id).unlinked()).sum();
    let rest = tree.measure(main).unlinked().saturating_sub(in_them);
    let around: Vec<Id> = articles.iter().filter_map(|id| tree.nodes[*id].parent).collect();
    let mut out = if rest >= MIN_WORDS { articles } else { Vec::new() };
    out.extend(tree.under(main).filter(|id| *id != main && is_row_of_links(tree, *id)));
    out.extend(comments(tree, main));
    out.into_iter().for_each(|id| tree.unlink(id));
    tree.measure_all();
    // "More on this" over nothing.
    let is_left = |id: &Id| *id != main && holds_headings_alone(tree, *id);
    let left: Vec<Id> = around.into_iter().filter(is_left).collect();
    left.into_iter().for_each(|id| tree.unlink(id));
    tree.measure_all();
}

fn holds_headings_alone(tree: &Tree, id: Id) -> bool {
    let heading =
        |id: &Id| matches!(tree.nodes[*id].tag(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
    // Few nodes are left where this is so; more need no look.
    let headings = tree.under(id).take(MAX_LEFT).filter(heading);
    headings.map(|id| tree.measure(id).words).sum::<u32>() >= tree.measure(id).words
}

fn is_row_of_links(tree: &Tree, id: Id) -> bool {
    let node = &tree.nodes[id];
    let measure = tree.measure(id);
    html::is_block(node)
        && !matches!(node.tag(), "table" | "tbody" | "tr" | "td" | "th")
        && measure.links >= MIN_ROW
        && measure.words <= measure.links * MAX_LABEL
        && measure.unlinked() * 100 <= measure.words * MAX_UNLINKED_PERCENT
}

/// The heading of the comments and all that follows it in the element that both stand in.
fn comments(tree: &Tree, main: Id) -> Vec<Id> {
    // "3 Comments".
    let said = |text: &str| {
        let normal = words::normal(text);
        boilerplate::said(normal.trim_start_matches(|c: char| !c.is_alphabetic()))
            .has(Group::Comments)
    };
    let is_heading = |id: &Id| {
        matches!(tree.nodes[*id].tag(), "h2" | "h3" | "h4" | "h5" | "h6")
            && tree.measure(*id).words <= MAX_HEADING
            && said(&tree.text(*id))
    };
    let mut read = 0;
    for id in tree.under(main) {
        if is_heading(&id) && read >= MIN_WORDS {
            return std::iter::successors(Some(id), |id| tree.nodes[*id].next).collect();
        }
        if let html::NodeKind::Text(_) = tree.nodes[id].kind {
            read += tree.measure(id).unlinked();
        }
    }
    Vec::new()
}

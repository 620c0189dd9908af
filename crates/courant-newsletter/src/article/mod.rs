//! The article of a web page: its main content is found by structure, the rest of the page is left out, and it is
//! understood like any other document.

mod find;
mod leave_out;
mod tree;

use url::Url;

use crate::html::{self, Node};
use crate::model::{Identity, Issue};
use crate::read::MAX_INPUT_BYTES;
use crate::{charset, identity, links, sniff, understand, words};
use tree::Tree;

/// The article that a web page is about; `page` is the page's own address. `None` where it is about none, or about
/// several: a list of links, a front page, a form.
///
/// Nothing is known of any site: elements that HTML has for it say where the content is (`article`, `main`,
/// `itemprop="articleBody"`), or else the block with the most text that is not linked is it.
pub fn article(page: &[u8], address: &Url) -> Option<Issue> {
    if page.len() > MAX_INPUT_BYTES || sniff::is_binary(page) {
        return None;
    }
    let mut tree = Tree::new(html::parse(&charset::decode(page, None)));
    let base = tree.base(address);
    leave_out::of_page(&mut tree);
    let main = find::main(&tree, &base, address)?;
    let title = title(&tree, main);
    leave_out::of_article(&mut tree, main);
    if tree.measure(main).unlinked() < find::MIN_WORDS {
        return None;
    }
    tree.keep_only(main);
    let mut page = html::read_tree(&tree.nodes, Some(&base));
    page.meta.title = title.or(page.meta.title);
    page.meta.issued_at = page.meta.issued_at.as_deref().and_then(crate::dates::parse);
    let own = || Some(address.clone()).filter(links::is_web).map(String::from);
    page.meta.url = page.meta.url.take().or_else(own);
    let text: Vec<&str> = page.lines.iter().map(|line| line.plain()).collect();
    let identity = Identity::Content(identity::of_text(&text.join("\n")));
    let issue = understand::issue(page, identity, &mut Vec::new());
    (!issue.sections.is_empty()).then_some(issue)
}

/// The headline: the first of the highest headings in the article, else the page's only one, else what the page is
/// called where it is shared.
fn title(tree: &Tree, main: html::Id) -> Option<String> {
    let headings = |node: &Node| node.tag() == "h1";
    let inside = tree.under(main).find(|id| headings(&tree.nodes[*id]));
    let mut all = tree.under(html::ROOT).filter(|id| headings(&tree.nodes[*id]));
    let only = || all.next().filter(|_| all.next().is_none());
    let heading = inside.or_else(only).map(|id| words::fold(&tree.text(id)));
    let shared = || {
        let named = |node: &&Node| node.attr("property") == Some("og:title");
        tree.nodes.iter().find(named)?.attr("content").map(words::fold)
    };
    heading.filter(|text| !text.is_empty()).or_else(shared).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(html: &str) -> Option<Issue> {
        article(html.as_bytes(), &Url::parse("https://pier.example/a").unwrap())
    }

    const PROSE: &str = "The harbour board met on Tuesday and voted for the new crane, which will stand at pier four \
        by the end of the year, and nobody asked who pays for it.";

    #[test]
    fn there_may_be_no_article() {
        assert_eq!(read(""), None);
        assert_eq!(read("<p>Short."), None);
        assert_eq!(read(&format!("<nav>{PROSE}</nav>")), None);
        assert_eq!(article(&[0, 1, 2, 3], &Url::parse("https://pier.example").unwrap()), None);
        assert!(read(&format!("<div><p>{PROSE}<p>{PROSE}</div>")).is_some());
    }

    #[test]
    fn relative_addresses_stand_against_the_base() {
        let page =
            format!("<base href='/b/'><article>{PROSE}<p><a href='c'>More of it</a></article>");
        let issue = read(&page).unwrap();
        let json = issue.to_json(false).to_string();
        assert!(json.contains("https://pier.example/b/c"), "{json}");
        assert_eq!(issue.url.as_deref(), Some("https://pier.example/a"));
    }
}

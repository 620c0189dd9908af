//! What of an issue can be found.

use super::terms;
use crate::briefing::plain;
use courant_newsletter::{Issue, Item};

/// Stands between texts, so that no phrase reaches from one into the next: a character that no term has.
const BORDER: &str = " \u{e000}";

/// The terms of an issue, a space apart, for the index: its title and authors, and all that its sections tell.
pub fn searched(issue: &Issue) -> String {
    let mut out = String::new();
    let mut add = |text: &str| {
        let before = out.len();
        for term in terms(text) {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(&term.folded);
        }
        if out.len() > before {
            out.push_str(BORDER);
        }
    };
    issue.title.iter().chain(&issue.authors).for_each(|text| add(text));
    for section in &issue.sections {
        section.title.iter().for_each(|title| add(title));
        for item in &section.items {
            item.title.iter().chain(&item.authors).for_each(|text| add(text));
            add(&body(item));
        }
    }
    out
}

/// What an item tells below its headline, on one line.
pub(crate) fn body(item: &Item) -> String {
    let mut text = plain(&item.blocks);
    let cells = item.rows.iter().flatten();
    for more in cells.chain(&item.caption) {
        if !text.is_empty() && !more.is_empty() {
            text.push('\n');
        }
        text.push_str(more);
    }
    text.replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{document, story};
    use courant_newsletter::Section;

    #[test]
    fn titles_authors_and_texts_are_searched_apart() {
        let items = vec![story("Ferry returns", "The ferry is back."), story("Élections", "")];
        let sections = vec![Section { title: Some("At sea".into()), items, ..Section::default() }];
        let mut issue = document("Harbour News", sections);
        issue.authors = vec!["Ana Ruiz".into()];
        let text = searched(&issue).replace('\u{e000}', "|");
        assert_eq!(
            text,
            "harbour news | ana ruiz | at sea | ferry returns | the ferry is back | elections |"
        );
    }
}

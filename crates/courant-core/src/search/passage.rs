//! Where in an issue stands what was searched for.

use super::text::body;
use super::{Query, Term, terms};
use courant_newsletter::{Inline, Issue, Item};
use std::collections::BTreeSet;
use std::ops::Range;

/// Characters of a passage: two lines of a chat.
const PASSAGE: usize = 160;

/// Characters of it that stand before what was found.
const BEFORE: usize = 40;

/// What is shown of an issue that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The section it stands in, by its number; `None` where only the issue's own title or authors have it.
    pub section: Option<u16>,
    /// The headline of the item it stands in, with what was searched for in strong emphasis; empty where it has none,
    /// or nothing of it was found.
    pub headline: Vec<Inline>,
    /// Some words of the item around it, the same way; may be empty.
    pub text: Vec<Inline>,
}

impl Passage {
    /// The item of an issue that has most of a query, the first of them, and the words where most of it stands together.
    pub fn find(issue: &Issue, query: &Query) -> Self {
        let sections = (0..=u16::MAX).zip(&issue.sections);
        let items = sections.flat_map(|(number, section)| {
            let title = section.title.as_deref().unwrap_or_default();
            section.items.iter().map(move |item| (number, Read::new(title, item, query)))
        });
        let mut best: Option<(u16, Read)> = None;
        for (number, read) in items {
            let better = best.as_ref().is_none_or(|(_, best)| read.has > best.has);
            if better {
                let all = read.has == query.parts();
                best = Some((number, read));
                if all {
                    break;
                }
            }
        }
        let Some((number, read)) = best else {
            return Self { section: None, headline: Vec::new(), text: Vec::new() };
        };
        Self {
            section: (read.has > 0).then_some(number),
            headline: match read.has {
                0 => Vec::new(),
                _ => read.headline.marked(0..read.headline.text.len()),
            },
            text: read.body.around(),
        }
    }
}

/// An item, read for a query.
struct Read {
    headline: Text,
    body: Text,
    /// How many parts of the query it has.
    has: usize,
}

impl Read {
    /// An item under its section's title.
    fn new(section: &str, item: &Item, query: &Query) -> Self {
        let headline = Text::new(item.title.clone().unwrap_or_default(), query);
        let body = Text::new(body(item), query);
        let beside = item.authors.iter().map(String::as_str).chain([section]);
        let beside: Vec<Text> = beside.map(|text| Text::new(text.to_owned(), query)).collect();
        let all = beside.iter().chain([&headline, &body]);
        let parts: BTreeSet<usize> =
            all.flat_map(|text| &text.places).map(|(part, _)| *part).collect();
        Self { headline, body, has: parts.len() }
    }
}

/// A text, and where in it parts of a query stand.
struct Text {
    text: String,
    terms: Vec<Term>,
    places: Vec<(usize, Range<usize>)>,
}

impl Text {
    fn new(text: String, query: &Query) -> Self {
        let terms: Vec<Term> = terms(&text).collect();
        let places = query.places(&terms);
        Self { text, terms, places }
    }

    /// The words around the places where most parts stand together; the beginning where none does.
    fn around(&self) -> Vec<Inline> {
        let reach = |from: usize, count: usize| {
            let rest = self.text.get(from..).unwrap_or_default();
            rest.char_indices().nth(count).map_or(self.text.len(), |(at, _)| from + at)
        };
        let mut best = (0, 0);
        for (number, (_, place)) in self.places.iter().enumerate() {
            let end = reach(place.start, PASSAGE - BEFORE);
            let near = self.places.iter().skip(number).take_while(|(_, other)| other.end <= end);
            let parts = near.map(|(part, _)| *part).collect::<BTreeSet<_>>().len();
            if parts > best.0 {
                best = (parts, place.start);
            }
        }
        let (found, at) = best;
        let before = self.text.get(..at).unwrap_or_default();
        let earliest = before.char_indices().rev().nth(BEFORE - 1).map_or(0, |(at, _)| at);
        let start = if found == 0 || earliest == 0 || reach(0, PASSAGE) == self.text.len() {
            0
        } else {
            // Where a word begins.
            let begins = self.terms.iter().map(|term| term.at.start);
            begins.into_iter().find(|begin| *begin >= earliest).unwrap_or(at).min(at)
        };
        let latest = reach(start, PASSAGE);
        let end = if latest == self.text.len() {
            latest
        } else {
            let ends = self.terms.iter().map(|term| term.at.end);
            ends.take_while(|end| *end <= latest).last().filter(|end| *end > at).unwrap_or(latest)
        };
        let mut content = self.marked(start..end);
        if start > 0 {
            content.insert(0, Inline::text("…"));
        }
        if end < self.text.len() {
            content.push(Inline::text("…"));
        }
        content
    }

    /// A piece of the text with the places in strong emphasis.
    fn marked(&self, piece: Range<usize>) -> Vec<Inline> {
        let mut content = Vec::new();
        let mut at = piece.start;
        let text = |range: Range<usize>| self.text.get(range).unwrap_or_default();
        for (_, place) in &self.places {
            if place.start < at || place.end > piece.end {
                continue;
            }
            if place.start > at {
                content.push(Inline::text(text(at..place.start)));
            }
            content.push(Inline::strong(text(place.clone())));
            at = place.end;
        }
        if at < piece.end {
            content.push(Inline::text(text(at..piece.end)));
        }
        content
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::testing::{document, story};
    use courant_newsletter::Section;
    use proptest::prelude::*;

    fn issue(items: &[(&str, &str)]) -> Issue {
        let section = |(title, text): &(&str, &str)| Section {
            items: vec![story(title, text)],
            ..Section::default()
        };
        document("Harbour News", items.iter().map(section).collect())
    }

    fn shown(content: &[Inline]) -> String {
        let mark = |inline: &Inline| match inline {
            Inline::Strong { content } => format!("[{}]", Inline::plain(content)),
            other => Inline::plain(std::slice::from_ref(other)),
        };
        content.iter().map(mark).collect()
    }

    fn found(issue: &Issue, typed: &str) -> (Option<u16>, String, String) {
        let passage = Passage::find(issue, &Query::read(typed).unwrap());
        (passage.section, shown(&passage.headline), shown(&passage.text))
    }

    #[test]
    fn the_item_that_has_most_of_it() {
        let issue = issue(&[
            ("Ferry returns", "The ferry is back. It took ten years."),
            ("Oil again", "Prices of oil rose after the ferry strike in Łódź."),
        ]);
        assert_eq!(
            found(&issue, "oil ferries ferry"),
            (
                Some(1),
                "[Oil] again".into(),
                "Prices of [oil] rose after the [ferry] strike in Łódź.".into()
            )
        );
        assert_eq!(found(&issue, "lodz").2, "Prices of oil rose after the ferry strike in [Łódź].");
        assert_eq!(
            found(&issue, "harbour"),
            (None, String::new(), "The ferry is back. It took ten years.".into())
        );
        let mut issue = issue;
        issue.sections[1].title = Some("Sports".into());
        issue.sections[1].items[0].authors = vec!["Ana Ruiz".into()];
        for typed in ["sports", "ruiz"] {
            assert_eq!(found(&issue, typed).0, Some(1), "{typed}");
            assert_eq!(found(&issue, typed).1, "Oil again", "{typed}");
        }
    }

    #[test]
    fn a_long_text_is_cut_between_words_around_what_was_found() {
        let far = format!(
            "{} The minister spoke of sanctions. {}",
            "Long ago. ".repeat(40),
            "More later. ".repeat(40)
        );
        let (_, _, text) = found(&issue(&[("Title", &far)]), "sanction");
        assert_eq!(
            text,
            "…ago. Long ago.  The minister spoke of [sanctions]. More later. More later. More later. More later. More later. More later. More later. More later. More later…"
        );
    }

    #[test]
    fn words_of_two_characters_are_found() {
        let issue = issue(&[("頭条", "今天的选举结果已经公布。")]);
        assert_eq!(found(&issue, "选举").2, "今天的[选举]结果已经公布。");
    }

    proptest! {
        #[test]
        fn a_passage_is_short_and_of_the_text(text in "(\\PC{0,12} ){0,40}", typed in "\\PC{1,12}") {
            let issue = issue(&[("", &text)]);
            if let Some(query) = Query::read(&typed) {
                let passage = Passage::find(&issue, &query);
                let plain = Inline::plain(&passage.text);
                prop_assert!(plain.chars().count() <= PASSAGE + 2, "{plain}");
                prop_assert!(text.contains(plain.trim_matches('…')) || plain.trim_matches('…').is_empty() || text.contains('…'));
            }
        }
    }
}

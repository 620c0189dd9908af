//! What somebody typed to search for.

use super::{Term, terms};
use std::fmt;
use std::ops::Range;

/// Parts of a query that count; who types more has pasted a text.
const MAX_PARTS: usize = 12;

/// Terms that count, of what is wanted and of what is not: a phrase of hundreds costs seconds, and names nothing that
/// fewer do not.
const MAX_TERMS: usize = 32;

/// Letters from which the beginning of a word is enough: fewer begin too many words.
const PREFIX: usize = 3;

/// Words that must stand in an issue, and such that must not.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Query {
    /// All of these stand in it.
    wanted: Vec<Part>,
    /// None of these does.
    unwanted: Vec<Part>,
}

/// Terms that stand together.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Part {
    /// As it was typed.
    typed: String,
    terms: Vec<String>,
    /// Whether more may follow in the last one.
    begins: bool,
}

impl Query {
    /// Reads what was typed: words, of which the beginning is enough (`sanction` finds "sanctions"), `"phrases"`, which
    /// stand there as they are, and `-words`, which do not. `None` where nothing can be searched for.
    pub fn read(typed: &str) -> Option<Self> {
        let (mut wanted, mut unwanted): (Vec<Part>, Vec<Part>) = (Vec::new(), Vec::new());
        for (minus, quoted, words) in pieces(typed) {
            let parts = if minus { &mut unwanted } else { &mut wanted };
            let taken: usize = parts.iter().map(|part| part.terms.len()).sum();
            if let Some(part) = Part::of(words, quoted, MAX_TERMS.saturating_sub(taken))
                && parts.len() < MAX_PARTS
                && !parts.iter().any(|known| known.is_same(&part))
            {
                parts.push(part);
            }
        }
        (!wanted.is_empty()).then_some(Self { wanted, unwanted })
    }

    /// The query in the language of SQLite's FTS5; terms are letters and figures alone, so that nothing in it is syntax.
    pub fn fts(&self) -> String {
        let all: Vec<String> = self.wanted.iter().map(Part::fts).collect();
        let mut query = format!("({})", all.join(" AND "));
        for part in &self.unwanted {
            query = format!("({query} NOT {})", part.fts());
        }
        query
    }

    /// Each wanted part as a query of its own; none where there is only one.
    pub fn apart(&self) -> Vec<Self> {
        let alone = |part: &Part| Self { wanted: vec![part.clone()], unwanted: Vec::new() };
        if self.wanted.len() < 2 { Vec::new() } else { self.wanted.iter().map(alone).collect() }
    }

    /// What is wanted, as it was typed.
    pub fn words(&self) -> String {
        let parts = self.wanted.iter().map(|part| part.typed.as_str());
        parts.collect::<Vec<_>>().join(" ")
    }

    /// Where its wanted parts stand in terms: which part, and the bytes; in order.
    pub(super) fn places(&self, terms: &[Term]) -> Vec<(usize, Range<usize>)> {
        let mut found = Vec::new();
        for at in 0..terms.len() {
            let rest = terms.get(at..).unwrap_or_default();
            let here = self.wanted.iter().enumerate();
            found.extend(here.filter_map(|(number, part)| Some((number, part.at_start(rest)?))));
        }
        found
    }

    /// Whether all that is wanted stands in some texts, each as its terms, and nothing that is not.
    pub(crate) fn fits(&self, texts: &[Vec<Term>]) -> bool {
        let stands = |part: &Part| {
            let mut starts =
                texts.iter().flat_map(|terms| (0..terms.len()).map(move |at| &terms[at..]));
            starts.any(|rest| part.at_start(rest).is_some())
        };
        self.wanted.iter().all(stands) && !self.unwanted.iter().any(stands)
    }

    /// How many parts are wanted.
    pub(super) fn parts(&self) -> usize {
        self.wanted.len()
    }
}

impl fmt::Display for Query {
    /// As it can be typed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words())?;
        self.unwanted.iter().try_for_each(|part| write!(f, " -{}", part.typed))
    }
}

impl Part {
    fn of(words: &str, quoted: bool, room: usize) -> Option<Self> {
        let terms: Vec<Term> = terms(words).take(room).collect();
        let words = words.get(terms.first()?.at.start..terms.last()?.at.end)?;
        let terms: Vec<String> = terms.into_iter().map(|term| term.folded).collect();
        let last = terms.last()?;
        let begins = !quoted && last.chars().count() >= PREFIX;
        let typed = if quoted { format!("\"{words}\"") } else { words.to_owned() };
        Some(Self { typed, terms, begins })
    }

    /// Whether it finds the same.
    fn is_same(&self, other: &Self) -> bool {
        (&self.terms, self.begins) == (&other.terms, other.begins)
    }

    fn fts(&self) -> String {
        let mark = if self.begins { "*" } else { "" };
        format!("\"{}\"{mark}", self.terms.join(" "))
    }

    /// The bytes that it takes at the beginning of these terms.
    fn at_start(&self, terms: &[Term]) -> Option<Range<usize>> {
        let there = terms.get(..self.terms.len())?;
        let (last, before) = self.terms.split_last()?;
        let same = before.iter().zip(there).all(|(wanted, term)| *wanted == term.folded);
        let end = there.last()?;
        let ends = if self.begins { end.folded.starts_with(last) } else { end.folded == *last };
        (same && ends).then(|| there.first().map_or(0, |term| term.at.start)..end.at.end)
    }
}

/// The pieces of a typed line: whether a minus stands before them, whether they are quoted, and their words.
fn pieces(typed: &str) -> impl Iterator<Item = (bool, bool, &str)> {
    let mut rest = typed;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let first = rest.chars().next()?;
        let after = rest.get(first.len_utf8()..).unwrap_or_default();
        let minus = first == '-' && after.starts_with(|next: char| !next.is_whitespace());
        if minus {
            rest = after;
        }
        let quote = rest.chars().next().filter(|sign| is_quote(*sign));
        let Some(quote) = quote else {
            let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
            let (words, behind) = rest.split_at(end);
            rest = behind;
            return Some((minus, false, words));
        };
        let inside = rest.get(quote.len_utf8()..).unwrap_or_default();
        let (words, behind) = match inside.char_indices().find(|(_, sign)| is_quote(*sign)) {
            Some((end, sign)) => (&inside[..end], &inside[end + sign.len_utf8()..]),
            None => (inside, ""),
        };
        rest = behind;
        Some((minus, true, words))
    })
}

/// Marks that people quote with.
fn is_quote(sign: char) -> bool {
    matches!(sign, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」' | '『' | '』' | '＂')
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fts(typed: &str) -> Option<String> {
        Query::read(typed).map(|query| query.fts())
    }

    #[test]
    fn words_phrases_and_what_is_unwanted() {
        for (typed, query) in [
            ("Sanctions Iran", r#"("sanctions"* AND "iran"*)"#),
            ("eu", r#"("eu")"#),
            (r#""balance of power" oil"#, r#"("balance of power" AND "oil"*)"#),
            ("„Macht“ «pouvoir»", r#"("macht" AND "pouvoir")"#),
            ("oil -gas -\"north sea\"", r#"((("oil"*) NOT "gas"*) NOT "north sea")"#),
            ("选举", r#"("选 举")"#),
            ("don’t COVID-19 U.S.", r#"("don t" AND "covid 19" AND "u s")"#),
            ("oil oil OIL", r#"("oil"*)"#),
            (r#"unclosed "quote here"#, r#"("unclosed"* AND "quote here")"#),
            ("NEAR(a b) AND text:*", r#"("near a" AND "b" AND "and"* AND "text"*)"#),
        ] {
            assert_eq!(fts(typed).as_deref(), Some(query), "{typed}");
        }
        for typed in ["", "   ", "🗳️", "-oil", "\"\"", "—", "\u{200f}"] {
            assert_eq!(fts(typed), None, "{typed}");
        }
        let many = Query::read(&(0..100).map(|n| format!("word{n} ")).collect::<String>());
        assert_eq!(many.unwrap().parts(), MAX_PARTS);
        let endless = Query::read(&"选".repeat(500)).unwrap().fts();
        assert_eq!(endless.matches('选').count(), MAX_TERMS);
        let unwanted = Query::read(&format!("{} -石油", "选".repeat(500))).unwrap();
        assert!(unwanted.fts().ends_with("NOT \"石 油\")"), "{}", unwanted.fts());
        assert_eq!(unwanted.words().chars().count(), MAX_TERMS);
        let apart: Vec<String> = Query::read("\"North Sea\" oil \"oil\"")
            .unwrap()
            .apart()
            .iter()
            .map(Query::words)
            .collect();
        assert_eq!(apart, ["\"North Sea\"", "oil", "\"oil\""]);
    }

    proptest! {
        #[test]
        fn it_can_be_typed_again(typed in "(-?\"?[\\PC]{0,8}\"? ?){0,8}") {
            if let Some(query) = Query::read(&typed) {
                prop_assert_eq!(Query::read(&query.to_string()), Some(query));
            }
        }

        #[test]
        fn nothing_typed_is_syntax(typed in "\\PC{0,60}") {
            if let Some(query) = Query::read(&typed) {
                let db = rusqlite::Connection::open_in_memory().unwrap();
                db.execute_batch("CREATE VIRTUAL TABLE t USING fts5(text)").unwrap();
                let found = db.query_row("SELECT count(*) FROM t WHERE t MATCH ?1", [query.fts()], |row| row.get::<_, i64>(0));
                prop_assert_eq!(found.unwrap(), 0);
            }
        }
    }
}

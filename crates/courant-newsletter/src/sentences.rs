//! Cuts a text at true sentence ends: not after abbreviations, initials, numbers, nor inside quotes.

/// Words with a full stop that end no sentence, lower case, without the stop.
const ABBREVIATIONS: &[&str] = &[
    // English
    "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "vs", "etc", "inc", "ltd", "co", "corp",
    "gen", "gov", "sen", "rep", "lt", "col", "sgt", "capt", "e.g", "i.e", "cf", "al", "approx",
    "dept", "est", "fig", "no", "vol", "pp", "ed", "eds", "jan", "feb", "mar", "apr", "jun", "jul",
    "aug", "sep", "sept", "oct", "nov", "dec", "mt", "ave", "blvd", "rd", "u.s", "u.k", "u.n",
    "a.m", "p.m", "ph.d", // German
    "z.b", "d.h", "u.a", "bzw", "usw", "ca", "nr", "hr", "fr", "str", "evtl", "ggf", "inkl", "vgl",
    "bspw", "abs", "mio", "mrd", "u.v.m", "o.ä", "s.o", "z",
    // French, Spanish, Italian, Dutch, Portuguese
    "m", "mm", "mme", "mlle", "p", "ex", "sra", "sres", "ud", "uds", "ee.uu", "sig", "dott", "ing",
    "avv", "mevr", "dhr", "bijv", "o.a", "enz", "av", "exmo",
];

/// Those of them that often end a sentence all the same, before a capital.
const AMBIGUOUS: &[&str] = &[
    "etc", "usw", "enz", "inc", "ltd", "co", "corp", "u.s", "u.k", "a.m", "p.m", "no", "al",
    "u.v.m", "ex", "ed", "fig", "mar", "ave",
];

/// Full stops of scripts that part sentences without a space.
const WIDE_STOPS: &[char] = &['。', '！', '？', '｡', '．'];

/// Signs that end a sentence before white space.
const STOPS: &[char] = &['.', '!', '?', '…', '؟', '۔', '।', '॥', '።', '‼', '⁇', '⁈'];

/// Signs that close what the sentence opened, and belong to it.
const CLOSERS: &[char] =
    &['"', '\'', ')', ']', '}', '”', '’', '»', '」', '』', '）', '›', '】', '*', '_'];

/// The sentences of `text` in order, without white space around them.
///
/// ```
/// let text = "Dr. J. Smith paid $3.50 to the U.N. today. “Why?” she asked. 他来了。她走了。";
/// let sentences: Vec<&str> = courant_newsletter::sentences(text).collect();
/// assert_eq!(
///     sentences,
///     ["Dr. J. Smith paid $3.50 to the U.N. today.", "“Why?” she asked.", "他来了。", "她走了。"]
/// );
/// ```
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    spans(text).filter_map(|(from, to)| text.get(from..to))
}

/// Byte ranges of the sentences.
pub(crate) fn spans(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let from = at + rest.find(|c: char| !c.is_whitespace())?;
        let to = end(text, from);
        at = to;
        Some((from, from + text.get(from..to)?.trim_end().len()))
    })
}

/// Where the sentence that begins at `from` ends.
fn end(text: &str, from: usize) -> usize {
    let Some(rest) = text.get(from..) else { return text.len() };
    let mut word = from;
    let mut chars = rest.char_indices().map(|(at, c)| (from + at, c)).peekable();
    while let Some((at, c)) = chars.next() {
        if c == '\n' && chars.peek().is_some_and(|(_, next)| *next == '\n') {
            return at;
        }
        if c.is_whitespace() {
            word = at + c.len_utf8();
            continue;
        }
        let wide = WIDE_STOPS.contains(&c);
        if !wide && !STOPS.contains(&c) {
            continue;
        }
        let mut after = at + c.len_utf8();
        let mut closed = false;
        while let Some((next_at, next)) = chars.peek().copied() {
            let stop = STOPS.contains(&next) || WIDE_STOPS.contains(&next);
            if !stop && !CLOSERS.contains(&next) {
                break;
            }
            closed |= !stop;
            after = next_at + next.len_utf8();
            chars.next();
        }
        let tail = text.get(after..).unwrap_or_default();
        if tail.trim_start().is_empty() {
            return text.len();
        }
        // “走吧！”她说: what is called out is often followed by who calls.
        if wide && (!closed || c == '。') {
            return after;
        }
        let next = tail.trim_start();
        let spaced = next.len() < tail.len();
        if spaced && ends(text.get(word..at).unwrap_or_default(), c, closed, next, word == from) {
            return after;
        }
    }
    text.len()
}

/// Whether a stop after `word` ends a sentence that `next` follows.
fn ends(word: &str, stop: char, closed: bool, next: &str, first: bool) -> bool {
    let Some(begin) = next.chars().find(|c| !"\"'(“‘«„¿¡[*_—–-".contains(*c)) else {
        return true;
    };
    // “Why?” she asked: the sentence goes on in lower case.
    if begin.is_lowercase() {
        return false;
    }
    if stop != '.' || closed {
        return true;
    }
    let bare = word.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let letters = bare.chars().filter(|c| c.is_alphabetic()).count();
    if letters == 1 && bare.chars().count() == 1 {
        // An initial ("J. R. Miller") or a part of an abbreviation ("z. B.").
        return false;
    }
    if !bare.is_empty() && bare.chars().all(|c| c.is_ascii_digit()) {
        // "1. First": a number that begins a line; "14. Januar": an ordinal.
        return !(first || bare.len() <= 2 && begin.is_alphabetic());
    }
    let dotted = bare.contains('.') && letters <= 4;
    if AMBIGUOUS.contains(&bare.as_str()) {
        return begin.is_uppercase() && !next.starts_with(char::is_numeric);
    }
    !(dotted || ABBREVIATIONS.contains(&bare.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        sentences(text).collect()
    }

    #[test]
    fn at_true_ends_only() {
        for (text, wanted) in [
            ("One. Two! Three? Four…", vec!["One.", "Two!", "Three?", "Four…"]),
            (
                "Mr. Brown met J. R. Miller, e.g. today. He left.",
                vec!["Mr. Brown met J. R. Miller, e.g. today.", "He left."],
            ),
            ("It grew 3.5 percent. Nobody knew.", vec!["It grew 3.5 percent.", "Nobody knew."]),
            (
                "\"Nothing's going to happen until we get together.\" WATCH: x",
                vec!["\"Nothing's going to happen until we get together.\"", "WATCH: x"],
            ),
            (
                "Am 14. Januar kam sie. Dann ging sie z. B. heim.",
                vec!["Am 14. Januar kam sie.", "Dann ging sie z. B. heim."],
            ),
            ("See example.com. Then go.", vec!["See example.com.", "Then go."]),
            ("他来了。“走吧！”她说。", vec!["他来了。", "“走吧！”她说。"]),
            ("1. First things", vec!["1. First things"]),
            ("¿Qué? ¡Vamos! Sí.", vec!["¿Qué?", "¡Vamos!", "Sí."]),
        ] {
            assert_eq!(cut(text), wanted);
        }
        assert!(cut("  ").is_empty());
    }
}

//! Headings of plain text: boxed, underlined, decorated, in capitals, set out, or first lines of cards.

use super::marks::{bullet, decorated, is_capitals, is_pointer, is_rule, referring};
use crate::links::address;
use crate::words::columns;

/// Level of a heading between rulers, over a double one, or in capitals.
const SECTION: u8 = 2;

/// Level of a heading over a single ruler, or of a paragraph.
const ITEM: u8 = 3;

/// Longest heading by place and marks alone, in letters.
const MAX_SHORT: usize = 60;

/// Longest headline of a card and longest underlined heading, in letters.
const MAX_HEADLINE: usize = 90;

/// Longest heading that is told by being set out, in words.
const MAX_SET_OUT_WORDS: usize = 7;

/// Longest label right above a marked headline ("【PR】"), in columns.
const MAX_LABEL: usize = 20;

/// Words of a headline that is told by standing alone, and how many of them there are at least.
const MIN_LONE_WORDS: usize = 4;
const MAX_LONE_WORDS: usize = 20;
const MIN_LONE: usize = 3;

/// A ruler from this length on is no underline of its own length, but rules off the heading above it.
const LONG_RULE: usize = 20;

/// A line must have room for the next word and this many letters more to be broken on purpose.
const ROOM: usize = 4;

/// Fewest letters in capitals at the start of a line that make it a headline.
const MIN_SHOUT: usize = 12;

/// Lines that are looked at for the end of a card.
const MAX_CARD: usize = 30;

/// What is known of a text before it is read.
#[derive(Debug, Default)]
pub(super) struct Survey<'a> {
    /// How long lines get before they are broken, in columns.
    pub(super) width: usize,
    /// Addresses at the end, by the numbers that the text refers to them with.
    pub(super) references: std::collections::HashMap<u32, &'a str>,
    /// Lines that stand alone over paragraphs are headlines: there are several.
    pub(super) lone: bool,
    /// Each line is a paragraph.
    pub(super) unwrapped: bool,
}

/// A heading: marks before its words, the words, marks behind, and the number of lines it takes.
#[derive(Debug, PartialEq)]
pub(super) struct Heading<'a> {
    pub(super) level: u8,
    pub(super) before: Vec<&'a str>,
    pub(super) words: &'a str,
    pub(super) after: Vec<&'a str>,
    /// Where the text under it leads.
    pub(super) link: Option<&'a str>,
    pub(super) lines: usize,
    /// It only leads on.
    pub(super) is_pointer: bool,
}

impl<'a> Heading<'a> {
    fn new(level: u8, words: &'a str) -> Self {
        Self {
            level,
            before: Vec::new(),
            words,
            after: Vec::new(),
            link: None,
            lines: 1,
            is_pointer: false,
        }
    }
}

/// The heading that begins at line `at`, if one does.
pub(super) fn at<'a>(lines: &[&'a str], at: usize, survey: &Survey<'a>) -> Option<Heading<'a>> {
    let line = *lines.get(at)?;
    let rest = lines.get(at + 1..).unwrap_or_default();
    if line.trim().is_empty() || line.trim_start().starts_with('>') && bullet(line.trim()).is_none()
    {
        return None;
    }
    let above = at.checked_sub(1).and_then(|at| lines.get(at));
    let opens = survey.unwrapped || above.is_none_or(|above| is_border(above));
    boxed(line, rest)
        .or_else(|| underlined(line, rest, opens))
        .or_else(|| {
            marked(
                line,
                rest,
                opens || above.is_some_and(|above| columns(above) < MAX_LABEL),
                survey,
            )
        })
        .or_else(|| if opens { opening(line, rest, survey) } else { None })
}

/// Words with marks around them, or behind a sign.
fn marked<'a>(
    line: &'a str,
    rest: &[&'a str],
    opens: bool,
    survey: &Survey<'a>,
) -> Option<Heading<'a>> {
    let (before, words, after) =
        decorated(line).filter(|(_, words, _)| opens && is_short(words))?;
    let is_pointer = is_pointer(line);
    let link = card(line, rest, survey.width);
    let level = if after.is_empty() { ITEM } else { SECTION };
    let heading =
        Heading { before: vec![before], after: vec![after], link, ..Heading::new(level, words) };
    match (is_pointer, link) {
        (true, None) => None,
        _ => Some(Heading { is_pointer, ..heading }),
    }
}

/// Headings that only the start of a paragraph can be.
fn opening<'a>(line: &'a str, rest: &[&'a str], survey: &Survey<'a>) -> Option<Heading<'a>> {
    let width = survey.width;
    if is_capitals(line) && is_short(line) && bullet(line.trim()).is_none() {
        let alone = rest.first().is_none_or(|below| is_border(below));
        let link = card(line, rest, width);
        let level = if alone && link.is_none() { SECTION } else { ITEM };
        return Some(Heading { link, ..Heading::new(level, line.trim()) });
    }
    if let Some(link) = card(line, rest, width) {
        return Some(bulleted(Heading { link: Some(link), ..Heading::new(ITEM + 1, line.trim()) }));
    }
    if let Some(link) = referring(line).and_then(|number| survey.references.get(&number))
        && is_lone(line, rest)
    {
        return Some(bulleted(Heading { link: Some(link), ..Heading::new(ITEM + 1, line.trim()) }));
    }
    let long = |below: &&str| columns(below) > MAX_HEADLINE;
    let words = line.split_whitespace().count();
    let short = is_short(line) && words <= MAX_SET_OUT_WORDS && !ends_sentence(line);
    if survey.unwrapped && short && is_capital(line) && rest.first().is_some_and(long) {
        return Some(Heading::new(SECTION, line.trim()));
    }
    if survey.lone && is_lone(line, rest) {
        return Some(Heading::new(ITEM + 1, line.trim()));
    }
    let (below, gap) = match rest {
        [blank, below, ..] if blank.trim().is_empty() => (*below, true),
        [below, ..] => (*below, false),
        [] => return None,
    };
    let deeper = indent(below) > indent(line) && !below.trim().is_empty();
    let listed = bullet(line.trim()) == Some(None);
    if gap
        && listed
        && is_short(line)
        && !ends_sentence(line)
        && deeper
        && bullet(below.trim()).is_none()
    {
        return Some(bulleted(Heading::new(ITEM, line.trim())));
    }
    let next_is_card = gap
        && rest.get(1..).is_some_and(|rest| {
            rest.split_first().is_some_and(|(below, rest)| card(below, rest, width).is_some())
        });
    let set_out = gap && (deeper || next_is_card) && !listed && words <= MAX_SET_OUT_WORDS;
    (set_out
        && is_capital(line)
        && is_short(line)
        && !ends_sentence(line)
        && address(below).is_none())
    .then(|| Heading::new(SECTION, line.trim()))
}

/// Whether several lines stand alone over paragraphs, as headlines do.
pub(super) fn has_lone(lines: &[&str]) -> bool {
    let alone = (0..lines.len()).filter(|at| {
        let opens = *at == 0 || lines.get(at - 1).is_some_and(|above| is_border(above));
        let rest = lines.get(at + 1..).unwrap_or_default();
        opens && lines.get(*at).is_some_and(|line| is_lone(line, rest))
    });
    alone.take(MIN_LONE).count() == MIN_LONE
}

/// A line of some words, no sentence, that stands alone over a paragraph of several lines.
fn is_lone(line: &str, rest: &[&str]) -> bool {
    let [blank, first, second, ..] = rest else { return false };
    let paragraph =
        [first, second].iter().all(|line| !is_border(line) && bullet(line.trim()).is_none());
    blank.trim().is_empty()
        && paragraph
        && (MIN_LONE_WORDS..=MAX_LONE_WORDS).contains(&line.split_whitespace().count())
        && line.chars().count() <= MAX_HEADLINE
        && is_capital(line)
        && !ends_sentence(line)
        && !line.contains("://")
}

fn is_capital(line: &str) -> bool {
    let line = line.trim().trim_start_matches(['¿', '¡', '“', '"', '«', '„', '\'']);
    line.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
}

/// The bullet in front of a heading is a mark.
fn bulleted(mut heading: Heading<'_>) -> Heading<'_> {
    if bullet(heading.words).is_some()
        && let Some((mark, words)) = heading.words.split_once(' ')
    {
        heading.before.push(mark);
        heading.words = words.trim_start();
    }
    heading
}

/// The address that ends the paragraph which `line` begins, if `line` is its headline: broken off on purpose, and no
/// sentence.
fn card<'a>(line: &str, rest: &[&'a str], width: usize) -> Option<&'a str> {
    if line.chars().count() > MAX_HEADLINE
        || line.contains("://")
        || line.trim().ends_with(['.', ',', ';', ':'])
            && !line.trim().ends_with("...")
            && !shouts(line)
        || !line.chars().any(char::is_alphabetic)
    {
        return None;
    }
    let run = rest.iter().take(MAX_CARD).take_while(|line| !is_border(line)).count();
    let texts = rest.get(..run)?;
    // The address is the last line, or stands alone after a blank one.
    let link = texts.last().and_then(|last| address(last)).or_else(|| {
        let after =
            rest.get(run + 1).filter(|_| rest.get(run).is_some_and(|l| l.trim().is_empty()))?;
        let alone = rest.get(run + 2).is_none_or(|line| is_border(line));
        address(after).filter(|_| alone && run > 0)
    })?;
    if texts.iter().rev().skip(1).any(|line| address(line).is_some()) {
        return None;
    }
    let first = texts.first()?;
    let word = first.split_whitespace().next().map_or(0, columns);
    let long = columns(line.trim_end()) + word + 1;
    let widest = texts.iter().filter(|line| address(line).is_none());
    let widest = widest.map(|line| columns(line.trim_end())).max().unwrap_or(0);
    // A space at the end of a line says that it goes on (RFC 3676).
    let soft = texts.len() > 2 && texts.iter().rev().skip(2).all(|line| line.ends_with(' '));
    let flows = soft && line.ends_with(' ');
    let short = !flows && (long <= widest || long + ROOM <= width);
    let on_purpose = address(first).is_some() || shouts(line) || short;
    on_purpose.then_some(link)
}

/// A line that begins with several words in capitals.
fn shouts(line: &str) -> bool {
    let words = line.split_whitespace().take_while(|word| !word.chars().any(char::is_lowercase));
    let letters = words.flat_map(str::chars).filter(|c| c.is_uppercase()).count();
    letters >= MIN_SHOUT
}

/// A short text between two rulers of one kind.
fn boxed<'a>(above: &'a str, rest: &[&'a str]) -> Option<Heading<'a>> {
    let [words, below, ..] = rest else { return None };
    let same = above.trim().chars().next() == below.trim().chars().next();
    (is_rule(above.trim())
        && is_rule(below.trim())
        && same
        && !words.trim().is_empty()
        && !is_rule(words.trim())
        && is_short(words)
        && !words.trim().ends_with('.'))
    .then(|| {
        let (before, words, after) = decorated(words).unwrap_or(("", words, ""));
        Heading {
            before: vec![above, before],
            after: vec![after, below],
            lines: 3,
            ..Heading::new(SECTION, words)
        }
    })
}

/// A text over a ruler as long as itself, or alone over a long one.
fn underlined<'a>(line: &'a str, rest: &[&'a str], opens: bool) -> Option<Heading<'a>> {
    let below = rest.first()?;
    let (rule, words) = (below.trim(), line.trim());
    let long = rule.chars().count();
    let fits =
        long.abs_diff(words.chars().count()) <= 3 || opens && long >= LONG_RULE && is_short(words);
    let single = |mark: char| rule.chars().all(|c| c == mark);
    let level = if single('=') { SECTION } else { ITEM };
    let is_heading = long >= 3
        && (single('=') || single('-'))
        && fits
        && !is_rule(words)
        && words.chars().count() <= MAX_HEADLINE
        && words.chars().any(char::is_alphanumeric);
    let (before, words) = match decorated(words) {
        Some((before, words, "")) => (vec![before], words),
        _ => (Vec::new(), words),
    };
    is_heading.then(|| {
        bulleted(Heading { before, after: vec![rule], lines: 2, ..Heading::new(level, words) })
    })
}

/// What parts paragraphs.
fn is_border(line: &str) -> bool {
    line.trim().is_empty() || is_rule(line.trim())
}

fn is_short(text: &str) -> bool {
    text.trim().chars().count() <= MAX_SHORT
}

fn ends_sentence(text: &str) -> bool {
    text.trim().ends_with(['.', '!', ';', ',', ':', '。'])
}

fn indent(line: &str) -> usize {
    line.chars().take_while(|c| c.is_whitespace()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<(u8, &str, Option<&str>)> {
        let lines: Vec<&str> = text.lines().collect();
        let survey = Survey { width: 70, ..Survey::default() };
        at(&lines, 0, &survey).map(|heading| (heading.level, heading.words, heading.link))
    }

    #[test]
    fn headings_of_all_kinds() {
        let link = Some("http://pier.example/1");
        for (text, wanted) in [
            ("=====\nNews\n=====\nx", Some((2, "News", None))),
            ("News\n====\nx", Some((2, "News", None))),
            ("3. News\n------------------------------\nx", Some((3, "News", None))),
            ("** News\n------------------------------\nx", Some((3, "News", None))),
            ("--- News ---\nx", Some((2, "News", None))),
            ("HARBOUR NEWS\n\nThe ferry is back.", Some((2, "HARBOUR NEWS", None))),
            ("Harbour\n\n  The ferry is back.", Some((2, "Harbour", None))),
            (
                "The ferry is back\nAfter ten years it runs.\nhttp://pier.example/1",
                Some((4, "The ferry is back", link)),
            ),
            ("- The ferry is back\nhttp://pier.example/1", Some((4, "The ferry is back", link))),
            (
                "The ferry is back after ten years in the dock at the far end of the\nbay. See\nhttp://pier.example/1",
                None,
            ),
            ("Yours,\nAnn", None),
            ("◆ 渡し船が復活\n\n七年前に", Some((3, "渡し船が復活", None))),
            ("▼ 続きはこちら\nhttp://pier.example/1", Some((3, "続きはこちら", link))),
            ("Ann Lee\n\nThe ferry is back.", None),
            ("> quoted\n> ------", None),
        ] {
            assert_eq!(found(text), wanted, "{text}");
        }
    }
}

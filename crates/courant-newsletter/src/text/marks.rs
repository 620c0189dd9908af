//! What single lines of plain text are: rulers, bullets, quotations, decorated words.

/// Fewest marks at each end of a decorated heading ("== News ==").
const MIN_MARKS: usize = 2;

/// Depth of `>` marks, and what follows them.
pub(super) fn quotation(line: &str) -> (u8, &str) {
    let mut depth = 0_u8;
    let mut rest = line;
    while let Some(tail) = rest.strip_prefix('>') {
        depth = depth.saturating_add(1);
        rest = tail.strip_prefix(' ').unwrap_or(tail);
    }
    // A lone ">" opens no quotation, and ">> Read it" is a pointer.
    let pointer = line.starts_with(">> ") && !rest.starts_with('>');
    match depth {
        0 => (0, line),
        _ if rest.trim().is_empty() => (0, ""),
        _ if pointer => (0, line),
        _ => (depth, rest),
    }
}

/// The entry's number, when the line begins with a bullet or a number.
pub(super) fn bullet(line: &str) -> Option<Option<u32>> {
    if ["- ", "* ", "• ", "– ", "· ", "+ ", ">> "].iter().any(|mark| line.starts_with(mark)) {
        return Some(None);
    }
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let rest = line.get(digits..)?;
    (1..=3).contains(&digits).then_some(())?;
    (rest.starts_with(". ") || rest.starts_with(") ")).then(|| line.get(..digits)?.parse().ok())
}

/// A line of marks and nothing else.
pub(super) fn is_rule(line: &str) -> bool {
    line.chars().count() >= 3 && line.chars().all(is_mark)
}

fn is_mark(c: char) -> bool {
    "-=_*~#•─━—+.<>%^/\\".contains(c)
        || matches!(c, '\u{2500}'..='\u{25ff}' | '☆' | '★' | '＝' | '－' | '＊')
}

/// The marks before a heading, its words, and the marks behind: "--- News ---", "** News", "■ News".
pub(super) fn decorated(line: &str) -> Option<(&str, &str, &str)> {
    let line = line.trim();
    let inner = line.trim_start_matches(|c: char| is_mark(c) || c == ' ');
    let (before, words) = line.split_at(line.len() - inner.len());
    let words = words.trim_end_matches(|c: char| is_mark(c) && c != '.' || c == ' ');
    let after = line.get(before.len() + words.len()..)?;
    let heavy = |marks: &str| marks.chars().filter(|c| is_mark(*c)).count() >= MIN_MARKS;
    let block = before.trim().chars().count() == 1
        && before.trim().chars().all(|c| ('\u{2580}'..='\u{25ff}').contains(&c));
    let starred = before.trim() == "**" || block;
    let both = heavy(before) && heavy(after);
    (words.chars().any(char::is_alphanumeric) && (starred || both))
        .then_some((before, words, after))
}

/// Signs in front of words that lead on: "▼ 記事の続きはこちら" over an address.
pub(super) fn is_pointer(line: &str) -> bool {
    line.trim_start().starts_with(['▼', '▽', '▶', '▷', '►', '→', '⇒', '☞', '➡', '➜'])
        || line.trim_start().starts_with(">> ")
}

/// A text that ends in the number of a reference: "The ferry is back [3]".
pub(super) fn referring(line: &str) -> Option<u32> {
    let (_, number) = line.trim().strip_suffix(']')?.rsplit_once('[')?;
    number.parse().ok()
}

/// Words in capitals.
pub(super) fn is_capitals(text: &str) -> bool {
    text.chars().filter(|c| c.is_uppercase()).count() > 3 && !text.chars().any(char::is_lowercase)
}

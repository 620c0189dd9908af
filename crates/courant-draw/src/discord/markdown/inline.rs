//! Marks inside a line: from left to right, each mark with the nearest end that it can have.

/// Marks inside each other that are read; further ones are text.
const LEVELS: usize = 12;

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::discord) enum Inline<'a> {
    /// Words.
    Text(&'a str),
    /// Code.
    Code(&'a str),
    /// Something in a mark.
    Marked(Mark, Vec<Inline<'a>>),
    /// A link with words of its own.
    Link(&'a str, Vec<Inline<'a>>),
    /// An address that is its own text.
    Bare(&'a str),
    /// A mention, shown as a pill.
    Pill(String),
}

/// What a mark means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::discord) enum Mark {
    Bold,
    Italic,
    Underline,
    Strike,
    Spoiler,
}

/// Longer marks first: they are tried in this order.
const MARKS: [(&str, Mark); 6] = [
    ("**", Mark::Bold),
    ("__", Mark::Underline),
    ("~~", Mark::Strike),
    ("||", Mark::Spoiler),
    ("*", Mark::Italic),
    ("_", Mark::Italic),
];

/// Parses what stands between two line ends, or in a paragraph.
pub(super) fn parse(text: &str) -> Vec<Inline<'_>> {
    within(text, 0, false)
}

fn within(text: &str, level: usize, linked: bool) -> Vec<Inline<'_>> {
    let mut found = Vec::new();
    let (mut at, mut plain) = (0, 0);
    let mut endless = [false; 6];
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let before = text.get(..at).unwrap_or_default();
        let read = escape(rest)
            .or_else(|| code(rest))
            .or_else(|| {
                (level < LEVELS)
                    .then(|| marked(before, rest, level, linked, &mut endless))
                    .flatten()
            })
            .or_else(|| (!linked && level < LEVELS).then(|| masked(rest, level)).flatten())
            .or_else(|| angled(rest, linked))
            .or_else(|| (!linked).then(|| bare(before, rest)).flatten())
            .or_else(|| everyone(rest));
        match read {
            Some((piece, length)) => {
                push(&mut found, text.get(plain..at).unwrap_or_default());
                found.push(piece);
                at += length;
                plain = at;
            }
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    push(&mut found, text.get(plain..).unwrap_or_default());
    found
}

fn push<'a>(found: &mut Vec<Inline<'a>>, text: &'a str) {
    if !text.is_empty() {
        found.push(Inline::Text(text));
    }
}

type Read<'a> = Option<(Inline<'a>, usize)>;

fn escape(rest: &str) -> Read<'_> {
    let sign = rest.strip_prefix('\\')?.chars().next().filter(char::is_ascii_punctuation)?;
    Some((Inline::Text(rest.get(1..1 + sign.len_utf8())?), 1 + sign.len_utf8()))
}

/// A span of code: as many ticks at its end as at its beginning.
fn code(rest: &str) -> Read<'_> {
    let ticks = rest.bytes().take_while(|byte| *byte == b'`').count();
    if ticks == 0 {
        return None;
    }
    let mut at = ticks;
    loop {
        let start = at + rest.get(at..)?.find('`')?;
        let run = rest.get(start..)?.bytes().take_while(|byte| *byte == b'`').count();
        if run == ticks {
            let inside = rest.get(ticks..start)?;
            return Some((Inline::Code(inside.trim_matches(' ')), start + run));
        }
        at = start + run;
    }
}

/// A mark and what is in it. A sign without an end has none further on either, and is not looked for again.
fn marked<'a>(
    before: &str,
    rest: &'a str,
    level: usize,
    linked: bool,
    endless: &mut [bool; 6],
) -> Read<'a> {
    for ((sign, mark), endless) in MARKS.into_iter().zip(endless) {
        let Some(inside) = rest.strip_prefix(sign).filter(|_| !*endless) else { continue };
        if !opens(sign, before, inside) {
            continue;
        }
        if let Some(length) = end(inside, sign) {
            let words = within(inside.get(..length)?, level + 1, linked);
            return Some((Inline::Marked(mark, words), length + 2 * sign.len()));
        }
        *endless = true;
    }
    None
}

/// Whether a sign can begin a mark: italics stand at a word, `_` not in the middle of one.
fn opens(sign: &str, before: &str, inside: &str) -> bool {
    match sign {
        "*" => !inside.starts_with(char::is_whitespace) && !inside.starts_with('*'),
        "_" => !before.ends_with(char::is_alphanumeric) && !inside.starts_with('_'),
        _ => true,
    }
}

/// Where the mark that is open ends: not in code, in a link, or at an escaped sign.
fn end(inside: &str, sign: &str) -> Option<usize> {
    let single = sign.len() == 1;
    let mut at = 0;
    while let Some(rest) = inside.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some((_, length)) = escape(rest).or_else(|| code(rest)) {
            at += length;
            continue;
        }
        if let Some((_, _, length)) = mask(rest) {
            at += length;
            continue;
        }
        if let Some(after) = rest.strip_prefix(sign) {
            let double = after.starts_with(sign);
            let shown = inside.get(..at).unwrap_or_default();
            let ends = match sign {
                "*" => !double && !shown.ends_with(char::is_whitespace),
                "_" => !double && !after.starts_with(char::is_alphanumeric),
                // Of three signs the last two end it: the first ends what is inside.
                _ => !after.starts_with(sign.chars().next().unwrap_or_default()),
            };
            if ends && !shown.trim().is_empty() {
                return Some(at);
            }
            at += if single && double { 2 } else { 1 };
            continue;
        }
        at += rest.chars().next().map_or(1, char::len_utf8);
    }
    None
}

/// `[words](address)`: the words, the address, the length of it all.
fn mask(rest: &str) -> Option<(&str, &str, usize)> {
    let inside = rest.strip_prefix('[')?;
    let mut depth = 0_u32;
    let mut escaped = false;
    let close = inside.char_indices().find_map(|(at, c)| {
        let plain = !escaped;
        escaped = plain && c == '\\';
        match c {
            '[' if plain => depth += 1,
            ']' if plain && depth == 0 => return Some(at),
            ']' if plain => depth -= 1,
            _ => {}
        }
        None
    })?;
    let words = inside.get(..close)?;
    let target = inside.get(close + 1..)?.strip_prefix('(')?;
    let end = target.find([')', '\n'])?;
    let address = target.get(..end)?;
    if !target.get(end..)?.starts_with(')') || words.trim().is_empty() {
        return None;
    }
    let length = 1 + close + 2 + end + 1;
    let address = address.split_whitespace().next().unwrap_or_default();
    let address = address.strip_prefix('<').and_then(|a| a.strip_suffix('>')).unwrap_or(address);
    is_web(address).then_some((words, address, length))
}

fn masked(rest: &str, level: usize) -> Read<'_> {
    let (words, address, length) = mask(rest)?;
    Some((Inline::Link(address, within(words, level + 1, true)), length))
}

fn is_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

/// What stands between angle brackets: mentions, commands, times, emoji, links without an embed.
fn angled(rest: &str, linked: bool) -> Read<'_> {
    let inside = rest.strip_prefix('<')?;
    let end = inside.find(['>', '\n'])?;
    if !inside.get(end..)?.starts_with('>') {
        return None;
    }
    let inside = inside.get(..end)?;
    let length = end + 2;
    if is_web(inside) && !inside.contains(char::is_whitespace) {
        let piece = if linked { Inline::Text(inside) } else { Inline::Bare(inside) };
        return Some((piece, length));
    }
    let id = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let pill = if let Some(rest) = inside.strip_prefix('@') {
        let kind = rest.strip_prefix('&');
        let number = kind.unwrap_or_else(|| rest.strip_prefix('!').unwrap_or(rest));
        let word = if kind.is_some() { "@role" } else { "@someone" };
        id(number).then(|| word.to_owned())
    } else if let Some(number) = inside.strip_prefix('#') {
        id(number).then(|| "#channel".to_owned())
    } else if let Some((name, number)) = inside.strip_prefix('/').and_then(|r| r.rsplit_once(':')) {
        (id(number) && !name.trim().is_empty()).then(|| format!("/{name}"))
    } else if let Some(time) = inside.strip_prefix("t:") {
        let time = time.split(':').next().unwrap_or_default();
        id(time.trim_start_matches('-')).then(|| "a time".to_owned())
    } else {
        let emoji = inside.strip_prefix("a:").or_else(|| inside.strip_prefix(':'));
        let (name, number) = emoji?.split_once(':')?;
        id(number).then(|| format!(":{name}:"))
    };
    Some((Inline::Pill(pill?), length))
}

/// An address in the text; what looks like the end of a sentence is not part of it.
fn bare<'a>(before: &str, rest: &'a str) -> Read<'a> {
    if !is_web(rest) || before.ends_with(char::is_alphanumeric) {
        return None;
    }
    let end = rest.find(|c: char| c.is_whitespace() || c == '<').unwrap_or(rest.len());
    let mut address = rest.get(..end)?;
    while let Some(last) = address.chars().next_back() {
        let opened = address.matches('(').count() >= address.matches(')').count();
        if !(".,:;\"'!?]*_~|".contains(last) || last == ')' && !opened) {
            break;
        }
        address = address.get(..address.len() - last.len_utf8())?;
    }
    let rest_of_scheme = address.split_once("://").map_or("", |(_, rest)| rest);
    (!rest_of_scheme.is_empty()).then_some((Inline::Bare(address), address.len()))
}

fn everyone(rest: &str) -> Read<'_> {
    let found = ["@everyone", "@here"].into_iter().find(|word| rest.starts_with(word))?;
    Some((Inline::Pill(found.to_owned()), found.len()))
}

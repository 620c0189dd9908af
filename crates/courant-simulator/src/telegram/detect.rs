//! What the server makes live in a text by itself: mentions, hashtags, cashtags, commands, links.
//!
//! The rules follow the expressions documented beside tdlib's matchers; links without a scheme are
//! detected for the common top-level domains only.

use super::entity::Entity;

/// A user name has 4-32 characters when it is live (shorter ones belong to a few inline bots).
const MENTION: std::ops::RangeInclusive<usize> = 4..=32;
/// A command has at most 64 characters to be live, 32 to be set.
const COMMAND: usize = 64;
/// A hashtag has at most 256 characters.
const HASHTAG: usize = 256;
/// A cashtag has 1-8 capital letters.
const CASHTAG: usize = 8;

/// Top-level domains of links without a scheme.
const DOMAINS: [&str; 40] = [
    "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "name", "io", "me", "tv", "co",
    "ai", "app", "dev", "news", "blog", "shop", "site", "online", "xyz", "eu", "uk", "de", "fr",
    "es", "it", "nl", "ru", "ua", "pl", "cz", "at", "ch", "us", "ca", "au", "in",
];

/// Everything the server would detect in `text`, in order, without overlaps.
pub(crate) fn entities(text: &str) -> Vec<Entity> {
    let chars: Vec<char> = text.chars().collect();
    let mut offsets = Vec::with_capacity(chars.len() + 1);
    let mut units = 0;
    for character in &chars {
        offsets.push(units);
        units += character.len_utf16();
    }
    offsets.push(units);
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        match match_at(&chars, at) {
            Some((kind, end)) => {
                found.push(Entity::new(kind, offsets[at], offsets[end] - offsets[at]));
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

fn match_at(chars: &[char], at: usize) -> Option<(&'static str, usize)> {
    match chars[at] {
        '@' => mention(chars, at).map(|end| ("mention", end)),
        '/' => command(chars, at).map(|end| ("bot_command", end)),
        '#' => hashtag(chars, at).map(|end| ("hashtag", end)),
        '$' => cashtag(chars, at).map(|end| ("cashtag", end)),
        c if c.is_alphanumeric() => link(chars, at),
        _ => None,
    }
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

fn before(chars: &[char], at: usize) -> Option<char> {
    at.checked_sub(1).and_then(|at| chars.get(at)).copied()
}

fn run(chars: &[char], from: usize, accept: impl Fn(char) -> bool) -> usize {
    from + chars.iter().skip(from).take_while(|c| accept(**c)).count()
}

fn is_name(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_'
}

fn mention(chars: &[char], at: usize) -> Option<usize> {
    if before(chars, at).is_some_and(is_word) {
        return None;
    }
    let end = run(chars, at + 1, is_name);
    let follows = chars.get(end).copied().is_some_and(is_word);
    (MENTION.contains(&(end - at - 1)) && !follows).then_some(end)
}

fn command(chars: &[char], at: usize) -> Option<usize> {
    if before(chars, at).is_some_and(|c| is_word(c) || "/<>".contains(c)) {
        return None;
    }
    let mut end = run(chars, at + 1, is_name);
    if end == at + 1 || end - at - 1 > COMMAND {
        return None;
    }
    if chars.get(end) == Some(&'@') {
        let name_end = run(chars, end + 1, is_name);
        if (3..=32).contains(&(name_end - end - 1)) {
            end = name_end;
        }
    }
    let follows = chars.get(end).is_some_and(|c| is_word(*c) || "/<>".contains(*c));
    (!follows).then_some(end)
}

fn hashtag(chars: &[char], at: usize) -> Option<usize> {
    if before(chars, at).is_some_and(|c| is_word(c) || c == '\u{200c}' || c == '#') {
        return None;
    }
    let end = run(chars, at + 1, |c| is_word(c) || c == '\u{200c}' || c == '·');
    let tag = chars.get(at + 1..end)?;
    let fits = !tag.is_empty() && tag.len() <= HASHTAG && tag.iter().any(|c| c.is_alphabetic());
    (fits && chars.get(end) != Some(&'#')).then_some(end)
}

fn cashtag(chars: &[char], at: usize) -> Option<usize> {
    if before(chars, at).is_some_and(|c| is_word(c) || c == '$') {
        return None;
    }
    let end = run(chars, at + 1, |c| c.is_ascii_uppercase());
    let length = end - at - 1;
    let follows = chars.get(end).is_some_and(|c| is_word(*c) || *c == '$');
    (length > 0 && length <= CASHTAG && !follows).then_some(end)
}

/// A link or an address that begins at a letter or digit which begins a word.
fn link(chars: &[char], at: usize) -> Option<(&'static str, usize)> {
    if before(chars, at).is_some_and(|c| is_word(c) || "@.-/#$".contains(c)) {
        return None;
    }
    let word: String = chars.iter().skip(at).take(8).collect::<String>().to_ascii_lowercase();
    let scheme = ["https://", "http://", "ftp://", "tg://", "ton://"]
        .iter()
        .find(|scheme| word.starts_with(**scheme))
        .map_or(0, |scheme| scheme.len());
    let host_end =
        run(chars, at + scheme, |c| c.is_alphanumeric() || c == '-' || c == '.' || c == '_');
    let host: String = chars.get(at + scheme..host_end)?.iter().collect();
    let host = host.trim_end_matches(['.', '-', '_']);
    let host_end = at + scheme + host.chars().count();
    if chars.get(host_end) == Some(&'@') && scheme == 0 {
        return address(chars, host_end + 1).map(|end| ("email", end));
    }
    if scheme == 0 && !has_known_domain(host) {
        return None;
    }
    if !host.contains('.') && !word.starts_with("tg") && !word.starts_with("ton") {
        return None;
    }
    Some(("url", path_end(chars, host_end)))
}

fn has_known_domain(host: &str) -> bool {
    host.rsplit_once('.').is_some_and(|(name, domain)| {
        !name.is_empty() && DOMAINS.contains(&domain.to_lowercase().as_str())
    })
}

fn address(chars: &[char], from: usize) -> Option<usize> {
    let end = run(chars, from, |c| c.is_ascii_alphanumeric() || c == '-' || c == '.');
    let host: String = chars.get(from..end)?.iter().collect();
    let host = host.trim_end_matches(['.', '-']);
    let (name, domain) = host.rsplit_once('.')?;
    let fits = !name.is_empty() && domain.len() >= 2;
    fits.then_some(from + host.chars().count())
}

/// Where the port, path, query and fragment end; punctuation at the very end is not of it.
fn path_end(chars: &[char], host_end: usize) -> usize {
    let mut end = host_end;
    if chars.get(end) == Some(&':') {
        let port = run(chars, end + 1, |c| c.is_ascii_digit());
        if port > end + 1 {
            end = port;
        }
    }
    if !chars.get(end).is_some_and(|c| "/?#".contains(*c)) {
        return end;
    }
    let mut last = run(chars, end, |c| !c.is_whitespace() && !"<>\"«»“”\u{2060}".contains(c));
    while last > end + 1 && chars.get(last - 1).is_some_and(|c| ".,:;!?')".contains(*c)) {
        last -= 1;
    }
    last
}

//! Blocks → Discord's Markdown.
//!
//! Everything of the source is escaped, so that its signs are text; a bare address is left as it is, since
//! Discord shows it as a link. Marks that Discord would not read (around white space, inside others of
//! their kind) are moved or left out.

use courant_core::briefing::table;
use courant_newsletter::{Block, Inline};
use std::borrow::Cow;

/// Signs that mean something anywhere in a line.
const SIGNS: [char; 11] = ['\\', '*', '_', '~', '`', '|', '[', ']', '<', '>', ':'];

/// Between a sign and what follows, where a mention would be shown as one.
const WORD_JOINER: char = '\u{2060}';

/// Columns of monospace text that a phone shows in one line.
const LINE: &str = "———";

/// Where text stands.
#[derive(Clone, Copy, Debug, Default)]
struct Within {
    link: bool,
    bold: bool,
    italic: bool,
    struck: bool,
    quoted: bool,
}

/// Writes blocks as one text.
pub(crate) fn write<'a>(blocks: impl IntoIterator<Item = &'a Block>) -> String {
    lines(blocks, Within::default()).trim().to_owned()
}

/// Characters as Discord counts them: UTF-16 units are never fewer than it counts.
pub(crate) fn units(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.encode_utf16().count() }
}

fn lines<'a>(blocks: impl IntoIterator<Item = &'a Block>, within: Within) -> String {
    let mut out = String::new();
    let mut tight = true;
    for block in blocks {
        let text = block_text(block, within);
        if text.trim().is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push_str(if tight { "\n" } else { "\n\n" });
        }
        out.push_str(&text);
        tight = matches!(block, Block::Heading { .. });
    }
    out
}

fn block_text(block: &Block, within: Within) -> String {
    match block {
        Block::Paragraph { content } => guarded(&inlines(content, within)),
        Block::Heading { level, content } => {
            let text = one_line(inlines(content, Within { bold: true, ..within }));
            match level {
                _ if text.is_empty() => text,
                1..=3 => format!("{} {text}", "#".repeat(usize::from(*level))),
                _ => format!("**{text}**"),
            }
        }
        Block::List { start, items } => list(*start, items, within),
        Block::Quote { content } if within.quoted => lines(content, within),
        Block::Quote { content } => {
            let inner = lines(content, Within { quoted: true, ..within });
            inner.lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n")
        }
        Block::Code { text, language } => fenced(text, language.as_deref()),
        Block::Image { image } => {
            let alt = image.alt.trim();
            let says_nothing = alt.is_empty() || alt.contains("://");
            let words = if says_nothing { "🖼".to_owned() } else { format!("🖼 {alt}") };
            inlines(&[Inline::link(&image.url, words)], within)
        }
        Block::Table { rows } => match table::aligned(rows) {
            Some(text) => fenced(&text, None),
            None => lines(&table::as_list(rows), within),
        },
        Block::Rule => LINE.to_owned(),
    }
}

fn list(start: Option<u32>, items: &[Vec<Block>], within: Within) -> String {
    let mut out = Vec::new();
    for (item, index) in items.iter().zip(0_u64..) {
        let mark = start
            .map_or_else(|| "- ".to_owned(), |start| format!("{}. ", u64::from(start) + index));
        let text = item
            .iter()
            .map(|block| block_text(block, within))
            .filter(|text| !text.trim().is_empty());
        let text = text.collect::<Vec<_>>().join("\n");
        let mut lines = text.lines();
        if let Some(first) = lines.next() {
            out.push(format!("{mark}{first}"));
            out.extend(lines.map(|line| format!("  {line}")));
        }
    }
    out.join("\n")
}

/// A code block; a fence inside it cannot close it.
fn fenced(text: &str, language: Option<&str>) -> String {
    let named =
        language.filter(|name| name.chars().all(|c| c.is_ascii_alphanumeric())).unwrap_or_default();
    if text.trim().is_empty() {
        return String::new();
    }
    format!("```{named}\n{}\n```", text.replace("```", "`\u{200b}`\u{200b}`"))
}

fn one_line(text: String) -> String {
    let is_one = !text.contains(['\n', '\t', '\r'])
        && !text.contains("  ")
        && text.trim().len() == text.len();
    if is_one { text } else { text.split_whitespace().collect::<Vec<_>>().join(" ") }
}

fn inlines(content: &[Inline], within: Within) -> String {
    match content {
        [one] => inline_text(one, within),
        several => several.iter().map(|inline| inline_text(inline, within)).collect(),
    }
}

fn inline_text(inline: &Inline, within: Within) -> String {
    match inline {
        Inline::Text { text } => escape(text),
        Inline::Break => "\n".into(),
        Inline::Code { text } if text.trim().is_empty() => text.clone(),
        // A bracket in code ends the link's text all the same.
        Inline::Code { text } if within.link && text.contains(['[', ']']) => escape(text),
        Inline::Code { text } => format!("`{}`", text.replace('`', "ˋ").replace('\n', " ")),
        Inline::Strong { content } if within.bold => inlines(content, within),
        Inline::Strong { content } => {
            marked(&inlines(content, Within { bold: true, ..within }), "**")
        }
        Inline::Emphasis { content } if within.italic => inlines(content, within),
        Inline::Emphasis { content } => {
            marked(&inlines(content, Within { italic: true, ..within }), "*")
        }
        Inline::Strike { content } if within.struck => inlines(content, within),
        Inline::Strike { content } => {
            marked(&inlines(content, Within { struck: true, ..within }), "~~")
        }
        Inline::Spoiler { content } => marked(&inlines(content, within), "||"),
        Inline::Link { content, .. } if within.link => inlines(content, within),
        Inline::Link { url, content } => link(url, content, within),
    }
}

/// A mark around text; white space at its ends stays outside, where Discord still reads the mark.
fn marked(text: &str, mark: &str) -> String {
    let core = text.trim();
    if core.is_empty() {
        return text.to_owned();
    }
    let start = text.len() - text.trim_start().len();
    let end = text.trim_end().len();
    let (before, after) = (&text[..start], &text[end..]);
    format!("{before}{mark}{core}{mark}{after}")
}

/// Discord masks only http(s), and no text that has an address in it: one that is an address is shown as that, in
/// brackets in which it ends where it ends; behind other words stands an arrow.
fn link(url: &str, content: &[Inline], within: Within) -> String {
    let text = one_line(inlines(content, Within { link: true, ..within }));
    let web = url.starts_with("https://") || url.starts_with("http://");
    if !web || text.is_empty() {
        return text;
    }
    let plain = Inline::plain(content);
    let plain = plain.trim();
    if !plain.contains("://") && !plain.starts_with("www.") {
        return format!("[{text}]({})", address(url));
    }
    let is_address = !plain.contains(char::is_whitespace)
        && ["https://", "http://", "www."].iter().any(|start| plain.starts_with(start));
    match is_address {
        // What is read is what is opened; a tracker behind it is not.
        true if plain.contains("://") => format!("<{}>", bracketed(plain)),
        true => {
            let scheme = if url.starts_with("https:") { "https" } else { "http" };
            format!("<{scheme}://{}>", bracketed(plain))
        }
        false => format!("{text} [→]({})", address(url)),
    }
}

/// An address without signs that would end it behind a text …
fn address(url: &str) -> Cow<'_, str> {
    let url = bracketed(url);
    match url.contains(['(', ')']) {
        true => Cow::Owned(url.replace('(', "%28").replace(')', "%29")),
        false => url,
    }
}

/// … or between brackets.
fn bracketed(url: &str) -> Cow<'_, str> {
    let stays = |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'<' | b'>');
    if url.bytes().all(stays) {
        return Cow::Borrowed(url);
    }
    let mut out = String::with_capacity(url.len());
    for character in url.chars() {
        match character {
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            other if other.is_whitespace() || other.is_control() => out.push_str("%20"),
            other => out.push(other),
        }
    }
    Cow::Owned(out)
}

/// The source's signs as text.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (index, word) in text.split(' ').enumerate() {
        if index > 0 {
            out.push(' ');
        }
        if (word.starts_with("https://") || word.starts_with("http://"))
            && !word.contains(['<', '>'])
        {
            out.push_str(word);
        } else {
            escape_word(word, &mut out);
        }
    }
    out
}

fn escape_word(word: &str, out: &mut String) {
    if word
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b',' | b'\'' | b'-'))
    {
        out.push_str(word);
        return;
    }
    let mut characters = word.chars().peekable();
    while let Some(character) = characters.next() {
        if SIGNS.contains(&character) {
            out.push('\\');
        }
        if !character.is_control() || matches!(character, '\n' | '\t') {
            out.push(character);
        }
        if matches!(character, '@' | '#')
            && characters.peek().is_some_and(|next| next.is_alphanumeric())
        {
            out.push(WORD_JOINER);
        }
    }
}

/// A paragraph whose lines do not begin as headings, lists, quotes or small print.
fn guarded(text: &str) -> String {
    let guard = |line: &str| {
        let begins = line.trim_start();
        let number = begins.trim_start_matches(|c: char| c.is_ascii_digit());
        let listed =
            number.len() < begins.len() && (number.starts_with(". ") || number.starts_with(") "));
        let marked =
            ["# ", "## ", "### ", "-# ", "- ", "+ "].iter().any(|mark| begins.starts_with(mark));
        if marked {
            return format!("\\{begins}");
        }
        if listed {
            let digits = begins.len() - number.len();
            return format!("{}\\{}", &begins[..digits], number);
        }
        line.to_owned()
    };
    text.split('\n').map(guard).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(content: Vec<Inline>) -> String {
        write(&[Block::Paragraph { content }])
    }

    #[test]
    fn the_sources_signs_are_text() {
        assert_eq!(
            text(vec![Inline::text("*a* _b_ `c` ||d|| <@1> [x](y)")]),
            "\\*a\\* \\_b\\_ \\`c\\` \\|\\|d\\|\\| \\<@\u{2060}1\\> \\[x\\](y)"
        );
        assert_eq!(text(vec![Inline::text("@everyone #news")]), "@\u{2060}everyone #\u{2060}news");
        for line in ["# not a heading", "- not a list", "12. not a list", "-# not small"] {
            let written = text(vec![Inline::text(line)]);
            assert!(written.contains('\\'), "{written}");
        }
    }

    #[test]
    fn addresses_stay_whole() {
        let raw = "see https://e.org/a_b*c now";
        assert_eq!(text(vec![Inline::text(raw)]), raw);
        assert_eq!(
            text(vec![Inline::link("https://e.org/a_(b)", "x")]),
            "[x](https://e.org/a_%28b%29)"
        );
        let link = |url: &str, words: &str| text(vec![Inline::link(url, words)]);
        assert_eq!(link("https://e.org/", "https://e.org"), "<https://e.org>");
        assert_eq!(link("https://track.org/x", "www.e.org/a"), "<https://www.e.org/a>");
        assert_eq!(
            link("https://e.org/", "see https://e.org now"),
            "see https://e.org now [→](https://e.org/)"
        );
        assert_eq!(text(vec![Inline::link("mailto:a@b.c", "write")]), "write");
        let code = vec![Inline::Code { text: "a[0]".into() }];
        let link = Inline::Link { url: "https://e.org/".into(), content: code };
        assert_eq!(text(vec![link]), "[a\\[0\\]](https://e.org/)");
    }

    #[test]
    fn marks_stand_at_their_words() {
        assert_eq!(text(vec![Inline::strong(" a "), Inline::text("b")]), "**a** b");
        let nested = Inline::Strong { content: vec![Inline::strong("a")] };
        assert_eq!(text(vec![nested]), "**a**");
    }

    #[test]
    fn lists_and_quotes() {
        let entry = |text: &str| vec![Block::paragraph(text)];
        let inner = Block::List { start: None, items: vec![entry("in")] };
        let list = Block::List {
            start: Some(1),
            items: vec![entry("a"), vec![Block::paragraph("b"), inner]],
        };
        assert_eq!(write(&[list]), "1. a\n2. b\n  - in");
        assert_eq!(write(&[Block::Quote { content: vec![Block::paragraph("q")] }]), "> q");
    }
}

//! Blocks → Telegram's HTML, with the length that Telegram will count.
//!
//! The parse mode knows few tags and refuses all others, so headings are bold, lists are lines with bullets,
//! and everything of the source is escaped. A sign that Telegram would make a live mention, tag or command
//! of is followed by a word joiner, which nobody sees.

use crate::address;
use courant_core::briefing::table;
use courant_newsletter::{Block, Inline};

/// What Telegram must not see at the end of `@`, `#`, `/`, `$` for them to be inert (it detects entities by
/// itself and `sendMessage` cannot be told not to).
const WORD_JOINER: char = '\u{2060}';

/// How deep lists are indented.
const INDENT: &str = "   ";

/// Text in Telegram's HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Html {
    /// The markup.
    pub(crate) markup: String,
    /// Length of the text after parsing, in UTF-16 units.
    pub(crate) units: usize,
    /// Entities in it, with those that Telegram may make by itself.
    pub(crate) entities: usize,
    /// The last character of the text, which decides whether the next sign could be live.
    last: Option<char>,
}

/// Where text stands: what may not be nested there.
#[derive(Clone, Copy, Debug, Default)]
struct Within {
    link: bool,
    quote: bool,
    bold: bool,
    italic: bool,
    depth: usize,
}

/// Writes blocks as one message.
pub(crate) fn write(blocks: &[Block]) -> Html {
    let mut out = Html::default();
    out.blocks(blocks, Within::default());
    out
}

impl Html {
    fn blocks(&mut self, blocks: &[Block], within: Within) {
        let mut previous: Option<&Block> = None;
        for block in blocks {
            let before = self.clone_lengths();
            if previous.is_some() {
                let tight = within.depth > 0 || matches!(previous, Some(Block::Heading { .. }));
                self.raw(if tight { "\n" } else { "\n\n" });
            }
            let start = self.units;
            self.block(block, within);
            if self.units == start {
                // A block without text leaves no gap.
                self.markup.truncate(before.0);
                (self.units, self.entities) = (before.1, before.2);
            } else {
                previous = Some(block);
            }
        }
    }

    fn clone_lengths(&self) -> (usize, usize, usize) {
        (self.markup.len(), self.units, self.entities)
    }

    fn block(&mut self, block: &Block, within: Within) {
        match block {
            Block::Paragraph { content } => self.inlines(content, within),
            Block::Heading { content, .. } if within.bold => self.inlines(content, within),
            Block::Heading { content, .. } => {
                self.tag("b", |out| out.inlines(content, Within { bold: true, ..within }));
            }
            Block::List { start, items } => self.list(*start, items, within),
            Block::Quote { content } if within.quote => self.blocks(content, within),
            Block::Quote { content } => {
                let long = courant_core::briefing::plain(content).chars().count() > LONG_QUOTE;
                let open = if long { "<blockquote expandable>" } else { "<blockquote>" };
                self.wrapped(open, "</blockquote>", |out| {
                    out.blocks(content, Within { quote: true, depth: within.depth + 1, ..within });
                });
            }
            Block::Code { text, language } => self.pre(text, language.as_deref()),
            Block::Image { image } => {
                let alt = image.alt.trim();
                let words = if alt.is_empty() { "🖼".to_owned() } else { format!("🖼 {alt}") };
                self.inlines(&[Inline::link(&image.url, words)], within);
            }
            Block::Table { rows } => match table::aligned(rows) {
                Some(text) => self.pre(&text, None),
                None => self.blocks(&table::as_list(rows), within),
            },
            Block::Rule => self.text("———"),
        }
    }

    fn list(&mut self, start: Option<u32>, items: &[Vec<Block>], within: Within) {
        let mut first = true;
        for (index, item) in items.iter().enumerate() {
            if !first {
                self.raw("\n");
            }
            first = false;
            self.raw(&INDENT.repeat(within.depth.min(3)));
            match start {
                Some(start) => {
                    self.raw(&format!("{}. ", u64::from(start).saturating_add(index as u64)))
                }
                None => self.raw("• "),
            }
            self.blocks(item, Within { depth: within.depth + 1, ..within });
        }
    }

    fn inlines(&mut self, content: &[Inline], within: Within) {
        for inline in content {
            match inline {
                Inline::Text { text } => self.text(text),
                Inline::Break => self.raw("\n"),
                // A link cannot hold code (Bot API, formatting options): the server would drop the link.
                Inline::Code { text } if within.link => self.text(text),
                Inline::Code { text } => self.tag("code", |out| out.escaped(text)),
                Inline::Strong { content } if within.bold => self.inlines(content, within),
                Inline::Strong { content } => {
                    self.tag("b", |out| out.inlines(content, Within { bold: true, ..within }));
                }
                Inline::Emphasis { content } if within.italic => self.inlines(content, within),
                Inline::Emphasis { content } => {
                    self.tag("i", |out| out.inlines(content, Within { italic: true, ..within }));
                }
                Inline::Strike { content } => self.tag("s", |out| out.inlines(content, within)),
                Inline::Spoiler { content } => {
                    self.tag("tg-spoiler", |out| out.inlines(content, within))
                }
                Inline::Link { content, .. } if within.link => self.inlines(content, within),
                Inline::Link { url, content } => {
                    let open = format!("<a href=\"{}\">", escape(&address::whole(url)));
                    self.wrapped(&open, "</a>", |out| {
                        out.inlines(content, Within { link: true, ..within })
                    });
                }
            }
        }
    }

    fn pre(&mut self, text: &str, language: Option<&str>) {
        let named = language
            .filter(|name| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric()));
        match named {
            Some(name) => {
                let open = format!("<pre><code class=\"language-{name}\">");
                self.wrapped(&open, "</code></pre>", |out| out.escaped(text));
            }
            None => self.tag("pre", |out| out.escaped(text)),
        }
    }

    fn tag(&mut self, name: &str, write: impl FnOnce(&mut Self)) {
        self.wrapped(&format!("<{name}>"), &format!("</{name}>"), write);
    }

    /// Writes something inside a tag; a tag around nothing is left out.
    fn wrapped(&mut self, open: &str, close: &str, write: impl FnOnce(&mut Self)) {
        let (at, units) = (self.markup.len(), self.units);
        self.markup.push_str(open);
        write(self);
        if self.units == units {
            self.markup.truncate(at);
        } else {
            self.markup.push_str(close);
            self.entities += 1;
        }
    }

    /// Text of the source: escaped, and with nothing live in it.
    fn text(&mut self, text: &str) {
        let mut characters = text.chars().peekable();
        while let Some(character) = characters.next() {
            let before = self.last;
            self.push(character);
            let next = characters.peek().copied();
            if is_live(before, character, next) {
                self.push(WORD_JOINER);
            }
            self.entities += usize::from(may_be_address(before, character, next));
        }
    }

    /// Text in which Telegram detects nothing.
    fn escaped(&mut self, text: &str) {
        text.chars().for_each(|character| self.push(character));
    }

    /// Our own frame, which holds no sign that needs escaping.
    fn raw(&mut self, text: &str) {
        self.markup.push_str(text);
        self.units += text.encode_utf16().count();
        self.last = text.chars().next_back().or(self.last);
    }

    fn push(&mut self, character: char) {
        match character {
            '<' => self.markup.push_str("&lt;"),
            '>' => self.markup.push_str("&gt;"),
            '&' => self.markup.push_str("&amp;"),
            // Telegram drops or refuses other control characters.
            '\u{0}'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}' => return,
            other => self.markup.push(other),
        }
        self.units += character.len_utf16();
        self.last = Some(character);
    }
}

/// Characters from which a quote is folded by the client until it is opened.
pub(crate) const LONG_QUOTE: usize = 400;

/// Whether Telegram would make a mention, hashtag, cashtag or command of this sign.
fn is_live(before: Option<char>, sign: char, next: Option<char>) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    // What comes behind the end of a text may be the next one's word.
    let follows = next.is_none_or(is_word);
    // Nothing is live in the middle of a word: addresses of mail stay whole.
    let begins = !before.is_some_and(is_word);
    match sign {
        '@' | '#' | '$' => follows && begins,
        '/' => follows && begins && before != Some('/'),
        _ => false,
    }
}

/// Whether Telegram may make a link of what this sign stands in, which then is an entity too: "example.org".
fn may_be_address(before: Option<char>, sign: char, next: Option<char>) -> bool {
    sign == '.'
        && before.is_some_and(char::is_alphanumeric)
        && next.is_some_and(char::is_alphabetic)
}

/// Escapes an attribute's value.
fn escape(value: &str) -> String {
    value.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The words of Telegram's HTML, as `html` writes it.
pub(crate) fn words(markup: &str) -> String {
    let mut text = String::with_capacity(markup.len());
    let mut in_tag = false;
    for character in markup.chars() {
        match character {
            '<' => in_tag = true,
            '>' if in_tag => in_tag = false,
            other if !in_tag => text.push(other),
            _ => {}
        }
    }
    // The ampersand last: "&amp;lt;" says "&lt;".
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
        .into_iter()
        .fold(text, |text, (entity, sign)| text.replace(entity, sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn markup(content: Vec<Inline>) -> String {
        write(&[Block::Paragraph { content }]).markup
    }

    #[test]
    fn everything_of_the_source_is_text() {
        assert_eq!(
            markup(vec![Inline::text("a < b && c > \"d\"")]),
            "a &lt; b &amp;&amp; c &gt; \"d\""
        );
        let link = Inline::link("https://e.org/?a=1&b=\"2\"", "x<y");
        assert_eq!(
            markup(vec![link]),
            "<a href=\"https://e.org/?a=1&amp;b=&quot;2&quot;\">x&lt;y</a>"
        );
    }

    #[test]
    fn nothing_of_the_source_is_live() {
        let text = "ask @durov #rust /start $TON, a/b, https://e.org/x, 5 # 6 @ home";
        let expected = "ask @\u{2060}durov #\u{2060}rust /\u{2060}start $\u{2060}TON, a/b, https://e.org/x, 5 # 6 @ home";
        assert_eq!(markup(vec![Inline::text(text)]), expected);
        let split = vec![Inline::text("("), Inline::strong("/start"), Inline::text(")")];
        assert_eq!(markup(split), "(<b>/\u{2060}start</b>)");
        let behind = vec![Inline::text("Type:/start, mail ana@example.org")];
        assert_eq!(markup(behind), "Type:/\u{2060}start, mail ana@example.org");
        let apart = vec![Inline::strong("@"), Inline::text("durov")];
        assert_eq!(markup(apart), "<b>@\u{2060}</b>durov");
    }

    #[test]
    fn lengths_are_utf16_units_of_the_text() {
        let html = write(&[Block::Paragraph { content: vec![Inline::strong("a&😀")] }]);
        assert_eq!((html.units, html.entities), (4, 1));
        let text = vec![Inline::text("See example.org, version 3.0. Then a b.")];
        let html = write(&[Block::Paragraph { content: text }]);
        assert_eq!(html.entities, 1, "an address becomes a link by itself, and counts");
    }

    #[test]
    fn tags_are_never_nested_where_telegram_refuses_it() {
        let inner = Inline::link("https://b.org", "in");
        let outer =
            Inline::Link { url: "https://a.org".into(), content: vec![inner, Inline::strong("")] };
        assert_eq!(markup(vec![outer]), "<a href=\"https://a.org\">in</a>");
        let code = vec![Inline::Code { text: "a<b".into() }];
        let link = Inline::Link { url: "https://a.org".into(), content: code };
        assert_eq!(markup(vec![link]), "<a href=\"https://a.org\">a&lt;b</a>");
        let quote =
            Block::Quote { content: vec![Block::Quote { content: vec![Block::paragraph("q")] }] };
        assert_eq!(write(&[quote]).markup, "<blockquote>q</blockquote>");
    }

    #[test]
    fn lists_are_lines() {
        let entry = |text: &str| vec![Block::paragraph(text)];
        let nested =
            vec![Block::paragraph("two"), Block::List { start: None, items: vec![entry("in")] }];
        let list = Block::List { start: Some(9), items: vec![entry("one"), nested] };
        assert_eq!(write(&[list]).markup, "9. one\n10. two\n   • in");
    }
}

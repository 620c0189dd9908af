//! The text of a short mail and its links as they are written, tokens in their addresses and all: the reading of an
//! issue takes away what looks like tracking, and sets aside what looks like small print.

use std::cell::{Cell, RefCell};

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
    states::RawKind,
};

/// Most links that are looked at; a mail with more asks for something else.
const MAX_LINKS: usize = 100;

/// Longest address of a link, in bytes: what browsers and servers take without fail.
const MAX_URL: usize = 2_000;

/// Longest label of a link that is kept, in bytes.
const MAX_LABEL: usize = 400;

/// How much of the text before a link without a label of its own is kept, in bytes.
const MAX_BEFORE: usize = 300;

/// A text and its links.
#[derive(Debug, Default)]
pub(crate) struct Page {
    /// Its lines.
    pub(crate) text: String,
    /// In the order in which they stand.
    pub(crate) links: Vec<Link>,
}

/// A link.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Link {
    /// Where it leads: http or https.
    pub(crate) url: String,
    /// What is clicked; empty for an address in a plain text.
    pub(crate) label: String,
    /// What stands before it.
    pub(crate) before: String,
}

impl Page {
    /// Reads HTML.
    pub(crate) fn of_html(source: &str) -> Self {
        let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
        let queue = BufferQueue::default();
        queue.push_back(StrTendril::from(source));
        let _ = tokenizer.feed(&queue);
        tokenizer.end();
        tokenizer.sink.page.into_inner()
    }

    /// Reads a plain text.
    pub(crate) fn of_text(source: &str) -> Self {
        let mut page = Self { text: source.to_owned(), links: Vec::new() };
        let mut at = 0;
        while let Some(found) = source.get(at..).and_then(|rest| rest.find("http")) {
            let start = at + found;
            let rest = source.get(start..).unwrap_or_default();
            let end = rest.find(|c: char| c.is_whitespace() || "<>\"".contains(c));
            let url = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
            at = start + url.len();
            let url = url.trim_end_matches(['.', ',', ';', ')', ']', '!', '\'']);
            page.add(url, source.get(..start).unwrap_or_default());
        }
        page
    }

    fn add(&mut self, url: &str, before: &str) -> bool {
        let good = is_address(url) && self.links.len() < MAX_LINKS;
        if good {
            let from = before.ceil_char_boundary(before.len().saturating_sub(MAX_BEFORE));
            let before = before.get(from..).unwrap_or_default().to_owned();
            self.links.push(Link { url: url.to_owned(), before, label: String::new() });
        }
        good
    }
}

/// Whether this is an address of the web in the form in which it can be shown.
fn is_address(url: &str) -> bool {
    let Some((scheme, rest)) = url.split_once("://") else { return false };
    ["http", "https"].iter().any(|web| web.eq_ignore_ascii_case(scheme))
        && rest.starts_with(char::is_alphanumeric)
        && url.len() <= MAX_URL
        && !url.contains(|c: char| c.is_whitespace() || c.is_control())
}

/// Takes a document's tokens in.
#[derive(Default)]
struct Sink {
    page: RefCell<Page>,
    /// A link is open.
    linked: Cell<bool>,
    /// Text that nobody sees is being read.
    unseen: Cell<bool>,
}

impl Sink {
    fn write(&self, text: &str) {
        if self.unseen.get() {
            return;
        }
        let mut page = self.page.borrow_mut();
        page.text.push_str(text);
        if self.linked.get()
            && let Some(link) = page.links.last_mut()
            && link.label.len() + text.len() <= MAX_LABEL
        {
            link.label.push_str(text);
        }
    }

    fn open(&self, tag: &Tag) {
        let value = |name: &str| {
            let attribute = tag.attrs.iter().find(|attribute| &*attribute.name.local == name);
            attribute.map(|attribute| attribute.value.to_string())
        };
        match &*tag.name {
            "a" => {
                let mut page = self.page.borrow_mut();
                let before = std::mem::take(&mut page.text);
                let added = value("href").is_some_and(|url| page.add(url.trim(), &before));
                page.text = before;
                self.linked.set(added);
            }
            // A button may be a picture.
            "img" => self.write(&format!(" {} ", value("alt").unwrap_or_default())),
            _ => {}
        }
    }
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        match token {
            Token::CharacterTokens(text) => self.write(&text),
            Token::TagToken(tag) => {
                let starts = tag.kind == TagKind::StartTag;
                match &*tag.name {
                    "style" | "script" | "title" => {
                        self.unseen.set(starts);
                        let kind = match &*tag.name {
                            "style" => RawKind::Rawtext,
                            "script" => RawKind::ScriptData,
                            _ => RawKind::Rcdata,
                        };
                        if starts {
                            return TokenSinkResult::RawData(kind);
                        }
                    }
                    "a" if !starts => self.linked.set(false),
                    "b" | "i" | "em" | "strong" | "span" | "font" | "u" | "a" | "img" => {}
                    _ => self.page.borrow_mut().text.push('\n'),
                }
                if starts {
                    self.open(&tag);
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_of_html_are_taken_as_they_are_written() {
        let page = Page::of_html(
            "<style>a { color: red }</style><p>Please</p><a href=' https://e.org/c?t=1&amp;utm_source=x '>\
             <b>Con</b>firm</a> <a href='mailto:a@e.org'>Write</a> <a>none</a> \
             <a href='http://e.org/2'><img alt='Yes'></a><script>document.write('<a href=\"http://no\">')</script>",
        );
        let links: Vec<_> = page.links.iter().map(|link| (&*link.url, link.label.trim())).collect();
        assert_eq!(
            links,
            [("https://e.org/c?t=1&utm_source=x", "Confirm"), ("http://e.org/2", "Yes")]
        );
        assert!(!page.text.contains("color") && !page.text.contains("document"), "{}", page.text);
        assert_eq!(page.links.first().map(|link| link.before.trim()), Some("Please"));
    }

    #[test]
    fn addresses_in_a_text_end_where_a_reader_would_end_them() {
        let page =
            Page::of_text("Go: <https://e.org/a?b=c>.\nOr (http://e.org/d). httpfoo https://");
        let links: Vec<_> = page.links.iter().map(|link| &*link.url).collect();
        assert_eq!(links, ["https://e.org/a?b=c", "http://e.org/d"]);
        assert_eq!(Page::of_text(&"http://a ".repeat(1_000)).links.len(), MAX_LINKS);
    }
}

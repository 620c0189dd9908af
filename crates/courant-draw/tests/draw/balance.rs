//! A second look at drawn HTML, through a browser's tokenizer.

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use std::cell::RefCell;

/// Elements without an end.
const VOID: [&str; 4] = ["meta", "hr", "input", "br"];

#[derive(Default)]
struct Tags(RefCell<Vec<Tag>>, RefCell<Vec<String>>);

impl TokenSink for Tags {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) => self.0.borrow_mut().push(tag),
            Token::ParseError(error) => self.1.borrow_mut().push(error.into_owned()),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// Panics unless the tags are balanced, links harmless, and nothing of it runs, loads or has a style.
pub(crate) fn check(html: &str) {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let tokenizer = Tokenizer::new(
        Tags::default(),
        TokenizerOpts { exact_errors: true, ..TokenizerOpts::default() },
    );
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let mut open: Vec<String> = Vec::new();
    for tag in tokenizer.sink.0.borrow().iter() {
        let name = tag.name.to_string();
        assert!(
            !["script", "img", "iframe", "object", "style", "link", "form", "base"]
                .contains(&name.as_str()),
            "<{name}> in {html}"
        );
        for attribute in &tag.attrs {
            let (key, value) = (attribute.name.local.to_string(), attribute.value.to_string());
            assert!(!key.starts_with("on") && key != "style" && key != "src", "{key} in {html}");
            if key == "href" {
                let fine = ["http://", "https://", "mailto:", "tg:"];
                assert!(fine.iter().any(|scheme| value.starts_with(scheme)), "{value}");
                assert!(tag.attrs.iter().any(|other| &*other.name.local == "rel"), "{html}");
            }
        }
        if name == "a" && tag.kind == TagKind::StartTag {
            assert!(!open.contains(&name), "a link inside a link in {html}");
        }
        match tag.kind {
            TagKind::StartTag if VOID.contains(&name.as_str()) => {}
            TagKind::StartTag => open.push(name),
            TagKind::EndTag => assert_eq!(open.pop(), Some(name), "{html}"),
        }
    }
    assert!(open.is_empty(), "{open:?} left open in {html}");
}

//! The tree of a text → HTML.

use super::markdown::{Block, Inline, Item, Mark, parse};
use crate::link::{Link, around};
use maud::{Markup, html};

/// Draws a text in Discord's Markdown.
pub(super) fn draw(text: &str) -> Markup {
    blocks(&parse(text))
}

fn blocks(of: &[Block<'_>]) -> Markup {
    html! { @for block in of { (one(block)) } }
}

fn one(block: &Block<'_>) -> Markup {
    match block {
        Block::Text(words) => html! { div class="words" { (inlines(words)) } },
        Block::Gap => html! { div class="gap" {} },
        Block::Heading(level, words) => html! {
            div class={ "heading size" (level) } role="heading" aria-level=(level + 2) {
                (inlines(words))
            }
        },
        Block::Subtext(words) => html! { div class="subtext" { (inlines(words)) } },
        Block::Quote(inside) => html! { blockquote { (blocks(inside)) } },
        Block::Code(language, text) => html! {
            pre tabindex="0" data-language=[language] { code { (text) } }
        },
        Block::List(None, items) => html! { ul { @for item in items { (entry(item)) } } },
        Block::List(Some(start), items) => html! {
            ol start=[(*start != 1).then_some(start)] { @for item in items { (entry(item)) } }
        },
    }
}

fn entry(item: &Item<'_>) -> Markup {
    html! { li { (inlines(&item.words)) (blocks(&item.below)) } }
}

fn inlines(of: &[Inline<'_>]) -> Markup {
    html! { @for piece in of { (inline(piece)) } }
}

fn inline(piece: &Inline<'_>) -> Markup {
    match piece {
        Inline::Text(text) => html! { (text) },
        Inline::Code(text) => html! { code { (text) } },
        Inline::Link(address, words) => {
            around(Link::new(address).as_ref(), "link", &inlines(words))
        }
        Inline::Bare(address) => around(Link::new(address).as_ref(), "link", &html! { (address) }),
        Inline::Pill(name) => html! { span class="pill" { (name) } },
        Inline::Marked(mark, words) => {
            let inner = inlines(words);
            match mark {
                Mark::Bold => html! { b { (inner) } },
                Mark::Italic => html! { i { (inner) } },
                Mark::Underline => html! { u { (inner) } },
                Mark::Strike => html! { s { (inner) } },
                Mark::Spoiler => html! { span class="spoiler" tabindex="0" { span { (inner) } } },
            }
        }
    }
}

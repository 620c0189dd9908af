//! Entities → elements; rich texts use the same ones.

use super::entities::Node;
use crate::link::{Link, around};
use maud::{Markup, html};

/// Draws pieces in order.
pub(super) fn nodes(of: &[Node<'_>]) -> Markup {
    html! { @for node in of { (one(node)) } }
}

fn one(node: &Node<'_>) -> Markup {
    let (entity, inside) = match node {
        Node::Text(text) => return html! { (text) },
        Node::Entity(entity, inside) => (entity, inside),
    };
    let inner = nodes(inside);
    match entity.kind.as_str() {
        "text_link" => {
            let link = entity.url.as_deref().and_then(Link::new);
            around(link.as_ref(), "link", &inner)
        }
        "url" => around(Link::shown(&plain(inside)).as_ref(), "link", &inner),
        "email" => {
            let link = Link::new(&format!("mailto:{}", plain(inside)));
            around(link.as_ref(), "link", &inner)
        }
        "pre" => pre(entity.language.as_deref(), &inner),
        "blockquote" => html! { blockquote { (inner) } },
        "expandable_blockquote" => folded(&inner),
        kind => styled(kind, &inner),
    }
}

/// A format that needs nothing but what it is around.
pub(super) fn styled(kind: &str, inner: &Markup) -> Markup {
    match kind {
        "bold" => html! { b { (inner) } },
        "italic" => html! { i { (inner) } },
        "underline" => html! { u { (inner) } },
        "strikethrough" => html! { s { (inner) } },
        "subscript" => html! { sub { (inner) } },
        "superscript" => html! { sup { (inner) } },
        "marked" => html! { mark { (inner) } },
        "code" => html! { code { (inner) } },
        "spoiler" => spoiler(inner),
        "mention" | "text_mention" | "hashtag" | "cashtag" | "bot_command" | "phone_number"
        | "bank_card_number" => html! { span class="live" { (inner) } },
        _ => inner.clone(),
    }
}

/// What is covered until it is pointed at.
pub(super) fn spoiler(inner: &Markup) -> Markup {
    html! { span class="spoiler" tabindex="0" { span { (inner) } } }
}

/// A code block with the name of its language.
pub(super) fn pre(language: Option<&str>, inner: &Markup) -> Markup {
    let language = language.filter(|name| !name.trim().is_empty());
    html! {
        div class="code" {
            @if let Some(name) = language { div class="language" { (name) } }
            pre tabindex="0" { code { (inner) } }
        }
    }
}

/// A quote of which three lines are shown until its box is ticked.
pub(super) fn folded(inner: &Markup) -> Markup {
    html! {
        blockquote class="fold" {
            input type="checkbox" aria-label="Show the whole quote";
            div class="folded" { (inner) }
        }
    }
}

/// The words of some pieces.
fn plain(of: &[Node<'_>]) -> String {
    let text = |node: &Node<'_>| match node {
        Node::Text(text) => (*text).to_owned(),
        Node::Entity(_, inside) => plain(inside),
    };
    of.iter().map(text).collect()
}

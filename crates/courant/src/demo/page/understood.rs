//! What Courant understood of an issue: its sections and items, and what was set aside, each with the reason.

use courant_core::briefing::plain;
use courant_core::model::StoredIssue;
use courant_newsletter::{Dropped, Image, Item, Section};
use maud::{Markup, html};

/// Characters of an item's text that are shown; the chats have all of it.
const TEXT: usize = 400;

/// The issue as a piece of HTML.
pub(super) fn draw(issue: &StoredIssue) -> String {
    let document = &issue.document;
    let facts = [
        ("Newsletter", document.newsletter.title.clone()),
        ("Tagline", document.newsletter.tagline.clone()),
        ("Number", document.number.clone()),
        ("Issued", document.issued_at.clone()),
        ("By", Some(document.authors.join(", ")).filter(|all| !all.is_empty())),
        ("Language", document.language.clone()),
        ("Preheader", document.preheader.clone()),
    ];
    let title = document.title.as_deref().unwrap_or("Without a title");
    let page = html! {
        h3 { bdi { (title) } }
        dl {
            @for (name, value) in facts {
                @if let Some(value) = value { dt { (name) } dd { bdi { (value) } } }
            }
        }
        @for section in &document.sections { (section_of(section)) }
        @if !document.dropped.is_empty() { (set_aside(&document.dropped)) }
    };
    page.into_string()
}

fn section_of(section: &Section) -> Markup {
    html! {
        @if let Some(title) = &section.title {
            details open {
                summary { h4 { bdi { (title) } } span.quiet { (section.items.len()) } }
                @for item in &section.items { (item_of(item)) }
            }
        } @else {
            section { @for item in &section.items { (item_of(item)) } }
        }
    }
}

fn item_of(item: &Item) -> Markup {
    let kind = format!("{:?}", item.kind).to_lowercase();
    let text = shortened(&plain(&item.blocks));
    let authors = item.authors.join(", ");
    html! {
        article.item {
            p.labels {
                span.kind { (kind) }
                @if item.sponsor { span.kind.sponsor { "sponsored" } }
                @if !item.origin.why.is_empty() { span.why { (item.origin.why) } }
            }
            @if let Some(title) = &item.title { p.headline { bdi { (title) } } }
            @if let Some(url) = &item.url { p.address { (url) } }
            @if !text.is_empty() { p { bdi { (text) } } }
            @if !authors.is_empty() { p.quiet { "by " bdi { (authors) } } }
            @if let Some(image) = &item.image { p.quiet { (picture(image)) } }
            @if let Some(caption) = &item.caption { p.quiet { bdi { (caption) } } }
            @if let Some(credit) = &item.credit { p.quiet { "Picture: " bdi { (credit) } } }
        }
    }
}

fn picture(image: &Image) -> Markup {
    let alt = if image.alt.is_empty() { "picture" } else { &image.alt };
    html! { "🖼 " bdi { (alt) } }
}

fn set_aside(dropped: &[Dropped]) -> Markup {
    html! {
        details.aside open {
            summary { h4 { "Set aside" } span.quiet { (dropped.len()) } }
            ul {
                @for piece in dropped {
                    li {
                        span.kind { (reason(piece)) } " "
                        bdi { (shortened(&piece.text)) }
                        @if !piece.origin.why.is_empty() { " " span.why { (piece.origin.why) } }
                    }
                }
            }
        }
    }
}

fn reason(piece: &Dropped) -> String {
    let value = serde_json::to_value(piece.reason).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= TEXT {
        return text.to_owned();
    }
    text.chars().take(TEXT - 1).chain(['…']).collect()
}

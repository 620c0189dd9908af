//! The card of a link: what is known of a page without asking for it.

use crate::link::{Link, around};
use crate::picture::Picture;
use courant_simulator::telegram::LinkPreview;
use maud::{Markup, html};

/// Draws the card; nothing where the address may not be followed.
pub(super) fn draw(preview: &LinkPreview) -> Markup {
    let Some(link) = Link::new(&preview.url) else { return html! {} };
    let picture = |small| Picture {
        address: &preview.url,
        caption: html! {},
        alt: "Picture of the linked page",
        small,
        spoiler: false,
    };
    if link.is_picture() {
        return html! { div class="card" { (picture(!preview.large).draw()) } };
    }
    let address = preview.url.split_once("://").map_or(preview.url.as_str(), |(_, rest)| rest);
    html! {
        div class="card page" {
            div class="about" {
                (around(Some(&link), "site", &html! { (link.host()) }))
                span class="address" { (address) }
            }
            (picture(!preview.large).draw())
        }
    }
}

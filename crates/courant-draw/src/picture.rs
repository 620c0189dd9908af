//! Pictures: a drawn box in the place of each, since nothing is loaded from other hosts.

use crate::link::{Link, around};
use maud::{Markup, html};

/// A picture: its address or name, what it shows, and its size.
pub(crate) struct Picture<'a> {
    /// Where it is; not always an address.
    pub(crate) address: &'a str,
    /// What it shows, drawn already; may be empty.
    pub(crate) caption: Markup,
    /// Its description for who cannot see it.
    pub(crate) alt: &'a str,
    /// A small square beside a text.
    pub(crate) small: bool,
    /// Covered until it is asked for.
    pub(crate) spoiler: bool,
}

impl Picture<'_> {
    /// The box with its caption and the host that the picture comes from.
    pub(crate) fn draw(&self) -> Markup {
        let link = Link::new(self.address);
        let host = link.as_ref().map(Link::host).filter(|host| !host.is_empty());
        let class = match (self.small, self.spoiler) {
            (true, _) => "picture small",
            (false, true) => "picture hidden",
            (false, false) => "picture",
        };
        let name = if self.alt.trim().is_empty() { "Picture" } else { self.alt.trim() };
        html! {
            figure class=(class) {
                @match &link {
                    Some(link) => a class="frame" href=(link.href()) target="_blank"
                        rel="noopener noreferrer" aria-label=(name) { (scene()) },
                    None => span class="frame" role="img" aria-label=(name) { (scene()) },
                }
                @let words = !self.caption.0.is_empty();
                @if !self.small && (words || host.is_some()) {
                    figcaption {
                        @if words { span class="caption" { (self.caption) } }
                        @if let Some(host) = host {
                            (around(link.as_ref(), "host", &html! { (host) }))
                        }
                    }
                }
            }
        }
    }
}

/// Hills under a sun.
fn scene() -> Markup {
    html! {
        svg aria-hidden="true" viewBox="0 0 320 180" preserveAspectRatio="xMidYMid slice" {
            rect class="sky" width="320" height="180" {}
            circle class="sun" cx="246" cy="52" r="20" {}
            path class="far" d="M0 132 74 74q9-7 18 0l62 50 40-30q9-7 18 0l108 78v48H0Z" {}
            path class="near" d="M0 160 58 128q8-4 16 0l60 34 88-44q8-4 16 0l82 42v60H0Z" {}
        }
    }
}

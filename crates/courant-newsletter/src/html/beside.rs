//! What stands beside the text: pictures, and what a document's head says of it.

use url::Url;

use super::arena::Node;
use super::look;
use super::walk::{Frame, Walk};
use crate::lines::{Hidden, Picture};
use crate::model::{Image, Reason};
use crate::{links, words};

/// Pictures up to this many pixels in both directions are not seen.
const MAX_PIXEL: u32 = 3;

impl Walk<'_> {
    /// Takes a picture, unless nobody can see it.
    pub(super) fn image(&mut self, node: &Node, frame: &Frame) {
        let style = node.attr("style").unwrap_or_default();
        let length = |name| {
            node.attr(name).and_then(look::pixels).or_else(|| look::style_pixels(style, name))
        };
        let (width, height) = (length("width"), length("height"));
        let alt = words::fold(node.attr("alt").unwrap_or_default());
        let source = node.attr("src").and_then(|src| links::clean(src, self.base.as_ref()));
        let small = |length: Option<u32>| length.is_some_and(|length| length <= MAX_PIXEL);
        if small(width) && small(height)
            || small(height) && width.is_none()
            || small(width) && height.is_none()
        {
            self.hidden.push(Hidden {
                reason: Reason::Tracking,
                text: source.unwrap_or_default(),
                why: "picture too small to see",
            });
            return;
        }
        let Some(url) = source.filter(|url| url.starts_with("http")) else { return };
        if small(width) || small(height) {
            self.hidden.push(Hidden {
                reason: Reason::Decoration,
                text: alt,
                why: "picture as thin as a rule",
            });
            return;
        }
        let picture =
            Picture { image: Image { url, alt }, link: frame.style.link.clone(), width, height };
        self.builder.picture(picture, frame.place);
    }

    /// Takes what an element of the head says.
    pub(super) fn head(&mut self, node: &Node) {
        match node.tag() {
            "html" => {
                self.meta.language =
                    node.attr("lang").map(str::to_owned).or(self.meta.language.take())
            }
            "base" => {
                if let Some(base) = node.attr("href").and_then(|href| Url::parse(href).ok()) {
                    self.base = Some(base);
                }
            }
            "link" if node.attr("rel") == Some("canonical") => {
                self.meta.url =
                    node.attr("href").and_then(|href| links::clean(href, self.base.as_ref()));
            }
            "meta" => {
                let (Some(name), Some(content)) =
                    (node.attr("property").or_else(|| node.attr("name")), node.attr("content"))
                else {
                    return;
                };
                let content = words::fold(content);
                match name {
                    "og:site_name" => self.meta.newsletter = Some(content),
                    "og:url" => self.meta.url = links::clean(&content, None),
                    "author" => self.meta.authors = vec![content],
                    "article:published_time" => self.meta.issued_at = Some(content),
                    _ => {}
                }
            }
            _ => {}
        }
    }
}

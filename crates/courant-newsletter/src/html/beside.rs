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

/// Widest picture that is worth its bytes: Telegram shows photographs at 1280 pixels
/// (<https://core.telegram.org/api/files#image-thumbnail-types>), Discord at less.
const MAX_WIDTH: f32 = 1_600.0;

/// The address in a `srcset` that is the largest one worth its bytes, or the smallest if all are larger.
fn best_of(set: &str) -> Option<&str> {
    let candidates = set.split(", ").filter_map(|candidate| {
        let mut parts = candidate.split_whitespace();
        let address = parts.next()?.trim_end_matches(',');
        let size = parts.next().unwrap_or("1x");
        let number: f32 = size.get(..size.len().checked_sub(1)?)?.parse().ok()?;
        // Densities are of a picture as wide as a mail, 600 pixels.
        let width = if size.ends_with('x') { number * 600.0 } else { number };
        (width.is_finite() && width > 0.0).then_some((address, width))
    });
    let candidates: Vec<(&str, f32)> = candidates.collect();
    let fitting = candidates.iter().filter(|(_, width)| *width <= MAX_WIDTH);
    let largest = fitting.max_by(|one, other| one.1.total_cmp(&other.1));
    let best = largest.or_else(|| candidates.iter().min_by(|one, other| one.1.total_cmp(&other.1)));
    best.map(|(address, _)| *address)
}

fn length(node: &Node, name: &str) -> Option<u32> {
    let style = node.attr("style").unwrap_or_default();
    node.attr(name).and_then(look::pixels).or_else(|| look::style_pixels(style, name))
}

fn is_small(length: Option<u32>) -> bool {
    length.is_some_and(|length| length <= MAX_PIXEL)
}

impl Walk<'_> {
    /// Takes a picture, unless nobody can see it.
    pub(super) fn image(&mut self, node: &Node, frame: &Frame) {
        let (width, height) = (length(node, "width"), length(node, "height"));
        if self.pixel(node, width, height) {
            return;
        }
        let alt = words::fold(node.attr("alt").unwrap_or_default());
        let source = self.source(node);
        let Some(url) = source.filter(|url| url.starts_with("http")) else { return };
        if is_small(width) || is_small(height) {
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

    /// Takes a picture that is not shown: only what tells who reads is told of.
    pub(super) fn hidden_image(&mut self, node: &Node) {
        self.pixel(node, length(node, "width"), length(node, "height"));
    }

    /// Whether a picture is too small to see, and tells who reads; if so, it is set aside.
    fn pixel(&mut self, node: &Node, width: Option<u32>, height: Option<u32>) -> bool {
        let pixel = is_small(width) && is_small(height)
            || is_small(height) && width.is_none()
            || is_small(width) && height.is_none();
        if pixel {
            let text = self.source(node).unwrap_or_default();
            let why = "picture too small to see";
            self.hidden.push(Hidden { reason: Reason::Tracking, text, why });
        }
        pixel
    }

    /// The address of a picture, in the size that is best to show.
    fn source(&self, node: &Node) -> Option<String> {
        let set = node.attr("srcset").and_then(|set| best_of(set));
        set.or(node.attr("src")).and_then(|source| links::clean(source, self.base.as_ref()))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_picture_that_is_worth_its_bytes() {
        for (set, wanted) in [
            ("a.jpg 280w, b.jpg 560w", Some("b.jpg")),
            ("a.jpg 1200w, b.jpg 4000w", Some("a.jpg")),
            ("a.jpg 3000w, b.jpg 4000w", Some("a.jpg")),
            ("a.jpg, b.jpg 2x", Some("b.jpg")),
            (
                "https://x.example/w_1,h_2/a.jpg 424w, b.jpg 10w",
                Some("https://x.example/w_1,h_2/a.jpg"),
            ),
            ("", None),
            ("a.jpg NaNw", None),
        ] {
            assert_eq!(best_of(set), wanted, "{set}");
        }
    }
}

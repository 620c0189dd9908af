//! How an element looks: the few properties of style that carry meaning.

use std::borrow::Cow;

use super::arena::Node;

/// What an element's own attributes say of its look; `None` inherits.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Look {
    pub(crate) size: Option<f32>,
    pub(crate) strong: Option<bool>,
    pub(crate) emphasis: Option<bool>,
    pub(crate) strike: bool,
    pub(crate) hidden: bool,
    pub(crate) preformatted: bool,
    pub(crate) inline: bool,
    /// A colour of its own stands behind it.
    pub(crate) filled: bool,
}

/// Reads the look of an element; `inherited` is the size around it.
pub(crate) fn of(node: &Node, inherited: f32) -> Look {
    let mut look = from_tag(node.tag());
    look.hidden |= node.attr("hidden").is_some();
    look.filled = node.attr("bgcolor").is_some_and(|color| is_filled(&lower(color)));
    if let Some(style) = node.attr("style") {
        apply(style, inherited, &mut look);
    }
    look
}

fn from_tag(tag: &str) -> Look {
    let mut look = Look::default();
    match tag {
        "b" | "strong" | "th" => look.strong = Some(true),
        "h1" => (look.strong, look.size) = (Some(true), Some(32.0)),
        "h2" => (look.strong, look.size) = (Some(true), Some(24.0)),
        "h3" => (look.strong, look.size) = (Some(true), Some(19.0)),
        "h4" | "h5" | "h6" => look.strong = Some(true),
        "i" | "em" | "cite" | "dfn" => look.emphasis = Some(true),
        "s" | "strike" | "del" => look.strike = true,
        "small" | "sup" | "sub" => look.size = Some(12.0),
        "pre" => look.preformatted = true,
        _ => {}
    }
    look
}

fn apply(style: &str, inherited: f32, look: &mut Look) {
    let (mut no_height, mut clipped) = (false, false);
    let style = lower(style);
    for declaration in style.split(';') {
        let Some((name, value)) = declaration.split_once(':') else { continue };
        let value = value.trim().trim_end_matches("!important").trim();
        match name.trim() {
            "font-size" => look.size = size(value, inherited).or(look.size),
            "font" => {
                look.size = value
                    .split(' ')
                    .find_map(|part| size(part.split('/').next()?, inherited))
                    .or(look.size);
                if value.contains("bold") {
                    look.strong = Some(true);
                }
            }
            "font-weight" => look.strong = weight(value).or(look.strong),
            "font-style" => look.emphasis = Some(value == "italic" || value == "oblique"),
            "text-decoration" => look.strike |= value.contains("line-through"),
            "display" => {
                look.hidden |= value == "none";
                look.inline = value == "inline";
            }
            "visibility" => look.hidden |= value == "hidden" || value == "collapse",
            "mso-hide" => look.hidden |= value == "all",
            "opacity" => look.hidden |= value.parse::<f32>().is_ok_and(|opacity| opacity == 0.0),
            "white-space" => look.preformatted |= value == "pre" || value == "pre-wrap",
            "background" | "background-color" => look.filled = is_filled(value),
            "max-height" | "height" => no_height |= is_zero(value),
            "overflow" => clipped |= value == "hidden",
            _ => {}
        }
    }
    look.hidden |= no_height && clipped;
}

/// In lower case, as most styles are written.
fn lower(style: &str) -> Cow<'_, str> {
    if style.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(style.to_ascii_lowercase())
    } else {
        Cow::Borrowed(style)
    }
}

/// A colour or a gradient that can be seen.
fn is_filled(value: &str) -> bool {
    const NOTHING: &[&str] =
        &["none", "transparent", "inherit", "initial", "unset", "white", "#fff", "#ffffff"];
    !NOTHING.contains(&value) && !value.starts_with("url(") && !value.is_empty()
}

fn is_zero(value: &str) -> bool {
    value.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%').parse() == Ok(0.0_f32)
}

fn weight(value: &str) -> Option<bool> {
    match value {
        "bold" | "bolder" => Some(true),
        "normal" | "lighter" => Some(false),
        "inherit" | "initial" => None,
        number => number.parse::<u32>().ok().map(|weight| weight >= 600),
    }
}

fn size(value: &str, inherited: f32) -> Option<f32> {
    let named = match value {
        "xx-small" => 9.0,
        "x-small" => 10.0,
        "small" => 13.0,
        "medium" => 16.0,
        "large" => 18.0,
        "x-large" => 24.0,
        "xx-large" => 32.0,
        "smaller" => inherited * 0.83,
        "larger" => inherited * 1.2,
        _ => -1.0,
    };
    if named > 0.0 {
        return Some(named);
    }
    let unit_at = value.find(|c: char| c.is_ascii_alphabetic() || c == '%').unwrap_or(value.len());
    let number: f32 = value.get(..unit_at)?.trim().parse().ok()?;
    let factor = match value.get(unit_at..)?.trim() {
        "px" => 1.0,
        "" if number == 0.0 => 1.0,
        "pt" => 4.0 / 3.0,
        "rem" => 16.0,
        "em" => inherited,
        "%" => inherited / 100.0,
        _ => return None,
    };
    (number.is_finite() && number >= 0.0).then_some(number * factor)
}

/// Length of an attribute such as `width="600"` or `"600px"`; a percentage is none.
pub(crate) fn pixels(value: &str) -> Option<u32> {
    value
        .trim()
        .trim_end_matches("px")
        .trim()
        .parse::<f32>()
        .ok()
        .filter(|v| *v >= 0.0 && *v < 1e6)
        .map(|v| v.round() as u32)
}

/// A length out of a `style` attribute.
pub(crate) fn style_pixels(style: &str, wanted: &str) -> Option<u32> {
    style.split(';').find_map(|declaration| {
        let (name, value) = declaration.split_once(':')?;
        (name.trim().eq_ignore_ascii_case(wanted)).then(|| pixels(value))?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn styled(style: &str) -> Look {
        let mut look = Look::default();
        apply(style, 20.0, &mut look);
        look
    }

    #[test]
    fn hidden_in_all_the_usual_ways() {
        for style in [
            "display:none !important",
            "visibility: hidden",
            "mso-hide:all",
            "max-height:0;overflow:hidden",
            "opacity:0",
        ] {
            assert!(styled(style).hidden, "{style}");
        }
        assert!(!styled("max-height:0px").hidden);
    }

    #[test]
    fn sizes_in_pixels() {
        assert_eq!(styled("font-size:1.5em").size, Some(30.0));
        assert_eq!(styled("font-size: 12pt").size, Some(16.0));
        assert_eq!(styled("FONT-SIZE: 0").size, Some(0.0));
        assert_eq!(styled("font-size: inherit").size, None);
    }
}

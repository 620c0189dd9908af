//! What tags mean by themselves.

use html5ever::{LocalName, local_name};

/// Pixels of a `font` element's size.
pub(super) fn font_size(value: &str) -> Option<f32> {
    let steps = [10.0, 13.0, 16.0, 18.0, 24.0, 32.0, 48.0];
    let n: i32 = value.trim().parse().ok()?;
    let step = if value.trim().starts_with(['+', '-']) { 3 + n } else { n };
    steps.get(usize::try_from(step.clamp(1, 7) - 1).ok()?).copied()
}

/// Elements that begin and end a block.
pub(super) fn is_block(tag: &LocalName) -> bool {
    matches!(
        *tag,
        local_name!("address")
            | local_name!("article")
            | local_name!("aside")
            | local_name!("blockquote")
            | local_name!("body")
            | local_name!("center")
            | local_name!("dd")
            | local_name!("details")
            | local_name!("dialog")
            | local_name!("dir")
            | local_name!("div")
            | local_name!("dl")
            | local_name!("dt")
            | local_name!("fieldset")
            | local_name!("figcaption")
            | local_name!("figure")
            | local_name!("footer")
            | local_name!("form")
            | local_name!("h1")
            | local_name!("h2")
            | local_name!("h3")
            | local_name!("h4")
            | local_name!("h5")
            | local_name!("h6")
            | local_name!("header")
            | local_name!("hgroup")
            | local_name!("hr")
            | local_name!("html")
            | local_name!("li")
            | local_name!("main")
            | local_name!("menu")
            | local_name!("nav")
            | local_name!("ol")
            | local_name!("p")
            | local_name!("pre")
            | local_name!("search")
            | local_name!("section")
            | local_name!("summary")
            | local_name!("table")
            | local_name!("tbody")
            | local_name!("td")
            | local_name!("tfoot")
            | local_name!("th")
            | local_name!("thead")
            | local_name!("tr")
            | local_name!("ul")
            | local_name!("caption")
            | local_name!("head")
    )
}

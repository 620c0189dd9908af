//! What tags mean by themselves.

/// Pixels of a `font` element's size.
pub(super) fn font_size(value: &str) -> Option<f32> {
    let steps = [10.0, 13.0, 16.0, 18.0, 24.0, 32.0, 48.0];
    let n: i32 = value.trim().parse().ok()?;
    let step = if value.trim().starts_with(['+', '-']) { 3 + n } else { n };
    steps.get(usize::try_from(step.clamp(1, 7) - 1).ok()?).copied()
}

/// Elements that begin and end a block.
pub(super) fn is_block(tag: &str) -> bool {
    matches!(
        tag,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "hr"
            | "html"
            | "li"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "search"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
            | "caption"
            | "head"
    )
}

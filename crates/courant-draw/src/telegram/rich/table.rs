//! Tables of rich messages: they scroll sideways in a box of their own.

use super::text::rich;
use maud::{Markup, html};
use serde_json::Value;

/// Most rows or columns that a cell may span.
const SPAN: u64 = 50;

/// Draws a table.
pub(super) fn draw(block: &Value, level: usize) -> Markup {
    let flag = |name: &str| block[name] == true;
    let class = [
        ("bordered", flag("is_bordered")),
        ("striped", flag("is_striped")),
        ("compact", flag("is_compact")),
    ];
    let class: Vec<&str> = class.iter().filter(|(_, on)| *on).map(|(name, _)| *name).collect();
    html! {
        div class="scroll" tabindex="0" role="region" aria-label="Table" {
            table class=(class.join(" ")) {
                @if !block["caption"].is_null() {
                    caption dir="auto" { (rich(&block["caption"], level)) }
                }
                tbody {
                    @for row in block["cells"].as_array().into_iter().flatten() {
                        tr { @for one in row.as_array().into_iter().flatten() { (cell(one, level)) } }
                    }
                }
            }
        }
    }
}

fn cell(of: &Value, level: usize) -> Markup {
    let span = |name: &str| of[name].as_u64().map(|span| span.clamp(1, SPAN)).filter(|n| *n > 1);
    let align = match of["align"].as_str() {
        Some("right") => "right",
        Some("center") => "center",
        _ => "left",
    };
    let valign = match of["valign"].as_str() {
        Some("middle") => "middle",
        Some("bottom") => "bottom",
        _ => "top",
    };
    let class = format!("{align} {valign}");
    let (columns, rows) = (span("colspan"), span("rowspan"));
    let words = rich(&of["text"], level);
    html! {
        @if of["is_header"] == true {
            th class=(class) colspan=[columns] rowspan=[rows] dir="auto" { (words) }
        } @else {
            td class=(class) colspan=[columns] rowspan=[rows] dir="auto" { (words) }
        }
    }
}

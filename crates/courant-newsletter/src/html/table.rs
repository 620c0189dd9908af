//! Tells a table of data from a table that only places things.

use super::arena::{Id, Node, NodeKind};
use crate::words;

/// Most cells of a table that is kept as one.
const MAX_CELLS: usize = 4_000;

/// Most words of a cell of data.
const MAX_CELL_WORDS: usize = 20;

/// The cells of the table at `id`, if it holds data.
///
/// Evidence: no table, picture, heading or list inside; at least two rows and two columns, the same
/// number of filled cells in nearly every row; header cells, or figures in a third of the cells.
pub(crate) fn data(nodes: &[Node], id: Id) -> Option<Vec<Vec<String>>> {
    let table = nodes.get(id)?;
    if table.attr("role").is_some_and(|role| role == "presentation" || role == "none") {
        return None;
    }
    let (rows, headers) = cells(nodes, id)?;
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let full = rows.iter().filter(|row| row.len() == width).count();
    if rows.len() < 2 || width < 2 || full * 5 < rows.len() * 4 {
        return None;
    }
    let all: Vec<&String> = rows.iter().flatten().collect();
    let filled = all.iter().filter(|cell| !cell.is_empty()).count();
    let figures = all.iter().filter(|cell| is_figure(cell)).count();
    let short = all.iter().all(|cell| words::count(cell) <= MAX_CELL_WORDS);
    (short && filled * 3 >= all.len() * 2 && (headers > 0 || figures * 3 >= filled)).then_some(rows)
}

fn cells(nodes: &[Node], table: Id) -> Option<(Vec<Vec<String>>, usize)> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let (mut headers, mut count) = (0, 0);
    let mut next = nodes.get(table)?.first;
    while let Some(id) = next {
        let node = nodes.get(id)?;
        match node.tag() {
            "table" | "img" | "h1" | "h2" | "h3" | "ul" | "ol" | "hr" | "p" | "div" | "a" => {
                return None;
            }
            "tr" => rows.push(Vec::new()),
            "td" | "th" => {
                headers += usize::from(node.tag() == "th");
                count += 1;
                if count > MAX_CELLS {
                    return None;
                }
                rows.last_mut()?.push(String::new());
            }
            _ => {}
        }
        if let NodeKind::Text(text) = &node.kind
            && let Some(cell) = rows.last_mut().and_then(|row| row.last_mut())
        {
            cell.push_str(text);
        }
        next = after(nodes, id, table);
    }
    rows.retain(|row| !row.is_empty());
    for cell in rows.iter_mut().flatten() {
        *cell = words::fold(cell);
    }
    Some((rows, headers))
}

/// The node after `id` in document order, inside `within`.
fn after(nodes: &[Node], id: Id, within: Id) -> Option<Id> {
    if let Some(child) = nodes.get(id)?.first {
        return Some(child);
    }
    let mut at = id;
    loop {
        if at == within {
            return None;
        }
        let node = nodes.get(at)?;
        if let Some(next) = node.next {
            return Some(next);
        }
        at = node.parent?;
    }
}

fn is_figure(cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let letters = cell.chars().filter(|c| c.is_alphabetic()).count();
    digits > 0 && letters <= digits + 3
}

//! Data tables in a chat: narrow ones aligned in monospace, wide ones as lists of key and value.

use courant_newsletter::{Block, Inline};
use std::borrow::Cow;
use unicode_width::UnicodeWidthStr;

/// Columns of text that a phone shows in monospace without breaking the line.
const PHONE_COLUMNS: usize = 36;

/// The table as aligned text, if it is narrow enough for a phone.
pub fn aligned(rows: &[Vec<String>]) -> Option<String> {
    let columns = rows.iter().map(Vec::len).max()?;
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max()
    };
    let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or(0)).collect();
    let total: usize = widths.iter().sum::<usize>() + 2 * columns.saturating_sub(1);
    let broken = rows.iter().flatten().any(|cell| cell.contains('\n'));
    if total > PHONE_COLUMNS || broken || total == 0 {
        return None;
    }
    let line = |row: &Vec<String>| {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            if !line.is_empty() {
                line.push_str("  ");
            }
            line.push_str(cell);
            line.extend(std::iter::repeat_n(' ', width.saturating_sub(cell.width())));
        }
        line.trim_end().to_owned()
    };
    Some(rows.iter().map(line).collect::<Vec<_>>().join("\n"))
}

/// The table as a list: an entry a row, each value with its column's name.
pub fn as_list(rows: &[Vec<String>]) -> Vec<Block> {
    let Some((header, body)) = rows.split_first() else { return Vec::new() };
    if body.is_empty() {
        return header.iter().filter(|cell| !cell.is_empty()).map(Block::paragraph).collect();
    }
    let entry = |row: &Vec<String>| {
        let cells = row.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
        let content = cells.enumerate().flat_map(|(shown, (column, cell))| {
            let name = header.get(column).map(|name| name.trim()).filter(|name| !name.is_empty());
            let gap = (shown > 0).then(|| Inline::text(" · "));
            let named = name.map(|name| Inline::text(format!("{name}: ")));
            gap.into_iter().chain(named).chain([Inline::text(cell)])
        });
        vec![Block::Paragraph { content: content.collect() }]
    };
    vec![Block::List { start: None, items: body.iter().map(entry).collect() }]
}

/// Blocks for a form that has text alone: tables that are too wide to be aligned are lists. Done before they are broken
/// into pages, a table looks the same on each.
pub fn without_wide(blocks: &[Block]) -> Cow<'_, [Block]> {
    fn is_wide(block: &Block) -> bool {
        match block {
            Block::Table { rows } => aligned(rows).is_none(),
            Block::Quote { content } => content.iter().any(is_wide),
            Block::List { items, .. } => items.iter().flatten().any(is_wide),
            _ => false,
        }
    }
    fn all(blocks: &[Block]) -> Vec<Block> {
        blocks.iter().flat_map(one).collect()
    }
    fn one(block: &Block) -> Vec<Block> {
        match block {
            block if !is_wide(block) => vec![block.clone()],
            Block::Table { rows } => as_list(rows),
            Block::Quote { content } => vec![Block::Quote { content: all(content) }],
            Block::List { start, items } => {
                let items = items.iter().map(|item| all(item)).collect();
                vec![Block::List { start: *start, items }]
            }
            other => vec![other.clone()],
        }
    }
    if blocks.iter().any(is_wide) { Cow::Owned(all(blocks)) } else { Cow::Borrowed(blocks) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(cells: &[&[&str]]) -> Vec<Vec<String>> {
        cells.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
    }

    #[test]
    fn narrow_tables_are_aligned_by_display_width() {
        let table = rows(&[&["Stadt", "°C"], &["東京", "21"], &["Köln", "9"]]);
        assert_eq!(aligned(&table).as_deref(), Some("Stadt  °C\n東京   21\nKöln   9"));
    }

    #[test]
    fn wide_tables_are_lists() {
        let long = "a long cell that no phone shows in one line";
        let table = rows(&[&["Name", "What"], &["x", long]]);
        assert_eq!(aligned(&table), None);
        let text = crate::briefing::plain(&as_list(&table));
        assert_eq!(text, format!("Name: x · What: {long}"));
        let narrow = Block::Table { rows: rows(&[&["a", "b"], &["c", "d"]]) };
        let wide = Block::Table { rows: table.clone() };
        let inside = |block: &Block| Block::List { start: None, items: vec![vec![block.clone()]] };
        let blocks = [narrow.clone(), inside(&wide), wide];
        let written = without_wide(&blocks);
        assert_eq!(written[0], narrow);
        assert_eq!(written[1], inside(&as_list(&table)[0]));
        assert_eq!(written[2..], as_list(&table));
    }
}

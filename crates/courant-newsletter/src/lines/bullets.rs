//! Lists that are written with bullets and forced breaks, and no element of a list.

use super::{Entry, Line, Run};
use crate::words;

/// Signs that begin an entry.
const BULLETS: &[char] =
    &['•', '‣', '◦', '▪', '▫', '●', '○', '➤', '➢', '✓', '✔', '‐', '–', '·', '∙', '*', '-'];

/// Fewest entries of a list.
const MIN_ENTRIES: usize = 2;

/// Such lists are numbered from here, apart from those of the source.
const FIRST_LIST: u32 = 1 << 29;

/// Makes entries of lines that begin with the same bullet, one after the other; the bullet becomes a mark.
pub(crate) fn find(lines: &mut [Line]) {
    let bullets: Vec<Option<char>> = lines.iter().map(bullet).collect();
    let mut at = 0;
    while at < lines.len() {
        let run = bullets
            .iter()
            .skip(at)
            .take_while(|other| other.is_some() && **other == bullets[at])
            .count();
        if run >= MIN_ENTRIES {
            let list = FIRST_LIST + u32::try_from(at).unwrap_or(0);
            for (n, line) in lines.iter_mut().enumerate().skip(at).take(run) {
                let id = FIRST_LIST + u32::try_from(n).unwrap_or(0);
                line.place.entry = Some(Entry { depth: 1, number: None, id, list });
                mark(line);
            }
        }
        at += run.max(1);
    }
}

/// The bullet that a line of text begins with.
fn bullet(line: &Line) -> Option<char> {
    if !line.is_text() || line.place.heading.is_some() || line.place.entry.is_some() {
        return None;
    }
    let first = line.runs.iter().find(|run| words::has_ink(&run.text))?;
    let mut chars = first.text.trim_start().chars();
    let sign = chars.next().filter(|c| BULLETS.contains(c) && !first.style.mark)?;
    let parted = chars.next().is_none_or(char::is_whitespace);
    (parted && line.len() > 1).then_some(sign)
}

/// Makes a mark of the bullet: a word, but no text to show.
fn mark(line: &mut Line) {
    let runs = line.runs_mut();
    let Some(n) = runs.iter().position(|run| words::has_ink(&run.text)) else { return };
    let run = &mut runs[n];
    let head = run.text.len() - run.text.trim_start().len();
    let sign = run.text.get(head..).and_then(|text| text.chars().next()).map_or(0, char::len_utf8);
    let rest = run.text.split_off(head + sign);
    let body = Run { text: rest, style: run.style.clone() };
    run.style.mark = true;
    runs.insert(n + 1, body);
}

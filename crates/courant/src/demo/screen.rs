//! The terminal: both platforms side by side, each message in its column as it comes.

use super::stage::{Seen, Side};
use crate::out::say;
use std::collections::BTreeMap;
use std::io::IsTerminal as _;
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// Columns of both sides together where the terminal does not say.
const WIDTH: usize = 132;

/// Narrowest side that can be read.
const NARROWEST: usize = 34;

/// Between the sides.
const GAP: &str = " │ ";

/// Lines of a message that are shown while the chats grow; the transcripts have them all.
const LINES: usize = 18;

/// What was shown, and how.
pub(super) struct Screen {
    side: usize,
    colours: bool,
    shown: BTreeMap<(Side, &'static str, u64), String>,
}

impl Screen {
    /// A screen as wide as the terminal.
    pub(super) fn new() -> Self {
        let columns =
            std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()).unwrap_or(WIDTH);
        let side = (columns.saturating_sub(GAP.width()) / 2).max(NARROWEST);
        Self { side, colours: std::io::stdout().is_terminal(), shown: BTreeMap::new() }
    }

    /// Both names above their sides.
    pub(super) fn header(&self) {
        self.rows(&[self.bold("TELEGRAM")], &[self.bold("DISCORD")]);
        self.rows(&["─".repeat(self.side)], &["─".repeat(self.side)]);
    }

    /// A line of the story, over both sides.
    pub(super) fn tell(&self, line: &str) {
        say(format_args!("\n{}", self.dim(&format!("── {line}"))));
    }

    /// What somebody did that leaves no message of its own.
    pub(super) fn act(&self, side: Side, chat: &str, who: &str, what: &str) {
        let lines = vec![self.dim(chat), format!("{}: {what}", self.bold(who)), String::new()];
        self.put(side, &lines);
    }

    /// Shows what is new or has changed.
    pub(super) fn show(&mut self, mut seen: Vec<Seen>) {
        seen.sort_by_key(|message| message.at);
        for message in seen {
            let key = (message.side, message.chat, message.id);
            let content = format!("{}\u{0}{:?}", message.text, message.buttons);
            match self.shown.get(&key) {
                Some(known) if *known == content => {}
                known => {
                    let lines = self.lines(&message, known.is_some(), LINES);
                    self.put(message.side, &lines);
                    self.shown.insert(key, content);
                }
            }
        }
    }

    /// A whole transcript: each chat with all its messages.
    pub(super) fn transcript(&self, seen: &[Seen]) {
        let column = |side: Side| {
            let mut lines = Vec::new();
            let mut chats: Vec<&str> =
                seen.iter().filter(|seen| seen.side == side).map(|seen| seen.chat).collect();
            chats.dedup();
            for chat in chats {
                lines.push(self.bold(&format!("━━ {chat}")));
                for message in seen.iter().filter(|seen| seen.side == side && seen.chat == chat) {
                    lines.extend(self.lines(message, false, usize::MAX).into_iter().skip(1));
                }
            }
            lines
        };
        self.header();
        self.rows(&column(Side::Telegram), &column(Side::Discord));
    }

    fn lines(&self, message: &Seen, edited: bool, most: usize) -> Vec<String> {
        let edited = if edited { " (edited)" } else { "" };
        let mut lines =
            vec![self.dim(message.chat), format!("{}{edited}:", self.bold(&message.who))];
        let text: Vec<String> =
            message.text.split('\n').flat_map(|line| wrap(line, self.side)).collect();
        let cut = text.len() > most;
        lines.extend(text.into_iter().take(most));
        if cut {
            lines.push(self.dim("[…]"));
        }
        let numbered =
            message.buttons.iter().zip(1..).map(|(label, number)| format!("[{number} {label}]"));
        let buttons = numbered.collect::<Vec<_>>().join(" ");
        if !buttons.is_empty() {
            lines.extend(wrap(&buttons, self.side).into_iter().map(|line| self.blue(&line)));
        }
        lines.push(String::new());
        lines
    }

    fn put(&self, side: Side, lines: &[String]) {
        match side {
            Side::Telegram => self.rows(lines, &[]),
            Side::Discord => self.rows(&[], lines),
        }
    }

    fn rows(&self, left: &[String], right: &[String]) {
        for row in 0..left.len().max(right.len()) {
            let cell = |lines: &[String]| lines.get(row).cloned().unwrap_or_default();
            let left = cell(left);
            let padding = " ".repeat(self.side.saturating_sub(visible_width(&left)));
            say(format_args!("{}", format!("{left}{padding}{GAP}{}", cell(right)).trim_end()));
        }
    }

    fn bold(&self, text: &str) -> String {
        self.coloured(text, "1")
    }

    fn dim(&self, text: &str) -> String {
        self.coloured(text, "2")
    }

    fn blue(&self, text: &str) -> String {
        self.coloured(text, "34")
    }

    fn coloured(&self, text: &str, code: &str) -> String {
        if self.colours { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

/// Width without our own colour codes.
fn visible_width(line: &str) -> usize {
    let mut width = 0;
    for (index, piece) in line.split('\u{1b}').enumerate() {
        let shown =
            if index == 0 { piece } else { piece.split_once('m').map_or("", |(_, rest)| rest) };
        width += shown.width();
    }
    width
}

/// Breaks a line at white space, and inside words that are too long.
fn wrap(line: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut current = String::new();
    for word in line.replace(['\u{1b}', '\t'], " ").split_inclusive(' ') {
        if current.width() + word.trim_end().width() > width && !current.is_empty() {
            lines.push(std::mem::take(&mut current).trim_end().to_owned());
        }
        for letter in word.graphemes(true) {
            if current.width() + letter.width() > width {
                if letter == " " {
                    continue;
                }
                lines.push(std::mem::take(&mut current));
            }
            current.push_str(letter);
        }
    }
    lines.push(current.trim_end().to_owned());
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_at_words_and_never_too_wide() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("unbreakable", 5), ["unbre", "akabl", "e"]);
        assert!(wrap("東京は夜の七時", 6).iter().all(|line| line.width() <= 6));
        assert_eq!(wrap("", 5), [""]);
    }
}

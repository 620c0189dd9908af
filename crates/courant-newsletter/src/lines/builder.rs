//! Collects the lines of a document: white space folded, padding left out, words numbered.

use super::{Line, Picture, Place, Run, Shape, Style};
use crate::words::{self, Token};

/// Collects lines: folds white space, leaves padding out, numbers the words.
#[derive(Debug, Default)]
pub(crate) struct Builder {
    lines: Vec<Line>,
    runs: Vec<Run>,
    space: bool,
    in_word: bool,
    /// Joiners before a word: kept only if a word follows.
    held: String,
    joined: bool,
}

impl Builder {
    /// Adds visible text.
    pub(crate) fn text(&mut self, text: &str, style: &Style) {
        let mut rest = text;
        loop {
            // Most text is plain letters: they are taken together.
            let plain = rest.bytes().take_while(|byte| matches!(byte, b'!'..=b'~')).count();
            if let Some((head, tail)) = rest.split_at_checked(plain).filter(|_| plain > 0) {
                self.ink(head, style);
                rest = tail;
            }
            let mut chars = rest.chars();
            let Some(c) = chars.next() else { break };
            let letter = rest.get(..c.len_utf8()).unwrap_or_default();
            rest = chars.as_str();
            match words::token(c) {
                Token::Space => {
                    self.space |= !self.runs.is_empty();
                    self.in_word = false;
                    self.held.clear();
                }
                Token::Nothing => {}
                Token::Joiner if !self.in_word => self.held.push(c),
                Token::Joiner | Token::Ink => self.ink(letter, style),
            }
        }
    }

    /// Adds letters of one word.
    fn ink(&mut self, letters: &str, style: &Style) {
        if std::mem::take(&mut self.space) {
            self.push_space(style);
        }
        self.in_word = true;
        let held = std::mem::take(&mut self.held);
        match self.runs.last_mut() {
            Some(run) if run.style == *style => {
                run.text.push_str(&held);
                run.text.push_str(letters);
            }
            _ => {
                let mut text = held;
                text.push_str(letters);
                self.runs.push(Run { text, style: style.clone() });
            }
        }
    }

    /// White space belongs inside a run only where both of its sides do.
    fn push_space(&mut self, next: &Style) {
        let Some(last) = self.runs.last_mut() else { return };
        if last.style == *next || is_bare(&last.style) {
            last.text.push(' ');
        } else {
            let style = if is_bare(next) {
                next.clone()
            } else {
                Style { size: next.size, ..Style::default() }
            };
            self.runs.push(Run { text: " ".to_owned(), style });
        }
    }

    /// Parts two words that are read as one ("great-", "grandfather").
    pub(crate) fn seam(&mut self) {
        let style = Style { mark: true, ..Style::default() };
        self.runs.push(Run { text: " ".to_owned(), style });
        self.in_word = false;
    }

    /// Nothing visible stands in the line that is being built.
    pub(crate) fn is_blank(&self) -> bool {
        self.runs.is_empty()
    }

    /// Ends the line; the next one is a new block.
    pub(crate) fn end_block(&mut self, place: Place) {
        self.end_line(place);
        self.joined = false;
    }

    /// Ends the line at a forced break; two breaks in a row part blocks.
    pub(crate) fn line_break(&mut self, place: Place) {
        if self.is_blank() {
            self.joined = false;
        } else {
            self.end_line(place);
            self.joined = true;
        }
    }

    fn end_line(&mut self, place: Place) {
        let runs = std::mem::take(&mut self.runs);
        (self.space, self.in_word) = (false, false);
        self.held.clear();
        if !runs.is_empty() {
            let joined = std::mem::take(&mut self.joined);
            self.push(Shape::Text, runs, place, joined);
        }
    }

    /// Adds a line that is not text; ends the one that is being built.
    pub(crate) fn shape(&mut self, shape: Shape, place: Place) {
        self.end_block(place);
        self.push(shape, Vec::new(), place, false);
    }

    /// Adds a picture beside the text: the line that is being built goes on after it.
    pub(crate) fn picture(&mut self, picture: Picture, place: Place) {
        if self.is_blank() {
            self.push(Shape::Image(picture), Vec::new(), place, false);
        } else {
            self.end_line(place);
            self.push(Shape::Image(picture), Vec::new(), place, false);
            self.joined = true;
        }
    }

    fn push(&mut self, shape: Shape, runs: Vec<Run>, place: Place, joined: bool) {
        self.lines.push(Line::new(shape, runs, place, joined));
    }

    /// The lines, their words numbered.
    pub(crate) fn finish(mut self) -> Vec<Line> {
        self.end_block(Place::default());
        let mut next = 0_u32;
        for line in &mut self.lines {
            line.first = next;
            let count = match line.runs.as_slice() {
                [run] => words::count(&run.text),
                _ => words::count(&line.text()),
            };
            next = next.saturating_add(u32::try_from(count).unwrap_or(u32::MAX));
            line.end = next;
        }
        self.lines
    }
}

fn is_bare(style: &Style) -> bool {
    style.link.is_none()
        && !style.strong
        && !style.emphasis
        && !style.strike
        && !style.code
        && !style.mark
}

//! The middle that every reader yields: a flat list of lines with their evidence of style.
//!
//! Nothing here knows a format, and nothing here decides what a line means.

mod builder;
pub(crate) mod bullets;

use std::cell::OnceCell;
use std::rc::Rc;

use crate::boilerplate::{self, Said};
use crate::model::{Image, Reason};
use crate::words;

pub(crate) use builder::Builder;

/// Text of a size nobody set.
pub(crate) const DEFAULT_SIZE: f32 = 16.0;

/// One document, ready to be understood.
#[derive(Debug, Default)]
pub(crate) struct Page {
    /// What is visible, in reading order.
    pub(crate) lines: Vec<Line>,
    /// What stands beside the visible text.
    pub(crate) meta: Meta,
    /// Things without visible words that were set aside on the way.
    pub(crate) hidden: Vec<Hidden>,
    /// What an operator should know.
    pub(crate) notes: Vec<String>,
    /// Something was cut at a limit.
    pub(crate) cut: Option<String>,
}

/// What a document says of itself outside its visible text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Meta {
    pub(crate) title: Option<String>,
    pub(crate) newsletter: Option<String>,
    pub(crate) tagline: Option<String>,
    pub(crate) sender: Option<String>,
    /// The domain that it was sent from.
    pub(crate) domain: Option<String>,
    pub(crate) authors: Vec<String>,
    pub(crate) number: Option<String>,
    pub(crate) issued_at: Option<String>,
    /// The sound or film that comes with it.
    pub(crate) enclosure: Option<String>,
    pub(crate) url: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) preheader: Option<String>,
    /// The subscriber's own addresses.
    pub(crate) recipients: Vec<String>,
    /// The subscriber's own names, in the form in which phrases are compared.
    pub(crate) recipient_names: Vec<String>,
    /// The text was flowed by hand or machine, so that a heading has no mark but its place.
    pub(crate) plain_text: bool,
}

/// Something without visible words.
#[derive(Clone, Debug)]
pub(crate) struct Hidden {
    pub(crate) reason: Reason,
    pub(crate) text: String,
    pub(crate) why: &'static str,
}

/// A line: what stands between two borders of blocks or forced breaks.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) shape: Shape,
    pub(crate) runs: Vec<Run>,
    pub(crate) place: Place,
    /// Only a forced break parts it from the line before.
    pub(crate) joined: bool,
    /// Its words are `[first, end)`.
    pub(crate) first: u32,
    pub(crate) end: u32,
    facts: Facts,
}

/// What was found out about a line's text: many rules ask the same.
#[derive(Clone, Debug, Default)]
struct Facts {
    plain: OnceCell<String>,
    normal: OnceCell<String>,
    link: OnceCell<Option<Rc<str>>>,
    size: OnceCell<f32>,
    weight: OnceCell<u32>,
    said: OnceCell<Said>,
}

/// What a line is made of.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Shape {
    Text,
    Code { language: Option<String>, text: String },
    Table(Vec<Vec<String>>),
    Image(Picture),
    Rule,
}

/// A picture with what tells a photograph from a decoration.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Picture {
    pub(crate) image: Image,
    pub(crate) link: Option<Rc<str>>,
    pub(crate) width: Option<u32>,
    pub(crate) height: Option<u32>,
}

/// Where a line stands.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Place {
    /// Level of the heading element around it.
    pub(crate) heading: Option<u8>,
    /// Depth of quotations.
    pub(crate) quote: u8,
    /// The list entry around it.
    pub(crate) entry: Option<Entry>,
    /// Number of the innermost cell or container.
    pub(crate) cell: u32,
    /// Inside an element that names itself a footer or navigation.
    pub(crate) footer: bool,
    /// Inside `figcaption` or `caption`.
    pub(crate) caption: bool,
    /// Follows, on its own line, the link that is the line's headline.
    pub(crate) tail: bool,
}

/// A list entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Entry {
    /// 1 is the outermost list.
    pub(crate) depth: u8,
    /// Number of the entry in an ordered list.
    pub(crate) number: Option<u32>,
    /// Tells entries apart.
    pub(crate) id: u32,
    /// Tells lists apart.
    pub(crate) list: u32,
}

/// A run of text in one style.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Run {
    pub(crate) text: String,
    pub(crate) style: Style,
}

/// How a run looks.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Style {
    pub(crate) strong: bool,
    pub(crate) emphasis: bool,
    pub(crate) strike: bool,
    pub(crate) code: bool,
    pub(crate) size: f32,
    pub(crate) link: Option<Rc<str>>,
    /// The link looks like a button.
    pub(crate) button: bool,
    /// Visible marks of structure (a bullet, `>`): words, but no text to show.
    pub(crate) mark: bool,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            strong: false,
            emphasis: false,
            strike: false,
            code: false,
            size: DEFAULT_SIZE,
            link: None,
            button: false,
            mark: false,
        }
    }
}

impl Line {
    /// A line whose words are numbered later.
    pub(crate) fn new(shape: Shape, runs: Vec<Run>, place: Place, joined: bool) -> Self {
        Self { shape, runs, place, joined, first: 0, end: 0, facts: Facts::default() }
    }

    /// The runs, to be changed.
    pub(crate) fn runs_mut(&mut self) -> &mut Vec<Run> {
        self.facts = Facts::default();
        &mut self.runs
    }

    /// The text without the marks of structure.
    pub(crate) fn plain(&self) -> &str {
        self.facts.plain.get_or_init(|| match &self.shape {
            Shape::Text => {
                let runs = self.runs.iter().filter(|run| !run.style.mark);
                words::folded(runs.map(|run| run.text.as_str()).collect())
            }
            _ => self.text(),
        })
    }

    /// The same in the form in which phrases are compared.
    pub(crate) fn normal(&self) -> &str {
        self.facts.normal.get_or_init(|| match &self.shape {
            Shape::Text => words::normal_of(self.plain().to_owned()),
            _ => words::normal(self.plain()),
        })
    }

    /// The known phrases in it.
    pub(crate) fn said(&self) -> &Said {
        self.facts.said.get_or_init(|| boilerplate::said(self.normal()))
    }

    /// Everything visible.
    pub(crate) fn text(&self) -> String {
        match &self.shape {
            Shape::Text => self.runs.iter().map(|run| run.text.as_str()).collect(),
            Shape::Code { text, .. } => text.clone(),
            Shape::Table(rows) => {
                let rows: Vec<String> = rows.iter().map(|row| row.join(" ")).collect();
                rows.join("\n")
            }
            Shape::Image(_) | Shape::Rule => String::new(),
        }
    }

    pub(crate) fn is_text(&self) -> bool {
        self.shape == Shape::Text
    }

    /// Number of its words.
    pub(crate) fn len(&self) -> u32 {
        self.end - self.first
    }

    /// Number of its words as a reader counts them, in scripts without spaces too.
    pub(crate) fn weight(&self) -> u32 {
        *self.facts.weight.get_or_init(|| words::weight(self.plain(), self.len()))
    }

    /// The words `[from, to)`, counted in the document; only of a line of text.
    pub(crate) fn slice(&self, from: u32, to: u32) -> Self {
        self.slices(&[(from, to)]).remove(0)
    }

    /// Several such ranges, ascending, in one pass.
    pub(crate) fn slices(&self, ranges: &[(u32, u32)]) -> Vec<Self> {
        let text = self.text();
        let spans: Vec<(usize, usize)> = words::spans(&text).collect();
        let span = |word: u32| spans.get(word.saturating_sub(self.first) as usize).copied();
        let (mut at, mut offset) = (0, 0);
        let mut out = Vec::with_capacity(ranges.len());
        for (from, to) in ranges {
            let start = span(*from).map_or(text.len(), |span| span.0);
            let stop = if to <= from { start } else { span(to - 1).map_or(text.len(), |s| s.1) };
            let mut runs = Vec::new();
            while let Some(run) = self.runs.get(at) {
                let end = offset + run.text.len();
                let (low, high) = (start.max(offset), stop.min(end));
                if low < high {
                    let text = run.text.get(low - offset..high - offset).unwrap_or_default();
                    runs.push(Run { text: text.to_owned(), style: run.style.clone() });
                }
                if end > stop {
                    break;
                }
                (at, offset) = (at + 1, end);
            }
            let joined = self.joined && *from == self.first;
            let shape = Shape::Text;
            out.push(Self { first: *from, end: *to, ..Self::new(shape, runs, self.place, joined) });
        }
        out
    }

    /// The one address that the whole line links to.
    pub(crate) fn whole_link(&self) -> Option<&Rc<str>> {
        self.facts.link.get_or_init(|| self.one_link().cloned()).as_ref()
    }

    fn one_link(&self) -> Option<&Rc<str>> {
        let mut found: Option<&Rc<str>> = None;
        for run in self.runs.iter().filter(|run| run.text.chars().any(char::is_alphanumeric)) {
            match (&run.style.link, found) {
                (None, _) => return None,
                (Some(link), None) => found = Some(link),
                (Some(link), Some(other)) if link == other => {}
                _ => return None,
            }
        }
        found
    }

    /// Whether every word has the mark that `test` looks for.
    pub(crate) fn all(&self, test: impl Fn(&Style) -> bool) -> bool {
        let mut any = false;
        for run in self.runs.iter().filter(|run| run.text.chars().any(char::is_alphanumeric)) {
            if !test(&run.style) {
                return false;
            }
            any = true;
        }
        any
    }

    /// Largest size of its text.
    pub(crate) fn size(&self) -> f32 {
        *self.facts.size.get_or_init(|| {
            self.runs
                .iter()
                .filter(|run| run.text.chars().any(char::is_alphanumeric))
                .map(|run| run.style.size)
                .fold(0.0, f32::max)
        })
    }
}

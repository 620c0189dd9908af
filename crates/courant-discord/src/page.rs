//! Blocks → the components of one page: texts, pictures where they stand, lines between the sections. Pure.

use crate::components::{MEDIA_GALLERY, SECTION, SEPARATOR, TEXT_DISPLAY, THUMBNAIL};
use crate::markdown::{units, write};
use courant_newsletter::{Block, Image};
use serde_json::{Value, json};

/// Components that a page's text and pictures may take. Of the 40 of a message one is the container and at most 13
/// are what can be pressed: a menu in its row, and rows of 2, 2 and 3 buttons.
const COMPONENTS: usize = 24;

/// Components of a text beside its small picture: both, and what holds them.
const STORY: usize = 3;

/// Pictures of a gallery (Discord's component reference).
const GALLERY: usize = 10;

/// Bytes of a picture's address.
const URL: usize = 2048;

/// Characters of a picture's description that are worth reading on a small screen.
const DESCRIPTION: usize = 256;

/// How a briefing's blocks are shown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look<'a> {
    /// The picture that stands for the issue: never small.
    pub(crate) lead: Option<&'a Image>,
    /// The level of the headings that name sections; those of items are below it.
    pub(crate) sections: u8,
}

/// What a page consists of.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Page {
    pieces: Vec<Piece>,
}

#[derive(Clone, Debug, PartialEq)]
enum Piece {
    Text(String),
    /// A text with a small picture beside it.
    Story(String, Image),
    Gallery(Vec<Image>),
    Line,
}

impl Page {
    /// Writes blocks. A picture under the heading of its item is small and beside its first words; others are as wide
    /// as the page. Where there are more than a message takes, they are links in the text.
    pub(crate) fn of(blocks: &[Block], look: Look<'_>) -> Self {
        let mut page = Self::default();
        let mut run: Vec<&Block> = Vec::new();
        let mut left = blocks.iter().peekable();
        while let Some(block) = left.next() {
            match block {
                Block::Image { image } if usable(image) && page.has_room(&run) => {
                    let is_lead = look.lead.is_some_and(|lead| lead.url == image.url);
                    let head = head(&run, look.sections).filter(|_| !is_lead);
                    let words = left.next_if(|next| head.is_some() && says(next));
                    match (words, head) {
                        (Some(words), Some(from)) => {
                            let story = [run.split_off(from), vec![words]].concat();
                            page.text(&mut run);
                            page.pieces.push(Piece::Story(write(story), image.clone()));
                        }
                        _ => {
                            page.text(&mut run);
                            page.gallery(image.clone());
                        }
                    }
                }
                Block::Rule if page.has_room(&run) => {
                    page.text(&mut run);
                    page.line();
                }
                Block::Heading { level, .. } if *level == look.sections && page.has_room(&run) => {
                    page.text(&mut run);
                    page.line();
                    run.push(block);
                }
                _ => run.push(block),
            }
        }
        page.text(&mut run);
        if page.pieces.last() == Some(&Piece::Line) {
            page.pieces.pop();
        }
        page
    }

    /// The page with a picture above it.
    pub(crate) fn below(mut self, image: &Image) -> Self {
        if usable(image) {
            self.pieces.insert(0, Piece::Gallery(vec![image.clone()]));
        }
        self
    }

    /// The page with small words under it.
    pub(crate) fn above(mut self, words: &str) -> Self {
        let words = format!("-# {words}");
        match self.pieces.last_mut() {
            Some(Piece::Text(text)) => text.push_str(&format!("\n\n{words}")),
            _ => self.pieces.push(Piece::Text(words)),
        }
        self
    }

    /// Length of all texts as Discord counts them.
    pub(crate) fn units(&self) -> usize {
        let of = |piece: &Piece| match piece {
            Piece::Text(text) | Piece::Story(text, _) => units(text),
            Piece::Gallery(_) | Piece::Line => 0,
        };
        self.pieces.iter().map(of).sum()
    }

    /// Whether there is nothing to see.
    pub(crate) fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// The components.
    pub(crate) fn components(&self) -> Vec<Value> {
        self.pieces.iter().map(Piece::component).collect()
    }

    /// Whether a picture or a line fits behind this text, and a text behind that.
    fn has_room(&self, run: &[&Block]) -> bool {
        let taken: usize = self.pieces.iter().map(Piece::count).sum();
        // One place is kept for a picture above the page.
        taken + usize::from(!run.is_empty()) + STORY + 2 <= COMPONENTS
    }

    fn text(&mut self, run: &mut Vec<&Block>) {
        let text = write(std::mem::take(run));
        if !text.is_empty() {
            self.pieces.push(Piece::Text(text));
        }
    }

    fn gallery(&mut self, image: Image) {
        match self.pieces.last_mut() {
            Some(Piece::Gallery(images)) if images.len() < GALLERY => images.push(image),
            _ => self.pieces.push(Piece::Gallery(vec![image])),
        }
    }

    /// A line between two pieces.
    fn line(&mut self) {
        if self.pieces.last().is_some_and(|piece| *piece != Piece::Line) {
            self.pieces.push(Piece::Line);
        }
    }
}

impl Piece {
    /// How many components it is.
    fn count(&self) -> usize {
        match self {
            Self::Story(..) => STORY,
            Self::Text(_) | Self::Gallery(_) | Self::Line => 1,
        }
    }

    fn component(&self) -> Value {
        let text = |text: &String| json!({ "type": TEXT_DISPLAY, "content": text });
        match self {
            Self::Text(words) => text(words),
            Self::Story(words, image) => json!({
                "type": SECTION,
                "components": [text(words)],
                "accessory": media(image, json!({ "type": THUMBNAIL })),
            }),
            Self::Gallery(images) => {
                let items: Vec<Value> =
                    images.iter().map(|image| media(image, json!({}))).collect();
                json!({ "type": MEDIA_GALLERY, "items": items })
            }
            Self::Line => json!({ "type": SEPARATOR, "divider": true, "spacing": 1 }),
        }
    }
}

/// Whether Discord takes a picture's address.
fn usable(image: &Image) -> bool {
    image.url.len() <= URL
}

/// Where the heading of an item begins right above what comes next, if it does: itself, or it and whose it is.
fn head(run: &[&Block], sections: u8) -> Option<usize> {
    let is_item =
        |block: &&Block| matches!(block, Block::Heading { level, .. } if *level > sections);
    let last = run.len().checked_sub(1)?;
    let before = last.checked_sub(1).filter(|at| says(run[last]) && is_item(&run[*at]));
    Some(last).filter(|at| is_item(&run[*at])).or(before)
}

fn says(block: &Block) -> bool {
    matches!(block, Block::Paragraph { .. })
}

/// A picture's address and what it shows.
fn media(image: &Image, with: Value) -> Value {
    let mut media = with;
    let description: String = image.alt.trim().chars().take(DESCRIPTION).collect();
    if let Some(fields) = media.as_object_mut() {
        fields.insert("media".into(), json!({ "url": image.url }));
        if !description.is_empty() {
            fields.insert("description".into(), json!(description));
        }
    }
    media
}

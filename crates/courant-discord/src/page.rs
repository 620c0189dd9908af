//! Blocks → the components of one page: texts, pictures where they stand, lines between the sections. Pure.

use crate::components::{MEDIA_GALLERY, SECTION, SEPARATOR, TEXT_DISPLAY, THUMBNAIL};
use crate::markdown::{units, write};
use courant_newsletter::{Block, Image, Inline};
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
                    let mut story = head.zip(words).map(|(from, _)| run.split_off(from));
                    if let (Some(story), Some(words)) = (&mut story, words) {
                        story.push(words);
                        // What the picture shows is not yet what the story tells.
                        story.extend(left.next_if(|next| is_caption(words) && says(next)));
                    }
                    page.text(&mut run);
                    page.picture(&story.map(write).unwrap_or_default(), image);
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

    /// A picture beside a story, or by itself where there are no words to stand beside.
    fn picture(&mut self, story: &str, image: &Image) {
        let image = image.clone();
        match self.pieces.last_mut() {
            _ if !story.is_empty() => self.pieces.push(Piece::Story(story.to_owned(), image)),
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
pub(crate) fn usable(image: &Image) -> bool {
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

/// Whether a paragraph is all emphasis, as words under a picture are.
fn is_caption(block: &Block) -> bool {
    let Block::Paragraph { content } = block else { return false };
    content.iter().all(|inline| matches!(inline, Inline::Emphasis { .. }))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn heading(level: u8, text: &str) -> Block {
        Block::Heading { level, content: vec![Inline::text(text)] }
    }

    fn picture(name: &str) -> Image {
        Image { url: format!("https://e.org/{name}.png"), alt: format!("A {name}") }
    }

    fn image(name: &str) -> Block {
        Block::Image { image: picture(name) }
    }

    fn page(blocks: &[Block]) -> Page {
        let lead = picture("lead");
        Page::of(blocks, Look { lead: Some(&lead), sections: 2 })
    }

    fn text(text: &str) -> Piece {
        Piece::Text(text.into())
    }

    #[test]
    fn a_storys_picture_is_small_beside_it_and_the_issues_own_is_wide() {
        let caption = Block::Paragraph {
            content: vec![Inline::Emphasis { content: vec![Inline::text("Seen.")] }],
        };
        let blocks = [
            heading(1, "Paper"),
            heading(2, "Tides"),
            heading(3, "High"),
            image("lead"),
            Block::paragraph("Water."),
            heading(3, "Low"),
            image("quay"),
            caption,
            Block::paragraph("Sand."),
            Block::paragraph("More."),
        ];
        let expected = [
            text("# Paper"),
            Piece::Line,
            text("## Tides\n### High"),
            Piece::Gallery(vec![picture("lead")]),
            text("Water."),
            Piece::Story("### Low\n*Seen.*\n\nSand.".into(), picture("quay")),
            text("More."),
        ];
        assert_eq!(page(&blocks).pieces, expected);
        let section = &page(&blocks).components()[5];
        assert_eq!((&section["type"], &section["accessory"]["type"]), (&json!(9), &json!(11)));
        assert_eq!(section["accessory"]["description"], "A quay");
    }

    #[test]
    fn pictures_in_a_row_are_a_gallery_of_ten_at_most() {
        let blocks: Vec<Block> = (0..12).map(|n| image(&n.to_string())).collect();
        let sizes = page(&blocks).pieces.into_iter().map(|piece| match piece {
            Piece::Gallery(images) => images.len(),
            _ => 0,
        });
        assert_eq!(sizes.collect::<Vec<_>>(), [10, 2]);
        assert_eq!(
            page(&[Block::Rule, image("a"), Block::Rule]).pieces,
            [Piece::Gallery(vec![picture("a")])]
        );
        assert!(page(&[]).is_empty());
    }

    #[test]
    fn a_picture_beside_nothing_stands_by_itself() {
        let blocks = [heading(3, " "), image("a"), Block::paragraph(" "), Block::paragraph("W.")];
        assert_eq!(page(&blocks).pieces, [Piece::Gallery(vec![picture("a")]), text("W.")]);
    }

    #[test]
    fn what_is_too_much_for_a_message_is_text() {
        let mut blocks = Vec::new();
        for n in 0..30 {
            blocks.extend([
                heading(2, "S"),
                heading(3, "T"),
                image(&n.to_string()),
                Block::paragraph("W."),
            ]);
        }
        let page = page(&blocks);
        let count: usize = page.pieces.iter().map(Piece::count).sum();
        assert!(count < COMPONENTS, "{count}");
        let all = page.components();
        let Some(last) = all.last().and_then(|last| last["content"].as_str()) else {
            unreachable!("{all:?}")
        };
        assert!(last.contains("[🖼 A 29](https://e.org/29.png)"), "{last}");
        let long = Image { url: format!("https://e.org/{}", "a".repeat(URL)), alt: String::new() };
        assert!(matches!(
            &Page::of(&[Block::Image { image: long }], Look { lead: None, sections: 2 }).pieces[..],
            [Piece::Text(_)]
        ));
    }

    #[test]
    fn small_words_stand_under_the_page() {
        let numbered = page(&[Block::paragraph("W.")]).above("1/2");
        assert_eq!(numbered.pieces, [text("W.\n\n-# 1/2")]);
        let pictured = page(&[image("a")]).above("2/2").below(&picture("b"));
        assert_eq!(
            pictured.pieces,
            [
                Piece::Gallery(vec![picture("b")]),
                Piece::Gallery(vec![picture("a")]),
                text("-# 2/2")
            ]
        );
    }
}

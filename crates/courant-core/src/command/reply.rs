//! What the bot answers, free of any platform.

use super::{Action, Question};
use crate::briefing::Briefing;
use crate::texts::Language;
use courant_newsletter::{Block, Inline};
use std::sync::Arc;

/// An answer: a text with buttons, then briefings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// The text.
    pub text: Vec<Block>,
    /// What one of many is chosen from, above the buttons.
    pub menu: Option<Menu>,
    /// Rows of buttons under it.
    pub buttons: Vec<Vec<Button>>,
    /// Whether some of the buttons are what there is to choose from.
    pub choices: bool,
    /// Issues that were asked for, each a message or more of its own.
    pub briefings: Vec<Arc<Briefing>>,
    /// Whether the text and its buttons stand below the briefings: they say what can be done with them.
    pub below: bool,
    /// Whether it is a message of its own even where a button was pressed, whose message stays then.
    pub apart: bool,
    /// Whether it is a word for whoever pressed a button: shown for a moment, where a platform can, and nothing changes.
    pub passing: bool,
    /// Who should see it in a shared chat.
    pub audience: Audience,
    /// The platform's own way to pick a chat, where it has one.
    pub chat_request: Option<ChatRequest>,
    /// A file that comes with the text, in a message of its own.
    pub file: Option<Attachment>,
    /// A field to type into, where the platform has one; the text asks for what is typed there.
    pub prompt: Option<Prompt>,
}

/// A field to type into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    /// What is asked: what is typed is its answer ([`Question::answered`]).
    pub question: Question,
    /// What it is about, in a few words.
    pub title: String,
    /// An example of what is typed.
    pub hint: String,
}

/// One of many, more than fit as buttons where a platform has something better.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Menu {
    /// What is chosen, in a few words.
    pub label: String,
    /// What there is to choose from: at most 25 (Discord, select menus).
    pub options: Vec<Button>,
    /// How many fit in a row, where they are buttons.
    pub width: usize,
}

impl Menu {
    /// Its options as rows of buttons.
    pub fn rows(&self) -> impl Iterator<Item = &[Button]> {
        self.options.chunks(self.width.max(1))
    }
}

/// A file that comes with an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// What it is called: letters, digits, `-` and one dot.
    pub name: String,
    /// What is in it.
    pub bytes: Arc<Vec<u8>>,
}

/// Who should see an answer in a shared chat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Audience {
    /// The one who asked, where the platform can do that.
    #[default]
    Asker,
    /// Everybody there.
    Everyone,
}

/// A button under a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// What stands on it.
    pub label: String,
    /// What it does.
    pub press: Press,
}

/// What a button does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// It sends an action to the bot.
    Act(Action),
    /// It opens a page (http or https).
    Open(String),
}

/// A request to pick a chat for a newsletter with the platform's own picker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChatRequest {
    /// Comes back with the choice: the newsletter's row.
    pub id: i64,
    /// What stands on the button that opens the picker.
    pub label: String,
}

/// What is said for a moment to whoever pressed a button and alone sees the answer, where a platform does not tell
/// whether it arrived: they may press again.
pub fn only_you_see_this(language: Language) -> String {
    language.say("only-you-see-this")
}

impl Reply {
    /// An answer of one paragraph.
    pub fn say(text: impl Into<String>) -> Self {
        Self { text: vec![Block::paragraph(text)], ..Self::default() }
    }

    /// Adds a paragraph.
    #[must_use]
    pub fn and(mut self, text: impl Into<String>) -> Self {
        self.text.push(Block::paragraph(text));
        self
    }

    /// Puts a bold line before everything.
    #[must_use]
    pub fn titled(mut self, title: impl Into<String>) -> Self {
        self.text.insert(0, Block::Paragraph { content: vec![Inline::strong(title)] });
        self
    }

    /// Adds a block.
    #[must_use]
    pub fn block(mut self, block: Block) -> Self {
        self.text.push(block);
        self
    }

    /// Adds a row of buttons; an empty row adds nothing.
    #[must_use]
    pub fn row(mut self, buttons: impl IntoIterator<Item = Button>) -> Self {
        let row: Vec<_> = buttons.into_iter().collect();
        if !row.is_empty() {
            self.buttons.push(row);
        }
        self
    }

    /// Adds what there is to choose from, in rows of `width` buttons each.
    #[must_use]
    pub fn grid(mut self, buttons: impl IntoIterator<Item = Button>, width: usize) -> Self {
        let all: Vec<_> = buttons.into_iter().collect();
        self.choices |= !all.is_empty();
        self.buttons.extend(all.chunks(width.max(1)).map(<[Button]>::to_vec));
        self
    }

    /// Adds one of many to choose.
    #[must_use]
    pub fn menu(
        self,
        label: impl Into<String>,
        options: impl IntoIterator<Item = Button>,
        width: usize,
    ) -> Self {
        let options = options.into_iter().collect();
        let menu = Some(Menu { label: label.into(), options, width });
        Self { menu, choices: true, ..self }
    }

    /// Shows it to everybody in a shared chat.
    #[must_use]
    pub fn for_everyone(mut self) -> Self {
        self.audience = Audience::Everyone;
        self
    }

    /// The text without marks, for places that show plain text only.
    pub fn plain(&self) -> String {
        crate::briefing::plain(&self.text)
    }

    /// Whether it is more than a word: a list, or a choice.
    pub fn is_page(&self) -> bool {
        let lists = |block: &Block| matches!(block, Block::List { .. });
        self.choices || self.text.iter().any(lists)
    }
}

impl Button {
    /// A button that sends an action.
    pub fn act(label: impl Into<String>, action: Action) -> Self {
        Self { label: label.into(), press: Press::Act(action) }
    }

    /// A button that opens a page.
    pub fn open(label: impl Into<String>, url: impl Into<String>) -> Self {
        Self { label: label.into(), press: Press::Open(url.into()) }
    }
}

//! The document model: what Courant understands of one newsletter issue.
//!
//! Everything here is plain data. How it is found is the readers' business, how it is shown the
//! renderers'. Each node carries its [`Origin`]: which words of the source it took, and why.

use serde::{Deserialize, Serialize};

/// One edition of a newsletter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issue {
    /// What makes two readings the same issue.
    pub identity: Identity,
    /// The publication, as the issue itself names it.
    pub newsletter: Masthead,
    /// The issue's own title (a mail's subject, a feed entry's title, a document's first heading).
    pub title: Option<String>,
    /// The issue's number as printed ("541", "12b").
    pub number: Option<String>,
    /// When it was issued, RFC 3339 with offset; a date alone is midnight UTC.
    pub issued_at: Option<String>,
    /// Names of its authors, in order of appearance.
    pub authors: Vec<String>,
    /// BCP 47 tag of the main language ("en", "zh"), where it could be told.
    pub language: Option<String>,
    /// Reading direction of the main language.
    pub direction: Direction,
    /// Where the issue can be read on the web.
    pub url: Option<String>,
    /// The hidden line that mail clients show after the subject.
    pub preheader: Option<String>,
    /// Source words of title, number, date and authors as far as they stand in the text.
    pub origin: Origin,
    /// What there is to read, in reading order.
    pub sections: Vec<Section>,
    /// What was set aside, in source order.
    pub dropped: Vec<Dropped>,
}

/// What a newsletter says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Masthead {
    /// The publication's name.
    pub title: Option<String>,
    /// Its one-line description.
    pub tagline: Option<String>,
    /// The words it took.
    pub origin: Origin,
}

/// The sameness of issues: the same issue twice is one issue.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "by", content = "id", rename_all = "snake_case")]
pub enum Identity {
    /// The mail's Message-ID without angle brackets.
    MessageId(String),
    /// The feed's own id of the entry (guid, atom:id, JSON Feed id).
    FeedEntry(String),
    /// SHA-256 in lower-case hex over the decoded content, trace headers left out.
    Content(String),
}

/// Which way the script runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    #[default]
    Ltr,
    /// Right to left.
    Rtl,
}

/// A run of items under one heading; an issue without headings is one section without a title.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The heading's text.
    pub title: Option<String>,
    /// The heading's words.
    pub origin: Origin,
    /// Its items in reading order.
    pub items: Vec<Item>,
}

/// The smallest thing a reader may pick: a story, a video, a picture, a table …
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// Somebody paid for it.
    pub sponsor: bool,
    /// Headline, plain text.
    pub title: Option<String>,
    /// Where the headline leads, without tracking parameters.
    pub url: Option<String>,
    /// The body; the headline is not repeated in it.
    pub blocks: Vec<Block>,
    /// The picture that carries or illustrates it.
    pub image: Option<Image>,
    /// The picture's caption.
    pub caption: Option<String>,
    /// Who made the picture.
    pub credit: Option<String>,
    /// The item's own authors.
    pub authors: Vec<String>,
    /// Cells of a data table, first row first (kind [`Kind::Table`]).
    pub rows: Vec<Vec<String>>,
    /// The words it took, its title's and caption's among them.
    pub origin: Origin,
}

/// Kinds of items.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// An article or its teaser.
    Story,
    /// Something to watch.
    Video,
    /// A picture that stands for itself.
    Image,
    /// A quotation that stands for itself.
    Quote,
    /// A data table.
    Table,
    /// A list that belongs to no story.
    List,
    /// Source code that stands for itself.
    Code,
    /// A poll or a quiz.
    Poll,
    /// Anything else worth reading.
    #[default]
    Text,
}

/// A block of a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its text.
        content: Vec<Inline>,
    },
    /// A heading inside a body, 1 (largest) to 6.
    Heading {
        /// 1 to 6.
        level: u8,
        /// Its text.
        content: Vec<Inline>,
    },
    /// A list.
    List {
        /// Number of the first entry; `None` is a bulleted list.
        start: Option<u32>,
        /// Its entries, each a run of blocks.
        items: Vec<Vec<Block>>,
    },
    /// A quotation.
    Quote {
        /// What is quoted.
        content: Vec<Block>,
    },
    /// Preformatted source code.
    Code {
        /// The language's name, where given.
        language: Option<String>,
        /// The code, lines parted by `\n`.
        text: String,
    },
    /// A picture in its place.
    Image {
        /// The picture.
        image: Image,
    },
    /// A data table; the first row is its header.
    Table {
        /// Cells as text.
        rows: Vec<Vec<String>>,
    },
    /// A thematic break.
    Rule,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Image {
    /// Absolute address (http or https).
    pub url: String,
    /// Alternative text; empty where none is given.
    pub alt: String,
}

/// A run of text inside a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Inline {
    /// Plain text; white space is already folded.
    Text {
        /// The text.
        text: String,
    },
    /// Strong emphasis.
    Strong {
        /// What is marked.
        content: Vec<Inline>,
    },
    /// Emphasis.
    Emphasis {
        /// What is marked.
        content: Vec<Inline>,
    },
    /// Struck-out text.
    Strike {
        /// What is marked.
        content: Vec<Inline>,
    },
    /// Code inside a line.
    Code {
        /// The code.
        text: String,
    },
    /// Text that hides until asked for (an answer to a quiz).
    Spoiler {
        /// What is hidden.
        content: Vec<Inline>,
    },
    /// A link.
    Link {
        /// Absolute address (http, https or mailto), without tracking parameters.
        url: String,
        /// What is clicked.
        content: Vec<Inline>,
    },
    /// A forced line break.
    Break,
}

/// Something a reader need not see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dropped {
    /// Why it was set aside.
    pub reason: Reason,
    /// What it said, plain text.
    pub text: String,
    /// The words it took.
    pub origin: Origin,
}

/// Why something was set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// "Hi Ana," — or the welcome that only names the newsletter.
    Greeting,
    /// The hidden line after the subject.
    Preheader,
    /// "View this email in your browser".
    ViewOnline,
    /// "If you haven't yet, sign up here".
    Signup,
    /// Unsubscribe, preferences.
    Unsubscribe,
    /// "You are getting this because …".
    Why,
    /// The subscriber's own name or address.
    Personal,
    /// A postal address.
    Address,
    /// Copyright, terms, privacy.
    Legal,
    /// Rows of links to social networks.
    Social,
    /// "Forward this to a friend".
    Share,
    /// Referral programmes.
    Referral,
    /// App store badges.
    Apps,
    /// "More from us".
    More,
    /// "No comments", "Leave a comment".
    Comments,
    /// Tracking pixels.
    Tracking,
    /// Menus, tables of contents.
    Navigation,
    /// Rules, spacers, logos.
    Decoration,
    /// What stood beyond a size limit.
    OverLimit,
}

/// Where a node comes from.
///
/// Words of the visible source are numbered from 0 in reading order. Over one issue, the ranges of
/// masthead, issue, sections, items and dropped pieces cover every visible word exactly once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// Half-open ranges `[from, to)` of word numbers, ascending, not touching.
    pub at: Vec<(u32, u32)>,
    /// The rule that made the node, and its evidence.
    pub why: String,
}

impl Identity {
    /// The identity as one word.
    pub fn key(&self) -> String {
        match self {
            Self::MessageId(id) => format!("message:{id}"),
            Self::FeedEntry(id) => format!("entry:{id}"),
            Self::Content(hash) => format!("content:{hash}"),
        }
    }
}

impl Inline {
    /// Plain text as an inline.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }

    /// Plain text in strong emphasis.
    pub fn strong(text: impl Into<String>) -> Self {
        Self::Strong { content: vec![Self::text(text)] }
    }

    /// A link with plain text.
    pub fn link(url: impl Into<String>, text: impl Into<String>) -> Self {
        Self::Link { url: url.into(), content: vec![Self::text(text)] }
    }

    /// The text that a reader sees, marks left out; a break is a line feed.
    pub fn plain(content: &[Self]) -> String {
        let mut out = String::new();
        Self::write_plain(content, &mut out);
        out
    }

    fn write_plain(content: &[Self], out: &mut String) {
        for inline in content {
            match inline {
                Self::Text { text } | Self::Code { text } => out.push_str(text),
                Self::Strong { content }
                | Self::Emphasis { content }
                | Self::Strike { content }
                | Self::Spoiler { content }
                | Self::Link { content, .. } => Self::write_plain(content, out),
                Self::Break => out.push('\n'),
            }
        }
    }
}

impl Block {
    /// A paragraph of plain text.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph { content: vec![Inline::text(text)] }
    }
}

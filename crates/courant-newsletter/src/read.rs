//! From bytes to issues: tells the format, picks the reader.

use crate::feed::Channel;
use crate::model::{Identity, Issue};
use crate::{
    charset, feed, html, identity, lines, mail, markdown, mbox, sniff, text, understand, words, xml,
};

/// Formats that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// MIME mail.
    Mail,
    /// An HTML page.
    Html,
    /// Markdown, with or without front matter.
    Markdown,
    /// Plain text.
    Text,
    /// RSS, Atom or JSON Feed.
    Feed,
    /// Several mails in one file.
    Mbox,
    /// XML that is none of these: no newsletter, though its texts can be read.
    Xml,
}

/// What was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The format that the content was taken for.
    pub format: Format,
    /// The issues in source order; one, except for a feed or an mbox.
    pub issues: Vec<Issue>,
    /// What a feed says of itself; of any other format, nothing.
    pub channel: Option<Channel>,
    /// What an operator should know of it: a broken entry left out, a cut at a limit.
    pub notes: Vec<String>,
}

/// Why nothing could be read; words fit "cannot read it: {error}".
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// No bytes, or only white space.
    #[error("the file is empty")]
    Empty,
    /// Not text in any charset.
    #[error("it is a binary file, not a newsletter (.eml, .html, .md, .txt or a feed)")]
    Binary,
    /// Over [`MAX_INPUT_BYTES`].
    #[error("it has {bytes} bytes; the most that is read is {limit}")]
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// A feed of which nothing can be parsed, not even mended, or an mbox without a mail.
    #[error("there is nothing to read in it: {0}")]
    NoContent(String),
}

/// Most bytes of a file that is read; a newsletter issue is a hundredth of it at most.
pub const MAX_INPUT_BYTES: usize = 50 * 1_024 * 1_024;

/// Most issues out of one feed or mbox; what follows is left out with a note.
pub(crate) const MAX_ISSUES: usize = 2_000;

/// Reads a newsletter file. `name` is its file name where known; content decides, the name breaks ties.
///
/// # Errors
/// When nothing at all can be read; a part that is broken is left out with a note instead.
pub fn read(bytes: &[u8], name: Option<&str>) -> Result<Reading, ReadError> {
    if bytes.len() > MAX_INPUT_BYTES {
        return Err(ReadError::TooLarge { bytes: bytes.len(), limit: MAX_INPUT_BYTES });
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ReadError::Empty);
    }
    if sniff::is_binary(bytes) {
        return Err(ReadError::Binary);
    }
    // Mail and feeds say of each part how it is to be decoded: all others are decoded as a whole.
    let text = || charset::decode(bytes, None);
    let head = sniff::head(bytes);
    if !words::has_ink(&head) && !words::has_ink(&text()) {
        return Err(ReadError::Empty);
    }
    let format = sniff::format(&head, name);
    let mut notes = Vec::new();
    let mut channel = None;
    let mut issues = match format {
        Format::Mail => vec![mail::read(bytes, &mut notes)],
        Format::Mbox => mbox::read(bytes, &mut notes)?,
        Format::Feed => {
            let (issues, said) = feed::read(bytes, &mut notes)?;
            channel = Some(said);
            issues
        }
        Format::Html => vec![document(|text| html::read(text, None), &text(), &mut notes)],
        Format::Markdown => vec![document(markdown::read, &text(), &mut notes)],
        Format::Text => vec![document(text::read, &text(), &mut notes)],
        Format::Xml => {
            notes.push("it is XML, but no feed; its texts are read as a page".to_owned());
            vec![document(xml::read, &text(), &mut notes)]
        }
    };
    // One mail under the line that mail servers put above it is that mail.
    let single = issues.len() == 1 && !name.is_some_and(|name| name.ends_with(".mbox"));
    let format = if format == Format::Mbox && single { Format::Mail } else { format };
    if issues.len() > MAX_ISSUES {
        notes.push(too_many(issues.len()));
        issues.truncate(MAX_ISSUES);
    }
    Ok(Reading { format, issues, channel, notes })
}

/// What is noted where there are more issues than are read.
pub(crate) fn too_many(all: usize) -> String {
    format!("{} issues over the most that is read, {MAX_ISSUES}, were left out", all - MAX_ISSUES)
}

/// A file without an envelope is what it says.
fn document(read: impl FnOnce(&str) -> lines::Page, text: &str, notes: &mut Vec<String>) -> Issue {
    understand::issue(read(text), Identity::Content(identity::of_text(text)), notes)
}

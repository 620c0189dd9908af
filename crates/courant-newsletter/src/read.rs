//! From bytes to issues: tells the format, picks the reader.

use crate::model::Issue;

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
}

/// What was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The format that the content was taken for.
    pub format: Format,
    /// The issues in source order; one, except for a feed or an mbox.
    pub issues: Vec<Issue>,
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
    /// Over [`crate::read`]'s limit.
    #[error("it has {bytes} bytes; the most that is read is {limit}")]
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// A mail or feed that holds nothing to read.
    #[error("there is nothing to read in it: {0}")]
    NoContent(String),
}

/// Reads a newsletter file. `name` is its file name where known; content decides, the name breaks ties.
///
/// # Errors
/// When nothing at all can be read; a part that is broken is left out with a note instead.
pub fn read(bytes: &[u8], name: Option<&str>) -> Result<Reading, ReadError> {
    let _ = (bytes, name);
    Err(ReadError::Empty)
}

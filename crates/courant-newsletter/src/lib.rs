//! Reads newsletter issues (mail, HTML, Markdown, text, feeds) into one document model.
//! Pure: no I/O, no clock, no async.
//!
//! Every format has a reader that yields the same flat list of lines with evidence of style; one
//! understanding pass, the same for all, makes an [`Issue`] of it. Each visible word of the source
//! ends up in exactly one place, and each place says which words it took and why ([`Origin`]).
//!
//! ```
//! use courant_newsletter::{Format, Kind, read};
//!
//! let source = "# Harbour Notes 12\n\n## Shipping\n\n\
//!     - [Ferry returns](https://example.org/ferry?utm_source=mail) - after ten years\n\
//!     - [New crane at pier four](https://example.org/crane) - the tallest yet\n";
//! let reading = read(source.as_bytes(), Some("12.md"))?;
//! assert_eq!(reading.format, Format::Markdown);
//!
//! let issue = &reading.issues[0];
//! assert_eq!(issue.number.as_deref(), Some("12"));
//! let story = &issue.sections[0].items[0];
//! assert_eq!(story.kind, Kind::Story);
//! assert_eq!(story.title.as_deref(), Some("Ferry returns"));
//! assert_eq!(story.url.as_deref(), Some("https://example.org/ferry"));
//! # Ok::<(), courant_newsletter::ReadError>(())
//! ```

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "a test fails by panicking"))]

mod article;
mod boilerplate;
mod charset;
mod commonmark;
mod contract;
mod dates;
mod discover;
mod feed;
mod front_matter;
mod html;
mod identity;
mod lines;
mod links;
mod mail;
mod markdown;
mod mbox;
mod model;
mod original;
mod read;
mod sentences;
mod sniff;
mod split;
mod text;
mod understand;
mod words;
mod xml;

pub use article::article;
pub use commonmark::commonmark;
pub use discover::{FeedLink, feed_links};
pub use feed::Channel;
#[doc(hidden)]
pub use html::html5ever_alone;
pub use model::*;
pub use original::{Original, original};
pub use read::{Format, MAX_INPUT_BYTES, ReadError, Reading, read};
pub use sentences::sentences;

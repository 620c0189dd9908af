//! Reads newsletter issues (mail, HTML, Markdown, text, feeds) into one document model.
//! Pure: no I/O, no clock, no async.

mod model;
mod read;

pub use model::*;
pub use read::{Format, ReadError, Reading, read};

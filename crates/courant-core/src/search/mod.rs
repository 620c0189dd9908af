//! Searching the archive: what is found under which words. Pure.
//!
//! `terms` breaks a text into the terms that the index holds; [`Query`] is what somebody typed, as terms that must
//! stand in an issue, or in a part of one; [`searched`] is what of an issue can be found; [`Passage`] is where in it.

mod passage;
mod query;
mod terms;
mod text;

pub use passage::Passage;
pub use query::Query;
pub use text::searched;

pub(crate) use terms::{Term, terms};
pub(crate) use text::body;

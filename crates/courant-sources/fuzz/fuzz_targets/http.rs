//! Whatever a publisher posts, of each media type: it becomes a source, which is read, or it is refused in words.
#![no_main]

use courant_sources::http::{Kind, posted};

const KINDS: [Kind; 5] = [Kind::Json, Kind::Markdown, Kind::Html, Kind::Text, Kind::Mail];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((kind, body)) = bytes.split_first() else { return };
    match posted(KINDS[usize::from(*kind) % KINDS.len()], body.to_vec()) {
        Ok(posted) => drop(courant_newsletter::read(&posted.bytes, Some(posted.name))),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});

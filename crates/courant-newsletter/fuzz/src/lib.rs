//! What has to hold of every input: it is read without a panic, or refused in words; each visible word is in exactly
//! one place; and what was understood can be written down.

#[path = "../../tests/reading/check.rs"]
#[allow(dead_code, reason = "the tests' check, of which conservation is needed here")]
mod check;

use courant_newsletter::{Issue, commonmark, original, read, sentences};

/// Reads `bytes` as the file `name` and checks what was understood of it.
pub fn survives(bytes: &[u8], name: &str) {
    let Ok(reading) = read(bytes, Some(name)) else { return };
    assert!(!reading.issues.is_empty() || !reading.notes.is_empty(), "nothing, and not a word about it");
    for issue in &reading.issues {
        check::conserved(issue);
        written(issue);
    }
    for issue in reading.issues.iter().take(1) {
        assert!(original(bytes, Some(name), &issue.identity).is_some(), "an issue without its original");
    }
}

fn written(issue: &Issue) {
    assert!(issue.to_json(true).is_object());
    for item in issue.sections.iter().flat_map(|section| &section.items) {
        let text = commonmark(&item.blocks);
        let cut: usize = sentences(&text).map(str::len).sum();
        assert!(cut <= text.len(), "sentences are parts of their text");
    }
}

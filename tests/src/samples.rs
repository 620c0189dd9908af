//! Issues for the tests, in Markdown.

use std::fmt::Write as _;

/// A short issue.
pub fn issue(title: &str) -> String {
    format!(
        "---\ntitle: \"{title}\"\ndate: 2026-11-19\n---\n\n## News\n\n\
         ### A bridge opens\n\nThe bridge of {title} was opened today. A band played for an hour. \
         The mayor was the first to cross. A dog was the second. Nobody counted the others. \
         The toll is paid on the northern side only.\n\n\
         ### A ferry retires\n\nThe old ferry of {title} sails no more. It was ninety years old. \
         Three captains came to say goodbye. Its bell stays in the harbour.\n"
    )
}

/// An issue of three sections; the middle one takes several messages, the last one is not named.
pub fn sections(title: &str) -> String {
    let story = |number: usize| {
        let filler = "The ferry waits for nobody, and nobody waits for the ferry. ".repeat(9);
        format!("### Crossing {number:02}\n\nMark{number:02} {}\n\n", filler.trim_end())
    };
    let middle: String = (0..20).map(story).collect();
    format!(
        "---\ntitle: \"{title}\"\ndate: 2026-11-19\n---\n\n## Harbour\n\n\
         ### A crane is moved\n\nThe crane of {title} stands in the north now.\n\n\
         ## Crossings\n\n{middle}## Tides\n\n### Spring tide\n\nThe highest of {title} in years.\n"
    )
}

/// An issue of many items, which takes several messages in full; item N holds the word `item-N-of-TITLE`
/// in three places of its text, in order: see [`markers`].
pub fn long_issue(title: &str, items: usize) -> String {
    let mut text = format!("---\ntitle: \"{title}\"\ndate: 2026-11-19\n---\n\n## News\n");
    for number in 0..items {
        let filler = "The tide came in and went out again, and somebody wrote it down with care. ";
        let _ = write!(text, "\n### Story {number:03}\n\n");
        for place in ["a", "b", "c"] {
            let _ = write!(text, "Mark{number:03}{place} {}\n\n", filler.repeat(2).trim_end());
        }
    }
    text
}

/// The marks that [`long_issue`] of that many items holds, in order.
pub fn markers(items: usize) -> Vec<String> {
    let of = |number: usize| ["a", "b", "c"].map(|place| format!("Mark{number:03}{place}"));
    (0..items).flat_map(of).collect()
}

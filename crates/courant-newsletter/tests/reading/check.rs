//! What several tests need: where the shared material lies, and the check of conservation.

use std::path::PathBuf;

use courant_newsletter::Issue;

/// The folder of shared material; a missing one fails the test and says how to mend it.
pub(crate) fn shared() -> PathBuf {
    let default = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared");
    let path =
        std::env::var_os("COURANT_SHARED").map_or_else(|| PathBuf::from(default), PathBuf::from);
    assert!(
        path.join("corpus").is_dir(),
        "the shared corpus is not at {}: set COURANT_SHARED to the folder that holds it",
        path.display()
    );
    path
}

/// A folder of samples in the crate, and the sorted names of its files.
pub(crate) fn samples(folder: &str) -> (PathBuf, Vec<String>) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let entries = std::fs::read_dir(&folder).expect("the samples are in the crate");
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    (folder, names)
}

/// All ranges of an issue, as (from, to, where).
pub(crate) fn ranges(issue: &Issue) -> Vec<(u32, u32, &'static str)> {
    let mut out = Vec::new();
    let mut take = |origin: &courant_newsletter::Origin, place: &'static str| {
        let mut last = 0;
        for (from, to) in &origin.at {
            assert!(from < to && *from >= last, "ranges of a {place} ascend: {:?}", origin.at);
            last = *to;
            out.push((*from, *to, place));
        }
    };
    take(&issue.newsletter.origin, "newsletter");
    take(&issue.origin, "issue");
    for section in &issue.sections {
        take(&section.origin, "section");
        for item in &section.items {
            take(&item.origin, "item");
            assert!(!item.origin.why.is_empty(), "an item says why");
        }
    }
    for dropped in &issue.dropped {
        take(&dropped.origin, "dropped");
        assert!(!dropped.origin.why.is_empty(), "a dropped piece says why");
    }
    out.sort_unstable();
    out
}

/// Every word from 0 on is covered exactly once; returns the number of words.
pub(crate) fn conserved(issue: &Issue) -> u32 {
    let mut next = 0;
    for (from, to, place) in ranges(issue) {
        assert_eq!(
            from,
            next,
            "word {next} is {} (before a {place})",
            if from > next { "lost" } else { "covered twice" }
        );
        next = to;
    }
    next
}

//! Real inputs: the shared corpus, and its issues as if they were stored.

use courant_core::model::{IssueId, Newsletter, NewsletterId, StoredIssue, Visibility};
use courant_newsletter::Issue;
use jiff::Timestamp;
use std::path::{Path, PathBuf};

/// The folder of shared material; a missing one fails the test and says how to mend it.
pub fn shared() -> PathBuf {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let path = std::env::var_os("COURANT_SHARED").map_or(beside, PathBuf::from);
    assert!(
        path.join("corpus").is_dir(),
        "the shared corpus is not at {}: set COURANT_SHARED to the folder that holds it",
        path.display()
    );
    path
}

/// The files of a folder of the corpus with these extensions, sorted.
pub fn files(folder: &str, extensions: &[&str]) -> Vec<PathBuf> {
    let mut all = Vec::new();
    collect(&shared().join("corpus").join(folder), &mut all);
    all.retain(|path| path.extension().is_some_and(|found| extensions.iter().any(|e| found == *e)));
    all.sort();
    assert!(!all.is_empty(), "no files in {folder}");
    all
}

fn collect(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder of the corpus can be listed") {
        let path = entry.expect("an entry of the corpus can be listed").path();
        if path.is_dir() {
            collect(&path, out);
        } else {
            out.push(path);
        }
    }
}

/// An issue as it would be kept; `name` stands for a newsletter's title that it does not tell.
pub fn stored(document: Issue, name: &str) -> StoredIssue {
    let title = document.newsletter.title.clone().unwrap_or_else(|| name.to_owned());
    let slug = "newsletter".parse().expect("a slug");
    let newsletter = Newsletter {
        id: NewsletterId(1),
        slug,
        title,
        tagline: String::new(),
        folder: None,
        visibility: Visibility::default(),
    };
    let issued_at = document.issued_at.as_deref().and_then(|at| at.parse().ok());
    StoredIssue {
        id: IssueId(1),
        newsletter,
        issued_at: issued_at.unwrap_or(Timestamp::UNIX_EPOCH),
        document,
        revision: 0,
        retracted: false,
    }
}

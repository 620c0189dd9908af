//! What is measured: the shared corpus by kind.

use std::path::{Path, PathBuf};

/// A file of the corpus.
pub(crate) struct Input {
    /// Its path inside the corpus.
    pub(crate) name: String,
    /// Its content.
    pub(crate) bytes: Vec<u8>,
}

/// The corpus' files with one of these extensions, in folders of these names.
pub(crate) fn corpus(folders: &[&str], extensions: &[&str]) -> Vec<Input> {
    let default = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared");
    let shared =
        std::env::var_os("COURANT_SHARED").map_or_else(|| PathBuf::from(default), PathBuf::from);
    let corpus = shared.join("corpus");
    assert!(
        corpus.is_dir(),
        "the shared corpus is not at {}: set COURANT_SHARED",
        corpus.display()
    );
    let mut paths = Vec::new();
    for folder in folders {
        collect(&corpus.join(folder), extensions, &mut paths);
    }
    paths.sort();
    let input = |path: PathBuf| Input {
        name: path.strip_prefix(&corpus).unwrap_or(&path).to_string_lossy().into_owned(),
        bytes: std::fs::read(&path).expect("a file of the corpus can be read"),
    };
    paths.into_iter().map(input).collect()
}

fn collect(folder: &Path, extensions: &[&str], out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder of the corpus can be listed") {
        let path = entry.expect("an entry of the corpus can be listed").path();
        if path.is_dir() {
            collect(&path, extensions, out);
        } else if path
            .extension()
            .is_some_and(|known| extensions.iter().any(|wanted| known == *wanted))
        {
            out.push(path);
        }
    }
}

/// Every kind of input: its name, its folders, its extensions.
pub(crate) const KINDS: [(&str, &[&str], &[&str]); 5] = [
    ("mail", &["mail", "mime"], &["eml"]),
    ("html", &["html"], &["html"]),
    ("markdown", &["issues"], &["md", "markdown"]),
    ("text", &["html"], &["txt"]),
    ("feed", &["feeds"], &["xml"]),
];

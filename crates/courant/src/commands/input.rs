//! Reading the files that a command names.

use anyhow::Context as _;
use std::io::Read as _;
use std::path::Path;

/// Bytes that are read at most: what the reader takes, and one to see that it is more.
const MOST: u64 = 50 * 1024 * 1024 + 1;

/// A file's bytes, and its name where it has one; `-` is standard input.
pub(super) fn bytes(path: &Path) -> anyhow::Result<(Vec<u8>, Option<String>)> {
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        std::io::stdin().lock().take(MOST).read_to_end(&mut bytes).context("standard input")?;
        return Ok((bytes, None));
    }
    let file = std::fs::File::open(path).with_context(|| path.display().to_string())?;
    file.take(MOST).read_to_end(&mut bytes).with_context(|| path.display().to_string())?;
    Ok((bytes, path.file_name().map(|name| name.to_string_lossy().into_owned())))
}

/// What is understood of a file.
pub(super) fn reading(path: &Path) -> anyhow::Result<courant_newsletter::Reading> {
    let (bytes, name) = bytes(path)?;
    courant_newsletter::read(&bytes, name.as_deref()).with_context(|| path.display().to_string())
}

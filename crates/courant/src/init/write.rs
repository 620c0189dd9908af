//! Writing the file that holds a token: only its owner may read it, and it is there whole or not at all.

use anyhow::Context as _;
use std::ffi::OsString;
use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Writes the text to a file; one that is there is replaced only with `replace`.
pub(super) fn write(path: &Path, text: &str, replace: bool) -> anyhow::Result<()> {
    if !replace {
        return new_file(path, text);
    }
    // Beside it, so that one can take the other's place in one step.
    let mut name = OsString::from(path.file_name().unwrap_or_default());
    name.push(format!(".{}.new", std::process::id()));
    let beside: PathBuf = path.with_file_name(name);
    new_file(&beside, text)?;
    std::fs::rename(&beside, path).with_context(|| {
        // What holds the token does not stay behind under a name that nobody knows.
        let _ = std::fs::remove_file(&beside);
        format!("{} cannot be replaced", path.display())
    })
}

fn new_file(path: &Path, text: &str) -> anyhow::Result<()> {
    let cannot = || format!("{} cannot be written", path.display());
    let mut file = owners(path).with_context(cannot)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    if written.is_err() {
        // Half a file would be read as a configuration.
        let _ = std::fs::remove_file(path);
    }
    written.with_context(cannot)
}

/// A new file that only its owner may read from its first moment on.
fn owners(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_only_when_it_may_be() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("courant.toml");
        write(&path, "first", false).unwrap();
        assert!(write(&path, "second", false).is_err());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "first");
        write(&path, "third", true).unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "third");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing stays behind");
        assert!(write(&folder.path().join("nowhere/x"), "x", false).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn only_its_owner_may_read_it() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("courant.toml");
        for replace in [false, true] {
            write(&path, "x", replace).unwrap();
            assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
        }
    }
}

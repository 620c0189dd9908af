//! One running bot a database: a lock on a file beside it, with the bot's process id in it.
//!
//! The lock is the operating system's and ends with the process, however it ends.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Its file in the data folder.
const FILE: &str = "courant.pid";

/// How often the lock is tried for, and the pause between: far longer than a look at it takes.
const TRIES: u32 = 5;
const PAUSE: Duration = Duration::from_millis(20);

/// The right to be the running bot, for as long as it is kept.
#[derive(Debug)]
pub(crate) struct Running {
    _file: File,
}

/// Why this process cannot be the running bot.
#[derive(Debug, thiserror::Error)]
pub(crate) enum LockError {
    /// Another one is.
    #[error(
        "a bot is running on this database already (process {0}); stop it first, or use another data folder"
    )]
    Taken(String),
    /// The file cannot be written.
    #[error("the data folder {0} cannot be used: {1}")]
    Io(PathBuf, std::io::Error),
}

/// Becomes the running bot of a data folder, which is made if it is missing.
pub(crate) fn acquire(data: &Path) -> Result<Running, LockError> {
    take(data).unwrap_or_else(|error| Err(LockError::Io(data.to_owned(), error)))
}

fn take(data: &Path) -> std::io::Result<Result<Running, LockError>> {
    std::fs::create_dir_all(data)?;
    let mut file = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(data.join(FILE))?;
    match patiently(&file) {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            let mut pid = String::new();
            file.read_to_string(&mut pid)?;
            return Ok(Err(LockError::Taken(pid.trim().to_owned())));
        }
        Err(TryLockError::Error(error)) => return Err(error),
    }
    file.set_len(0)?;
    file.rewind()?;
    writeln!(file, "{}", std::process::id())?;
    Ok(Ok(Running { _file: file }))
}

/// Takes the lock. One who only looks ([`holder`]) has it for a moment, so one refusal says nothing yet.
fn patiently(file: &File) -> Result<(), TryLockError> {
    for _ in 1..TRIES {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
            other => return other,
        }
    }
    file.try_lock()
}

/// The process id of the bot that is running on a data folder, if one is.
pub(crate) fn holder(data: &Path) -> Option<String> {
    let mut file = OpenOptions::new().read(true).open(data.join(FILE)).ok()?;
    // Shared: two who look at once do not take each other for a bot.
    match file.try_lock_shared() {
        Err(TryLockError::WouldBlock) => {
            let mut pid = String::new();
            file.read_to_string(&mut pid).ok()?;
            Some(pid.trim().to_owned())
        }
        _ => None,
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    #[test]
    fn one_who_looks_is_no_bot() {
        let folder = tempfile::tempdir().unwrap();
        drop(acquire(folder.path()).unwrap());
        let looking = OpenOptions::new().read(true).open(folder.path().join(FILE)).unwrap();
        looking.try_lock_shared().unwrap();
        assert_eq!(holder(folder.path()), None);
        let look = std::thread::spawn(move || {
            std::thread::sleep(PAUSE);
            drop(looking);
        });
        acquire(folder.path()).unwrap();
        look.join().unwrap();
    }

    #[test]
    fn the_second_is_told_the_firsts_pid() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(holder(folder.path()), None);
        let first = acquire(folder.path()).unwrap();
        let pid = std::process::id().to_string();
        assert!(acquire(folder.path()).unwrap_err().to_string().contains(&pid));
        assert_eq!(holder(folder.path()), Some(pid));
        drop(first);
        assert_eq!(holder(folder.path()), None);
        acquire(folder.path()).unwrap();
    }
}

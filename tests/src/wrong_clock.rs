//! A wrong clock: a process sees the system's time an offset away, which changes while it runs.

use crate::program::Program;
use std::path::PathBuf;

/// What puts itself between a process and the system's clock; where Debian has it for any processor.
const LIBRARY: &str = "faketime/libfaketimeMT.so.1";

/// The clock of processes that are started with [`WrongClock::program`].
#[derive(Debug)]
pub struct WrongClock {
    library: PathBuf,
    folder: tempfile::TempDir,
}

impl WrongClock {
    /// A clock that is right at first.
    ///
    /// # Errors
    /// When the library is missing.
    pub fn new() -> Result<Self, String> {
        let folders = std::fs::read_dir("/usr/lib").map_err(|error| error.to_string())?;
        let library = folders
            .filter_map(|folder| Some(folder.ok()?.path().join(LIBRARY)))
            .find(|path| path.exists())
            .ok_or("libfaketime is missing: apt-get install libfaketime (.ci/run does it)")?;
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        let clock = Self { library, folder };
        clock.set(0)?;
        Ok(clock)
    }

    /// The program with this clock. What measures how long something takes stays right.
    #[must_use]
    pub fn program(&self, program: &Program) -> Program {
        let (library, file) = (self.library.display().to_string(), self.file());
        program
            .clone()
            .with("LD_PRELOAD", &library)
            .with("FAKETIME_TIMESTAMP_FILE", &file.display().to_string())
            .with("FAKETIME_NO_CACHE", "1")
            .with("FAKETIME_DONT_FAKE_MONOTONIC", "1")
    }

    /// Sets it that many seconds before or after the right time, at once.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn set(&self, seconds: i64) -> Result<(), String> {
        let (file, new) = (self.file(), self.folder.path().join("new"));
        let written = std::fs::write(&new, format!("{seconds:+}\n"))
            .and_then(|()| std::fs::rename(&new, &file));
        written.map_err(|error| error.to_string())
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("offset")
    }
}

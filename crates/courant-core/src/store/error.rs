//! What can go wrong with the database, as far as callers act on it differently.

use rusqlite::ErrorCode;

/// Why the database did not do as asked; words fit "cannot …: {error}".
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No space left.
    #[error("the disk is full")]
    Full,
    /// The file or its folder may not be written.
    #[error("the database is read-only; check the permissions of its folder")]
    ReadOnly,
    /// Somebody else held the database for too long.
    #[error("the database is busy: another process is writing to it")]
    Busy,
    /// The file was made by a newer Courant.
    #[error("the database is of version {found}, this Courant knows {known}; use a newer Courant")]
    Newer {
        /// Version of the file.
        found: usize,
        /// Newest version that this program knows.
        known: usize,
    },
    /// The file is no database, or is damaged.
    #[error("the file is not a Courant database, or it is damaged: {0}")]
    Damaged(String),
    /// The file cannot be opened.
    #[error("the database cannot be opened: {0}")]
    Open(String),
    /// A newsletter of that slug or folder is there already.
    #[error("{0}")]
    Taken(String),
    /// The commit of the group failed.
    #[error("the change could not be made durable: {0}")]
    Commit(String),
    /// The writer has stopped.
    #[error("the database is closed")]
    Closed,
    /// Anything else: a defect of ours.
    #[error("database error: {0}")]
    Other(String),
}

impl StoreError {
    /// The same error for another caller of the same group commit.
    pub(super) fn again(&self) -> Self {
        match self {
            Self::Full => Self::Full,
            Self::ReadOnly => Self::ReadOnly,
            Self::Busy => Self::Busy,
            other => Self::Commit(other.to_string()),
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => {
                Self::Damaged(error.to_string())
            }
            Some(ErrorCode::CannotOpen) => Self::Open(error.to_string()),
            _ => Self::Other(error.to_string()),
        }
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(error: serde_json::Error) -> Self {
        Self::Damaged(format!("a stored document does not read: {error}"))
    }
}

//! Table `bookmarks`: how far the folders of mailboxes are read.

use super::{Store, StoreError};
use rusqlite::{OptionalExtension, params};

/// How far a folder of a mailbox is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bookmark {
    /// The folder's UIDVALIDITY: under another one the UIDs mean nothing.
    pub uid_validity: u32,
    /// The highest UID that was dealt with.
    pub uid: u32,
}

impl Store {
    /// How far a folder is read; `None` where it never was.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn bookmark(
        &self,
        mailbox: String,
        folder: String,
    ) -> Result<Option<Bookmark>, StoreError> {
        self.read(move |db| {
            let found = db
                .prepare_cached(
                    "SELECT uid_validity, uid FROM bookmarks WHERE mailbox = ?1 AND folder = ?2",
                )?
                .query_row([mailbox, folder], |row| {
                    Ok(Bookmark { uid_validity: row.get(0)?, uid: row.get(1)? })
                })
                .optional()?;
            Ok(found)
        })
        .await
    }

    /// Sets how far a folder is read.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn set_bookmark(
        &self,
        mailbox: String,
        folder: String,
        bookmark: Bookmark,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "INSERT INTO bookmarks (mailbox, folder, uid_validity, uid) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (mailbox, folder) DO UPDATE SET uid_validity = ?3, uid = ?4",
            )?
            .execute(params![mailbox, folder, bookmark.uid_validity, bookmark.uid])?;
            Ok(())
        })
        .await
    }
}

//! Table `renderings`.

use super::{Store, StoreError};
use crate::model::RenderingId;
use rusqlite::{OptionalExtension, params};

impl Store {
    /// The rendering of that key, with its parts as the adapter wrote them.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn rendering(
        &self,
        key: String,
    ) -> Result<Option<(RenderingId, String)>, StoreError> {
        self.read(move |db| {
            let found = db
                .prepare_cached("SELECT id, parts FROM renderings WHERE key = ?1")?
                .query_row([key], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?;
            Ok(found)
        })
        .await
    }

    /// The rendering that a delivery began with.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn rendering_of(&self, id: RenderingId) -> Result<Option<String>, StoreError> {
        self.read(move |db| {
            let found = db
                .prepare_cached("SELECT parts FROM renderings WHERE id = ?1")?
                .query_row([id], |row| row.get(0))
                .optional()?;
            Ok(found)
        })
        .await
    }

    /// Keeps a rendering; where the key is known, the first one stays.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn keep_rendering(
        &self,
        key: String,
        parts: String,
    ) -> Result<RenderingId, StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "INSERT INTO renderings (key, parts) VALUES (?1, ?2) ON CONFLICT (key) DO NOTHING",
            )?
            .execute(params![key, parts])?;
            let id = db
                .prepare_cached("SELECT id FROM renderings WHERE key = ?1")?
                .query_row([key], |row| row.get(0))?;
            Ok(id)
        })
        .await
    }
}

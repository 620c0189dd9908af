//! Table `source_states`: how each kind of source is, for whoever asks from another process.

use super::row::{millis, time};
use super::{Store, StoreError};
use jiff::Timestamp;
use rusqlite::params;

/// How a source said it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceState {
    /// Its name.
    pub name: String,
    /// Whether all is well.
    pub well: bool,
    /// What it said.
    pub words: String,
    /// Since when it says so.
    pub since: Timestamp,
}

impl Store {
    /// Writes down how a source is.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn set_source_state(&self, state: SourceState) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "INSERT INTO source_states (name, well, words, since) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (name) DO UPDATE SET well = ?2, words = ?3, since = ?4",
            )?
            .execute(params![
                state.name,
                state.well,
                state.words,
                millis(state.since)
            ])?;
            Ok(())
        })
        .await
    }

    /// Forgets how sources were that a run before had.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn forget_source_states(&self) -> Result<(), StoreError> {
        self.write(|db| {
            db.prepare_cached("DELETE FROM source_states")?.execute([])?;
            Ok(())
        })
        .await
    }

    /// How the sources are, by name.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn source_states(&self) -> Result<Vec<SourceState>, StoreError> {
        self.read(|db| {
            let states = db
                .prepare_cached("SELECT name, well, words, since FROM source_states ORDER BY name")?
                .query_map([], |row| {
                    Ok(SourceState {
                        name: row.get(0)?,
                        well: row.get(1)?,
                        words: row.get(2)?,
                        since: time(row.get(3)?),
                    })
                })?
                .collect::<Result<_, _>>()?;
            Ok(states)
        })
        .await
    }
}

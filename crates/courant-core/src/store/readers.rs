//! The pool of reading connections.

use super::{StoreError, open};
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Semaphore;

/// Reads that run at once: enough for both platforms' commands beside the senders on a small machine.
const READERS: usize = 4;

/// Connections for reading, opened when first needed. Clones share them.
#[derive(Clone, Debug)]
pub(super) struct Readers(Arc<Pool>);

#[derive(Debug)]
struct Pool {
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
    watch: Mutex<Option<Connection>>,
    places: Semaphore,
}

impl Readers {
    /// A pool over the database file.
    pub(super) fn new(path: &Path) -> Self {
        Self(Arc::new(Pool {
            path: path.to_owned(),
            idle: Mutex::default(),
            watch: Mutex::default(),
            places: Semaphore::new(READERS),
        }))
    }

    /// Runs a job on a connection of the pool, on a thread that may block.
    pub(super) async fn run<T, F>(&self, job: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        let pool = Arc::clone(&self.0);
        let _place = self.0.places.acquire().await.map_err(|_| StoreError::Closed)?;
        let read = move || {
            let kept = pool.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
            let connection = kept.map_or_else(|| open::reader(&pool.path), Ok)?;
            let result = job(&connection);
            pool.idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
            result
        };
        tokio::task::spawn_blocking(read)
            .await
            .map_err(|error| StoreError::Other(error.to_string()))?
    }

    /// SQLite's data version, as one connection that never writes sees it.
    pub(super) async fn version(&self) -> Result<i64, StoreError> {
        let pool = Arc::clone(&self.0);
        let read = move || {
            let mut watch = pool.watch.lock().unwrap_or_else(PoisonError::into_inner);
            let connection = match watch.take() {
                Some(connection) => connection,
                None => open::reader(&pool.path)?,
            };
            let version = connection.query_row("PRAGMA data_version", [], |row| row.get(0));
            *watch = Some(connection);
            Ok(version?)
        };
        tokio::task::spawn_blocking(read)
            .await
            .map_err(|error| StoreError::Other(error.to_string()))?
    }
}

//! Files that people send: asked for by their id, then fetched from the Bot API server.

use crate::api::Api;
use crate::desk::network;
use courant_core::command::MAX_FILE_BYTES;
use courant_core::service::{DeskError, FileError};
use serde::Deserialize;
use serde_json::json;

/// Where a file lies (Bot API, File).
#[derive(Debug, Deserialize)]
struct Place {
    file_path: Option<String>,
    file_size: Option<u64>,
}

/// The answer to getFile.
#[derive(Debug, Deserialize)]
struct Answer {
    result: Option<Place>,
    description: Option<String>,
}

impl Api {
    /// A file that somebody sent, by its `file_id`.
    ///
    /// # Errors
    /// When it is too large, gone, or Telegram does not answer.
    pub(crate) async fn file(&self, id: &str) -> Result<Vec<u8>, FileError> {
        let asked = self.client().post(self.address("getFile")).json(&json!({ "file_id": id }));
        let response = asked.send().await.map_err(unanswered)?;
        let answer: Answer = response.json().await.map_err(unanswered)?;
        let Some(place) = answer.result else {
            return Err(refused(answer.description.unwrap_or_default()));
        };
        if place.file_size.is_some_and(|size| size > MAX_FILE_BYTES) {
            return Err(FileError::TooLarge);
        }
        let path = place.file_path.unwrap_or_default();
        // A server of one's own that runs with --local names a place on its own disk.
        if path.starts_with('/') {
            let words = "the Bot API server runs with --local, and keeps files to itself";
            return Err(DeskError(words.into()).into());
        }
        self.download(&path).await
    }

    async fn download(&self, path: &str) -> Result<Vec<u8>, FileError> {
        let mut response =
            self.client().get(self.file_address(path)).send().await.map_err(unanswered)?;
        match response.status().as_u16() {
            200 => {}
            404 => return Err(FileError::Gone),
            status => return Err(DeskError(format!("a file came with status {status}")).into()),
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(unanswered)? {
            bytes.extend_from_slice(&chunk);
            if u64::try_from(bytes.len()).is_ok_and(|size| size > MAX_FILE_BYTES) {
                return Err(FileError::TooLarge);
            }
        }
        Ok(bytes)
    }
}

/// Why Telegram does not hand a file out.
fn refused(words: String) -> FileError {
    const GONE: [&str; 4] =
        ["wrong file_id", "invalid file_id", "wrong remote file", "temporarily unavailable"];
    if words.contains("file is too big") {
        FileError::TooLarge
    } else if GONE.iter().any(|gone| words.contains(gone)) {
        FileError::Gone
    } else {
        DeskError(words).into()
    }
}

fn unanswered(error: reqwest::Error) -> FileError {
    DeskError(network(&error.without_url())).into()
}

//! Files that people send: they lie on Discord's own servers, and nowhere else are they fetched from.

use crate::bot::Discord;
use courant_core::command::MAX_FILE_BYTES;
use courant_core::service::{DeskError, FileError};
use courant_fetch::{Fetch, FetchError};
use reqwest::Url;

/// Where Discord keeps what is attached to messages (developer documentation, reference, "CDN endpoints").
const HOSTS: [&str; 2] = ["cdn.discordapp.com", "media.discordapp.net"];

impl Discord {
    /// A file by its address, as a message tells it.
    ///
    /// # Errors
    /// When it is too large, gone (Discord's addresses are good for a day), or not Discord's.
    pub(crate) async fn download(&self, url: &str) -> Result<Vec<u8>, FileError> {
        if !self.keeps(url) {
            return Err(DeskError("a file that Discord does not keep".into()).into());
        }
        let most = usize::try_from(MAX_FILE_BYTES).unwrap_or(usize::MAX);
        // Editors send few files: nothing is kept for the next one.
        let fetch = Fetch::new(self.config().reachable.clone())
            .map_err(|error| DeskError(error.to_string()))?;
        fetch.get(url, most).await.map_err(|error| match error {
            FetchError::TooLarge(_) => FileError::TooLarge,
            FetchError::Status(403 | 404 | 410) => FileError::Gone,
            other => DeskError(other.to_string()).into(),
        })
    }

    /// Whether a file lies on Discord's servers, or on the one that stands in for them.
    fn keeps(&self, url: &str) -> bool {
        let Ok(url) = Url::parse(url) else { return false };
        let ours = self.config().api_url.as_ref().and_then(|api| Url::parse(api).ok());
        let is_ours = ours.is_some_and(|ours| {
            ours.host() == url.host() && ours.port_or_known_default() == url.port_or_known_default()
        });
        let is_discords =
            url.scheme() == "https" && url.host_str().is_some_and(|host| HOSTS.contains(&host));
        is_ours || is_discords
    }
}

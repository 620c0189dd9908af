//! The sources of a running bot, as the configuration has them.

use crate::config::Config;
use anyhow::Context as _;
use courant_core::outbox::Notices;
use courant_core::store::Store;
use courant_fetch::Fetch;
use courant_sources::Source;
use courant_sources::feed::Feeds;
use courant_sources::folder::Folders;
use std::sync::Arc;

/// All sources that are configured.
///
/// # Errors
/// When one cannot be set up at all; the words say which.
pub(super) fn of(
    config: &Config,
    store: &Store,
    notices: &Notices,
) -> anyhow::Result<Vec<Arc<dyn Source>>> {
    let fetch = fetch(config)?;
    Ok(vec![
        Arc::new(Folders {
            store: store.clone(),
            inbox: config.inbox.clone(),
            notices: notices.clone(),
        }),
        Arc::new(Feeds::new(store.clone(), fetch, config.feeds, notices.clone())),
    ])
}

/// The client for what the bot itself fetches.
///
/// # Errors
/// When none can be made.
pub(crate) fn fetch(config: &Config) -> anyhow::Result<Fetch> {
    Fetch::new(config.reachable.clone()).context("no client for the web can be made")
}

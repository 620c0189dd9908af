//! What editors gave a time goes out when it has come.

use crate::{Health, Source, SourceError, Stop};
use async_trait::async_trait;
use courant_core::outbox::Notices;
use courant_core::review::publish_due;
use courant_core::store::Store;
use jiff::Timestamp;
use std::time::Duration;

/// How often it is looked: what is promised for 8:00 is expected at 8:00, and a look is one question to an index.
const LOOK: Duration = Duration::from_secs(1);

/// Publishes what is due.
#[derive(Clone, Debug)]
pub struct Due {
    /// Where it waits.
    pub store: Store,
    /// Where whoever wanted it is told.
    pub notices: Notices,
}

#[async_trait]
impl Source for Due {
    fn name(&self) -> &'static str {
        "schedule"
    }

    async fn run(&self, health: &Health, mut stop: Stop) -> Result<(), SourceError> {
        while !*stop.borrow() {
            match publish_due(&self.store, &self.notices, Timestamp::now()).await {
                Ok(_) => health.well("publishing what editors gave a time"),
                Err(error) => health.ailing(error.to_string()),
            }
            tokio::select! {
                _ = stop.changed() => {}
                () = tokio::time::sleep(LOOK) => {}
            }
        }
        Ok(())
    }
}

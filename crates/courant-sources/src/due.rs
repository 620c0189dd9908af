//! What editors gave a time goes out when it has come; and what they threw away is emptied in the end.

use crate::{Health, Source, SourceError, Stop};
use async_trait::async_trait;
use courant_core::outbox::Notices;
use courant_core::review::publish_due;
use courant_core::store::Store;
use jiff::Timestamp;
use std::time::{Duration, Instant};

/// How often what was thrown away long ago is emptied.
const EMPTY: Duration = Duration::from_secs(3600);

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
        let mut emptied: Option<Instant> = None;
        while !*stop.borrow() {
            if emptied.is_none_or(|at| at.elapsed() >= EMPTY) {
                emptied = Some(Instant::now());
                if let Err(error) = self.store.empty_discarded(Timestamp::now()).await {
                    tracing::error!(%error, "what was thrown away could not be emptied");
                }
            }
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
